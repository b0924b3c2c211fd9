//! `cargo run`: the local stack. `cargo run -- --help` says what it can do.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    openevent::cli::run(std::env::args().skip(1)).await
}
