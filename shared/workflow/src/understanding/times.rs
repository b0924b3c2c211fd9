//! Times of day: "14:00-18:00", "von 14 bis 18 Uhr", "7pm until 1am", "halb sieben", "ganztägig".

use super::fold::{Masked, Span, before, byte_before, re};
use super::{TimeRange, lang};
use crate::venue::ClockTime;
use regex::{Captures, Regex};
use std::sync::LazyLock;

const CLOCK: &str = r"(\d{1,2})(?:(?:[:.]|(h))(\d{2}))? ?(uhr|h|o'?clock|a\.?m\b\.?|p\.?m\b\.?)?";
const TO: &str =
    r"\s*(?:-|to|till?|until|bis|and|und|aa|alle|bis um|bis ca\.?)\s*(?:um |ca\.? |about |ungefaehr |at )?";

static RANGE: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b{CLOCK}{TO}{CLOCK}")));
static SINGLE: LazyLock<Regex> = LazyLock::new(|| re(&format!(r"\b{CLOCK}")));
static WORDS: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(half past|halb|viertel vor|viertel nach|viertel ab|quarter past|quarter to)\s+(\d{{1,2}}|{})(?: ?(a\.?m\b|p\.?m\b|uhr))?",
        lang::numbers()
    ))
});
static AFTER_DATE: LazyLock<Regex> = LazyLock::new(|| re(r"\b(?:19|20)\d\d,? $|-\d\d, $"));
static OLD: LazyLock<Regex> =
    LazyLock::new(|| re(r"\b(?:instead of|rather than|statt|anstatt|anstelle von|not|nicht)(?: um| at| ab| from)? ?$"));
static ENDS: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:ends?|ending|finish\w*|ende|endet|schluss|close|over|fertig|aufhoeren)(?: is| ist|:)?(?: at| um| by)?(?: ca\.?| etwa| about)? ?$",
    )
});
static AFTERNOON: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ (?:in the (?:evening|afternoon)|at night|abends|am abend|nachmittags|am nachmittag)\b"));
static NOON: LazyLock<Regex> =
    LazyLock::new(|| re(r"\b(?:(until|bis|ab|from|at|um|till)\s+)(midnight|mitternacht|noon|midday)\b"));
static ALL_DAY: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:ganztaegig\w*|ganztags|den ganzen tag|ganzer tag|all[- ]day|full[- ]day|whole day|entire day|toute la journeee|tutto il giorno)\b",
    )
});
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:^|[^a-z0-9])(at|um|ab|from|von|bis|until|till|starting|start|beginn|beginning|around|gegen|time|zeit|uhrzeit|between|zwischen|by|aa|alle|ore)[ :]*(?:at |um |ca\.? |etwa |about |around |ungefaehr )?$",
    )
});
static DATE_TAIL: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"^(?:st|nd|rd|th|\.)?,? *(?:of )?(?:{})\b", lang::months())));
static NOUN_TAIL: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"^(?:[ .-]*(?:{}|%|er\b|'\d|[a-z]+e[rn]? (?:personen|people)))",
        lang::any_of(|w| w.persons.iter().copied())
    ))
});

/// Reads and blanks the times. `eager`: a time was asked for, so a bare "14-18" is one.
pub(super) fn read(page: &mut Masked, eager: bool) -> Vec<(TimeRange, Span)> {
    let mut found: Vec<(TimeRange, Span)> = Vec::new();
    let low = page.as_str().to_owned();
    for m in ALL_DAY.find_iter(&low) {
        found.push((TimeRange { start: None, end: None, all_day: true }, (m.start(), m.end())));
    }
    for (range, span) in ranges(&low, eager) {
        page.blank(span);
        found.push((range, span));
    }
    let low = page.as_str().to_owned();
    for c in WORDS.captures_iter(&low) {
        if let Some((t, span)) = spelled(&c) {
            found.push((placed(&low, span.0, t), span));
        }
    }
    for c in NOON.captures_iter(&low) {
        if let (Some(all), Some(lead), Some(word)) = (c.get(0), c.get(1), c.get(2)) {
            let hour = if word.as_str().starts_with("mi") && !word.as_str().starts_with("midd") { 0 } else { 12 };
            if let Some(t) = ClockTime::hm(hour, 0) {
                let ends = matches!(lead.as_str(), "until" | "bis" | "till");
                found.push((half(t, ends), (all.start(), all.end())));
            }
        }
    }
    for s in &found {
        page.blank(s.1);
    }
    let low = page.as_str().to_owned();
    for (range, span) in singles(&low, eager) {
        page.blank(span);
        found.push((range, span));
    }
    found.retain(|f| !OLD.is_match(before(&low, f.1.0)));
    found.sort_by_key(|f| f.1);
    join(found, &low)
}

