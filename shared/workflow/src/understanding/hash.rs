//! Maps without the cost of a keyed hash: the keys are short words, and ours. And filters that refuse most words before
//! any look-up.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Words are short: a multiply and a turn per eight bytes will do.
#[derive(Default)]
pub(super) struct ShortHash(u64);

impl ShortHash {
    #[inline]
    fn add(&mut self, eight: u64) {
        self.0 = (self.0.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for ShortHash {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|e| self.add(u64::from_le_bytes(*e)));
        if !rest.is_empty() {
            self.add(few(rest));
        }
    }

    /// The end of a word: it is no part of another.
    fn write_u8(&mut self, _: u8) {}

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    /// The length of a key: all of one table are as long.
    fn write_usize(&mut self, _: usize) {}

    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// Up to eight bytes as one number; more than eight count as the first eight.
#[inline]
pub(super) fn few(bytes: &[u8]) -> u64 {
    let wide = |from: &[u8]| from.first_chunk::<4>().map(|c| u64::from(u32::from_le_bytes(*c)));
    let narrow = |from: &[u8]| from.first_chunk::<2>().map(|c| u64::from(u16::from_le_bytes(*c)));
    if let Some(eight) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    let (mut all, mut shift, mut rest) = (0, 0, bytes);
    if let (Some(four), Some(tail)) = (wide(rest), rest.get(4..)) {
        (all, shift, rest) = (four, 32, tail);
    }
    if let (Some(two), Some(tail)) = (narrow(rest), rest.get(2..)) {
        (all, shift, rest) = (all | two << shift, shift + 16, tail);
    }
    rest.first().map_or(all, |one| all | u64::from(*one) << shift)
}

/// A map with cheap hashing.
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<ShortHash>>;

/// A map from words.
pub(super) type WordMap<V> = Map<String, V>;

/// Words that are known by their numbers alone, so that looking one up reads none of them again: they lie all over the
/// memory. Up to eight letters no two words have the same number, and of longer ones hardly two of 2^64.
#[derive(Debug)]
pub(super) struct Words<V>(HashMap<u64, V, BuildHasherDefault<Numbered>>);

impl<V> Default for Words<V> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

impl<V> Words<V> {
    /// What is known of a word.
    #[inline]
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        self.0.get(&number(word))
    }

    /// What is known of a word; nothing of a new one.
    pub(super) fn entry(&mut self, word: &str) -> Entry<'_, u64, V> {
        self.0.entry(number(word))
    }
}

impl<W: AsRef<str>, V> FromIterator<(W, V)> for Words<V> {
    fn from_iter<I: IntoIterator<Item = (W, V)>>(words: I) -> Self {
        Self(words.into_iter().map(|(word, value)| (number(word.as_ref()), value)).collect())
    }
}

/// The number of a word: all of its letters bear on all of the bits, eight by eight.
#[inline]
fn number(word: &str) -> u64 {
    let (eights, rest) = word.as_bytes().as_chunks::<8>();
    let number = eights.iter().fold(0, |number, eight| mixed(number ^ u64::from_le_bytes(*eight)));
    if rest.is_empty() { number } else { mixed(number ^ few(rest)) }
}

/// Another number for each (the last steps of SplitMix64).
#[inline]
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A number is as good as its hash.
#[derive(Default)]
struct Numbered(u64);

impl Hasher for Numbered {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = few(bytes);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}

/// Words with what is known of each. Who looked one up once knows it by its number from then on; 0 is none.
#[derive(Debug)]
pub(super) struct Dictionary<V> {
    shapes: Shapes,
    numbers: Words<u16>,
    entries: Vec<(String, V)>,
}

