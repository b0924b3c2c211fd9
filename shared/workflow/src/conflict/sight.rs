//! The rows of the diary that a decision on a contested room is made with. They are read one by one, together with the
//! bookings that may have to give way, so there are only so many: what is written comes first, then what can be
//! offered to those who give way.

use super::wanted;
use crate::booking::Booking;
use crate::order;
use crate::venue::{DiaryKey, Room, RoomId, Venue, Window, diary};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Days before and after the contested ones on which other days are looked for.
const AROUND: i64 = 31;

/// At most `most` rows to give the contested room to `winner`, which others hold for all of `held`, as far as that is
/// known. A small house is seen with the days around, a large one with the rooms that are most like
/// the contested one.
pub fn in_sight(winner: &Booking, held: Option<Window>, today: Date, venue: &Venue, most: usize) -> BTreeSet<DiaryKey> {
    let Some(contested) = &winner.contested else { return BTreeSet::new() };
    let gap = |room: &RoomId| venue.room(room).map_or(0, diary::gap);
    let wished = wanted(winner);
    let lost = Vec::from_iter(held);
    let on = |room: &RoomId, windows: &[Window]| -> Vec<DiaryKey> {
        let days = windows.iter().flat_map(|w| w.days(gap(room)));
        days.map(|date| DiaryKey { date, room: room.clone() }).collect()
    };
    let given = [&wished, &lost].into_iter().flat_map(|w| on(contested, w));
    let own = winner.hold.iter().flat_map(|h| on(&h.room, &h.windows));
    // An event on a day on which somebody visits the house is told to the team.
    let visits = wished.iter().flat_map(|w| w.days(0)).map(diary::visits_on);
    let rooms = alike(contested, venue);
    let instead = if lost.is_empty() { &wished } else { &lost };
    let same_days = rooms.iter().flat_map(|r| on(&r.id, instead));
    let other_days = around(instead, today).into_iter().flat_map(|date| {
        let key = move |r: &&Room| DiaryKey { date, room: r.id.clone() };
        rooms.iter().map(key)
    });
    let mut rows = BTreeSet::new();
    for key in given.chain(own).chain(visits).chain(same_days).chain(other_days) {
        if rows.len() >= most {
            break;
        }
        rows.insert(key);
    }
    rows
}

/// The rooms of the house, those that hold as many people as this one or little more first, then the smaller ones.
fn alike<'v>(room: &RoomId, venue: &'v Venue) -> Vec<&'v Room> {
    let most = venue.room(room).map_or(0, |r| r.capacity_max);
    let mut rooms: Vec<&Room> = venue.rooms.iter().collect();
    order::by_key(&mut rooms, |r| (r.capacity_max < most, r.capacity_max.abs_diff(most)));
    rooms
}

/// Days after and before these, the nearest first, as far as an event can still be moved there.
fn around(windows: &[Window], today: Date) -> Vec<Date> {
    let days = || windows.iter().flat_map(|w| w.days(0));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Vec::new() };
    let near = (1..=AROUND).flat_map(|n| [last.checked_add(n.days()), first.checked_sub(n.days())]);
    near.flatten().filter(|day| *day > today).collect()
}

#[cfg(test)]
mod tests;
