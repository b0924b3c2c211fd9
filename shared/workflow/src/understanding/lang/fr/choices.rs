//! Choices by position in French.

use crate::understanding::lang::choices::{Choice::*, Choices};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static CHOICES: Choices = Choices {
    ordinals: &[
        ("premier", 1), ("première", 1),
        ("deuxième", 2), ("second", 2), ("seconde", 2),
        ("troisième", 3),
        ("quatrième", 4),
        ("cinquième", 5),
        ("dernier", 0), ("dernière", 0),
    ],
    words: &[
        (Article, &["le", "la", "l", "votre", "vos", "pour", "prends", "prenons", "les"]),
        (Noun, &["choix", "option", "proposition", "date", "créneau", "offre", "possibilité", "solution", "salle", "menu", "devis", "variante"]),
        (Day, &["jour"]),
        (Label, &["option", "variante", "proposition", "numéro", "no", "menu"]),
        (Follows, &["convient", "serait", "est", "va", "nous", "svp", "s", "merci", "et", "alors", "pour", "me", "ira"]),
        (Of, &["des", "de"]),
        (Both, &["deux", "jours", "dates", "propositions", "options", "salles"]),
        (Earlier, &["tôt", "proche", "rapprochée", "rapproché"]),
        (Later, &["tard", "tardive", "tardif", "éloignée", "éloigné", "lointaine"]),
        (More, &["plus"]),
        (Pointing, &["la", "celle"]),
        (Dated, &["date", "jour", "créneau"]),
        (Takes, &["préférons", "préférerions", "préfère", "préférerais", "prenons", "prends", "prendrons", "choisissons", "choisis", "pour", "plutôt"]),
    ],
};
