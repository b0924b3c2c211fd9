//! Whole mails to read.

use super::super::render;
use super::house::*;
use super::plans::{cases, plan};
use crate::venue::Language;

fn mail(name: &str, language: Language) -> String {
    let (_, says) = cases().into_iter().find(|(n, _)| *n == name).unwrap();
    render(&plan(language, &says), &venue(), &event())
}

#[test]
fn dump() {
    for (n, l) in [
        ("held and offered", Language::De),
        ("closed and proposals", Language::De),
        ("accepted, deposit, billing", Language::De),
        ("confirmed", Language::En),
        ("changed date", Language::En),
        ("answers", Language::En),
        ("offer of everything", Language::De),
        ("changed all", Language::De),
        ("room taken, others", Language::De),
        ("thanks, noted, date", Language::De),
        ("noted, time", Language::De),
        ("change impossible, rooms", Language::De),
    ] {
        println!("=== {n}\n{}", mail(n, l));
    }
}
