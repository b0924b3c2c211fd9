//! Every fact traced.
use crate::turn::Plan;
use crate::venue::Venue;
use jiff::civil::Date;
use serde::Serialize;

/// A fact in a text that its plan does not hold, or a fact of the plan that the text lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deviation {
    /// Stable code: `unproved_date`, `unproved_amount`, …
    pub code: &'static str,
    /// The words in question.
    pub found: String,
}

/// Every fact in `text` that `plan` does not prove.
pub fn verify(_text: &str, _plan: &Plan, _venue: &Venue, _today: Date) -> Vec<Deviation> {
    Vec::new()
}
