//! Courtesies, which say nothing to act on, as data in the plain form of [`crate::understanding::clean`].

/// First words of a salutation.
#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const GREETINGS: &[&str] = &[
    "guten ", "gruezi", "grueezi", "hallo", "hoi", "liebe", "sehr geehrte", "werte", "salut", "dear ", "hello", "hi ", "hi,", "good ",
    "hey", "greetings", "bonjour", "bonsoir", "madame", "monsieur", "cher", "chere", "mesdames", "buongiorno", "buonasera", "buon giorno",
    "gentil", "egregi", "spettabile", "spett", "ciao", "salve", "caro", "cara", "stimat", "to whom",
];

/// Phrases of a closing.
#[rustfmt::skip]
pub(in crate::understanding) const WISHES: &[&str] = &[
    "freundliche", "beste gruesse", "liebe gruesse", "herzliche", "schoenen tag", "schoenes wochenende", "schoene woche", "freue mich", "freuen uns", "im voraus", "bis bald",
    "looking forward", "look forward", "kind regards", "best regards", "best wishes", "many thanks", "nice day", "good weekend", "in advance", "hope you are well", "hope this finds",
    "meilleures salutations", "salutations", "cordialement", "bonne journee", "bonne soiree", "bon week", "d'avance", "au plaisir", "dans l'attente", "bien a vous",
    "cordiali saluti", "distinti saluti", "cari saluti", "buona giornata", "buona serata", "buon fine", "in attesa", "resto in attesa", "a presto", "anticipatamente",
];
