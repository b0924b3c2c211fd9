//! Date and time as far as a message says them: what is taken, what is asked, what stays a wish.

use super::capture::{Captured, Chosen, Wanted};
use super::work::Work;
use super::{DateProblem, Say, dates, room};
use crate::booking::{Asked, Fingerprint, Schedule, TaskKind};
use crate::order;
use crate::understanding::{
    Act, DateFlag, DateMention, DateRole, Extent, Mention, Target, TimeRange, Understanding, VagueWish, When,
};
use crate::venue::{ClockTime, Layout, Topic};
use jiff::{ToSpan, civil::Date};

/// The dates of the event. Where none is told, the days asked about are, if nothing has a day yet and an event is spoken
/// of ("Are you free on 3 April? We would be 40"), or another is given up ("we can't make the 4th, is the 11th free?"). In
/// an inquiry that names none, the one date with hours beside it is the event's, whatever else its sentence speaks of.
fn of_the_event<'u>(w: &Work<'_>, u: &'u Understanding) -> Vec<&'u Mention<DateMention>> {
    let named: Vec<_> = u.event_dates().collect();
    if !named.is_empty() {
        return named;
    }
    let gives_up = u.dates.iter().any(|d| d.value.role == DateRole::Replaced);
    let group = u.headcount.is_some() || !u.times.is_empty();
    let event = u.has(&Act::Inquire) || w.next.facts.wants_event || group;
    if gives_up || event && w.next.facts.schedule.is_none() {
        let asked = |d: &&Mention<DateMention>| {
            d.value.role == DateRole::Event && d.value.in_question && matches!(d.value.when, When::Days { .. })
        };
        let asked: Vec<_> = u.dates.iter().filter(asked).collect();
        if !asked.is_empty() {
            return asked;
        }
    }
    if !u.has(&Act::Inquire) || w.next.facts.schedule.is_some() {
        return named;
    }
    let timed = |d: &&Mention<DateMention>| {
        let days = matches!(d.value.when, When::Days { .. });
        days && d.value.role == DateRole::Other && d.value.time.is_some() && !d.value.in_question
    };
    match u.dates.iter().filter(timed).collect::<Vec<_>>().as_slice() {
        [only] => vec![*only],
        _ => named,
    }
}

/// Whether a mail moves what is held to a day that it names: it says so, takes or asks for a day, answers our question,
/// or consists of the day. "I have to ask my boss on 4 December" does not, nor does "we accept, if the board agrees".
fn moves(w: &Work<'_>, u: &Understanding) -> bool {
    /// Words beside a day that is all there is: "sorry, rather".
    const FEW: usize = 3;
    let asked = |a: &Asked| matches!(a, Asked::Dates { .. } | Asked::ThisDate { .. } | Asked::PendingChange);
    let open = w.next.hold.is_none() || w.next.pending_change.is_some() || w.next.asked.iter().any(asked);
    let says = |a: &Act| match a {
        Act::Change { target } | Act::ChooseNamed { target } => matches!(target, Target::Date | Target::Unspecified),
        Act::ChooseNth { .. } | Act::Inquire => true,
        Act::Ask { topic } => *topic == Topic::FreeDates,
        _ => false,
    };
    let bare = |d: &Mention<DateMention>| {
        let beside = [u.text.get(..d.span.0), u.text.get(d.span.1..)];
        beside.into_iter().flatten().flat_map(str::split_whitespace).filter(|w| w.len() > 1).count() <= FEW
    };
    open || u.acts.iter().any(|a| says(&a.act)) || u.event_dates().any(bare)
}

