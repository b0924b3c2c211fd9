//! The one table of operations. A route is one entry in the file of its family.

mod bookings;
mod house;
mod mails;
mod public;

use super::Operation;
use platform::http::Code::{
    self, AlreadyDecided, BookingCancelled, BookingConfirmed, ConflictChanged, DeviationUnconfirmed, NotPossible,
    RoomLost, StaleDraft,
};
use serde_json::{Value, json};

/// Every operation, in the order of its path and method.
#[must_use]
pub fn operations() -> Vec<Operation> {
    let mut all = [bookings::operations(), house::operations(), mails::operations(), public::operations()].concat();
    all.sort_by_key(|op| (op.path, op.method));
    all
}

fn limit() -> Value {
    json!({ "type": "integer", "minimum": 1, "maximum": 100 })
}

fn cursor() -> Value {
    json!({ "type": "string", "maxLength": 400 })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

/// Why a decision may not be taken as things are now.
const DECISION: &[Code] = &[
    StaleDraft,
    AlreadyDecided,
    DeviationUnconfirmed,
    RoomLost,
    ConflictChanged,
    BookingCancelled,
    BookingConfirmed,
    NotPossible,
];

const LIMIT: &str = "Items on a page.";
const CURSOR: &str = "Where to go on: `next_cursor` of the page before, of the same list and tenant.";
