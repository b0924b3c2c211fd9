//! A billing address, as far as it was given. Never from a signature; never without a label, a question of
//! ours, or a complete name, street and town.

use super::BillingParts;

use super::fold::{Masked, Span, fold, part, re};
use super::lang::countries;
use regex::Regex;
use std::sync::LazyLock;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:rechnungsadresse|rechnungsanschrift|rechnungsempfaenger|firmenadresse|unsere adresse|billing address|billing details|billing|invoice address|invoicing address|invoice details|our address|company address)",
        r"(?: (?:is|ist|lautet|details|bitte|waere|to|an|auf|for this is|now|neu|please))*\s*[:=]?\s*",
        r"|\b(?:adresse (?:de|pour) (?:la )?factur(?:ation|e)|coordonneees (?:de|pour) (?:la )?facturation|(?:indirizzo|dati) (?:di|per la|per) fattura(?:zione)?|adresse fuer die rechnung|address for (?:the |our )?(?:invoice|billing))(?: (?:est|suivante|ee|seguente))*\s*[:=]?\s*",
        r"|\b(?:facturer aa|facture (?:aa|au nom de|est aa)|adresser la facture aa|facturation aa|fattur(?:a|are|azione) (?:(?:va |ee |sia |sarebbe )?(?:da )?intesta(?:ta|re) )?ad?\b|intestare (?:la fattura )?a|bill to|charge to|invoice for)(?: l'| la\b| le\b)?\s*:?\s*",
        // "L'indirizzo è", "the new address is", "wir sind umgezogen:": what is said of it is no name.
        r"|\b(?:(?:adresse|anschrift|address|indirizzo)(?: (?:ist|is|lautet|waere|est|ee|jetzt|neu|now|desormais|ora))+\s*[:,=]?|(?:umgezogen|(?:we've|have|has) moved(?: offices?| house)?|deemeenagee|trasferiti|trasferita|traslocato)\s*[:,])\s*",
        r"|\b(?:rechnung(?:sstellung)?(?: bitte| geht| gerne)? an|rechnung geht an|please invoice|(?:send|address) the invoice to|invoice (?:should|can|must) (?:be )?(?:made out|addressed|sent|go) to|invoice to|bill to|invoice goes to|adresse)(?: die\b| the\b)?\s*:?\s*",
    ))
});
/// What stands behind replaces the address before it.
static NEW: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:neu|neue|new|nouvelle|nouveau|nuovo|nuova|jetzt|now|corretto|correcte|richtig)(?: (?:ist|is|est|ee))?\s*:\s*",
    )
});
/// "The postal code is 6003."
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    re(r"\b(?:plz|postleitzahl|postal code|post code|postcode|npa|code postal|cap)\b[^0-9\n]{0,16}?\b(\d{4,5})\b")
});
static ASIDE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:z\.? ?hd?\.?|z\.hd\.|attn|c/o|p\.? ?a\.|att\.|zuhanden|zu handen|zur attention|chez|presso|postfach|p\.? ?o\.? box|frau|herr|mr|mrs|ms|mme|mlle|mm?\.|c\.a\.?|sig\.?(?:ra|na)?|egr\.|gent\.|service|servizio|ufficio|abteilung|departement|dipartimento|department|dept|reparto|buchhaltung|kreditoren|finanz[a-z]*|accounts?|accounting|comptabilitee|contabilitaa|section|sektion|aa l'att[a-z.]*)(?: |$|\b)",
    )
});
static FORM: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r" (?:ag|gmbh|sa|s\.a\.|saarl|sarl|sagl|srl|s\.r\.l\.|spa|s\.p\.a\.|ltd|limited|llc|inc|plc|kg|kgaa|ohg|gbr|snc|s\.n\.c\.|& co|& cie|se|ab|bv|oy|aps|e\. ?[gvk]\.?|eg|sas|genossenschaft|verein|stiftung|foundation|association|associazione|fondation|fondazione)$",
    )
});
static NOT_ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:room|raum|change|aendern|guests|people|personen|gaeste|uhr|date|datum|please|bitte|actually|from|until|option)\b",
    )
});

