//! A running stack and the few things that every whole-system test does with it.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests; each uses a part")]

use aws_sdk_dynamodb::types::AttributeValue;
use openevent::client::{Caller, Reply};
use openevent::reading::Reading;
use openevent::seed::{DEV_KEY, TENANT};
use openevent::stack::{Stack, StackOptions};
use platform::Clock;
use platform::store::{ApiKey, Tenant};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Every test begins on this morning.
pub const NOW: &str = "2026-03-02T08:00:00Z";

/// An inquiry that gets a room and an offer.
pub const INQUIRY: &str = "Hello, we would like to book Room A on 12 May 2026 from 14:00 to 18:00 for 20 people, \
                           workshop.\n\nAnna Muster";
/// Accepts the offer and completes it, so that only the manager's confirmation is missing.
pub const ACCEPTANCE: &str =
    "We accept the offer. Billing address: Muster AG, Bahnhofstrasse 1, 8001 Zürich, Switzerland";

pub fn options() -> StackOptions {
    crate::quiet::watch();
    StackOptions::for_tests(Clock::fixed(NOW.parse().unwrap()))
}

/// A stack, and a caller with the admin key.
pub async fn stack() -> (Stack, Caller) {
    let stack = Stack::start(options()).await.unwrap();
    let caller = caller(&stack, DEV_KEY);
    (stack, caller)
}

pub fn caller(stack: &Stack, key: &str) -> Caller {
    Caller::new(stack.url()).with_key(key)
}

pub fn tenant() -> Tenant {
    Tenant::seed(TENANT).unwrap()
}

/// Stores a key with this role.
pub async fn key(stack: &Stack, tenant: &str, role: &str, secret: &str) {
    let now = NOW.parse().unwrap();
    let key = ApiKey { last_used: Some(now), ..ApiKey::new(tenant, &format!("{role} of {tenant}"), role, secret, now) };
    stack.state().store.put_api_key(secret, &key).await.unwrap();
}

/// A text of an answer, by pointer.
pub fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).map(str::to_owned).unwrap_or_else(|| panic!("{pointer} of {value}"))
}

/// The members every problem has, whoever answered: a function or the gateway.
pub fn is_problem(what: &str, reply: &Reply) -> Value {
    let problem = reply.json();
    assert_eq!(reply.header("content-type"), "application/problem+json", "{what}: {} {}", reply.status, reply.text());
    assert_eq!(problem.pointer("/status"), Some(&json!(reply.status)), "{what}: {problem}");
    for member in ["/type", "/title", "/code", "/detail", "/request_id"] {
        assert!(!text(&problem, member).is_empty(), "{what}: {member}");
    }
    assert!(problem.pointer("/errors").is_some_and(Value::is_array), "{what}: {problem}");
    assert_eq!(text(&problem, "/request_id"), reply.header("x-request-id"), "{what}");
    problem
}

pub fn good(reply: &Reply) -> Value {
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()
}

pub async fn start(c: &Caller, email: &str, body: &str) -> Value {
    good(&c.post("/api/start-conversation", &json!({"client_email": email, "email_body": body})).await.unwrap())
}

pub async fn say(c: &Caller, session: &str, message: &str) -> Value {
    good(&c.post("/api/send-message", &json!({"session_id": session, "message": message})).await.unwrap())
}

pub async fn event(c: &Caller, id: &str) -> Value {
    good(&c.get(&format!("/api/events/{id}")).await.unwrap())
}

pub async fn pending(c: &Caller) -> Vec<Value> {
    let list = good(&c.get("/api/tasks/pending?limit=100").await.unwrap());
    list.get("items").and_then(Value::as_array).cloned().unwrap_or_default()
}

/// The mails to `address` as a reader sees them.
pub fn mails(stack: &Stack, address: &str) -> Vec<Reading> {
    stack.mailbox().to(address).iter().map(Reading::of).collect()
}

/// Every mail, as a reader sees it.
pub fn all_mails(stack: &Stack) -> Vec<Reading> {
    stack.mailbox().all().iter().map(Reading::of).collect()
}

/// Inquiry, acceptance, and the confirmation's task: session, event and task.
pub async fn to_confirm(c: &Caller, email: &str) -> (String, String, Value) {
    let started = start(c, email, INQUIRY).await;
    let (session, event) = (text(&started, "/session_id"), text(&started, "/event_id"));
    say(c, &session, ACCEPTANCE).await;
    let mut tasks = pending(c).await;
    tasks.retain(|t| text(t, "/event_id") == event);
    assert_eq!(tasks.len(), 1, "{tasks:?}");
    assert_eq!(text(&tasks[0], "/type"), "confirmation_message");
    (session, event, tasks.remove(0))
}

/// Every item of all four tables, as text.
pub type Dump = BTreeMap<String, BTreeSet<String>>;

/// Reads everything, directly.
pub async fn dump(stack: &Stack) -> Dump {
    let tables = &stack.state().settings.tables;
    let mut all = Dump::new();
    for table in [&tables.venues, &tables.events, &tables.tasks, &tables.sessions] {
        all.insert(table.clone(), items(stack, table).await.iter().map(written).collect());
    }
    all
}

/// An item as text, the same each time: maps have no order of their own.
fn written(item: &Item) -> String {
    fn value(v: &AttributeValue) -> String {
        match v {
            AttributeValue::M(map) => {
                let sorted: BTreeMap<_, _> = map.iter().map(|(name, v)| (name, value(v))).collect();
                format!("{sorted:?}")
            }
            AttributeValue::L(list) => format!("{:?}", list.iter().map(value).collect::<Vec<_>>()),
            other => format!("{other:?}"),
        }
    }
    let all: BTreeMap<_, _> = item.iter().map(|(name, v)| (name, value(v))).collect();
    format!("{all:?}")
}

/// An item, its attributes in order.
pub type Item = BTreeMap<String, AttributeValue>;

/// Every item of a table.
#[allow(clippy::disallowed_methods, reason = "a test looks at everything")]
pub async fn items(stack: &Stack, table: &str) -> Vec<Item> {
    let mut pages = stack.database().client().scan().table_name(table).consistent_read(true).into_paginator().send();
    let mut items = Vec::new();
    while let Some(page) = pages.next().await {
        items.extend(page.unwrap().items.unwrap_or_default().into_iter().map(|item| item.into_iter().collect()));
    }
    items
}

/// A text attribute; empty when it is absent.
pub fn attribute<'a>(item: &'a Item, name: &str) -> &'a str {
    item.get(name).and_then(|value| value.as_s().ok()).map(String::as_str).unwrap_or_default()
}

/// What is left of a dump without the counters of the rate limit.
pub fn without_rates(mut dump: Dump) -> Dump {
    for items in dump.values_mut() {
        items.retain(|item| !item.contains("RATE"));
    }
    dump
}
