//! A billing address, as far as it was given. Never from a signature; never without a label, a question of
//! ours, or a complete name, street and town.

use super::BillingParts;
use super::fold::{Masked, Span, part, re};
use super::lang::countries;
use parts::{ANCHOR, STREET_WORD, is_street, segments, town_of};
use regex::Regex;
use std::sync::LazyLock;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:rechnungsadresse|rechnungsanschrift|rechnungsempfaenger|firmenadresse|unsere adresse|billing address|billing details|billing|invoice address|invoicing address|invoice details|our address|company address)",
        r"(?: (?:is|ist|lautet|details|bitte|waere|to|an|auf|for this is|now|neu|please))*\s*[:=]?\s*",
        r"|\b(?:adresse de facturation|coordonnees de facturation|indirizzo di fatturazione|dati di fatturazione)(?: (?:est|suivante|ee|seguente))*\s*[:=]?\s*",
        r"|\b(?:facturer aa|facture (?:aa|au nom de|est aa)|adresser la facture aa|facturation aa|fattur(?:a|are|azione) (?:intestata )?a|intestare (?:la fattura )?a|bill to|charge to|invoice for)(?: l'| la| le)?\s*:?\s*",
        r"|\b(?:rechnung(?:sstellung)?(?: bitte| geht| gerne)? an|rechnung geht an|please invoice|(?:send|address) the invoice to|invoice to|bill to|invoice goes to|adresse)(?: die| the)?\s*:?\s*"
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
        r"^(?:z\.? ?hd?\.?|z\.hd\.|attn|c/o|att\.|zuhanden|postfach|p\.? ?o\.? box|frau|herr|mr|mrs|ms|mme|mlle|mm?\.|c\.a\.?|sig\.?(?:ra|na)?|egr\.|gent\.|service|servizio|ufficio|abteilung|departement|dipartimento|department|dept|reparto|buchhaltung|kreditoren|finanz[a-z]*|accounts?|accounting|comptabilitee|contabilitaa|section|sektion|aa l'att[a-z.]*)(?: |$|\b)",
    )
});
static FORM: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r" (?:ag|gmbh|sa|s\.a\.|saarl|sarl|sagl|srl|s\.r\.l\.|spa|s\.p\.a\.|ltd|limited|llc|inc|plc|kg|ohg|se|sas|genossenschaft|verein|stiftung|foundation|association|associazione|fondation|fondazione)$",
    )
});
mod fields;
mod parts;
#[cfg(test)]
mod tests;
mod vat;

pub(super) use vat::read as vat;

/// Reads and blanks the address. `vat` was read before, for its digits look like any others.
pub(super) fn read(page: &mut Masked, text: &str, asked: bool, vat: Option<String>) -> BillingParts {
    let low = page.as_str().to_owned();
    let mut out = BillingParts { vat, ..BillingParts::default() };
    let label = LABEL.find(&low).map(|m| (m.start(), m.end()));
    let labelled = label.is_some_and(|l| low.get(l.1..).is_some_and(|r| r.bytes().any(|b| b.is_ascii_digit())));
    let (labels, given) = fields::labels(&low);
    // A form with a postal code and a street or town in it is an address.
    let loud = labelled || asked || given >= 2;
    if loud || labels > 0 {
        fields::read(&low, text, loud, page, &mut out);
    }
    let renewed = NEW.find_iter(&low).last().map(|m| m.end()).filter(|_| labelled);
    let from = if let Some(at) = renewed.filter(|at| low.get(*at..).is_some_and(|r| ANCHOR.is_match(r))) {
        at
    } else if labelled {
        label.map_or(0, |l| l.1)
    } else {
        0
    };
    let spans = segments(&low, from, page);
    let town = spans.iter().position(|s| town_of(&low, *s).is_some());
    if let Some(at) = town {
        block(&low, text, (&spans, at), (loud, labelled), page, &mut out);
    } else if loud {
        partial(&low, text, &spans, labelled, page, &mut out);
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
    let placed = out.city.is_some() || out.street.is_some();
    if out.country.is_none() && placed && out.postal_code.as_ref().is_some_and(|p| p.len() == 4) {
        out.country = Some("CH".to_owned());
    }
    out
}

fn clean_word(s: &str) -> &str {
    s.trim().trim_end_matches(['.', '!'])
}

/// "Herr", "Mme" before a person's name.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"^(?:herrn?|frau|mrs?|ms|mme|mlle|m|madame|monsieur|sig(?:\.ra|\.na)?|signora?|egr|gent|spett)\.? (?:(?:dr|prof|ing|dipl|avv|dott(?:\.ssa)?)\.? )*",
    )
});

