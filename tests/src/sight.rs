//! What one request shows of the diary when a manager gives a contested room away: the store reads no more, so neither
//! do the stages without one.

use workflow::booking::Booking;
use workflow::conflict::in_sight;
use workflow::turn::World;
use workflow::venue::{Diary, Window};

/// Rows that one request reads beside the bookings.
const MOST: usize = 98;

/// What is known of the diary when `winner` is to have a room that others hold for all of `held`.
pub(crate) fn seen(winner: &Booking, held: Option<Window>, world: &World<'_>) -> Diary {
    let keys = in_sight(winner, held, world.local.date(), world.venue, MOST);
    let rows = world.diary.rows.iter().filter(|(key, _)| keys.contains(key));
    let rows = rows.map(|(key, row)| (key.clone(), row.clone())).collect();
    Diary { rows, ..Diary::of_rows(keys) }
}
