//! Ends of sentences in German.

use crate::understanding::lang::ends::Ends;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ENDS: Ends = Ends {
    never: &[
        "etc", "usw", "usf", "ca", "z.b", "d.h", "dr", "prof", "inkl", "exkl", "evtl", "ggf", "bzw", "u.a", "resp", "z", "d", "u", "i",
        "p", "g", "st", "zzgl", "sog", "hr", "hrn", "herr", "bsp", "vgl", "abs", "mind", "tlf", "voraus", "ch",
    ],
    unless_number: &[
        "fr", "mo", "di", "mi", "do", "sa", "so", "nr", "tel", "max", "min", "str", "jan", "feb", "mrz", "apr", "jun",
        "jul", "aug", "sep", "sept", "okt", "nov", "dez", "pers", "std", "chf", "eur", "tst",
    ],
    starters: &[
        "wir", "ich", "es", "das", "die", "der", "bitte", "danke", "gibt", "haben", "koennen", "koennten", "unser",
        "unsere", "und", "wie", "raum", "geht", "passt", "ist", "sind", "fuer", "best", "freundliche", "ja", "dinner",
        "sehr", "vielen", "besten", "dafuer", "dabei", "ausserdem", "zudem", "nehmen", "waere", "waeren", "haetten",
        "hat", "leider", "gern", "gerne", "sonst", "danach", "alles",
    ],
    are: &["sind", "waeren", "waerid", "simmer", "simer", "sy"],
    nearly: &["in", "zu", "ca", "etwa"],
    goes_on: &["und"],
    led_day: &[
        "der", "den", "am", "dem", "vom", "nur der", "nur am", "auch der", "aber der", "denn am", "weil am", "da am",
        "und am", "aber am",
    ],
    suits: &["passt", "geht", "ist", "isch", "waere", "leider", "hat", "sind", "haben", "koennen"],
    lettered: &["option", "variante", "menu", "menue", "ja", "gern", "gerne", "nehmen", "nehme", "lieber"],
    numbered: &["offerte", "angebot", "rechnung", "auftrag", "bestellung", "raum", "saal", "variante", "vorschlag", "tisch", "reservation", "reservierung", "buchung", "frage", "punkt"],
};
