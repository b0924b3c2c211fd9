//! Words that tell whether a dot ends a sentence.

use crate::understanding::hash::WordSet;
use std::sync::LazyLock;

/// Shortened words whose dot never ends a sentence.
#[rustfmt::skip] // One word a line would hide the table.
pub(super) static NEVER_END: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::from_iter([
        "ca", "z.b", "d.h", "mr", "mrs", "ms", "dr", "prof", "inkl", "exkl", "evtl", "ggf", "bzw", "e.g", "i.e", "approx",
        "u.a", "resp", "z", "d", "u", "st", "incl", "vs", "zzgl", "sog", "hr", "hrn", "herr", "i", "e", "p", "a", "env",
        "mme", "mlle", "m", "sig", "sig.ra", "sigg", "dott", "p.es", "p.ex", "ecc", "p.f", "s.v.p", "g", "egr", "gent",
        "spett", "avv", "ing", "arch", "bsp", "vgl", "abs", "mind", "tlf", "voraus", "av", "bd", "ch",
    ])
});

/// Shortened words whose dot ends a sentence unless a number follows.
#[rustfmt::skip] // One word a line would hide the table.
pub(super) static END_UNLESS_NUMBER: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::from_iter([
        "fr", "mo", "di", "mi", "do", "sa", "so", "nr", "no", "tel", "max", "min", "str", "jan", "feb", "mar", "mrz",
        "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dez", "dec", "pers", "std", "mon", "tue", "wed",
        "thu", "fri", "sat", "sun", "chf", "eur", "tst", "janv", "avr", "juil", "gen", "mag", "giu", "lug", "ago", "set",
        "ott", "dic", "lun", "mar", "mer", "gio", "ven", "sab", "dom", "jeu", "sam", "dim", "ore",
    ])
});

/// Words that clearly start a sentence after a number and a full stop.
#[rustfmt::skip] // One word a line would hide the table.
pub(super) static STARTERS: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::from_iter([
        "wir", "ich", "es", "das", "die", "der", "bitte", "we", "i", "it", "please", "thanks", "thank", "danke", "gibt",
        "haben", "is", "do", "can", "could", "koennen", "koennten", "our", "unser", "unsere", "there", "the", "also",
        "und", "and", "wie", "what", "how", "room", "raum", "geht", "passt", "ist", "sind", "are", "for", "fuer", "this",
        "best", "freundliche", "that", "let", "ja", "yes", "what's", "number", "guests", "dinner", "parking",
        "nous", "vous", "il", "elle", "je", "merci", "pouvez", "pourriez", "avez", "est", "y", "quel", "quelle", "notre",
        "votre", "si", "les", "le", "la", "cordialement", "noi", "grazie", "potete", "avete", "vorremmo", "siamo", "c'ee",
        "per", "saremo", "quanto", "sehr", "vielen", "besten", "dafuer", "dabei", "ausserdem", "zudem", "they", "you",
        "nehmen", "waere", "waeren", "haetten", "hat", "leider", "gern", "gerne", "sonst", "danach", "alles", "my", "would",
        "will", "have", "any", "if", "on", "ce", "c'est", "cela", "prenons", "avons", "un", "une", "ci", "prendiamo",
        "scegliamo", "preferiamo", "accettiamo", "confermiamo", "confermo", "abbiamo", "avremmo", "sarebbe", "possiamo",
        "purtroppo", "se",
    ])
});

/// Verbs and the like that go on with the day before them, "18.11. passt", where they ask nothing.
pub(super) const SUITS: &[&str] =
    &["passt", "geht", "ist", "isch", "waere", "leider", "is", "would", "est", "purtroppo"];
