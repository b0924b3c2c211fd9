//! `cargo run -- replay <event>`: a booking rebuilt from its stored inputs, turn by turn: what was understood, decided
//! and said, and whether today's code gives the same bytes.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use crate::seed::TENANT;
use crate::stack::{Stack, StackOptions};
use platform::State;
use platform::store::Tenant;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;
use workflow::booking::{Booking, EventId};
use workflow::replay::{Given, Record, digest};
use workflow::turn::{Input, Verdict};
use workflow::understanding::Understanding;
use workflow::venue::Venue;
use workflow::{Decided, Reply};

/// What a replay came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// Turn by turn, for people.
    pub page: String,
    /// Turns played.
    pub turns: usize,
    /// Turns that came to other bytes than they did then, by number.
    pub different: Vec<u64>,
    /// Whether the booking at the end is the stored one.
    pub same_booking: bool,
}

impl Replayed {
    /// Whether everything came out as it did then.
    pub fn is_the_same(&self) -> bool {
        self.different.is_empty() && self.same_booking
    }
}

/// Replays an event of the data folder and prints it.
///
/// # Errors
/// A sentence that says what is wrong; also when a turn comes out differently.
pub async fn play(options: StackOptions, event: &str) -> Result<(), String> {
    let stack =
        Stack::start(StackOptions { port: 0, background: false, ..options }).await.map_err(|e| e.to_string())?;
    let tenant = Tenant::seed(TENANT).map_err(|e| e.to_string())?;
    let replayed = replay(stack.state(), &tenant, event).await;
    stack.shutdown().await;
    let replayed = replayed?;
    print!("{}", replayed.page);
    if replayed.is_the_same() { Ok(()) } else { Err("today's code does not give the same booking".to_owned()) }
}

/// Replays one event of a tenant.
///
/// # Errors
/// A sentence that says what is missing.
pub async fn replay(state: &State, tenant: &Tenant, event: &str) -> Result<Replayed, String> {
    let store = &state.store;
    let id = EventId(event.to_owned());
    let gone = |e: platform::store::StoreError| e.to_string();
    let turns = store.turns(tenant, &id).await.map_err(gone)?;
    if turns.is_empty() {
        return Err(format!("no turns of {event} are kept; its id stands in `event_id` of an answer"));
    }
    let messages = store.messages(tenant, &id).await.map_err(gone)?;
    let texts: BTreeMap<&str, &str> = messages.iter().map(|m| (m.ulid.as_str(), m.text.as_str())).collect();
    let stored = store.case(tenant, &id).await.map_err(gone)?.map(|c| c.booking);
    let mut houses: BTreeMap<u64, Venue> = BTreeMap::new();
    let mut player = Player::default();
    for record in &turns {
        let house = match houses.entry(record.house) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                let house = store.bundle_version(tenant, record.house).await.map_err(gone)?;
                let house = house.ok_or_else(|| format!("version {} of the house is not kept", record.house))?;
                free.insert(house.venue)
            }
        };
        let text = match &record.given {
            Given::Message { message, .. } => texts.get(message.as_str()).copied(),
            _ => None,
        };
        player.turn(record, text, house)?;
    }
    Ok(player.end(stored))
}

/// Plays turns one after the other.
#[derive(Default)]
struct Player {
    booking: Option<Booking>,
    page: String,
    turns: usize,
    different: Vec<u64>,
}

impl Player {
    fn turn(&mut self, record: &Record, text: Option<&str>, house: &Venue) -> Result<(), String> {
        let before = record.blank.clone().or(self.booking.take());
        let before = before.ok_or("the first turn is not kept: there is nothing to begin with")?;
        let (input, decided) =
            record.again(&before, text, house).ok_or_else(|| format!("the text of turn {} is gone", record.turn))?;
        let now = digest(&decided);
        let same = now == record.digest;
        self.turns += 1;
        if !same {
            self.different.push(record.turn);
        }
        let proof =
            if same { format!("same bytes, {now}") } else { format!("DIFFERENT: {} then, {now} now", record.digest) };
        let when = record.local.strftime("%Y-%m-%d %H:%M");
        self.line(&format!("\n── turn {} · {when} · settings v{} · {proof}", record.turn, record.house));
        self.understood(&input, text);
        self.decided(&before, &decided);
        self.booking = Some(decided.next);
        Ok(())
    }

    fn line(&mut self, text: &str) {
        // Writing to a text cannot fail.
        let _ = writeln!(self.page, "{text}");
    }

    fn block(&mut self, mark: char, text: &str) {
        for line in text.trim().lines() {
            self.line(&format!("  {mark} {line}"));
        }
    }

