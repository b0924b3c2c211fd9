//! Mails that do not say enough: no value, no event, no meaning, no words.

use super::capture::Captured;
use super::remake::go_on;
use super::reply::{Reply, finish_reply};
use super::work::{Work, when};
use super::{CLIENT_MESSAGE, Say, SilenceReason, Turn, contract, dates, gates, portions, room};
use crate::booking::{Asked, Fingerprint, OfferStatus, TaskKind};
use crate::understanding::{Act, ActMention, Pick, Signal, Target, Understanding};
use jiff::ToSpan;

/// Whether the mail names values of a booking, be they the ones we know.
pub(super) fn repeats(u: &Understanding) -> bool {
    u.event_dates().next().is_some()
        || u.headcount.is_some()
        || u.layout.is_some()
        || !(u.rooms.is_empty() && u.times.is_empty() && u.products.is_empty() && u.billing.is_empty())
}

/// Whether the client said goodbye: what is left is a manager's to decide, or was. Only new facts go on from there.
pub(super) fn is_ending(w: &Work<'_>) -> bool {
    w.has_task(TaskKind::CancellationRequest)
        || w.has_task(TaskKind::DeclineReview)
        || w.next.hold.is_none() && w.next.offer().is_some_and(|o| o.status == OfferStatus::Declined)
}

/// A first mail that neither asks nor wants an event nor says when, where or for how many: an offer of somebody else's,
/// an invoice, a chance mention of something we sell.
pub(super) fn is_no_inquiry(w: &Work<'_>, u: &Understanding, r: &Reply) -> bool {
    /// Advertising says "today" too, but not in so few words.
    const FEW: usize = 12;
    let f = &w.next.facts;
    let short = u.text.split_whitespace().nth(FEW).is_none();
    let speaks_of_one = f.wants_event
        || f.participants.is_some()
        || f.room_wish.is_some()
        || f.layout.is_some()
        || f.date_wish.is_some()
        || f.event_type.is_some()
        || f.time_wish.is_some()
        || f.schedule.is_some_and(|s| s.start.is_some() || short)
        || u.unknown_room.is_some();
    let only_says = u.acts.iter().all(|a| matches!(a.act, Act::Provide | Act::Counter { .. } | Act::Thank));
    !w.before.is_begun() && only_says && !speaks_of_one && r.answers.is_empty()
}

/// "We have to change the date" without saying to what: the new value is asked, with what can be had.
pub(super) fn asks_for_value(w: &mut Work<'_>, u: &Understanding, c: &Captured, r: &mut Reply) -> bool {
    if asks_for_new_value(w, u, c, r) {
        return true;
    }
    let unsaid = u.has(&Act::Change { target: Target::Unspecified }) && !repeats(u);
    let settled = c.anything || c.refused_change || !c.doubts.is_empty() || r.call.is_some() || !r.result.is_empty();
    if unsaid && !settled {
        r.call = Some(Say::AskWhatToChange);
    }
    unsaid && !settled
}

