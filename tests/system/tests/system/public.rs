//! Routes without a key: a signed link or a signed body says who may, and for what.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use crate::support::{
    Dump, INQUIRY, caller, dump, event, good, is_problem, key, mails, options, pending, say, stack, start, text,
    to_confirm, without_rates,
};
use openevent::client::{Caller, Reply};
use openevent::seed::{DEV_KEY, TENANT};
use openevent::stack::Stack;
use platform::http::{Purpose, Token, webhook};
use platform::settings::Secret;
use serde_json::{Value, json};

const ANNA: &str = "anna@example.ch";
const FORM: &str = "application/x-www-form-urlencoded";
const SECRET: &str = "fedcba9876543210fedcba9876543210";

/// Somebody without a key.
fn anybody(stack: &Stack) -> Caller {
    Caller::new(stack.url())
}

async fn sends(c: &Caller, path: &str, form: &str) -> Reply {
    c.send("POST".parse().unwrap(), path, Some(FORM), form.as_bytes().to_vec()).await.unwrap()
}

/// The path of the first link of this page in the mails to the house.
async fn decision_path(stack: &Stack) -> String {
    stack.drain_mail().await.unwrap();
    let house = workflow::venue::seed::atelier().unwrap().manager_email;
    let mail = mails(stack, &house).pop().unwrap();
    let links: Vec<&str> = mail.text.split_whitespace().filter(|word| word.starts_with(stack.url())).collect();
    assert!(links.iter().any(|link| link.contains("/?task=")), "the frontend's link stays: {links:?}");
    let link = links.iter().find(|link| link.contains("/d/")).unwrap();
    link.strip_prefix(stack.url()).unwrap().to_owned()
}

/// Beside counters and the first use of a key, which is noted in its own time.
async fn nothing_was_written(stack: &Stack, before: &Dump) {
    let now = without_rates(dump(stack).await);
    for (table, items) in &now {
        let new: Vec<_> = items.difference(&before[table]).filter(|item| !item.contains("last_used")).collect();
        assert!(new.is_empty() && items.len() == before[table].len(), "{table}: {new:?}");
    }
}

/// The hidden digest and the action of the form that approves.
fn form_of(page: &str) -> (String, String) {
    let after = |mark: &str| page.split(mark).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    (after("name=\"digest\" value=\""), after("action=\""))
}

fn is_page(reply: &Reply, status: u16) -> String {
    assert_eq!(reply.status, status, "{}", reply.text());
    assert!(reply.header("content-type").starts_with("text/html"), "{}", reply.header("content-type"));
    let policy = reply.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert!(reply.header("x-robots-tag").contains("noindex") && !reply.text().contains("<script"));
    reply.text()
}

#[tokio::test]
async fn a_manager_decides_by_the_link_of_a_mail_and_only_once() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let path = decision_path(&stack).await;
    let anybody = anybody(&stack);

    let before = without_rates(dump(&stack).await);
    let page = is_page(&anybody.get(&path).await.unwrap(), 200);
    assert!(page.contains("Anna Muster") && page.contains("CHF 500.00"), "{page}");
    nothing_was_written(&stack, &before).await;

    let (digest, token) = form_of(&page);
    assert_eq!((digest.clone(), format!("/d/{token}")), (text(&task, "/digest"), path.clone()));
    for bad in ["", "verdict=approve", "verdict=perhaps&digest=x", "verdict=approve&digest=x&edited_message=y"] {
        assert_eq!(sends(&anybody, &path, bad).await.status, 422, "{bad}");
    }
    let json = anybody.post(&path, &json!({"verdict": "approve"})).await.unwrap();
    assert_eq!((json.status, text(&is_problem("json", &json), "/code")), (415, "unsupported_media_type".into()));
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option");

    let approve = format!("verdict=approve&digest={digest}");
    let done = is_page(&sends(&anybody, &path, &approve).await, 200);
    assert!(!done.contains("<form") && done.contains("manager, by mail link"), "{done}");
    assert_eq!(text(&event(&c, &id).await, "/status"), "Confirmed");
    stack.drain_mail().await.unwrap();
    let sent = mails(&stack, ANNA).len();
    let again = is_page(&sends(&anybody, &path, &approve).await, 409);
    assert!(!again.contains("<form"));
    is_page(&sends(&anybody, &path, "verdict=reject&digest=").await, 409);
    is_page(&anybody.get(&path).await.unwrap(), 200);
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, ANNA).len(), sent, "decided once");
}

