//! The turn itself: one input in, the next booking and what to say out.

use super::acts::{self, open_offer};
use super::capture::{self, Captured};
use super::remake::go_on;
use super::reply::{Reply, finish_reply, stops_here};
use super::unclear::{
    asks_for_value, described_room, is_ending, is_no_inquiry, nonsense, not_understood, nothing_to_do, repeats,
    unknown_room,
};
use super::work::{Work, when};
use super::{
    Answer, Change, DateProblem, Input, Outcome, Say, SilenceReason, Turn, World, afterwards, amend, answers, bargain,
    conflict, contract, decision, extent,
    ground::{self, Ground},
    intake, offer, open, other_events, priced, restore, room, running, suggest, timer, told, transition, visit,
};
use crate::booking::{Asked, Booking, Fingerprint, Step, TaskKind};
use crate::understanding::{Act, Complaint, OtherEvent, Signal, Understanding};
use crate::venue::Topic;

/// One turn. Pure and total: same input, same world, same turn.
pub fn advance(booking: &Booking, input: &Input, world: &World<'_>) -> Turn {
    let w = Work::new(booking, world, input.cause());
    match input {
        Input::Message(u) => message(w, u),
        Input::Decision(d) => decision::decide(w, d),
        Input::Payment { by, reference, amount } => transition::payment(w, by, reference, *amount),
        Input::Timer => timer::look(w),
        Input::Amend { by, amendment } => amend::amend(w.spoken_by(by), amendment),
        Input::SendOffer { by } => amend::send_offer(w, by),
        Input::Displaced { room, by } => conflict::displaced(w, room, by),
        Input::Suggest { by } => conflict::suggest(w, by),
        Input::Cancel { by, reason } => decision::cancel(w, by, reason.as_deref()),
    }
}

