//! Learns what clues weigh: `cargo run -p tests --features learn --bin learn -- --help`.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::float_arithmetic, reason = "a command-line program")]

use std::path::Path;
use std::process::ExitCode;
use tests::learn::model::{Example, Model, cross_check};
use tests::learn::{CASES, COUNTS, ROLES, from_case, from_mail};
use tests::marks::load_all;
use tests::score::case;
use workflow::venue::seed;

const HELP: &str = "\
Learns what clues weigh where the reader votes, from tests/understanding.

  (nothing)   learns from everything and writes the tables beside the code that reads them
  --check     writes nothing: leaves out one author after the other and prints how many the votes get right
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => examples().and_then(|(dates, counts)| write(&dates, &counts)),
        ["--check"] => examples().map(|(dates, counts)| {
            check::<{ ROLES.len() }>("roles of dates", &dates);
            check::<{ COUNTS.len() }>("numbers", &counts);
        }),
        _ => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn examples() -> Result<(Vec<Example>, Vec<Example>), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding");
    let venue = seed::atelier().map_err(|error| error.to_string())?;
    let (mut dates, mut counts) = (Vec::new(), Vec::new());
    for mail in load_all(&folder.join("marked"))? {
        let (of_dates, of_counts) = from_mail(&mail, &venue);
        dates.extend(of_dates);
        counts.extend(of_counts);
    }
    let cases = case::load_all(&folder)?;
    dates.extend(cases.iter().filter(|c| !c.held_out).flat_map(|c| from_case(c, &venue)));
    Ok((dates, counts))
}

fn write(dates: &[Example], counts: &[Example]) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/workflow/src/understanding");
    let all = |examples: &[Example], table: String, file: &str| {
        std::fs::write(folder.join(file), &table).map_err(|error| format!("{file}: {error}"))?;
        println!("{file}: {} clues learnt from {} examples", table.lines().count() - 1, examples.len());
        Ok::<(), String>(())
    };
    let table = Model::<{ ROLES.len() }>::learn(&dates.iter().collect::<Vec<_>>()).table(ROLES);
    all(dates, table, "when/ballot.tsv")?;
    let table = Model::<{ COUNTS.len() }>::learn(&counts.iter().collect::<Vec<_>>()).table(COUNTS);
    all(counts, table, "headcount/ballot.tsv")
}

fn check<const N: usize>(name: &str, examples: &[Example]) {
    let percent = |part: u32, all: u32| f64::from(part) * 100.0 / f64::from(all.max(1));
    println!("| {name} | examples | rules right | votes right |\n|---|---:|---:|---:|");
    let tallies = cross_check::<N>(examples, CASES);
    let (mut all, mut rules, mut votes) = (0, 0, 0);
    for (author, t) in &tallies {
        println!("| {author} | {} | {:.1} % | {:.1} % |", t.all, percent(t.rules, t.all), percent(t.votes, t.all));
        (all, rules, votes) = (all + t.all, rules + t.rules, votes + t.votes);
    }
    println!("| all | {all} | {:.1} % | {:.1} % |\n", percent(rules, all), percent(votes, all));
}
