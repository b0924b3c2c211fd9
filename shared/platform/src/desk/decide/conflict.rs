//! A manager gives a room that one event holds to another: both bookings in one transaction.

use crate::State;
use crate::desk::acts::written;
use crate::desk::turn::letter::complain;
use crate::desk::turn::scene::Scene;
use crate::http::ApiError;
use crate::store::{Commit, Tenant};
use workflow::booking::Booking;
use workflow::replay::Given;
use workflow::turn::Decision;
use workflow::venue::Diary;
use workflow::{Decided, conflict};

/// The winner's turn with the diary it saw, and what is written to the bookings that give way; `None` when they keep
/// the room.
pub(in crate::desk) async fn give(
    state: &State,
    tenant: &Tenant,
    scene: &Scene<'_>,
    winner: &Booking,
    decision: &Decision,
    diary: &Diary,
) -> Result<Option<(Decided, Diary, Vec<Commit>)>, ApiError> {
    let rivals = conflict::rivals(winner, decision, &scene.world(diary));
    let cases = state.store.cases(tenant, &rivals).await?;
    if cases.iter().any(|c| c.booking.client.email == winner.client.email) {
        // One client's two bookings: which of them is to give way is theirs to say.
        return Ok(None);
    }
    let losers: Vec<Booking> = cases.iter().map(|c| c.booking.clone()).collect();
    let Some(moved) = conflict::give(winner, decision, &losers, &scene.world(diary)) else { return Ok(None) };
    let mut moved = moved.into_iter();
    let Some(won) = moved.next() else { return Ok(None) };
    let mut commits = Vec::new();
    for (case, lost) in cases.iter().zip(moved) {
        complain(&lost.decided);
        let room = winner.contested.clone().ok_or_else(|| ApiError::internal("a conflict about no room"))?;
        let given = Given::Displaced { room, by: decision.by.clone() };
        commits.push(written(scene, case, given, &lost.seen, lost.decided)?.0);
    }
    Ok(Some((won.decided, won.seen, commits)))
}

/// The commits of one transaction: each diary row is written by the last turn that changes it.
pub(in crate::desk) fn settled(first: Commit, others: Vec<Commit>) -> Vec<Commit> {
    let mut all: Vec<Commit> = std::iter::once(first).chain(others).collect();
    conflict::settle(&mut all.iter_mut().map(|c| &mut c.diary).collect::<Vec<_>>());
    all
}
