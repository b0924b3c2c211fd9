//! Ends of sentences in Italian.

use crate::understanding::lang::ends::Ends;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ENDS: Ends = Ends {
    never: &[
        "etc", "ca", "sig", "sig.ra", "sigg", "dott", "p.es", "ecc", "p.f", "egr", "gent", "spett", "avv", "ing", "arch",
        "dr", "prof", "e", "a", "g",
    ],
    unless_number: &[
        "n", "no", "max", "min", "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic", "lun",
        "mer", "gio", "ven", "sab", "dom", "ore", "h", "tel", "chf", "eur",
    ],
    starters: &[
        "noi", "grazie", "potete", "avete", "vorremmo", "siamo", "c'ee", "per", "saremo", "quanto", "ci", "prendiamo",
        "scegliamo", "preferiamo", "accettiamo", "confermiamo", "confermo", "abbiamo", "avremmo", "sarebbe",
        "possiamo", "purtroppo", "se", "un", "si", "le", "la", "il",
    ],
    are: &["siamo", "saremo", "saremmo"],
    nearly: &["aa", "in", "circa"],
    goes_on: &["e"],
    led_day: &[],
    suits: &["purtroppo"],
    lettered: &["menu", "sii", "si", "ok", "meglio"],
    numbered: &["offerta", "preventivo", "fattura", "ordine", "sala", "opzione", "proposta", "prenotazione", "pratica", "versione", "variante", "scelta", "tavolo", "contratto"],
};
