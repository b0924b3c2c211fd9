//! What a model must not see is replaced by tokens, `⟦1⟧`, `⟦2⟧`, …, which can be turned back: mail addresses, links,
//! phones, IBANs, VAT numbers, streets, companies and names, known or told by what stands beside them. The same words
//! get the same token. A bracket of the text itself becomes a token too, so that no text can forge one.

mod groups;
mod names;
pub(super) use names::{is_first, is_title};

use super::fold::{Masked as Page, Span, fold, re};
use super::{Understanding, billing, phone};
use crate::pattern::compile;
use regex::Regex;
use std::sync::LazyLock;

/// Opens a token.
const OPEN: char = '⟦';
/// Closes a token.
const CLOSE: char = '⟧';

/// Shortest word of a known name that is hidden by itself, in letters.
const SHORTEST: usize = 3;

/// Lines at the end of a text among which a signature may stand.
const SIGNED: usize = 4;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"(?:https?://|ftp://|www\.)[^\s<>]+",
        r"|[a-z0-9._%+'-]+@[a-z0-9.-]+[a-z0-9]",
        r"|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:ch|com|org|net|de|at|fr|it|li|io|eu|info|example|swiss)\b(?:/[^\s<>]*)?"
    ))
});
static IBAN: LazyLock<Regex> = LazyLock::new(|| re(r"\b[a-z]{2} ?\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?\b"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"(?:\+|\b00)[1-9]\d{0,2}(?:[ ./()-]*\d){7,12}\b",
        r"|\b0\d{2}[ ./-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}\b",
        r"|\b(?:che|chf)[-. ]{0,3}\d(?:[-. ]?\d){8}\b",
        r"|\b(?:de|atu|fr|it)[ .-]?\d{8,11}\b"
    ))
});
static STREET: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b[a-z][a-z.'-]*(?:strasse|str\.|gasse|weg|platz|allee|quai|ring|rain|hof|halde|matte?) ?\d{1,4} ?[a-d]?\b",
        r"|\b[a-z][a-z.'-]* (?:strasse|str\.|gasse|weg|platz|allee) \d{1,4} ?[a-d]?\b",
        r"|\b(?:rue|via|viale|corso|piazza|piazzetta|chemin|avenue|av\.|route|rte|place|quai|boulevard|bd|impasse|vicolo|contrada|strada|ch\.)",
        r" (?:[a-z0-9.'-]+ ){0,5}?[a-z0-9.'-]*[a-z.'-],? \d{1,4} ?[a-d]?\b",
        r"|\b\d{1,4}[a-d]?,? (?:rue|avenue|chemin|route|place|quai|boulevard|via)(?: (?:de|du|des|la|le|les|di|del|della|[a-z'-]{3,})\b){1,4}",
        r"|\b\d{1,4}[a-d]? (?:[a-z]+ ){1,3}(?:street|road|lane|avenue|square|drive|close|court|row)\b",
        r"|\b(?:p\.? ?o\.? box|postfach|case postale|casella postale) ?\d{0,6}\b"
    ))
});
/// A tax number behind its label, whatever its form.
static TAXED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:mehrwertsteuer|mwst|umsatzsteuer|ust|uid|tva|iva|vat)[a-z. -]{0,24}[:# ]{0,3}([a-z]{0,3}[-. ]?\d[\d .-]{3,16}\d)\b",
    )
});
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        r"(?:(?:\p{Lu}|[0-9])[\p{L}0-9&.'’-]*|&|und|and|of|der|de|la|le|du|des|di|del|della|et|e)(?: (?:(?:\p{Lu}|[0-9])[\p{L}0-9&.'’-]*|\([\p{L} ]+\)|&|und|and|of|der|de|la|le|du|des|di|del|della|et|e)){0,6},? (?:AG|GmbH|SA|S\.A\.|SAS|SARL|Sàrl|Sagl|SAGL|Srl|S\.r\.l\.|SpA|S\.p\.A\.|Ltd|Inc|LLC|Corp|KG|PLC|plc|LLP|BV|NV|Genossenschaft|Stiftung|Foundation)\b|(?:[\p{Ll}&.-]+ ){1,2}(?:gmbh|sàrl|sagl|srl|llc)\b",
    )
});

/// "Stiftung Lebensräume": a form that stands before its name; "kath. kirchgemeinde hochdorf" is one in small letters, too.
static FOUNDATION: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        r"\b(?:Stiftung|Verein|Genossenschaft|Fondation|Fondazione|Association|Associazione|Cooperativa|Coopérative)(?: (?:(?:de|du|des|la|le|di|del|della|für|pour|per) )*\p{Lu}[\p{L}0-9&.'’-]*){1,4}|\b(?:(?:kath|ref)\. )?(?:kirchgemeinde|pfarrei) [\p{Ll}-]{4,}",
    )
});