#[tokio::test]
async fn hil_a_link_to_a_draft_that_moved_shows_the_new_one_and_sends_nothing() {
    let (stack, c) = stack().await;
    let (session, id, old) = to_confirm(&c, ANNA).await;
    let path = decision_path(&stack).await;
    say(&c, &session, "The billing address is now: Neue Firma AG, Seestrasse 2, 8002 Zürich, Switzerland").await;
    stack.drain_mail().await.unwrap();
    let sent = mails(&stack, ANNA).len();
    let anybody = anybody(&stack);
    let stale = sends(&anybody, &path, &format!("verdict=approve&digest={}", text(&old, "/digest"))).await;
    let page = is_page(&stale, 409);
    assert!(page.contains("Neue Firma AG"), "{page}");
    assert_eq!(text(&event(&c, &id).await, "/status"), "Option");
    stack.drain_mail().await.unwrap();
    assert_eq!(mails(&stack, ANNA).len(), sent);
    let (digest, token) = form_of(&page);
    assert_ne!(format!("/d/{token}"), path);
    is_page(&sends(&anybody, &format!("/d/{token}"), &format!("verdict=approve&digest={digest}")).await, 200);
    assert_eq!(text(&event(&c, &id).await, "/status"), "Confirmed");
}

#[tokio::test]
async fn hil_a_link_to_a_conflict_with_others_by_now_gives_nothing_away_and_asks_again() {
    let (stack, c) = stack().await;
    let wish = "Hello, we would like to book Room B for 30 people on 20 May 2026, 14:00 to 18:00, workshop.";
    let first = text(&start(&c, ANNA, wish).await, "/event_id");
    let second = start(&c, "ben@example.ch", wish).await;
    let insists = "But we really want Room B on that day, it is my 50th birthday and we met in that room.";
    say(&c, &text(&second, "/session_id"), insists).await;
    let path = decision_path(&stack).await;
    let over = json!({"event_id": first, "confirmation": "CANCEL"});
    good(&c.post(&format!("/api/event/{first}/cancel"), &over).await.unwrap());
    let third = text(&start(&c, "cleo@example.ch", wish).await, "/event_id");

    let anybody = anybody(&stack);
    let page = is_page(&sends(&anybody, &path, "verdict=approve&digest=").await, 409);
    assert!(page.contains("hält inzwischen jemand anderes") && page.contains("value=\"approve\""), "{page}");
    assert_eq!(text(&event(&c, &third).await, "/room/id"), "atelier-room-b");
    let (digest, token) = form_of(&page);
    assert_ne!(format!("/d/{token}"), path);
    is_page(&sends(&anybody, &format!("/d/{token}"), &format!("verdict=approve&digest={digest}")).await, 200);
    assert_eq!(text(&event(&c, &text(&second, "/event_id")).await, "/room/id"), "atelier-room-b");
    assert_eq!(event(&c, &third).await["room"], Value::Null);
}

#[tokio::test]
async fn a_rejection_by_link_may_carry_a_reply() {
    let (stack, c) = stack().await;
    let (_, _, task) = to_confirm(&c, ANNA).await;
    let path = decision_path(&stack).await;
    is_page(&sends(&anybody(&stack), &path, "verdict=reject&digest=&reply=Leider+nein.").await, 200);
    stack.drain_mail().await.unwrap();
    assert!(mails(&stack, ANNA).iter().any(|mail| mail.text.contains("Leider nein.")));
    let task = good(&c.get(&format!("/api/tasks/{}", text(&task, "/task_id"))).await.unwrap());
    assert_eq!(text(&task, "/status"), "rejected");
    assert!(pending(&c).await.iter().all(|open| text(open, "/task_id") != text(&task, "/task_id")));
}

