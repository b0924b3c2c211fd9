//! Digits that are neither dates, times nor counts: links, mail addresses, accounts, phones, numbers of things.

use super::fold::{Masked, Span, all, digits, part, re};
use super::lang::listed;
use super::phone::{self, Home, Phone};
use regex::Regex;
use std::sync::LazyLock;

static LINK: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"</?[a-z][a-z0-9]*(?: [^<>\n]*)?/?>|<!--|-->|(?:https?://|www\.)[^\s\x1f<>]+|[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}|\b[a-z0-9-]+\.(?:ch|com|org|net|de|io|eu)(?:/[^\s]*)?\b|[a-z0-9][a-z0-9._()-]*\.(?:pdf|docx?|odt|xlsx?|pptx?|csv|txt|json|html?|eml|ics|zip|png|jpe?g|gif)\b",
    )
});
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"(?:\+|\b00)[1-9]\d{0,2}(?:[ ./()-]*\d){7,12}\b",
        r"|\b0\d{2}[ ./-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}\b",
        r"|\b\d{3}-\d{3}-\d{4}\b|\(\d{3}\) ?\d{3}-\d{4}\b",
        r"|\b(?:tel|phone|telefon|mobile?|natel|handy)[.:]* *\+?\d(?:[ ./-]*\d){5,13}\b"
    ))
});
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:no\b[.:#]|(?:nr|nummer|number|ref|referenz|reference|id|ticket|order|bestellung|booking|token|art|version|v)\b)[.:# ]{0,3}#?(?:[a-z]{0,4}-?\d[\w-]*|[a-z]{2,5}[/.]\d[\w/-]*)",
        r"|\b(?:offert[ae]|preventivo|fattura|ordine|prenotazione|pratica|offre|devis|facture|commande|reeservation|dossier) n[.°º]{0,2} ?[a-z]{0,4}-?\d[\w-]*",
        r"|\b(?:kostenstelle|cost cent(?:re|er)|centre de couuts?|centro di costo|kundennummer)\b(?: lautet| ist| is| est| ee)?[.:# ]{0,3}\d[\w-]*",
        r"|\b(?:i|gli|les) \d{2} (?:di|de) (?:mi[ao]|m[ao]n?|nostr[ao]|notre)\b",
        r"|#\d+|\b(?:\d+-)?(?:19|20)\d\d-\d{3,}\b|\biso ?\d+\b|\b\d+ ?(?:%|percent|prozent)|\b\d+ ?(?:m2|qm|km|kg|cm|kb|mb|gb|ko)\b|\(\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}\)",
        r"|\b\d+(?:st|nd|rd|th)? (?:birthday|anniversary)\b",
        r"|\b\d+\. ?(?:geburtstag|jubilaeum|stock|og|etage)\w*|\b\d+(?:st|nd|rd|th) (?:floor|anniversary|birthday)\b"
    ))
});

/// "Offer no. 1", "facture n° 3" are spelled as "nr": nobody says no there.
pub(super) fn numbering(folded: &mut String) {
    const NO: &str = "no";
    let before = |digit: usize| {
        let head = part(folded, (0, digit)).trim_end_matches(' ');
        head.strip_suffix(['.', ':']).unwrap_or(head).strip_suffix(NO).map(str::len)
    };
    let called = |head: &str| {
        let word = head.strip_suffix(' ').and_then(|h| h.rsplit(|c: char| !c.is_ascii_alphanumeric()).next());
        word.is_some_and(|w| listed!(ends.numbered).contains(w))
    };
    let here = |at: &usize| called(part(folded, (0, *at)));
    let places: Vec<usize> = digits(folded).filter_map(before).filter(here).collect();
    for at in places {
        folded.replace_range(at..at + NO.len(), "nr");
    }
}

/// Masks links, mail addresses, tags and names of files: their words mean nothing.
pub(super) fn links(page: &mut Masked) {
    // A tag, an address, slashes or a dot before a letter: few mails hold any.
    let bytes = page.as_str().as_bytes();
    let at = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let telling = |i: usize| match at(i) {
        b':' => at(i + 1) == b'/' && at(i + 2) == b'/',
        b'.' => at(i + 1).is_ascii_lowercase() || i > 0 && at(i - 1) == b'w',
        _ => true,
    };
    if all(bytes, |b| matches!(b, b'<' | b'>' | b'@' | b':' | b'.')).any(telling) {
        take(page, &LINK);
    }
}

/// Masks accounts, phones and numbers of things; gives the phones.
pub(super) fn numbers(page: &mut Masked, home: Option<Home>) -> Vec<Phone> {
    // Groups of an account look like phones.
    phone::accounts(page.as_str()).into_iter().for_each(|s| page.blank(s));
    let phones = phone::find(page.as_str(), home);
    for p in &phones {
        page.blank(p.span);
    }
    if digits(page.as_str()).next().is_some() {
        take(page, &PHONE);
        take(page, &NUMBERED);
    }
    phones
}

fn take(page: &mut Masked, pattern: &Regex) {
    let spans: Vec<Span> = pattern.find_iter(page.as_str()).map(|m| (m.start(), m.end())).collect();
    spans.into_iter().for_each(|s| page.blank(s));
}
