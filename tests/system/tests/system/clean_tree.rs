//! PH0.1: what runs leaves no trace in the tree, and the tree names no machine.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use crate::support::{INQUIRY, NOW, caller, start};
use openevent::seed::DEV_KEY;
use openevent::stack::{Stack, StackOptions};
use platform::Clock;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

fn git(arguments: &[&str]) -> String {
    let out = Command::new("git").args(arguments).current_dir(root()).output().unwrap();
    assert!(out.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[tokio::test]
async fn ph0_1_a_stack_that_keeps_its_data_leaves_the_tree_as_it_was() {
    let before = git(&["status", "--porcelain"]);
    // Inside the folder that `cargo run` uses, beside what a developer has in it.
    let folder = root().join(StackOptions::default().data_dir);
    let data_dir = folder.join(format!("test-{}", std::process::id()));
    let options = || StackOptions {
        memory: false,
        data_dir: data_dir.clone(),
        ..StackOptions::for_tests(Clock::fixed(NOW.parse().unwrap()))
    };
    let stack = Stack::start(options()).await.unwrap();
    start(&caller(&stack, DEV_KEY), "anna@example.ch", INQUIRY).await;
    stack.drain_mail().await.unwrap();
    stack.shutdown().await;
    assert!(data_dir.join("db.sqlite").is_file(), "nothing was kept");

    let again = Stack::start(options()).await.unwrap();
    let kept = caller(&again, DEV_KEY).get("/api/events").await.unwrap();
    assert!(kept.text().contains("anna@example.ch"), "{}", kept.text());
    assert_eq!(again.mailbox().count(), 1);
    again.shutdown().await;

    let after = git(&["status", "--porcelain"]);
    std::fs::remove_dir_all(&data_dir).unwrap();
    assert_eq!(after, before);
}

/// Paths of somebody's machine: a home, a working directory, a drive. In pieces, or this file would name them.
const FORBIDDEN: [&[&str]; 5] =
    [&["/", "home", "/"], &["/", "Users", "/"], &["/", "root", "/"], &["/", "work", "/"], &["C:", "\\"]];

#[test]
fn ph0_1_no_file_of_the_tree_names_a_path_of_a_machine() {
    let files = git(&["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let mut read = 0;
    let mut found = Vec::new();
    for file in files.split('\0').filter(|file| !file.is_empty()) {
        let Ok(text) = std::fs::read_to_string(root().join(file)) else { continue };
        read += 1;
        for (number, line) in text.lines().enumerate() {
            for path in FORBIDDEN.map(<[&str]>::concat) {
                // Part of a longer path or address is no path of a machine.
                let starts = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-*}>".contains(c));
                if line.match_indices(&path).any(|(at, _)| starts(at)) {
                    found.push(format!("{file}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(read > 150, "only {read} files were read");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
