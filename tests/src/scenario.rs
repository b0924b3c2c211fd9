//! The form of a scenario and how it is judged.

use serde::Deserialize;
use std::path::Path;
use workflow::venue::ClockTime;

/// One conversation with what must hold after each turn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows.
    pub name: String,
    /// Ids of the catalogue rows it covers.
    #[serde(default)]
    pub covers: Vec<String>,
    /// Civil time in Zurich at the start, e.g. `2026-01-29T10:00`.
    #[serde(default = "default_clock")]
    pub clock: String,
    /// Deposit in percent, if the house wants one (due 10 days before).
    #[serde(default)]
    pub deposit_percent: Option<u8>,
    /// Approval setting.
    #[serde(default)]
    pub approval: Option<workflow::venue::Approval>,
    /// Days on which the house is closed.
    #[serde(default)]
    pub closures: Vec<jiff::civil::Date>,
    /// Turns in order.
    pub turns: Vec<Step>,
}

impl Scenario {
    /// Whether it needs what only the pure stage has: a look at what the API does not show.
    pub fn needs_the_pure_stage(&self) -> bool {
        let needs = |t: &Step| {
            !t.expect.activity.is_empty() || t.expect.notices.is_some() || t.expect.inside != Inside::default()
        };
        self.turns.iter().any(needs)
    }
}

fn default_clock() -> String {
    "2026-01-29T10:00".to_owned()
}

/// One turn: exactly one of `client`, `approve`, `reject`, `pay`, `clock`, `timer`, `cancel`, `amend`, `press` or `venue`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// Which client; each name is a conversation of its own.
    pub who: Option<String>,
    /// The client's words.
    pub client: Option<String>,
    /// Subject of the first mail.
    pub subject: Option<String>,
    /// The mail comes in a thread of its own: it is bound by what it says. A booking that it opens is `<who>/2`, …
    pub new_thread: bool,
    /// A manager approves the open task of this type.
    pub approve: Option<String>,
    /// With this text instead of the draft.
    pub edited: Option<String>,
    /// Although it deviates from the facts.
    pub confirm_deviation: bool,
    /// Discount granted, in minor units.
    pub discount: Option<i64>,
    /// What was found outside the catalogue: its name.
    pub sourced_name: Option<String>,
    /// Its price in minor units.
    pub sourced_price: Option<i64>,
    /// A manager rejects the open task of this type.
    pub reject: Option<String>,
    /// With this reply.
    pub reply: Option<String>,
    /// A verified payment in minor units.
    pub pay: Option<i64>,
    /// Reference of the payment; each has its own when none is given.
    pub reference: Option<String>,
    /// What really arrived, when a claimed payment is verified, in minor units.
    pub amount: Option<i64>,
    /// The clock is set to this civil time; nobody is told.
    pub clock: Option<String>,
    /// The clock function reaches the booking, now or at this civil time.
    pub timer: Option<Reached>,
    /// A manager cancels by their own route, with this word.
    pub cancel: Option<String>,
    /// A manager changes facts by their own route.
    pub amend: Option<serde_json::Value>,
    /// The client presses a button of the chat: `accept`, `decline`, or a date with hours.
    pub press: Option<Press>,
    /// The house changes its settings: a JSON merge patch of the venue.
    pub venue: Option<serde_json::Value>,
    /// What must hold afterwards.
    pub expect: Expect,
}

/// A button of the client's chat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Press {
    /// Answers the offer.
    Offer(OfferButton),
    /// Takes a day: ISO date, start and end.
    Date {
        /// Which.
        date: (jiff::civil::Date, Option<ClockTime>, Option<ClockTime>),
    },
}

/// A button below an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferButton {
    /// Takes it.
    Accept,
    /// Turns it down.
    Decline,
}

/// When the clock function reaches a booking.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Reached {
    /// As the clock stands.
    Now(bool),
    /// Once it shows this civil time.
    At(String),
}

