//! Meals in Italian.

use crate::understanding::lang::meals::Meals;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MEALS: Meals = Meals {
    breakfast: &["colazione"],
    lunch: &["pranzo"],
    dinner: &["cena"],
    buffet: &["buffet"],
    leads: &["con", "seguito", "seguita"],
    joins: &["e", "ed", "poi"],
    between: &["poi", "dopo"],
    articles: &["un", "uno", "una", "dei", "delle", "il", "la", "le"],
    then: &["poi"],
    onward: &["poi", "seguito", "seguita", "dopo", "successivamente"],
    feasts: &["cena", "aperitivo", "rinfresco", "buffet", "festa", "apero", "apeero", "pasto", "ballo"],
    elsewhere: &["andiamo", "andremo", "altrove", "ristorante", "citta", "cittaa"],
    some: &["qualcosa", "piatto", "pasto"],
    kinds: &["caldo", "legger", "semplice", "freddo"],
    noon: &["mezzogiorno"],
    evening: &["sera", "serata", "cena"],
    served: &["buona", "buon", "servito", "leggero"],
};
