//! Dates that name a day: numeric day-first, ISO, with month names, and ranges of them.

use super::calendar::{day, next, weekday};
use super::fold::{Masked, Span, before, byte_before, part, re};
use super::lang;
use super::{DateFlag, VagueWish, When};
use jiff::civil::Date;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// A date expression before its role is known.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) when: When,
    pub(super) flags: Vec<DateFlag>,
    pub(super) span: Span,
}

/// One written day.
#[derive(Debug, Clone, Copy)]
struct Raw {
    year: Option<i16>,
    month: i8,
    day: i8,
    ambiguous: bool,
    span: Span,
}

const ORD: &str = r"(?:st|nd|rd|th|er|\.)?";

static ISO: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d{4})([-/.])(\d{1,2})[-/.](\d{1,2})(?:t\d\d\x1f*|\b)"));
static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(\d{1,2})\.?(?:(\d{1,2})\.?)? ?(-|/|bis|to|und|and|oder|or|&)(?: zum| the)? ?(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d{2})?\b",
    )
});
static FULL: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d{1,2}) ?([./-]) ?(\d{1,2}) ?([./-]) ?(\d{4}|'?\d{2})\b"));
static SHORT: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d{1,2})([./]) ?(\d{1,2})(\.)?"));
static SHORT_LEAD: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"(?:\b(?:am|den|dem|der|on|vom|auf|to|date|datum|termin|fuer den|for the|the|ist|is|by|le|il|statt|of|{})[:,.]? ?(?:den )?)$",
        lang::weekdays()
    ))
});
static TEXT_PAIR: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(\d{{1,2}}){ORD} ?(-|to|bis|and|und|&|until|through|or|oder|au|al|,)(?: zum| den| the| am)? ?(\d{{1,2}}){ORD} ?(?:of )?({})\b\.?(?:,? ?(\d{{4}})\b)?",
        lang::months()
    ))
});
static MONTH_PAIR: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b({})\.? (?:the )?(\d{{1,2}}){ORD} ?(-|to|and|&|until|through|or)(?: the)? ?(\d{{1,2}}){ORD}\b(?:,? ?(\d{{4}})\b)?",
        lang::months()
    ))
});
static TEXT: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(\d{{1,2}}){ORD}(?: of|-| day of)? ?({})\b\.?(?:(?:,| of|-)? ?(\d{{4}}|'\d{{2}})\b)?",
        lang::months()
    ))
});
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(r"\b({})\.?,? (?:the )?(\d{{1,2}})(st|nd|rd|th)?\b(?:(?:,| of)? ?(\d{{4}})\b)?", lang::months()))
});
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| re(r"\b(?:between|zwischen)(?: the| dem)? ?$"));
static EARLIER: LazyLock<Regex> = LazyLock::new(|| re(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?, ?$"));
static PEOPLE_TAIL: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(r"^(?:\.\d|[:']\d|\s*-?\s*(?:\d+ )?(?:{}|uhr|bis)\b)", lang::any_of(|w| w.persons.iter().copied())))
});
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^,? ?(-|to|bis|until|till|through|bis zum|bis und mit|und|and|oder|or|/|au|al|,)(?: dem| den| am| the| zum| auf den| on)? ?$",
    )
});
static WEEKDAY_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let names = lang::any_of(|w| w.weekdays.iter().chain(w.shy_weekdays).map(|(n, _)| *n));
    re(&format!(r"\b({names})\.?,?(?: (?:den|dem|the|on|am|der|evening|morning|afternoon|abend))*,? ?$"))
});
static WEEKDAY_AFTER: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"^,? ?(?:\(|a |an einem |ein )({})\b", lang::weekdays())));

fn num<T: std::str::FromStr>(c: &Captures, i: usize) -> Option<T> {
    c.get(i)?.as_str().trim_start_matches('\'').parse().ok()
}

fn year(c: &Captures, i: usize) -> Option<i16> {
    num::<i16>(c, i).map(|y| if y < 100 { y + 2000 } else { y })
}

fn month_of(c: &Captures, i: usize) -> Option<i8> {
    lang::value(c.get(i)?.as_str(), |w| w.months)
}

fn whole(c: &Captures) -> Span {
    c.get(0).map_or((0, 0), |m| (m.start(), m.start() + m.as_str().trim_end_matches([' ', ',']).len()))
}

/// Reads and blanks the days named. In text order.
pub(super) fn read(page: &mut Masked, today: Date) -> Vec<Found> {
    let mut raws: Vec<(Raw, Option<Raw>)> = Vec::new();
    for pass in 0..8 {
        let low = page.as_str().to_owned();
        let mut at = 0;
        while let Some(c) = pattern(pass).captures_at(&low, at) {
            let span = whole(&c);
            at = span.1.max(at + 1);
            let Some(hits) = convert(pass, &c, &low, span) else {
                at = c.get(1).map_or(at, |m| m.end()).min(at);
                continue;
            };
            for h in &hits {
                page.blank(h.0.span);
            }
            page.blank(span);
            raws.extend(hits);
        }
    }
    raws.sort_by_key(|r| r.0.span);
    let mut low = page.as_str().to_owned();
    low.shrink_to_fit();
    let linked = link(raws, &low);
    linked.into_iter().filter_map(|(a, b)| resolve(a, b, today, &low)).collect()
}

