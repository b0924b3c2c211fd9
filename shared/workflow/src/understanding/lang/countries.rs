//! Countries a client may be billed in: ISO 3166 alpha-2 and the names in German, English, French and Italian.

use crate::understanding::hash::WordMap;
use crate::understanding::lexicon::spellings;
use std::sync::LazyLock;

#[rustfmt::skip] // One name a line would hide the table.
const COUNTRIES: &[(&str, &[&str])] = &[
    ("CH", &["Schweiz", "Switzerland", "Suisse", "Svizzera", "CH", "Confoederatio Helvetica"]),
    ("LI", &["Liechtenstein", "Fürstentum Liechtenstein", "Principality of Liechtenstein", "FL"]),
    ("DE", &["Deutschland", "Germany", "Allemagne", "Germania"]),
    ("AT", &["Österreich", "Austria", "Autriche"]),
    ("FR", &["Frankreich", "France", "Francia"]),
    ("IT", &["Italien", "Italy", "Italie", "Italia"]),
    ("GB", &["Grossbritannien", "Großbritannien", "Vereinigtes Königreich", "England", "United Kingdom", "Great Britain", "UK", "Royaume-Uni", "Angleterre", "Regno Unito", "Gran Bretagna", "Inghilterra", "Scotland", "Wales"]),
    ("IE", &["Irland", "Ireland", "Irlande", "Irlanda"]),
    ("NL", &["Niederlande", "Netherlands", "The Netherlands", "Pays-Bas", "Paesi Bassi", "Holland", "Olanda"]),
    ("BE", &["Belgien", "Belgium", "Belgique", "Belgio"]),
    ("LU", &["Luxemburg", "Luxembourg", "Lussemburgo"]),
    ("ES", &["Spanien", "Spain", "Espagne", "Spagna"]),
    ("PT", &["Portugal", "Portogallo"]),
    ("DK", &["Dänemark", "Denmark", "Danemark", "Danimarca"]),
    ("SE", &["Schweden", "Sweden", "Suède", "Svezia"]),
    ("NO", &["Norwegen", "Norway", "Norvège", "Norvegia"]),
    ("FI", &["Finnland", "Finland", "Finlande", "Finlandia"]),
    ("PL", &["Polen", "Poland", "Pologne", "Polonia"]),
    ("CZ", &["Tschechien", "Czech Republic", "Czechia", "Tchéquie", "République tchèque", "Repubblica Ceca"]),
    ("SK", &["Slowakei", "Slovakia", "Slovaquie", "Slovacchia"]),
    ("HU", &["Ungarn", "Hungary", "Hongrie", "Ungheria"]),
    ("SI", &["Slowenien", "Slovenia", "Slovénie"]),
    ("HR", &["Kroatien", "Croatia", "Croatie", "Croazia"]),
    ("GR", &["Griechenland", "Greece", "Grèce", "Grecia"]),
    ("MC", &["Monaco"]),
    ("SM", &["San Marino", "Saint-Marin"]),
    ("US", &["USA", "Vereinigte Staaten", "United States", "United States of America", "Etats-Unis", "Stati Uniti"]),
    ("CA", &["Kanada", "Canada"]),
    ("JP", &["Japan", "Japon", "Giappone"]),
    ("CN", &["China", "Chine", "Cina"]),
    ("SG", &["Singapur", "Singapore", "Singapour"]),
    ("AE", &["Vereinigte Arabische Emirate", "United Arab Emirates", "UAE", "Emirats arabes unis", "Emirati Arabi Uniti"]),
    ("AU", &["Australien", "Australia", "Australie"]),
    ("IN", &["Indien", "India", "Inde"]),
    ("TR", &["Türkei", "Turkey", "Turquie", "Turchia"]),
];

static NAMES: LazyLock<WordMap<&'static str>> = LazyLock::new(|| {
    let pairs = COUNTRIES.iter().flat_map(|(code, names)| names.iter().map(move |n| (*code, *n)));
    pairs.flat_map(|(code, name)| spellings(name).into_iter().map(move |s| (s, code))).collect()
});

/// ISO code of a folded name.
pub(in crate::understanding) fn code(folded: &str) -> Option<&'static str> {
    NAMES.get(folded.trim()).copied()
}

/// The country of the letters before a postal code ("CH-8001", "F-67000") or behind the last dot of a domain, folded.
pub(in crate::understanding) fn plate(letters: &str) -> Option<&'static str> {
    match letters {
        "ch" => Some("CH"),
        "d" | "de" => Some("DE"),
        "a" | "at" => Some("AT"),
        "fl" | "li" => Some("LI"),
        "f" | "fr" => Some("FR"),
        "i" | "it" => Some("IT"),
        "uk" => Some("GB"),
        _ => None,
    }
}
