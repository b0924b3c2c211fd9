//! Weighed votes: where no single word decides, many clues do. A reader that must choose among a few meanings names
//! the clues it sees; a table beside it says how much each speaks for each meaning. What is a clue is chosen by hand,
//! what it weighs is learnt from marked mails (`cargo run -p tests --features learn --bin learn`).

use super::cues::{Hit, Key};
use super::fold::Span;
use super::hash::Map;
use super::sentences::{Sentence, Text};
use std::fmt::{self, Display, Write as _};

/// What is seen around the thing to be judged.
#[derive(Debug, Default)]
pub(super) struct Clues {
    keys: Vec<u32>,
    /// The same in words, for who learns the weights.
    #[cfg(feature = "learn")]
    names: Vec<String>,
}

impl Clues {
    pub(super) fn new() -> Self {
        let mut clues = Self::default();
        clues.keys.reserve(128);
        // How often each meaning is meant at all.
        clues.add("any", "");
        clues
    }

    /// A word in a place, a value of a kind; an enum speaks by its variant's name.
    pub(super) fn add(&mut self, kind: &str, value: impl Display) {
        #[cfg(feature = "learn")]
        self.names.push(format!("{kind}:{value}"));
        self.keys.push(key(kind, value));
    }

    /// Something that is there or not.
    pub(super) fn add_if(&mut self, there: bool, kind: &str) {
        if there {
            self.add(kind, "");
        }
    }

    /// What the words of a sentence tell, each with its place beside a span: "l" or "r", how near, "s" anywhere.
    pub(super) fn add_told(&mut self, text: &Text, s: &Sentence, at: Span) {
        let words = text.words_of(s);
        let gap = |from: usize, to: usize| words.iter().filter(|w| from <= w.span.0 && w.span.1 <= to).count();
        for h in text.hits_of(s).filter(|h| tells(h)) {
            let span = text.span(h);
            let side = if span.0 < at.0 {
                ["l0", "l3", "l7", "l"].get(near(gap(span.1, at.0)))
            } else if span.0 >= at.1 {
                ["r0", "r3", "r7", "r"].get(near(gap(at.1, span.0)))
            } else {
                None
            };
            self.add("h", format_args!("{} {:?}", side.unwrap_or(&"in"), h.key));
            self.add("hs", format_args!("{:?}", h.key));
        }
    }

    /// What the words of a neighbouring sentence tell.
    pub(super) fn add_beside(&mut self, kind: &str, text: &Text, s: &Sentence) {
        text.hits_of(s).filter(|h| tells(h)).for_each(|h| self.add(kind, format_args!("{:?}", h.key)));
    }
}

/// How near so many words between are: at once, within three, within seven, farther.
fn near(words: usize) -> usize {
    match words {
        0 => 0,
        1..=3 => 1,
        4..=7 => 2,
        _ => 3,
    }
}

fn tells(h: &Hit) -> bool {
    matches!(h.key, Key::Hint(_) | Key::Cue(_) | Key::Event(_) | Key::Layout(_))
}

/// The first letters of a folded word: what its forms share.
pub(super) fn stem(word: &str) -> &str {
    word.get(..5).unwrap_or(word)
}

/// FNV-1a.
struct Fnv(u32);

impl fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        Ok(())
    }
}

fn key(kind: &str, value: impl Display) -> u32 {
    let mut hash = Fnv(0x811c_9dc5);
    // Hashing never fails.
    let _ = write!(hash, "{kind}:{value}");
    hash.0
}

/// How much each clue speaks for each of `N` meanings, in sixteenths of a natural logarithm.
#[derive(Debug, Default)]
pub(super) struct Weights<const N: usize>(Map<u32, [i8; N]>);

impl<const N: usize> Weights<N> {
    /// Reads lines of a clue and its `N` numbers, parted by tabs.
    pub(super) fn read(table: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split('\t');
            let (kind, value) = parts.next()?.split_once(':')?;
            let mut row = [0_i8; N];
            for cell in &mut row {
                *cell = parts.next()?.parse().ok()?;
            }
            Some((key(kind, value), row))
        };
        Self(table.lines().filter_map(line).collect())
    }

    /// Whether nothing was learnt yet.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the clues say together, in sixteenths.
    pub(super) fn sum(&self, clues: &Clues) -> [i32; N] {
        let mut sums = [0; N];
        for row in clues.keys.iter().filter_map(|k| self.0.get(k)) {
            for (sum, cell) in sums.iter_mut().zip(row) {
                *sum += i32::from(*cell);
            }
        }
        sums
    }
}

/// What was voted on, for who learns the weights.
#[cfg(feature = "learn")]
pub mod heard {
    use super::Clues;
    use crate::understanding::fold::Span;
    use std::cell::RefCell;

    /// Something judged: which kind of thing, where, what the rules say of it, what is seen around it.
    #[derive(Debug, Clone)]
    pub struct Heard {
        /// "date", "count", "act".
        pub about: &'static str,
        /// Bytes in the new text.
        pub span: Span,
        /// Columns of the rules' own choice, a bit for each.
        pub rules: u32,
        /// The clues in words.
        pub clues: Vec<String>,
    }

    thread_local! {
        static HEARD: RefCell<Vec<Heard>> = const { RefCell::new(Vec::new()) };
    }

    pub(in crate::understanding) fn note(about: &'static str, span: Span, rules: u32, clues: &Clues) {
        HEARD.with_borrow_mut(|h| h.push(Heard { about, span, rules, clues: clues.names.clone() }));
    }

    /// Takes what was noted since the last time.
    #[must_use]
    pub fn take() -> Vec<Heard> {
        HEARD.take()
    }
}
