//! Offers on paper, mails by hand, and clients who are shown, given their data and forgotten.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs, reason = "tests")]

use crate::support::{
    ACCEPTANCE, INQUIRY, caller, event, good, is_problem, key, mails, pending, say, stack, start, tenant, text,
    to_confirm,
};
use openevent::seed::{DEV_KEY, TENANT};
use openevent::stack::Stack;
use platform::store::MailStatus;
use serde_json::{Value, json};

const ANNA: &str = "anna@example.ch";

#[tokio::test]
async fn an_offer_is_json_a_page_or_a_pdf_with_the_same_total() {
    let (stack, c) = stack().await;
    let id = text(&start(&c, ANNA, INQUIRY).await, "/event_id");
    let path = format!("/api/events/{id}/offers/1");
    let plain = good(&c.get(&path).await.unwrap());
    let total = text(&plain, "/total/display");
    assert_eq!((text(&plain, "/event_id"), total.as_str()), (id.clone(), "CHF 500.00"));
    let with = |accept: &str| caller(&stack, DEV_KEY).with_header("accept", accept);
    let page = with("text/html").get(&path).await.unwrap();
    assert!(page.header("content-type").starts_with("text/html") && page.text().contains(&total), "{}", page.text());
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
    assert!(page.text().contains("Tuesday, 12 May 2026") && page.text().contains("Room A"));
    let pdf = with("application/pdf").get(&path).await.unwrap();
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.body.starts_with(b"%PDF-1."));
    assert!(pdf.body.windows(total.len()).any(|w| w == total.as_bytes()));
    for missing in ["2", "0", "x", "01"] {
        let reply = c.get(&format!("/api/events/{id}/offers/{missing}")).await.unwrap();
        assert_eq!((reply.status, text(&is_problem(missing, &reply), "/code")), (404, "not_found".into()));
    }
}

#[tokio::test]
async fn d07_a_mail_by_hand_is_the_approved_one_to_the_client_or_none() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let task = text(&task, "/task_id");
    let path = "/api/emails/send-to-client";
    let ask = json!({"event_id": id, "task_id": task});
    let early = c.post(path, &ask).await.unwrap();
    assert_eq!((early.status, text(&is_problem("early", &early), "/code")), (409, "not_approved".into()));
    let approved = good(&c.post(&format!("/api/tasks/{task}/approve"), &json!({})).await.unwrap());
    let mut wrong = ask.clone();
    wrong["to_email"] = json!("eve@example.ch");
    wrong["body_text"] = json!("Pay here instead.");
    let refused = c.post(path, &wrong).await.unwrap();
    assert_eq!((refused.status, refused.json()["errors"].as_array().unwrap().len()), (422, 2));
    let sent = good(&c.post(path, &ask).await.unwrap());
    assert_eq!(
        (sent["message_id"].clone(), sent["queued_again"].clone()),
        (approved["sent"]["message_id"].clone(), json!(false))
    );
    stack.drain_mail().await.unwrap();
    let before = mails(&stack, ANNA).len();
    good(&c.post(path, &ask).await.unwrap());
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, ANNA).len(), before, "nothing is sent twice");
}

#[tokio::test]
async fn a_failed_mail_is_sent_once_more_by_hand() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let task = text(&task, "/task_id");
    good(&c.post(&format!("/api/tasks/{task}/approve"), &json!({})).await.unwrap());
    let store = &stack.state().store;
    let event_id = workflow::booking::EventId(id.clone());
    let mail = store.mails(&tenant(), &event_id).await.unwrap().pop().unwrap();
    let row = platform::store::keys::out_mail(&tenant(), &event_id, &mail.ulid);
    assert!(store.mail_failed(&row, "rejected").await.unwrap());
    stack.drain_mail().await.unwrap();
    let before = mails(&stack, ANNA).len();
    let ask = json!({"event_id": id, "task_id": task});
    let again = good(&c.post("/api/emails/send-to-client", &ask).await.unwrap());
    assert_eq!(again["queued_again"], true);
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, ANNA).len(), before + 1);
    let statuses: Vec<MailStatus> = store.mails(&tenant(), &event_id).await.unwrap().iter().map(|m| m.status).collect();
    assert!(statuses.contains(&MailStatus::Sent), "{statuses:?}");
}

