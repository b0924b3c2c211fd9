//! The turn itself: one input in, the next booking and what to say out.

use super::acts::{self, open_offer};
use super::capture::{self, Captured};
use super::remake::go_on;
use super::work::{Work, when};
use super::{
    Change, Input, Outcome, Say, SilenceReason, Turn, World, answers, decision, gates, room, transition, visit,
};
use crate::booking::{Asked, Booking, Fingerprint, OfferStatus, TaskKind};
use crate::understanding::{Act, Signal, Understanding};

/// One turn. Pure and total: same input, same world, same turn.
pub fn advance(booking: &Booking, input: &Input, world: &World<'_>) -> Turn {
    let w = Work::new(booking, world);
    match input {
        Input::Message(u) => message(w, u),
        Input::Decision(d) => decision::decide(w, d),
        Input::Payment { reference, amount } => transition::payment(w, reference, *amount),
        Input::Timer => timer(w),
    }
}

/// Options are judged when time passes as they are when reading; the manager is told.
fn timer(mut w: Work<'_>) -> Turn {
    let expired =
        w.next.contract.is_none() && w.next.hold.as_ref().is_some_and(|h| h.until.is_some_and(|u| u <= w.world.now));
    if !expired {
        return w.unchanged(Outcome::Silence(SilenceReason::NothingDue));
    }
    w.release(OfferStatus::Expired);
    w.note("system", "option_expired", None, None);
    let made_from = Fingerprint::of(&w.next.facts);
    w.open_task(TaskKind::ManualReview, "option_expired", made_from, None);
    w.silent(SilenceReason::WaitingForTeam)
}

/// The parts of a reply, in the order they are said.
#[derive(Default)]
pub(super) struct Reply {
    pub acknowledged: Vec<Say>,
    pub result: Vec<Say>,
    pub answers: Vec<Say>,
    pub call: Option<Say>,
}

impl Reply {
    fn into_says(self) -> Vec<Say> {
        let Self { acknowledged, result, answers, call } = self;
        acknowledged.into_iter().chain(result).chain(answers).chain(call).collect()
    }
}

fn message(mut w: Work<'_>, u: &Understanding) -> Turn {
    if u.signals(Signal::AutoReply) || u.signals(Signal::Bounce) {
        return w.unchanged(Outcome::Silence(SilenceReason::AutomatedMail));
    }
    if let Some(l) = u.language {
        w.next.language = l;
    }
    if w.next.cancelled.is_some() {
        let plan = w.plan(Say::Cancelled { when: w.next.facts.schedule.map(when) }, [Say::AnythingElse]);
        let outcome = gates::reply(&mut w, plan);
        return w.finish(outcome);
    }
    room::judge_option(&mut w);
    if u.signals(Signal::Injection) {
        w.next.counters.injections = w.next.counters.injections.saturating_add(1);
        let made_from = Fingerprint::of(&("injection", w.next.counters.injections));
        w.open_task(TaskKind::ManualReview, "injection_suspected", made_from, None);
    }
    if u.signals(Signal::Gibberish) {
        return nonsense(w);
    }
    let mut r = Reply::default();
    let (visit, rest) = visit::take(&w, u);
    let u = &rest;
    let open = acts::resolve(&w, u);
    let mut c = capture::capture(&mut w, u, &open.chosen);
    if c.kept {
        acts::keep_as_is(&mut w, &mut r);
    } else if asks_again(&w, u, &c) {
        capture::retry(&mut w, &mut c);
    }
    let changes = acknowledged(&w, &c);
    if !changes.is_empty() {
        r.acknowledged.push(Say::Changed { changes });
    }
    let moved = changed_the_deal(&w, &c);
    let mut understood = c.anything || c.kept || !c.doubts.is_empty() || open.understood;
    r.result.append(&mut unknown_room(&w, u, &mut understood));
    understood |= acts::acts(&mut w, u, &open, moved, &c, &mut r);
    for wish in &c.sourcing {
        let made_from = Fingerprint::of(wish);
        w.open_task(TaskKind::SourceMissingProduct, "not_in_catalogue", made_from, None);
        r.result.push(Say::SourcingGoesToTeam { wish: wish.clone() });
        understood = true;
    }
    if c.after_contract {
        if !capture::team_knows(&w) {
            let made_from = Fingerprint::of(&u.text);
            w.open_task(TaskKind::ChangeAfterConfirmation, "change_after_confirmation", made_from, None);
        }
        r.result.push(Say::ChangeGoesToTeam);
        understood = true;
    }
    r.answers = answers::answer(&mut w, u);
    understood |= !r.answers.is_empty();
    let quiet = !c.anything && !open.understood && !r.answers.is_empty();
    doubts(&mut w, &mut c, &mut r);
    let visits = visit::act(&mut w, &visit, &mut r);
    visit::judge(&mut w, &mut r);
    understood |= visits;
    let open_visit = w.next.asked.iter().find(|a| matches!(a, Asked::Visit { .. })).cloned();
    if r.call.is_none() && !stops_here(&r) && (!visits || c.anything || open.understood) {
        go_on(&mut w, quiet, &mut r);
    }
    if let Some(a) = open_visit.filter(|a| !w.next.asked.contains(a)) {
        w.next.asked.push(a);
    }
    if !understood && nothing_to_do(&w, u, &r) {
        return not_understood(w, u, r);
    }
    w.next.counters.nonsense = 0;
    finish_reply(w, r)
}

