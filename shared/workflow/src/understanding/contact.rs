//! Name, company and phone, from the signature and from plain statements.

use super::ContactParts;
use super::clean::mail_address;
use super::cues;
use super::fold::{fold, part, re};
use super::lang::orgs;
use super::phone::{self, Home, Phone};
use regex::Regex;
use std::sync::LazyLock;

static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:my name is|i am called|ich heisse|mein name ist|je m'appelle|mon nom est|mi chiamo|il mio nome ee|personne de contact(?: est|:| :)|persona di contatto(?: ee|:)|kontakt:|this is|reach|contact person(?: is|:)|kontaktperson(?: ist|:)|ansprechperson ist|erreichen sie|contact) ([a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})",
    )
});
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b((?:[A-Z0-9ÄÖÜÉÈÀ][\w&.'-]*|&|und|and|of|der)(?: (?:(?:[dl]')?[A-Z0-9ÄÖÜÉÈÀ][\w&.'-]*|&|und|and|of|der|für|de|la|le|les|du|des|di|del|della|dei|delle|et|e)){0,5} (?:AG|GmbH|SA|S\.A\.|Sàrl|Sagl|Ltd|Inc|LLC|Corp|Corporation|KG|Genossenschaft|Verein|Stiftung|Foundation))\b")
        .unwrap_or_else(|_| re("^$"))
});
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    re(r" (?:ag|gmbh|sa|s\.a\.|saarl|sagl|ltd|inc|llc|corp|corporation|kg|genossenschaft|verein|stiftung|foundation)\b")
});
static NAME: LazyLock<Regex> =
    LazyLock::new(|| re(r"^(?:(?:mr|mrs|ms|dr|prof|herr|frau|dipl)\.? )*[a-z][a-z'-]+(?: [a-z][a-z.'-]*){0,3}$"));

/// Titles before a name.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:Herrn?|Frau|Mrs?|Ms|Mme|Mlle|Madame|Monsieur|Sig(?:\.ra|\.na)?|Signora?|Mag|Ing|Dipl|lic|MLaw|avv|Avv|Me)\.? )+").unwrap_or_else(|_| re("^$"))
});
/// A form's lines: who, and for whom.
static FORM: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:^|\n)(name|vorname und name|nom|nom et preenom|nome|nome e cognome|ansprechperson|kontaktperson|contact person|firma|company|ditta|azienda|socieetee|entreprise|organisation|organizzazione) ?: ?([^\n;|]{3,60})",
    )
});

/// Reads contact data and all phones. `found` were found in the text already.
pub(super) fn read(
    text: &str,
    low: &str,
    signature: &str,
    found: &[Phone],
    home: Home,
    billed: Option<&str>,
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
    form(text, low, &mut out);
    let lines = signature.lines().flat_map(|l| l.split(['|', '·', '•'])).map(str::trim).filter(|l| !l.is_empty());
    for (i, line) in lines.enumerate().take(10) {
        card_line(i, line, home, &mut out);
    }
    if out.company.is_none() {
        // Who is to be billed need not be who writes.
        out.company = company(text, low).map(|c| trim_company(&c)).filter(|c| Some(c.as_str()) != billed);
    }
    (out, phones)
}

/// One line below the message: a person, perhaps with an office, or a firm.
fn card_line(i: usize, line: &str, home: Home, out: &mut ContactParts) {
    let folded = fold(line);
    if !phone::find(&folded, home).is_empty() || line.contains('@') {
        return;
    }
    if let Some(found) = company(line, &folded) {
        out.company.get_or_insert(found);
        return;
    }
    let (head, rest) = line.split_once(',').map_or((line, ""), |(h, r)| (h.trim(), r.trim()));
    let firm = |l: &str| {
        let words = l.split(' ').count();
        l.starts_with(char::is_uppercase)
            && words <= 7
            && !l.contains(|c: char| c.is_ascii_digit())
            && !l.ends_with(['!', '?', ':'])
            && orgs::named(&super::clean::plain(l))
    };
    if let Some(name) = person(head).filter(|_| out.name.is_none() && i < 3 && !firm(head)) {
        out.name = Some(name);
        if out.company.is_none() && firm(rest) {
            out.company = Some(rest.to_owned());
        }
        return;
    }
    if out.company.is_none() && firm(line) {
        out.company = Some(line.trim_end_matches([',', '.']).to_owned());
    }
}

/// A person's name without title; not a closing, not a line of common words.
fn person(line: &str) -> Option<String> {
    let bare =
        TITLE.find(line).map_or(line, |m| line.get(m.end()..).unwrap_or(line)).trim_end_matches([',', '.']).trim();
    let folded = fold(bare);
    let link = |w: &str| {
        matches!(
            w,
            "von"
                | "van"
                | "de"
                | "di"
                | "der"
                | "den"
                | "la"
                | "le"
                | "del"
                | "della"
                | "und"
                | "and"
                | "et"
                | "e"
                | "da"
                | "du"
        )
    };
    let said = |w: &str| {
        let common =
            cues::lexicon().votes(cues::lexicon().look_up(w, &mut String::new(), &mut String::new())) != [0; 4];
        let greets =
            ["gruess", "gruss", "salut", "regard", "wish", "dank", "merci", "thank"].iter().any(|g| w.starts_with(g));
        greets || common && !link(w)
    };
    let plain = folded.split([' ', '-', '\'']).filter(|w| w.len() > 1).any(said);
    let fits = bare.starts_with(char::is_uppercase) && NAME.is_match(&folded);
    (fits && !plain && !super::clean::closing(line)).then(|| bare.to_owned())
}

/// "Name: Anna Keller", "Ditta: Keller SA" in the text of a form.
fn form(text: &str, low: &str, out: &mut ContactParts) {
    for c in FORM.captures_iter(low) {
        let (Some(key), Some(value)) = (c.get(1), c.get(2)) else { continue };
        let said = part(text, (value.start(), value.end())).trim();
        let firm = matches!(
            key.as_str(),
            "firma" | "company" | "ditta" | "azienda" | "socieetee" | "entreprise" | "organisation" | "organizzazione"
        );
        if firm && out.company.is_none() && said.starts_with(char::is_uppercase) {
            out.company = Some(said.to_owned());
        } else if !firm && out.name.is_none() {
            out.name = person(said).filter(|n| n.contains(' '));
        }
    }
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
