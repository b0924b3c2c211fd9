//! Hours as far as a message says them: which of several count, and what they make of the hours known.

use super::Say;
use super::capture::{Captured, Wanted};
use super::work::Work;
use crate::booking::{Fingerprint, Schedule};
use crate::understanding::{TimeRange, Understanding};
use crate::venue::ClockTime;

/// The time that counts: the last one with both ends ("9 to 5, with lunch at 12" is 9 to 5), else the last one.
/// Midnight alone is an end, nobody begins then.
pub(super) fn said_time(u: &Understanding) -> Option<TimeRange> {
    if let (Some((start, end)), Some(last)) = (in_parts(u, None), u.times.last()) {
        return Some(TimeRange { start: Some(start), end: Some(end), all_day: false, ..last.value });
    }
    let times = || u.times.iter().map(|m| m.value);
    let whole = times().rfind(|t| t.all_day || t.start.is_some() && t.end.is_some());
    if whole.is_some() {
        return whole;
    }
    let last = times().next_back()?;
    let midnight = last.end.is_none() && last.start.is_some_and(|s| s.minutes() == 0);
    if !midnight {
        return Some(last);
    }
    let before = times().rev().skip(1).find_map(|t| t.start);
    Some(TimeRange { start: before, end: last.start, ..last })
}

/// "Aperitif from 16 to 18, then dinner until 22", "9 to 17, lunch from 12 to 13": hours of what follows one another, told
/// by what is served then, are parts of one event. `known` are the hours told before: dinner right behind them prolongs them.
/// One or the other is a choice, and no part.
fn in_parts(u: &Understanding, known: Option<(ClockTime, ClockTime)>) -> Option<(ClockTime, ClockTime)> {
    /// Minutes between two parts at most, where the first was told earlier.
    const BREAK: u32 = 60;
    let ranges: Vec<_> = u.times.iter().filter_map(|m| Some((m.value.start?, m.value.end?, m.span))).collect();
    let products = u.products.iter().map(|p| p.span);
    let meals: Vec<(usize, usize)> = products.chain(u.meals.iter().copied()).collect();
    let served = |from: usize, to: usize| meals.iter().any(|m| from <= m.0 && m.1 <= to);
    let follow = |from: usize, to: usize| served(from, to) && !is_choice(&u.text, from, to);
    let parts = ranges.windows(2).all(|two| matches!(two, [a, b] if follow(a.2.1, b.2.0)));
    let minutes = |(start, end): (ClockTime, ClockTime)| {
        let (start, end) = (u32::from(start.minutes()), u32::from(end.minutes()));
        (start, if end <= start { end + DAY } else { end })
    };
    let mut all: Vec<(ClockTime, ClockTime)> = ranges.iter().map(|r| (r.0, r.1)).collect();
    if let (Some(known), Some(first)) = (known, all.first().copied()) {
        let gap = minutes(first).0.checked_sub(minutes(known).1);
        let beside = ranges.first().is_some_and(|r| served(r.2.0.saturating_sub(BESIDE), r.2.1 + BESIDE));
        if beside && gap.is_some_and(|g| g <= BREAK) {
            all.push(known);
        }
    }
    let start = all.iter().min_by_key(|r| minutes(**r).0)?.0;
    let end = all.iter().max_by_key(|r| minutes(**r).1)?.1;
    (parts && all.len() > 1).then_some((start, end))
}

/// Whether an "or" stands between two places of a text.
pub(super) fn is_choice(text: &str, from: usize, to: usize) -> bool {
    let words = text.get(from..to).unwrap_or_default().to_lowercase();
    words.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "or" | "oder" | "ou" | "o" | "oppure"))
}

/// Whether hours of a part follow those that are held: "then dinner from 18 to 22".
pub(super) fn is_prolonged(w: &Work<'_>, u: &Understanding) -> bool {
    let Some(held) = w.next.facts.schedule.and_then(|s| s.start.zip(s.end)).filter(|_| w.next.hold.is_some()) else {
        return false;
    };
    let behind = |t: &TimeRange| t.start.is_some_and(|s| s >= held.1);
    let parts = Understanding { times: u.parts.clone(), ..u.clone() };
    u.times.is_empty() && u.parts.iter().all(|p| behind(&p.value)) && in_parts(&parts, Some(held)).is_some()
}

/// Minutes of a day.
const DAY: u32 = 1_440;
/// Letters between hours and what is served then.
const BESIDE: usize = 40;

