//! Mails to a booking that is over: called off, or its event behind us. Nothing of it is changed by mail any more; what
//! is wished goes to a person.

use super::capture::{self, Captured};
use super::work::{Work, when};
use super::{Answer, Say, Turn, answers, gates, transition};
use crate::booking::{Fingerprint, TaskKind};
use crate::understanding::{Act, Understanding};
use crate::venue::Topic;

/// A cancelled booking stays so: questions about the house are answered, a payment is looked for, and a new wish goes to a
/// person. So does what becomes of the money, and whether the room can be had all the same.
pub(super) fn cancelled(mut w: Work<'_>, u: &Understanding) -> Turn {
    let over = Say::Cancelled { when: w.next.facts.schedule.map(when) };
    let claims = u.has(&Act::ClaimPayment);
    let mut says = answers::answer(&mut w, u);
    let own = [Topic::CancellationTerms, Topic::Payment, Topic::FreeDates, Topic::Rooms, Topic::Prices];
    let of_booking = claims || u.topics().iter().any(|t| own.contains(t));
    says.retain(|s| match s {
        Say::Answer { answer: Answer::State { .. } | Answer::Rooms { .. } | Answer::FreeDates { .. } } => false,
        Say::Answer { answer: Answer::Faq { topic, .. } } => !own.contains(topic),
        _ => !of_booking,
    });
    let answered = !says.is_empty() && !of_booking;
    let asked = says.contains(&Say::QuestionGoesToTeam);
    // "Please cancel it", "is it still on?": that it is over says all.
    let parting = |a: &Act| match a {
        Act::Thank | Act::Confirm | Act::Decline | Act::Accept | Act::Cancel { .. } => true,
        Act::Ask { topic } => *topic == Topic::BookingState,
        _ => false,
    };
    // "Yes please, as before": to what a person is to answer.
    let more = w.has_task(TaskKind::ManualReview) && [Act::Confirm, Act::Accept].iter().any(|a| u.has(a));
    let parts = !(more && !u.has(&Act::Thank)) && !u.acts.is_empty() && u.acts.iter().all(|a| parting(&a.act));
    let anew = u.has(&Act::Inquire) || u.event_dates().next().is_some() || u.has(&Act::RequestHuman);
    if anew || of_booking && !asked || !(answered || parts) {
        w.hand_over("mail_after_cancellation", Fingerprint::of(&("after_cancellation", &u.text)), &u.text);
        says.push(Say::HumanComing);
    } else {
        says.push(Say::AnythingElse);
    }
    if claims {
        transition::claimed(&mut w);
        says.insert(0, Say::PaymentClaimNoted);
    }
    // That it is over was said; a question about the house gets its answer and no more.
    let mut says = std::iter::once(over).filter(|_| !answered).chain(says);
    let plan = w.plan(says.next().unwrap_or(Say::AnythingElse), says);
    gates::answer(w, plan)
}

/// Whether the event was held, and its day is behind us.
pub(super) fn is_over(w: &Work<'_>) -> bool {
    let today = w.world.local.date();
    let last = w.next.facts.schedule.map(|s| s.last_day());
    w.next.contract.is_some() && last.is_some_and(|day| day < today)
}

/// After the event a person reads all but thanks: what was lost or amiss, what the invoice says, and the wish to come again,
/// which is another booking. An address for the invoice is kept, and a payment looked for.
pub(super) fn over(mut w: Work<'_>, u: &Understanding) -> Turn {
    capture::billing(&mut w, &u.billing, &mut Captured::default());
    let mut says = Vec::new();
    if u.has(&Act::ClaimPayment) {
        transition::claimed(&mut w);
        says.push(Say::PaymentClaimNoted);
    }
    if only_thanks(u) {
        says.push(Say::AnythingElse);
    } else {
        w.hand_over("mail_after_event", Fingerprint::of(&("after_event", &u.text)), &u.text);
        says.push(Say::Holding);
    }
    let mut says = says.into_iter();
    let plan = w.plan(says.next().unwrap_or(Say::AnythingElse), says);
    gates::answer(w, plan)
}

/// "Thank you for the lovely evening!", and no more words than it takes to say so.
fn only_thanks(u: &Understanding) -> bool {
    /// Words of a short thanks.
    const FEW: usize = 15;
    let thanks = |a: &Act| matches!(a, Act::Thank | Act::Provide | Act::Confirm);
    let short = u.text.split_whitespace().nth(FEW).is_none();
    u.has(&Act::Thank) && u.acts.iter().all(|a| thanks(&a.act)) && short && u.complaint.is_none() && u.dates.is_empty()
}
