//! What happens within an event in Italian.

use crate::understanding::lang::running::Running;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static RUNNING: Running = Running {
    steps: &[
        "discorso", "allocuzione", "allocuzioni", "concerti", "discorsi", "lettura", "letture", "relazione", "relazioni", "conferenza", "concerto", "presentazione", "presentazioni", "cerimonia",
        "brindisi", "mago", "prestigiatore", "saluto", "saluti", "quiz", "spettacolo", "fuochi", "lotteria", "laboratorio", "pausa", "torta", "dessert", "dolce",
    ],
    comes: &["arriva", "viene", "parte", "suona", "parla", "atterra", "raggiunge"],
    of_us: &["di noi"],
    some: &[
        "alcuni", "qualcuno", "capo", "relatore", "relatrice", "relatori", "oratore", "oratrice", "candidato", "candidata", "collega", "colleghi",
        "formatore", "formatrice", "formatori", "tecnico", "tecnici", "fiorista", "direttore", "direttrice", "musicisti", "taxi",
    ],
    come: &["arrivano", "arrivare", "vengono", "venire", "andare", "partire", "partono", "entrare", "entrano", "accedere", "suonano"],
    all: &["gruppo", "tutti", "ospiti", "invitati", "gente", "squadra", "ditta", "resto"],
    we: &["noi", "ho", "abbiamo"],
    begin: &["cominciamo", "iniziamo", "finiamo", "terminiamo", "restiamo", "cominciare", "iniziare", "finire", "finiremo", "inizieremo", "rimaniamo"],
    books: &["sala", "sale", "prenotare", "prenotiamo", "prolungare", "prolunghiamo", "affittare"],
    then: &["poi", "dopo", "seguito"],
    so: &["quindi", "perciò", "dunque"],
    at: &["a", "al", "alla", "all", "per", "durante"],
    stays: &["restano", "resteranno", "rimangono", "rimarranno", "resta"],
    from: &["da", "dalle", "dall", "inizia", "comincia", "inizio"],
    holds: &["festeggiare", "festeggiamo", "celebrare"],
    sequel: &["seguita", "successivamente"],
    late: &["solo", "soltanto", "tardi"],
    of_them: &["di questi", "di queste", "di cui", "tra questi", "tra cui", "fra cui", "di loro", "tra loro"],
    access: &["montare", "montaggio", "allestire", "allestimento", "decorare", "addobbare", "consegnare", "preparare", "installare"],
};
