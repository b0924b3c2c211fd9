//! Italian.

use super::Words;

mod acts;
mod changes;
pub(super) mod choices;
pub(super) mod common;
pub(super) mod counts;
pub(super) mod ends;
pub(super) mod event_days;
mod forms;
mod hints;
pub(super) mod mail;
pub(super) mod meals;
pub(super) mod names;
pub(super) mod orders;
pub(super) mod people;
pub(super) mod phones;
pub(super) mod prices;
pub(super) mod questions;
pub(super) mod rooms;
pub(super) mod running;
pub(super) mod shifts;
pub(super) mod signals;
pub(super) mod sums;
mod things;
mod topics;
mod when;
pub(super) use when::TIME;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) static WORDS: Words = Words {
    function: &[
        "il", "lo", "gli", "una", "un", "per", "con", "di", "che", "siamo", "vorremmo", "buongiorno", "grazie",
        "noi", "della", "del", "sala", "persone", "nostro", "vostra", "sono", "alle",
    ],
    months: &[
        ("gennaio", 1), ("febbraio", 2), ("marzo", 3), ("aprile", 4), ("maggio", 5), ("giugno", 6), ("luglio", 7),
        ("agosto", 8), ("settembre", 9), ("ottobre", 10), ("novembre", 11), ("dicembre", 12),
    ],
    weekdays: &[
        ("lunedii", 1), ("lunedi", 1), ("martedii", 2), ("martedi", 2), ("mercoledii", 3), ("giovedii", 4),
        ("giovedi", 4), ("venerdii", 5), ("venerdi", 5), ("sabato", 6), ("domenica", 7),
    ],
    numbers: &[("due", 2), ("venti", 20), ("trenta", 30)],
    persons: &["persone", "persona", "ospiti", "invitati", "partecipanti"],
    events: things::EVENTS,
    plain_events: things::PLAIN_EVENTS,
    layouts: things::LAYOUTS,
    room_words: things::ROOM_WORDS,
    goods: things::GOODS,
    fillers: things::FILLERS,
    joints: &["ma", "e", "ed"],
    day_stems: &[
        "giorno", "giorni", "settiman", "mese", "mesi", "domani", "dopodomani", "oggi", "anno", "pasqu", "pentecoste",
        "natale", "carneval", "primavera", "estate", "autunno", "inverno",
    ],
    cues: &[forms::FORMS, acts::ACTS, changes::CHANGES],
    topics: topics::TOPICS,
    hints: hints::HINTS,
};