/// A legal form.
static FIRM_BEHIND: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ (?:ag|kg|kgaa|ohg|gmbh|sa|sagl|saarl|sarl|srl|ltd|limited|inc|llc|plc)\b"));
static MONTH_BEHIND: LazyLock<Regex> = LazyLock::new(|| re(&format!("^ {}\\b", super::lang::months())));

mod days;
mod fields;
mod lines;
/// Names, and parts given alone.
mod loose;
mod notes;
mod street;
#[cfg(test)]
mod tests;
mod town;
/// Check digits of VAT numbers.
mod vat;

pub(super) use days::find as like_days;
use loose::{name, partial, renamed};
pub(super) use notes::{notes, stays};
use street::{STREET_WORD, is_addition, is_box, is_street, numbered, unnumbered};
use town::{ANCHOR, Town, town_at};

/// Reads and blanks a VAT number: before phones and amounts, which its digits look like.
pub(super) fn vat(page: &mut Masked, text: &str) -> Option<String> {
    let span = vat::find(page.as_str())?;
    page.blank(span);
    Some(part(text, span).to_owned())
}

/// Reads and blanks the address. `vat` was read before; `same`: it is said to be as before.
pub(super) fn read(page: &mut Masked, text: &str, asked: bool, same: bool, vat: Option<String>) -> BillingParts {
    let low = page.as_str().to_owned();
    let mut out = BillingParts { vat, ..BillingParts::default() };
    let label = label(&low, text);
    let labelled = label.is_some_and(|l| low.get(l.1..).is_some_and(|r| r.bytes().any(|b| b.is_ascii_digit())));
    let (labels, given) = fields::labels(&low);
    // A form with a postal code and a street or town in it is an address.
    let loud = labelled || asked || given >= 2;
    if loud || labels > 0 {
        fields::read(&low, text, loud, page, &mut out);
    }
    let renewed = if labelled { NEW.find_iter(&low).last().map(|m| m.end()) } else { None };
    let from = if let Some(at) = renewed.filter(|at| low.get(*at..).is_some_and(|r| ANCHOR.is_match(r))) {
        at
    } else if labelled {
        label.map_or(0, |l| announced(&low, l.1))
    } else {
        0
    };
    // Set in lines it needs no commas; asked for, it is the first paragraph that holds one.
    let starts = |at: usize| at == 0 || low.as_bytes().get(at - 1) == Some(&b'\n');
    let candidates: Vec<usize> = if labelled {
        vec![from]
    } else if asked {
        std::iter::once(0).chain(low.match_indices("\n\n").map(|(i, _)| i + 2)).collect()
    } else {
        vec![]
    };
    if out.name_or_company.is_none()
        && out.street.is_none()
        && let Some(found) =
            candidates.into_iter().filter(|at| starts(*at)).find_map(|at| lines::read(&low, text, at, page))
    {
        out = BillingParts { vat: out.vat, ..found };
        home(&mut out);
        return out;
    }
    // Without a code there is no town, and without both only what is announced is an address.
    let spans = if loud || town::coded(&low) || town::abroad(&low) { segments(&low, from, page) } else { Vec::new() };
    let town = (0..spans.len()).find_map(|at| Some((at, town_at(&low, &spans, at)?)));
    if let Some((at, town)) = town {
        let alone = if labelled { None } else { alone(&low, &spans, at, town.0) };
        let first = || spans.first().map(|s| s.0).filter(|_| labelled && renewed.is_none() || asked && !labelled);
        let (loud, led) = (loud || alone.is_some(), alone.or_else(first));
        block(&Around { low: &low, text, spans: &spans, loud, led }, at, town, page, &mut out);
    } else if loud {
        partial(&low, text, &spans, labelled, page, &mut out);
    }
    if out.name_or_company.is_none() && !labelled && (label.is_some() || same) {
        let behind = label.and_then(|l| renamed(&segments(&low, l.1, page), text, same));
        let anywhere = || renamed(&segments(&low, 0, page), text, false).filter(|_| same);
        out.name_or_company = behind.or_else(anywhere).map(str::to_owned);
    }
    if out.postal_code.is_none()
        && let Some(code) = CODE.captures(&low).and_then(|c| c.get(1))
    {
        out.postal_code = Some(code.as_str().to_owned());
        page.blank((code.start(), code.end()));
    }
    if loud && out.country.is_none() {
        let lone = spans.iter().find_map(|s| countries::code(clean_word(part(&low, *s))).map(|c| (c, *s)));
        if let Some((c, s)) = lone {
            out.country = Some(c.to_owned());
            page.blank(s);
        }
    }
    home(&mut out);
    out
}

