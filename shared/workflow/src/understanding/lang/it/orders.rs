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
    nays: &["no", "no grazie", "non serve", "meglio di no", "alla fine no", "alla fine non lo vogliamo"],
    that: &["che"],
    fine: &["premium", "superiore", "migliore"],
    usual: &["normale", "normali", "classico", "semplice", "standard"],
    each: &["ciascuno", "a testa", "a persona", "per persona", "per tavolo", "ogni"],
    whole: &["tutto", "tutta", "cosa", "idea", "progetto"],
    ends_product: &["per", "con", "e", "il", "grazie", "in"],
};
