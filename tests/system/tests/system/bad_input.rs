//! What a request must not bring, over HTTP: every refusal has the one problem body, and nothing is written.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{Dump, INQUIRY, caller, dump, is_problem, key, stack, start, text, to_confirm, without_rates};
use axum::http::Method;
use openevent::client::{Caller, Reply};
use openevent::seed::DEV_KEY;
use openevent::stack::Stack;
use openevent::template::Template;
use platform::store::Tenant;
use serde_json::{Value, json};

const START: &str = "/api/start-conversation";
const SEND: &str = "/api/send-message";

/// A house with a booking that waits for its confirmation, beside another house with one of its own.
struct Houses {
    stack: Stack,
    ours: Caller,
    session: String,
    task: String,
    foreign: (String, String, String),
    /// Every item, when nothing was refused yet.
    before: Dump,
}

impl Houses {
    async fn open() -> Self {
        let (stack, ours) = stack().await;
        let other = Tenant::seed("other").unwrap();
        stack.state().store.publish_venue(&other, &workflow::venue::seed::atelier().unwrap(), 1).await.unwrap();
        key(&stack, "other", "admin", "their-key").await;
        for role in ["viewer", "agent"] {
            key(&stack, crate::support::tenant().as_str(), role, &format!("{role}-key")).await;
        }
        let (session, _, task) = to_confirm(&ours, "anna@example.ch").await;
        let (their_session, event, their_task) = to_confirm(&caller(&stack, "their-key"), "bo@example.ch").await;
        let foreign = (their_session, event, text(&their_task, "/task_id"));
        let before = without_rates(dump(&stack).await);
        Self { stack, ours, session, task: text(&task, "/task_id"), foreign, before }
    }

    /// The request is refused so, in the one shape, and nothing is written.
    async fn refuses(&self, what: &str, request: impl Future<Output = Reply>, status: u16, code: &str) -> Value {
        let reply = request.await;
        let problem = is_problem(what, &reply);
        assert_eq!((reply.status, text(&problem, "/code").as_str()), (status, code), "{what}: {problem}");
        assert!(without_rates(dump(&self.stack).await) == self.before, "{what}: something was written");
        problem
    }

    async fn invalid(&self, path: &str, body: &Value, pointer: &str, code: &str) {
        let what = format!("{path} {pointer} {code}");
        let problem = self.refuses(&what, post(&self.ours, path, body), 422, "invalid_request").await;
        let first = (text(&problem, "/errors/0/pointer"), text(&problem, "/errors/0/code"));
        assert_eq!(first, (pointer.to_owned(), code.to_owned()), "{problem}");
    }
}

async fn post(c: &Caller, path: &str, body: &Value) -> Reply {
    c.post(path, body).await.unwrap()
}

async fn get(c: &Caller, path: &str) -> Reply {
    c.get(path).await.unwrap()
}

async fn raw(c: &Caller, method: Method, path: &str, content_type: &str, body: &[u8]) -> Reply {
    c.send(method, path, Some(content_type), body.to_vec()).await.unwrap()
}

fn inquiry() -> Value {
    json!({"client_email": "new@example.ch", "email_body": INQUIRY})
}

/// The inquiry with one field set.
fn with(name: &str, value: Value) -> Value {
    let mut body = inquiry();
    body.as_object_mut().unwrap().insert(name.to_owned(), value);
    body
}

#[tokio::test]
async fn s4v_pr02_a_body_that_cannot_be_read_is_refused_and_writes_nothing() {
    let houses = Houses::open().await;
    let json = "application/json";
    let c = &houses.ours;
    let approve = format!("/api/tasks/{}/approve", houses.task);
    for path in [START, SEND, approve.as_str()] {
        for body in [&b"{"[..], b"nonsense", b"{\"a\":1,}", b"\xff\xfe", b"{} {}"] {
            let request = raw(c, Method::POST, path, json, body);
            houses.refuses(&format!("{path} {body:?}"), request, 400, "invalid_request").await;
        }
        let large = json!({"message": "x".repeat(262_144)}).to_string();
        houses.refuses(path, raw(c, Method::POST, path, json, large.as_bytes()), 413, "body_too_large").await;
        for wrong in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"] {
            let request = raw(c, Method::POST, path, wrong, b"{}");
            houses.refuses(&format!("{path} {wrong}"), request, 415, "unsupported_media_type").await;
        }
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        let problem =
            houses.refuses(path, raw(c, Method::POST, path, json, deep.as_bytes()), 422, "invalid_request").await;
        assert_eq!(text(&problem, "/errors/0/code"), "too_deep");
    }
    // An empty body is no inquiry and no message; for a decision it is one without words.
    for path in [START, SEND] {
        houses.refuses(path, raw(c, Method::POST, path, json, b""), 400, "invalid_request").await;
    }
    // Larger than the gateway itself takes.
    let huge = vec![b'x'; 10 * 1024 * 1024 + 1];
    houses.refuses("huge", raw(c, Method::POST, START, json, &huge), 413, "body_too_large").await;
}

