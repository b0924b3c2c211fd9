//! Meals in German.

use crate::understanding::lang::meals::Meals;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MEALS: Meals = Meals {
    breakfast: &["frühstück", "zmorge", "morgenessen"],
    lunch: &["mittagessen", "zmittag", "stehlunch", "lunch"],
    dinner: &["abendessen", "nachtessen", "znacht", "abendmenü", "abigässe", "dinner"],
    buffet: &["buffet"],
    leads: &["mit", "inkl", "inklusive", "samt", "anschliessendem", "anschliessend", "gefolgt", "plus"],
    joins: &["und", "sowie"],
    between: &["danach", "dann", "anschliessend", "dazu", "nachher", "später", "hinterher", "auch", "noch"],
    articles: &["ein", "eine", "einen", "einem", "einer", "es", "en", "der", "die", "das", "den", "dem"],
    then: &["dann", "danach", "anschliessend", "nachher", "spaeter"],
    onward: &["danach", "anschliessend", "anschliessendem", "anschliessender", "nachher", "dann", "darauf", "hinterher"],
    feasts: &["essen", "abendessen", "nachtessen", "znacht", "dinner", "apero", "apeero", "buffet", "grillade", "fondue", "raclette", "grill", "party", "tanz", "feier", "fest"],
    elsewhere: &["gehen", "geht", "gehts", "fahren", "fahrt", "ziehen", "zieht", "auswaerts", "restaurant", "stadt", "anderswo", "zuhause"],
    some: &["etwas", "was", "oeppis", "essen", "mahlzeit", "gericht"],
    kinds: &["warm", "leicht", "einfach", "kleine", "eifach"],
    noon: &["mittag", "mittags", "zmittag"],
    evening: &["abend", "abends", "nachtessen", "abendessen", "znacht", "dinner", "nacht"],
    served: &["gesetztes", "serviertes", "feines", "festliches", "gemütliches", "leichtes"],
};
