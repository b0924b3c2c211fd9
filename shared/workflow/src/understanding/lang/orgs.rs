//! What firms, clubs and offices call themselves, as data: beginnings ("Verein*"), ends ("*schule") and whole words, in
//! plain form. A line of a signature that holds one is no person.

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORGS: &[&str] = &[
    // German
    "verein*", "*verein", "schule*", "*schule", "universitaet*", "hochschule*", "fachhochschule*", "hilfswerk*", "stiftung*", "agentur*", "institut*", "gemeinde*", "amt", "*amt", "kirche*", "kirchgemeinde*", "klinik*", "*klinik", "spital*", "*spital", "garage*", "bank", "*bank",
    "kasse", "*kasse", "spitex", "genossenschaft*", "museum*", "theater*", "chor", "*chor", "orchester", "*orchester", "musikgesellschaft", "feuerwehr", "treuhand", "*treuhand", "versicherung*", "hotel*", "restaurant*", "verlag", "*verlag", "buero", "*buero", "kanzlei", "*kanzlei", "praxis", "*praxis", "verband", "*verband", "partei", "zunft", "druckerei", "baeckerei", "schreinerei", "spenglerei", "raiffeisen*", "gymnasium", "kantonsschule", "werkstatt", "gruppe", "*werk", "volkshochschule", "architekten",
    // English
    "university", "college", "school", "hospital", "trust", "group", "labs", "laboratories", "studio", "studios", "partners", "consulting", "society", "club", "foundation", "initiative", "association", "institute", "church", "council", "agency", "academy", "ministry", "department", "bank", "company", "holdings", "solutions", "services", "devices", "systems", "fund", "federation", "union", "media", "design", "events",
    // French
    "universite", "ecole", "hopital", "association", "cooperative", "fondation", "agence", "mairie", "commune", "societe", "institut", "banque", "etude", "cabinet", "fiduciaire", "federation", "syndicat", "musee", "theatre", "paroisse", "entreprise", "atelier", "maison", "ville", "clinique", "assurances", "transports", "caisse", "groupe", "editions", "chorale", "fanfare", "lycee", "gymnase", "librairie",
    // Italian
    "universita", "scuola", "ospedale", "associazione", "cooperativa", "fondazione", "agenzia", "comune", "municipio", "societa", "istituto", "banca", "studio", "fiduciaria", "federazione", "sindacato", "museo", "teatro", "parrocchia", "circolo", "cassa", "amministrazione", "condominio", "centro", "clinica", "assicurazioni", "trasporti", "gruppo", "edizioni", "ditta", "azienda", "liceo", "cantina", "officina", "impresa",
];

/// Whether a line in plain form holds the name of an organisation.
pub(in crate::understanding) fn named(plain: &str) -> bool {
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() > 2).any(|w| {
        ORGS.iter().any(|o| match (o.strip_suffix('*'), o.strip_prefix('*')) {
            (Some(head), _) => w.starts_with(head),
            (_, Some(tail)) => w.len() > tail.len() + 2 && w.ends_with(tail),
            _ => w == *o,
        })
    })
}
