//! An address set in lines, as on an envelope: who, where, code and town, country.

use super::street::{self, STREET_WORD, is_addition, is_box, is_street};
use super::town::{Town, code_alone, town_name, town_of};
use super::{ASIDE, FORM, NOT_ADDRESS, clean_word};
use crate::understanding::BillingParts;
use crate::understanding::fold::{BLANK, Masked, Span, part, re};
use crate::understanding::lang::countries;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Most lines an address has.
const MAX_LINES: usize = 9;

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:(?:an |aan )?(?:herrn?|frau|firma|familie|mr|mrs|ms|miss|mister|mme|mlle|mm?|monsieur|madame|messrs|sig|sig\.ra|sig\.na|sig\.ri|signora?|egr|gent|gent\.ma|spett|spett\.le|spettabile|ditta|societee)\b\.?(?: |$))+",
    )
});
/// "(SR)", "cedex 9", behind a town.
static BEHIND_TOWN: LazyLock<Regex> = LazyLock::new(|| re(r"(?:,? ?\([a-z]{2}\)|,? cedex(?: \d{1,2})?)+$"));

/// The address in the lines from `from` on, if they hold one; its lines are blanked.
pub(super) fn read(low: &str, text: &str, from: usize, page: &mut Masked) -> Option<BillingParts> {
    let lines = lines(page.as_str(), from);
    let place = place(low, &lines)?;
    let above = lines.get(..place.line)?;
    let street = street(low, above);
    let heads = above.get(..street.as_ref().map_or(above.len(), |s| s.start))?;
    let named = if heads.is_empty() && street.is_some() { None } else { Some(name(low, heads)?) };
    let below = lines.get(place.last + 1).filter(|s| {
        street.is_none() && is_street(low, **s) && STREET_WORD.is_match(part(low, **s)) && place.code.is_some()
    });
    if street.is_none() && below.is_none() && (place.code.is_none() || heads.len() > 2) {
        return None;
    }
    let last = if below.is_some() { place.last + 1 } else { place.last };
    let mut out =
        BillingParts { name_or_company: named.map(|n| written(text, n).to_owned()), ..BillingParts::default() };
    let rows = street.and_then(|rows| above.get(rows)).or(below.map(std::slice::from_ref));
    if let Some((first, more)) = rows.and_then(|r| r.split_first()) {
        let mut said = written(text, *first).trim_end_matches('.').to_owned();
        for row in more {
            let sign = if street::house(part(low, *row)) { " " } else { ", " };
            said = format!("{said}{sign}{}", part(text, *row));
        }
        out.street = Some(said);
    }
    let others = heads.iter().filter(|s| named.is_none_or(|n| s.1 != n.1));
    out.note = super::note(text, others);
    out.postal_code = place.code.map(|c| part(text, c).to_owned());
    out.city = Some(part(text, place.city).trim().to_owned());
    let land = lines.get(last + 1).and_then(|s| countries::code(clean_word(part(low, *s))));
    out.country = land.or(place.country).map(str::to_owned);
    let mut last = if land.is_some() { last + 1 } else { last };
    // The firm below its town.
    if let (None, Some(s)) = (&out.name_or_company, lines.get(last + 1).filter(|s| FORM.is_match(part(low, **s)))) {
        out.name_or_company = Some(written(text, *s).to_owned());
        last += 1;
    }
    lines.iter().take(last + 1).for_each(|s| page.blank(*s));
    Some(out)
}

/// The rows of the street: with its number, or what is added to it, in a row of its own. A box at the post office is the
/// street only where there is no other.
fn street(low: &str, above: &[Span]) -> Option<Range<usize>> {
    let at = |i: usize| above.get(i).copied();
    let is = |i: usize| at(i).is_some_and(|s| street_line(low, s, i + 1 == above.len()));
    let weak = |i: usize| at(i).is_some_and(|s| is_box(low, s) || is_addition(low, s));
    let lone = || at(0).is_some_and(|s| is_street(low, s) && STREET_WORD.is_match(part(low, s)));
    let found = || (1..above.len()).rev().filter(|i| is(*i));
    let row = found().find(|i| !weak(*i)).or_else(|| lone().then_some(0)).or_else(|| found().next())?;
    let added = |i: usize| at(i).is_some_and(|s| is_addition(low, s));
    let first = row.checked_sub(1).filter(|i| *i > 0 && added(*i)).unwrap_or(row);
    let more = at(row + 1).is_some_and(|s| street::house(part(low, s))) || added(row + 1);
    Some(first..if more { row + 2 } else { row + 1 })
}