/// The same where it is said what shall change.
fn asks_for_new_value(w: &mut Work<'_>, u: &Understanding, c: &Captured, r: &mut Reply) -> bool {
    let wants = |t: Target| u.has(&Act::Change { target: t });
    if matches!(portions::restated(w, u), Some((portions::Of::Unknown, _))) && !c.anything && r.result.is_empty() {
        // "20 is too many, 15": of the guests or the bottles, of both of which there are 20.
        left_to_team(w, u, r);
        return true;
    }
    if w.next.contract.is_some() {
        return wishes_otherwise(w, u, c, r);
    }
    let Some(schedule) = w.next.facts.schedule else { return false };
    let open = !c.refused_change && c.doubts.is_empty() && r.call.is_none() && r.result.is_empty();
    // "We have to postpone the wedding, and we will be 50": what else it tells is no day.
    let dated = w.next.facts.schedule != w.before.facts.schedule || u.event_dates().next().is_some();
    if !open || c.anything && (dated || !wants(Target::Date)) {
        return false;
    }
    let counted =
        |a: &ActMention| u.text.get(a.span.0..a.span.1).is_some_and(|t| t.contains(|c: char| c.is_ascii_digit()));
    let targets =
        [Target::Date, Target::Headcount, Target::Room, Target::Layout, Target::Products, Target::Unspecified];
    let odd = |a: &ActMention| targets.iter().any(|t| a.act == Act::Change { target: *t }) && counted(a);
    if u.acts.iter().any(odd) && !repeats(u) && u.headcount_change.is_none() && u.dates.is_empty() {
        // "Make it two hours longer": a change with a value that we cannot read is a person's.
        left_to_team(w, u, r);
        return true;
    }
    if wants(Target::Date) && u.hours_moved.is_some() {
        // "About an hour later", or as long as no hours are known.
        left_to_team(w, u, r);
        return true;
    }
    if wants(Target::Date) && u.times.is_empty() {
        let wish = u.event_dates().find_map(|d| d.value.wish());
        let dates = dates::instead_of(w, schedule.date, wish);
        if dates.is_empty() {
            r.call = Some(Say::AskDate);
        } else {
            w.next.asked = vec![Asked::Dates { dates: dates.clone() }];
            r.call = Some(Say::ProposeDates { dates, part: None });
        }
        return true;
    }
    if wants(Target::Headcount) && u.headcount.is_none() {
        w.next.asked = vec![Asked::Headcount];
        r.call = Some(Say::AskHeadcount);
        return true;
    }
    // "The other one, please", where one is held and none was told from it.
    let other = wants(Target::Room) || u.pick == Some(Pick::Other) && w.next.hold.is_some();
    if let (true, Some(participants), true) = (other, w.next.facts.participants, u.rooms.is_empty()) {
        let own = w.next.hold.as_ref().map(|h| h.room.clone());
        let layout = w.next.facts.layout;
        let mut others = room::candidates(w, &schedule, Some(participants), layout);
        others.retain(|x| Some(&x.id) != own.as_ref());
        let rooms: Vec<_> = others.into_iter().take(3).map(|x| room::fact(w, x, layout)).collect();
        if !rooms.is_empty() {
            w.next.asked = vec![Asked::Rooms { rooms: rooms.iter().map(|x| x.id.clone()).collect() }];
            r.call = Some(Say::OfferRooms { when: when(schedule), participants, rooms });
            return true;
        }
    }
    false
}

/// What nobody but a person can read is a task, and the client is told.
fn left_to_team(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    w.hand_over("not_understood", Fingerprint::of(&u.text), &u.text);
    r.result.push(Say::Holding);
}

/// "We must postpone, my mother is in hospital", once it is confirmed: what to is open, and the team knows at once.
fn wishes_otherwise(w: &mut Work<'_>, u: &Understanding, c: &Captured, r: &mut Reply) -> bool {
    let of_booking = |a: &ActMention| match &a.act {
        Act::Change { target } => !matches!(target, Target::Visit | Target::Billing | Target::Price),
        _ => false,
    };
    let moves = u.has(&Act::Change { target: Target::Date });
    let answered = !r.answers.is_empty() && !moves;
    let known =
        !c.changes.is_empty() || c.after_contract || c.kept || !r.result.is_empty() || r.call.is_some() || answered;
    if known || !u.acts.iter().any(of_booking) || u.keeps_as_is() {
        return false;
    }
    contract::open(w, Some(&u.text));
    r.result.push(Say::ChangeGoesToTeam);
    if let Some(held) = w.next.facts.schedule.filter(|_| moves && u.times.is_empty()) {
        let wish = u.dates.iter().find_map(|d| d.value.wish());
        let dates = dates::instead_of(w, held.date, wish);
        if !dates.is_empty() {
            w.next.asked = vec![Asked::Dates { dates: dates.clone() }];
            r.answers.clear();
            r.call = Some(Say::ProposeDates { dates, part: None });
        }
    }
    true
}

/// Something called a room that the house does not have.
pub(super) fn unknown_room(w: &Work<'_>, u: &Understanding, understood: &mut bool) -> Vec<Say> {
    let Some(m) = u.unknown_room.as_ref().filter(|_| u.rooms.is_empty()) else { return Vec::new() };
    *understood = true;
    let rooms = w.world.venue.rooms.iter().map(|r| r.name.clone()).collect();
    vec![Say::UnknownRoom { wish: m.value.clone(), rooms }]
}

