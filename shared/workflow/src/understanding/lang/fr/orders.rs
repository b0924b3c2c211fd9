//! What stands around a product in French.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "bouteilles", "de", "d", "fois", "autres", "piecces", "plats", "plat", "repas", "petits", "grands",
        "sont", "mangent", "menus", "menu",
    ],
    pieces: &["x", "piece", "pieces", "pieecces", "bouteilles", "bouteille", "tables", "portions"],
    one: &["un", "une"],
    diets: &["veeg", "halal"],
    rings: &["demi-cercle", "en cercle"],
    no_product: &[
        "offre", "devis", "salle", "lieu", "date", "heure", "reeponse", "appel", "confirmation", "facture", "visite",
        "personne", "personnes", "inviteees", "remise", "contrat", "question", "jour", "eeveenement", "menu", "event",
        "moment", "place", "contact", "parking",
    ],
    performers: &["dj", "groupe", "photographe", "technicien", "technicienne", "pianiste", "musicien", "magicien", "orateur", "oratrice"],
    ours: &["notre", "mon", "ma"],
    there: &["la"],
    too: &["trop"],
    ends_product: &["pour", "avec", "et", "le", "aa", "merci", "en", "dans"],
};
