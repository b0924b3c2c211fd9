//! GET `/health`: this function answers. It asks nothing else, so that a sick database does not look like a sick API.

use lambda_http::{Body, Request, Response};
use platform::{State, http};
use serde::Serialize;

/// The answer.
#[derive(Debug, Serialize)]
struct Health {
    status: &'static str,
    version: &'static str,
}

/// Handles `GET /health`.
pub async fn handle(state: &State, request: Request) -> Response<Body> {
    let health = Health { status: "ok", version: env!("CARGO_PKG_VERSION") };
    http::respond(state, request, |call| async move { call.json(200, &health) }).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::{Clock, Settings, Store};

    #[tokio::test]
    async fn it_answers_without_a_database() {
        let behavior = aws_sdk_dynamodb::config::BehaviorVersion::latest();
        let config = aws_sdk_dynamodb::Config::builder().behavior_version(behavior).build();
        let settings = Settings::development().unwrap();
        let store = Store::new(aws_sdk_dynamodb::Client::from_conf(config), settings.tables.clone());
        let state = State { settings, store, clock: Clock::system(), model: None };
        let response = handle(&state, Request::default()).await;
        assert_eq!(response.status().as_u16(), 200);
        let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(body, serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }));
    }
}
