//! Who holds which room when, and whether a room is free.
//!
//! A row is one room on one day with the claims that touch that day. A claim is written into the row of every
//! day that `[start, end + gap)` touches, so two claims that collide always meet in a row, and a condition on
//! that row's version notices the race.

use super::{Room, RoomId};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A half-open span of civil time in the venue's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Window {
    /// First minute.
    pub start: DateTime,
    /// First minute after.
    pub end: DateTime,
}

impl Window {
    /// Days touched by the window when the room needs `gap` minutes after it.
    pub fn days(&self, gap: u16) -> Vec<Date> {
        let last = self
            .end
            .checked_add(i64::from(gap).minutes())
            .and_then(|e| e.checked_sub(1.nanosecond()))
            .unwrap_or(self.end);
        let mut days = vec![self.start.date()];
        let mut day = self.start.date();
        while day < last.date() {
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => break,
            }
            days.push(day);
        }
        days
    }

    /// Whether both cannot share a room that needs `gap` minutes between events.
    pub fn collides(&self, other: &Window, gap: u16) -> bool {
        let pad = |t: DateTime| t.checked_add(i64::from(gap).minutes()).unwrap_or(t);
        self.start < pad(other.end) && other.start < pad(self.end)
    }
}

/// How binding a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStatus {
    /// Held until a date.
    Option,
    /// Contract.
    Confirmed,
    /// Closed by the house.
    Blocked,
}

/// One event's claim on a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The event that holds it.
    pub event: String,
    /// When, without buffers.
    pub window: Window,
    /// How binding.
    pub status: ClaimStatus,
    /// End of an option; judged when reading, so a dead timer blocks nobody.
    pub until: Option<Timestamp>,
    /// The whole hold that the window is part of, from its first minute to its last, where it is for more days: whoever
    /// sees one day of it knows the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Window>,
    /// A digest of the company that it is for, where one is known: two of its people who ask for the same event are
    /// noticed, and nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
}

impl Claim {
    /// The whole hold, without buffers and with what lies between its days.
    pub fn whole(&self) -> Window {
        self.hold.unwrap_or(self.window)
    }

    /// Whether the claim still blocks others at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.status != ClaimStatus::Option || self.until.is_none_or(|u| u > now)
    }
}

/// Key of a diary row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DiaryKey {
    /// Civil day.
    pub date: Date,
    /// Room.
    pub room: RoomId,
}

/// One room on one day. Version 0 means that no row is stored yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DiaryRow {
    /// Optimistic version; every write adds one.
    pub version: u64,
    /// Claims touching the day.
    pub claims: Vec<Claim>,
}

/// The slice of the diary that a turn may see: every stored row between two days, or some of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diary {
    /// Stored rows.
    pub rows: BTreeMap<DiaryKey, DiaryRow>,
    /// First and last day that were read; outside nothing is known.
    pub known: Option<(Date, Date)>,
    /// The rows that were looked for, where those were not all of the days. Of any other nothing is known: its room is
    /// not free.
    pub only: Option<BTreeSet<DiaryKey>>,
    /// The client's other events: a room that one of these holds is contested by nobody else.
    pub own: Vec<String>,
}

impl Diary {
    /// One of which only these rows are looked for, none of them stored.
    pub fn of_rows(keys: BTreeSet<DiaryKey>) -> Self {
        let known = keys.first().zip(keys.last()).map(|(a, b)| (a.date, b.date));
        Self { known, only: Some(keys), ..Self::default() }
    }

    /// Whether the slice covers the day with all of its rooms.
    pub fn knows(&self, date: Date) -> bool {
        self.only.is_none() && self.known.is_some_and(|(a, b)| a <= date && date <= b)
    }

    /// Whether the row was looked for.
    pub fn has_seen(&self, key: &DiaryKey) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(key))
    }

    /// The row, or an empty one at version 0.
    pub fn row(&self, date: Date, room: &RoomId) -> DiaryRow {
        self.rows.get(&DiaryKey { date, room: room.clone() }).cloned().unwrap_or_default()
    }

    /// Whether the client's other events, and nobody else's, stand in the way of `event`.
    pub fn is_own(&self, room: &Room, windows: &[Window], event: &str, now: Timestamp) -> bool {
        let gap = gap(room);
        let days = windows.iter().flat_map(|w| w.days(gap).into_iter().map(move |day| (w, day)));
        let mut found = false;
        for (w, date) in days {
            let Some(row) = self.rows.get(&DiaryKey { date, room: room.id.clone() }) else { continue };
            let foreign = |c: &&Claim| c.event != event && c.is_live(now) && c.window.collides(w, gap);
            for c in row.claims.iter().filter(foreign) {
                if !self.own.contains(&c.event) {
                    return false;
                }
                found = true;
            }
        }
        found
    }

    /// Whether `room` is known to be free for all `windows`, ignoring the claims of `event` itself.
    pub fn is_free(&self, room: &Room, windows: &[Window], event: &str, now: Timestamp) -> bool {
        let gap = gap(room);
        windows.iter().all(|w| {
            w.days(gap).into_iter().all(|date| {
                let key = DiaryKey { date, room: room.id.clone() };
                self.has_seen(&key)
                    && self.rows.get(&key).is_none_or(|row| {
                        row.claims.iter().all(|c| c.event == event || !c.is_live(now) || !c.window.collides(w, gap))
                    })
            })
        })
    }
}

