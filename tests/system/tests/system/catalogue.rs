//! Rooms, products and menus over HTTP: stable ids, versions, and bookings that outlive what they rest on.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{
    INQUIRY, caller, dump, event, good, is_problem, key, say, stack, start, tenant, text, without_rates,
};
use axum::http::Method;
use openevent::client::{Caller, Reply};
use openevent::stack::Stack;
use platform::store::Tenant;
use serde_json::{Value, json};

async fn send(c: &Caller, method: Method, path: &str, body: Value) -> Reply {
    c.send(method, path, Some("application/json"), body.to_string().into_bytes()).await.unwrap()
}

async fn patch(c: &Caller, path: &str, body: Value) -> Reply {
    send(c, Method::PATCH, path, body).await
}

async fn retire(c: &Caller, path: &str) -> Reply {
    c.send(Method::DELETE, path, None, Vec::new()).await.unwrap()
}

async fn get(c: &Caller, path: &str) -> Value {
    good(&c.get(path).await.unwrap())
}

fn made(reply: &Reply) -> Value {
    assert_eq!(reply.status, 201, "{}", reply.text());
    reply.json()
}

fn ids(list: &Value) -> Vec<String> {
    list["items"].as_array().unwrap().iter().map(|one| text(one, "/id")).collect()
}

fn room(name: &str) -> Value {
    json!({"name": name, "capacity_max": 24, "day_rate": {"amount_minor": 40_000},
           "capacity_by_layout": {"theatre": 24, "boardroom": 14}})
}

fn product(name: &str) -> Value {
    json!({"name": name, "category": "beverages", "price": {"amount_minor": 850}, "unit": "per_person"})
}

fn menu(name: &str) -> Value {
    json!({"name": name, "price": {"amount_minor": 8800}, "months": [6, 7, 8], "vegan": true, "courses": 4})
}

#[tokio::test]
async fn what_is_made_gets_an_id_from_its_name_that_is_never_given_again() {
    let (_stack, c) = stack().await;
    for (path, body, id) in [
        ("/api/rooms", room("Salon Été"), "salon-ete"),
        ("/api/products", product("Espresso Bar"), "espresso-bar"),
        ("/api/menus", menu("Summer Garden"), "summer-garden"),
    ] {
        let reply = c.post(path, &body).await.unwrap();
        let one = made(&reply);
        assert_eq!((text(&one, "/id").as_str(), one["retired"].as_bool()), (id, Some(false)));
        assert_eq!(reply.header("etag"), format!("\"{}\"", one["version"]));
        assert_eq!(text(&one, "/updated_by"), "local developer");
        let at = format!("{path}/{id}");
        assert_eq!(get(&c, &at).await, one);
        assert!(ids(&get(&c, path).await).contains(&id.to_owned()));

        let gone = good(&retire(&c, &at).await);
        assert_eq!(gone["retired"], true);
        assert!(!ids(&get(&c, path).await).contains(&id.to_owned()), "no longer offered");
        assert!(ids(&get(&c, &format!("{path}?retired=true")).await).contains(&id.to_owned()));
        assert_eq!(get(&c, &at).await["retired"], true, "still known");
        let next = made(&c.post(path, &body).await.unwrap());
        assert_eq!(text(&next, "/id"), format!("{id}-2"));
        let refused = is_problem("name", &patch(&c, &at, json!({"retired": false})).await);
        assert_eq!(text(&refused, "/errors/0/pointer"), "/name", "two cannot have one name");
    }
}

#[tokio::test]
async fn a_change_needs_the_version_that_was_seen_whatever_changed_it() {
    let (_stack, c) = stack().await;
    let path = "/api/menus/seasonal-garden-trio";
    let seen = c.get(path).await.unwrap();
    let with = |tag: &str| c.clone().with_header("if-match", tag);
    let first = patch(&with(seen.header("etag")), path, json!({"price": {"amount_minor": 9500}})).await;
    assert_eq!(good(&first)["price"]["amount_minor"], 9500);
    let stale = is_problem("stale", &patch(&with(seen.header("etag")), path, json!({"vegan": false})).await);
    assert_eq!((stale["status"].as_u64(), text(&stale, "/code").as_str()), (Some(412), "precondition_failed"));
    assert_eq!(retire(&with(seen.header("etag")), path).await.status, 412);

    // The setting shows the same menus: it has a new version too, and its write changes theirs.
    let setting = get(&c, "/api/config/menus").await;
    assert_eq!(
        (setting["version"].as_u64(), text(&setting, "/dinner_options/0/price").as_str()),
        (Some(1), "CHF 95.00")
    );
    good(&c.post("/api/config/vat", &json!({"menu_vat_percent": 2.6})).await.unwrap());
    assert_eq!(patch(&with(first.header("etag")), path, json!({"vegan": false})).await.status, 412);
    assert_eq!(get(&c, path).await["vat_percent"], json!(2.6));
    assert_eq!(get(&c, "/api/config/menus").await["version"], 2);
    let other = get(&c, "/api/rooms/atelier-room-a").await;
    assert_eq!(other["version"], 1, "what did not change keeps its version");
}

