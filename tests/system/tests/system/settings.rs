//! Settings over HTTP: validated, versioned, seen by the very next turn, one writer at a time.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{
    INQUIRY, caller, dump, event, good, is_problem, key, pending, stack, start, tenant, text, without_rates,
};
use openevent::client::{Caller, Reply};
use openevent::seed::DEV_KEY;
use openevent::stack::Stack;
use platform::store::Tenant;
use serde_json::{Value, json};

pub const NAMES: [&str; 22] = [
    "approval",
    "catalog",
    "closures",
    "detection-mode",
    "email-format",
    "faq",
    "global-deposit",
    "hil-email",
    "hil-mode",
    "llm-provider",
    "managers",
    "menus",
    "pre-filter",
    "products",
    "prompts",
    "room-deposit/atelier-room-a",
    "site-visit",
    "slots",
    "terms",
    "texts",
    "vat",
    "venue",
];

async fn get(c: &Caller, name: &str) -> Value {
    good(&c.get(&format!("/api/config/{name}")).await.unwrap())
}

async fn post(c: &Caller, name: &str, body: &Value) -> Reply {
    c.post(&format!("/api/config/{name}"), body).await.unwrap()
}

async fn set(c: &Caller, name: &str, body: Value) -> Value {
    good(&post(c, name, &body).await)
}

/// The fields of a setting without what is said about it.
fn fields(mut setting: Value) -> Value {
    for about in ["version", "updated_at", "updated_by", "source", "applies_to", "room_id", "status"] {
        setting.as_object_mut().unwrap().remove(about);
    }
    setting
}

async fn venue(stack: &Stack) -> workflow::venue::Venue {
    stack.state().store.bundle(&tenant()).await.unwrap().unwrap().venue
}

#[tokio::test]
async fn every_setting_is_read_and_sent_back_with_author_time_and_version() {
    let (stack, c) = stack().await;
    let before = venue(&stack).await;
    for name in NAMES {
        let read = get(&c, name).await;
        // The second name of a setting finds the first one's version.
        let seen = u64::from(name == "hil-mode");
        assert_eq!((&read["version"], &read["source"]), (&json!(seen), &json!(["default", "database"][seen as usize])));
        assert!(read["applies_to"].is_array(), "{name}: {read}");
        let written = c.clone().with_header("if-match", &format!("\"{seen}\""));
        let reply = post(&written, name, &fields(read.clone())).await;
        let answer = good(&reply);
        assert_eq!(fields(answer.clone()), fields(read), "{name}");
        assert_eq!((&answer["version"], &answer["status"]), (&json!(seen + 1), &json!("ok")), "{name}");
        assert_eq!(reply.header("etag"), format!("\"{}\"", seen + 1));
        assert_eq!(
            (text(&answer, "/updated_by"), text(&answer, "/source")),
            ("local developer".into(), "database".into())
        );
        assert_eq!(fields(get(&c, name).await), fields(answer));
    }
    assert_eq!(venue(&stack).await, before, "what is sent back as it was changes nothing");
}

#[tokio::test]
async fn d18_d24_a_changed_setting_is_seen_by_the_very_next_turn() {
    let (_stack, c) = stack().await;
    let first = text(&start(&c, "a@example.ch", INQUIRY).await, "/event_id");
    let total = |e: &Value| e.pointer("/offer/total/amount_minor").and_then(Value::as_i64);
    assert_eq!(total(&event(&c, &first).await), Some(50_000));

    let path = "/api/rooms/atelier-room-a";
    let body = json!({"day_rate": {"amount_minor": 61_000}}).to_string().into_bytes();
    good(&c.send(axum::http::Method::PATCH, path, Some("application/json"), body).await.unwrap());
    set(&c, "global-deposit", json!({"deposit_enabled": true, "deposit_percentage": 20})).await;
    let later = INQUIRY.replace("12 May", "13 May");
    let second = event(&c, &text(&start(&c, "b@example.ch", &later).await, "/event_id")).await;
    assert_eq!(total(&second), Some(61_000));
    assert_eq!(second.pointer("/offer/deposit/amount/amount_minor"), Some(&json!(12_200)));
    assert_eq!(total(&event(&c, &first).await), Some(50_000), "an offer that is out stays as it was made");

    set(&c, "room-deposit/atelier-room-a", json!({"deposit_required": true, "deposit_percent": 50})).await;
    let later = INQUIRY.replace("12 May", "14 May");
    let third = event(&c, &text(&start(&c, "c@example.ch", &later).await, "/event_id")).await;
    assert_eq!(third.pointer("/offer/deposit/amount/amount_minor"), Some(&json!(30_500)));

    set(&c, "closures", json!({"dates": ["2026-05-20"]})).await;
    let closed = start(&c, "d@example.ch", &INQUIRY.replace("12 May", "20 May")).await;
    assert_eq!(closed.pointer("/event_info/offer"), Some(&Value::Null), "{closed}");
    assert!(!text(&closed, "/response").contains("61"), "{closed}");

    set(&c, "slots", json!({"slots": [{"start": "10:00", "end": "12:30"}]})).await;
    let asked = start(&c, "e@example.ch", "Hello, we would like Room B on 22 June 2026 for 20 people.").await;
    let response = text(&asked, "/response");
    assert!(response.contains("10:00") && response.contains("12:30") && !response.contains("14:00"), "{response}");
}

