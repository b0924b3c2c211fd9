//! Meals in French.

use crate::understanding::lang::meals::Meals;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MEALS: Meals = Meals {
    breakfast: &["petit-déjeuner", "petit déjeuner"],
    lunch: &["déjeuner", "repas de midi"],
    dinner: &["souper", "dîner", "repas du soir", "repas"],
    buffet: &["buffet"],
    leads: &["avec", "suivi", "plus"],
    joins: &["et", "puis"],
    between: &["ensuite", "après"],
    articles: &["un", "une", "des", "du", "la", "le"],
    then: &["puis", "ensuite"],
    onward: &["puis", "ensuite", "suivi", "suivie", "suivis", "apres", "aprees"],
    feasts: &["diner", "diiner", "souper", "repas", "apero", "apeero", "apeeritif", "buffet", "soireee", "feete", "cocktail", "danse"],
    elsewhere: &["allons", "irons", "va", "part", "partons", "ailleurs", "restaurant", "ville"],
    some: &["quelque", "plat", "repas"],
    kinds: &["chaud", "leeger", "leegere", "simple", "froid"],
    noon: &["midi"],
    evening: &["soir", "soireee", "souper", "diiner"],
    served: &["bon", "assis", "servi", "placé", "léger"],
};
