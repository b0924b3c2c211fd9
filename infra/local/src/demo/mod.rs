//! `cargo run -- demo`: a German and an English booking over HTTP, from the first mail to the confirmation;
//! `--all` plays nine conversations more.
#![allow(clippy::print_stdout, reason = "a command-line program")]

mod scripts;

use crate::client::{Caller, HttpError, Reply};
use crate::reading::Reading;
use crate::seed::{DEV_KEY, TENANT};
use crate::stack::{Stack, StackError, StackOptions};
use crate::stream::StreamError;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use llm::fake::FakeModel;
use platform::Clock;
use platform::model::Model;
use platform::store::Tenant;
use scripts::{Client, Decision, Ending, Line, Script};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use workflow::venue::{DepositAmount, DepositPolicy, seed};

/// A Monday morning, so that every run says the same.
const START: &str = "2026-03-02T09:00:00+01:00[Europe/Zurich]";
/// Days before the event on which a deposit is due.
const DEPOSIT_DAYS: u16 = 10;

/// The demo did not end as it must.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The stack did not start.
    #[error(transparent)]
    Stack(#[from] StackError),
    /// No answer.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// No mail.
    #[error(transparent)]
    Stream(#[from] StreamError),
    /// An answer that is an error.
    #[error("{what}: HTTP {status}: {body}")]
    Refused {
        /// What was asked.
        what: String,
        /// The answer's status.
        status: u16,
        /// Its body.
        body: String,
    },
    /// The conversation took another way.
    #[error("{0}")]
    Astray(String),
}

/// Plays the conversations on a stack of its own: two, or `all` of them.
///
/// # Errors
/// [`DemoError`] when one does not end as it must.
pub async fn play(options: StackOptions, all: bool, model: bool) -> Result<(), DemoError> {
    let start: jiff::Zoned =
        START.parse().map_err(|error: jiff::Error| DemoError::Astray(format!("the demo's own start: {error}")))?;
    let clock = Clock::fixed(start.timestamp());
    let template_path = options.template_path;
    let fake = if model { Some(FakeModel::start().await.map_err(|e| DemoError::Astray(e.to_string()))?) } else { None };
    let model = fake.as_ref().map(|f| asked_at(&f.openai_url(), &clock)).transpose()?.flatten();
    let options = StackOptions { template_path, model, ..StackOptions::for_tests(clock.clone()) };
    let stack = Stack::start(options).await?;
    println!("A stack of its own runs at {}, in memory. The clock stands at {}.", stack.url(), start.date());
    let scripts: &[Script] = if all { &scripts::ALL } else { &scripts::SHORT };
    let mut play = Play::new(&stack, &clock, fake.is_some());
    let mut played = Ok(());
    for script in scripts {
        played = play.run(script).await;
        if played.is_err() {
            break;
        }
    }
    stack.shutdown().await;
    played?;
    println!("\nAll {} conversations ended as they should.", scripts.len());
    if let Some(fake) = fake {
        let seen = fake.seen();
        let of = |task: &str| seen.iter().filter(|call| call.task == task).count();
        println!("The model was asked {} times to read and {} times to word.", of("understand"), of("rephrase"));
    }
    Ok(())
}

/// The model of a server of the chat-completions protocol.
fn asked_at(url: &str, clock: &Clock) -> Result<Option<Arc<dyn Model>>, DemoError> {
    let lookup = |name: &str| match name {
        "LLM_PROVIDER" => Some("openai".to_owned()),
        "LLM_BASE_URL" => Some(url.to_owned()),
        "LLM_MODEL" => Some("fake".to_owned()),
        _ => None,
    };
    let astray = |error: &dyn std::fmt::Display| DemoError::Astray(format!("the demo's model: {error}"));
    let config = llm::Config::from_lookup(lookup).map_err(|error| astray(&error))?;
    llm::desk::over(config, None, clock).map_err(|error| astray(&error))
}

/// What is known of one client's conversation.
#[derive(Default)]
struct Thread {
    session: Option<String>,
    event: Option<String>,
    /// Proposed first.
    dates: Vec<Date>,
}

struct Play<'a> {
    stack: &'a Stack,
    clock: &'a Clock,
    caller: Caller,
    threads: BTreeMap<&'static str, Thread>,
    /// Of the house's configuration; the seed is the first.
    venue_version: u64,
    /// The deposit as published; `None` before the demo's first house.
    deposit_percent: Option<Option<u8>>,
    model: bool,
    mails_shown: usize,
}