#[tokio::test]
async fn s4v_int_25_a_field_that_cannot_be_used_is_named_and_nothing_is_written() {
    let houses = Houses::open().await;
    let too_long = "ä".repeat(10_001);
    for (name, value, code) in [
        ("emailbody", json!("x"), "unknown_field"),
        ("tenant", json!("other"), "unknown_field"),
        ("email_body", json!(5), "wrong_type"),
        ("email_body", Value::Null, "wrong_type"),
        ("email_body", json!(["x"]), "wrong_type"),
        ("email_body", json!(""), "empty"),
        ("email_body", json!(" \n\t"), "empty"),
        ("email_body", json!(too_long), "too_long"),
        ("email_body", json!("a\0b"), "control_character"),
        ("client_email", json!("anna"), "invalid_value"),
        ("client_email", json!("a@b.ch, c@d.ch"), "invalid_value"),
        ("client_email", json!("a@b.ch\r\nBcc: x@y.ch"), "invalid_value"),
        ("client_email", json!(""), "invalid_value"),
        ("client_name", json!({"first": "Anna"}), "wrong_type"),
        ("subject", json!(true), "wrong_type"),
    ] {
        houses.invalid(START, &with(name, value), &format!("/{name}"), code).await;
    }
    houses.invalid(START, &json!({"client_email": "a@b.ch"}), "/email_body", "missing_field").await;
    houses.invalid(START, &json!([]), "", "wrong_type").await;

    let message = |value: Value| json!({"session_id": houses.session, "message": value});
    for (value, code) in [(json!(7), "wrong_type"), (json!(" "), "empty"), (json!(too_long), "too_long")] {
        houses.invalid(SEND, &message(value), "/message", code).await;
    }
    houses.invalid(SEND, &json!({"message": "x"}), "/session_id", "missing_field").await;
    houses
        .invalid(
            SEND,
            &json!({"session_id": houses.session, "mesage": "x", "message": "x"}),
            "/mesage",
            "unknown_field",
        )
        .await;

    let approve = format!("/api/tasks/{}/approve", houses.task);
    let reject = format!("/api/tasks/{}/reject", houses.task);
    for (path, body, pointer, code) in [
        (&approve, json!({"edited_mesage": "x"}), "/edited_mesage", "unknown_field"),
        (&approve, json!({"edited_message": ""}), "/edited_message", "empty"),
        (&approve, json!({"edited_message": too_long}), "/edited_message", "too_long"),
        (&approve, json!({"notes": too_long}), "/notes", "too_long"),
        (&approve, json!({"confirm_deviation": "yes"}), "/confirm_deviation", "wrong_type"),
        (&approve, json!({"discount": {"amount_minor": 10.5}}), "/discount/amount_minor", "wrong_type"),
        (&approve, json!({"discount": {"percent": 10}}), "/discount", "invalid_value"),
        (&approve, json!({"reply": "x"}), "/reply", "invalid_value"),
        (&reject, json!({"edited_message": "x"}), "/edited_message", "invalid_value"),
        (&reject, json!({"reply": "  "}), "/reply", "empty"),
    ] {
        houses.invalid(path, &body, pointer, code).await;
    }
    for query in ["limit=0", "limit=101", "limit=x", "cursor=zz"] {
        let request = get(&houses.ours, &format!("/api/events?{query}")).await;
        houses.refuses(query, async { request }, 422, "invalid_request").await;
        let request = get(&houses.ours, &format!("/api/tasks/pending?{query}")).await;
        houses.refuses(query, async { request }, 422, "invalid_request").await;
    }
    for query in ["status=Nowhere", "from=12.5.2026", "to=2026-13-01"] {
        houses.refuses(query, get(&houses.ours, &format!("/api/events?{query}")), 422, "invalid_request").await;
    }
    let keyed = caller(&houses.stack, DEV_KEY).with_header("idempotency-key", &"k".repeat(201));
    houses.refuses("key", post(&keyed, START, &inquiry()), 422, "invalid_request").await;
}

