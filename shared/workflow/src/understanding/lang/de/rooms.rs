//! What stands around the name of a room in German.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["besser als", "mehr als", "statt", "anstatt", "anstelle von", "anstelle", "nicht"],
    out_of: &["von", "vom", "aus"],
    goes_on: &["bitte", "fuer", "am", "und", "oder", "mit", "ist", "passt"],
};
