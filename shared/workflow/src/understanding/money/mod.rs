//! Amounts: "CHF 2'500.-", "Fr. 6'000.–", "2.5k", "3500 Franken", and bare numbers where a price is meant; what each
//! is for and whether it is a budget or another price.

mod amounts;
#[cfg(test)]
mod tests;

use super::fold::{Masked, Span, part};
use super::headcount::numerals::{self, Words};
use super::lang::prices::{ALL, Price};
use super::lexicon::{WordMap, spellings};
use super::sentences::Sentence;
use super::tokens::{self, Kind};
use super::{Amount, AmountRole, Per};
use crate::venue::{Currency, Money};
use std::sync::LazyLock;

struct Prices {
    words: WordMap<Vec<Price>>,
    stems: Vec<(String, Price)>,
}

static PRICES: LazyLock<Prices> = LazyLock::new(|| {
    let mut out = Prices { words: WordMap::default(), stems: Vec::new() };
    for (price, words) in ALL.iter().flat_map(|t| t.iter()) {
        for word in words.iter().flat_map(|w| spellings(w)) {
            match word.strip_suffix('*') {
                Some(stem) => out.stems.push((stem.to_owned(), *price)),
                None => out.words.entry(word).or_default().push(*price),
            }
        }
    }
    out
});

fn says(word: &str, test: impl Fn(Price) -> bool) -> bool {
    let known = PRICES.words.get(word).is_some_and(|all| all.iter().any(|p| test(*p)));
    known || PRICES.stems.iter().any(|(stem, p)| test(*p) && word.starts_with(stem.as_str()))
}

/// An amount in figures or words, before its role is known.
struct Figure {
    minor: i64,
    currency: Option<Currency>,
    foreign: bool,
    /// First token and the one after the last.
    first: usize,
    end: usize,
}

/// Reads and blanks amounts that carry a currency, a price dash or thousands.
pub(super) fn read(page: &mut Masked, sentences: &[Sentence], venue: Currency) -> Vec<(Amount, Span)> {
    let low = page.as_str().to_owned();
    let words = Words::bare(&low, tokens::split(&low, 0));
    let mut figures: Vec<Figure> = Vec::new();
    // Where the next currency stands: a numeral far from one is no amount.
    let mut units: Vec<usize> = (0..words.tokens.len()).filter(|i| known(&words, *i)).collect();
    units.reverse();
    let mut i = 0;
    while i < words.tokens.len() {
        while units.last().is_some_and(|u| *u < i) {
            units.pop();
        }
        let near = units.last().is_some_and(|u| u - i <= NUMERAL);
        let starts = words.kind(i) == Some(Kind::Number) || near;
        let found = if starts { figure(&words, i) } else { None };
        match found {
            Some(mut f) => {
                extend_range(&words, &mut f);
                i = f.end.max(i + 1);
                join_range(&words, &mut figures, f);
            }
            None => i += 1,
        }
    }
    let mut out = Vec::new();
    for f in &figures {
        let span = span(&words, f);
        page.blank(span);
        if !f.foreign {
            out.push((amount(&words, sentences, f, venue), span));
        }
    }
    out
}

/// Reads bare numbers in sentences about a budget or another price.
pub(super) fn bare(page: &mut Masked, sentences: &[Sentence], venue: Currency) -> Vec<(Amount, Span)> {
    use super::lang::Cue;
    let mut out = Vec::new();
    for s in sentences {
        let low = part(page.as_str(), s.span).to_owned();
        let counter = s.cues.any(&[Cue::Counter, Cue::CounterSoft]);
        if !counter && !low.contains("budget") {
            continue;
        }
        let words = Words::bare(&low, tokens::split(&low, s.span.0));
        let words = Words { low: page.as_str(), ..words };
        let mut found = Vec::new();
        for i in 0..words.tokens.len() {
            if let Some(minor) = plain(&words, i, s.cues.has(Cue::Counter)) {
                found.push(Figure { minor, currency: None, foreign: false, first: i, end: i + 1 });
            }
        }
        let read: Vec<(Amount, Span)> =
            found.iter().map(|f| (amount(&words, sentences, f, venue), span(&words, f))).collect();
        for (_, span) in &read {
            page.blank(*span);
        }
        out.extend(read);
    }
    out
}

/// Longest numeral before its currency, in tokens.
const NUMERAL: usize = 8;

/// Whether a token names a currency.
fn known(words: &Words, i: usize) -> bool {
    match words.kind(i) {
        Some(Kind::Word) => unit(words.text(i)).is_some() || foreign(words, i),
        Some(Kind::Sign(s)) => s == b'$',
        _ => false,
    }
}

