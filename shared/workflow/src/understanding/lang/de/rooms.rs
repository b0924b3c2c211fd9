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
    which: &["mit", "im", "am", "ohne", "oben", "unten", "neben", "beim", "hinten", "vorne"],
};
