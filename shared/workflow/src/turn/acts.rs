//! Acts that are no facts: accepting, declining, cancelling, taking back, asking for a person. What a "yes" stands for is in
//! `open`, another price or a condition in `bargain`.

use super::bargain::{before_any_offer, conditional, counter, countered_with, other_price};
use super::capture::Captured;
use super::open::Open;
use super::remake::go_on;
use super::reply::Reply;
use super::work::{Work, shortened, when};
use super::{Mutant, Say, contract, deal, offer, transition};
use crate::booking::{Asked, Cancelled, Fingerprint, OfferStatus, TaskKind};
use crate::understanding::{Act, DateMention, DateRole, Target, Understanding, When};
use crate::venue::Topic;
use jiff::civil::Date;

/// Carries out the acts that are no facts. Returns whether any was understood.
pub(super) fn acts(w: &mut Work<'_>, u: &Understanding, open: &Open, moved: bool, c: &Captured, r: &mut Reply) -> bool {
    let mut understood = false;
    if open.ambiguous {
        let between = |a: &Asked| matches!(a, Asked::Offer { .. } | Asked::Visit { .. } | Asked::Billing);
        let visit = w.next.asked.iter().any(|a| matches!(a, Asked::Visit { .. }));
        let two = visit && w.next.asked.iter().all(between);
        r.result.push(if two { Say::AskOfferOrVisit } else { Say::AskWhichOpenQuestion });
        return true;
    }
    if open.cancels {
        request_cancellation(w, u, r);
        return true;
    }
    // Whoever has found something else before any offer is out wants none.
    let given_up = u.gives_up && w.before.is_begun() && w.next.offers.is_empty() && !u.has(&Act::Inquire);
    let wants_to_cancel = u.has(&Act::Cancel { target: Target::Event }) || given_up;
    if w.has_task(TaskKind::CancellationRequest) && !wants_to_cancel {
        understood |= goes_on_after_all(w, u, c, r);
    }
    if u.waits && w.next.is_accepted() && w.next.contract.is_none() {
        hold_off(w, u, r);
        return true;
    }
    if wants_to_cancel {
        if w.has_task(TaskKind::CancellationRequest) {
            r.result.push(Say::CancellationGoesToTeam);
        } else if w.next.asked.contains(&Asked::Cancel) {
            request_cancellation(w, u, r);
        } else {
            w.next.asked = vec![Asked::Cancel];
            transition::show_again(w, &u.text);
            r.result.push(Say::AskCancel);
        }
        return true;
    }
    if u.has(&Act::RequestHuman) {
        let made_from = Fingerprint::of(&"human");
        let waits = w.has_task(TaskKind::MessageManager);
        let id = w.open_task(TaskKind::MessageManager, "client_wants_a_person", made_from, None);
        if waits {
            w.heard(&id, &u.text);
        } else {
            w.words(&id, &u.text);
        }
        r.result.push(Say::HumanComing);
        return true;
    }
    if u.has(&Act::ClaimPayment) {
        transition::claimed(w);
        r.result.push(Say::PaymentClaimNoted);
        understood = true;
    }
    if offer_anew(w, u, r) {
        return true;
    }
    if u.keeps_as_is() || (u.has(&Act::Decline) && w.next.pending_change.is_some()) {
        understood |= keep_as_is(w, r);
    } else if !moved && open.chosen.date.is_none() && turns_down_days(w, u, r) {
        understood = true;
    } else if u.has(&Act::Decline) && !moved && !w.has_task(TaskKind::CancellationRequest) {
        understood |= decline(w, u, r);
    }
    let agreed = open.accepts || u.has(&Act::Accept);
    let countered_with = countered_with(u).or_else(|| other_price(w, u).filter(|_| agreed));
    if let Some(amount) = countered_with
        && !moved
    {
        understood |= counter(w, u, amount, r);
    }
    let early = countered_with.is_some() || u.has(&Act::AcceptConditionally);
    if early && w.before.is_begun() && w.next.offers.is_empty() && w.next.contract.is_none() {
        understood |= before_any_offer(w, u, r);
    }
    if u.has(&Act::AcceptConditionally) && countered_with.is_none() && !moved && w.next.contract.is_none() {
        understood |= conditional(w, u, r);
    }
    let countered = countered_with.is_some() || u.has(&Act::AcceptConditionally);
    let accepts = agreed && !moved && !countered && c.doubts.is_empty();
    if accepts && w.next.contract.is_none() && w.next.pending_change.is_none() {
        understood |= accept(w, r);
    } else if (u.has(&Act::Accept) || u.has(&Act::Confirm))
        && w.next.contract.is_some()
        && !c.after_contract
        && !w.has_task(TaskKind::CancellationRequest)
    {
        already_confirmed(w, r);
        understood = true;
    }
    understood |= u.has(&Act::Thank) || u.has(&Act::Inquire) || u.has(&Act::RequestOffer);
    understood
}

