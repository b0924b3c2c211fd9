//! How long reading a mail takes: natural ones, one dense text, and how garbage grows. Prints a table; sets no limit.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, clippy::disallowed_methods, reason = "a bench measures")]

use jiff::civil::Date;
use serde_yaml_ng::Value;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;
use timing::{at, timed};
use workflow::understanding::{Context, understand};
use workflow::venue::{Venue, seed};

mod timing;

/// About 1 kB of a mail as clients write it, four languages in turn. Repeated, it is soon known by heart to the machine's
/// caches: what reading takes, the natural mails show.
const MAIL: &str = "Guten Tag\n\nwir planen am Samstag, 14. März 2026 unsere Generalversammlung mit anschliessendem \
Nachtessen für 40-45 Personen. Beginn wäre um 18.00 Uhr, Ende ca. 1 Uhr. Alternativ ginge auch der 21. oder 28. März. \
Unser Budget beträgt Fr. 6'000.-. Könnten Sie uns bis am 20. November eine Offerte schicken?\n\nWe would also like to \
see the rooms; next Friday afternoon between 2 and 5 pm would suit us, or any day in the week after. Please note that \
the first weekend of May does not work.\n\nNous serons une trentaine de personnes le jeudi 12 février de 14h à 18h30, \
avec un apéritif dès 17h30. Le 13 février n'est pas possible.\n\nPer il matrimonio pensiamo al primo sabato di giugno, \
dalle 16 alle 24, circa 80 invitati. Fra due settimane vi confermiamo il numero.\n\nFreundliche Grüsse\nAnna Muster\n\
Muster AG, Bahnhofstrasse 1, 8001 Zürich, +41 44 123 45 67\n\n";

fn measure(text: &str, rounds: usize, today: Date, venue: &Venue) -> Vec<Duration> {
    let context = Context::default();
    let read = || understand(None, text, today, venue, &context);
    timed(rounds, read, |u| u.text.is_empty() == text.trim().is_empty())
}

/// What clients write themselves in the labelled mails of `tests/understanding/inbox-*.yaml`: no history, no signature.
fn natural() -> Vec<String> {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/understanding");
    let inbox = |path: &PathBuf| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("inbox-"));
    let mut files: Vec<PathBuf> = std::fs::read_dir(cases).unwrap().map(|f| f.unwrap().path()).filter(inbox).collect();
    files.sort();
    let mails = |path: &PathBuf| -> Vec<String> {
        let file: Value = serde_yaml_ng::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let cases = file["cases"].as_sequence().unwrap();
        cases.iter().filter_map(|c| c["expect"]["new_text"].as_str().map(str::to_owned)).collect()
    };
    files.iter().flat_map(mails).collect()
}

/// The mails one after the other, cut at so many letters; without the rest.
fn pieces(mails: &[String], size: usize) -> Vec<String> {
    let all: Vec<char> = mails.join("\n\n").chars().collect();
    all.chunks_exact(size).map(|piece| piece.iter().collect()).collect()
}

fn main() {
    let today: Date = "2025-11-01".parse().unwrap();
    let venue = seed::atelier().unwrap();
    let mut out = std::io::stdout().lock();
    let sized = |n: usize| MAIL.chars().cycle().take(n).collect::<String>();
    measure(&sized(2_000), 20, today, &venue);
    let mut row = |name: &str, all: &[Duration]| {
        writeln!(out, "{name:<24} p50 {:>9.1} us   p99 {:>9.1} us", at(all, 50), at(all, 99)).unwrap();
    };
    let mails = natural();
    for (name, texts, rounds) in [
        ("natural mails", mails.clone(), 40),
        ("2 kB of them", pieces(&mails, 2_000), 40),
        ("10 kB of them", pieces(&mails, 10_000), 20),
    ] {
        // Each in turn, so that none is known by heart.
        let round = |_| texts.iter().flat_map(|text| measure(text, 1, today, &venue));
        let mut all: Vec<Duration> = (0..rounds).flat_map(round).collect();
        all.sort();
        let size = texts.iter().map(String::len).sum::<usize>() / texts.len();
        row(&format!("{name}, {size} B"), &all);
    }
    for (name, size, rounds) in [("2 kB mail", 2_000, 400), ("10 kB mail", 10_000, 100)] {
        row(name, &measure(&sized(size), rounds, today, &venue));
    }
    // Without the closing nothing of it is a signature: all of it is read.
    let whole = |n: usize| MAIL.split("Freundliche").next().unwrap().chars().cycle().take(n).collect::<String>();
    row("2 kB, all of it new", &measure(&whole(1_960), 400, today, &venue));
    row("10 kB, all of it new", &measure(&whole(9_800), 100, today, &venue));
    for (name, piece) in [("digits and dots", "14. "), ("words of time", "Samstag in bis 14 oder "), ("letters", "x ")]
    {
        let garbage = |bytes: usize| piece.repeat(bytes / piece.len());
        let small = at(&measure(&garbage(100_000), 3, today, &venue), 0);
        let large = at(&measure(&garbage(1_000_000), 1, today, &venue), 0);
        writeln!(out, "1 MB of {name:<22} {:>9.1} ms, {:.1} x 100 kB", large / 1e3, large / small).unwrap();
    }
}
