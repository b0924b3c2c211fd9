//! What a client's message costs (DESIGN section 4): at most five requests in three hops.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "tests; the figures are the point")]

use crate::support::{ACCEPTANCE, INQUIRY, pending, say, stack, start, text};
use jiff::SignedDuration;
use openevent::stack::Stack;
use std::collections::BTreeMap;

/// Requests, hops and requests by operation since the last reset, without the one item that the authorizer reads in
/// a hop of its own.
fn measured(stack: &Stack, what: &str) -> (u64, u64, BTreeMap<String, u64>) {
    let (mut by_operation, hops) = (stack.requests().by_operation(), stack.requests().hops());
    println!("{what}: {} requests in {hops} hops with the authorizer's, {by_operation:?}", stack.requests().total());
    *by_operation.get_mut("GetItem").unwrap() -= 1;
    by_operation.retain(|_, n| *n > 0);
    (by_operation.values().sum(), hops - 1, by_operation)
}

/// The limit's interval passes, so that its bucket is full again.
fn a_second_later(stack: &Stack) {
    let clock = &stack.state().clock;
    clock.set(clock.now().checked_add(SignedDuration::from_secs(1)).unwrap());
}

fn of(pairs: &[(&str, u64)]) -> BTreeMap<String, u64> {
    pairs.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect()
}

#[tokio::test]
async fn pr05_a_message_costs_at_most_five_requests_in_three_hops() {
    let (stack, c) = stack().await;
    c.get("/api/events").await.unwrap();

    stack.requests().reset();
    let session = text(&start(&c, "anna@example.ch", INQUIRY).await, "/session_id");
    let (requests, hops, by_operation) = measured(&stack, "a first mail");
    // The tenant's bucket is written beside the first batch. The second has the booking, once there is one, and the
    // client's bucket, which is written with the commit.
    let wanted = of(&[("UpdateItem", 1), ("BatchGetItem", 2), ("Query", 1), ("TransactWriteItems", 1)]);
    assert_eq!(by_operation, wanted);
    assert_eq!((requests, hops), (5, 3));

    for message in ["Do you have parking?", "We will be 22 people.", ACCEPTANCE] {
        a_second_later(&stack);
        stack.requests().reset();
        say(&c, &session, message).await;
        let (requests, hops, by_operation) = measured(&stack, message);
        assert_eq!(by_operation, wanted, "{message}");
        assert_eq!((requests, hops), (5, 3), "{message}");
    }
}

/// The rate limit's write, and nothing else, is made twice while a tenant's messages come faster than its rate: the
/// first finds the bucket in use, the second takes from it.
#[tokio::test]
async fn a_burst_costs_one_write_of_the_rate_limit_more() {
    let (stack, c) = stack().await;
    let session = text(&start(&c, "anna@example.ch", INQUIRY).await, "/session_id");
    stack.requests().reset();
    say(&c, &session, "Do you have parking?").await;
    let (requests, _, by_operation) = measured(&stack, "at once after another");
    assert_eq!((requests, by_operation.get("UpdateItem")), (6, Some(&2)));
}

#[tokio::test]
async fn a_date_elsewhere_costs_no_request_more() {
    let (stack, c) = stack().await;
    let session = text(&start(&c, "anna@example.ch", INQUIRY).await, "/session_id");
    a_second_later(&stack);
    stack.requests().reset();
    say(&c, &session, "Could we move it to 20 November 2026?").await;
    let (requests, hops, by_operation) = measured(&stack, "a day half a year away");
    assert_eq!(by_operation.get("Query"), Some(&1), "though the held day and the wished one lie far apart");
    assert_eq!((requests, hops), (5, 3));
}

#[tokio::test]
async fn a_decision_costs_three_requests_in_three_hops() {
    let (stack, c) = stack().await;
    let (_, _, task) = crate::support::to_confirm(&c, "anna@example.ch").await;
    stack.requests().reset();
    let path = format!("/api/tasks/{}/approve", text(&task, "/task_id"));
    crate::support::good(&c.post(&path, &serde_json::json!({"digest": text(&task, "/digest")})).await.unwrap());
    let (requests, hops, by_operation) = measured(&stack, "a decision");
    assert_eq!(by_operation, of(&[("BatchGetItem", 1), ("Query", 1), ("TransactWriteItems", 1)]));
    assert_eq!((requests, hops), (3, 3));
    assert!(pending(&c).await.is_empty());
}

/// What the house's own routes cost, besides the authorizer's read: three requests at most.
#[tokio::test]
async fn pr05_no_route_of_the_house_costs_more_than_three_requests() {
    let (stack, c) = stack().await;
    let event = text(&start(&c, "anna@example.ch", INQUIRY).await, "/event_id");
    let keyed = c.clone().with_header("idempotency-key", "k");
    let room = serde_json::json!({"name": "Loft", "capacity_max": 20, "day_rate": {"amount_minor": 1}});
    let page = serde_json::json!({"type": "rooms", "params": {"date": "2026-05-12"}, "event_id": event});
    let set = serde_json::json!({"room_vat_percent": 7.7});
    let empty = serde_json::json!({});
    let mut made = String::new();
    for (what, path, body, most) in [
        ("set", "/api/config/vat", Some(&set), 2),
        ("read", "/api/config/vat", None, 1),
        ("history", "/api/config/vat/history", None, 1),
        ("revert", "/api/config/vat/revert/0", Some(&empty), 2),
        ("make a room", "/api/rooms", Some(&room), 2),
        ("list products", "/api/products", None, 1),
        ("read a room", "/api/rooms/loft", None, 1),
        ("ask", "/api/qna?date=2026-05-12", None, 2),
        ("make a snapshot", "/api/snapshots", Some(&page), 3),
        // One more for an event: whether it is over.
        ("list snapshots", "/api/snapshots", None, 2),
        ("read a snapshot", "/api/snapshots/{id}", None, 2),
        ("its page", "/p/{id}", None, 2),
    ] {
        stack.requests().reset();
        let path = path.replace("{id}", &made);
        let reply = match body {
            Some(body) => keyed.post(&path, body).await.unwrap(),
            None => c.get(&path).await.unwrap(),
        };
        assert!(reply.status < 300, "{what}: {}", reply.text());
        // The page is public: no authorizer reads for it.
        let authorizer = u64::from(!path.starts_with("/p/"));
        assert_eq!(stack.requests().total() - authorizer, most, "{what}");
        if let Some(id) = reply.json().get("snapshot_id").and_then(serde_json::Value::as_str) {
            made = id.to_owned();
        }
    }
}
