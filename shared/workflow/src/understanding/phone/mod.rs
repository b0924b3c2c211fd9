//! Phone numbers, to E.164: with a country code any country's; without one those of the country that the mail names,
//! then of Switzerland, then France in pairs, Austrian and German mobiles and areas, and North America in 3-3-4.
//!
//! Own rules: the usual crate for it takes 0.4 s for its first number in a small build, and drops the leading zero that
//! Italian numbers keep.

use super::fold::{Span, first, part};
use super::lang::listed;

mod home;
mod iban;
pub(super) use home::{Home, home};
pub(super) use iban::find as accounts;

#[cfg(test)]
mod tests;

/// A phone number with the bytes it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    pub(super) e164: String,
    pub(super) span: Span,
}

/// Digits of the shortest number.
pub(super) const SHORTEST: usize = 7;
/// Longest run of signs that may be one number.
const MAX_RUN: usize = 26;

/// Every phone number of the folded text, left to right.
pub(super) fn find(low: &str, home: Option<Home>) -> Vec<Phone> {
    let bytes = low.as_bytes();
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(b) = bytes.get(i) {
        if !matches!(b, b'+' | b'(' | b'0'..=b'9') {
            let next = bytes.get(i..).and_then(|rest| first(rest, |b| matches!(b, b'+' | b'(' | b'0'..=b'9')));
            i = next.map_or(bytes.len(), |n| i + n);
            continue;
        }
        let fresh = i.checked_sub(1).and_then(|p| bytes.get(p)).is_none_or(|p| {
            !p.is_ascii_alphanumeric() && !matches!(p, b'.' | b'-' | b'/' | b'+' | b'\'' | b':' | b'#' | b'_')
        });
        // "044 555 60 18/079 555 60 19"
        let next = i
            .checked_sub(1)
            .is_some_and(|p| bytes.get(p) == Some(&b'/') && out.last().is_some_and(|last: &Phone| last.span.1 == p));
        // "tel:+41-21-234-56-78"
        let linked = || *b == b'+' && low.get(..i).is_some_and(|h| h.ends_with(':')) && labelled(low, i);
        if !(fresh || next || linked()) {
            i += 1;
            continue;
        }
        let mut end = run(bytes, i);
        let mut read_one = read(part(low, (i, end)), || before(low, i), home);
        // "027 555 46 12 / 079 555 46 13": two numbers of one house.
        if read_one.is_none()
            && let Some(first) = part(low, (i, end)).find('/').map(|slash| i + slash)
            && part(low, (i, first)).bytes().filter(u8::is_ascii_digit).count() >= 9
        {
            let head = part(low, (i, first)).trim_end().len();
            if let Some(e164) = read(part(low, (i, i + head)), || before(low, i), home) {
                (read_one, end) = (Some(e164), i + head);
            }
        }
        match read_one {
            Some(e164) => {
                out.push(Phone { e164, span: (i, end) });
                i = end;
            }
            // The next digits may be a number of their own.
            None => i += 1 + bytes.iter().skip(i + 1).take_while(|c| c.is_ascii_digit()).count(),
        }
    }
    // "DE89 3704 0044 0532 0130 00": a group of an account looks like the code for abroad.
    if !out.is_empty() {
        let accounts = accounts(low);
        out.retain(|p| !accounts.iter().any(|a| a.0 <= p.span.0 && p.span.0 < a.1));
    }
    out
}

/// Where the digits and the signs between them end.
fn run(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    let mut signs = 0;
    for (i, b) in bytes.iter().enumerate().skip(from).take(MAX_RUN) {
        match b {
            b'0'..=b'9' => {
                end = i + 1;
                signs = 0;
            }
            b'+' if i == from || i == from + 1 => {}
            b' ' | b'(' | b')' | b'.' | b'/' | b'-' | b'\'' if signs < 3 => signs += 1,
            _ => break,
        }
    }
    // A digit that goes on in a word or a clock time is not the number's last.
    end.max(from + 1)
}

/// What the word before says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// "Tel."
    Phone,
    /// "Referenz": a number of another thing.
    Thing,
    Nothing,
}

fn before(low: &str, at: usize) -> Before {
    let head = part(low, (at.saturating_sub(16), at)).trim_end_matches([' ', ':', '.', '=', '(']);
    let word = head.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    if listed!(phones.labels).contains(word) {
        Before::Phone
    } else if listed!(phones.things).contains(word) {
        Before::Thing
    } else {
        Before::Nothing
    }
}

fn labelled(low: &str, at: usize) -> bool {
    before(low, at) == Before::Phone
}

/// E.164 of one number as written.
fn read(raw: &str, before: impl Fn() -> Before, home: Option<Home>) -> Option<String> {
    // Fifteen at most, behind "00".
    if !(SHORTEST..=17).contains(&raw.bytes().filter(u8::is_ascii_digit).count()) {
        return None;
    }
    let raw = raw.trim_matches([' ', '.', '/', '-']);
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    if raw.trim_start_matches('(').starts_with('+') {
        return abroad(&digits, raw);
    }
    if let Some(rest) = digits.strip_prefix("00") {
        return abroad(rest, raw);
    }
    let groups: Vec<usize> = raw.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).map(str::len).collect();
    if dated(raw, &groups) {
        return None;
    }
    let before = before();
    let labelled = before == Before::Phone;
    let parted = labelled || groups.len() > 1;
    let at_home = |h: Home| h.number(&digits, labelled).filter(|_| parted && before != Before::Thing);
    // "091 826 33 15" is written as only the Swiss write.
    let swiss_form = groups == [3, 3, 2, 2];
    let own = home.filter(|h| h.named && !swiss_form).and_then(at_home);
    // What only the language speaks for comes after the Swiss plan and before the neighbours'.
    own.or_else(|| swiss_number(&digits, &groups, before))
        .or_else(|| home.filter(|h| !h.named).and_then(|h| spoken(&digits, &groups, h, labelled)))
        .or_else(|| national(&digits, &groups, raw, labelled))
}

