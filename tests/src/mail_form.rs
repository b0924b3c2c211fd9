//! What no mail of the house may look like, whatever was said: internal words, placeholders, prices without a unit,
//! dates without their weekday, another client's data.

use crate::pure::Pure;
use workflow::booking::Booking;
use workflow::venue::Venue;

/// What a price may count, as it stands right behind the amount, in every language.
const UNITS: [&str; 13] = [
    "per ",
    "each",
    "pro ",
    "pauschal",
    "par ",
    "au forfait",
    "a persona",
    "a forfait",
    "al pezzo",
    "a bottiglia",
    "all'ora",
    "a tavolo",
    "al giorno",
];

/// What an amount is that counts nothing: it stands before it in the sentence.
const SUMS: [&str; 26] = [
    "total",
    "vat",
    "mwst",
    "tva",
    "iva",
    "together",
    "(minus",
    "zusammen",
    "soit",
    "in tutto",
    "deposit",
    "anzahlung",
    "acompte",
    "acconto",
    "discount",
    "rabatt",
    "rabais",
    "sconto",
    "payment",
    "zahlung",
    "paiement",
    "pagamento",
    "balance",
    "restbetrag",
    "solde",
    "sald",
];

/// Months as they begin, in every language.
const MONTHS: [&str; 34] = [
    "januar",
    "janvier",
    "gennaio",
    "februar",
    "février",
    "febbraio",
    "march",
    "märz",
    "mars",
    "marzo",
    "april",
    "avril",
    "aprile",
    "may",
    "mai",
    "maggio",
    "june",
    "juni",
    "juin",
    "giugno",
    "july",
    "juli",
    "juillet",
    "luglio",
    "august",
    "août",
    "agosto",
    "septemb",
    "settembre",
    "octob",
    "oktob",
    "ottobre",
    "novemb",
    "de",
];

/// Weekdays as they begin.
const WEEKDAYS: [&str; 28] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
];

/// Words that only the code knows, lower case. Words with an underscore are found without a list.
const INTERNAL: [&str; 16] = [
    "hil",
    "none",
    "null",
    "undefined",
    "nan",
    "todo",
    "placeholder",
    "some(",
    "ok(",
    "err(",
    "json",
    "fingerprint",
    "stale",
    "enum",
    "fallback",
    "lorem",
];

/// Everything wrong with the form of a mail that a client gets.
pub fn faults(text: &str, venue: &Venue) -> Vec<String> {
    let text = plain(text);
    let mut found = Vec::new();
    found.extend(internal(&text, venue));
    found.extend(layout(&text));
    let own = without_faq(&text, venue);
    found.extend(prices(&own));
    found.extend(dates(&own));
    found
}

/// Data of other clients in a mail to `who`: addresses, names, companies, phones, streets.
pub fn of_others(text: &str, who: &str, stage: &Pure) -> Vec<String> {
    let text = plain(text).to_lowercase();
    let own: Vec<String> = stage.bookings.get(who).map(personal).unwrap_or_default();
    let person = |key: &str| key.split('/').next().unwrap_or_default().to_owned();
    let others = stage.bookings.iter().filter(|(k, _)| person(k) != person(who));
    others
        .flat_map(|(_, b)| personal(b))
        .filter(|v| !own.contains(v) && holds(&text, v))
        .map(|v| format!("another client's {v:?}"))
        .collect()
}

/// What tells who a client is, lower case.
fn personal(b: &Booking) -> Vec<String> {
    let (c, f) = (&b.client, &b.facts.billing);
    let parts = [Some(&c.email), c.name.as_ref(), c.company.as_ref(), c.phone.as_ref(), f.name_or_company.as_ref()];
    let parts = parts.into_iter().chain([f.street.as_ref(), f.vat.as_ref(), f.note.as_ref()]).flatten();
    parts.map(|v| v.to_lowercase()).filter(|v| v.len() >= 4).collect()
}

/// No-break spaces written as plain ones.
fn plain(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c }).collect()
}

/// Without the house's own answers, which name fees and terms in their own words.
fn without_faq(text: &str, venue: &Venue) -> String {
    let words = venue.faq.iter().flat_map(|f| [Some(&f.de), Some(&f.en), f.fr.as_ref(), f.it.as_ref()]).flatten();
    words.fold(text.to_owned(), |t, w| t.replace(plain(w).as_str(), "."))
}

/// Whether `words` stands in `text` as whole words.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, w)| {
        let solid = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + w.len()..).and_then(|t| t.chars().next());
        !solid(before) && !(solid(after) && solid(w.chars().next_back()))
    })
}

fn internal(text: &str, venue: &Venue) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut found: Vec<String> =
        INTERNAL.iter().filter(|w| holds(&lower, w)).map(|w| format!("internal word {w:?}")).collect();
    let ids = venue.rooms.iter().map(|r| r.id.0.as_str()).chain(venue.products.iter().map(|p| p.id.0.as_str()));
    found.extend(ids.filter(|id| id.contains('-') && holds(text, id)).map(|id| format!("id {id:?}")));
    for word in text.split_whitespace() {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
        if inner.contains('_') && !word.contains('@') {
            found.push(format!("code {word:?}"));
        }
        let numbered = |w: &str| lower.contains(&format!("{w} {}", inner)) && inner.parse::<u8>().is_ok();
        if ["step", "schritt", "étape"].iter().any(|s| numbered(s)) {
            found.push(format!("step {word:?}"));
        }
    }
    for mark in ["{", "}", "[", "]", "<", ">", "%s", "$", "::", "\\n", "**", "##", "```"] {
        if text.contains(mark) {
            found.push(format!("placeholder or markup {mark:?}"));
        }
    }
    found
}

