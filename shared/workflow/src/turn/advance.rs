//! The turn itself: one input in, the next booking and what to say out.

use super::capture::{self, Captured, Chosen};
use super::work::{Work, when};
use super::{
    Change, DateProblem, Input, Outcome, Say, SilenceReason, Turn, World, answers, dates, decision, gates, offer, room,
    transition,
};
use crate::booking::{Asked, Booking, Fingerprint, OfferStatus, TaskKind};
use crate::understanding::{Act, Signal, Target, Understanding};
use crate::venue::Money;

/// Date rounds that may fail before a person is asked (`reference/steps-1-4.md` 3.5).
const DATE_ROUNDS: u8 = 3;

/// Counter-offers that are answered; the next one goes to the manager only.
const COUNTERS: u8 = 3;

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
    let open = resolve(&w, u);
    let mut c = capture::capture(&mut w, u, &open.chosen);
    let changes = acknowledged(&w, &c);
    if !changes.is_empty() {
        r.acknowledged.push(Say::Changed { changes });
    }
    let moved = changed_the_deal(&w, &c);
    let mut understood = c.anything || !c.doubts.is_empty() || open.understood;
    r.result.append(&mut unknown_room(&w, u, &mut understood));
    understood |= acts(&mut w, u, &open, moved, &c, &mut r);
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
    if r.call.is_none() && !stops_here(&r) {
        go_on(&mut w, quiet, &mut r);
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

/// What "yes", "the second" and the like stand for.
#[derive(Default)]
pub(super) struct Open {
    chosen: Chosen,
    /// A bare yes that accepts the open offer.
    accepts: bool,
    /// A yes to "cancel, really?".
    cancels: bool,
    /// A yes that fits several open questions.
    ambiguous: bool,
    understood: bool,
}

fn resolve(w: &Work<'_>, u: &Understanding) -> Open {
    let mut open = Open::default();
    let asked = &w.next.asked;
    for a in &u.acts {
        if let Act::ChooseNth { n } = a.act {
            let pick = |len: usize| if n == 0 { len.checked_sub(1) } else { Some(usize::from(n) - 1) };
            for q in asked {
                match q {
                    Asked::Dates { dates } => open.chosen.date = pick(dates.len()).and_then(|i| dates.get(i)).copied(),
                    Asked::Rooms { rooms } => open.chosen.room = pick(rooms.len()).and_then(|i| rooms.get(i)).cloned(),
                    _ => {}
                }
            }
            open.understood = open.chosen.date.is_some() || open.chosen.room.is_some();
        }
    }
    let names_a_value = u.event_dates().next().is_some() || !u.rooms.is_empty();
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
            Asked::Cancel => {
                open.cancels = true;
                meanings += 1;
            }
            Asked::Time | Asked::Headcount | Asked::Billing | Asked::PendingChange => {}
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

/// Carries out the acts that are no facts. Returns whether any was understood.
fn acts(w: &mut Work<'_>, u: &Understanding, open: &Open, moved: bool, c: &Captured, r: &mut Reply) -> bool {
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
        if w.next.asked.contains(&Asked::Cancel) {
            request_cancellation(w, r);
        } else {
            w.next.asked = vec![Asked::Cancel];
            r.result.push(Say::AskCancel);
        }
        return true;
    }
    if u.has(&Act::RequestHuman) {
        let made_from = Fingerprint::of(&"human");
        w.open_task(TaskKind::MessageManager, "client_wants_a_person", made_from, None);
        r.result.push(Say::HumanComing);
        return true;
    }
    if u.has(&Act::VisitSite) && !u.acts.iter().any(|a| matches!(a.act, Act::Ask { .. }))
        || u.has(&Act::Cancel { target: Target::Visit })
    {
        let made_from = Fingerprint::of(&u.text);
        w.open_task(TaskKind::ManualReview, "site_visit", made_from, None);
        r.result.push(Say::VisitGoesToTeam);
        understood = true;
    }
    if u.has(&Act::ClaimPayment) {
        let made_from = Fingerprint::of(&(w.next.payments.len(), "claim"));
        w.open_task(TaskKind::VerifyPayment, "payment_claimed", made_from, None);
        r.result.push(Say::PaymentClaimNoted);
        understood = true;
    }
    if u.has(&Act::KeepAsIs) || (u.has(&Act::Decline) && w.next.pending_change.is_some()) {
        understood |= keep_as_is(w, r);
    } else if u.has(&Act::Decline) && !moved {
        understood |= decline(w, r);
    }
    if let Some(amount) = u.acts.iter().find_map(|a| match a.act {
        Act::Counter { amount } => Some(amount),
        _ => None,
    }) {
        understood |= counter(w, amount, r);
    }
    if u.has(&Act::AcceptConditionally) && w.next.offer().is_some() {
        let made_from = Fingerprint::of(&u.text);
        w.open_task(TaskKind::MessageManager, "conditional_acceptance", made_from, None);
        r.result.push(Say::HumanComing);
        understood = true;
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

fn already_confirmed(w: &Work<'_>, r: &mut Reply) {
    if let (Some(s), Some(h)) = (w.next.facts.schedule, &w.next.hold) {
        r.result.push(Say::AlreadyConfirmed { when: when(s), room: w.room_name(&h.room) });
    }
}

fn request_cancellation(w: &mut Work<'_>, r: &mut Reply) {
    w.next.asked.retain(|a| a != &Asked::Cancel);
    let plan = w.plan(Say::Cancelled { when: w.next.facts.schedule.map(when) }, []);
    let made_from = Fingerprint::of(&"cancel");
    w.open_task(TaskKind::CancellationRequest, "client_cancels", made_from, Some(plan));
    w.note("client", "cancellation_requested", None, None);
    r.result.push(Say::CancellationGoesToTeam);
}

fn keep_as_is(w: &mut Work<'_>, r: &mut Reply) -> bool {
    let (Some(_), Some(s), Some(h)) = (&w.next.pending_change, w.next.facts.schedule, &w.next.hold) else {
        return false;
    };
    let say = Say::KeptAsIs { held_when: when(s), held_room: w.room_name(&h.room) };
    w.next.pending_change = None;
    w.next.asked = open_offer(w).into_iter().collect();
    w.note("client", "pending_change_dropped", None, None);
    r.result.push(say);
    true
}

/// The open question about the offer, if one is out.
fn open_offer(w: &Work<'_>) -> Option<Asked> {
    w.next
        .offer()
        .filter(|o| o.status == OfferStatus::Sent && w.next.offer_is_current())
        .map(|o| Asked::Offer { version: o.version })
}

fn decline(w: &mut Work<'_>, r: &mut Reply) -> bool {
    if w.next.asked.contains(&Asked::Cancel) {
        w.next.asked.retain(|a| a != &Asked::Cancel);
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
        w.note("client", "offer_declined", None, None);
        w.next.asked.clear();
        r.result.push(Say::Holding);
        return true;
    }
    false
}

fn counter(w: &mut Work<'_>, amount: Option<Money>, r: &mut Reply) -> bool {
    let Some(offer) = w.next.offer().filter(|o| o.status.is_live()) else { return false };
    let (total, lines) = (offer.total, offer.lines.clone());
    w.next.counters.counters = w.next.counters.counters.saturating_add(1);
    // One discount task per booking: later counters update it.
    let made_from = Fingerprint::of(&("counter", amount, w.next.counters.counters));
    w.open_task(TaskKind::DiscountRequest, "client_counters", made_from, None);
    w.note("client", "counter_offer", Some(total.to_string()), amount.map(|a| a.to_string()));
    if w.next.counters.counters > COUNTERS {
        r.result.push(Say::Holding);
        return true;
    }
    let mut levers: Vec<(String, Money)> = lines
        .into_iter()
        .filter(|l| matches!(l.item, crate::booking::LineItem::Item(_)))
        .map(|l| (l.name, l.total))
        .collect();
    levers.sort_by_key(|(name, total)| (-total.minor, name.clone()));
    levers.truncate(2);
    r.result.push(Say::CounterGoesToTeam { total, levers });
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
    if let Some(o) = w.next.offers.last_mut()
        && o.status == OfferStatus::Sent
        && o.valid_until < w.world.local.date()
    {
        o.status = OfferStatus::Expired;
        w.next.asked.clear();
        return true;
    }
    w.next.offer().is_some()
}

/// Values that could not be taken: what is said about them comes first, and one question among them is the call.
fn doubts(w: &mut Work<'_>, c: &mut Captured, r: &mut Reply) {
    if c.refused_change
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

/// Re-makes what is missing or stale as far as possible without the client, and ends with one question.
pub(super) fn go_on(w: &mut Work<'_>, quiet: bool, r: &mut Reply) {
    if w.next.contract.is_some() {
        return;
    }
    let Some(schedule) = w.next.facts.schedule else {
        return ask_date(w, quiet, r);
    };
    let mut asked = Vec::new();
    if schedule.start.is_none() || schedule.end.is_none() {
        asked.push(Asked::Time);
        let slots = w.world.venue.slots.clone();
        r.result.extend(noted(w));
        r.call = Some(Say::AskTime { date: schedule.date, start: schedule.start, slots });
    }
    let Some(participants) = w.next.facts.participants else {
        asked.push(Asked::Headcount);
        match r.call.take() {
            Some(time) => r.result.push(time),
            None => r.result.extend(noted(w)),
        }
        r.call = Some(Say::AskHeadcount);
        w.next.asked = asked;
        return;
    };
    if r.call.is_some() {
        w.next.asked = asked;
        return;
    }
    if !w.next.hold_is_current() && !take_room(w, participants, r) {
        return;
    }
    if let Some(priced) = offer::remake(w) {
        let first = w.before.hold.as_ref().map(|h| &h.room) != w.next.hold.as_ref().map(|h| &h.room);
        if let (true, Some(h)) = (first, &w.next.hold) {
            let until = h.until.map_or(schedule.date, |u| {
                let days = (u.as_second() - w.world.now.as_second()) / 86_400;
                w.world.local.date().checked_add(jiff::Span::new().days(days)).unwrap_or(schedule.date)
            });
            r.result.push(Say::RoomHeld { room: w.room_name(&h.room), when: when(schedule), until });
        }
        r.result.extend(offer::say(w, Some(priced)));
        r.call = Some(Say::AskAcceptance);
        w.next.asked = w.next.offer().map(|o| Asked::Offer { version: o.version }).into_iter().collect();
        return;
    }
    if w.next.is_accepted() {
        let (says, call) = transition::advance(w);
        r.result.extend(says);
        r.call = call;
        return;
    }
    if r.result.is_empty() && r.answers.is_empty() {
        stands(w, r);
    }
}

/// The open offer, unchanged.
fn stands(w: &mut Work<'_>, r: &mut Reply) {
    if let Some(o) = w.next.offer().filter(|o| o.status == OfferStatus::Sent) {
        r.result.push(Say::OfferStands { version: o.version, total: o.total, valid_until: o.valid_until });
        r.call = Some(Say::AskAcceptance);
        w.next.asked = vec![Asked::Offer { version: o.version }];
    }
}

/// What is known so far, so that the client sees that nothing was lost.
fn noted(w: &Work<'_>) -> Option<Say> {
    let f = &w.next.facts;
    let items: Vec<String> = f
        .wishes
        .iter()
        .filter_map(|x| match &x.item {
            crate::understanding::Item::Product(id) => w.world.venue.product(id).map(|p| p.name.clone()),
            crate::understanding::Item::Menu(id) => w.world.venue.menu(id).map(|m| m.name.clone()),
            crate::understanding::Item::Unknown(_) => None,
        })
        .collect();
    let room = f.room_wish.as_ref().map(|id| w.room_name(id));
    let changed = w.next.facts != w.before.facts;
    let something = f.schedule.is_some() || f.participants.is_some() || room.is_some() || !items.is_empty();
    (changed && something).then(|| Say::Noted { when: f.schedule.map(when), participants: f.participants, room, items })
}

fn ask_date(w: &mut Work<'_>, quiet: bool, r: &mut Reply) {
    let wish = w.next.facts.date_wish.clone().unwrap_or_default();
    if !quiet {
        w.next.counters.date_rounds = w.next.counters.date_rounds.saturating_add(1);
    }
    r.result.extend(noted(w));
    if w.next.counters.date_rounds > DATE_ROUNDS {
        let made_from = Fingerprint::of(&"dates");
        w.open_task(TaskKind::DateConfirmationMessage, "no_date_found", made_from, None);
        r.call = Some(Say::HumanComing);
        return;
    }
    let dates = dates::propose(w, &wish);
    if dates.is_empty() {
        r.call = Some(Say::AskDate);
        return;
    }
    w.next.asked = vec![Asked::Dates { dates: dates.clone() }];
    r.call = Some(Say::ProposeDates { dates, part: wish.part });
}

/// Holds the wished room, or offers what can be had. Returns whether a room is held now.
fn take_room(w: &mut Work<'_>, participants: u16, r: &mut Reply) -> bool {
    let (Some(schedule), layout) = (w.next.facts.schedule, w.next.facts.layout) else { return false };
    if let Some((largest, most)) = room::largest(w, layout)
        && most < participants
    {
        r.result.push(Say::CapacityExceeded { participants, largest: largest.name.clone(), capacity: most });
        r.call = Some(Say::AnythingElse);
        w.next.asked = vec![Asked::Headcount];
        return false;
    }
    let wish = w.next.facts.room_wish.clone().or_else(|| w.next.hold.as_ref().map(|h| h.room.clone()));
    if let Some(id) = wish {
        if room::claim(w, &id) {
            return true;
        }
        if let Some(wished) = w.room(&id) {
            match room::availability(w, wished, &schedule, Some(participants), layout) {
                room::Availability::TooSmall(capacity) => {
                    r.result.push(Say::RoomTooSmall { room: wished.name.clone(), capacity, participants });
                }
                _ => r.result.push(Say::RoomNotFree { room: wished.name.clone(), date: schedule.date }),
            }
        }
        w.next.facts.room_wish = None;
    }
    let rooms: Vec<_> = room::candidates(w, &schedule, Some(participants), layout)
        .into_iter()
        .take(3)
        .map(|x| room::fact(x, layout))
        .collect();
    if !rooms.is_empty() {
        w.next.asked = vec![Asked::Rooms { rooms: rooms.iter().map(|x| x.id.clone()).collect() }];
        r.call = Some(Say::OfferRooms { when: when(schedule), participants, rooms });
        return false;
    }
    r.result.push(Say::DateImpossible { date: schedule.date, problem: DateProblem::NoRoomFree });
    let dates = dates::around(w, schedule.date);
    if dates.is_empty() {
        r.call = Some(Say::AskDate);
        w.next.asked.clear();
    } else {
        w.next.asked = vec![Asked::Dates { dates: dates.clone() }];
        r.call = Some(Say::ProposeDates { dates, part: None });
    }
    false
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
    let only_provides =
        u.acts.iter().all(|a| matches!(a.act, Act::Provide | Act::Confirm | Act::Accept | Act::Decline));
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
