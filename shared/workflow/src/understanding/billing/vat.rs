//! Check digits of VAT numbers: Switzerland and Liechtenstein (UID, modulo 11), Germany (ISO 7064 modulo 11,10),
//! Austria, France (SIREN key modulo 97) and Italy (Luhn).

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
