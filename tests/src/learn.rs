//! Learns what clues weigh where the reader votes, from marked mails and the labelled cases.

use crate::marks::{self, Marked, places};
use crate::score::case::{ExpectWhen, Several};
use crate::score::{Case, Score};
use jiff::civil::Date;
use model::Example;
use rows::Row;
use workflow::understanding::report::Report;
use workflow::understanding::vote::heard::{self, Heard};
use workflow::understanding::{Context, DateMention, DateRole, Understanding, When, understand};
use workflow::venue::Venue;

pub mod model;
pub mod rows;
pub mod tables;

/// The roles of dates, as the columns of their table.
pub const ROLES: [&str; 7] = ["event", "visit", "payment", "deadline", "replaced", "past", "other"];
/// What numbers are, as the columns of their table; the last is never marked.
pub const COUNTS: [&str; 5] = ["total", "part", "old", "other", "thing"];
/// What sentences do, as the columns of their table.
pub const ACTS: [&str; 17] = [
    "inquire",
    "provide",
    "confirm",
    "choose",
    "change",
    "keep_as_is",
    "accept",
    "accept_conditionally",
    "decline",
    "counter",
    "ask",
    "request_human",
    "cancel",
    "visit_site",
    "claim_payment",
    "request_offer",
    "thank",
];
/// The author of the labelled cases and of the rows of sentences. The rules were tuned on them, so they teach nothing about
/// the rules.
pub const CASES: &str = "cases";
/// As how many dates of the marked mails one of the labelled cases counts, and one of the tables: the votes must not undo
/// what rules read right.
const OF_CASE: f32 = 4.0;
const OF_TABLE: f32 = 2.0;
/// When the texts of the tables of dates are read: what is over and what is ahead changes.
const DAYS: [Date; 2] = [Date::constant(2026, 10, 6), Date::constant(2026, 11, 23)];