/// `group` is the headcount and layout that the same message leads to. Returns whether the hours of the mail are the
/// event's: those of a day in doubt are not.
pub(super) fn read_date(
    w: &mut Work<'_>,
    u: &Understanding,
    chosen: &Chosen,
    wanted: &mut Wanted,
    group: (Option<u16>, Option<Layout>),
    c: &mut Captured,
) -> bool {
    let mut days: Vec<(Date, Option<Date>)> = Vec::new();
    let mut doubt = None;
    // Those whose weekday is another, and whether one of them was one of several.
    let (mut doubtful, mut torn) = (Vec::new(), false);
    let mut vague: Option<VagueWish> = None;
    for m in of_the_event(w, u) {
        if let Some(v) = m.value.wish() {
            let v = VagueWish { part: v.part.or(m.value.part), ..v };
            vague = Some(vague.map_or(v.clone(), |earlier| together(earlier, v)));
            continue;
        }
        match &m.value.when {
            When::Vague(_) => {}
            When::Days { start, end } => {
                let flagged = m.value.flags.iter().find_map(|f| match f {
                    DateFlag::Past { next } => {
                        Some((Say::AskNextOccurrence { date: *next }, Asked::ThisDate { date: *next }, Some(*start)))
                    }
                    DateFlag::WeekdayConflict { written } => Some((
                        Say::AskWeekdayConflict { date: *start, written: *written },
                        Asked::ThisDate { date: *start },
                        None,
                    )),
                    DateFlag::YearAssumed
                    | DateFlag::DayMonthAmbiguous
                    | DateFlag::MonthAssumed
                    | DateFlag::WeekdayOnly
                    | DateFlag::NextWeekday
                    | DateFlag::OneOf
                    | DateFlag::Approximate => None,
                });
                match flagged {
                    Some(d) => {
                        torn |= d.2.is_none() && m.value.flags.contains(&DateFlag::OneOf);
                        doubtful.push(*start);
                        doubt = doubt.or(Some(d));
                    }
                    None if !days.contains(&(*start, *end)) => days.push((*start, *end)),
                    None => {}
                }
            }
        }
    }
    if let (Some(d), true) = (chosen.date, days.is_empty()) {
        days.push((d, None));
        doubt = None;
    }
    if let ([(day, None)], Some(Extent::OneDay), Some(s)) = (days.as_slice(), u.extent, wanted.schedule) {
        // "Only one of the two, the 13th": not the other one, and not both of them later.
        take_schedule(w, Schedule { date: *day, end_date: None, ..s }, wanted, c);
        return true;
    }
    // "On the Sunday we would finish at six": one of the days held moves nothing.
    if let Some(held) = w.next.facts.schedule.filter(|s| s.day_count() > 1 && w.next.hold.is_some()) {
        let last = held.end_date.unwrap_or(held.date);
        days.retain(|(day, end)| end.is_some() || *day < held.date || *day > last);
    }
    take_part_of_day(w, u, wanted);
    if let (Some((say, _, _)), true) = (&doubt, torn && !days.is_empty()) {
        // "Friday 5 March or Friday 13 March": the second is asked about, and not dropped.
        let mut dates: Vec<Date> = days.iter().map(|d| d.0).chain(doubtful).collect();
        order::by_key(&mut dates, |d| *d);
        c.doubts.push(say.clone());
        c.asked.push(Asked::Dates { dates });
        return true;
    }
    if let Some(held) = w.next.facts.schedule.filter(|s| days.iter().any(|d| d.0 != s.date) && !moves(w, u)) {
        // What an acceptance hangs on, or is haggled over, a manager reads with its day.
        let bound = |a: &Act| matches!(a, Act::AcceptConditionally | Act::Counter { .. } | Act::RequestHuman);
        if !u.acts.iter().any(|a| bound(&a.act)) {
            let mut dates: Vec<Date> = [held.date].into_iter().chain(days.iter().map(|d| d.0)).collect();
            order::by_key(&mut dates, |d| *d);
            dates.dedup();
            c.doubts.push(Say::AskWhichDate { dates: dates.clone() });
            c.asked.push(Asked::Dates { dates });
        }
        return false;
    }
    match days.as_slice() {
        [] => {
            if let Some((say, asked, past)) = doubt {
                if let Some(date) = past {
                    c.doubts.push(Say::DateImpossible { date, problem: DateProblem::Past });
                }
                c.doubts.push(say);
                c.asked.push(asked);
            } else if let Some(v) = vague
                && wanted.schedule.is_none()
            {
                w.next.facts.date_wish = Some(wish_now(w, v));
            }
        }
        [(date, end)] => {
            let end_date = end.or_else(|| as_long(wanted.schedule, *date));
            let new = Schedule { date: *date, end_date, ..times_so_far(w, wanted) };
            take_schedule(w, new, wanted, c);
        }
        several => {
            let said = said_time(u).and_then(|t| t.start.zip(t.end));
            let known = times_so_far(w, wanted);
            let (start, end) = said.map_or((known.start, known.end), |(s, e)| (Some(s), Some(e)));
            let layout = group.1.or(wanted.layout);
            let can_be = |d: &Date| {
                let s = Schedule { date: *d, end_date: None, start, end };
                let free = s.windows().is_none() || !room::candidates(w, &s, group.0, layout).is_empty();
                dates::problem(w, *d).is_none() && free
            };
            let (possible, others): (Vec<Date>, Vec<Date>) = several.iter().map(|(d, _)| *d).partition(can_be);
            let why = |d: Date| Say::DateImpossible {
                date: d,
                problem: dates::problem(w, d).unwrap_or(DateProblem::NoRoomFree),
            };
            match possible.as_slice() {
                [] => {
                    if let Some(d) = others.first() {
                        c.doubts.push(why(*d));
                        w.next.facts.date_wish = Some(near(*d));
                    }
                }
                [_] => {
                    c.doubts.extend(others.into_iter().map(why));
                    c.doubts.push(Say::ProposeDates { dates: possible.clone(), part: None });
                    c.asked.push(Asked::Dates { dates: possible });
                }
                _ => {
                    c.doubts.push(Say::AskWhichDate { dates: possible.clone() });
                    c.asked.push(Asked::Dates { dates: possible });
                }
            }
        }
    }
    true
}

