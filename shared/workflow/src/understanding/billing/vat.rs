//! VAT numbers: where one stands, and the check digits of Switzerland and Liechtenstein (UID, modulo 11), Germany (ISO
//! 7064 modulo 11,10), Austria, France (SIREN key modulo 97) and Italy (Luhn).

use crate::understanding::fold::{Span, digits, part, re};
use regex::Regex;
use std::sync::LazyLock;

static SWISS: LazyLock<Regex> =
    LazyLock::new(|| re(r"\b(?:che|chf)[-. ]{0,3}\d(?:[-. ]?\d){8}(?:[ /]{0,3}(?:mwst|tva|iva|vat|tpv|hr))?\b"));
/// A country's letters and groups of digits; what of it is the number is told by its check digit or by its label.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:de|at ?u|fr|it|li|gb|es|nl|be|lu|pl|cz|dk|se|fi|ie|pt|hu|eu)[ .-]{0,3}",
        r"(?:[a-z0-9]{2}[ .,-]{0,2}|[a-z])?\d{1,11}(?:[ .,-]{1,2}\d{2,9}){0,4}(?: ?b\d{2})?\b"
    ))
});
/// What stands before a number, up to its end.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"(?:\bvat|\bmwst|\bust|\buid|umsatzsteuer|\btva|\biva|\bp\.? ?iva|\btax id)(?:[-. /()]|id|nr|no|num[a-z]*|number|nummer|intra[a-z]*|code){0,8}[:.#]?\s{0,3}$",
    )
});

/// The first VAT number of a folded text.
pub(super) fn find(low: &str) -> Option<Span> {
    // The shortest is Liechtenstein's; without a country's letters of its own, or with ours, it has nine digits side by
    // side. Most mails hold no more than a day and an hour.
    if !figured(low, 5, 5) {
        return None;
    }
    let long = figured(low, 9, 1);
    let swiss = || SWISS.find(low).filter(|m| m.as_str().starts_with("che") || labelled(low, m.start()));
    if let Some(m) = long.then(swiss).flatten() {
        return Some((m.start(), m.end()));
    }
    let other = OTHER.find_iter(low).find_map(|m| number(low, (m.start(), m.end())));
    other.or_else(|| long.then(|| bare(low)).flatten())
}

/// Whether so many digits stand near each other, with at most so many signs between two.
fn figured(low: &str, many: usize, apart: usize) -> bool {
    let (mut found, mut last) = (0, 0);
    for at in digits(low) {
        found = if at - last > apart + 1 { 1 } else { found + 1 };
        last = at;
        if found >= many {
            return true;
        }
    }
    false
}

fn labelled(low: &str, at: usize) -> bool {
    LABEL.is_match(part(low, (at.saturating_sub(48), at)))
}

/// Drops groups from the end until the check digit fits; behind a label any number of the usual length will do.
fn number(low: &str, span: Span) -> Option<Span> {
    let whole = part(low, span);
    let mut end = whole.len();
    loop {
        let cut = whole.get(..end)?;
        if valid(cut) {
            return Some((span.0, span.0 + end));
        }
        match cut.rfind([' ', ',', '.', '-']) {
            Some(i) if i > 4 => end = cut.get(..i)?.trim_end_matches([' ', ',', '.', '-']).len(),
            _ => break,
        }
    }
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    (labelled(low, span.0) && (7..=12).contains(&digits)).then_some(span)
}

/// "P. IVA 00743110157", "MWST-Nr. 109.322.551": no country before it.
fn bare(low: &str) -> Option<Span> {
    /// Where digits stand, in the two ways of writing it.
    const FORMS: [&[u8]; 2] = [b"00000000000", b"000 000 000"];
    let bytes = low.as_bytes();
    let fits = |form: &u8, b: &u8| if *form == b' ' { matches!(b, b'.' | b' ') } else { b.is_ascii_digit() };
    let written = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        // Its first group has three digits at least; most numbers are shorter.
        let long = rest.get(2).is_some_and(u8::is_ascii_digit);
        let ends = |form: &[u8]| rest.get(form.len()).is_none_or(|b| !(b.is_ascii_alphanumeric() || *b == b'_'));
        let is =
            |form: &&&[u8]| rest.len() >= form.len() && form.iter().zip(rest).all(|(f, b)| fits(f, b)) && ends(form);
        if long { FORMS.iter().find(is).map(|form| (at, at + form.len())) } else { None }
    };
    let fresh = |i: &usize| i.checked_sub(1).and_then(|p| bytes.get(p)).is_none_or(|b| !b.is_ascii_alphanumeric());
    digits(low).filter(fresh).filter_map(written).find(|span| labelled(low, span.0))
}

