//! With a model at the other end of a socket: it is asked only where the rules leave something open, nothing of the
//! client reaches it, what it says counts only when proved, and whatever it does, the conversation goes on.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{
    ACCEPTANCE, INQUIRY, caller, dump, event, good, is_problem, mails, options, pending, say, start, tenant, text,
};
use jiff::ToSpan;
use llm::Config;
use llm::fake::{Act, FakeModel};
use openevent::client::Caller;
use openevent::replay::replay;
use openevent::seed::DEV_KEY;
use openevent::stack::{Stack, StackOptions};
use platform::store::keys::client_id;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// An inquiry that lacks the number of guests.
const UNCOUNTED: &str =
    "Hello, we would like to book Room A on 12 May 2026 from 14:00 to 18:00, workshop.\n\nAnna Muster";
/// An answer that no rule can count.
const TEAM: &str = "That will be our football team, all of the 36ers.\n\nAnna Muster";
const ANNA: &str = "anna.muster@example.ch";

fn counted(n: u32) -> Act {
    let quote = "all of the 36ers";
    Act::Answer(json!({"headcount": {"quote": quote, "value": n}}).to_string())
}

/// Longer than an answer takes on any machine.
const PATIENT: &str = "5000";

/// A stack whose house has these settings, and the model it may ask.
async fn with_model(settings: Value) -> (Stack, Caller, FakeModel) {
    let fake = FakeModel::start().await.unwrap();
    let (stack, c) = over(&fake.openai_url(), PATIENT, settings).await;
    (stack, c, fake)
}

async fn over(url: &str, timeout_ms: &str, settings: Value) -> (Stack, Caller) {
    named(url, &[("LLM_CALL_TIMEOUT_MS", timeout_ms), ("LLM_CONNECT_TIMEOUT_MS", timeout_ms)], settings).await
}

/// With these variables beside the usual ones.
async fn named(url: &str, more: &[(&str, &str)], settings: Value) -> (Stack, Caller) {
    let options = options();
    let usual = [
        ("LLM_PROVIDER", "openai"),
        ("LLM_BASE_URL", url),
        ("LLM_MODEL", "fake"),
        ("LLM_CALL_TIMEOUT_MS", PATIENT),
        ("LLM_CONNECT_TIMEOUT_MS", PATIENT),
        ("LLM_ATTEMPTS", "2"),
        ("LLM_BACKOFF_MS", "1"),
        ("LLM_BACKOFF_MOST_MS", "1"),
    ];
    let find = |name: &str| more.iter().chain(&usual).find(|(one, _)| *one == name);
    let config = Config::from_lookup(|name| find(name).map(|(_, value)| (*value).to_owned()));
    let model = llm::desk::over(config.unwrap(), None, &options.clock).unwrap();
    let stack = Stack::start(StackOptions { model, ..options }).await.unwrap();
    let c = caller(&stack, DEV_KEY);
    good(&c.post("/api/config/llm-provider", &settings).await.unwrap());
    (stack, c)
}

fn both() -> Value {
    json!({"entity_provider": "openai", "verbalization_provider": "openai"})
}

fn reading() -> Value {
    json!({"entity_provider": "openai"})
}

fn asked(fake: &FakeModel, task: &str) -> usize {
    fake.seen().iter().filter(|call| call.task == task).count()
}

async fn trail(c: &Caller, event: &str) -> Vec<(String, String)> {
    let trail = good(&c.get(&format!("/api/events/{event}/activity?granularity=detailed")).await.unwrap());
    let line = |a: &Value| (text(a, "/what"), a["after"].as_str().unwrap_or_default().to_owned());
    trail["items"].as_array().unwrap().iter().filter(|a| a["actor"] == "model").map(line).collect()
}

fn line(what: &str, after: &str) -> (String, String) {
    (what.to_owned(), after.to_owned())
}

#[tokio::test]
async fn a_mail_that_the_rules_read_fully_asks_nobody() {
    let (stack, c, fake) = with_model(reading()).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    say(&c, &text(&begun, "/session_id"), ACCEPTANCE).await;
    assert_eq!(fake.seen(), []);
    assert_eq!(trail(&c, &text(&begun, "/event_id")).await, []);
    stack.shutdown().await;
}

#[tokio::test]
async fn a_house_that_did_not_switch_it_on_asks_nobody() {
    let (stack, c, fake) = with_model(json!({})).await;
    let begun = start(&c, ANNA, UNCOUNTED).await;
    say(&c, &text(&begun, "/session_id"), TEAM).await;
    assert_eq!(fake.seen(), []);
    stack.shutdown().await;
}

