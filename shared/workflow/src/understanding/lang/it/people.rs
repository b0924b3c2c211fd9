//! Those who are counted in Italian.

use crate::understanding::lang::people::People;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PEOPLE: People = People {
    doers: &["ore", "ori", "rici", "ista", "isti", "anti", "enti", "ario", "ari"],
    things: &[
        "proiettore", "proiettori", "computer", "contenitore", "contenitori", "motore", "motori", "schermo", "ore",
        "fiori", "colori", "valori", "liquori", "orari", "denari", "locali", "strumenti", "elementi", "documenti",
        "appartamenti", "posti", "pasti", "menu",
    ],
    agents: &["isti", "iste", "tori", "trici"],
    misspelt: &["persone", "partecipanti", "invitati", "ospiti", "adulti"],
    single: &[
        "uomo", "donna", "signora", "signore", "adulto", "bambino", "bambina", "ragazzo", "ragazza", "neonato",
        "bimbo", "bimba",
    ],
    out_of: &["d", "del", "della", "delle", "dei", "dal", "dalla", "dalle", "dai"],
    ours: &["i", "le", "gli", "nostri", "nostre", "miei", "mie"],
    one: &["un", "uno", "una", "la", "il", "nostro", "nostra", "loro", "e"],
    me: &["io", "me"],
    mine: &["miei", "mie", "nostri", "nostre"],
    him: &["me", "lui", "lei"],
    counted: &["cont", "escl"],
    takes_back: &["no", "anzi", "correzione", "scusate", "scusi", "scusa", "meglio", "eh", "ehm"],
    beside: &["ah", "oh", "o", "un", "voglio", "siamo"],
    rest: &["resto", "restanti"],
    no_group: &["scelta"],
};