/// Where visits to the house stand in the diary: a row a day beside those of the rooms, so that the same condition
/// that keeps a room from being held twice keeps a slot from being given twice.
pub const VISITS: &str = "~visits";

/// The row of a day's visits.
pub fn visits_on(date: Date) -> DiaryKey {
    DiaryKey { date, room: RoomId(VISITS.to_owned()) }
}

/// Whether it is known that nobody else visits the house then.
pub fn visit_is_free(diary: &Diary, window: Window, event: &str) -> bool {
    let key = visits_on(window.start.date());
    let row = diary.row(key.date, &key.room);
    diary.has_seen(&key) && row.claims.iter().all(|c| c.event == event || !c.window.collides(&window, 0))
}

/// Minutes that must lie between two events of a room: the larger of its two buffers (WORKFLOW section 8).
pub fn gap(room: &Room) -> u16 {
    room.buffer_after_min.max(room.buffer_before_min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::venue::seed;
    use jiff::civil::date;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn afternoon(day: Date) -> Window {
        Window { start: day.at(14, 0, 0, 0), end: day.at(18, 0, 0, 0) }
    }

    #[test]
    fn a_row_that_was_not_looked_for_is_neither_free_nor_open_for_a_visit() {
        let venue = seed::atelier().unwrap();
        let [one, other] = [0, 1].map(|n| venue.rooms.get(n).unwrap());
        let day = date(2026, 5, 20);
        let diary = Diary::of_rows([DiaryKey { date: day, room: one.id.clone() }].into());
        assert!(diary.is_free(one, &[afternoon(day)], "e", NOW));
        assert!(!diary.is_free(other, &[afternoon(day)], "e", NOW), "another room");
        let days = [afternoon(day), afternoon(day.tomorrow().unwrap())];
        assert!(!diary.is_free(one, &days, "e", NOW), "another day");
        assert!(!diary.knows(day) && !visit_is_free(&diary, afternoon(day), "e"));
    }

    #[test]
    fn a_claim_of_before_says_nothing_of_the_whole_hold() {
        let day = date(2026, 5, 20);
        let old = r#"{"event":"e","window":{"start":"2026-05-20T14:00:00","end":"2026-05-20T18:00:00"},"status":"option","until":null}"#;
        let claim: Claim = serde_json::from_str(old).unwrap();
        assert_eq!(claim.whole(), afternoon(day));
        assert_eq!(serde_json::to_string(&claim).unwrap(), old);
    }

    proptest! {
        /// Knowing less never makes a room free.
        #[test]
        fn what_is_free_by_some_rows_is_free_by_all(
            held in proptest::collection::btree_set((0_i64..6, 0_usize..6), 0..20),
            seen in proptest::collection::btree_set((0_i64..6, 0_usize..6), 0..30),
            (first, days) in (0_i64..5, 1_i64..4),
        ) {
            let venue = seed::atelier().unwrap();
            let day = |n: i64| date(2026, 5, 20).saturating_add(n.days());
            let key = |(n, r): &(i64, usize)| DiaryKey { date: day(*n), room: venue.rooms[*r].id.clone() };
            let claim = |n: i64| Claim {
                event: "other".into(),
                window: afternoon(day(n)),
                status: ClaimStatus::Confirmed,
                until: None,
                hold: None,
                company: None,
            };
            let rows = held.iter().map(|h| (key(h), DiaryRow { version: 1, claims: vec![claim(h.0)] }));
            let whole = Diary { rows: rows.collect(), known: Some((day(0), day(9))), ..Diary::default() };
            let keys: BTreeSet<DiaryKey> = seen.iter().map(key).collect();
            let rows = whole.rows.iter().filter(|(k, _)| keys.contains(k)).map(|(k, r)| (k.clone(), r.clone()));
            let part = Diary { rows: rows.collect(), ..Diary::of_rows(keys) };
            let windows: Vec<Window> = (first..first + days).map(|n| afternoon(day(n))).collect();
            for room in &venue.rooms {
                let free = part.is_free(room, &windows, "e", NOW);
                prop_assert!(!free || whole.is_free(room, &windows, "e", NOW), "{}", room.id);
            }
        }
    }
}
