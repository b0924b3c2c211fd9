//! Date and time as far as a message says them: what is taken, what is asked, what stays a wish.

use super::capture::{Captured, Chosen, Wanted};
use super::work::Work;
use super::{DateProblem, Say, dates, hours, room};
use crate::booking::{Asked, Schedule};
use crate::order;
use crate::understanding::{
    Act, DateFlag, DateMention, DateRole, EventDay, Fate, Mention, Target, Understanding, VagueWish, When, WhichDay,
};
use crate::venue::{Layout, Topic};
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

/// Whether an act changes, takes or asks for a day.
pub(super) fn wants_a_day(act: &Act) -> bool {
    match act {
        Act::Change { target } | Act::ChooseNamed { target } => matches!(target, Target::Date | Target::Unspecified),
        Act::ChooseNth { .. } | Act::Inquire => true,
        Act::Ask { topic } => *topic == Topic::FreeDates,
        _ => false,
    }
}

/// Whether a mail moves what is held to a day that it names: it says so, takes or asks for a day, answers our question,
/// or consists of the day. "I have to ask my boss on 4 December" does not, nor does "we accept, if the board agrees".
fn moves(w: &Work<'_>, u: &Understanding) -> bool {
    /// Words beside a day that is all there is: "sorry, rather".
    const FEW: usize = 3;
    let asked = |a: &Asked| matches!(a, Asked::Dates { .. } | Asked::ThisDate { .. } | Asked::PendingChange);
    let open = w.next.hold.is_none() || w.next.pending_change.is_some() || w.next.asked.iter().any(asked);
    let bare = |d: &Mention<DateMention>| {
        let beside = [u.text.get(..d.span.0), u.text.get(d.span.1..)];
        beside.into_iter().flatten().flat_map(str::split_whitespace).filter(|w| w.len() > 1).count() <= FEW
    };
    open || u.acts.iter().any(|a| wants_a_day(&a.act)) || u.event_dates().any(bare)
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
    // "On the Sunday we would finish at six": one of the days held moves nothing.
    let settled = w.next.hold.is_some() || u.event_days.iter().any(|d| d.value.fate != Fate::Named);
    if let Some(held) = w.next.facts.schedule.filter(|s| s.day_count() > 1 && settled) {
        let last = held.last_day();
        days.retain(|(day, end)| end.is_some() || *day < held.date || *day > last);
    }
    if days.is_empty()
        && let Some(shorter) = shortened(wanted.schedule, u)
    {
        take_schedule(w, shorter, wanted, c);
        return true;
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
            let said = hours::said_time(u).and_then(|t| t.start.zip(t.end));
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

/// "Only the first day", "without the second": the one day left of an event of several. What is said of a day beside a
/// product or an hour is said of these.
fn shortened(known: Option<Schedule>, u: &Understanding) -> Option<Schedule> {
    let known = known?;
    let several = known.day_count();
    let last = known.end_date?;
    let of_event = |d: &&Mention<EventDay>| {
        let line = |at: usize| u.text.get(..at).map_or(0, |t| t.rfind(['.', '!', '?', '\n']).map_or(0, |i| i + 1));
        let beside = |span: (usize, usize)| line(span.0) == line(d.span.0);
        !u.products.iter().any(|p| beside(p.span)) && !u.times.iter().any(|t| beside(t.span))
    };
    let mut said = u.event_days.iter().filter(|d| d.value.fate != Fate::Named).filter(of_event);
    let day = said.next().filter(|_| said.next().is_none())?.value;
    let date = day_of(&known, day.which)?;
    let date = match day.fate {
        Fate::Alone => date,
        // Of three days, two would be left: of those a person sees what they are.
        Fate::Gone if several == 2 => {
            if date == last {
                known.date
            } else {
                last
            }
        }
        Fate::Gone | Fate::Named => return None,
    };
    Some(Schedule { date, end_date: None, ..known })
}

/// The date of a day of an event, if it has one.
pub(super) fn day_of(event: &Schedule, which: WhichDay) -> Option<Date> {
    let last = event.last_day();
    let date = match which {
        WhichDay::Nth(n) => event.date.saturating_add((i64::from(n) - 1).days()),
        WhichDay::Last => last,
        WhichDay::On(date) => date,
        WhichDay::All => return None,
    };
    (event.date..=last).contains(&date).then_some(date)
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