/// A text without what must not leave the house, and how to get it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text with tokens.
    pub text: String,
    /// What the tokens stand for: `⟦1⟧` is the first.
    pub map: Vec<String>,
}

impl Masked {
    /// A text with every token turned back. What only looks like a token stays as it is.
    pub fn unmask(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(OPEN) {
            let (head, tail) = rest.split_at(at);
            out.push_str(head);
            let inner = tail.get(OPEN.len_utf8()..).unwrap_or_default();
            let known = inner.find(CLOSE).and_then(|end| Some((end, self.meant(inner.get(..end)?)?)));
            match known {
                Some((end, word)) => {
                    out.push_str(word);
                    rest = inner.get(end + CLOSE.len_utf8()..).unwrap_or_default();
                }
                None => {
                    out.push(OPEN);
                    rest = inner;
                }
            }
        }
        out.push_str(rest);
        out
    }

    fn meant(&self, number: &str) -> Option<&str> {
        // Only as it was written: "01" and "+1" are no tokens.
        let n: usize = number.parse().ok().filter(|n: &usize| n.to_string() == number)?;
        self.map.get(n.checked_sub(1)?).map(String::as_str)
    }
}

/// Whether a text still holds a token, or half of one.
pub fn has_token(text: &str) -> bool {
    text.contains([OPEN, CLOSE])
}

/// The tokens of a text in their order, each with its marks.
pub fn tokens(text: &str) -> Vec<&str> {
    let token = |(at, _)| {
        let rest = text.get(at..)?;
        rest.find(CLOSE).and_then(|end| rest.get(..end + CLOSE.len_utf8()))
    };
    text.match_indices(OPEN).filter_map(token).collect()
}

/// The names, addresses and numbers that a reading of a mail knows its client by.
pub fn known(u: &Understanding) -> Vec<String> {
    let (b, c) = (&u.billing, &u.contact);
    let mut out: Vec<String> =
        [&c.name, &c.company, &b.name_or_company, &b.street, &b.vat, &b.note].into_iter().flatten().cloned().collect();
    out.extend(u.original_sender.iter().filter_map(|s| s.name.clone()));
    out.extend(b.postal_code.iter().zip(&b.city).map(|(code, city)| format!("{code} {city}")));
    out
}

/// Names that a mail address tells: `anna.keller@…` is Anna Keller's. Words that address an office tell none.
pub fn of_address(address: &str) -> Vec<String> {
    let (local, _) = address.split_once('@').unwrap_or_default();
    let office = ["info", "mail", "post", "kontakt", "contact", "hello", "admin", "news", "web", "noreply", "hr"];
    let names = local.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() >= SHORTEST);
    let large = |w: &str| {
        let mut letters = w.chars();
        letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>())
    };
    names.filter(|w| !office.contains(w) && !names::is_common(w)).filter_map(large).collect()
}

/// Replaces what must not leave the house. `known` are names, companies and addresses, e.g. of the client.
pub fn mask<S: AsRef<str>>(text: &str, known: &[S]) -> Masked {
    mask_beside(text, known, &[])
}

/// The same; what `house` holds (its rooms, what it sells) is not taken for people.
pub fn mask_beside<S: AsRef<str>>(text: &str, known: &[S], house: &[&str]) -> Masked {
    let low = text.to_ascii_lowercase();
    let house: Vec<Span> = house
        .iter()
        .map(|n| n.trim().to_ascii_lowercase())
        .filter(|n| !n.is_empty())
        .flat_map(|n| low.match_indices(&n).map(|(at, n)| (at, at + n.len())).collect::<Vec<_>>())
        .filter(|s| whole(text, *s))
        .collect();
    let mut spans = brackets(text);
    let low = fold(text);
    for pattern in [&*ADDRESS, &*IBAN, &*NUMBER, &*STREET] {
        spans.extend(pattern.find_iter(&low).map(|m| super::fold::snap(text, (m.start(), m.end()))));
    }
    spans.extend(phone::find(&low, None).into_iter().map(|p| super::fold::snap(text, p.span)));
    spans.extend(vat(&low, text));
    spans.extend(COMPANY.find_iter(text).map(|m| (m.start(), m.end())));
    spans.extend(FOUNDATION.find_iter(text).map(|m| (m.start(), m.end())));
    let of_house = |s: &Span| house.iter().any(|h| h.0 < s.1 && s.0 < h.1);
    spans.extend(names::find(text).into_iter().chain(groups::find(text)).filter(|s| !of_house(s)));
    let taxed = TAXED.captures_iter(&low).filter_map(|c| c.get(1));
    spans.extend(taxed.map(|m| super::fold::snap(text, (m.start(), m.end()))));
    spans.extend(above_streets(text));
    spans.extend(signed(text));
    for name in known {
        named(text, name.as_ref(), &mut spans);
    }
    replace(text, spans)
}

