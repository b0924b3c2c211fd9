//! What needs a human before it leaves the house (WORKFLOW section 5).

use super::work::Work;
use super::{Outcome, Plan, Say};
use crate::booking::{Fingerprint, OfferStatus, TaskKind};
use crate::venue::Approval;
use jiff::ToSpan;

/// Mails flagged for injection from which on a person reads every reply.
const INJECTIONS: u8 = 3;

/// How often a client is told that the team will come back, in hours.
const HOLDING_HOURS: i64 = 6;

/// Sends the plan, or holds it in a task when the venue's policy or an open request for a person wants that.
pub(super) fn reply(w: &mut Work<'_>, plan: Plan) -> Outcome {
    let policy = w.world.venue.policy.approval;
    let offer_held = w.next.offer().is_some_and(|o| o.status == OfferStatus::Held);
    let carries_offer = plan.says().iter().any(|s| matches!(s, Say::Offer { .. }));
    let person_wanted = w.before.tasks.iter().any(|t| t.kind == TaskKind::MessageManager)
        && w.next.tasks.iter().any(|t| t.kind == TaskKind::MessageManager);
    let attacked = w.next.counters.injections >= INJECTIONS;
    let kind = match policy {
        Approval::Everything => TaskKind::AiReplyApproval,
        Approval::Offers if carries_offer && offer_held => TaskKind::OfferMessage,
        _ if person_wanted || attacked => TaskKind::AiReplyApproval,
        Approval::Binding | Approval::Offers => return Outcome::Reply(plan),
    };
    let made_from = match kind {
        TaskKind::OfferMessage => w.next.offer_fingerprint(),
        _ => Fingerprint::of(&(w.next.confirmation_fingerprint(), &plan)),
    };
    let task = w.open_task(kind, "approval_policy", made_from, Some(plan));
    Outcome::Hold { holding: holding(w), task }
}

/// The holding sentence, unless it was said in the last hours.
pub(super) fn holding(w: &mut Work<'_>) -> Option<Plan> {
    let quiet_until = w.next.holding_said_at.and_then(|t| t.checked_add(HOLDING_HOURS.hours()).ok());
    if quiet_until.is_some_and(|t| w.world.now < t) {
        return None;
    }
    w.next.holding_said_at = Some(w.world.now);
    Some(w.plan(Say::Holding, []))
}
