//! Code and town, in one stretch or in two.

use super::{NOT_ADDRESS, clean_word, is_street};
use crate::understanding::fold::{Span, digits, part, re};
use crate::understanding::lang::{self, countries};
use regex::Regex;
use std::sync::LazyLock;

/// Words of the longest town: "Bad Sankt Leonhard im Lavanttal".
const LONGEST: usize = 5;

static TOWN: LazyLock<Regex> =
    LazyLock::new(|| re(r"^(?:(ch|d|de|a|at|fl|li|f|fr|i|it) ?- ?)?(\d{4,5}|\d{3} \d{2}) ([a-z][a-z .'/-]{1,40}?)$"));
pub(super) static ANCHOR: LazyLock<Regex> = LazyLock::new(|| re(r"\b(?:\d{4,5}|\d{3} \d{2}) [a-z]{2,}"));
static BRITISH: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:([a-z][a-z .'-]{1,40}) )?([a-z]{1,2}\d[a-z0-9]? \d[a-z]{2}|[a-z]\d[\dw] [a-z][a-z\d]{3})(?: ([a-z][a-z .'-]{1,40}))?$",
    )
});
/// "NY 10118", "New York, NY 10118".
static AMERICAN: LazyLock<Regex> =
    LazyLock::new(|| re(r"^(?:([a-z][a-z .'-]{1,40}),? )?([a-z]{2}) (\d{5}(?:-\d{4})?)$"));
/// Of the United States.
const STATES: &str = "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy";
static TRAILER: LazyLock<Regex> = LazyLock::new(|| {
    re(r"(?: (?:senden|schicken|ausstellen|stellen|adressieren|please|bitte|thanks|danke|and|und))+$")
});

/// Whether a code may stand in a text: four digits in a row, three and two, or a letter right before a digit.
pub(super) fn coded(low: &str) -> bool {
    let bytes = low.as_bytes();
    let lettered = |at: usize| at.checked_sub(1).and_then(|b| bytes.get(b)).is_some_and(u8::is_ascii_alphabetic);
    let figures = |w: &[u8]| w.iter().all(u8::is_ascii_digit);
    let parted = |w: &[u8]| matches!(w, [a @ .., b' ', b, c] if a.len() == 3 && figures(a) && figures(&[*b, *c]));
    let four = |at: usize| bytes.get(at..at + 4).is_some_and(figures) || bytes.get(at..at + 6).is_some_and(parted);
    digits(low).any(|at| lettered(at) || four(at))
}

/// Whether a text ends with a country: its town may have no code.
pub(super) fn abroad(low: &str) -> bool {
    low.trim_end().rsplit([',', '\n']).next().is_some_and(|last| countries::code(clean_word(last)).is_some())
}

/// Britain's codes end in a figure and two letters, Ireland's in four signs.
fn islands(code: &str) -> &'static str {
    if code.rsplit(' ').next().is_some_and(|end| end.len() == 4) { "IE" } else { "GB" }
}

pub(super) struct Town {
    pub(super) code: Option<Span>,
    pub(super) city: Span,
    pub(super) country: Option<&'static str>,
}

/// The town that stands in a stretch and, where the code has one of its own, in the stretch before: with the first.
pub(super) fn town_at(low: &str, spans: &[Span], at: usize) -> Option<(usize, Town)> {
    let span = *spans.get(at)?;
    let parted = || {
        let (code, country) = code_alone(low, span)?;
        let before = at.checked_sub(1)?;
        let city = spans.get(before).copied().filter(|s| town_name(part(low, *s)))?;
        Some((before, Town { code: Some(code), city, country: Some(country) }))
    };
    // "4 Ormond Quay, Dublin 1, Ireland": without a code the country tells the town.
    let uncoded = || {
        let country = countries::code(clean_word(part(low, span)))?;
        let (street, city) = (*spans.get(at.checked_sub(2)?)?, *spans.get(at - 1)?);
        let named = part(low, city).trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        let told = is_street(low, street) && town_name(named);
        told.then_some((at - 1, Town { code: None, city, country: Some(country) }))
    };
    town_of(low, span).map(|town| (at, town)).or_else(parted).or_else(uncoded)
}

