//! No line of the log tells who a client is. Every stack of this binary logs to a writer that ends the process at the
//! first line with an address, a name, a street or a phone of the tests, so that no test can pass over it.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::prelude::*;

/// Of the tests' clients. Nothing else of them is in any log by another name.
const PERSONAL: [&str; 11] = [
    "@example.",
    "@client.example",
    "%40example",
    "Muster",
    "John Smith",
    "Bahnhofstrasse",
    "Seestrasse",
    "+4179",
    "+41 79",
    "local-dev-key",
    "their-key",
];

static LINES: AtomicUsize = AtomicUsize::new(0);
static START: Once = Once::new();

/// Watches the log from now on: all of our own lines, and what a function logs of others in production.
pub fn watch() {
    START.call_once(|| {
        let levels = ["platform", "workflow", "openevent"].map(|ours| (ours, LevelFilter::DEBUG));
        let filter = Targets::new().with_default(LevelFilter::INFO).with_targets(levels);
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(Reader);
        let _ = tracing_subscriber::registry().with(lines.with_filter(filter)).try_init();
    });
}

struct Reader;

impl<'a> MakeWriter<'a> for Reader {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        Self
    }
}

impl Write for Reader {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        LINES.fetch_add(1, Ordering::Relaxed);
        let text = String::from_utf8_lossy(line);
        if let Some(word) = told(&text) {
            // Not by the macro: the harness would keep it.
            let _ = writeln!(io::stderr(), "a line of the log tells {word:?}: {text}");
            std::process::abort();
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn told(line: &str) -> Option<&'static str> {
    PERSONAL.into_iter().find(|word| line.contains(word))
}

#[tokio::test]
async fn s2_12_the_log_is_read_line_by_line_and_tells_nobody() {
    assert_eq!(told("from anna@example.ch"), Some("@example."));
    assert_eq!(told("turn event_id=01K step=5"), None);
    let before = LINES.load(Ordering::Relaxed);
    let (stack, c) = crate::support::stack().await;
    crate::support::to_confirm(&c, "anna@example.ch").await;
    stack.drain_mail().await.unwrap();
    assert!(LINES.load(Ordering::Relaxed) > before + 5, "nothing is logged, or nobody reads it");
}
