use super::*;
use crate::booking::{Client, Hold, Schedule, TaskRef};
use crate::turn::{Grant, Outcome, Refusal, Say, advance};
use crate::venue::{ClockTime, DiaryKey, DiaryRow, Language, Venue, seed};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const ROOM: &str = "atelier-room-b";
const FIRST: Date = date(2026, 5, 20);

fn now() -> Timestamp {
    "2026-03-01T09:00:00Z".parse().unwrap()
}

fn day(n: i64) -> Date {
    FIRST.saturating_add(n.days())
}

fn schedule(first: i64, days: i64) -> Schedule {
    let end_date = (days > 1).then(|| day(first + days - 1));
    Schedule { date: day(first), end_date, start: ClockTime::hm(14, 0), end: ClockTime::hm(18, 0) }
}

fn booking(id: &str, first: i64, days: i64) -> Booking {
    let client = Client { email: format!("{id}@example.org"), name: None, company: None, phone: None };
    let mut b = Booking::new(EventId(id.to_owned()), client, Language::En, now());
    b.facts.schedule = Some(schedule(first, days));
    b.facts.participants = Some(20);
    b
}

/// Somebody who has Room B, and the diary with it.
fn holding(id: &str, first: i64, days: i64, diary: &mut Diary) -> Booking {
    let mut b = booking(id, first, days);
    let (windows, until) = (wanted(&b), Some(now().saturating_add(99.hours()).unwrap()));
    let made_from = b.hold_fingerprint();
    b.hold = Some(Hold { room: RoomId::from(ROOM), windows: windows.clone(), until, made_from });
    let whole = b.hold.as_ref().and_then(Hold::whole);
    for window in windows {
        let hold = whole.filter(|all| *all != window);
        let claim = Claim { event: id.to_owned(), window, status: ClaimStatus::Option, until, hold, company: None };
        let key = DiaryKey { date: window.start.date(), room: RoomId::from(ROOM) };
        let row = diary.rows.entry(key).or_insert(DiaryRow { version: 1, claims: Vec::new() });
        row.claims.push(claim);
    }
    b
}

/// Somebody who insists on Room B, and the approval of the task about what the diary says now.
fn insisting(first: i64, days: i64, world: &World<'_>) -> (Booking, Decision) {
    let mut b = booking("winner", first, days);
    let room = RoomId::from(ROOM);
    let windows = wanted(&b);
    let made_from = Contest::of(&b.id, &room, &windows, world).unwrap().fingerprint(&room, &windows);
    b.contested = Some(room);
    let task = crate::booking::TaskId::nth(&b.id, 1);
    b.task_seq = 1;
    b.tasks.push(TaskRef {
        id: task.clone(),
        kind: TaskKind::RoomConflictResolution,
        made_from: made_from.clone(),
        opened_at: None,
        told: crate::booking::Told::Opened,
        heard: 0,
        words: String::new(),
    });
    let verdict = Verdict::Approve(Grant::default());
    let decision = Decision {
        task,
        kind: TaskKind::RoomConflictResolution,
        made_from,
        by: "manager".to_owned(),
        verdict,
        promised: None,
        own_words: None,
    };
    (b, decision)
}

fn world<'a>(venue: &'a Venue, diary: &'a Diary) -> World<'a> {
    World { venue, diary, now: now(), local: date(2026, 3, 1).at(10, 0, 0, 0) }
}

fn whole_diary() -> Diary {
    Diary { known: Some((day(-40), day(80))), ..Diary::default() }
}

#[test]
fn one_day_of_a_hold_tells_all_of_it() {
    let (venue, mut diary) = (seed::atelier().unwrap(), whole_diary());
    holding("loser", -4, 5, &mut diary);
    let windows = schedule(0, 1).windows().unwrap();
    let found = Contest::of(&EventId("e".into()), &RoomId::from(ROOM), &windows, &world(&venue, &diary)).unwrap();
    let TaskAbout::Conflict { events, from, to } = found.about() else { panic!("about a conflict") };
    assert_eq!(events, [EventId("loser".into())]);
    assert_eq!((from, to), (Some(day(-4).at(14, 0, 0, 0)), Some(day(0).at(18, 0, 0, 0))));
}

