//! How hours are said to move in German.

use crate::understanding::lang::shifts::Shifts;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SHIFTS: Shifts = Shifts {
    earlier: &["frueher", "zeitiger", "nach vorne", "nach vorn", "vorverlegen", "vorziehen", "vorher", "frueener", "ehnder"],
    later: &["spaeter", "nach hinten", "hinausschieben", "spoeter"],
    longer: &["laenger", "mehr", "mehr zeit", "zusaetzlich", "extra", "dazu", "anhaengen", "dranhaengen", "verlaengern"],
    shorter: &["kuerzer", "weniger", "verkuerzen", "kuerzen"],
    more: &["noch", "weitere", "zusaetzliche", "zusaetzlich", "extra", "um"],
    begins: &[
        "anfangen", "anfange", "anfaengt", "fangen", "faengt", "beginnen", "beginn", "beginnt", "beginne", "starten", "startet",
        "start", "anfang", "loslegen", "losgehen", "los", "kommen", "kommt", "kaemen", "eintreffen", "ankommen", "anfa", "aafange",
    ],
    ends: &["aufhoeren", "hoeren", "enden", "endet", "ende", "schluss", "schliessen", "fertig", "beenden"],
    stays: &[
        "bleiben", "bleibe", "bleibt", "dauern", "dauert", "verlaengern", "verlaengerung", "verlaengert", "anhaengen",
        "dranhaengen", "ausdehnen", "laenger",
    ],
    shortens: &["verkuerzen", "kuerzen", "kuerzer"],
    prepares: &[
        "aufbauen", "aufbau", "einrichten", "dekorieren", "deko", "vorbereiten", "vorbereitung", "soundcheck", "aufstellen",
        "zugang", "rein", "hinein", "anliefern", "anlieferung",
    ],
    parts: &["essen", "apeero", "nachtessen", "abendessen", "mittagessen", "znacht", "menue", "dessert", "musik", "trauung"],
};