fn span(words: &Words, f: &Figure) -> Span {
    let start = words.tokens.get(f.first).map_or(0, |t| t.span.0);
    let end = f.end.checked_sub(1).and_then(|i| words.tokens.get(i)).map_or(start, |t| t.span.1);
    (start, end)
}

fn unit(word: &str) -> Option<(Currency, bool)> {
    let all = PRICES.words.get(word)?;
    all.iter().find_map(|p| if let Price::Unit(c, small) = p { Some((*c, *small)) } else { None })
}

fn foreign(words: &Words, i: usize) -> bool {
    let listed = PRICES.words.get(words.text(i)).is_some_and(|all| all.contains(&Price::Foreign));
    words.sign(i, b'$') || listed
}

/// The amount that starts at token `i`, currency included.
fn figure(words: &Words, i: usize) -> Option<Figure> {
    let lead = unit(words.text(i)).filter(|u| !u.1);
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
    if figured && says(words.text(end), |p| p == Price::Thousand) {
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
    let tail = if lead.is_none() { unit(words.text(end)) } else { None };
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
fn shy(words: &Words, _first: usize, unit: usize) -> bool {
    matches!(words.text(unit), "fr")
}

/// Money beside "Fr.": a large number, or cents, and no date or clock behind it.
fn plainly(words: &Words, at: usize, end: usize, minor: i64) -> bool {
    let dotted =
        words.sign(end, b'.') && words.glued(end) && words.tokens.len() > end + 1 && !words.sign(end + 1, b'\n');
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
fn number(words: &Words, at: usize, led: bool) -> Option<(i64, usize, bool)> {
    if words.kind(at) == Some(Kind::Number) {
        let raw = words.text(at);
        // "2 500 francs", "CHF 12 500"
        let next = words.text(at + 1);
        let spaced =
            words.kind(at + 1) == Some(Kind::Number) && raw.len() <= 3 && raw.bytes().all(|b| b.is_ascii_digit());
        if spaced
            && next.len() == 3
            && next.bytes().all(|b| b.is_ascii_digit())
            && (led || unit(words.text(at + 2)).is_some())
        {
            return Some((amounts::minor(&format!("{raw}{next}"))?, at + 2, true));
        }
        return Some((amounts::minor(raw)?, at + 1, true));
    }
    if words.kind(at) != Some(Kind::Word) {
        return None;
    }
    let n = numerals::at(words, at)?;
    let tail = unit(words.text(n.end)).is_some();
    (tail && !n.article).then_some((i64::from(n.value) * 100, n.end, false))
}

/// What joins the ends of a range.
fn joins(words: &Words, i: usize) -> bool {
    words.sign(i, b'-')
        || matches!(words.text(i), "bis" | "to" | "aa" | "a" | "und" | "and" | "et" | "e" | "ou" | "oder" | "or")
}

/// "CHF 80 bis 100": the upper end stands for both.
fn extend_range(words: &Words, f: &mut Figure) {
    let next = f.end + 1;
    if !joins(words, f.end) || words.kind(next) != Some(Kind::Number) || figure(words, next).is_some() {
        return;
    }
    let Some((minor, end, _)) = number(words, next, true) else { return };
    let free = match words.kind(end) {
        Some(Kind::Word) => says(words.text(end), |p| matches!(p, Price::Per | Price::Total | Price::Person)),
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
fn join_range(words: &Words, figures: &mut Vec<Figure>, f: Figure) {
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

fn amount(words: &Words, sentences: &[Sentence], f: &Figure, venue: Currency) -> Amount {
    let money = Money::new(f.minor, f.currency.unwrap_or(venue));
    Amount { money, per: per(words, f), role: role(words, sentences, f) }
}

fn clause_end(words: &Words, i: usize) -> bool {
    matches!(words.kind(i), None | Some(Kind::Sign(b'\n' | b';')))
}

fn per(words: &Words, f: &Figure) -> Option<Per> {
    let thing = |i: usize| {
        let test = |want: Price| says(words.text(i), |p| p == want);
        [(Price::Person, Per::Person), (Price::Hour, Per::Hour), (Price::Day, Per::Day), (Price::Piece, Per::Piece)]
            .into_iter()
            .find(|(p, _)| test(*p))
            .map(|(_, per)| per)
    };
    let each = |i: usize| {
        let sign = words.sign(i, b'/');
        let word = says(words.text(i), |p| p == Price::Per);
        // "p.P.", "p. Person", "p/p"
        let skip = (i + 1..i + 3).find(|k| !matches!(words.kind(*k), Some(Kind::Sign(b'.' | b'/'))));
        let initials = words.text(i) == "p" && skip.is_some_and(|k| words.text(k) == "p");
        match words.text(i) {
            "pp" => Some(Per::Person),
            _ if initials => Some(Per::Person),
            _ if sign || word => skip.and_then(thing),
            _ => None,
        }
    };
    let mut i = f.end;
    while i < f.end + 4 && !clause_end(words, i) {
        if let Some(p) = each(i) {
            return Some(p);
        }
        if says(words.text(i), |p| p == Price::Total) {
            return Some(Per::Total);
        }
        i += 1;
    }
    let back = f.first.saturating_sub(5)..f.first;
    let mut found = None;
    for i in back {
        if matches!(words.kind(i), Some(Kind::Sign(b'\n' | b';' | b'.'))) {
            found = None;
        }
        found = each(i).or_else(|| says(words.text(i), |p| p == Price::Total).then_some(Per::Total)).or(found);
    }
    found
}

fn role(words: &Words, sentences: &[Sentence], f: &Figure) -> AmountRole {
    use super::lang::Cue;
    let at = span(words, f).0;
    let sentence = sentences.get(sentences.partition_point(|s| s.span.1 <= at)).filter(|s| s.holds((at, at)));
    let same = |i: &usize| words.tokens.get(*i).is_some_and(|t| sentence.is_none_or(|s| s.holds(t.span)));
    let before: Vec<usize> = (f.first.saturating_sub(REACH)..f.first).filter(same).collect();
    let after: Vec<usize> = (f.end..f.end + REACH).filter(same).collect();
    let any = |list: &[usize], want: Price| list.iter().any(|i| says(words.text(*i), |p| p == want));
    let has = |want: Price| any(&before, want) || any(after.get(..6).unwrap_or(&after), want);
    let wide = |want: Price| any(&before, want) || any(&after, want);
    let cue = |cue: Cue| sentence.is_some_and(|s| s.cues.has(cue));
    // "Offerte über CHF 7'980 liegt über unserem Budget": the noun right before names the amount.
    let close = before.get(before.len().saturating_sub(2)..).unwrap_or_default();
    if any(close, Price::Quote) && !any(close, Price::Budget) {
        return AmountRole::Price;
    }
    if cue(Cue::PaymentClaim) || has(Price::Paid) {
        return AmountRole::Paid;
    }
    // "Max. CHF 110": the dot may have ended a sentence.
    let capped = (f.first.saturating_sub(2)..f.first).any(|i| matches!(words.text(i), "max" | "budget"));
    if has(Price::Budget) || capped || any(close, Price::Over) && wide(Price::No) {
        return AmountRole::Budget;
    }
    let asks = sentence.is_some_and(|s| s.asks);
    let asked = asks || sentence.is_some_and(|s| s.cues.any(&[Cue::Counter, Cue::CounterSoft]));
    let bargain = wide(Price::Agree) && (asks || wide(Price::If));
    if bargain || has(Price::Counter) && (asked || cue(Cue::Instead)) || cue(Cue::Counter) {
        return AmountRole::Counter;
    }
    if any(&before, Price::Over) && wide(Price::No) || has(Price::Reckon) && !asks {
        return AmountRole::Budget;
    }
    if wide(Price::Quote) { AmountRole::Price } else { AmountRole::Other }
}

/// How far the words that tell an amount's role stand from it, in tokens.
const REACH: usize = 10;

/// A number that may be a price where one is meant: three digits or more, no year, no people.
fn plain(words: &Words, i: usize, counter: bool) -> Option<i64> {
    if words.kind(i) != Some(Kind::Number) {
        return None;
    }
    let raw = words.text(i);
    let large = raw.len() >= 3
        && raw.len() <= 9
        && raw.split_once('.').is_none_or(|(h, t)| h.len() >= 3 && t.len() == 2 || t.len() == 3);
    let year = raw.len() == 4 && raw.starts_with("20") && !counter;
    let glued = words.kind(i + 1) == Some(Kind::Word) && words.glued(i + 1);
    let people = super::lexicon::look(words.text(i + 1));
    use super::lang::counts::Job;
    let taken = [Job::People, Job::Part, Job::Unit].iter().any(|j| people.does(*j)) || words.text(i + 1) == "uhr";
    (large && !year && !glued && !taken).then(|| amounts::minor(raw)).flatten()
}
