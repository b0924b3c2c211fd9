//! A manager decides: what was seen is what happens, and nothing else reaches the client.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{
    ACCEPTANCE, INQUIRY, dump, event, good, is_problem, mails, pending, say, stack, start, text, to_confirm,
    without_rates,
};
use openevent::client::{Caller, Reply};
use openevent::reading::Reading;
use openevent::stack::Stack;
use serde_json::{Value, json};

const ANNA: &str = "anna@example.ch";

async fn decide(c: &Caller, task: &str, verb: &str, body: Value) -> Reply {
    c.post(&format!("/api/tasks/{task}/{verb}"), &body).await.unwrap()
}

/// The refusal, with its stable code.
fn refused(reply: &Reply, code: &str) -> Value {
    let problem = is_problem(code, reply);
    assert_eq!((reply.status, text(&problem, "/code").as_str()), (409, code), "{problem}");
    problem
}

/// The mails to `address` after all was delivered.
async fn delivered(stack: &Stack, address: &str) -> Vec<Reading> {
    stack.drain_mail().await.unwrap();
    mails(stack, address)
}

/// The mails to the house, newest last.
async fn to_the_house(stack: &Stack) -> Vec<Reading> {
    let house = workflow::venue::seed::atelier().unwrap().manager_email;
    delivered(stack, &house).await
}

#[tokio::test]
async fn hil_approving_a_draft_whose_facts_have_moved_is_409_with_the_new_draft_and_sends_nothing() {
    let (stack, c) = stack().await;
    let (session, id, old) = to_confirm(&c, ANNA).await;
    say(&c, &session, "The billing address is now: Neue Firma AG, Seestrasse 2, 8002 Zürich, Switzerland").await;
    let (said, before) = (delivered(&stack, ANNA).await.len(), without_rates(dump(&stack).await));

    for (verb, digest) in [("approve", Some(text(&old, "/digest"))), ("approve", None), ("reject", None)] {
        let body = digest.map_or_else(|| json!({}), |digest| json!({"digest": digest}));
        let problem = refused(&decide(&c, &text(&old, "/task_id"), verb, body).await, "stale_draft");
        assert_eq!(text(&problem, "/task/status"), "pending", "{problem}");
        assert_ne!(text(&problem, "/task/task_id"), text(&old, "/task_id"));
        assert_eq!(text(&problem, "/task/facts/billing/name_or_company"), "Neue Firma AG");
    }
    assert!(without_rates(dump(&stack).await) == before, "a refusal wrote something");
    assert_eq!(delivered(&stack, ANNA).await.len(), said, "the old mail went out");
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option");

    // The new draft, as it was handed out, confirms.
    let new = refused(&decide(&c, &text(&old, "/task_id"), "approve", json!({})).await, "stale_draft");
    let (task, digest) = (text(&new, "/task/task_id"), text(&new, "/task/digest"));
    let done = good(&decide(&c, &task, "approve", json!({"digest": digest})).await);
    assert_eq!(text(&done, "/sent/text"), text(&new, "/task/draft/text"));
    assert_eq!(delivered(&stack, ANNA).await.last().unwrap().text, text(&done, "/sent/text").trim_end());
    assert_eq!(text(&event(&c, &id).await, "/status"), "Confirmed");
}

#[tokio::test]
async fn hil_a_digest_of_another_text_approves_nothing() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let before = without_rates(dump(&stack).await);
    let problem = refused(
        &decide(&c, &text(&task, "/task_id"), "approve", json!({"digest": "0".repeat(32)})).await,
        "stale_draft",
    );
    assert_eq!(text(&problem, "/task/digest"), text(&task, "/digest"), "the draft to look at");
    assert!(without_rates(dump(&stack).await) == before);
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option");
}

#[tokio::test]
async fn hil_the_second_decision_is_shown_the_first() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let task = text(&task, "/task_id");
    let first = good(&decide(&c, &task, "approve", json!({"notes": "fine"})).await);
    let (said, before) = (delivered(&stack, ANNA).await.len(), without_rates(dump(&stack).await));
    for (verb, body) in [
        ("approve", json!({})),
        ("reject", json!({})),
        ("reject", json!({"reply": "Sorry, no."})),
        ("approve", json!({"edited_message": "Other words."})),
    ] {
        let problem = refused(&decide(&c, &task, verb, body).await, "already_decided");
        for member in ["/task_status", "/sent/text", "/sent/message_id"] {
            assert_eq!(text(&problem, &format!("/result{member}")), text(&first, member), "{verb}");
        }
    }
    assert!(without_rates(dump(&stack).await) == before, "a refusal wrote something");
    assert_eq!(delivered(&stack, ANNA).await.len(), said);
    assert_eq!(text(&event(&c, &id).await, "/status"), "Confirmed");
}

