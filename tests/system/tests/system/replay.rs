//! A booking played again from what was stored comes out the same, to the byte.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{ACCEPTANCE, INQUIRY, good, pending, say, stack, start, tenant, text};
use jiff::{Timestamp, ToSpan};
use openevent::replay::replay;
use serde_json::json;

#[tokio::test]
async fn a_booking_with_mails_decisions_and_the_clock_is_rebuilt_from_its_inputs() {
    let (stack, c) = stack().await;
    // Somebody else holds a room on that day: the diary is part of what is judged.
    start(&c, "ben@example.ch", &INQUIRY.replace("Room A", "Room B")).await;
    let booked = start(&c, "anna@example.ch", INQUIRY).await;
    let (session, id) = (text(&booked, "/session_id"), text(&booked, "/event_id"));
    say(&c, &session, "Could you do CHF 400? And is there parking?").await;
    let state = stack.state();
    state.clock.set(state.clock.now().checked_add(25.hours()).unwrap());
    platform::desk::tick(state, Timestamp::MAX).await.unwrap();
    let task = text(&pending(&c).await[0], "/task_id");
    good(&c.post(&format!("/api/tasks/{task}/approve"), &json!({"discount": {"amount_minor": 5_000}})).await.unwrap());
    say(&c, &session, ACCEPTANCE).await;
    let open = pending(&c).await;
    let task = open.iter().find(|t| text(t, "/type") == "confirmation_message").unwrap();
    good(&c.post(&format!("/api/tasks/{}/approve", text(task, "/task_id")), &json!({})).await.unwrap());
    // The house changes its prices afterwards: what was judged then is judged by the settings of then.
    let mut venue = state.store.bundle(&tenant()).await.unwrap().unwrap().venue;
    for room in &mut venue.rooms {
        room.day_rate.minor *= 2;
    }
    state.store.publish_venue(&tenant(), &venue, 2).await.unwrap();

    let replayed = replay(state, &tenant(), &id).await.unwrap();
    assert!(replayed.is_the_same(), "{}", replayed.page);
    assert_eq!(replayed.turns, 6, "{}", replayed.page);
    for words in ["understood", "counter", "discount_granted", "CHF 450.00", "booking_confirmed", "same bytes"] {
        assert!(replayed.page.contains(words), "{words}: {}", replayed.page);
    }
}

#[tokio::test]
async fn a_turn_that_was_tampered_with_is_found() {
    let (stack, c) = stack().await;
    let booked = start(&c, "anna@example.ch", INQUIRY).await;
    let id = text(&booked, "/event_id");
    // Other settings under the number of those that were judged with.
    let state = stack.state();
    let mut venue = state.store.bundle(&tenant()).await.unwrap().unwrap().venue;
    for room in &mut venue.rooms {
        room.day_rate.minor *= 2;
    }
    state.store.publish_venue(&tenant(), &venue, 1).await.unwrap();
    let replayed = replay(state, &tenant(), &id).await.unwrap();
    assert_eq!(replayed.different, [1], "{}", replayed.page);
    assert!(!replayed.is_the_same());
}
