//! "Sorry, I meant 2028, not 2027": the day that is held, in another year. A year alone is no number of guests.

use super::Context;
use super::cues::{NUMBER, Word};
use super::fold::{Masked, Span, fold};
use super::lang::{self, Cue, years};
use super::sentences::{Sentence, Text};
use super::when::Found;
use jiff::civil::Date;
use std::sync::LazyLock;

/// Words that put a year right.
static MEANT: LazyLock<Vec<String>> = LazyLock::new(|| lang::words(&years::ALL, |y| y.meant).map(fold).collect());

/// The held day in the year that a sentence puts right, and blanks its years.
pub(super) fn corrected(page: &mut Masked, parsed: &Text, today: Date, context: &Context) -> Option<Found> {
    let held = context.held?;
    let (day, spans) = parsed.sentences.iter().find_map(|s| of_sentence(page, parsed, s, held, today))?;
    spans.iter().for_each(|span| page.blank(*span));
    spans.first().map(|span| Found::picked(day, *span))
}

fn of_sentence(page: &Masked, parsed: &Text, s: &Sentence, held: Date, today: Date) -> Option<(Date, Vec<Span>)> {
    const MOST: usize = 12;
    const YEARS: std::ops::Range<i16> = 2000..2100;
    let words = parsed.words_of(s);
    if words.len() > MOST || s.asks {
        return None;
    }
    let numbers: Vec<&Word> = words.iter().filter(|w| w.is(NUMBER)).collect();
    let year = |w: &&Word| page.part(w.span).parse().ok().filter(|y: &i16| YEARS.contains(y));
    let years: Vec<i16> = numbers.iter().filter_map(year).collect();
    let new = *years.iter().find(|y| **y != held.year())?;
    let only = years.len() == numbers.len() && years.iter().all(|y| *y == new || *y == held.year());
    let meant = words.iter().any(|w| MEANT.iter().any(|m| m == page.part(w.span)));
    let right = meant || s.cues.any(&[Cue::Sorry, Cue::Revision, Cue::Instead, Cue::Negation]);
    let day = held.with().year(new).build().ok().filter(|d| *d >= today)?;
    (only && right).then(|| (day, numbers.iter().map(|w| w.span).collect()))
}
