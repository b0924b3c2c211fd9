//! Delivery against real tables and a SES that does what the test says.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::types::AttributeValue;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use lambda_runtime::{Context, LambdaEvent};
use platform::mail::{MailState, Mailer};
use platform::store::admin::create_tables;
use platform::{Clock, Settings, Store};
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

const TAKEN: &str = "<SendRawEmailResponse><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>";
const PK: &str = "T#atelier#E#01E";

/// What SES says to the next call; it takes every mail when nothing is planned.
#[derive(Clone, Copy)]
enum Says {
    Reject,
    Unavailable,
}

struct House {
    state: MailState,
    database: aws_sdk_dynamodb::Client,
    planned: Arc<Mutex<VecDeque<Says>>>,
    calls: Arc<Mutex<u32>>,
}

impl House {
    async fn open() -> Self {
        let engine = dynoxide::Database::memory().unwrap();
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(dynoxide::server::serve_with_shutdown(listener, engine, std::future::pending()));
        let config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-central-1"))
            .credentials_provider(Credentials::for_tests())
            .http_client(https::Https::new(std::time::Duration::from_secs(3), None))
            .endpoint_url(url);
        let database = aws_sdk_dynamodb::Client::from_conf(config.build());
        let settings = Settings::development().unwrap();
        create_tables(&database, &settings.tables).await.unwrap();

        let (planned, calls) = (Arc::new(Mutex::new(VecDeque::new())), Arc::new(Mutex::new(0)));
        let (plan, count) = (planned.clone(), calls.clone());
        let answer = move || {
            *count.lock().unwrap() += 1;
            let error = |code: &str| format!("<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>");
            let says = plan.lock().unwrap().pop_front();
            async move {
                match says {
                    Some(Says::Reject) => (StatusCode::BAD_REQUEST, error("MessageRejected")),
                    Some(Says::Unavailable) => (StatusCode::SERVICE_UNAVAILABLE, error("ServiceUnavailable")),
                    None => (StatusCode::OK, TAKEN.to_owned()),
                }
            }
        };
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(axum::serve(listener, axum::Router::new().fallback(answer)).into_future());
        let ses = aws_sdk_ses::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-central-1"))
            .credentials_provider(Credentials::for_tests())
            .retry_config(aws_sdk_ses::config::retry::RetryConfig::disabled())
            .http_client(https::Https::new(std::time::Duration::from_secs(3), None))
            .endpoint_url(url);
        let mailer = Mailer::new(aws_sdk_ses::Client::from_conf(ses.build()), None);
        let store = Store::new(database.clone(), settings.tables.clone());
        let clock = Clock::fixed("2026-03-01T10:00:00Z".parse::<Timestamp>().unwrap());
        Self { state: MailState { settings, store, mailer, clock }, database, planned, calls }
    }

    async fn mail(&self, ulid: &str, changes: Value) {
        let mut item = json!({
            "pk": PK, "sk": format!("OUT#{ulid}"), "ulid": ulid, "entity": "outbox", "event_id": "01E",
            "to": "anna@example.ch", "from": "events@atelier.example", "from_name": "Atelier", "subject": "Offer",
            "text": "Hello", "html": "<p>Hello</p>", "message_id": format!("{ulid}@mail.example"),
            "references": [], "kind": "client", "status": "queued", "attempts": 0,
            "created_at": "2026-03-01T09:00:00Z", "schema": 1
        });
        for (name, value) in changes.as_object().unwrap() {
            item[name] = value.clone();
        }
        let item: HashMap<String, AttributeValue> = serde_dynamo::to_item(item).unwrap();
        self.database.put_item().table_name("events").set_item(Some(item)).send().await.unwrap();
    }

    /// One attribute of the stored mail.
    async fn stored(&self, ulid: &str, name: &str) -> Value {
        let key = |value: &str| AttributeValue::S(value.to_owned());
        let get = self.database.get_item().table_name("events").consistent_read(true);
        let found = get.key("pk", key(PK)).key("sk", key(&format!("OUT#{ulid}"))).send().await.unwrap();
        let item: Value = serde_dynamo::from_item(found.item.unwrap()).unwrap();
        item[name].clone()
    }

    /// Runs the function on the inserts of these mails; gives the sequence number reported as failed.
    async fn stream(&self, ulids: &[&str]) -> Option<String> {
        let record = |(n, ulid): (usize, &&str)| {
            json!({
                "eventName": "INSERT",
                "dynamodb": {
                    "SequenceNumber": format!("{}", 99 + n),
                    "Keys": { "pk": { "S": PK }, "sk": { "S": format!("OUT#{ulid}") } },
                    "NewImage": { "entity": { "S": "outbox" } }
                }
            })
        };
        let records: Vec<Value> = ulids.iter().enumerate().map(record).collect();
        let event = LambdaEvent::new(json!({ "Records": records }), Context::default());
        let answer = deliver_mail::handle(&self.state, event).await.unwrap();
        answer["batchItemFailures"]
            .as_array()
            .unwrap()
            .first()
            .map(|one| one["itemIdentifier"].as_str().unwrap().into())
    }

