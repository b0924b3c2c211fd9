//! Letters of a made-up booking that together say every sentence: what a house's own words are tried on.

use crate::turn::{Plan, Say};
use crate::venue::{Language, Venue, seed};
use jiff::civil::{Date, date};
use std::sync::LazyLock;

/// The day on which the letters are written.
pub(super) const TODAY: Date = date(2025, 11, 24);

/// The house that the letters are of.
#[allow(clippy::expect_used, reason = "a constant file; every test run reads it")]
pub(super) static HOUSE: LazyLock<Venue> = LazyLock::new(|| seed::atelier().expect("the seed is a house"));

/// Whom a letter is for, and what it says.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Sample {
    #[serde(default)]
    nameless: bool,
    says: Vec<Say>,
}

/// All of them, one line of the file each.
#[allow(clippy::expect_used, reason = "a constant file; every test run reads it")]
pub(super) fn all() -> &'static [Sample] {
    static ALL: LazyLock<Vec<Sample>> =
        LazyLock::new(|| serde_json::from_str(include_str!("samples.json")).expect("the samples are letters"));
    &ALL
}

/// A sample as a plan in a language. A sample that says nothing would be one that thanks.
pub(super) fn plan(language: Language, sample: &Sample) -> Plan {
    let name = (!sample.nameless).then(|| "Anna Muster".to_owned());
    Plan::from_says(language, name, sample.says.clone())
        .unwrap_or_else(|| Plan::new(language, None, Say::ThankForInquiry, []))
}