#[tokio::test]
async fn own_words_are_said_by_the_very_next_mail_and_end_with_the_setting() {
    let (_stack, c) = stack().await;
    let before = text(&start(&c, "a@example.ch", INQUIRY).await, "/response");
    assert!(before.contains("Kind regards") && before.contains("AI assistant"), "{before}");
    let thanks = "How good to hear from you, and thank you for writing to us.";
    let own = json!({"en": {"signature": ["Warmly", "Rosa"], "sentences": {"thank_for_inquiry": thanks}}});
    set(&c, "texts", own.clone()).await;
    set(&c, "terms", json!({"ai_disclosure": false})).await;
    let after = text(&start(&c, "b@example.ch", &INQUIRY.replace("12 May", "13 May")).await, "/response");
    assert!(after.contains(thanks) && after.ends_with("Warmly\nRosa"), "{after}");

    let lie = json!({"en": {"sentences": {"held": "{room} is yours for 20 guests."}}});
    let refused = is_problem("lie", &post(&c, "texts", &lie).await);
    assert_eq!(text(&refused, "/errors/0/pointer"), "/en/sentences/held");
    assert_eq!(text(&refused, "/errors/0/code"), "unproved_fact");
    assert_eq!(fields(get(&c, "texts").await), own, "what is refused changes nothing");

    let history = good(&c.get("/api/config/texts/history").await.unwrap());
    assert_eq!(history["items"].as_array().map(Vec::len), Some(2), "{history}");
    good(&c.post("/api/config/texts/revert/0", &json!({})).await.unwrap());
    let last = text(&start(&c, "d@example.ch", &INQUIRY.replace("12 May", "14 May")).await, "/response");
    assert!(last.contains("Kind regards") && !last.contains(thanks), "{last}");
}

#[tokio::test]
async fn d09_approval_and_its_earlier_name_are_one_setting_of_one_house() {
    let (stack, c) = stack().await;
    publish_other(&stack).await;
    assert_eq!(get(&c, "hil-mode").await["enabled"], false);
    set(&c, "hil-mode", json!({"enabled": true})).await;
    assert_eq!(text(&get(&c, "approval").await, "/mode"), "everything");
    let held = start(&c, "a@example.ch", INQUIRY).await;
    assert_eq!(pending(&c).await.len(), 1, "every reply waits: {held}");

    let theirs = caller(&stack, "their-key");
    start(&theirs, "a@example.ch", INQUIRY).await;
    assert!(pending(&theirs).await.is_empty(), "the other house decides for itself");

    let off = set(&c, "approval", json!({"mode": "binding"})).await;
    assert_eq!((off["version"].as_u64(), get(&c, "hil-mode").await["enabled"].as_bool()), (Some(2), Some(false)));
    let history = good(&c.get("/api/config/hil-mode/history").await.unwrap());
    let enabled: Vec<_> = history["items"].as_array().unwrap().iter().map(|i| i["value"]["enabled"].clone()).collect();
    assert_eq!(enabled, [json!(false), json!(true), json!(false)]);
}