/// Whether the check digit fits. Letters in any case; spaces, dots and dashes are ignored.
pub(in crate::understanding) fn valid(id: &str) -> bool {
    let plain: String = id.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let digits: Vec<u32> = plain.chars().filter_map(|c| c.to_digit(10)).collect();
    // A key of letters has no public check.
    let letters = plain.get(2..4).is_some_and(|k| k.bytes().any(|b| b.is_ascii_alphabetic()));
    match plain.get(..2) {
        Some("ch") => swiss(&digits),
        Some("de") => german(&digits),
        Some("at") => austrian(&digits),
        Some("fr") if letters => plain.len() == 13 && (9..=11).contains(&digits.len()) && luhn(siren(&digits), 9),
        Some("fr") => french(&digits),
        Some("it") => luhn(&digits, 11),
        // Liechtenstein's own numbers have no check digit.
        Some("li") => digits.len() == 5,
        _ => false,
    }
}

fn swiss(d: &[u32]) -> bool {
    let sum: u32 = d.iter().zip([5, 4, 3, 2, 7, 6, 5, 4]).map(|(a, b)| a * b).sum();
    let check = (11 - sum % 11) % 11;
    d.len() == 9 && check < 10 && d.last() == Some(&check)
}

fn german(d: &[u32]) -> bool {
    let mut product = 10;
    for digit in d.iter().take(8) {
        let sum = (digit + product) % 10;
        product = (2 * if sum == 0 { 10 } else { sum }) % 11;
    }
    d.len() == 9 && d.last() == Some(&((11 - product) % 10))
}

fn austrian(d: &[u32]) -> bool {
    let sum: u32 = d.iter().take(7).enumerate().map(|(i, x)| if i % 2 == 0 { *x } else { x / 5 + (x * 2) % 10 }).sum();
    d.len() == 8 && d.last() == Some(&((10 - (sum + 4) % 10) % 10))
}

fn french(d: &[u32]) -> bool {
    let number = |part: &[u32]| part.iter().fold(0_u64, |n, x| n * 10 + u64::from(*x));
    let (key, siren) = d.split_at(d.len().min(2));
    d.len() == 11 && number(key) == (12 + 3 * (number(siren) % 97)) % 97
}

/// The last nine digits.
fn siren(d: &[u32]) -> &[u32] {
    d.get(d.len().saturating_sub(9)..).unwrap_or(d)
}

fn luhn(d: &[u32], len: usize) -> bool {
    let sum: u32 = d.iter().rev().enumerate().map(|(i, x)| if i % 2 == 0 { *x } else { x * 2 / 10 + x * 2 % 10 }).sum();
    d.len() == len && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{find, valid};
    use crate::understanding::fold::{fold, part};

    #[test]
    fn a_number_is_found_behind_any_label_and_in_any_grouping() {
        for (text, want) in [
            ("MWST-Nr.: CHE-109.322.551", Some("che-109.322.551")),
            ("UID-Nr.: CHE 109 322 551 MWST", Some("che 109 322 551 mwst")),
            ("VAT no. CHE-274.905.118", Some("che-274.905.118")),
            ("USt-IdNr.: DE 136,695 976", Some("de 136,695 976")),
            ("DE - 113866163", Some("de - 113866163")),
            ("DE 221.304.969", Some("de 221.304.969")),
            ("UID-Nr.: ATU 142 43 102", Some("atu 142 43 102")),
            ("AT U13585627", Some("at u13585627")),
            ("N° TVA intracommunautaire : FR 61 842 119 307", Some("fr 61 842 119 307")),
            ("Fr 40 303 265 045", Some("fr 40 303 265 045")),
            ("N° TVA : FRK7399859412", Some("frk7399859412")),
            ("P. IVA IT02841760137", Some("it02841760137")),
            ("Partita IVA 00743110157", Some("00743110157")),
            ("Budget Fr. 12 500 und 30 Gäste", None),
            ("un budget de 10 000 francs", None),
            ("at 18 30 we are 123 456 789", None),
        ] {
            let low = fold(text);
            assert_eq!(find(&low).map(|s| part(&low, s)), want, "{text}");
        }
    }

    #[test]
    fn check_digits_tell_a_number_from_a_typo() {
        for id in [
            "CHE-123.456.788",
            "CHE-109.322.551 MWST",
            "DE136695976",
            "ATU13585627",
            "FR83404833048",
            "IT00743110157",
            "LI54321",
        ] {
            assert!(valid(id), "{id}");
        }
        for id in
            ["CHE-123.456.789", "DE136695975", "ATU13585626", "FR84404833048", "IT00743110158", "XX123", "", "CHE"]
        {
            assert!(!valid(id), "{id}");
        }
    }
}
