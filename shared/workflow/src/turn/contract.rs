//! Changes after the contract: nothing moves until a manager approves the re-priced proposal (WORKFLOW section 4,
//! step 7). The wish waits as a pending change; the task holds the mail as it will be sent.

use super::capture::Captured;
use super::offer;
use super::work::{Work, when};
use super::{Change, Closed, Decision, Outcome, Plan, Refusal, Say, SilenceReason, Turn, room};
use crate::booking::{Acceptance, Fingerprint, OfferStatus, PendingChange, TaskKind};
use crate::understanding::Understanding;

/// Keeps the wish and puts it before a manager, priced where it can be had. Says what was understood.
pub(super) fn propose(w: &mut Work<'_>, u: &Understanding, c: &Captured) -> Vec<Say> {
    if let Some(wish) = &c.contract_wish {
        w.next.pending_change = Some(wish.clone());
        w.note_said("change_wished", None, None);
    }
    open(w, Some(&u.text));
    let changes = w.next.pending_change.clone().map(|p| wished(w, &p)).unwrap_or_default();
    let echo = (!changes.is_empty()).then_some(Say::ChangeWished { changes });
    echo.into_iter().chain([Say::ChangeGoesToTeam]).collect()
}

/// Opens the task for the wish as it is now.
pub(super) fn open(w: &mut Work<'_>, words: Option<&str>) {
    let (made_from, plan) = proposal(w);
    let id = w.open_task(TaskKind::ChangeAfterConfirmation, "change_after_confirmation", made_from, plan);
    if let Some(text) = words {
        w.words(&id, text);
    }
}

/// What a proposal rests on, and the mail it would be; no mail when the wish cannot be had, or is not a fact.
fn proposal(w: &mut Work<'_>) -> (Fingerprint, Option<Plan>) {
    let rests_on = (w.next.confirmation_fingerprint(), w.next.pending_change.clone());
    let plan = w.tried(|w| carry_out(w).map(|changes| mail(w, changes)));
    let total = plan.as_ref().map(|_| ()).and_then(|()| w.tried(|w| carry_out(w).and(w.next.offer().map(|o| o.total))));
    (Fingerprint::of(&(rests_on, total)), plan)
}

/// The confirmation of the booking as changed.
fn mail(w: &Work<'_>, changes: Vec<Change>) -> Plan {
    let confirmed = super::transition::confirmed(w).unwrap_or(Say::NothingChanged);
    match changes.is_empty() {
        true => w.plan(confirmed, []),
        false => w.plan(Say::Changed { changes }, [confirmed]),
    }
}

/// The wish as changes, so that the client sees what goes to the team.
fn wished(w: &Work<'_>, wish: &PendingChange) -> Vec<Change> {
    let f = &w.next.facts;
    let held = w.next.hold.as_ref().map(|h| &h.room);
    let mut changes = Vec::new();
    changes.extend(wish.schedule.filter(|s| Some(*s) != f.schedule).map(|s| Change::When { to: when(s) }));
    let room = wish.room.as_ref().filter(|r| Some(*r) != held);
    changes.extend(room.map(|r| Change::Room { to: w.room_name(r) }));
    let people = wish.participants.filter(|n| Some(*n) != f.participants);
    changes.extend(people.map(|to| Change::Headcount { to }));
    changes.extend(wish.layout.filter(|l| Some(*l) != f.layout).map(|to| Change::Layout { to }));
    if let Some(wishes) = &wish.wishes {
        let gone = f.wishes.iter().filter(|x| !wishes.iter().any(|y| y.item == x.item));
        changes.extend(gone.filter_map(|x| w.item_name(&x.item)).map(|name| Change::ItemDropped { name }));
        let new = wishes.iter().filter(|x| !f.wishes.contains(x));
        let guests = wish.participants.or(f.participants).unwrap_or(1);
        changes.extend(
            new.filter_map(|x| Some(Change::ItemSet { name: w.item_name(&x.item)?, quantity: x.pieces(guests) })),
        );
    }
    changes
}

/// Makes the pending change the booking: facts, room, and a new version of the offer that the contract takes over.
/// `None`, and a booking in between, when it cannot be had.
fn carry_out(w: &mut Work<'_>) -> Option<Vec<Change>> {
    let wish = w.next.pending_change.take()?;
    let changes = wished(w, &wish);
    let held = w.next.hold.as_ref()?.room.clone();
    let before = w.next.offer()?.clone();
    let f = &mut w.next.facts;
    f.schedule = wish.schedule.or(f.schedule);
    f.participants = wish.participants.or(f.participants);
    f.layout = wish.layout.or(f.layout);
    if let Some(wishes) = wish.wishes {
        f.wishes = wishes;
    }
    let room = wish.room.unwrap_or_else(|| held.clone());
    if !room::claim(w, &room) {
        return None;
    }
    offer::remake(w)?;
    let now = w.world.now;
    let offer = w.next.offers.last_mut()?;
    offer.status = OfferStatus::Accepted;
    // What was paid stays paid; a difference comes with the invoice.
    offer.deposit = before.deposit;
    w.next.facts.acceptance = Some(Acceptance { offer_version: offer.version, at: now });
    Some(changes)
}

/// A manager approves: exactly the proposal they saw becomes the contract.
pub(super) fn approve(mut w: Work<'_>, d: &Decision) -> Turn {
    if w.next.pending_change.is_none() {
        w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
        w.note(&d.by, "task_done", Some(d.kind.code()), None);
        return w.finish(Outcome::Silence(SilenceReason::TaskClosed));
    }
    let wish = w.next.pending_change.as_ref().and_then(|p| p.schedule).or(w.next.facts.schedule);
    if wish.is_some_and(|s| s.last_day() < w.world.local.date()) {
        // Nobody is welcomed on a day that is over.
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    let (made_from, plan) = proposal(&mut w);
    if plan.is_none() && made_from != d.made_from {
        // The draft they saw promises what others hold by now: the wish waits on without it.
        open(&mut w, None);
        return w.finish(Outcome::Refused(Refusal::RoomLost));
    }
    if plan.is_none() {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    if made_from != d.made_from {
        open(&mut w, None);
        let successor = w.opened_draft(TaskKind::ChangeAfterConfirmation);
        return w.finish(Outcome::Refused(Refusal::StaleDraft { successor }));
    }
    let shown = |w: &Work<'_>| w.next.offer().map(|o| format!("v{}: {}", o.version, o.total));
    let before = shown(&w);
    if carry_out(&mut w).is_none() {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    super::decision::spoken(&mut w, d);
    let after = shown(&w);
    w.note(&d.by, "contract_changed", before, after);
    let event = w.next.facts.schedule.map(|s| s.date);
    if let (Some(v), Some(day)) = (w.next.visit, event)
        && v.date >= day
    {
        w.open_task(TaskKind::ManualReview, "site_visit", Fingerprint::of(&(v, day)), None);
    }
    w.finish(Outcome::SendDraft)
}

/// The wish is off: by the client, or because a manager says no.
pub(super) fn drop_wish(w: &mut Work<'_>, by: &str) {
    if w.next.pending_change.take().is_some() {
        w.note(by, "pending_change_dropped", None, None);
    }
    w.supersede(TaskKind::ChangeAfterConfirmation);
}
