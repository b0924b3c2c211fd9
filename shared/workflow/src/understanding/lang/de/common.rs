//! Common German words.

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const WORDS: &[&str] = &[
    "der", "die", "das", "den", "dem", "des", "und", "oder", "aber", "ist", "sind", "war", "waren", "wird", "werden", "wurde", "würde", "würden", "wäre", "wären", "wir", "ich", "sie", "ihr", "ihre", "ihnen", "ihren", "ihrem",
    "uns", "unser", "unsere", "unseren", "unserem", "mein", "meine", "meinen", "mir", "mich", "dir", "dich", "euch", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "für", "fuer", "mit", "ohne", "auf", "aus", "bei", "beim",
    "von", "vom", "zu", "zum", "zur", "nach", "vor", "über", "unter", "zwischen", "durch", "gegen", "um", "bis", "ab", "seit", "nicht", "auch", "noch", "schon", "nur", "sehr", "mehr", "wie", "was", "wann", "wo", "wer", "welche", "welcher", "welches", "warum", "ob", "dass",
    "wenn", "weil", "falls", "sofern", "damit", "als", "dann", "da", "hier", "dort", "heute", "morgen", "gestern", "ja", "nein", "bitte", "danke", "vielen", "besten", "dank", "gerne", "gern", "guten", "tag", "abend", "hallo", "grüezi", "sehr", "geehrte", "geehrter", "liebe", "lieber",
    "haben", "habe", "hat", "hätten", "hätte", "hatten", "können", "könnten", "kann", "könnte", "möchten", "möchte", "müssen", "sollen", "sollte", "sollten", "wollen", "dürfen", "brauchen", "benötigen", "suchen", "planen", "gibt", "geht", "passt", "es", "er", "man", "sich", "etwas", "alles", "alle",
    "am", "im", "ins", "jetzt", "nun", "doch", "eher", "statt", "sondern", "etwa", "ungefähr", "rund", "ca", "uhr", "freundliche", "freundlichen", "grüsse", "grüssen", "grüße", "einverstanden", "perfekt", "passen", "wünschen", "sowie", "bereits", "leider", "zusätzlich", "insgesamt", "jeweils", "diese", "dieser", "dieses", "diesen", "diesem",
    "anfrage", "angebot", "offerte", "rechnung", "rechnungsadresse", "personen", "gäste", "leute", "teilnehmer", "verschieben", "ändern", "stornieren", "bestätigen", "reservieren", "buchen", "nehmen", "merci", "isch", "mir", "hend", "gruss", "raum", "saal", "veranstaltung", "anlass", "januar", "februar", "märz", "oktober", "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "anbei", "so", "also", "in", "an", "will", "genau", "stimmt", "natürlich", "entschuldigung", "ordnung", "machen", "klar", "gut", "super", "wieder", "bin", "viel", "beiliegend", "siehe", "anhang", "beilage",
];
