//! What stands around a product in Italian.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &["x", "di", "bottiglie", "pezzi", "volte", "altri", "altre", "piatti", "sono", "mangiano", "menu"],
    pieces: &["x", "pezzi", "bottiglie", "bottiglia", "tavoli", "porzioni"],
    one: &["un", "uno", "una"],
    diets: &["veg", "halal"],
    rings: &["semicerchio", "in cerchio"],
    no_product: &[
        "offerta", "preventivo", "sala", "luogo", "data", "ora", "risposta", "chiamata", "conferma", "fattura",
        "visita", "persona", "persone", "ospiti", "sconto", "contratto", "domanda", "giorno", "evento", "menu",
    ],
    performers: &["dj", "band", "gruppo", "fotografo", "fotografa", "tecnico", "pianista", "musicista", "mago", "relatore", "relatrice"],
    ours: &["nostro", "nostra", "mio", "mia"],
    there: &["lii", "laa"],
    too: &["troppo"],
    ends_product: &["per", "con", "e", "il", "grazie", "in"],
};
