//! Steps 5 to 7: acceptance, billing, deposit, and the one task whose approval confirms.

use super::work::{Work, when};
use super::{Outcome, Say, SilenceReason, Turn, room};
use crate::booking::{Asked, OfferStatus, Payment, TaskKind};
use crate::venue::Money;

/// Binds the acceptance to the version that was sent. `false` when no current offer is out, or it ran out.
pub(super) fn accept(w: &mut Work<'_>) -> bool {
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
        w.note("client", "offer_accepted", None, Some(format!("v{version}")));
    }
    true
}

/// After acceptance: asks for what is missing, or opens the one task that confirms. Returns result and call to action.
pub(super) fn advance(w: &mut Work<'_>) -> (Vec<Say>, Option<Say>) {
    let mut says = Vec::new();
    let missing = w.next.missing_billing();
    let deposit = w.next.offer().and_then(|o| o.deposit.clone()).filter(|_| !w.next.deposit_settled());
    if !missing.is_empty() {
        if let Some(d) = deposit {
            says.push(Say::DepositDue { deposit: d });
        }
        w.next.asked = vec![Asked::Billing];
        return (says, Some(Say::AskBilling { missing }));
    }
    w.next.asked.clear();
    if let Some(d) = deposit {
        return (says, Some(Say::DepositDue { deposit: d }));
    }
    open_confirmation(w);
    (says, Some(Say::AwaitingConfirmation))
}

/// Opens the confirmation task for the facts as they are, unless it is open or was rejected for the same facts.
pub(super) fn open_confirmation(w: &mut Work<'_>) {
    let made_from = w.next.confirmation_fingerprint();
    if w.next.contract.is_some() || w.next.rejected_confirmation.as_ref() == Some(&made_from) {
        return;
    }
    let Some(say) = confirmed(w) else { return };
    let plan = w.plan(say, []);
    w.open_task(TaskKind::ConfirmationMessage, "booking_complete", made_from, Some(plan));
}

/// The confirmation as a sentence.
fn confirmed(w: &Work<'_>) -> Option<Say> {
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
pub(super) fn payment(mut w: Work<'_>, reference: &str, amount: Money) -> Turn {
    if w.next.payments.iter().any(|p| p.reference == reference) {
        return w.unchanged(Outcome::Silence(SilenceReason::KnownPayment));
    }
    room::judge_option(&mut w);
    w.next.payments.push(Payment { reference: reference.to_owned(), amount, at: w.world.now });
    w.note("system", "payment_received", None, Some(amount.to_string()));
    let mut rest = Vec::new();
    if w.next.is_accepted() && w.next.contract.is_none() {
        let (says, cta) = advance(&mut w);
        rest.extend(says);
        rest.extend(cta);
    }
    let plan = w.plan(Say::PaymentReceived { amount }, rest);
    w.finish(Outcome::Reply(plan))
}
