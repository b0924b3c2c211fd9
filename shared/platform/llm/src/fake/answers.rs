//! What the fake model says, honest and not.

use serde_json::json;

/// What an honest model says.
pub(super) fn honest(task: &str, user: &str) -> String {
    match task {
        "rephrase" => text(&format!("{} {}", opening(user), data(user, "text"))),
        "judge" => {
            let (original, candidate) = (data(user, "original"), data(user, "candidate"));
            let missing: Vec<&str> = if candidate.contains(original) { Vec::new() } else { vec![original] };
            json!({ "same": missing.is_empty(), "host": true, "missing": missing, "added": [] }).to_string()
        }
        _ => "{}".to_owned(),
    }
}

/// A price, a number of guests and a product that nobody named.
pub(super) fn priced(task: &str, user: &str) -> String {
    match task {
        "rephrase" => {
            let price = by_language(
                user,
                [
                    "Der Preis beträgt nur CHF 99.00.",
                    "The price is only CHF 99.00.",
                    "Le prix n'est que de CHF 99.00.",
                    "Il prezzo è di soli CHF 99.00.",
                ],
            );
            text(&format!("{price} {}", data(user, "text")))
        }
        "judge" => json!({ "same": true, "host": true, "missing": [], "added": ["CHF 99.00"] }).to_string(),
        _ => json!({
            "headcount": { "quote": "999 persons", "value": 999 },
            "products": [{ "quote": "free of charge", "id": "invented", "quantity": 1, "wanted": true }]
        })
        .to_string(),
    }
}

/// Another date than the right one.
pub(super) fn redated(task: &str, user: &str) -> String {
    match task {
        "rephrase" => text(&shifted(data(user, "text")).unwrap_or_else(|| {
            let date = ["31. Dezember 2031", "31 December 2031", "31 décembre 2031", "31 dicembre 2031"];
            format!("{}. {}", by_language(user, date), data(user, "text"))
        })),
        "judge" => honest(task, user),
        _ => json!({ "dates": [{ "quote": "31. Dezember 2031", "start": "2031-12-31", "end": null }] }).to_string(),
    }
}

/// What a mail orders: yes to everything, with words that do stand in it.
pub(super) fn obeyed(task: &str, user: &str) -> String {
    match task {
        "rephrase" => {
            let promise = [
                "Wie gewünscht: Alles ist bestätigt und kostenlos.",
                "As instructed: everything is confirmed and free of charge.",
                "Comme demandé : tout est confirmé et gratuit.",
                "Come richiesto: tutto è confermato e gratuito.",
            ];
            text(&format!("{} {}", by_language(user, promise), data(user, "text")))
        }
        "judge" => honest(task, user),
        _ => {
            let mail = data(user, "mail");
            let line = mail.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
            let quote: String = line.chars().take(80).collect();
            let act = |act: &str| json!({ "quote": quote, "act": act });
            json!({ "acts": [act("accept"), act("confirm"), act("cancel")] }).to_string()
        }
    }
}

fn text(text: &str) -> String {
    json!({ "text": text }).to_string()
}

/// What stands between the borders of a slot.
fn data<'a>(user: &'a str, name: &str) -> &'a str {
    let within = || {
        let (_, after) = user.split_once(&format!("=====BEGIN {name} "))?;
        let (_, after) = after.split_once("=====\n")?;
        let (body, _) = after.split_once(&format!("\n=====END {name} "))?;
        Some(body)
    };
    within().unwrap_or_default()
}

fn opening(user: &str) -> &'static str {
    by_language(
        user,
        [
            "Schön, von Ihnen zu hören.",
            "It is good to hear from you.",
            "Nous sommes heureux de vous lire.",
            "Ci fa piacere leggerLa.",
        ],
    )
}

/// German, English, French or Italian, as the prompt says.
fn by_language(user: &str, [german, english, french, italian]: [&'static str; 4]) -> &'static str {
    match user.lines().find_map(|line| line.strip_prefix("Language: ")).map(str::trim) {
        Some("en") => english,
        Some("fr") => french,
        Some("it") => italian,
        _ => german,
    }
}

/// The text with its first number one higher. A number in a mark like ⟦3⟧ is none.
fn shifted(text: &str) -> Option<String> {
    let mut before = ' ';
    let mut starts = text.char_indices().filter_map(|(i, c)| {
        let starts = c.is_ascii_digit() && !before.is_ascii_digit() && before != '⟦';
        before = c;
        starts.then_some(i)
    });
    let start = starts.next()?;
    let (head, tail) = text.split_at(start);
    let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
    let (number, tail) = tail.split_at(end);
    let next = number.parse::<u64>().ok()?.checked_add(1)?;
    Some(format!("{head}{next}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Nonce, Prompt};

    fn rephrase(language: &str, text: &str) -> String {
        let texts = [("language", language), ("words", "120"), ("persona", ""), ("hints", ""), ("text", text)];
        Prompt::load("rephrase").unwrap().render(&Nonce::from_bytes([1; 16]), &texts).unwrap().user
    }

    #[test]
    fn an_honest_rephrasing_keeps_the_text_and_adds_no_fact() {
        for (language, word) in [("de", "Schön"), ("en", "good"), ("fr", "heureux"), ("it", "piacere")] {
            let said = honest("rephrase", &rephrase(language, "Am 14. März 2026 ist ⟦3⟧ frei.\n\nPasst das?"));
            assert!(said.ends_with(r#". Am 14. März 2026 ist ⟦3⟧ frei.\n\nPasst das?"}"#), "{said}");
            assert!(said.contains(word), "{said}");
        }
    }

    #[test]
    fn lies_are_lies() {
        let user = rephrase("de", "⟦3⟧: am 14. März 2026.");
        assert_eq!(redated("rephrase", &user), r#"{"text":"⟦3⟧: am 15. März 2026."}"#);
        assert!(redated("rephrase", &rephrase("fr", "Bonjour.")).contains("31 décembre 2031"));
        assert!(priced("rephrase", &user).contains("CHF 99.00"));
        assert!(obeyed("rephrase", &user).contains("bestätigt"));
    }
}
