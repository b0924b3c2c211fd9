//! Check digits of VAT numbers: Switzerland and Liechtenstein (UID, modulo 11), Germany (ISO 7064 modulo 11,10),
//! Austria, France (SIREN key modulo 97) and Italy (Luhn).

use crate::understanding::fold::{Masked, part, re};
use regex::Regex;
use std::sync::LazyLock;

/// A number with its country, however it is spaced; or eleven digits behind "P. IVA".
static VAT: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\bche[- ]{0,3}\d(?:[ .'-]?\d){8}(?: ?(?:mwst|tva|iva|vat)\b)?",
        r"|\b(?:de|at ?u|fr|it|li)[ .:-]{0,3}\d(?:[ .,-]?\d){4,10}\b",
        r"|\b(?:p\. ?iva|partita iva|piva)[ .:]{1,3}(\d{11})\b"
    ))
});

/// Reads and blanks a VAT number. A Swiss one is taken as written; of the others, which look like any digits, only
/// what the check digit proves.
pub(in crate::understanding) fn read(page: &mut Masked, text: &str) -> Option<String> {
    let found = VAT.captures_iter(page.as_str()).find_map(|c| {
        let whole = c.get(0)?;
        let number = c.get(1).unwrap_or(whole);
        let proved = number.as_str().starts_with("che")
            || if c.get(1).is_some() { valid(&format!("it{}", number.as_str())) } else { valid(number.as_str()) };
        proved.then_some((number.start(), number.end()))
    })?;
    page.blank(found);
    Some(part(text, found).to_owned())
}

/// Whether the check digit fits. Letters in any case; spaces, dots and dashes are ignored.
pub(in crate::understanding) fn valid(id: &str) -> bool {
    let plain: String = id.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let digits: Vec<u32> = plain.chars().filter_map(|c| c.to_digit(10)).collect();
    match plain.get(..2) {
        Some("ch") => swiss(&digits),
        Some("de") => german(&digits),
        Some("at") => austrian(&digits),
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

fn luhn(d: &[u32], len: usize) -> bool {
    let sum: u32 = d.iter().rev().enumerate().map(|(i, x)| if i % 2 == 0 { *x } else { x * 2 / 10 + x * 2 % 10 }).sum();
    d.len() == len && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::valid;

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