/// Lines up to the next empty one; what was read already is none.
fn lines(now: &str, from: usize) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut at = from;
    for raw in now.get(from..).unwrap_or_default().split('\n') {
        let lead = raw.len() - raw.trim_start().len();
        let body = raw.trim().trim_end_matches([',', ';', ' ']);
        let start = at + lead;
        at += raw.len() + 1;
        if body.is_empty() {
            if out.is_empty() {
                continue;
            }
            break;
        }
        if !body.as_bytes().contains(&BLANK) {
            out.push((start, start + body.len()));
        }
        if out.len() == MAX_LINES {
            break;
        }
    }
    out
}

/// Code and town, or the town alone above its country.
struct Place {
    /// First and last line of it.
    line: usize,
    last: usize,
    code: Option<Span>,
    city: Span,
    country: Option<&'static str>,
}

fn place(low: &str, lines: &[Span]) -> Option<Place> {
    let coded = lines.iter().enumerate().skip(1).find_map(|(i, s)| {
        let body = part(low, *s);
        let cut = BEHIND_TOWN.find(body).map_or(body.len(), |m| m.start());
        if let Some(Town { code, city, country }) = town_of(low, (s.0, s.0 + cut)) {
            return Some(Place { line: i, last: i, code, city, country });
        }
        // "London / SW1A 1AA".
        let before = i.checked_sub(1).filter(|b| *b > 0).and_then(|b| Some((b, *lines.get(b)?)));
        let city = before.filter(|(_, s)| town_name(part(low, *s)) && !is_street(low, *s));
        if let (Some((code, country)), Some((line, city))) = (code_alone(low, *s), city) {
            return Some(Place { line, last: i, code: Some(code), city, country: Some(country) });
        }
        let next = lines.get(i + 1).filter(|n| town_name(part(low, **n)))?;
        let code = matches!(body.len(), 4 | 5) && body.bytes().all(|b| b.is_ascii_digit());
        code.then_some(Place { line: i, last: i + 1, code: Some(*s), city: *next, country: None })
    });
    if coded.is_some() {
        return coded;
    }
    // "Corso Trapani 16 / Torino / Italia"
    let land = (2..lines.len())
        .find(|i| lines.get(*i).is_some_and(|s| countries::code(clean_word(part(low, *s))).is_some()))?;
    let city = *lines.get(land - 1)?;
    let below_street = land >= 2 && lines.get(land - 2).is_some_and(|s| is_street(low, *s));
    (below_street && town_name(part(low, city))).then_some(Place {
        line: land - 1,
        last: land - 1,
        code: None,
        city,
        country: None,
    })
}

/// A street with its number; without one only right above the town.
fn street_line(low: &str, span: Span, last: bool) -> bool {
    let body = part(low, span);
    !body.starts_with('(')
        && (is_street(low, span)
            || last && STREET_WORD.is_match(body) && !body.contains(',') && body.split(' ').count() <= 4
            || STREET_WORD.is_match(body)
                && body.bytes().last().is_some_and(|b| b.is_ascii_digit())
                && body.split(' ').count() <= 6)
}

/// "Herr Hans Müller": the name behind the title.
pub(super) fn titled(low: &str, span: Span) -> Option<Span> {
    let title = TITLE.find(part(low, span))?.end();
    (span.1 - span.0 > title + 1).then_some((span.0 + title, span.1))
}

/// The line to bill: a company, else the first that is no department and no bare title.
fn name(low: &str, lines: &[Span]) -> Option<Span> {
    let named = |s: &Span| {
        let body = part(low, *s);
        let title = TITLE.find(body).map_or(0, |m| m.end());
        let rest = body.len() - title;
        (rest >= 2 && (title > 0 || !ASIDE.is_match(body)) && !street::house(body)).then_some((s.0 + title, s.1))
    };
    let company =
        lines.iter().find(|s| FORM.is_match(part(low, **s).trim_end_matches('.')) || FORM.is_match(part(low, **s)));
    let found = company.and_then(named).or_else(|| lines.iter().find_map(named))?;
    let sentence = NOT_ADDRESS.is_match(part(low, found)) || part(low, found).split(' ').count() > 9;
    (!sentence).then_some(found)
}

/// As written; a dot at the end stays only where it is the abbreviation's: "S.r.l.", "& Co.".
fn written(text: &str, span: Span) -> &str {
    let body = part(text, span);
    let last = body.rsplit(' ').next().unwrap_or_default();
    let inner = last.trim_end_matches('.');
    let short =
        inner.contains('.') || matches!(inner.to_lowercase().as_str(), "co" | "ltd" | "inc" | "corp" | "str" | "cie");
    if short { body } else { body.trim_end_matches('.') }
}
