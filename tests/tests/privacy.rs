//! What a model would be shown of every labelled mail and of every mail of the scenarios holds nothing of its client.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs, reason = "tests")]

use std::collections::BTreeMap;
use std::path::Path;
use tests::score::case::{BillingKey, ContactKey};
use tests::score::{self, Case, case};
use tests::{Scenario, load_all};
use workflow::understanding::privacy::{Masked, known, mask};
use workflow::understanding::{Context, Understanding, understand};
use workflow::venue::seed;

fn read(subject: Option<&str>, body: &str) -> Understanding {
    let venue = seed::atelier().unwrap();
    understand(subject, body, jiff::civil::date(2026, 1, 29), &venue, &Context::default())
}

fn shown(u: &Understanding) -> Masked {
    let masked = mask(&u.text, &known(u));
    assert_eq!(masked.unmask(&masked.text), u.text);
    masked
}

/// Signs of what must not be shown, told without the patterns of the engine: an at sign between letters, a scheme, long
/// rows of digits.
fn leaks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let at = word.find('@').is_some_and(|i| i > 0 && word.get(i + 1..).is_some_and(|t| t.contains('.')));
        if at || word.contains("://") || word.starts_with("www.") {
            found.push(word.to_owned());
        }
    }
    let mut run = String::new();
    for c in text.chars().chain(['x']) {
        if c.is_ascii_digit() || (matches!(c, ' ' | '+') && !run.is_empty()) {
            run.push(c);
        } else {
            let international = run.starts_with('+');
            let digits = run.chars().filter(char::is_ascii_digit).count();
            if digits >= 9 && (international || run.trim().starts_with('0')) {
                found.push(run.trim().to_owned());
            }
            run.clear();
            if c == '+' {
                run.push(c);
            }
        }
    }
    found
}

/// Labels that must not be in the masked text.
fn labels(c: &Case) -> Vec<String> {
    let billing = [BillingKey::Street, BillingKey::Vat].into_iter().filter_map(|k| c.expect.billing.get(&k));
    let name = c.expect.billing.get(&BillingKey::NameOrCompany).into_iter();
    let contact =
        c.expect.contact.iter().flat_map(|m| [m.get(&ContactKey::Name), m.get(&ContactKey::Company)]).flatten();
    billing.chain(name).chain(contact).filter(|v| v.len() > 2).cloned().collect()
}

#[test]
fn no_labelled_mail_shows_its_client() {
    let cases = score::load_all(&case::folder()).unwrap();
    let (mut tokens, mut bad) = (0, Vec::new());
    for c in &cases {
        let u = read(c.subject.as_deref(), &c.body);
        let masked = shown(&u);
        tokens += masked.map.len();
        let mut found = leaks(&masked.text);
        found.extend(labels(c).into_iter().filter(|l| masked.text.contains(l.as_str())));
        if !found.is_empty() {
            bad.push(format!("{}: {found:?}", c.id));
        }
    }
    println!("{} labelled mails, {tokens} tokens", cases.len());
    assert_eq!(bad, Vec::<String>::new());
}

/// People named in the marked and the labelled mails, `id name` a line: written down by reading what went out when only
/// known names and those behind a German, English or French title were hidden. All of these left the house then.
const NAMED: &str = include_str!("../privacy/names.txt");

/// Most that may still leave, of a hundred.
const MOST: usize = 2;

#[test]
fn people_whom_nobody_told_us_of_are_hidden_too() {
    let venue = seed::atelier().unwrap();
    let marked = tests::marks::load_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding/marked")).unwrap();
    let mut sent: BTreeMap<String, String> = BTreeMap::new();
    for m in &marked {
        let subject = Some(m.subject.as_str()).filter(|s| !s.is_empty());
        let u = understand(subject, &m.body, m.now, &venue, &Context::after(&m.asked, &[]));
        sent.insert(m.id.clone(), shown(&u).text);
    }
    for c in score::load_all(&case::folder()).unwrap() {
        sent.insert(c.id.clone(), shown(&read(c.subject.as_deref(), &c.body)).text);
    }
    let named: Vec<(&str, &str)> = NAMED.lines().filter_map(|l| l.split_once(' ')).collect();
    let whole = |text: &str, name: &str| text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| w == name);
    let left: Vec<_> = named.iter().filter(|(id, name)| whole(&sent[*id], name)).collect();
    println!("{} of {} names leave: {left:?}", left.len(), named.len());
    assert!(named.len() > 200 && left.len() * 100 <= named.len() * MOST, "{left:?}");
}

#[test]
fn no_mail_of_a_scenario_shows_its_client() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let all: Vec<Scenario> = load_all(&folder).unwrap().into_iter().map(|(_, s)| s).collect();
    let mails: Vec<(Option<&str>, &str)> =
        all.iter().flat_map(|s| &s.turns).filter_map(|t| Some((t.subject.as_deref(), t.client.as_deref()?))).collect();
    assert!(mails.len() > 1_000);
    let bad: Vec<String> = mails.iter().flat_map(|(subject, body)| leaks(&shown(&read(*subject, body)).text)).collect();
    assert_eq!(bad, Vec::<String>::new());
}
