//! English.

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
        "the", "and", "is", "we", "i", "you", "a", "an", "for", "with", "on", "not", "us", "to", "of", "in", "yes",
        "please", "have", "how", "also", "it", "or", "thanks", "thank", "would", "like", "need", "can", "could", "our",
        "still", "are", "that", "this", "room", "people", "no", "but", "instead", "at", "be", "will", "your", "my",
        "dear", "hello", "works", "good", "do", "does", "looking", "there", "what", "which", "let", "offer", "guests",
        "i'd", "we'd", "we're", "i'm", "from", "until", "if", "was", "were", "as",
    ],
    months: &[
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4),
        ("apr", 4), ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7), ("august", 8), ("aug", 8),
        ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11), ("nov", 11),
        ("december", 12), ("dec", 12),
    ],
    weekdays: &[
        ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6),
        ("sunday", 7), ("mondays", 1), ("tuesdays", 2), ("wednesdays", 3), ("thursdays", 4), ("fridays", 5),
        ("saturdays", 6), ("sundays", 7),
    ],
    numbers: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
        ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("a dozen", 12), ("dozen", 12), ("thirteen", 13),
        ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("twenty-five", 25), ("twenty five", 25), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("a hundred", 100), ("hundred", 100),
        ("one hundred", 100), ("two hundred", 200),
    ],
    persons: &[
        "people", "persons?", "guests?", "pax", "ppl", "participants?", "attendees?", "visitors?", "heads",
        "covers", "adults?", "employees", "colleagues", "delegates", "children", "kids", "of us", "students",
        "members",
        "folks", "friends", "family members",
        "seats", "invitees",
    ],
    events: things::EVENTS,
    plain_events: things::PLAIN_EVENTS,
    layouts: things::LAYOUTS,
    room_words: things::ROOM_WORDS,
    goods: things::GOODS,
    fillers: things::FILLERS,
    joints: &["and", "but"],
    day_stems: &[
        "day", "week", "month", "tomorrow", "tonight", "today", "fortnight", "year", "easter", "whit", "christmas",
        "xmas", "ascension", "carnival", "spring", "summer", "autumn", "holiday",
    ],
    cues: &[forms::FORMS, acts::ACTS, changes::CHANGES],
    topics: topics::TOPICS,
    hints: hints::HINTS,
};