/// People named in a text, each with their surname: told by a title or a first name, as a finished mail names them.
pub fn people(text: &str) -> Vec<(usize, usize)> {
    names::people(text)
}

/// Whom a text greets, and who signs it, where they stand.
pub fn courtesies(text: &str) -> Vec<(usize, usize)> {
    names::courtesies(text)
}

/// The text's own brackets.
fn brackets(text: &str) -> Vec<Span> {
    text.match_indices([OPEN, CLOSE]).map(|(at, sign)| (at, at + sign.len())).collect()
}

/// Every VAT number; one at a time is found.
fn vat(low: &str, text: &str) -> Vec<Span> {
    let mut page = Page::new(low);
    let mut out = Vec::new();
    while let Some(number) = billing::vat(&mut page, text).filter(|_| out.len() < 16) {
        out.extend(text.match_indices(&number).map(|(at, n)| (at, at + n.len())));
    }
    out
}

/// Lines of a text with their places, trimmed; empty ones too.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split('\n') {
        let lead = line.len() - line.trim_start().len();
        out.push((at + lead, line.trim()));
        at += line.len() + 1;
    }
    out
}

/// Lines of an address above its street: who lives there.
fn above_streets(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let names = |l: &str| {
        let words = l.split(' ').count();
        l.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && words <= 7
            && !l.ends_with([':', '.', '?', '!', ','])
    };
    let mut out = Vec::new();
    for (i, (_, line)) in lines.iter().enumerate() {
        let street = STREET.find(&fold(line)).is_some_and(|m| m.start() == 0);
        let above = lines.iter().take(if street { i } else { 0 }).rev().take(4).take_while(|(_, l)| names(l));
        out.extend(above.map(|(at, l)| (*at, at + l.len())));
    }
    out
}

/// Names at the end of a text, alone on a line or behind a comma: "Danke, Lukas Imboden".
fn signed(text: &str) -> Vec<Span> {
    let capital = |w: &str| {
        w.chars().count() > 1
            && w.starts_with(char::is_uppercase)
            && !names::is_common(w)
            && w.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    let name = |l: &str| (2..=4).contains(&l.split(' ').count()) && l.split(' ').all(capital);
    let last = lines(text).into_iter().filter(|(_, l)| !l.is_empty()).rev().take(SIGNED);
    last.filter_map(|(at, line)| {
        let tail = line.rfind(", ").map_or(0, |i| i + 2);
        let start = [0, tail].into_iter().find(|i| line.get(*i..).is_some_and(name))?;
        Some((at + start, at + line.len()))
    })
    .collect()
}

/// A name in full, and each of its words that is long and written with a capital.
fn named(text: &str, name: &str, out: &mut Vec<Span>) {
    let name = name.trim();
    if name.is_empty() {
        return;
    }
    let capital = |w: &&str| w.chars().count() >= SHORTEST && w.starts_with(char::is_uppercase);
    let words = name.split(|c: char| c.is_whitespace() || c == ',').filter(capital);
    for part in std::iter::once(name).chain(words) {
        out.extend(text.match_indices(part).map(|(at, p)| (at, at + p.len())).filter(|s| whole(text, *s)));
    }
}

/// Whether no letter or digit goes on beyond a span.
fn whole(text: &str, span: Span) -> bool {
    let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = text.get(..span.0).and_then(|t| t.chars().next_back());
    let after = text.get(span.1..).and_then(|t| t.chars().next());
    !joined(before) && !joined(after)
}

/// Puts tokens in the place of spans; where they meet, one for all of them.
fn replace(text: &str, mut spans: Vec<Span>) -> Masked {
    spans.retain(|s| s.0 < s.1 && text.get(s.0..s.1).is_some());
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for s in spans {
        match joined.last_mut().filter(|last| s.0 < last.1) {
            Some(last) => last.1 = last.1.max(s.1),
            None => joined.push(s),
        }
    }
    let mut out = Masked { text: String::with_capacity(text.len()), map: Vec::new() };
    let mut from = 0;
    for (start, end) in joined {
        let word = text.get(start..end).unwrap_or_default();
        let n = out.map.iter().position(|w| w == word).unwrap_or_else(|| {
            out.map.push(word.to_owned());
            out.map.len() - 1
        });
        out.text.push_str(text.get(from..start).unwrap_or_default());
        out.text.push_str(&format!("{OPEN}{}{CLOSE}", n + 1));
        from = end;
    }
    out.text.push_str(text.get(from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests;
