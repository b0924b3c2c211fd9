//! Name, company and phone, from the signature and from plain statements.

mod card;
mod inline;
#[cfg(test)]
mod tests;

use super::ContactParts;
use super::clean::mail_address;
use super::fold::{fold, part, re};
use super::lang::{self, listed, names};
use super::phone::{self, Home, Phone};
use regex::Regex;
use std::sync::LazyLock;

/// Letters of the longest label of a firm.
const LONGEST: usize = 40;

static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:my name is|i am called|ich heisse|mein name ist|je m'appelle|mon nom est|mi chiamo|il mio nome ee|personne de contact(?: est|:| :)|persona di contatto(?: ee|:)|kontakt:|this is|reach|contact person(?: is|:)|kontaktperson(?: ist|:)|ansprechperson ist|erreichen sie|contact) ([a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})",
    )
});
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b((?:[A-Z0-9ÄÖÜ][\w&.'-]*|&|und|and|of|der|de|la|le|les|du|des|di|del|della|et|e|für|am|im|zum|zur)(?: (?:[A-Z0-9ÄÖÜÉ][\w&.'-]*|&|und|and|of|der|de|la|le|les|du|des|di|del|della|et|e|für|am|im|zum|zur)){0,6},? (?:AG|GmbH|SA|S\.A\.|SAS|SARL|Sàrl|Sagl|Srl|S\.r\.l\.|SpA|S\.p\.A\.|S\.n\.c\.|SNC|Ltd|Inc|LLC|Corp|Corporation|KG|PLC|plc|LLP|B\.V\.|BV|N\.V\.|Sp\. z o\.o\.|Genossenschaft|Verein|Stiftung|Foundation))(?:[ ,.;]|$)")
        .unwrap_or_else(|_| re("^$"))
});
/// "Name: Lorenzo Guidotti" in a form.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:^|\n) *(?:name|nom|nome|vor- und nachname|vorname und name|name, vorname|preenom et nom|nom et preenom|nome e cognome|full name|kontakt|kontaktperson|ansprechperson|contact|contact person|personne de contact|persona di contatto|referente) ?: *([a-z][^\n]{1,60})",
    )
});
/// "Ich bin Anna Keller": weak, for it may be an office.
static IAM: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:ich bin|hier ist|hier schreibt|i am|i'm|je suis|sono) (?:die |der |l'|la )?([a-z][a-z'-]+(?: [a-z][a-z'-]+){1,2})",
    )
});
static SUFFIX: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r" (?:ag|gmbh|sa|s\.a\.|sas|sarl|saarl|sagl|srl|s\.r\.l\.|spa|s\.p\.a\.|s\.n\.c\.|snc|ltd|inc|llc|corp|corporation|kg|plc|llp|b\.v\.|bv|n\.v\.|sp\. z o\.o\.|genossenschaft|verein|stiftung|foundation)(?:\b|$)",
    )
});
/// "Anna is ill, I am taking over."
static TAKES_OVER: LazyLock<Regex> =
    LazyLock::new(|| re(&format!(r"\b(?:{})", lang::choice(&names::ALL, |n| n.takes_over))));

/// Whether a stretch of folded text says that the writer takes another's place. Who takes costs over does not.
pub(super) fn takes_over(low: &str) -> bool {
    TAKES_OVER.find(low).is_some_and(|m| {
        let ends = ['.', '!', '?', '\n', ';'];
        let ahead = super::fold::before(low, m.start()).rsplit(ends).next().unwrap_or_default();
        let behind = super::fold::after(low, m.end()).split(ends).next().unwrap_or_default();
        !lang::words(&names::ALL, |n| n.charges).any(|c| ahead.contains(c) || behind.contains(c))
    })
}

/// Reads contact data and all phones. `found` were found in the text already.
pub(super) fn read(
    text: &str,
    low: &str,
    signature: &str,
    found: &[Phone],
    home: Option<Home>,
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
    let others = |e164: &String| found.iter().any(|p| &p.e164 == e164 && of_others(low, p.span.0));
    out.phone = phones.iter().find(|p| !others(p)).cloned();
    let addressed = [signature, text].into_iter().filter(|t| t.contains('@'));
    out.email = addressed.flat_map(str::lines).find_map(mail_address).map(|m| m.to_lowercase());
    if let Some(m) = INTRODUCED.captures(low).and_then(|c| c.get(1)) {
        let said = part(text, (m.start(), m.end()));
        let name: Vec<&str> = said.split(' ').take_while(|w| w.starts_with(char::is_uppercase)).collect();
        if !name.is_empty() {
            out.name = Some(name.join(" "));
        }
    }
    if out.name.is_none() {
        out.name = labelled(text, low);
    }
    let signed = card::read(signature, &below, home);
    out.company = signed.company;
    out.takes_over = takes_over(low);
    let last = || out.takes_over.then(|| signed_below(text)).flatten();
    out.name = out.name.or(signed.name).or_else(last).or_else(|| introduced(text, low));
    if out.name.is_none() {
        let first = signature.trim_start().lines().next().unwrap_or_default();
        let below = Some(first).filter(|l| l.contains(',')).map(|l| inline::read(l, false));
        let inline = below.filter(|b| b.name.is_some()).unwrap_or_else(|| inline::read(text, billed.is_some()));
        out.company = out.company.or(inline.company);
        out.name = inline.name;
    }
    out.name = out.name.map(|n| card::whole(&n, text));
    out.company = out.company.or_else(|| labelled_firm(text));
    if out.company.is_none() {
        // Who is to be billed need not be who writes.
        out.company = company(text, low).filter(|c| Some(c.as_str()) != billed && c.contains(' '));
    }
    // "Mario Rossi della Rossi Sagl"
    if let Some(rest) = out.name.as_deref().zip(out.company.as_deref()).and_then(|(n, c)| c.strip_prefix(n))
        && rest.starts_with(' ')
    {
        out.company = Some(trim_company(rest.trim()));
    }
    (out, phones)
}

