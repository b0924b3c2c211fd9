//! Desk over the whole stack.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "tests")]
use openevent::client::Caller;
use openevent::seed::DEV_KEY;
use openevent::stack::{Stack, StackOptions};
use platform::Clock;
use serde_json::{Value, json};

async fn stack() -> (Stack, Caller) {
    let s = Stack::start(StackOptions::for_tests(Clock::fixed("2026-03-02T08:00:00Z".parse().unwrap()))).await.unwrap();
    let c = Caller::new(s.url()).with_key(DEV_KEY);
    (s, c)
}

async fn say(c: &Caller, sid: &str, text: &str) -> Value {
    let r = c.post("/api/send-message", &json!({"session_id": sid, "message": text})).await.unwrap();
    let v = r.json();
    println!("--- {}\n{}\n=> {}", text, r.status, v["response"].as_str().unwrap_or(&v.to_string()));
    v
}

#[tokio::test]
async fn int_01_a_booking_from_mail_to_confirmation() {
    let (s, c) = stack().await;
    c.get("/api/events").await.unwrap();
    s.requests().reset();
    let r = c.post("/api/start-conversation", &json!({"email_body": "Hello, we would like to book Room A on 12 May 2026 from 14:00 to 18:00 for 20 people, workshop.\n\nAnna Muster", "client_email": "Anna@example.ch", "subject": "Workshop in May"})).await.unwrap();
    println!("{:?}", s.requests().by_operation());
    let v = r.json();
    println!("{} {}\n{}", r.status, v["response"], serde_json::to_string_pretty(&v).unwrap());
    assert_eq!(r.status, 200);
    let sid = v["session_id"].as_str().unwrap().to_owned();
    s.requests().reset();
    let v = say(&c, &sid, "Thanks. Do you have parking?").await;
    println!("{:?}", s.requests().by_operation());
    assert!(v["assistant_reply"].is_string());
    let v =
        say(&c, &sid, "We accept the offer. Billing address: Muster AG, Bahnhofstrasse 1, 8001 Zürich, Switzerland")
            .await;
    println!("{}", v["event_info"]["step_name"]);
    let h = c.get(&format!("/api/conversation/{sid}")).await.unwrap();
    println!("{}", serde_json::to_string_pretty(&h.json()["conversation_history"]).unwrap());
    s.drain_mail().await.unwrap();
    for m in s.mailbox().all() {
        println!("MAIL to {:?}", m.envelope_to);
    }
    let t = c.get("/api/tasks/pending").await.unwrap();
    println!(
        "TASKS {} {}",
        t.status,
        serde_json::to_string_pretty(&t.json()["items"]).unwrap().chars().take(1500).collect::<String>()
    );
    let task = &t.json()["items"][0];
    let id = task["task_id"].as_str().unwrap();
    let bad = c.post(&format!("/api/tasks/{id}/approve"), &json!({"digest": "x"})).await.unwrap();
    assert_eq!((bad.status, bad.json()["code"].as_str()), (409, Some("stale_draft")), "{}", bad.text());
    let bad = c
        .post(&format!("/api/tasks/{id}/approve"), &json!({"edited_message": "We confirm 99 guests on 1 June 2027."}))
        .await
        .unwrap();
    println!("{} {}", bad.status, bad.text());
    s.requests().reset();
    let keyed = Caller::new(s.url()).with_key(DEV_KEY).with_header("idempotency-key", "k1");
    let ok = keyed.post(&format!("/api/tasks/{id}/approve"), &json!({"digest": task["digest"]})).await.unwrap();
    println!(
        "APPROVE {} {:?}\n{}",
        ok.status,
        s.requests().by_operation(),
        serde_json::to_string_pretty(&ok.json()).unwrap()
    );
    assert_eq!(ok.status, 200);
    let again = keyed.post(&format!("/api/tasks/{id}/approve"), &json!({"digest": task["digest"]})).await.unwrap();
    assert_eq!((again.status, again.text()), (200, ok.text()));
    let other = keyed.post(&format!("/api/tasks/{id}/approve"), &json!({})).await.unwrap();
    assert_eq!(other.status, 422);
    let twice = c.post(&format!("/api/tasks/{id}/reject"), &json!({})).await.unwrap();
    assert_eq!((twice.status, twice.json()["code"].as_str()), (409, Some("already_decided")));
    println!("{}", twice.text());
    s.drain_mail().await.unwrap();
    for m in s.mailbox().all() {
        println!(
            "MAIL to {:?}\n{}",
            m.envelope_to,
            String::from_utf8_lossy(&m.raw).lines().take(12).collect::<Vec<_>>().join("\n")
        );
    }
    let e = c.get("/api/events?status=Confirmed&q=anna").await.unwrap();
    assert_eq!(e.json()["items"].as_array().unwrap().len(), 1, "{}", e.text());
    let id = e.json()["items"][0]["event_id"].as_str().unwrap().to_owned();
    for part in ["", "/progress", "/activity", "/activity?granularity=detailed"] {
        let r = c.get(&format!("/api/events/{id}{part}")).await.unwrap();
        println!("{part} {} {}", r.status, r.text());
        assert_eq!(r.status, 200);
    }
}

