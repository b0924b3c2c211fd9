//! The one spelling by which a word is known. Accents and doubled vowels do not matter, but in words of up to three
//! letters, where they tell "à" from "a".

use crate::understanding::clean::plain;
use crate::understanding::fold::fold;

/// The folded spellings of a word: with accents, and as typed without.
pub(in crate::understanding) fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![fold(word)];
    let bare = plain(word);
    if !out.contains(&bare) {
        out.push(bare);
    }
    out
}

/// Whether no letter stands twice, and no apostrophe.
pub(super) fn is_spelled(word: &str) -> bool {
    let mut last = b'\'';
    word.bytes().all(|b| b != b'\'' && std::mem::replace(&mut last, b) != b)
}

/// Appends the one spelling of a folded word: "ee" (also "é") becomes "e", "cc" "c"; apostrophes go.
/// Short words keep "ee" and "oo": "see" is not "se", "too" not "to".
pub(in crate::understanding) fn spell(word: &str, out: &mut String) {
    if is_spelled(word) {
        out.push_str(word);
        return;
    }
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

/// How a word is kept: short ones as they are.
pub(super) fn key(folded: &str) -> String {
    if folded.len() <= 3 {
        return folded.to_owned();
    }
    spelled(folded)
}

pub(super) fn spelled(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    spell(folded, &mut out);
    out
}

/// How a short word may stand in folded text: "e" also as "è".
pub(super) fn accented(word: &str) -> impl Iterator<Item = String> {
    let doubles = |b: u8| match word.len() {
        1 => matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'),
        2 => matches!(b, b'a' | b'i' | b'u' | b'c'),
        _ => false,
    };
    word.bytes()
        .enumerate()
        .filter(move |(_, b)| doubles(*b))
        .filter_map(|(i, b)| Some(format!("{}{}{}", word.get(..=i)?, char::from(b), word.get(i + 1..)?)))
}
