//! Where an amount stands, and how much it is.

use super::Figure;
use super::amounts;
use crate::understanding::fold::POUND_SIGN;
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
        Some(Kind::Sign(s)) => matches!(s, b'$' | POUND_SIGN),
        _ => false,
    }
}

fn unit(words: &View, i: usize) -> Option<(Currency, bool)> {
    match words.kind(i) {
        Some(Kind::Sign(b'$')) => Some((Currency::Usd, false)),
        Some(Kind::Sign(POUND_SIGN)) => Some((Currency::Gbp, false)),
        _ => words.entry(i).currency,
    }
}

/// The unit behind a number, which may be told apart by a word: "100 Swiss francs".
fn unit_after(words: &View, i: usize) -> Option<(Currency, bool, usize)> {
    let at = |i: usize| unit(words, i).map(|(c, small)| (c, small, i));
    let behind = |i: usize| if says(words, i, Price::National) { at(i + 1) } else { None };
    at(i).or_else(|| behind(i)).or_else(|| if words.sign(i, b'-') { at(i + 1) } else { None })
}

fn says(words: &View, i: usize, price: Price) -> bool {
    words.entry(i).says(price)
}

fn foreign(words: &View, i: usize) -> bool {
    says(words, i, Price::Foreign)
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
            Some(f) => {
                let last = figures.last().map_or(0, |p| p.end);
                figures.extend(lower(words, &f).filter(|l| l.first >= last));
                let above = upper(words, &f);
                i = above.as_ref().map_or(f.end, |a| a.end).max(i + 1);
                figures.push(f);
                figures.extend(above);
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
    if figured && says(words, end, Price::Million) && !kilo {
        minor = minor.checked_mul(1_000_000).filter(|m| *m <= amounts::MAX_MINOR)?;
        end += 1;
        if words.sign(end, b'.') && words.glued(end) {
            end += 1;
        }
    }
    let tail = if lead.is_none() { unit_after(words, end) } else { None };
    if let Some(t) = tail {
        end = t.2 + 1;
    }
    let tail = tail.map(|t| (t.0, t.1));
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
        let group = next.get(..3).is_some_and(|g| g.bytes().all(|b| b.is_ascii_digit()))
            && matches!(next.as_bytes().get(3..), Some([] | [b'.' | b',', _, _]));
        if spaced && group && (led || unit_after(words, at + 2).is_some()) {
            return Some((amounts::minor(&format!("{raw}{next}"))?, at + 2, true));
        }
        return Some((amounts::minor(raw)?, at + 1, true));
    }
    if words.kind(at) != Some(Kind::Word) {
        return None;
    }
    let n = numerals::at(words, at)?;
    let million = says(words, n.end, Price::Million);
    let end = if million { n.end + 1 } else { n.end };
    let value = i64::from(n.value) * if million { 100_000_000 } else { 100 };
    let tail = unit_after(words, end).is_some();
    (tail && (million || !n.article || says_dollar(words, end))).then_some((value, end, false))
}

/// "One dollar": a number before the name of a currency, though "un franc" may be a manner of speaking.
fn says_dollar(words: &View, i: usize) -> bool {
    matches!(unit(words, i), Some((Currency::Usd | Currency::Gbp, _)))
}

/// What joins the ends of a range.
fn joins(words: &View, i: usize) -> bool {
    words.sign(i, b'-')
        || matches!(words.text(i), "bis" | "to" | "aa" | "a" | "und" | "and" | "et" | "e" | "ou" | "oder" | "or")
}

/// "CHF 80 bis 100": the upper end, which has the currency of the lower.
fn upper(words: &View, f: &Figure) -> Option<Figure> {
    let next = f.end + 1;
    if !joins(words, f.end) || words.kind(next) != Some(Kind::Number) || figure(words, next).is_some() {
        return None;
    }
    let (minor, end, _) = number(words, next, true)?;
    let free = match words.kind(end) {
        Some(Kind::Word) => [Price::Per, Price::Total, Price::Person].iter().any(|p| says(words, end, *p)),
        Some(Kind::Sign(s)) => !(matches!(s, b'.' | b':' | b'%') && words.kind(end + 1) == Some(Kind::Number)),
        Some(Kind::Number) => false,
        None => true,
    };
    let near = free && f.minor < minor && minor <= f.minor.saturating_mul(10);
    near.then_some(Figure { minor, currency: f.currency, foreign: f.foreign, first: next, end })
}

/// "900 bis 1'100 Franken": the lower end, which has the currency of the upper.
fn lower(words: &View, f: &Figure) -> Option<Figure> {
    let join = f.first.checked_sub(1)?;
    let at = join.checked_sub(1)?;
    if !joins(words, join) || words.kind(at) != Some(Kind::Number) {
        return None;
    }
    let torn = at.checked_sub(1).is_some_and(|b| {
        words.glued(at) && !matches!(words.kind(b), Some(Kind::Sign(b'(' | b'"' | b'~')))
            || words.kind(b) == Some(Kind::Number)
    });
    let minor = amounts::minor(words.text(at))?;
    let near = !torn && minor > 0 && minor < f.minor && f.minor <= minor.saturating_mul(10);
    near.then_some(Figure { minor, currency: f.currency, foreign: f.foreign, first: at, end: join })
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
