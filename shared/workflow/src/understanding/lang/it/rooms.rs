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
    tells: &[
        "non ha", "ha un", "ha una", "ha dei", "ha delle", "ha due", "ha solo", "ha troppi", "ha troppe", "ha pochi", "ha poche", "ha poca",
        "non ee", "ee al", "ee in", "ee nel", "ee nella", "ee sotto", "ee un po'", "ee un po", "ee un poco", "ee piuttosto", "ee abbastanza",
        "ee troppo", "ee buia", "ee rumorosa", "si trova", "daa su", "possiede", "dispone", "manca", "era", "sembra un po'", "sembra un po",
        "sembra piuttosto", "sembra troppo", "sembra buia",
    ],
    which: &["al", "con", "sul"],
};