#[test]
fn a_task_of_before_says_nothing_of_when() {
    let old: TaskAbout = serde_json::from_str(r#"{"about":"conflict","events":["first"]}"#).unwrap();
    assert_eq!(old, TaskAbout::Conflict { events: vec![EventId("first".into())], from: None, to: None });
}

#[test]
fn whoever_holds_the_room_by_now_is_told_of_before_they_give_way() {
    let venue = seed::atelier().unwrap();
    let mut diary = whole_diary();
    holding("first", 0, 1, &mut diary);
    let (winner, decision) = insisting(0, 1, &world(&venue, &diary));
    for (who, from, days) in [("other", 0, 1), ("first", 0, 2), ("first", -1, 2)] {
        let mut later = whole_diary();
        holding(who, from, days, &mut later);
        let turn = advance(&winner, &Input::Decision(decision.clone()), &world(&venue, &later));
        let Outcome::Refused(Refusal::ConflictChanged { successor }) = &turn.outcome else {
            panic!("{who} {from} {days}: {:?}", turn.outcome)
        };
        assert_eq!(turn.next.tasks.iter().map(|t| &t.id).collect::<Vec<_>>(), [successor]);
        assert!(turn.rows.is_empty() && turn.next.hold.is_none());
        // What the task says now is what approving it does.
        let task = turn.next.tasks.first().unwrap();
        let again = Decision { task: task.id.clone(), made_from: task.made_from.clone(), ..decision.clone() };
        let turn = advance(&turn.next, &Input::Decision(again.clone()), &world(&venue, &later));
        assert_eq!(turn.outcome, Outcome::Refused(Refusal::RoomLost), "the others have to give way with it");
        assert_eq!(rivals(&turn.next, &again, &world(&venue, &later)), [EventId(who.into())]);
    }
}

#[test]
fn a_room_that_nobody_holds_any_more_is_given_at_once() {
    let venue = seed::atelier().unwrap();
    let mut diary = whole_diary();
    holding("first", 0, 1, &mut diary);
    let (winner, decision) = insisting(0, 1, &world(&venue, &diary));
    let free = whole_diary();
    let turn = advance(&winner, &Input::Decision(decision), &world(&venue, &free));
    assert_eq!(turn.next.hold.map(|h| h.room), Some(RoomId::from(ROOM)));
}

#[test]
fn a_task_of_before_is_asked_anew_once() {
    let venue = seed::atelier().unwrap();
    let mut diary = whole_diary();
    holding("first", 0, 1, &mut diary);
    let (mut winner, mut decision) = insisting(0, 1, &world(&venue, &diary));
    let old = Fingerprint::of(&("conflict", ROOM, day(0)));
    decision.made_from = old.clone();
    winner.tasks.iter_mut().for_each(|t| t.made_from = old.clone());
    let turn = advance(&winner, &Input::Decision(decision), &world(&venue, &diary));
    assert!(matches!(turn.outcome, Outcome::Refused(Refusal::ConflictChanged { .. })), "{:?}", turn.outcome);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A room is given away by the rows in sight alone: no other row is written, and whatever is offered to those who
    /// give way is free in the whole diary.
    #[test]
    fn a_room_is_given_away_by_the_rows_in_sight_alone(
        (first, days) in (-3_i64..4, 1_i64..5),
        (from, held) in (-3_i64..4, 1_i64..5),
        taken in proptest::collection::btree_set((-9_i64..9, 0_usize..6), 0..60),
        most in 12_usize..100,
    ) {
        let (venue, mut diary) = (seed::atelier().unwrap(), whole_diary());
        let loser = holding("loser", from, held, &mut diary);
        for (n, room) in taken {
            let room = &venue.rooms[room];
            let window = schedule(n, 1).windows().unwrap()[0];
            let claim = Claim { event: "third".into(), window, status: ClaimStatus::Confirmed, until: None, hold: None, company: None };
            if room.id.0 != ROOM {
                diary.rows.insert(DiaryKey { date: day(n), room: room.id.clone() }, DiaryRow { version: 4, claims: vec![claim] });
            }
        }
        let whole = world(&venue, &diary);
        prop_assume!(Contest::of(&EventId("winner".into()), &RoomId::from(ROOM), &schedule(first, days).windows().unwrap(), &whole).is_some());
        let (winner, decision) = insisting(first, days, &whole);
        let held = loser.hold.as_ref().and_then(Hold::whole);
        let keys = in_sight(&winner, held, whole.local.date(), &venue, most);
        let rows = diary.rows.iter().filter(|(k, _)| keys.contains(k)).map(|(k, r)| (k.clone(), r.clone()));
        let part = Diary { rows: rows.collect(), ..Diary::of_rows(keys.clone()) };
        let moved = give(&winner, &decision, std::slice::from_ref(&loser), &world(&venue, &part)).unwrap();
        for write in moved.iter().flat_map(|m| &m.decided.rows) {
            prop_assert!(keys.contains(&write.key), "{:?}", write.key);
            prop_assert_eq!(write.row.version, diary.row(write.key.date, &write.key.room).version + 1);
        }
        let lost = &moved[1];
        let Reply::Send(mail) = &lost.decided.reply else { panic!("who gives way hears of it") };
        let after = |s: &Schedule, room: &crate::venue::Room| {
            whole.diary.is_free(room, &s.windows().unwrap(), "loser", whole.now)
        };
        let when = loser.facts.schedule.unwrap();
        for say in mail.plan.says() {
            match say {
                Say::OfferRooms { rooms, .. } => {
                    for room in rooms {
                        prop_assert!(after(&when, venue.room(&room.id).unwrap()), "{}", room.id);
                    }
                }
                Say::ProposeDates { dates, .. } => {
                    for date in dates {
                        let on = Schedule { date: *date, end_date: Some(date.saturating_add((i64::from(when.day_count()) - 1).days())), ..when };
                        prop_assert!(venue.rooms.iter().any(|r| after(&on, r)), "{date}");
                    }
                }
                _ => {}
            }
        }
    }
}
