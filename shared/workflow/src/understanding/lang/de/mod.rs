//! German, Swiss spelling included.

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
        "der", "die", "das", "und", "ist", "wir", "ich", "sie", "ein", "eine", "einen", "einem", "fuer", "mit",
        "auf", "nicht", "uns", "den", "dem", "zu", "von", "im", "ja", "nein", "bitte", "haben", "wie", "auch",
        "es", "oder", "danke", "gerne", "guten", "tag", "gruezi", "hallo", "moechten", "brauchen", "wuerden",
        "koennen", "koennten", "unser", "unsere", "noch", "bei", "sind", "passt", "uhr", "personen", "raum",
        "kein", "keine", "aber", "statt", "einverstanden", "offerte", "freundliche", "gruesse", "am", "doch",
        "lieber", "dass", "wird", "ihr", "ihre", "vielen", "dank", "gut", "geht", "zum", "zur", "vom", "bis", "ab",
        "gaeste", "leute", "stornieren",
    ],
    months: &[
        ("januar", 1), ("jaenner", 1), ("jaen", 1), ("jan", 1), ("februar", 2), ("feb", 2), ("maerz", 3),
        ("mrz", 3), ("maer", 3), ("marz", 3), ("april", 4), ("apr", 4), ("mai", 5), ("juni", 6), ("jun", 6),
        ("juli", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9),
        ("oktober", 10), ("okt", 10), ("november", 11), ("nov", 11), ("dezember", 12), ("dez", 12),
    ],
    weekdays: &[
        ("montag", 1), ("dienstag", 2), ("mittwoch", 3), ("donnerstag", 4), ("freitag", 5), ("samstag", 6),
        ("sonnabend", 6), ("sonntag", 7), ("montags", 1), ("dienstags", 2), ("mittwochs", 3), ("donnerstags", 4),
        ("freitags", 5), ("samstags", 6), ("sonntags", 7),
    ],
    numbers: &[
        ("ein", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("zwei", 2), ("zweit", 2), ("drei", 3),
        ("dritt", 3), ("vier", 4), ("viert", 4), ("fuenf", 5), ("fuenft", 5), ("sechs", 6), ("sechst", 6),
        ("sieben", 7), ("siebt", 7), ("acht", 8), ("neun", 9), ("neunt", 9), ("zehn", 10), ("zehnt", 10),
        ("elf", 11), ("elft", 11), ("zwoelf", 12), ("zwoelft", 12), ("dutzend", 12), ("dreizehn", 13),
        ("vierzehn", 14), ("fuenfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18),
        ("neunzehn", 19), ("zwanzig", 20), ("fuenfundzwanzig", 25), ("dreissig", 30), ("vierzig", 40),
        ("fuenfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("hundert", 100),
        ("zweihundert", 200),
    ],
    persons: &[
        "personen", "person", "pers", "gaeste[n]?", "gast", "leute[n]?", "teilnehmer(?:inne)?n?",
        "teilnehmende[n]?", "besucher", "mitarbeiter(?:inne)?n?", "mitarbeitende[n]?", "koepfe", "erwachsene[n]?",
        "kolleg(?:inn)?en", "plaetze", "kinder[n]?", "kids", "tn",
        "eingeladene", "teilnehmenden", "freunde[n]?", "familienmitglieder[n]?",
    ],
    events: things::EVENTS,
    plain_events: things::PLAIN_EVENTS,
    layouts: things::LAYOUTS,
    room_words: things::ROOM_WORDS,
    goods: things::GOODS,
    fillers: things::FILLERS,
    joints: &["und", "aber", "sondern"],
    day_stems: &[
        "tag", "woche", "monat", "morgen", "uebermorgen", "heute", "jahr", "oster", "pfingst", "weihnacht",
        "auffahrt", "advent", "fasnacht", "silvester", "neujahr", "fruehling", "sommer", "herbst", "winter",
    ],
    cues: &[forms::FORMS, acts::ACTS, changes::CHANGES],
    topics: topics::TOPICS,
    hints: hints::HINTS,
};