impl<'a> Play<'a> {
    fn new(stack: &'a Stack, clock: &'a Clock, model: bool) -> Self {
        let mails_shown = stack.mailbox().count();
        let caller = Caller::new(stack.url()).with_key(DEV_KEY);
        Self {
            stack,
            clock,
            caller,
            threads: BTreeMap::new(),
            venue_version: 1,
            deposit_percent: None,
            model,
            mails_shown,
        }
    }

    async fn run(&mut self, script: &Script) -> Result<(), DemoError> {
        println!("\n{0}\n{1}\n{0}", "=".repeat(90), script.title);
        self.ask_deposit(script.deposit_percent).await?;
        for line in script.lines {
            match line {
                Line::Says(text) => self.says(&script.client, script.subject, text).await?,
                Line::SaysWithDate(at, text) => {
                    let text = text.replace("{}", &self.date(&script.client, *at)?);
                    self.says(&script.client, script.subject, &text).await?;
                }
                Line::Other(client, text) => self.says(client, script.subject, text).await?,
                Line::Decides(decision) => self.decides(&script.client, decision).await?,
                Line::Days(days) => {
                    println!("\n... {days} days pass ...");
                    self.pass(SignedDuration::from_hours(days * 24));
                }
            }
        }
        self.ends(script).await
    }

    /// The house as this conversation meets it.
    async fn ask_deposit(&mut self, percent: Option<u8>) -> Result<(), DemoError> {
        if self.deposit_percent == Some(percent) {
            return Ok(());
        }
        let astray = |error: &dyn std::fmt::Display| DemoError::Astray(format!("the house's configuration: {error}"));
        let tenant = Tenant::seed(TENANT).map_err(|error| astray(&error))?;
        let mut venue = seed::atelier().map_err(|error| astray(&error))?;
        venue.policy.deposit =
            percent.map(|p| DepositPolicy { amount: DepositAmount::Percent(p), deadline_days: DEPOSIT_DAYS });
        venue.policy.model.understand = self.model;
        venue.policy.model.rephrase = self.model;
        self.venue_version += 1;
        let published = self.stack.state().store.publish_venue(&tenant, &venue, self.venue_version).await;
        published.map_err(|error| astray(&error))?;
        self.deposit_percent = Some(percent);
        Ok(())
    }

    /// The n-th date that was proposed to this client, as clients write it.
    fn date(&self, client: &Client, at: usize) -> Result<String, DemoError> {
        let date = self.threads.get(client.address).and_then(|thread| thread.dates.get(at));
        let date = date.ok_or_else(|| DemoError::Astray(format!("no date number {} was proposed", at + 1)))?;
        Ok(date.strftime("%-d %B %Y").to_string())
    }

    async fn says(&mut self, client: &Client, subject: &str, text: &str) -> Result<(), DemoError> {
        self.pass(SignedDuration::from_mins(20));
        println!("\n--- {} writes {}", client.name, "-".repeat(70));
        println!("{}\n", text.trim_end());
        let session = self.threads.get(client.address).and_then(|thread| thread.session.clone());
        let answer = match session {
            None => {
                let body = json!({
                    "email_body": text, "client_email": client.address, "client_name": client.name, "subject": subject
                });
                self.ask("/api/start-conversation", &body).await?
            }
            Some(session) => self.ask("/api/send-message", &json!({ "session_id": session, "message": text })).await?,
        };
        let field = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
        let thread = self.threads.entry(client.address).or_default();
        thread.session = field("session_id").or(thread.session.take());
        thread.event = field("event_id").or(thread.event.take());
        if thread.dates.is_empty() {
            thread.dates = dates(&answer);
        }
        progress(&answer);
        self.show_mails().await
    }

