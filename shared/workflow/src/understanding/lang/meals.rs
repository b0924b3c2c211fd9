//! Meals by their general names, in natural spelling.

/// A meal that several dishes of a house may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Meal {
    Breakfast,
    Lunch,
    Dinner,
    Buffet,
}

/// Every meal has its place in a list of all.
pub(in crate::understanding) const ALL: [Meal; 4] = [Meal::Breakfast, Meal::Lunch, Meal::Dinner, Meal::Buffet];

#[rustfmt::skip] // One row a meal and language.
pub(in crate::understanding) const NAMES: &[(Meal, &str)] = &[
    (Meal::Breakfast, "frühstück; zmorge; morgenessen"),
    (Meal::Breakfast, "breakfast"),
    (Meal::Breakfast, "petit-déjeuner; petit déjeuner; colazione"),
    (Meal::Lunch, "mittagessen; zmittag; stehlunch; lunch; luncheon"),
    (Meal::Lunch, "déjeuner; repas de midi; pranzo"),
    (Meal::Dinner, "abendessen; nachtessen; znacht; abendmenü; abigässe; dinner; supper; evening meal"),
    (Meal::Dinner, "souper; dîner; repas du soir; cena"),
    (Meal::Buffet, "buffet"),
];

/// Words that lead to what belongs to an event: "with dinner", "mit anschliessendem Nachtessen".
pub(in crate::understanding) const LEADS: &[&str] = &[
    "mit",
    "inkl",
    "inklusive",
    "samt",
    "anschliessendem",
    "anschliessend",
    "gefolgt",
    "with",
    "including",
    "incl",
    "followed",
    "plus",
    "avec",
    "suivi",
    "con",
    "seguito",
    "seguita",
];

/// Words between two things that belong together: "Apéro und danach ein Fondue".
pub(in crate::understanding) const JOINS: &[&str] = &["und", "sowie", "and", "et", "puis", "e", "ed", "poi"];

/// Words that may stand between the joint and the thing, articles among them.
pub(in crate::understanding) const BETWEEN: &[&str] = &[
    "danach",
    "dann",
    "anschliessend",
    "dazu",
    "nachher",
    "später",
    "hinterher",
    "auch",
    "noch",
    "then",
    "afterwards",
    "later",
    "also",
    "ensuite",
    "après",
    "poi",
    "dopo",
    "by",
];

/// Articles and "some".
pub(in crate::understanding) const ARTICLES: &[&str] = &[
    "ein", "eine", "einen", "einem", "einer", "es", "en", "a", "an", "some", "the", "un", "une", "uno", "una", "des",
    "du", "dei", "delle", "il", "la", "le", "der", "die", "das", "den", "dem",
];

/// Says that a meal is served, not only held: "sit-down dinner".
pub(in crate::understanding) const SERVED: &[&str] = &[
    "sit-down",
    "down",
    "seated",
    "served",
    "plated",
    "gesetztes",
    "serviertes",
    "feines",
    "festliches",
    "gemütliches",
    "assis",
    "servi",
    "servito",
    "placé",
    "light",
    "leichtes",
    "léger",
    "leggero",
];