/// What one reading voted on.
fn hear(subject: &str, body: &str, now: Date, context: &Context, venue: &Venue) -> (Understanding, Vec<Heard>) {
    heard::listen();
    let subject = Some(subject).filter(|s| !s.is_empty());
    let read = understand(subject, body, now, venue, context);
    (read, heard::take())
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// What is voted on, each with what it is.
#[derive(Debug, Default)]
pub struct Examples {
    /// Dates, by [`ROLES`].
    pub dates: Vec<Example>,
    /// Numbers, by [`COUNTS`].
    pub counts: Vec<Example>,
    /// Sentences, by [`ACTS`].
    pub acts: Vec<Example>,
}

impl Examples {
    /// Adds what a marked mail teaches.
    pub fn add_mail(&mut self, mail: &Marked, venue: &Venue) {
        let (read, heard) = hear(&mail.subject, &mail.body, mail.now, &Context::after(&mail.asked, &[]), venue);
        let example = |h: &Heard, label: u32| Example {
            author: mail.author.clone(),
            clues: h.clues.clone(),
            label,
            known: !0,
            rules: h.rules,
            weight: 1.0,
        };
        let dated = places(&read.text, &mail.dates);
        let counted = places(&read.text, &mail.counts);
        let marked = |h: &Heard, marks: &[marks::Mark], places: &[Option<(usize, usize)>], names: &[&str]| {
            let mark = marks.iter().zip(places).find(|(_, at)| at.is_some_and(|at| overlap(h.span, at)));
            mark.and_then(|(mark, _)| bit(names, &mark.role))
        };
        let done = sentences(mail, &read.text);
        for h in &heard {
            match h.about {
                "date" => self.dates.extend(marked(h, &mail.dates, &dated, &ROLES).map(|label| example(h, label))),
                "count" => {
                    let thing = 1 << (COUNTS.len() - 1);
                    self.counts.push(example(h, marked(h, &mail.counts, &counted, &COUNTS).unwrap_or(thing)));
                }
                _ => self.acts.extend(done.iter().find(|d| overlap(d.0, h.span)).map(|d| example(h, d.1))),
            }
        }
    }

    /// Adds what a labelled case teaches: the roles of its dates; what its sentences do, where the rules have that right.
    pub fn add_case(&mut self, case: &Case, venue: &Venue) {
        let context = Context::after(&case.asked, &case.proposed);
        let (read, heard) = hear(case.subject.as_deref().unwrap_or_default(), &case.body, case.now, &context, venue);
        let mut left: Vec<&ExpectWhen> = case.expect.when.iter().collect();
        for date in &read.dates {
            let Some(at) = left.iter().position(|e| same_days(e, &date.value)) else { continue };
            let expected = left.remove(at);
            let label = match &expected.role {
                Several::One(role) => 1 << column(*role),
                Several::Many(roles) if roles.is_empty() => 1,
                Several::Many(_) => continue,
            };
            let Some(h) = heard.iter().find(|h| h.about == "date" && h.span == date.span) else { continue };
            self.dates.push(Example { weight: OF_CASE, ..tuned(h, label) });
        }
        let mut score = Score::default();
        score.add(case, &Report::of(&case.id, &read, venue));
        if case.expect.acts.is_some() && !score.misses.iter().any(|m| m.field == "acts") {
            self.acts.extend(done(&heard));
        }
    }

    /// Adds what a text of the tables of dates tells of their roles.
    pub fn add_text(&mut self, text: &str, venue: &Venue) {
        let context = Context::default();
        DAYS.into_iter()
            .for_each(|now| self.add_dates(text, now, &context, &hear("", text, now, &context, venue).1, venue));
    }

    /// The reader gives the dates of its tables the right roles, as their tests see: what it makes of them teaches.
    fn add_dates(&mut self, text: &str, now: Date, context: &Context, heard: &[Heard], venue: &Venue) {
        for date in &understand(None, text, now, venue, context).dates {
            let h = heard.iter().find(|h| h.about == "date" && h.span == date.span);
            let label = 1 << column(date.value.role);
            self.dates.extend(h.map(|h| Example { weight: OF_TABLE, ..tuned(h, label) }));
        }
    }

    /// Adds what a row tells of its sentences: which acts are done and which are not; of others it says nothing.
    pub fn add_row(&mut self, row: &Row, venue: &Venue) {
        let (_, mut heard) = hear("", &row.text, rows::today(), &row.context, venue);
        self.add_dates(&row.text, rows::today(), &row.context, &heard, venue);
        heard.retain(|h| h.about == "act");
        let seen = heard.iter().fold(0, |bits, h| bits | h.rules);
        let not = row.not(seen);
        for h in &heard {
            // Who does what no rule sees is plain where there is one sentence.
            let (does, known) = if heard.len() == 1 { (row.does, !0) } else { (row.does & h.rules, seen) };
            let known = (row.does & known) | not;
            self.acts.push(Example { known, ..tuned(h, does & !not) });
        }
    }
}

/// How the clues begin that tell what rules say.
const OWN: [&str; 9] = ["rules", "before", "asked rules", "R:", "Rrule:", "Rt:", "Rhc:", "mr:", "oR:"];

/// Of what the rules were tuned on, their own word teaches nothing.
fn tuned(h: &Heard, label: u32) -> Example {
    let own = |c: &str| OWN.iter().any(|kind| c.starts_with(kind));
    let clues = h.clues.iter().filter(|c| !own(c)).cloned().collect();
    Example { author: CASES.to_owned(), clues, label, known: !0, rules: h.rules, weight: 1.0 }
}

fn done(heard: &[Heard]) -> Vec<Example> {
    heard.iter().filter(|h| h.about == "act").map(|h| tuned(h, h.rules)).collect()
}

fn bit(names: &[&str], name: &str) -> Option<u32> {
    names.iter().position(|n| *n == name).map(|k| 1 << k)
}

/// A word that is so many bytes ahead is another one.
const FAR: usize = 200;

/// The last word of each tagged sentence, where it stands in the text that was read, and what the sentence does.
fn sentences(mail: &Marked, text: &str) -> Vec<((usize, usize), u32)> {
    let mut out: Vec<((usize, usize), u32)> = Vec::new();
    let (mut told, mut read) = (0, 0);
    for (end, tag) in &mail.acts {
        let done = bit(&ACTS, tag).unwrap_or(0);
        if *end == told {
            out.iter_mut().next_back().into_iter().for_each(|last| last.1 |= done);
            continue;
        }
        // Word by word, as lines may be wrapped otherwise.
        for word in mail.body.get(told..*end).unwrap_or_default().split_whitespace() {
            let at = text.get(read..).and_then(|rest| rest.find(word)).filter(|at| *at < FAR);
            read += at.map_or(0, |at| at + word.len());
        }
        told = *end;
        out.push(((read.saturating_sub(1), read), done));
    }
    out
}

fn same_days(expected: &ExpectWhen, found: &DateMention) -> bool {
    let days = match &found.when {
        When::Days { start, end } => (Some(*start), *end),
        When::Vague(wish) => (wish.from, wish.to),
    };
    (expected.start, expected.end) == days
}

fn column(role: DateRole) -> usize {
    match role {
        DateRole::Event => 0,
        DateRole::Visit => 1,
        DateRole::Payment => 2,
        DateRole::Deadline => 3,
        DateRole::Replaced => 4,
        DateRole::Past => 5,
        DateRole::Other => 6,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use workflow::venue::seed;

    #[test]
    fn who_listens_hears_what_the_rules_say_and_nobody_else_notices() {
        let venue = seed::atelier().unwrap();
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding/marked");
        let mut decided = 0;
        for mail in marks::load_all(&folder).unwrap() {
            let context = Context::after(&mail.asked, &[]);
            let read = || understand(Some(&mail.subject), &mail.body, mail.now, &venue, &context);
            let before = read();
            assert!(heard::take().is_empty(), "nobody listened");
            let (rules, _) = hear(&mail.subject, &mail.body, mail.now, &context, &venue);
            assert_eq!(before, read(), "{}", mail.id);
            decided += usize::from(before != rules);
        }
        assert!(decided > 0, "votes decide where nobody listens");
    }
}