/// Where an address begins that opens a sentence and ends the text: a name, a street, a town and nothing else.
fn alone(low: &str, spans: &[Span], at: usize, town: usize) -> Option<usize> {
    // Behind the town its country may stand, and for whose attention.
    let goes_on = |s: &&Span| countries::code(clean_word(part(low, **s))).is_some() || ASIDE.is_match(part(low, **s));
    let last = spans.get(at..)?.iter().skip(1).take_while(goes_on).last().or(spans.get(at))?;
    let name = (street(low, spans, town)?.1).checked_sub(1)?;
    let name = (0..=name).rev().filter_map(|i| spans.get(i)).find(|s| !ASIDE.is_match(part(low, **s)))?;
    let opens = low.get(..name.0)?.trim_end_matches(' ');
    let ends = low.get(last.1..)?.trim_matches(['.', ' ', '\n']).is_empty();
    (ends && (opens.is_empty() || opens.ends_with(['.', '!', '?', '\n', ':']))).then_some(name.0)
}

/// Where an address is announced. The article of a name is the name's: "Facture à Le Goff".
fn label(low: &str, text: &str) -> Option<Span> {
    /// Letters between two labels: "we have moved, the new address is".
    const BETWEEN: usize = 16;
    let mut m = LABEL.find(low)?;
    let small = |at: Span| at.1 - at.0 <= BETWEEN && !part(text, at).contains(char::is_uppercase);
    while let Some(next) = LABEL.find_at(low, m.end()).filter(|next| small((m.end(), next.start()))) {
        m = next;
    }
    let article = ["Le ", "La ", "L'", "Die ", "The "].iter().find(|a| part(text, (m.start(), m.end())).ends_with(**a));
    Some((m.start(), m.end() - article.map_or(0, |a| a.len())))
}

/// Where the address begins: "… lautet wie folgt:" goes on to its colon.
fn announced(low: &str, at: usize) -> usize {
    let line = low.get(at..).and_then(|r| r.split('\n').next()).unwrap_or_default();
    let words = line.strip_suffix(':').filter(|w| w.len() <= 40 && !w.contains([',', '.']));
    words.filter(|w| !w.bytes().any(|b| b.is_ascii_digit())).map_or(at, |w| at + w.len() + 2)
}

/// Four digits and a town without a country are Swiss, unless the code or the town is known to be a neighbour's.
fn home(out: &mut BillingParts) {
    let placed = out.city.is_some() || out.street.is_some();
    if let (None, Some(code), true) = (&out.country, out.postal_code.as_deref().filter(|p| p.len() == 4), placed) {
        let city = out.city.as_deref().map(fold).unwrap_or_default();
        out.country = Some(countries::of_town(code, &city).to_owned());
    }
}

fn clean_word(s: &str) -> &str {
    s.trim().trim_end_matches(['.', '!'])
}

/// Abbreviations within an address; their dot ends nothing.
const SHORT: &[&str] =
    &["st", "dr", "str", "av", "p", "o", "prof", "c.a", "sig", "sig.ra", "p.a", "z.h", "z.hd", "z.hdn", "attn"];

