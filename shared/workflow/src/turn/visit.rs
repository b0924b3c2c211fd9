//! Side path: the client wants to see the house. One slot engine, at any step, after the contract too; the booking's
//! own facts never move (WORKFLOW section 4, `reference/steps-5-7.md` 2.7).

use super::Say;
use super::reply::Reply;
use super::work::Work;
use crate::booking::{Asked, Fingerprint, TaskKind, VisitSlot};
use crate::order;
use crate::understanding::{
    Act, ActMention, DateMention, DateRole, DayPart, Mention, Rule, Target, Understanding, VagueWish, When,
};
use crate::venue::diary::{self, VISITS};
use crate::venue::{ClockTime, Topic, VisitPolicy};
use jiff::{ToSpan, civil::Date};

/// Days after today in which a visit is looked for (the diary slice reaches a little further).
pub const VISIT_HORIZON: i64 = 28;

/// Slots offered at once.
const SLOTS: usize = 3;

/// What a message says about a visit.
#[derive(Default)]
pub(super) struct Wish {
    /// The client wants one, or another one.
    wants: bool,
    /// The client calls it off.
    cancels: bool,
    date: Option<Date>,
    time: Option<ClockTime>,
    /// One of the slots offered.
    chosen: Option<VisitSlot>,
    /// A yes that fits several slots.
    which: bool,
    /// A period or a part of the day that would do: "next week in the afternoon".
    period: VagueWish,
    /// The mail.
    words: String,
    /// "The 2nd", while one is agreed for that day.
    same: bool,
    /// Slots were offered, and another start was named in answer to them.
    answers: bool,
}

/// Slots that were offered and not yet settled.
fn offered<'a>(w: &Work<'a>) -> &'a [VisitSlot] {
    let mut visits = w.before.asked.iter().filter_map(|a| match a {
        Asked::Visit { slots } => Some(slots.as_slice()),
        _ => None,
    });
    visits.next().unwrap_or_default()
}

/// Reads the visit out of a message and leaves the rest: a date that belongs to the visit is no event date.
pub(super) fn take(w: &Work<'_>, u: &Understanding) -> (Wish, Understanding) {
    let mut rest = u.clone();
    if gives_event_up(w, u) {
        // "I can't make it on the 4th after all, could we do the 11th?" while a visit is open: the event moves.
        let visits = rest.dates.iter_mut().filter(|d| d.value.role == DateRole::Visit);
        visits.for_each(|d| d.value.role = DateRole::Event);
        rest.acts.retain(|a| !matches!(a.act, Act::VisitSite | Act::Decline));
        rest.acts.push(ActMention::new(Act::Change { target: Target::Date }, (0, u.text.len())));
        return (Wish::default(), rest);
    }
    let slots = offered(w);
    let asks_first = u.has(&Act::VisitSite);
    let cancels = u.has(&Act::Cancel { target: Target::Visit });
    let mut wish = Wish { wants: asks_first, cancels, words: u.text.clone(), ..Wish::default() };
    if !slots.is_empty() && !cancels {
        answer_to_offer(w, u, slots, &mut wish, &mut rest);
    }
    let active = wish.wants || wish.chosen.is_some();
    if !active {
        return (wish, rest);
    }
    let mut beside = None;
    for d in rest.dates.iter().filter(|d| d.value.role == DateRole::Visit) {
        match &d.value.when {
            When::Days { start, .. } => wish.date = Some(*start),
            When::Vague(v) => wish.period = v.clone(),
        }
        wish.period.part = d.value.part.or(wish.period.part);
        beside = d.value.time.and_then(|t| t.start).or(beside);
        wish.same = d.value.rule == Rule::DayOfMonth
            && w.next.visit.is_some_and(|v| Some(v.date.day()) == wish.date.map(Date::day));
    }
    let event_facts = rest.event_dates().next().is_some() || rest.headcount.is_some();
    if !event_facts && wish.time.is_none() {
        wish.time = rest.times.last().and_then(|t| t.value.start);
        rest.times.clear();
    }
    wish.time = wish.time.or(beside);
    (wish, rest)
}

/// Whether the day of the event is given up, and another one named.
fn gives_event_up(w: &Work<'_>, u: &Understanding) -> bool {
    let Some(event) = w.next.facts.schedule.map(|s| s.date) else { return false };
    let day = |d: &Mention<DateMention>| d.value.when.start();
    let given_up = u.dates.iter().any(|d| d.value.role == DateRole::Replaced && day(d) == Some(event));
    given_up && u.dates.iter().any(|d| d.value.role == DateRole::Visit && day(d).is_some_and(|d| d != event))
}

