//! Mail programs in French.

use crate::understanding::lang::mail::{Label::*, Mail};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MAIL: Mail = Mail {
    starts: &["le", "a", "en date du"],
    verbs: &["a ecrit ce qui suit", "a ecrit le", "a ecrit", "ecrit", "a envoye", "ecrivait", "avez ecrit", "ecriviez"],
    said: &["a dit", "a repondu"],
    quoting: &["citation de ", "message de ", "courriel de "],
    own: &["je", "j'ai", "j", "nous", "vous", "il", "elle", "on", "notre", "nos", "votre", "avons", "ai"],
    you: &["vous", "vous avez", "nous", "m'"],
    labels: &[
        ("de", From), ("expediteur", From), ("envoye", Sent), ("envoye le", Sent), ("date", Sent), ("message du", Sent), ("message de", From), ("a", To),
        ("destinataire", To), ("destinataires", To), ("cc", Copy), ("copie", Copy), ("copie a", Copy), ("cci", Copy),
        ("objet", Subject), ("sujet", Subject), ("repondre a", Other), ("importance", Other), ("pieces jointes", Other),
        ("piece jointe", Other), ("envoye par", Other), ("priorite", Other),
    ],
    forwards: &[
        "message transfere", "message reexpedie", "debut du message reexpedie", "debut du message transfere",
        "courriel transfere", "mail transfere", "transfere par", "message transmis",
    ],
    originals: &["message d'origine", "message original", "message initial", "mail d'origine", "mail original",
        "rendez-vous d'origine", "courriel original"],
    replied: &["re", "rep"],
    forwarded: &["tr", "transfert", "tr."],
    lead: &[
        "desoles", "desole", "desolee", "desolees", "navre", "navres", "navree", "toutes", "mille", "cordiales", "bon", "bonne", "a",
        "bien", "belles", "bonnes", "sportives", "franches", "respectueuses", "remerciements", "pour", "tres", "avec", "mes", "nos", "meilleures", "cordiales", "sinceres", "meilleurs", "merci", "et", "d'avance", "par",
        "avance", "beaucoup", "&", "+", "encore", "bonne", "journee", "belle", "bon", "week-end", "amicales",
        "respectueuses", "recevez", "chaleureuses", "les", "un", "grand", "toutes", "nos",
    ],
    greetings: &["au revoir", "salut", "tchao", "ciao", "a tantot", "a tout bientot", "a tres bientot", "bonne continuation", "tout de bon", "meilleures pensees", "amicales pensees", "bonne fin de journee", "bon dimanche", "bonne nuit", "bonne apres-midi", "bon apres-midi", "bonne fin d'apres-midi", "bonne reception", "bises", "la bise", 
        "cordialement", "salutations", "salutations distinguees", "bien a vous", "bien a toi", "a vous", "amicalement", "amities", "sincerement", "cdlt", "cdt", "bav",
        "sinceres salutations", "au plaisir", "bien cordialement", "respectueusement", "chaleureusement", "messages",
        "a bientot", "bonne journee", "bonne soiree", "belle journee", "belle soiree", "bon week-end", "bonne semaine", "fin de journee", "fin de semaine", "a+", "bises", "sentiments",
    ],
    formal: &["veuillez agreer", "veuillez recevoir", "je vous prie d'agreer", "nous vous prions d'agreer", "recevez",
        "je vous prie de", "nous vous prions de", "veuillez croire", "agreez", "dans l'attente"],
    thanks: &["desole", "desolee", "encore desole", "merci beaucoup", "merci infiniment", "mille mercis", "mille fois merci", "un grand merci", "grand merci", "merci encore", "merci d avance", "merci d'avance", "merci", "mrc", "merci beaucoup", "merci d'avance", "merci bien", "un grand merci", "avec mes remerciements"],
    devices: &[
        ("envoye de mon", ""), ("envoye depuis mon", ""), ("envoye depuis", ""), ("envoye a partir de", ""),
        ("envoye de mon", ""), ("envoye avec", ""), ("envoye par", ""), ("envoye via", ""), ("envoye du", ""),
        ("telecharger outlook pour", ""), ("telechargez outlook pour", ""), ("obtenez outlook pour", ""),
        ("obtenir outlook pour", ""), ("provenance : courrier", ""), ("provenance: courrier", ""),
        ("envoye a l'aide de", ""),
    ],
    notice_heads: &["avis de confidentialite", "clause de confidentialite", "avertissement", "mention legale",
        "confidentialite", "pensez a l'environnement", "avant d'imprimer", "merci de penser a l'environnement", "n'imprimez ce"],
    notice_stems: &[
        "confidentiel", "destinataire", "destine", "par erreur", "detrui", "supprim", "divulg", "ce message", "ce courriel",
        "cet e-mail", "expediteur", "pieces jointes", "interdit", "non autorise", "virus", "imprim", "environnement",
    ],
    postscripts: &["ps:", "ps :", "p.-s.", "p.s.", "nb:", "nb :"],
    your_inquiry: &["votre demande", "ta demande"],
};
