//! The SES endpoint through the real SDK client, the tables through the real SDK client, and the stream.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod support;

use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_ses::config::{BehaviorVersion, Credentials, Region, retry::RetryConfig};
use aws_sdk_ses::primitives::Blob;
use aws_sdk_ses::types::RawMessage;
use openevent::database::Database;
use openevent::functions::Functions;
use openevent::mailbox::{Mailbox, read_folder, router};
use openevent::reading::Reading;
use openevent::server::Server;
use openevent::stream::{Poller, Progress};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const RAW: &str = "From: The Atelier <events@atelier.example>\r\nTo: Anna <anna@example.ch>\r\nSubject: =?utf-8?q?Gr=C3=BCezi?=\r\n\
    Message-ID: <1@atelier.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag\r\n";

async fn ses(mailbox: &Mailbox) -> (aws_sdk_ses::Client, Server) {
    let (listener, url) = Server::bind(0).await.unwrap();
    let server = Server::start(listener, router(mailbox.clone()));
    let config = aws_sdk_ses::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("local", "local", None, None, "test"))
        .retry_config(RetryConfig::disabled())
        .http_client(https::Https::new(std::time::Duration::from_secs(3), None))
        .endpoint_url(url)
        .build();
    (aws_sdk_ses::Client::from_conf(config), server)
}

fn raw(text: &str) -> RawMessage {
    RawMessage::builder().data(Blob::new(text.as_bytes())).build().unwrap()
}

#[tokio::test]
async fn ses_takes_a_raw_mail_and_keeps_envelope_and_bytes() {
    let mailbox = Mailbox::in_memory();
    let (client, server) = ses(&mailbox).await;
    let sent = client.send_raw_email().raw_message(raw(RAW)).destinations("hidden@example.ch").send().await.unwrap();
    let [mail] = mailbox.all().try_into().unwrap();
    assert_eq!(mail.ses_id, sent.message_id());
    assert_eq!(mail.envelope_to, ["hidden@example.ch"]);
    assert_eq!(mail.raw, RAW.as_bytes());
    let reading = Reading::of(&mail);
    assert_eq!((reading.subject.as_str(), reading.text.as_str()), ("Grüezi", "Guten Tag"));
    assert!(
        reading
            .page(80)
            .starts_with("From:    The Atelier <events@atelier.example>\nTo:      Anna <anna@example.ch>\n")
    );
    assert!(client.get_send_quota().send().await.unwrap().max_send_rate() > 0.0);
    drop(client);
    server.stop().await;
}

#[tokio::test]
async fn ses_fails_as_told() {
    let mailbox = Mailbox::in_memory();
    let (client, server) = ses(&mailbox).await;
    let send = || client.send_raw_email().raw_message(raw(RAW)).send();
    mailbox.reject_next(1);
    assert!(send().await.unwrap_err().into_service_error().is_message_rejected());
    mailbox.fail_next(1);
    assert!(send().await.is_err());
    assert_eq!(mailbox.count(), 0);
    mailbox.lose_answer_next(1);
    assert!(send().await.is_err());
    assert_eq!(mailbox.count(), 1, "taken although nobody heard of it");
    send().await.unwrap();
    assert_eq!((mailbox.count(), mailbox.calls(), mailbox.to("ANNA@example.ch").len()), (2, 4, 2));
    let broken = client.send_raw_email().raw_message(raw("no header")).send().await.unwrap_err();
    assert!(broken.into_service_error().is_message_rejected());
    drop(client);
    server.stop().await;
}

#[tokio::test]
async fn mails_survive_in_a_folder() {
    let folder = std::env::temp_dir().join(format!("openevent-mail-{}", std::process::id()));
    let mailbox = Mailbox::in_folder(&folder).unwrap();
    let (client, server) = ses(&mailbox).await;
    client.send_raw_email().raw_message(raw(RAW)).send().await.unwrap();
    assert_eq!(read_folder(&folder).unwrap(), mailbox.all());
    assert_eq!(Mailbox::in_folder(&folder).unwrap().count(), 1);
    drop(client);
    server.stop().await;
    std::fs::remove_dir_all(&folder).unwrap();
}

struct Outbox {
    database: Database,
    client: aws_sdk_dynamodb::Client,
    seen: Arc<Mutex<Vec<Vec<String>>>>,
    /// Items that fail, and how often.
    failing: Arc<Mutex<Vec<String>>>,
    poller: Poller,
}