fn layout(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if text.trim().is_empty() {
        found.push("an empty mail".to_owned());
    }
    for line in text.lines() {
        if line.contains('|') || line.starts_with(['-', '•', '*']) {
            found.push(format!("a table or a list: {line:?}"));
        }
        if ["  ", " .", " ,", "..", ",,", ", .", ": ."].iter().any(|m| line.contains(m)) {
            found.push(format!("odd spacing or punctuation: {line:?}"));
        }
    }
    let body: Vec<&str> = text.split("\n\n").map(str::trim).filter(|p| p.len() > 20).collect();
    for (i, p) in body.iter().enumerate() {
        if body.iter().skip(i + 1).any(|q| p == q) {
            found.push(format!("said twice: {p:?}"));
        }
    }
    found
}

fn prices(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (at, _) in lower.match_indices("chf ") {
        let amount: usize = lower
            .get(at + 4..)
            .map_or(0, |t| t.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '\'' | '’')).unwrap_or(t.len()));
        let rest = lower.get(at + 4 + amount..).unwrap_or_default().trim_start();
        let sentence = lower.get(..at).unwrap_or_default().rsplit(['\n', ';']).next().unwrap_or_default();
        let sentence = sentence.rsplit(". ").next().unwrap_or_default();
        let counted = UNITS.iter().any(|u| rest.starts_with(u));
        if !counted && !SUMS.iter().any(|s| sentence.contains(s)) {
            found.push(format!("a price without unit: {:?}", lower.get(at..at + 4 + amount).unwrap_or_default()));
        }
    }
    found
}

fn dates(text: &str) -> Vec<String> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let day = bare(word).trim_end_matches(|c: char| !c.is_ascii_digit()).parse::<u8>();
        let month = words.get(i + 1).map(|w| bare(w)).unwrap_or_default();
        let named = MONTHS.iter().any(|m| month.starts_with(m)) && (!month.starts_with("de") || month.len() > 7);
        if day.is_ok_and(|d| (1..=31).contains(&d)) && named {
            let before = i.checked_sub(1).and_then(|j| words.get(j)).map(|w| bare(w)).unwrap_or_default();
            if !WEEKDAYS.contains(&before.as_str()) {
                found.push(format!("a date without weekday: {word} {month}"));
            }
        }
        let parts: Vec<&str> = word.trim_matches(|c: char| !c.is_alphanumeric()).split(['.', '-', '/']).collect();
        let numeric = parts.len() == 3 && parts.iter().all(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_digit()));
        if numeric {
            found.push(format!("a date in figures: {word}"));
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;
    use workflow::venue::seed;

    fn clean(text: &str) -> bool {
        faults(text, &seed::atelier().unwrap()).is_empty()
    }

    #[test]
    fn a_mail_in_good_form_has_no_fault() {
        for text in [
            "Hello\n\nWe have reserved Room B for you on Friday, 20 March 2026, from 14:00 to 18:00. The total is CHF 750.00.",
            "Guten Tag\n\nRoom A (bis 40 Personen, CHF 500.00 pro Tag) ist am Samstag, 7. Februar 2026 frei.",
            "Bonjour,\n\nle vendredi 20 mars 2026, l'acompte de CHF 225.00 est à verser.",
            "Buongiorno\n\nClassic Apéro a CHF 18.00 a persona, venerdì 20 marzo 2026.",
        ] {
            assert!(clean(text), "{:?}", faults(text, &seed::atelier().unwrap()));
        }
    }

    #[test]
    fn each_fault_of_form_is_found() {
        for text in [
            "",
            "We sent an offer_message to you.",
            "Your reply waits for HIL.",
            "The room is None.",
            "We booked atelier-room-b for you.",
            "Now at step 3 of 7.",
            "Dear {name}, welcome.",
            "See <link>.",
            "Room B costs CHF 750.00.",
            "On 20 March 2026 we look forward to you.",
            "On 20.03.2026 we look forward to you.",
            "On 2026-03-20 we look forward to you.",
            "| Room | Price |",
            "- Room A",
            "We look forward to your event.\n\nWe look forward to your event.",
            "We look forward to it..",
        ] {
            assert!(!clean(text), "{text:?}");
        }
    }

    #[test]
    fn another_clients_data_is_found() {
        let mut stage = Pure::with(seed::atelier().unwrap(), "2026-01-29T10:00").unwrap();
        use crate::scenario::Stage;
        for (who, text) in [
            ("anna", "We would like to book Room B for 30 people on 20 March 2026, 14:00 to 18:00."),
            ("ben", "Room B on 20 March 2026. The billing address is Keller AG, Bahnhofstrasse 1, 8001 Zürich."),
        ] {
            stage.client(who, None, text).unwrap();
        }
        assert!(of_others("Room B is taken.", "anna", &stage).is_empty());
        assert!(!of_others("Room B is taken by Keller AG.", "anna", &stage).is_empty());
        assert!(!of_others("Ask ben@example.org.", "anna", &stage).is_empty());
        assert!(of_others("The invoice goes to Keller AG.", "ben", &stage).is_empty());
    }
}
