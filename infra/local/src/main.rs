//! The local stack: see `cargo run -- --help`.
fn main() {}
