//! What everybody sees, how a room goes from one client to the other, and when two states are the same.

use super::moves::by;
use crate::laws::{Given, Seen, broken, broken_by_giving};
use crate::sight;
use jiff::civil::DateTime;
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::io::Write;
use std::rc::Rc;
use workflow::booking::{Booking, EventId};
use workflow::turn::{Decision, Input, RowWrite, World, advance};
use workflow::venue::{Diary, Window};
use workflow::{Decided, conflict};

/// What everybody sees: two bookings, one diary, the time.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub bookings: [Rc<Booking>; 2],
    pub diary: Rc<Diary>,
    pub local: DateTime,
}

impl State {
    /// The booking of client `who` after a turn.
    pub fn take(&mut self, who: usize, mut next: Booking) {
        if let Some(slot) = self.bookings.get_mut(who) {
            next.version += u64::from(next != **slot);
            *slot = Rc::new(next);
        }
    }
}

/// The diary with the rows of a turn.
pub(super) fn written(diary: &Diary, rows: &[RowWrite]) -> Diary {
    let mut diary = diary.clone();
    diary.rows.extend(rows.iter().map(|r| (r.key.clone(), r.row.clone())));
    diary
}

/// The state once the manager's decision `d` gave client `who` the room that the other one holds, `None` where that
/// one keeps it, or the law it breaks: both turns and what they come to together are judged. Of the diary they see what
/// one request reads.
pub(super) fn given(s: &State, who: usize, d: &Decision, world: &World<'_>) -> Result<Option<State>, String> {
    let Some(winner) = s.bookings.get(who) else { return Ok(None) };
    let rivals = conflict::rivals(winner, d, world);
    let named = |id: &EventId| s.bookings.iter().position(|b| b.id == *id);
    let losing: Vec<usize> = rivals.iter().filter_map(named).collect();
    let losers: Vec<Booking> = losing.iter().filter_map(|n| s.bookings.get(*n)).map(|b| (**b).clone()).collect();
    let held = losers
        .iter()
        .filter_map(|l| l.hold.as_ref()?.whole())
        .reduce(|a, b| Window { start: a.start.min(b.start), end: a.end.max(b.end) });
    let diary = sight::seen(winner, held, world);
    let Some(moved) = conflict::give(winner, d, &losers, &World { diary: &diary, ..*world }) else { return Ok(None) };
    let mut all: Vec<Decided> = Vec::new();
    for (n, m) in std::iter::once(&who).chain(&losing).zip(moved) {
        let Some(before) = s.bookings.get(*n) else { return Ok(None) };
        let input = match (&winner.contested, *n == who) {
            (Some(room), false) => Input::Displaced { room: room.clone(), by: by() },
            _ => Input::Decision(d.clone()),
        };
        let seen = World { diary: &m.seen, ..*world };
        let turn = advance(before, &input, &seen);
        let diary = written(&m.seen, &turn.rows);
        if let Some(law) = broken(&Seen { before, input: &input, turn: &turn, diary: &diary, world: &seen }) {
            return Err(law);
        }
        all.push(m.decided);
    }
    conflict::settle(&mut all.iter_mut().map(|d| &mut d.rows).collect::<Vec<_>>());
    let rows: Vec<RowWrite> = all.iter().flat_map(|d| d.rows.clone()).collect();
    let mut after = State { diary: Rc::new(written(&s.diary, &rows)), ..s.clone() };
    for (n, d) in std::iter::once(&who).chain(&losing).zip(all) {
        after.take(*n, d.next);
    }
    let law = broken_by_giving(&Given { before: &s.bookings, after: &after.bookings, diary: &after.diary, who, world });
    law.map_or(Ok(Some(after)), Err)
}

/// What makes two states the same: everything that can matter later, without running numbers.
pub(super) fn key(s: &State) -> u64 {
    let mut hasher = Digest(DefaultHasher::new());
    let claims: Vec<_> =
        s.diary.rows.iter().filter(|(_, r)| !r.claims.is_empty()).map(|(k, r)| (k, &r.claims)).collect();
    let bookings = s.bookings.each_ref().map(|b| plain(b));
    // Serialising into a hasher cannot fail.
    let _ = serde_json::to_writer(&mut hasher, &(bookings, claims, s.local));
    hasher.0.finish()
}

/// A hasher to write into.
struct Digest(DefaultHasher);

impl Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn plain(b: &Booking) -> Booking {
    let mut b = b.clone();
    let created = b.created_at;
    b.version = b.version.min(1);
    b.task_seq = 0;
    b.updated_at = created;
    let last = b.offers.len();
    b.offers.drain(..last.saturating_sub(1));
    for o in &mut b.offers {
        o.version = 1;
    }
    for a in &mut b.asked {
        if let workflow::booking::Asked::Offer { version } = a {
            *version = 1;
        }
    }
    if let Some(a) = &mut b.facts.acceptance {
        a.offer_version = 1;
    }
    for t in &mut b.tasks {
        t.id = workflow::booking::TaskId(String::new());
    }
    b.tasks.sort_by_key(|t| t.kind);
    b
}
