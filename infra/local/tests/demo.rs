//! The conversations that `cargo run -- demo --all` plays.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test")]

use openevent::stack::StackOptions;
use platform::Clock;

#[tokio::test(flavor = "multi_thread")]
async fn every_conversation_of_the_demo_ends_as_it_should() {
    let clock = Clock::fixed("2026-03-15T04:20:00Z".parse().unwrap());
    openevent::demo::play(StackOptions::for_tests(clock), true, false).await.unwrap();
}
