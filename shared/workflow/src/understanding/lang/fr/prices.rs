//! Money in French.

use crate::understanding::lang::prices::{Price::*, Prices, Units};
use crate::venue::Currency::{Chf, Eur, Gbp, Usd};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PRICES: Prices = &[
    (Foreign, &["yens", "couronnes", "roubles"]),
    (Million, &["mio", "million", "millions"]),
    (Thousand, &["k", "mille"]),
    (Per, &["par", "la", "chaque"]),
    (Person, &["personne", "tête", "convive", "invité", "participant", "pers", "pp", "couvert", "enfant", "adulte"]),
    (Hour, &["heure"]),
    (Day, &["jour", "journée", "soirée", "nuit", "soir"]),
    (Piece, &["bouteille", "pièce", "litre", "verre", "salle", "menu", "table", "unité"]),
    (Total, &["total", "totale", "tout", "forfait", "forfaitaire", "global", "globale", "ensemble"]),
    (Budget, &[
            "pensais", "pensions", "pensait", "imaginions", "imaginait", "imaginais", "tablons", "tablions", "dispose", "caisse", "mettre", "allouer", "alloué", "allouée", "verser", "enveloppe", "delà", "plafond", "plafonds", "voté", "consacrer", "investir", "réunir", "alloué*", "débloquer", "budget*", "enveloppe", "dépenser", "disposons", "plafond", "disposition", "limite", "maximale", "dépasser", "maximum"]),
    (Counter, &["proposons", "propose", "offrir", "rabais", "remise", "diriez", "lieu", "contre", "accepter", "faire", "accorder", "baisser", "réduire", "serait", "payer", "descendre"]),
    (If, &["si", "pour", "à", "avec"]),
    (Agree, &["signons", "signer", "signe", "ramener", "arriverait", "arriver", "réservons", "d'accord"]),
    (Quote, &["frais", "tarifs", "coût", "cher", "chère", "beaucoup", "écrivez", "facturé*", "demandez", "devisé*", "devis", "offre", "facture", "coûte", "prix", "coûtent", "tarif"]),
    (Paid, &["débité*", "crédité*", "parti", "acquitté*", "soldé*", "payé*", "versé*", "versement", "viré*", "réglé*"]),
    (Done, &["a", "avons", "ai", "ont", "été", "est", "sont"]),
    (From, &["dès"]),
    (Over, &["dépasse", "excède", "plus", "dépasser"]),
    (No, &["pas", "ne", "jamais"]),
    (Reckon, &["avons", "prévoyons", "prévu", "comptons", "maximum", "max"]),
];

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const UNITS: Units = &[
    (Chf, false, &["chf", "francs", "franc", "fr", "frs", "sfr", "balles"]),
    (Chf, true, &["centimes", "centime", "ct", "cts"]),
    (Eur, false, &["eur", "euro", "euros"]),
    (Usd, false, &["usd", "dollar", "dollars"]),
    (Gbp, false, &["gbp", "£", "livre", "livres"]),
];
