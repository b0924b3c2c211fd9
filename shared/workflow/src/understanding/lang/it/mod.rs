//! Italian: month names, weekdays, counts, yes and no. The rest is read by the model until it is written here.

use super::{Cue::*, Words};
use crate::venue::Language;

mod when;
pub(super) use when::TIME;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) static WORDS: Words = Words {
    language: Language::It,
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
    ordinals: &[],
    persons: &["persone", "persona", "ospiti", "invitati", "partecipanti"],
    extra_persons: &[],
    events: &["matrimonio", "compleanno", "seminario", "riunione"],
    layouts: &[],
    countries: &[("svizzera", "CH"), ("germania", "DE"), ("italia", "IT"), ("francia", "FR")],
    cues: &[
        (Confirm, &["^sii?", "va bene", "perfetto", "d'accordo", "confermiamo"]),
        (Accept, &["accettiamo", "accetto"]),
        (Cancel, &["annullare", "annulliamo", "disdire"]),
        (CancelEvent, &["evento", "prenotazione"]),
        (EventWord, &["matrimonio", "compleanno", "seminario", "riunione", "sala", "evento"]),
        (Need, &["vorremmo", "cerchiamo", "vorrei", "prenotare"]),
        (Thank, &["grazie"]),
    ],
    topics: &[],
};