#[tokio::test]
async fn an_offer_is_sent_again_without_a_new_version() {
    let (stack, c) = stack().await;
    let started = start(&c, ANNA, INQUIRY).await;
    let id = text(&started, "/event_id");
    let body = json!({"event_id": id});
    let sent = good(&c.post("/api/emails/send-offer", &body).await.unwrap());
    assert_eq!((text(&sent, "/offer_total/display"), sent["event"]["offers"].clone()), ("CHF 500.00".into(), json!(1)));
    stack.drain_mail().await.unwrap();
    let letters = mails(&stack, ANNA);
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|m| m.text.contains("CHF 500.00")), "{letters:?}");
    say(&c, &text(&started, "/session_id"), ACCEPTANCE).await;
    let late = c.post("/api/emails/send-offer", &body).await.unwrap();
    assert_eq!((late.status, text(&is_problem("accepted", &late), "/code")), (409, "not_possible".into()));
}

#[tokio::test]
async fn a_client_gets_all_that_is_stored_about_them() {
    let (_stack, c) = stack().await;
    let (_, id, _) = to_confirm(&c, ANNA).await;
    let client = text(&event(&c, &id).await, "/client_id");
    assert!(!client.contains('@') && client.len() == 64);
    let shown = good(&c.get(&format!("/api/clients/{client}")).await.unwrap());
    assert_eq!((text(&shown, "/email"), text(&shown, "/events/0/event_id")), (ANNA.into(), id));
    let export = good(&c.get(&format!("/api/clients/{client}/export")).await.unwrap());
    let record = &export["records"][0];
    for (list, least) in [("messages", 4), ("mails", 2), ("activity", 3), ("tasks", 1)] {
        assert!(record[list].as_array().unwrap().len() >= least, "{list}: {record}");
    }
    for bad in ["x", ANNA, &"0".repeat(64), &"G".repeat(64)] {
        assert_eq!(c.get(&format!("/api/clients/{bad}")).await.unwrap().status, 404, "{bad}");
    }
}

/// Every stored item, as text.
async fn everything(stack: &Stack) -> Vec<String> {
    let tables = &stack.state().settings.tables;
    let mut all = Vec::new();
    for table in [&tables.venues, &tables.events, &tables.tasks, &tables.sessions] {
        all.extend(crate::support::items(stack, table).await.iter().map(|item| format!("{item:?}")));
    }
    all
}

#[tokio::test]
async fn a_forgotten_client_leaves_a_booking_without_a_person_and_no_word() {
    let (stack, c) = stack().await;
    let (session, id, task) = to_confirm(&c, ANNA).await;
    good(&c.post(&format!("/api/tasks/{}/approve", text(&task, "/task_id")), &json!({})).await.unwrap());
    stack.drain_mail().await.unwrap();
    let client = text(&event(&c, &id).await, "/client_id");
    let path = format!("/api/clients/{client}");
    let ahead = c.delete(&path).await.unwrap();
    assert_eq!((ahead.status, text(&is_problem("ahead", &ahead), "/code")), (409, "client_has_events".into()));
    key(&stack, TENANT, "manager", "manager").await;
    assert_eq!(caller(&stack, "manager").delete(&path).await.unwrap().status, 403);

    let clock = &stack.state().clock;
    clock.set("2026-06-01T08:00:00Z".parse().unwrap());
    let erased = good(&c.delete(&path).await.unwrap());
    assert_eq!((erased["events_kept"].clone(), erased["client_deleted"].clone()), (json!(1), json!(true)));
    assert_eq!(c.get(&path).await.unwrap().status, 404);
    assert_eq!(c.delete(&path).await.unwrap().status, 404);
    let kept = event(&c, &id).await;
    assert_eq!(
        (text(&kept, "/status"), text(&kept, "/offer/total/display")),
        ("Confirmed".into(), "CHF 500.00".into())
    );
    let everything = everything(&stack).await;
    for word in ["anna", "Muster", "Bahnhofstrasse", "book Room A"] {
        let left: Vec<&String> = everything.iter().filter(|item| item.contains(word)).collect();
        assert!(left.is_empty(), "{word} in {left:?}");
    }
    assert_eq!(
        c.get(&format!("/api/conversation/{session}")).await.unwrap().status,
        200,
        "the thread is known, and empty"
    );
    assert!(pending(&c).await.is_empty());
}

/// A second booking of the same client.
const ANOTHER: &str =
    "Hello, we would also like to book Room C on 15 July 2026 from 9:00 to 12:00 for 8 people, a meeting.";

/// Events of one instant have no order.
fn a_minute_later(stack: &Stack) {
    let clock = &stack.state().clock;
    clock.set(clock.now().checked_add(jiff::SignedDuration::from_mins(1)).unwrap());
}

