//! Live answers, snapshots and their public page over HTTP.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{INQUIRY, caller, dump, good, is_problem, key, stack, start, tenant, text, without_rates};
use axum::http::Method;
use jiff::SignedDuration;
use openevent::client::{Caller, Reply};
use openevent::stack::Stack;
use platform::store::Tenant;
use serde_json::{Value, json};

async fn qna(c: &Caller, query: &str) -> Value {
    good(&c.get(&format!("/api/qna?{query}")).await.unwrap())
}

async fn make(c: &Caller, body: Value) -> Value {
    let reply = c.post("/api/snapshots", &body).await.unwrap();
    assert_eq!(reply.status, 201, "{}", reply.text());
    reply.json()
}

fn status<'a>(answer: &'a Value, room: &str) -> &'a Value {
    let rooms = answer.pointer("/data/rooms").and_then(Value::as_array).unwrap();
    &rooms.iter().find(|r| r["id"] == room).unwrap()["availability"]["status"]
}

/// S2.11, S2.12.
#[tokio::test]
async fn an_answer_is_the_house_and_its_diary_at_this_moment() {
    let (_stack, c) = stack().await;
    let day = "category=rooms&date=2026-05-12";
    assert_eq!(status(&qna(&c, day).await, "atelier-room-a"), "available");
    start(&c, "a@example.ch", INQUIRY).await;
    let held = qna(&c, day).await;
    assert_eq!(status(&held, "atelier-room-a"), "unavailable");
    assert_eq!(status(&held, "atelier-room-b"), "available");
    assert_eq!(status(&qna(&c, "category=rooms&date=2026-05-13").await, "atelier-room-a"), "available");
    good(&c.post("/api/config/closures", &json!({"dates": ["2026-05-13"]})).await.unwrap());
    let closed = qna(&c, "category=rooms&date=2026-05-13").await;
    assert_eq!((status(&closed, "atelier-room-a"), &closed["data"]["closed"]), (&json!("closed"), &json!(true)));

    good(
        &c.post(
            "/api/config/faq",
            &json!({"items": [{"topic": "wifi", "question": "WLAN?", "answer": "Ja, gratis."}]}),
        )
        .await
        .unwrap(),
    );
    let wifi = qna(&c, "category=wifi").await;
    assert_eq!((text(&wifi, "/items/0/answer").as_str(), text(&wifi, "/result_type").as_str()), ("Ja, gratis.", "faq"));
    assert!(text(&wifi, "/body_markdown").contains("Ja, gratis."));
    let menus = qna(&c, "category=catering&month=4").await;
    assert_eq!(menus["menus"].as_array().unwrap().len(), 1);
    assert_eq!(text(&menus, "/menus/0/unit"), "per_person");
}

#[tokio::test]
async fn what_cannot_be_answered_is_never_a_200_and_never_a_traceback() {
    let (_stack, c) = stack().await;
    for (query, pointer, code) in [
        ("date=2026-02-30", "/date", "invalid_value"),
        ("date=2020-01-01", "/date", "out_of_range"),
        ("month=13", "/month", "out_of_range"),
        ("month=May", "/month", "invalid_value"),
        ("capacity=-1", "/capacity", "invalid_value"),
        ("room=Room%20Z", "/room", "unknown_room"),
        ("category=weather", "/category", "unknown_value"),
        ("vegan=maybe", "/vegan", "invalid_value"),
        ("language=xx", "/language", "unknown_value"),
    ] {
        let reply = c.get(&format!("/api/qna?{query}")).await.unwrap();
        let problem = is_problem(query, &reply);
        assert_eq!(reply.status, 422, "{query}");
        assert_eq!(
            (text(&problem, "/errors/0/pointer"), text(&problem, "/errors/0/code")),
            (pointer.into(), code.into())
        );
        assert!(!reply.text().to_lowercase().contains("traceback"));
    }
}

fn is_private(page: &Reply) {
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.header("x-robots-tag").contains("noindex") && page.text().contains("noindex"));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(!page.text().contains("<script"), "{}", page.text());
}