/// Stretches between commas, line ends and sentence ends.
fn segments(low: &str, from: usize, page: &Masked) -> Vec<Span> {
    let now = page.as_str();
    let bytes = now.as_bytes();
    let mut out = Vec::new();
    let mut start = from;
    for i in from..=low.len() {
        let end = match bytes.get(i) {
            // "Via Nassa, 5" and "3, rue du Lac" are one.
            Some(b',') if numbered(low, (start, i)) => false,
            None | Some(b',' | b';' | b'\n' | b'\x1f' | b'(' | b')' | b'!' | b'?') => true,
            // "Invoice: Keller AG": what stands before is a label.
            Some(b':') => bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace),
            Some(b'.') => {
                let head = part(low, (start, i));
                let last = head.rsplit([' ', '-']).next().unwrap_or_default();
                let initial = last.len() == 1 && bytes.get(i + 2).is_some_and(u8::is_ascii_alphabetic);
                let titled = last.ends_with("att") || SHORT.contains(&last);
                // "Order no. 4711".
                let counts = matches!(last, "nr" | "no") && bytes.get(i + 2).is_some_and(u8::is_ascii_digit);
                let after = low.get(i + 1..).unwrap_or_default();
                // "Muster & Co. AG", "Strasse des 17. Juni 135".
                let firm = matches!(last, "co" | "cie" | "gebr") && FIRM_BEHIND.is_match(after);
                let day = last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit()) && MONTH_BEHIND.is_match(after);
                let short = titled || counts || initial || head.ends_with("str") || firm || day;
                !short && bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace)
            }
            _ => false,
        };
        if end {
            let raw = part(now, (start, i));
            let lead = raw.len() - raw.trim_start().len();
            let body = raw.trim();
            if !body.is_empty() {
                out.push((start + lead, start + lead + body.len()));
            }
            start = i + 1;
        }
    }
    out
}

/// The stretch of the street that ends before `end`, with what is added to it, and where it begins.
fn street(low: &str, spans: &[Span], end: usize) -> Option<(Span, usize)> {
    let at = |i: usize| spans.get(i).copied();
    let is = |s: &Span| is_street(low, *s);
    let last = end.checked_sub(1)?;
    let before = last.checked_sub(1).and_then(|i| Some((i, at(i)?)));
    let own = at(last)?;
    // "Seeweg 3, 4. Stock", "Seeweg 3, Postfach": the street stands before.
    if let Some((i, street)) = before.filter(|(_, s)| is(s) && !is_box(low, *s)) {
        if is_addition(low, own) {
            return Some(((street.0, own.1), i));
        }
        if is_box(low, own) {
            return Some((street, i));
        }
    }
    // "Canale Dante, 16": the name of a street that no word tells, before its number.
    let lettered = |s: &Span| !part(low, *s).bytes().any(|b| b.is_ascii_digit());
    if let Some((i, before)) = before.filter(|(i, s)| *i > 0 && street::house(part(low, own)) && lettered(s)) {
        return Some(((before.0, own.1), i));
    }
    let named = is(&own) || last > 0 && unnumbered(low, own);
    // "Flat 3, 12 High Street".
    let flat = before.filter(|(_, s)| is_addition(low, *s));
    named.then(|| flat.map_or((own, last), |(i, s)| ((s.0, own.1), i)))
}

/// A client's words around the town found.
struct Around<'a> {
    low: &'a str,
    text: &'a str,
    spans: &'a [Span],
    /// The text is about an address.
    loud: bool,
    /// Where the address begins, if that is known.
    led: Option<usize>,
}

