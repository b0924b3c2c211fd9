//! Label forms: "Firma: … Strasse: … PLZ: …" in four languages.

use super::{BillingParts, STREET_WORD};
use crate::understanding::fold::{Masked, fold, part, re};
use crate::understanding::lang::countries;
use regex::Regex;
use std::sync::LazyLock;

static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:^|\n|[,;.] ?|\b(?:our|the|unsere|die) )\s*(company name|legal name|registered name|company|firmenname|firmenbezeichnung|rechnungsempfaenger|firma|raison sociale|deenomination|ragione sociale|denominazione|intestatario|socieetee|societee|societe|entreprise|azienda|ditta|name|nom|nome|street address|street|strasse und nr|strasse und hausnummer|strasse/nr|strasse|rue et numeero|rue|via|adresse|indirizzo|npa|code postal|cap|localitee|localite|ville|localitaa|cittaa|citta|pays|paese|postal code|post code|postcode|zip(?: code)?|plz|postleitzahl|city|town|ort|stadt|country|land|vat(?: (?:id|number|no\.?))?|mwst(?:-nr\.?| nr\.?)?|n?o? ?tva|partita iva|p\. ?iva|n\. iva|uid)(?: ?/ ?[a-z]+)?(?: is| ist)?\s*[:=]\s*([^\n,;]{1,80})",
    )
});
/// Labels that only an address has.
const POSTAL: &[&str] = &[
    "plz",
    "postleitzahl",
    "postal code",
    "post code",
    "postcode",
    "zip",
    "zip code",
    "npa",
    "code postal",
    "cap",
    "street",
    "strasse",
    "rue",
    "via",
    "city",
    "town",
    "ort",
    "stadt",
    "ville",
    "localitee",
    "localite",
    "localitaa",
    "cittaa",
    "citta",
];

/// How many labels stand in the text, and how many that only an address has.
pub(super) fn labels(low: &str) -> (usize, usize) {
    if !low.contains([':', '=']) {
        return (0, 0);
    }
    let keys = FIELD.captures_iter(low).filter_map(|c| c.get(1));
    keys.fold((0, 0), |(all, own), k| (all + 1, own + usize::from(POSTAL.contains(&k.as_str()))))
}

/// Reads and blanks what stands behind the labels. `loud`: the text is about an address.
pub(super) fn read(low: &str, text: &str, loud: bool, page: &mut Masked, out: &mut BillingParts) {
    for c in FIELD.captures_iter(low) {
        let (Some(key), Some(val)) = (c.get(1), c.get(2)) else { continue };
        let raw = part(text, (val.start(), val.end()));
        let given = raw.trim().trim_end_matches('.').to_owned();
        let address = matches!(
            key.as_str(),
            "plz"
                | "npa"
                | "code postal"
                | "cap"
                | "postleitzahl"
                | "postal code"
                | "post code"
                | "postcode"
                | "zip"
                | "zip code"
        );
        let vat = key.as_str().starts_with("vat")
            || key.as_str().starts_with("mwst")
            || key.as_str() == "uid"
            || key.as_str().contains("tva")
            || key.as_str().contains("iva");
        if given.is_empty()
            || given.contains('\u{1f}')
            || !(loud || address || vat || matches!(key.as_str(), "country" | "land" | "pays" | "paese"))
        {
            continue;
        }
        // "Adresse : Anne Besson, rue du Lac 4": who, then where.
        let whole = matches!(key.as_str(), "adresse" | "indirizzo");
        if whole && !given.bytes().any(|b| b.is_ascii_digit()) && !STREET_WORD.is_match(&fold(&given)) {
            continue;
        }
        let slot = match key.as_str() {
            "company name"
            | "legal name"
            | "registered name"
            | "firmenname"
            | "firmenbezeichnung"
            | "rechnungsempfaenger"
            | "raison sociale"
            | "deenomination"
            | "ragione sociale"
            | "denominazione"
            | "intestatario"
            | "company"
            | "firma"
            | "name"
            | "socieetee"
            | "societee"
            | "societe"
            | "entreprise"
            | "azienda"
            | "ditta"
            | "nom"
            | "nome" => &mut out.name_or_company,
            "street address"
            | "street"
            | "strasse und nr"
            | "strasse und hausnummer"
            | "strasse/nr"
            | "strasse"
            | "rue et numeero"
            | "rue"
            | "via"
            | "adresse"
            | "indirizzo" => &mut out.street,
            "city" | "town" | "ort" | "stadt" | "ville" | "localitee" | "localite" | "localitaa" | "cittaa"
            | "citta" => &mut out.city,
            "country" | "land" | "pays" | "paese" => {
                let code = countries::code(fold(&given).as_str());
                if let Some(c) = code {
                    out.country = Some(c.to_owned());
                    page.blank((val.start(), val.end()));
                }
                continue;
            }
            _ if vat => continue,
            _ => {
                let digits: String = given.chars().take_while(char::is_ascii_digit).collect();
                if !(4..=6).contains(&digits.len()) {
                    continue;
                }
                page.blank((val.start(), val.end()));
                let city = given.get(digits.len()..).unwrap_or_default().trim();
                if !city.is_empty() && out.city.is_none() {
                    out.city = Some(city.to_owned());
                }
                out.postal_code = Some(digits);
                continue;
            }
        };
        if slot.is_none() {
            *slot = Some(given);
        }
        page.blank((val.start(), val.end()));
    }
}
