//! Single days of an event in German.

use crate::understanding::lang::event_days::EventDays;

pub(in crate::understanding) static EVENT_DAYS: EventDays = EventDays {
    ordinals: ["erste[nrms]?", "zweite[nrms]?", "dritte[nrms]?", "letzte[nrms]?"],
    day: r"(?:tag|abend|mittag|morgen|nachmittag)",
    all: r"(?:beide[nr]?|alle[nr]?|jede[nrms]?(?: der)?)(?: zwei| drei)? (?:tage?n?|abende?n?)",
    only: r"(?:nur(?: noch)?|bloss|lediglich|einzig)(?: (?:an|am|den|der|dem|fuer|mit))*",
    alone: r"(?:allein|alleine|reicht|genuegt|nur)",
    without: r"(?:ohne|streichen(?: wir)?|lassen(?: wir)?)(?: (?:am|den|der|dem))*",
    gone: r"(?:faellt weg|entfaellt|streichen|weglassen|brauchen wir(?: doch)? nicht|lassen wir weg|faellt aus)",
};