/// "The one with the garden, and we are 42": which of the rooms listed that is, a person knows, and the client is told so.
pub(super) fn described_room(w: &mut Work<'_>, u: &Understanding, chosen: bool, r: &mut Reply) -> bool {
    let listed = w.before.asked.iter().any(|a| matches!(a, Asked::Rooms { .. }));
    let described = u.has(&Act::ChooseNamed { target: Target::Room }) && u.rooms.is_empty() && u.unknown_room.is_none();
    let unknown = listed && described && !chosen && u.pick.is_none() && w.next.hold.is_none();
    if unknown {
        left_to_team(w, u, r);
    }
    unknown
}

/// Whether the mail left everything as it was and said nothing we could use.
pub(super) fn nothing_to_do(w: &Work<'_>, u: &Understanding, r: &Reply) -> bool {
    let only_provides = u
        .acts
        .iter()
        .all(|a| matches!(a.act, Act::Provide | Act::Confirm | Act::Accept | Act::Decline | Act::ChooseNamed { .. }));
    only_provides && r.answers.is_empty() && w.next.facts == w.before.facts && w.next.hold == w.before.hold
}

/// A first mail of so many characters is a greeting, whatever it says.
const GREETING: usize = 20;

/// Words without a meaning we know: a person reads them, and those that follow until then ("as I said, your team can
/// decide") under the same task. A bare "yes" to nothing gets the open question again.
pub(super) fn not_understood(mut w: Work<'_>, u: &Understanding, mut r: Reply) -> Turn {
    if is_ending(&w) {
        if !u.has(&Act::Thank) {
            // "Wait, the sponsor is back!": whoever ends it has the words on their task, and looks.
            let cancels = w.has_task(TaskKind::CancellationRequest).then_some(Say::CancellationWaits);
            let declines = w.has_task(TaskKind::DeclineReview).then_some(Say::Holding);
            r.result.extend(cancels.or(declines));
        }
        return finish_reply(w, r);
    }
    let bare = u.has(&Act::Confirm) || u.has(&Act::Accept) || u.has(&Act::Decline);
    if bare && w.before.is_begun() {
        return finish_reply(w, r);
    }
    if u.jokes && w.before.is_begun() {
        // What is open is said once more; nobody has to look at a joke.
        go_on(&mut w, true, &mut r);
        return finish_reply(w, r);
    }
    if !w.before.is_begun() && u.text.trim().chars().count() <= GREETING {
        let plan = w.plan(Say::Guidance, []);
        return gates::answer(w, plan);
    }
    // An attack without any other sense is looked at already.
    if !u.signals(Signal::Injection) {
        w.hand_over("not_understood", Fingerprint::of(&"not_understood"), &u.text);
    }
    let plan = w.plan(Say::Holding, []);
    gates::answer(w, plan)
}

/// What is open, said once more, if saying it moves nothing.
fn open_question(w: &Work<'_>) -> Option<(Vec<Say>, Vec<Asked>)> {
    if w.next.asked.is_empty() {
        return None;
    }
    let mut copy = Work::new(&w.next, w.world, CLIENT_MESSAGE);
    let mut r = Reply { result: vec![Say::NothingChanged], ..Reply::default() };
    go_on(&mut copy, true, &mut r);
    let still = copy.next.facts == w.next.facts && copy.next.hold == w.next.hold && copy.next.offers == w.next.offers;
    let says = r.into_says();
    (still && says.len() > 1).then_some((says, copy.next.asked))
}

/// Mails without words: one guidance a day, or what is open once more; then a person, then recorded silence. Never a
/// change of state.
pub(super) fn nonsense(mut w: Work<'_>) -> Turn {
    w.next.counters.nonsense = w.next.counters.nonsense.saturating_add(1);
    let day = w.next.guided_at.and_then(|t| t.checked_add(24.hours()).ok());
    if day.is_none_or(|t| t <= w.world.now) {
        w.next.guided_at = Some(w.world.now);
        let open = open_question(&w);
        let (says, asked) = open.unwrap_or_else(|| (vec![Say::Guidance], w.next.asked.clone()));
        w.next.asked = asked;
        let mut says = says.into_iter();
        let plan = w.plan(says.next().unwrap_or(Say::Guidance), says);
        return gates::answer(w, plan);
    }
    if w.next.counters.nonsense == 2 {
        let made_from = Fingerprint::of(&"nonsense");
        w.open_task(TaskKind::ManualReview, "nonsense_repeated", made_from, None);
        return w.silent(SilenceReason::WaitingForTeam);
    }
    w.silent(SilenceReason::GuidedAlready)
}
