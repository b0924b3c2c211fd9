//! The gateway stands alone: on nothing of the booking's, and on the one TLS stack that the SDK brings.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::process::Command;

#[test]
fn the_gateway_knows_no_booking_and_brings_no_second_tls_stack() {
    let out = Command::new(env!("CARGO"))
        .args(["tree", "--package", "llm", "--edges", "normal,build", "--prefix", "none", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let tree = String::from_utf8(out.stdout).unwrap();
    assert!(tree.lines().any(|line| line.starts_with("aws-lc-rs ")), "the tree was read: {tree}");
    for banned in [
        "workflow ",
        "platform ",
        "lambda_",
        "aws-sdk-",
        "openssl ",
        "openssl-sys ",
        "native-tls",
        "ring ",
        "reqwest ",
        "axum ",
    ] {
        let found: Vec<_> = tree.lines().filter(|line| line.starts_with(banned)).collect();
        assert!(found.is_empty(), "the gateway depends on {found:?}");
    }
}
