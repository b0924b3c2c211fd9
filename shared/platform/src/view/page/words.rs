//! What the public page says by itself, in the four languages.

use workflow::venue::Language;

/// The page's own words.
pub(super) struct Words {
    pub rooms: &'static str,
    pub menus: &'static str,
    pub products: &'static str,
    pub answers: &'static str,
    pub up_to: &'static str,
    pub people: &'static str,
    pub free: &'static str,
    pub none_free: &'static str,
    pub closed: &'static str,
    pub vegetarian: &'static str,
    pub vegan: &'static str,
    pub wine: &'static str,
    pub courses: &'static str,
    pub served: &'static str,
    pub as_of: &'static str,
    pub gone: &'static str,
}

/// Every language, in the order of most houses.
pub(super) const ALL: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

const DE: Words = Words {
    rooms: "Räume",
    menus: "Menüs",
    products: "Angebot",
    answers: "Fragen und Antworten",
    up_to: "bis",
    people: "Personen",
    free: "frei",
    none_free: "an diesem Tag nicht frei",
    closed: "An diesem Tag ist das Haus geschlossen.",
    vegetarian: "vegetarisch",
    vegan: "vegan",
    wine: "mit Weinbegleitung",
    courses: "Gänge",
    served: "serviert im",
    as_of: "Stand",
    gone: "Diese Seite gibt es nicht oder nicht mehr.",
};

const EN: Words = Words {
    rooms: "Rooms",
    menus: "Menus",
    products: "Products",
    answers: "Questions and answers",
    up_to: "up to",
    people: "people",
    free: "free",
    none_free: "not free on this day",
    closed: "The house is closed on this day.",
    vegetarian: "vegetarian",
    vegan: "vegan",
    wine: "with wine pairing",
    courses: "courses",
    served: "served in",
    as_of: "As of",
    gone: "This page does not exist, or no longer.",
};

const FR: Words = Words {
    rooms: "Salles",
    menus: "Menus",
    products: "Offre",
    answers: "Questions et réponses",
    up_to: "jusqu'à",
    people: "personnes",
    free: "libre",
    none_free: "pas libre ce jour-là",
    closed: "La maison est fermée ce jour-là.",
    vegetarian: "végétarien",
    vegan: "végane",
    wine: "accord mets et vins compris",
    courses: "plats",
    served: "servi en",
    as_of: "État au",
    gone: "Cette page n'existe pas ou plus.",
};

const IT: Words = Words {
    rooms: "Sale",
    menus: "Menu",
    products: "Offerta",
    answers: "Domande e risposte",
    up_to: "fino a",
    people: "persone",
    free: "libera",
    none_free: "non libera in questo giorno",
    closed: "In questo giorno la casa è chiusa.",
    vegetarian: "vegetariano",
    vegan: "vegano",
    wine: "abbinamento vini incluso",
    courses: "portate",
    served: "servito in",
    as_of: "Situazione al",
    gone: "Questa pagina non esiste o non esiste più.",
};

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &DE,
        Language::En => &EN,
        Language::Fr => &FR,
        Language::It => &IT,
    }
}
