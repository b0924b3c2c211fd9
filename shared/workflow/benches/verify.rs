//! How long the check of a text of ours takes. Prints a table; sets no limit. A number sets how often each is checked, for
//! a profile: `cargo bench -p workflow --bench verify -- 20000`.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, clippy::disallowed_methods, reason = "a bench measures")]

use jiff::{Timestamp, ToSpan, civil::Date};
use std::io::Write;
use timing::{at, timed};
use workflow::booking::{Booking, Client, EventId};
use workflow::turn::{Input, World};
use workflow::understanding::{Context, understand};
use workflow::venue::{Diary, Language, Venue, seed};
use workflow::{Draft, Reply, run, wording};

mod timing;

/// A mail that is answered with an offer of about 1 kB.
const INQUIRY: &str = "Guten Tag Frau Keller\n\nWir planen für Samstag, 14. März 2026 von 14:00 bis 18:00 Uhr einen \
Workshop mit 30 Personen und würden gerne Raum B buchen. Dazu hätten wir gerne den Classic Apéro für alle und zwei \
drahtlose Mikrofone. Haben Sie Parkplätze?\n\nFreundliche Grüsse\nAnna Muster\nMuster AG\n";

/// The answer to [`INQUIRY`].
fn answer(today: Date, venue: &Venue) -> Draft {
    let now = Timestamp::UNIX_EPOCH;
    let diary = Diary { known: Some((today, today.saturating_add(200.days()))), ..Diary::default() };
    let client = Client { email: "anna@example.org".into(), name: None, company: None, phone: None };
    let booking = Booking::new(EventId("bench".into()), client, Language::De, now);
    let world = World { venue, diary: &diary, now, local: today.at(10, 0, 0, 0) };
    let read = understand(None, INQUIRY, today, venue, &Context::default());
    let reply = run(&booking, &Input::Message(Box::new(read)), &world).reply;
    let Reply::Send(draft) = reply else { unreachable!("the inquiry is answered") };
    draft
}

fn main() {
    let today: Date = "2025-11-01".parse().unwrap();
    let venue = seed::atelier().unwrap();
    let mut out = std::io::stdout().lock();
    let rounds = std::env::args().find_map(|a| a.parse().ok()).unwrap_or(2_000);
    let draft = answer(today, &venue);
    for text in [draft.text.clone(), format!("{0}\n\n{0}", draft.text)] {
        let check = || wording::verify(&text, &draft.plan, &venue, today).is_empty();
        timed(20, check, |proved| proved);
        let all = timed(rounds, check, |proved| proved);
        let size = text.len() as f64 / 1e3;
        writeln!(out, "verify {size:.1} kB   p50 {:>7.1} us   p99 {:>7.1} us", at(&all, 50), at(&all, 99)).unwrap();
    }
}
