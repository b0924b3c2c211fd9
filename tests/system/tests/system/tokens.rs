//! JWTs over HTTP: two houses, one issuer, and nobody sees the other's.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{INQUIRY, NOW, is_problem, options, start, text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use openevent::client::Caller;
use openevent::stack::Stack;
use platform::store::Tenant;
use ring::hmac;
use serde_json::{Value, json};

const SECRET: &str = "0123456789abcdef0123456789abcdef";

fn token(tenant: &str, role: &str) -> String {
    let expires = NOW.parse::<jiff::Timestamp>().unwrap().as_second() + 300;
    let claims = json!({
        "iss": "https://id.example", "aud": "openevent", "exp": expires, "sub": "anna", "tenant": tenant, "role": role
    });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(&json!({ "alg": "HS256", "typ": "JWT" })), part(&claims));
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes()), text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(tag))
}

async fn stack() -> Stack {
    let mut options = options();
    let own = [
        ("JWT_ISSUER", "https://id.example"),
        ("JWT_AUDIENCE", "openevent"),
        ("JWT_ALGORITHMS", "HS256"),
        ("JWT_HS256_SECRET", SECRET),
    ];
    options.variables.extend(own.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let stack = Stack::start(options).await.unwrap();
    let other = Tenant::seed("other").unwrap();
    stack.state().store.publish_venue(&other, &workflow::venue::seed::atelier().unwrap(), 1).await.unwrap();
    stack
}

fn bearer(stack: &Stack, token: &str) -> Caller {
    Caller::new(stack.url()).with_header("authorization", &format!("Bearer {token}"))
}

#[tokio::test]
async fn s2_14_a_token_opens_its_own_house_and_no_other() {
    let stack = stack().await;
    let ours = bearer(&stack, &token("atelier", "agent"));
    let theirs = bearer(&stack, &token("other", "admin"));
    let started = start(&ours, "anna@example.ch", INQUIRY).await;
    let event = format!("/api/events/{}", text(&started, "/event_id"));
    let conversation = format!("/api/conversation/{}", text(&started, "/session_id"));
    for path in [&event, &conversation] {
        assert_eq!(ours.get(path).await.unwrap().status, 200, "{path}");
        assert_eq!(theirs.get(path).await.unwrap().status, 404, "{path}");
    }
    assert_eq!(theirs.get("/api/events").await.unwrap().json().pointer("/items"), Some(&json!([])));
    // The header of the other house changes nothing: the tenant is the token's.
    let pretends = theirs.with_header("x-tenant", "atelier").with_header("x-team-id", "atelier");
    assert_eq!(pretends.get(&event).await.unwrap().status, 404);
    // A role is the token's, too.
    assert_eq!(ours.get("/api/tasks/pending").await.unwrap().status, 403);
}

#[tokio::test]
async fn s2_14_a_token_replayed_after_its_time_or_changed_is_401() {
    let stack = stack().await;
    let good = token("atelier", "viewer");
    assert_eq!(bearer(&stack, &good).get("/api/events").await.unwrap().status, 200);
    let signature = good.rsplit_once('.').unwrap().1;
    let admin = token("atelier", "admin");
    let changed = format!("{}.{signature}", admin.rsplit_once('.').unwrap().0);
    for bad in [changed.as_str(), &good[..good.len() - 5], "a.b.c"] {
        let reply = bearer(&stack, bad).get("/api/events").await.unwrap();
        assert_eq!((reply.status, text(&is_problem(bad, &reply), "/code").as_str()), (401, "unauthenticated"));
    }
    assert_eq!(Caller::new(stack.url()).with_key(&good).get("/api/events").await.unwrap().status, 401, "no key");
    let clock = &stack.state().clock;
    clock.set(clock.now().checked_add(SignedDuration::from_secs(300 + 60)).unwrap());
    assert_eq!(bearer(&stack, &good).get("/api/events").await.unwrap().status, 401, "replayed");
}
