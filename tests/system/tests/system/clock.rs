//! Time passes: the clock function reminds, escalates and ends options, each once, through the same commit.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{INQUIRY, event, good, mails, pending, say, stack, start, text};
use jiff::{Timestamp, ToSpan};
use openevent::client::Caller;
use openevent::stack::Stack;
use serde_json::json;

const ANNA: &str = "anna@example.ch";

/// So many hours later the clock function runs.
async fn later(stack: &Stack, hours: i64) -> platform::desk::Ticked {
    let state = stack.state();
    state.clock.set(state.clock.now().checked_add(hours.hours()).unwrap());
    let ticked = platform::desk::tick(state, Timestamp::MAX).await.unwrap();
    stack.drain_mail().await.unwrap();
    ticked
}

fn subjects(stack: &Stack) -> Vec<String> {
    let house = workflow::venue::seed::atelier().unwrap().manager_email;
    mails(stack, &house).into_iter().map(|m| m.subject).collect()
}

async fn bargains(c: &Caller) -> String {
    let booked = start(c, ANNA, INQUIRY).await;
    say(c, &text(&booked, "/session_id"), "Could you do CHF 400?").await;
    text(&booked, "/event_id")
}

#[tokio::test]
async fn hil_a_task_that_waits_is_reminded_and_escalated_once_each() {
    let (stack, c) = stack().await;
    let id = bargains(&c).await;
    assert_eq!(pending(&c).await.len(), 1);
    assert_eq!(later(&stack, 1).await.changed, 0);
    assert_eq!(later(&stack, 23).await.changed, 1, "due after a day");
    let reminders = |all: &[String]| all.iter().filter(|s| s.starts_with("Erinnerung")).count();
    assert_eq!(reminders(&subjects(&stack)), 1, "{:?}", subjects(&stack));
    assert_eq!(later(&stack, 1).await.changed, 0, "said once");
    assert_eq!(later(&stack, 23).await.changed, 1, "escalates after two days");
    assert_eq!(subjects(&stack).iter().filter(|s| s.starts_with("Dringend")).count(), 1);
    assert_eq!(later(&stack, 1).await.changed, 0);
    // Nothing binding followed from the silence, and the task can still be decided.
    let booking = event(&c, &id).await;
    assert_eq!((text(&booking, "/status"), booking["offer"]["version"].as_u64()), ("Option".to_owned(), Some(1)));
    let task = text(&pending(&c).await[0], "/task_id");
    let decided = c.post(&format!("/api/tasks/{task}/approve"), &json!({"discount": {"amount_minor": 5_000}})).await;
    assert_eq!(text(&good(&decided.unwrap()), "/event/offer/total/display"), "CHF 450.00");
}

#[tokio::test]
async fn an_option_ends_after_a_warning_though_the_clock_stood_still_for_two_days() {
    let (stack, c) = stack().await;
    let booked = start(&c, ANNA, INQUIRY).await;
    let id = text(&booked, "/event_id");
    assert_eq!(later(&stack, 11 * 24).await.changed, 1);
    assert_eq!(text(&pending(&c).await[0], "/reason"), "option_ends_soon");
    assert_eq!(later(&stack, 3 * 24).await.changed, 1);
    let booking = event(&c, &id).await;
    assert_eq!((text(&booking, "/status"), text(&booking, "/offer/status")), ("Lead".to_owned(), "expired".to_owned()));
    assert!(pending(&c).await.iter().any(|t| text(t, "/reason") == "option_expired"));
}
