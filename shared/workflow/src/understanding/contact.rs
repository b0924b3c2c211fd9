//! Name, company and phone, from the signature and from plain statements.

use super::ContactParts;
use super::clean::mail_address;
use super::fold::{fold, part, re};
use super::phone::{self, Home, Phone};
use regex::Regex;
use std::sync::LazyLock;

static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:my name is|i am called|ich heisse|mein name ist|je m'appelle|mon nom est|mi chiamo|il mio nome ee|personne de contact(?: est|:| :)|persona di contatto(?: ee|:)|kontakt:|this is|reach|contact person(?: is|:)|kontaktperson(?: ist|:)|ansprechperson ist|erreichen sie|contact) ([a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})",
    )
});
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b((?:[A-Z0-9ÄÖÜ][\w&.'-]*|&|und|and|of|der)(?: (?:[A-Z0-9ÄÖÜ][\w&.'-]*|&|und|and|of|der)){0,4} (?:AG|GmbH|SA|S\.A\.|Sàrl|Sagl|Ltd|Inc|LLC|Corp|Corporation|KG|Genossenschaft|Verein|Stiftung|Foundation))\b")
        .unwrap_or_else(|_| re("^$"))
});
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    re(r" (?:ag|gmbh|sa|s\.a\.|saarl|sagl|ltd|inc|llc|corp|corporation|kg|genossenschaft|verein|stiftung|foundation)\b")
});
static NAME: LazyLock<Regex> =
    LazyLock::new(|| re(r"^(?:(?:mr|mrs|ms|dr|prof|herr|frau|dipl)\.? )*[a-z][a-z'-]+(?: [a-z][a-z.'-]*){0,3}$"));

/// Reads contact data and all phones. `found` were found in the text already.
pub(super) fn read(
    text: &str,
    low: &str,
    signature: &str,
    found: &[Phone],
    home: Option<Home>,
) -> (ContactParts, Vec<String>) {
    let mut out = ContactParts::default();
    let below = fold(signature);
    let mut phones: Vec<String> = Vec::new();
    for p in found.iter().cloned().chain(phone::find(&below, home)) {
        if !phones.contains(&p.e164) {
            phones.push(p.e164);
        }
    }
    out.phone = phones.first().cloned();
    out.email = signature.lines().chain(text.lines()).find_map(mail_address).map(|m| m.to_lowercase());
    if let Some(m) = INTRODUCED.captures(low).and_then(|c| c.get(1)) {
        let said = part(text, (m.start(), m.end()));
        let name: Vec<&str> = said.split(' ').take_while(|w| w.starts_with(char::is_uppercase)).collect();
        if !name.is_empty() {
            out.name = Some(name.join(" "));
        }
    }
    for (i, line) in signature
        .lines()
        .flat_map(|l| l.split(['|', '·']))
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .enumerate()
        .take(10)
    {
        let folded = fold(line);
        if !phone::find(&folded, home).is_empty() {
            continue;
        }
        if out.company.is_none()
            && !line.contains('@')
            && let Some(found) = company(line, &folded)
        {
            out.company = Some(found);
            continue;
        }
        if out.name.is_none()
            && i < 3
            && !super::clean::closing(line)
            && NAME.is_match(folded.trim_end_matches([',', '.']))
            && line.starts_with(char::is_uppercase)
        {
            out.name = Some(line.trim_end_matches([',', '.']).to_owned());
        }
    }
    if out.company.is_none() {
        out.company = company(text, low).map(|c| trim_company(&c));
    }
    (out, phones)
}

/// Drops sentence words before the name: "We are Keller AG".
fn trim_company(found: &str) -> String {
    const LEAD: &[&str] = &[
        "We", "Wir", "The", "Die", "Der", "Invoice", "Rechnung", "From", "For", "At", "Our", "Unsere", "and", "und",
        "Hello", "I",
    ];
    let words: Vec<&str> = found.split(' ').skip_while(|w| LEAD.contains(w)).collect();
    words.join(" ")
}

/// A name that ends in a legal form. The slow pattern runs only where such a form stands.
fn company(text: &str, low: &str) -> Option<String> {
    let end =
        SUFFIX.find_iter(low).find(|m| part(text, (m.start() + 1, m.end())).starts_with(char::is_uppercase))?.end();
    let line = text.get(..end)?.rfind('\n').map_or(0, |i| i + 1);
    let (start, _) = super::fold::snap(text, (line.max(end.saturating_sub(120)), end));
    COMPANY.find(part(text, (start, end))).map(|m| m.as_str().to_owned())
}
