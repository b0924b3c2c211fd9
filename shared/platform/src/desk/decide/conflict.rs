//! A manager gives a room that one event holds to another: both bookings in one transaction.
//!
//! Three requests, as for any decision: the task knows who holds the room and for how long, so their bookings are read
//! with the rows of the diary that are theirs. Where the diary says otherwise by then, nothing is given away: the
//! manager is asked anew, and that task knows.

use crate::State;
use crate::desk::acts::written;
use crate::desk::turn::letter::complain;
use crate::desk::turn::scene::Scene;
use crate::http::ApiError;
use crate::store::{Case, Commit, Hint, MOST_IN_A_BATCH, Ranges, Task};
use workflow::booking::{Booking, TaskAbout};
use workflow::replay::Given;
use workflow::turn::{Decision, Verdict};
use workflow::venue::{Diary, Window};
use workflow::{Decided, conflict};

/// What a decision rests on beside its own booking.
pub(super) struct Seen {
    pub diary: Diary,
    /// Bookings that may have to give way.
    holders: Vec<Case>,
}

/// Bookings that a transaction can still make give way: each takes ten writes or so of its hundred.
const MOST_HOLDERS: usize = 20;

/// Reads what a decision rests on, in one request.
pub(super) async fn seen(
    state: &State,
    scene: &Scene<'_>,
    (task, case): (&Task, &Case),
    decision: &Decision,
) -> Result<Seen, ApiError> {
    let (store, winner) = (&state.store, &case.booking);
    if let (Some(TaskAbout::Conflict { events, from, to }), Verdict::Approve(_)) = (&task.about, &decision.verdict)
        && winner.contested.is_some()
    {
        let events = events.get(..MOST_HOLDERS).unwrap_or(events);
        let most = MOST_IN_A_BATCH - events.len();
        let held = from.zip(*to).map(|(start, end)| Window { start, end });
        let rows = conflict::in_sight(winner, held, scene.today(), &scene.venue, most);
        let (diary, holders) = store.diary_and_cases(&scene.tenant, rows, events).await?;
        return Ok(Seen { diary, holders });
    }
    let days = Ranges::for_booking(&Hint::of(winner), scene.today());
    Ok(Seen { diary: store.diary(&scene.tenant, days).await?, holders: Vec::new() })
}

/// The winner's turn with the diary it saw, and what is written to the bookings that give way; `None` when they keep
/// the room.
pub(super) fn give(
    scene: &Scene<'_>,
    winner: &Booking,
    decision: &Decision,
    seen: &Seen,
) -> Result<Option<(Decided, Diary, Vec<Commit>)>, ApiError> {
    let rivals = conflict::rivals(winner, decision, &scene.world(&seen.diary));
    let mut cases: Vec<&Case> = seen.holders.iter().filter(|c| rivals.contains(&c.booking.id)).collect();
    // One client's two bookings: which of them is to give way is theirs to say.
    let own = cases.iter().any(|c| c.booking.client.email == winner.client.email);
    if own || cases.len() < rivals.len() {
        return Ok(None);
    }
    cases.sort_by(|a, b| a.booking.id.cmp(&b.booking.id));
    let losers: Vec<Booking> = cases.iter().map(|c| c.booking.clone()).collect();
    let Some(moved) = conflict::give(winner, decision, &losers, &scene.world(&seen.diary)) else { return Ok(None) };
    let mut moved = moved.into_iter();
    let Some(won) = moved.next() else { return Ok(None) };
    let mut commits = Vec::new();
    for (case, lost) in cases.into_iter().zip(moved) {
        complain(&lost.decided);
        let room = winner.contested.clone().ok_or_else(|| ApiError::internal("a conflict about no room"))?;
        let given = Given::Displaced { room, by: decision.by.clone() };
        commits.push(written(scene, case, given, &lost.seen, lost.decided)?.0);
    }
    Ok(Some((won.decided, won.seen, commits)))
}

/// The commits of one transaction: each diary row is written by the last turn that changes it.
pub(super) fn settled(first: Commit, others: Vec<Commit>) -> Vec<Commit> {
    let mut all: Vec<Commit> = std::iter::once(first).chain(others).collect();
    conflict::settle(&mut all.iter_mut().map(|c| &mut c.diary).collect::<Vec<_>>());
    all
}