    /// The manager decides the client's open task of this type.
    async fn decides(&mut self, client: &Client, decision: &Decision) -> Result<(), DemoError> {
        self.pass(SignedDuration::from_mins(30));
        let kind = decision.kind;
        let session = self.threads.get(client.address).and_then(|thread| thread.session.as_deref());
        let tasks = self.look("/api/tasks/pending").await?;
        let of_client = |task: &&Value| {
            task.get("type").and_then(Value::as_str) == Some(kind)
                && session.is_some()
                && task.get("session_id").and_then(Value::as_str) == session
        };
        let task = tasks.get("items").and_then(Value::as_array).into_iter().flatten().find(of_client);
        let id = task.and_then(|task| task.get("task_id")).and_then(Value::as_str);
        let id = id.ok_or_else(|| DemoError::Astray(format!("{} has no open task {kind}", client.name)))?;
        let verb = if decision.approve { "approve" } else { "reject" };
        println!("\n--- The manager: {verb} {kind} {}", "-".repeat(60));
        let mut body = Map::new();
        body.insert("notes".to_owned(), json!("Fine."));
        if let Some(digest) = task.and_then(|task| task.get("digest")).filter(|digest| !digest.is_null()) {
            body.insert("digest".to_owned(), digest.clone());
        }
        if let Some(discount) = decision.discount {
            println!("a discount of {} is granted\n", money(discount));
            body.insert("discount".to_owned(), json!({ "amount_minor": discount }));
        }
        let answer = self.ask(&format!("/api/tasks/{id}/{verb}"), &Value::Object(body)).await?;
        progress(&answer);
        self.show_mails().await
    }

    async fn ends(&self, script: &Script) -> Result<(), DemoError> {
        let name = script.client.name;
        let event = self.threads.get(script.client.address).and_then(|thread| thread.event.as_deref());
        match (&script.ending, event) {
            (Ending::NoBooking, None) => {
                println!("\n>>> {name}: no booking");
                Ok(())
            }
            (Ending::NoBooking, Some(_)) => Err(DemoError::Astray(format!("a booking came of what {name} wrote"))),
            (Ending::Booking(_), None) => Err(DemoError::Astray(format!("no booking came of what {name} wrote"))),
            (Ending::Booking(wanted), Some(event)) => {
                let view = self.look(&format!("/api/events/{event}")).await?;
                let status = view.get("status").and_then(Value::as_str).unwrap_or_default();
                println!("\n>>> {name}: status {status}, step {}", view.get("step").unwrap_or(&Value::Null));
                if status.eq_ignore_ascii_case(wanted) {
                    Ok(())
                } else {
                    Err(DemoError::Astray(format!("the booking of {name} ends as {status}, not as {wanted}")))
                }
            }
        }
    }

    async fn show_mails(&mut self) -> Result<(), DemoError> {
        self.stack.drain_mail().await?;
        let mails = self.stack.mailbox().all();
        for mail in mails.iter().skip(self.mails_shown) {
            println!();
            for line in Reading::of(mail).page(86).lines() {
                println!("{}", format!("  | {line}").trim_end());
            }
        }
        self.mails_shown = mails.len();
        match self.stack.dead_letters().len() {
            0 => Ok(()),
            lost => Err(DemoError::Astray(format!("{lost} mails could not be delivered"))),
        }
    }

    fn pass(&self, time: SignedDuration) {
        self.clock.set(self.clock.now().saturating_add(time).unwrap_or(Timestamp::MAX));
    }

    async fn ask(&self, path: &str, body: &Value) -> Result<Value, DemoError> {
        accepted("POST", path, self.caller.post(path, body).await?)
    }

    async fn look(&self, path: &str) -> Result<Value, DemoError> {
        accepted("GET", path, self.caller.get(path).await?)
    }
}

/// As the manager types it.
fn money(minor: i64) -> String {
    format!("CHF {}.{:02}", minor / 100, minor % 100)
}

fn accepted(method: &str, path: &str, reply: Reply) -> Result<Value, DemoError> {
    if (200..300).contains(&reply.status) {
        Ok(reply.json())
    } else {
        Err(DemoError::Refused { what: format!("{method} {path}"), status: reply.status, body: reply.text() })
    }
}

/// The dates the answer proposes.
fn dates(answer: &Value) -> Vec<Date> {
    let blocks = answer.get("blocks").and_then(Value::as_array).into_iter().flatten();
    blocks
        .filter_map(|block| block.get("dates").and_then(Value::as_array))
        .flatten()
        .filter_map(|date| date.as_str()?.parse().ok())
        .collect()
}

fn progress(answer: &Value) {
    let event = answer.get("event_info").or_else(|| answer.get("event")).unwrap_or(&Value::Null);
    let field = |name: &str| match event.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => "-".to_owned(),
        Some(other) => other.to_string(),
    };
    let waits: Vec<&str> = answer
        .pointer("/pending_actions/actions")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|action| action.get("type").and_then(Value::as_str))
        .collect();
    let waits = if waits.is_empty() { String::new() } else { format!(", the team decides: {}", waits.join(", ")) };
    println!(
        ">>> step {} {}, status {}, waiting on {}{waits}",
        field("step"),
        field("step_name"),
        field("status"),
        field("waiting_on")
    );
}
