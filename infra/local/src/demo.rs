//! `cargo run -- demo`: one German and one English booking over HTTP, from the first mail to the confirmation.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use crate::client::{Caller, HttpError, Reply};
use crate::reading::Reading;
use crate::seed::DEV_KEY;
use crate::stack::{Stack, StackError, StackOptions};
use crate::stream::StreamError;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use platform::Clock;
use serde_json::{Value, json};

/// A Monday morning, so that every run says the same.
const START: &str = "2026-03-02T09:00:00+01:00[Europe/Zurich]";
/// A booking waits for one approval; more rounds than this mean that something is wrong.
const APPROVALS: usize = 4;

/// The demo did not end with two confirmed bookings.
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

/// One thing the client writes.
enum Line {
    /// Always the same.
    Fixed(&'static str),
    /// With the n-th date that was proposed first, as the client writes it.
    WithDate(usize, &'static str),
}

struct Script {
    title: &'static str,
    client: (&'static str, &'static str),
    subject: &'static str,
    lines: &'static [Line],
}

const GERMAN: Script = Script {
    title: "Deutsch: alles in einer Anfrage",
    client: ("Lena Meier", "lena.meier@example.ch"),
    subject: "Workshop im Juni",
    lines: &[
        Line::Fixed(
            "Guten Tag\n\nWir planen am 18. Juni 2026 von 14:00 bis 18:00 Uhr einen Workshop für 30 Personen. Am liebsten \
             in Room B, danach mit dem Classic Apéro.\n\nFreundliche Grüsse\nLena Meier",
        ),
        Line::Fixed("Gibt es bei Ihnen Parkplätze?"),
        Line::Fixed(
            "Wir nehmen die Offerte an. Die Rechnung bitte an:\nMuster AG\nBahnhofstrasse 12\n8001 Zürich\nSchweiz",
        ),
    ],
};

const ENGLISH: Script = Script {
    title: "English: step by step",
    client: ("Tom Baker", "tom.baker@example.com"),
    subject: "Team workshop",
    lines: &[
        Line::Fixed(
            "Hello,\n\nwe would like to hold a team workshop at your place in September 2026. Which dates do you have?\n\n\
             Kind regards\nTom Baker",
        ),
        Line::WithDate(0, "{} from 14:00 to 18:00 works for us."),
        Line::Fixed("We will be 22 people."),
        Line::Fixed("We take Room A, please."),
        Line::WithDate(1, "Sorry, something came up. Could we move it to {}?"),
        Line::Fixed("Thank you, we accept the offer."),
        Line::Fixed("Please send the invoice to:\nBaker Ltd\nKing Street 5\n8002 Zürich\nSwitzerland"),
    ],
};

/// Plays both bookings on a stack of its own.
///
/// # Errors
/// [`DemoError`] when a booking does not end as Confirmed.
pub async fn play(options: StackOptions) -> Result<(), DemoError> {
    let start: jiff::Zoned =
        START.parse().map_err(|error: jiff::Error| DemoError::Astray(format!("the demo's own start: {error}")))?;
    let clock = Clock::fixed(start.timestamp());
    let template_path = options.template_path;
    let stack = Stack::start(StackOptions { template_path, ..StackOptions::for_tests(clock.clone()) }).await?;
    println!("A stack of its own runs at {}, in memory. The clock stands at {}.", stack.url(), start.date());
    let mut played = Ok(());
    for script in [GERMAN, ENGLISH] {
        played = Play::new(&stack, &clock).run(&script).await;
        if played.is_err() {
            break;
        }
    }
    stack.shutdown().await;
    played?;
    println!("\nBoth bookings are Confirmed.");
    Ok(())
}

struct Play<'a> {
    stack: &'a Stack,
    clock: &'a Clock,
    caller: Caller,
    mails_shown: usize,
}

impl<'a> Play<'a> {
    fn new(stack: &'a Stack, clock: &'a Clock) -> Self {
        let mails_shown = stack.mailbox().count();
        Self { stack, clock, caller: Caller::new(stack.url()).with_key(DEV_KEY), mails_shown }
    }

    async fn run(mut self, script: &Script) -> Result<(), DemoError> {
        println!("\n{0}\n{1}\n{0}", "=".repeat(90), script.title);
        let (mut session, mut proposed, mut event) = (None::<String>, Vec::<Date>::new(), None::<String>);
        for line in script.lines {
            let text = match line {
                Line::Fixed(text) => (*text).to_owned(),
                Line::WithDate(at, text) => {
                    let date = proposed
                        .get(*at)
                        .ok_or_else(|| DemoError::Astray(format!("no date number {} was proposed", at + 1)))?;
                    text.replace("{}", &date.strftime("%-d %B %Y").to_string())
                }
            };
            self.pass(SignedDuration::from_mins(20));
            println!("\n--- {} writes {}", script.client.0, "-".repeat(70));
            println!("{}\n", text.trim_end());
            let answer = match &session {
                None => {
                    let body = json!({
                        "email_body": text, "client_email": script.client.1, "client_name": script.client.0,
                        "subject": script.subject
                    });
                    self.ask("/api/start-conversation", &body).await?
                }
                Some(session) => {
                    self.ask("/api/send-message", &json!({ "session_id": session, "message": text })).await?
                }
            };
            session = answer.get("session_id").and_then(Value::as_str).map(str::to_owned).or(session);
            event = answer.get("event_id").and_then(Value::as_str).map(str::to_owned).or(event);
            if proposed.is_empty() {
                proposed = dates(&answer);
            }
            progress(&answer);
            self.show_mails().await?;
        }
        let event = event.ok_or_else(|| DemoError::Astray("no booking came of it".to_owned()))?;
        self.approve(&event).await?;
        let view = self.look(&format!("/api/events/{event}")).await?;
        let status = view.get("status").and_then(Value::as_str).unwrap_or_default();
        println!("\n>>> {}: status {status}, step {}", script.client.0, view.get("step").unwrap_or(&Value::Null));
        if status.eq_ignore_ascii_case("confirmed") {
            Ok(())
        } else {
            Err(DemoError::Astray(format!("the booking of {} ends as {status}, not as Confirmed", script.client.0)))
        }
    }

    /// The manager decides what waits for this event.
    async fn approve(&mut self, event: &str) -> Result<(), DemoError> {
        for _ in 0..APPROVALS {
            self.pass(SignedDuration::from_mins(30));
            let tasks = self.look("/api/tasks/pending").await?;
            let tasks = tasks.get("items").or_else(|| tasks.get("tasks")).and_then(Value::as_array);
            let open =
                tasks.into_iter().flatten().find(|task| task.get("event_id").and_then(Value::as_str) == Some(event));
            let Some(task) = open else { return Ok(()) };
            let id = task.get("task_id").and_then(Value::as_str).unwrap_or_default();
            let kind = task.get("type").and_then(Value::as_str).unwrap_or_default();
            println!("\n--- The manager approves: {kind} {}", "-".repeat(60));
            let mut body = json!({ "notes": "Fine." });
            if let (Some(digest), Value::Object(fields)) = (task.get("digest").filter(|d| !d.is_null()), &mut body) {
                fields.insert("digest".to_owned(), digest.clone());
            }
            let answer = self.ask(&format!("/api/tasks/{id}/approve"), &body).await?;
            progress(&answer);
            self.show_mails().await?;
        }
        Err(DemoError::Astray(format!("after {APPROVALS} approvals there is still something to approve")))
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