#[tokio::test]
async fn s2_14_a_token_is_good_for_its_own_page_until_it_expires_and_nobody_learns_why_not() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    let state = stack.state();
    let signed = |purpose, tenant: &str, id: &str| {
        let tenant = platform::store::Tenant::seed(tenant).unwrap();
        let expires = "2026-03-10T00:00:00Z".parse().unwrap();
        Token { tenant, id: id.to_owned(), expires }.signed(purpose, &state.settings.cursor_key)
    };
    let (decision, offer) =
        (signed(Purpose::Decision, TENANT, &text(&task, "/task_id")), signed(Purpose::Offer, TENANT, &id));
    let calendar = signed(Purpose::Calendar, TENANT, "");
    let anybody = anybody(&stack);
    let status = async |path: String| anybody.get(&path).await.unwrap().status;
    for good in [format!("/d/{decision}"), format!("/o/{offer}"), format!("/calendar/{calendar}.ics")] {
        assert_eq!(status(good.clone()).await, 200, "{good}");
    }
    let mut pages = std::collections::BTreeSet::new();
    let mut flipped = decision.clone();
    flipped.replace_range(20..21, if &decision[20..21] == "A" { "B" } else { "A" });
    for bad in [
        format!("/d/{flipped}"),
        format!("/d/{offer}"),
        format!("/o/{decision}"),
        format!("/o/{calendar}"),
        format!("/d/{}", signed(Purpose::Decision, "other", &text(&task, "/task_id"))),
        format!("/o/{}", signed(Purpose::Offer, "other", &id)),
        "/d/x".to_owned(),
        "/o/x".to_owned(),
    ] {
        pages.insert(is_page(&anybody.get(&bad).await.unwrap(), 404));
        let form = if bad.starts_with("/d/") { "verdict=approve&digest=" } else { "act=accept&offer=1" };
        pages.insert(is_page(&sends(&anybody, &bad, form).await, 404));
    }
    for bad in [format!("/calendar/{calendar}"), format!("/calendar/{decision}.ics"), "/calendar/x.ics".to_owned()] {
        let reply = anybody.get(&bad).await.unwrap();
        assert_eq!((reply.status, text(&is_problem(&bad, &reply), "/code")), (404, "not_found".into()));
    }
    state.clock.set("2026-03-10T00:00:00Z".parse().unwrap());
    for late in [format!("/d/{decision}"), format!("/o/{offer}")] {
        pages.insert(is_page(&anybody.get(&late).await.unwrap(), 404));
    }
    assert_eq!(status(format!("/calendar/{calendar}.ics")).await, 404);
    assert_eq!(pages.len(), 1, "one page for every reason");
}

/// An inquiry with an offer that is out: session, event and the path of its page.
async fn offered(stack: &Stack, c: &Caller) -> (String, String, String) {
    let started = start(c, ANNA, INQUIRY).await;
    let id = text(&started, "/event_id");
    let link = text(&event(c, &id).await, "/offer/link");
    (text(&started, "/session_id"), id, link.strip_prefix(stack.url()).unwrap().to_owned())
}

#[tokio::test]
async fn a_client_accepts_by_the_page_of_the_offer_as_by_mail() {
    let (stack, c) = stack().await;
    let (session, id, path) = offered(&stack, &c).await;
    key(&stack, TENANT, "viewer", "viewer").await;
    let seen = event(&caller(&stack, "viewer"), &id).await;
    assert!(seen.pointer("/offer/link").is_none(), "the link is the client's and the managers'");
    let anybody = anybody(&stack);
    let page = is_page(&anybody.get(&path).await.unwrap(), 200);
    assert!(page.contains("CHF 500.00") && page.contains("value=\"accept\""), "{page}");
    assert!(!page.contains(&session), "the session stays ours");

    let old = is_page(&sends(&anybody, &path, "act=accept&offer=7&seen=1").await, 409);
    assert!(old.contains("value=\"accept\""));
    assert_eq!(text(&event(&c, &id).await, "/offer/status"), "sent");
    assert_eq!(sends(&anybody, &path, "act=accept&offer=1&tenant=other").await.status, 422);

    let accept = "act=accept&offer=1&seen=1";
    let done = is_page(&sends(&anybody, &path, accept).await, 200);
    assert!(!done.contains("value=\"accept\"") && done.contains("class=\"notice\""), "{done}");
    let accepted = event(&c, &id).await;
    assert_eq!(text(&accepted, "/offer/status"), "accepted");
    is_page(&sends(&anybody, &path, accept).await, 200);
    assert_eq!(event(&c, &id).await["version"], accepted["version"], "the same form twice is one answer");
}

