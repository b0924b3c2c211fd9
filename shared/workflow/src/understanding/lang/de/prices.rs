//! Money in German, Swiss colloquial included.

use crate::understanding::lang::prices::{Price::*, Prices, Units};
use crate::venue::Currency::{Chf, Eur, Gbp, Usd};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PRICES: Prices = &[
    (Foreign, &["sek", "nok", "dkk", "jpy", "cad", "aud", "rupien", "yen", "kronen", "zloty", "rubel"]),
    (Million, &["mio", "million", "millionen"]),
    (Thousand, &["k", "tsd", "tausend"]),
    (Per, &["pro", "je", "per", "p"]),
    (Person, &["teilnehmender", "pax", "person", "kopf", "gast", "teilnehmer", "teilnehmerin", "teilnehmenden", "nase", "pp", "pers", "mitarbeiter", "gedeck", "kind", "erwachsenen"]),
    (Hour, &["stunde", "std", "h"]),
    (Day, &["tag", "abend", "halbtag", "nacht"]),
    (Piece, &["flasche", "stück", "liter", "glas", "raum", "menü", "menu", "tisch", "set", "stk"]),
    (Total, &["allem", "total", "insgesamt", "gesamt", "gesamthaft", "pauschal", "pauschale", "gesamtbudget", "gesamtkosten", "gesamtpreis", "alles", "zusammen", "totalbudget"]),
    (Budget, &[
            "preislich", "vorgestellt", "vorstellen", "dachten", "gedacht", "geben", "sponsoren", "kasse", "vereinskasse", "schmerzgrenze", "reicht", "reichen", "hergeben", "aufwendung", "topf", "etat", "gesprochen", "maximum", "lockermachen", "leisten", "schmerzhaft", "berappen", "auslegen", "preisvorstellung", "preisvorstellungen", "kostendach", "preisrahmen", "verfügen", "deckel", "grenze", "oberlimit", "aufbringen", "aufwenden", "stemmen", "investieren", "einsetzen", "bewilligt*", "genehmigt*", "budget*", "kostendach", "kostenrahmen", "preisrahmen", "preislimite", "ausgeben", "obergrenze", "limite", "budgetiert", "gesamtbudget", "totalbudget", "rahmen", "budgetrahmen", "verfügung", "maximalbudget", "budgetlimite", "überschreiten", "übersteigen"]),
    (Counter, &["geht", "ginge", "gehen", "bieten", "biete", "offerieren", "statt", "anstatt", "rabatt", "entgegenkommen", "vorschlagen", "vorschlag", "gegenvorschlag", "gegenangebot", "machbar", "reduzieren", "senken", "machen", "wäre", "anbieten", "einigen", "runden", "zahlen"]),
    (If, &["wenn", "falls", "sofern", "bei"]),
    (Agree, &["zusagen", "zuschlagen", "unterschreiben", "buchen", "dabei", "nehmen", "einverstanden"]),
    (Quote, &["mahnung", "monat", "gebühr*", "mahngebühr*", "spesen", "honorar", "tarif*", "teuer", "verlangen", "schreiben", "schrieben", "geschrieben", "offerte", "angebot", "offert", "kostenvoranschlag", "rechnung", "kostet", "kosten", "preis", "offerierten"]),
    (Paid, &["überwise", "überwisä", "überwiese", "iizahlt", "ibzahlt", "aazahlt", "azahlt", "iibzahlt", "abgebucht*", "belastet*", "angewiesen", "einbezahlt*", "gutgeschrieben*", "abgegangen", "rausgegangen", "ausgelöst*", "bezahlt*", "überwiesen*", "einbezahlt*", "beglichen*", "gezahlt*", "angezahlt*", "geleistet*"]),
    (Done, &["hani", "hämmer", "hend", "hei", "het", "isch", "wurde", "wurden", "worden", "haben", "habe", "hat", "ist", "sind"]),
    (From, &["ab"]),
    (Over, &["über", "mehr"]),
    (No, &["nicht", "kein", "keinesfalls", "nie"]),
    (Reckon, &["haben", "dürfen", "darf", "dürfte", "rechnen", "vorgesehen", "eingeplant", "einplanen", "höchstens", "max", "maximal"]),
];

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const UNITS: Units = &[
    (Chf, false, &["chf", "sfr", "sfr.", "fr", "fr.", "franken", "franke", "fränkli", "stutz", "stützli", "schweizerfranken", "hämmer"]),
    (Chf, true, &["rappen", "rp"]),
    (Eur, false, &["eur", "euro", "euros"]),
    (Eur, true, &["eurocent"]),
    (Usd, false, &["usd", "dollar", "dollars"]),
    (Gbp, false, &["gbp", "£", "pfund"]),
];