#[tokio::test]
async fn an_export_goes_event_by_event_and_its_cursor_is_for_this_client_alone() {
    let (stack, c) = stack().await;
    let first = text(&start(&c, ANNA, INQUIRY).await, "/event_id");
    a_minute_later(&stack);
    let second = text(&start(&c, ANNA, ANOTHER).await, "/event_id");
    let ben = text(&start(&c, "ben@example.ch", &INQUIRY.replace("12 May", "13 May")).await, "/event_id");
    let export = async |event_id: &str, query: &str| {
        let client = text(&event(&c, event_id).await, "/client_id");
        c.get(&format!("/api/clients/{client}/export{query}")).await.unwrap()
    };
    let page = good(&export(&first, "").await);
    assert_eq!(page["records"].as_array().unwrap().len(), 1);
    assert_eq!(text(&page, "/records/0/event/event_id"), first);
    let next = format!("?cursor={}", text(&page, "/next_cursor"));
    let last = good(&export(&first, &next).await);
    assert_eq!((text(&last, "/records/0/event/event_id"), &last["next_cursor"]), (second, &Value::Null));
    for (of, query) in [(&ben, next.as_str()), (&first, "?cursor=x")] {
        assert_eq!(export(of, query).await.status, 422, "{query}");
    }
}

#[tokio::test]
async fn a_client_is_forgotten_event_by_event_and_not_at_all_with_one_ahead() {
    let (stack, c) = stack().await;
    let first = start(&c, ANNA, INQUIRY).await;
    a_minute_later(&stack);
    let second = start(&c, ANNA, ANOTHER).await;
    let ids = [text(&first, "/event_id"), text(&second, "/event_id")];
    let path = format!("/api/clients/{}", text(&event(&c, &ids[0]).await, "/client_id"));
    let cancel = async |id: &str| {
        let body = json!({"event_id": id, "confirmation": "CANCEL"});
        good(&c.post(&format!("/api/event/{id}/cancel"), &body).await.unwrap());
    };
    // Only the second holds a room from here on: the first must not be forgotten without it.
    cancel(&ids[0]).await;
    let before = crate::support::without_rates(crate::support::dump(&stack).await);
    let ahead = c.delete(&path).await.unwrap();
    assert_eq!((ahead.status, text(&is_problem("ahead", &ahead), "/code")), (409, "client_has_events".into()));
    assert!(before == crate::support::without_rates(crate::support::dump(&stack).await), "a refusal wrote something");

    cancel(&ids[1]).await;
    stack.drain_mail().await.unwrap();
    let erased = good(&c.delete(&path).await.unwrap());
    assert_eq!((&erased["events_kept"], &erased["more"]), (&json!(1), &json!(true)), "{erased}");
    let left = good(&c.get(&path).await.unwrap());
    assert_eq!((left["events"].as_array().unwrap().len(), text(&left, "/events/0/event_id")), (1, ids[1].clone()));
    let erased = good(&c.delete(&path).await.unwrap());
    assert_eq!((&erased["client_deleted"], &erased["more"]), (&json!(true), &json!(false)), "{erased}");
    assert_eq!(c.delete(&path).await.unwrap().status, 404);
    let everything = everything(&stack).await;
    for word in ["anna", "Muster", "Room C on 15 July"] {
        let left: Vec<&String> = everything.iter().filter(|item| item.contains(word)).collect();
        assert!(left.is_empty(), "{word} in {left:?}");
    }
}

/// More was said than one transaction removes: each call removes what it can, and the client goes with the last.
#[tokio::test]
async fn a_long_conversation_is_forgotten_in_steps() {
    let (stack, c) = stack().await;
    let started = start(&c, ANNA, INQUIRY).await;
    let (session, id) = (text(&started, "/session_id"), text(&started, "/event_id"));
    for n in 0..30 {
        a_minute_later(&stack);
        say(&c, &session, &format!("Do you have parking for {n} cars?")).await;
    }
    let path = format!("/api/clients/{}", text(&event(&c, &id).await, "/client_id"));
    let body = json!({"event_id": id, "confirmation": "CANCEL"});
    good(&c.post(&format!("/api/event/{id}/cancel"), &body).await.unwrap());
    stack.drain_mail().await.unwrap();
    let (mut calls, mut last) = (0, json!({"more": true}));
    while last["more"] == json!(true) {
        last = good(&c.delete(&path).await.unwrap());
        calls += 1;
        assert!(calls < 10, "{last}");
    }
    assert!(calls > 1 && last["client_deleted"] == json!(true), "{calls}: {last}");
    let everything = everything(&stack).await;
    let left: Vec<&String> = everything.iter().filter(|i| i.contains("anna") || i.contains("parking for")).collect();
    assert!(left.is_empty(), "{left:?}");
}