#[tokio::test]
async fn a_booking_outlives_the_room_and_the_product_it_rests_on() {
    let (_stack, c) = stack().await;
    let started = start(&c, "a@example.ch", &format!("{INQUIRY}\nWe also need the DJ, please.")).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    let before = event(&c, &id).await;
    assert!(before.pointer("/offer/lines/1").is_some(), "{before}");
    good(&retire(&c, "/api/rooms/atelier-room-a").await);
    good(&retire(&c, "/api/products/dj").await);
    let after = event(&c, &id).await;
    assert_eq!((&after["room"], &after["offer"]), (&before["room"], &before["offer"]));

    // A change that keeps the room is priced with it; nobody new gets it.
    say(&c, &session, "We will be 22 people.").await;
    let moved = event(&c, &id).await;
    assert_eq!((&moved["participants"], moved.pointer("/room/id")), (&json!(22), before.pointer("/room/id")));
    let other = start(&c, "b@example.ch", &INQUIRY.replace("12 May", "13 May")).await;
    let other = event(&c, &text(&other, "/event_id")).await;
    assert_ne!(other.pointer("/room/id"), Some(&json!("atelier-room-a")), "{other}");
}

#[tokio::test]
async fn s4v_unknown_ids_get_suggestions_and_bad_fields_are_all_named() {
    let (stack, c) = stack().await;
    let before = without_rates(dump(&stack).await);
    for (path, code, near) in [
        ("/api/rooms/atelier-room-g", "unknown_room", "atelier-room-a"),
        ("/api/products/live-bend", "unknown_product", "live-band"),
        ("/api/menus/seasonal-garden-duo", "not_found", "seasonal-garden-trio"),
    ] {
        for reply in [c.get(path).await.unwrap(), patch(&c, path, json!({})).await, retire(&c, path).await] {
            let problem = is_problem(path, &reply);
            assert_eq!((reply.status, text(&problem, "/code").as_str()), (404, code));
            assert_eq!(text(&problem, "/errors/0/suggestions/0"), near);
        }
    }
    let pointers = |reply: Reply| -> Vec<String> {
        let problem = is_problem("fields", &reply);
        assert_eq!(reply.status, 422, "{problem}");
        problem["errors"].as_array().unwrap().iter().map(|e| text(e, "/pointer")).collect()
    };
    let body = json!({"id": "mine", "name": "Room A", "capacity_max": 10, "capacity_min": 20,
                      "capacity_by_layout": {"theatre": 11}, "day_rate": {"amount_minor": -1, "currency": "EUR"},
                      "features": [{"en": "", "de": "x", "covers": "no-such"}]});
    let found = pointers(c.post("/api/rooms", &body).await.unwrap());
    let expected = [
        "/id",
        "/day_rate/currency",
        "/day_rate/amount_minor",
        "/capacity_min",
        "/capacity_by_layout/theatre",
        "/features/0/covers",
        "/features/0/en",
        "/name",
    ];
    assert_eq!(found, expected);
    assert_eq!(pointers(c.post("/api/products", &json!({})).await.unwrap()), ["/name", "/category", "/price", "/unit"]);
    let words = json!({"synonyms": ["combo", "dj"], "unavailable_in": ["nowhere"]});
    assert_eq!(pointers(patch(&c, "/api/products/classic-apero", words).await), ["/synonyms/1", "/unavailable_in/0"]);
    assert_eq!(pointers(patch(&c, "/api/rooms/atelier-room-a", json!({"id": "other"})).await), ["/id"]);
    let layout = patch(&c, "/api/rooms/atelier-room-a", json!({"capacity_by_layout": {"theater": 10}})).await;
    let problem = is_problem("layout", &layout);
    assert_eq!(text(&problem, "/errors/0/suggestions/0"), "theatre");
    assert!(without_rates(dump(&stack).await) == before, "nothing was written");
}