#[tokio::test]
async fn a_client_asks_by_the_page_and_reads_the_answer() {
    let (stack, c) = stack().await;
    let (session, id, path) = offered(&stack, &c).await;
    let anybody = anybody(&stack);
    is_page(&sends(&anybody, &path, "act=ask&offer=1&seen=1&question=+").await, 422);
    let answer = is_page(&sends(&anybody, &path, "act=ask&offer=1&seen=1&question=Is+there+parking%3F").await, 200);
    assert!(answer.contains("value=\"accept\"") && answer.to_lowercase().contains("park"), "{answer}");
    let history = good(&c.get(&format!("/api/conversation/{session}")).await.unwrap());
    assert!(history.to_string().contains("Is there parking?"));
    assert_eq!(text(&event(&c, &id).await, "/offer/status"), "sent", "a question answers no offer");
}

#[tokio::test]
async fn a_superseded_offer_shows_the_current_one() {
    let (stack, c) = stack().await;
    let (session, id, path) = offered(&stack, &c).await;
    say(&c, &session, "We will be 30 people instead of 20, and please add coffee for everybody.").await;
    let now = event(&c, &id).await;
    let anybody = anybody(&stack);
    let page = is_page(&anybody.get(&path).await.unwrap(), 200);
    assert_eq!((now["offer"]["version"].clone(), text(&now, "/offer/status")), (json!(2), "sent".into()), "{now}");
    assert!(page.contains("name=\"offer\" value=\"2\"") && page.contains("Offer 2"), "{page}");
    is_page(&sends(&anybody, &path, "act=accept&offer=1&seen=1").await, 409);
    assert_eq!(text(&event(&c, &id).await, "/offer/status"), "sent", "what was not seen is not accepted");
    is_page(&sends(&anybody, &path, "act=decline&offer=2&seen=2").await, 200);
    let tasks = pending(&c).await;
    assert_eq!(text(&tasks[0], "/type"), "decline_review", "as by mail: {tasks:?}");
}

/// A stack that takes payment notices.
async fn paying() -> (Stack, Caller) {
    let mut options = options();
    options.variables.push(("PAYMENT_HOOK_SECRET".to_owned(), SECRET.to_owned()));
    let stack = Stack::start(options).await.unwrap();
    let c = caller(&stack, DEV_KEY);
    (stack, c)
}

async fn notice(stack: &Stack, body: &Value, signed: Option<String>) -> Reply {
    let bytes = body.to_string().into_bytes();
    let now = stack.state().clock.now().as_second();
    let header = signed.unwrap_or_else(|| webhook::signature(&bytes, &Secret::new(SECRET), now));
    let caller = anybody(stack).with_header(webhook::SIGNATURE, &header);
    caller.send("POST".parse().unwrap(), "/hooks/payment", Some("application/json"), bytes).await.unwrap()
}

/// S2.D.
#[tokio::test]
async fn a_signed_notice_books_a_payment_once_in_the_currency_of_the_house() {
    let (stack, c) = paying().await;
    let (_, id, _) = to_confirm(&c, ANNA).await;
    let body = |currency: &str| json!({"tenant": TENANT, "event_id": id, "reference": "pay_1", "amount_minor": 30_000, "currency": currency});
    let foreign = notice(&stack, &body("EUR"), None).await;
    assert_eq!((foreign.status, text(&is_problem("EUR", &foreign), "/errors/0/pointer")), (422, "/currency".into()));
    let first = good(&notice(&stack, &body("CHF"), None).await);
    assert_eq!(first, json!({"status": "ok", "event_id": id}));
    let second = good(&notice(&stack, &body("CHF"), None).await);
    assert_eq!(text(&second, "/status"), "already_paid");
    let paid = good(&c.get(&format!("/api/event/{id}/deposit")).await.unwrap());
    assert_eq!(paid["received"]["amount_minor"], 30_000, "{paid}");
    let trail = good(&c.get(&format!("/api/events/{id}/activity?granularity=detailed")).await.unwrap());
    assert_eq!(trail["items"].to_string().matches("payment_received").count(), 1, "{trail}");
    let line = trail["items"].as_array().unwrap().iter().find(|l| text(l, "/what") == "payment_received").unwrap();
    assert_eq!(text(line, "/actor"), "payment service", "who told it");

    let mut wrong = body("CHF");
    wrong["reference"] = json!(" ");
    wrong["amount_minor"] = json!(0);
    let refused = notice(&stack, &wrong, None).await;
    assert_eq!((refused.status, refused.json()["errors"].as_array().unwrap().len()), (422, 2));
    for (member, value) in [("tenant", "other"), ("tenant", "A#B"), ("event_id", "x")] {
        let mut body = body("CHF");
        body[member] = json!(value);
        assert_eq!(notice(&stack, &body, None).await.status, 404, "{member} {value}");
    }
}