fn message(mut w: Work<'_>, u: &Understanding) -> Turn {
    if u.signals(Signal::AutoReply) || u.signals(Signal::Bounce) {
        return w.unchanged(Outcome::Silence(SilenceReason::AutomatedMail));
    }
    if let Some(l) = u.language {
        w.next.language = l;
    }
    w.apologises = u.complaint.is_some();
    if w.next.cancelled.is_some() {
        return afterwards::cancelled(w, u);
    }
    if afterwards::is_over(&w) {
        return afterwards::over(w, u);
    }
    let Ground { over, expired, .. } = ground::judge(&mut w);
    if u.signals(Signal::Injection) {
        w.next.counters.injections = w.next.counters.injections.saturating_add(1);
        w.hand_over("injection_suspected", Fingerprint::of(&"injection"), &u.text);
    }
    if u.signals(Signal::Gibberish) {
        return nonsense(w);
    }
    if let Some(asked) = w.next.own_question.take() {
        return other_events::answers_manager(w, u, &asked);
    }
    let one_more = w.next.hold.is_some() || w.next.contract.is_some();
    let another = one_more && intake::is_another_event(u, &w.next) || u.other_event == Some(OtherEvent::OneMore);
    if u.several && w.next.hold.is_none() && u.has(&Act::Inquire) || another {
        return intake::several(w, u);
    }
    if other_events::is_about_one(&w, u) {
        return other_events::to_team(w, u);
    }
    if extent::takes_all(&w, u) {
        w.next.asked.clear();
        return intake::several(w, u);
    }
    if intake::is_repeated(&mut w, u) {
        return again(w, u);
    }
    w.heard_by_deciders(&u.text);
    let mut r = Reply::default();
    let (visit, mut rest) = visit::take(&w, u);
    bargain::set_condition_aside(&w, &mut rest);
    running::take(&w, &mut rest);
    let more_days = extent::set_aside(&w, &mut rest);
    let either = priced::take(&mut w, &mut rest);
    let lost = restore::is_lost(&w, &rest);
    if lost {
        rest.acts.retain(|a| !matches!(a.act, Act::Accept | Act::Confirm));
    }
    let u = &rest;
    let mut open = open::resolve(&w, u);
    if either {
        open = open::Open { ambiguous: true, understood: true, ..open::Open::default() };
    }
    let mut c = capture::capture(&mut w, u, &open.chosen);
    if c.kept {
        acts::keep_as_is(&mut w, &mut r);
    } else if asks_again(&w, u, &c) && room::is_beyond_the_house(&w) {
        // "Shall we leave it at that?" "Yes": a wish that no room can meet stands in nobody's way.
        if u.has(&Act::Accept) {
            contract::drop_wish(&mut w, "client");
        } else if !c.anything {
            // The yes takes nothing else.
            open = open::Open::default();
            open.understood = acts::keep_as_is(&mut w, &mut r);
        }
    } else if asks_again(&w, u, &c) {
        capture::retry(&mut w, &mut c);
    }
    let changes = acknowledged(&w, &c);
    if !changes.is_empty() {
        r.acknowledged.push(Say::Changed { changes });
    }
    if let Some(date) = over.filter(|_| w.next.facts.schedule.is_none()) {
        r.result.push(Say::DateImpossible { date, problem: DateProblem::Past });
    }
    if let Some(valid_until) = expired.filter(|_| r.acknowledged.is_empty()) {
        r.result.push(Say::OfferExpired { valid_until });
    }
    r.call = room::seats_fewer(&mut w);
    let moved = changed_the_deal(&w, &c);
    let mut understood = c.anything || c.kept || !c.doubts.is_empty() || open.understood;
    r.result.append(&mut unknown_room(&w, u, &mut understood));
    understood |= described_room(&mut w, u, open.chosen.room.is_some(), &mut r);
    understood |= acts::acts(&mut w, u, &open, moved, &c, &mut r);
    understood |= complaint(&mut w, u, &mut r);
    understood |= sourcing(&mut w, u, &c, &mut r);
    if c.after_contract {
        r.result.extend(contract::propose(&mut w, u, &c));
        understood = true;
    }
    understood |= running::note(&mut w, u, &mut r);
    if more_days {
        extent::note(&mut w, u, &mut r);
        understood = true;
    }
    if lost {
        restore::left_to_team(&mut w, u, &mut r);
    }
    // "As at the beginning", where nothing was changed: the offer stands.
    let as_before = u.back.is_some() && w.next.earlier.is_empty() && open_offer(&w).is_some();
    understood |= lost || as_before || u.retracts || u.former_offer.is_some();
    told::allergies(&mut w, u);
    let elsewhere = told::other_address(&mut w, u, &mut r);
    understood |= elsewhere;
    if !elsewhere {
        sends_again(&w, u, &mut r);
    }
    r.answers = answers::answer(&mut w, u);
    own_caterer(&mut w, u, &mut r);
    listed(&mut w, &r);
    understood |= !r.answers.is_empty() || repeats(u);
    // "I'll ask the board and get back to you": the offer stands, and nobody is to look at it.
    understood |= u.defers && open_offer(&w).is_some();
    let quiet = !c.anything && !open.understood && !r.answers.is_empty();
    doubts(&mut w, &mut c, &mut r);
    understood |= asks_for_value(&mut w, u, &c, &mut r);
    let visits = visit::act(&mut w, &visit, &mut r);
    visit::judge(&mut w, &mut r);
    understood |= visits;
    let open_visit = w.next.asked.iter().find(|a| matches!(a, Asked::Visit { .. })).cloned();
    let changed = c.anything || open.understood;
    let ending = is_ending(&w) || acts::asks_to_cancel(&w);
    let goes_on = changed || !(ending || only_asks(&w, &r));
    if r.call.is_none() && !stops_here(&r) && (!visits || changed || left_at(&w, &r)) && goes_on {
        go_on(&mut w, quiet, &mut r);
    }
    takes_too_soon(&w, u, changed, &mut r);
    price_anew(&mut w, &mut r);
    tells_the_price(u, &mut r);
    if let Some(amount) = bargain::countered_with(u).filter(|_| moved) {
        // The scope moved in the same mail: the wish about the price is one about the new total.
        understood |= bargain::counter(&mut w, u, amount, &mut r);
    }
    if let Some(a) = open_visit.filter(|a| !w.next.asked.contains(a)) {
        w.next.asked.push(a);
    }
    priced::note(&mut w, u, &r);
    if r.call == Some(Say::Holding) && u.acts.iter().any(|a| !matches!(a.act, Act::Thank | Act::Provide)) {
        transition::ask_team_again(&mut w, &u.text);
    }
    if !understood && nothing_to_do(&w, u, &r) {
        return not_understood(w, u, r);
    }
    if is_no_inquiry(&w, u, &r) {
        w.next.facts = w.before.facts.clone();
        return not_understood(w, u, r);
    }
    w.next.counters.nonsense = 0;
    acts::ask_to_cancel_again(&w, &mut r);
    if r.acknowledged.is_empty() && r.result.is_empty() && r.answers.is_empty() && r.call.is_none() && repeats(u) {
        r.result.push(Say::NothingChanged);
    }
    finish_reply(w, r)
}