/// First mails get a thanks, empty ones a closing line; then the gates.
fn finish_reply(mut w: Work<'_>, mut r: Reply) -> Turn {
    if w.before.version == 0 {
        r.acknowledged.insert(0, Say::ThankForInquiry);
    }
    if r.call.is_none() && !r.result.iter().any(is_call) {
        r.call = Some(Say::AnythingElse);
    }
    let says = r.into_says();
    let plan = w.plan(says.first().cloned().unwrap_or(Say::AnythingElse), says.into_iter().skip(1));
    let outcome = gates::reply(&mut w, plan);
    w.finish(outcome)
}

/// Sentences that already end with what happens next.
fn is_call(s: &Say) -> bool {
    matches!(
        s,
        Say::HumanComing
            | Say::AskCancel
            | Say::CancellationGoesToTeam
            | Say::OfferVisits { .. }
            | Say::VisitGoesToTeam
            | Say::ChangeGoesToTeam
            | Say::Holding
            | Say::DeclineNoted
    )
}

/// Acts after which the booking does not go on by itself in this turn.
fn stops_here(r: &Reply) -> bool {
    r.result.iter().any(|s| {
        matches!(
            s,
            Say::HumanComing
                | Say::AskCancel
                | Say::CancellationGoesToTeam
                | Say::Holding
                | Say::AskWhichOpenQuestion
                | Say::CapacityExceeded { .. }
        )
    })
}

/// An acceptance or new facts while a wished change is still open: what would be accepted is not what was wished.
fn asks_again(w: &Work<'_>, u: &Understanding, c: &Captured) -> bool {
    let goes_on = c.anything || u.has(&Act::Accept) || u.has(&Act::Confirm);
    let keeps = u.has(&Act::KeepAsIs) || u.has(&Act::Decline);
    w.next.pending_change.is_some() && w.before.pending_change == w.next.pending_change && goes_on && !keeps
}

/// What to acknowledge: before the first offer, extras and billing are part of the inquiry and no changes.
fn acknowledged(w: &Work<'_>, c: &Captured) -> Vec<Change> {
    let offered = !w.before.offers.is_empty();
    let inquiry = |x: &Change| matches!(x, Change::ItemSet { .. } | Change::ItemDropped { .. } | Change::Billing);
    c.changes.iter().filter(|x| offered || !inquiry(x)).cloned().collect()
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

/// Something called a room that the house does not have.
fn unknown_room(w: &Work<'_>, u: &Understanding, understood: &mut bool) -> Vec<Say> {
    let Some(m) = u.unknown_room.as_ref().filter(|_| u.rooms.is_empty()) else { return Vec::new() };
    *understood = true;
    let rooms = w.world.venue.rooms.iter().map(|r| r.name.clone()).collect();
    vec![Say::UnknownRoom { wish: m.value.clone(), rooms }]
}

/// Whether the mail left everything as it was and said nothing we could use.
fn nothing_to_do(w: &Work<'_>, u: &Understanding, r: &Reply) -> bool {
    let only_provides = u
        .acts
        .iter()
        .all(|a| matches!(a.act, Act::Provide | Act::Confirm | Act::Accept | Act::Decline | Act::ChooseNamed { .. }));
    only_provides && r.answers.is_empty() && w.next.facts == w.before.facts && w.next.hold == w.before.hold
}

/// Words without a meaning we know: a person reads them. A bare "yes" to nothing gets the open question again.
fn not_understood(mut w: Work<'_>, u: &Understanding, r: Reply) -> Turn {
    let bare = u.has(&Act::Confirm) || u.has(&Act::Accept) || u.has(&Act::Decline);
    if bare && w.before.version > 0 {
        return finish_reply(w, r);
    }
    let made_from = Fingerprint::of(&u.text);
    w.open_task(TaskKind::ManualReview, "not_understood", made_from, None);
    let plan = w.plan(Say::HumanComing, []);
    let outcome = gates::reply(&mut w, plan);
    w.finish(outcome)
}

/// Mails without words: one guidance, then a person, then recorded silence. Never a change of state.
fn nonsense(mut w: Work<'_>) -> Turn {
    w.next.counters.nonsense = w.next.counters.nonsense.saturating_add(1);
    match w.next.counters.nonsense {
        1 => {
            let plan = w.plan(Say::Guidance, []);
            let outcome = gates::reply(&mut w, plan);
            w.finish(outcome)
        }
        2 => {
            let made_from = Fingerprint::of(&"nonsense");
            w.open_task(TaskKind::ManualReview, "nonsense_repeated", made_from, None);
            w.silent(SilenceReason::WaitingForTeam)
        }
        _ => w.silent(SilenceReason::GuidedAlready),
    }
}
