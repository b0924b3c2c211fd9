//! Money in Italian.

use crate::understanding::lang::prices::{Price::*, Prices, Units};
use crate::venue::Currency::{Chf, Eur, Gbp, Usd};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PRICES: Prices = &[
    (Foreign, &["corone", "rubli"]),
    (Million, &["milione", "milioni", "mio"]),
    (National, &["svizzeri", "americani", "di"]),
    (Thousand, &["k", "mila", "mille"]),
    (Per, &["al", "alla", "per", "a", "ogni", "cadauno", "pro"]),
    (Person, &["persona", "testa", "ospite", "invitato", "partecipante", "pers", "pp", "coperto", "capite", "bambino", "adulto"]),
    (Hour, &["ora"]),
    (Day, &["giorno", "giornata", "sera", "serata", "notte"]),
    (Piece, &["bottiglia", "pezzo", "litro", "bicchiere", "sala", "menu", "tavolo", "unità"]),
    (Total, &["totale", "tutto", "complessivo", "complessivi", "complessivamente", "forfettario", "forfait", "insieme"]),
    (Budget, &["tetti", "stanziato", "stanziati", "limiti", "budget*", "spendere", "disponibilità", "disposizione", "tetto", "limite", "superare", "massimo"]),
    (Counter, &["proponiamo", "propongo", "offriamo", "offrire", "sconto", "fare", "potreste", "invece", "accettare", "ridurre", "sarebbe", "pagare", "scendere", "arrivare"]),
    (If, &["se", "per", "a"]),
    (Agree, &["firmiamo", "firmare", "firmo", "prenotiamo", "restare", "riuscireste", "scendere", "scendete", "d'accordo"]),
    (Quote, &["canone", "spese", "preventivo", "offerta", "fattura", "costa", "costano", "prezzo", "tariffa"]),
    (Paid, &["pagat*", "versat*", "bonific*", "saldat*", "partito"]),
    (Over, &["oltre", "superare", "supera", "più"]),
    (No, &["non", "mai"]),
    (Reckon, &["abbiamo", "prevediamo", "previsto", "previsti", "calcoliamo", "massimo", "max"]),
];

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const UNITS: Units = &[
    (Chf, false, &["chf", "franchi", "franco", "fr", "fr.", "sfr"]),
    (Chf, true, &["centesimi", "centesimo"]),
    (Eur, false, &["eur", "euro"]),
    (Usd, false, &["dollaro", "dollari", "usd"]),
    (Gbp, false, &["sterlina", "sterline", "gbp"]),
];
