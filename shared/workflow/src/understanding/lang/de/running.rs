//! What happens within an event in German.

use crate::understanding::lang::running::Running;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static RUNNING: Running = Running {
    steps: &[
        "rede", "reden", "ansprache", "ansprachen", "lesung", "vortrag", "keynote", "toast", "toasts", "konzerte", "vorträge", "referat", "referate", "konzert", "präsentation", "trauung",
        "zeremonie", "begrüssung", "quiz", "auftritt", "feuerwerk", "zauberer", "clown", "tombola", "workshop", "pause", "führung", "torte", "dessert", "nachtisch",
    ],
    comes: &["kommt", "trifft", "geht", "reist", "landet", "spielt", "spricht", "stösst"],
    of_us: &["von uns", "ein paar"],
    some: &[
        "einige", "chef", "chefin", "referent", "referentin", "referenten", "rednerin", "redner", "kandidat", "kandidatin", "kollege", "kollegin",
        "kollegen", "trainer", "trainerin", "techniker", "technikerin", "caterer", "floristin", "direktor", "direktorin", "crew", "organisatoren", "helfer",
        "musiker", "taxi",
    ],
    come: &["kommen", "gehen", "rein", "hinein", "eintreffen", "treffen", "wegfahren", "weg", "los", "zugang", "dazustossen", "spielen", "da"],
    all: &["gruppe", "alle", "gäste", "team", "firma", "leute", "gesellschaft", "rest"],
    we: &["wir", "ich"],
    begin: &["beginnen", "starten", "anfangen", "fangen", "hören", "aufhören", "enden", "bleiben", "schliessen", "beginne", "starte"],
    books: &["raum", "saal", "räume", "buchen", "verlängern", "mieten", "reservieren", "raumes"],
    then: &["danach", "dann", "anschliessend"],
    so: &["also", "deshalb", "daher", "somit", "drum"],
    at: &["beim", "zum", "am", "bei"],
    stays: &["bleiben", "bleibt"],
    from: &["ab", "von", "beginnt", "startet", "start", "beginn"],
    holds: &["feiern", "feiere", "feiert", "gefeiert"],
    sequel: &["anschliessendem", "anschliessenden", "anschliessender", "nachher", "später"],
    late: &["erst", "später"],
    of_them: &["davon", "darunter", "von diesen", "von ihnen", "von denen", "unter ihnen"],
    access: &["aufbauen", "aufbau", "einrichten", "dekorieren", "anliefern", "vorbereiten", "aufzubauen", "einzurichten", "aufstellen", "installieren"],
};
