//! Acts that are no facts: what "yes" stands for, accepting, declining, countering, cancelling, asking for a person.

use super::capture::{Captured, Chosen};
use super::reply::Reply;
use super::work::{Work, when};
use super::{Mutant, Say, contract, levers, transition};
use crate::booking::{Asked, Cancelled, Fingerprint, OfferStatus, TaskAbout, TaskKind};
use crate::understanding::{Act, DateRole, Pick, Target, Understanding};
use crate::venue::{Money, Room, RoomId};

/// Counter-offers that are answered; the next one goes to the manager only.
const COUNTERS: u8 = 3;

/// What "yes", "the second" and the like stand for.
#[derive(Default)]
pub(super) struct Open {
    pub chosen: Chosen,
    /// A bare yes that accepts the open offer.
    accepts: bool,
    /// A yes to "cancel, really?".
    cancels: bool,
    /// A yes that fits several open questions.
    ambiguous: bool,
    pub understood: bool,
}

pub(super) fn resolve(w: &Work<'_>, u: &Understanding) -> Open {
    let mut open = Open::default();
    let asked = &w.next.asked;
    // "The first slot works for me", where days of the event and of a visit are both open.
    let nth = u.acts.iter().any(|a| matches!(a.act, Act::ChooseNth { .. }));
    let both = asked.iter().any(|a| matches!(a, Asked::Dates { .. }))
        && asked.iter().any(|a| matches!(a, Asked::Visit { .. }));
    if nth && both {
        return Open { ambiguous: true, understood: true, ..Open::default() };
    }
    for a in &u.acts {
        if let Act::ChooseNth { n } = a.act {
            let pick = |len: usize| if n == 0 { len.checked_sub(1) } else { Some(usize::from(n) - 1) };
            for q in asked {
                match q {
                    Asked::Dates { dates } => open.chosen.date = pick(dates.len()).and_then(|i| dates.get(i)).copied(),
                    Asked::Rooms { rooms } => open.chosen.room = pick(rooms.len()).and_then(|i| rooms.get(i)).cloned(),
                    Asked::Time { slots } => open.chosen.slot = pick(slots.len()).and_then(|i| slots.get(i)).cloned(),
                    Asked::ThisDate { .. }
                    | Asked::Headcount
                    | Asked::Offer { .. }
                    | Asked::Billing
                    | Asked::Visit { .. }
                    | Asked::Cancel
                    | Asked::PendingChange => {}
                }
            }
            open.understood = open.chosen.date.is_some() || open.chosen.room.is_some() || open.chosen.slot.is_some();
        }
    }
    if let (Some(pick), true, false) = (u.pick, u.rooms.is_empty(), open.understood)
        && !u.acts.iter().any(|a| matches!(a.act, Act::Ask { .. }))
    {
        open.chosen.room = picked(w, pick);
        open.understood = open.chosen.room.is_some();
    }
    // "OK, then we are only 38" answers what was refused; it takes nothing of what was offered in its place.
    let eases = w.next.pending_change.is_some() && (u.headcount.is_some() || u.layout.is_some());
    // "We can't make it on the 4th, would the 11th be fine?" accepts nothing, nor does "fine, until eleven then".
    let gives_up = u.dates.iter().any(|d| d.value.role == DateRole::Replaced);
    let timed = !u.times.is_empty() && asked.iter().any(|a| matches!(a, Asked::Offer { .. }));
    let dated = u.event_dates().next().is_some() || gives_up || timed;
    // "Looks good, but can I see it first?"
    let looks_first = u.has(&Act::VisitSite) && !u.has(&Act::Accept);
    let names_a_value = dated || looks_first || !u.rooms.is_empty() || !u.products.is_empty() || eases;
    let contradicts =
        u.has(&Act::Decline) || u.acts.iter().any(|a| matches!(a.act, Act::Change { .. } | Act::Counter { .. }));
    if !(u.has(&Act::Confirm) || u.has(&Act::Accept)) || names_a_value || contradicts || open.understood {
        return open;
    }
    let mut meanings = 0;
    for q in asked {
        match q {
            Asked::ThisDate { date } => {
                open.chosen.date = Some(*date);
                meanings += 1;
            }
            Asked::Dates { dates } => {
                if let [only] = dates.as_slice() {
                    open.chosen.date = Some(*only);
                    meanings += 1;
                }
            }
            Asked::Rooms { rooms } => {
                if let [only] = rooms.as_slice() {
                    open.chosen.room = Some(only.clone());
                    meanings += 1;
                }
            }
            Asked::Offer { .. } => {
                open.accepts = true;
                meanings += 1;
            }
            // Whoever takes the offer in so many words does not end the booking.
            Asked::Cancel => {
                open.cancels = !u.has(&Act::Accept);
                meanings += u8::from(open.cancels);
            }
            // A yes to the visit alone was taken out before.
            Asked::Visit { .. } => meanings += 1,
            Asked::Time { .. } | Asked::Headcount | Asked::Billing | Asked::PendingChange => {}
        }
    }
    if meanings > 1 {
        // An explicit acceptance names the offer; a bare yes does not say which.
        let explicit = u.has(&Act::Accept) && open.accepts;
        return Open { ambiguous: !explicit, accepts: explicit, understood: true, ..Open::default() };
    }
    open.understood = meanings == 1;
    open
}

