//! What a model may do for a house.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a house lets a model do, where the deployment has one. Nothing unless switched on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ModelPolicy {
    /// Whether it may fill in what the rules left open in a mail.
    pub understand: bool,
    /// Whether it may reword a reply, whose facts stay proved.
    pub rephrase: bool,
    /// Whether a reworded reply goes out only when a model finds that it means what the template says: one call more.
    pub judge: bool,
    /// Whether a reply waits for a person when the model was asked and did not answer.
    pub hold_when_missed: bool,
    /// Most that the calls of a calendar month may cost, in millionths of the price table's currency.
    pub month_micros: u64,
    /// Most that the calls for one booking may cost, in millionths.
    pub booking_micros: u64,
    /// How the house speaks, in its own words.
    pub persona: String,
    /// By step, 2 to 7: what matters there.
    pub hints: BTreeMap<u8, String>,
}

impl Default for ModelPolicy {
    fn default() -> Self {
        Self {
            understand: false,
            rephrase: false,
            judge: false,
            hold_when_missed: false,
            month_micros: 50_000_000,
            booking_micros: 500_000,
            persona: String::new(),
            hints: BTreeMap::new(),
        }
    }
}