/// A number of the plan of the country whose language the mail is in: only its unmistakable mobiles.
fn spoken(digits: &str, groups: &[usize], home: Home, labelled: bool) -> Option<String> {
    let mobile = match home.country {
        "IT" => {
            digits.len() == 10 && digits.starts_with('3') && groups.len() > 1 || labelled && digits.starts_with('3')
        }
        _ => digits.len() == 11 && digits.starts_with("07"),
    };
    if mobile { home.number(digits, labelled) } else { None }
}

/// A Swiss number; nothing else of ten digits begins like it.
fn swiss_number(digits: &str, groups: &[usize], before: Before) -> Option<String> {
    let rest = digits.strip_prefix('0').filter(|r| r.len() == 9 && swiss(r))?;
    let pairs = groups == [2, 2, 2, 2, 2] && matches!(rest.as_bytes().first(), Some(b'1'..=b'7' | b'9'));
    let known = groups.len() > 1 || before != Before::Thing;
    (known && !pairs).then(|| format!("+41{rest}"))
}

/// "03.11.2025", "2025-11-03": a date, whatever follows.
fn dated(raw: &str, groups: &[usize]) -> bool {
    let sign = raw.find(|c: char| !c.is_ascii_digit()).and_then(|i| raw.as_bytes().get(i));
    let dotted = matches!(sign, Some(b'.' | b'/' | b'-'));
    // "03.08.17 07.23": a date and a time.
    let timed = raw.contains(' ') && matches!(groups, [1 | 2, 1 | 2, 2, 1 | 2, 2]);
    dotted && timed && sign != Some(&b' ')
        || dotted
            && matches!(
                groups,
                [1 | 2, 1 | 2, 4, ..]
                    | [4, 1 | 2, 1 | 2, ..]
                    | [1 | 2, 1 | 2, 2]
                    | [1 | 2, 1 | 2, 1 | 2, 4]
                    | [1 | 2, 1 | 2, 1 | 2, 1 | 2, 4]
                    | [1 | 2, 1 | 2, 2, 1..=2, 1..=2 | 4, 6, ..]
            )
}

/// Country codes with the length of what follows; a trunk zero in brackets is dropped, Italy's zero stays.
fn abroad(digits: &str, raw: &str) -> Option<String> {
    const CODES: &[(&str, std::ops::RangeInclusive<usize>)] = &[
        ("423", 7..=9),
        ("41", 9..=9),
        ("49", 6..=13),
        ("43", 5..=12),
        ("33", 9..=9),
        ("39", 6..=11),
        ("44", 9..=10),
        ("1", 10..=10),
    ];
    if digits.starts_with('0') {
        return None;
    }
    let Some((code, lengths)) = CODES.iter().find(|(c, _)| digits.starts_with(c)) else {
        return (8..=15).contains(&digits.len()).then(|| format!("+{digits}"));
    };
    let rest = digits.get(code.len()..)?;
    let bracket = raw.contains("(0)");
    let rest = if *code != "39" || bracket { rest.strip_prefix('0').unwrap_or(rest) } else { rest };
    lengths.contains(&rest.len()).then(|| format!("+{code}{rest}"))
}

fn national(digits: &str, groups: &[usize], raw: &str, labelled: bool) -> Option<String> {
    if let Some(rest) = digits.strip_prefix('0') {
        let pairs = groups == [2, 2, 2, 2, 2];
        if pairs && matches!(rest.as_bytes().first(), Some(b'1'..=b'7' | b'9')) {
            return Some(format!("+33{rest}"));
        }
        let parted = groups.len() >= 2 && groups.first().is_some_and(|g| (3..=5).contains(g)) || labelled;
        if parted && austrian(rest) {
            return Some(format!("+43{rest}"));
        }
        let german =
            parted && (7..=11).contains(&rest.len()) && !rest.starts_with('0') && (labelled || rest.len() >= 9);
        return german.then(|| format!("+49{rest}"));
    }
    let bytes = digits.as_bytes();
    let american = groups == [3, 3, 4] && matches!(bytes.first(), Some(b'2'..=b'9')) && raw.contains(['-', '(', '.']);
    if american {
        return Some(format!("+1{digits}"));
    }
    (labelled && digits.len() == 10 && digits.starts_with('3')).then(|| format!("+39{digits}"))
}

/// Areas, mobiles and services of the Swiss plan (OFCOM numbering plan E.164/2002).
fn swiss(rest: &str) -> bool {
    const AREAS: &[&str] = &[
        "21", "22", "24", "26", "27", "31", "32", "33", "34", "41", "43", "44", "51", "52", "55", "56", "58", "61",
        "62", "71", "74", "75", "76", "77", "78", "79", "80", "81", "84", "90", "91",
    ];
    rest.get(..2).is_some_and(|a| AREAS.contains(&a))
}

fn austrian(rest: &str) -> bool {
    const MOBILES: &[&str] = &["650", "660", "664", "665", "670", "676", "677", "678", "680", "681", "688", "699"];
    (9..=12).contains(&rest.len()) && rest.get(..3).is_some_and(|m| MOBILES.contains(&m))
}