/// "The second", "Thursday at 10", "yes" against the slots offered.
fn answer_to_offer(w: &Work<'_>, u: &Understanding, slots: &[VisitSlot], wish: &mut Wish, rest: &mut Understanding) {
    let moves_event = u.acts.iter().any(|a| matches!(a.act, Act::Change { target: Target::Date } | Act::Inquire));
    let named: Vec<Date> = u
        .dates
        .iter()
        .filter(|d| matches!(d.value.role, DateRole::Visit | DateRole::Event))
        .filter_map(|d| match d.value.when {
            When::Days { start, end: None } => Some(start),
            _ => None,
        })
        .collect();
    let ours = !named.is_empty() && !moves_event && named.iter().all(|d| before_event(w, *d));
    if ours {
        rest.dates.clear();
        wish.wants = true;
        wish.date = named.last().copied();
        let beside = u.dates.last().and_then(|d| d.value.time).and_then(|t| t.start);
        wish.time = u.times.last().and_then(|t| t.value.start).or(beside);
        wish.answers = true;
        // "Tuesday at 2?" asks for a start of ours, not for days of the event.
        rest.acts.retain(|a| a.act != Act::Ask { topic: Topic::FreeDates });
        rest.times.clear();
        let fits = |s: &&VisitSlot| Some(s.date) == wish.date && wish.time.is_none_or(|t| t == s.start);
        let mut fitting = slots.iter().filter(fits);
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            wish.chosen = Some(*only);
        }
        return;
    }
    let other_question =
        w.before.asked.iter().any(|a| matches!(a, Asked::Dates { .. } | Asked::Rooms { .. } | Asked::Time { .. }));
    let nth = u.acts.iter().find_map(|a| if let Act::ChooseNth { n } = a.act { Some(usize::from(n)) } else { None });
    if let Some(n) = nth.filter(|_| !other_question) {
        wish.chosen = if n == 0 { slots.last() } else { slots.get(n - 1) }.copied();
        rest.acts.retain(|a| !matches!(a.act, Act::ChooseNth { .. }));
        return;
    }
    let only_time = u.times.last().and_then(|t| t.value.start).filter(|_| named.is_empty() && u.headcount.is_none());
    if let Some(time) = only_time.filter(|_| !other_question) {
        let mut fitting = slots.iter().filter(|s| s.start == time);
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => wish.chosen = Some(*only),
            (Some(_), Some(_)) => wish.which = true,
            // "Ok, but starting at 3": of the one day spoken of.
            (None, _) => match slots {
                [first, others @ ..] if others.iter().all(|s| s.date == first.date) => {
                    (wish.date, wish.time, wish.answers) = (Some(first.date), Some(time), true);
                }
                _ => wish.which = true,
            },
        }
        wish.wants = true;
        rest.times.clear();
        rest.acts.retain(|a| a.act != Act::Confirm);
        return;
    }
    let other_open =
        w.before.asked.iter().any(|a| !matches!(a, Asked::Visit { .. } | Asked::Billing | Asked::Headcount));
    if u.has(&Act::Confirm) && !other_open {
        match slots {
            [only] => wish.chosen = Some(*only),
            _ => wish.which = true,
        }
        rest.acts.retain(|a| a.act != Act::Confirm);
    } else if u.has(&Act::Decline) && !other_open {
        wish.wants = true;
        rest.acts.retain(|a| a.act != Act::Decline);
    }
}

