//! Single days of an event in Italian.

use crate::understanding::lang::event_days::EventDays;

pub(in crate::understanding) static EVENT_DAYS: EventDays = EventDays {
    ordinals: ["prim[oa]", "second[oa]", "terz[oa]", "ultim[oa]"],
    day: r"(?:giorno|sera|giornata|serata|mattina)",
    all: r"(?:(?:entrambi|tutti|tutti e due|tutti e tre) (?:i )?giorni|ogni (?:giorno|sera))",
    only: r"(?:solo|soltanto|solamente|unicamente)(?: (?:per|il|la))*",
    alone: r"(?:solo|soltanto|solamente|basta|ee sufficiente)",
    without: r"(?:senza|togliamo|togliere|eliminare|eliminiamo)(?: (?:il|la))?",
    gone: r"(?:salta|cade|non serve)",
};
