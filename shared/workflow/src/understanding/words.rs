//! Words of folded text, in one spelling: accents, doubled vowels and apostrophes no longer matter.

use super::fold::Span;

/// A separator (comma, colon, bracket, line end, dash) stands before the word.
pub(super) const SEPARATED: u8 = 1;
/// The word stands inside quotation marks.
pub(super) const QUOTED: u8 = 2;
/// The word is a number.
pub(super) const NUMBER: u8 = 4;
/// The word opens a clause: nothing but fillers stands before it.
pub(super) const OPENS: u8 = 8;

/// One word: where it stands and what is known about it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// Bytes in the text.
    pub(super) span: Span,
    /// Vocabulary ids: the word itself, its longest known beginning, its longest known ending; 0 is none.
    pub(super) ids: [u16; 3],
    /// [`SEPARATED`] and the like.
    pub(super) flags: u8,
}

impl Word {
    /// Whether a flag is set.
    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// Appends the one spelling of a folded word: "ee" (also "é") becomes "e", "cc" "c"; apostrophes go.
/// Short words keep "ee" and "oo": "see" is not "se", "too" not "to".
pub(super) fn spell(word: &str, out: &mut String) {
    let short = word.len() <= 3;
    let mut last = 0_u8;
    for b in word.bytes() {
        let twice = b == last
            && match b {
                b'a' | b'i' | b'u' | b'c' => true,
                b'e' | b'o' => !short || word.len() == 2,
                _ => false,
            };
        if !twice && b != b'\'' {
            out.push(char::from(b));
        }
        last = b;
    }
}

/// Calls `each` with every word of `low` in `span`: its span and its flags.
pub(super) fn scan(low: &str, span: Span, mut each: impl FnMut(Span, u8)) {
    let bytes = low.as_bytes();
    let at = |i: usize| bytes.get(i).copied().filter(|_| i < span.1).unwrap_or(b' ');
    let (mut i, mut flags, mut quoted) = (span.0, 0_u8, false);
    while i < span.1 {
        let b = at(i);
        if b == b'%' {
            each((i, i + 1), flags | if quoted { QUOTED } else { 0 });
            (flags, i) = (0, i + 1);
            continue;
        }
        if !b.is_ascii_alphanumeric() {
            let dash = b == b'-' && !at(i + 1).is_ascii_alphanumeric();
            if dash || matches!(b, b',' | b';' | b':' | b'(' | b')' | b'\n' | b'"' | b'!' | b'?' | b'|' | b'*') {
                flags |= SEPARATED;
            }
            quoted ^= b == b'"';
            i += 1;
            continue;
        }
        let start = i;
        let digit = b.is_ascii_digit();
        while at(i).is_ascii_alphanumeric() && at(i).is_ascii_digit() == digit || joined(at(i), at(i + 1), digit) {
            i += 1;
            // "don't" is one word; "we'll", "l'offre", "2'500" part or join by what follows.
            if at(i) == b'\'' && !digit && at(i.wrapping_sub(1)) == b'n' && at(i + 1) == b't' {
                let after = at(i + 2);
                if !after.is_ascii_alphanumeric() {
                    i += 2;
                }
            }
        }
        let kind = if digit { NUMBER } else { 0 } | if quoted { QUOTED } else { 0 };
        each((start, i), flags | kind);
        flags = 0;
    }
}

/// Whether an apostrophe or a dot belongs to the number.
fn joined(b: u8, next: u8, digit: bool) -> bool {
    digit && matches!(b, b'\'' | b'.') && next.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::understanding::fold::fold;

    fn words(text: &str) -> Vec<String> {
        let low = fold(text);
        let mut out = vec![];
        scan(&low, (0, low.len()), |s, _| {
            let mut w = String::new();
            spell(low.get(s.0..s.1).unwrap(), &mut w);
            out.push(w);
        });
        out
    }

    #[test]
    fn accents_and_apostrophes_do_not_matter() {
        assert_eq!(words("L'offre n'est pas arrivée"), words("l offre n est pas arrivee"));
        assert_eq!(words("We don't, we'll see"), ["we", "dont", "we", "l", "see"].map(|w| w.replace("l", "ll")));
        assert_eq!(words("2'500 Gäste, sì è più"), ["2500", "gaeste", "si", "e", "piu"]);
        assert_eq!(words("too see réunion"), ["too", "see", "reunion"]);
        assert_eq!(words("30er-Gruppe à 18h30"), ["30", "er", "gruppe", "a", "18", "h", "30"]);
    }
}
