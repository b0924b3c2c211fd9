//! What stands around the name of a room in English.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["instead of", "rather than", "more than", "in place of", "not"],
    out_of: &["from"],
    goes_on: &["please", "for", "on", "would", "is", "works", "looks", "and", "or", "with", "am"],
};
