//! Every conversation of `tests/scenarios` again, over HTTP against the whole local stack: gateway, authorizer,
//! functions, DynamoDB, stream, SES endpoint. What the client reads must also arrive as mail.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]

use openevent::client::Caller;
use openevent::reading::Reading;
use openevent::stack::{Stack, StackOptions};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use tests::pure::merge;
use tests::scenario::{Heard, OfferButton, Press, Scenario, Snapshot, Stage, Step};
use tests::{load_all, play};
use workflow::turn::CANCEL_WORD;
use workflow::venue::{Approval, DepositAmount, DepositPolicy, Venue, seed};

/// Version of the house that a scenario begins with.
const HOUSE: u64 = 2;

enum Method {
    Post,
    Patch,
}

/// What the scenario changes, in the form of the API.
fn nested(facts: &Value) -> Value {
    let mut body = serde_json::Map::new();
    for (name, value) in facts.as_object().into_iter().flatten() {
        let (outer, inner) = match name.as_str() {
            "name" | "company" | "phone" => ("client", name.as_str()),
            "date" | "end_date" | "start" | "end" => ("schedule", name.as_str()),
            "room" => ("room", "id"),
            whole => {
                body.insert(whole.to_owned(), value.clone());
                continue;
            }
        };
        body.entry(outer).or_insert_with(|| json!({}))[inner] = value.clone();
    }
    Value::Object(body)
}

struct Http {
    runtime: tokio::runtime::Runtime,
    stack: Option<Stack>,
    caller: Caller,
    clock: platform::Clock,
    /// The house as published, and its version.
    venue: Venue,
    house: u64,
    payments: u32,
    /// Session and event by client.
    sessions: BTreeMap<String, (String, Option<String>)>,
    /// Letters that arrived so far, by client.
    letters: BTreeMap<String, usize>,
}

fn instant(civil: &str) -> jiff::Timestamp {
    jiff::tz::Offset::constant(1).to_timestamp(civil.parse().unwrap()).unwrap()
}

impl Http {
    fn new(s: &Scenario) -> Self {
        crate::quiet::watch();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let clock = platform::Clock::fixed(instant(&s.clock));
        let mut venue = seed::atelier().unwrap();
        venue.policy.approval = s.approval.unwrap_or(Approval::Binding);
        venue.policy.deposit =
            s.deposit_percent.map(|p| DepositPolicy { amount: DepositAmount::Percent(p), deadline_days: 10 });
        venue.closures.clone_from(&s.closures);
        let stack = runtime.block_on(async {
            let stack = Stack::start(StackOptions::for_tests(clock.clone())).await.unwrap();
            let tenant = platform::store::Tenant::seed("atelier").unwrap();
            stack.state().store.publish_venue(&tenant, &venue, HOUSE).await.unwrap();
            stack
        });
        let caller = Caller::new(stack.url()).with_key("local-dev-key");
        let (sessions, letters) = (BTreeMap::new(), BTreeMap::new());
        Self { runtime, stack: Some(stack), caller, clock, venue, house: HOUSE, sessions, letters, payments: 0 }
    }

    /// A manager's or client's own route about a booking.
    fn act(&mut self, who: &str, method: Method, path: &str, body: &Value) -> Result<Heard, String> {
        let sent = match method {
            Method::Post => self.runtime.block_on(self.caller.post(path, body)),
            Method::Patch => self.runtime.block_on(self.caller.patch(path, body)),
        };
        let reply = sent.map_err(|e| e.to_string())?;
        let body = reply.json();
        match reply.status {
            200 => self.note(who, text_of(&body, "/sent/text").or(text_of(&body, "/response"))),
            409 => Ok(Heard { refused: text_of(&body, "/code"), ..Heard::default() }),
            status => Err(format!("{path}: {status}: {body}")),
        }
    }

    fn booked(&self, who: &str) -> Result<String, String> {
        self.event(who).ok_or_else(|| format!("{who} has no booking"))
    }