#[tokio::test]
async fn what_the_rules_left_open_is_filled_in_once_and_what_it_cost_is_shown() {
    let (stack, c, fake) = with_model(reading()).await;
    let begun = start(&c, ANNA, UNCOUNTED).await;
    let (session, id) = (text(&begun, "/session_id"), text(&begun, "/event_id"));
    fake.script([counted(36)]);
    say(&c, &session, TEAM).await;
    assert_eq!(asked(&fake, "understand"), 1);
    let seen = event(&c, &id).await;
    assert_eq!(seen["participants"], 36, "{seen}");
    assert_eq!(trail(&c, &id).await, [line("model_asked", "understand")]);

    let usage = good(&c.get(&format!("/api/events/{id}/usage")).await.unwrap());
    let items = usage["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "{usage}");
    assert_eq!((&items[0]["phase"], &items[0]["outcome"]), (&json!("understand"), &json!("ok")));
    assert_eq!((&items[0]["model"], &items[0]["prompt"]), (&json!("fake"), &json!("understand")));
    assert_eq!(usage["cost_micros"], items[0]["cost_micros"]);

    // A turn that a model had a part in is repeated from what was stored, without one.
    let replayed = replay(stack.state(), &tenant(), &id).await.unwrap();
    assert!(replayed.is_the_same(), "{}", replayed.page);
    stack.shutdown().await;
}

#[tokio::test]
async fn nothing_of_the_client_reaches_the_model() {
    let (stack, c, fake) = with_model(both()).await;
    let body = "Hello, we would like to book Room A on 12 May 2026 from 14:00 to 18:00, workshop. Call me: \
                +41 79 123 45 67.\n\nBest regards\nAnna Muster\nMuster Events AG";
    let begun = start(&c, ANNA, body).await;
    let session = text(&begun, "/session_id");
    say(&c, &session, TEAM).await;
    say(
        &c,
        &session,
        "Our football team is eighteen people. Write to anna.muster@example.ch, IBAN CH93 0076 2011 6238 5295 7.",
    )
    .await;
    say(&c, &session, "Yes, Room A please.").await;
    say(&c, &session, ACCEPTANCE).await;
    assert!(asked(&fake, "understand") > 0 && asked(&fake, "rephrase") > 2, "{}", fake.seen().len());
    for call in fake.seen() {
        let sent = call.body.to_string();
        for secret in ["Anna", "Muster", "example.ch", "79 123", "CH93", "Bahnhofstrasse"] {
            assert!(!sent.contains(secret), "{secret}: {sent}");
        }
    }
    stack.shutdown().await;
}

#[tokio::test]
async fn a_reply_is_reworded_and_keeps_every_fact() {
    let (stack, c, fake) = with_model(both()).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    let reply = text(&begun, "/response");
    assert!(reply.starts_with("Dear Anna Muster\n\nIt is good to hear from you. "), "{reply}");
    assert!(reply.contains("CHF 500.00") && reply.contains("Tuesday, 12 May 2026"), "{reply}");
    assert_eq!(asked(&fake, "rephrase"), 1);
    let id = text(&begun, "/event_id");
    assert!(replay(stack.state(), &tenant(), &id).await.unwrap().is_the_same());
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, ANNA)[0].text.trim(), reply.trim(), "the mail says what the API said");
    stack.shutdown().await;
}

#[tokio::test]
async fn a_lie_is_asked_to_be_mended_once_and_then_the_template_goes_out() {
    for lie in [Act::LiePrice, Act::LieDate, Act::Obey] {
        let (stack, c, fake) = with_model(both()).await;
        fake.always(lie.clone());
        let begun = start(&c, ANNA, INQUIRY).await;
        let reply = text(&begun, "/response");
        assert!(!reply.contains("99.00") && reply.contains("Tuesday, 12 May 2026"), "{lie:?}: {reply}");
        assert!(asked(&fake, "rephrase") + asked(&fake, "rephrase-retry") <= 2, "{lie:?}");
        assert!(!trail(&c, &text(&begun, "/event_id")).await.is_empty());
        stack.shutdown().await;
    }
}

/// Both, and what is reworded is judged.
fn judged() -> Value {
    json!({"verbalization_provider": "openai", "judge_reworded_replies": true})
}

/// The reply's first words when they are the fake model's.
const REWORDED: &str = "Dear Anna Muster\n\nIt is good to hear from you. ";

