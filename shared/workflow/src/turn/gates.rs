//! What needs a human before it leaves the house (WORKFLOW section 5).

use super::work::Work;
use super::{Outcome, Plan, Say, Turn, promise};
use crate::booking::{Fingerprint, OfferStatus, TaskId, TaskKind};
use crate::venue::Approval;
use jiff::ToSpan;

/// How often a client is told that the team will come back, in hours.
const HOLDING_HOURS: i64 = 6;

/// Mails flagged for injection from which on a person reads every reply of the thread.
const INJECTIONS: u8 = 3;

/// Sends the plan, or holds it in a task when the venue's policy, an open request for a person or repeated attempts to
/// instruct the machine want that.
pub(super) fn reply(w: &mut Work<'_>, plan: Plan) -> Outcome {
    let plan = if w.apologises { w.plan(Say::Apology, plan.says().iter().cloned()) } else { plan };
    let policy = w.world.venue.policy.approval;
    let offer_held = w.next.offer().is_some_and(|o| o.status == OfferStatus::Held);
    let carries_offer = plan.says().iter().any(|s| matches!(s, Say::Offer { .. }));
    let person_wanted = w.before.tasks.iter().any(|t| t.kind == TaskKind::MessageManager)
        && w.next.tasks.iter().any(|t| t.kind == TaskKind::MessageManager);
    let watched = w.next.counters.injections >= INJECTIONS;
    let kind = match policy {
        Approval::Everything => TaskKind::AiReplyApproval,
        Approval::Offers if carries_offer && offer_held => TaskKind::OfferMessage,
        Approval::Binding if carries_offer && offer_held && promise::wished(w) => TaskKind::OfferMessage,
        _ if person_wanted || watched => TaskKind::AiReplyApproval,
        Approval::Binding | Approval::Offers => return Outcome::Reply(at_once(w, plan, carries_offer)),
    };
    let plan = if kind == TaskKind::AiReplyApproval { kept_back(w, plan, carries_offer) } else { plan };
    let made_from = match kind {
        TaskKind::OfferMessage => w.next.offer_draft(),
        _ => draft_of(w, &Fingerprint::of(&plan)),
    };
    let promised = kind == TaskKind::OfferMessage && policy == Approval::Binding;
    let task = if promised {
        w.open_task(kind, "promised_by_hand", made_from, Some(plan))
    } else {
        w.open_task(kind, "approval_policy", made_from, Some(plan))
    };
    Outcome::Hold { holding: holding(w), task }
}

/// A reply written anew in the place of one that waited, for a manager to send: nothing goes to the client meanwhile.
pub(super) fn hold_anew(w: &mut Work<'_>, kind: TaskKind, plan: Plan) -> TaskId {
    let carries_offer = plan.says().iter().any(|s| matches!(s, Say::Offer { .. }));
    let offer_held = w.next.offer().is_some_and(|o| o.status == OfferStatus::Held);
    if kind == TaskKind::OfferMessage && carries_offer && offer_held {
        let made_from = w.next.offer_draft();
        return w.open_task(kind, "approval_policy", made_from, Some(plan));
    }
    let plan = kept_back(w, plan, carries_offer);
    let made_from = draft_of(w, &Fingerprint::of(&plan));
    w.open_task(TaskKind::AiReplyApproval, "approval_policy", made_from, Some(plan))
}

/// The turn that ends with this reply.
pub(super) fn answer(mut w: Work<'_>, plan: Plan) -> Turn {
    let outcome = reply(&mut w, plan);
    w.finish(outcome)
}

/// A reply that goes out now takes along what waited in a held one.
fn at_once(w: &mut Work<'_>, plan: Plan, carries_offer: bool) -> Plan {
    w.next.unanswered.clear();
    if !w.has_task(TaskKind::AiReplyApproval) {
        return plan;
    }
    let plan = whole(w, plan, carries_offer);
    w.supersede(TaskKind::AiReplyApproval);
    if let Some(o) = w.next.offers.last_mut()
        && o.status == OfferStatus::Held
        && w.world.venue.policy.approval == Approval::Binding
    {
        o.status = OfferStatus::Sent;
    }
    plan
}

/// A reply that waits: its offer is not out, and its answers are not read.
fn kept_back(w: &mut Work<'_>, plan: Plan, carries_offer: bool) -> Plan {
    w.next.unanswered = std::mem::take(&mut w.questions);
    let plan = whole(w, plan, carries_offer);
    let fresh = w.next.offers.len() > w.before.offers.len();
    if let Some(o) = w.next.offers.last_mut()
        && o.status == OfferStatus::Sent
        && fresh
    {
        o.status = OfferStatus::Held;
    }
    plan
}

/// One reply waits per thread, so the newest must hold what the client has not read yet: the offer above all.
fn whole(w: &Work<'_>, plan: Plan, carries_offer: bool) -> Plan {
    let unread = w.next.offer_is_current() && w.next.offer().is_some_and(|o| o.status == OfferStatus::Held);
    let waiting = w.before.tasks.iter().any(|t| t.kind == TaskKind::AiReplyApproval);
    if !unread || !waiting || carries_offer {
        return plan;
    }
    let offer = super::offer::say(w, None);
    let mut says = plan.says().to_vec();
    let last = says.iter().position(|s| matches!(s, Say::AnythingElse | Say::AskAcceptance)).unwrap_or(says.len());
    says.truncate(last);
    says.extend(offer);
    says.push(Say::AskAcceptance);
    let mut says = says.into_iter();
    match says.next() {
        Some(first) => w.plan(first, says),
        None => plan,
    }
}

/// The facts a held reply rests on, followed by what it says.
pub(super) fn draft_of(w: &Work<'_>, plan: &Fingerprint) -> Fingerprint {
    Fingerprint(format!("{}{}", w.next.confirmation_fingerprint().0, plan.0))
}

/// Whether a held reply still rests on the facts as they are.
pub(super) fn draft_is_fresh(w: &Work<'_>, made_from: &Fingerprint) -> bool {
    made_from.0.starts_with(&w.next.confirmation_fingerprint().0)
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
