//! What stands around a product in German.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "mal", "stk", "stueck", "flaschen", "flasche", "glas", "tasse", "sets", "portionen", "weitere", "weiteren",
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
        "frage", "andere", "weitere", "groesseren", "kleineren", "anderen", "parkplatz", "parkplaetze", "autos", "auto", "wagen", "busse", "fahrzeuge", "velos", "layout", "u-form", "anlass",
        "ruhigen", "frueheren", "spaeteren", "zweiten",
    ],
    performers: &["dj", "band", "musikgruppe", "fotograf", "fotografin", "techniker", "technikerin", "tontechniker", "musiker", "pianist", "pianistin", "redner", "rednerin", "zauberer", "moderator"],
    ours: &["unser", "unsere", "unseren", "unserem", "unserer", "mein", "meine", "meinen", "meinem", "meiner", "uese", "uesi", "oise", "mini", "min"],
    there: &["dort"],
    too: &["zu"],
    being: &["wir sind", "ich bin"],
    comes: &["kommt", "kaeme", "reist", "bringt", "braeuchte"],
    about: &["degustation", "verkostung", "workshop", "kurs", "ausstellung", "seminar", "vortrag"],
    during: &["nach", "vor", "beim", "bei", "aus", "waehrend"],
    nays: &[
        "nein", "nicht", "nein danke", "lieber nicht", "lieber doch nicht", "doch nicht", "doch lieber nicht",
        "eher nicht", "besser nicht", "muss nicht sein", "kann weg", "koennen sie vergessen",
        "brauchts nicht",
    ],
    that: &["dass"],
    fine: &[
        "premium", "gehobene", "gehobenen", "gehobener", "besseren", "bessere", "besser", "edlere", "edleren",
        "feinere",
    ],
    usual: &[
        "normal", "normale", "normalen", "normaler", "normales", "klassisch", "klassische", "klassischen",
        "einfachen", "einfache", "standard",
    ],
    each: &["jeweils", "pro person", "pro kopf", "pro nase", "pro gast", "pro tisch", "je person", "je tisch"],
    more: &["noch", "weitere", "weiteren", "weiterer", "zusaetzliche", "zusaetzlichen", "mehr"],
    one_more: &[],
    bottles: &["flasche", "flaschen"],
    colours: &["weiss", "weisse", "weissen", "weisser", "rot", "rote", "roten", "roter", "rose", "rosee"],
    half: &["die haelfte", "der haelfte", "haelfte der gaeste", "halbe gruppe"],
    others: &["die anderen", "die uebrigen", "die restlichen", "den rest", "der rest", "alle anderen", "alle uebrigen", "andere gaeste"],
    everyone: &["fuer alle", "alle essen", "fuer alle gaeste"],
    them: &["fuer sie", "fuer die", "fuer diese"],
    kin: &["mutter", "vater", "schwester", "bruder", "schwiegermutter", "schwiegervater", "tante", "onkel", "oma", "opa", "grossmutter", "grossvater", "frau", "mann", "tochter", "sohn", "cousine", "cousin", "schwaegerin", "schwager", "chefin", "chef", "kollegin", "freundin", "freund"],
    it: &["ihn", "den", "die", "das", "diesen", "diese", "dieses", "damit"],
    shared_by: &["pro", "je", "auf je", "auf"],
    shared_for: &["fuer"],
    heads: &["personen", "person", "leute", "gaeste", "gast", "koepfe", "kopf"],
    whole: &["ganze", "ganzen", "sache", "idee", "plan", "projekt"],
    ends_product: &[
        "fuer", "am", "mit", "und", "bitte", "im", "der", "die", "das", "zum", "von", "wenn", "haben", "hinzufuegen",
        "organisieren", "buchen", "einplanen", "ergaenzen", "dazu", "oder", "um", "ab",
    ],
};
