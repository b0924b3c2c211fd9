//! Items of earlier shapes are read as they are, and rewritten by the operator's command.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{INQUIRY, event, good, say, stack, start, tenant, text};
use aws_sdk_dynamodb::types::AttributeValue;
use openevent::stack::Stack;
use platform::store::keys;
use workflow::booking::EventId;

/// The booking as schema 1 had it, and the client's link as an item of its own.
async fn made_old(stack: &Stack, email: &str, event: &EventId) {
    let client = stack.database().client();
    let table = &stack.state().settings.tables.events;
    let key = |k: &keys::Key| (AttributeValue::S(k.pk.clone()), AttributeValue::S(k.sk.clone()));
    let (pk, sk) = key(&keys::booking(&tenant(), event));
    let old = client.update_item().table_name(table).key("pk", pk).key("sk", sk);
    let old = old.update_expression("SET #s = :one REMOVE tenant_pk").expression_attribute_names("#s", "schema");
    old.expression_attribute_values(":one", AttributeValue::N("1".into())).send().await.unwrap();
    let (pk, sk) = key(&keys::client(&tenant(), email));
    let unlinked = client.update_item().table_name(table).key("pk", pk.clone()).key("sk", sk);
    let name = keys::client_link(event);
    unlinked.update_expression("REMOVE #l").expression_attribute_names("#l", name).send().await.unwrap();
    let link = client.put_item().table_name(table).item("pk", pk).item("sk", AttributeValue::S(format!("E#{event}")));
    link.item("schema", AttributeValue::N("1".into())).send().await.unwrap();
}

/// S3.M.
#[tokio::test]
async fn items_of_an_earlier_shape_are_read_counted_and_rewritten_once() {
    let (stack, c) = stack().await;
    let started = start(&c, "anna@example.ch", INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    start(&c, "ben@example.ch", &INQUIRY.replace("12 May", "13 May")).await;
    made_old(&stack, "anna@example.ch", &EventId(id.clone())).await;
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option", "read as it is");
    let listed = async || good(&c.get("/api/events").await.unwrap())["items"].as_array().unwrap().len();
    assert_eq!(listed().await, 1);
    let store = &stack.state().store;
    let counted = store.migrate(true).await.unwrap();
    assert_eq!((counted.old.values().sum::<usize>(), counted.written), (2, 0));
    assert_eq!(listed().await, 1, "a dry run writes nothing");
    let done = store.migrate(false).await.unwrap();
    assert_eq!((done.written, done.missed), (2, 0));
    assert_eq!(listed().await, 2);
    assert!(store.migrate(true).await.unwrap().old.is_empty());
    // A new mail of hers without a thread finds the booking by the rewritten link.
    let again = start(&c, "anna@example.ch", "Hello, about 12 May 2026: we will be 22 people.").await;
    assert_eq!((text(&again, "/session_id"), text(&again, "/event_id")), (session, id));
}

#[tokio::test]
async fn a_booking_of_an_earlier_shape_is_in_todays_after_its_next_turn() {
    let (stack, c) = stack().await;
    let started = start(&c, "anna@example.ch", INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    made_old(&stack, "anna@example.ch", &EventId(id.clone())).await;
    say(&c, &session, "We will be 22 people.").await;
    let listed = good(&c.get("/api/events").await.unwrap());
    assert_eq!(text(&listed, "/items/0/event_id"), id);
}
