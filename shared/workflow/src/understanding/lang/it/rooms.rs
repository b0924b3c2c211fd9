//! What stands around the name of a room in Italian.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &[
        "piuu di", "invece dell", "in luogo della", "invece di", "invece della", "al posto di", "al posto della",
        "non", "anzicchee", "anzichee",
    ],
    out_of: &["della", "dalla", "da"],
    goes_on: &[],
};
