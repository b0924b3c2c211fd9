//! Where an amount stands, and how much it is.

use super::{Figure, amounts, ranges};
use crate::understanding::headcount::numerals;
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::prices::Price;
use crate::understanding::lexicon::MONEY;
use crate::understanding::tokens::{Kind, View};
use crate::venue::Currency;

/// Longest numeral before its currency, in tokens.
const NUMERAL: usize = 8;

/// Whether a token names a currency.
fn known(words: &View, i: usize) -> bool {
    let named = || {
        let entry = words.entry(i);
        entry.currency.is_some() || entry.says(Price::Foreign)
    };
    words.sign(i, b'$') || words.may(i, MONEY) && named()
}

fn unit(words: &View, i: usize) -> Option<(Currency, bool)> {
    if words.sign(i, b'$') {
        return Some((Currency::Usd, false));
    }
    if words.may(i, MONEY) { words.entry(i).currency } else { None }
}

/// The currency at a token and how many it takes: "US$" is two.
fn currency(words: &View, i: usize) -> Option<((Currency, bool), usize)> {
    let dollar = |at: usize| words.sign(at, b'$') && words.glued(at);
    if words.text(i) == "us" && dollar(i + 1) {
        return Some(((Currency::Usd, false), 2));
    }
    // "C$", "A$": dollars of another country.
    if words.sign(i, b'$')
        && words.glued(i)
        && i.checked_sub(1).is_some_and(|b| matches!(words.text(b), "c" | "a" | "s" | "hk" | "nz"))
    {
        return None;
    }
    // "Swiss francs", "US dollars"
    let adjective =
        matches!(words.text(i), "swiss" | "us" | "american" | "british" | "schweizer" | "amerikanische" | "britische");
    if adjective && words.kind(i + 1) == Some(Kind::Word) {
        return unit(words, i + 1).map(|u| (u, 2));
    }
    // "3 Pfund Brot", "3 livres de pain": a weight.
    let weighed = match words.text(i) {
        "pfund" => {
            words.kind(i + 1) == Some(Kind::Word) && !says(words, i + 1, Price::Per) && words.text(i + 1) != "sterling"
        }
        "livres" | "livre" => matches!(words.text(i + 1), "de" | "d"),
        "pounds" | "pound" => words.text(i + 1) == "of",
        // "Votre offre du 12 ct": of this month.
        "ct" => i.checked_sub(2).is_some_and(|b| matches!(words.text(b), "du" | "le" | "au")),
        _ => false,
    };
    if weighed {
        return None;
    }
    // "Livres sterling", "pounds sterling"
    let doubled = |u: (Currency, bool)| u.0 == Currency::Gbp && unit(words, i + 1) == Some(u);
    unit(words, i).map(|u| (u, if doubled(u) { 2 } else { 1 }))
}

pub(super) fn says(words: &View, i: usize, price: Price) -> bool {
    words.says(i, price)
}

fn foreign(words: &View, i: usize) -> bool {
    words.sign(i, b'$') && currency(words, i).is_none() || says(words, i, Price::Foreign)
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
        // "500.-", "2k": no currency is named.
        let bare = || words.sign(i + 1, b'.') || words.text(i + 1) == "k";
        let starts = near || words.is(i, Kind::Number) && bare();
        let found = if starts { figure(words, i) } else { None };
        match found {
            Some(mut f) => {
                ranges::extend(words, &mut f);
                i = f.end.max(i + 1);
                ranges::join(words, &mut figures, f);
            }
            None => i += 1,
        }
    }
    figures
}

