//! What the record says of a reading.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::understanding::{TimeRange, understand};
use crate::venue::seed;
use jiff::civil::date;

fn report(body: &str) -> Report {
    let venue = seed::atelier().unwrap();
    let read = understand(None, body, date(2026, 11, 23), &venue, &Context::default());
    Report::of("m1", &read, &venue)
}

fn day(span: (usize, usize), start: Date) -> Mention<DateMention> {
    Mention::sure(DateMention::event(start), span)
}

fn time(span: (usize, usize), from: u16, to: u16) -> Mention<TimeRange> {
    let (start, end) = (ClockTime::hm(from, 0), ClockTime::hm(to, 0));
    Mention::sure(TimeRange { start, end, all_day: false, about: false, rule: Rule::ClockRange }, span)
}

/// Places the dates and times by the words they stand for.
fn placed(text: &str, days: &[(&str, Date)], times: &[(&str, u16, u16)]) -> Vec<WhenEntry> {
    let span = |words: &str| text.find(words).map(|at| (at, at + words.len())).unwrap();
    let venue = seed::atelier().unwrap();
    let mut u = understand(None, "", date(2026, 11, 23), &venue, &Context::default());
    u.text = text.to_owned();
    u.dates = days.iter().map(|(w, d)| day(span(w), *d)).collect();
    u.times = times.iter().map(|(w, a, b)| time(span(w), *a, *b)).collect();
    Report::of("", &u, &venue).when
}

fn hours(entry: &WhenEntry) -> Option<(u16, u16)> {
    Some((entry.start_time?.hour(), entry.end_time?.hour()))
}

#[test]
fn a_time_joins_the_date_of_its_sentence_rather_than_the_one_before() {
    let text = "We met on 3 May. On 5 June from 18 to 22 we dine.";
    let when = placed(text, &[("3 May", date(2027, 5, 3)), ("5 June", date(2027, 6, 5))], &[("18 to 22", 18, 22)]);
    assert_eq!(when.iter().map(hours).collect::<Vec<_>>(), [None, Some((18, 22))]);
}

#[test]
fn a_time_in_the_next_sentence_joins_and_one_far_from_two_dates_stands_alone() {
    let day = date(2027, 6, 5);
    let next = placed("On 5 June. From 18 to 22.", &[("5 June", day)], &[("18 to 22", 18, 22)]);
    assert_eq!((next.len(), hours(&next[0])), (1, Some((18, 22))));
    let days = [("5 June", day), ("9 July", date(2027, 7, 9))];
    let far = placed("On 5 June. On 9 July. We sing. Loudly. From 18 to 22.", &days, &[("18 to 22", 18, 22)]);
    assert_eq!((far.len(), far[2].start, hours(&far[2])), (3, None, Some((18, 22))));
}

#[test]
fn a_time_anywhere_belongs_to_the_only_date_of_the_mail() {
    let text = "On 5 June. We are a choir. We sing. From 18 to 22.";
    let when = placed(text, &[("5 June", date(2027, 6, 5))], &[("18 to 22", 18, 22)]);
    assert_eq!((when.len(), hours(&when[0])), (1, Some((18, 22))));
}

#[test]
fn one_time_belongs_to_every_day_of_its_sentence() {
    let days = [("5", date(2027, 6, 5)), ("12 June", date(2027, 6, 12))];
    let when = placed("On 5 or 12 June from 18 to 22.", &days, &[("18 to 22", 18, 22)]);
    assert_eq!(when.iter().map(hours).collect::<Vec<_>>(), [Some((18, 22)), Some((18, 22))]);
}

#[test]
fn two_times_for_two_days_stay_with_their_days() {
    let days = [("5 June", date(2027, 6, 5)), ("6 June", date(2027, 6, 6))];
    let when = placed("5 June from 9 to 17, 6 June from 10 to 12.", &days, &[("9 to 17", 9, 17), ("10 to 12", 10, 12)]);
    assert_eq!(when.iter().map(hours).collect::<Vec<_>>(), [Some((9, 17)), Some((10, 12))]);
}

#[test]
fn the_record_reads_back_what_it_writes() {
    let written =
        report("Guten Tag, wir planen am 14. Mai 2027 von 14 bis 18 Uhr einen Workshop mit 30 Personen in Raum B.");
    let line = serde_json::to_string(&written).unwrap();
    assert!(!line.contains('\n'));
    assert_eq!(serde_json::from_str::<Report>(&line).unwrap(), written);
    assert_eq!((written.headcount, written.rooms), (Some(30), vec!["Room B".to_owned()]));
}