/// "I am taking over. Peter Meier": a name of two words that is the last sentence.
fn signed_below(text: &str) -> Option<String> {
    let last = text.trim_end().rsplit(['.', '!', '\n']).map(str::trim).find(|l| !l.is_empty())?;
    let (from, to) = super::privacy::courtesies(last).into_iter().find(|s| s.1 == last.len())?;
    last.get(from..to).filter(|name| name.contains(' ')).map(str::to_owned)
}

/// "Denise in our office can help you at …", "Auskunft gibt Herr Frei unter …": a number of somebody else's.
fn of_others(low: &str, at: usize) -> bool {
    const REACH: usize = 90;
    let head = super::fold::before(low, at);
    let near = part(head, super::fold::snap(head, (head.len().saturating_sub(REACH), head.len())));
    let sentence = near.rsplit(['\n', '!', '?']).next().unwrap_or_default();
    let sentence = sentence.rsplit(". ").next().unwrap_or_default();
    lang::words(&names::ALL, |n| n.helpers).any(|h| sentence.contains(h))
}

/// The name behind a form's label; a company there is none.
fn labelled(text: &str, low: &str) -> Option<String> {
    if !low.contains(':') {
        return None;
    }
    LABELLED.captures_iter(low).filter_map(|c| c.get(1)).find_map(|m| card::person(part(text, (m.start(), m.end()))))
}

/// "Verein: FC Grünmatt Junioren" in a form.
fn labelled_firm(text: &str) -> Option<String> {
    if !text.contains(':') {
        return None;
    }
    let value = |line: &str| {
        let (label, value) = line.split_once(':')?;
        let (label, value) = (label.trim(), value.trim());
        let told = || listed!(names.firm_labels).contains(fold(label).as_str());
        (label.len() <= LONGEST && (3..80).contains(&value.len()) && told()).then(|| value.to_owned())
    };
    text.lines().find_map(value)
}

/// "Ich bin Anna Keller".
fn introduced(text: &str, low: &str) -> Option<String> {
    IAM.captures_iter(low).filter_map(|c| c.get(1)).find_map(|m| {
        let said = part(text, (m.start(), m.end()));
        let words: Vec<&str> = said.split(' ').take_while(|w| w.starts_with(char::is_uppercase)).collect();
        if words.len() < 2 { None } else { card::person(&words.join(" ")) }
    })
}

/// Drops sentence words before the name: "We are Keller AG".
fn trim_company(found: &str) -> String {
    let small =
        |w: &&str| lang::words(&names::ALL, |n| n.before_firm).any(|l| l == *w) || w.starts_with(char::is_lowercase);
    // "Accepted. Keller AG": what ends a sentence opens no name; "St. Jakob AG" does.
    let ends = |w: &&str| w.len() > 5 && w.ends_with('.');
    let words: Vec<&str> = found.split(' ').collect();
    let own = words.iter().rposition(ends).filter(|at| at + 1 < words.len()).map_or(0, |at| at + 1);
    let words: Vec<&str> = words.into_iter().skip(own).skip_while(small).collect();
    words.join(" ")
}

/// Whether a folded word is a legal form.
fn formal_word(word: &str) -> bool {
    matches!(word, "gmbh" | "sarl" | "saarl" | "sagl" | "corp" | "genossenschaft" | "verein" | "stiftung")
}

/// Legal forms are written in capitals, but for one.
fn formal(form: &str) -> bool {
    form.starts_with(char::is_uppercase) || form == "plc"
}

/// A name that ends in a legal form. The slow pattern runs only where such a form stands.
fn company(text: &str, low: &str) -> Option<String> {
    let end = SUFFIX.find_iter(low).find(|m| formal(part(text, (m.start() + 1, m.end()))))?.end();
    let line = text.get(..end)?.rfind('\n').map_or(0, |i| i + 1);
    let (start, _) = super::fold::snap(text, (line.max(end.saturating_sub(120)), end));
    let found = COMPANY.captures(part(text, (start, end)))?.get(1)?;
    Some(trim_company(found.as_str()))
}
