//! The command line's words.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use openevent::cli::{Command, env_lines, examples, parse};

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
    assert_eq!(parse(words("--help")).unwrap().command, Command::Help);
}

#[test]
fn what_is_not_understood_is_named() {
    for (line, named) in [
        ("--port", "--port needs a value"),
        ("--port many", "\"many\" is not a port"),
        ("serve", "\"serve\" is not known"),
        ("mail 0", "\"0\" is not the number of a mail"),
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