impl Outbox {
    async fn start() -> Self {
        let template = support::template();
        let database = Database::start(None).await.unwrap();
        database.create_tables(&template).await.unwrap();
        database.create_tables(&template).await.unwrap();
        let (seen, failing) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(Vec::<String>::new())));
        let (noted, fails) = (seen.clone(), failing.clone());
        let functions = Functions::new().event("deliver-mail", move |event| {
            let records = event.payload["Records"].as_array().unwrap().clone();
            let name = |record: &Value| record["dynamodb"]["Keys"]["sk"]["S"].as_str().unwrap().to_owned();
            noted.lock().unwrap().push(records.iter().map(name).collect());
            let failed: Vec<Value> = records
                .iter()
                .filter(|record| fails.lock().unwrap().contains(&name(record)))
                .map(|record| json!({ "itemIdentifier": record["dynamodb"]["SequenceNumber"] }))
                .collect();
            async move { Ok(json!({ "batchItemFailures": failed })) }
        });
        let trigger = template.streams[0].clone();
        let poller = Poller::new(database.engine().clone(), trigger, functions, None).unwrap();
        Self { client: database.client(), database, seen, failing, poller }
    }

    async fn put(&self, sk: &str, entity: &str) {
        let text = |text: &str| AttributeValue::S(text.to_owned());
        let put = self.client.put_item().table_name("EventsTable").item("pk", text("T#a")).item("sk", text(sk));
        put.item("entity", text(entity)).item("status", text("queued")).send().await.unwrap();
    }

    fn seen(&self) -> Vec<Vec<String>> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }
}

#[tokio::test]
async fn only_inserted_outbox_items_reach_the_function_in_batches() {
    let outbox = Outbox::start().await;
    for (sk, entity) in [("1", "outbox"), ("x", "booking"), ("2", "outbox"), ("3", "outbox"), ("1", "outbox")] {
        outbox.put(sk, entity).await;
    }
    assert_eq!(outbox.poller.drain().await.unwrap(), 3);
    assert_eq!(outbox.seen(), [vec!["1", "2"], vec!["3"]]);
    assert_eq!(outbox.poller.step().await.unwrap(), Progress::Idle);
    assert_eq!(outbox.database.requests().by_operation()["PutItem"], 5);
    outbox.database.requests().reset();
    assert_eq!(outbox.database.requests().total(), 0);
}

#[tokio::test]
async fn a_failed_record_is_tried_again_with_what_follows_and_then_given_up() {
    let outbox = Outbox::start().await;
    for sk in ["1", "2", "3"] {
        outbox.put(sk, "outbox").await;
    }
    outbox.failing.lock().unwrap().push("2".to_owned());
    outbox.poller.drain().await.unwrap();
    assert_eq!(outbox.seen(), [vec!["1", "2"], vec!["2", "3"], vec!["2", "3"], vec!["3"]]);
    let [dead] = outbox.poller.dead_letters().try_into().unwrap();
    assert_eq!((dead.keys["sk"]["S"].as_str(), dead.tries), (Some("2"), 3));
    assert_eq!(outbox.poller.sweep().await.unwrap(), 3, "all are still queued, the function decides");
}

#[tokio::test]
async fn the_position_survives_a_restart_but_not_another_database() {
    let file = std::env::temp_dir().join(format!("openevent-position-{}", std::process::id()));
    let outbox = Outbox::start().await;
    outbox.put("1", "outbox").await;
    let functions = || Functions::new().event("deliver-mail", |_| async { Ok(Value::Null) });
    let trigger = support::template().streams[0].clone();
    let poller = |engine: &dynoxide::Database| {
        Poller::new(engine.clone(), trigger.clone(), functions(), Some(file.clone())).unwrap()
    };
    assert_eq!(poller(outbox.database.engine()).drain().await.unwrap(), 1);
    assert_eq!(poller(outbox.database.engine()).drain().await.unwrap(), 0, "done before the restart");
    std::fs::write(&file, "another stream\n000000000000000000009\n").unwrap();
    assert_eq!(poller(outbox.database.engine()).drain().await.unwrap(), 1);
    std::fs::remove_file(&file).unwrap();
}