    fn post(&self, path: &str, body: &Value) -> Result<(u16, Value), String> {
        let reply = self.runtime.block_on(self.caller.post(path, body)).map_err(|e| e.to_string())?;
        if reply.status >= 500 {
            return Err(format!("POST {path}: {} {}", reply.status, reply.text()));
        }
        Ok((reply.status, reply.json()))
    }

    fn get(&self, path: &str) -> Result<Value, String> {
        let reply = self.runtime.block_on(self.caller.get(path)).map_err(|e| e.to_string())?;
        if reply.status == 200 {
            Ok(reply.json())
        } else {
            Err(format!("GET {path}: {} {}", reply.status, reply.text()))
        }
    }

    fn event(&self, who: &str) -> Option<String> {
        self.sessions.get(who).and_then(|(_, e)| e.clone())
    }

    fn pending(&self, who: &str) -> Result<Vec<Value>, String> {
        let session = self.sessions.get(who).map(|(s, _)| s.clone());
        let all = self.get("/api/tasks/pending?limit=100")?;
        let items = all.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(items.into_iter().filter(|t| t.get("session_id").and_then(Value::as_str) == session.as_deref()).collect())
    }

    /// What was read on screen must be in the mailbox too. A holding sentence is shown as often as a mail waits, and
    /// mailed once in a while: the client hears what arrives.
    fn note(&mut self, who: &str, text: Option<String>) -> Result<Heard, String> {
        let stack = self.stack.as_ref().ok_or("stopped")?;
        self.runtime.block_on(stack.drain_mail()).map_err(|e| e.to_string())?;
        let address = format!("{}@example.org", who.split('/').next().unwrap_or(who));
        let letters: Vec<Reading> = stack.mailbox().to(&address).iter().map(Reading::of).collect();
        if let Some(t) = &text
            && !letters.iter().any(|l| l.text.trim() == t.trim())
        {
            return Err(format!("was shown but never mailed:\n{t}\nin {letters:?}"));
        }
        let before = self.letters.insert(who.to_owned(), letters.len()).unwrap_or(0);
        Ok(Heard { text: text.filter(|_| letters.len() > before), ..Heard::default() })
    }
}

fn text_of(v: &Value, pointer: &str) -> Option<String> {
    v.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
}

