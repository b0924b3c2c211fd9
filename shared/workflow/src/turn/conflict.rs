//! What a manager's word on a contested room means for the others: the holder who gives way, and alternatives for the
//! one who asked.

use super::remake::go_on;
use super::reply::Reply;
use super::work::{Work, when};
use super::{Mutant, Outcome, Refusal, Say, SilenceReason, Turn, dates, gates, room};
use crate::booking::{Asked, Fingerprint, OfferStatus, TaskKind};
use crate::venue::RoomId;

/// The option ends because a manager gave the room to another event. The client is offered the other rooms of the
/// day; when there is none, the date is asked anew.
pub(super) fn displaced(mut w: Work<'_>, id: &RoomId, by: &str) -> Turn {
    let held = w.next.hold.as_ref().is_some_and(|h| h.room == *id);
    let (true, Some(schedule)) = (held, w.next.facts.schedule) else {
        return w.unchanged(Outcome::Silence(SilenceReason::NothingDue));
    };
    if !Mutant::KeepsDisplacedRooms.lives() {
        w.release(OfferStatus::Superseded);
    }
    w.next.facts.room_wish = None;
    w.next.pending_change = None;
    w.next.asked.clear();
    w.supersede(TaskKind::ConfirmationMessage);
    w.note(by, "room_given_away", Some(id.to_string()), None);
    let mut r = Reply {
        result: vec![Say::RoomNotFree { room: w.room_name(id), date: schedule.date, own: false }],
        ..Reply::default()
    };
    offer_rooms(&mut w, &mut r);
    let mut says = r.acknowledged.into_iter().chain(r.result).chain(r.call);
    let first = says.next().unwrap_or(Say::AskDate);
    let rest: Vec<Say> = says.collect();
    let plan = w.plan(first, rest);
    w.finish(Outcome::Reply(plan))
}

/// Rooms to choose from: no other is taken without asking.
fn offer_rooms(w: &mut Work<'_>, r: &mut Reply) {
    let (Some(s), Some(participants)) = (w.next.facts.schedule, w.next.facts.participants) else {
        return go_on(w, true, r);
    };
    let layout = w.next.facts.layout;
    let found = room::candidates(w, &s, Some(participants), layout);
    if found.is_empty() {
        w.next.facts.schedule = None;
        let days = dates::around(w, s.date);
        r.call =
            Some(if days.is_empty() { Say::AskDate } else { Say::ProposeDates { dates: days.clone(), part: None } });
        w.next.asked = if days.is_empty() { Vec::new() } else { vec![Asked::Dates { dates: days }] };
        return;
    }
    let rooms: Vec<_> = found.into_iter().take(3).map(|x| room::fact(w, x, layout)).collect();
    w.next.asked = vec![Asked::Rooms { rooms: rooms.iter().map(|x| x.id.clone()).collect() }];
    r.call = Some(Say::OfferRooms { when: when(s), participants, rooms });
}

/// A draft with other rooms of the day, else other days, for the client who asked for a taken room. A manager sends it.
pub(super) fn suggest(mut w: Work<'_>, by: &str) -> Turn {
    let wish = w.next.pending_change.clone();
    let schedule = wish.as_ref().and_then(|p| p.schedule).or(w.next.facts.schedule);
    let (Some(id), Some(s)) = (w.next.contested.clone(), schedule) else {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    };
    let participants = wish.and_then(|p| p.participants).or(w.next.facts.participants);
    let layout = w.next.facts.layout;
    let own = w.next.hold.as_ref().map(|h| h.room.clone());
    let mut found = room::candidates(&w, &s, participants, layout);
    found.retain(|r| r.id != id && Some(&r.id) != own.as_ref());
    let rooms: Vec<_> = found.into_iter().take(3).map(|x| room::fact(&w, x, layout)).collect();
    let days = dates::around(&w, s.date);
    let (asked, call) = match (participants, rooms.is_empty(), days.is_empty()) {
        (Some(participants), false, _) => {
            let asked = Asked::Rooms { rooms: rooms.iter().map(|x| x.id.clone()).collect() };
            (asked, Say::OfferRooms { when: when(s), participants, rooms })
        }
        (_, _, false) => (Asked::Dates { dates: days.clone() }, Say::ProposeDates { dates: days, part: None }),
        _ => return w.unchanged(Outcome::Refused(Refusal::NotPossible)),
    };
    w.next.asked = vec![asked];
    let plan = w.plan(Say::RoomNotFree { room: w.room_name(&id), date: s.date, own: false }, [call]);
    if Mutant::SuggestsAtOnce.lives() {
        return w.finish(Outcome::Reply(plan));
    }
    let made_from = gates::draft_of(&w, &Fingerprint::of(&plan));
    let task = w.open_task(TaskKind::AiReplyApproval, "alternatives_suggested", made_from, Some(plan));
    w.note(by, "alternatives_suggested", None, Some(id.to_string()));
    w.finish(Outcome::Hold { holding: None, task })
}
