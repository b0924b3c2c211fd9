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
    each: &["chacun", "chacune"],
    all_of: &["tous", "toutes"],
    brought: &["viendra", "vient", "viennent", "viendront", "un", "une", "son", "sa", "leur", "l", "d", "autre", "peut", "pourra", "et", "ou", "de"],
    keeps: &["avons", "aurons", "aurions"],
    papers: &["offre", "devis", "confirmation", "contrat", "facture", "proposition", "reeservation"],
    shows: &[
        "indique", "mentionne", "affiche", "figure", "figurent", "indiquent", "mentionnent", "stipule", "porte",
        "precise", "preecise",
    ],
    it: &["elle", "il"],
    honours: &["feete", "soireee", "ceeleebration", "adieux"],
    on_stage: &["sur scene", "sur sceene", "sur la sceene", "sur le podium", "aa la tribune"],
    seatings: &["theeaatre", "banquet", "conseil", "conceert", "pleenieere"],
    roles: &[
        "chef", "cheffe", "directeur", "directrice", "pianiste", "formateur", "formatrice", "secreetaire",
        "preesident", "preesidente", "animateur", "animatrice", "confeerencier", "confeerencieere", "guide",
        "chauffeur", "professeur", "maiitre", "maiitresse", "assistant", "assistante",
        "interpreete", "organiste", "cureee", "pasteur", "accompagnateur", "accompagnatrice", "moniteur",
        "monitrice", "colleegue", "patron", "patronne", "mari", "eepouse", "ami", "amie", "entraiineur", "enseignant", "enseignante", "intervenant", "intervenante",
    ],
    joins: &["rejoint", "rejoindra", "rejoignent", "rejoindront", "ajoute", "ajoutent", "ajoutera"],
    along: &[],
    stays: &["reste", "restons", "restent", "demeure"],
    stays_at: &["aa", "a"],
    from: &["de"],
    drops: &[],
    definite: &["le", "la", "notre", "leur", "l", "son", "sa"],
};