/// What must hold after a turn. What is not named is not judged.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// Derived step, 1 to 7.
    pub step: Option<u8>,
    /// Lead, Option, Confirmed, Cancelled; none while there is no booking.
    pub status: Option<String>,
    /// client, manager, nobody.
    pub waiting_on: Option<String>,
    /// ISO date, or `none`.
    pub date: Option<String>,
    /// `HH:MM-HH:MM`, or `none`.
    pub time: Option<String>,
    /// Headcount.
    pub participants: Option<u16>,
    /// Name of the held room, or `none`.
    pub room: Option<String>,
    /// Total of the newest offer, e.g. `750.00`.
    pub total: Option<String>,
    /// Version of the newest offer; 0 for none.
    pub offer: Option<u32>,
    /// Status of the newest offer.
    pub offer_status: Option<String>,
    /// Types of the open tasks, in any order.
    pub tasks: Option<Vec<String>>,
    /// Visit agreed, `2026-03-12 10:00`, or `none`.
    pub visit: Option<String>,
    /// Missing billing parts.
    pub missing_billing: Option<Vec<String>>,
    /// What only the pure stage shows.
    #[serde(flatten)]
    pub more: More,
    /// Words the client reads in this turn.
    pub says: Vec<String>,
    /// Words they must not read.
    pub says_not: Vec<String>,
    /// The client gets nothing in this turn.
    pub silent: bool,
    /// The decision is refused with this code.
    pub refused: Option<String>,
    /// Codes that the trail gained in this turn (others may be there too).
    pub activity: Vec<String>,
    /// What the team is told in this turn about tasks that wait, e.g. `reminder manual_review`; in any order.
    pub notices: Option<Vec<String>>,
    /// What only the engine shows.
    pub inside: Inside,
}

/// Facts that only the pure engine shows; what is not named is not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Inside {
    /// Sum of verified payments, e.g. `225.00`, or `none`.
    pub received: Option<String>,
    /// Billing address in one line, or `none`.
    pub billing: Option<String>,
    /// What the open task of each named type is about, e.g. `discount_request: 600.00`.
    pub about: Option<Vec<String>>,
}

/// Parts of a booking that the pure stage alone shows; what is not named is not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct More {
    /// Last day of several, or `none`.
    pub end_date: Option<String>,
    /// Layout, or `none`.
    pub layout: Option<String>,
    /// Language of the booking.
    pub language: Option<String>,
    /// Lines of the newest offer: `Room B: 1 x 750.00 = 750.00`.
    pub lines: Option<Vec<String>>,
    /// VAT contained in it: `8.1: 56.20`.
    pub vat: Option<Vec<String>>,
    /// Its deposit: `225.00 until 2026-03-10`, or `none`.
    pub deposit: Option<String>,
    /// Last day on which it can be accepted.
    pub valid_until: Option<String>,
    /// Whether a change waits that could not be had.
    pub pending: Option<bool>,
    /// Dates the client was asked to choose from or to confirm.
    pub proposed: Option<Vec<String>>,
    /// Rooms the client was asked to choose from, best first.
    pub rooms: Option<Vec<String>>,
    /// Bookings of this client.
    pub bookings: Option<usize>,
}

/// A booking as every stage shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Derived step.
    pub step: u8,
    /// Business status.
    pub status: String,
    /// Whose turn.
    pub waiting_on: String,
    /// ISO date.
    pub date: Option<String>,
    /// `HH:MM-HH:MM`.
    pub time: Option<String>,
    /// Headcount.
    pub participants: Option<u16>,
    /// Held room by name.
    pub room: Option<String>,
    /// Total of the newest offer.
    pub total: Option<String>,
    /// Version of the newest offer, 0 for none.
    pub offer: u32,
    /// Its status.
    pub offer_status: Option<String>,
    /// Types of open tasks.
    pub tasks: Vec<String>,
    /// Visit agreed.
    pub visit: Option<String>,
    /// Missing billing parts.
    pub missing_billing: Vec<String>,
    /// What only the engine shows; `None` on other stages.
    pub inside: Option<Inside>,
    /// The rest, on a stage that knows it.
    pub more: Option<More>,
}

impl Snapshot {
    /// A conversation without a booking: only what the team was asked.
    pub fn unbooked(tasks: Vec<String>) -> Self {
        Self { status: NO_BOOKING.to_owned(), tasks, ..Self::default() }
    }
}

/// Status of a conversation that has become no booking.
const NO_BOOKING: &str = "none";