/// An event of several days that moves stays as long as it was.
fn as_long(known: Option<Schedule>, date: Date) -> Option<Date> {
    let days = known.map_or(1, |s| s.day_count());
    (days > 1).then(|| date.saturating_add((i64::from(days) - 1).days()))
}

/// "14 March in the evening": the one slot of the house in that part of the day, while no time is known.
fn take_part_of_day(w: &mut Work<'_>, u: &Understanding, wanted: &Wanted) {
    let known = wanted.schedule.or(w.next.facts.schedule).is_some_and(|s| s.start.is_some());
    let sure = |m: &&Mention<DateMention>| matches!(m.value.when, When::Days { .. }) && m.value.wish().is_none();
    let part = u.event_dates().filter(sure).find_map(|m| m.value.part);
    if known || w.next.facts.time_wish.is_some() || !u.times.is_empty() {
        return;
    }
    if let Some(slot) = part.and_then(|p| dates::slot_for(&w.world.venue.slots, p)) {
        w.next.facts.time_wish = Some((slot.start, Some(slot.end)));
    }
}

/// Two parts of one wish: "in June, a Friday evening".
fn together(a: VagueWish, b: VagueWish) -> VagueWish {
    VagueWish {
        from: a.from.into_iter().chain(b.from).min(),
        to: a.to.into_iter().chain(b.to).max(),
        weekday: b.weekday.or(a.weekday),
        part: b.part.or(a.part),
    }
}

/// A new wish keeps of the one before what it does not say itself: "and on a Sunday?" means that month.
pub(super) fn wish_now(w: &Work<'_>, new: VagueWish) -> VagueWish {
    let Some(old) = w.next.facts.date_wish.clone() else { return new };
    let names_a_time = new.from.is_some() || new.to.is_some();
    let (from, to) = if names_a_time { (new.from, new.to) } else { (old.from, old.to) };
    VagueWish { from, to, weekday: new.weekday.or(old.weekday), part: new.part.or(old.part) }
}

/// A vague wish around a day that is not possible: a week to either side, in the same month.
pub(super) fn near(date: Date) -> VagueWish {
    let from = date.saturating_sub(NEAR_DAYS.days()).max(date.first_of_month());
    let to = date.saturating_add(NEAR_DAYS.days()).min(date.last_of_month());
    VagueWish { from: Some(from), to: Some(to), weekday: None, part: None }
}

/// Days to either side of a day that cannot be had, in which others are proposed first.
const NEAR_DAYS: i64 = 7;

fn take_schedule(w: &mut Work<'_>, new: Schedule, wanted: &mut Wanted, c: &mut Captured) {
    if let Some((date, problem)) = dates::schedule_problem(w, &new) {
        c.doubts.push(Say::DateImpossible { date, problem });
        if w.next.facts.schedule.is_none() {
            w.next.facts.date_wish = Some(near(date));
        }
        if w.next.hold.is_some() {
            c.refused_change = true;
        }
        return;
    }
    wanted.schedule = Some(new);
}

/// Times known so far, for a new date.
fn times_so_far(w: &Work<'_>, wanted: &Wanted) -> Schedule {
    let known = wanted.schedule.or(w.next.facts.schedule);
    let (start, end) = match (known, w.next.facts.time_wish) {
        (Some(Schedule { start: Some(s), end, .. }), _) => (Some(s), end),
        (_, Some((s, e))) => (Some(s), e),
        _ => {
            let slot = w.next.facts.date_wish.as_ref().and_then(|v| v.part);
            let slot = slot.and_then(|p| dates::slot_for(&w.world.venue.slots, p));
            (slot.map(|s| s.start), slot.map(|s| s.end))
        }
    };
    Schedule { date: known.map_or(w.world.local.date(), |k| k.date), end_date: None, start, end }
}

/// The time that counts: the last one with both ends ("9 to 5, with lunch at 12" is 9 to 5), else the last one.
/// Midnight alone is an end, nobody begins then.
fn said_time(u: &Understanding) -> Option<TimeRange> {
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

pub(super) fn read_times(w: &mut Work<'_>, u: &Understanding, wanted: &mut Wanted, c: &mut Captured) {
    let Some(mut t) = said_time(u) else { return };
    let known = wanted.schedule;
    if known.is_some_and(|k| k.day_count() > 1) && !t.all_day {
        if w.next.hold.is_some() && t.start.is_some() != t.end.is_some() {
            // "On the last day we finish at three": hours of one day among several are a person's to plan.
            let id = w.open_task(TaskKind::ManualReview, "hours_of_one_day", Fingerprint::of(&u.text), None);
            w.words(&id, &u.text);
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
