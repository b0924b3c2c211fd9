//! API keys before the authorizer, against a real table.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test may fail by panicking")]

mod support;

use platform::store::{ApiKey, IssueError, Tenant, keys};
use serde_json::{Value, json};
use std::time::Duration;
use support::{House, NOW, state};

const LIVE: &str = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live";

fn key(role: &str, secret: &str) -> ApiKey {
    ApiKey::new("atelier", "desk", role, secret, NOW.parse().unwrap())
}

fn named(tenant: &str, id: &str) -> ApiKey {
    ApiKey { id: id.to_owned(), ..ApiKey::new(tenant, "desk", "agent", id, NOW.parse().unwrap()) }
}

async fn known(house: &House, secret: &str) -> bool {
    house.ask(json!({ "x-api-key": secret })).await.is_ok()
}

#[tokio::test]
async fn s2_14_a_known_key_says_who_calls() {
    let house = House::open(&[]).await;
    house.state.store.put_api_key("secret1", &key("manager", "secret1")).await.unwrap();
    for headers in [json!({ "X-Api-Key": "secret1" }), json!({ "Authorization": "Bearer secret1" })] {
        let answer = house.ask(headers).await.unwrap();
        assert_eq!(answer["context"], json!({ "tenant": "atelier", "actor": "desk", "role": "manager" }));
        assert_eq!(answer["policyDocument"]["Statement"][0]["Resource"], json!([format!("{LIVE}/*/*")]));
    }
}

#[tokio::test]
async fn s2_14_everybody_else_is_401() {
    let house = House::open(&[]).await;
    let store = &house.state.store;
    store.put_api_key("revoked1", &ApiKey { revoked: true, ..key("admin", "revoked1") }).await.unwrap();
    store.put_api_key("broken1", &key("emperor", "broken1")).await.unwrap();
    store.put_api_key("broken2", &ApiKey { scopes: vec!["all".into()], ..key("admin", "broken2") }).await.unwrap();
    // A key that looks like a token is one that nobody can send.
    store.put_api_key("a.b.c", &key("admin", "a.b.c")).await.unwrap();
    for headers in [
        json!({}),
        json!({ "x-api-key": "unknown" }),
        json!({ "x-api-key": "revoked1" }),
        json!({ "x-api-key": "broken1" }),
        json!({ "x-api-key": "broken2" }),
        json!({ "authorization": "Bearer eyJhbGciOiJub25lIn0.e30." }),
        json!({ "authorization": "Bearer a.b.c" }),
        json!({ "x-api-key": "a.b.c" }),
        json!({ "x-api-key": "warm-up" }),
    ] {
        assert_eq!(house.ask(headers.clone()).await, Err("Unauthorized".to_owned()), "{headers}");
    }
}

#[tokio::test]
async fn s2_14_a_key_with_scopes_is_good_for_these_routes_only() {
    let house = House::open(&[]).await;
    let scoped = ApiKey { scopes: vec!["read".into(), "tasks".into()], ..key("manager", "scoped1") };
    house.state.store.put_api_key("scoped1", &scoped).await.unwrap();
    let answer = house.ask(json!({ "x-api-key": "scoped1" })).await.unwrap();
    let wanted = json!([format!("{LIVE}/GET/api/tasks"), format!("{LIVE}/GET/api/tasks/*")]);
    assert_eq!(answer["policyDocument"]["Statement"][0]["Resource"], wanted);
}

#[tokio::test]
async fn while_the_database_is_away_nobody_is_let_in_or_called_unknown() {
    let (state, client) = state("http://127.0.0.1:1", &[]);
    let error = House::with(state, client).ask(json!({ "x-api-key": "secret1" })).await.unwrap_err();
    assert_ne!(error, "Unauthorized");
    assert!(!error.contains("127.0.0.1"), "{error}");
}

#[tokio::test]
async fn a_name_has_two_live_keys_and_a_third_needs_a_revoke() {
    let house = House::open(&[]).await;
    let (store, t) = (&house.state.store, Tenant::seed("atelier").unwrap());
    store.issue_api_key(&t, "s1", &named("atelier", "1")).await.unwrap();
    store.issue_api_key(&t, "s2", &named("atelier", "2")).await.unwrap();
    assert!(known(&house, "s1").await && known(&house, "s2").await, "both are live while callers change over");
    assert_eq!(store.issue_api_key(&t, "s3", &named("atelier", "3")).await, Err(IssueError::TooMany));
    assert!(!known(&house, "s3").await);
    // Another name, and the same name of another tenant, have their own two.
    let colleague = ApiKey { actor: "colleague".into(), ..named("atelier", "4") };
    store.issue_api_key(&t, "s4", &colleague).await.unwrap();
    let other = Tenant::seed("other").unwrap();
    store.issue_api_key(&other, "s5", &named("other", "1")).await.unwrap();

    assert!(store.revoke_api_key(&t, "1").await.unwrap());
    assert!(!known(&house, "s1").await && known(&house, "s2").await && known(&house, "s5").await);
    assert!(!store.revoke_api_key(&t, "1").await.unwrap(), "once is enough");
    store.issue_api_key(&t, "s3", &named("atelier", "3")).await.unwrap();
    assert!(known(&house, "s3").await);

    let listed: Vec<(String, bool)> =
        store.api_keys(&t).await.unwrap().into_iter().map(|key| (key.id, key.revoked)).collect();
    let wanted = [("1", true), ("2", false), ("3", false), ("4", false)].map(|(id, gone)| (id.to_owned(), gone));
    assert_eq!(listed, wanted);
}