impl Stage for Http {
    fn client(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String> {
        let (status, body) = match self.sessions.get(who) {
            Some((session, _)) => self.post("/api/send-message", &json!({"session_id": session, "message": text}))?,
            None => {
                let mut request = json!({"email_body": text, "client_email": format!("{who}@example.org")});
                if let (Some(s), Some(o)) = (subject, request.as_object_mut()) {
                    o.insert("subject".to_owned(), json!(s));
                }
                self.post("/api/start-conversation", &request)?
            }
        };
        if status != 200 {
            return Err(format!("{status}: {body}"));
        }
        let session = text_of(&body, "/session_id").ok_or("no session_id")?;
        self.sessions.insert(who.to_owned(), (session, text_of(&body, "/event_id")));
        self.note(who, text_of(&body, "/response"))
    }

    fn mail(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String> {
        let person = who.split('/').next().unwrap_or(who);
        let mut request = json!({"email_body": text, "client_email": format!("{person}@example.org")});
        if let (Some(s), Some(o)) = (subject, request.as_object_mut()) {
            o.insert("subject".to_owned(), json!(s));
        }
        let (status, body) = self.post("/api/start-conversation", &request)?;
        if status != 200 {
            return Err(format!("{status}: {body}"));
        }
        let session = text_of(&body, "/session_id").ok_or("no session_id")?;
        let own = |name: &String| name.split('/').next() == Some(person);
        let known = self.sessions.iter().find(|(_, (s, _))| *s == session).map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| match self.sessions.keys().filter(|n| own(n)).count() {
            0 => person.to_owned(),
            n => format!("{person}/{}", n + 1),
        });
        self.sessions.insert(name.clone(), (session, text_of(&body, "/event_id")));
        let heard = self.note(&name, text_of(&body, "/response"))?;
        Ok(Heard { bound: Some(name), ..heard })
    }

    fn decide(&mut self, who: &str, approve: bool, kind: &str, step: &Step) -> Result<Heard, String> {
        let tasks = self.pending(who)?;
        let task = tasks
            .iter()
            .find(|t| text_of(t, "/type").as_deref() == Some(kind))
            .ok_or_else(|| format!("no open task {kind} in {tasks:?}"))?;
        let id = text_of(task, "/task_id").ok_or("no task_id")?;
        let mut request = serde_json::Map::new();
        if let Some(t) = &step.edited {
            request.insert("edited_message".to_owned(), json!(t));
        }
        if step.confirm_deviation {
            request.insert("confirm_deviation".to_owned(), json!(true));
        }
        if let Some(minor) = step.amount {
            request.insert("received".to_owned(), json!({"amount_minor": minor}));
        }
        if let Some(d) = step.discount {
            request.insert("discount".to_owned(), json!({"amount_minor": d}));
        }
        if let (Some(name), Some(price)) = (&step.sourced_name, step.sourced_price) {
            request.insert("sourced_product_name".to_owned(), json!(name));
            request.insert("sourced_product_price".to_owned(), json!({"amount_minor": price}));
        }
        if let Some(r) = &step.reply {
            request.insert("reply".to_owned(), json!(r));
        }
        let verb = if approve { "approve" } else { "reject" };
        let (status, body) = self.post(&format!("/api/tasks/{id}/{verb}"), &Value::Object(request))?;
        match status {
            200 => self.note(who, text_of(&body, "/sent/text")),
            409 => Ok(Heard { refused: text_of(&body, "/code"), ..Heard::default() }),
            _ => Err(format!("{status}: {body}")),
        }
    }

    fn pay(&mut self, who: &str, minor: i64, reference: Option<&str>) -> Result<Heard, String> {
        self.payments += 1;
        let reference = reference.map_or_else(|| format!("ref {}", self.payments), str::to_owned);
        let path = format!("/api/event/{}/deposit/mark-paid", self.booked(who)?);
        self.act(who, Method::Post, &path, &json!({"amount": {"amount_minor": minor}, "reference": reference}))
    }

    fn cancel(&mut self, who: &str, word: &str) -> Result<Heard, String> {
        let event = self.booked(who)?;
        let path = format!("/api/event/{event}/cancel");
        let body = json!({"event_id": event, "confirmation": word});
        if word == CANCEL_WORD {
            return self.act(who, Method::Post, &path, &body);
        }
        let (status, body) = self.post(&path, &body)?;
        if status != 422 || text_of(&body, "/errors/0/pointer").as_deref() != Some("/confirmation") {
            return Err(format!("{status}: {body}"));
        }
        Ok(Heard { refused: Some("confirmation_missing".to_owned()), ..Heard::default() })
    }

    fn amend(&mut self, who: &str, facts: &Value) -> Result<Heard, String> {
        let path = format!("/api/events/{}", self.booked(who)?);
        self.act(who, Method::Patch, &path, &nested(facts))
    }

    fn press(&mut self, who: &str, button: &Press) -> Result<Heard, String> {
        let (session, _) = self.sessions.get(who).cloned().ok_or("no conversation to press a button in")?;
        let (path, body) = match button {
            Press::Offer(OfferButton::Accept) => (format!("/api/accept-booking/{session}"), json!({})),
            Press::Offer(OfferButton::Decline) => (format!("/api/reject-booking/{session}"), json!({})),
            Press::Date { date: (date, start, end) } => (
                format!("/api/conversation/{session}/confirm-date"),
                json!({"date": date, "start_time": start, "end_time": end}),
            ),
        };
        self.act(who, Method::Post, &path, &body)
    }

    fn timer(&mut self, who: &str) -> Result<Heard, String> {
        let stack = self.stack.as_ref().ok_or("stopped")?;
        // The scenario's clock leaps; a real one would have looked in between.
        let leap = 31 * 24;
        let ticked = self.runtime.block_on(platform::desk::tick_back(stack.state(), jiff::Timestamp::MAX, leap));
        ticked.map_err(|e| e.to_string())?;
        self.runtime.block_on(stack.drain_mail()).map_err(|e| e.to_string())?;
        let letters = stack.mailbox().to(&format!("{who}@example.org"));
        let newest = letters.get(self.letters.get(who).copied().unwrap_or(0)..).and_then(<[_]>::last);
        let text = newest.map(|m| Reading::of(m).text);
        self.note(who, text)
    }

    fn venue(&mut self, patch: &Value) -> Result<(), String> {
        let mut venue = serde_json::to_value(&self.venue).map_err(|e| e.to_string())?;
        merge(&mut venue, patch);
        self.venue = serde_json::from_value(venue).map_err(|e| format!("no venue any more: {e}"))?;
        self.house += 1;
        let stack = self.stack.as_ref().ok_or("stopped")?;
        let tenant = platform::store::Tenant::seed("atelier").map_err(|e| e.to_string())?;
        let published = stack.state().store.publish_venue(&tenant, &self.venue, self.house);
        self.runtime.block_on(published).map_err(|e| e.to_string())
    }

    fn clock(&mut self, at: &str) -> Result<(), String> {
        self.clock.set(instant(at));
        Ok(())
    }

    fn snapshot(&mut self, who: &str) -> Result<Option<Snapshot>, String> {
        let Some(event) = self.event(who) else {
            let tasks: Vec<_> = self.pending(who)?.iter().filter_map(|t| text_of(t, "/type")).collect();
            return Ok(Some(Snapshot::unbooked(tasks)));
        };
        let v = self.get(&format!("/api/events/{event}"))?;
        let number = |p: &str| v.pointer(p).and_then(Value::as_u64);
        let hold = text_of(&v, "/room/hold").filter(|h| h != "none");
        let time = text_of(&v, "/schedule/start").zip(text_of(&v, "/schedule/end")).map(|(s, e)| format!("{s}-{e}"));
        let total = v.pointer("/offer/total/amount_minor").and_then(Value::as_i64);
        Ok(Some(Snapshot {
            step: u8::try_from(number("/step").unwrap_or(0)).unwrap_or(0),
            status: text_of(&v, "/status").unwrap_or_default(),
            waiting_on: text_of(&v, "/waiting_on").unwrap_or_default(),
            date: text_of(&v, "/schedule/date"),
            time,
            participants: number("/participants").and_then(|n| u16::try_from(n).ok()),
            room: hold.and_then(|_| text_of(&v, "/room/name")),
            total: total.map(|t| format!("{}.{:02}", t / 100, t % 100)),
            offer: u32::try_from(number("/offer/version").unwrap_or(0)).unwrap_or(0),
            offer_status: text_of(&v, "/offer/status"),
            tasks: self.pending(who)?.iter().filter_map(|t| text_of(t, "/type")).collect(),
            visit: (v["site_visit"]["state"] == "scheduled").then(|| {
                let of = |k: &str| v["site_visit"][k].as_str().unwrap_or_default().to_owned();
                format!("{} {}", of("date"), of("slot"))
            }),
            missing_billing: v
                .pointer("/billing/missing")
                .and_then(Value::as_array)
                .map(|a| a.iter().filter_map(|x| x.as_str().map(str::to_owned)).collect())
                .unwrap_or_default(),
            more: None,
            inside: None,
        }))
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        if let Some(stack) = self.stack.take() {
            self.runtime.block_on(stack.shutdown());
        }
    }
}

#[test]
fn wf0_3_every_scenario_holds_over_http() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("scenarios");
    let all = load_all(&folder).unwrap();
    let mut played = 0;
    let mut failed = Vec::new();
    for (name, scenario) in &all {
        if scenario.needs_the_pure_stage() {
            continue;
        }
        played += 1;
        let wrong = play(scenario, &mut Http::new(scenario));
        if !wrong.is_empty() {
            failed.push(format!("{name}\n  {}", wrong.join("\n  ")));
        }
    }
    println!("{played} of {} scenarios played over HTTP", all.len());
    assert!(played > 500, "only {played} of {} scenarios were played", all.len());
    assert!(failed.is_empty(), "{} of {played} scenarios fail over HTTP:\n{}", failed.len(), failed.join("\n"));
}
