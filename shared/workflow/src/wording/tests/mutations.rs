//! Texts with one fact changed: every one of them must be caught.

use super::super::{render, verify};
use super::house::*;
use super::plans::{cases, plan};
use crate::turn::Plan;
use crate::venue::Language;
use regex::Regex;
use std::collections::BTreeMap;

/// One changed text: what was done, the code that must be found.
struct Mutation {
    kind: &'static str,
    codes: &'static [&'static str],
    text: String,
}

fn first(text: &str, pattern: &str, with: &str) -> Option<String> {
    let changed = Regex::new(pattern).unwrap().replace(text, with).into_owned();
    (changed != text).then_some(changed)
}

fn mutations(text: &str, language: Language) -> Vec<Mutation> {
    let german = language == Language::De;
    let all: [(&'static str, &'static [&'static str], Option<String>); 17] = [
        (
            "year",
            &["unproved_date"],
            first(text, r"(Februar|February|März|March|Dezember|December) (2026|2025)", "$1 2031"),
        ),
        ("day before", &["unproved_date", "wrong_weekday"], first(text, r"\b7(\.? Februar| February)", "6$1")),
        (
            "weekday",
            &["wrong_weekday"],
            first(text, "(Samstag|Saturday),", if german { "Freitag," } else { "Friday," }),
        ),
        ("no weekday", &["wrong_weekday"], first(text, r"(Samstag|Saturday|Sonntag|Sunday), (\d)", "$2")),
        ("numeric date", &["unproved_date"], first(text, "(7. Februar|7 February) 2026", "20.02.2026")),
        ("time", &["unproved_time"], first(text, "14:00", "13:30")),
        ("end", &["unproved_time"], first(text, "–(18|17|22|23):00", "–20:15")),
        ("amount", &["unproved_amount"], first(text, r"CHF ([\d']+)\.(\d\d)", "CHF ${1}3.$2")),
        ("rate", &["unproved_percentage"], first(text, r"8\.1 %", "7.7 %")),
        ("room", &["unproved_room"], first(text, r"Room [BCD]\b", "Room E")),
        ("odd room", &["unproved_room"], first(text, r"Room [ABCD]\b", "Room K")),
        ("count", &["unproved_count"], first(text, r"\b(\d+) (Person|Personen|guests?)\b", "37 $2")),
        (
            "quantity",
            &["unproved_count"],
            first(text, r"\b(\d+) (×|Flaschen|bottles|Stunden|hours|Tische|tables)", "77 $2"),
        ),
        (
            "unit",
            &["wrong_unit"],
            first(text, "(pro Person|pro Tag|per person|per day)", if german { "pro Stunde" } else { "per bottle" }),
        ),
        ("no unit", &["wrong_unit"], first(text, " (pro Person|pro Tag|per person|per day)", "")),
        (
            "product",
            &["unproved_product", "missing_fact"],
            first(text, r"Classic Apéro|Projector", "Seasonal Garden Trio"),
        ),
        (
            "dropped total",
            &["missing_fact"],
            first(text, r" (Das Total beträgt|The total is) CHF [\d']+\.\d\d", "")
                .filter(|_| text.contains("Offerte") || text.contains("offer")),
        ),
    ];
    let end = text.find("\n\n").unwrap_or(0);
    let inserted = |words: &str| Some(format!("{}\n\n{words}{}", &text[..end], &text[end..]));
    let more: [(&'static str, &'static [&'static str], Option<String>); 12] = [
        ("link", &["unproved_link"], inserted("Mehr auf https://pay.example.com/x.")),
        ("bare link", &["unproved_link"], inserted("Mehr auf other-house.ch heute noch.")),
        ("address", &["unproved_address"], inserted("Write to pay@evil.example please.")),
        ("account", &["unproved_address"], inserted("IBAN CH93 0076 2011 6238 5295 7.")),
        ("phone", &["unproved_address"], inserted("Ruf 079 123 45 67 an.")),
        ("leaked word", &["internal_word"], inserted("Now in step seven.")),
        ("task type", &["internal_word"], inserted("Type: offer_message.")),
        ("placeholder", &["internal_word"], inserted("Hallo {name}.")),
        ("none", &["internal_word"], inserted("Raum: None.")),
        ("foreign money", &["unproved_amount"], inserted("Das sind USD 500.")),
        ("worded people", &["unproved_count"], inserted("Für siebenundachtzig Personen.")),
        ("tomorrow", &["unproved_date"], inserted("Bis übermorgen.")),
    ];
    all.into_iter().chain(more).filter_map(|(kind, codes, text)| Some(Mutation { kind, codes, text: text? })).collect()
}

/// Plans whose own words allow anything are no ground for mutations of facts.
fn strict(plan: &Plan) -> bool {
    super::super::verify::facts::Facts::of(plan.says()).texts.is_empty()
}

#[test]
fn every_mutated_text_is_caught() {
    let venue = venue();
    let mut missed = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, says) in cases() {
        for language in [Language::De, Language::En] {
            let plan = plan(language, &says);
            if !strict(&plan) {
                continue;
            }
            let text = render(&plan, &venue, &event());
            for m in mutations(&text, language) {
                let found = verify(&m.text, &plan, &venue, TODAY);
                *counts.entry(m.kind).or_default() += 1;
                if !found.iter().any(|d| m.codes.contains(&d.code)) {
                    missed.push(format!("{name} {language:?}, {}: {found:?}\n{}\n", m.kind, m.text));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} missed\n{}", missed.len(), missed.join("\n"));
    assert!(counts.values().sum::<usize>() >= 120, "{counts:?}");
    assert_eq!(counts.len(), 29, "a kind of mutation never applied: {counts:?}");
}
