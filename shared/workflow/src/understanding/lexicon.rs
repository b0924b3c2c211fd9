//! One look-up for every word that matters beside a number, all languages in one table.

use super::clean::plain;
use super::fold::fold;
use super::lang::counts::{ALL, Job};
use crate::venue::Language;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    jobs: u64,
    /// Value and language of a numeral written as a word of its own.
    pub(super) numeral: Option<(u32, Language)>,
    /// Value and language of a collective.
    pub(super) collective: Option<(u32, Language)>,
    /// Value of "zwölft".
    pub(super) together: Option<u32>,
}

impl Entry {
    /// Whether the word does this.
    pub(super) fn does(self, job: Job) -> bool {
        self.jobs & (1 << job as u64) != 0
    }
}

/// Words are short: a multiply and a turn per byte will do.
#[derive(Default)]
pub(super) struct ShortHash(u64);

impl Hasher for ShortHash {
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*b)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// A map from words, without the cost of a keyed hash: the keys are fixed.
pub(super) type WordMap<V> = HashMap<String, V, BuildHasherDefault<ShortHash>>;

/// A set of fixed words.
pub(super) type WordSet = HashSet<&'static str, BuildHasherDefault<ShortHash>>;

struct Lexicon {
    words: WordMap<Entry>,
    /// "Teilnehm*", by its first four letters.
    stems: WordMap<Vec<(String, u64)>>,
    /// "*gäste", by its last four letters.
    ends: WordMap<Vec<(String, u64)>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(build);

/// The folded spellings of a word: with accents, and as typed without.
pub(super) fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![fold(word)];
    let bare = plain(word);
    if !out.contains(&bare) {
        out.push(bare);
    }
    out
}

fn build() -> Lexicon {
    let mut out = Lexicon { words: WordMap::default(), stems: WordMap::default(), ends: WordMap::default() };
    for counts in ALL {
        for (job, words) in counts.jobs {
            for word in words.iter().flat_map(|w| spellings(w)) {
                let bit = 1 << *job as u64;
                if let Some(stem) = word.strip_suffix('*') {
                    affix(&mut out.stems, stem.get(..4), stem, bit);
                } else if let Some(end) = word.strip_prefix('*') {
                    affix(&mut out.ends, end.get(end.len().saturating_sub(4)..), end, bit);
                } else {
                    out.words.entry(word).or_default().jobs |= bit;
                }
            }
        }
        let mut put = |list: &[(&'static str, u32)], set: fn(&mut Entry, u32, Language)| {
            for (word, value) in list {
                for word in spellings(word) {
                    set(out.words.entry(word).or_default(), *value, counts.language);
                }
            }
        };
        put(counts.numerals, |e, v, l| e.numeral = e.numeral.or(Some((v, l))));
        put(counts.collective, |e, v, l| e.collective = Some((v, l)));
        put(counts.together, |e, v, _| e.together = Some(v));
    }
    out
}

fn affix(map: &mut WordMap<Vec<(String, u64)>>, key: Option<&str>, word: &str, bit: u64) {
    if let Some(key) = key {
        map.entry(key.to_owned()).or_default().push((word.to_owned(), bit));
    }
}

/// Whether a folded word is a numeral above one, a collective or "zwölft".
pub(super) fn counted(word: &str) -> bool {
    let entry = LEXICON.words.get(word);
    entry.is_some_and(|e| e.numeral.is_some_and(|n| n.0 > 1) || e.collective.is_some() || e.together.is_some())
}

/// What is known of a folded word.
pub(super) fn look(word: &str) -> Entry {
    let known = &*LEXICON;
    let mut entry = known.words.get(word).copied().unwrap_or_default();
    if word.len() >= 4 {
        let head = word.get(..4).and_then(|k| known.stems.get(k));
        for (stem, bits) in head.into_iter().flatten() {
            entry.jobs |= if word.starts_with(stem) { *bits } else { 0 };
        }
        let tail = word.get(word.len() - 4..).and_then(|k| known.ends.get(k));
        for (end, bits) in tail.into_iter().flatten() {
            entry.jobs |= if word.ends_with(end) { *bits } else { 0 };
        }
    }
    entry
}