/// A refusal names exactly these fields, whatever their order.
async fn names(houses: &Houses, what: &str, request: impl Future<Output = Reply>, expected: &[(&str, &str)]) {
    let problem = houses.refuses(what, request, 422, "invalid_request").await;
    let errors = problem.pointer("/errors").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut found: Vec<(String, String)> = errors.iter().map(|e| (text(e, "/pointer"), text(e, "/code"))).collect();
    let mut expected: Vec<_> = expected.iter().map(|(p, c)| ((*p).to_owned(), (*c).to_owned())).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "{what}");
}

#[tokio::test]
async fn s4v_what_is_wrong_in_shape_and_in_sense_is_told_in_one_answer() {
    let houses = Houses::open().await;
    let c = &houses.ours;
    let (event, _) = houses.task.split_once('.').unwrap();
    let patch = async |path: &str, body: Value| c.patch(path, &body).await.unwrap();

    let body = json!({"client_email": "anna", "email_body": " ", "subject": 5, "zzz": 1});
    let all = [
        ("/client_email", "invalid_value"),
        ("/email_body", "empty"),
        ("/subject", "wrong_type"),
        ("/zzz", "unknown_field"),
    ];
    names(&houses, "start", post(c, START, &body), &all).await;
    let body = json!({"message": " ", "sesion_id": "x"});
    let all = [("/message", "empty"), ("/sesion_id", "unknown_field"), ("/session_id", "missing_field")];
    names(&houses, "message", post(c, SEND, &body), &all).await;
    let body = json!({"date": "soon", "start_time": "25:99", "end_time": "12:00"});
    let press = format!("/api/conversation/{}/confirm-date", houses.session);
    names(&houses, "date", post(c, &press, &body), &[("/date", "invalid_value"), ("/start_time", "invalid_value")])
        .await;

    let body = json!({
        "client": {"name": " ", "email": "x@example.ch"}, "participants": "many", "layout": "circle",
        "room": {"id": "atelier-room-z"}, "billing": {"country": "Switzerland"},
        "schedule": {"date": "soon", "end_date": "2020-01-01"},
    });
    let all = [
        ("/client/name", "empty"),
        ("/client/email", "unknown_field"),
        ("/participants", "wrong_type"),
        ("/layout", "unknown_value"),
        ("/room/id", "unknown_room"),
        ("/billing/country", "invalid_value"),
        ("/schedule/date", "invalid_value"),
    ];
    names(&houses, "amend", patch(&format!("/api/events/{event}"), body), &all).await;
    let body = json!({"room": {"id": "atelier-room-z"}, "schedule": {"end_date": "2020-01-01"}});
    let all = [("/room/id", "unknown_room"), ("/schedule/end_date", "out_of_range")];
    names(&houses, "amend", patch(&format!("/api/events/{event}"), body), &all).await;

    let approve = format!("/api/tasks/{}/approve", houses.task);
    let body = json!({
        "confirm_deviation": "yes", "edited_message": "", "received": {"amount_minor": 100}, "discount": {"percent": 10},
    });
    let all = [
        ("/confirm_deviation", "wrong_type"),
        ("/edited_message", "empty"),
        ("/received", "invalid_value"),
        ("/discount", "invalid_value"),
    ];
    names(&houses, "approve", post(c, &approve, &body), &all).await;
    let body = json!({"draft_id": houses.task, "action": "edit", "confirm_deviation": 1, "edited_message": ""});
    let all = [("/confirm_deviation", "wrong_type"), ("/edited_message", "empty")];
    names(&houses, "reject", post(c, &format!("/api/event-requests/{event}/reject"), &body), &all).await;

    let body = json!({"event_id": event, "confirmation": "yes", "reason": 5});
    let all = [("/confirmation", "invalid_value"), ("/reason", "wrong_type")];
    names(&houses, "cancel", post(c, &format!("/api/event/{event}/cancel"), &body), &all).await;
    let body = json!({"reference": " ", "amount": {"amount_minor": 0}, "paid": true});
    let all = [("/reference", "empty"), ("/amount/amount_minor", "out_of_range"), ("/paid", "unknown_field")];
    names(&houses, "paid", post(c, &format!("/api/event/{event}/deposit/mark-paid"), &body), &all).await;

    let body = json!({"name": "", "capacity_max": "many", "colour": "red"});
    let problem = houses.refuses("room", post(c, "/api/rooms", &body), 422, "invalid_request").await;
    for (pointer, code) in [("/name", "empty"), ("/capacity_max", "wrong_type"), ("/colour", "unknown_field")] {
        let named = |e: &Value| text(e, "/pointer") == pointer && text(e, "/code") == code;
        assert!(problem.pointer("/errors").unwrap().as_array().unwrap().iter().any(named), "{pointer}: {problem}");
    }
    let body = json!({"names": ["Anna", "anna", ""], "titles": []});
    let all = [("/names/1", "invalid_value"), ("/names/2", "empty"), ("/titles", "unknown_field")];
    names(&houses, "managers", post(c, "/api/config/managers", &body), &all).await;
    let body = json!({"type": "catering_menu", "menu": "nope", "params": {"month": 13, "courses": "x"}});
    let all = [("/menu", "unknown_value"), ("/params/month", "out_of_range"), ("/params/courses", "wrong_type")];
    names(&houses, "snapshot", post(c, "/api/snapshots", &body), &all).await;
}

