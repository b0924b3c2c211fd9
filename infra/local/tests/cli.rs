//! The command line's words.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use openevent::cli::{Command, env_lines, examples, parse};
use openevent::mailbox::Caught;
use openevent::reading::Reading;

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn commands_and_flags_are_understood() {
    let plain = parse(words("")).unwrap();
    assert_eq!((plain.command, plain.port, plain.memory), (Command::Run, 8700, false));
    let other = parse(words("--port 0 --memory --data-dir=/tmp/x")).unwrap();
    assert_eq!((other.port, other.memory, other.data_dir.to_str()), (0, true, Some("/tmp/x")));
    assert_eq!(parse(words("--memory demo")).unwrap().command, Command::Demo { all: false, model: false });
    assert_eq!(parse(words("demo --all")).unwrap().command, Command::Demo { all: true, model: false });
    assert_eq!(parse(words("demo --model fake")).unwrap().command, Command::Demo { all: false, model: true });
    assert!(parse(words("demo --model gpt")).is_err());
    assert_eq!(parse(words("mail")).unwrap().command, Command::Mail { number: None, json: false });
    assert_eq!(parse(words("mail 3 --json")).unwrap().command, Command::Mail { number: Some(3), json: true });
    assert_eq!(parse(words("mail show 2")).unwrap().command, Command::Show { number: 2, html: false });
    assert_eq!(parse(words("mail show --html 2")).unwrap().command, Command::Show { number: 2, html: true });
    assert_eq!(parse(words("--help")).unwrap().command, Command::Help);
}

#[test]
fn what_is_not_understood_is_named() {
    for (line, named) in [
        ("--port", "--port needs a value"),
        ("--port many", "\"many\" is not a port"),
        ("serve", "\"serve\" is not known"),
        ("mail 0", "\"0\" is not the number of a mail"),
        ("mail show", "needs the number"),
        ("mail show x", "\"x\" is not the number of a mail"),
        ("mail 2 --html", "\"--html\" is not known"),
        ("demo mail", "\"mail\" is not known"),
        ("--json", "\"--json\" is not known"),
    ] {
        let problem = parse(words(line)).unwrap_err();
        assert!(problem.contains(named), "{line}: {problem}");
    }
}

#[test]
fn the_examples_are_three_commands() {
    let text = examples("http://127.0.0.1:8700");
    assert_eq!(text.lines().filter(|line| line.starts_with("curl -s http://127.0.0.1:8700/")).count(), 3);
}

#[test]
fn the_environment_file_is_one_line_for_each_variable() {
    let environment = [("ENV", "local".to_owned()), ("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1".to_owned())];
    assert_eq!(env_lines(&environment), "ENV=local\nAWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:1\n");
}

#[test]
fn a_mail_is_shown_with_both_its_parts() {
    let raw = "From: a@example.ch\r\nTo: b@example.ch\r\nSubject: x\r\nMIME-Version: 1.0\r\n\
               Content-Type: multipart/alternative; boundary=b\r\n\r\n\
               --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag\r\n\
               --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
               <html><head><style>p{margin:0}</style></head><body><p>Guten &amp; Tag<br>\r\nzwei</p></body></html>\r\n--b--\r\n";
    let caught = |raw: &str| Caught {
        ses_id: String::new(),
        envelope_from: String::new(),
        envelope_to: vec![],
        raw: raw.as_bytes().to_vec(),
    };
    let shown = Reading::of(&caught(raw)).parts(80);
    assert!(shown.contains("Guten Tag\n") && shown.contains("Guten & Tag\nzwei"), "{shown}");
    assert!(!shown.contains("margin") && !shown.contains('<'), "{shown}");
    let html = Reading::of(&caught(raw)).html.unwrap();
    assert!(html.starts_with("<html>") && html.contains("&amp;") && !html.contains('\r'), "{html}");
    let plain = Reading::of(&caught("From: a@example.ch\r\nSubject: x\r\n\r\nGuten Tag\r\n"));
    assert_eq!(plain.html, None);
    assert!(plain.parts(80).ends_with("Guten Tag\n\n-- no HTML part --\n"));
}
