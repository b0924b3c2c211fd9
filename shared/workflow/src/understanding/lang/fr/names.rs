//! Names of people and houses in French.

use crate::understanding::lang::names::Names;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static NAMES: Names = Names {
    families: &["Famille"],
    prefixes: &["Votre ", "p.p. ", "Abbé ", "Père "],
    titles: &["mme", "mlle", "madame", "monsieur", "me", "dr", "prof"],
    addressed: &["mme", "mlle", "madame", "monsieur", "maître", "famille"],
    titled: &["prof. ", "dr. ", "prof "],
    greets: &["cordialement"],
    nobody: &["famille", "ok"],
    offices: &[
        "commandant", "president", "preesident", "attachee?\\b", "direct", "direction", "secreet", "coordonn",
        "treesor", "avocat", "responsab", "chef", "professeur", "assistant", "ingenieur", "architect", "comptab",
        "achats", "finance", "marketing", "administra", "service\\b", "etudiant", "membre", "stagiaire", "vente",
        "communic", "eveenement", "eevee?nement", "geerant", "accueil", "reception", "ressources humaines", "cassier",
        "organisat", "^coach\\b", "formatric", "formateur", "indeependant",
    ],
    holders: &[
        "commandant", "preesident", "president", "caissier", "secreet", "direct", "responsab", "treesor", "geerant",
        "assist", "marketing",
    ],
    sections: &["section "],
    of: &["du ", "de la ", "de l'", "des ", "de "],
    firm_labels: &["entreprise", "socieetee", "association"],
    orgs: &[
        "universite", "ecole", "hopital", "association", "cooperative", "fondation", "agence", "mairie", "commune",
        "societe", "institut", "banque", "etude", "cabinet", "fiduciaire", "federation", "syndicat", "musee",
        "theatre", "paroisse", "entreprise", "atelier", "maison", "ville", "clinique", "assurances", "transports",
        "caisse", "groupe", "editions", "chorale", "choeur", "amicale", "fanfare", "lycee", "gymnase", "librairie",
    ],
    forms: &["association", "fondation"],
    kin: &["& Cie", "& Fils", "& Partenaires", "& Associés", "& Filles"],
    kin_behind: &["fils"],
    links: &["&", "+", "de", "du", "des", "la", "le", "les", "et", "c/o"],
    particles: &["de", "du", "des"],
    before_firm: &[],
    before_name: &[],
    takes_over: &[r"je (?:reprends (?:le dossier|la suite|le flambeau|l'organisation|sa place|tout)|remplace)", r"je prends (?:le relais|la releve|la releeve|la suite)", r"j'ai repris", r"je suis (?:[a-z]+ ){0,3}votre (?:nouve(?:au|lle) )?(?:interlocut|contact)", r"je m'en occupe (?:deesormais|aa partir)"],
    charges: &["frais", "couts", "facture", "la salle", "sa place aa la feete"],
    helpers: &[
        "ma collegue", "mon collegue", "ma colleegue", "mon colleegue", "peut vous", "pourra vous", "vous aider",
        "vous renseigner",
    ],
};
