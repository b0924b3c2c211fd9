//! Step 2: which day, which time.

use super::work::Work;
use super::{DateProblem, room};
use crate::booking::Schedule;
use crate::order;
use crate::understanding::{DayPart, VagueWish};
use crate::venue::{ClockTime, Slot};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Furthest day that can be booked, in days from today (`reference/steps-1-4.md` 3.6).
const HORIZON_DAYS: i64 = 730;

/// Days searched for a free one when the wish names no end.
const SEARCH_DAYS: i64 = 60;

/// Most dates proposed at once.
const PROPOSALS: usize = 5;

/// Why a day cannot be booked at all, if so. Today counts as possible.
pub(super) fn problem(w: &Work<'_>, date: Date) -> Option<DateProblem> {
    let today = w.world.local.date();
    if date < today {
        Some(DateProblem::Past)
    } else if w.world.venue.closures.contains(&date) {
        Some(DateProblem::Closed)
    } else if today.checked_add(HORIZON_DAYS.days()).is_ok_and(|last| date > last) {
        Some(DateProblem::TooFar)
    } else {
        None
    }
}

/// Every day of a schedule must be possible.
pub(super) fn schedule_problem(w: &Work<'_>, s: &Schedule) -> Option<(Date, DateProblem)> {
    let mut day = s.date;
    loop {
        if let Some(p) = problem(w, day) {
            return Some((day, p));
        }
        if day >= s.last_day() {
            return None;
        }
        day = day.tomorrow().ok()?;
    }
}

/// Up to five future days on which a room that fits is free: those that match the wish, spread over its window so
/// that a choice is one; if none matches, the nearest others. Only days inside the diary slice are known to be free.
pub(super) fn propose(w: &Work<'_>, wish: &VagueWish) -> Vec<Date> {
    let today = w.world.local.date();
    let from = wish.from.unwrap_or(today);
    let to = wish.to.unwrap_or_else(|| later(from.max(today), SEARCH_DAYS));
    let free = free_days(w, from, later(to, 14), wish.part);
    let matching: Vec<Date> = free.iter().copied().filter(|d| matches(wish, *d)).collect();
    if matching.is_empty() {
        // The weekday outlives the period: people who can on Saturdays can on other Saturdays too.
        let wider = free_days(w, later(from, -SEARCH_DAYS / 2), later(to, SEARCH_DAYS), wish.part);
        let same: Vec<Date> = wider.into_iter().filter(|d| is_weekday(wish, *d)).collect();
        return nearest(if wish.weekday.is_some() && !same.is_empty() { same } else { free }, from);
    }
    let narrow = wish.weekday.is_some() || matching.len() <= PROPOSALS;
    if narrow {
        return matching.into_iter().take(PROPOSALS).collect();
    }
    // Without any wish the next five weeks are choice enough.
    let within = if wish.from.is_none() && wish.to.is_none() { 35 } else { matching.len() };
    let working: Vec<Date> = matching.iter().copied().filter(|d| d.weekday() != Weekday::Sunday).collect();
    let pool = if working.len() >= PROPOSALS { working } else { matching };
    spread(&pool.into_iter().take(within).collect::<Vec<_>>())
}

/// Five days across the pool, each on another weekday if there is one near: five Mondays are no choice.
fn spread(pool: &[Date]) -> Vec<Date> {
    let last = pool.len().saturating_sub(1);
    let mut chosen: Vec<Date> = Vec::new();
    for target in (0..PROPOSALS).map(|i| i * last / (PROPOSALS - 1)) {
        let mut rest: Vec<(usize, Date)> =
            pool.iter().copied().enumerate().filter(|(_, d)| !chosen.contains(d)).collect();
        order::by_key(&mut rest, |(i, d)| (chosen.iter().any(|c| c.weekday() == d.weekday()), i.abs_diff(target), *i));
        chosen.extend(rest.first().map(|(_, d)| *d));
    }
    order::by_key(&mut chosen, |d| *d);
    chosen
}