/// "The cheapest one, please": of the rooms listed.
fn picked(w: &Work<'_>, pick: Pick) -> Option<RoomId> {
    let listed = w.next.asked.iter().find_map(|a| if let Asked::Rooms { rooms } = a { Some(rooms) } else { None })?;
    let rooms = listed.iter().filter_map(|id| w.room(id));
    let size = |r: &&Room| r.capacity(w.next.facts.layout).unwrap_or(r.capacity_max);
    let found = match pick {
        Pick::Cheapest => rooms.min_by_key(|r| r.day_rate.minor),
        Pick::Largest => rooms.max_by_key(size),
        Pick::Smallest => rooms.min_by_key(size),
    };
    found.map(|r| r.id.clone())
}

/// Carries out the acts that are no facts. Returns whether any was understood.
pub(super) fn acts(w: &mut Work<'_>, u: &Understanding, open: &Open, moved: bool, c: &Captured, r: &mut Reply) -> bool {
    let mut understood = false;
    if open.ambiguous {
        r.result.push(Say::AskWhichOpenQuestion);
        return true;
    }
    if open.cancels {
        request_cancellation(w, r);
        return true;
    }
    let wants_to_cancel = u.has(&Act::Cancel { target: Target::Event });
    if wants_to_cancel {
        if w.has_task(TaskKind::CancellationRequest) {
            r.result.push(Say::CancellationGoesToTeam);
        } else if w.next.asked.contains(&Asked::Cancel) {
            request_cancellation(w, r);
        } else {
            w.next.asked = vec![Asked::Cancel];
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
        let made_from = Fingerprint::of(&(w.next.payments.len(), "claim"));
        let id = w.open_task(TaskKind::VerifyPayment, "payment_claimed", made_from, None);
        let due = w.next.open_deposit().map(|d| d.amount);
        let received = w.next.received();
        w.about(&id, TaskAbout::Payment { due, received });
        if let Some(amount) = due.filter(|_| Mutant::TrustsClaims.lives()) {
            transition::receive(w, "client", "payment_claimed", "claim", amount);
        }
        r.result.push(Say::PaymentClaimNoted);
        understood = true;
    }
    if u.keeps_as_is() || (u.has(&Act::Decline) && w.next.pending_change.is_some()) {
        understood |= keep_as_is(w, r);
    } else if u.has(&Act::Decline) && !moved {
        understood |= decline(w, r);
    }
    if let Some(amount) = countered_with(u)
        && !moved
    {
        understood |= counter(w, amount, r);
    }
    if u.has(&Act::AcceptConditionally) && countered_with(u).is_none() && !moved && w.next.contract.is_none() {
        understood |= conditional(w, u, r);
    }
    let countered = u.acts.iter().any(|a| matches!(a.act, Act::Counter { .. } | Act::AcceptConditionally));
    let accepts = (open.accepts || u.has(&Act::Accept)) && !moved && !countered && c.doubts.is_empty();
    if accepts && w.next.contract.is_none() && w.next.pending_change.is_none() {
        understood |= accept(w, r);
    } else if (u.has(&Act::Accept) || u.has(&Act::Confirm)) && w.next.contract.is_some() && !c.after_contract {
        already_confirmed(w, r);
        understood = true;
    }
    understood |= u.has(&Act::Thank) || u.has(&Act::Inquire) || u.has(&Act::RequestOffer);
    understood
}

/// The total a counter-offer asks for, if it is one: "too expensive. Could you do 600?" asks for 600.
pub(super) fn countered_with(u: &Understanding) -> Option<Option<Money>> {
    let counters = u.acts.iter().filter_map(|a| if let Act::Counter { amount } = a.act { Some(amount) } else { None });
    counters.max_by_key(Option::is_some)
}

/// "We accept if …": the condition is a manager's to grant; the offer stands, nothing is accepted.
fn conditional(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    if !w.next.offer().is_some_and(|o| o.status.is_live()) {
        return false;
    }
    let made_from = Fingerprint::of(&("condition", &u.text));
    let id = w.open_task(TaskKind::ManualReview, "conditional_acceptance", made_from, None);
    w.words(&id, &u.text);
    w.note_said("accepted_on_condition", None, None);
    r.result.push(Say::Holding);
    true
}

fn already_confirmed(w: &Work<'_>, r: &mut Reply) {
    if let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold) {
        r.result.push(Say::AlreadyConfirmed { when: when(s), room: w.room_name(&h.room) });
    }
}

