//! What is said around an amount in French.

use crate::understanding::lang::sums::Sums;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SUMS: Sums = Sums {
    bills: &["facture", "offre", "montant", "somme"],
    amounts: &["montant", "prix", "somme"],
    article_of: &["le", "l", "la", "que"],
    of_amount: &["de"],
    at_hand: &["dispose", "disposons", "disposition"],
    instead: &["lieu de", "lieu des"],
    articles: &["les", "des"],
    definite: &["les"],
    high: &["eelevee", "eeleveee", "cher", "cheere"],
    seems: &["semble", "paraeet", "parait", "trouve", "trouvons"],
    too: &["trop", "peu"],
    too_much: &[],
    beyond: &["deepasse", "deepassent", "beaucoup", "trop"],
    lies: &["est"],
    is_are: &["est", "sont"],
    above: &["dessus"],
    above_ours: &["de", "du"],
    most: &["au plus", "au maximum", "maximum"],
    can: &["peut", "pouvons", "pourrions"],
    up_to: &["jusqu aa"],
    about: &["autour de", "autour des", "environ"],
    below: &["moins de"],
    would: &[],
    deals: &["pour", "aa", "a", "disons"],
    at: &["pour"],
};
