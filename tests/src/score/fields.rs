//! Compares the fields other than dates.

use super::case::ExpectAct;
use super::{Case, Count};
use serde::Serialize;
use workflow::understanding::report::{ActEntry, AskedFor, Report};

/// What became of one field in one case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name, with a dot for parts: `billing.city`.
    pub name: String,
    /// The counts.
    pub count: Count,
    /// Expected and found; one of them may be empty.
    pub misses: Vec<(String, String)>,
}

/// All fields of a case but the dates.
pub(super) fn compare(case: &Case, report: &Report) -> Vec<Field> {
    let e = &case.expect;
    let mut out = vec![
        sets("headcount", number(e.headcount), number(report.headcount)),
        sets("rooms", folded(&e.rooms), folded(&report.rooms)),
        sets("layout", words(e.layout.as_ref()), words(report.layout.as_ref())),
        sets("phones", e.phones.iter().map(|p| digits(p)).collect(), report.phones.iter().map(|p| digits(p)).collect()),
        products(case, report),
        products_with_quantity(case, report),
    ];
    out.extend(money(case, report));
    out.extend(billing(case, report));
    out.extend(contact(case, report));
    if let Some(language) = &e.language {
        out.push(sets("language", words(Some(language)), words(report.language.as_ref())));
    }
    if let Some(text) = &e.new_text {
        out.push(sets("new_text", vec![squeezed(text)], vec![squeezed(&report.new_text)]));
    }
    if e.acts.is_some() {
        out.extend(acts(case, report));
    }
    if let Some(signals) = &e.signals {
        let name = |s: &workflow::understanding::Signal| word(s);
        out.push(sets("signals", signals.iter().map(name).collect(), report.signals.iter().map(name).collect()));
    }
    if let Some(sender) = &e.original_sender {
        out.push(sets("original_sender", vec![fold(sender)], report.original_sender.iter().map(|s| fold(s)).collect()));
    }
    if let Some(labels) = &case.labels {
        out.retain(|field| labels.contains(&field.name));
    }
    out
}

/// Compares two bags of words; what is alike cancels out.
fn sets(name: &str, expected: Vec<String>, mut found: Vec<String>) -> Field {
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut field = Field { name: name.to_owned(), ..Field::default() };
    field.count.expected = size(expected.len());
    field.count.found = size(found.len());
    let mut missed = Vec::new();
    for want in expected {
        match found.iter().position(|have| *have == want) {
            Some(at) => {
                found.remove(at);
                field.count.right += 1;
            }
            None => missed.push(want),
        }
    }
    let mut left = found.into_iter();
    field.misses.extend(missed.into_iter().map(|want| (want, left.next().unwrap_or_default())));
    field.misses.extend(left.map(|have| (String::new(), have)));
    field
}

fn number(n: Option<u16>) -> Vec<String> {
    n.iter().map(u16::to_string).collect()
}

fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}

fn words<T: Serialize>(value: Option<&T>) -> Vec<String> {
    value.map(word).into_iter().collect()
}

/// Case, spaces and the dash's or apostrophe's shape do not count.
fn fold(text: &str) -> String {
    squeezed(text).to_lowercase().trim_matches([',', '.', ';', ' ']).to_owned()
}

fn folded(list: &[String]) -> Vec<String> {
    list.iter().map(|s| fold(s)).collect()
}

