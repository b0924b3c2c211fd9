//! Words with a typo in them.

/// How many typos may part two words of so many letters.
pub(super) fn typos(one: usize, other: usize) -> usize {
    if one.min(other) >= 10 { 2 } else { 1 }
}

/// Whether a word may be the other with a typo: one letter missing, doubled or out of turn; in long words two.
pub(super) fn mistyped(name: &str, word: &str) -> bool {
    let long = name.len().max(word.len());
    let limit = typos(name.len(), word.len());
    let apart = name.len().abs_diff(word.len());
    if apart > limit {
        return false;
    }
    // One letter more, one less, another one, or two that changed places: most names differ in more.
    let (left, found) = differing(name, word);
    if limit == 1 && left.len().max(found.len()) > 2 {
        return false;
    }
    // Two typos at both ends: what stands between them is in both.
    if left.get(2..left.len().saturating_sub(2)).is_some_and(|between| !found.contains(between)) {
        return false;
    }
    let differ = (letters(name) ^ letters(word)).count_ones() as usize;
    // A short word with another letter is another word: "clock", "click".
    let swapped = long < 8 && apart == 0 && differ > 0;
    name == word || !swapped && differ <= 2 * limit && strsim::osa_distance(left, found) <= limit
}

/// Two words of ASCII without the letters they begin with alike, and those they end with.
fn differing<'w>(one: &'w str, other: &'w str) -> (&'w str, &'w str) {
    let head = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(head..).unwrap_or_default(), other.get(head..).unwrap_or_default());
    let tail = one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count();
    (one.get(..one.len() - tail).unwrap_or_default(), other.get(..other.len() - tail).unwrap_or_default())
}

/// Which letters are in a word.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |m, b| m | 1 << (b - b'a'))
}

/// Whether more than so many of some letters are not among the others: a typo costs one at most.
pub(super) fn lacks(letters: u32, others: u32, most: usize) -> bool {
    let all = letters & !others;
    // One letter less each time.
    (0..most).fold(all, |left, _| left & left.wrapping_sub(1)) != 0
}

#[cfg(test)]
mod tests {
    use super::{lacks, letters, mistyped};

    #[test]
    fn of_the_letters_of_a_name_few_may_lack() {
        let lacking = |most| lacks(letters("flipchart"), letters("flipart"), most);
        assert!(lacking(0) && lacking(1) && !lacking(2) && !lacks(letters("flip"), letters("flipchart"), 0));
    }

    #[test]
    fn a_word_may_have_one_typo_and_a_long_one_two() {
        for (name, word) in [
            ("flipchart", "flipchart"),
            ("flipchart", "flipchrat"),
            ("flipchart", "flipcart"),
            ("flipchart", "fllipchart"),
            ("mikrofon", "microfon"),
            ("moderationskoffer", "moderatonskofer"),
            ("beamer", "baemer"),
        ] {
            assert!(mistyped(name, word), "{name} {word}");
        }
        for (name, word) in [("clock", "click"), ("flipchart", "flpchrt"), ("beamer", "beamte"), ("wein", "weinen")] {
            assert!(!mistyped(name, word), "{name} {word}");
        }
    }
}
