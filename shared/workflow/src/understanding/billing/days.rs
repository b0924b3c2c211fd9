//! What looks like a day in a name or an address: "Valentina Freitag", "Sonntag AG", "Bertholdstr. 1/3", "4. Stock".

use super::street::{STREET_WORD, is_street};
use super::{LABEL, NOT_ADDRESS};
use crate::understanding::fold::{self, Span, part, re};
use crate::understanding::hash::WordSet;
use crate::understanding::lang;
use crate::understanding::privacy::{is_first, is_title};
use crate::understanding::tokens::{Kind, Token};
use regex::Regex;
use std::sync::LazyLock;

/// Months and days of the week, folded.
static DAYS: LazyLock<WordSet> = LazyLock::new(|| {
    let names = lang::ALL.iter().flat_map(|w| w.months.iter().chain(w.weekdays));
    names.map(|(name, _)| *name).filter(|n| n.len() >= SHORTEST).collect()
});
/// Letters of the shortest.
const SHORTEST: usize = 3;

/// A legal form or a partner behind a name.
static FIRM: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?: (?:ag|gmbh|sa|s\.a\.|saarl|sarl|sagl|srl|s\.r\.l\.|spa|s\.p\.a\.|ltd|limited|llc|inc|plc|kg|ohg|sas|stiftung|holding) ?(?:\b|$)| (?:&|und|and|et|e) (?:co|cie|partner|partners|soehne|sohn|sons|fils|figli|associees|associati)\b)",
    )
});
/// Before a name that somebody says is theirs.
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:name ist|ich bin|heisse|bin die|bin der|my name is|i am|i'm|this is|je m'appelle|je suis|mon nom est|mi chiamo|sono|nome ee|kontakt|kontaktperson|ansprechperson|contact|personne de contact|referente|name|nom|nome) ?:? $",
    )
});
/// Behind a name: a number or a mail address to reach them.
static REACHED: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ ?[,(|/-]? ?(?:tel|phone|mobile?|natel|handy|fon|teel|cell|\+\d|0\d\d|[a-z0-9._%+-]+@)"));
/// House numbers with stairs and doors behind the street; the number.
static STAIRS: LazyLock<Regex> = LazyLock::new(|| {
    re(r"(?:strasse|str\.|gasse|weg|platz|allee|ring|ufer|kai|damm) ?(\d{1,3}[a-z]?(?:/\d{1,3}){1,3})\b")
});
/// The storey behind a street and its number.
static STOREY: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:strasse|str\.|gasse|weg|platz|allee|ring|street|road|avenue|lane|drive)\s?\d{1,4} ?[a-z]?(?:,|,? ?\n| -)? ?(\d{1,2}\. ?(?:stock(?:werk)?|og|etage|obergeschoss)|\d{1,2}(?:st|nd|rd|th) floor)\b",
    )
});

static STOREY_WORD: LazyLock<Regex> = LazyLock::new(|| re("stock| og|etage|obergeschoss| floor"));

/// Stretches of the folded text that are no days. `asked`: we had asked for an address.
pub(in crate::understanding) fn find(low: &str, text: &str, tokens: &[Token], asked: bool) -> Vec<Span> {
    let large = |t: &&Token| {
        t.kind == Kind::Word
            && t.span.1 - t.span.0 >= SHORTEST
            && text.as_bytes().get(t.span.0).is_some_and(u8::is_ascii_uppercase)
    };
    let days = tokens.iter().filter(large).filter(|t| DAYS.contains(part(low, t.span)));
    let mut out: Vec<Span> = days.filter(|t| named(low, text, t.span, asked)).map(|t| t.span).collect();
    let mut numbers = |pattern: &Regex| {
        out.extend(pattern.captures_iter(low).filter_map(|c| c.get(1)).map(|m| (m.start(), m.end())));
    };
    if low.contains('/') {
        numbers(&STAIRS);
    }
    if STOREY_WORD.is_match(low) {
        numbers(&STOREY);
    }
    out
}

/// Whether a word for a day is somebody's name where it stands.
fn named(low: &str, text: &str, day: Span, asked: bool) -> bool {
    let behind = low.get(day.1..).unwrap_or_default();
    let line = line(low, day.0);
    let mut words = part(text, fold::snap(text, (line, day.0))).trim_end().rsplit(' ');
    let (last, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let upon =
        matches!(part(low, (line, day.0)).trim_end().rsplit(' ').next(), Some("am" | "on" | "le" | "il" | "bis"));
    let firm = !upon && FIRM.is_match(behind);
    let given = is_first(last);
    if firm || is_title(last) || given && is_title(second) {
        return true;
    }
    // "Anna Freitag um 14 Uhr" may be her day.
    let timed = || behind.trim_start_matches([' ', ',']).starts_with(|c: char| c.is_ascii_digit());
    // "My name is April May".
    let large = behind.starts_with(' ') && text.get(day.1 + 1..).is_some_and(|t| t.starts_with(char::is_uppercase));
    if large && TOLD.is_match(part(low, (line, day.0))) {
        return true;
    }
    let first = day.0.saturating_sub(last.len() + 1);
    if given && (TOLD.is_match(part(low, (line, first))) && !timed() || REACHED.is_match(behind)) {
        return true;
    }
    let lone = given && first == line && behind.trim_start_matches(' ').starts_with(['\n', '\r']);
    lone || addressed(low, text, day, given || asked)
}

/// Whether a name with the day in it opens an address: behind its label, or before a street.
fn addressed(low: &str, text: &str, day: Span, alone: bool) -> bool {
    let Some((end, next)) = segments(low, day.1) else { return false };
    if !(is_street(low, next) && STREET_WORD.is_match(part(low, next))) {
        return false;
    }
    let line = line(low, day.0);
    let label = LABEL.find_iter(low).map(|m| m.end()).take_while(|e| *e <= day.0).last();
    let start = label.filter(|l| *l >= line).unwrap_or(line);
    let name = part(text, (start, end)).trim();
    let large = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "&" | "di" | "de" | "von" | "da");
    let fits = name.split(' ').count() <= 5 && name.split(' ').all(large);
    let led = label.is_some_and(|l| low.get(l..start).is_some_and(|gap| gap.trim().is_empty()));
    fits && !NOT_ADDRESS.is_match(part(low, (start, end))) && (led || alone && name.contains(' '))
}

/// Where the stretch of a name ends, and the stretch behind it; each is short.
fn segments(low: &str, from: usize) -> Option<(usize, Span)> {
    const LONGEST: usize = 80;
    let cut = |from: usize| {
        let rest = part(low, (from, low.len().min(from + LONGEST)));
        let whole = from + rest.len() == low.len();
        rest.find([',', '\n', ';']).or(whole.then_some(rest.len())).map(|i| from + i)
    };
    let end = cut(from)?;
    let behind = low.get(end + 1..)?;
    let start = end + 1 + behind.bytes().take(8).take_while(u8::is_ascii_whitespace).count();
    Some((end, (start, cut(start)?)))
}

/// Where the line of a position begins.
fn line(low: &str, at: usize) -> usize {
    let near = fold::before(low, at);
    at - near.len() + near.rfind('\n').map_or(0, |i| i + 1)
}