impl<V> Dictionary<V> {
    /// What is known of a word.
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        if self.shapes.may(word) { self.numbered(*self.numbers.get(word)?) } else { None }
    }

    /// What is known of the word with that number.
    #[inline]
    pub(super) fn numbered(&self, number: u16) -> Option<&V> {
        self.entries.get(usize::from(number).wrapping_sub(1)).map(|(_, known)| known)
    }

    /// All words with their numbers.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, u16)> {
        self.entries.iter().zip(1..).map(|((word, _), number)| (word.as_str(), number))
    }

    /// All words with what is known of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().map(|(word, known)| (word.as_str(), known))
    }
}

impl<V> FromIterator<(String, V)> for Dictionary<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(words: I) -> Self {
        let entries: Vec<(String, V)> = words.into_iter().take(usize::from(u16::MAX)).collect();
        let shapes = Shapes::of(entries.iter().map(|(word, _)| word.as_str()));
        let numbers = entries.iter().zip(1..).map(|((word, _), number)| (word, number)).collect();
        Self { shapes, numbers, entries }
    }
}

/// A set of fixed words. Most that are asked for have a first letter or a shape that none of them has.
#[derive(Debug, Default)]
pub(super) struct WordSet {
    words: HashSet<&'static str, BuildHasherDefault<ShortHash>>,
    firsts: u64,
    shapes: Shapes,
}

impl WordSet {
    /// A bit for the first letter.
    #[inline]
    fn first(word: &str) -> u64 {
        1 << (word.as_bytes().first().copied().unwrap_or_default() & 63)
    }

    /// Whether a word is one of them.
    #[inline]
    pub(super) fn contains(&self, word: &str) -> bool {
        self.firsts & Self::first(word) != 0 && self.shapes.may(word) && self.words.contains(word)
    }
}

impl FromIterator<&'static str> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'static str>>(words: I) -> Self {
        let words: HashSet<_, _> = words.into_iter().collect();
        let firsts = words.iter().fold(0, |all, word| all | Self::first(word));
        let shapes = Shapes::of(words.iter().copied());
        Self { words, firsts, shapes }
    }
}

/// Beginnings or endings of words. Most words have a first or last letter that none of them has.
#[derive(Debug, Default)]
pub(super) struct Ends {
    ends: Vec<&'static str>,
    firsts: u64,
    lasts: u64,
}

impl Ends {
    fn bit(letter: Option<&u8>) -> u64 {
        1 << (letter.copied().unwrap_or_default() & 63)
    }

    /// Whether a word begins with one of them.
    #[inline]
    pub(super) fn begin(&self, word: &str) -> bool {
        self.firsts & Self::bit(word.as_bytes().first()) != 0 && self.ends.iter().any(|end| word.starts_with(end))
    }

    /// Whether a word ends with one of them.
    #[inline]
    pub(super) fn end(&self, word: &str) -> bool {
        self.lasts & Self::bit(word.as_bytes().last()) != 0 && self.ends.iter().any(|end| word.ends_with(end))
    }
}

impl FromIterator<&'static str> for Ends {
    fn from_iter<I: IntoIterator<Item = &'static str>>(ends: I) -> Self {
        let mut out = Self { ends: ends.into_iter().collect(), ..Self::default() };
        for end in out.ends.iter().map(|end| end.as_bytes()) {
            out.firsts |= Self::bit(end.first());
            out.lasts |= Self::bit(end.last());
        }
        out
    }
}

/// The first and last two letters and the length of some words: whoever has others is none of them.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    slots: Vec<u64>,
    /// So many bits of a shape's number are too many.
    shift: u32,
}

impl Shapes {
    /// Bits, as powers of two: some for each word, of which a few in a hundred are filled; and at most.
    const EACH: u32 = 5;
    const MOST: u32 = 15;

