//! What a clue speaks of, and the number by which a table knows it. A clue is hashed word by word, so that a word
//! that stands in many clues is hashed once.

use std::fmt::{self, Debug, Display, Write};

/// Words, parted by blanks; in a table they stand as they are displayed.
pub(in crate::understanding) trait Value: Display {
    /// Goes on with them.
    fn hash(&self, into: &mut Hash);
}

/// Bits of a clue's number: so few that a table zips well, so many that of 6 000 unknown clues one is taken for a known.
pub(super) const NUMBER: u32 = 26;

/// The number of a clue. Inlined, the compiler hashes a kind that is given in words.
#[inline(always)]
pub(super) fn key(kind: &str, value: impl Value) -> u32 {
    let mut hash = Hash::of(kind);
    hash.part();
    value.hash(&mut hash);
    hash.finish()
}

/// The number of a clue as a table names it: "kind:words".
#[allow(dead_code, reason = "the build script's, which packs the tables")]
pub(super) fn key_of(clue: &str) -> Option<u32> {
    clue.split_once(':').map(|(kind, value)| key(kind, value))
}

/// The parts before the one that is written, and this one so far (FNV-1a).
#[derive(Debug, Clone, Copy)]
pub(in crate::understanding) struct Hash {
    before: u64,
    part: u64,
}

/// A part with one more letter.
#[inline(always)]
fn step(part: u64, letter: u8) -> u64 {
    (part ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

impl Hash {
    #[inline(always)]
    fn of(text: &str) -> Self {
        let mut hash = Self { before: 0, part: START };
        hash.write(text);
        hash
    }

    #[inline(always)]
    fn write(&mut self, text: &str) {
        for b in text.bytes() {
            if b == b' ' {
                self.part();
            } else {
                self.part = step(self.part, b);
            }
        }
    }

    /// Goes on with a text that holds no blank.
    #[inline(always)]
    fn write_word(&mut self, word: &str) {
        self.part = word.bytes().fold(self.part, step);
    }

    /// The next part begins.
    #[inline]
    fn part(&mut self) {
        self.before = (self.before.rotate_left(23) ^ self.part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.part = START;
    }

    #[inline]
    fn finish(mut self) -> u32 {
        self.part();
        u32::try_from(self.before >> (u64::BITS - NUMBER)).unwrap_or_default()
    }
}

impl Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.write(text);
        Ok(())
    }
}

impl Value for str {
    #[inline]
    fn hash(&self, into: &mut Hash) {
        into.write(self);
    }
}

impl<V: Value + ?Sized> Value for &V {
    #[inline]
    fn hash(&self, into: &mut Hash) {
        (**self).hash(into);
    }
}

impl Value for usize {
    fn hash(&self, into: &mut Hash) {
        if *self >= 10 {
            (*self / 10).hash(into);
        }
        into.write("0123456789".get(*self % 10..=*self % 10).unwrap_or_default());
    }
}

impl Value for bool {
    fn hash(&self, into: &mut Hash) {
        into.write(if *self { "true" } else { "false" });
    }
}

impl Value for fmt::Arguments<'_> {
    fn hash(&self, into: &mut Hash) {
        // Hashing never fails.
        let _ = into.write_fmt(*self);
    }
}

/// One value after the other.
#[derive(Debug, Clone, Copy)]
pub(in crate::understanding) struct Pair<A, B>(pub(in crate::understanding) A, pub(in crate::understanding) B);

impl<A: Display, B: Display> Display for Pair<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.1)
    }
}

impl<A: Value, B: Value> Value for Pair<A, B> {
    #[inline]
    fn hash(&self, into: &mut Hash) {
        self.0.hash(into);
        into.part();
        self.1.hash(into);
    }
}

/// An enum by its variant's name.
#[derive(Debug, Clone, Copy)]
pub(in crate::understanding) struct Called<T>(pub(in crate::understanding) T);

impl<T: Debug> Display for Called<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Debug> Value for Called<T> {
    fn hash(&self, into: &mut Hash) {
        let _ = write!(into, "{:?}", self.0);
    }
}

/// A word that stands in several clues. It holds no blank.
#[derive(Debug, Clone, Copy)]
pub(in crate::understanding) struct Word<'a> {
    pub(in crate::understanding) text: &'a str,
    part: u64,
}

impl<'a> Word<'a> {
    #[inline]
    pub(in crate::understanding) fn new(text: &'a str) -> Self {
        let mut hash = Hash { before: 0, part: START };
        hash.write_word(text);
        Self { text, part: hash.part }
    }

    /// Its first letters: what its forms share.
    #[inline]
    pub(in crate::understanding) fn stem(self) -> Self {
        if self.text.len() > STEM { Self::stem_of(self.text) } else { self }
    }

    /// The same of a word of which nothing more is asked.
    #[inline]
    pub(in crate::understanding) fn stem_of(text: &'a str) -> Self {
        Self::new(text.get(..STEM).unwrap_or(text))
    }
}

const STEM: usize = 5;

impl Display for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Value for Word<'_> {
    #[inline]
    fn hash(&self, into: &mut Hash) {
        into.part = self.part;
    }
}

/// The name of a variant, hashed once.
#[derive(Debug, Clone)]
pub(in crate::understanding) struct Name {
    text: String,
    part: u64,
}

impl Name {
    pub(in crate::understanding) const NONE: Self = Self { text: String::new(), part: START };

    pub(in crate::understanding) fn of(variant: impl Debug) -> Self {
        let text = format!("{variant:?}");
        let part = Hash::of(&text).part;
        Self { text, part }
    }
}

impl Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Value for Name {
    #[inline]
    fn hash(&self, into: &mut Hash) {
        into.part = self.part;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    enum Some {
        Thing,
    }

    #[test]
    fn a_clue_has_one_number_however_it_is_made() {
        let table = |clue: &str| key_of(clue).unwrap_or_default();
        assert_eq!(table("n:gast"), key("n", Word::new("gast")));
        assert_eq!(table("n5:gaest"), key("n5", Word::new("gaeste").stem()));
        assert_eq!(table("n5:gast"), key("n5", Word::new("gast").stem()));
        assert_eq!(table("s:gaest"), key("s", Word::stem_of("gaeste")));
        assert_eq!(table("s:gast"), key("s", Word::stem_of("gast")));
        assert_eq!(table("l21:zum 5"), key("l21", Pair("zum", 5_usize)));
        assert_eq!(table("t:Thing"), key("t", Called(Some::Thing)));
        assert_eq!(table("h:l0 Thing"), key("h", Pair(Word::new("l0"), &Name::of(Some::Thing))));
        assert_eq!(table("rule:it 120 true"), key("rule", format_args!("it {} {}", 120, true)));
        assert_eq!(table("rule:it 120 true"), key("rule", Pair("it", Pair(120_usize, true))));
        assert_eq!(table("last:"), key("last", ""));
        assert_ne!(table("n:am"), table("n:a m"));
        assert_ne!(table("l:am"), table("la:m"));
    }
}
