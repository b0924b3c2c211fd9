//! Choices by position in German.

use crate::understanding::lang::choices::{Choice::*, Choices};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static CHOICES: Choices = Choices {
    ordinals: &[
        ("erste", 1), ("ersten", 1), ("erster", 1), ("erstes", 1), ("erstere", 1), ("ersteren", 1), ("ersterer", 1),
        ("zweite", 2), ("zweiten", 2), ("zweiter", 2), ("zweites", 2),
        ("dritte", 3), ("dritten", 3), ("dritter", 3), ("drittes", 3),
        ("vierte", 4), ("vierten", 4), ("vierter", 4), ("viertes", 4),
        ("fünfte", 5), ("fünften", 5), ("fünfter", 5), ("fünftes", 5),
        ("letzte", 0), ("letzten", 0), ("letzter", 0), ("letztes", 0), ("letztere", 0), ("letzteren", 0), ("letzterer", 0),
    ],
    words: &[
        (Article, &["der", "die", "das", "den", "dem", "ihr", "ihre", "ihren", "eure", "zu", "zum", "für", "nehme", "nehmen", "lieber", "bitte"]),
        (Noun, &["termin", "variante", "vorschlag", "datum", "möglichkeit", "alternative", "option", "angebot", "offerte", "raum", "saal", "menü", "menu", "daten"]),
        (Day, &["tag"]),
        (Label, &["option", "variante", "vorschlag", "nummer", "nr", "angebot", "alternative", "termin"]),
        (Follows, &["bitte", "passt", "wäre", "ist", "geht", "klingt", "gern", "gerne", "für", "nehmen", "und", "uns", "danke", "dann", "am", "reicht", "tönt", "tont", "klappt", "gefällt", "merci", "sieht", "scheint", "wird", "würde", "im"]),
        (Of, &["der", "von", "vo"]),
        (Both, &["beiden", "beide", "tage", "tagen", "termine", "terminen", "daten", "vorschläge", "vorschlägen", "räume", "räumen"]),
        (Earlier, &["frühere", "früheren", "früherer", "früheres"]),
        (Later, &["spätere", "späteren", "späterer", "späteres"]),
        (Pointing, &["der", "die", "das", "den", "dem", "zum", "am"]),
        (Dated, &["termin", "datum", "tag", "wochenende"]),
    ],
};
