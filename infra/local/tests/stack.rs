//! The whole stack, started and stopped.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use aws_sdk_dynamodb::types::AttributeValue;
use openevent::client::Caller;
use openevent::reading::Reading;
use openevent::seed::DEV_KEY;
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
async fn con_03_what_was_kept_is_there_after_a_restart() {
    let folder = std::env::temp_dir().join(format!("openevent-stack-{}", std::process::id()));
    let kept = || StackOptions { memory: false, data_dir: folder.clone(), ..options() };
    Stack::start(kept()).await.unwrap().shutdown().await;
    let again = Stack::start(kept()).await.unwrap();
    assert!(folder.join("db.sqlite").exists() && folder.join("mail").is_dir());
    again.shutdown().await;
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn the_seeded_key_and_only_that_is_known() {
    let stack = Stack::start(options()).await.unwrap();
    let health = Caller::new(stack.url()).get("/health").await.unwrap();
    assert_eq!((health.status, health.json()["status"].as_str()), (200, Some("ok")));
    let unknown = Caller::new(stack.url()).with_key("guess").get("/api/events").await.unwrap();
    assert_eq!((unknown.status, unknown.json()["code"].as_str()), (401, Some("unauthenticated")));
    let known = Caller::new(stack.url()).with_key(DEV_KEY).get("/api/events").await.unwrap();
    assert_ne!(known.status, 401);
    stack.shutdown().await;
}

/// A mail as a turn's transaction leaves it.
async fn queue_mail(stack: &Stack, ulid: &str) {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let put = stack.database().client().put_item().table_name(&stack.state().settings.tables.events);
    let put = [
        ("pk", "T#atelier#E#01E"),
        ("sk", &format!("OUT#{ulid}")),
        ("ulid", ulid),
        ("entity", "outbox"),
        ("event_id", "01E"),
        ("to", "anna@example.ch"),
        ("from", "openevent@atelier.example"),
        ("from_name", "The Atelier"),
        ("subject", "Ihre Anfrage"),
        ("text", "Grüezi Anna"),
        ("html", "<p>Grüezi Anna</p>"),
        ("message_id", &format!("{ulid}@atelier.example")),
        ("kind", "client"),
        ("status", "queued"),
        ("created_at", "2026-03-02T08:00:00Z"),
    ]
    .into_iter()
    .fold(put, |put, (name, value)| put.item(name, text(value)));
    put.item("attempts", AttributeValue::N("0".to_owned())).send().await.unwrap();
}

#[tokio::test]
async fn a_queued_mail_reaches_the_mailbox_once() {
    let stack = Stack::start(options()).await.unwrap();
    queue_mail(&stack, "01A").await;
    assert_eq!(stack.drain_mail().await.unwrap(), 1);
    let [mail] = stack.mailbox().all().try_into().unwrap();
    let reading = Reading::of(&mail);
    assert_eq!(
        (reading.text.as_str(), reading.envelope_to.as_slice()),
        ("Grüezi Anna", &["anna@example.ch".into()][..])
    );
    assert_eq!((stack.drain_mail().await.unwrap(), stack.sweep_mail().await.unwrap()), (0, 0));
    assert_eq!(stack.mailbox().count(), 1);
    stack.shutdown().await;
}

#[tokio::test]
async fn a_mail_outlives_an_outage_of_ses() {
    let stack = Stack::start(options()).await.unwrap();
    queue_mail(&stack, "01B").await;
    stack.mailbox().fail_next(100);
    stack.drain_mail().await.unwrap();
    assert_eq!((stack.mailbox().count(), stack.dead_letters().len()), (0, 1), "the stream gave up, the mail did not");
    stack.mailbox().recover();
    let later = stack.state().clock.now() + jiff::SignedDuration::from_mins(10);
    stack.state().clock.set(later);
    assert_eq!(stack.sweep_mail().await.unwrap(), 1);
    assert_eq!(stack.mailbox().count(), 1);
    assert_eq!(stack.sweep_mail().await.unwrap(), 0, "it is marked as sent");
    stack.shutdown().await;
}