pub(super) fn read_times(w: &mut Work<'_>, u: &Understanding, wanted: &mut Wanted, c: &mut Captured) {
    let Some(mut t) = said_time(u) else { return move_hours(w, u, wanted, c) };
    let known = wanted.schedule;
    let hours = known.and_then(|k| k.start.zip(k.end)).filter(|_| w.next.hold.is_some());
    if let Some((start, end)) = in_parts(u, hours) {
        (t.start, t.end) = (Some(start), Some(end));
    }
    if known.is_some_and(|k| k.day_count() > 1) && !t.all_day {
        if w.next.hold.is_some() && t.start.is_some() != t.end.is_some() {
            // "On the last day we finish at three": hours of one day among several are a person's to plan.
            w.hand_over("hours_of_one_day", Fingerprint::of(&u.text), &u.text);
            c.doubts.push(Say::ChangeGoesToTeam);
            return;
        }
        // "The first day from 9 to 5, the second from 9 to 12": the hours that hold all of them.
        let whole = || u.times.iter().filter_map(|m| m.value.start.zip(m.value.end));
        t.start = whole().map(|w| w.0).min().or(t.start);
        t.end = whole().map(|w| w.1).max().or(t.end);
    }
    let (start, end): (Option<ClockTime>, Option<ClockTime>) = if t.all_day {
        let (s, e) = w.world.venue.full_day();
        (Some(s), Some(e))
    } else {
        match (t.start, t.end) {
            (Some(s), Some(e)) => (Some(s), Some(e)),
            // "Start at 8:30 instead" moves the start alone; a start that opens a slot of the house takes the slot's
            // end; none is invented.
            (Some(s), None) => {
                let slot = w.world.venue.slots.iter().find(|x| x.start == s && !x.full_day).map(|x| x.end);
                let kept = known.and_then(|k| k.end).filter(|e| *e > s);
                (Some(s), kept.or(slot))
            }
            (None, Some(e)) => {
                let start = known.and_then(|k| k.start).or(w.next.facts.time_wish.map(|(s, _)| s));
                // "Until 11 then", of an evening.
                let tonight = ClockTime::hm(e.hour() + 12, e.minute()).filter(|e| start.is_some_and(|s| *e > s));
                (start, Some(tonight.filter(|_| start.is_some_and(|s| is_a_slip(w, s, e))).unwrap_or(e)))
            }
            (None, None) => return,
        }
    };
    let (start, end) = by_the_evening(w, known, start, end);
    // "22:00 to 18:00" is a slip, no party of twenty hours: the end is asked again.
    let end = end.filter(|e| start.is_none_or(|s| !is_a_slip(w, s, *e)));
    match (&mut wanted.schedule, start) {
        (Some(s), Some(_)) => {
            s.start = start;
            s.end = end;
        }
        (None, Some(start)) => w.next.facts.time_wish = Some((start, end)),
        (_, None) => {}
    }
}

/// "Half an hour earlier", "eine Stunde länger": the hours known, moved that far. About how far a person finds out.
fn move_hours(w: &mut Work<'_>, u: &Understanding, wanted: &mut Wanted, c: &mut Captured) {
    let Some(by) = u.hours_moved.as_ref().map(|m| m.value).filter(|by| !by.about) else { return };
    if wanted.schedule.is_some_and(|s| s.day_count() > 1) {
        w.hand_over("hours_of_one_day", Fingerprint::of(&u.text), &u.text);
        c.doubts.push(Say::ChangeGoesToTeam);
        return;
    }
    let moved = |t: ClockTime, by: i16| {
        let minutes = (i32::from(t.minutes()) + i32::from(by)).rem_euclid(DAY.cast_signed());
        u16::try_from(minutes).ok().and_then(|m| ClockTime::hm(m / 60, m % 60))
    };
    let hours = |start: Option<ClockTime>, end: Option<ClockTime>| {
        let (start, end) = (moved(start?, by.start)?, moved(end?, by.end)?);
        (!is_a_slip(w, start, end)).then_some((start, end))
    };
    if let Some(s) = &mut wanted.schedule {
        if let Some((start, end)) = hours(s.start, s.end) {
            (s.start, s.end) = (Some(start), Some(end));
        }
    } else if let Some((start, end)) = w.next.facts.time_wish.and_then(|(start, end)| hours(Some(start), end)) {
        w.next.facts.time_wish = Some((start, Some(end)));
        c.anything = true;
    }
}

/// "7 to 9.30" where the event is held in the evening: hours at which the house is closed are those of the clock's other
/// half.
fn by_the_evening(
    w: &Work<'_>,
    known: Option<Schedule>,
    start: Option<ClockTime>,
    end: Option<ClockTime>,
) -> (Option<ClockTime>, Option<ClockTime>) {
    const HALF: u16 = 12;
    let noon = |t: ClockTime| ClockTime::hm(t.hour() + HALF, t.minute());
    let late = known.and_then(|k| k.start).is_some_and(|s| s.hour() >= HALF);
    match (start, end) {
        (Some(s), Some(e)) if late && s < w.world.venue.opening.open && s < e && e.hour() < HALF => (noon(s), noon(e)),
        _ => (start, end),
    }
}

/// An event that goes past midnight ends before the house opens again.
fn is_a_slip(w: &Work<'_>, start: ClockTime, end: ClockTime) -> bool {
    end <= start && end > w.world.venue.opening.open
}
