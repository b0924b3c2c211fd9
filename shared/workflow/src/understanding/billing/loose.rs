use super::{FORM, STREET_WORD, is_addition, is_street};
use crate::understanding::BillingParts;
use crate::understanding::fold::{Masked, Span, part};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, common, listed, names};
use std::sync::LazyLock;

static LINKS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&names::ALL, |n| n.links).collect());
static PARTICLES: LazyLock<WordSet> = LazyLock::new(|| lang::words(&names::ALL, |n| n.particles).collect());

/// Words that open a sentence, no name.
fn leads() -> impl Iterator<Item = &'static str> {
    lang::words(&names::ALL, |n| n.before_name)
}

/// Most words of a name.
const LONGEST: usize = 8;

/// A stretch that is a name and nothing else, from its particle or first word in capitals on.
fn whole(s: &str) -> bool {
    let large = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let fits =
        |w: &str| large(w) || LINKS.contains(w) || PARTICLES.contains(w) || listed!(names.kin_behind).contains(w);
    let elided = |w: &str| ["d'", "l'", "d’", "l’"].iter().any(|e| w.strip_prefix(e).is_some_and(large));
    let opens = s.split(' ').next().is_some_and(|w| large(w) || PARTICLES.contains(w) || elided(w));
    let named = s.split(' ').any(|w| w.starts_with(char::is_uppercase) || elided(w));
    opens && named && s.split(' ').count() <= LONGEST && s.split(' ').all(|w| fits(w) || elided(w))
}

/// Words that every sentence is made of.
static COMMON: LazyLock<WordSet> =
    LazyLock::new(|| common::ALL.iter().flat_map(|(_, words)| *words).copied().collect());

/// Whether a stretch is (the end of) a sentence rather than a name, by a word in it or its first.
fn is_said(s: &str) -> bool {
    s.split(' ').enumerate().any(|(i, word)| {
        let low = word.to_lowercase();
        let small = word.starts_with(char::is_lowercase);
        let within = [&*LINKS, &*PARTICLES, listed!(names.kin_behind)].iter().any(|set| set.contains(low.as_str()));
        // "Hotel an der Aare AG": the shortest stand in names as well.
        !within && (i == 0 || small && low.len() > 2) && COMMON.contains(low.as_str())
    })
}

/// The name in a stretch: all of it when labelled and short, else the capitalised words at its end. `led`: it is the
/// first of an address.
pub(super) fn name(text: &str, span: Span, loud: bool, led: bool) -> Option<Span> {
    let s = part(text, span);
    // A line that starts a name and ends in a legal form is the name.
    let own_line = text.get(..span.0).is_none_or(|h| h.trim_end_matches(' ').ends_with(['\n', ':']) || h.is_empty());
    let firm = FORM.is_match(&s.to_lowercase());
    let told = !is_said(s) && s.split(' ').count() <= LONGEST;
    if loud && (own_line && firm || led && s.starts_with(char::is_uppercase)) && told {
        return Some(span);
    }
    // "Rechnung an: Bien Bolander e.G."
    let bare = |first: &str| !listed!(people.definite).contains(first.to_lowercase().as_str());
    let firm = firm && s.split(' ').count() > 2 && s.split(' ').next().is_some_and(bare);
    if loud && (led || own_line && firm) && whole(s) && !leads().any(|l| s.starts_with(l)) {
        return Some(span);
    }
    let mut start = tail(s);
    while let Some(l) = s.get(start..).and_then(|r| leads().find(|l| r.starts_with(l))) {
        start += l.len();
    }
    if start >= s.len() {
        return (loud && told && s.split(' ').count() <= 4 && s.starts_with(char::is_uppercase)).then_some(span);
    }
    Some((span.0 + start, span.1))
}

/// Where the capitalised words at the end of a stretch begin.
fn tail(s: &str) -> usize {
    let (mut start, mut at) = (s.len(), s.len());
    for word in s.rsplit(' ') {
        let from = at.saturating_sub(word.len());
        let bare =
            word.trim_start_matches("l'").trim_start_matches("d'").trim_start_matches("dell'").trim_start_matches('(');
        // "Musikverein Zug e.V.": a legal form in small letters closes the name.
        let form = || start == s.len() && from > 0 && FORM.is_match(&format!(" {}", word.to_lowercase()));
        let upper = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || form();
        let formal = || FORM.is_match(&format!(" {}", s.get(start..).unwrap_or_default().to_lowercase()));
        if upper {
            start = from;
        } else if start < s.len() && formal() && !COMMON.contains(word) && word.len() > 2 {
            // "codeforge GmbH".
            start = from;
            break;
        } else if !LINKS.contains(word) {
            break;
        }
        at = from.saturating_sub(1);
    }
    start
}

/// Only some parts, when we asked or they are labelled: a street alone, a company alone.
pub(super) fn partial(
    low: &str,
    text: &str,
    spans: &[Span],
    labelled: bool,
    page: &mut Masked,
    out: &mut BillingParts,
) {
    for (i, s) in spans.iter().enumerate() {
        if out.street.is_none() && is_street(low, *s) && (STREET_WORD.is_match(part(low, *s)) || labelled) {
            let added = spans.get(i + 1).filter(|a| is_addition(low, **a));
            let street = (s.0, added.map_or(s.1, |a| a.1));
            out.street = Some(part(text, street).to_owned());
            page.blank(street);
            if let Some(n) =
                i.checked_sub(1).and_then(|p| Some((p, spans.get(p)?))).and_then(|(p, s)| name(text, *s, true, p == 0))
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
        if let Some(n) = company.and_then(|s| name(text, *s, true, false)) {
            out.name_or_company = Some(part(text, n).to_owned());
            page.blank(n);
        }
    }
    // "Anne Besson": asked for what is missing.
    if let ([only], None) = (spans, &out.name_or_company)
        && !labelled
        && is_person(part(text, *only))
    {
        out.name_or_company = Some(part(text, *only).to_owned());
        page.blank(*only);
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

/// Two to four words in capitals, none of them a common one: a name and nothing else.
fn is_person(s: &str) -> bool {
    let named =
        |w: &str| w.len() > 1 && w.starts_with(char::is_uppercase) && !COMMON.contains(w.to_lowercase().as_str());
    let linked = |w: &str| PARTICLES.contains(w) || LINKS.contains(w);
    let words = || s.split(' ');
    (2..=4).contains(&words().count())
        && words().all(|w| named(w) || linked(w))
        && !s.bytes().any(|b| b.is_ascii_digit())
        && words().next().is_some_and(named)
}

/// Who is to be billed from now on, where no address is given with it: a firm, or a name where the address is said to
/// stay the same.
pub(super) fn renamed<'t>(spans: &[Span], text: &'t str, same: bool) -> Option<&'t str> {
    let firm = |s: &Span| {
        let words = part(text, *s);
        let ends = words.match_indices(' ').map(|(at, _)| at).chain([words.len()]);
        let formal = |end: &usize| words.get(..*end).is_some_and(|w| FORM.is_match(&w.to_lowercase()));
        let end = ends.rev().find(formal)?;
        Some((s.0 + tail(words.get(..end)?), s.0 + end))
    };
    let found = spans.iter().find_map(firm);
    let person = || spans.first().filter(|s| same && is_person(part(text, **s))).copied();
    found.or_else(person).map(|s| part(text, s))
}
