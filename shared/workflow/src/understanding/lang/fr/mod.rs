//! French: month names, weekdays, counts, yes and no. The rest is read by the model until it is written here.

use super::{Cue::*, Words};
use crate::venue::Language;

mod when;
pub(super) use when::TIME;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) static WORDS: Words = Words {
    language: Language::Fr,
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
    ordinals: &[("premier", 1), ("premieere", 1), ("deuxieeme", 2), ("troisieeme", 3)],
    persons: &["personnes", "personne", "inviteese?", "inviteees", "convives", "participants?"],
    extra_persons: &[],
    events: &["atelier", "seeminaire", "mariage", "anniversaire", "reeunion"],
    layouts: &[],
    countries: &[("suisse", "CH"), ("allemagne", "DE"), ("autriche", "AT"), ("france", "FR"), ("italie", "IT")],
    cues: &[
        (Confirm, &["^oui", "d'accord", "parfait", "ccca nous convient", "cela nous convient", "nous confirmons"]),
        (Accept, &["nous acceptons", "j'accepte"]),
        (Cancel, &["annuler", "annulons", "annulation"]),
        (CancelEvent, &["eeveenement", "reeservation", "evenement", "reservation"]),
        (NoLongerNeed, &["n'avons plus besoin"]),
        (EventWord, &["atelier", "seeminaire", "mariage", "anniversaire", "reeunion", "salle", "eeveenement"]),
        (Need, &["aimerions", "souhaitons", "cherchons", "voudrions", "reeserver"]),
        (Thank, &["merci"]),
    ],
    topics: &[],
};