#[tokio::test]
async fn d06_a_page_needs_no_key_and_shows_what_was_so_when_it_was_made() {
    let (stack, c) = stack().await;
    good(&c.post("/api/config/venue", &json!({"name": "<b>Haus & Hof</b>"})).await.unwrap());
    let body = json!({"type": "rooms", "params": {"date": "2026-05-12", "capacity": 30, "language": "en"}});
    let made = make(&c, body).await;
    let path = text(&made, "/path");
    let id = text(&made, "/snapshot_id");
    assert_eq!((id.len(), path.as_str()), (32, format!("/p/{id}").as_str()));

    let public = Caller::new(stack.url());
    let page = public.get(&path).await.unwrap();
    assert_eq!(page.status, 200);
    is_private(&page);
    let shown = page.text();
    assert!(shown.contains("&lt;b&gt;Haus &amp; Hof&lt;/b&gt;") && !shown.contains("<b>"), "{shown}");
    assert!(
        shown.contains("CHF 500.00 per day") && shown.contains("12 May 2026") && shown.contains("14:00–18:00"),
        "{shown}"
    );
    assert!(!shown.contains("atelier-room"), "no ids, no tenant: {shown}");

    let again = public.get(&path).await.unwrap();
    good(
        &c.send(
            Method::PATCH,
            "/api/rooms/atelier-room-a",
            Some("application/json"),
            br#"{"name":"Changed"}"#.to_vec(),
        )
        .await
        .unwrap(),
    );
    assert_eq!(public.get(&path).await.unwrap().text(), again.text(), "a snapshot stays as it was");

    for wrong in ["/p/x", "/p/00000000000000000000000000000000", "/p/%3Cscript%3E", &format!("{path}0")] {
        let gone = public.get(wrong).await.unwrap();
        assert_eq!(gone.status, 404, "{wrong}");
        is_private(&gone);
    }
}

/// S2.6, S2.S.
#[tokio::test]
async fn a_snapshot_ends_and_is_absent_everywhere_from_then_on() {
    let (stack, c) = stack().await;
    let short = text(&make(&c, json!({"type": "catering", "params": {"month": 1}})).await, "/snapshot_id");
    let long = text(&make(&c, json!({"type": "qna", "params": {"category": "parking"}})).await, "/snapshot_id");
    let paths = |id: &str| [format!("/api/snapshots/{id}"), format!("/api/snapshots/{id}/data"), format!("/p/{id}")];
    for path in paths(&short).iter().chain(&paths(&long)) {
        assert_eq!(c.get(path).await.unwrap().status, 200, "{path}");
    }
    let data = good(&c.get(&format!("/api/snapshots/{short}/data")).await.unwrap());
    assert_eq!(data["data"]["menus"].as_array().unwrap().len(), 2);
    let clock = &stack.state().clock;
    clock.set(clock.now().checked_add(SignedDuration::from_hours(7 * 24)).unwrap());
    for path in paths(&short) {
        assert_eq!(c.get(&path).await.unwrap().status, 404, "{path}");
    }
    for path in paths(&long) {
        assert_eq!(c.get(&path).await.unwrap().status, 200, "{path}");
    }
    let list = good(&c.get("/api/snapshots").await.unwrap());
    let ids: Vec<_> = list["snapshots"].as_array().unwrap().iter().map(|s| text(s, "/snapshot_id")).collect();
    assert_eq!(ids, [long]);
    let rows = crate::support::items(&stack, &stack.state().settings.tables.sessions).await;
    let snapshots = rows.iter().filter(|i| crate::support::attribute(i, "pk").starts_with("SNAP"));
    assert!(snapshots.clone().count() == 4 && snapshots.into_iter().all(|i| i.contains_key("ttl")), "TTL sweeps each");
}

#[tokio::test]
async fn a_list_of_snapshots_is_by_type_and_event_and_goes_on() {
    let (_stack, c) = stack().await;
    let id = text(&start(&c, "a@example.ch", INQUIRY).await, "/event_id");
    for n in 1..=3 {
        make(&c, json!({"type": "rooms", "params": {"capacity": n}, "event_id": id})).await;
        make(&c, json!({"type": "catering_menu", "menu": "seasonal-garden-trio"})).await;
    }
    let list = async |query: &str| good(&c.get(&format!("/api/snapshots?{query}")).await.unwrap());
    assert_eq!(list("type=rooms").await["items"].as_array().unwrap().len(), 3);
    assert_eq!(list(&format!("event_id={id}")).await["items"].as_array().unwrap().len(), 3);
    let (mut seen, mut query) = (Vec::new(), "limit=4".to_owned());
    loop {
        let page = list(&query).await;
        seen.extend(page["items"].as_array().unwrap().iter().map(|s| text(s, "/snapshot_id")));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        query = format!("limit=4&cursor={cursor}");
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 6);
    for (body, status) in [
        (json!({"type": "rooms", "event_id": "01ARZ3NDEKTSV4RRFFQ69G5FAV"}), 404),
        (json!({"type": "catering_menu", "menu": "no-such"}), 422),
        (json!({"type": "catering_menu"}), 422),
        (json!({"type": "rooms", "params": {"category": "products"}}), 422),
        (json!({"type": "weather"}), 422),
    ] {
        assert_eq!(c.post("/api/snapshots", &body).await.unwrap().status, status, "{body}");
    }
    let keyed = c.clone().with_header("idempotency-key", "k");
    let first = make(&keyed, json!({"type": "qna"})).await;
    assert_eq!(make(&keyed, json!({"type": "qna"})).await, first);
    assert_eq!(keyed.post("/api/snapshots", &json!({"type": "rooms"})).await.unwrap().status, 422);
}

