//! Time passes: options end, deposits fall due, tasks wait. Judged from the booking alone, so that a clock that comes
//! late, twice or never leads to the same booking.
//!
//! | when | what follows |
//! |---|---|
//! | a task waits `task_due_hours` | the team is reminded, once |
//! | a task waits `task_escalate_hours` | the second address is told, once; a client who waits for it hears that we are at it |
//! | the day of an event that was never confirmed is over | its tasks lapse, but for money, a person asked for and what nobody has read |
//! | three days before an option ends | a task holds a reminder for the client |
//! | the option ended | the room is released; the team is told |
//! | the deposit is overdue, and nobody says that it was paid | a task holds a reminder for the client |
//!
//! The safe default of every task is that nothing binding happens: no contract, discount, cancellation or release
//! ever follows from a manager's silence.

use super::work::Work;
use super::{Closed, Outcome, Say, SilenceReason, Turn, gates};
use crate::booking::{Booking, Fingerprint, OfferStatus, TaskKind, TaskRef, Told};
use crate::venue::Policy;
use jiff::{Timestamp, ToSpan, civil::Date};

/// Days before the end of an option on which a task warns of it.
const WARNING_DAYS: i64 = 3;

/// Looks at one booking.
pub(super) fn look(mut w: Work<'_>) -> Turn {
    option_ends(&mut w);
    deposit_is_late(&mut w);
    let escalated = tasks_wait(&mut w);
    let waits = escalated && w.next.cancelled.is_none();
    match waits.then(|| gates::holding(&mut w)).flatten() {
        Some(_) => {
            let plan = w.plan(Say::StillAtIt, []);
            w.finish(Outcome::Reply(plan))
        }
        None if w.next == *w.before => w.unchanged(Outcome::Silence(SilenceReason::NothingDue)),
        None => w.silent(SilenceReason::WaitingForTeam),
    }
}

/// Options are judged when time passes as they are when reading; the manager is told, before and after.
fn option_ends(w: &mut Work<'_>) {
    let Some(until) = w.next.hold.as_ref().and_then(|h| h.until).filter(|_| w.next.contract.is_none()) else { return };
    if until <= w.world.now {
        if w.next.reminders.option_ended == Some(until) {
            return;
        }
        w.next.reminders.option_ended = Some(until);
        w.note("system", "option_expired", Some(until.to_string()), None);
        // What was accepted waits for us or a payment; it blocks nobody, but it is not thrown away either.
        if !w.next.is_accepted() {
            w.release(OfferStatus::Expired);
        } else if w.next.open_deposit().is_some() {
            // The late deposit has a task of its own.
            return;
        }
        w.open_task(TaskKind::ManualReview, "option_expired", option_expired(until), None);
        return;
    }
    let soon = until.checked_sub((WARNING_DAYS * 24).hours()).is_ok_and(|t| t <= w.world.now);
    if !soon || w.next.reminders.option_until == Some(until) {
        return;
    }
    w.next.reminders.option_until = Some(until);
    let open = w.next.offer().filter(|o| o.status == OfferStatus::Sent);
    let plan = open
        .map(|o| Say::OfferStands { version: o.version, total: o.total, valid_until: o.valid_until })
        .map(|say| w.plan(say, [Say::AskAcceptance]));
    w.open_task(TaskKind::ManualReview, "option_ends_soon", option_ends_soon(until), plan);
}

/// Whether the client says that they paid, and nobody has looked yet: they are not asked for it meanwhile.
fn is_claimed(b: &Booking) -> bool {
    b.tasks.iter().any(|t| t.kind == TaskKind::VerifyPayment)
}

/// What a reminder reminds of.
pub(super) enum Reminder {
    /// The end of an option.
    Option(Timestamp),
    /// A deposit that is late.
    Deposit,
    /// An option that ended.
    Ended(Timestamp),
}

/// The reminder that a task holds, if it is one.
pub(super) fn reminder(b: &Booking, made_from: &Fingerprint) -> Option<Reminder> {
    let option = b.reminders.option_until.filter(|u| *made_from == option_ends_soon(*u)).map(Reminder::Option);
    let deposit = b.reminders.deposit_of.filter(|v| *made_from == deposit_overdue(*v)).map(|_| Reminder::Deposit);
    let ended = b.reminders.option_ended.filter(|u| *made_from == option_expired(*u)).map(Reminder::Ended);
    option.or(deposit).or(ended)
}

/// What a task rests on that tells of an option that ended.
fn option_expired(until: Timestamp) -> Fingerprint {
    Fingerprint::of(&("option_expired", until))
}

/// What a task rests on that warns of the end of an option.
fn option_ends_soon(until: Timestamp) -> Fingerprint {
    Fingerprint::of(&("option_ends_soon", until))
}

/// What a task rests on that reminds of the deposit of a version.
fn deposit_overdue(version: u32) -> Fingerprint {
    Fingerprint::of(&("deposit_overdue", version))
}