/// S2.D.
#[tokio::test]
async fn s2_14_an_unsigned_old_or_changed_notice_books_nothing() {
    let (stack, c) = paying().await;
    let (_, id, _) = to_confirm(&c, ANNA).await;
    let body = json!({"tenant": TENANT, "event_id": id, "reference": "r", "amount_minor": 1, "currency": "CHF"});
    let now = stack.state().clock.now().as_second();
    let by = |secret: &str, at: i64| webhook::signature(body.to_string().as_bytes(), &Secret::new(secret), at);
    let before = without_rates(dump(&stack).await);
    for signature in [
        String::new(),
        "v1=00".to_owned(),
        by(&"x".repeat(32), now),
        by(SECRET, now - 301),
        by(SECRET, now + 301),
        webhook::signature(b"{}", &Secret::new(SECRET), now),
    ] {
        let reply = notice(&stack, &body, Some(signature.clone())).await;
        assert_eq!((reply.status, text(&is_problem(&signature, &reply), "/code")), (401, "unauthenticated".into()));
    }
    let unsigned = anybody(&stack).post("/hooks/payment", &body).await.unwrap();
    assert_eq!(unsigned.status, 401);
    nothing_was_written(&stack, &before).await;
    assert_eq!(notice(&stack, &body, Some(by(SECRET, now - 299))).await.status, 200);
}

#[tokio::test]
async fn without_a_secret_there_is_no_payment_hook() {
    let (stack, _) = stack().await;
    let reply = notice(&stack, &json!({}), None).await;
    assert_eq!((reply.status, text(&is_problem("off", &reply), "/code")), (404, "not_found".into()));
}

/// M3.
#[tokio::test]
async fn pr01_the_calendar_shows_what_is_held_without_a_client_and_only_to_its_link() {
    let (stack, c) = stack().await;
    let (_, id, task) = to_confirm(&c, ANNA).await;
    start(&c, "lead@example.ch", "Hello, we look for a room for a workshop with 20 people.").await;
    key(&stack, TENANT, "manager", "manager").await;
    let path = "/api/config/calendar-link";
    assert_eq!(caller(&stack, "manager").post(path, &json!({})).await.unwrap().status, 403);
    assert_eq!(anybody(&stack).post(path, &json!({})).await.unwrap().status, 401);
    let link = good(&c.post(path, &json!({})).await.unwrap());
    assert_eq!(text(&link, "/url"), format!("{}{}", stack.url(), text(&link, "/path")));
    assert_eq!(text(&link, "/expires_at"), "2027-03-02T08:00:00Z");

    let reply = anybody(&stack).get(&text(&link, "/path")).await.unwrap();
    assert_eq!((reply.status, reply.header("content-type")), (200, "text/calendar; charset=utf-8"));
    let file = reply.text();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1, "{file}");
    for line in ["DTSTART:20260512T120000Z", "DTEND:20260512T160000Z", "STATUS:TENTATIVE", "Room A"] {
        assert!(file.contains(line), "{line}: {file}");
    }
    assert!(file.contains(&id) && !file.contains("anna") && !file.contains("Muster"), "{file}");
    good(&c.post(&format!("/api/tasks/{}/approve", text(&task, "/task_id")), &json!({})).await.unwrap());
    assert!(anybody(&stack).get(&text(&link, "/path")).await.unwrap().text().contains("STATUS:CONFIRMED"));
}
