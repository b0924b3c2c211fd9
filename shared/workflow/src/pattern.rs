//! Regular expressions that do without the library's tables of Unicode for `(?i)` and `\p{L}`: whoever sets them reads
//! four languages in Latin letters, and the tables are a fiftieth of a function.

use regex::Regex;
use std::ops::RangeInclusive;

/// Latin with what stands over its letters, Greek and Cyrillic: whose letters are known.
const SCRIPTS: [RangeInclusive<char>; 3] = ['A'..='\u{24f}', '\u{370}'..='\u{52f}', '\u{1e00}'..='\u{1eff}'];

/// Compiles a constant pattern. `(?i)`, `(?i:…)`, `\p{L}`, `\p{Lu}` and `\p{Ll}` may stand in it, no other class of
/// Unicode.
///
/// # Panics
/// If it is no pattern; every test run compiles all of them.
#[allow(clippy::expect_used, reason = "constant patterns; every test run compiles all of them")]
pub(crate) fn compile(source: &str) -> Regex {
    Regex::new(&written_out(source)).expect("a constant pattern compiles")
}

/// The pattern with both cases of its letters and with its classes as ranges.
fn written_out(source: &str) -> String {
    let source = if source.contains("(?i") { in_both_cases(source) } else { source.to_owned() };
    let classes = [r"\p{L}", r"\p{Lu}", r"\p{Ll}"].into_iter();
    let kinds = [char::is_alphabetic, char::is_uppercase, char::is_lowercase];
    classes
        .zip(kinds)
        .filter(|(name, _)| source.contains(name))
        .fold(source.clone(), |all, (name, is)| all.replace(name, &class(is)))
}

