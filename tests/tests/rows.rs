//! Every row of the catalogue of situations is named by a scenario (`covers`) or by a test (`dep_17_…`).
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::load_all;

/// The rows: prefix and numbers.
const ROWS: [(&str, &str); 22] = [
    ("DATE", "01 03 05 07 09 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41"),
    ("TIME", "01 03 05 07 09 11"),
    ("INT", "01 03 05 07 09 11 13 15 17 19 21 23 25 27"),
    ("DST", "01 03 05 07 09 11 13"),
    ("ROOM", "01 03 05 07 09 11 13 15 17 19"),
    ("CONF", "01 03 05 07 09 11 13"),
    ("OFF", "01 03 05 07 09 11 13 15 17 19 21 23"),
    ("NEG", "01 03 05 07 09 11 13 15 17"),
    ("BILL", "01 03 05 07 09 11 13 15"),
    ("DEP", "01 03 05 07 09 11 13 15 17"),
    ("CONFM", "01 03 05 07"),
    ("SV", "01 03 05 07 09 11"),
    ("DET", "01 03 05 07 09 11 13 15 17 19 21"),
    ("QNA", "01 03 05 07 09 11 13 15"),
    ("HYB", "01 03 05 07 09 11"),
    ("HIL", "01 03 05 07 09 11 13 15"),
    ("SEC", "01 03 05 07 09 11 13"),
    ("CAN", "01 03 05 07"),
    ("NON", "01 03 05 07 09"),
    ("LANG", "01 03 05 07"),
    ("CON", "01 03 05 07 09 11 13"),
    ("E2E", "01 03 05 07 09 11 13 15 17 19"),
];

/// Rows that no scenario and no test can show, and why.
const NOT_OURS: [(&str, &str); 0] = [];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn rows() -> BTreeSet<String> {
    let numbers = |(prefix, numbers): &(&str, &str)| {
        let prefix = (*prefix).to_owned();
        numbers.split(' ').map(|n| format!("{prefix}-{n}")).collect::<Vec<_>>()
    };
    ROWS.iter().flat_map(numbers).collect()
}

/// The rows that the names of a source's tests begin with or hold: `con_01_09_many` names CON-01 and CON-09.
fn named_in(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let names = source.lines().filter_map(|l| l.trim_start().trim_start_matches("async ").strip_prefix("fn "));
    for name in names.filter_map(|l| l.split('(').next()) {
        let mut prefix = None;
        for part in name.split('_') {
            if part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) {
                found.extend(prefix.iter().map(|p| format!("{p}-{part}")));
            } else {
                prefix = ROWS.iter().map(|(p, _)| *p).find(|p| p.eq_ignore_ascii_case(part));
            }
        }
    }
    found
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_row_of_the_catalogue_is_shown_by_a_scenario_or_a_test() {
    let scenarios = load_all(&root().join("tests/scenarios")).unwrap();
    let mut shown: BTreeSet<String> = scenarios.into_iter().flat_map(|(_, s)| s.covers).collect();
    let mut files = Vec::new();
    for folder in ["shared", "functions", "infra/local", "tests"] {
        sources(&root().join(folder), &mut files);
    }
    for file in files {
        shown.extend(named_in(&std::fs::read_to_string(file).unwrap()));
    }
    let rows = rows();
    assert_eq!(rows.len(), 183);
    let excused: BTreeSet<String> = NOT_OURS.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert!(excused.is_disjoint(&shown), "excused, and shown all the same: {excused:?}");
    let missing: Vec<&String> = rows.difference(&shown).filter(|id| !excused.contains(*id)).collect();
    assert!(missing.is_empty(), "{} of {} rows are shown by nothing: {missing:?}", missing.len(), rows.len());
}

#[test]
fn a_tests_name_names_its_rows() {
    let source = "async fn con_01_09_many_at_once() {}\n    fn hil_a_task() {}\nfn dep_17_closed(x: u8) {}";
    assert_eq!(named_in(source), ["CON-01", "CON-09", "DEP-17"]);
}
