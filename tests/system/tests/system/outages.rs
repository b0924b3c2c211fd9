//! SES or DynamoDB does not answer: nothing is lost, nothing happens twice, and who can come again is told when.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{
    ACCEPTANCE, INQUIRY, all_mails, attribute, caller, dump, event, good, is_problem, items, mails, say, stack, start,
    text, without_rates,
};
use openevent::client::{Caller, Reply};
use openevent::seed::DEV_KEY;
use openevent::stack::Stack;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const START: &str = "/api/start-conversation";

/// How the outbox stands: the status of every mail in it.
async fn outbox(stack: &Stack) -> Vec<String> {
    let items = items(stack, &stack.state().settings.tables.events).await;
    let mails = items.iter().filter(|item| attribute(item, "entity") == "outbox");
    mails.map(|item| attribute(item, "status").to_owned()).collect()
}

fn inquiry() -> Value {
    json!({"client_email": "anna@example.ch", "email_body": INQUIRY})
}

fn asks_to_come_again(what: &str, reply: &Reply) {
    let problem = is_problem(what, reply);
    assert_eq!((reply.status, text(&problem, "/code").as_str()), (503, "unavailable"), "{what}: {problem}");
    assert!(reply.header("retry-after").parse::<u32>().unwrap() > 0, "{what}");
}

async fn events(c: &Caller) -> usize {
    good(&c.get("/api/events").await.unwrap()).pointer("/items").and_then(Value::as_array).unwrap().len()
}

#[tokio::test]
async fn m1_a_mail_waits_while_ses_is_down_and_goes_out_once() {
    let (stack, c) = stack().await;
    stack.mailbox().fail_next(2);
    start(&c, "anna@example.ch", INQUIRY).await;
    stack.drain_mail().await.unwrap();
    assert_eq!((mails(&stack, "anna@example.ch").len(), stack.mailbox().calls()), (1, 3));
    assert!(stack.dead_letters().is_empty());
    assert_eq!(stack.sweep_mail().await.unwrap(), 0, "nothing is left behind");
    assert_eq!(outbox(&stack).await, ["sent"]);
}

#[tokio::test]
async fn m1_a_mail_outlives_every_retry_of_the_stream() {
    let (stack, c) = stack().await;
    stack.mailbox().fail_next(1_000);
    let session = text(&start(&c, "anna@example.ch", INQUIRY).await, "/session_id");
    say(&c, &session, ACCEPTANCE).await;
    stack.drain_mail().await.unwrap();
    assert_eq!(stack.mailbox().count(), 0);
    let given_up = stack.dead_letters().len();
    assert_eq!(given_up, 3, "offer, thanks, and the manager's mail");
    assert_eq!(outbox(&stack).await, vec!["queued"; given_up]);

    stack.mailbox().recover();
    for (tried, there) in [(3, 3), (0, 3)] {
        assert_eq!(stack.sweep_mail().await.unwrap(), tried);
        assert_eq!(stack.mailbox().count(), there);
    }
    assert_eq!(mails(&stack, "anna@example.ch").len(), 2);
    assert_eq!(outbox(&stack).await, vec!["sent"; given_up]);
}

/// DESIGN section 7, rule 6: the one window in which a mail can go out twice. It is the same mail, to the byte, with
/// the same id, so that a mail program can drop the copy; a mail whose answer arrived is never sent again.
#[tokio::test]
async fn a_mail_whose_answer_was_lost_is_sent_again_as_the_same_mail_and_then_never_more() {
    let (stack, c) = stack().await;
    stack.mailbox().lose_answer_next(1);
    start(&c, "anna@example.ch", INQUIRY).await;
    stack.drain_mail().await.unwrap();
    let copies = stack.mailbox().to("anna@example.ch");
    assert_eq!(copies.len(), 2);
    assert_eq!(copies.iter().map(|mail| &mail.raw).collect::<BTreeSet<_>>().len(), 1, "not the same mail");
    let ids: BTreeSet<_> = all_mails(&stack).into_iter().map(|mail| mail.message_id.unwrap()).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!((stack.drain_mail().await.unwrap(), stack.sweep_mail().await.unwrap()), (0, 0));
    assert_eq!((stack.mailbox().count(), outbox(&stack).await), (2, vec!["sent".to_owned()]));
}

/// PR08, PH1.2.
#[tokio::test]
async fn a_mail_that_ses_refuses_for_good_holds_up_no_other() {
    let (stack, c) = stack().await;
    stack.mailbox().reject_next(1);
    start(&c, "anna@example.ch", INQUIRY).await;
    start(&c, "bo@example.ch", "Hello, do you have parking?").await;
    stack.drain_mail().await.unwrap();
    assert!(mails(&stack, "anna@example.ch").is_empty());
    assert_eq!(mails(&stack, "bo@example.ch").len(), 1);
    let mut stands = outbox(&stack).await;
    stands.sort();
    assert_eq!(stands, ["failed", "sent"]);
}