#[tokio::test]
async fn a_text_of_exactly_ten_thousand_characters_is_taken() {
    let (stack, c) = stack().await;
    let greeting = "Do you have parking? ";
    let longest = format!("{greeting}{}", "ä".repeat(10_000 - greeting.len()));
    let answer = start(&c, "a@example.ch", &longest).await;
    assert!(!text(&answer, "/response").is_empty());
    drop(stack);
}

#[tokio::test]
async fn s2_what_is_unknown_or_anothers_is_404_and_looks_the_same() {
    let houses = Houses::open().await;
    let c = &houses.ours;
    let (session, event, task) = &houses.foreign;
    let never = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    let sessions = [session.clone(), format!("{never}.{}", "a".repeat(32)), "nope".into(), format!("{event}.x")];
    for id in &sessions {
        let body = json!({"session_id": id, "message": "Hello?"});
        houses.refuses(id, post(c, SEND, &body), 404, "not_found").await;
        houses.refuses(id, get(c, &format!("/api/conversation/{id}")), 404, "not_found").await;
    }
    for id in [event.as_str(), never, "nope", "..", "T%23other", "%00", "%2e%2e%2f", &"x".repeat(300)] {
        for part in ["", "/progress", "/activity", "/usage"] {
            houses.refuses(id, get(c, &format!("/api/events/{id}{part}")), 404, "not_found").await;
        }
    }
    for id in [
        task.as_str(),
        &format!("{never}.1"),
        "nope",
        "%00",
        &"x".repeat(300),
        &format!("{event}.999"),
        &format!("{event}.01"),
    ] {
        houses.refuses(id, get(c, &format!("/api/tasks/{id}")), 404, "not_found").await;
        for verb in ["approve", "reject"] {
            houses.refuses(id, post(c, &format!("/api/tasks/{id}/{verb}"), &json!({})), 404, "not_found").await;
        }
    }
    // The same words for what never was and what is another's.
    let detail = async |path: String| text(&get(c, &path).await.json(), "/detail");
    assert_eq!(detail(format!("/api/events/{event}")).await, detail(format!("/api/events/{never}")).await);
    assert_eq!(detail(format!("/api/tasks/{task}")).await, detail(format!("/api/tasks/{never}.1")).await);
    // Nor do lists show it.
    let list = get(c, "/api/events?q=bo@example.ch").await.json();
    assert_eq!(list.pointer("/items"), Some(&json!([])));
    assert!(!get(c, "/api/tasks/pending").await.text().contains(event.as_str()));
    // Its own house still sees it.
    assert_eq!(get(&caller(&houses.stack, "their-key"), &format!("/api/events/{event}")).await.status, 200);
}

