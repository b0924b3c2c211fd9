//! French.

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
        "le", "les", "une", "nous", "vous", "pour", "avec", "est", "et", "dans", "sur", "bonjour", "merci", "oui",
        "non", "je", "pas", "votre", "notre", "salle", "personnes", "aimerions", "souhaitons", "au", "du", "des",
        "aa",
    ],
    months: &[
        ("janvier", 1), ("feevrier", 2), ("fevrier", 2), ("mars", 3), ("avril", 4), ("juin", 6), ("juillet", 7),
        ("aouut", 8), ("aout", 8), ("septembre", 9), ("octobre", 10), ("novembre", 11), ("deecembre", 12),
        ("decembre", 12),
    ],
    weekdays: &[
        ("lundi", 1), ("mardi", 2), ("mercredi", 3), ("jeudi", 4), ("vendredi", 5), ("samedi", 6), ("dimanche", 7),
    ],
    numbers: &[("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("vingt", 20), ("trente", 30)],
    persons: &["personnes", "personne", "inviteese?", "inviteees", "convives", "participants?"],
    events: things::EVENTS,
    plain_events: things::PLAIN_EVENTS,
    layouts: things::LAYOUTS,
    room_words: things::ROOM_WORDS,
    goods: things::GOODS,
    fillers: things::FILLERS,
    joints: &["et", "mais"],
    day_stems: &[
        "jour", "semaine", "mois", "demain", "aujourd", "lendemain", "annee", "paques", "pentecote", "noel",
        "carnaval", "printemps", "ete", "automne", "hiver",
    ],
    cues: &[forms::FORMS, acts::ACTS, changes::CHANGES],
    topics: topics::TOPICS,
    hints: hints::HINTS,
};
