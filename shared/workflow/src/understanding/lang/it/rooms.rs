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
    article: &["il", "la", "lo", "l"],
    nouns: &["sala", "stanza", "salone", "saletta", "locale"],
    one: &["quella", "quello"],
    unlike: &["grande", "piccola", "piccolo", "altra", "altro", "maggiore", "minore", "migliore"],
    most: &["piuu", "piu", "meno"],
    marked: &["a", "al", "all", "alla", "con", "sul", "sulla", "sotto", "in", "nel", "nella", "del", "della", "delle", "dei", "di", "da", "senza", "che", "verso", "lato"],
    being: &["ee", "ha", "costa", "sarebbe", "sembra", "era"],
    which: &["al", "con", "sul"],
};
