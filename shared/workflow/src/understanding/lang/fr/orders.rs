//! What stands around a product in French.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "bouteilles", "verre", "de", "d", "fois", "autres", "piecces", "plats", "plat", "repas", "petits", "grands",
        "sont", "mangent", "menus", "menu",
    ],
    pieces: &["x", "piece", "pieces", "pieecces", "bouteilles", "bouteille", "tables", "portions"],
    one: &["un", "une"],
    diets: &["veeg", "halal"],
    rings: &["demi-cercle", "en cercle"],
    no_product: &[
        "offre", "devis", "salle", "lieu", "date", "heure", "reeponse", "appel", "confirmation", "facture", "visite",
        "personne", "personnes", "inviteees", "remise", "contrat", "question", "jour", "eeveenement", "menu", "event",
        "moment", "voitures", "voiture", "vehicules", "veelos", "place", "places", "contact", "parking",
    ],
    performers: &["dj", "groupe", "photographe", "technicien", "technicienne", "pianiste", "musicien", "magicien", "orateur", "oratrice"],
    ours: &["notre", "nos", "mon", "mes", "ma"],
    there: &["la"],
    too: &["trop"],
    being: &["nous sommes", "je suis", "on est"],
    comes: &["arrive", "arrivera", "arrivent", "vient", "viendra"],
    about: &["deegustation", "deegustations", "atelier", "cours", "exposition", "seeminaire"],
    during: &["aprees", "avant", "pendant", "autour", "devant", "durant", "lors"],
    nays: &["non", "non merci", "finalement pas", "plutoot pas", "pas besoin", "finalement non"],
    that: &["que", "qu"],
    fine: &["premium", "supeerieur", "meilleur"],
    usual: &["normal", "normale", "classique", "simple", "standard"],
    each: &["chacun", "par personne", "par table", "par teete", "par inviteee"],
    whole: &["tout", "toute", "projet", "ideee", "affaire"],
    ends_product: &["pour", "avec", "et", "le", "aa", "merci", "en", "dans"],
};
