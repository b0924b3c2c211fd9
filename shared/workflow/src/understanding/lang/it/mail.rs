//! Mail programs in Italian.

use crate::understanding::lang::mail::{Label::*, Mail};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MAIL: Mail = Mail {
    starts: &["il", "in data", "il giorno", "alle", "lo scorso"],
    verbs: &["ha scritto quanto segue", "ha scritto il", "ha scritto", "scrive", "scriveva", "scrisse", "ha inviato", "scritto", "avete scritto"],
    said: &["ha detto", "ha risposto"],
    quoting: &["citazione di ", "citando ", "quotando ", "messaggio di "],
    own: &["io", "ho", "noi", "abbiamo", "voi", "lui", "lei", "mio", "nostra", "nostro", "vostra", "mi", "ci", "le"],
    you: &["lei", "voi", "avete"],
    labels: &[
        ("da", From), ("mittente", From), ("inviato", Sent), ("inviata", Sent), ("inviato il", Sent), ("data", Sent), ("messaggio del", Sent), ("messaggio di", From),
        ("data invio", Sent), ("a", To), ("destinatario", To), ("per", To), ("cc", Copy), ("copia", Copy), ("ccn", Copy), ("oggetto", Subject),
        ("rispondi a", Other), ("priorita", Other), ("importanza", Other), ("allegati", Other),
    ],
    forwards: &["messaggio inoltrato", "inizio messaggio inoltrato", "inizio del messaggio inoltrato", "inoltrato da",
        "messaggio inoltrato da", "e-mail inoltrata"],
    originals: &["messaggio originale", "messaggio d'origine", "appuntamento originale", "messaggio iniziale"],
    replied: &["r", "re", "risp", "rif"],
    forwarded: &["i", "inoltra", "inoltro", "fwd"],
    lead: &["perfetta", "massima", "profonda", "sincera", "con", "un", "i", "tanti", "cari", "cordiali", "distinti", "migliori", "i miei", "miei", "grazie", "e", "mille", "molte",
        "cordiale", "caro", "affettuosi", "tante", "grazie", "in", "anticipo", "i piu", "piu", "vivi", "molti", "&",
        "buona", "giornata", "nel", "ringraziandola", "nostri"],
    greetings: &["con osservanza", "osservanza", "ossequi", "a risentirci", "a risentirla", "a risentirvi", "alla prossima", "buon lavoro", "buona domenica", "buona notte", "buonanotte", "buon pomeriggio", "buon fine settimana", "buon weekend", "con affetto", "affettuosamente", "un bacio", "bacioni", "ciao ciao", "stammi bene", "buon proseguimento", "un abbraccio", "abbracci", "baci", "saluti", "saluto", "cordialmente", "cordialita", "a presto", "distintamente", "sinceramente", "un abbraccio", "stima", "ciao", "buona serata", "buona giornata",
        "cari saluti", "buona giornata"],
    formal: &["in attesa di", "la prego di", "porgo", "porgiamo", "restando"],
    thanks: &["scusate ancora", "scusi ancora", "mi scuso", "grazie ancora", "grazie infinite", "un grazie", "ringraziando", "grazie", "grz", "grazie mille", "molte grazie", "tante grazie", "mille grazie", "grazie in anticipo"],
    devices: &[
        ("inviato da", ""), ("inviato dal", ""), ("inviata da", ""), ("inviato con", ""), ("inviato tramite", ""),
        ("scarica outlook per", ""), ("ottieni outlook per", ""), ("ottenere outlook per", ""), ("scaricare outlook per", ""),
    ],
    notice_heads: &["avviso di riservatezza", "nota di riservatezza", "riservatezza", "avvertenza", "prima di stampare",
        "informativa privacy", "ai sensi del", "pensa all'ambiente"],
    notice_stems: &[
        "riservat", "confidenzial", "destinatari", "destinat", "per errore", "distrugg", "cancell", "eliminar", "divulg",
        "questo messaggio", "questa e-mail", "questa mail", "mittente", "allegati", "vietat", "non autorizzat", "stampa", "ambiente",
        "presente messaggio", "presente e-mail", "presente comunicazione", "virus",
    ],
    banners: &[
        "mittente esterno", "email esterna", "e-mail esterna", "mail esterna", "messaggio esterno",
        "proviene dall'esterno", "proveniente dall'esterno", "ricevono spesso messaggi di posta elettronica da",
    ],
    postscripts: &["ps:", "p.s.", "nb:", "n.b."],
    your_inquiry: &["sua richiesta", "vostra richiesta", "tua richiesta"],
    salutations: &[
        "buongiorno", "buonasera", "buon giorno", "gentil", "egregi", "spettabile", "spett", "ciao", "salve", "caro",
        "cara", "stimat",
    ],
    wishes: &[
        "cordiali saluti", "distinti saluti", "cari saluti", "buona giornata", "buona serata", "buon fine",
        "in attesa", "resto in attesa", "a presto", "anticipatamente",
    ],
    nouns: &["saluti", "considerazione", "gratitudine", "stima", "ossequi"],
    hails: &["ciao", "buona sera"],
    alone: &[],
    brief: &["ciao", "stima"],
    on_behalf: &["per", "a nome"],
    office_articles: &["la", "il", "le", "l", "lo", "i", "gli"],
    offices: &["segreteria", "reception", "amministrazione", "contabilita", "servizio", "direzione", "team", "consiglio", "comitato"],
    addressed_to: &["a"],
    messages: &["messaggio", "mail", "email"],
    dated: &["messaggio del "],
    reply_line: &["sopra questa riga"],
    excuses: &["scus", "error", "brevi"],
    gadgets: &[
        "iphone", "ipad", "android", "blackberry", "galaxy", "samsung", "smartphone", "tablet", "cellulare",
        "telefono", "telefonino",
    ],
    through: &["da", "dal", "via", "inviato"],
    sent: &["inviato"],
};