fn pattern(pass: usize) -> &'static Regex {
    match pass {
        0 => &ISO,
        1 => &PAIR,
        2 => &FULL,
        3 => &TEXT_PAIR,
        4 => &MONTH_PAIR,
        5 => &TEXT,
        6 => &MONTH_FIRST,
        _ => &SHORT,
    }
}

type Hits = Vec<(Raw, Option<Raw>)>;

fn convert(pass: usize, c: &Captures, low: &str, span: Span) -> Option<Hits> {
    let prior = byte_before(low, span.0);
    if matches!(prior, Some(b'.' | b'/' | b':' | b'\'')) && pass != 6 {
        return None;
    }
    let rest = low.get(span.1..).unwrap_or_default();
    let raw = |year, month, day, span| Raw { year, month, day, ambiguous: false, span };
    let one = |r: Raw| valid(r).then(|| vec![(r, None)]);
    match pass {
        0 => one(raw(year(c, 1), num(c, 3)?, num(c, 4)?, span)),
        1 => {
            let (m2, y) = (num(c, 5)?, year(c, 6));
            let first = raw(y, num(c, 2).unwrap_or(m2), num(c, 1)?, (span.0, c.get(3)?.start()));
            let last = raw(y, m2, num(c, 4)?, (c.get(4)?.start(), span.1));
            let dotted = low.get(span.0..c.get(3)?.start()).is_some_and(|s| s.contains('.'));
            let sure = y.is_some() || low.get(..span.1).is_some_and(|s| s.ends_with('.')) || rest.starts_with('.');
            (dotted && sure).then(|| pair(first, last, c.get(3)?.as_str(), span)).flatten()
        }
        2 => {
            let (a, b): (i8, i8) = (num(c, 1)?, num(c, 3)?);
            let sep = c.get(2)?.as_str();
            let y = c.get(5)?.as_str();
            if sep != c.get(4)?.as_str()
                || (sep == "-" && y.len() != 4)
                || rest.starts_with(|k: char| k.is_ascii_digit())
            {
                return None;
            }
            let swap = sep == "/" && b > 12 && a <= 12;
            let (d, m) = if swap { (b, a) } else { (a, b) };
            one(Raw { ambiguous: sep == "/" && a <= 12 && b <= 12 && a != b, ..raw(year(c, 5), m, d, span) })
        }
        3 => {
            let (m, y) = (month_of(c, 4)?, year(c, 5));
            let sep = c.get(2)?;
            let first = raw(y, m, num(c, 1)?, (span.0, sep.start()));
            let last = raw(y, m, num(c, 3)?, (c.get(3)?.start(), span.1));
            let between = BETWEEN.is_match(before(low, span.0));
            let mut hits = pair(first, last, if between { "to" } else { sep.as_str() }, span)?;
            // "12, 18 or 19 December".
            if let Some(d) = EARLIER.captures(before(low, span.0)).and_then(|e| e.get(1)) {
                let third = raw(y, m, d.as_str().parse().ok()?, (d.start(), d.end()));
                hits.extend(valid(third).then_some((third, None)));
            }
            Some(hits)
        }
        4 => {
            let (m, y) = (month_of(c, 1)?, year(c, 5));
            let sep = c.get(3)?;
            if PEOPLE_TAIL.is_match(rest) {
                return None;
            }
            let first = raw(y, m, num(c, 2)?, (span.0, sep.start()));
            pair(first, raw(y, m, num(c, 4)?, (c.get(4)?.start(), span.1)), sep.as_str(), span)
        }
        5 => one(raw(year(c, 3), month_of(c, 2)?, num(c, 1)?, span)),
        6 => {
            if c.get(3).is_none() && c.get(4).is_none() && PEOPLE_TAIL.is_match(rest) {
                return None;
            }
            one(raw(year(c, 4), month_of(c, 1)?, num(c, 2)?, span))
        }
        _ => {
            let slash = c.get(2)?.as_str() == "/";
            let dotted = c.get(4).is_some();
            let led = SHORT_LEAD.is_match(before(low, span.0)) || WEEKDAY_BEFORE.is_match(before(low, span.0));
            let digit_next = rest.starts_with(|k: char| k.is_ascii_alphanumeric());
            let bare = !led && (slash || !dotted);
            if digit_next || bare || rest.trim_start().starts_with("uhr") {
                return None;
            }
            let (a, b): (i8, i8) = (num(c, 1)?, num(c, 3)?);
            one(Raw { ambiguous: slash && a <= 12 && b <= 12 && a != b, ..raw(None, b, a, span) })
        }
    }
}

fn valid(r: Raw) -> bool {
    match r.year {
        Some(y) => day(y, r.month, r.day).is_some(),
        None => day(2028, r.month, r.day).is_some(),
    }
}