/// One written clock time.
#[derive(Clone, Copy)]
struct Clock {
    hour: u16,
    minute: u16,
    /// Am or pm.
    half: Option<bool>,
    /// Surely a time: colon, "h", "Uhr", am, pm.
    strong: bool,
    dotted: bool,
}

impl Clock {
    fn time(self, pm: Option<bool>) -> Option<ClockTime> {
        let hour = match (self.half.or(pm), self.hour) {
            (Some(true), 1..=11) => self.hour + 12,
            (Some(false), 12) => 0,
            _ => self.hour,
        };
        ClockTime::hm(hour, self.minute)
    }
}

fn clock(c: &Captures, at: usize) -> Option<Clock> {
    let hour: u16 = c.get(at)?.as_str().parse().ok()?;
    let minute = c.get(at + 2).map_or(Some(0), |m| m.as_str().parse().ok())?;
    let unit = c.get(at + 3).map_or("", |u| u.as_str());
    let sep_start = c.get(at)?.end();
    let colon = c.get(at + 2).is_some_and(|m| m.start() == sep_start + 1)
        && c.get(0).is_some_and(|all| all.as_str().as_bytes().get(sep_start - all.start()) == Some(&b':'));
    let half = match unit.as_bytes().first() {
        Some(b'a') => Some(false),
        Some(b'p') => Some(true),
        _ => None,
    };
    let strong = colon || c.get(at + 1).is_some() || !unit.is_empty();
    Some(Clock { hour, minute, half, strong, dotted: c.get(at + 2).is_some() && !colon && c.get(at + 1).is_none() })
}

/// Whether digits before or after make this part of a larger number or date.
fn torn(low: &str, span: Span) -> bool {
    let prior = byte_before(low, span.0);
    if matches!(prior, Some(b'.' | b':' | b'/' | b'\'' | b'$' | b'+')) {
        return true;
    }
    if prior == Some(b'-') && span.0 >= 2 && byte_before(low, span.0 - 1).is_some_and(|b| b.is_ascii_digit()) {
        return true;
    }
    let rest = low.get(span.1..).unwrap_or_default().as_bytes();
    match rest.first() {
        Some(b) if b.is_ascii_alphanumeric() => true,
        Some(b'.' | b'/' | b':' | b'-' | b',' | b'\'') => rest.get(1).is_some_and(u8::is_ascii_digit),
        _ => false,
    }
}

fn ranges(low: &str, eager: bool) -> Vec<(TimeRange, Span)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(c) = RANGE.captures_at(low, from) {
        let Some(all) = c.get(0) else { break };
        let span = (all.start(), all.start() + all.as_str().trim_end().len());
        from = c.get(1).map_or(span.1, |m| m.end()).max(from + 1);
        let (Some(a), Some(b)) = (clock(&c, 1), clock(&c, 5)) else { continue };
        let rest = low.get(span.1..).unwrap_or_default();
        let strong = a.strong || b.strong;
        let both_dotted = a.dotted && b.dotted;
        let led = LEAD.is_match(before(low, span.0));
        if torn(low, span) || a.hour > 24 || b.hour > 24 || NOUN_TAIL.is_match(rest) || DATE_TAIL.is_match(rest) {
            continue;
        }
        if rest.starts_with('.') && !strong && !both_dotted {
            continue;
        }
        let dated = DATE_TAIL.is_match(rest) || (!strong && !both_dotted && a.hour > 12 && b.hour < 8);
        let dated_before = AFTER_DATE.is_match(before(low, span.0)) && a.hour < b.hour;
        let plain = eager || dated_before || (led && !before(low, span.0).trim_end().ends_with("by"));
        if dated || !(strong || both_dotted || plain) {
            continue;
        }
        let pm = b.half.filter(|_| a.half.is_none() && (a.hour % 12 < b.hour % 12 || (b.hour == 12)) && a.hour <= 12);
        let Some(start) = a.time(pm) else { continue };
        let mut end = b.time(None);
        if let Some(e) = end
            && b.half.is_none()
            && a.half == Some(true)
            && e <= start
            && e.hour() < 12
            && e.hour() + 12 > start.hour()
        {
            end = ClockTime::hm(e.hour() + 12, e.minute());
        }
        // "from 9 to 5".
        if !a.strong && !b.strong && start.hour() < 12 && b.hour < 8 && end.is_some_and(|e| e <= start) {
            end = ClockTime::hm(b.hour + 12, b.minute);
        }
        let Some(end) = end else { continue };
        out.push((TimeRange { start: Some(start), end: Some(end), all_day: false }, span));
        from = span.1;
    }
    out
}

