//! Step 2: which day, which time.

use super::work::Work;
use super::{DateProblem, room};
use crate::booking::Schedule;
use crate::understanding::{DayPart, VagueWish};
use crate::venue::{ClockTime, Slot};
use jiff::{ToSpan, civil::Date};

/// Furthest day that can be booked, in days from today (`reference/steps-1-4.md` 3.6).
const HORIZON_DAYS: i64 = 730;

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
        if day >= s.end_date.unwrap_or(s.date) {
            return None;
        }
        day = day.tomorrow().ok()?;
    }
}

/// Up to five future days on which a room that fits is free: those that match the wish first and, if none does,
/// the nearest others. Only days inside the diary slice are known to be free.
pub(super) fn propose(w: &Work<'_>, wish: &VagueWish) -> Vec<Date> {
    let today = w.world.local.date();
    let Some((known_from, known_to)) = w.world.diary.known else { return Vec::new() };
    let mut matching = Vec::new();
    let mut others = Vec::new();
    let mut day = known_from.max(today);
    while day <= known_to && matching.len() < PROPOSALS {
        let Ok(next) = day.tomorrow() else { break };
        // Today is never proposed: nobody can prepare it.
        let open = day > today && problem(w, day).is_none() && !w.next.refused_dates.contains(&day);
        if open && some_room_is_free(w, day, wish.part) {
            let inside = wish.from.is_none_or(|f| f <= day) && wish.to.is_none_or(|t| day <= t);
            let weekday = wish.weekday.is_none_or(|d| day.weekday().to_monday_one_offset() == d);
            if inside && weekday {
                matching.push(day);
            } else if weekday || wish.weekday.is_none() {
                others.push(day);
            }
        }
        day = next;
    }
    if matching.is_empty() {
        let anchor = wish.from.unwrap_or(today);
        others.sort_by_key(|d| (anchor.until(*d).map(|s| s.get_days().unsigned_abs()).unwrap_or(u32::MAX), *d));
        others.truncate(PROPOSALS);
        others.sort();
        matching = others;
    }
    if wish.from.is_none() && wish.weekday.is_none() && matching.len() == PROPOSALS {
        return spread(w, matching);
    }
    matching
}

/// Without any wish, five days in a row help nobody: keeps the first and spreads the rest over the weeks to come.
fn spread(w: &Work<'_>, dense: Vec<Date>) -> Vec<Date> {
    let Some((_, known_to)) = w.world.diary.known else { return dense };
    let mut picked = Vec::new();
    let Some(mut day) = dense.first().copied().and_then(|d| d.checked_add(6.days()).ok()) else { return dense };
    while day <= known_to && picked.len() < PROPOSALS {
        if problem(w, day).is_none() && !w.next.refused_dates.contains(&day) && some_room_is_free(w, day, None) {
            picked.push(day);
            match day.checked_add(5.days()) {
                Ok(d) => day = d,
                Err(_) => break,
            }
        } else {
            match day.tomorrow() {
                Ok(d) => day = d,
                Err(_) => break,
            }
        }
    }
    if picked.len() == PROPOSALS { picked } else { dense }
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
    times.into_iter().any(|(start, end)| {
        let s = Schedule { date, end_date: None, start: Some(start), end: Some(end) };
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
