//! One room, two clients: a manager gives it to the one who asked for it last (WORKFLOW section 4, step 3;
//! `reference/steps-5-7.md` 2.8). Both bookings move in one transaction.

mod sight;

pub use sight::in_sight;

use crate::Reply;
use crate::booking::{Booking, EventId, Fingerprint, TaskAbout, TaskKind};
use crate::run::{Decided, run};
use crate::turn::{Decision, Input, Mutant, RowWrite, Verdict, World};
use crate::venue::{Claim, ClaimStatus, Diary, RoomId, Window, diary};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Who holds a room that another event wants, as the diary says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contest {
    /// Their events.
    pub events: Vec<EventId>,
    /// For when they hold it, from the first of all to the last.
    held: Window,
    /// Whether one of them has more than an option.
    pub binds: bool,
}

impl Contest {
    /// Who holds `room` when `event` wants it for `windows`; `None` when nobody does.
    pub fn of(event: &EventId, room: &RoomId, windows: &[Window], world: &World<'_>) -> Option<Self> {
        let gap = world.venue.room(room).map_or(0, diary::gap);
        let days: BTreeSet<Date> = windows.iter().flat_map(|w| w.days(gap)).collect();
        let all = days.into_iter().flat_map(|day| world.diary.row(day, room).claims);
        let stands = |c: &Claim| c.event != event.0 && c.is_live(world.now);
        let claims: Vec<Claim> =
            all.filter(|c| stands(c) && windows.iter().any(|w| w.collides(&c.window, gap))).collect();
        let start = claims.iter().map(|c| c.whole().start).min()?;
        let end = claims.iter().map(|c| c.whole().end).max()?;
        let events: BTreeSet<EventId> = claims.iter().map(|c| EventId(c.event.clone())).collect();
        Some(Self {
            events: events.into_iter().collect(),
            held: Window { start, end },
            binds: claims.iter().any(|c| c.status != ClaimStatus::Option),
        })
    }

    /// What a task on it rests on: who is to give way, and what they lose.
    pub fn fingerprint(&self, room: &RoomId, windows: &[Window]) -> Fingerprint {
        Fingerprint::of(&("conflict", room, windows, &self.events, self.held))
    }

    /// What a task on it says.
    pub fn about(self) -> TaskAbout {
        TaskAbout::Conflict { events: self.events, from: Some(self.held.start), to: Some(self.held.end) }
    }
}

/// For when `booking` wants the room that others hold: the change it waits for, else what it is about.
pub(crate) fn wanted(booking: &Booking) -> Vec<Window> {
    let wish = booking.pending_change.as_ref().and_then(|p| p.schedule);
    wish.or(booking.facts.schedule).and_then(|s| s.windows()).unwrap_or_default()
}

/// The events whose options stand in the way of what `winner` was promised by `decision`; empty when nothing can be
/// done about it, or nothing need be.
pub fn rivals(winner: &Booking, decision: &Decision, world: &World<'_>) -> Vec<EventId> {
    let approved = matches!(decision.verdict, Verdict::Approve(_));
    let (Some(room), true) = (&winner.contested, approved && decision.kind == TaskKind::RoomConflictResolution) else {
        return Vec::new();
    };
    let contest = Contest::of(&winner.id, room, &wanted(winner), world);
    contest.filter(|c| !c.binds).map(|c| c.events).unwrap_or_default()
}

/// One of the turns, with the diary it saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// As it would be with what the turns before it wrote.
    pub seen: Diary,
    /// What follows.
    pub decided: Decided,
}

/// The winner's turn and those of the `losers`, in this order; `None` when a loser's hold is not to be taken (it is
/// confirmed, or money was paid for it) or the room cannot be had even so. The diary rows of a later turn replace the
/// same rows of an earlier one.
pub fn give(winner: &Booking, decision: &Decision, losers: &[Booking], world: &World<'_>) -> Option<Vec<Moved>> {
    let room = winner.contested.clone()?;
    let bound = |l: &Booking| l.contract.is_some() || l.received().is_some();
    if losers.is_empty() || losers.iter().any(bound) && !Mutant::GivesPaidRooms.lives() {
        return None;
    }
    let mut diary = without(world.diary, losers);
    let won = run(winner, &Input::Decision(decision.clone()), &World { diary: &diary, ..*world });
    if matches!(won.reply, Reply::Refused(_)) {
        return None;
    }
    let mut all = vec![Moved { seen: diary.clone(), decided: won.clone() }];
    note(&mut diary, &won);
    for loser in losers.iter().filter(|_| !Mutant::ForgetsWhoGivesWay.lives()) {
        let input = Input::Displaced { room: room.clone(), by: decision.by.clone() };
        let lost = run(loser, &input, &World { diary: &diary, ..*world });
        all.push(Moved { seen: diary.clone(), decided: lost.clone() });
        note(&mut diary, &lost);
    }
    Some(all)
}

/// The diary as if the losers held nothing; versions stay, so that every write is one on what was read.
fn without(diary: &Diary, losers: &[Booking]) -> Diary {
    let mut left = diary.clone();
    for row in left.rows.values_mut() {
        row.claims.retain(|c| !losers.iter().any(|l| l.id.0 == c.event));
    }
    left
}

/// What a turn writes, under the version that was read.
fn note(diary: &mut Diary, decided: &Decided) {
    for write in &decided.rows {
        let version = diary.rows.get(&write.key).map_or(0, |r| r.version);
        let mut row = write.row.clone();
        row.version = version;
        diary.rows.insert(write.key.clone(), row);
    }
}

/// Leaves each diary row to the last of the turns that write it.
pub fn settle(rows: &mut [&mut Vec<RowWrite>]) {
    let mut seen = BTreeSet::new();
    for writes in rows.iter_mut().rev() {
        writes.retain(|w| seen.insert(w.key.clone()));
    }
}

#[cfg(test)]
mod tests;