/// An accepted offer whose deposit did not come in time: a person decides; the client is reminded by their word only.
fn deposit_is_late(w: &mut Work<'_>) {
    if !w.next.is_accepted() || w.next.contract.is_some() || w.next.deposit_settled() || is_claimed(&w.next) {
        return;
    }
    let Some((version, deposit)) = w.next.offer().and_then(|o| Some((o.version, o.deposit.clone()?))) else { return };
    if deposit.due >= w.world.local.date() || w.next.reminders.deposit_of == Some(version) {
        return;
    }
    w.next.reminders.deposit_of = Some(version);
    let plan = w.next.open_deposit().map(|deposit| w.plan(Say::DepositOverdue { deposit }, []));
    w.open_task(TaskKind::ManualReview, "deposit_overdue", deposit_overdue(version), plan);
}

/// Whether nothing is left to decide once the day is over. Money, a person who was asked for and what nobody has read yet
/// wait on.
fn lapses(task: &TaskRef) -> bool {
    match task.kind {
        TaskKind::Refund | TaskKind::VerifyPayment | TaskKind::PrivacyRequest | TaskKind::MessageManager => false,
        TaskKind::ManualReview => task.words.is_empty(),
        _ => true,
    }
}

/// Reminds and escalates; returns whether somebody waits for a task that was escalated just now.
fn tasks_wait(w: &mut Work<'_>) -> bool {
    let over = w.next.contract.is_none() && w.next.facts.schedule.is_some_and(|s| s.last_day() < w.world.local.date());
    let mut somebody_waits = false;
    for task in w.next.tasks.clone() {
        if over && lapses(&task) {
            w.close_task(&task.id, Closed::Superseded { successor: None });
            w.note("system", "task_lapsed", Some(task.kind.code()), None);
            continue;
        }
        let told = task.opened_at.map_or(Told::Opened, |at| stage(at, &w.world.venue.policy, w.world.now));
        if told <= task.told {
            continue;
        }
        for t in w.next.tasks.iter_mut().filter(|t| t.id == task.id) {
            t.told = told;
        }
        w.notice(&task.id, task.kind, told);
        let what = if told == Told::Escalated { "task_escalated" } else { "task_reminded" };
        w.note("system", what, Some(task.kind.code()), None);
        somebody_waits |=
            told == Told::Escalated && task.kind.blocks_the_booking() && task.kind != TaskKind::ManualReview;
    }
    somebody_waits
}

/// What the team should have been told of a task by now.
fn stage(opened: Timestamp, policy: &Policy, now: Timestamp) -> Told {
    let after = |hours: u16| opened.checked_add(i64::from(hours).hours()).unwrap_or(Timestamp::MAX);
    if now >= after(policy.task_escalate_hours) {
        Told::Escalated
    } else if now >= after(policy.task_due_hours) {
        Told::Reminded
    } else {
        Told::Opened
    }
}

/// The next instant at which the clock has something to say about a booking; `None` when nothing waits. May lie in
/// the past, when the clock is late.
pub fn next_look(b: &Booking, policy: &Policy) -> Option<Timestamp> {
    let after = |at: Timestamp, hours: i64| at.checked_add(hours.hours()).ok();
    let tasks = b.tasks.iter().filter_map(|t| match t.told {
        Told::Opened => after(t.opened_at?, i64::from(policy.task_due_hours.min(policy.task_escalate_hours))),
        Told::Reminded => after(t.opened_at?, i64::from(policy.task_escalate_hours)),
        Told::Escalated => None,
    });
    let until = b.hold.as_ref().and_then(|h| h.until).filter(|_| b.contract.is_none());
    let warned = until.is_some_and(|u| b.reminders.option_until == Some(u));
    let ended = until.is_some_and(|u| b.reminders.option_ended == Some(u));
    let option = until.filter(|_| !ended);
    let option = option.and_then(|u| if warned { Some(u) } else { u.checked_sub((WARNING_DAYS * 24).hours()).ok() });
    let late = b.open_deposit().filter(|_| b.is_accepted() && b.contract.is_none() && !is_claimed(b));
    let reminded = b.reminders.deposit_of == b.offer().map(|o| o.version);
    let deposit = late.filter(|_| !reminded).and_then(|d| day_after(d.due));
    let over = b.facts.schedule.filter(|_| b.contract.is_none() && b.tasks.iter().any(lapses));
    let over = over.and_then(|s| day_after(s.last_day()));
    tasks.chain(option).chain(deposit).chain(over).min()
}

/// The day after, once it has begun in every zone that a house can be in.
fn day_after(day: Date) -> Option<Timestamp> {
    let noon = day.tomorrow().ok()?.at(12, 0, 0, 0);
    jiff::tz::Offset::UTC.to_timestamp(noon).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> Policy {
        crate::venue::seed::atelier().unwrap_or_else(|e| unreachable!("{e}")).policy
    }

    #[test]
    fn a_task_is_due_after_a_day_and_escalates_after_two() {
        let opened: Timestamp = "2026-01-29T09:00:00Z".parse().unwrap_or_default();
        let at = |hours: i64| stage(opened, &policy(), opened.checked_add(hours.hours()).unwrap_or_default());
        assert_eq!(
            [at(0), at(23), at(24), at(47), at(48), at(900)],
            [Told::Opened, Told::Opened, Told::Reminded, Told::Reminded, Told::Escalated, Told::Escalated]
        );
    }
}
