//! Time of one mail through the pure engine: understand, advance, word, verify.
//! `cargo run --release -p tests --bin turn_bench` prints p50 and p99 per part and for the whole.
#![allow(clippy::print_stdout, reason = "a command-line program")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

use jiff::{Timestamp, ToSpan, civil::date};
use std::time::{Duration, Instant};
use workflow::booking::{Booking, Client, EventId};
use workflow::turn::{Input, World};
use workflow::understanding::{Context, understand};
use workflow::venue::{Claim, ClaimStatus, Diary, DiaryKey, DiaryRow, Language, Window, seed};
use workflow::{Reply, run, wording};

const ROUNDS: usize = 2_000;

const MAIL: &str = "Guten Tag Frau Keller\n\nWir planen für Samstag, 14. Februar 2026 von 14:00 bis 18:00 Uhr einen Workshop mit 30 Personen und würden gerne Raum B buchen. Dazu hätten wir gerne den Classic Apéro für alle und zwei drahtlose Mikrofone. Haben Sie Parkplätze?\n\nFreundliche Grüsse\nAnna Muster\nMuster AG\nTel. 044 123 45 67\n\nAm 28. Januar 2026 schrieb The Atelier:\n> Guten Tag, gerne reservieren wir Ihnen Room C am 5. Mai 2026 für 70 Personen.\n";

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| {
        times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    println!("{name:<24} p50 {:>8.1?}  p99 {:>8.1?}", at(50), at(99));
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let venue = seed::atelier()?;
    let today = date(2026, 1, 29);
    let local = today.at(10, 0, 0, 0);
    let now = jiff::tz::Offset::UTC.to_timestamp(today.at(9, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
    let mut diary = Diary { known: Some((today, today.saturating_add(200.days()))), ..Diary::default() };
    for i in 0..1_000i64 {
        let (Some(room), day) = (venue.rooms.get(usize::try_from(i % 6)?), today.saturating_add((i / 6).days())) else {
            continue;
        };
        let window = Window { start: day.at(8, 0, 0, 0), end: day.at(12, 0, 0, 0) };
        let claim = Claim {
            event: format!("e{i}"),
            window,
            status: ClaimStatus::Confirmed,
            until: None,
            hold: None,
            company: None,
        };
        diary.rows.insert(DiaryKey { date: day, room: room.id.clone() }, DiaryRow { version: 1, claims: vec![claim] });
    }
    let client = Client { email: "anna@example.org".into(), name: None, company: None, phone: None };
    let booking = Booking::new(EventId("bench".into()), client, Language::De, now);
    let world = World { venue: &venue, diary: &diary, now, local };
    let (mut reads, mut runs, mut checks, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS + 100 {
        let start = Instant::now();
        let read = understand(None, MAIL, today, &venue, &Context::default());
        let understood = start.elapsed();
        let decided = run(&booking, &Input::Message(Box::new(read)), &world);
        let whole = start.elapsed();
        let Reply::Send(draft) = &decided.reply else { return Err("the bench mail must be answered".into()) };
        let start = Instant::now();
        let found = wording::verify(&draft.text, &draft.plan, &venue, today);
        let verified = start.elapsed();
        if !found.is_empty() {
            return Err(format!("{found:?}").into());
        }
        // The first rounds compile the patterns.
        if round >= 100 {
            reads.push(understood);
            runs.push(whole - understood);
            checks.push(verified);
            all.push(whole);
        }
    }
    println!("{ROUNDS} rounds, a mail of {} bytes, {} diary rows", MAIL.len(), diary.rows.len());
    row("understand", reads);
    row("advance, word, verify", runs);
    row("verify alone", checks);
    row("whole turn", all);
    Ok(())
}