/// "Please wait with the confirmation": what was accepted is open again, and nothing is left to approve. The offer
/// stands until the client says yes once more.
fn hold_off(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    w.next.facts.acceptance = None;
    let Some(o) = w.next.offers.last_mut() else { return };
    o.status = OfferStatus::Sent;
    let (version, total, valid_until) = (o.version, o.total, o.valid_until);
    w.note_said("acceptance_withdrawn", Some(format!("v{version}")), Some(shortened(&u.text)));
    if let Some(valid_until) = offer::judge(w) {
        // Its last day is past: what stands is made anew.
        r.result.push(Say::OfferExpired { valid_until });
        return;
    }
    w.next.asked = vec![Asked::Offer { version }];
    r.result.push(Say::OfferStands { version, total, valid_until });
    r.call = Some(Say::AskAcceptance);
}

/// Whether the client was asked if they really cancel, and has not said; whoever takes the offer has.
pub(super) fn asks_to_cancel(w: &Work<'_>) -> bool {
    let accepts = w.next.is_accepted() && !w.before.is_accepted();
    w.before.asked.contains(&Asked::Cancel) && w.next.asked.contains(&Asked::Cancel) && !accepts
}

/// A question that is asked in between is answered, and ours comes again: a yes to another one would end the booking.
pub(super) fn ask_to_cancel_again(w: &Work<'_>, r: &mut Reply) {
    if asks_to_cancel(w) && r.call.is_none() && !r.result.contains(&Say::AskCancel) {
        r.call = Some(Say::AskCancel);
    }
}

fn already_confirmed(w: &Work<'_>, r: &mut Reply) {
    if let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold) {
        r.result.push(Say::AlreadyConfirmed { when: when(s), room: w.room_name(&h.room) });
    }
}

fn request_cancellation(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    w.next.asked.retain(|a| a != &Asked::Cancel);
    if Mutant::CancelsByItself.lives() {
        let step = w.next.step();
        w.release(OfferStatus::Superseded);
        w.next.cancelled = Some(Cancelled { at: w.world.now, by: String::new(), step });
    }
    let plan = w.plan(Say::Cancelled { when: w.next.facts.schedule.map(when) }, []);
    let made_from = Fingerprint::of(&"cancel");
    let id = w.open_task(TaskKind::CancellationRequest, "client_cancels", made_from, Some(plan));
    w.words(&id, &u.text);
    w.note_said("cancellation_requested", None, None);
    // Nothing else may be approved for a booking that its client wants to end.
    for kind in [
        TaskKind::ConfirmationMessage,
        TaskKind::OfferMessage,
        TaskKind::DiscountRequest,
        TaskKind::DeclineReview,
        TaskKind::ChangeAfterConfirmation,
    ] {
        w.supersede(kind);
    }
    r.result.push(Say::CancellationGoesToTeam);
}

/// The client keeps what they hold.
pub(super) fn keep_as_is(w: &mut Work<'_>, r: &mut Reply) -> bool {
    let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold) else { return false };
    let cancelling = w.has_task(TaskKind::CancellationRequest) || w.next.asked.contains(&Asked::Cancel);
    if w.next.pending_change.is_none() && !cancelling && !w.has_task(TaskKind::ChangeAfterConfirmation) {
        return false;
    }
    let say = Say::KeptAsIs { held_when: when(s), held_room: w.room_name(&h.room) };
    if cancelling {
        withdraw_cancellation(w);
    } else {
        contract::drop_wish(w, "client");
    }
    w.next.asked = open_offer(w).into_iter().collect();
    r.result.push(say);
    true
}

/// Whether a mail takes back the cancellation that the team has not decided yet: in so many words, by taking the offer,
/// or by a change. Whoever asks to move the event, or to come with fewer, comes. What else is said to it waits with it.
fn goes_on_after_all(w: &mut Work<'_>, u: &Understanding, c: &Captured, r: &mut Reply) -> bool {
    let changes = u.acts.iter().any(|a| matches!(a.act, Act::Change { .. }));
    let changed = c.after_contract || w.next.offer_fingerprint() != w.before.offer_fingerprint();
    let stays = u.keeps_as_is() && (w.next.hold.is_none() || u.has(&Act::Accept));
    if changes && changed || u.has(&Act::Accept) || stays {
        withdraw_cancellation(w);
        r.acknowledged.insert(0, Say::CancellationWithdrawn);
        return true;
    }
    let undecided = (u.has(&Act::Confirm) || u.has(&Act::Decline)) && !u.has(&Act::Thank);
    if undecided && !u.keeps_as_is() {
        r.result.push(Say::CancellationWaits);
    }
    undecided
}

