//! Learns what clues weigh where the reader votes, from marked mails and the labelled cases.

use crate::marks::{self, Marked, places};
use crate::score::Case;
use crate::score::case::{ExpectWhen, Several};
use model::Example;
use workflow::understanding::vote::heard::{self, Heard};
use workflow::understanding::{Context, DateMention, DateRole, Understanding, When, understand};
use workflow::venue::Venue;

pub mod model;

/// The roles of dates, as the columns of their table.
pub const ROLES: [&str; 7] = ["event", "visit", "payment", "deadline", "replaced", "past", "other"];
/// What numbers are, as the columns of their table; the last is never marked.
pub const COUNTS: [&str; 5] = ["total", "part", "old", "other", "thing"];
/// The author of the labelled cases. The rules were tuned on them, so they teach nothing about the rules.
pub const CASES: &str = "cases";
/// A labelled case counts for half a marked mail.
const HALF: f32 = 0.5;

/// What one reading voted on.
fn hear(
    subject: &str,
    body: &str,
    now: jiff::civil::Date,
    context: &Context,
    venue: &Venue,
) -> (Understanding, Vec<Heard>) {
    heard::listen();
    let subject = Some(subject).filter(|s| !s.is_empty());
    let read = understand(subject, body, now, venue, context);
    (read, heard::take())
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// The dates and the numbers of a marked mail.
#[must_use]
pub fn from_mail(mail: &Marked, venue: &Venue) -> (Vec<Example>, Vec<Example>) {
    let (read, heard) = hear(&mail.subject, &mail.body, mail.now, &Context::after(&mail.asked, &[]), venue);
    let example = |h: &Heard, label: usize| Example {
        author: mail.author.clone(),
        clues: h.clues.clone(),
        label,
        rules: h.rules,
        weight: 1.0,
    };
    let dated = places(&read.text, &mail.dates);
    let counted = places(&read.text, &mail.counts);
    let marked = |h: &Heard, marks: &[marks::Mark], places: &[Option<(usize, usize)>], names: &[&str]| {
        let mark = marks.iter().zip(places).find(|(_, at)| at.is_some_and(|at| overlap(h.span, at)));
        mark.and_then(|(mark, _)| names.iter().position(|n| *n == mark.role))
    };
    let mut dates = Vec::new();
    let mut counts = Vec::new();
    for h in &heard {
        match h.about {
            "date" => dates.extend(marked(h, &mail.dates, &dated, &ROLES).map(|label| example(h, label))),
            _ => counts.push(example(h, marked(h, &mail.counts, &counted, &COUNTS).unwrap_or(COUNTS.len() - 1))),
        }
    }
    (dates, counts)
}

/// The dates of a labelled case.
#[must_use]
pub fn from_case(case: &Case, venue: &Venue) -> Vec<Example> {
    let context = Context::after(&case.asked, &case.proposed);
    let (read, heard) = hear(case.subject.as_deref().unwrap_or_default(), &case.body, case.now, &context, venue);
    let mut left: Vec<&ExpectWhen> = case.expect.when.iter().collect();
    let mut out = Vec::new();
    for date in &read.dates {
        let Some(at) = left.iter().position(|e| same_days(e, &date.value)) else { continue };
        let expected = left.remove(at);
        let label = match &expected.role {
            Several::One(role) => column(*role),
            Several::Many(roles) if roles.is_empty() => 0,
            Several::Many(_) => continue,
        };
        let Some(h) = heard.iter().find(|h| h.about == "date" && h.span == date.span) else { continue };
        let clues = h.clues.iter().filter(|c| !c.starts_with("rules:")).cloned().collect();
        out.push(Example { author: CASES.to_owned(), clues, label, rules: h.rules, weight: HALF });
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
