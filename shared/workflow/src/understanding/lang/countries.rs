//! Countries a client may be billed in: ISO 3166 alpha-2 and the names in German, English, French and Italian.

use crate::understanding::hash::Words;
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

/// All of ISO 3166 alpha-2.
const ALL: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT \
    JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Whether two letters are a country's.
pub fn is_country(letters: &str) -> bool {
    ALL.split_ascii_whitespace().any(|known| known == letters)
}

/// Larger towns abroad whose codes have four digits, as in Switzerland; none shares its name with a Swiss one.
#[rustfmt::skip]
const FOUR_DIGITS: &[(&str, &[&str])] = &[
    ("AT", &[
        "Wien", "Vienna", "Vienne", "Graz", "Linz", "Salzburg", "Salisburgo", "Salzbourg", "Innsbruck", "Klagenfurt", "Klagenfurt am Wörthersee", "Villach", "Wels", "St. Pölten", "Sankt Pölten", "Dornbirn", "Wiener Neustadt", "Steyr", "Feldkirch", "Bregenz", "Leonding", "Klosterneuburg",
        "Krems", "Krems an der Donau", "Traun", "Leoben", "Amstetten", "Lustenau", "Kapfenberg", "Hallein", "Mödling", "Kufstein", "Traiskirchen", "Schwechat", "Braunau am Inn", "Hohenems", "Stockerau", "Saalfelden", "Ansfelden", "Tulln", "Tulln an der Donau", "Hall in Tirol", "Ternitz", "Perchtoldsdorf", "Spittal an der Drau",
        "Telfs", "Bludenz", "Eisenstadt", "Bad Ischl", "Schwaz", "Gmunden", "Wörgl", "Zell am See", "Kitzbühel", "Rankweil", "Götzis", "Lienz", "Vöcklabruck", "Ried im Innkreis", "Knittelfeld", "Bruck an der Mur", "Hartberg", "Köflach", "Voitsberg", "Weiz", "Korneuburg", "Mistelbach", "Hollabrunn", "Neunkirchen", "Wolkersdorf",
        "Seekirchen", "Bischofshofen", "St. Johann im Pongau", "Seefeld in Tirol", "Lech", "Sölden", "Schladming", "Bad Gastein", "Enns", "Marchtrenk", "Rohrbach", "Freistadt", "Deutschlandsberg", "Leibnitz", "Gleisdorf", "Feldbach", "Völkermarkt", "Bad Leonfelden",
    ]),
    ("LI", &["Vaduz", "Schaan", "Triesen", "Triesenberg", "Balzers", "Eschen", "Ruggell", "Schellenberg", "Gamprin", "Nendeln", "Bendern", "Planken", "Schaanwald"]),
    ("LU", &["Luxembourg", "Luxemburg", "Lussemburgo"]),
    ("BE", &["Bruxelles", "Brüssel", "Brussels", "Brussel", "Antwerpen", "Anvers", "Antwerp", "Gent", "Gand", "Liège", "Lüttich", "Namur", "Leuven"]),
    ("DK", &["København", "Kopenhagen", "Copenhagen", "Copenhague", "Copenaghen", "Aarhus", "Odense"]),
    ("HU", &["Budapest"]),
    ("SI", &["Ljubljana", "Maribor"]),
    ("NO", &["Oslo", "Bergen", "Trondheim"]),
];

static TOWNS: LazyLock<Words<&'static str>> = LazyLock::new(|| {
    let pairs = FOUR_DIGITS.iter().flat_map(|(code, names)| names.iter().map(move |n| (*code, *n)));
    pairs.flat_map(|(code, name)| spellings(name).into_iter().map(move |s| (s, code))).collect()
});

/// The country of a code of four digits and a folded town: Switzerland, unless one of them is known abroad.
pub(in crate::understanding) fn of_town(code: &str, folded: &str) -> &'static str {
    // All codes from 9485 on to 9498 are Liechtenstein's.
    let liechtenstein = code.parse().is_ok_and(|n: u16| (9485..=9498).contains(&n));
    if liechtenstein { "LI" } else { TOWNS.get(folded.trim()).copied().unwrap_or("CH") }
}

static NAMES: LazyLock<Words<&'static str>> = LazyLock::new(|| {
    let pairs = COUNTRIES.iter().flat_map(|(code, names)| names.iter().map(move |n| (*code, *n)));
    pairs.flat_map(|(code, name)| spellings(name).into_iter().map(move |s| (s, code))).collect()
});

/// ISO code of a folded name.
pub(in crate::understanding) fn code(folded: &str) -> Option<&'static str> {
    let name = folded.trim();
    if name.len() <= LONGEST { NAMES.get(name).copied() } else { None }
}

/// Bytes of the longest name of a country, and some more.
pub(in crate::understanding) const LONGEST: usize = 40;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_digits_are_swiss_unless_the_town_or_the_code_is_a_neighbours() {
        for (code, town, country) in [
            ("8001", "zuerich", "CH"),
            ("1003", "lausanne", "CH"),
            ("1070", "wien", "AT"),
            ("5020", "salzburg", "AT"),
            ("6020", "innsbruck", "AT"),
            ("9490", "vaduz", "LI"),
            ("9494", "irgendwo", "LI"),
            ("9500", "wil", "CH"),
            ("5400", "baden", "CH"),
        ] {
            assert_eq!(of_town(code, town), country, "{code} {town}");
        }
        assert!(FOUR_DIGITS.iter().all(|(letters, _)| is_country(letters)));
    }

    #[test]
    fn every_country_with_a_name_is_one_of_iso() {
        assert!(COUNTRIES.iter().all(|(letters, _)| is_country(letters)));
        assert!(COUNTRIES.iter().flat_map(|(_, names)| names.iter()).all(|name| name.len() <= LONGEST));
        assert_eq!(ALL.split_ascii_whitespace().count(), 249);
        assert!(!is_country("XX") && !is_country("ch") && !is_country("CH LI") && !is_country(""));
    }
}