/// The amount that starts at token `i`, currency included.
pub(super) fn figure(words: &View, i: usize) -> Option<Figure> {
    let lead = currency(words, i).filter(|u| !u.0.1);
    let led = lead.is_some() || foreign(words, i);
    // "Fr. 6'000.-", "CHF: 500", "Fr.-"
    let mut at = i;
    if led {
        at += lead.map_or(1, |l| l.1);
        let dots = at + 2;
        while at < dots && matches!(words.kind(at), Some(Kind::Sign(b'.' | b':' | b'~'))) {
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
    let scaled = scale(words, at, end).filter(|_| figured);
    let kilo = scaled.is_some() && words.text(end) == "k";
    if let Some((m, past)) = scaled {
        minor = m;
        end = past;
    }
    let tail = if lead.is_none() { currency(words, end) } else { None };
    // "1,23 millions de francs", "2 milioni di franchi"
    let tail = tail.map(|t| (t, end)).or_else(|| {
        let linked = scaled.is_some() && !kilo && lead.is_none() && matches!(words.text(end), "de" | "di" | "of" | "d");
        currency(words, end + 1).filter(|_| linked).map(|t| (t, end + 1))
    });
    if let Some(((_, taken), from)) = tail {
        end = from + taken;
    }
    let away = foreign(words, end) || led && lead.is_none();
    if foreign(words, end) {
        end += 1;
    }
    let named = lead.or(tail.map(|t| t.0)).map(|c| c.0);
    if named.is_none() && !away && !dashed && !kilo {
        return None;
    }
    let last = tail.map_or(end.saturating_sub(1), |t| t.1);
    if shy(words, if lead.is_some() { i } else { last }) && !dashed && !plainly(words, at, end, minor) {
        return None;
    }
    if named.is_some_and(|c| c.1) {
        minor /= 100;
    } else if named.is_some()
        && let Some((small, past)) = hundredths(words, end)
        && minor % 100 == 0
    {
        minor += small;
        end = past;
    }
    (minor > 0).then_some(Figure { minor, lower: None, currency: named.map(|c| c.0), foreign: away, first: i, end })
}

/// "2.5k", "8,10 millions", "1.2 Mio.": the amount and where it ends.
fn scale(words: &View, at: usize, end: usize) -> Option<(i64, usize)> {
    let zeros = if says(words, end, Price::Thousand) {
        3
    } else if says(words, end, Price::Million) {
        6
    } else {
        return None;
    };
    let minor = amounts::scaled(words.text(at), zeros)?;
    // "Tsd.", "Mio.": the dot is the word's own, unless it ends the sentence.
    let dotted = words.sign(end + 1, b'.') && words.glued(end + 1) && matches!(words.text(end), "tsd" | "mio");
    // "10k€" is one word: its currency is still to be read.
    let fused = unit(words, end).is_some();
    Some((minor, end + if fused { 0 } else { 1 + usize::from(dotted) }))
}

/// "… and 43 cents", "… 50 Rappen", "… and 43c" behind whole units.
fn hundredths(words: &View, end: usize) -> Option<(i64, usize)> {
    let joined = matches!(words.text(end), "and" | "und" | "et" | "e" | "ed");
    let at = if joined { end + 1 } else { end };
    let small = |i: usize| unit(words, i).is_some_and(|u| u.1) || words.text(i) == "c" && words.glued(i);
    if words.kind(at) == Some(Kind::Number) {
        let figure = words.text(at);
        return (figure.len() <= 2 && small(at + 1)).then(|| Some((figure.parse().ok()?, at + 2)))?;
    }
    let n = numerals::at(words, at).filter(|n| n.value < 100 && small(n.end))?;
    Some((i64::from(n.value), n.end + 1))
}

/// "Fr." is Friday too.
fn shy(words: &View, unit: usize) -> bool {
    matches!(words.text(unit), "fr")
}

/// Money beside "Fr.": a large number, or cents, and no date or clock behind it.
fn plainly(words: &View, at: usize, end: usize, minor: i64) -> bool {
    let dotted = words.sign(end, b'.') && words.glued(end) && words.len() > end + 1 && !words.sign(end + 1, b'\n');
    let clock = matches!(words.text(end), "uhr" | "h" | "heures");
    let raw = words.text(at);
    // "25 fr a persona", "30 Fr. pro Person": nobody pays a Friday each.
    let behind = if words.sign(end, b'.') { end + 1 } else { end };
    let per = says(words, behind, Price::Per) || words.sign(behind, b'/');
    let each = per && [Price::Person, Price::Hour, Price::Piece].iter().any(|p| says(words, behind + 1, *p));
    each || minor > 3_100 && !clock && !(dotted && raw.contains('.'))
        || raw.contains('.') && !dotted && !clock && !date_like(raw)
}

fn date_like(raw: &str) -> bool {
    raw.split_once('.').is_some_and(|(d, m)| {
        let n = |s: &str| s.parse::<u8>().unwrap_or(99);
        (1..=31).contains(&n(d)) && m.len() == 2 && (1..=12).contains(&n(m))
    })
}

/// "Twelve point five francs", "2 Komma 5 Millionen Franken": minor units, and the token after them.
fn pointed(words: &View, at: usize) -> Option<(i64, usize)> {
    let value = |i: usize| match words.kind(i) {
        Some(Kind::Number) => Some((words.text(i).parse::<u32>().ok()?, i + 1)),
        Some(Kind::Word) => numerals::at(words, i).map(|n| (n.value, n.end)),
        _ => None,
    };
    // The numeral before its point is one word or figure, or a few words: "twenty-two point five".
    let point = (at + 1..at + NUMERAL).find(|i| matches!(words.text(*i), "point" | "komma" | "virgule" | "virgola"))?;
    let (whole, _) = value(at).filter(|v| v.1 == point)?;
    let (part, end) = value(point + 1).filter(|v| v.0 < 100)?;
    let minor = i64::from(whole) * 100 + i64::from(if part < 10 { part * 10 } else { part });
    let (times, end) = match () {
        () if says(words, end, Price::Million) => (1_000_000, end + 1),
        () if says(words, end, Price::Thousand) => (1_000, end + 1),
        () => (1, end),
    };
    let linked = times > 1 && matches!(words.text(end), "de" | "di" | "of" | "d");
    let end = end + usize::from(linked);
    currency(words, end).is_some().then_some((minor * times, end))
}

/// Minor units of the figure at a token and the token after it; `true` for digits.
pub(super) fn number(words: &View, at: usize, led: bool) -> Option<(i64, usize, bool)> {
    if !led && let Some((minor, end)) = pointed(words, at) {
        return Some((minor, end, false));
    }
    if words.kind(at) == Some(Kind::Number) {
        let raw = words.text(at);
        if let Some((figure, end)) = spaced(words, at)
            && (led || currency(words, end).is_some())
        {
            return Some((amounts::minor(&figure)?, end, true));
        }
        return Some((amounts::minor(raw)?, at + 1, true));
    }
    if words.kind(at) != Some(Kind::Word) {
        return None;
    }
    let n = numerals::at(words, at)?;
    // "Eine Million Franken"
    if says(words, n.end, Price::Million) && currency(words, n.end + 1).is_some() {
        return Some((i64::from(n.value) * 100_000_000, n.end + 1, false));
    }
    let tail = currency(words, n.end).is_some();
    // "One dollar" is an amount, "un franc" may be an idiom.
    let counted = !n.article || words.text(at) == "one";
    (tail && counted).then_some((i64::from(n.value) * 100, n.end, false))
}

/// "2 500", "6 700,54", "1 234 567": groups parted by blanks, and where they end.
fn spaced(words: &View, at: usize) -> Option<(String, usize)> {
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let first = words.text(at);
    if first.len() > 3 || !digits(first) {
        return None;
    }
    let mut figure = String::new();
    let mut end = at + 1;
    while words.kind(end) == Some(Kind::Number) && !words.glued(end) {
        let group = words.text(end);
        let (whole, cents) = group.split_once(['.', ',']).map_or((group, None), |(w, c)| (w, Some(c)));
        if whole.len() != 3 || !digits(whole) || cents.is_some_and(|c| c.len() > 2 || !digits(c)) {
            break;
        }
        if figure.is_empty() {
            figure.push_str(first);
        }
        figure.push_str(group);
        end += 1;
        if cents.is_some() {
            break;
        }
    }
    (end > at + 1).then_some((figure, end))
}

/// A number in figures, that of no small thing ("2 per person").
pub(super) fn bare(words: &View, i: usize) -> Option<i64> {
    const SMALL: i64 = 1_000;
    let minor = words.is(i, Kind::Number).then(|| amounts::minor(words.text(i))).flatten()?;
    (minor >= SMALL).then_some(minor)
}

/// A number that may be a price where one is meant: three digits or more, no year, no people.
pub(super) fn plain(words: &View, i: usize, counter: bool) -> Option<i64> {
    if !words.is(i, Kind::Number) {
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