#[tokio::test]
async fn s2_14_no_tenant_can_revoke_anothers_key() {
    let house = House::open(&[]).await;
    let (store, other) = (&house.state.store, Tenant::seed("other").unwrap());
    store.issue_api_key(&other, "s1", &named("other", "1")).await.unwrap();
    assert!(!store.revoke_api_key(&Tenant::seed("atelier").unwrap(), "1").await.unwrap());
    assert!(known(&house, "s1").await);
}

/// What is written beside the answer is there soon after it.
async fn noted(house: &House, secret: &str, at: &str) {
    let soon = async {
        loop {
            let found = house.state.store.api_key(secret).await.unwrap().unwrap().last_used;
            if found == Some(at.parse().unwrap()) {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    assert!(tokio::time::timeout(Duration::from_secs(20), soon).await.is_ok(), "{at}");
}

#[tokio::test]
async fn the_use_of_a_key_is_noted_to_the_hour() {
    let house = House::open(&[]).await;
    house.state.store.put_api_key("secret1", &key("agent", "secret1")).await.unwrap();
    assert!(known(&house, "secret1").await);
    noted(&house, "secret1", NOW).await;
    house.later(3_599);
    assert!(known(&house, "secret1").await);
    // Nor does a second sandbox, whose record is old, overwrite what is younger than an hour.
    house.state.store.note_use("secret1", house.state.clock.now()).await.unwrap();
    noted(&house, "secret1", NOW).await;
    house.later(1);
    assert!(known(&house, "secret1").await);
    noted(&house, "secret1", "2026-03-02T09:00:00Z").await;
}

#[tokio::test]
async fn a_key_is_never_made_by_noting_its_use() {
    let house = House::open(&[]).await;
    house.state.store.note_use("nobody", house.state.clock.now()).await.unwrap();
    assert_eq!(house.state.store.api_key("nobody").await.unwrap(), None);
}

fn waits(answer: &Value) -> Option<&str> {
    answer["context"]["retry_after"].as_str()
}

#[tokio::test]
async fn pr03_a_tenant_over_its_requests_must_wait_and_another_need_not() {
    let house = House::open(&[("RATE_LIMIT_REQUESTS_RPS", "1"), ("RATE_LIMIT_REQUESTS_BURST", "2")]).await;
    house.state.store.put_api_key("ours", &key("agent", "ours")).await.unwrap();
    let theirs = ApiKey { tenant: "other".into(), ..key("agent", "theirs") };
    house.state.store.put_api_key("theirs", &theirs).await.unwrap();
    let ask = async |secret: &str| house.ask(json!({ "x-api-key": secret })).await.unwrap();
    for wanted in [None, None, Some("1")] {
        assert_eq!(waits(&ask("ours").await), wanted);
    }
    assert_eq!(waits(&ask("theirs").await), None);
    house.later(1);
    assert_eq!(waits(&ask("ours").await), None);
}

#[tokio::test]
async fn pr03_all_tenants_together_have_a_limit_which_holds_for_exceptions_too() {
    let limits = [
        ("RATE_LIMIT_GLOBAL_RPS", "1"),
        ("RATE_LIMIT_GLOBAL_BURST", "3"),
        ("RATE_LIMIT_REQUESTS_BURST", "1"),
        ("RATE_LIMIT_REQUESTS_RPS", "1"),
        ("RATE_LIMIT_ALLOW", "atelier"),
    ];
    let house = House::open(&limits).await;
    house.state.store.put_api_key("ours", &key("agent", "ours")).await.unwrap();
    let ask = async || house.ask(json!({ "x-api-key": "ours" })).await.unwrap();
    for wanted in [None, None, None, Some("1")] {
        assert_eq!(waits(&ask().await), wanted);
    }
}

#[tokio::test]
async fn pr03_a_process_counts_a_share_with_one_write() {
    let house = House::open(&[("RATE_LIMIT_GLOBAL_RPS", "100"), ("RATE_LIMIT_GLOBAL_BURST", "100")]).await;
    house.state.store.put_api_key("ours", &key("agent", "ours")).await.unwrap();
    let arrival = async || {
        let key = keys::rate_of_all();
        let request = house.client.get_item().table_name(&house.state.settings.tables.sessions).consistent_read(true);
        let (pk, sk) = (aws_sdk_dynamodb::types::AttributeValue::S(key.pk), key.sk);
        let found = request.key("pk", pk).key("sk", aws_sdk_dynamodb::types::AttributeValue::S(sk)).send().await;
        found.unwrap().item.unwrap().get("tat").unwrap().as_n().unwrap().parse::<i64>().unwrap()
    };
    let mut seen = Vec::new();
    for _ in 0..6 {
        assert!(known(&house, "ours").await);
        seen.push(arrival().await);
    }
    let start = seen[0];
    assert_eq!(seen, [start, start, start, start, start, start + 50_000], "five at a time, of 10 ms each");
}