/// "We accept" while nothing was offered yet: the client is told so, before what is still to be known.
fn takes_too_soon(w: &Work<'_>, u: &Understanding, changed: bool, r: &mut Reply) {
    let open = w.next.offers.is_empty() && w.next.contract.is_none() && w.next.facts.wants_event;
    let asks = |s: &Say| {
        matches!(
            s,
            Say::AskDate | Say::ProposeDates { .. } | Say::AskTime { .. } | Say::AskHeadcount | Say::OfferRooms { .. }
        )
    };
    let told = r.result.iter().chain(&r.acknowledged).any(|s| *s == Say::NoOfferYet);
    if u.has(&Act::Accept) && open && !changed && !told && r.call.as_ref().is_some_and(asks) {
        r.result.insert(0, Say::NoOfferYet);
    }
}

/// What was added beside a change that cannot be had, or beside a word to a person, is priced all the same: an offer
/// that is out is never stale.
fn price_anew(w: &mut Work<'_>, r: &mut Reply) {
    let live = w.next.offer().is_some_and(|o| o.status.is_live());
    if w.next.contract.is_none()
        && live
        && w.next.hold_is_current()
        && let Some(priced) = offer::remake(w)
    {
        r.result.extend(offer::say(w, Some(priced)));
    }
}

/// "Room B, please. What does that cost?": the offer tells it, or the rooms that are proposed; a list of all would not.
fn tells_the_price(u: &Understanding, r: &mut Reply) {
    let told = r.result.iter().chain(&r.call).any(|s| matches!(s, Say::Offer { .. } | Say::OfferRooms { .. }));
    if r.result.iter().any(|s| matches!(s, Say::Offer { .. })) {
        // Where it stood before this offer is not so any more.
        r.answers.retain(|s| !matches!(s, Say::Answer { answer: Answer::State { .. } }));
    }
    if told && !u.topics().contains(&Topic::Rooms) {
        r.answers.retain(|s| !matches!(s, Say::Answer { answer: Answer::Rooms { .. } }));
    }
}

/// A question by someone who wants no event (yet): it is answered, nobody is pressed for a date.
fn only_asks(w: &Work<'_>, r: &Reply) -> bool {
    !r.answers.is_empty() && !w.next.facts.wants_event && w.next.step() == Step::Intake
}

/// A visit was fixed while the booking waits for a day, a time, a party or a room: the step left is named again.
fn left_at(w: &Work<'_>, r: &Reply) -> bool {
    let booked = r.result.iter().any(|s| matches!(s, Say::VisitBooked { .. }));
    booked && w.next.facts.wants_event && w.next.offers.is_empty()
}

/// Free days named in an answer are days to choose from: "then the second one" moves the event there.
fn listed(w: &mut Work<'_>, r: &Reply) {
    let days = r.answers.iter().find_map(|s| match s {
        Say::Answer { answer: Answer::FreeDates { dates } } => Some(dates.clone()),
        _ => None,
    });
    if let (Some(dates), true) = (days, w.next.contract.is_none()) {
        w.next.asked.retain(|a| !matches!(a, Asked::Dates { .. } | Asked::Rooms { .. } | Asked::Time { .. }));
        w.next.asked.push(Asked::Dates { dates });
    }
}

/// The same mail once more: what is open is said again, nothing is done twice.
fn again(mut w: Work<'_>, u: &Understanding) -> Turn {
    let mut r = Reply { answers: answers::answer(&mut w, u), ..Reply::default() };
    sends_again(&w, u, &mut r);
    go_on(&mut w, true, &mut r);
    finish_reply(w, r)
}

/// "Could you send me the confirmation again?": of a contract at once; the offer comes again where the booking goes on.
fn sends_again(w: &Work<'_>, u: &Understanding, r: &mut Reply) {
    r.again = u.has(&Act::RequestOffer);
    let contracted = r.again && w.next.contract.is_some();
    r.result.extend(transition::confirmed(w).filter(|_| contracted));
}

/// An acceptance or new facts while a wished change is still open: what would be accepted is not what was wished.
fn asks_again(w: &Work<'_>, u: &Understanding, c: &Captured) -> bool {
    let goes_on = c.anything || u.has(&Act::Accept) || u.has(&Act::Confirm);
    let keeps = u.keeps_as_is() || u.has(&Act::Decline);
    let open = w.next.contract.is_none() && w.next.pending_change.is_some();
    open && w.before.pending_change == w.next.pending_change && goes_on && !keeps
}

/// What to acknowledge: in the first mail, extras, layout and billing are part of the inquiry and no changes. So they
/// are in the mail that names the room, whose offer lists them.
fn acknowledged(w: &Work<'_>, c: &Captured) -> Vec<Change> {
    let first = !w.before.is_begun() || w.before.offers.is_empty() && w.next.facts.room_wish.is_some();
    let inquiry = |x: &Change| {
        matches!(x, Change::ItemSet { .. } | Change::ItemDropped { .. } | Change::Layout { .. } | Change::Billing)
    };
    c.changes.iter().filter(|x| !first || !inquiry(x)).cloned().collect()
}