/// Carries out the wish. Returns whether the message was about a visit at all.
pub(super) fn act(w: &mut Work<'_>, wish: &Wish, r: &mut Reply) -> bool {
    if wish.cancels {
        return cancel(w, r);
    }
    if wish.which {
        let slots = offered(w).to_vec();
        ask(w, slots, r);
        return true;
    }
    if let Some(slot) = wish.chosen {
        match free(w, slot) {
            Ok(()) => book(w, slot, r),
            Err(_) => {
                r.result.push(Say::VisitNotPossible { date: slot.date, start: Some(slot.start) });
                propose(w, Some(slot.date), &wish.period, r);
            }
        }
        return true;
    }
    if !wish.wants {
        return false;
    }
    if let Some(agreed) = w.next.visit
        && (wish.same || wish.date == Some(agreed.date))
        && wish.time.is_none_or(|t| t == agreed.start)
    {
        r.result.push(Say::VisitBooked { date: agreed.date, start: agreed.start });
        return true;
    }
    match (wish.date, wish.time) {
        (Some(date), _) if is_far(w, date) => team(w, &wish.words, r),
        (Some(date), Some(start)) => match free(w, VisitSlot { date, start }) {
            // Their own choice in answer to ours needs no second yes.
            Ok(()) if wish.answers => book(w, VisitSlot { date, start }, r),
            Ok(()) => ask(w, vec![VisitSlot { date, start }], r),
            Err(Unfit::Time) => {
                r.result.push(Say::VisitNotPossible { date, start: Some(start) });
                let slots = slots_of(w, date);
                // Who answers with another hour means that day: all its starts, and no others.
                if wish.answers && !slots.is_empty() {
                    ask(w, slots, r);
                } else {
                    propose(w, Some(date), &wish.period, r);
                }
            }
            Err(Unfit::Day) => {
                r.result.push(Say::VisitNotPossible { date, start: None });
                propose(w, None, &wish.period, r);
            }
        },
        (Some(date), None) => {
            let slots = slots_of(w, date);
            if slots.is_empty() {
                r.result.push(Say::VisitNotPossible { date, start: None });
                propose(w, None, &wish.period, r);
            } else {
                ask(w, slots, r);
            }
        }
        (None, _) if wish.period.from.is_some_and(|from| is_far(w, from)) => team(w, &wish.words, r),
        (None, _) => {
            // "Is our visit still on?", "could we move it?": what is agreed comes first.
            let agreed = w.next.visit.filter(|v| wish.period == VagueWish::default() && v.date >= w.world.local.date());
            r.result.extend(agreed.map(|v| Say::VisitBooked { date: v.date, start: v.start }));
            propose(w, None, &wish.period, r);
        }
    }
    true
}

/// A visit that the event overtook is not kept in silence: another one is offered.
pub(super) fn judge(w: &mut Work<'_>, r: &mut Reply) {
    let Some(slot) = w.next.visit else { return };
    if w.next.facts.schedule == w.before.facts.schedule || before_event(w, slot.date) {
        return;
    }
    w.next.visit = None;
    w.note("system", "site_visit_overtaken", Some(show(slot)), None);
    r.result.push(Say::VisitNotPossible { date: slot.date, start: Some(slot.start) });
    propose(w, None, &VagueWish::default(), r);
}

fn cancel(w: &mut Work<'_>, r: &mut Reply) -> bool {
    let Some(slot) = w.next.visit.take() else {
        let was_open = !offered(w).is_empty();
        w.next.asked.retain(|a| !matches!(a, Asked::Visit { .. }));
        return was_open;
    };
    w.note_said("site_visit_cancelled", Some(show(slot)), None);
    r.result.push(Say::VisitCancelled { date: slot.date });
    true
}

fn book(w: &mut Work<'_>, slot: VisitSlot, r: &mut Reply) {
    let before = w.next.visit.replace(slot).map(show);
    w.next.asked.retain(|a| !matches!(a, Asked::Visit { .. }));
    w.note_said("site_visit_booked", before, Some(show(slot)));
    r.result.push(Say::VisitBooked { date: slot.date, start: slot.start });
}

fn ask(w: &mut Work<'_>, slots: Vec<VisitSlot>, r: &mut Reply) {
    w.next.asked.retain(|a| !matches!(a, Asked::Visit { .. }));
    w.next.asked.push(Asked::Visit { slots: slots.clone() });
    r.result.push(Say::OfferVisits { slots });
}

/// A day before the event that the diary does not reach yet: nothing forbids it, a person says.
fn is_far(w: &Work<'_>, date: Date) -> bool {
    date > w.world.local.date().saturating_add(VISIT_HORIZON.days()) && before_event(w, date)
}

fn team(w: &mut Work<'_>, words: &str, r: &mut Reply) {
    let made_from = Fingerprint::of(&"visit");
    let id = w.open_task(TaskKind::ManualReview, "site_visit", made_from, None);
    if !words.is_empty() {
        w.words(&id, words);
    }
    r.result.push(Say::VisitGoesToTeam);
}

