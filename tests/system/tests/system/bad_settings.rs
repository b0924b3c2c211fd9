//! What a setting, a room, a product, a menu or a snapshot must not be made of: refused with its place, never a 5xx, and
//! nothing is written.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

use crate::settings::NAMES;
use crate::support::{dump, good, is_problem, stack, without_rates};
use openevent::client::Caller;
use openevent::stack::Stack;
use serde_json::{Value, json};

/// Nothing that any field of any body takes.
fn junk() -> Vec<Value> {
    vec![
        json!({"$ne": null}),
        json!([[[]]]),
        json!([null]),
        json!(-1),
        json!(1e300),
        json!(0.123_456),
        json!(u64::MAX),
        json!("a\u{0}b"),
        json!("\u{202e}evil\u{200b}"),
        json!("x".repeat(20_000)),
        json!(["'; DROP TABLE venues; --\u{7}"]),
    ]
}

/// The body with one field of it, at any depth, replaced.
fn replaced(body: &Value, with: &Value) -> Vec<Value> {
    let mut pointers = Vec::new();
    places(body, String::new(), &mut pointers);
    let one = |pointer: &String| {
        let mut other = body.clone();
        *other.pointer_mut(pointer).unwrap() = with.clone();
        other
    };
    pointers.iter().map(one).collect()
}

/// Every field; of a list, its first entry.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    if !at.is_empty() {
        found.push(at.clone());
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, one)| places(one, format!("{at}/{name}"), found)),
        Value::Array(items) => items.iter().take(1).for_each(|one| places(one, format!("{at}/0"), found)),
        _ => {}
    }
}

/// Sends it: refused with a place, before anything is written, or taken. Returns whether it was refused.
async fn refuses(stack: &Stack, c: &Caller, path: &str, body: &Value) -> bool {
    stack.requests().reset();
    let reply = c.post(path, body).await.unwrap();
    if reply.status < 300 {
        return false;
    }
    let what = format!("{path} {}", body.to_string().chars().take(200).collect::<String>());
    // The one write that remains is the limit's.
    let asked = stack.requests().by_operation();
    assert!(!asked.contains_key("TransactWriteItems") && !asked.contains_key("PutItem"), "{what}: {asked:?}");
    let problem = is_problem(&what, &reply);
    assert!((400..500).contains(&reply.status), "{what}: {problem}");
    assert!(reply.status != 422 || problem["errors"].as_array().is_some_and(|e| !e.is_empty()), "{what}: {problem}");
    assert!(!reply.text().contains("DROP TABLE"), "{what}: a value comes back");
    true
}

#[tokio::test]
async fn s4v_no_setting_is_made_of_junk() {
    let (stack, c) = stack().await;
    let mut refused = 0;
    for name in NAMES {
        let path = format!("/api/config/{name}");
        let mut body = good(&c.get(&path).await.unwrap());
        for about in ["version", "updated_at", "updated_by", "source", "applies_to", "room_id"] {
            body.as_object_mut().unwrap().remove(about);
        }
        for with in junk() {
            for other in replaced(&body, &with) {
                refused += u32::from(refuses(&stack, &c, &path, &other).await);
            }
        }
        // Whatever was taken, the house is one that can be read, changed and booked.
        good(&c.get(&path).await.unwrap());
        good(&c.post(&path, &body).await.unwrap());
    }
    assert!(refused > 500, "{refused}");
    crate::support::start(&c, "a@example.ch", crate::support::INQUIRY).await;
}

#[tokio::test]
async fn s4v_no_room_product_menu_or_snapshot_is_made_of_junk() {
    let (stack, c) = stack().await;
    let bodies = [
        (
            "/api/rooms",
            json!({"name": "Loft", "capacity_min": 1, "capacity_max": 24, "capacity_by_layout": {"theatre": 24},
                   "buffer_before_min": 30, "buffer_after_min": 30, "day_rate": {"amount_minor": 40_000, "currency": "CHF"},
                   "features": [{"en": "Sea", "de": "See", "fr": "Mer", "it": "Mare", "covers": "projector"}],
                   "square_metres": 40}),
        ),
        (
            "/api/products",
            json!({"name": "Tea", "category": "beverages", "price": {"amount_minor": 500}, "unit": "per_person",
                   "vat_percent": 8.1, "synonyms": ["infusion"], "unavailable_in": ["atelier-room-a"]}),
        ),
        (
            "/api/menus",
            json!({"name": "Summer", "price": {"amount_minor": 8800}, "vat_percent": 8.1, "vegetarian": true,
                   "vegan": true, "courses": 3, "wine_pairing": true, "months": [6], "description": "Light."}),
        ),
        (
            "/api/snapshots",
            json!({"type": "catering_menu", "menu": "seasonal-garden-trio", "event_id": "01ARZ3NDEKTSV4RRFFQ69G5FAV",
                   "params": {"date": "2026-12-01", "month": 12, "capacity": 5, "room": "atelier-room-a",
                              "vegetarian": true, "vegan": false, "wine_pairing": false, "courses": 3, "language": "de"}}),
        ),
    ];
    let mut refused = 0;
    for (path, body) in bodies {
        for with in junk() {
            for other in replaced(&body, &with) {
                refused += u32::from(refuses(&stack, &c, path, &other).await);
            }
        }
    }
    assert!(refused > 250, "{refused}");
}

#[tokio::test]
async fn no_path_or_query_reaches_anything_but_what_it_names() {
    let (stack, c) = stack().await;
    good(&c.post("/api/config/vat", &json!({"room_vat_percent": 7.7})).await.unwrap());
    let before = without_rates(dump(&stack).await);
    let odd = ["..", "%2e%2e", "bundle", "vat%23v00000001", "vat#latest", "room-deposit.x", "%00", "VAT", "{key}", "'"];
    for name in odd.iter().map(|n| (*n).to_owned()).chain(["x".repeat(201)]) {
        for path in [
            format!("/api/config/{name}"),
            format!("/api/config/{name}/history"),
            format!("/api/config/room-deposit/{name}"),
            format!("/api/rooms/{name}"),
            format!("/api/products/{name}"),
            format!("/api/menus/{name}"),
            format!("/api/snapshots/{name}"),
            format!("/api/snapshots/{name}/data"),
            format!("/p/{name}"),
        ] {
            // A fragment never leaves a browser: such a request cannot be made.
            if path.contains('#') {
                continue;
            }
            let status = c.get(&path).await.unwrap().status;
            assert!(status == 404 || path.ends_with("/config/room-deposit"), "{path}: {status}");
        }
    }
    for path in [
        "/api/products?limit=0",
        "/api/products?cursor=x",
        "/api/rooms?retired=perhaps",
        "/api/config/vat/history?cursor=../../x",
        "/api/snapshots?type=weather",
        "/api/snapshots?event_id=x",
        "/api/qna?date=%00&month=99999999999999999999&capacity=1e9&room=%F0%9F%92%A9",
    ] {
        assert_eq!(is_problem(path, &c.get(path).await.unwrap())["status"], 422, "{path}");
    }
    assert!(without_rates(dump(&stack).await) == before);
}
