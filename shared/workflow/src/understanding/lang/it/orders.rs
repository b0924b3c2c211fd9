//! What stands around a product in Italian.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &["x", "di", "bicchiere", "bottiglie", "pezzi", "volte", "altri", "altre", "piatti", "sono", "mangiano", "menu"],
    pieces: &["x", "pezzi", "bottiglie", "bottiglia", "tavoli", "porzioni"],
    one: &["un", "uno", "una"],
    diets: &["veg", "halal"],
    rings: &["semicerchio", "in cerchio"],
    no_product: &[
        "offerta", "preventivo", "sala", "luogo", "data", "ora", "risposta", "chiamata", "conferma", "fattura",
        "visita", "persona", "persone", "ospiti", "sconto", "contratto", "domanda", "giorno", "posti", "auto", "macchine", "evento", "menu",
    ],
    performers: &["dj", "band", "gruppo", "fotografo", "fotografa", "tecnico", "pianista", "musicista", "mago", "relatore", "relatrice"],
    ours: &["nostro", "nostra", "nostri", "nostre", "mio", "mia", "miei"],
    there: &["lii", "laa"],
    too: &["troppo"],
    being: &["siamo", "sono"],
    comes: &["arriva", "arriveraa", "viene", "verraa", "arrivano"],
    about: &["degustazione", "degustazioni", "corso", "mostra", "seminario", "laboratorio"],
    during: &["dopo", "prima", "durante", "davanti"],
    nays: &["no", "non", "no grazie", "non serve", "meglio di no", "alla fine no", "alla fine non lo vogliamo"],
    that: &["che"],
    fine: &["premium", "superiore", "migliore"],
    usual: &["normale", "normali", "classico", "semplice", "standard"],
    each: &["ciascuno", "a testa", "a persona", "per persona", "per tavolo", "ogni"],
    more: &["altro", "altra", "altri", "altre", "ancora", "aggiuntive", "aggiuntivi"],
    one_more: &[],
    bottles: &["bottiglia", "bottiglie"],
    colours: &["bianco", "bianchi", "bianca", "rosso", "rossi", "rossa", "rosato", "rosati"],
    half: &["la metaa", "metaa degli", "metaa di"],
    others: &["gli altri", "le altre", "il resto", "tutti gli altri", "i restanti"],
    everyone: &["per tutti", "per tutte", "a tutti"],
    them: &["per loro", "per questi"],
    kin: &["madre", "mamma", "padre", "papaa", "sorella", "fratello", "suocera", "suocero", "zia", "zio", "nonna", "nonno", "moglie", "marito", "figlia", "figlio", "cugina", "cugino", "cognata", "cognato", "capo", "collega", "amica", "amico", "nipote"],
    it: &["lo", "la", "li", "le", "l", "quello", "quella"],
    shared_by: &["ogni", "a"],
    shared_for: &["per"],
    heads: &["persone", "persona", "ospiti", "ospite", "invitati", "invitato", "teste", "testa"],
    whole: &["tutto", "tutta", "cosa", "idea", "progetto"],
    ends_product: &["per", "con", "e", "il", "grazie", "in"],
};
