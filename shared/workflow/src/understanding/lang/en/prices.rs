//! Money in English.

use crate::understanding::lang::prices::{Price::*, Prices, Units};
use crate::venue::Currency::{Chf, Eur, Gbp, Usd};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PRICES: Prices = &[
    (Foreign, &["sek", "nok", "dkk", "jpy", "cad", "aud", "zloty", "yen", "kroner", "kronor", "rupees"]),
    (Million, &["million", "millions", "mln"]),
    (Thousand, &["k", "keur", "kchf", "thousand", "grand"]),
    (Per, &["per", "a", "each", "every"]),
    (Person, &["person", "head", "guest", "pp", "pax", "cover", "participant", "attendee", "people", "child", "adult", "ppl"]),
    (Hour, &["hour", "hr"]),
    (Day, &["day", "night", "evening"]),
    (Piece, &["bottle", "piece", "item", "room", "glass", "table", "menu", "unit"]),
    (Total, &["total", "altogether", "overall", "flat", "all-in", "inclusive", "lump", "all"]),
    (Budget, &[
            "mind", "ballpark", "thought", "price-wise", "pricewise", "give", "gives", "sponsors", "sponsored", "pot", "kitty", "fund", "funds", "funding", "pocket", "shell", "stump", "budgeting", "affordable", "stretching", "allotted", "thinking", "ceiling", "allowance", "earmarked", "ceilings", "stretch", "raise", "invest", "budgeted", "approved", "granted", "limits", "budget*", "spend", "spending", "limit", "cap", "ceiling", "afford", "max", "maximum", "allocated", "exceed"]),
    (Counter, &["do", "offer", "counter", "instead", "discount", "meet", "agree", "propose", "proposing", "reduce", "lower", "accept", "match", "manage", "willing", "would", "pay", "rather", "settle"]),
    (If, &["if", "for", "at"]),
    (Agree, &["sign", "book", "deal", "confirm", "go"]),
    (Quote, &["included", "fee", "fees", "charges", "tariff", "expensive", "steep", "quoted", "wrote", "bill", "quote", "offer", "quotation", "proposal", "invoice", "costs", "cost", "price", "charge"]),
    (Paid, &["remittance", "debited", "credited", "paid", "transferred", "wired", "remitted", "settled"]),
    (Done, &["was", "were", "has", "have", "been", "had", "went"]),
    (From, &["from"]),
    (Over, &["over", "above", "more", "exceeding"]),
    (No, &["not", "no", "don't", "can't", "cannot", "reach", "won't"]),
    (Reckon, &["have", "max", "most", "planned", "planning", "reckon"]),
];

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const UNITS: Units = &[
    (Chf, false, &["chf", "franc", "francs", "sfr", "kchf"]),
    (Eur, false, &["eur", "keur", "euro", "euros"]),
    (Usd, false, &["usd", "dollar", "dollars", "bucks"]),
    (Eur, true, &["cent", "cents"]),
    (Gbp, false, &["gbp", "£", "pound", "pounds", "quid", "sterling"]),
    (Gbp, true, &["pence", "pennies"]),
];
