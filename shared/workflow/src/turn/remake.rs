//! Going on: re-makes what is missing or stale as far as possible without the client, and ends with one question.

use super::reply::Reply;
use super::work::{Work, when};
use super::{Answer, DateProblem, Outcome, Say, SilenceReason, Turn, dates, offer, room, transition};
use crate::booking::{Asked, Fingerprint, OfferStatus, Step, TaskKind};

/// Date rounds that may fail; the proposal after them is a person's (`reference/steps-1-4.md` 3.5).
const FAILED_ROUNDS: u8 = 2;

/// Goes on after a manager's act, which no second approval follows, and says what comes of it; `silent` when there
/// is nothing to say.
pub(super) fn go_on_by_hand(mut w: Work<'_>, mut r: Reply, silent: SilenceReason) -> Turn {
    go_on(&mut w, true, &mut r);
    if let Some(o) = w.next.offers.last_mut()
        && o.status == OfferStatus::Held
    {
        o.status = OfferStatus::Sent;
    }
    let mut says = r.into_says().into_iter();
    match says.next() {
        None => w.finish(Outcome::Silence(silent)),
        Some(first) => {
            let plan = w.plan(first, says);
            if w.next.unanswered.is_empty() && plan.says().iter().any(|s| matches!(s, Say::Offer { .. })) {
                // The offer is out: a reply that waited with an earlier one has nothing left to say.
                w.supersede(TaskKind::AiReplyApproval);
            }
            w.finish(Outcome::Reply(plan))
        }
    }
}

/// Re-makes what is missing or stale as far as possible without the client, and ends with one question.
pub(super) fn go_on(w: &mut Work<'_>, quiet: bool, r: &mut Reply) {
    if w.next.contract.is_some() {
        return;
    }
    if w.next.step() == Step::Intake && !r.answers.is_empty() {
        // Only a question so far: answered, and no event is talked into.
        return;
    }
    let Some(schedule) = w.next.facts.schedule else {
        return ask_date(w, quiet, r);
    };
    let mut asked = Vec::new();
    if schedule.start.is_none() || schedule.end.is_none() {
        let slots = w.world.venue.slots.clone();
        asked.push(Asked::Time { slots: slots.clone() });
        note_so_far(w, r);
        r.call = Some(Say::AskTime { date: schedule.date, start: schedule.start, slots });
    }
    let Some(participants) = w.next.facts.participants else {
        asked.push(Asked::Headcount);
        match r.call.take() {
            Some(time) => r.result.push(time),
            None => note_so_far(w, r),
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
        r.result.extend(says.into_iter().filter(|s| *s != Say::PaymentClaimNoted));
        r.call = call.filter(|s| !r.result.contains(s));
        if matches!(r.call, Some(Say::DepositDue { .. } | Say::DepositOverdue { .. })) {
            // Asked "has it arrived?", we say what is due once.
            r.answers.retain(|s| !matches!(s, Say::Answer { answer: Answer::Deposit { due: Some(_), .. } }));
        }
        return;
    }
    if r.again {
        offer_again(w, r);
    } else if r.result.is_empty() && r.answers.is_empty() {
        stands(w, r);
    }
}

/// The open offer once more in full, as it was: no new version.
fn offer_again(w: &mut Work<'_>, r: &mut Reply) {
    if let Some(o) = w.next.offer().filter(|o| o.status == OfferStatus::Sent) {
        w.next.asked = vec![Asked::Offer { version: o.version }];
        r.result.extend(offer::say(w, None));
        r.call = Some(Say::AskAcceptance);
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

/// Says what is known so far, unless a change was acknowledged just before.
fn note_so_far(w: &Work<'_>, r: &mut Reply) {
    if r.acknowledged.is_empty() {
        r.result.extend(noted(w));
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
    let b = &w.before.facts;
    let changed =
        (f.schedule, f.participants, &f.room_wish, &f.wishes) != (b.schedule, b.participants, &b.room_wish, &b.wishes);
    let something = f.schedule.is_some() || f.participants.is_some() || room.is_some() || !items.is_empty();
    (changed && something).then(|| Say::Noted { when: f.schedule.map(when), participants: f.participants, room, items })
}

/// Dates were proposed, and the client took none: refused them, or named another time.
fn round_failed(w: &Work<'_>) -> bool {
    let proposed = w.before.asked.iter().any(|a| matches!(a, Asked::Dates { .. } | Asked::ThisDate { .. }));
    proposed
        && (w.next.refused_dates.len() > w.before.refused_dates.len()
            || w.next.facts.date_wish != w.before.facts.date_wish)
}

/// The days that the client was to choose from, where they said nothing of days: a question beside takes none away.
fn still_open(w: &Work<'_>) -> Option<Vec<jiff::civil::Date>> {
    let said = w.next.refused_dates != w.before.refused_dates || w.next.facts.date_wish != w.before.facts.date_wish;
    let open = w.before.asked.iter().find_map(|a| if let Asked::Dates { dates } = a { Some(dates) } else { None })?;
    (!said && open.iter().all(|d| dates::problem(w, *d).is_none())).then(|| open.clone())
}

fn ask_date(w: &mut Work<'_>, quiet: bool, r: &mut Reply) {
    let wish = w.next.facts.date_wish.clone().unwrap_or_default();
    if round_failed(w) && !quiet {
        w.next.counters.date_rounds = w.next.counters.date_rounds.saturating_add(1);
    }
    note_so_far(w, r);
    let dates = still_open(w).unwrap_or_else(|| dates::propose(w, &wish));
    if w.next.counters.date_rounds >= FAILED_ROUNDS {
        // A person looks at the next proposal before it goes out.
        let made_from = Fingerprint::of(&("dates", w.next.counters.date_rounds, &dates));
        let plan = (!dates.is_empty()).then(|| w.plan(Say::ProposeDates { dates: dates.clone(), part: wish.part }, []));
        w.open_task(TaskKind::DateConfirmationMessage, "no_date_found", made_from, plan);
        w.next.asked = vec![Asked::Dates { dates }];
        r.call = Some(Say::Holding);
        return;
    }
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
    if let Some(why) = room::too_many(w, participants, layout) {
        r.result.push(why);
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
                _ => {
                    let named = w.next.facts.room_wish.is_some();
                    r.result.push(room::taken(w, &id, &schedule, named));
                }
            }
        }
        w.next.facts.room_wish = None;
    }
    let rooms: Vec<_> = room::candidates(w, &schedule, Some(participants), layout)
        .into_iter()
        .take(room::SHOWN)
        .map(|x| room::fact(w, x, layout))
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
