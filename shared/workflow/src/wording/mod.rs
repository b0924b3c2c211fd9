//! Plan to text, and the proof that a text states only what its plan holds.

mod verify;

pub use verify::{Deviation, verify};

use crate::booking::EventId;
use crate::turn::Plan;
use crate::venue::Venue;

/// The mail text of a plan: salutation, sentences, signature.
pub fn render(plan: &Plan, venue: &Venue, _event: &EventId) -> String {
    format!("{:?} {}", plan.says(), venue.name)
}
