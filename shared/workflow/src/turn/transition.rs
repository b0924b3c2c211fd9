//! Steps 5 to 7: acceptance, billing, deposit, and the one task whose approval confirms.

use super::work::{Work, when};
use super::{Mutant, Say, SilenceReason, Turn, acts, deal, gates, ground, room};
use crate::booking::{Asked, Contract, Deposit, Fingerprint, OfferStatus, Payment, TaskAbout, TaskKind};
use crate::venue::Money;

/// An option that ended took its offer along; while the offer is valid and the room still free, both come back.
fn revive(w: &mut Work<'_>) {
    let today = w.world.local.date();
    let Some(offer) = w.next.offer().filter(|o| o.status == OfferStatus::Expired && o.valid_until >= today) else {
        return;
    };
    let (version, made_from) = (offer.version, offer.made_from.clone());
    let Some(room) = offer.room().cloned() else { return };
    if w.next.hold.is_some() || !room::claim(w, &room) {
        return;
    }
    if w.next.offer_fingerprint() != made_from {
        w.next.hold = None;
        return;
    }
    if let Some(o) = w.next.offers.last_mut() {
        o.status = OfferStatus::Sent;
    }
    w.note("system", "offer_revived", None, Some(format!("v{version}")));
}

/// Binds the acceptance to the version that was sent. `false` when no current offer is out, or it ran out.
pub(super) fn accept(w: &mut Work<'_>) -> bool {
    revive(w);
    let today = w.world.local.date();
    let current = w.next.offer_is_current();
    let Some(offer) = w.next.offers.last_mut() else { return false };
    if !current || offer.valid_until < today || !matches!(offer.status, OfferStatus::Sent | OfferStatus::Accepted) {
        return false;
    }
    if offer.status == OfferStatus::Sent {
        offer.status = OfferStatus::Accepted;
        let version = offer.version;
        w.next.facts.acceptance = Some(crate::booking::Acceptance { offer_version: version, at: w.world.now });
        w.note_said("offer_accepted", None, Some(format!("v{version}")));
        // What was asked about the price or meant as a no is settled by the yes.
        for kind in [TaskKind::DiscountRequest, TaskKind::DeclineReview] {
            w.supersede(kind);
        }
        w.next.counters.counters = 0;
        w.next.countered = None;
    }
    true
}

/// More was paid than the accepted offer asks for as a deposit: it stays a receipt that the balance counts, and a person
/// knows; once confirmed it is the balance. Only what is more than the whole price is to be given back.
fn surplus(w: &mut Work<'_>) {
    let Some((offer, paid)) = w.next.offer().zip(w.next.received()) else { return };
    let due = offer.deposit.as_ref().map(|d| d.amount);
    let back = paid.minor > offer.total.minor;
    let early = w.next.contract.is_none() && due.is_some_and(|asked| paid.minor > asked.minor);
    if !back && !early {
        return;
    }
    let made_from = Fingerprint::of(&("surplus", due, paid));
    let kind = if back { TaskKind::Refund } else { TaskKind::ManualReview };
    let id = w.open_task(kind, "deposit_difference", made_from, None);
    w.about(&id, TaskAbout::Payment { due, received: Some(paid) });
}

/// After acceptance: asks for what is missing, or opens the one task that confirms. Returns result and call to action.
pub(super) fn advance(w: &mut Work<'_>) -> (Vec<Say>, Option<Say>) {
    let mut says = Vec::new();
    let missing = w.next.missing_billing();
    let deposit = w.next.open_deposit();
    if !missing.is_empty() && !Mutant::SkipsBilling.lives() {
        says.extend(deposit.map(|d| open_deposit(w, d)));
        w.next.asked = vec![Asked::Billing];
        return (says, Some(Say::AskBilling { missing }));
    }
    w.next.asked.clear();
    if let Some(d) = deposit.filter(|_| !Mutant::SkipsDeposit.lives()) {
        return (says, Some(open_deposit(w, d)));
    }
    surplus(w);
    if Mutant::ConfirmsByItself.lives() {
        w.next.contract = Some(Contract { at: w.world.now, by: String::new() });
    } else if !Mutant::ForgetsConfirmation.lives() {
        open_confirmation(w);
        if !w.has_task(TaskKind::ConfirmationMessage) {
            // A manager would not confirm it as it is, or the client wants to end it: nothing is on its way.
            return (says, Some(Say::Holding));
        }
    }
    (says, Some(Say::AwaitingConfirmation))
}

/// The client speaks of cancelling while the confirmation waits: nobody approves it who has not seen that.
pub(super) fn show_again(w: &mut Work<'_>, words: &str) {
    if !w.has_task(TaskKind::ConfirmationMessage) {
        return;
    }
    w.supersede(TaskKind::ConfirmationMessage);
    open_confirmation(w);
    if let Some(id) = w.opened_draft(TaskKind::ConfirmationMessage) {
        w.words(&id, words);
    }
}

/// The client waits for the confirmation that the team did not approve, and is told that it answers: it knows of that.
pub(super) fn ask_team_again(w: &mut Work<'_>, text: &str) {
    let made_from = w.next.confirmation_fingerprint();
    if w.next.tasks.is_empty() && w.next.rejected_confirmation.as_ref() == Some(&made_from) {
        w.hand_over("asks_for_confirmation", Fingerprint::of(&("not_confirmed", made_from)), text);
    }
}

/// A manager has seen to what kept them from confirming: the confirmation waits for them once more. Whether it does.
pub(super) fn confirms_after_all(w: &mut Work<'_>) -> bool {
    let rejected = w.next.rejected_confirmation.as_ref() == Some(&w.next.confirmation_fingerprint());
    if !rejected || !w.next.tasks.is_empty() || w.next.contract.is_some() {
        return false;
    }
    w.next.rejected_confirmation = None;
    resume(w);
    w.has_task(TaskKind::ConfirmationMessage)
}

