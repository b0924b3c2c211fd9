//! German words a finished text may use, to read it back.

use crate::venue::Unit;
use crate::wording::verify::lexicon::{Lexicon, Role, compound};

pub(in crate::wording) const LEXICON: Lexicon = Lexicon {
    months: [
        &["januar", "jänner", "jan"],
        &["februar", "feb"],
        &["märz", "mär", "mrz"],
        &["april", "apr"],
        &["mai"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["dezember", "dez"],
    ],
    small_months: false,
    weekdays: [
        &["montag"],
        &["dienstag"],
        &["mittwoch"],
        &["donnerstag"],
        &["freitag"],
        &["samstag", "sonnabend"],
        &["sonntag"],
    ],
    weekdays_short: [&["mo"], &["di"], &["mi"], &["do"], &["fr"], &["sa"], &["so"]],
    from_today: [&["heute"], &["morgen"], &["übermorgen"]],
    joins: &["bis", "und"],
    ors: &["oder"],
    articles: &["den", "dem", "der"],
    hour_leads: &[],
    hour_marks: &["uhr"],
    noon: &[],
    midnight: &["mitternacht"],
    people_pattern: "personen|person|gästen?|gast|teilnehm[a-zäöü]*|leuten?|köpfen?|kindern?|plätzen?|pax",
    number,
    per_pattern: [
        (Unit::PerPerson, "(?:pro|je|per) (?:person|gast|kopf|teilnehm[a-zäöü]*)|p\\. ?p\\.|pp(?-u:\\b)"),
        (Unit::PerEvent, "pauschal|als pauschale|(?:pro|je) (?:anlass|event|veranstaltung)"),
        (Unit::PerUnit, "(?:pro|je|das) stück"),
        (Unit::PerBottle, "(?:pro|je|die) flasche"),
        (Unit::PerHour, "(?:pro|je|die) stunde|/ ?h(?-u:\\b)"),
        (Unit::PerTable, "(?:pro|je) tisch"),
        (Unit::PerSet, "(?:pro|je) set(?-u:\\b)"),
        (Unit::PerDay, "(?:pro|je) tag(?-u:\\b)|/ ?tag"),
    ],
    counted_pattern: &[
        (Unit::PerBottle, "flaschen?"),
        (Unit::PerHour, "stunden?|std\\."),
        (Unit::PerTable, "tischen?|tische?"),
        (Unit::PerDay, "tagen?|tage?"),
    ],
    francs: &["franken", "fr.", "sfr"],
    percent: &["prozent"],
    room_words: &["Raum", "Saal", "Zimmer"],
    hire: &["raummiete", "saalmiete", "miete"],
    roles: &[
        (Role::Total, &["total", "gesamt", "insgesamt", "summe"]),
        (Role::Deposit, &["anzahlung", "akonto"]),
        (Role::Balance, &["restbetrag", "restzahlung", "saldo", "rest"]),
        (Role::Vat, &["mwst", "mehrwertsteuer"]),
        (Role::Discount, &["rabatt", "nachlass", "ermässigung"]),
        (Role::Payment, &["zahlung", "überwiesen"]),
        (Role::Line, &["zusammen", "minus"]),
    ],
    sums: &["betrag", "beträgt", "kostet", "kosten", "ergibt", "macht"],
    capacity: &["bis zu", "bis", "höchstens", "maximal", "max.", "fasst", "platz für"],
    until: &["bis zum", "bis am", "bis"],
    deadline: &["gilt", "gültig", "fällig", "frist", "option", "spätestens", "überweis"],
    billing: [&["name", "firma"], &["strasse"], &["postleitzahl", "plz"], &[" ort", "stadt"], &["land"]],
    discounts: &[
        "rabatt",
        "rabatte",
        "preisnachlass",
        "nachlass",
        "vergünstigung",
        "vergünstigt",
        "ermässigung",
        "ermässigt",
        "preisreduktion",
        "sonderpreis",
        "spezialpreis",
        "skonto",
    ],
    gifts: &[
        "gratis",
        "kostenlos",
        "kostenlose",
        "kostenlosen",
        "geschenkt",
        "auf unsere kosten",
        "aufs haus",
        "unentgeltlich",
        "kostenfrei",
        "geht auf uns",
    ],
    free: &["frei", "verfügbar"],
    negations: &["nicht", "kein", "keine"],
    taken: &["vergeben", "belegt", "ausgebucht", "besetzt"],
    steps: &["schritt"],
};

const SMALL: [(&str, u32); 20] = [
    ("ein", 1),
    ("eins", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("dreizehn", 13),
    ("vierzehn", 14),
    ("fünfzehn", 15),
    ("sechzehn", 16),
    ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19),
];

const TENS: [(&str, u32); 12] = [
    ("zwanzig", 20),
    ("dreissig", 30),
    ("dreißig", 30),
    ("vierzig", 40),
    ("fünfzig", 50),
    ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80),
    ("neunzig", 90),
    ("hundert", 100),
    ("einhundert", 100),
    ("zweihundert", 200),
];

/// `fünfundzwanzig`, `hundertzwanzig`.
fn number(word: &str) -> Option<u32> {
    let hundred = |w: &str| w.strip_prefix("hundert").and_then(simple).map(|n| n + 100);
    simple(word).or_else(|| hundred(word)).or_else(|| word.strip_prefix("ein").and_then(hundred))
}

fn simple(word: &str) -> Option<u32> {
    compound(word, &SMALL, &TENS, |w| {
        w.match_indices("und")
            .filter_map(|(at, und)| Some((w.get(at + und.len()..)?.to_owned(), w.get(..at)?.to_owned())))
            .collect()
    })
}