#[tokio::test]
async fn a_house_that_does_not_ask_for_a_judge_pays_for_none() {
    let (stack, c, fake) = with_model(both()).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    assert!(text(&begun, "/response").starts_with(REWORDED), "{begun}");
    assert_eq!((asked(&fake, "rephrase"), asked(&fake, "judge")), (1, 0));
    stack.shutdown().await;
}

#[tokio::test]
async fn a_reworded_reply_goes_out_when_the_judge_says_yes_and_both_calls_are_in_the_books() {
    let (stack, c, fake) = with_model(judged()).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    assert!(text(&begun, "/response").starts_with(REWORDED), "{begun}");
    assert_eq!((asked(&fake, "rephrase"), asked(&fake, "judge")), (1, 1));
    let sent = fake.seen().last().unwrap().body.to_string();
    assert!(sent.contains("BEGIN original") && sent.contains("BEGIN candidate") && sent.contains("CHF 500.00"));
    assert!(!sent.contains("Muster"), "{sent}");
    let id = text(&begun, "/event_id");
    let usage = good(&c.get(&format!("/api/events/{id}/usage")).await.unwrap());
    // The clock stands: both are of the same millisecond, and in no order.
    let rows: BTreeSet<_> = usage["items"].as_array().unwrap().iter().map(row).collect();
    let of = |phase: &str| (phase.to_owned(), phase.to_owned(), "ok".to_owned());
    assert_eq!(rows, [of("rephrase"), of("judge")].into());
    assert_eq!(trail(&c, &id).await, [line("model_asked", "rephrase"), line("model_asked", "judge")]);
    assert!(replay(stack.state(), &tenant(), &id).await.unwrap().is_the_same());
    let shown = good(&c.get("/api/config/llm-provider").await.unwrap());
    assert_eq!(shown["judge_reworded_replies"], true, "{shown}");
    stack.shutdown().await;
}

fn row(used: &Value) -> (String, String, String) {
    (text(used, "/phase"), text(used, "/prompt"), text(used, "/outcome"))
}

#[tokio::test]
async fn without_the_judges_yes_the_template_goes_out_whatever_became_of_the_question() {
    let no = r#"{"same":false,"host":true,"missing":["14 days"],"added":[]}"#;
    let rude = r#"{"same":true,"host":false,"missing":[],"added":[]}"#;
    let acts = [
        (Act::Answer(no.into()), line("reworded_in_vain", "judged")),
        (Act::Answer(rude.into()), line("reworded_in_vain", "judged")),
        (Act::LiePrice, line("model_missed", "breaks_schema")),
        (Act::Status(500), line("model_missed", "server")),
        (Act::Status(401), line("model_missed", "refused")),
        (Act::Busy { retry_after: Some("3600".into()) }, line("model_missed", "rate_limited")),
        (Act::Garbage, line("model_missed", "malformed")),
        (Act::CutOff, line("model_missed", "truncated")),
        (Act::CutBody, line("model_missed", "interrupted")),
        (Act::Huge(3_000_000), line("model_missed", "answer_too_large")),
        (Act::Hang, line("model_missed", "timeout")),
        (Act::Answer("It is fine.".into()), line("model_missed", "not_json")),
    ];
    for (act, told) in acts {
        let fake = FakeModel::start().await.unwrap();
        let patience = if act == Act::Hang { "300" } else { PATIENT };
        let (stack, c) = over(&fake.openai_url(), patience, judged()).await;
        fake.at("judge", act.clone());
        let begun = start(&c, ANNA, INQUIRY).await;
        let reply = text(&begun, "/response");
        assert!(!reply.contains("good to hear") && reply.contains("CHF 500.00"), "{act:?}: {reply}");
        assert_eq!(asked(&fake, "rephrase"), 1, "{act:?}");
        let trail = trail(&c, &text(&begun, "/event_id")).await;
        assert_eq!(trail.last(), Some(&told), "{act:?}: {trail:?}");
        fake.release();
        stack.shutdown().await;
    }
}

#[tokio::test]
async fn words_that_nobody_could_judge_are_not_asked_for() {
    let fake = FakeModel::start().await.unwrap();
    let (stack, c) = named(&fake.openai_url(), &[("LLM_MODEL_JUDGE", "off")], judged()).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    assert!(!text(&begun, "/response").contains("good to hear"), "{begun}");
    assert_eq!(fake.seen(), []);
    assert_eq!(trail(&c, &text(&begun, "/event_id")).await, [line("model_missed", "unconfigured")]);
    stack.shutdown().await;
}

