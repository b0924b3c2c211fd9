//! Numbers of bank accounts (IBAN, ISO 13616): two letters and two check digits, then up to thirty letters and digits,
//! often in groups of four.

use crate::understanding::fold::{Span, digits};

/// How many letters and digits one has.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// Every account of a folded text whose check digits fit.
pub(in crate::understanding) fn find(low: &str) -> Vec<Span> {
    let bytes = low.as_bytes();
    let head = |w: &[u8]| matches!(w, [a, b, c, d] if [a, b].iter().all(|x| x.is_ascii_lowercase()) && [c, d].iter().all(|x| x.is_ascii_digit()));
    let fresh = |at: usize| at.checked_sub(1).and_then(|b| bytes.get(b)).is_none_or(|b| !b.is_ascii_alphanumeric());
    // The digits are few: from each back to where its account would begin.
    let starts = digits(low).filter_map(|at| at.checked_sub(3));
    let heads = starts.filter(|at| bytes.get(*at..*at + 4).is_some_and(head) && fresh(*at));
    heads.filter_map(|at| Some((at, at + length(bytes.get(at..)?)?))).collect()
}

/// Bytes of the longest account that opens a text: its groups may stand apart by one blank each.
fn length(bytes: &[u8]) -> Option<usize> {
    let (country, _) = bytes.split_at_checked(4)?;
    let (mut rest, mut signs, mut found) = (0, 0, None);
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b'0'..=b'9' | b'a'..=b'z' => {
                signs += 1;
                rest = if at < 4 { 0 } else { step(rest, *byte) };
            }
            b' ' if next.is_ascii_alphanumeric() => continue,
            _ => break,
        }
        if signs > *LENGTHS.end() {
            break;
        }
        // The country and its check digits count last.
        let whole = LENGTHS.contains(&signs) && !next.is_ascii_alphanumeric();
        if whole && country.iter().fold(rest, |rest, b| step(rest, *b)) == 1 {
            found = Some(at + 1);
        }
    }
    found
}

/// One more letter or digit of a number modulo 97; "a" is 10, "z" 35.
fn step(rest: u32, byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'a')) + 10) % 97,
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::understanding::fold::{fold, part};

    #[test]
    fn an_account_is_found_in_groups_or_in_one_and_ends_where_its_check_digits_fit() {
        for (text, want) in [
            ("Unsere IBAN: DE89 3704 0044 0532 0130 00", Some("de89 3704 0044 0532 0130 00")),
            ("IBAN DE89370400440532013000.", Some("de89370400440532013000")),
            ("sur CH93 0076 2011 6238 5295 7 svp", Some("ch93 0076 2011 6238 5295 7")),
            ("AT61 1904 3002 3457 3201 bis Freitag", Some("at61 1904 3002 3457 3201")),
            ("IT60 X054 2811 1010 0000 0123 456, grazie", Some("it60 x054 2811 1010 0000 0123 456")),
            ("FR14 2004 1010 0505 0001 3M02 606", Some("fr14 2004 1010 0505 0001 3m02 606")),
            ("GB29 NWBK 6016 1331 9268 19 thanks", Some("gb29 nwbk 6016 1331 9268 19")),
            ("DE89 3704 0044 0532 0130 01", None),
            ("am 12. Mai 2027 um 18 Uhr mit 30 Personen", None),
            ("Tel. 044 123 45 67", None),
            ("de89", None),
            ("", None),
        ] {
            let low = fold(text);
            let found: Vec<&str> = find(&low).into_iter().map(|s| part(&low, s)).collect();
            assert_eq!(found, want.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
