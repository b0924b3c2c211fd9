//! The reader of dates and times, by table and by property. A row reads `text => what is understood`; a line with
//! `@` sets today.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::understanding::tests::venue;
use crate::understanding::{DateRole, Understanding, understand};
use crate::venue::ClockTime;

mod american;
mod anchored;
mod apart;
mod asides;
mod beside;
mod clocks;
mod counted;
mod daily;
mod days;
mod distance;
mod forms;
mod held;
mod hours;
mod idioms;
mod inbox;
mod letters;
mod linear;
mod mails;
mod mistyped;
mod month_first;
mod moved;
mod natural;
mod numbered;
mod options;
mod out;
mod parts_of_day;
mod plain;
mod purpose;
mod refused;
mod roles;
mod roughly;
mod rules;
mod seen;
mod spans;
mod stays;
mod swiss;
mod talk;
mod weeks;
mod wide;
mod words;
mod written;

/// Dates and times in one line of short words.
fn brief(u: &Understanding) -> String {
    let mut out: Vec<String> = u.dates.iter().map(|d| date(&d.value)).collect();
    if u.dates.iter().all(|d| d.value.time.is_none()) {
        out.extend(u.times.iter().map(|t| format!("t{}", clock(&t.value))));
    }
    out.join("; ")
}

fn clock(t: &TimeRange) -> String {
    let side = |t: Option<ClockTime>| t.map_or(String::new(), |t| t.to_string());
    match (t.all_day, t.end) {
        (true, _) => "allday".into(),
        (false, None) => side(t.start),
        (false, end) => format!("{}-{}", side(t.start), side(end)),
    }
}

fn date(v: &crate::understanding::DateMention) -> String {
    let day = |d: Option<Date>| d.map_or(String::new(), |d| d.to_string());
    let mut s = match &v.when {
        When::Days { start, end: None } => start.to_string(),
        When::Days { start, end: Some(e) } => format!("{start}..{e}"),
        When::Vague(w) => {
            let weekday = w.weekday.map_or(String::new(), |w| format!(" wd{w}"));
            format!("~{}..{}{weekday}", day(w.from), day(w.to))
        }
    };
    s += &v.part.map_or(String::new(), |p| format!(" {p:?}").to_lowercase());
    s += &v.time.map_or(String::new(), |t| format!(" {}", clock(&t)));
    if !v.flags.contains(&DateFlag::OneOf) {
        v.alternatives.iter().for_each(|a| s += &format!(" |{a}"));
    }
    for f in &v.flags {
        s += match f {
            // The role says it.
            DateFlag::Past { .. } if v.role == DateRole::Past => "",
            DateFlag::Past { .. } => " past",
            DateFlag::WeekdayConflict { .. } => " conflict",
            DateFlag::YearAssumed => "",
            DateFlag::DayMonthAmbiguous => " dm",
            DateFlag::MonthAssumed => " month?",
            DateFlag::WeekdayOnly => " wd?",
            DateFlag::NextWeekday => " next?",
            DateFlag::OneOf => " oneof",
            DateFlag::Approximate => " ~",
        };
    }
    if v.role != DateRole::Event {
        s += &format!(" {:?}", v.role).to_lowercase();
    }
    s
}

/// Each text read on that day.
fn rows(today: Date, rows: &[(&str, &str)]) {
    let (venue, none) = (venue(), Context::default());
    let got = rows.iter().map(|(text, want)| (*text, *want, brief(&understand(None, text, today, &venue, &none))));
    let wrong: Vec<_> = got.filter(|(_, want, got)| got != want).collect();
    assert!(wrong.is_empty(), "text, want, got: {wrong:#?}");
}

fn headcount(today: Date, text: &str) -> Option<u16> {
    understand(None, text, today, &venue(), &Context::default()).headcount.map(|h| h.value)
}

/// The same on Monday, 23 November 2026.
mod november {
    use jiff::civil::{Date, date};

    pub(super) const TODAY: Date = date(2026, 11, 23);

    pub(super) fn rows(rows: &[(&str, &str)]) {
        super::rows(TODAY, rows);
    }

    pub(super) fn headcount(text: &str) -> Option<u16> {
        super::headcount(TODAY, text)
    }
}

