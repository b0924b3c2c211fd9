//! What stands around a product in German.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "mal", "stk", "stueck", "flaschen", "flasche", "sets", "portionen", "weitere", "weiteren",
        "zusaetzliche", "zusaetzlichen", "extra", "menus", "menu", "menue", "menues", "kleine", "grosse", "essen",
        "sind", "mobile",
    ],
    pieces: &["x", "stk", "stueck", "flaschen", "flasche", "tische", "portionen"],
    one: &["ein", "eine", "einen", "einem", "einer"],
    diets: &["veg", "halal", "fleischlos"],
    rings: &["halbkreis", "im kreis", "stuhlkreis"],
    no_product: &[
        "offerte", "angebot", "raum", "saal", "datum", "termin", "zeit", "antwort", "bestaetigung", "rechnung",
        "besichtigung", "person", "personen", "gaeste", "rabatt", "notiz", "menu", "menue", "catering", "vertrag",
        "meeting", "workshop", "event", "moment", "tag", "stunde", "info", "platz", "kopie", "buffer", "link",
        "frage", "andere", "weitere", "groesseren", "kleineren", "anderen", "parkplatz", "layout", "u-form", "anlass",
        "ruhigen", "frueheren", "spaeteren", "zweiten",
    ],
    performers: &["dj", "band", "musikgruppe", "fotograf", "fotografin", "techniker", "technikerin", "tontechniker", "musiker", "pianist", "pianistin", "redner", "rednerin", "zauberer", "moderator"],
    ours: &["unser", "unsere", "unseren", "unserem", "mein", "meine", "meinen", "meinem", "uese", "uesi", "oise", "mini", "min"],
    there: &["dort"],
    too: &["zu"],
    ends_product: &[
        "fuer", "am", "mit", "und", "bitte", "im", "der", "die", "das", "zum", "von", "wenn", "haben", "hinzufuegen",
        "organisieren", "buchen", "einplanen", "ergaenzen", "dazu", "oder", "um", "ab",
    ],
};
