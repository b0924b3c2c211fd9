//! `understand`: options, the page, one record, many records.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use jiff::civil::date;
use openevent::cli::{Command, parse};
use openevent::understand::{Options, run};
use workflow::understanding::report::AskedFor;

const MAIL: &str = "Guten Tag, wir planen am 14. Mai 2027 von 14 bis 18 Uhr einen Workshop mit 30 Personen.";

fn options(line: &str) -> Result<Options, String> {
    Options::parse(line.split_whitespace().map(str::to_owned))
}

fn played(line: &str, input: &str, colour: bool) -> (String, Result<(), String>) {
    let mut output = Vec::new();
    let result = run(&options(line).unwrap(), date(2026, 11, 23), &mut input.as_bytes(), &mut output, colour);
    (String::from_utf8(output).unwrap(), result)
}

#[test]
fn its_options_are_understood() {
    let all =
        options("mail.txt --json --now 2027-05-14 --asked dates,offer --asked=time --proposed 2027-06-01").unwrap();
    assert_eq!(all.file.unwrap().to_str(), Some("mail.txt"));
    assert_eq!((all.json, all.jsonl, all.now), (true, false, Some(date(2027, 5, 14))));
    assert_eq!(all.asked, [AskedFor::Dates, AskedFor::Offer, AskedFor::Time]);
    assert_eq!(all.proposed, [date(2027, 6, 1)]);
    let words = ["understand", "--jsonl"].map(str::to_owned);
    assert!(matches!(parse(words).unwrap().command, Command::Understand(Options { jsonl: true, .. })));
}

#[test]
fn what_it_does_not_know_is_named() {
    for (line, named) in [
        ("--asked money", "\"money\" is none of dates"),
        ("--now tomorrow", "--now: \"tomorrow\""),
        ("--proposed", "--proposed needs a value"),
        ("a b", "\"b\" is not known"),
        ("--colour", "\"--colour\" is not known"),
    ] {
        let problem = options(line).unwrap_err();
        assert!(problem.contains(named), "{line}: {problem}");
    }
}

#[test]
fn a_person_sees_the_text_underlined_and_every_value() {
    let (page, result) = played("", MAIL, false);
    assert_eq!(result, Ok(()));
    assert!(!page.contains('\x1b'));
    let lines: Vec<&str> = page.lines().collect();
    let column = lines[0].chars().position(|c| c == '4').unwrap() - 1;
    assert_eq!(lines[1].chars().nth(column), Some('~'), "{page}");
    assert!(page.contains("2027-05-14, 14:00-18:00 (day, event)"), "{page}");
    assert!(page.lines().any(|l| l.starts_with("headcount") && l.contains("30")), "{page}");
    assert!(page.contains("\"30 Personen\"  <count/number-and-noun>"), "{page}");
    assert!(page.lines().any(|l| l.starts_with("act") && l.contains("<acts/")), "{page}");
}

#[test]
fn a_terminal_gets_colour() {
    let (page, _) = played("", MAIL, true);
    assert!(page.contains("\x1b[4;33m14. Mai 2027"), "{page}");
}

#[test]
fn a_machine_gets_one_record() {
    let (text, _) = played("--json", MAIL, true);
    let record: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(record["when"][0]["start"], "2027-05-14");
    assert_eq!(record["headcount"], 30);
}

#[test]
fn many_mails_come_line_by_line_and_a_bad_line_is_named_not_fatal() {
    let good = |id: &str, now: &str| {
        serde_json::json!({"id": id, "body": "Am 5. Februar bitte.", "now": now, "asked": "dates", "from": "a@b.ch"})
            .to_string()
    };
    let input = format!("{}\nnot json\n\n{}\n", good("a", "2026-11-23"), good("b", "2028-11-23"));
    let (text, result) = played("--jsonl", &input, false);
    let records: Vec<serde_json::Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(records.len(), 3);
    assert_eq!((&records[0]["id"], &records[0]["when"][0]["start"]), (&"a".into(), &"2027-02-05".into()));
    assert_eq!(records[1]["line"], 2);
    assert_eq!(records[2]["when"][0]["start"], "2029-02-05");
    assert!(result.unwrap_err().contains("1 lines"));
}
