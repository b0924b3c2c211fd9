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
        let merged = merge(w.next.pending_change.take(), wish);
        w.next.pending_change = Some(merged);
        w.note("client", "change_wished", None, None);
    }
    open(w, Some(&u.text));
    let echo = c.contract_wish.as_ref().and_then(|_| understood(w));
    echo.into_iter().chain([Say::ChangeGoesToTeam]).collect()
}

/// A later wish wins where both say something.
fn merge(old: Option<PendingChange>, new: &PendingChange) -> PendingChange {
    let new = new.clone();
    let Some(old) = old else { return new };
    PendingChange {
        schedule: new.schedule.or(old.schedule),
        participants: new.participants.or(old.participants),
        layout: new.layout.or(old.layout),
        room: new.room.or(old.room),
        wishes: new.wishes.or(old.wishes),
    }
}

/// Opens the task for the wish as it is now.
fn open(w: &mut Work<'_>, words: Option<&str>) {
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

/// The wish in words, so that the client sees what goes to the team.
fn understood(w: &Work<'_>) -> Option<Say> {
    let p = w.next.pending_change.as_ref()?;
    let known = &w.next.facts.wishes;
    let new = p.wishes.iter().flatten().filter(|x| !known.contains(x));
    let items: Vec<String> = new.filter_map(|x| w.item_name(&x.item)).collect();
    let room = p.room.as_ref().map(|id| w.room_name(id));
    let says_something = p.schedule.is_some() || p.participants.is_some() || room.is_some() || !items.is_empty();
    says_something.then(|| Say::Noted { when: p.schedule.map(when), participants: p.participants, room, items })
}

/// Makes the pending change the booking: facts, room, and a new version of the offer that the contract takes over.
/// `None`, and a booking in between, when it cannot be had.
fn carry_out(w: &mut Work<'_>) -> Option<Vec<Change>> {
    let wish = w.next.pending_change.take()?;
    let old = w.next.facts.clone();
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
    let f = &w.next.facts;
    let mut changes = Vec::new();
    if f.schedule != old.schedule {
        changes.extend(f.schedule.map(|s| Change::When { to: when(s) }));
    }
    if room != held {
        changes.push(Change::Room { to: w.room_name(&room) });
    }
    if f.participants != old.participants {
        changes.extend(f.participants.map(|to| Change::Headcount { to }));
    }
    if f.layout != old.layout {
        changes.extend(f.layout.map(|to| Change::Layout { to }));
    }
    let gone = old.wishes.iter().filter(|x| !f.wishes.iter().any(|y| y.item == x.item));
    changes.extend(gone.filter_map(|x| w.item_name(&x.item)).map(|name| Change::ItemDropped { name }));
    let new = f.wishes.iter().filter(|x| !old.wishes.contains(x));
    changes.extend(new.filter_map(|x| Some(Change::ItemSet { name: w.item_name(&x.item)?, quantity: x.quantity })));
    Some(changes)
}

/// A manager approves: exactly the proposal they saw becomes the contract.
pub(super) fn approve(mut w: Work<'_>, d: &Decision) -> Turn {
    if w.next.pending_change.is_none() {
        w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
        w.note(&d.by, "task_done", Some(d.kind.code()), None);
        return w.finish(Outcome::Silence(SilenceReason::TaskClosed));
    }
    let (made_from, plan) = proposal(&mut w);
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