/// A person's line without the title.
fn untitled(low: &str, span: Span) -> Span {
    let title = TITLE.find(part(low, span)).map_or(0, |m| m.end());
    (span.0 + title, span.1)
}

/// Street, town, name and country around the town found.
fn block(
    low: &str,
    text: &str,
    (spans, at): (&[Span], usize),
    (loud, labelled): (bool, bool),
    page: &mut Masked,
    out: &mut BillingParts,
) {
    let Some(town) = spans.get(at).and_then(|s| town_of(low, *s)) else { return };
    let prev = |n: usize| at.checked_sub(n).and_then(|i| spans.get(i)).copied();
    let street = prev(1).filter(|s| is_street(low, *s));
    let joined = prev(1).filter(|_| street.is_none()).and_then(|s| tail_street(low, s));
    let street_span = street.or(joined.map(|j| j.1));
    let aside = |n: &usize| prev(*n).is_none_or(|s| !ASIDE.is_match(part(low, s)));
    let name_span = match (street, joined) {
        (Some(_), _) => (2..=4).find(aside).and_then(prev),
        (None, Some((head, _))) => head,
        _ => prev(1),
    };
    // A person with a title is the name when nobody else is named.
    let person = prev(2).filter(|s| street.is_some() && TITLE.is_match(part(low, *s)));
    let name_span = name_span.or(person);
    // A company above its contact person is the one to bill; the first line behind the label before all others.
    let company = |s: &Span| FORM.is_match(part(low, *s)) && !ASIDE.is_match(part(low, *s));
    let above = (2..=4).filter_map(prev).find(company).filter(|_| street.is_some());
    let first = spans.first().copied().filter(|s| {
        let line = low.get(..s.0).is_some_and(|h| h.trim_end_matches(' ').ends_with('\n'));
        let named = !ASIDE.is_match(part(low, *s)) && !is_street(low, *s);
        labelled && street.is_some() && (2..=6).contains(&at) && line && named
    });
    let first = first.map(|s| bracketed(low, s));
    let name_span = first.or(above).or(name_span);
    let name_span = name_span.map(|s| untitled(low, whole_line(low, s)));
    let name = name_span.and_then(|s| name(text, s, loud)).filter(|n| part(low, *n).len() >= 2);
    let upper_city = part(text, town.city).starts_with(char::is_uppercase);
    if !loud && (street_span.is_none() || name.is_none() || !upper_city) {
        return;
    }
    out.postal_code = Some(part(text, town.code).to_owned());
    out.city = Some(part(text, town.city).trim().to_owned());
    if let Some(s) = street_span {
        out.street = Some(part(text, s).to_owned());
        page.blank(s);
    }
    if let Some(n) = name.filter(|_| street_span.is_some() || loud)
        && out.name_or_company.is_none()
    {
        out.name_or_company = Some(part(text, dotted(text, n)).to_owned());
        page.blank(n);
    }
    page.blank((town.code.0.min(town.city.0), town.code.1.max(town.city.1)));
    // The province of an Italian town may stand between: "22100 Como (CO)".
    let after = (at + 1..at + 3).find_map(|i| {
        let s = spans.get(i)?;
        let near = i == at + 1 || spans.get(at + 1).is_some_and(|p| p.1 - p.0 == 2);
        countries::code(clean_word(part(low, *s))).filter(|_| near).map(|c| (c, *s))
    });
    if let Some((c, s)) = after {
        out.country = Some(c.to_owned());
        page.blank(s);
    } else if let Some(c) = town.country {
        out.country = Some(c.to_owned());
    }
}