    /// The shapes of words.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let words: Vec<&[u8]> = words.map(str::as_bytes).collect();
        let bits = (words.len().max(2).ilog2() + Self::EACH).min(Self::MOST);
        let mut out = Self { slots: vec![0; 1 << (bits - 6)], shift: u64::BITS - bits };
        for word in words {
            let (at, bit) = out.shape(word);
            if let Some(slot) = out.slots.get_mut(at) {
                *slot |= bit;
            }
        }
        out
    }

    #[inline]
    fn shape(&self, word: &[u8]) -> (usize, u64) {
        let (head, tail) = match word {
            [a, b, .., y, z] => ([*a, *b], [*y, *z]),
            [a, b, c] => ([*a, *b], [0, *c]),
            [a, b] => ([*a, *b], [0, 0]),
            [a] => ([*a, 0], [0, 0]),
            [] => ([0, 0], [0, 0]),
        };
        let ends = u64::from(u16::from_le_bytes(head)) << 16 | u64::from(u16::from_le_bytes(tail));
        let mixed = (ends << 8 ^ word.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift;
        (mixed as usize >> 6, 1 << (mixed & 63))
    }

    /// Whether the word may be one of them.
    #[inline]
    pub(super) fn may(&self, word: &str) -> bool {
        let (at, bit) = self.shape(word.as_bytes());
        self.slots.get(at).is_some_and(|slot| slot & bit != 0)
    }
}

/// Up to four letters with which some words begin, or end; missing ones are 0.
#[derive(Debug, Default)]
pub(super) struct Openings(Vec<u64>);

impl Openings {
    /// Bits, as a power of two: a table fills a few in a hundred.
    const BITS: u32 = 15;

    #[inline]
    fn place(letters: [u8; 4]) -> (usize, u64) {
        let mixed = u32::from_le_bytes(letters).wrapping_mul(0x9e37_79b1) >> (32 - Self::BITS);
        (mixed as usize >> 6, 1 << (mixed & 63))
    }

    /// Some more.
    pub(super) fn extend(&mut self, openings: impl Iterator<Item = [u8; 4]>) {
        self.0.resize(1 << (Self::BITS - 6), 0);
        for opening in openings {
            let (at, bit) = Self::place(opening);
            if let Some(slot) = self.0.get_mut(at) {
                *slot |= bit;
            }
        }
    }

    /// Whether some may begin so.
    #[inline]
    pub(super) fn may(&self, opening: [u8; 4]) -> bool {
        let (at, bit) = Self::place(opening);
        self.0.get(at).is_some_and(|slot| slot & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::lang;

    #[test]
    fn no_two_words_have_one_number() {
        let words: HashSet<&str> = lang::common::ALL.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let glued = words.iter().flat_map(|a| words.iter().map(move |b| format!("{a}{b}")));
        let all: HashSet<String> = glued.take(200_000).chain(words.iter().map(|w| (*w).to_owned())).collect();
        let numbers: HashSet<u64> = all.iter().map(|word| number(word)).collect();
        assert_eq!(numbers.len(), all.len());
    }

    #[test]
    fn a_word_is_found_by_its_number() {
        let known: Words<u8> = [("samstag", 6), ("sam", 7)].into_iter().collect();
        assert_eq!((known.get("samstag"), known.get("sam"), known.get("samsta")), (Some(&6), Some(&7), None));
    }

    #[test]
    fn a_word_of_a_dictionary_is_known_by_its_number() {
        let known: Dictionary<u8> = [("sam".to_owned(), 7), ("samstag".to_owned(), 6)].into_iter().collect();
        assert!(known.words().all(|(word, number)| number > 0 && known.numbered(number) == known.get(word)));
        assert_eq!(
            (known.get("samstag"), known.get("son"), known.numbered(0), known.numbered(3)),
            (Some(&6), None, None, None)
        );
    }

    #[test]
    fn a_filter_refuses_none_of_its_own() {
        let words = ["", "a", "am", "à", "samstag", "l'apero", "24h"];
        let shapes = Shapes::of(words.into_iter());
        assert!(words.iter().all(|w| shapes.may(w)));
        assert!(!shapes.may("samstags") && !shapes.may("um"));
        let mut openings = Openings::default();
        openings.extend([*b"sams", *b"am\0\0"].into_iter());
        assert!(openings.may(*b"sams") && openings.may(*b"am\0\0") && !openings.may(*b"son\0"));
    }
}