fn request_cancellation(w: &mut Work<'_>, r: &mut Reply) {
    w.next.asked.retain(|a| a != &Asked::Cancel);
    if Mutant::CancelsByItself.lives() {
        let step = w.next.step();
        w.release(OfferStatus::Superseded);
        w.next.cancelled = Some(Cancelled { at: w.world.now, by: String::new(), step });
    }
    let plan = w.plan(Say::Cancelled { when: w.next.facts.schedule.map(when) }, []);
    let made_from = Fingerprint::of(&"cancel");
    w.open_task(TaskKind::CancellationRequest, "client_cancels", made_from, Some(plan));
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
        w.supersede(TaskKind::CancellationRequest);
        w.note_said("cancellation_withdrawn", None, None);
    } else {
        contract::drop_wish(w, "client");
    }
    w.next.asked = open_offer(w).into_iter().collect();
    r.result.push(say);
    true
}

/// The open question about the offer, if one is out.
pub(super) fn open_offer(w: &Work<'_>) -> Option<Asked> {
    w.next
        .offer()
        .filter(|o| o.status == OfferStatus::Sent && w.next.offer_is_current())
        .map(|o| Asked::Offer { version: o.version })
}

fn decline(w: &mut Work<'_>, r: &mut Reply) -> bool {
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
    if w.next.offer().is_some_and(|o| o.status.is_live()) && w.next.contract.is_none() {
        let plan = w.plan(Say::DeclineNoted, []);
        let made_from = Fingerprint::of(&("decline", w.next.offers.len()));
        w.open_task(TaskKind::DeclineReview, "client_declines", made_from, Some(plan));
        let declined = w.next.offer().map(|o| format!("v{}", o.version));
        w.note_said("offer_declined", declined, None);
        w.supersede(TaskKind::DiscountRequest);
        w.next.asked.clear();
        r.result.push(Say::Holding);
        return true;
    }
    false
}

/// A counter-offer changes no price: real levers first, and one discount task per booking that carries what was asked;
/// from the fourth on it only goes to the manager.
pub(super) fn counter(w: &mut Work<'_>, amount: Option<Money>, r: &mut Reply) -> bool {
    let Some(offer) = w.next.offer().filter(|o| o.status.is_live()) else { return false };
    if w.next.contract.is_some() {
        return false;
    }
    let (version, total, until) = (offer.version, offer.total, offer.valid_until);
    let extras = levers::extras(&offer.lines);
    if amount.is_some_and(|a| a.currency != total.currency || a.minor >= total.minor) {
        // Nobody bargains upwards: what stands is said again.
        r.result.push(Say::OfferStands { version, total, valid_until: until });
        r.call = Some(Say::AskAcceptance);
        return true;
    }
    w.next.counters.counters = w.next.counters.counters.saturating_add(1);
    let nth = w.next.counters.counters;
    w.next.countered = amount.or(w.next.countered);
    let made_from = Fingerprint::of(&("counter", amount, nth));
    let id = w.open_task(TaskKind::DiscountRequest, "client_counters", made_from, None);
    w.about(&id, TaskAbout::Counter { asked: w.next.countered, total, nth });
    w.note_said("counter_offer", Some(total.to_string()), amount.map(|a| a.to_string()));
    if nth > COUNTERS {
        r.result.push(Say::Holding);
        return true;
    }
    // What could save money is said once; saying it again would be no answer.
    let first = nth == 1;
    r.result.push(Say::CounterGoesToTeam { total, levers: if first { extras } else { Vec::new() } });
    if first {
        r.result.extend(levers::cheaper_room(w));
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
    // Out of date: the current version follows from going on.
    w.next.offer().is_some()
}
