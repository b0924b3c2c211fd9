//! `cargo run` itself, as a program of its own.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A program that does not outlive its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_program_starts_and_answers_without_an_account() {
    let template = concat!(env!("CARGO_MANIFEST_DIR"), "/../../template.yaml");
    let mut command = Command::new(env!("CARGO_BIN_EXE_openevent"));
    command.args(["--memory", "--port", "0", "--template", template]).stdout(Stdio::piped());
    // No account, and no request leaves this machine to ask where it runs.
    command.env_clear().env("AWS_EC2_METADATA_DISABLED", "true");
    let mut running = Running(command.spawn().unwrap());
    let lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let url = lines.map_while(Result::ok).find_map(|line| {
        let url = line.strip_prefix("OpenEvent runs at ")?.split(' ').next()?;
        Some(url.to_owned())
    });
    assert!(url.is_some_and(|url| url.starts_with("http://127.0.0.1:")));
}
