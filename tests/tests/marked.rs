//! The mails whose dates and numbers are marked: what the votes on them reached, so that a rule or a clue that changes
//! without their weights is seen.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::path::Path;
use tests::marks::{Mark, Marked, load_all, places};
use tests::score::share;
use workflow::understanding::{Context, DateRole, Understanding, understand};
use workflow::venue::{Venue, seed};

fn mails() -> Vec<Marked> {
    load_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding/marked")).unwrap()
}

fn read(mail: &Marked, venue: &Venue) -> Understanding {
    let subject = Some(mail.subject.as_str()).filter(|s| !s.is_empty());
    understand(subject, &mail.body, mail.now, venue, &Context::after(&mail.asked, &[]))
}

fn name(role: DateRole) -> String {
    serde_json::to_value(role).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn marks_are_of_the_kinds_that_the_readme_names() {
    let roles = ["event", "visit", "payment", "deadline", "replaced", "past", "other"];
    let counts = ["total", "part", "old", "other"];
    for mail in mails() {
        assert!(mail.dates.iter().all(|m| roles.contains(&m.role.as_str())), "{}", mail.id);
        assert!(mail.counts.iter().all(|m| counts.contains(&m.role.as_str())), "{}", mail.id);
        assert!(!mail.acts.is_empty(), "{}", mail.id);
    }
}

#[test]
fn most_dates_of_mails_that_name_several_have_their_purpose() {
    let venue = seed::atelier().unwrap();
    let (mut right, mut all) = (0, 0);
    for mail in mails() {
        let u = read(&mail, &venue);
        for (mark, at) in mail.dates.iter().zip(places(&u.text, &mail.dates)) {
            let Some(at) = at else { continue };
            for d in u.dates.iter().filter(|d| d.span.0 < at.1 && at.0 < d.span.1) {
                all += 1;
                right += u32::from(name(d.value.role) == mark.role);
            }
        }
    }
    let reached = share(right, all).unwrap();
    assert!(all > 4_000 && reached >= ROLES, "{reached} per mille of {all}");
}

#[test]
fn most_mails_that_tell_one_number_to_plan_for_are_read_so() {
    let venue = seed::atelier().unwrap();
    let (mut right, mut all) = (0, 0);
    for mail in mails() {
        let totals: Vec<&Mark> = mail.counts.iter().filter(|m| m.role == "total").collect();
        let [total] = totals.as_slice() else { continue };
        let Ok(number) = total.words.parse::<u16>() else { continue };
        all += 1;
        right += u32::from(read(&mail, &venue).headcount.is_some_and(|h| h.value == number));
    }
    let reached = share(right, all).unwrap();
    assert!(all > 700 && reached >= COUNTS, "{reached} per mille of {all}");
}

#[test]
fn most_of_what_mails_do_is_read_and_little_that_they_do_not() {
    let venue = seed::atelier().unwrap();
    // Of several proposed one is chosen, the only one confirmed; which it was the marks do not say.
    let one = |act: String| if act == "choose" { "confirm".to_owned() } else { act };
    let plain = |act: &String| !matches!(act.as_str(), "provide" | "thank" | "-");
    let (mut right, mut all) = (0, 0);
    for mail in mails() {
        let marked: BTreeSet<String> = mail.acts.iter().map(|(_, tag)| one(tag.clone())).filter(plain).collect();
        let acts = read(&mail, &venue).acts;
        let found = acts.iter().map(|a| serde_json::to_value(&a.act).unwrap()["act"].as_str().unwrap().to_owned());
        let found: BTreeSet<String> = found.map(|a| one(a.replace("choose_nth", "choose"))).filter(plain).collect();
        right += 2 * u32::try_from(marked.intersection(&found).count()).unwrap();
        all += u32::try_from(marked.len() + found.len()).unwrap();
    }
    let reached = share(right, all).unwrap();
    assert!(all > 10_000 && reached >= ACTS, "{reached} per mille of {all}");
}

/// Per mille reached; raise them with the reader.
const ACTS: u32 = 711;
const ROLES: u32 = 800;
const COUNTS: u32 = 800;