#[test]
fn every_span_lies_in_the_new_text() {
    let r = report("Grüezi, könnten wir den 14. Mai 2027 nehmen? Für 30 Personen, 18 bis 23 Uhr, mit Apéro. Merci!");
    assert!(!r.when.is_empty() && !r.acts.is_empty());
    for span in r.when.iter().map(|w| w.span).chain(r.acts.iter().map(|a| a.span)) {
        assert!(r.new_text.get(span.0..span.1).is_some(), "{span:?}");
    }
}

#[test]
fn what_was_asked_becomes_the_context() {
    let context = Context::after(&[AskedFor::Offer, AskedFor::Headcount], &[date(2027, 1, 8)]);
    assert!(context.offer && context.headcount && !context.billing && !context.time);
    assert_eq!(context.dates, [date(2027, 1, 8)]);
    assert!(Context::after(&[AskedFor::Slots], &[]).time);
}

#[test]
fn every_sentence_has_its_language_and_else_the_mails() {
    let r = report("Guten Tag, wir suchen einen Raum für 20 Personen. We would like to have lunch at noon. Ok.");
    let languages: Vec<Language> = r.sentences.iter().map(|s| s.language).collect();
    assert_eq!(languages, [Language::De, Language::En, Language::De]);
    let first = r.sentences[0].span;
    assert!(r.new_text[first.0..first.1].starts_with("Guten Tag"));
}

#[test]
fn the_from_header_completes_the_name_but_not_in_a_forward() {
    let from = Some("Anna Keller <anna@keller.example>");
    let name = |body: &str| report(body).from_header(from).contact.name;
    assert_eq!(name("Wir sind 20.\n\nLG\nAnna").as_deref(), Some("Anna Keller"));
    assert_eq!(name("Wir sind 20.").as_deref(), Some("Anna Keller"));
    assert_eq!(name("Wir sind 20.\n\nLG\nBeat Frei").as_deref(), Some("Beat Frei"));
    let forward = "---------- Forwarded message ---------\nFrom: Beat <beat@frei.example>\nDate: Mon\nSubject: x\nTo: <a@b.example>\n\nWe are 20.";
    assert_eq!(name(forward), None);
    let house = report("Hallo.").from_header(Some("Verein Seeblick <info@seeblick.example>")).contact;
    assert_eq!((house.name, house.company.as_deref()), (None, Some("Verein Seeblick")));
    let elsewhere = report("Hallo.").from_header(Some("American Women's Club <programs@awc.example>")).contact;
    assert_eq!(elsewhere.company, None);
}

/// Start, first and last hour of every date of a mail.
fn dated_hours(body: &str) -> Vec<(String, String, String)> {
    let text = |t: Option<crate::venue::ClockTime>| t.map_or(String::new(), |t| t.to_string());
    let day = |d: Option<Date>| d.map_or(String::new(), |d| d.to_string());
    report(body).when.iter().map(|w| (day(w.start), text(w.start_time), text(w.end_time))).collect()
}

fn row(day: &str, from: &str, to: &str) -> (String, String, String) {
    (day.to_owned(), from.to_owned(), to.to_owned())
}

#[test]
fn the_hour_of_a_deadline_is_its_end() {
    for text in [
        "Frist für die Offerte: 12. März 2027, 12.00 Uhr.",
        "Deadline for tenders: 12 March 2027, 12:00.",
        "Date limite des offres : 12 mars 2027, 12h00.",
        "Termine per l'inoltro: 12 marzo 2027, ore 12.00.",
    ] {
        assert_eq!(dated_hours(text), [row("2027-03-12", "", "12:00")], "{text}");
    }
}

#[test]
fn an_hour_before_a_deadline_of_the_next_sentence_is_not_the_deadlines() {
    let got =
        dated_hours("D'accord si nous pouvons rester jusqu'à 23h15. Merci de me le confirmer avant le 27 novembre.");
    assert_eq!(got, [row("", "", "23:15"), row("2026-11-27", "", "")]);
}

#[test]
fn the_one_hour_of_a_mail_belongs_to_each_day_to_choose_from() {
    let got = dated_hours(
        "Datum: 2. oder 3. Februar 2027\n\nWir sind 40 Personen. Es gibt ein Apéro.\n\nZeit: 18.30 - 23.00 Uhr",
    );
    assert_eq!(got, [row("2027-02-02", "18:30", "23:00"), row("2027-02-03", "18:30", "23:00")]);
    let got = dated_hours("Andrebbe bene giovedì 14 gennaio alle 9.30, oppure venerdì 15 gennaio?");
    assert_eq!(got, [row("2027-01-14", "09:30", ""), row("2027-01-15", "09:30", "")]);
}
