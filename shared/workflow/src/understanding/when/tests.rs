//! The reader of dates and times, by table and by property. A row reads `text => what is understood`; a line with
//! `@` sets today.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::understanding::sentences::{Cues, Kind as Mood};
use crate::understanding::tests::venue;
use crate::understanding::{DateRole, Understanding, understand};
use crate::venue::ClockTime;

mod forms;
mod linear;

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

/// Reads without the rest of the mail: one sentence, no cues.
fn alone(text: &str, today: Date) -> Reading {
    read_counting(text, today).0
}

/// The same, and how often an item was looked at.
fn read_counting(text: &str, today: Date) -> (Reading, u64, usize) {
    let folded = crate::understanding::fold::fold(text);
    let cues = Cues::default();
    let sentence = Sentence { span: (0, folded.len()), asks: false, kind: Mood::Statement, cues };
    let sentences = [sentence];
    let items = lex::items(&folded, &sentences);
    let p = P { items: &items, today, eager: false, steps: Cell::new(0) };
    let atoms = p.scan();
    let reading = p.compose(&atoms, &sentences, &Context::default());
    (reading, p.steps.get(), items.len())
}
