//! What stands around the name of a room in French.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["davantage que", "aa la place de", "en lieu et place de", "au lieu de", "plutoot que", "pas"],
    out_of: &["de"],
    goes_on: &[],
};