/// The client comes after all: nothing is left to approve that would end the booking.
fn withdraw_cancellation(w: &mut Work<'_>) {
    w.supersede(TaskKind::CancellationRequest);
    w.note_said("cancellation_withdrawn", None, None);
    transition::resume(w);
}

/// The open question about the offer, if one is out.
pub(super) fn open_offer(w: &Work<'_>) -> Option<Asked> {
    w.next
        .offer()
        .filter(|o| o.status == OfferStatus::Sent && w.next.offer_is_current())
        .map(|o| Asked::Offer { version: o.version })
}

fn decline(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    if w.next.asked.contains(&Asked::Cancel) {
        w.next.asked = open_offer(w).into_iter().collect();
        if let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold) {
            r.result.push(Say::KeptAsIs { held_when: when(s), held_room: w.room_name(&h.room) });
        }
        return true;
    }
    let refused: Vec<_> = w
        .next
        .asked
        .iter()
        .flat_map(|a| match a {
            Asked::Dates { dates } => dates.clone(),
            Asked::ThisDate { date } => vec![*date],
            _ => Vec::new(),
        })
        .collect();
    if !refused.is_empty() {
        w.next.refused_dates.extend(refused);
        w.next.asked.clear();
        return true;
    }
    if deal::live(w).is_some() && w.next.contract.is_none() {
        let plan = w.plan(Say::DeclineNoted, []);
        let made_from = Fingerprint::of(&("decline", w.next.offers.len()));
        let id = w.open_task(TaskKind::DeclineReview, "client_declines", made_from, Some(plan));
        w.words(&id, &u.text);
        let declined = w.next.offer().map(|o| format!("v{}", o.version));
        w.note_said("offer_declined", declined, None);
        w.supersede(TaskKind::DiscountRequest);
        w.next.asked.clear();
        r.result.push(Say::Holding);
        return true;
    }
    false
}

/// "The 12th does not work", where the 12th and the 19th were proposed: the other stays open, and is what is meant perhaps.
fn turns_down_days(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    let open = |a: &Asked| if let Asked::Dates { dates } = a { Some(dates.clone()) } else { None };
    let Some(dates) = w.next.asked.iter().find_map(open) else { return false };
    let out = |day: &Date| {
        let is = |d: &DateMention| matches!(d.when, When::Days { start, end: None } if start == *day);
        u.dates.iter().any(|d| d.value.role == DateRole::Replaced && is(&d.value))
    };
    let (refused, rest): (Vec<Date>, Vec<Date>) = dates.into_iter().partition(out);
    if refused.is_empty() || u.event_dates().next().is_some() || u.has(&Act::Ask { topic: Topic::FreeDates }) {
        return false;
    }
    w.next.refused_dates.extend(refused);
    w.next.asked.clear();
    if !rest.is_empty() {
        r.call = Some(Say::ProposeDates { dates: rest.clone(), part: None });
        w.next.asked.push(Asked::Dates { dates: rest });
    }
    true
}

fn accept(w: &mut Work<'_>, r: &mut Reply) -> bool {
    let before = w.next.is_accepted();
    if transition::accept(w) {
        if let (false, Some(o)) = (before, w.next.offer()) {
            r.result.push(Say::AcceptanceNoted { total: o.total });
        }
        return true;
    }
    if w.next.offer_is_current() && w.next.offer().is_some_and(|o| o.status == OfferStatus::Held) {
        // They have not read what they would take: it waits for a manager, and so do they.
        r.result.push(Say::Holding);
        return true;
    }
    // Out of date: the current version follows from going on.
    w.next.offer().is_some()
}

/// A client whose no was closed is back: the same is offered anew, at today's price, if it can still be had.
fn offer_anew(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    let back = [Act::Accept, Act::Confirm, Act::KeepAsIs, Act::RequestOffer].iter().any(|a| u.has(a));
    let asks = u.has(&Act::Ask { topic: Topic::BookingState });
    let declined = w.next.offer().filter(|o| o.status == OfferStatus::Declined && w.next.hold.is_none());
    let Some(offer) = declined.filter(|_| back || asks) else { return false };
    let room = offer.room().cloned();
    w.next.facts.room_wish = room;
    go_on(w, true, r);
    true
}
