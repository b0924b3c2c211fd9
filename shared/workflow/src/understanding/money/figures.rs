//! Where an amount stands, and how much it is.

use super::Figure;
use super::amounts;
use crate::understanding::headcount::numerals;
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::prices::Price;
use crate::understanding::tokens::{Kind, View};
use crate::venue::Currency;

/// Longest numeral before its currency, in tokens.
const NUMERAL: usize = 8;

/// Whether a token names a currency.
fn known(words: &View, i: usize) -> bool {
    match words.kind(i) {
        Some(Kind::Word) => unit(words, i).is_some() || foreign(words, i),
        Some(Kind::Sign(s)) => s == b'$',
        _ => false,
    }
}

fn unit(words: &View, i: usize) -> Option<(Currency, bool)> {
    words.entry(i).currency
}

fn says(words: &View, i: usize, price: Price) -> bool {
    words.entry(i).says(price)
}

fn foreign(words: &View, i: usize) -> bool {
    words.sign(i, b'$') || says(words, i, Price::Foreign)
}

/// All amounts, left to right.
pub(super) fn all(words: &View) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    // Where the next currency stands: a numeral far from one is no amount.
    let mut units: Vec<usize> = (0..words.len()).filter(|i| known(words, *i)).collect();
    units.reverse();
    let mut i = 0;
    while i < words.len() {
        while units.last().is_some_and(|u| *u < i) {
            units.pop();
        }
        let near = units.last().is_some_and(|u| u - i <= NUMERAL);
        let starts = words.kind(i) == Some(Kind::Number) || near;
        let found = if starts { figure(words, i) } else { None };
        match found {
            Some(mut f) => {
                extend_range(words, &mut f);
                i = f.end.max(i + 1);
                join_range(words, &mut figures, f);
            }
            None => i += 1,
        }
    }
    figures
}

/// The amount that starts at token `i`, currency included.
fn figure(words: &View, i: usize) -> Option<Figure> {
    let lead = unit(words, i).filter(|u| !u.1);
    let led = lead.is_some() || foreign(words, i);
    // "Fr. 6'000.-", "CHF: 500", "Fr.-"
    let mut at = i;
    if led {
        at += 1;
        while at <= i + 2 && matches!(words.kind(at), Some(Kind::Sign(b'.' | b':' | b'~'))) {
            at += 1;
        }
    } else if !matches!(words.kind(i), Some(Kind::Number | Kind::Word)) {
        return None;
    }
    let (mut minor, mut end, figured) = number(words, at, led)?;
    let torn = !led
        && at.checked_sub(1).is_some_and(|b| {
            words.glued(at) && matches!(words.kind(b), Some(Kind::Word | Kind::Sign(b'#' | b'.' | b',')))
        });
    if torn {
        return None;
    }
    let dashed = words.sign(end, b'.') && words.glued(end) && words.sign(end + 1, b'-') && words.glued(end + 1);
    if dashed {
        end += 2;
        while words.sign(end, b'-') && words.glued(end) {
            end += 1;
        }
        // "11.-12.06." is a range of days.
        if words.kind(end) == Some(Kind::Number) && words.glued(end) && !led {
            return None;
        }
    }
    let mut kilo = false;
    if figured && says(words, end, Price::Thousand) {
        let k = words.text(end) == "k";
        if let Some(m) = amounts::thousands(words.text(at)) {
            kilo = k;
            minor = m;
            end += 1;
            if words.sign(end, b'.') && words.glued(end) && !k {
                end += 1;
            }
        }
    }
    let tail = if lead.is_none() { unit(words, end) } else { None };
    if tail.is_some() {
        end += 1;
    }
    let away = foreign(words, end) || led && lead.is_none();
    if foreign(words, end) {
        end += 1;
    }
    let currency = lead.or(tail);
    let known = currency.is_some() || away || dashed || kilo;
    if !known {
        return None;
    }
    if shy(words, i, if lead.is_some() { i } else { end - 1 }) && !dashed && !plainly(words, at, end, minor) {
        return None;
    }
    if currency.is_some_and(|c| c.1) {
        minor /= 100;
    }
    (minor > 0).then_some(Figure { minor, currency: currency.map(|c| c.0), foreign: away, first: i, end })
}

