//! Manager decisions. They enter only here; no client phrase can set them.

use super::advance::Reply;
use super::remake::go_on;
use super::work::Work;
use super::{Closed, Decision, Outcome, Refusal, Say, SilenceReason, Sourced, Turn, Verdict, room, transition};
use crate::booking::{Cancelled, Contract, Fingerprint, OfferStatus, Payment, TaskKind};
use crate::understanding::Item;
use crate::venue::Money;

/// Carries out one decision.
pub(super) fn decide(mut w: Work<'_>, d: &Decision) -> Turn {
    if !w.next.tasks.iter().any(|t| t.id == d.task) {
        return w.unchanged(Outcome::Refused(Refusal::AlreadyDecided));
    }
    match &d.verdict {
        Verdict::Reject { reply } => reject(w, d, reply.as_deref()),
        Verdict::Approve { discount, sourced } => {
            match d.kind {
                TaskKind::ConfirmationMessage => return confirm(w, d),
                TaskKind::RoomConflictResolution => return give_room(w, d),
                _ => {}
            }
            w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
            match sourced.as_ref().filter(|_| d.kind == TaskKind::SourceMissingProduct) {
                Some(found) => source(w, d, found),
                None => approve(w, d, *discount),
            }
        }
    }
}

/// The one approval that confirms: contract, binding claim, mail and activity in one transaction.
fn confirm(mut w: Work<'_>, d: &Decision) -> Turn {
    let fresh = d.made_from == w.next.confirmation_fingerprint();
    let today = w.world.local.date();
    let room_kept = fresh && {
        room::judge_option(&mut w);
        w.next.hold.as_ref().is_some_and(|h| {
            w.room(&h.room).is_some_and(|r| w.world.diary.is_free(r, &h.windows, &w.next.id.0, w.world.now))
        })
    };
    if fresh && !room_kept {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    if !fresh || w.next.facts.schedule.is_none_or(|s| s.date < today) {
        w.close_task(&d.task, Closed::Superseded { successor: None });
        if w.next.is_accepted() && w.next.missing_billing().is_empty() && w.next.deposit_settled() {
            transition::open_confirmation(&mut w);
        }
        let successor = w.opened_draft(TaskKind::ConfirmationMessage);
        return w.finish(Outcome::Refused(Refusal::StaleDraft { successor }));
    }
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    w.next.contract = Some(Contract { at: w.world.now, by: d.by.clone() });
    if let Some(h) = &mut w.next.hold {
        h.until = None;
    }
    w.next.asked.clear();
    w.note(&d.by, "booking_confirmed", None, None);
    w.finish(Outcome::SendDraft)
}

/// The client gets the contested room, once the other event has let it go; until then the decision is refused.
fn give_room(mut w: Work<'_>, d: &Decision) -> Turn {
    let Some(id) = w.next.contested.clone() else { return w.unchanged(Outcome::Refused(Refusal::RoomLost)) };
    let pending = w.next.pending_change.take();
    if let Some(p) = pending {
        let f = &mut w.next.facts;
        f.schedule = p.schedule.or(f.schedule);
        f.participants = p.participants.or(f.participants);
        f.layout = p.layout.or(f.layout);
    }
    w.next.facts.room_wish = Some(id.clone());
    if !room::claim(&mut w, &id) {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    w.next.contested = None;
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    w.note(&d.by, "room_given", None, Some(id.to_string()));
    continue_booking(w, Vec::new())
}

/// What a manager found becomes a priced line; wishes still open stay a task.
fn source(mut w: Work<'_>, d: &Decision, found: &Sourced) -> Turn {
    let f = &mut w.next.facts;
    let same = |m: &String| m.to_lowercase() == found.name.to_lowercase();
    let at = f.missing.iter().position(same).unwrap_or(0);
    if at < f.missing.len() {
        f.missing.remove(at);
    }
    f.sourced.retain(|s| s.name != found.name);
    // A product that the room does not allow comes from elsewhere now: it is no open wish any more.
    let venue = w.world.venue;
    let ours = |i: &Item| matches!(i, Item::Product(id) if venue.product(id).is_some_and(|p| same(&p.name)));
    f.wishes.retain(|x| !ours(&x.item));
    f.sourced.push(found.clone());
    f.acceptance = None;
    w.note(&d.by, "product_sourced", None, Some(format!("{}: {}", found.name, found.price)));
    if !w.next.facts.missing.is_empty() {
        let made_from = Fingerprint::of(&w.next.facts.missing);
        w.open_task(TaskKind::SourceMissingProduct, "not_in_catalogue", made_from, None);
    }
    continue_booking(w, vec![Say::ItemFound { name: found.name.clone() }])
}

fn approve(mut w: Work<'_>, d: &Decision, discount: Option<Money>) -> Turn {
    match d.kind {
        TaskKind::OfferMessage
        | TaskKind::AiReplyApproval
        | TaskKind::DateConfirmationMessage
        | TaskKind::RoomAvailabilityMessage
        | TaskKind::TransitionMessage => {
            if let Some(o) = w.next.offers.last_mut()
                && o.status == OfferStatus::Held
            {
                o.status = OfferStatus::Sent;
            }
            w.note(&d.by, "reply_approved", None, None);
            w.finish(Outcome::SendDraft)
        }
        TaskKind::DiscountRequest => {
            w.next.facts.discount = discount.or(w.next.facts.discount);
            w.next.facts.acceptance = None;
            w.note(&d.by, "discount_granted", None, discount.map(|m| m.to_string()));
            continue_booking(w, Vec::new())
        }
        TaskKind::CancellationRequest => {
            let step = w.next.step();
            let paid = w.next.received();
            w.release(OfferStatus::Superseded);
            w.next.cancelled = Some(Cancelled { at: w.world.now, by: d.by.clone(), step });
            w.next.asked.clear();
            w.next.visit = None;
            w.next.pending_change = None;
            for t in w.next.tasks.clone() {
                w.close_task(&t.id, Closed::Superseded { successor: None });
            }
            if paid.is_some() {
                w.open_task(TaskKind::Refund, "cancelled_with_payment", Fingerprint::of(&"refund"), None);
            }
            w.note(&d.by, "booking_cancelled", None, None);
            w.finish(Outcome::SendDraft)
        }
        TaskKind::DeclineReview => {
            w.release(OfferStatus::Declined);
            w.next.facts.room_wish = None;
            w.next.asked.clear();
            w.note(&d.by, "decline_closed", None, None);
            w.finish(Outcome::SendDraft)
        }
        TaskKind::VerifyPayment => {
            let due = w.next.offer().and_then(|o| o.deposit.as_ref()).map(|x| x.amount);
            let open = due.map(|m| Money::new(m.minor - w.next.received().map_or(0, |r| r.minor), m.currency));
            let Some(amount) = open.filter(|m| m.minor > 0) else {
                return w.finish(Outcome::Silence(SilenceReason::TaskClosed));
            };
            w.next.payments.push(Payment { reference: format!("task {}", d.task), amount, at: w.world.now });
            w.note(&d.by, "payment_verified", None, Some(amount.to_string()));
            continue_booking(w, vec![Say::PaymentReceived { amount }])
        }
        TaskKind::ConfirmationMessage
        | TaskKind::ManualReview
        | TaskKind::MessageManager
        | TaskKind::OpenQuestion
        | TaskKind::SourceMissingProduct
        | TaskKind::RoomConflictResolution
        | TaskKind::Refund
        | TaskKind::ChangeAfterConfirmation
        | TaskKind::PrivacyRequest => {
            w.note(&d.by, "task_done", None, None);
            w.finish(Outcome::Silence(SilenceReason::TaskClosed))
        }
    }
}

/// Goes on after a decision: the re-made offer or the next question is sent.
fn continue_booking(mut w: Work<'_>, first: Vec<Say>) -> Turn {
    let mut r = Reply { result: first, ..Reply::default() };
    go_on(&mut w, true, &mut r);
    let says: Vec<Say> = r.acknowledged.into_iter().chain(r.result).chain(r.answers).chain(r.call).collect();
    let mut says = says.into_iter();
    match says.next() {
        None => w.finish(Outcome::Silence(SilenceReason::TaskClosed)),
        Some(head) => {
            // The manager acted: what follows needs no second approval.
            if let Some(o) = w.next.offers.last_mut()
                && o.status == OfferStatus::Held
            {
                o.status = OfferStatus::Sent;
            }
            let plan = w.plan(head, says);
            w.finish(Outcome::Reply(plan))
        }
    }
}

/// Sends nothing unless the manager wrote a reply.
fn reject(mut w: Work<'_>, d: &Decision, reply: Option<&str>) -> Turn {
    w.close_task(&d.task, Closed::Rejected { by: d.by.clone() });
    match d.kind {
        TaskKind::ConfirmationMessage => w.next.rejected_confirmation = Some(w.next.confirmation_fingerprint()),
        TaskKind::OfferMessage | TaskKind::AiReplyApproval => {
            if let Some(o) = w.next.offers.last_mut()
                && o.status == OfferStatus::Held
            {
                o.status = OfferStatus::Superseded;
            }
        }
        _ => {}
    }
    w.note(&d.by, "task_rejected", None, Some(format!("{:?}", d.kind)));
    match reply {
        Some(text) => {
            let plan = w.plan(Say::Manager { text: text.to_owned() }, []);
            w.finish(Outcome::Reply(plan))
        }
        None => w.finish(Outcome::Silence(SilenceReason::Rejected)),
    }
}