#[tokio::test]
async fn a_judge_that_the_budget_does_not_reach_is_not_asked_and_the_template_goes_out() {
    // Tokens sent cost nothing and each received one a millionth: 700 for the wording, more than is left for the judge.
    let prices = [("LLM_PRICES", "version=test;*=0/1000000"), ("LLM_MAX_TOKENS_JUDGE", "1000")];
    let settings = json!({
        "verbalization_provider": "openai", "judge_reworded_replies": true, "budget_per_booking_micros": 1_000
    });
    let fake = FakeModel::start().await.unwrap();
    let (stack, c) = named(&fake.openai_url(), &prices, settings).await;
    let begun = start(&c, ANNA, INQUIRY).await;
    assert!(!text(&begun, "/response").contains("good to hear"), "{begun}");
    assert_eq!((asked(&fake, "rephrase"), asked(&fake, "judge")), (1, 0));
    let trail = trail(&c, &text(&begun, "/event_id")).await;
    assert_eq!(trail, [line("model_asked", "rephrase"), line("model_missed", "over_budget")]);
    stack.shutdown().await;
}

#[tokio::test]
async fn chaos_with_a_judge_that_is_down_the_booking_is_completed() {
    let (stack, c, fake) = with_model(judged()).await;
    fake.at("judge", Act::Status(503));
    let id = completed(&c).await;
    assert!(trail(&c, &id).await.contains(&line("model_missed", "server")));
    stack.shutdown().await;
}

#[tokio::test]
async fn chaos_whatever_the_model_does_the_booking_is_completed_and_the_trail_says_how() {
    let acts = [
        (Act::Status(500), "server"),
        (Act::Status(401), "refused"),
        (Act::Busy { retry_after: None }, "rate_limited"),
        (Act::Busy { retry_after: Some("3600".into()) }, "rate_limited"),
        (Act::Garbage, "malformed"),
        (Act::CutOff, "truncated"),
        (Act::CutBody, "interrupted"),
        (Act::Huge(3_000_000), "answer_too_large"),
        (Act::Hang, "timeout"),
        (Act::Answer("{\"discount\": 100}".into()), "breaks_schema"),
        (Act::Answer("I am sorry.".into()), "not_json"),
    ];
    for (act, code) in acts {
        let fake = FakeModel::start().await.unwrap();
        let patience = if act == Act::Hang { "300" } else { PATIENT };
        let (stack, c) = over(&fake.openai_url(), patience, both()).await;
        fake.always(act.clone());
        let id = completed(&c).await;
        let codes: Vec<String> =
            trail(&c, &id).await.into_iter().filter(|l| l.0 == "model_missed").map(|l| l.1).collect();
        assert!(codes.len() >= 3, "{act:?}: {codes:?}");
        assert_eq!(codes[0], code, "{act:?}: {codes:?}");
        let usage = good(&c.get(&format!("/api/events/{id}/usage")).await.unwrap());
        assert!(usage["items"].as_array().unwrap().iter().all(|u| u["outcome"] != "ok"), "{act:?}: {usage}");
        fake.release();
        stack.shutdown().await;
    }
}

/// The client reads the same house as ever, the team reads why in the trail and in the usage; and a first mail with an
/// address that is none is 422, whatever the model does.
#[tokio::test]
async fn sec_11_a_model_that_is_down_or_unpaid_is_the_teams_to_know_and_not_the_clients() {
    for (act, cause) in [(Act::Status(503), "server"), (Act::Status(402), "refused")] {
        let (stack, c, fake) = with_model(both()).await;
        fake.always(act);
        let body = json!({"client_email": "no address", "email_body": UNCOUNTED});
        let refused = c.post("/api/start-conversation", &body).await.unwrap();
        assert_eq!(text(&is_problem("address", &refused), "/errors/0/pointer"), "/client_email");
        assert_eq!(refused.status, 422);
        let begun = start(&c, ANNA, UNCOUNTED).await;
        let said = text(&begun, "/response").to_lowercase();
        for word in ["error", "model", "openai", "unavailable", "quota", "payment", "402", "503", "try again"] {
            assert!(!said.contains(word), "{word} in {said}");
        }
        let id = text(&begun, "/event_id");
        assert!(trail(&c, &id).await.contains(&line("model_missed", cause)), "{:?}", trail(&c, &id).await);
        let usage = good(&c.get(&format!("/api/events/{id}/usage")).await.unwrap());
        assert_eq!(text(&usage, "/items/0/outcome"), cause);
        stack.shutdown().await;
    }
}