async fn other_house(stack: &Stack) -> Caller {
    let other = Tenant::seed("other").unwrap();
    stack.state().store.publish_venue(&other, &workflow::venue::seed::atelier().unwrap(), 1).await.unwrap();
    key(stack, "other", "admin", "their-key").await;
    caller(stack, "their-key")
}

#[tokio::test]
async fn s2_14_each_house_has_its_own_snapshots_and_answers() {
    let (stack, c) = stack().await;
    let theirs = other_house(&stack).await;
    let event = text(&start(&c, "a@example.ch", INQUIRY).await, "/event_id");
    let id = text(&make(&c, json!({"type": "rooms"})).await, "/snapshot_id");
    for path in [format!("/api/snapshots/{id}"), format!("/api/snapshots/{id}/data")] {
        assert_eq!(theirs.get(&path).await.unwrap().status, 404, "{path}");
    }
    assert_eq!(good(&theirs.get("/api/snapshots").await.unwrap())["items"], json!([]));
    let foreign = json!({"type": "rooms", "event_id": event});
    assert_eq!(theirs.post("/api/snapshots", &foreign).await.unwrap().status, 404);
    let free = qna(&theirs, "category=rooms&date=2026-05-12").await;
    assert_eq!(status(&free, "atelier-room-a"), "available", "the other house's diary is its own");

    for role in ["viewer", "agent", "manager"] {
        key(&stack, tenant().as_str(), role, role).await;
    }
    let before = without_rates(dump(&stack).await);
    for role in ["viewer", "agent"] {
        let they = caller(&stack, role);
        assert_eq!(they.post("/api/snapshots", &json!({"type": "rooms"})).await.unwrap().status, 403, "{role}");
        for path in ["/api/snapshots", "/api/qna", &format!("/api/snapshots/{id}")] {
            assert_eq!(they.get(path).await.unwrap().status, 200, "{role} {path}");
        }
    }
    assert!(without_rates(dump(&stack).await) == before);
    assert_eq!(Caller::new(stack.url()).get("/api/qna").await.unwrap().status, 401);
    make(&caller(&stack, "manager"), json!({"type": "rooms"})).await;
}

/// A choice that is made needs no page: a client who cancelled, or whose event is confirmed, finds the friendly end.
#[tokio::test]
async fn a_snapshot_of_an_event_ends_with_its_choice() {
    let (stack, c) = stack().await;
    let open = text(&start(&c, "a@example.ch", INQUIRY).await, "/event_id");
    let other = INQUIRY.replace("12 May", "13 May");
    let cancelled = text(&start(&c, "b@example.ch", &other).await, "/event_id");
    let snapshot = async |event: &str| {
        let body = json!({"type": "rooms", "event_id": event});
        text(&make(&c, body).await, "/snapshot_id")
    };
    let (kept, gone) = (snapshot(&open).await, snapshot(&cancelled).await);
    let cancel = json!({"event_id": cancelled, "confirmation": "CANCEL"});
    good(&c.post(&format!("/api/event/{cancelled}/cancel"), &cancel).await.unwrap());
    for (id, status) in [(&kept, 200), (&gone, 404)] {
        for path in [format!("/api/snapshots/{id}"), format!("/api/snapshots/{id}/data")] {
            assert_eq!(c.get(&path).await.unwrap().status, status, "{path}");
        }
    }
    assert_eq!(c.get(&format!("/p/{kept}")).await.unwrap().status, 200);
    assert_eq!(c.get(&format!("/p/{gone}")).await.unwrap().status, 404);
    let list = good(&c.get("/api/snapshots").await.unwrap());
    let ids: Vec<_> = list["items"].as_array().unwrap().iter().map(|s| text(s, "/snapshot_id")).collect();
    assert_eq!(ids, [kept]);
    let late = c.post("/api/snapshots", &json!({"type": "rooms", "event_id": cancelled})).await.unwrap();
    assert_eq!((late.status, late.json()["code"].as_str()), (409, Some("booking_cancelled")));
    drop(stack);
}
