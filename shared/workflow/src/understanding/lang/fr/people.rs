//! Those who are counted in French.

use crate::understanding::lang::people::People;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PEOPLE: People = People {
    doers: &[
        "eur", "eurs", "euse", "euses", "trice", "trices", "iste", "istes", "ante", "antes", "ant", "ants", "ent",
        "ents", "ien", "iens", "ienne", "iennes", "aire", "aires",
    ],
    things: &[
        "projecteur", "projecteurs", "ordinateur", "ordinateurs", "ecouteurs", "haut-parleurs", "moteur", "menu",
        "document", "documents", "element", "elements",
    ],
    agents: &["istes", "teurs", "trices", "euses", "iens", "iennes"],
    misspelt: &["personnes", "convives", "invitees", "participants", "adultes"],
    single: &["homme", "femme", "monsieur", "adulte", "enfant", "ado", "garccon", "fille", "beebee"],
    out_of: &["de", "du", "des", "d"],
    ours: &["nos", "mes", "les", "leurs"],
    one: &["un", "une", "le", "la", "notre", "mon", "ma", "leur", "son", "sa"],
    me: &["moi"],
    mine: &["mes", "nos"],
    him: &["moi", "lui", "elle"],
    counted: &["compris", "compt", "inclus"],
    takes_back: &["non", "pardon", "plutoot", "dire", "deesolee", "deesoleee", "euh", "stop"],
    beside: &["enfin", "ah", "oh", "ou", "je", "veux", "moment", "un", "s", "sommes"],
    rest: &["reste", "restants"],
    no_group: &["choix", "seelection"],
};
