use super::*;

fn record(event: &str, entity: &str) -> Value {
    json!({
        "eventName": event,
        "dynamodb": {
            "SequenceNumber": "100",
            "Keys": { "pk": { "S": "T#atelier#E#01E" }, "sk": { "S": "OUT#01M" } },
            "NewImage": { "entity": { "S": entity } }
        }
    })
}

fn mail() -> OutMail {
    serde_json::from_value(json!({
        "ulid": "01M", "entity": "outbox", "event_id": "01E", "to": "anna@example.ch",
        "from": "events@atelier.example", "from_name": "Atelier", "subject": "Offer", "text": "Hello",
        "html": "<p>Hello</p>", "message_id": "01M@mail.example", "kind": "client", "status": "sending",
        "attempts": 1, "created_at": "2026-03-01T09:00:00Z"
    }))
    .unwrap()
}

fn key() -> Key {
    mail_key(&record("INSERT", "outbox")).unwrap()
}

#[test]
fn only_a_new_outbox_item_is_a_mail() {
    assert_eq!(key(), Key { pk: "T#atelier#E#01E".into(), sk: "OUT#01M".into() });
    assert_eq!((tenant(&key()), booking(&key())), ("atelier", "01E"));
    assert_eq!(mail_key(&record("MODIFY", "outbox")), None);
    assert_eq!(mail_key(&record("REMOVE", "outbox")), None);
    assert_eq!(mail_key(&record("INSERT", "message")), None);
    assert_eq!(mail_key(&json!({ "eventName": "INSERT" })), None);
}

#[test]
fn sequence_numbers_are_compared_as_numbers() {
    let lowest = ["1000", "999", "0000000998", "111111111111111111111111111111111111"];
    assert_eq!(lowest.into_iter().min_by_key(|n| in_order(n)), Some("0000000998"));
}

#[test]
fn m1_every_attempt_has_the_same_headers() {
    let headers = |mail: &OutMail| {
        let bytes = write(&key(), mail).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        text.split("Content-Type").next().unwrap().to_owned()
    };
    let first = headers(&mail());
    assert_eq!(first, headers(&OutMail { attempts: 2, ..mail() }));
    assert!(first.contains("Auto-Submitted: auto-replied"), "{first}");
    assert!(first.contains("X-OpenEvent-Event: 01E") && first.contains("X-OpenEvent-Mail: 01M"), "{first}");
    assert!(headers(&OutMail { kind: MailKind::Manager, ..mail() }).contains("Auto-Submitted: auto-generated"));
}

#[test]
fn a_mail_to_no_address_can_never_be_sent() {
    let error = write(&key(), &OutMail { to: "anna".into(), ..mail() }).unwrap_err();
    assert_eq!(error.code(), "bad_address");
}

#[test]
fn the_last_seconds_begin_nothing_new() {
    let now = Timestamp::from_second(1_790_000_000).unwrap();
    let short = |seconds: u64| time_is_short((1_790_000_000 + seconds) * 1_000, now);
    assert!(!short(60));
    assert!(short(5));
    assert!(time_is_short(1, now));
    assert!(!time_is_short(0, now));
}
