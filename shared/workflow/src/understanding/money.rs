//! Amounts: "CHF 2'500.-", "Fr. 6'000.-", "2.5k", "3500 Franken", and bare numbers where a price is meant.

use super::fold::{Masked, Span, re};
use super::lang::Cue;
use super::sentences::Sentence;
use crate::venue::{Currency, Money};
use regex::Regex;
use std::sync::LazyLock;

const AMOUNT: &str = r"(\d{1,3}(?:[' ,.]\d{3})+|\d+)(?:[.,](\d{1,2}|-+))? ?(k\b|tsd\.?|tausend|mio\.?)?";

static FIRST: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"(?:\b(chf|sfr\.?|fr\.|eur|euro|franken)|(\$)) ?{AMOUNT}(?:[.,]?-+)?")));
static LAST: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"\b{AMOUNT}[.,]?-* ?(chf|sfr|fr\.|francs?|franken|eur|euros?|rappen)\b")));
static DASHED: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b{AMOUNT}\.-+")));
static KILO: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d+)(?:[.,](\d{1,2}))? ?(k)\b"));
static BARE: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d{1,2}'\d{3}|\d{3,6})(?:\.(\d{2}))?\b"));

fn amount(whole: &str, fraction: Option<&str>, scale: Option<&str>) -> Option<i64> {
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let mut minor = digits.parse::<i64>().ok()?.checked_mul(100)?;
    if let Some(f) = fraction.filter(|f| f.bytes().all(|b| b.is_ascii_digit())) {
        let v: i64 = f.parse().ok()?;
        minor = minor.checked_add(if f.len() == 1 { v * 10 } else { v })?;
    }
    match scale {
        Some(s) if s.starts_with("mio") => minor.checked_mul(1_000_000),
        Some(_) => minor.checked_mul(1_000),
        None => Some(minor),
    }
    .filter(|m| *m <= 100_000_000_000)
}

fn currency(word: &str, venue: Currency) -> Currency {
    match word {
        w if w.starts_with("eur") => Currency::Eur,
        "" => venue,
        _ => Currency::Chf,
    }
}

/// Reads and blanks amounts that carry a currency.
pub(super) fn read(page: &mut Masked, venue: Currency) -> Vec<(Money, Span)> {
    let mut out = Vec::new();
    for (pattern, cur, at) in [(&*FIRST, Some(1), 3), (&*LAST, Some(4), 1), (&*DASHED, None, 1), (&*KILO, None, 1)] {
        let low = page.as_str().to_owned();
        for c in pattern.captures_iter(&low) {
            let (Some(all), Some(whole)) = (c.get(0), c.get(at)) else { continue };
            let word = cur.and_then(|i| c.get(i)).map_or("", |m| m.as_str());
            let minor = amount(whole.as_str(), c.get(at + 1).map(|m| m.as_str()), c.get(at + 2).map(|m| m.as_str()));
            let span = (all.start(), all.end());
            // "11.-12.06." is a range of days.
            let range = low.as_bytes().get(all.end()).is_some_and(u8::is_ascii_digit);
            if let Some(minor) = minor.filter(|_| !range) {
                page.blank(span);
                out.push((Money::new(minor, currency(word, venue)), span));
            }
        }
    }
    out.sort_by_key(|m| m.1);
    out
}

/// Reads bare numbers in sentences about a budget or another price.
pub(super) fn bare(page: &mut Masked, sentences: &[Sentence], venue: Currency) -> Vec<(Money, Span)> {
    let mut out = Vec::new();
    for s in sentences.iter().filter(|s| s.cues.any(&[Cue::Counter, Cue::CounterSoft])) {
        let text = page.as_str().get(s.span.0..s.span.1).unwrap_or_default().to_owned();
        for c in BARE.captures_iter(&text) {
            let (Some(all), Some(whole)) = (c.get(0), c.get(1)) else { continue };
            let tail = text.get(all.end()..).unwrap_or_default().trim_start();
            let year = whole.as_str().len() == 4 && whole.as_str().starts_with("20") && !s.cues.has(Cue::Counter);
            let people = ["people", "guest", "person", "pax", "gaeste", "leute", "teilnehmer", "uhr"];
            if year || people.iter().any(|p| tail.starts_with(p)) {
                continue;
            }
            if let Some(minor) = amount(whole.as_str(), c.get(2).map(|m| m.as_str()), None) {
                let span = (s.span.0 + all.start(), s.span.0 + all.end());
                page.blank(span);
                out.push((Money::new(minor, venue), span));
            }
        }
    }
    out
}
