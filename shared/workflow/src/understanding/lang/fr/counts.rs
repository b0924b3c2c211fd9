//! French counts, Swiss and Belgian numerals included.

use crate::understanding::lang::counts::{Counts, Job::*};
use crate::venue::Language;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static COUNTS: Counts = Counts {
    language: Language::Fr,
    numerals: &[
        ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12),
        ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60),
        ("septante", 70), ("huitante", 80), ("octante", 80), ("nonante", 90), ("cent", 100), ("cents", 100), ("mille", 1000),
    ],
    glued: false,
    linker: "et",
    collective: &[
        ("huitaine", 8), ("dizaine", 10), ("dizaines", 20), ("douzaine", 12), ("douzaines", 12), ("quinzaine", 15), ("vingtaine", 20), ("trentaine", 30), ("quarantaine", 40), ("cinquantaine", 50), ("soixantaine", 60),
        ("septantaine", 70), ("huitantaine", 80), ("nonantaine", 90), ("centaine", 100),
    ],
    together: &[],
    jobs: &[
        (People, &[
            "chanteur*", "chanteuse*", "musicien*", "danseu*", "joueu*", "coureu*", "apprenti*", "stagiaire*", "formateur*", "enseignant*", "professeur*", "médecin*", "infirmi*", "avocat*", "notaire*", "architecte*", "ingénieur*", "développeu*", "consultant*", "client*", "actionnaire*", "délégué*", "élu*", "conseill*", "syndic*", "pompier*", "policier*", "soldat*", "officier*", "retraité*", "aîné*", "senior*", "jeune*", "ado*", "gamin*", "garçons", "filles", "hommes", "femmes", "dames", "messieurs", "cousin*", "oncles", "tantes", "voisin*", "locataire*", "propriétaire*", "habitant*", "citoyen*", "spectateur*", "auditeur*", "auditrice*", "lecteur*", "abonné*", "sportif*", "skieu*", "marcheu*", "randonneu*", "cycliste*", "motard*", "chasseu*", "pêcheu*", "agriculteu*", "vigneron*", "artisan*", "commerçant*", "entrepreneu*", "investisseu*", "journaliste*", "photographe*", "artiste*", "peintre*", "comédien*", "figurant*", "scout*", "confirmand*", "catéchumène*", "témoin*", "camarade*", "copain*", "copine*", "pote*", "étudiant*", "chercheu*", "scientifique*", "juriste*", "banquier*", "courtier*", "vendeu*", "cadre*", "dirigeant*", "directeur*", "directrice*", "administrateur*", "membre*", "adhérent*", "bénévole*", "licencié*", "candidat*", "visiteu*", "touriste*", "voyageu*", "pèlerin*", "campeu*", "militaire*", "fonctionnaire*", "député*", "ministre*", "ambassadeu*", "diplomate*", "patron*", "chef*", "employé*", "ouvri*", "salarié*", "intérimaire*", "fournisseu*", "partenaire*", "collègue*", "âmes", "mangeurs", "dîneurs", 
            "voyageur*", "choriste*", 
            "cadres", "collaborateurs", "collaboratrices", "stagiaires", "élèves", "potes", "comédiens", "copropriétaires", "journalistes", "spectateurs", "parents", "personnes", "personne", "pers", "invités", "invité", "invitées", "convives", "convive", "participants", "participant", "participantes", "collaborateurs", "collaboratrices", "collaborateur*", "employés", "collègues",
            "hôtes", "délégués", "visiteurs", "membres", "amis", "couverts", "places", "têtes", "pax", "gens", "étudiants", "élèves", "clients", "auditeurs", "spectateurs", "cadres", "employées", "salariés", "proches", "journalistes", "candidats", "candidates", "actionnaires", "copropriétaires", "sociétaires", "seniors", "influenceurs", "apprentis", "apprenants", "choristes", "patients", "médecins", "voisins", "supporters", "camarades", "aînés",
        ]),
        (Part, &[
            "moniteur*", "monitrice*", "animat*", "accompagnant*", "technicien*", "chauffeur*", "orateur*", "intervenant*", "conférencier*", "bébé*", "fillette*", "nourrisson*", "grands-parents", "petits-enfants", "organisateur*", 
            "chauffeur", "chauffeurs", "secrétaire*", "photographe*", "musicien*", "accompagnateur*", 
            "membres", "intervenant", "intervenants", "intervenante", "enseignants", "accompagnants", "accompagnatrices", "moniteurs", "pianiste", "direction", "parents", "enfants", "enfant", "bébés", "adultes", "adulte", "ados", "formateurs", "formateur", "formatrices", "formatrice", "intervenants", "intervenant", "orateurs", "animateurs", "animateur", "moniteurs", "accompagnants", "accompagnateurs", "musiciens", "enseignants",
            "hommes", "femmes", "dames", "messieurs", "conférenciers", "conférencier", "coachs", "interprètes", "conjoints", "externes", "internes", "surveillants", "accompagnatrices", "bénévoles", "guides", "experts", "mentors", "assistants", "assistantes", "assistante", "techniciens",
        ]),
        (Approx, &[
            "environ", "env", "à", "peu", "près", "presque", "autour", "de", "d", "maximum", "minimum", "max", "min", "au", "moins", "plus", "jusqu", "jusque", "seulement", "maintenant", "finalement", "probablement", "quelque", "quelques", "une", "un", "tout", "total", "plutôt",
            "désormais", "exactement", "bien", "approximativement", "circa", "ca", "les", "le", "la", "entre", "donc", "sans", "doute", "que", "pas", "non", "plus", "moins", "dizaine", "encore", "actuellement", "déjà", "en", "mais", "sûrement",
        ]),
        (Are, &["sommes", "serons", "serions", "est", "sera", "serait", "attendons", "comptons", "prévoyons", "sont", "seront", "attendre", "prévoir", "seraient", "être", "aurons", "avons", "venons", "viendrons", "accueillir", "recevoir", "recevrons"]),
        (For, &["pour", "avec"]),
        (To, &["à", "a", "ou"]),
        (Between, &["entre"]),
        (And, &["et", "plus", "avec", "ainsi", "que"]),
        (Included, &["dont", "inclus", "compris", "incluant", "y"]),
        (Instead, &["lieu", "plutôt"]),
        (Not, &["pas", "non"]),
        (But, &["mais"]),
        (Rather, &["plutôt"]),
        (Than, &["que"]),
        (Attend, &["participeront", "participent", "viendront", "viennent", "présents", "présentes", "inscrits", "confirmés", "participer", "assisteront", "attendus", "attendues", "confirmé"]),
        (Group, &["groupe", "équipe", "tablée", "famille", "total", "délégation", "classe", "comité", "effectif", "assemblée"]),
        (More, &["supplémentaires", "supplémentaire", "davantage", "autres", "additionnelles", "additionnels"]),
        (Fewer, &["moins"]),
        (Change, &[
            "descend*", "monte*", "montons", "baiss*", "tomb*", "passera", "chut*", "grimp*", "augment*", "réduir*", "rédui*", "passer", "passe", "passons", "passé", "modifi*", "chang*", "corrig*", "adapt*", "port*", "diminu*", "monter", "baisser", "ramener"]),
        (Onto, &["à", "a"]),
        (Label, &["nombre", "effectif", "total", "participation", "capacité"]),
        (Small, &[
            "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "et", "ou", "au", "aux", "en", "dans", "sur", "pour", "avec", "est", "sont", "ce", "cette", "ces", "qui", "que", "nous", "vous", "je", "il", "elle", "on", "svp", "merci", "si", "possible", "maximum", "minimum", "max", "total", "le", "afin", "mais", "non", "pas",
            "seulement", "maintenant", "dont", "y", "compris", "sans", "à", "a", "par", "chez", "lors", "pendant", "serait", "sera", "serons", "sommes", "plus", "moins", "lieu", "plutôt", "désormais", "finalement", "assises", "assis", "debout", "présents", "cela", "car", "comme", "aussi", "prévus", "ainsi", "environ", "vers", "ça", "voudrions", "aimerions", "jusqu", "svp", "s", "tout", "participeront", "viendront",
        ]),
        (Numbered, &["poste", "commande", "salle", "numéro", "no", "n", "menu", "option", "étage", "page", "semaine", "table", "niveau", "variante", "chambre", "forfait", "formule", "article"]),
        (Firm, &["entreprise", "société", "pme", "association", "organisation", "agence", "école", "firme"]),
        (Has, &["compte", "emploie", "de", "avec", "a", "comptant"]),
        (Now, &["maintenant", "finalement", "désormais", "correction", "rectification", "plutôt", "malheureusement", "actuellement", "modification", "définitivement", "final"]),
        (So, &["donc", "disons", "soit", "ainsi"]),
        (Whose, &["nos", "mes", "leurs", "ces"]),
        (At, &["h"]),
        (Story, &["dernier", "dernière", "précédent", "précédente"]),
        (Table, &["tables", "groupes", "rangées", "équipes"]),
        (Half, &["demi", "demie"]),
        (Unit, &["heure*", "minute*", "jour*", "nuit*", "semaine*", "mois", "an", "ans", "année*", "h", "chf", "franc*", "euro*", "pourcent", "fois", "plats", "mètres", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]),
        (Per, &["par", "chacun", "chacune"]),
        (Plus, &["plus", "ajoutent", "ajoute", "ajouter", "ajouteront", "compter", "outre", "ainsi"]),
        (Pair, &["couples"]),
        (Special, &["végane", "véganes", "végétalien*", "végétarien", "végétariens", "végétariennes", "gluten", "coeliaque*", "cœliaque*", "lactose", "allergique*", "allergie*", "halal", "casher", "fauteuil", "malade", "malades"]),
    ],
};
