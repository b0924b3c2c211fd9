//! Phone numbers, to E.164: with a country code any country's; without one those of Switzerland first, then France in
//! pairs, Austrian and German mobiles and areas, and North America in 3-3-4.
//!
//! Own rules: the usual crate for it takes 0.4 s for its first number in a small build, and drops the leading zero that
//! Italian numbers keep.

use super::fold::{Span, fold, part};
use super::lang::countries;

#[cfg(test)]
mod tests;

/// A phone number with the bytes it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    pub(super) e164: String,
    pub(super) span: Span,
}

/// Longest run of signs that may be one number.
const MAX_RUN: usize = 26;

const LABELS: &[&str] = &[
    "tel",
    "tel.",
    "telefon",
    "phone",
    "mobile",
    "mobil",
    "natel",
    "handy",
    "cell",
    "fon",
    "teeleephone",
    "telephone",
    "portable",
    "cellulare",
    "telefono",
    "fax",
    "direkt",
    "direct",
    "whatsapp",
    "m",
    "t",
    "call",
    "nummer",
    "number",
    "numeero",
    "numero",
];

/// The country whose numbers are written without a code: by default Switzerland and those around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Home {
    /// The country code that a line of the mail names.
    code: Option<&'static str>,
    /// Written in English: eleven digits are British rather than German.
    english: bool,
}

impl Home {
    /// The country that a line of the mail names: "Österreich", "22100 Como (CO)".
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        Self { code: lines.filter(|l| l.len() <= 60).find_map(|l| home(&fold(l.trim()))), english: false }
    }

    /// In a mail written in English.
    pub(super) fn in_english(self, english: bool) -> Self {
        Self { english, ..self }
    }
}

fn home(line: &str) -> Option<&'static str> {
    let last = line.rsplit([',', '|', '-']).next().unwrap_or_default().trim();
    let country = countries::code(last.trim_end_matches('.'));
    // Italian towns carry their province: "22100 Como (CO)".
    let bytes = line.as_bytes();
    let code = bytes.iter().take_while(|b| b.is_ascii_digit()).count() == 5;
    let province = line.ends_with(')') && bytes.len() > 10 && bytes.get(bytes.len() - 4) == Some(&b'(');
    match country {
        Some("AT") => Some("43"),
        Some("DE") => Some("49"),
        Some("FR") => Some("33"),
        Some("IT") => Some("39"),
        Some("LI") => Some("423"),
        Some("GB") => Some("44"),
        Some("CH") => Some("41"),
        _ if code && province => Some("39"),
        _ => None,
    }
}

/// Every phone number of the folded text, left to right. `home`: whose numbers those without a country code are.
pub(super) fn find(low: &str, home: Home) -> Vec<Phone> {
    let bytes = low.as_bytes();
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(b) = bytes.get(i) {
        let opens = matches!(b, b'+' | b'(' | b'0'..=b'9');
        let fresh = i.checked_sub(1).and_then(|p| bytes.get(p)).is_none_or(|p| {
            !p.is_ascii_alphanumeric() && !matches!(p, b'.' | b'-' | b'/' | b'+' | b'\'' | b':' | b'#' | b'_')
        });
        // "tel:+41-21-234-56-78"
        let linked = *b == b'+' && part(low, (i.saturating_sub(4), i)) == "tel:";
        if !opens || !(fresh || linked) {
            i += 1;
            continue;
        }
        let end = run(bytes, i);
        let raw = part(low, (i, end));
        match read(raw, labelled(low, i), home) {
            Some(e164) => {
                out.push(Phone { e164, span: (i, end) });
                i = end;
            }
            // The next digits may be a number of their own.
            None => i += 1 + bytes.iter().skip(i + 1).take_while(|c| c.is_ascii_digit()).count(),
        }
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

/// Whether a word like "Tel." stands before.
fn labelled(low: &str, at: usize) -> bool {
    let head = part(low, (at.saturating_sub(14), at)).trim_end_matches([' ', ':', '.', '=', '(']);
    let word = head.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    LABELS.contains(&word)
}

/// E.164 of one number as written.
pub(super) fn read(raw: &str, labelled: bool, home: Home) -> Option<String> {
    let raw = raw.trim_matches([' ', '.', '/', '-']);
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    if !(7..=16).contains(&digits.len()) {
        return None;
    }
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
    let abroad = home.code.filter(|h| *h != "41").and_then(|h| neighbour(&digits, &groups, labelled, h));
    abroad.or_else(|| national(&digits, &groups, raw, labelled, home.english))
}

/// A number without its country code, in a mail from that country.
fn neighbour(digits: &str, groups: &[usize], labelled: bool, home: &str) -> Option<String> {
    let written = labelled || groups.len() >= 2;
    let rest = digits.strip_prefix('0');
    let trunk = rest.filter(|r| written && !r.starts_with('0'));
    let fits = |len: std::ops::RangeInclusive<usize>| trunk.filter(|r| len.contains(&r.len()));
    match home {
        "43" => fits(4..=12).map(|r| format!("+43{r}")),
        "49" => fits(6..=13).map(|r| format!("+49{r}")),
        "33" => fits(9..=9).map(|r| format!("+33{r}")),
        "44" => fits(9..=10).map(|r| format!("+44{r}")),
        "39" if labelled && (6..=11).contains(&digits.len()) => Some(format!("+39{digits}")),
        "39" if written && digits.starts_with('3') && digits.len() == 10 => Some(format!("+39{digits}")),
        "423" if labelled && matches!(digits.len(), 7 | 9) && rest.is_none() => Some(format!("+423{digits}")),
        _ => None,
    }
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
        ("49", 6..=12),
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

fn national(digits: &str, groups: &[usize], raw: &str, labelled: bool, english: bool) -> Option<String> {
    if let Some(rest) = digits.strip_prefix('0') {
        let pairs = groups == [2, 2, 2, 2, 2];
        if pairs && matches!(rest.as_bytes().first(), Some(b'1'..=b'7' | b'9')) {
            return Some(format!("+33{rest}"));
        }
        if rest.len() == 9 && swiss(rest) && (groups.len() > 1 || labelled || rest.starts_with('7')) {
            return Some(format!("+41{rest}"));
        }
        let parted = groups.len() >= 2 && groups.first().is_some_and(|g| (3..=5).contains(g)) || labelled;
        if parted && austrian(rest) {
            return Some(format!("+43{rest}"));
        }
        if parted && english && rest.len() == 10 {
            return Some(format!("+44{rest}"));
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
