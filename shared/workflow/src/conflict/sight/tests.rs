use super::*;
use crate::booking::{Client, EventId, Hold, Schedule};
use crate::order;
use crate::venue::{ClockTime, Language, seed};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 3, 1);

/// A house with so many rooms, the first of which is Room B.
fn house(rooms: usize) -> Venue {
    let mut venue = seed::atelier().unwrap();
    let one = venue.room(&RoomId::from("atelier-room-b")).unwrap().clone();
    let room = |n: usize| Room { id: RoomId(format!("room-{n}")), capacity_max: 10 + (n % 200) as u16, ..one.clone() };
    venue.rooms = std::iter::once(one.clone()).chain((1..rooms).map(room)).collect();
    venue
}

/// Somebody who wants Room B from that day on.
fn asking(first: Date, days: i64) -> Booking {
    let client = Client { email: "ben@example.org".into(), name: None, company: None, phone: None };
    let mut b = Booking::new(EventId("e".into()), client, Language::De, Timestamp::UNIX_EPOCH);
    let end_date = (days > 1).then(|| first.saturating_add((days - 1).days()));
    b.facts.schedule = Some(Schedule { date: first, end_date, start: ClockTime::hm(14, 0), end: ClockTime::hm(18, 0) });
    b.contested = Some(RoomId::from("atelier-room-b"));
    b
}

/// From the first minute of what they want to the last.
fn whole(b: &Booking) -> Option<Window> {
    let windows = wanted(b);
    Some(Window { start: windows.first()?.start, end: windows.last()?.end })
}

fn days_of(rows: &BTreeSet<DiaryKey>, room: &str) -> Vec<Date> {
    rows.iter().filter(|k| k.room.0 == room).map(|k| k.date).collect()
}

#[test]
fn a_small_house_is_seen_with_the_days_around() {
    let day = date(2026, 5, 20);
    let rows = in_sight(&asking(day, 1), whole(&asking(day, 1)), TODAY, &house(6), 99);
    let days = days_of(&rows, "atelier-room-b");
    assert_eq!((days.first(), days.last()), (Some(&date(2026, 5, 12)), Some(&date(2026, 5, 28))));
    assert_eq!(days_of(&rows, diary::VISITS), [day]);
}

#[test]
fn of_a_large_house_the_rooms_most_like_the_contested_one_are_seen() {
    let day = date(2026, 5, 20);
    let venue = house(300);
    let rows = in_sight(&asking(day, 1), whole(&asking(day, 1)), TODAY, &venue, 99);
    assert_eq!(rows.len(), 99);
    let most = venue.rooms[0].capacity_max;
    let seen = |r: &&Room| rows.contains(&DiaryKey { date: day, room: r.id.clone() });
    let mut larger: Vec<u16> = venue.rooms.iter().map(|r| r.capacity_max).filter(|c| *c >= most).collect();
    order::by_key(&mut larger, |c| *c);
    let largest_seen = venue.rooms.iter().filter(seen).map(|r| r.capacity_max).max();
    assert_eq!(largest_seen, larger.get(97).copied());
    assert!(venue.rooms.iter().filter(seen).all(|r| r.capacity_max >= most));
}

#[test]
fn a_day_that_is_over_is_no_other_day() {
    let day = date(2026, 3, 3);
    let rows = in_sight(&asking(day, 1), whole(&asking(day, 1)), TODAY, &house(6), 99);
    assert!(rows.iter().all(|k| k.date > TODAY));
}

proptest! {
    /// Whatever is written was read: the contested room on all days that anybody has or wants, and the own room.
    #[test]
    fn what_is_written_is_always_in_sight(
        rooms in 1_usize..400,
        wanted_days in 1_i64..12,
        shift in -9_i64..9,
        held_days in 1_i64..12,
        losers in 1_usize..9,
        own in proptest::option::of(0_i64..200),
    ) {
        let (venue, first) = (house(rooms), date(2026, 5, 20));
        let mut winner = asking(first, wanted_days);
        let elsewhere = own.map(|n| asking(date(2026, 8, 1).saturating_add(n.days()), 3));
        let windows = elsewhere.map(|b| wanted(&b)).unwrap_or_default();
        let made_from = winner.hold_fingerprint();
        let room = RoomId::from("atelier-room-b");
        winner.hold = (!windows.is_empty()).then(|| Hold { room: room.clone(), windows: windows.clone(), until: None, made_from });
        let from = first.saturating_add(shift.days());
        let loser = asking(from, held_days);
        let rows = in_sight(&winner, whole(&loser), TODAY, &venue, 100 - losers);
        prop_assert!(rows.len() <= 100 - losers);
        let gap = diary::gap(venue.room(&room).unwrap());
        for window in wanted(&winner).iter().chain(&wanted(&loser)).chain(&windows) {
            for date in window.days(gap) {
                prop_assert!(rows.contains(&DiaryKey { date, room: room.clone() }), "{date}");
            }
        }
    }
}
