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
    more: &["autre", "autres", "encore", "supplementaire", "supplementaires", "suppleementaire", "suppleementaires"],
    one_more: &[],
    bottles: &["bouteille", "bouteilles"],
    colours: &["blanc", "blancs", "rouge", "rouges", "rose", "rosee"],
    half: &["la moitiee", "moitiee des"],
    others: &["les autres", "le reste", "tous les autres"],
    everyone: &["pour tout le monde", "pour tous", "pour toutes"],
    them: &["pour eux", "pour elles", "pour ceux-ci"],
    kin: &["meere", "peere", "soeur", "freere", "tante", "oncle", "grand-meere", "grand-peere", "femme", "mari", "fille", "fils", "cousine", "cousin", "cheffe", "chef", "colleegue", "amie", "ami", "belle-meere", "beau-peere", "niecce", "neveu"],
    it: &["l", "le", "la", "les", "ca", "cela"],
    shared_by: &["par", "pour chaque", "toutes les", "tous les"],
    shared_for: &["pour"],
    heads: &["personnes", "personne", "convives", "convive", "invitees", "invitee", "teetes", "teete"],
    whole: &["tout", "toute", "projet", "ideee", "affaire"],
    ends_product: &["pour", "avec", "et", "le", "aa", "merci", "en", "dans"],
};
