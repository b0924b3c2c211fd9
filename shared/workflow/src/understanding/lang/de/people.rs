//! Those who are counted in German.

use crate::understanding::lang::people::People;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PEOPLE: People = People {
    doers: &[
        "er", "ern", "erin", "erinnen", "ende", "enden", "ierte", "ierten", "or", "oren", "orin", "ant", "anten",
        "ent", "enten", "ist", "isten", "loge", "logen", "eur", "eure", "innen", "frau", "mann", "leute", "kraft",
        "kraefte",
    ],
    things: &[
        "beamer", "zimmer", "fenster", "teller", "becher", "staender", "meter", "liter", "computer", "drucker",
        "muster", "wasser", "keller", "ordner", "koffer", "bilder", "felder", "eimer", "feuer", "lichter",
        "fahrraeder", "raeder", "autos", "behaelter", "verteiler", "stecker", "sprecher", "woofer", "schalter",
        "projektor", "projektoren", "monitor", "monitore", "monitoren", "sensor", "motor", "motoren", "poster",
        "flyer", "container", "parkplaetze", "laender", "kilometer", "semester", "sender", "ventilator",
        "ventilatoren", "generator", "event", "events", "element", "dinner", "apartment", "apartments", "banner",
        "menu",
    ],
    agents: &[
        "istinnen", "isten", "antinnen", "anten", "erinnen", "ologen", "ierende", "ierenden", "leute", "schaffende",
        "schaffenden",
    ],
    misspelt: &[
        "personen", "teilnehmer", "teilnehmende", "teilnehmerinnen", "mitarbeiter", "mitarbeitende", "besucher",
        "gaesten", "erwachsene",
    ],
    single: &[
        "erwachsener", "erwachsene", "erwachsenen", "mann", "frau", "dame", "herr", "junge", "maedchen", "kind",
        "baby", "jugendlicher", "senior", "teenager",
    ],
    out_of: &["aus", "von", "vom", "der", "des"],
    ours: &["unser", "unsere", "unseren", "unserem", "mein", "meine", "meinen", "ihr", "ihre", "ihren", "deren", "die", "das", "der", "den"],
    one: &[
        "ein", "eine", "einen", "einem", "der", "die", "den", "dem", "unser", "unsere", "unseren", "mein", "meine",
        "d", "dr", "e", "en", "es", "oeisi", "uesi", "uese", "uesen", "mini", "oise", "ihr", "ihre", "ihren", "deren",
        "sein", "seine",
    ],
    we: &["wir", "ich"],
    me: &["ich", "mich", "mir"],
    mine: &["mein", "meine", "meinen", "unsere", "unseren"],
    him: &["mich", "ihn", "mir"],
    counted: &["mitgez", "eingerechnet", "mitgerechnet", "eingez"],
    takes_back: &[
        "nein", "meinte", "nei", "pardon", "sorry", "quatsch", "korrektur", "entschuldigung", "vielmehr", "meine", "besser",
        "aeh", "aehm", "hoppla", "stop", "halt", "eh", "ehm",
    ],
    beside: &["ah", "ach", "oh", "oder", "ich", "gesagt", "doch", "moment", "s", "es", "sind", "wir"],
    rest: &["rest", "uebrigen", "restlichen"],
    no_group: &["auswahl", "rabatt"],
    each: &["jeder", "jede", "jedes", "jeweils", "je"],
    all_of: &["alle"],
    brought: &["kommt", 
        "eine", "einen", "einer", "ein", "ihre", "ihren", "seine", "seinen", "ihr", "sein", "noch", "weitere",
        "zusaetzliche", "darf", "kann", "wird", "und", "oder", "sie", "er", "von", "ihnen", "person",
    ],
    keeps: &["haben", "haetten", "habe"],
    papers: &[
        "offerte", "offerten", "angebot", "angebotes", "bestaetigung", "auftragsbestaetigung", "buchungsbestaetigung",
        "vertrag", "rechnung", "entwurf", "reservation", "reservierung",
    ],
    shows: &[
        "zeigt", "steht", "stehen", "stand", "lautet", "lauten", "aufgefuehrt", "vermerkt", "angegeben",
        "ausgewiesen", "nennt", "erwaehnt", "spricht", "enthaelt", "geht",
    ],
    it: &["sie", "es", "darin", "darauf", "drin"],
    honours: &[
        "fest", "feier", "fete", "party", "abschied", "abschiedsfeier", "abschiedsessen", "verabschiedung",
        "geburtstagsfest", "ehrung", "jubilaeumsfeier",
    ],
    on_stage: &["auf dem podium", "auf der buehne", "auf podium", "aufm podium"],
    seatings: &[
        "theater", "reihen", "reihenbestuhlung", "theaterbestuhlung", "bankett", "bankettbestuhlung",
        "seminarbestuhlung", "konzertbestuhlung", "parlament", "stehtische", "bestuhlung", "plenum",
    ],
    roles: &[
        "chef", "chefin", "direktor", "direktorin", "praesident", "praesidentin", "aktuar", "aktuarin", "pfarrer",
        "pfarrerin", "korrepetitor", "korrepetitorin", "organist", "organistin", "solist", "solistin", "pianist",
        "pianistin", "dirigent", "dirigentin", "referent", "referentin", "geschaeftsfuehrer", "geschaeftsfuehrerin",
        "coach", "guide", "lehrer", "lehrerin", "kollege", "kollegin", "kollegen", "freund", "freundin", "gatte", "gattin",
    ],
    joins: &["dazu", "hinzu"],
    along: &["zusammen", "gemeinsam"],
    stays: &["bleibt", "bleiben", "bleib"],
    stays_at: &["bei"],
    from: &["von"],
    drops: &["faellt", "fallen", "fiel", "fielen"],
    dropped: &[
        "abgesagt", "absagen", "ausgefallen", "abgesprungen", "abgemeldet", "abmelden", "verhindert", "verzichten", "storniert", "stornieren",
    ],
    stays_away: &["nicht kommen", "nicht dabei", "nicht dabei sein", "nicht teilnehmen", "doch nicht", "kommen nicht", "kommen nicht mehr"],
    supposes: &["wenn", "falls", "sofern", "waeren wir", "waenn", "gesetzt"],
    allows: &["moeglich", "geht", "ginge", "passt", "koennen", "koennt", "koenntet", "noetig", "ok", "okay", "einverstanden"],
    hedges: &["vielleicht", "eventuell", "evtl", "moeglicherweise", "womoeglich", "koennten", "allenfalls", "villicht"],
    tells_later: &["melde mich", "melden uns", "ich melde", "wir melden", "bescheid", "teile ich", "teilen wir", "genaue zahl folgt", "definitive zahl"],
    manners: &["mit dem auto", "mit dem zug", "mit der bahn", "mit dem bus", "mit autos", "mit dem velo", "mit dem flugzeug", "spaeter", "frueher"],
    only: &["nur", "bloss", "lediglich", "ausschliesslich"],
    turns: &["werde", "wird", "wurde"],
    times: &["mal", "x"],
    somebody: &["einer", "eine", "jemand"],
    we_are: &["wir sind", "sind wir", "wir waeren", "wir werden"],
    definite: &["der", "die", "den", "dem", "unser", "unsere", "unseren", "unserem", "ihr", "ihre"],
};
