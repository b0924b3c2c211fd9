//! What stands around the name of a room in German.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["besser als", "mehr als", "statt", "anstatt", "anstelle von", "anstelle", "nicht"],
    out_of: &["von", "vom", "aus"],
    goes_on: &["bitte", "fuer", "am", "und", "oder", "mit", "ist", "passt"],
    article: &["der", "die", "das", "den", "dem"],
    nouns: &["raum", "ruum", "saal", "zimmer", "sitzungszimmer", "seminarraum", "salon", "stube", "halle", "saeli"],
    one: &["de groesser", "de chliner", "de gross", "de chlii", "de ander", "dae gross", "dae mit", "dae im"],
    unlike: &[
        "groessere", "groesseren", "groesste", "groessten", "kleinere", "kleineren", "kleinste", "kleinsten", "grosse",
        "grossen", "kleine", "kleinen", "andere", "anderen", "andern", "obere", "oberen", "untere", "unteren", "hellere",
        "helleren", "hellste", "hellsten", "guenstigere", "guenstigeren", "guenstigste", "guenstigsten", "billigere",
        "billigeren", "ruhigere", "ruhigeren", "ruhigste", "ruhigsten", "schoenere", "schoeneren", "neuere", "neueren",
        "modernere", "moderneren", "gemuetlichere", "gemuetlicheren", "groesser", "chliner", "gross", "chlii", "ander", "chlineri", "groesseri",
    ],
    most: &[],
    marked: &["von", "mit", "im", "in", "am", "an", "auf", "zum", "zur", "unter", "ueber", "ohne", "neben", "bei", "beim", "gegen", "oben", "unten"],
    being: &["ist", "hat", "waere", "sind", "kostet", "war", "wirkt", "scheint", "riecht"],
    tells: &[
        "hat kein", "hat keine", "hat keinen", "hat leider", "hat nur", "hat ja", "hat ein", "hat eine", "hat einen", "hat zwei", "hat zu",
        "hat wenig", "hat viel", "hat schoene", "hat grosse", "hat kleine", "hat so", "hat sehr", "hatte", "besitzt", "verfuegt", "liegt",
        "ist im", "ist in der", "ist am", "ist an der", "ist auf", "ist unter", "ist neben", "ist ueber", "ist oben", "ist unten", "ist nicht",
        "ist kein", "ist keine", "ist etwas", "ist ein bisschen", "ist recht", "ist ziemlich", "ist eher", "ist zu", "ist nur", "ist leider",
        "ist dunkel", "ist laut", "war", "wirkt", "riecht", "fasst", "sieht", "scheint etwas", "scheint eher",
    ],
    which: &["mit", "im", "am", "ohne", "oben", "unten", "neben", "beim", "hinten", "vorne"],
};
