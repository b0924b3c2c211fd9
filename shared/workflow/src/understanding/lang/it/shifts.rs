//! How hours are said to move in Italian.

use crate::understanding::lang::shifts::Shifts;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SHIFTS: Shifts = Shifts {
    earlier: &["prima", "in anticipo", "avanti"],
    later: &["dopo", "piuu tardi", "in ritardo"],
    longer: &["in piuu", "di piuu", "aggiuntiva", "aggiuntive", "supplementare"],
    shorter: &["in meno", "di meno"],
    more: &["ancora", "altra", "altre", "di"],
    begins: &[
        "iniziare", "iniziamo", "inizio", "inizia", "cominciare", "cominciamo", "comincia", "partire", "arrivare", "arriviamo",
        "venire", "veniamo",
    ],
    ends: &["finire", "finiamo", "fine", "terminare", "terminiamo", "chiudere", "smettere"],
    stays: &["restare", "restiamo", "rimanere", "rimaniamo", "prolungare", "prolunghiamo", "allungare", "aggiungere", "fermarci"],
    shortens: &["accorciare", "ridurre"],
    prepares: &[
        "allestire", "allestimento", "decorare", "preparare", "preparativi", "montare", "montaggio", "accedere", "accesso",
        "entrare", "consegnare",
    ],
    parts: &["cena", "pranzo", "aperitivo", "dolce", "musica", "cerimonia", "cibo"],
};