/// S3.E.
#[tokio::test]
async fn s2_14_sec_07_who_is_nobody_gets_401_and_who_may_not_gets_403() {
    let houses = Houses::open().await;
    let stack = &houses.stack;
    let tasks = format!("/api/tasks/{}", houses.task);
    let approve = format!("{tasks}/approve");
    let message = json!({"session_id": houses.session, "message": "Hello?"});
    let nobody = [
        Caller::new(stack.url()),
        caller(stack, "wrong-key"),
        caller(stack, ""),
        caller(stack, DEV_KEY).with_header("authorization", "Bearer other"),
        Caller::new(stack.url()).with_header("authorization", "Basic bG9jYWw="),
    ];
    for c in &nobody {
        houses.refuses("start", post(c, START, &inquiry()), 401, "unauthenticated").await;
        houses.refuses("send", post(c, SEND, &message), 401, "unauthenticated").await;
        houses.refuses("approve", post(c, &approve, &json!({})), 401, "unauthenticated").await;
        houses.refuses("events", get(c, "/api/events"), 401, "unauthenticated").await;
        houses.refuses("pending", get(c, "/api/tasks/pending"), 401, "unauthenticated").await;
    }
    let (viewer, agent) = (caller(stack, "viewer-key"), caller(stack, "agent-key"));
    houses.refuses("start", post(&viewer, START, &inquiry()), 403, "forbidden").await;
    houses.refuses("send", post(&viewer, SEND, &message), 403, "forbidden").await;
    for c in [&viewer, &agent] {
        houses.refuses("approve", post(c, &approve, &json!({})), 403, "forbidden").await;
        houses.refuses("reject", post(c, &format!("{tasks}/reject"), &json!({})), 403, "forbidden").await;
        houses.refuses("pending", get(c, "/api/tasks/pending"), 403, "forbidden").await;
        houses.refuses("task", get(c, &tasks), 403, "forbidden").await;
    }
    // What they may do works.
    assert_eq!(get(&viewer, "/api/events").await.status, 200);
    assert_eq!(post(&agent, SEND, &message).await.status, 200);
}

#[tokio::test]
async fn a_path_that_is_not_there_gets_the_gateways_answer_in_the_same_shape() {
    let houses = Houses::open().await;
    let c = &houses.ours;
    let json = "application/json";
    for (method, path) in [(Method::PUT, "/api/nothing"), (Method::DELETE, "/api/events/x/y")] {
        let request = raw(c, method.clone(), path, json, b"{}");
        houses.refuses(&format!("{method} {path}"), request, 404, "not_found").await;
    }
    for path in ["/", "/api", "/api/nothing", "/api/tasks/x/y/z"] {
        if path != "/" {
            houses.refuses(path, get(c, path), 404, "not_found").await;
        }
    }
}

/// Every method of every path that the template does not name.
#[tokio::test]
async fn s3e_a_method_that_a_path_does_not_have_is_405_and_says_which_it_has() {
    let houses = Houses::open().await;
    let template =
        Template::read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../template.yaml"), &[]).unwrap();
    let nobody = caller(&houses.stack, "no-such-key");
    let mut tried = 0;
    for other in &template.others {
        let has = |method: &str| template.routes.iter().any(|r| r.path == other.path && r.method == method);
        let allow: Vec<_> = ["GET", "POST", "PATCH", "DELETE"].into_iter().filter(|m| has(m)).collect();
        let allow = format!("{}, OPTIONS", allow.join(", "));
        let path = other.path.replace(['{', '}'], "");
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if has(method.as_str()) {
                continue;
            }
            let what = format!("{method} {path}");
            let reply = raw(&houses.ours, method.clone(), &path, "application/json", b"{}").await;
            assert_eq!(reply.header("allow"), allow, "{what}");
            houses.refuses(&what, async { reply }, 405, "method_not_allowed").await;
            if other.authorizer.is_some() {
                assert_eq!(raw(&nobody, method, &path, "application/json", b"{}").await.status, 401, "{what}");
            }
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
}
