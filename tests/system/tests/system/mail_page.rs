//! The manager's mail page: threads, marks, drafts, conflicts.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{ACCEPTANCE, INQUIRY, event, good, is_problem, mails, pending, say, stack, start, tenant, text};
use openevent::client::Caller;
use openevent::replay::replay;
use platform::store::Ranges;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ANNA: &str = "anna@example.ch";
const BEN: &str = "ben@example.ch";

async fn get(c: &Caller, path: &str) -> Value {
    good(&c.get(path).await.unwrap())
}

async fn post(c: &Caller, thread: &str, act: &str, body: Value) -> Value {
    good(&c.post(&format!("/api/event-requests/{thread}/{act}"), &body).await.unwrap())
}

#[tokio::test]
async fn a_thread_is_unread_until_it_is_read_and_again_after_the_next_mail() {
    let (_stack, c) = stack().await;
    let started = start(&c, ANNA, INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    let list = get(&c, "/api/event-requests").await;
    let line = &list["items"][0];
    assert_eq!(
        (text(line, "/id"), text(line, "/event_id"), line["read"].clone()),
        (session.clone(), id.clone(), json!(false))
    );
    assert!(text(line, "/preview").starts_with("Hello, we would like to book Room A"), "{line}");
    let path = format!("/api/event-requests/{session}");
    let marked = good(&c.patch(&path, &json!({"read": true, "starred": true})).await.unwrap());
    assert_eq!((marked["read"].clone(), marked["starred"].clone()), (json!(true), json!(true)));
    let version = event(&c, &id).await["version"].clone();
    assert_eq!(version, started["event_info"]["version"], "marks are no change of the booking");
    let clock = &_stack.state().clock;
    clock.set(clock.now().checked_add(jiff::SignedDuration::from_mins(5)).unwrap());
    say(&c, &session, "Is there parking?").await;
    let again = get(&c, &format!("/api/event-requests/{id}")).await;
    assert_eq!((again["thread"]["read"].clone(), again["thread"]["starred"].clone()), (json!(false), json!(true)));
    assert_eq!(again["emails"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn values_are_shown_with_the_words_they_were_read_from() {
    let (_stack, c) = stack().await;
    let id = text(&start(&c, ANNA, INQUIRY).await, "/event_id");
    let detail = get(&c, &format!("/api/event-requests/{id}")).await;
    let found: Vec<(String, String, String)> = detail["extracted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (text(e, "/field"), text(e, "/value"), text(e, "/phrase")))
        .collect();
    for (field, value, phrase) in [
        ("date", "2026-05-12", "12 May 2026"),
        ("participants", "20", "20 people"),
        ("room", "atelier-room-a", "Room A"),
    ] {
        let hit = found.iter().find(|(f, _, _)| f == field).unwrap_or_else(|| panic!("{field} in {found:?}"));
        assert_eq!(hit.1, value);
        assert!(hit.2.contains(phrase) || phrase.contains(&hit.2), "{hit:?}");
    }
}

#[tokio::test]
async fn a_draft_is_approved_edited_or_discarded_on_its_page_only() {
    let (stack, c) = stack().await;
    let started = start(&c, ANNA, INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    say(&c, &session, ACCEPTANCE).await;
    let detail = get(&c, &format!("/api/event-requests/{id}")).await;
    let draft = text(&detail, "/pending_draft/id");
    assert!(text(&detail, "/pending_draft/body_html").contains("<p"), "{detail}");
    let other = text(
        &start(&c, BEN, "Hello, do you have parking? We plan a party for 30 people on 3 June 2026.").await,
        "/event_id",
    );
    let wrong = c.post(&format!("/api/event-requests/{other}/approve"), &json!({"draft_id": draft})).await.unwrap();
    assert_eq!((wrong.status, text(&is_problem("another thread", &wrong), "/code")), (404, "not_found".into()));
    let rated = post(&c, &id, "draft-feedback", json!({"draft_id": draft, "rating": "positive"})).await;
    assert_eq!(text(&rated, "/rating"), "positive");
    let bad = json!({"draft_id": draft, "action": "edit"});
    assert_eq!(c.post(&format!("/api/event-requests/{id}/reject"), &bad).await.unwrap().status, 422);
    let seen = json!({"draft_id": draft, "digest": detail["pending_draft"]["digest"]});
    let sent = post(&c, &session, "approve", seen).await;
    assert_eq!((sent["success"].clone(), text(&sent, "/event/status")), (json!(true), "Confirmed".into()));
    stack.drain_mail().await.unwrap();
    let letters = mails(&stack, ANNA);
    assert!(letters.iter().any(|m| Some(text(&sent, "/email_id")) == m.message_id), "{letters:?}");
    let trail = get(&c, &format!("/api/events/{id}/activity?granularity=detailed")).await;
    assert!(trail["items"].as_array().unwrap().iter().any(|a| a["what"] == "draft_rated"));
}

/// Two clients want Room B on the same day, and the second insists: the events, and the conflict's task.
async fn conflict(c: &Caller) -> (String, String, String) {
    let wish = "Hello, we would like to book Room B for 30 people on 20 May 2026, 14:00 to 18:00, workshop.";
    let first = text(&start(c, ANNA, wish).await, "/event_id");
    let second = start(c, BEN, wish).await;
    let session = text(&second, "/session_id");
    say(c, &session, "But we really want Room B on that day, it is my 50th birthday and we met in that room.").await;
    let tasks = pending(c).await;
    let task = tasks.iter().find(|t| t["type"] == "room_conflict_resolution").unwrap();
    (first, text(task, "/event_id"), text(task, "/task_id"))
}

#[tokio::test]
async fn d11_a_contested_room_goes_to_the_new_client_and_the_other_hears_of_it() {
    let (stack, c) = stack().await;
    let (first, second, task) = conflict(&c).await;
    let page = get(&c, &format!("/api/event-requests/{second}")).await;
    assert_eq!(text(&page, "/alerts/0/group"), "conflict");
    let attention = get(&c, "/api/event-requests?status=needs_attention").await;
    assert_eq!(attention["items"].as_array().unwrap().len(), 1);
    let answer = post(&c, &second, "resolve-conflict", json!({"conflict_id": task, "resolution": "accept_new"})).await;
    assert_eq!(text(&answer, "/event/room/id"), "atelier-room-b");
    let loser = event(&c, &first).await;
    assert_eq!((text(&loser, "/status"), loser["room"].clone()), ("Lead".into(), Value::Null));
    stack.drain_mail().await.unwrap();
    let told = mails(&stack, ANNA).pop().unwrap();
    assert!(
        told.text.contains("Room B") && told.text.contains("Room A") && !told.text.contains("ben"),
        "{}",
        told.text
    );
    for id in [&first, &second] {
        let again = replay(stack.state(), &tenant(), id).await.unwrap();
        assert!(again.is_the_same(), "{}", again.page);
    }
}

#[tokio::test]
async fn d11_a_conflict_names_the_event_that_holds_the_room() {
    let (_stack, c) = stack().await;
    let (first, second, task) = conflict(&c).await;
    let page = get(&c, &format!("/api/event-requests/{second}")).await;
    assert_eq!(text(&page, "/alerts/0/conflicting_event_id"), first);
    let shown = get(&c, &format!("/api/tasks/{task}")).await;
    let (from, to) = ("2026-05-20T14:00:00", "2026-05-20T18:00:00");
    assert_eq!(shown["about"], json!({"about": "conflict", "events": [first], "from": from, "to": to}));
}

/// Whoever gives way may hold the room for days that the other client never asked about.
#[tokio::test]
async fn d11_a_room_that_is_held_for_days_is_given_away_for_one_of_them() {
    let (stack, c) = stack().await;
    let days = "Hello, we would like to book Room B for 30 people from 4 to 8 May 2026, 9:00 to 18:00, workshop.";
    let first = text(&start(&c, ANNA, days).await, "/event_id");
    assert_eq!(text(&event(&c, &first).await, "/room/id"), "atelier-room-b");
    let day = "Hello, we would like to book Room B for 30 people on 8 May 2026, 14:00 to 18:00, workshop.";
    let session = text(&start(&c, BEN, day).await, "/session_id");
    say(&c, &session, "But we really want Room B on that day, it is my 50th birthday and we met in that room.").await;
    let task = pending(&c).await.into_iter().find(|t| t["type"] == "room_conflict_resolution").unwrap();
    let approve = format!("/api/tasks/{}/approve", text(&task, "/task_id"));
    let given = good(&c.post(&approve, &json!({})).await.unwrap());
    assert_eq!(text(&given, "/event/room/id"), "atelier-room-b");
    assert_eq!(event(&c, &first).await["room"], Value::Null);
    let state = stack.state();
    let all = Ranges { main: ("2026-05-01".parse().unwrap(), "2026-05-31".parse().unwrap()), apart: None };
    let diary = state.store.diary(&tenant(), all).await.unwrap();
    let held: BTreeSet<&String> = diary.rows.values().flat_map(|r| &r.claims).map(|c| &c.event).collect();
    assert_eq!(held, BTreeSet::from([&text(&given, "/event_id")]), "nothing is left of the days given up");
}

/// The one who held the room when the conflict came up has let it go, and a third holds it when it is decided: nobody
/// gives way of whom the manager was not told.
#[tokio::test]
async fn d11_whoever_holds_the_room_by_now_is_told_of_before_it_is_given_away() {
    let (stack, c) = stack().await;
    let (first, second, task) = conflict(&c).await;
    let cancel = json!({"event_id": first, "confirmation": "CANCEL"});
    good(&c.post(&format!("/api/event/{first}/cancel"), &cancel).await.unwrap());
    let wish = "Hello, we would like to book Room B for 30 people on 20 May 2026, 14:00 to 18:00, workshop.";
    let third = text(&start(&c, "cleo@example.ch", wish).await, "/event_id");
    assert_eq!(text(&event(&c, &third).await, "/room/id"), "atelier-room-b");

    // The same request twice: the task is renewed once, and said again.
    let resolve = format!("/api/event-requests/{second}/resolve-conflict");
    let old = json!({"conflict_id": task, "resolution": "accept_new"});
    let keyed = c.clone().with_header("idempotency-key", "given");
    let mut shown = Vec::new();
    for code in ["conflict_changed", "stale_draft"] {
        let refused = is_problem("resolve-conflict", &keyed.post(&resolve, &old).await.unwrap());
        assert_eq!((refused["status"].clone(), text(&refused, "/code").as_str()), (json!(409), code), "{refused}");
        assert_eq!(refused["task"]["about"]["events"], json!([third]));
        shown.push(text(&refused, "/task/task_id"));
    }
    assert_eq!(shown[0], shown[1]);
    assert_ne!(shown[0], task);
    let open = pending(&c).await;
    let of_second: Vec<_> = open.iter().filter(|t| text(t, "/event_id") == second).collect();
    assert_eq!(of_second.len(), 1, "{open:?}");
    assert_eq!(text(&event(&c, &third).await, "/room/id"), "atelier-room-b", "nothing is given away yet");
    let page = get(&c, &format!("/api/event-requests/{second}")).await;
    assert_eq!(text(&page, "/alerts/0/conflicting_event_id"), third);

    post(&c, &second, "resolve-conflict", json!({"conflict_id": shown[0], "resolution": "accept_new"})).await;
    assert_eq!(text(&event(&c, &second).await, "/room/id"), "atelier-room-b");
    assert_eq!(event(&c, &third).await["room"], Value::Null);
    for id in [&second, &third] {
        let again = replay(stack.state(), &tenant(), id).await.unwrap();
        assert!(again.is_the_same(), "{}", again.page);
    }
}

/// Many rooms are more than one request reads: those that are most like the lost one are offered, each of them free.
#[tokio::test]
async fn d11_who_gives_way_in_a_large_house_is_offered_rooms_like_theirs() {
    let (stack, c) = stack().await;
    for n in 0..40 {
        let room = json!({"name": format!("Cell {n}"), "capacity_max": 60 + n, "day_rate": {"amount_minor": 1}});
        assert_eq!(c.post("/api/rooms", &room).await.unwrap().status, 201);
    }
    let days = "Hello, we would like to book Room B for 30 people from 4 to 8 May 2026, 9:00 to 18:00, workshop.";
    let first = text(&start(&c, ANNA, days).await, "/event_id");
    let day = "Hello, we would like to book Room B for 30 people on 8 May 2026, 14:00 to 18:00, workshop.";
    let session = text(&start(&c, BEN, day).await, "/session_id");
    say(&c, &session, "But we really want Room B on that day, it is my 50th birthday and we met in that room.").await;
    let task = pending(&c).await.into_iter().find(|t| t["type"] == "room_conflict_resolution").unwrap();
    let about = &task["about"];
    assert_eq!(
        (text(about, "/from"), text(about, "/to")),
        ("2026-05-04T09:00:00".into(), "2026-05-08T18:00:00".into())
    );
    good(&c.post(&format!("/api/tasks/{}/approve", text(&task, "/task_id")), &json!({})).await.unwrap());
    assert_eq!(event(&c, &first).await["room"], Value::Null);
    stack.drain_mail().await.unwrap();
    let told = mails(&stack, ANNA).pop().unwrap();
    assert!(told.text.contains("Cell "), "{}", told.text);
    let all = Ranges { main: ("2026-05-01".parse().unwrap(), "2026-05-31".parse().unwrap()), apart: None };
    let diary = stack.state().store.diary(&tenant(), all).await.unwrap();
    assert!(
        diary.rows.values().flat_map(|r| &r.claims).all(|c| c.event != first),
        "nothing is left of the days given up"
    );
    let again = replay(stack.state(), &tenant(), &first).await.unwrap();
    assert!(again.is_the_same(), "{}", again.page);
}

#[tokio::test]
async fn alternatives_to_a_taken_room_are_drafted_and_sent_when_approved() {
    let (stack, c) = stack().await;
    let (_, second, task) = conflict(&c).await;
    let before = mails(&stack, BEN).len();
    let found = post(&c, &second, "suggest-alternatives", json!({"conflict_id": task})).await;
    let rooms: Vec<String> = found["alternatives"].as_array().unwrap().iter().map(|a| text(a, "/room/name")).collect();
    assert!(rooms.len() >= 2 && !rooms.contains(&"Room B".to_owned()), "{found}");
    stack.drain_mail().await.unwrap();
    let waiting = mails(&stack, BEN).len();
    let draft = text(&found, "/draft_id");
    post(&c, &second, "approve", json!({"draft_id": draft})).await;
    stack.drain_mail().await.unwrap();
    let letters = mails(&stack, BEN);
    assert_eq!(letters.len(), waiting + 1, "nothing before the approval: {before}");
    assert!(rooms.iter().all(|r| letters.last().unwrap().text.contains(r)), "{letters:?}");
}

#[tokio::test]
async fn a_refused_special_request_sends_the_managers_words() {
    let (stack, c) = stack().await;
    let started = start(&c, ANNA, INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    say(&c, &session, "Could you do CHF 400?").await;
    let alert = text(&get(&c, &format!("/api/event-requests/{id}")).await, "/alerts/0/id");
    let body = json!({"accepted": false, "reply": "We are sorry, our prices are fixed."});
    let answer = post(&c, &id, &format!("special-request/{alert}"), body).await;
    assert_eq!(text(&answer, "/task_status"), "rejected");
    stack.drain_mail().await.unwrap();
    assert!(mails(&stack, ANNA).pop().unwrap().text.contains("our prices are fixed"));
}
