//! Single days of an event in French.

use crate::understanding::lang::event_days::EventDays;

pub(in crate::understanding) static EVENT_DAYS: EventDays = EventDays {
    ordinals: ["premi(?:er|eere)", "(?:deuxieeme|seconde?)", "troisieeme", "dernii?(?:er|eere)"],
    day: r"(?:jour|soir|journee+|soiree+|matin)",
    all: r"(?:(?:les|tous les) (?:deux |trois )?(?:jours|soirs)|chaque (?:jour|soir))",
    only: r"(?:seulement|uniquement|juste|rien que|que)(?: (?:pour|le|la))*",
    alone: r"(?:seulement|uniquement|seule?|suffit|suffira)",
    without: r"(?:sans|supprimons|supprimer|laissons tomber|enlever|enlevons)(?: (?:le|la))?",
    gone: r"(?:tombe|est supprimee+|saute)",
};
