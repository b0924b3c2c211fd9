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
    ours: &["i", "le", "gli", "nostri", "nostre", "miei", "mie", "loro"],
    one: &["un", "uno", "una", "la", "il", "nostro", "nostra", "loro", "e"],
    me: &["io", "me"],
    mine: &["miei", "mie", "nostri", "nostre"],
    him: &["me", "lui", "lei"],
    counted: &["cont", "escl"],
    takes_back: &["no", "anzi", "correzione", "scusate", "scusi", "scusa", "meglio", "eh", "ehm"],
    beside: &["ah", "oh", "o", "un", "voglio", "siamo"],
    rest: &["resto", "restanti"],
    no_group: &["scelta"],
    each: &["ognuno", "ognuna", "ciascuno", "ciascuna"],
    all_of: &["tutti", "tutte"],
    brought: &["viene", "verra", 
        "un", "uno", "una", "il", "la", "lo", "l", "proprio", "propria", "suo", "sua", "altra", "altro", "puo",
        "puoo", "potraa", "potra", "e", "o",
    ],
    keeps: &["abbiamo", "avremo", "avremmo"],
    papers: &["offerta", "preventivo", "conferma", "contratto", "fattura", "proposta", "prenotazione"],
    shows: &[
        "riporta", "indica", "menziona", "figurano", "figura", "riportano", "indicano", "mostra", "dice", "parla",
    ],
    it: &["essa"],
    honours: &["festa", "serata", "festeggiamento", "addio"],
    on_stage: &["sul palco", "sul podio"],
    seatings: &["platea", "teatro", "banchetto", "plenaria"],
    roles: &[
        "direttore", "direttrice", "maestro", "maestra", "pianista", "organista", "segretario", "segretaria",
        "presidente", "presidentessa", "relatore", "relatrice", "formatore", "formatrice", "docente", "insegnante",
        "autista", "guida", "accompagnatore", "accompagnatrice", "assistente", "interprete", "parroco", "allenatore",
        "allenatrice", "capo", "collega", "marito", "moglie", "amico", "amica",
    ],
    joins: &["aggiunge", "aggiungono", "aggiungera", "raggiunge", "raggiungono", "raggiungera", "raggiungeraa"],
    along: &["insieme"],
    stays: &["rimane", "rimangono", "resta", "restano", "restiamo", "rimaniamo"],
    stays_at: &["a", "in", "di"],
    from: &["da"],
    drops: &[],
    definite: &["il", "la", "lo", "l", "nostro", "nostra", "loro"],
};
