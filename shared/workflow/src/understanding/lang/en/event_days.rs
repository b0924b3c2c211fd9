//! Single days of an event in English.

use crate::understanding::lang::event_days::EventDays;

pub(in crate::understanding) static EVENT_DAYS: EventDays = EventDays {
    ordinals: ["first", "second", "third", "last"],
    day: r"(?:day|evening|night|morning|afternoon)",
    all: r"(?:both|all|each|every|each of the)(?: of the)?(?: two| three)? (?:days?|evenings?)",
    only: r"(?:only|just)(?: (?:take|do|keep|book|need|want|have|on|for|the))*",
    alone: r"(?:only|alone|is enough|will do|would do|is sufficient)",
    without: r"(?:without|drop|skip|leave out|do not need|don't need|cut)(?: the)?",
    gone: r"(?:falls away|is off|is no longer needed|can go|is not needed)",
};
