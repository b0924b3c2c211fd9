//! What the gateway stands on.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::path::{Path, PathBuf};
use std::process::Command;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_gateway_brings_no_second_tls_stack() {
    let out = Command::new(env!("CARGO"))
        .args(["tree", "--package", "llm", "--edges", "normal,build", "--prefix", "none", "--locked", "--offline"])
        .current_dir(here())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let tree = String::from_utf8(out.stdout).unwrap();
    assert!(tree.lines().any(|line| line.starts_with("ring ")), "the tree was read: {tree}");
    for banned in ["openssl ", "openssl-sys ", "native-tls ", "aws-lc-rs ", "h2 ", "reqwest ", "axum "] {
        let found: Vec<_> = tree.lines().filter(|line| line.starts_with(banned)).collect();
        assert!(found.is_empty(), "the gateway depends on {found:?}");
    }
}

#[test]
fn only_the_desks_side_of_the_gateway_knows_of_bookings() {
    let (mut open, mut read): (Vec<PathBuf>, usize) = (vec![here().join("src")], 0);
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if !path.starts_with(here().join("src/desk")) && path.file_name().is_none_or(|name| name != "desk.rs") {
            read += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            for floor in ["workflow::", "platform::", "aws_sdk_dynamodb"] {
                assert!(!text.contains(floor), "{} uses {floor}", path.display());
            }
        }
    }
    assert!(read > 20, "only {read} files were read");
}