fn check(table: &str) {
    let (venue, none) = (venue(), Context::default());
    let mut today: Date = "2025-11-01".parse().unwrap();
    let (mut wrong, mut rows) = (Vec::new(), 0);
    for line in table.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
        if let Some(d) = line.strip_prefix('@') {
            today = d.trim().parse().unwrap();
            continue;
        }
        let (text, want) = line.split_once(" =>").expect("a row has an arrow");
        let got = brief(&understand(None, &text.replace("\\n", "\n"), today, &venue, &none));
        rows += 1;
        if got != want.trim() {
            wrong.push(format!("{text}\n   want: {}\n   got:  {got}", want.trim()));
        }
    }
    assert!(rows > 30, "the table is there");
    assert!(wrong.is_empty(), "{} of {rows} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn german_expressions() {
    check(include_str!("tests/de.txt"));
}

#[test]
fn english_expressions() {
    check(include_str!("tests/en.txt"));
}

#[test]
fn french_expressions() {
    check(include_str!("tests/fr.txt"));
}

#[test]
fn italian_expressions() {
    check(include_str!("tests/it.txt"));
}

#[test]
fn a_week_later_counts_from_the_date_held() {
    let held = Context { held: Some("2026-02-07".parse().unwrap()), ..Context::default() };
    let today: Date = "2025-11-01".parse().unwrap();
    let rows = [
        ("Could we come a week later?", "2026-02-14"),
        ("Geht es auch eine Woche später?", "2026-02-14"),
        ("Ginge es auch zwei Tage früher?", "2026-02-05"),
        ("Serait-ce possible une semaine plus tard ?", "2026-02-14"),
        ("Sarebbe possibile una settimana dopo?", "2026-02-14"),
        ("Lieber am nächsten Tag.", "2026-02-08"),
        ("Le lendemain nous conviendrait mieux.", "2026-02-08"),
        ("Lieber am 19.", "2026-02-19"),
    ];
    for (text, want) in rows {
        let u = understand(None, text, today, &venue(), &held);
        let got: Vec<_> = u.dates.iter().filter_map(|d| d.value.days()).map(|d| d.0.to_string()).collect();
        assert_eq!(got, [want], "{text}");
    }
}

#[test]
fn later_counts_from_a_date_named_before_it() {
    let text = "Der 14. März 2026 passt nicht, eine Woche später ginge es.";
    let u = understand(None, text, "2025-11-01".parse().unwrap(), &venue(), &Context::default());
    assert_eq!(brief(&u), "2026-03-14 replaced; 2026-03-21");
}

#[test]
fn a_doubtful_day_is_a_wish_and_not_a_date() {
    let today: Date = "2025-11-11".parse().unwrap();
    for text in ["Friday works", "next Friday", "in two weeks", "the 19th please", "nächsten Freitag", "in einem Monat"]
    {
        let u = understand(None, text, today, &venue(), &Context::default());
        let d = &u.dates.first().expect("a date").value;
        assert!(matches!(d.when, When::Days { .. }) && d.wish().is_some() && !d.flags.is_empty(), "{text}: {d:?}");
    }
}

#[test]
fn kinds_tell_days_ranges_alternatives_windows_and_wishes_apart() {
    use crate::understanding::WhenKind::{Alternatives, Day, Range, Vague, Window};
    let rows = [
        ("am 14. März 2026", Day),
        ("vom 14. bis 16. März 2026", Range),
        ("am 14. oder 21. März 2026", Alternatives),
        ("next Friday", Alternatives),
        ("Anfang Mai", Window),
        ("first weekend of May", Window),
        ("a Saturday in May", Vague),
        ("un vendredi soir", Vague),
    ];
    for (text, want) in rows {
        let u = understand(None, text, "2025-11-11".parse().unwrap(), &venue(), &Context::default());
        assert_eq!(u.dates.first().map(|d| d.value.kind()), Some(want), "{text}");
    }
}

/// Reads without the rest of the mail: one sentence, no cues.
fn alone(text: &str, today: Date) -> Reading {
    read_counting(text, today).0
}

/// The same, and how often an item was looked at.
fn read_counting(text: &str, today: Date) -> (Reading, u64, usize) {
    let folded = crate::understanding::fold::fold(text);
    let parsed = crate::understanding::sentences::read(&folded);
    let items = lex::items(text, &folded, &parsed);
    let unheard = super::tells::Heard::default();
    let p = P { items: &items, heard: &unheard, today, eager: false, talks: false, booked: false, steps: Cell::new(0) };
    let atoms = p.fuse(p.scan());
    let reading = p.compose(&atoms, &parsed.sentences, &Context::default());
    (reading, p.steps.get(), items.len())
}