    fn plan(&self, says: &[Says]) {
        self.planned.lock().unwrap().extend(says);
    }

    fn calls(&self) -> u32 {
        *self.calls.lock().unwrap()
    }

    fn wait(&self, seconds: i64) {
        let now = self.state.clock.now();
        self.state.clock.set(now.checked_add(SignedDuration::from_secs(seconds)).unwrap());
    }
}

#[tokio::test]
async fn a_mail_is_sent_once_however_often_its_record_comes() {
    let house = House::open().await;
    house.mail("01A", json!({})).await;
    assert_eq!(house.stream(&["01A"]).await, None);
    assert_eq!(house.stream(&["01A", "01A"]).await, None);
    assert_eq!(house.calls(), 1);
    assert_eq!(house.stored("01A", "status").await, "sent");
    assert_eq!(house.stored("01A", "ses_id").await, "ses-1");
    assert_eq!(house.stored("01A", "sent_at").await, "2026-03-01T10:00:00Z");
}

#[tokio::test]
async fn two_workers_with_the_same_record_send_one_mail() {
    let house = House::open().await;
    house.mail("01A", json!({})).await;
    tokio::join!(house.stream(&["01A"]), house.stream(&["01A"]), house.stream(&["01A"]));
    assert_eq!(house.calls(), 1);
    assert_eq!(house.stored("01A", "status").await, "sent");
}

#[tokio::test]
async fn a_mail_that_ses_refuses_for_good_is_noted_and_not_tried_again() {
    let house = House::open().await;
    house.mail("01A", json!({})).await;
    house.plan(&[Says::Reject]);
    assert_eq!(house.stream(&["01A"]).await, None);
    assert_eq!(house.stream(&["01A"]).await, None);
    assert_eq!(house.calls(), 1);
    assert_eq!(house.stored("01A", "status").await, "failed");
    assert_eq!(house.stored("01A", "failure").await, "MessageRejected");
}

#[tokio::test]
async fn a_mail_waits_while_ses_does_not_answer() {
    let house = House::open().await;
    house.mail("01A", json!({})).await;
    house.plan(&[Says::Unavailable, Says::Unavailable]);
    assert_eq!(house.stream(&["01A"]).await.as_deref(), Some("99"));
    assert_eq!(house.stored("01A", "status").await, "queued");
    assert_eq!(house.stream(&["01A"]).await.as_deref(), Some("99"));
    assert_eq!(house.stream(&["01A"]).await, None);
    assert_eq!(house.stored("01A", "attempts").await, 3);
    assert_eq!(house.stored("01A", "status").await, "sent");
}

#[tokio::test]
async fn the_lowest_failed_record_is_reported_and_the_others_are_sent() {
    let house = House::open().await;
    for ulid in ["01A", "01B", "01C", "01D"] {
        house.mail(ulid, json!({})).await;
    }
    assert_eq!(house.stream(&["01A"]).await, None);
    house.plan(&[Says::Unavailable]);
    assert_eq!(house.stream(&["01A", "01B", "01C"]).await.as_deref(), Some("100"));
    assert_eq!(house.stored("01C", "status").await, "sent");
    assert_eq!(house.stream(&["01B", "01C", "01D"]).await, None);
    assert_eq!(house.calls(), 5);
}

#[tokio::test]
async fn a_mail_whose_sender_died_is_taken_over_and_never_forgotten() {
    let house = House::open().await;
    house.mail("01A", json!({ "status": "sending", "attempts": 1, "claimed_at": "2026-03-01T10:00:00Z" })).await;
    assert_eq!(house.stream(&["01A"]).await.as_deref(), Some("99"));
    house.wait(89);
    assert_eq!(house.stream(&["01A"]).await.as_deref(), Some("99"));
    assert_eq!(house.calls(), 0);
    house.wait(1);
    assert_eq!(house.stream(&["01A"]).await, None);
    assert_eq!(house.calls(), 1);
    assert_eq!(house.stored("01A", "attempts").await, 2);
}

#[tokio::test]
async fn what_can_never_be_sent_is_put_aside() {
    let house = House::open().await;
    house.mail("01A", json!({ "to": "anna" })).await;
    house.mail("01B", json!({ "kind": "pigeon" })).await;
    house.mail("01C", json!({})).await;
    assert_eq!(house.stream(&["01A", "01B", "01C", "gone"]).await, None);
    assert_eq!(house.stored("01A", "failure").await, "bad_address");
    assert_eq!(house.stored("01B", "failure").await, "unreadable");
    assert_eq!(house.stored("01C", "status").await, "sent");
    assert_eq!(house.calls(), 1);
}
