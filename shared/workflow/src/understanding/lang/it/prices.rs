//! Money in Italian.

use crate::understanding::lang::prices::{Price::*, Prices, Units};
use crate::venue::Currency::{Chf, Eur, Gbp, Usd};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PRICES: Prices = &[
    (Foreign, &["yen", "corone", "rubli"]),
    (Million, &["mio", "milione", "milioni", "mln"]),
    (Thousand, &["k", "mila", "mille"]),
    (Per, &["per", "a", "al", "alla", "allo", "ogni", "cadauno", "pro"]),
    (Person, &["persona", "testa", "ospite", "invitato", "partecipante", "pers", "pp", "coperto", "capite", "bambino", "adulto"]),
    (Hour, &["ora"]),
    (Day, &["giorno", "giornata", "sera", "serata", "notte"]),
    (Piece, &["bottiglia", "pezzo", "litro", "bicchiere", "sala", "menu", "tavolo", "unità"]),
    (Total, &["totale", "tutto", "complessivo", "complessivi", "complessivamente", "forfettario", "forfait", "insieme"]),
    (Budget, &[
            "pensavo", "pensavamo", "pensando", "immaginavo", "immaginavamo", "poveri", "cassa", "fondo", "investiamo", "spendiamo", "disponiamo", "dispone", "stanziato", "tetto", "superare", "plafond", "tetti", "limiti", "investire", "stanziat*", "stanziare", "raccogliere", "mettere", "budget*", "spendere", "disponibilità", "disposizione", "massima", "tetto", "limite", "superare", "massimo"]),
    (Counter, &["proponiamo", "propongo", "offriamo", "offrire", "sconto", "fare", "potreste", "invece", "accettare", "ridurre", "sarebbe", "pagare", "scendere", "arrivare"]),
    (If, &["se", "per", "a", "con"]),
    (Agree, &["firmiamo", "firmare", "firmo", "prenotiamo", "restare", "riuscireste", "scendere", "scendete", "d'accordo"]),
    (Quote, &["canone", "spese", "spedizione", "costo", "caro", "cara", "scritto", "scrivete", "chiedete", "tariffe", "preventivo", "offerta", "fattura", "costa", "costano", "prezzo", "tariffa"]),
    (Paid, &["addebitat*", "accreditat*", "bonifico", "trasferit*", "versamento", "pagat*", "versat*", "bonific*", "saldat*", "partito"]),
    (Done, &["stato", "stata", "stati", "abbiamo", "ho", "hanno", "è", "fatto"]),
    (Over, &["oltre", "superare", "supera", "più"]),
    (No, &["non", "mai"]),
    (Reckon, &["abbiamo", "prevediamo", "previsto", "previsti", "calcoliamo", "massimo", "max"]),
];

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const UNITS: Units = &[
    (Chf, false, &["chf", "franchi", "franco", "fr", "fr.", "sfr"]),
    (Chf, true, &["centesimi", "centesimo"]),
    (Eur, false, &["eur", "euro"]),
    (Usd, false, &["usd", "dollaro", "dollari"]),
    (Gbp, false, &["gbp", "£", "sterlina", "sterline"]),
];
