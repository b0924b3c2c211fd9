//! The authorizer against a real table.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region, retry::RetryConfig};
use lambda_runtime::{Context, LambdaEvent};
use platform::store::ApiKey;
use platform::store::admin::create_tables;
use platform::{Clock, Settings, State, Store};
use serde_json::{Value, json};

const ARN: &str = "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/GET/api/events";

fn state(url: &str) -> (State, aws_sdk_dynamodb::Client) {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .endpoint_url(url);
    let client = aws_sdk_dynamodb::Client::from_conf(config.build());
    let settings = Settings::development().unwrap();
    let store = Store::new(client.clone(), settings.tables.clone());
    (State { settings, store, clock: Clock::system() }, client)
}

async fn house() -> State {
    let engine = dynoxide::Database::memory().unwrap();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(dynoxide::server::serve_with_shutdown(listener, engine, std::future::pending()));
    let (state, client) = state(&url);
    create_tables(&client, &state.settings.tables).await.unwrap();
    state
}

fn key(role: &str, revoked: bool) -> ApiKey {
    ApiKey {
        tenant: "atelier".into(),
        actor: "desk".into(),
        role: role.into(),
        created_at: "2026-03-01T10:00:00Z".parse().unwrap(),
        last4: "ret1".into(),
        revoked,
    }
}

async fn ask(state: &State, headers: Value) -> Result<Value, String> {
    let event = json!({ "type": "REQUEST", "methodArn": ARN, "headers": headers });
    let answer = authorizer::handle(state, LambdaEvent::new(event, Context::default())).await;
    answer.map_err(|error| error.to_string())
}

#[tokio::test]
async fn s2_14_a_known_key_says_who_calls() {
    let state = house().await;
    state.store.put_api_key("secret1", &key("manager", false)).await.unwrap();
    for headers in [json!({ "X-Api-Key": "secret1" }), json!({ "Authorization": "Bearer secret1" })] {
        let answer = ask(&state, headers).await.unwrap();
        assert_eq!(answer["context"], json!({ "tenant": "atelier", "actor": "desk", "role": "manager" }));
        assert_eq!(
            answer["policyDocument"]["Statement"][0]["Resource"],
            "arn:aws:execute-api:eu-central-1:123456789012:abc123/live/*/*"
        );
    }
}

#[tokio::test]
async fn s2_14_everybody_else_is_401() {
    let state = house().await;
    state.store.put_api_key("revoked1", &key("admin", true)).await.unwrap();
    state.store.put_api_key("broken1", &key("emperor", false)).await.unwrap();
    for headers in [
        json!({}),
        json!({ "x-api-key": "unknown" }),
        json!({ "x-api-key": "revoked1" }),
        json!({ "x-api-key": "broken1" }),
        json!({ "authorization": "Bearer eyJhbGciOiJub25lIn0.e30." }),
        json!({ "x-api-key": "warm-up" }),
    ] {
        assert_eq!(ask(&state, headers.clone()).await, Err("Unauthorized".to_owned()), "{headers}");
    }
}

#[tokio::test]
async fn while_the_database_is_away_nobody_is_let_in_or_called_unknown() {
    let (state, _) = state("http://127.0.0.1:1");
    let error = ask(&state, json!({ "x-api-key": "secret1" })).await.unwrap_err();
    assert_ne!(error, "Unauthorized");
    assert!(!error.contains("127.0.0.1"), "{error}");
}