/// Days to move an event to: those of the wish, else the nearest; a weekday alone means the ones around the event.
pub(super) fn instead_of(w: &Work<'_>, held: Date, wish: Option<VagueWish>) -> Vec<Date> {
    let days = match wish {
        None => around(w, held),
        Some(v) if v.from.is_none() && v.to.is_none() => {
            let from = later(held, -7).max(w.world.local.date());
            propose(w, &VagueWish { from: Some(from), to: Some(later(held, 28)), ..v })
        }
        Some(v) => propose(w, &v),
    };
    days.into_iter().filter(|d| *d != held).collect()
}

/// Up to five free days closest to one that cannot be had.
pub(super) fn around(w: &Work<'_>, date: Date) -> Vec<Date> {
    nearest(free_days(w, later(date, -SEARCH_DAYS / 2), later(date, SEARCH_DAYS / 2), None), date)
}

/// So many days later.
fn later(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

fn matches(wish: &VagueWish, day: Date) -> bool {
    wish.from.is_none_or(|f| f <= day) && wish.to.is_none_or(|t| day <= t) && is_weekday(wish, day)
}

fn is_weekday(wish: &VagueWish, day: Date) -> bool {
    wish.weekday.is_none_or(|d| day.weekday().to_monday_one_offset() == d)
}

fn nearest(mut days: Vec<Date>, anchor: Date) -> Vec<Date> {
    order::by_key(&mut days, |d| (anchor.until(*d).map_or(u32::MAX, |s| s.get_days().unsigned_abs()), *d));
    days.truncate(PROPOSALS);
    order::by_key(&mut days, |d| *d);
    days
}

/// Days of the diary slice after today on which some room that fits is free. Today is never proposed: nobody can
/// prepare it.
fn free_days(w: &Work<'_>, from: Date, to: Date, part: Option<DayPart>) -> Vec<Date> {
    let today = w.world.local.date();
    let Some((known_from, known_to)) = w.world.diary.known else { return Vec::new() };
    let mut days = Vec::new();
    let mut day = known_from.max(today).max(from);
    while day <= known_to.min(to) {
        let open = day > today && problem(w, day).is_none() && !w.next.refused_dates.contains(&day);
        if open && some_room_is_free(w, day, part) {
            days.push(day);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    days
}

/// Whether on that day a room that fits is free at the time wished, or in some slot of the house.
fn some_room_is_free(w: &Work<'_>, date: Date, part: Option<DayPart>) -> bool {
    let facts = &w.next.facts;
    let times: Vec<(ClockTime, ClockTime)> = match (facts.schedule, facts.time_wish) {
        (Some(Schedule { start: Some(s), end: Some(e), .. }), _) | (None, Some((s, Some(e)))) => vec![(s, e)],
        _ => w
            .world
            .venue
            .slots
            .iter()
            .filter(|s| part.is_none_or(|p| in_part(s, p)))
            .map(|s| (s.start, s.end))
            .collect(),
    };
    let times = if times.is_empty() { vec![w.world.venue.full_day()] } else { times };
    let days = facts.schedule.map_or(0, |s| i64::from(s.day_count()) - 1);
    let end_date = (days > 0).then(|| later(date, days));
    times.into_iter().any(|(start, end)| {
        let s = Schedule { date, end_date, start: Some(start), end: Some(end) };
        !room::candidates(w, &s, facts.participants, facts.layout).is_empty()
    })
}

/// The one slot of the house that starts in that part of the day, if exactly one does.
pub(super) fn slot_for(slots: &[Slot], part: DayPart) -> Option<&Slot> {
    let mut fitting = slots.iter().filter(|s| in_part(s, part));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

fn in_part(slot: &Slot, part: DayPart) -> bool {
    let hours = match part {
        DayPart::Morning => 8..12,
        DayPart::Afternoon => 12..17,
        DayPart::Evening => 17..22,
    };
    !slot.full_day && hours.contains(&slot.start.hour())
}