/// A change of what an offer rests on; it wins over an acceptance in the same mail (WORKFLOW 2.2).
fn changed_the_deal(w: &Work<'_>, c: &Captured) -> bool {
    c.refused_change
        || c.after_contract
        || !c.asked.is_empty()
        || !c.sourcing.is_empty()
        || w.next.offer().is_some_and(|o| o.status.is_live())
            && w.next.offer_fingerprint() != w.before.offer_fingerprint()
}

/// Values that could not be taken: what is said about them comes first, and one question among them is the call.
fn doubts(w: &mut Work<'_>, c: &mut Captured, r: &mut Reply) {
    let half_timed = c.doubts.iter().any(|s| matches!(s, Say::AskTime { .. }));
    if c.refused_change
        && !half_timed
        && let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold)
    {
        r.result.push(Say::ChangeNotPossible { held_when: when(s), held_room: w.room_name(&h.room) });
    }
    if c.doubts.is_empty() {
        return;
    }
    let asks = |s: &Say| {
        matches!(
            s,
            Say::AskNextOccurrence { .. }
                | Say::AskTime { .. }
                | Say::AskWeekdayConflict { .. }
                | Say::AskWhichDate { .. }
                | Say::OfferRooms { .. }
                | Say::ProposeDates { .. }
        )
    };
    let (calls, says): (Vec<Say>, Vec<Say>) = c.doubts.drain(..).partition(asks);
    // The reason comes before what stays.
    let at = r.result.iter().position(|s| matches!(s, Say::ChangeNotPossible { .. })).unwrap_or(r.result.len());
    r.result.splice(at..at, says);
    if let Some(call) = calls.into_iter().next() {
        r.call = Some(call);
        if !c.asked.is_empty() {
            w.next.asked = std::mem::take(&mut c.asked);
            if w.next.pending_change.is_some() {
                w.next.asked.push(Asked::PendingChange);
            }
        }
    } else if c.refused_change {
        w.next.asked = open_offer(w).into_iter().collect();
        r.call = Some(Say::AnythingElse);
    }
}

/// "We bring our own caterer": the client is told what the house asks for, and the team sees to it. What it charges stands
/// on the offer where the catalogue has it; else the team is told that it stands nowhere.
fn own_caterer(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    if !u.caters {
        return;
    }
    let (kind, made_from) = (TaskKind::ManualReview, Fingerprint::of(&u.text));
    let id = if w.world.venue.caterer_fee().is_some() {
        w.open_task(kind, "own_caterer", made_from, None)
    } else {
        w.open_task(kind, "own_caterer_unpriced", made_from, None)
    };
    w.words(&id, &u.text);
    let told = answers::faq(w, Topic::ExternalCatering).into_iter().map(|answer| Say::Answer { answer });
    let said: Vec<Say> = told.filter(|say| !r.answers.contains(say)).collect();
    r.answers.extend(said);
}

/// Something of the house was not as it should be: a person sees to it, and answers.
fn complaint(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    if u.complaint != Some(Complaint::OfTheHouse) {
        return false;
    }
    w.hand_over("complaint", Fingerprint::of(&("complaint", &u.text)), &u.text);
    if !r.result.contains(&Say::HumanComing) {
        r.result.push(Say::HumanComing);
    }
    true
}

/// Things the house lacks: one task holds all of them, what comes close is named.
fn sourcing(w: &mut Work<'_>, u: &Understanding, c: &Captured, r: &mut Reply) -> bool {
    if c.sourcing.is_empty() {
        return false;
    }
    let made_from = Fingerprint::of(&w.next.facts.missing);
    let id = w.open_task(TaskKind::SourceMissingProduct, "not_in_catalogue", made_from, None);
    w.words(&id, &c.sourcing.join(", "));
    let room = w.next.hold.as_ref().map(|h| h.room.clone()).or(w.next.facts.room_wish.clone());
    for wish in &c.sourcing {
        // "An assembly with dinner": the house has several.
        let choice = suggest::choice(w, u, wish);
        if !choice.is_empty() {
            r.result.push(Say::Suggested { items: choice });
            continue;
        }
        r.result.push(Say::SourcingGoesToTeam { wish: wish.clone() });
        let items = suggest::close_to(w, wish, room.as_ref());
        if !items.is_empty() {
            r.result.push(Say::Suggested { items });
        }
    }
    true
}