#[tokio::test]
async fn chaos_with_nobody_at_the_other_end_the_booking_is_completed() {
    let gone = FakeModel::start().await.unwrap().openai_url();
    let (stack, c) = over(&gone, PATIENT, both()).await;
    let id = completed(&c).await;
    assert_eq!(trail(&c, &id).await[0].0, "model_missed");
    stack.shutdown().await;
}

/// From the inquiry to the manager's confirmation.
async fn completed(c: &Caller) -> String {
    let begun = start(c, ANNA, UNCOUNTED).await;
    let (session, id) = (text(&begun, "/session_id"), text(&begun, "/event_id"));
    say(c, &session, TEAM).await;
    say(c, &session, "Sorry, we are 20 people.").await;
    say(c, &session, ACCEPTANCE).await;
    let open = pending(c).await;
    let task = open.iter().find(|t| text(t, "/type") == "confirmation_message").unwrap_or_else(|| panic!("{open:?}"));
    good(&c.post(&format!("/api/tasks/{}/approve", text(task, "/task_id")), &json!({})).await.unwrap());
    assert_eq!(event(c, &id).await["status"], "Confirmed");
    id
}

#[tokio::test]
async fn s2_13_a_house_may_want_a_person_where_the_model_was_asked_in_vain() {
    let settings = json!({"entity_provider": "openai", "hold_replies_without_model": true});
    let (stack, c, fake) = with_model(settings).await;
    let begun = start(&c, ANNA, UNCOUNTED).await;
    let (session, id) = (text(&begun, "/session_id"), text(&begun, "/event_id"));
    assert_eq!(pending(&c).await.len(), 0);
    fake.always(Act::Status(503));
    say(&c, &session, TEAM).await;
    let waiting: Vec<String> = pending(&c).await.iter().map(|t| text(t, "/type")).collect();
    assert!(waiting.iter().any(|kind| kind == "ai_reply_approval"), "{waiting:?}");
    assert!(replay(stack.state(), &tenant(), &id).await.unwrap().is_the_same());
    stack.shutdown().await;
}

/// Rows of calls, wherever they are stored.
async fn kept(stack: &Stack) -> usize {
    dump(stack).await.into_values().flatten().filter(|item| item.contains("USE#")).count()
}

#[tokio::test]
async fn what_a_model_was_asked_in_a_conversation_without_a_booking_goes_with_its_client() {
    let (stack, c, _fake) = with_model(both()).await;
    let asked = start(&c, ANNA, "Do you have parking near the house?").await;
    assert_eq!(asked["event_id"], Value::Null, "{asked}");
    assert!(kept(&stack).await > 0);
    good(&c.delete(&format!("/api/clients/{}", client_id(ANNA))).await.unwrap());
    assert_eq!(kept(&stack).await, 0);
    stack.shutdown().await;
}

#[tokio::test]
async fn what_a_model_was_asked_is_kept_for_two_years_and_no_longer() {
    let (stack, c, _fake) = with_model(both()).await;
    let id = text(&start(&c, ANNA, INQUIRY).await, "/event_id");
    let path = format!("/api/events/{id}/usage");
    let shown = async || good(&c.get(&path).await.unwrap())["items"].as_array().unwrap().len();
    let clock = &stack.state().clock;
    let calls = shown().await;
    assert!(calls > 0);
    clock.set(clock.now().checked_add((24 * 30 * 24).hours()).unwrap());
    assert_eq!(shown().await, calls, "after 24 months of 30 days");
    clock.set(clock.now().checked_add((24 * 24 + 1).hours()).unwrap());
    assert_eq!(shown().await, 0, "whatever the sweep has done");
    let rows = dump(&stack).await.into_values().flatten().filter(|item| item.contains("USE#"));
    assert!(rows.filter(|item| !item.contains("\"ttl\"")).count() == 0, "a row without an end");
    stack.shutdown().await;
}

#[tokio::test]
async fn a_budget_that_is_used_up_asks_nobody_any_more() {
    let settings = json!({"entity_provider": "openai", "budget_per_booking_micros": 1});
    let (stack, c, fake) = with_model(settings).await;
    let begun = start(&c, ANNA, UNCOUNTED).await;
    say(&c, &text(&begun, "/session_id"), TEAM).await;
    assert_eq!(fake.seen(), []);
    assert_eq!(trail(&c, &text(&begun, "/event_id")).await, [line("model_missed", "over_budget")]);
    stack.shutdown().await;
}