/// Street, town, name and country around the town found.
fn block(a: &Around<'_>, at: usize, (first, town): (usize, Town), page: &mut Masked, out: &mut BillingParts) {
    let Around { low, text, spans, loud, led } = *a;
    let street = street(low, spans, first);
    let top = street.map_or(first, |s| s.1);
    let joined = first.checked_sub(1).and_then(|i| spans.get(i)).filter(|_| street.is_none());
    let joined = joined.and_then(|s| tail_street(low, *s));
    let below = spans.get(at + 1).copied().filter(|s| is_street(low, *s) && STREET_WORD.is_match(part(low, *s)));
    let below = below.filter(|_| street.is_none() && joined.is_none());
    let street_span = street.map(|s| s.0).or(joined.map(|j| j.1)).or(below);
    let prev = |n: usize| top.checked_sub(n).and_then(|i| spans.get(i)).copied();
    let aside = |n: &usize| prev(*n).is_none_or(|s| !ASIDE.is_match(part(low, s)));
    let name_span = match (street, joined) {
        (Some(_), _) => (1..=3).find(aside).and_then(prev),
        (None, Some((head, _))) => head,
        _ => prev(1),
    };
    // A company above its contact person is the one to bill.
    let company = |s: &Span| FORM.is_match(part(low, *s).trim_end_matches('.')) && !ASIDE.is_match(part(low, *s));
    let above = (1..=3).filter_map(prev).find(company).filter(|_| street.is_some());
    let person = || (1..=3).filter_map(prev).find_map(|s| lines::titled(low, s));
    let name_span = above.or(name_span).or_else(person);
    let name_span = name_span.map(|s| whole_line(low, s));
    let name_span = name_span.map(|s| if led.is_some() { partners(text, spans, s) } else { s });
    let starts = |s: &Span| led == Some(s.0);
    let name = name_span.and_then(|s| name(text, s, loud, starts(&s))).filter(|n| part(low, *n).len() >= 2);
    let upper_city = part(text, town.city).starts_with(char::is_uppercase);
    if !loud && (street_span.is_none() || name.is_none() || !upper_city) {
        return;
    }
    out.postal_code = town.code.map(|code| part(text, code).to_owned());
    out.city = Some(part(text, town.city).trim().to_owned());
    // "Keller AG, z.H. Frau Lussi, Seeweg 2": what stands between is the invoice's as well.
    let between = name.zip(street_span).map_or((0, 0), |(n, street)| (n.1, street.0));
    out.note = note(text, spans.iter().filter(|s| between.0 <= s.0 && s.1 <= between.1));
    if let Some(s) = street_span {
        out.street = Some(part(text, s).trim_end_matches('.').to_owned());
        page.blank(s);
    }
    if let Some(n) = name.filter(|_| street_span.is_some() || loud)
        && out.name_or_company.is_none()
    {
        out.name_or_company = Some(part(text, n).to_owned());
        page.blank(n);
    }
    town.code.into_iter().chain([town.city]).for_each(|s| page.blank(s));
    let behind = if below.is_some() { at + 2 } else { at + 1 };
    let after = spans.get(behind).and_then(|s| countries::code(clean_word(part(low, *s))).map(|c| (c, *s)));
    if let Some((c, s)) = after {
        out.country = Some(c.to_owned());
        page.blank(s);
    } else if let Some(c) = town.country {
        out.country = Some(c.to_owned());
    }
}

/// Stretches as one note.
fn note<'a>(text: &str, spans: impl Iterator<Item = &'a Span>) -> Option<String> {
    let said: Vec<&str> = spans.map(|s| part(text, *s).trim()).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// "Robinson, Chapman and Norman": the comma between the names of partners parts nothing.
fn partners(text: &str, spans: &[Span], name: Span) -> Span {
    let [first, second, ..] = spans else { return name };
    let joined = |s: &str| [" and ", " & ", " und ", " et ", " e "].iter().any(|j| s.contains(j));
    let lone = |s: &str| s.starts_with(char::is_uppercase) && s.chars().all(|c| c.is_alphabetic() || c == '-');
    let one_line = text.get(first.1..second.0) == Some(", ");
    let partners = *second == name && one_line && lone(part(text, *first)) && joined(part(text, name));
    if partners { (first.0, name.1) } else { name }
}

/// "Keller (Schweiz) AG": the brackets part no name from its legal form.
fn whole_line(low: &str, span: Span) -> Span {
    let start = low.get(..span.0).and_then(|h| h.rfind('\n')).map_or(0, |i| i + 1);
    let lone = FORM.is_match(&format!(" {}", part(low, span))) && !part(low, span).contains(' ');
    if lone && part(low, (start, span.0)).contains('(') { (start, span.1) } else { span }
}

/// "Keller AG Bahnhofstrasse 1" without a comma: name and street.
fn tail_street(low: &str, span: Span) -> Option<(Option<Span>, Span)> {
    let s = part(low, span);
    let m = STREET_WORD.find_iter(s).last()?;
    let start = s.get(..m.start())?.rfind(' ').map_or(0, |i| i + 1);
    let street = (span.0 + start, span.1);
    let name = (span.0, span.0 + start.checked_sub(1)?);
    is_street(low, street).then_some((Some(name), street))
}