    fn understood(&mut self, input: &Input, text: Option<&str>) {
        match input {
            Input::Message(u) => {
                self.block('>', text.unwrap_or_default());
                let read = reading(u);
                self.line(&format!("  understood  {}", if read.is_empty() { "nothing".to_owned() } else { read }));
            }
            Input::Decision(d) => {
                let verdict = if matches!(d.verdict, Verdict::Approve(_)) { "approves" } else { "rejects" };
                self.line(&format!("  understood  {} {verdict} {}", d.by, d.kind.code()));
            }
            Input::Payment { by: _, reference, amount } => {
                self.line(&format!("  understood  payment of {amount}, reference {reference}"));
            }
            Input::Timer => self.line("  understood  time has passed"),
            Input::Amend { by, .. } => self.line(&format!("  understood  {by} changes facts")),
            Input::Displaced { room, by } => self.line(&format!("  understood  {by} gives {room} to another event")),
            Input::SendOffer { by } => self.line(&format!("  understood  {by} has the offer sent again")),
            Input::Suggest { by } => self.line(&format!("  understood  {by} wants alternatives")),
            Input::Cancel { by, .. } => self.line(&format!("  understood  {by} cancels")),
        }
    }

    fn decided(&mut self, before: &Booking, d: &Decided) {
        let b = &d.next;
        let step = |b: &Booking| format!("{} {}", u8::from(b.step()), b.step().name());
        let moved = if b.step() == before.step() { String::new() } else { format!("{} → ", step(before)) };
        self.line(&format!("  decided     step {moved}{}, {}", step(b), b.status().name()));
        for a in &d.activity {
            let before = a.before.as_deref().map(|v| format!(" from {v}")).unwrap_or_default();
            let after = a.after.as_deref().map(|v| format!(" to {v}")).unwrap_or_default();
            self.line(&format!("              {} {}{before}{after}", a.actor, a.what));
        }
        for t in &d.open {
            self.line(&format!("              task {} ({})", t.kind.code(), t.reason));
        }
        match &d.reply {
            Reply::Send(draft) | Reply::Held { holding: Some(draft), .. } => {
                self.line("  said");
                self.block('<', &draft.text);
            }
            Reply::SendStored => self.line("  said        the draft that was approved"),
            Reply::Held { holding: None, .. } => self.line("  said        nothing yet; the reply waits for a person"),
            Reply::None(why) => self.line(&format!("  said        nothing: {why:?}")),
            Reply::Refused(why) => self.line(&format!("  said        nothing: refused, {why:?}")),
        }
    }

    fn end(mut self, stored: Option<Booking>) -> Replayed {
        let same_booking = match (&self.booking, &stored) {
            (Some(played), Some(stored)) => {
                let mut played = played.clone();
                played.version = stored.version;
                played == *stored
            }
            // Nothing was booked: a conversation of questions alone.
            (_, None) => true,
            (None, Some(_)) => false,
        };
        let verdict = match (self.different.is_empty(), same_booking) {
            (true, true) => "every turn gives the same bytes, and the booking is the stored one",
            (true, false) => "the turns give the same bytes, but the stored booking is another",
            (false, _) => "today's code decides differently",
        };
        let turns = self.turns;
        self.line(&format!("\n{turns} turns: {verdict}."));
        Replayed { page: self.page, turns, different: self.different, same_booking }
    }
}

/// What was read, in one line: acts, then values.
fn reading(u: &Understanding) -> String {
    let name = |a: &workflow::understanding::Act| {
        let json = serde_json::to_value(a).unwrap_or_default();
        let of = |key: &str| json.get(key).and_then(|v| v.as_str()).map(str::to_owned);
        let detail = of("topic").or(of("target")).map(|d| format!(" {d}")).unwrap_or_default();
        format!("{}{detail}", of("act").unwrap_or_default())
    };
    let mut parts: Vec<String> = u.acts.iter().map(|a| name(&a.act)).collect();
    parts.extend(u.dates.iter().filter_map(|d| match d.value.when {
        workflow::understanding::When::Days { start, end } => {
            Some(end.map_or_else(|| start.to_string(), |e| format!("{start} to {e}")))
        }
        workflow::understanding::When::Vague(_) => None,
    }));
    parts.extend(u.headcount.as_ref().map(|n| format!("{} people", n.value)));
    parts.extend(u.rooms.iter().map(|r| r.value.to_string()));
    parts.extend((!u.billing.is_empty()).then(|| "billing".to_owned()));
    parts.dedup();
    parts.join(", ")
}
