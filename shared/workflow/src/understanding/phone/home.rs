//! Whose national numbers a mail has: the country it names, by address, by another number, by a domain or by language.

use crate::understanding::fold::{digits, re, row};
use crate::understanding::lang::countries;
use crate::venue::Language;
use regex::Regex;
use std::sync::LazyLock;

/// "A-5020 Salzburg".
static PREFIX: LazyLock<Regex> = LazyLock::new(|| re(r"(?:^|[\s,])(ch|d|de|a|at|fl|li|f|fr|i|it) ?- ?\d{4,5} [a-z]"));
/// "+43 …", "0043 …".
/// Italian towns carry their province: "22100 Como (CO)".
static PROVINCE: LazyLock<Regex> = LazyLock::new(|| re(r"\b\d{5} [a-z][a-z .'-]{1,40} \([a-z]{2}\)"));
static CODE: LazyLock<Regex> = LazyLock::new(|| re(r"(?:\+|\b00) ?(41|49|43|33|39|423|44)(?:\D|\d)"));
static DOMAIN: LazyLock<Regex> = LazyLock::new(|| re(r"(?:@|www\.)[a-z0-9.-]+\.(ch|de|at|fr|it|li|uk)\b"));

/// A country whose national numbers the mail may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) struct Home {
    pub(super) country: &'static str,
    /// The mail names it; else only its language speaks for it.
    pub(super) named: bool,
}

/// The country of the folded signature, else of the folded text, else of the language.
pub(in crate::understanding) fn home(text: &str, signature: &str, language: Option<Language>) -> Option<Home> {
    let named = [signature, text].into_iter().find_map(country);
    let spoken = || match language {
        Some(Language::It) => Some("IT"),
        Some(Language::En) => Some("GB"),
        _ => None,
    };
    named
        .map(|country| Home { country, named: true })
        .or_else(|| spoken().map(|country| Home { country, named: false }))
}

fn country(low: &str) -> Option<&'static str> {
    let written = low.rsplit('\n').find_map(|l| countries::code(last_part(l)?));
    let figures = digits(low).next().is_some();
    let plated = || PREFIX.captures_iter(low).last().and_then(|c| c.get(1));
    let prefixed = || if low.contains('-') { plated().and_then(|m| countries::plate(m.as_str())) } else { None };
    let province = || (low.contains('(') && PROVINCE.is_match(low)).then_some("IT");
    let dialled = || CODE.captures(low).and_then(|c| c.get(1)).and_then(|m| dialled_from(m.as_str()));
    let abroad = || low.contains('+') || row(low, b'0', 2);
    let code = || if abroad() { dialled() } else { None };
    let domain = || DOMAIN.captures(low).and_then(|c| c.get(1)).and_then(|m| countries::plate(m.as_str()));
    let sited = || if low.contains('@') || low.contains("www.") { domain() } else { None };
    let numbered = || if figures { prefixed().or_else(province).or_else(code) } else { None };
    written.or_else(numbered).or_else(sited)
}

/// What stands behind the last comma or bar of a line, where it may be a country's name.
fn last_part(line: &str) -> Option<&str> {
    let line = line.trim().trim_end_matches('.');
    let from = line.len().saturating_sub(countries::LONGEST + 1);
    let near = line.get(from..)?;
    match near.bytes().rposition(|b| matches!(b, b',' | b'|')) {
        Some(at) => near.get(at + 1..),
        None => (from == 0).then_some(near),
    }
}

fn dialled_from(code: &str) -> Option<&'static str> {
    match code {
        "41" => Some("CH"),
        "49" => Some("DE"),
        "43" => Some("AT"),
        "33" => Some("FR"),
        "39" => Some("IT"),
        "423" => Some("LI"),
        "44" => Some("GB"),
        _ => None,
    }
}

impl Home {
    /// E.164 by this country's own plan. Without a trunk zero only a labelled number is one.
    pub(super) fn number(self, digits: &str, labelled: bool) -> Option<String> {
        let trunk = digits.strip_prefix('0');
        let rest = trunk.map_or(0, str::len);
        let plain = |code: &str| trunk.map(|r| format!("+{code}{r}"));
        match self.country {
            "DE" if (6..=13).contains(&rest) => plain("49"),
            "AT" if (5..=12).contains(&rest) => plain("43"),
            "FR" if rest == 9 => plain("33"),
            "GB" if (9..=10).contains(&rest) => plain("44"),
            "IT" if (6..=10).contains(&rest) => Some(format!("+39{digits}")),
            "IT" if trunk.is_none() && digits.starts_with('3') && matches!(digits.len(), 9 | 10) => {
                Some(format!("+39{digits}"))
            }
            "IT" if trunk.is_none()
                && labelled
                && digits.starts_with(['8', '1'])
                && (6..=10).contains(&digits.len()) =>
            {
                Some(format!("+39{digits}"))
            }
            "LI" if trunk.is_none() && labelled && matches!(digits.len(), 7 | 9) => Some(format!("+423{digits}")),
            _ => None,
        }
    }
}
