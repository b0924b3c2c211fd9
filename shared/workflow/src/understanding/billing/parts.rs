//! Stretches of an address: streets and towns.

use crate::understanding::fold::{Masked, Span, part, re};
use crate::understanding::lang::{self, countries};
use regex::Regex;
use std::sync::LazyLock;

static TOWN: LazyLock<Regex> =
    LazyLock::new(|| re(r"^(?:(ch|d|de|a|at|fl|li|f|fr|i|it) ?- ?)?(\d{4,5}) ([a-z][a-z .'/-]{1,40}?)$"));
pub(super) static ANCHOR: LazyLock<Regex> = LazyLock::new(|| re(r"\b\d{4,5} [a-z]{2,}"));
static STREET: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:[a-z][a-z.'-]*(?: [a-z.'-]+){0,5},? \d{1,4} ?(?:bis|ter|[a-z])?(?:[-/]\d{1,4})?|\d{1,4}(?:bis|ter|[a-z])?,? [a-z.'-]+(?: [a-z.'-]+){0,5}|[a-z]*(?:strasse|str\.|gasse|weg|platz)\s?\d{1,4}[a-z]?|(?:postfach|case postale|casella postale|p\.? ?o\.? box)(?: \d+)?)$",
    )
});
pub(super) static STREET_WORD: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:strasse|str\.|gasse|weg|platz|allee|quai|steig|matte|hof|rain|ring|street|road|avenue|lane|drive|rue|via |viale|corso|piazza|vicolo|contrada|boulevard|place|passage|impasse|faubourg|chemin|route|postfach|case postale|casella postale|box)",
    )
});
static BRITISH: LazyLock<Regex> = LazyLock::new(|| {
    re(r"^(?:([a-z][a-z .'-]{1,40}) )?([a-z]{1,2}\d[a-z0-9]? \d[a-z]{2})(?: ([a-z][a-z .'-]{1,40}))?$")
});
static TRAILER: LazyLock<Regex> = LazyLock::new(|| {
    re(r"(?: (?:senden|schicken|ausstellen|stellen|adressieren|please|bitte|thanks|danke|and|und))+$")
});
static NOT_ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(?:room|raum|change|aendern|guests|people|personen|gaeste|uhr|date|datum|please|bitte|actually|from|until|bis|option|{})\b",
        lang::months()
    ))
});

/// Stretches between commas, line ends and sentence ends.
pub(super) fn segments(low: &str, from: usize, page: &Masked) -> Vec<Span> {
    let now = page.as_str();
    let bytes = now.as_bytes();
    let mut out = Vec::new();
    let mut start = from;
    for i in from..=low.len() {
        let end = match bytes.get(i) {
            // "Via Nassa, 13", "3, rue du Lac": one street.
            Some(b',') if numbered(low, start, i) => false,
            None | Some(b',' | b';' | b'\n' | b'\x1f' | b'(' | b')' | b'!' | b'?') => true,
            // "Invoice: Keller AG": what stands before is a label.
            Some(b':') => bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace),
            Some(b'.') => {
                let head = part(low, (start, i));
                let last = head.rsplit([' ', '-']).next().unwrap_or_default();
                let initial = last.len() == 1 && bytes.get(i + 2).is_some_and(u8::is_ascii_alphabetic);
                let titled = matches!(last, "st" | "dr" | "str" | "av" | "p" | "o" | "prof" | "c.a" | "sig" | "sig.ra");
                let short = titled || initial || head.ends_with("str");
                !short && bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace)
            }
            _ => false,
        };
        if end {
            let raw = part(now, (start, i));
            let lead = raw.len() - raw.trim_start().len();
            let body = raw.trim();
            if !body.is_empty() {
                out.push((start + lead, start + lead + body.len()));
            }
            start = i + 1;
        }
    }
    out
}

/// Whether a comma stands between a street and its number.
fn numbered(low: &str, start: usize, comma: usize) -> bool {
    let head = part(low, (start, comma)).trim();
    let tail = low.get(comma + 1..).unwrap_or_default();
    let next = tail.split(['\n', ',']).next().unwrap_or_default().trim();
    let digits = |s: &str| s.starts_with(|c: char| c.is_ascii_digit()) && s.len() <= 6 && !s.contains(' ');
    let street = |s: &str| STREET_WORD.find(s).is_some_and(|m| m.start() == 0);
    digits(next) && next.len() < 5 && STREET_WORD.is_match(head) && !head.ends_with(|c: char| c.is_ascii_digit())
        || digits(head) && head.len() < 5 && street(next)
}

/// A postal code and its town.
pub(super) struct Town {
    pub(super) code: Span,
    pub(super) city: Span,
    pub(super) country: Option<&'static str>,
}

/// The town that a stretch is.
pub(super) fn town_of(low: &str, span: Span) -> Option<Town> {
    let mut body = part(low, span);
    let mut at = span.0;
    let mut country = None;
    if let Some(c) = BRITISH.captures(body) {
        let code = c.get(2)?;
        let city = c.get(1).or(c.get(3))?;
        let at = |m: regex::Match| (span.0 + m.start(), span.0 + m.end());
        return Some(Town { code: at(code), city: at(city), country: Some("GB") });
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
    let c = TOWN.captures(body)?;
    let (code, city) = (c.get(2)?, c.get(3)?);
    let prefix = c.get(1).and_then(|p| match p.as_str() {
        "ch" => Some("CH"),
        "d" | "de" => Some("DE"),
        "a" | "at" => Some("AT"),
        "fl" | "li" => Some("LI"),
        "f" | "fr" => Some("FR"),
        "i" | "it" => Some("IT"),
        _ => None,
    });
    let unit = city.as_str().split(' ').next().unwrap_or_default();
    let counted = lang::ALL.iter().any(|w| w.persons.contains(&unit))
        || matches!(unit, "people" | "guests" | "pax" | "chf" | "francs" | "persons");
    if counted || city.as_str().split(' ').count() > 4 {
        return None;
    }
    Some(Town {
        code: (at + code.start(), at + code.end()),
        city: (at + city.start(), at + city.end()),
        country: prefix.or(country),
    })
}

/// Whether a stretch is a street with its number.
pub(super) fn is_street(low: &str, span: Span) -> bool {
    let s = part(low, span);
    STREET.is_match(s) && !NOT_ADDRESS.is_match(s)
}