/// The pattern without `(?i)`.
fn in_both_cases(source: &str) -> String {
    let mut out = String::with_capacity(source.len() * 3);
    // Whether case matters not: here, and behind each group that is open.
    let (mut either, mut groups) = (false, Vec::new());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let mut taken = c.len_utf8();
        if rest.starts_with("(?i)") {
            (either, taken) = (true, "(?i)".len());
        } else if rest.starts_with("(?i:") {
            groups.push(std::mem::replace(&mut either, true));
            out.push_str("(?:");
            taken = "(?i:".len();
        } else if c == '(' {
            // "(?m)" opens no group, "(?-u:" does; their letters are none of the text's.
            let flags = rest.strip_prefix("(?").and_then(|r| r.find([':', ')'])).map(|at| at + "(?".len());
            if !flags.is_some_and(|at| rest.get(at..).is_some_and(|r| r.starts_with(')'))) {
                groups.push(either);
            }
            taken = flags.map_or(taken, |at| at + 1);
            out.push_str(rest.get(..taken).unwrap_or_default());
        } else if c == ')' {
            either = groups.pop().unwrap_or_default();
            out.push(c);
        } else if c == '\\' {
            taken = escape_end(rest);
            out.push_str(rest.get(..taken).unwrap_or_default());
        } else if c == '[' {
            taken = class_end(rest);
            let class = rest.get(..taken).unwrap_or_default();
            out.push_str(&if either { class_in_both_cases(class) } else { class.to_owned() });
        } else {
            match other_case(c).filter(|_| either) {
                Some(other) => out.extend(['[', c, other, ']']),
                None => out.push(c),
            }
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// How long the class is that opens a pattern; others may stand in it.
fn class_end(rest: &str) -> usize {
    let mut depth = 0_u32;
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

/// A class with the letters and ranges that it holds in the other case as well.
fn class_in_both_cases(class: &str) -> String {
    let mut out = String::with_capacity(class.len() * 2);
    let mut rest = class;
    while let Some(c) = rest.chars().next() {
        let taken = if c == '\\' { escape_end(rest) } else { c.len_utf8() };
        let (own, behind) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        out.push_str(own);
        let last = behind.strip_prefix('-').and_then(|r| r.chars().next()).filter(|end| end.is_alphabetic());
        match last {
            Some(last) => {
                out.extend(['-', last]);
                out.extend(other_case(c).zip(other_case(last)).into_iter().flat_map(|(from, to)| [from, '-', to]));
                rest = behind.get(1 + last.len_utf8()..).unwrap_or_default();
            }
            None => {
                out.extend(other_case(c));
                rest = behind;
            }
        }
    }
    out
}

/// How long the escape is that opens a pattern: `\d`, `\p{L}`.
fn escape_end(rest: &str) -> usize {
    let class = rest.strip_prefix(r"\p{").and_then(|r| r.find('}')).map(|at| at + r"\p{}".len());
    class.unwrap_or_else(|| rest.chars().take(2).map(char::len_utf8).sum())
}

/// The same letter in the other case, if that is one letter too.
fn other_case(c: char) -> Option<char> {
    let (mut upper, mut lower) = (c.to_uppercase(), c.to_lowercase());
    let other = if c.is_lowercase() {
        upper.next().filter(|_| upper.len() == 0)
    } else {
        lower.next().filter(|_| lower.len() == 0)
    };
    other.filter(|other| *other != c)
}

/// The letters of a kind as a class of ranges.
fn class(is: fn(char) -> bool) -> String {
    let mut runs: Vec<(char, char)> = Vec::new();
    for letter in SCRIPTS.into_iter().flatten().filter(|c| is(*c)) {
        match runs.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(letter) => *last = letter,
            _ => runs.push((letter, letter)),
        }
    }
    let ranges: String = runs.into_iter().map(|(first, last)| format!("{first}-{last}")).collect();
    format!("[{ranges}]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(pattern: &str, text: &'t str) -> Option<&'t str> {
        compile(pattern).find(text).map(|m| m.as_str())
    }

    #[test]
    fn case_does_not_matter_where_it_says_so() {
        assert_eq!(found("(?i)après-midi", "L'APRÈS-MIDI"), Some("APRÈS-MIDI"));
        assert_eq!(found(r"(?i)(?-u:\b)(uhr|o'clock)\s\d", "14 UHR 3"), Some("UHR 3"));
        assert_eq!(found("x(?i:ab(?:c|d))E", "xAbDE"), Some("xAbDE"));
        assert_eq!(found("x(?i:ab(?:c|d))E", "xAbDe"), None);
        assert_eq!(found("(?:(?i)a)b", "AB"), None);
        assert_eq!(found("(?i)a|b", "B"), Some("B"));
        assert_eq!(found("(?m)^A", "x\nA"), Some("A"));
    }

    #[test]
    fn classes_hold_both_cases_too() {
        assert_eq!(found("(?i)^[a-zà-ü-]+$", "ÀB-Ü"), Some("ÀB-Ü"));
        assert_eq!(found("(?i)^[0-9._%+-]+@[^x]$", "a@X"), None);
        assert_eq!(found(r"(?i)[\s-]+[a\-]", " -A"), Some(" -A"));
    }

    #[test]
    fn letters_of_our_neighbours_are_letters() {
        for name in ["Łukasz", "Žižek", "Ødegård", "Nguyễn", "Ελένη", "Юлия", "Åsa", "İpek"] {
            assert_eq!(found(r"^\p{Lu}[\p{L}]+$", name), Some(name));
        }
        assert_eq!(found(r"^[\p{Ll}&.-]+$", "œuvre&cie."), Some("œuvre&cie."));
        assert_eq!(found(r"[^\p{L}]", "äÖñ7"), Some("7"));
    }

    /// Other crates of a test build may turn the tables on; a function has none.
    #[test]
    fn nothing_is_left_for_the_tables() {
        for source in ["(?i)a[b-dÉ](?i:é)", r"\p{L}\p{Lu}[^\p{Ll}]"] {
            let out = written_out(source);
            assert!(!out.contains("(?i") && !out.contains(r"\p"), "{out}");
        }
    }
}
