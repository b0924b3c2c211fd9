//! Common Italian words.

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const WORDS: &[&str] = &[
    "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "dello", "della", "dei", "degli", "delle", "dell", "a", "al", "allo", "alla", "ai", "agli", "alle", "all", "da", "dal", "dalla", "dalle", "in", "nel", "nella", "nei", "nelle", "con", "su", "sul", "sulla", "per", "tra", "fra", "senza", "presso",
    "e", "ed", "o", "oppure", "ma", "però", "è", "sono", "siamo", "siete", "era", "erano", "sarà", "saranno", "saremo", "sarebbe", "saremmo", "essere", "noi", "voi", "io", "tu", "lui", "lei", "loro", "mi", "ci", "vi", "si", "ne", "nostro", "nostra", "nostri", "nostre", "vostro", "vostra", "vostri", "vostre", "mio", "mia",
    "questo", "questa", "questi", "queste", "quello", "quella", "non", "più", "meno", "anche", "ancora", "già", "molto", "bene", "come", "quando", "dove", "chi", "che", "cosa", "quale", "quali", "quanto", "quanti", "quante", "perché", "se", "poi", "qui", "oggi", "domani", "ieri", "sì", "no", "grazie", "prego", "buongiorno", "buonasera", "salve", "ciao",
    "gentile", "gentili", "egregio", "egregi", "spettabile", "abbiamo", "avete", "ho", "ha", "hanno", "avere", "possiamo", "potete", "può", "potremmo", "potreste", "potrebbe", "vorremmo", "vorrei", "cerchiamo", "cerco", "desideriamo", "desidero", "dobbiamo", "serve", "circa", "piuttosto", "invece", "adesso", "ora", "solo", "soltanto",
    "cordiali", "saluti", "distinti", "perfetto", "d'accordo", "accordo", "volentieri", "va", "possibile", "persone", "ospiti", "invitati", "sala", "prenotare", "prenotazione", "confermare", "confermiamo", "confermo", "annullare", "spostare", "cambiare", "fattura", "fatturazione", "offerta", "preventivo", "ore", "sera", "serata", "giornata",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "dicembre", "tutti", "tutte", "tutto", "altro", "altra", "altri", "altre", "fino", "dopo", "prima", "durante", "inoltre",
    "ecco", "così", "esatto", "giusto", "scusi", "super", "allego", "allegato",
];