#[tokio::test]
async fn d12_the_team_is_not_mailed_once_that_is_switched_off_and_mails_may_be_plain() {
    let (stack, c) = stack().await;
    set(&c, "hil-email", json!({"enabled": false})).await;
    set(&c, "email-format", json!({"plain_text": true})).await;
    set(&c, "approval", json!({"mode": "offers"})).await;
    start(&c, "a@example.ch", INQUIRY).await;
    let task = pending(&c).await.remove(0);
    good(&c.post(&format!("/api/tasks/{}/approve", text(&task, "/task_id")), &json!({})).await.unwrap());
    stack.drain_mail().await.unwrap();
    assert!(crate::support::mails(&stack, "manager@atelier.example").is_empty());
    assert_eq!(pages(&stack, "a@example.ch"), [false, false], "that a reply will come, and the offer");

    set(&c, "hil-email", json!({"enabled": true, "manager_email": "Desk@Atelier.example"})).await;
    start(&c, "b@example.ch", &INQUIRY.replace("12 May", "13 May")).await;
    stack.drain_mail().await.unwrap();
    assert!(!crate::support::mails(&stack, "desk@atelier.example").is_empty());

    set(&c, "email-format", json!({"plain_text": false})).await;
    set(&c, "approval", json!({"mode": "binding"})).await;
    start(&c, "d@example.ch", &INQUIRY.replace("12 May", "14 May")).await;
    stack.drain_mail().await.unwrap();
    assert_eq!(pages(&stack, "d@example.ch"), [true]);
}

/// Of each mail to an address, whether it has a page beside its text.
fn pages(stack: &Stack, address: &str) -> Vec<bool> {
    let mails = stack.mailbox().to(address);
    mails.iter().map(|m| String::from_utf8_lossy(&m.raw).contains("text/html")).collect()
}

