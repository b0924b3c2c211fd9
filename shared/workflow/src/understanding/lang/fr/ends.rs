//! Ends of sentences in French.

use crate::understanding::lang::ends::Ends;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ENDS: Ends = Ends {
    never: &["env", "mme", "mlle", "m", "p.ex", "s.v.p", "dr", "prof", "av", "bd", "ch", "st", "incl", "p"],
    unless_number: &[
        "n", "fr", "no", "max", "min", "janv", "mar", "avr", "juil", "aug", "sept", "oct", "nov", "dec", "lun", "mer",
        "jeu", "ven", "sam", "dim", "tel", "pers", "chf", "eur",
    ],
    starters: &[
        "nous", "vous", "il", "elle", "je", "merci", "pouvez", "pourriez", "avez", "est", "y", "quel", "quelle",
        "notre", "votre", "si", "les", "le", "la", "cordialement", "ce", "c'est", "cela", "prenons", "avons", "un",
        "une", "on",
    ],
    are: &["sommes", "serons", "serions"],
    nearly: &["aa", "environ"],
    goes_on: &["et"],
    led_day: &[],
    suits: &["est"],
    lettered: &["option", "variante", "menu", "oui", "prenons", "plutoot"],
    numbered: &["offre", "devis", "facture", "commande", "salle", "proposition", "variante", "reeservation", "dossier", "choix", "table", "contrat"],
};