#[tokio::test]
async fn a_list_goes_on_where_it_stopped_and_a_key_makes_one() {
    let (_stack, c) = stack().await;
    let (mut seen, mut path) = (Vec::new(), "/api/products?limit=30".to_owned());
    loop {
        let page = get(&c, &path).await;
        assert_eq!(page["items"], page["products"]);
        seen.extend(ids(&page));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/api/products?limit=30&cursor={cursor}");
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((count, seen.len()), (75, 75));
    assert_eq!(c.get("/api/products?limit=101").await.unwrap().status, 422);

    let keyed = c.clone().with_header("idempotency-key", "k-1");
    let (a, b) = (
        keyed.post("/api/rooms", &room("Loft")).await.unwrap(),
        keyed.post("/api/rooms", &room("Loft")).await.unwrap(),
    );
    assert_eq!(made(&a), made(&b));
    assert_eq!(get(&c, "/api/rooms").await["items"].as_array().unwrap().len(), 7);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d21_rooms_made_at_the_same_time_all_stand_with_ids_of_their_own() {
    let (_stack, c) = stack().await;
    let mut running = tokio::task::JoinSet::new();
    for n in 0..3 {
        let c = c.clone();
        running.spawn(async move { made(&c.post("/api/rooms", &room(&format!("Loft {n}"))).await.unwrap()) });
    }
    let mut new: Vec<String> = running.join_all().await.iter().map(|r| text(r, "/id")).collect();
    new.sort();
    assert_eq!(new, ["loft-0", "loft-1", "loft-2"]);
    assert_eq!(get(&c, "/api/rooms").await["items"].as_array().unwrap().len(), 9);
}

/// Two writers that read the same house, one after the other, whatever the scheduler does.
#[tokio::test]
async fn d21_who_wrote_on_an_older_house_has_written_nothing() {
    let (stack, c) = stack().await;
    let store = &stack.state().store;
    let now = stack.state().clock.now();
    let old = store.house(&tenant(), &[], None, None, now).await.unwrap().unwrap();
    good(&c.post("/api/config/approval", &json!({"mode": "offers"})).await.unwrap());
    let before = without_rates(dump(&stack).await);
    let setting = platform::store::Setting { version: 1, at: None, by: "late".into(), value: json!({}) };
    let write = platform::store::HouseWrite {
        seen: old.version,
        venue: &old.venue,
        stamps: &old.stamps,
        settings: vec![("vat".to_owned(), None, setting)],
        answer: (None, 200, String::new()),
    };
    assert_eq!(store.rebuild(&tenant(), now, &write).await, Err(platform::store::CommitError::LostRace));
    assert!(without_rates(dump(&stack).await) == before);
}

async fn publish_other(stack: &Stack) {
    let other = Tenant::seed("other").unwrap();
    stack.state().store.publish_venue(&other, &workflow::venue::seed::atelier().unwrap(), 1).await.unwrap();
    key(stack, "other", "admin", "their-key").await;
}

/// PH0.3.
#[tokio::test]
async fn s2_14_each_house_has_its_own_catalogue_and_only_admins_write() {
    let (stack, c) = stack().await;
    publish_other(&stack).await;
    let kinds = [("/api/rooms", room("Ours")), ("/api/products", product("Ours")), ("/api/menus", menu("Ours"))];
    for (path, body) in &kinds {
        made(&c.post(path, body).await.unwrap());
    }
    let theirs = caller(&stack, "their-key");
    for role in ["viewer", "agent", "manager"] {
        key(&stack, tenant().as_str(), role, role).await;
    }
    let before = without_rates(dump(&stack).await);
    for (path, body) in &kinds {
        let at = format!("{path}/ours");
        assert_eq!(theirs.get(&at).await.unwrap().status, 404);
        assert_eq!(patch(&theirs, &at, json!({"name": "Theirs"})).await.status, 404);
        assert_eq!(retire(&theirs, &at).await.status, 404);
        assert!(!ids(&get(&theirs, path).await).contains(&"ours".to_owned()));
        for role in ["viewer", "agent", "manager"] {
            let they = caller(&stack, role);
            assert_eq!(they.get(path).await.unwrap().status, 200);
            assert_eq!(they.get(&at).await.unwrap().status, 200);
            assert_eq!(they.post(path, body).await.unwrap().status, 403);
            assert_eq!(patch(&they, &at, json!({})).await.status, 403);
            assert_eq!(retire(&they, &at).await.status, 403);
        }
    }
    assert!(without_rates(dump(&stack).await) == before, "nothing was written");
}