/// Spaces and the dash's or quote's shape do not count.
fn squeezed(text: &str) -> String {
    let plain = |c: char| match c {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‑' => '-',
        other => other,
    };
    let same: String = text.chars().map(plain).collect();
    same.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// The name that a found product bears among those that are fair, else its own.
fn products(case: &Case, report: &Report) -> Field {
    let (expected, found) = product_words(case, report, false);
    sets("products", expected, found)
}

fn products_with_quantity(case: &Case, report: &Report) -> Field {
    let (expected, found) = product_words(case, report, true);
    sets("products.quantity", expected, found)
}

/// With `counted` only what has a labelled quantity, and that with it.
fn product_words(case: &Case, report: &Report, counted: bool) -> (Vec<String>, Vec<String>) {
    let sign = |wanted: bool| if wanted { "" } else { "not " };
    let (mut expected, mut found) = (Vec::new(), Vec::new());
    let mut left: Vec<_> = report.products.iter().collect();
    for want in &case.expect.products {
        let names = folded(want.name.all());
        let first = names.first().cloned().unwrap_or_default();
        let hit = left.iter().position(|p| p.wanted == want.wanted && names.contains(&fold(&p.name)));
        let hit = hit.map(|at| left.remove(at));
        if !counted {
            let name = format!("{}{first}", sign(want.wanted));
            found.extend(hit.map(|_| name.clone()));
            expected.push(name);
        } else if let Some(quantity) = want.quantity {
            expected.push(format!("{quantity} x {first}"));
            found.extend(hit.and_then(|p| p.quantity).map(|n| format!("{n} x {first}")));
        }
    }
    if !counted {
        found.extend(left.iter().map(|p| format!("{}{}", sign(p.wanted), fold(&p.name))));
    }
    (expected, found)
}

fn money(case: &Case, report: &Report) -> Vec<Field> {
    let plain = |amount: i64, currency: &str| format!("{currency} {amount}");
    let mut out = vec![sets(
        "money",
        case.expect.money.iter().map(|m| plain(m.amount_minor, &m.currency)).collect(),
        report.money.iter().map(|m| plain(m.amount_minor, &m.currency)).collect(),
    )];
    for want in &case.expect.money {
        let have = report.money.iter().find(|m| m.amount_minor == want.amount_minor && m.currency == want.currency);
        let part = |name: &str, want: &Option<String>, have: Option<&String>| {
            want.as_ref().map(|w| sets(name, vec![w.clone()], have.cloned().into_iter().collect()))
        };
        out.extend(part("money.per", &want.per, have.and_then(|m| m.per.as_ref())));
        out.extend(part("money.role", &want.role, have.and_then(|m| m.role.as_ref())));
    }
    out
}

fn billing(case: &Case, report: &Report) -> Vec<Field> {
    let expected: Vec<(&str, &str)> = case.expect.billing.iter().map(|(k, v)| (k.name(), v.as_str())).collect();
    parts("billing", &expected, &report.billing.fields().collect::<Vec<_>>())
}

fn contact(case: &Case, report: &Report) -> Vec<Field> {
    let Some(labels) = &case.expect.contact else { return vec![] };
    let expected: Vec<(&str, &str)> = labels.iter().map(|(k, v)| (k.name(), v.as_str())).collect();
    parts("contact", &expected, &report.contact.fields().collect::<Vec<_>>())
}

fn parts(field: &str, expected: &[(&str, &str)], found: &[(&str, &str)]) -> Vec<Field> {
    let value = |list: &[(&str, &str)], key: &str| -> Vec<String> {
        let plain = |v: &str| match key {
            "phone" => bare(v),
            "vat" => registered(v),
            _ => fold(v),
        };
        list.iter().filter(|(k, _)| *k == key).map(|(_, v)| plain(v)).collect()
    };
    let mut keys: Vec<&str> = expected.iter().chain(found).map(|(k, _)| *k).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.iter().map(|key| sets(&format!("{field}.{key}"), value(expected, key), value(found, key))).collect()
}

/// Letters and digits alone: how a number is spaced does not count.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '+').collect::<String>().to_uppercase()
}

/// A VAT number without the tax's name behind it, which each language writes another way.
fn registered(text: &str) -> String {
    let number = bare(text);
    let end = ["MWST", "TVA", "IVA", "VAT"].iter().find_map(|tax| number.strip_suffix(tax));
    end.map(str::to_owned).unwrap_or(number)
}

/// Acts as a set; what is labelled `maybe`, and `provide` and `thank` beside labelled acts, is neither right nor wrong.
fn acts(case: &Case, report: &Report) -> Vec<Field> {
    let labels = case.expect.acts.as_deref().unwrap_or_default();
    let dotted = |act: &str, of: Option<String>| of.map_or_else(|| act.to_owned(), |of| format!("{act} {of}"));
    let target = |act: &str, target: Option<String>| {
        if matches!(act, "change" | "cancel") { target } else { None }
    };
    let named = |a: &ExpectAct| {
        let act = a.act.name();
        dotted(act, a.topic.as_ref().map(word).or_else(|| target(act, a.target.as_ref().map(word))))
    };
    let mut expected: Vec<String> = labels.iter().filter(|a| !a.maybe).map(named).collect();
    let neutral: Vec<String> = labels.iter().filter(|a| a.maybe).map(named).collect();
    let mut found: Vec<String> = report
        .acts
        .iter()
        .map(|a| dotted(&a.act, a.topic.as_ref().map(word).or_else(|| target(&a.act, a.target.as_ref().map(word)))))
        .collect();
    // One of several proposed is chosen, the only one agreed to; both are the client's yes to what was proposed.
    let several = case.proposed.len() > 1 || case.asked.contains(&AskedFor::Slots);
    let yes = |act: &String| several && act == "confirm";
    for list in [&mut expected, &mut found] {
        list.iter_mut().filter(|act| yes(act)).for_each(|act| *act = "choose".to_owned());
        list.sort_unstable();
        list.dedup();
    }
    found.retain(|act| !neutral.contains(act));
    // A slot chosen says that the client comes, whether or not the visit is labelled.
    let slot = case.asked.contains(&AskedFor::Slots) && expected.iter().any(|act| act == "choose");
    found.retain(|act| !(slot && act == "visit_site") || expected.contains(act));
    if !expected.is_empty() {
        found.retain(|act| !matches!(act.as_str(), "provide" | "thank") || expected.contains(act));
    }
    let mut out = vec![sets("acts", expected, found)];
    for label in labels.iter().filter(|a| !a.maybe) {
        let same = |a: &&ActEntry| {
            a.act == label.act.name()
                && (label.target.is_none() || a.target.as_ref().map(word) == label.target.as_ref().map(word))
        };
        let have = report.acts.iter().find(same);
        out.extend(value("acts.old", label.old.as_ref(), have.and_then(|a: &ActEntry| a.old.as_ref())));
        out.extend(value("acts.new", label.new.as_ref(), have.and_then(|a| a.new.as_ref())));
    }
    out
}

fn value(name: &str, want: Option<&String>, have: Option<&String>) -> Option<Field> {
    want.map(|w| sets(name, vec![fold(w)], have.map(|h| fold(h)).into_iter().collect()))
}
