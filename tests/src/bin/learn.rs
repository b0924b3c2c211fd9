//! Learns what clues weigh: `cargo run -p tests --features learn --bin learn -- --help`.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::float_arithmetic, reason = "a command-line program")]

use std::path::Path;
use std::process::ExitCode;
use tests::learn::model::{Choice, Example, Model, cross_check};
use tests::learn::{ACTS, CASES, COUNTS, Examples, ROLES, rows, tables};
use tests::marks::load_all;
use tests::score::case;
use workflow::venue::seed;

/// Sentences in tables, seen from the labelled mails.
const ROWS: &str = "../../shared/workflow/src/understanding/tests/acts";
/// The same for dates.
const TEXTS: &str = "../../shared/workflow/src/understanding/when/tests";

const TABLES: [&str; 3] = ["when", "headcount", "acts"];

const HELP: &str = "\
Learns what clues weigh where the reader votes, from tests/understanding.

  [TABLE]...  learns from everything and writes the tables beside the code that reads them: when, headcount and acts, or
              those that are named
  --check     writes nothing: leaves out one author after the other and prints how many the votes get right
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        named if named.iter().all(|n| TABLES.contains(n)) => {
            let tables = if named.is_empty() { &TABLES } else { named };
            examples().and_then(|e| tables.iter().try_for_each(|table| write(table, &e)))
        }
        ["--check"] => examples().map(|e| {
            check::<{ ROLES.len() }>("roles of dates", &e.dates, Choice::One);
            check::<{ COUNTS.len() }>("numbers", &e.counts, Choice::One);
            check::<{ ACTS.len() }>("acts", &e.acts, Choice::Each);
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

fn examples() -> Result<Examples, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding");
    let venue = seed::atelier().map_err(|error| error.to_string())?;
    let mut examples = Examples::default();
    load_all(&folder.join("marked"))?.iter().for_each(|mail| examples.add_mail(mail, &venue));
    let cases = case::load_all(&folder)?;
    cases.iter().filter(|c| !c.held_out).for_each(|case| examples.add_case(case, &venue));
    rows::load_all(&folder.join(ROWS))?.iter().for_each(|row| examples.add_row(row, &venue));
    tables::load_all(&folder.join(TEXTS))?.iter().for_each(|text| examples.add_text(text, &venue));
    Ok(examples)
}

fn write(table: &str, examples: &Examples) -> Result<(), String> {
    let (text, many) = match table {
        "when" => (learnt(ROLES, &examples.dates, Choice::One), examples.dates.len()),
        "headcount" => (learnt(COUNTS, &examples.counts, Choice::One), examples.counts.len()),
        _ => (learnt(ACTS, &examples.acts, Choice::Each), examples.acts.len()),
    };
    let file = format!("{}/../shared/workflow/src/understanding/{table}/ballot.tsv", env!("CARGO_MANIFEST_DIR"));
    std::fs::write(&file, &text).map_err(|error| format!("{file}: {error}"))?;
    println!("{table}: {} clues learnt from {many} examples", text.lines().count() - 1);
    Ok(())
}

fn learnt<const N: usize>(columns: [&str; N], examples: &[Example], choice: Choice) -> String {
    Model::<N>::learn(&examples.iter().collect::<Vec<_>>(), choice).table(columns)
}

fn check<const N: usize>(name: &str, examples: &[Example], choice: Choice) {
    let percent = |part: u32, all: u32| f64::from(part) * 100.0 / f64::from(all.max(1));
    println!("| {name} | examples | rules right | votes right |\n|---|---:|---:|---:|");
    let tallies = cross_check::<N>(examples, CASES, choice);
    let (mut all, mut rules, mut votes) = (0, 0, 0);
    for (author, t) in &tallies {
        println!("| {author} | {} | {:.1} % | {:.1} % |", t.all, percent(t.rules, t.all), percent(t.votes, t.all));
        (all, rules, votes) = (all + t.all, rules + t.rules, votes + t.votes);
    }
    println!("| all | {all} | {:.1} % | {:.1} % |\n", percent(rules, all), percent(votes, all));
}