fn singles(low: &str, eager: bool) -> Vec<(TimeRange, Span)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(c) = SINGLE.captures_at(low, from) {
        let Some(all) = c.get(0) else { break };
        let span = (all.start(), all.start() + all.as_str().trim_end().len());
        from = span.1.max(from + 1);
        let Some(t) = clock(&c, 1) else { continue };
        let rest = low.get(span.1..).unwrap_or_default();
        if torn(low, span) || NOUN_TAIL.is_match(rest) || DATE_TAIL.is_match(rest) {
            continue;
        }
        let head = before(low, span.0);
        let led = LEAD.captures(head).and_then(|l| l.get(1)).map(|m| m.as_str());
        let bare = !t.strong && !t.dotted;
        // "18.30" needs "um", "at", "ab"; a bare "18" only when a time was asked for.
        let lone = eager && low.trim() == all.as_str().trim();
        let late = bare && (1..=12).contains(&t.hour) && AFTERNOON.is_match(rest);
        let accept = t.strong
            || late
            || (t.dotted && (led.is_some() || eager))
            || (bare && lone)
            || (bare && matches!(led, Some("um" | "at")) && (1..=24).contains(&t.hour) && !rest.starts_with('.'));
        if !accept {
            continue;
        }
        let Some(time) = t.time(late.then_some(true)) else { continue };
        out.push((placed(low, span.0, time), span));
    }
    out
}

/// A single time is an end after "until", else a start.
fn placed(low: &str, at: usize, t: ClockTime) -> TimeRange {
    let led = LEAD.captures(before(low, at)).and_then(|l| l.get(1)).map(|m| m.as_str());
    half(t, matches!(led, Some("bis" | "until" | "till" | "by")) || ENDS.is_match(before(low, at)))
}

fn half(t: ClockTime, ends: bool) -> TimeRange {
    if ends {
        TimeRange { start: None, end: Some(t), all_day: false }
    } else {
        TimeRange { start: Some(t), end: None, all_day: false }
    }
}

fn spelled(c: &Captures) -> Option<(ClockTime, Span)> {
    let all = c.get(0)?;
    let hour = u16::try_from(lang::number(c.get(2)?.as_str())?).ok()?;
    if !(1..=24).contains(&hour) {
        return None;
    }
    let (h, m) = match c.get(1)?.as_str() {
        "half past" => (hour, 30),
        "halb" => (hour.checked_sub(1)?, 30),
        "viertel vor" | "quarter to" => (hour.checked_sub(1)?, 45),
        _ => (hour, 15),
    };
    // Venue hours: without am or pm a small hour is the evening.
    let unit = c.get(3).map_or("", |u| u.as_str());
    let late = unit.starts_with('p') || (!unit.starts_with('a') && h < 8);
    let h = if late && h < 12 { h + 12 } else { h };
    ClockTime::hm(h, m).map(|t| (t, (all.start(), all.end())))
}

/// "from 6 pm … until midnight": a start and an end standing close together are one range.
fn join(found: Vec<(TimeRange, Span)>, low: &str) -> Vec<(TimeRange, Span)> {
    let mut out: Vec<(TimeRange, Span)> = Vec::new();
    for (t, span) in found {
        if let Some((last, at)) = out.last_mut()
            && last.end.is_none()
            && last.start.is_some()
            && t.start.is_none()
            && t.end.is_some()
            && span.0 >= at.1
            && span.0 - at.1 <= 25
            && !low.get(at.1..span.0).unwrap_or_default().contains(['.', '?', '\n'])
        {
            last.end = t.end;
            at.1 = span.1;
            continue;
        }
        out.push((t, span));
    }
    out
}
