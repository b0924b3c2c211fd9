//! What else the words around a date tell: something told of the past, a birth, a letter's date, a stay that moves.

use super::class::Tell;
use super::{Found, tells};
use crate::understanding::fold::{Span, part};
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, Rule, When};
use jiff::civil::Date;

/// Whether it is told as over.
pub(super) fn told(text: &str) -> bool {
    let t = tells::of(text);
    t.has(Tell::Story) && !t.has(Tell::Planned)
}

/// Whether somebody or something was born on that day; `more`: the sentence names a further day.
pub(super) fn born(low: &str, at: Span, more: bool) -> bool {
    let before = low.get(at.0.saturating_sub(NEAR)..at.0).unwrap_or_default();
    let last = before.rsplit(['.', ',', ';', '\n']).next().unwrap_or_default();
    let after = low.get(at.1..(at.1 + NEAR).min(low.len())).unwrap_or_default();
    let next = after.split(['.', ',', ';', '\n']).next().unwrap_or_default();
    tells::of(last).has(Tell::Born)
        || more && tells::words(next).next().is_some_and(|w| tells::of_word(w).has(Tell::Birthday))
}

const NEAR: usize = 28;
const FRAMES: usize = 8;

/// "Your offer of 4 February".
pub(super) fn letter(low: &str, at: Span) -> bool {
    let before = low.get(at.0.saturating_sub(NEAR)..at.0).unwrap_or_default();
    let dated = |w: &str| tells::of_word(w).has(Tell::Dated);
    let mut last = tells::words(before).rev();
    let outside = low.get(..at.0).is_some_and(|h| h.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric()));
    let first = last.next();
    // The span may hold its preposition.
    let inside = tells::words(part(low, at)).next().is_some_and(dated);
    let noun = if outside && first.is_some_and(dated) { last.next() } else { first.filter(|_| inside) };
    noun.is_some_and(|w| tells::of_word(w).has(Tell::Letter))
}

/// Whether the sentence asks to hold something.
pub(super) fn holds(text: &str) -> bool {
    tells::of(text).has(Tell::Held)
}

/// Whether the sentence speaks of a booking made.
pub(super) fn booked(text: &str) -> bool {
    tells::of(text).has(Tell::Booked)
}

/// "Tomorrow I call you".
pub(super) fn calls(text: &str) -> bool {
    tells::of(text).has(Tell::Call)
}

/// Takes a day whose year was assumed to its last occurrence before today.
pub(super) fn step_back(when: &mut When, flags: &mut Vec<DateFlag>, today: Date) {
    if !flags.contains(&DateFlag::YearAssumed) {
        return;
    }
    if let When::Days { start, end } = when
        && *start > today
        && let Some(back) = in_year(*start, start.year() - 1)
    {
        *end = end.and_then(|e| in_year(e, e.year() - 1));
        *start = back;
        flags.retain(|f| *f != DateFlag::YearAssumed);
    }
}

fn in_year(day: Date, year: i16) -> Option<Date> {
    Date::new(year, day.month(), day.day()).ok()
}

/// A year or a season said around a day is no date of its own: it tells the day's year, or nothing new.
pub(super) fn settle(found: &mut Vec<Found>, sentences: &[Sentence]) {
    let sentence = |f: &Found| sentences.partition_point(|s| s.span.0 <= f.span.0);
    let mut frames = Vec::new();
    // A mail names few; more are looked at no further, so that reading stays linear.
    for (i, f) in found.iter().enumerate() {
        let When::Vague(w) = &f.when else { continue };
        let (Some(from), Some(to)) = (w.from, w.to) else { continue };
        let year = from.month() == 1 && from.day() == 1 && to.month() == 12 && to.day() == 31 && w.weekday.is_none();
        if year || f.rule == Rule::Season {
            frames.push((i, from, to, year, sentence(f)));
        }
    }
    frames.truncate(FRAMES);
    let mut spent = vec![false; found.len()];
    for (i, from, to, year, home) in frames {
        let mut framed = false;
        for f in found.iter_mut() {
            let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
            let When::Days { start, end: None } = &mut f.when else { continue };
            let assumed = f.flags.contains(&DateFlag::YearAssumed);
            if year && at == home && assumed && start.year() != from.year() {
                if let Some(day) = in_year(*start, from.year()) {
                    *start = day;
                    f.flags.retain(|g| *g != DateFlag::YearAssumed);
                }
                framed = true;
            }
            framed |= from <= *start && *start <= to;
        }
        if let Some(s) = spent.get_mut(i) {
            *s = framed;
        }
    }
    let mut spent = spent.into_iter();
    found.retain(|_| !spent.next().unwrap_or(false));
}