/// A British or American code in a stretch of its own, with its country.
pub(super) fn code_alone(low: &str, span: Span) -> Option<(Span, &'static str)> {
    let body = part(low, span);
    if !body.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(c) = BRITISH.captures(body) {
        return (c.get(1).is_none() && c.get(3).is_none()).then(|| (span, islands(body)));
    }
    let c = AMERICAN.captures(body).filter(|c| c.get(1).is_none())?;
    let code = c.get(3).filter(|_| c.get(2).is_some_and(|s| is_state(s.as_str())))?;
    Some(((span.0 + code.start(), span.0 + code.end()), "US"))
}

fn is_state(letters: &str) -> bool {
    STATES.split(' ').any(|s| s == letters)
}

pub(super) fn town_name(body: &str) -> bool {
    body.len() >= 2
        && body.split(' ').count() <= LONGEST
        && body.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b' ' | b'-' | b'/' | b'\'' | b'.'))
        && countries::code(clean_word(body)).is_none()
}

/// "1015 CN Amsterdam": the Netherlands' codes end in two letters; "9000 St Gallen" and "2300 La Chaux" do not.
fn dutch(body: &str) -> Option<(Span, Span)> {
    const OPEN_TOWNS: [&str; 12] = ["st", "la", "le", "lo", "au", "bad", "zu", "im", "am", "el", "al", "de"];
    let (code, rest) = body.split_at_checked(4)?;
    let (letters, city) = rest.strip_prefix(' ')?.split_once(' ')?;
    let two = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_lowercase()) && !OPEN_TOWNS.contains(&letters);
    let figures = code.bytes().all(|b| b.is_ascii_digit());
    let first = 4 + 1 + letters.len() + 1;
    (figures && two && city.len() > 2 && town_name(city)).then_some(((0, first - 1), (first, body.len())))
}

pub(super) fn town_of(low: &str, span: Span) -> Option<Town> {
    let mut body = part(low, span);
    if !body.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut at = span.0;
    let mut country = None;
    let within = |m: regex::Match| (span.0 + m.start(), span.0 + m.end());
    if let Some(c) = BRITISH.captures(body) {
        let city = c.get(1).or(c.get(3))?;
        let code = c.get(2)?;
        return Some(Town { code: Some(within(code)), city: within(city), country: Some(islands(code.as_str())) });
    }
    if let Some(c) = AMERICAN.captures(body).filter(|c| c.get(2).is_some_and(|s| is_state(s.as_str()))) {
        return Some(Town { code: Some(within(c.get(3)?)), city: within(c.get(1)?), country: Some("US") });
    }
    if !ANCHOR.is_match(body) || NOT_ADDRESS.is_match(body) && !body.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // "at 8001 Zürich": the town stands at the end of the stretch.
    if let Some(m) = ANCHOR.find(body)
        && !TOWN.is_match(body)
        && m.start() > 0
        && matches!(
            body.get(..m.start()).map(str::trim_end),
            Some("at" | "in" | "is" | "ist" | "it's" | "postal code" | "plz")
        )
    {
        at += m.start();
        body = body.get(m.start()..)?;
    }
    if let Some((head, tail)) = body.rsplit_once(' ')
        && let Some(c) = countries::code(tail)
        && head.contains(' ')
    {
        country = Some(c);
        body = head;
    }
    let body = TRAILER.find(body).and_then(|m| body.get(..m.start())).unwrap_or(body);
    if let Some((code, city)) = dutch(body) {
        let within = |s: Span| (at + s.0, at + s.1);
        return Some(Town { code: Some(within(code)), city: within(city), country: country.or(Some("NL")) });
    }
    let c = TOWN.captures(body)?;
    let (code, city) = (c.get(2)?, c.get(3)?);
    let prefix = c.get(1).and_then(|p| countries::plate(p.as_str()));
    let unit = city.as_str().split(' ').next().unwrap_or_default();
    let counted = lang::ALL.iter().any(|w| w.persons.contains(&unit))
        || matches!(unit, "people" | "guests" | "pax" | "chf" | "francs" | "persons");
    if counted || city.as_str().split(' ').count() > LONGEST {
        return None;
    }
    Some(Town {
        code: Some((at + code.start(), at + code.end())),
        city: (at + city.start(), at + city.end()),
        country: prefix.or(country),
    })
}