/// Offers slots, on `day` first, else within the period and part of the day wished where there are any; without any the
/// team helps.
fn propose(w: &mut Work<'_>, day: Option<Date>, period: &VagueWish, r: &mut Reply) {
    let first = day.map(|d| slots_of(w, d)).unwrap_or_default();
    let mut slots = choice(w, first.clone(), period);
    if slots.is_empty() && *period != VagueWish::default() {
        slots = choice(w, first, &VagueWish::default());
    }
    if slots.is_empty() {
        return team(w, "", r);
    }
    order::by_key(&mut slots, |s| (s.date, s.start));
    ask(w, slots, r);
}

/// Some of those slots, and one a day after them: at different times of the day, so that a choice is one.
fn choice(w: &Work<'_>, mut slots: Vec<VisitSlot>, period: &VagueWish) -> Vec<VisitSlot> {
    slots.truncate(SLOTS - 1);
    let soonest = w.world.local.date().saturating_add(i64::from(policy(w).days_ahead).days());
    let mut day = period.from.map_or_else(|| first_day(w), |from| from.max(soonest));
    let last = period.to.map_or(last_day(w), |to| to.min(last_day(w)));
    let suits = |s: &VisitSlot| {
        let hour = s.start.hour();
        let weekday = period.weekday.is_none_or(|d| d == s.date.weekday().to_monday_one_offset());
        weekday
            && match period.part {
                None => true,
                Some(DayPart::Morning) => hour < 12,
                Some(DayPart::Afternoon) => (12..18).contains(&hour),
                Some(DayPart::Evening) => hour >= 17,
            }
    };
    let mut turn = 0;
    while slots.len() < SLOTS && day <= last {
        let of_day: Vec<VisitSlot> = slots_of(w, day).into_iter().filter(suits).collect();
        let pick = if of_day.is_empty() { None } else { of_day.get(turn % of_day.len()) };
        if let Some(slot) = pick.filter(|s| !slots.iter().any(|x| x.date == s.date)) {
            slots.push(*slot);
            turn += 1;
        }
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    slots
}

/// Why a slot cannot be had.
enum Unfit {
    Day,
    Time,
}

fn free(w: &Work<'_>, slot: VisitSlot) -> Result<(), Unfit> {
    if !day_is_open(w, slot.date) {
        return Err(Unfit::Day);
    }
    let policy = policy(w);
    if !policy.times.contains(&slot.start)
        || !diary::visit_is_free(w.world.diary, slot.window(policy.minutes), &w.next.id.0)
    {
        return Err(Unfit::Time);
    }
    Ok(())
}

fn slots_of(w: &Work<'_>, date: Date) -> Vec<VisitSlot> {
    let all = policy(w).times.iter().map(|start| VisitSlot { date, start: *start });
    all.filter(|s| free(w, *s).is_ok()).collect()
}

fn policy<'a>(w: &Work<'a>) -> &'a VisitPolicy {
    &w.world.venue.policy.visits
}

fn before_event(w: &Work<'_>, date: Date) -> bool {
    w.next.facts.schedule.is_none_or(|s| date < s.date)
}

fn first_day(w: &Work<'_>) -> Date {
    let today = w.world.local.date();
    let soonest = today.saturating_add(i64::from(policy(w).days_ahead).days());
    let week = today.saturating_add(7.days());
    let event = w.next.facts.schedule.map(|s| s.date.saturating_sub(7.days()));
    event.map_or(week, |e| week.min(e)).max(soonest)
}

fn last_day(w: &Work<'_>) -> Date {
    let last = w.world.local.date().saturating_add(VISIT_HORIZON.days());
    w.next.facts.schedule.map_or(last, |s| last.min(s.date.yesterday().unwrap_or(last)))
}

/// A weekday far enough ahead, before the event, inside the slice, on which no event takes place.
fn day_is_open(w: &Work<'_>, date: Date) -> bool {
    let policy = policy(w);
    let soonest = w.world.local.date().saturating_add(i64::from(policy.days_ahead).days());
    let weekend = date.weekday().to_monday_one_offset() > 5;
    policy.allowed
        && date >= soonest
        && before_event(w, date)
        && !(policy.weekdays_only && weekend)
        && !w.world.venue.closures.contains(&date)
        && !policy.blocked.contains(&date)
        && w.world.diary.knows(date)
        && !w.world.diary.rows.iter().any(|(k, row)| {
            k.date == date
                && k.room.0 != VISITS
                && row.claims.iter().any(|c| c.event != w.next.id.0 && c.is_live(w.world.now))
        })
}

fn show(s: VisitSlot) -> String {
    format!("{} {}", s.date, s.start)
}