/// What a turn led to.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// The text the client got, if any.
    pub text: Option<String>,
    /// Code of a refusal.
    pub refused: Option<String>,
    /// Codes the trail gained.
    pub activity: Vec<String>,
    /// What the team was told about waiting tasks.
    pub notices: Vec<String>,
    /// The booking that a mail was bound to, when it is another than the writer's first.
    pub bound: Option<String>,
}

/// Where a scenario is played.
pub trait Stage {
    /// A client's message.
    fn client(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String>;
    /// A client's mail in a thread of its own.
    fn mail(&mut self, who: &str, subject: Option<&str>, text: &str) -> Result<Heard, String> {
        Err(format!("no mailbox on this stage for {who}: {subject:?} {text}"))
    }
    /// The clock function reaches the booking.
    fn timer(&mut self, who: &str) -> Result<Heard, String> {
        Err(format!("no timer on this stage for {who}"))
    }
    /// A manager's decision on the open task of a type.
    fn decide(&mut self, who: &str, approve: bool, kind: &str, step: &Step) -> Result<Heard, String>;
    /// A verified payment.
    fn pay(&mut self, who: &str, minor: i64, reference: Option<&str>) -> Result<Heard, String>;
    /// Sets the clock.
    fn clock(&mut self, at: &str) -> Result<(), String>;
    /// A manager cancels with the typed word.
    fn cancel(&mut self, who: &str, word: &str) -> Result<Heard, String> {
        Err(format!("nobody can cancel {who} with {word} here"))
    }
    /// A manager changes facts by their own route.
    fn amend(&mut self, who: &str, facts: &serde_json::Value) -> Result<Heard, String> {
        Err(format!("nobody can change facts of {who} here: {facts}"))
    }
    /// The client presses a button.
    fn press(&mut self, who: &str, button: &Press) -> Result<Heard, String> {
        Err(format!("no buttons for {who} here: {button:?}"))
    }
    /// The house changes its settings.
    fn venue(&mut self, patch: &serde_json::Value) -> Result<(), String> {
        Err(format!("the settings are fixed here: {patch}"))
    }
    /// The booking as it is; `None` while there is none.
    fn snapshot(&mut self, who: &str) -> Result<Option<Snapshot>, String>;
}

/// Plays a scenario and lists everything that does not hold.
pub fn play(scenario: &Scenario, stage: &mut dyn Stage) -> Vec<String> {
    let mut wrong = Vec::new();
    for (i, step) in scenario.turns.iter().enumerate() {
        let who = step.who.as_deref().unwrap_or("anna");
        let said = take(step, who, stage);
        let mut miss = |what: String| wrong.push(format!("turn {}: {what}", i + 1));
        match said {
            Err(e) => miss(e),
            Ok(heard) => match stage.snapshot(heard.bound.as_deref().unwrap_or(who)) {
                Err(e) => miss(e),
                Ok(snapshot) => judge(&step.expect, &heard, snapshot.unwrap_or_default(), &mut miss),
            },
        }
        if !wrong.is_empty() {
            return wrong;
        }
    }
    wrong
}

/// Plays one turn.
pub fn take(step: &Step, who: &str, stage: &mut dyn Stage) -> Result<Heard, String> {
    if let Some(text) = step.client.as_ref().filter(|_| step.new_thread) {
        stage.mail(who, step.subject.as_deref(), text)
    } else if let Some(text) = &step.client {
        stage.client(who, step.subject.as_deref(), text)
    } else if let Some(kind) = &step.approve {
        stage.decide(who, true, kind, step)
    } else if let Some(kind) = &step.reject {
        stage.decide(who, false, kind, step)
    } else if let Some(minor) = step.pay {
        stage.pay(who, minor, step.reference.as_deref())
    } else if let Some(at) = &step.clock {
        stage.clock(at).map(|()| Heard::default())
    } else if let Some(reached) = &step.timer {
        if let Reached::At(at) = reached {
            stage.clock(at)?;
        }
        stage.timer(who)
    } else if let Some(word) = &step.cancel {
        stage.cancel(who, word)
    } else if let Some(facts) = &step.amend {
        stage.amend(who, facts)
    } else if let Some(button) = &step.press {
        stage.press(who, button)
    } else if let Some(patch) = &step.venue {
        stage.venue(patch).map(|()| Heard::default())
    } else {
        Err("a turn needs one of client, approve, reject, pay, clock, timer, cancel, amend, press, venue".to_owned())
    }
}

fn eq<T: PartialEq + std::fmt::Debug>(what: &str, want: &Option<T>, got: T, miss: &mut dyn FnMut(String)) {
    if let Some(want) = want
        && *want != got
    {
        miss(format!("{what} is {got:?}, expected {want:?}"));
    }
}

fn judge_more(e: &More, s: More, miss: &mut dyn FnMut(String)) {
    let none = |v: Option<String>| v.unwrap_or_else(|| "none".to_owned());
    eq("end_date", &e.end_date, none(s.end_date), miss);
    eq("layout", &e.layout, none(s.layout), miss);
    eq("language", &e.language, none(s.language), miss);
    eq("lines", &e.lines, s.lines.unwrap_or_default(), miss);
    eq("vat", &e.vat, s.vat.unwrap_or_default(), miss);
    eq("deposit", &e.deposit, none(s.deposit), miss);
    eq("valid_until", &e.valid_until, none(s.valid_until), miss);
    eq("pending", &e.pending, s.pending.unwrap_or(false), miss);
    eq("proposed", &e.proposed, s.proposed.unwrap_or_default(), miss);
    eq("rooms", &e.rooms, s.rooms.unwrap_or_default(), miss);
    eq("bookings", &e.bookings, s.bookings.unwrap_or(0), miss);
}

fn judge(e: &Expect, heard: &Heard, s: Snapshot, miss: &mut dyn FnMut(String)) {
    let none = |v: Option<String>| v.unwrap_or_else(|| "none".to_owned());
    let text = heard.text.clone().unwrap_or_default();
    eq("step", &e.step, s.step, miss);
    eq("status", &e.status, s.status, miss);
    eq("waiting_on", &e.waiting_on, s.waiting_on, miss);
    eq("date", &e.date, none(s.date), miss);
    eq("time", &e.time, none(s.time), miss);
    eq("participants", &e.participants, s.participants.unwrap_or(0), miss);
    eq("room", &e.room, none(s.room), miss);
    eq("total", &e.total, none(s.total), miss);
    eq("offer", &e.offer, s.offer, miss);
    eq("offer_status", &e.offer_status, none(s.offer_status), miss);
    let sorted = |mut v: Vec<String>| {
        v.sort();
        v
    };
    eq("tasks", &e.tasks.clone().map(sorted), sorted(s.tasks), miss);
    eq("visit", &e.visit, none(s.visit), miss);
    eq("missing_billing", &e.missing_billing, s.missing_billing, miss);
    if let Some(more) = s.more {
        judge_more(&e.more, more, miss);
    }
    eq("refused", &e.refused.as_ref().map(Some), heard.refused.as_ref(), miss);
    eq("notices", &e.notices.clone().map(sorted), sorted(heard.notices.clone()), miss);
    for code in e.activity.iter().filter(|c| !heard.activity.contains(c)) {
        miss(format!("the trail lacks {code}; it gained {:?}", heard.activity));
    }
    if let Some(inside) = s.inside {
        eq("received", &e.inside.received, none(inside.received), miss);
        eq("billing", &e.inside.billing, none(inside.billing), miss);
        eq("about", &e.inside.about.clone().map(sorted), sorted(inside.about.unwrap_or_default()), miss);
    }
    if e.silent && heard.text.is_some() {
        miss(format!("expected silence, heard: {text}"));
    }
    for words in &e.says {
        if !text.contains(words.as_str()) {
            miss(format!("does not say {words:?}; heard:\n{text}"));
        }
    }
    for words in &e.says_not {
        if text.contains(words.as_str()) {
            miss(format!("says {words:?}; heard:\n{text}"));
        }
    }
}

/// Every scenario of a folder, by file name.
pub fn load_all(folder: &Path) -> Result<Vec<(String, Scenario)>, String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(Result::ok)
        .map(|f| f.path())
        .filter(|p| p.extension().is_some_and(|x| x == "yaml"))
        .collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{name}: {e}"))?;
        for document in serde_yaml_ng::Deserializer::from_str(&text) {
            let scenario = Scenario::deserialize(document).map_err(|e| format!("{name}: {e}"))?;
            all.push((format!("{name}: {}", scenario.name), scenario));
        }
    }
    Ok(all)
}