#[tokio::test]
async fn history_is_kept_and_any_version_comes_back() {
    let (stack, c) = stack().await;
    let first = fields(get(&c, "slots").await);
    for start in ["10:00", "11:00", "12:00"] {
        set(&c, "slots", json!({"slots": [{"start": start, "end": "13:00"}]})).await;
    }
    let reverted = good(&c.post("/api/config/slots/revert/1", &json!({})).await.unwrap());
    assert_eq!((reverted["version"].as_u64(), &reverted["slots"][0]["start"]), (Some(4), &json!("10:00")));
    assert_eq!(venue(&stack).await.slots[0].start.to_string(), "10:00");
    let back = good(&c.send(axum::http::Method::POST, "/api/config/slots/revert/0", None, vec![]).await.unwrap());
    assert_eq!(fields(back), first, "version 0 is what stood before the first change");

    let mut seen = Vec::new();
    let mut path = "/api/config/slots/history?limit=4".to_owned();
    loop {
        let page = good(&c.get(&path).await.unwrap());
        seen.extend(page["items"].as_array().unwrap().iter().map(|i| i["version"].as_u64().unwrap()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/api/config/slots/history?limit=4&cursor={cursor}");
    }
    assert_eq!(seen, [5, 4, 3, 2, 1, 0]);
    for path in ["/api/config/slots/revert/9", "/api/config/slots/revert/x", "/api/config/slotz/revert/0"] {
        assert_eq!(c.post(path, &json!({})).await.unwrap().status, 404, "{path}");
    }
    let unknown = is_problem("slotz", &c.get("/api/config/slotz").await.unwrap());
    assert_eq!(unknown.pointer("/errors/0/suggestions"), Some(&json!(["slots"])));
}

#[tokio::test]
async fn a_version_that_no_longer_fits_does_not_come_back() {
    let (stack, c) = stack().await;
    set(&c, "slots", json!({"slots": [{"start": "21:00", "end": "23:00"}]})).await;
    set(&c, "slots", json!({"slots": [{"start": "10:00", "end": "12:00"}]})).await;
    set(&c, "venue", json!({"operating_hours": {"start": 8, "end": 20}})).await;
    let before = without_rates(dump(&stack).await);
    let refused = is_problem("revert", &c.post("/api/config/slots/revert/1", &json!({})).await.unwrap());
    assert_eq!((refused["status"].as_u64(), text(&refused, "/errors/0/pointer").as_str()), (Some(422), "/slots/0"));
    assert!(without_rates(dump(&stack).await) == before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d21_of_many_writers_one_wins_and_nothing_is_half_written() {
    let (stack, c) = stack().await;
    let write = |n: i64| {
        let c = c.clone().with_header("if-match", "\"0\"");
        async move { post(&c, "global-deposit", &json!({"deposit_enabled": true, "deposit_percentage": n})).await }
    };
    let mut running = tokio::task::JoinSet::new();
    for n in 1..=12 {
        running.spawn(write(n));
    }
    let replies = running.join_all().await;
    let won: Vec<Value> = replies.iter().filter(|r| r.status == 200).map(Reply::json).collect();
    let lost = replies.iter().filter(|r| r.status == 412).count();
    assert_eq!((won.len(), lost), (1, 11), "{:?}", replies.iter().map(|r| r.status).collect::<Vec<_>>());
    assert_eq!(fields(get(&c, "global-deposit").await), fields(won[0].clone()));
    let history = good(&c.get("/api/config/global-deposit/history").await.unwrap());
    assert_eq!(history["items"].as_array().unwrap().len(), 2, "the first state and the winner's");
    let deposit = venue(&stack).await.policy.deposit.unwrap();
    let percent = u8::try_from(won[0]["deposit_percentage"].as_u64().unwrap()).unwrap();
    assert_eq!(deposit.amount, workflow::venue::DepositAmount::Percent(percent));
}

/// Who names no version may overwrite what stood before the request, but nothing that came in between.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d21_writers_without_a_version_win_or_are_told() {
    let (_stack, c) = stack().await;
    let mut running = tokio::task::JoinSet::new();
    for n in 1..=12 {
        let c = c.clone();
        running.spawn(async move { post(&c, "terms", &json!({"option_days": n})).await });
    }
    let replies = running.join_all().await;
    let won = replies.iter().filter(|r| r.status == 200).count();
    for lost in replies.iter().filter(|r| r.status != 200) {
        assert_eq!(text(&is_problem("lost", lost), "/code"), "conflict");
    }
    let history = good(&c.get("/api/config/terms/history").await.unwrap());
    let versions: Vec<_> =
        history["items"].as_array().unwrap().iter().map(|i| i["version"].as_u64().unwrap()).collect();
    assert_eq!(versions, (0..=won as u64).rev().collect::<Vec<_>>(), "a version for each that won");
    assert!(won >= 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d21_writers_of_different_settings_all_win() {
    let (stack, c) = stack().await;
    tokio::join!(
        set(&c, "approval", json!({"mode": "offers"})),
        set(&c, "closures", json!({"dates": ["2026-08-01"]})),
        set(&c, "terms", json!({"offer_validity_days": 21})),
    );
    let v = venue(&stack).await;
    assert_eq!((v.policy.approval, v.closures.len()), (workflow::venue::Approval::Offers, 1));
    assert_eq!(v.policy.offer_validity_days, 21);
}

#[tokio::test]
async fn the_same_key_repeats_the_first_answer_and_writes_once() {
    let (stack, c) = stack().await;
    let keyed = c.clone().with_header("idempotency-key", "k-1");
    let body = json!({"dates": ["2026-08-01"]});
    let first = post(&keyed, "closures", &body).await;
    let before = without_rates(dump(&stack).await);
    let again = post(&keyed, "closures", &body).await;
    assert_eq!((first.json(), first.header("etag")), (again.json(), again.header("etag")));
    let other = is_problem("other body", &post(&keyed, "closures", &json!({"dates": []})).await);
    assert_eq!((other["status"].as_u64(), text(&other, "/code").as_str()), (Some(422), "idempotency_key_reused"));
    assert!(without_rates(dump(&stack).await) == before);
    let clock = &stack.state().clock;
    clock.set(clock.now().checked_add(jiff::SignedDuration::from_hours(25)).unwrap());
    assert_eq!(post(&keyed, "closures", &json!({"dates": []})).await.json()["version"], 2, "a day later it is new");
}

#[tokio::test]
async fn s4v_every_wrong_field_is_named_at_once_and_nothing_is_written() {
    let (stack, c) = stack().await;
    let before = without_rates(dump(&stack).await);
    let body = json!({"name": "", "timezone": "Mars", "from_email": "x", "phone": "call", "currency_code": "EUR"});
    let refused = is_problem("venue", &post(&c, "venue", &body).await);
    let pointers: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|e| text(e, "/pointer")).collect();
    assert_eq!(pointers, ["/name", "/phone", "/timezone", "/currency_code", "/from_email"]);
    let room = is_problem("room", &post(&c, "room-deposit/atelier-room-x", &json!({"deposit_required": false})).await);
    assert_eq!((room["status"].as_u64(), text(&room, "/code").as_str()), (Some(404), "unknown_room"));
    assert_eq!(room.pointer("/errors/0/suggestions").and_then(Value::as_array).map(Vec::len), Some(3));
    let unknown = is_problem("field", &post(&c, "vat", &json!({"room_vat": 8})).await);
    assert_eq!(text(&unknown, "/errors/0/code"), "unknown_field");
    assert!(without_rates(dump(&stack).await) == before);
}

async fn publish_other(stack: &Stack) {
    let other = Tenant::seed("other").unwrap();
    stack.state().store.publish_venue(&other, &workflow::venue::seed::atelier().unwrap(), 1).await.unwrap();
    key(stack, "other", "admin", "their-key").await;
}

#[tokio::test]
async fn s2_14_each_house_has_its_own_settings_and_only_admins_write() {
    let (stack, c) = stack().await;
    publish_other(&stack).await;
    for name in NAMES {
        let read = fields(get(&c, name).await);
        set(&c, name, read).await;
    }
    set(&c, "venue", json!({"name": "Ours"})).await;
    let theirs = caller(&stack, "their-key");
    for name in NAMES {
        assert_eq!(get(&theirs, name).await["version"], 0, "{name}");
        let path = format!("/api/config/{name}/history");
        assert_eq!(good(&theirs.get(&path).await.unwrap())["items"], json!([]), "{name}");
        let path = format!("/api/config/{name}/revert/0");
        assert_eq!(theirs.post(&path, &json!({})).await.unwrap().status, 404, "{name}");
    }
    assert_eq!(text(&get(&theirs, "venue").await, "/name"), "The Atelier");

    let before = without_rates(dump(&stack).await);
    for role in ["viewer", "agent", "manager"] {
        key(&stack, tenant().as_str(), role, role).await;
        let they = caller(&stack, role);
        let reads = if role == "manager" { 200 } else { 403 };
        for name in NAMES {
            let path = format!("/api/config/{name}");
            assert_eq!(they.get(&path).await.unwrap().status, reads, "{role} {name}");
            assert_eq!(they.get(&format!("{path}/history")).await.unwrap().status, reads, "{role} {name}");
            assert_eq!(post(&they, name, &json!({})).await.status, 403, "{role} {name}");
            let revert = they.post(&format!("{path}/revert/0"), &json!({})).await.unwrap();
            assert_eq!(revert.status, 403, "{role} {name}");
        }
    }
    let mut after = without_rates(dump(&stack).await);
    after.values_mut().for_each(|items| items.retain(|i| !i.contains("of atelier")));
    assert!(after == before, "nothing was written");
    assert_eq!(caller(&stack, DEV_KEY).get("/api/config/vat").await.unwrap().status, 200);
}

#[tokio::test]
async fn a_blocked_day_and_other_hours_hold_for_the_next_visit() {
    let (_stack, c) = stack().await;
    let visits = async |email: &str, day: &str| {
        let started = start(&c, email, &INQUIRY.replace("12 May", day)).await;
        crate::support::say(&c, &text(&started, "/session_id"), "Could we visit the room before?").await;
        let asked = event(&c, &text(&started, "/event_id")).await["asked"].clone();
        let slots = asked.as_array().unwrap().iter().find_map(|a| a["slots"].as_array().cloned()).unwrap();
        slots.iter().map(|s| format!("{} {}", text(s, "/date"), text(s, "/start"))).collect::<Vec<_>>()
    };
    assert_eq!(visits("a@example.ch", "12 May").await, ["2026-03-09 10:00", "2026-03-10 14:00", "2026-03-11 16:00"]);
    set(&c, "site-visit", json!({"blocked_dates": ["2026-03-10"], "default_slots": [11, "15:30"]})).await;
    let changed = visits("b@example.ch", "13 May").await;
    assert_eq!(changed.len(), 3, "{changed:?}");
    assert!(changed.iter().all(|s| !s.starts_with("2026-03-10")), "{changed:?}");
    assert!(changed.iter().all(|s| s.ends_with("11:00") || s.ends_with("15:30")), "{changed:?}");
}

/// `products`: how sure a wish must be is the house's, and the next turn's.
#[tokio::test]
async fn how_sure_a_wish_must_be_reaches_the_turn() {
    let (stack, c) = stack().await;
    assert_eq!(get(&c, "products").await["autofill_min_score"], json!(0.5));
    set(&c, "products", json!({"autofill_min_score": 0.9})).await;
    assert_eq!(get(&c, "products").await["autofill_min_score"], json!(0.9));
    assert_eq!(venue(&stack).await.policy.autofill_min_percent, 90);
}

#[tokio::test]
async fn ways_of_reading_that_there_are_not_are_refused_and_the_one_there_is_is_shown() {
    let (stack, c) = stack().await;
    for (name, only) in [("pre-filter", "enhanced"), ("detection-mode", "unified")] {
        assert_eq!(get(&c, name).await["mode"], only);
        let problem = is_problem(name, &post(&c, name, &json!({"mode": "legacy"})).await);
        let error = &problem["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/mode"), &json!("not_supported")));
        assert_eq!(error["suggestions"], json!([only]));
        set(&c, name, json!({"mode": only})).await;
    }
    drop(stack);
}
