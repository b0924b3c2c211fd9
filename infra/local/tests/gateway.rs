//! The gateway as a client sees it: what API Gateway would answer, byte for byte where the template says so.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod support;

use axum::http::Method;
use serde_json::json;
use support::Running;

#[tokio::test]
async fn a_handler_gets_the_event_that_api_gateway_would_send() {
    let running = Running::start().await;
    let caller = running.caller().with_key("good");
    let reply = caller.post("/api/things/a%20b?tag=1&tag=%C3%BC", &json!({ "hello": "you" })).await.unwrap();
    assert_eq!(reply.status, 200);
    let seen = reply.json();
    assert_eq!(seen["path"], "/api/things/a%20b", "the stage is not in the path, the encoding is");
    assert_eq!(seen["method"], "POST");
    assert_eq!(seen["parameter"], "a%20b");
    assert_eq!(seen["tags"], json!(["1", "ü"]));
    assert_eq!(seen["tenant"], "atelier");
    assert_eq!(seen["body"], r#"{"hello":"you"}"#);
    assert_eq!(seen["request_id"], reply.header("x-amzn-requestid"));
    assert_eq!(reply.headers.get_all("set-cookie").iter().count(), 2);
    running.stop().await;
}

#[tokio::test]
async fn a_fixed_path_beats_a_parameter() {
    let running = Running::start().await;
    let reply = running.caller().with_key("good").get("/api/things/pending").await.unwrap();
    assert_eq!(reply.json()["parameter"], json!(null));
    running.stop().await;
}

#[tokio::test]
async fn unknown_paths_and_methods_get_the_templates_answer() {
    let running = Running::start().await;
    let caller = running.caller().with_key("good");
    for (method, path) in [(Method::GET, "/nowhere"), (Method::DELETE, "/api/things/1"), (Method::GET, "/api/things/")]
    {
        let reply = caller.send(method, path, None, Vec::new()).await.unwrap();
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(reply.header("content-type"), "application/problem+json");
        assert_eq!(reply.json(), json!({ "code": "not_found", "why": "Missing Authentication Token" }));
    }
    running.stop().await;
}

#[tokio::test]
async fn the_authorizer_decides() {
    let running = Running::start().await;
    for (key, status, code) in [
        ("", 401, "unauthenticated"),
        ("bad", 401, "unauthenticated"),
        ("denied", 403, "invalid_request"),
        ("other", 403, "invalid_request"),
    ] {
        let reply = running.caller().with_key(key).get("/api/things/1").await.unwrap();
        assert_eq!((reply.status, reply.json()["code"].as_str()), (status, Some(code)), "{key}");
    }
    let unknown = running.caller().get("/api/things/1").await.unwrap();
    assert_eq!(unknown.header("www-authenticate"), "Bearer");
    assert_eq!(unknown.json()["request_id"], unknown.header("x-request-id"));
    let broken = running.caller().with_key("down").get("/api/things/1").await.unwrap();
    assert_eq!(broken.status, 500, "not 401: it could not tell");
    running.stop().await;
}

#[tokio::test]
async fn a_burst_over_the_limit_is_throttled_and_only_there() {
    let running = Running::start().await;
    let caller = running.caller();
    for expected in [200, 200, 429, 429] {
        let reply = caller.get("/limited").await.unwrap();
        assert_eq!(reply.status, expected);
        if expected == 429 {
            assert_eq!(reply.json()["code"], "rate_limited");
            assert_eq!(reply.header("retry-after"), "1");
        }
    }
    assert_eq!(caller.get("/p/1").await.unwrap().status, 200);
    running.stop().await;
}

#[tokio::test]
async fn a_body_over_ten_megabytes_never_reaches_a_function() {
    let running = Running::start().await;
    let caller = running.caller();
    let limit = openevent::gateway::BODY_LIMIT;
    let reply = caller.send(Method::POST, "/p/upload", Some("text/plain"), vec![b'a'; limit + 1]).await.unwrap();
    assert_eq!((reply.status, reply.json()["code"].as_str()), (413, Some("invalid_request")));
    running.stop().await;
}

#[tokio::test]
async fn a_panic_is_a_502_and_the_next_request_is_answered() {
    let running = Running::start().await;
    let caller = running.caller();
    assert_eq!(caller.get("/p/panic").await.unwrap().status, 502);
    assert_eq!(caller.get("/p/fine").await.unwrap().status, 200);
    running.stop().await;
}

#[tokio::test]
async fn bytes_are_decoded_for_who_accepts_them() {
    let running = Running::start().await;
    let bytes = running.caller().with_header("accept", "application/pdf").get("/p/bytes").await.unwrap();
    assert_eq!(bytes.body, [0, 159, 146, 150]);
    let text = running.caller().with_header("accept", "text/html").get("/p/bytes").await.unwrap();
    assert_eq!(text.text(), "AJ+Slg==", "as in the cloud");
    let sent = running.caller().send(Method::POST, "/p/upload", Some("application/pdf"), vec![255, 0]).await.unwrap();
    assert_eq!(sent.json()["body"], json!([255, 0]));
    running.stop().await;
}

#[tokio::test]
async fn a_preflight_is_answered_without_a_function() {
    let running = Running::start().await;
    let reply = running.caller().send(Method::OPTIONS, "/api/things/1", None, Vec::new()).await.unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("access-control-allow-origin"), "https://venue.example");
    let nowhere = running.caller().send(Method::OPTIONS, "/nowhere", None, Vec::new()).await.unwrap();
    assert_eq!(nowhere.status, 404);
    running.stop().await;
}

#[tokio::test]
async fn the_console_shows_what_runs() {
    let running = Running::start().await;
    let home = running.caller().get("/").await.unwrap();
    assert!(home.text().contains("/api/things/{id}"));
    assert!(running.caller().get("/_mail").await.unwrap().text().contains("No mail yet"));
    assert_eq!(running.caller().get("/_mail/1").await.unwrap().status, 404);
    running.stop().await;
}
