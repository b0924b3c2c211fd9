//! How hours are said to move in French.

use crate::understanding::lang::shifts::Shifts;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SHIFTS: Shifts = Shifts {
    earlier: &["plus toot", "avant", "en avance", "d'avance"],
    later: &["plus tard", "aprees"],
    longer: &["de plus", "en plus", "suppleementaire"],
    shorter: &["de moins", "en moins"],
    more: &["encore", "de", "d"],
    begins: &[
        "commencer", "commencions", "commence", "deebuter", "deebut", "deebute", "deemarrer", "arriver", "arrivons", "arrivions",
        "venir", "venons",
    ],
    ends: &["finir", "finissons", "terminer", "terminons", "fin", "arreeter", "partir", "fermer"],
    stays: &["rester", "restons", "resterions", "prolonger", "prolongation", "prolonge", "rallonger", "ajouter"],
    shortens: &["raccourcir", "eecourter", "reeduire"],
    prepares: &[
        "installer", "installation", "deecorer", "preeparer", "preeparation", "monter", "montage", "acceder", "acceeder", "accees",
        "livrer", "mise en place",
    ],
    parts: &["repas", "souper", "diiner", "apeeritif", "apeero", "deejeuner", "dessert", "musique", "ceereemonie"],
};