/// Two days in one expression: a range, or two alternatives.
fn pair(a: Raw, b: Raw, sep: &str, span: Span) -> Option<Hits> {
    if !valid(a) || !valid(b) {
        return None;
    }
    let close = (a.month, a.day) < (b.month, b.day);
    let next_day = a.month == b.month && a.day + 1 == b.day;
    let range = match sep {
        "or" | "oder" | "," | "/" => false,
        "und" | "and" | "&" => next_day,
        _ => close,
    };
    if range {
        return Some(vec![(Raw { span, ..a }, Some(b))]);
    }
    Some(vec![(a, None), (b, None)])
}

/// Joins "11 June to 12 June 2026", and lets "14. oder 21. März 2027" share the year.
fn link(raws: Vec<(Raw, Option<Raw>)>, low: &str) -> Vec<(Raw, Option<Raw>)> {
    let mut out: Vec<(Raw, Option<Raw>)> = Vec::new();
    for (mut raw, end) in raws {
        let prev_span = out.last().map(|p| (p.0.span.0, p.0.span.1));
        if let (Some((a, None)), Some(ps)) = (out.last_mut(), prev_span) {
            let between = part(low, (ps.1, raw.span.0)).trim_matches(super::fold::BLANK as char).to_owned();
            if let Some(word) = LINK.captures(&between).and_then(|c| c.get(1)).map(|m| m.as_str().to_owned()) {
                if a.year.is_none() && raw.year.is_some() {
                    a.year = raw.year;
                } else if raw.year.is_none() && a.year.is_some() {
                    raw.year = a.year;
                }
                let ordered = (a.year, a.month, a.day) < (raw.year, raw.month, raw.day);
                let ranged = !matches!(word.as_str(), "oder" | "or" | "," | "und" | "and" | "/");
                let replaced = matches!(word.as_str(), "to") && from_to(low, ps.0);
                if ranged && ordered && end.is_none() && !replaced {
                    a.span.1 = raw.span.1;
                    if let Some(last) = out.last_mut() {
                        last.1 = Some(raw);
                    }
                    continue;
                }
            }
        }
        out.push((raw, end));
    }
    out
}

/// "move it from A to B" is no range.
fn from_to(low: &str, at: usize) -> bool {
    let head = low.get(..at).unwrap_or_default();
    let start = head.rfind(['.', '!', '?', '\n']).map_or(0, |i| i + 1);
    super::sentences::Cues::find(head.get(start..).unwrap_or_default()).has(lang::Cue::ChangeVerb)
}

fn resolve(a: Raw, b: Option<Raw>, today: Date, low: &str) -> Option<Found> {
    let mut flags = Vec::new();
    let start = match a.year {
        Some(y) => day(y, a.month, a.day)?,
        None => {
            flags.push(DateFlag::YearAssumed);
            next(today, a.month, a.day)?
        }
    };
    let end = b.and_then(|b| match b.year {
        Some(y) => day(y, b.month, b.day),
        None => next(start, b.month, b.day),
    });
    if a.year.is_some()
        && end.unwrap_or(start) < today
        && let Some(next) = next(today, a.month, a.day)
    {
        flags.push(DateFlag::Past { next });
    }
    if let Some(written) = written_weekday(low, a.span)
        && written != weekday(start)
    {
        flags.push(DateFlag::WeekdayConflict { written });
    }
    if a.ambiguous {
        flags.push(DateFlag::DayMonthAmbiguous);
    }
    let end = end.filter(|e| *e > start);
    // "Between 10 and 14 March" is room to choose, not an event of five days.
    let when = match end {
        Some(_) if BETWEEN.is_match(before(low, a.span.0)) => {
            When::Vague(VagueWish { from: Some(start), to: end, ..VagueWish::default() })
        }
        _ => When::Days { start, end },
    };
    Some(Found { when, flags, span: a.span })
}

fn written_weekday(low: &str, span: Span) -> Option<i8> {
    let name = WEEKDAY_BEFORE
        .captures(before(low, span.0))
        .or_else(|| WEEKDAY_AFTER.captures(low.get(span.1..).unwrap_or_default()))?
        .get(1)?
        .as_str();
    lang::value(name, |w| w.weekdays).or_else(|| lang::value(name, |w| w.shy_weekdays))
}

/// Blanks the weekday written beside a date, so that it is not read again as a wish.
pub(super) fn blank_weekdays(page: &mut Masked, found: &[Found]) {
    for f in found {
        let head = WEEKDAY_BEFORE
            .captures(before(page.as_str(), f.span.0))
            .and_then(|c| c.get(1))
            .map(|m| (m.start(), m.end()));
        let tail = WEEKDAY_AFTER
            .captures(page.as_str().get(f.span.1..).unwrap_or_default())
            .and_then(|c| c.get(1))
            .map(|m| (f.span.1 + m.start(), f.span.1 + m.end()));
        for s in [head, tail].into_iter().flatten() {
            page.blank(s);
        }
    }
}
