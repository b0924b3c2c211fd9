//! The whole stack, started and stopped.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use openevent::client::Caller;
use openevent::stack::{Stack, StackError, StackOptions};
use platform::Clock;

fn options() -> StackOptions {
    StackOptions::for_tests(Clock::fixed("2026-03-02T08:00:00Z".parse().unwrap()))
}

#[tokio::test]
async fn it_starts_from_the_repositorys_template_and_stops() {
    let stack = Stack::start(options()).await.unwrap();
    let home = Caller::new(stack.url()).get("/").await.unwrap();
    assert!(home.text().contains("/api/start-conversation"));
    let unknown = Caller::new(stack.url()).get("/nowhere").await.unwrap();
    assert_eq!(unknown.json()["request_id"], unknown.header("x-request-id"));
    assert_eq!(stack.requests().total(), 0);
    assert_eq!(stack.drain_mail().await.unwrap(), 0);
    let url = stack.url().to_owned();
    stack.shutdown().await;
    assert!(Caller::new(&url).get("/").await.is_err());
}

#[tokio::test]
async fn a_taken_port_is_said_so() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = Stack::start(StackOptions { port, ..options() }).await.unwrap_err();
    assert!(matches!(error, StackError::PortTaken { port: named } if named == port));
    assert!(error.to_string().contains("--port"), "{error}");
}

#[tokio::test]
async fn a_missing_template_is_said_so() {
    let error = Stack::start(StackOptions { template_path: "no/such.yaml".into(), ..options() }).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot read the template no/such.yaml"), "{error}");
}

#[tokio::test]
async fn what_was_kept_is_there_after_a_restart() {
    let folder = std::env::temp_dir().join(format!("openevent-stack-{}", std::process::id()));
    let kept = || StackOptions { memory: false, data_dir: folder.clone(), ..options() };
    Stack::start(kept()).await.unwrap().shutdown().await;
    let again = Stack::start(kept()).await.unwrap();
    assert!(folder.join("db.sqlite").exists() && folder.join("mail").is_dir());
    again.shutdown().await;
    std::fs::remove_dir_all(&folder).unwrap();
}
