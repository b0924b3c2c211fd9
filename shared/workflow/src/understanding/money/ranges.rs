//! Ranges of amounts: "CHF 80 bis 100", "between 10 and 20 dollars". Both ends are amounts.

use super::Figure;
use super::figures::{figure, number, says};
use crate::understanding::lang::prices::Price;
use crate::understanding::tokens::{Kind, View};

/// How many times the lower end the upper may be.
const SPREAD: i64 = 10;

/// What joins the ends of a range.
fn joins(words: &View, i: usize) -> bool {
    words.sign(i, b'-')
        || matches!(words.text(i), "bis" | "to" | "aa" | "a" | "und" | "and" | "et" | "e" | "ou" | "oder" | "or")
}

/// "CHF 80 bis 100": the currency stands for both.
pub(super) fn extend(words: &View, f: &mut Figure) {
    let next = f.end + 1;
    if !joins(words, f.end) || words.kind(next) != Some(Kind::Number) || figure(words, next).is_some() {
        return;
    }
    let Some((minor, end, _)) = number(words, next, true) else { return };
    let free = match words.kind(end) {
        Some(Kind::Word) => [Price::Per, Price::Total, Price::Person].iter().any(|p| says(words, end, *p)),
        Some(Kind::Sign(s)) => !(matches!(s, b'.' | b':' | b'%') && words.kind(end + 1) == Some(Kind::Number)),
        Some(Kind::Number) => false,
        None => true,
    };
    if free && spread(f.minor, minor) {
        f.lower = Some((f.minor, f.first, f.end));
        f.minor = minor;
        f.end = end;
    }
}

fn spread(lower: i64, upper: i64) -> bool {
    lower < upper && upper <= lower.saturating_mul(SPREAD)
}

/// "2000 bis CHF 3000", "zwischen 2.5k und 3000 Franken".
pub(super) fn join(words: &View, figures: &mut Vec<Figure>, mut f: Figure) {
    let near = |p: &Figure| {
        f.first == p.end + 1
            && joins(words, p.end)
            && p.lower.is_none()
            && p.minor < f.minor
            && (p.currency.is_none() || f.currency.is_none())
    };
    if let Some(p) = figures.pop_if(|p| near(p)) {
        f.lower = Some((p.minor, p.first, p.end));
        f.currency = p.currency.or(f.currency);
        f.first = p.first;
    } else if f.lower.is_none()
        && let Some(low) = plain_lower(words, &f)
    {
        f.lower = Some((low.0, low.1, low.1 + 1));
        f.first = low.1;
    }
    figures.push(f);
}

/// The number before a range's upper end, where it has no currency of its own: "900 bis 1'100 Franken".
fn plain_lower(words: &View, f: &Figure) -> Option<(i64, usize)> {
    let at = f.first.checked_sub(2)?;
    let glued = words.kind(at + 2) == Some(Kind::Number) && words.sign(at + 1, b'-');
    let word = matches!(words.text(at + 1), "bis" | "to" | "aa" | "a");
    let opened = at.checked_sub(1).is_some_and(|o| {
        matches!(words.text(o), "zwischen" | "between" | "entre" | "tra" | "fra" | "von" | "from" | "de" | "da" | "dai")
    });
    let linked = opened && matches!(words.text(at + 1), "und" | "and" | "et" | "e" | "ai");
    if words.kind(at) != Some(Kind::Number) || !(glued || word || linked) || figure_before(words, at) {
        return None;
    }
    let (minor, end, _) = number(words, at, true)?;
    (end == at + 1 && spread(minor, f.minor)).then_some((minor, at))
}

/// Whether the number at `at` goes on from what stands before it: "11.-12", "1 200".
fn figure_before(words: &View, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| words.kind(b));
    words.glued(at) || before == Some(Kind::Number)
}
