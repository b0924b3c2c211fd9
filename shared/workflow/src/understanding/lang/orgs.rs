//! What firms, clubs and offices call themselves, as data: beginnings ("Verein*"), ends ("*schule") and whole words, in
//! plain form. A line of a signature that holds one is no person.

use crate::understanding::hash::{Map, WordSet};
use std::sync::LazyLock;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORGS: &[&str] = &[
    // German
    "verein*", "*verein", "schule*", "*schule", "universitaet*", "hochschule*", "fachhochschule*", "hilfswerk*", "stiftung*", "agentur*", "institut*", "gemeinde*", "amt", "*amt", "kirche*", "kirchgemeinde*", "klinik*", "*klinik", "spital*", "*spital", "garage*", "bank", "*bank",
    "kasse", "*kasse", "spitex", "genossenschaft*", "museum*", "theater*", "chor", "*chor", "orchester", "*orchester", "musikgesellschaft", "feuerwehr", "treuhand", "*treuhand", "versicherung*", "hotel*", "restaurant*", "verlag", "*verlag", "buero", "*buero", "kanzlei", "*kanzlei", "praxis", "*praxis", "verband", "*verband", "partei", "zunft", "druckerei", "baeckerei", "schreinerei", "spenglerei", "raiffeisen*", "gymnasium", "kantonsschule", "werkstatt", "gruppe", "*werk", "volkshochschule", "*genossenschaft", "*erei", "lehrstuhl", "sektion", "ortsgruppe", "sac", "jodlerklub", "*klub", "architekten", "*anwaelte", "notariat", "spitex*", "pensionskasse",
    // English
    "university", "college", "school", "hospital", "trust", "group", "labs", "laboratories", "studio", "studios", "partners", "consulting", "society", "club", "*club", "fachschaft*", "fachverein*", "municipality", "embassy", "consulate", "foundation", "initiative", "association", "institute", "church", "council", "agency", "academy", "ministry", "department", "bank", "company", "holdings", "solutions", "services", "devices", "systems", "fund", "federation", "union", "media", "design", "events",
    // French
    "universite", "ecole", "hopital", "association", "cooperative", "fondation", "agence", "mairie", "commune", "societe", "institut", "banque", "etude", "cabinet", "fiduciaire", "federation", "syndicat", "musee", "theatre", "paroisse", "entreprise", "atelier", "maison", "ville", "clinique", "assurances", "transports", "caisse", "groupe", "editions", "chorale", "fanfare", "lycee", "gymnase", "librairie",
    // Italian
    "universita", "scuola", "ospedale", "associazione", "cooperativa", "fondazione", "agenzia", "comune", "municipio", "societa", "istituto", "banca", "studio", "fiduciaria", "federazione", "sindacato", "museo", "teatro", "parrocchia", "circolo", "cassa", "amministrazione", "condominio", "centro", "clinica", "assicurazioni", "trasporti", "gruppo", "edizioni", "ditta", "azienda", "liceo", "cantina", "officina", "impresa",
];

/// The table by the letters a look-up starts from: whole words, beginnings by their first three letters, ends by
/// their last three.
#[derive(Default)]
struct Names {
    whole: WordSet,
    heads: Map<[u8; 3], Vec<&'static str>>,
    tails: Map<[u8; 3], Vec<&'static str>>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for word in ORGS {
        if let Some(head) = word.strip_suffix('*') {
            names.heads.entry(first(head)).or_default().push(head);
        } else if let Some(tail) = word.strip_prefix('*') {
            names.tails.entry(last(tail)).or_default().push(tail);
        } else {
            names.whole.insert(word);
        }
    }
    names
});

fn first(word: &str) -> [u8; 3] {
    word.as_bytes().first_chunk().copied().unwrap_or_default()
}

fn last(word: &str) -> [u8; 3] {
    word.as_bytes().last_chunk().copied().unwrap_or_default()
}

/// Whether a line in plain form holds the name of an organisation.
pub(in crate::understanding) fn named(plain: &str) -> bool {
    let names = &*NAMES;
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() > 2).any(|w| {
        let begins = || names.heads.get(&first(w)).is_some_and(|heads| heads.iter().any(|h| w.starts_with(h)));
        let ends = |t: &&str| w.len() > t.len() + 2 && w.ends_with(*t);
        names.whole.contains(w) || begins() || names.tails.get(&last(w)).is_some_and(|tails| tails.iter().any(ends))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_and_ends_are_long_enough_to_be_looked_up() {
        assert!(ORGS.iter().all(|o| o.trim_matches('*').len() >= 3));
    }

    #[test]
    fn an_end_counts_behind_three_letters_or_more() {
        assert!(named("musikverein zug") && named("kirchenamt") && named("die schulen"));
        assert!(!named("keller") && !named("eeamt"));
    }
}
