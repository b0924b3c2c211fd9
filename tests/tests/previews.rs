//! One mail of each kind in four languages, as its HTML part: `previews/*.html` to open in a browser, compared byte for
//! byte. `UPDATE_PREVIEWS=1 cargo test -p tests --test previews` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use workflow::booking::EventId;
use workflow::turn::Plan;
use workflow::venue::{Language, Venue, seed};
use workflow::wording::{html, render, verify};

const LANGUAGES: [(&str, Language); 4] =
    [("de", Language::De), ("en", Language::En), ("fr", Language::Fr), ("it", Language::It)];

/// A kind of mail, and what it says in its order.
const KINDS: [(&str, &[&str]); 20] = [
    ("ask-date", &["thank_for_inquiry", "noted", "ask_date"]),
    ("ask-headcount", &["thank_for_inquiry", "noted", "ask_headcount"]),
    ("ask-time", &["thank_for_inquiry", "noted", "ask_time"]),
    ("propose-dates", &["thank_for_inquiry", "date_impossible", "propose_dates"]),
    ("rooms", &["thank_for_inquiry", "offer_rooms"]),
    ("room-taken", &["room_not_free", "offer_rooms"]),
    ("too-many", &["thank_for_inquiry", "capacity_exceeded"]),
    ("offer", &["thank_for_inquiry", "room_held", "offer", "ask_acceptance"]),
    ("changed", &["changed", "room_held", "offer", "ask_acceptance"]),
    ("negotiation", &["counter_goes_to_team"]),
    ("accepted", &["acceptance_noted", "deposit_due", "ask_billing"]),
    ("paid", &["payment_received", "awaiting_confirmation"]),
    ("confirmed", &["confirmed"]),
    ("change-after", &["already_confirmed", "change_goes_to_team"]),
    ("answers", &["answer", "answer", "answer", "question_goes_to_team"]),
    ("visit", &["offer_visits"]),
    ("visit-booked", &["visit_booked"]),
    ("cancelled", &["cancelled"]),
    ("declined", &["decline_noted"]),
    ("person", &["human_coming"]),
];

fn samples() -> Vec<Value> {
    let file = include_str!("../../shared/workflow/src/wording/own/samples.json");
    let all: Vec<Value> = serde_json::from_str(file).unwrap();
    all.into_iter().map(|sample| sample["says"].clone()).collect()
}

fn plan(samples: &[Value], says: &[&str], language: Language) -> Plan {
    let same = |sample: &&Value| {
        sample.as_array().unwrap().iter().map(|s| s["say"].clone()).eq(says.iter().map(|name| json!(name)))
    };
    let found = samples.iter().find(same).unwrap_or_else(|| panic!("no sample says {says:?}"));
    let says = serde_json::from_value(found.clone()).unwrap();
    Plan::from_says(language, Some("Anna Müller & Söhne".to_owned()), says).unwrap()
}

fn house() -> Venue {
    Venue { phone: Some("+41 44 555 01 20".to_owned()), ..seed::atelier().unwrap() }
}

/// Every preview by the name of its file.
fn previews() -> Vec<(String, String)> {
    let (venue, samples) = (house(), samples());
    let event = EventId("01JEVENT".to_owned());
    let mut all = Vec::new();
    for (kind, says) in KINDS {
        for (tag, language) in LANGUAGES {
            let plan = plan(&samples, says, language);
            let text = render(&plan, &venue, &event);
            assert_eq!(verify(&text, &plan, &venue, jiff::civil::date(2025, 11, 24)), vec![], "{kind} {tag}: {text}");
            all.push((format!("{kind}.{tag}.html"), html(&text, language)));
        }
    }
    all
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("previews")
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the one word that renews the files")]
fn mails_look_as_they_were_read_last() {
    let folder = folder();
    if std::env::var("UPDATE_PREVIEWS").is_ok_and(|v| v == "1") {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, page) in previews() {
            std::fs::write(folder.join(name), page).unwrap();
        }
    }
    let mut known = BTreeSet::new();
    for (name, page) in previews() {
        let kept = std::fs::read(folder.join(&name)).unwrap_or_default();
        assert!(kept == page.as_bytes(), "{name} is another mail now; UPDATE_PREVIEWS=1 renews it:\n{page}");
        known.insert(name);
    }
    let kept: BTreeSet<String> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept, known, "no preview without its mail");
}

/// A mail client's dark mode turns colours that a page leaves alone, and shows no image it was not asked to.
#[test]
fn every_preview_is_readable_in_the_dark_and_without_images() {
    for (name, page) in previews() {
        assert!(page.contains("<meta name=\"color-scheme\" content=\"light dark\">"), "{name}");
        let own = page.replace("color-scheme", "");
        for fixed in ["color:", "background", "bgcolor", "<img", "url(", "http", "<script", "<link", "@import", "cid:"]
        {
            assert!(!own.contains(fixed), "{name}: {fixed}");
        }
        assert!(page.contains("Anna Müller &amp; Söhne") && !page.contains("Müller & "), "{name}");
    }
}