/// What is said of a deposit that has not arrived: who says that they paid it is not asked for it again, and a day that
/// is past is called so.
fn open_deposit(w: &Work<'_>, deposit: Deposit) -> Say {
    let said = w.before.tasks.iter().any(|t| t.kind == TaskKind::VerifyPayment);
    if said && w.has_task(TaskKind::VerifyPayment) && w.next.payments == w.before.payments {
        Say::PaymentClaimNoted
    } else if deposit.due < w.world.local.date() {
        Say::DepositOverdue { deposit }
    } else {
        Say::DepositDue { deposit }
    }
}

/// Opens the confirmation task for the facts as they are, unless it is open or was rejected for the same facts.
pub(super) fn open_confirmation(w: &mut Work<'_>) {
    let made_from = w.next.confirmation_fingerprint();
    let ends = w.next.contract.is_some() || w.has_task(TaskKind::CancellationRequest);
    if ends || w.next.rejected_confirmation.as_ref() == Some(&made_from) {
        return;
    }
    let Some(say) = confirmed(w) else { return };
    let visit = w.next.visit.map(|v| Say::VisitBooked { date: v.date, start: v.start });
    let plan = w.plan(say, visit);
    let id = w.open_task(TaskKind::ConfirmationMessage, "booking_complete", made_from, Some(plan));
    let unread = w.unread();
    if !unread.is_empty() {
        // What nobody has read yet may be about what is confirmed here.
        w.about(&id, TaskAbout::Words { text: unread });
    }
}

/// A booking that is not cancelled after all: where nothing is missing, a manager is asked to confirm it.
pub(super) fn resume(w: &mut Work<'_>) {
    let complete = w.next.is_accepted() && w.next.missing_billing().is_empty() && w.next.deposit_settled();
    if complete && w.next.hold_is_current() {
        open_confirmation(w);
    }
}

/// The confirmation as a sentence.
pub(super) fn confirmed(w: &Work<'_>) -> Option<Say> {
    let offer = w.next.offer()?;
    Some(Say::Confirmed {
        when: when(w.next.facts.schedule?),
        room: w.room_name(&w.next.hold.as_ref()?.room),
        participants: w.next.facts.participants?,
        total: offer.total,
        deposit_received: w.next.received(),
    })
}

/// A verified payment. The same reference twice is one receipt.
pub(super) fn payment(mut w: Work<'_>, by: &str, reference: &str, amount: Money) -> Turn {
    if w.next.payments.iter().any(|p| p.reference == reference) {
        return w.unchanged(super::Outcome::Silence(SilenceReason::KnownPayment));
    }
    ground::judge(&mut w);
    receive(&mut w, by, "payment_received", reference, amount);
    let rest = settle(&mut w, reference);
    let plan = w.plan(Say::PaymentReceived { amount }, rest);
    gates::answer(w, plan)
}

/// What follows from a receipt: whoever paid for the offer without a yes is asked for it, and money for which no room is
/// held, or more than the price, is a person's matter.
pub(super) fn settle(w: &mut Work<'_>, reference: &str) -> Vec<Say> {
    if w.next.cancelled.is_some() {
        give_back(w, reference);
        Vec::new()
    } else if w.next.contract.is_some() {
        surplus(w);
        Vec::new()
    } else if w.next.hold.is_none() {
        // `Work::finish` tells the team.
        vec![Say::Holding]
    } else if w.next.is_accepted() {
        if w.has_task(TaskKind::VerifyPayment) {
            // Whether the rest is what was said to be paid, nobody has looked yet.
            claimed(w);
        }
        let (says, call) = advance(w);
        says.into_iter().chain(call).collect()
    } else if w.has_task(TaskKind::DeclineReview) || w.has_task(TaskKind::CancellationRequest) {
        Vec::new()
    } else {
        let asked: Vec<Asked> = acts::open_offer(w).into_iter().collect();
        let stands = deal::stands(w).filter(|_| w.next.asked == asked);
        stands.map(|stands| vec![stands, Say::AskAcceptance]).unwrap_or_default()
    }
}

/// A receipt of a booking that is called off is to be given back.
pub(super) fn give_back(w: &mut Work<'_>, reference: &str) {
    let id = w.open_task(TaskKind::Refund, "cancelled_with_payment", Fingerprint::of(&reference), None);
    let received = w.next.received();
    w.about(&id, TaskAbout::Payment { due: None, received });
}

/// The client says that they paid: a person looks whether it arrived.
pub(super) fn claimed(w: &mut Work<'_>) {
    let made_from = Fingerprint::of(&(w.next.payments.len(), "claim"));
    let id = w.open_task(TaskKind::VerifyPayment, "payment_claimed", made_from, None);
    let due = w.next.open_deposit().map(|d| d.amount);
    let received = w.next.received();
    w.about(&id, TaskAbout::Payment { due, received });
    if let Some(amount) = due.filter(|_| Mutant::TrustsClaims.lives()) {
        receive(w, "client", "payment_claimed", "claim", amount);
    }
}

/// Books a receipt; a claim that it settles needs no checking any more.
pub(super) fn receive(w: &mut Work<'_>, by: &str, what: &str, reference: &str, amount: Money) {
    let before = w.next.received().map(|m| m.to_string());
    w.next.payments.push(Payment { reference: reference.to_owned(), amount, at: w.world.now });
    let after = w.next.received().map(|m| m.to_string());
    w.note(by, what, before, after);
    if w.next.deposit_settled() {
        w.supersede(TaskKind::VerifyPayment);
    }
}