/// Whichever request of a first mail finds nobody: 503, nothing written, and the same mail succeeds afterwards, once.
async fn a_first_mail_without(operation: &str) {
    let (stack, c) = stack().await;
    let before = without_rates(dump(&stack).await);
    stack.database().faults().down_for(operation);
    let reply = c.post(START, &inquiry()).await.unwrap();
    stack.database().faults().recover();
    asks_to_come_again(operation, &reply);
    assert!(without_rates(dump(&stack).await) == before, "{operation}: something was written");

    good(&c.post(START, &inquiry()).await.unwrap());
    stack.drain_mail().await.unwrap();
    assert_eq!((events(&c).await, mails(&stack, "anna@example.ch").len()), (1, 1), "{operation}");
}

#[tokio::test]
async fn a_first_mail_finds_nobody_for_its_reads() {
    tokio::join!(a_first_mail_without("BatchGetItem"), a_first_mail_without("Query"));
}

#[tokio::test]
async fn a_first_mail_finds_nobody_for_its_writes() {
    tokio::join!(a_first_mail_without("UpdateItem"), a_first_mail_without("TransactWriteItems"));
}

/// PR08.
#[tokio::test]
async fn a_later_mail_and_a_decision_survive_an_outage() {
    let (stack, c) = stack().await;
    let session = text(&start(&c, "anna@example.ch", INQUIRY).await, "/session_id");
    let message = json!({"session_id": session, "message": ACCEPTANCE});
    stack.database().faults().down_for("TransactWriteItems");
    asks_to_come_again("send", &c.post("/api/send-message", &message).await.unwrap());
    stack.database().faults().recover();
    good(&c.post("/api/send-message", &message).await.unwrap());

    let tasks = crate::support::pending(&c).await;
    assert_eq!(tasks.len(), 1);
    let approve = format!("/api/tasks/{}/approve", text(&tasks[0], "/task_id"));
    stack.database().faults().down_for("TransactWriteItems");
    asks_to_come_again("approve", &c.post(&approve, &json!({})).await.unwrap());
    stack.database().faults().recover();
    let decided = good(&c.post(&approve, &json!({})).await.unwrap());
    assert_eq!(text(&decided, "/event/status"), "Confirmed");
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, "anna@example.ch").len(), 3, "offer, thanks, confirmation");
}

/// Nobody can even look up the key: the gateway answers for the authorizer.
#[tokio::test]
async fn with_the_whole_database_away_every_route_asks_to_come_again() {
    let (stack, c) = stack().await;
    stack.database().faults().down();
    let (start, list) =
        tokio::join!(async { c.post(START, &inquiry()).await.unwrap() }, async { c.get("/api/events").await.unwrap() });
    stack.database().faults().recover();
    asks_to_come_again("start", &start);
    asks_to_come_again("list", &list);
    good(&c.post(START, &inquiry()).await.unwrap());
    assert_eq!(events(&c).await, 1);
}

#[tokio::test]
async fn a_commit_whose_answer_was_lost_is_made_once() {
    let (stack, c) = stack().await;
    stack.database().faults().lose_answers("TransactWriteItems", 1);
    let first = good(&c.post(START, &inquiry()).await.unwrap());
    stack.drain_mail().await.unwrap();
    assert_eq!((events(&c).await, mails(&stack, "anna@example.ch").len()), (1, 1));
    assert_eq!(text(&event(&c, &text(&first, "/event_id")).await, "/status"), "Option");
}

/// The caller hears 503 although all was written. With a key, coming again gives the answer that was lost.
#[tokio::test]
async fn a_keyed_message_whose_answer_was_lost_for_good_is_answered_when_it_comes_again() {
    let (stack, _) = stack().await;
    let keyed = caller(&stack, DEV_KEY).with_header("idempotency-key", "one");
    stack.database().faults().lose_answers("TransactWriteItems", 3);
    asks_to_come_again("lost", &keyed.post(START, &inquiry()).await.unwrap());
    stack.database().faults().recover();
    let again = good(&keyed.post(START, &inquiry()).await.unwrap());
    assert_eq!(text(&again, "/event_info/status"), "Option");
    stack.drain_mail().await.unwrap();
    assert_eq!((events(&keyed).await, mails(&stack, "anna@example.ch").len()), (1, 1));
}
