//! Common French words.

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const WORDS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "mais", "est", "sont", "était", "serait", "sera", "seront", "être", "nous", "vous", "je", "j", "tu", "il", "elle", "ils", "elles", "on", "notre", "nos", "votre", "vos", "mon", "ma", "mes", "leur", "leurs",
    "ce", "cet", "cette", "ces", "cela", "ça", "c", "pour", "avec", "sans", "dans", "sur", "sous", "chez", "par", "entre", "jusqu", "jusque", "depuis", "après", "avant", "pendant", "vers", "ne", "n", "pas", "plus", "moins", "aussi", "encore", "déjà", "très", "bien", "comment", "quand", "où", "qui", "que", "qu", "quoi",
    "quel", "quelle", "quels", "quelles", "pourquoi", "combien", "si", "parce", "car", "comme", "alors", "ici", "aujourd", "hui", "demain", "hier", "oui", "non", "svp", "merci", "bonjour", "bonsoir", "salut", "madame", "monsieur", "mesdames", "messieurs", "avons", "avez", "ai", "as", "ont", "a", "avoir", "pouvez", "pouvons", "peut", "peux",
    "pourriez", "pourrions", "pourrait", "aimerions", "aimerais", "souhaitons", "souhaite", "souhaiterions", "voudrions", "voudrais", "cherchons", "cherche", "devons", "faut", "avez", "sommes", "êtes", "serons", "serions", "allons", "faire", "au", "aux", "en", "y", "environ", "plutôt", "finalement", "maintenant", "seulement",
    "cordialement", "salutations", "meilleures", "d'accord", "accord", "parfait", "volontiers", "convient", "possible", "personnes", "invités", "salle", "réserver", "réservation", "confirmer", "confirmons", "annuler", "déplacer", "changer", "facture", "facturation", "offre", "devis", "heures", "heure", "soirée", "journée",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "veuillez", "auriez", "cordiales", "cher", "chère", "même", "tous", "toutes", "tout", "toute", "autre", "autres",
    "exactement", "pardon", "super", "bon", "voici",
];
