//! Whether a line names a firm, a club or an office. A line of a signature that does is no person.

use super::names;
use crate::understanding::hash::{Map, WordSet};
use std::sync::LazyLock;

/// The table by the letters a look-up starts from: whole words, beginnings by their first three letters, ends by
/// their last three.
#[derive(Default)]
struct Orgs {
    whole: WordSet,
    heads: Map<[u8; 3], Vec<&'static str>>,
    tails: Map<[u8; 3], Vec<&'static str>>,
}

static ORGS: LazyLock<Orgs> = LazyLock::new(|| {
    let (mut orgs, mut whole) = (Orgs::default(), Vec::new());
    for word in super::words(&names::ALL, |n| n.orgs) {
        if let Some(head) = word.strip_suffix('*') {
            orgs.heads.entry(first(head)).or_default().push(head);
        } else if let Some(tail) = word.strip_prefix('*') {
            orgs.tails.entry(last(tail)).or_default().push(tail);
        } else {
            whole.push(word);
        }
    }
    orgs.whole = whole.into_iter().collect();
    orgs
});

fn first(word: &str) -> [u8; 3] {
    word.as_bytes().first_chunk().copied().unwrap_or_default()
}

fn last(word: &str) -> [u8; 3] {
    word.as_bytes().last_chunk().copied().unwrap_or_default()
}

/// Whether a line in plain form holds the name of an organisation.
pub(in crate::understanding) fn named(plain: &str) -> bool {
    let orgs = &*ORGS;
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() > 2).any(|w| {
        let begins = || orgs.heads.get(&first(w)).is_some_and(|heads| heads.iter().any(|h| w.starts_with(h)));
        let ends = |t: &&str| w.len() > t.len() + 2 && w.ends_with(*t);
        orgs.whole.contains(w) || begins() || orgs.tails.get(&last(w)).is_some_and(|tails| tails.iter().any(ends))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_and_ends_are_long_enough_to_be_looked_up() {
        assert!(crate::understanding::lang::words(&names::ALL, |n| n.orgs).all(|o| o.trim_matches('*').len() >= 3));
    }

    #[test]
    fn an_end_counts_behind_three_letters_or_more() {
        assert!(named("musikverein zug") && named("kirchenamt") && named("die schulen"));
        assert!(!named("keller") && !named("eeamt"));
    }
}
