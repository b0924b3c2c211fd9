//! Beginnings of words that speak of a day, as data in the plain form of [`crate::understanding::clean`].

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const STEMS: &[&str] = &[
    "tag", "woche", "monat", "morgen", "uebermorgen", "heute", "jahr", "oster", "pfingst", "weihnacht", "auffahrt", "advent", "fasnacht", "silvester", "neujahr", "fruehling", "sommer", "herbst", "winter",
    "day", "week", "month", "tomorrow", "tonight", "today", "fortnight", "year", "easter", "whit", "christmas", "xmas", "ascension", "carnival", "spring", "summer", "autumn", "holiday",
    "jour", "semaine", "mois", "demain", "aujourd", "lendemain", "annee", "paques", "pentecote", "noel", "carnaval", "printemps", "ete", "automne", "hiver",
    "giorno", "giorni", "settiman", "mese", "mesi", "domani", "dopodomani", "oggi", "anno", "pasqu", "pentecoste", "natale", "carneval", "primavera", "estate", "autunno", "inverno",
];