#[tokio::test]
async fn two_clients_race_for_one_room() {
    let (s, c) = stack().await;
    let body = |n: u32| json!({"email_body": "We would like to book Room A on 12 May 2026 from 14:00 to 18:00 for 20 people.", "client_email": format!("c{n}@example.ch")});
    let (b1, b2, b3, b4) = (body(1), body(2), body(3), body(4));
    let (a, b, d, e) = tokio::join!(
        c.post("/api/start-conversation", &b1),
        c.post("/api/start-conversation", &b2),
        c.post("/api/start-conversation", &b3),
        c.post("/api/start-conversation", &b4)
    );
    let mut held = 0;
    for r in [a, b, d, e] {
        let r = r.unwrap();
        let v = r.json();
        println!(
            "{} {} {}",
            r.status,
            v["event_info"]["room"],
            v["response"].as_str().unwrap_or("?").chars().take(200).collect::<String>()
        );
        assert_eq!(r.status, 200, "{}", r.text());
        if v["event_info"]["room"]["id"] == "atelier-room-a" {
            held += 1;
        }
    }
    assert_eq!(held, 1);
    let page = c.get("/api/events?limit=3").await.unwrap().json();
    assert_eq!(page["items"].as_array().unwrap().len(), 3);
    let next =
        c.get(&format!("/api/events?limit=3&cursor={}", page["next_cursor"].as_str().unwrap())).await.unwrap().json();
    assert_eq!(next["items"].as_array().unwrap().len(), 1);
    assert!(next["next_cursor"].is_null());
    drop(s);
}

#[tokio::test]
async fn a_question_makes_no_booking_and_keys_repeat() {
    let (s, c) = stack().await;
    let keyed = Caller::new(s.url()).with_key(DEV_KEY).with_header("idempotency-key", "abc");
    let body = json!({"email_body": "Hello, do you have parking?", "client_email": "q@example.ch"});
    let (a, b) =
        tokio::join!(keyed.post("/api/start-conversation", &body), keyed.post("/api/start-conversation", &body));
    let (a, b) = (a.unwrap(), b.unwrap());
    println!("{}", a.text());
    assert_eq!((a.status, b.status), (200, 200));
    assert_eq!(a.text(), b.text());
    assert!(a.json()["event_id"].is_null());
    let sid = a.json()["session_id"].as_str().unwrap().to_owned();
    assert!(c.get("/api/events").await.unwrap().json()["items"].as_array().unwrap().is_empty());
    // two at once on an unbooked session
    let m = |t: &str| json!({"session_id": sid, "message": t});
    let (one, two) = (m("We want to come on 12 May 2026."), m("We are 30 people."));
    let (x, y) = tokio::join!(c.post("/api/send-message", &one), c.post("/api/send-message", &two));
    let (x, y) = (x.unwrap(), y.unwrap());
    assert_eq!((x.status, y.status), (200, 200), "{} {}", x.text(), y.text());
    let h = c.get(&format!("/api/conversation/{sid}")).await.unwrap().json();
    println!("{}", serde_json::to_string_pretty(&h).unwrap());
    assert_eq!(h["conversation_history"].as_array().unwrap().len(), 6);
    assert_eq!(h["event_info"]["participants"], 30);
    assert_eq!(h["event_info"]["schedule"]["date"], "2026-05-12");
    let bad = c.post("/api/send-message", &json!({"session_id": sid, "message": " "})).await.unwrap();
    assert_eq!((bad.status, bad.json()["errors"][0]["pointer"].as_str()), (422, Some("/message")));
    let none = c.post("/api/send-message", &json!({"session_id": "nope", "message": "x"})).await.unwrap();
    assert_eq!(none.status, 404);
    assert_eq!(c.get("/api/events/nope").await.unwrap().status, 404);
    assert_eq!(c.get("/api/events?cursor=zz").await.unwrap().status, 422);
}

#[tokio::test]
async fn the_rate_limit_says_when() {
    let mut o = StackOptions::for_tests(Clock::fixed("2026-03-02T08:00:00Z".parse().unwrap()));
    o.variables = vec![("RATE_LIMIT_RPS".into(), "1".into()), ("RATE_LIMIT_BURST".into(), "3".into())];
    let s = Stack::start(o).await.unwrap();
    let c = Caller::new(s.url()).with_key(DEV_KEY);
    let body = json!({"email_body": "Hello, do you have parking?", "client_email": "q@example.ch"});
    for want in [200, 200, 200, 429, 429] {
        let r = c.post("/api/start-conversation", &body).await.unwrap();
        assert_eq!(r.status, want, "{}", r.text());
        if want == 429 {
            assert_eq!(r.header("retry-after"), "1");
        }
    }
}
