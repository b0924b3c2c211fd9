//! Load on the whole local stack: `cargo bench -p system-tests --bench load`. Prints latency, errors and DynamoDB
//! requests per route, then how a list grows from 1 000 events to 100 000, or to `EVENTS`. Figures of one process that is
//! client, gateway, functions and database at once: look at ratios.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench"
)]

use dynoxide::ImportOptions;
use dynoxide::types::AttributeValue;
use openevent::client::{Caller, Reply};
use openevent::seed::{DEV_KEY, TENANT};
use openevent::stack::{Stack, StackOptions};
use platform::Clock;
use platform::store::{Tenant, keys};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use workflow::booking::EventId;

const CALLERS: usize = 16;
/// Rounds of each route, unless `ROUNDS` says another number.
const ROUNDS: usize = 20;

#[derive(Default)]
struct Figures {
    times: Vec<Duration>,
    errors: usize,
}

impl Figures {
    fn take(&mut self, begun: Instant, reply: &Reply) {
        self.times.push(begun.elapsed());
        self.errors += usize::from(reply.status != 200);
    }

    fn line(&mut self, name: &str, requests: u64) {
        self.times.sort_unstable();
        let at = |share: usize| self.times[(self.times.len() - 1) * share / 100].as_secs_f64() * 1e3;
        let calls = self.times.len();
        let each = requests as f64 / calls as f64;
        println!(
            "{name:<34} {calls:>6} calls  p50 {:>8.2} ms  p99 {:>8.2} ms  {:>3} errors  {each:>5.2} DynamoDB requests each",
            at(50),
            at(99),
            self.errors
        );
    }
}

fn text(v: &Value, pointer: &str) -> String {
    v.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Every caller does the same at once, with its own number; what each call gave.
async fn together(
    stack: &Stack,
    c: &Caller,
    name: &str,
    rounds: usize,
    call: impl Fn(usize) -> (bool, String, Value),
) -> Vec<Value> {
    stack.requests().reset();
    let mut figures = Figures::default();
    let mut answers = Vec::new();
    for round in 0..rounds {
        let calls = (0..CALLERS).map(|who| {
            let (posts, path, body) = call(round * CALLERS + who);
            let c = c.clone();
            tokio::spawn(async move {
                let begun = Instant::now();
                let reply = if posts { c.post(&path, &body).await } else { c.get(&path).await }.unwrap();
                (begun, reply)
            })
        });
        for done in calls.collect::<Vec<_>>() {
            let (begun, reply) = done.await.unwrap();
            figures.take(begun, &reply);
            answers.push(reply.json());
        }
    }
    figures.line(name, stack.requests().total());
    answers
}

fn number(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

async fn routes(stack: &Stack, c: &Caller) -> String {
    let rounds = number("ROUNDS", ROUNDS);
    let day = |n: usize| format!("{} {} 2026", n % 28 + 1, ["June", "July", "August", "September"][n / 28 % 4]);
    let started = together(stack, c, "POST start-conversation", rounds, |n| {
        let body = format!("Hello, we need a room for a workshop with 20 people on {}, 14:00 to 18:00.", day(n));
        (
            true,
            "/api/start-conversation".into(),
            json!({"client_email": format!("c{n}@example.ch"), "email_body": body}),
        )
    })
    .await;
    let sessions: Vec<String> = started.iter().map(|a| text(a, "/session_id")).collect();
    let events: Vec<String> = started.iter().map(|a| text(a, "/event_id")).collect();
    let say = |n: usize| json!({"session_id": sessions[n], "message": "Do you have parking? We will be 22 people."});
    together(stack, c, "POST send-message", rounds, |n| (true, "/api/send-message".into(), say(n))).await;
    let event = |n: usize| format!("/api/events/{}", events[n]);
    together(stack, c, "GET event", rounds, |n| (false, event(n), Value::Null)).await;
    together(stack, c, "GET messages", rounds, |n| (false, format!("{}/messages", event(n)), Value::Null)).await;
    together(stack, c, "GET event-request", rounds, |n| {
        (false, format!("/api/event-requests/{}", events[n]), Value::Null)
    })
    .await;
    together(stack, c, "GET pending tasks", 4, |_| (false, "/api/tasks/pending".into(), Value::Null)).await;
    events[0].clone()
}

/// Copies of one booking, so that the tenant has `many`. They come by the engine's import, which writes no stream: for
/// each record of the stream it looks through all that went before, and nobody is to hear of copies.
fn grow(stack: &Stack, event: &str, from: usize, many: usize) {
    let engine = stack.database().engine();
    let table = &stack.state().settings.tables.events;
    let tenant = Tenant::seed(TENANT).unwrap();
    let key = keys::booking(&tenant, &EventId(event.to_owned()));
    let key = json!({"TableName": table, "Key": {"pk": {"S": key.pk}, "sk": {"S": key.sk}}});
    let item = engine.get_item(serde_json::from_value(key).unwrap()).unwrap().item.unwrap();
    let AttributeValue::S(body) = item["body"].clone() else { panic!("a body is a text") };
    for chunk in (from..many).collect::<Vec<_>>().chunks(1_000) {
        let copies = chunk.iter().map(|n| {
            let id = EventId(format!("01BENCH{n:019}"));
            let mut copy = item.clone();
            let sort = format!("2026-{:02}-{:02}#{id}", n % 12 + 1, n % 28 + 1);
            copy.insert("pk".into(), AttributeValue::S(keys::event_pk(&tenant, &id)));
            copy.insert("status_sk".into(), AttributeValue::S(sort));
            copy.insert("body".into(), AttributeValue::S(body.replace(event, &id.0)));
            copy
        });
        let done = engine.import_items(table, copies.collect(), ImportOptions::default()).unwrap();
        assert_eq!(done.items_imported, chunk.len());
    }
}

async fn list(stack: &Stack, c: &Caller, path: &str) -> (f64, u64) {
    let mut times = Vec::new();
    stack.requests().reset();
    for _ in 0..40 {
        let begun = Instant::now();
        let reply = c.get(path).await.unwrap();
        assert_eq!(reply.status, 200, "{path}: {}", reply.json());
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_unstable_by(f64::total_cmp);
    (times[times.len() / 2], stack.requests().total() / 40)
}

#[tokio::main]
async fn main() {
    // `cargo test --benches` only builds it.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let clock = Clock::fixed("2026-03-02T08:00:00Z".parse().unwrap());
    let stack = Stack::start(StackOptions::for_tests(clock)).await.unwrap();
    let c = Caller::new(stack.url()).with_key(DEV_KEY);
    let event = routes(&stack, &c).await;
    let paths = ["/api/events?limit=50", "/api/events?status=Lead&limit=50", "/api/event-requests?limit=50"];
    grow(&stack, &event, 0, 1_000);
    let mut small = Vec::new();
    for path in paths {
        small.push(list(&stack, &c, path).await);
    }
    let most = number("EVENTS", 100_000);
    grow(&stack, &event, 1_000, most);
    for (path, (before, few)) in paths.into_iter().zip(small) {
        let (after, many) = list(&stack, &c, path).await;
        println!(
            "{path:<34} 1 000 events {before:>7.2} ms, {few} requests; {most} events {after:>7.2} ms, {many} requests; \
             ratio {:.2}",
            after / before
        );
    }
    stack.shutdown().await;
}
