//! Which half of the day an hour is in.

use super::class::{Part, Tag};
use super::clock::Point;
use super::parse::P;
use crate::understanding::{DayPart, Rule, TimeRange};
use crate::venue::ClockTime;

/// The hour on the 24-hour clock once it is known which half of the day is meant.
pub(super) fn half(hour: u16, pm: Option<bool>) -> u16 {
    match (pm, hour) {
        (Some(true), 1..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    }
}

/// What the part of the day says about an hour.
pub(super) fn by_part(hour: u16, part: Option<Part>) -> Option<bool> {
    match (part?, hour) {
        (Part::Morning, 12) => Some(false),
        (Part::Afternoon, 1..=8) | (Part::Midday, 1..=7) | (Part::Evening, 4..=11) | (Part::Night, 6..=11) => {
            Some(true)
        }
        (Part::Evening | Part::Night, 12) => Some(false),
        (Part::Morning, 1..=11) | (Part::Night, 1..=5) => Some(false),
        _ => None,
    }
}

/// The same of a written time: noon and midnight are themselves.
fn half_of(p: Point, part: Option<Part>) -> Option<bool> {
    by_part(p.hour, part).filter(|_| p.rule != Rule::NamedClock)
}

/// "Friday afternoon, or Saturday between 9 and 11": whether hours may be those of a day with that part named beside it.
pub(super) fn may_begin(part: Option<DayPart>, time: TimeRange) -> bool {
    let hours = match part {
        Some(DayPart::Morning) => 0..13,
        Some(DayPart::Afternoon) => 12..19,
        Some(DayPart::Evening) => 16..24,
        None => return true,
    };
    time.start.is_none_or(|start| hours.contains(&start.hour()))
}

/// The point on the 24-hour clock; `ends`: it is the end of something.
pub(super) fn time_of(p: Point, part: Option<Part>, ends: bool, english: bool) -> Option<ClockTime> {
    let pm = p.pm.or_else(|| if p.exact && p.hour > 12 { None } else { half_of(p, part) });
    let spoken = matches!(p.rule, Rule::SpokenClock);
    // Venue hours: without am or pm a small hour is the afternoon's or the evening's.
    let small = if spoken {
        1..=7
    } else if p.strong && !english {
        1..=5
    } else {
        1..=6
    };
    let padded = p.exact && p.hour < 10;
    let late = pm.is_none()
        && !padded
        && small.contains(&p.hour)
        && !(ends && p.hour <= if english && !p.strong { 3 } else { 4 })
        && (!p.strong || p.minute == 0 || spoken || english);
    // "halb eins" is half past noon, unless something ends then or the night is named.
    let day = part.is_none_or(|p| matches!(p, Part::Midday | Part::Afternoon));
    let noon = spoken && p.hour == 0 && pm.is_none() && !ends && day;
    let hour = if noon { 12 } else { p.hour };
    ClockTime::hm(half(hour, if late { Some(true) } else { pm }), p.minute)
}

pub(super) fn range_of(a: Point, b: Point, part: Option<Part>) -> Option<(ClockTime, ClockTime)> {
    let shared = b.pm.filter(|_| {
        a.pm.is_none() && a.hour <= 12 && ((a.hour % 12, a.minute) < (b.hour % 12, b.minute) || b.hour == 12)
    });
    // "From eleven to six in the evening", too: of both hours only the last is in it.
    let late = || matches!(part, Some(Part::Afternoon | Part::Evening)) && by_part(b.hour, part) == Some(true);
    let before_noon = (b.pm == Some(true) || late()) && a.pm.is_none() && a.hour < 12 && a.hour % 12 > b.hour % 12;
    let a_pm = a.pm.or(shared).or(if before_noon { Some(false) } else { half_of(a, part) });
    // "from about 6 until midnight".
    let midnight = b.rule == Rule::NamedClock && b.hour.is_multiple_of(24);
    let a_pm = a_pm.or((midnight && !a.strong && !a.exact && (1..=9).contains(&a.hour)).then_some(true));
    let mut start = ClockTime::hm(half(a.hour, a_pm), a.minute)?;
    // "in the morning, 8 to 12" ends at noon.
    let noon = b.hour == 12 && part == Some(Part::Morning);
    let b_pm = b.pm.or(half_of(b, part).filter(|_| !noon));
    let mut end = ClockTime::hm(half(b.hour, b_pm), b.minute)?;
    let later = |t: ClockTime| ClockTime::hm(t.hour() + 12, t.minute());
    if b.pm.is_none() && a_pm == Some(true) && end <= start && end.hour() < 12 {
        end = later(end).filter(|e| *e > start).unwrap_or(end);
    }
    let open = !a.exact && !b.exact && a_pm.is_none() && b_pm.is_none();
    let colons = a.strong && a.minute == 0 && a.rule == Rule::Clock && !open;
    // "2 to 6", "from 9 to 5".
    if open
        && (1..=6).contains(&start.hour())
        && (end > start && end.hour() <= 12 || end.hour() < start.hour())
        && !colons
    {
        start = later(start)?;
        if later(end).is_some_and(|e| e > start) && end.hour() < 12 && (end.hour() > 4 || a.hour <= b.hour) {
            end = later(end)?;
        }
        // "6 to 12" ends at midnight.
        if end.hour() == 12 && start.hour() > 12 {
            end = ClockTime::hm(0, end.minute())?;
        }
    } else if !b.exact && b_pm.is_none() && start.hour() <= 12 && (b.hour < 8 || a.pm == Some(false)) && end <= start {
        end = later(end)?;
    } else if b.rule == Rule::SpokenClock
        && b_pm.is_none()
        && end < start
        && b.hour > 3
        && end.hour() + 12 >= start.hour()
    {
        // "14 Uhr bis halb sechs".
        end = later(end).filter(|e| *e > start).unwrap_or(end);
    }
    Some((start, end))
}

impl P<'_> {
    /// "Beginn 17 statt 18 Uhr", "19.00 (statt 18.00)": an hour against another one.
    pub(super) fn swapped_hour(&self, i: usize, a: Point) -> bool {
        let k = self.skip(a.end + 1, &[Tag::At, Tag::The]);
        let hour = |p: Point| p.strong && p.hour <= 24;
        let first = self.is(a.end, Tag::Instead) && !a.dotted && self.point(k).is_some_and(hour);
        let before = self.prev(i);
        let second = || {
            let ahead = self.prev(before);
            let ahead = if self.mark(ahead, b'(') { self.prev(ahead) } else { ahead };
            let clock = self.is(ahead, Tag::Oclock) || self.num(ahead).is_some_and(|n| n.1 == 2 && n.0 < 60);
            a.dotted && self.is(before, Tag::Instead) && clock && self.together(ahead, i)
        };
        first || second()
    }
}
