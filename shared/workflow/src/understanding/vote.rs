//! Weighed votes: where no single word decides, many clues do. A reader that must choose among a few meanings names
//! the clues it sees; a table beside it says how much each speaks for each meaning. What is a clue is chosen by hand,
//! what it weighs is learnt from marked mails (`cargo run -p tests --features learn --bin learn`).

use super::cues::{self, Hit, Key};
use super::fold::Span;
use super::sentences::{Kind as Mood, Sentence, Text};

mod value;
mod weights;

pub(super) use value::{Called, Name, Pair, Value, Word};
pub(super) use weights::{Weights, packed};

/// The table of that name, as the build script packed it.
macro_rules! ballot {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".ballot"))
    };
}
pub(super) use ballot;

/// Words beside a thing that are looked at one by one.
const NEAR: usize = 4;

/// What is seen around the thing to be judged.
#[derive(Debug, Default)]
pub(super) struct Clues {
    keys: Vec<u32>,
    /// The same in words, while somebody listens.
    #[cfg(feature = "learn")]
    names: Vec<String>,
}

impl Clues {
    pub(super) fn new() -> Self {
        let mut clues = Self::default();
        clues.keys.reserve(192);
        // How often each meaning is meant at all.
        clues.add_if(true, "any");
        clues
    }

    /// A word in a place, a value of a kind.
    #[inline(always)]
    pub(super) fn add(&mut self, kind: &str, value: impl Value) {
        #[cfg(feature = "learn")]
        if listening() {
            self.names.push(format!("{kind}:{value}"));
        }
        self.keys.push(value::key(kind, value));
    }

    /// Something that is there or not.
    #[inline(always)]
    pub(super) fn add_if(&mut self, there: bool, kind: &str) {
        if there {
            self.add(kind, "");
        }
    }

    /// How a sentence is said.
    pub(super) fn add_mood(&mut self, s: &Sentence) {
        self.add(
            "mood",
            match s.kind {
                Mood::Statement => "said",
                Mood::Question => "asked",
                Mood::PoliteQuestion => "polite",
            },
        );
    }

    /// The words on one side of the thing, nearest first: the first few in the place that `places` names, `none` where
    /// no more are. Gives those that are looked at, and how many of them there are.
    pub(super) fn add_side<'w>(
        &mut self,
        places: &[&str],
        words: impl Iterator<Item = &'w str>,
        none: &'w str,
    ) -> ([Word<'w>; NEAR], usize) {
        let mut side = [Word::new(none); NEAR];
        let mut there = 0;
        for (slot, word) in side.iter_mut().zip(words) {
            *slot = Word::new(word);
            there += 1;
        }
        places.iter().zip(side).for_each(|(place, word)| self.add(place, word));
        (side, there)
    }

    /// What the words of a sentence tell: where beside a span and how near, and that they tell it at all.
    pub(super) fn add_told(&mut self, text: &Text, s: &Sentence, at: Span) {
        let words = text.words_of(s);
        // The first word that does not end before the span, and the first that starts behind it.
        let end = s.words.0 + words.partition_point(|w| w.span.1 <= at.0);
        let behind = s.words.0 + words.partition_point(|w| w.span.0 < at.1);
        for h in text.hits_of(s).filter(|h| tells(h)) {
            let span = text.span(h);
            let side = if span.0 < at.0 {
                ["l0", "l3", "l7", "l"].get(near(end.saturating_sub(h.last + 1)))
            } else if span.0 >= at.1 {
                ["r0", "r3", "r7", "r"].get(near(h.first.saturating_sub(behind)))
            } else {
                None
            };
            let name = cues::name(h);
            self.add("h", Pair(*side.unwrap_or(&"in"), name));
            self.add("hs", name);
        }
    }

    /// What the words of a neighbouring sentence tell.
    pub(super) fn add_beside(&mut self, kind: &str, text: &Text, s: &Sentence) {
        text.hits_of(s).filter(|h| tells(h)).for_each(|h| self.add(kind, cues::name(h)));
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

/// The columns of a table, named as the variants of an enum are.
#[cfg(test)]
pub(super) fn columns(table: &str) -> Vec<String> {
    let capital =
        |part: &str| part.chars().take(1).map(|c| c.to_ascii_uppercase()).chain(part.chars().skip(1)).collect();
    let name = |column: &str| column.split('_').map(capital).collect::<Vec<String>>().concat();
    table.lines().next().unwrap_or_default().split('\t').skip(1).map(name).collect()
}

/// Any figure: one is as good as another.
pub(super) const FIGURE: &str = "#";

/// The word, or [`FIGURE`].
pub(super) fn shape(word: &str) -> &str {
    if word.bytes().any(|b| b.is_ascii_digit()) { FIGURE } else { word }
}

/// The largest of some sorted bounds that is not above a number.
pub(super) fn bucket(number: usize, bounds: &[usize]) -> usize {
    bounds.iter().copied().take_while(|b| *b <= number).last().unwrap_or_default()
}

/// Whether somebody hears what is voted on, to learn the weights. Nothing is decided by vote meanwhile.
pub(super) fn listening() -> bool {
    #[cfg(feature = "learn")]
    return heard::listening();
    #[cfg(not(feature = "learn"))]
    false
}

/// What was voted on, for who learns the weights.
#[cfg(feature = "learn")]
pub mod heard {
    use super::Clues;
    use crate::understanding::fold::Span;
    use std::cell::{Cell, RefCell};

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
        static LISTENING: Cell<bool> = const { Cell::new(false) };
        static HEARD: RefCell<Vec<Heard>> = const { RefCell::new(Vec::new()) };
    }

    /// From now on this thread notes what is voted on, and the rules alone decide.
    pub fn listen() {
        LISTENING.set(true);
    }

    pub(super) fn listening() -> bool {
        LISTENING.get()
    }

    pub(in crate::understanding) fn note(about: &'static str, span: Span, rules: u32, clues: &Clues) {
        HEARD.with_borrow_mut(|h| h.push(Heard { about, span, rules, clues: clues.names.clone() }));
    }

    /// The number by which the reader knows a clue: clues of one number are one to it.
    #[must_use]
    pub fn number_of(clue: &str) -> Option<u32> {
        super::value::key_of(clue)
    }

    /// Takes what was noted, and listens no more.
    #[must_use]
    pub fn take() -> Vec<Heard> {
        LISTENING.set(false);
        HEARD.take()
    }
}
