//! `cargo run -- migrate [--dry-run]`: rewrites items of earlier shapes.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use crate::operator;
use std::path::Path;

/// Rewrites what has an earlier shape, or only counts it, and prints what was found.
///
/// # Errors
/// A sentence that says what is wrong.
pub async fn run(dry: bool, data_dir: &Path, template: &Path) -> Result<(), String> {
    let opened = operator::open(data_dir, template).await?;
    let found = opened.store.migrate(dry).await;
    opened.close().await;
    let found = found.map_err(|error| error.to_string())?;
    println!("{} items looked at", found.looked);
    for (shape, n) in &found.old {
        println!("  {n:>6}  {shape}");
    }
    match (found.old.is_empty(), dry) {
        (true, _) => println!("Nothing to migrate."),
        (false, true) => println!("Nothing was written: --dry-run."),
        (false, false) => {
            println!("{} written, {} changed meanwhile and left to the next run.", found.written, found.missed)
        }
    }
    Ok(())
}