#[tokio::test]
async fn neg_17_an_edited_approval_reaches_the_client_to_the_letter() {
    let (stack, c) = stack().await;
    let (session, _, task) = to_confirm(&c, ANNA).await;
    let (task, draft) = (text(&task, "/task_id"), text(&task, "/draft/text"));
    let said = delivered(&stack, ANNA).await.len();

    let wrong = draft.replace("20", "99");
    assert_ne!(wrong, draft);
    let problem =
        refused(&decide(&c, &task, "approve", json!({"edited_message": wrong})).await, "deviation_unconfirmed");
    assert!(!problem.pointer("/deviations").and_then(Value::as_array).unwrap().is_empty());
    assert_eq!(delivered(&stack, ANNA).await.len(), said);

    let words = "Grüezi Anna – schön!\n\n  «Wir freuen uns» & danken: <herzlich> für die Geduld. \u{1f33f}\n\n\
                 .\nFrom here on it is fun.\n\nIhr Team";
    let done = good(&decide(&c, &task, "approve", json!({"edited_message": words, "confirm_deviation": true})).await);
    assert_eq!(text(&done, "/sent/text"), words);
    let mails = delivered(&stack, ANNA).await;
    assert_eq!((mails.len(), mails.last().unwrap().text.as_str()), (said + 1, words));
    let history = good(&c.get(&format!("/api/conversation/{session}")).await.unwrap());
    let last = history.pointer("/conversation_history").and_then(Value::as_array).unwrap().last().unwrap().clone();
    assert_eq!((text(&last, "/role").as_str(), text(&last, "/content").as_str()), ("manager", words));
    assert!(!mails.iter().any(|mail| mail.text == draft.trim_end()), "the draft went out beside its edited form");
}

#[tokio::test]
async fn hil_03_a_rejection_sends_the_client_nothing() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let said = delivered(&stack, ANNA).await.len();
    let done =
        good(&decide(&c, &text(&task, "/task_id"), "reject", json!({"notes": "The band needs the room."})).await);
    assert_eq!((done.pointer("/sent"), text(&done, "/task_status").as_str()), (Some(&Value::Null), "rejected"));
    assert_eq!(delivered(&stack, ANNA).await.len(), said, "something was sent");
    let after = event(&c, &id).await;
    assert_eq!((text(&after, "/offer/status").as_str(), text(&after, "/waiting_on").as_str()), ("accepted", "manager"));
}

#[tokio::test]
async fn hil_03_a_rejection_with_a_reply_sends_exactly_that() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let said = delivered(&stack, ANNA).await.len();
    let words = "Sorry, a colleague will call you about the room.";
    let done = good(&decide(&c, &text(&task, "/task_id"), "reject", json!({"reply": words})).await);
    assert_eq!(text(&done, "/sent/text"), words);
    let mails = delivered(&stack, ANNA).await;
    assert_eq!((mails.len(), mails.last().unwrap().text.as_str()), (said + 1, words));
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option");
}

/// The words of a text that look like a name inside the program. Links, whose tokens hold any letter, are none.
fn codes(text: &str) -> Vec<&str> {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let words = words.flat_map(|word| word.split(|c: char| ",;:()".contains(c)));
    words.filter(|word| word.contains('_') && !word.contains('@')).collect()
}

#[tokio::test]
async fn m1_a_managers_mail_holds_all_that_is_needed_to_decide_in_words() {
    let (stack, c) = stack().await;
    let (_, _, task) = to_confirm(&c, ANNA).await;
    let mail = to_the_house(&stack).await.pop().unwrap();
    for fact in [ANNA, "Room A", "20", "CHF 500.00", "Muster AG", "Bahnhofstrasse 1", "8001 Zürich"] {
        assert!(mail.text.contains(fact), "{fact} is missing:\n{}", mail.text);
    }
    assert!(mail.text.contains(text(&task, "/draft/text").trim_end()), "the draft, verbatim:\n{}", mail.text);
    assert!(mail.text.contains("12") && mail.text.contains("2026"), "the date:\n{}", mail.text);
    let reason = text(&task, "/reason");
    assert!(!mail.text.contains(&reason) && !mail.text.contains(&reason.replace('_', " ")), "{}", mail.text);
    assert_eq!(codes(&mail.text), Vec::<&str>::new(), "{}", mail.text);

    // Its link leads to a page that is there, and names the task.
    let link = mail.text.split_whitespace().find(|word| word.starts_with(stack.url())).unwrap();
    assert!(link.ends_with(&text(&task, "/task_id")), "{link}");
    let page = Caller::new(stack.url()).get(link.strip_prefix(stack.url()).unwrap()).await.unwrap();
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
}

/// Whatever a manager is asked about, the mail says it in words.
#[tokio::test]
async fn every_task_that_a_client_causes_is_told_to_the_house_in_words() {
    let (stack, c) = stack().await;
    let causes = [
        "Could you do it for CHF 300?",
        "Thank you, but we decline the offer.",
        "I would like to talk to a human, please.",
        "May we come by and see the rooms?",
        "We have paid the deposit.",
        "Can you organise a fire-breathing camel for us?",
        "What was the colour of the founder's first bicycle?",
        ACCEPTANCE,
    ];
    for (n, cause) in causes.iter().enumerate() {
        let session = text(
            &start(&c, &format!("c{n}@example.ch"), &INQUIRY.replace("12 May", &format!("{} May", 4 + n))).await,
            "/session_id",
        );
        say(&c, &session, cause).await;
    }
    let mails = to_the_house(&stack).await;
    let tasks = pending(&c).await;
    assert_eq!(mails.len(), tasks.len(), "one mail a task");
    let kinds: std::collections::BTreeSet<String> = tasks.iter().map(|task| text(task, "/type")).collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
    for mail in mails {
        assert_eq!(codes(&mail.text), Vec::<&str>::new(), "{}", mail.text);
        for task in &tasks {
            let words = text(task, "/reason").replace('_', " ");
            assert!(!mail.text.contains(&words), "{words} in\n{}", mail.text);
        }
    }
}