/// "Fr." is Friday too.
fn shy(words: &View, _first: usize, unit: usize) -> bool {
    matches!(words.text(unit), "fr")
}

/// Money beside "Fr.": a large number, or cents, and no date or clock behind it.
fn plainly(words: &View, at: usize, end: usize, minor: i64) -> bool {
    let dotted = words.sign(end, b'.') && words.glued(end) && words.len() > end + 1 && !words.sign(end + 1, b'\n');
    let clock = matches!(words.text(end), "uhr" | "h" | "heures");
    let raw = words.text(at);
    minor > 3_100 && !clock && !(dotted && raw.contains('.'))
        || raw.contains('.') && !dotted && !clock && !date_like(raw)
}

fn date_like(raw: &str) -> bool {
    raw.split_once('.').is_some_and(|(d, m)| {
        let n = |s: &str| s.parse::<u8>().unwrap_or(99);
        (1..=31).contains(&n(d)) && m.len() == 2 && (1..=12).contains(&n(m))
    })
}

/// Minor units of the figure at a token and the token after it; `true` for digits.
fn number(words: &View, at: usize, led: bool) -> Option<(i64, usize, bool)> {
    if words.kind(at) == Some(Kind::Number) {
        let raw = words.text(at);
        // "2 500 francs", "CHF 12 500"
        let next = words.text(at + 1);
        let spaced =
            words.kind(at + 1) == Some(Kind::Number) && raw.len() <= 3 && raw.bytes().all(|b| b.is_ascii_digit());
        if spaced
            && next.len() == 3
            && next.bytes().all(|b| b.is_ascii_digit())
            && (led || unit(words, at + 2).is_some())
        {
            return Some((amounts::minor(&format!("{raw}{next}"))?, at + 2, true));
        }
        return Some((amounts::minor(raw)?, at + 1, true));
    }
    if words.kind(at) != Some(Kind::Word) {
        return None;
    }
    let n = numerals::at(words, at)?;
    let tail = unit(words, n.end).is_some();
    (tail && !n.article).then_some((i64::from(n.value) * 100, n.end, false))
}

/// What joins the ends of a range.
fn joins(words: &View, i: usize) -> bool {
    words.sign(i, b'-')
        || matches!(words.text(i), "bis" | "to" | "aa" | "a" | "und" | "and" | "et" | "e" | "ou" | "oder" | "or")
}

/// "CHF 80 bis 100": the upper end stands for both.
fn extend_range(words: &View, f: &mut Figure) {
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
    if free && f.minor < minor && minor <= f.minor.saturating_mul(10) {
        f.minor = minor;
        f.end = end;
    }
}

/// "2000 bis CHF 3000", "zwischen 2.5k und 3000 Franken".
fn join_range(words: &View, figures: &mut Vec<Figure>, f: Figure) {
    let near = figures.last().is_some_and(|p| {
        f.first == p.end + 1
            && joins(words, p.end)
            && p.minor < f.minor
            && (p.currency.is_none() || f.currency.is_none())
    });
    if near && let Some(p) = figures.last_mut() {
        p.minor = f.minor;
        p.currency = p.currency.or(f.currency);
        p.end = f.end;
        return;
    }
    figures.push(f);
}

/// A number that may be a price where one is meant: three digits or more, no year, no people.
pub(super) fn plain(words: &View, i: usize, counter: bool) -> Option<i64> {
    if words.kind(i) != Some(Kind::Number) {
        return None;
    }
    let raw = words.text(i);
    let large = raw.len() >= 3
        && raw.len() <= 9
        && raw.split_once('.').is_none_or(|(h, t)| h.len() >= 3 && t.len() == 2 || t.len() == 3);
    let year = raw.len() == 4 && raw.starts_with("20") && !counter;
    let glued = words.kind(i + 1) == Some(Kind::Word) && words.glued(i + 1);
    let people = words.entry(i + 1);
    let taken = [Job::People, Job::Part, Job::Unit].iter().any(|j| people.does(*j)) || words.text(i + 1) == "uhr";
    (large && !year && !glued && !taken).then(|| amounts::minor(raw)).flatten()
}
