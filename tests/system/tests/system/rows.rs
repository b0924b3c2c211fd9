//! Rows of the catalogue of situations that only a whole stack can show, by their ids.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{
    INQUIRY, caller, dump, event, good, is_problem, options, pending, say, stack, start, text, to_confirm,
};
use openevent::client::Caller;
use openevent::seed::DEV_KEY;
use openevent::stack::Stack;
use serde_json::{Value, json};

const ANNA: &str = "anna@example.ch";

/// A stack whose functions serve real clients.
async fn production() -> (Stack, Caller) {
    let own = [
        ("ENV", "production"),
        ("CURSOR_KEY", "a key that only this very test knows"),
        ("ALLOWED_ORIGINS", "https://desk.example.com"),
        ("FRONTEND_URL", "https://desk.example.com"),
        ("PUBLIC_URL", "https://events.example.com"),
    ];
    let mut options = options();
    let own = own.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    options.variables = own.chain(options.variables).collect();
    let stack = Stack::start(options).await.unwrap();
    let caller = caller(&stack, DEV_KEY);
    (stack, caller)
}

/// A developers' route refuses in production, and writes nothing.
async fn is_closed(stack: &Stack, c: &Caller, path: &str, body: &Value) {
    let tables = &stack.state().settings.tables;
    let written = async || {
        let mut all = dump(stack).await;
        (all.remove(&tables.events), all.remove(&tables.tasks), all.remove(&tables.venues))
    };
    let before = written().await;
    let refused = c.post(path, body).await.unwrap();
    let problem = is_problem(path, &refused);
    assert_eq!((refused.status, text(&problem, "/code").as_str()), (403, "dev_only"), "{path}: {problem}");
    assert_eq!(written().await, before, "{path} wrote something");
}

#[tokio::test]
async fn dep_17_the_payment_route_of_developers_is_closed_in_production() {
    let (stack, c) = production().await;
    good(&c.post("/api/config/global-deposit", &deposit()).await.unwrap());
    let (_, id, _) = to_accepted(&c).await;
    is_closed(&stack, &c, "/api/event/deposit/pay", &json!({"event_id": id})).await;
    let open = good(&c.get(&format!("/api/event/{id}/deposit")).await.unwrap());
    assert_eq!(text(&open, "/state"), "due", "{open}");

    // Where developers work it pays.
    let (_stack, c) = stack_of_developers().await;
    let (_, id, _) = to_accepted(&c).await;
    let paid = good(&c.post("/api/event/deposit/pay", &json!({"event_id": id})).await.unwrap());
    assert_eq!(text(&paid, "/status"), "ok");
}

fn deposit() -> Value {
    json!({"deposit_enabled": true, "deposit_type": "percentage", "deposit_percentage": 30, "deposit_deadline_days": 10})
}

async fn stack_of_developers() -> (Stack, Caller) {
    let (stack, c) = stack().await;
    good(&c.post("/api/config/global-deposit", &deposit()).await.unwrap());
    (stack, c)
}

/// Inquiry and acceptance, so that a deposit is due.
async fn to_accepted(c: &Caller) -> (String, String, Value) {
    let begun = start(c, ANNA, INQUIRY).await;
    let (session, id) = (text(&begun, "/session_id"), text(&begun, "/event_id"));
    let accepted = good(&c.post(&format!("/api/accept-booking/{session}"), &json!({})).await.unwrap());
    (session, id, accepted)
}

/// The row says 404 for debug and test-data routes. We have none: what no template names is 404 (`not_found`), in
/// production as everywhere. The developers' routes that API.md does name (mock payment, test mails, reset and continue
/// of a client) are published, so hiding them behind a 404 would hide nothing; API.md gives 403 to who is known but not
/// allowed, and keeps 404 for ids of another house. They answer 403 `dev_only` and write nothing.
///
/// PH0.2, M4.
#[tokio::test]
async fn sec_09_debug_routes_do_not_exist_and_developers_routes_are_closed_in_production() {
    let (stack, c) = production().await;
    for path in ["/api/debug", "/api/debug/threads/1", "/api/test-data/rooms", "/api/test/reset", "/debug", "/metrics"]
    {
        for reply in [c.get(path).await.unwrap(), c.post(path, &json!({})).await.unwrap()] {
            let problem = is_problem(path, &reply);
            assert_eq!((reply.status, text(&problem, "/code").as_str()), (404, "not_found"), "{path}: {problem}");
        }
    }
    start(&c, ANNA, INQUIRY).await;
    for (path, body) in [
        ("/api/emails/test", json!({})),
        ("/api/config/hil-email/test", json!({})),
        ("/api/client/reset", json!({"email": ANNA})),
        ("/api/client/continue", json!({"email": ANNA, "body": "Hello"})),
    ] {
        is_closed(&stack, &c, path, &body).await;
    }
}

/// Every task that a list shows can be read and decided, whichever list: none is a shadow.
#[tokio::test]
async fn hil_05_every_task_in_the_list_has_a_record_that_can_be_read_and_decided() {
    let (_stack, c) = stack().await;
    let (session, ..) = to_confirm(&c, ANNA).await;
    say(&c, &session, "I would like to talk to a human, please.").await;
    let bo = start(&c, "bo@example.ch", &INQUIRY.replace("Room A", "Room B")).await;
    say(&c, &text(&bo, "/session_id"), "Could you do CHF 400?").await;
    start(&c, "cleo@example.ch", "Do you have a helicopter landing pad on the roof?").await;
    let listed = pending(&c).await;
    assert!(listed.len() >= 4, "{listed:?}");
    for task in listed {
        let id = text(&task, "/task_id");
        let read = good(&c.get(&format!("/api/tasks/{id}")).await.unwrap());
        assert_eq!((text(&read, "/type"), text(&read, "/status")), (text(&task, "/type"), "pending".to_owned()));
        let decided = good(&c.post(&format!("/api/tasks/{id}/reject"), &json!({})).await.unwrap());
        assert_eq!(text(&decided, "/task_status"), "rejected");
        assert_eq!(text(&good(&c.get(&format!("/api/tasks/{id}")).await.unwrap()), "/status"), "rejected");
    }
    let held = |t: &Value| text(t, "/type") == "ai_reply_approval";
    assert!(pending(&c).await.iter().all(held), "what is left was opened by deciding");
}

#[tokio::test]
async fn con_11_an_acceptance_by_button_adds_no_second_event() {
    let (_stack, c) = stack().await;
    let begun = start(&c, ANNA, INQUIRY).await;
    let (session, id) = (text(&begun, "/session_id"), text(&begun, "/event_id"));
    let path = format!("/api/accept-booking/{session}");
    for _ in 0..2 {
        let answer = good(&c.post(&path, &json!({})).await.unwrap());
        assert_eq!(text(&answer, "/event_id"), id);
    }
    let all = good(&c.get("/api/events").await.unwrap());
    let ids: Vec<String> = all["items"].as_array().unwrap().iter().map(|e| text(e, "/event_id")).collect();
    assert_eq!(ids, std::slice::from_ref(&id));
    assert_eq!(c.get(&format!("/api/events/{session}")).await.unwrap().status, 404, "no event is named as the session");
    assert_eq!(text(&event(&c, &id).await, "/offer/status"), "accepted");
}