/// The dot that ends "S.r.l." or "& Co." belongs to the name.
fn dotted(text: &str, name: Span) -> Span {
    let said = part(text, name);
    let short =
        ["S.r.l", "S.p.A", "S.A", "S.a.s", "S.n.c", "Co", "Inc", "Ltd", "e.V", "e.G"].iter().any(|f| said.ends_with(f));
    if short && text.as_bytes().get(name.1) == Some(&b'.') { (name.0, name.1 + 1) } else { name }
}

/// A line with brackets and no comma in it, whole.
fn bracketed(low: &str, span: Span) -> Span {
    let line = low.get(span.0..).unwrap_or_default().split('\n').next().unwrap_or_default().trim_end();
    if line.contains('(') && !line.contains(',') && line.len() <= 80 { (span.0, span.0 + line.len()) } else { span }
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

/// The name in a stretch: all of it when labelled and short, else the capitalised words at its end.
fn name(text: &str, span: Span, loud: bool) -> Option<Span> {
    let s = part(text, span);
    const LINKS: &[&str] = &[
        "&", "und", "and", "of", "der", "für", "for", "c/o", "de", "von", "+", "du", "des", "la", "le", "les", "del",
        "della", "dei", "degli", "delle", "di", "da", "dal", "et", "e", "al", "alla", "the", "in", "im",
    ];
    // A line that starts a name and ends in a legal form is the name.
    let own_line = text.get(..span.0).is_none_or(|h| h.trim_end_matches(' ').ends_with(['\n', ':']) || h.is_empty());
    let firm = FORM.is_match(&s.to_lowercase());
    if loud && own_line && firm && s.starts_with(char::is_uppercase) && s.split(' ').count() <= 8 {
        return Some(span);
    }
    let mut start = s.len();
    let mut at = s.len();
    for word in s.rsplit(' ') {
        let from = at.saturating_sub(word.len());
        let bare =
            word.trim_start_matches("l'").trim_start_matches("d'").trim_start_matches("dell'").trim_start_matches('(');
        let upper = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if upper {
            start = from;
        } else if !LINKS.contains(&word) {
            break;
        }
        at = from.saturating_sub(1);
    }
    const LEAD: &[&str] = &[
        "We ",
        "Wir ",
        "The ",
        "Please ",
        "Bitte ",
        "Invoice ",
        "Rechnung ",
        "Yes ",
        "Ja ",
        "An ",
        "To ",
        "It's ",
        "Is ",
        "Es ",
    ];
    while let Some(l) = s.get(start..).and_then(|r| LEAD.iter().find(|l| r.starts_with(**l))) {
        start += l.len();
    }
    if start >= s.len() {
        return (loud && s.split(' ').count() <= 4 && !s.is_empty() && s.is_char_boundary(0))
            .then_some(span)
            .filter(|_| s.starts_with(char::is_uppercase));
    }
    Some((span.0 + start, span.1))
}

/// Only some parts, when we asked or they are labelled: a street alone, a company alone.
fn partial(low: &str, text: &str, spans: &[Span], labelled: bool, page: &mut Masked, out: &mut BillingParts) {
    for (i, s) in spans.iter().enumerate() {
        if out.street.is_none() && is_street(low, *s) && (STREET_WORD.is_match(part(low, *s)) || labelled) {
            out.street = Some(part(text, *s).to_owned());
            page.blank(*s);
            if let Some(n) = i.checked_sub(1).and_then(|p| spans.get(p)).and_then(|p| name(text, *p, true))
                && out.name_or_company.is_none()
            {
                out.name_or_company = Some(part(text, n).to_owned());
                page.blank(n);
            }
        }
    }
    if out.name_or_company.is_none() && out.street.is_none() {
        let company = spans.iter().find(|s| {
            let words = part(text, **s);
            [" AG", " GmbH", " SA", " Ltd", " Inc", " LLC", " Corp", " Corporation", " Sàrl"]
                .iter()
                .any(|k| words.ends_with(k))
        });
        if let Some(n) = company.and_then(|s| name(text, *s, true)) {
            out.name_or_company = Some(part(text, n).to_owned());
            page.blank(n);
        }
    }
    let code = spans.iter().find(|s| {
        let w = part(low, **s);
        w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()) && !w.starts_with("20")
    });
    if let (Some(s), None, true) = (code, &out.postal_code, spans.len() <= 2) {
        out.postal_code = Some(part(text, *s).to_owned());
        page.blank(*s);
    }
}
