//! `workflow` stays pure: no runtime, no AWS, no clock, no environment (DESIGN section 2).
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

#[test]
fn workflow_depends_on_no_runtime_and_no_cloud() {
    let out = Command::new(env!("CARGO"))
        .args(["tree", "--package", "workflow", "--edges", "normal,build", "--prefix", "none", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let tree = String::from_utf8(out.stdout).unwrap();
    assert!(tree.lines().any(|l| l.starts_with("jiff ")), "the tree was read: {tree}");
    for banned in ["tokio", "aws-", "aws_", "lambda_", "hyper", "rustls", "rand ", "getrandom", "chrono", "reqwest"] {
        let found: Vec<&str> = tree.lines().filter(|l| l.starts_with(banned)).collect();
        assert!(found.is_empty(), "workflow depends on {found:?}");
    }
}

#[test]
fn workflow_asks_no_clock_no_environment_and_no_disk() {
    let mut files = vec![root().join("shared/workflow/src")];
    let mut read = 0;
    while let Some(path) = files.pop() {
        // Test modules may measure time; they are no part of the crate.
        if path.is_dir() && path.file_name().is_some_and(|n| n == "tests") || path.ends_with("tests.rs") {
            continue;
        }
        if path.is_dir() {
            files.extend(std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            read += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            // Tests in the file may read the sources; the engine may not.
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            for banned in [
                "std::time",
                "SystemTime",
                "Instant::now",
                "Zoned::now",
                "Timestamp::now",
                "std::env",
                "std::fs",
                "std::net",
                "async fn",
                "rand::",
            ] {
                assert!(!text.contains(banned), "{} uses {banned}", path.display());
            }
        }
    }
    assert!(read > 30, "only {read} files were read");
}
