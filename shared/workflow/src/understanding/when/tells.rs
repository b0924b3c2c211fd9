//! Words that tell what a date near them is for, found in folded text. The words stand in `lang/<language>/when.rs`.

use super::class::Tell;
use super::lex::spellings;
use crate::understanding::fold::{Span, part};
use crate::understanding::hash::{Shapes, WordMap};
use crate::understanding::lang;
use crate::understanding::vote::Name;
use std::sync::LazyLock;

/// Which tells a stretch of text holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tells(u64);

impl Tells {
    /// Whether one of them is there.
    pub(super) fn has(self, tell: Tell) -> bool {
        self.0 & (1_u64 << (tell as u64)) != 0
    }

    /// Calls with the name of each.
    pub(super) fn each(self, mut call: impl FnMut(&'static Name)) {
        let mut left = self.0;
        while left != 0 {
            TELLS.names.get(left.trailing_zeros() as usize).into_iter().for_each(&mut call);
            left &= left - 1;
        }
    }
}

/// A text whose words were looked up once, to ask of any stretch what it tells.
#[derive(Default)]
pub(super) struct Heard<'a> {
    low: &'a str,
    /// The words that tell something, in text order.
    words: Vec<(Span, &'static Entry)>,
}

impl<'a> Heard<'a> {
    /// Looks the words of folded text up.
    pub(super) fn new(low: &'a str) -> Self {
        let apostrophes = low.contains('\'');
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(span) = next_word(low, at) {
            at = span.1;
            words.extend(looked_up(part(low, span), apostrophes).map(|e| (span, e)));
        }
        Self { low, words }
    }

    /// The text.
    pub(super) fn low(&self) -> &'a str {
        self.low
    }

    /// What the words of a stretch tell, as [`of`] has it.
    pub(super) fn of(&self, span: Span) -> Tells {
        // Half a word is another word.
        let whole = self.low.get(span.0..span.1).is_some() && !self.cuts(span.0) && !self.cuts(span.1);
        if !whole {
            return of(part(self.low, span));
        }
        let from = self.words.partition_point(|w| w.0.0 < span.0);
        let inside = self.words.iter().skip(from).take_while(|w| w.0.0 < span.1);
        Tells(inside.fold(0, |all, (word, entry)| all | entry.before(part(self.low, (word.1, span.1)))))
    }

    fn cuts(&self, at: usize) -> bool {
        let in_word = |at: usize| self.low.as_bytes().get(at).is_some_and(|b| word_byte(*b));
        at.checked_sub(1).is_some_and(in_word) && in_word(at)
    }
}

/// The next word from a place on.
fn next_word(text: &str, from: usize) -> Option<Span> {
    let rest = text.as_bytes().get(from..)?;
    let start = rest.iter().position(|b| word_byte(*b))?;
    let length = rest.iter().skip(start).position(|b| !word_byte(*b)).unwrap_or(rest.len() - start);
    Some((from + start, from + start + length))
}

/// What a word tells alone, and the phrases that it opens.
#[derive(Debug, Default)]
struct Entry {
    alone: u64,
    phrases: Vec<(String, u64)>,
}

/// All words that tell something.
struct Words {
    shapes: Shapes,
    table: WordMap<Entry>,
    /// Of the tells, by their bits.
    names: Vec<Name>,
}

impl Words {
    fn get(&self, word: &str) -> Option<&Entry> {
        if self.shapes.may(word) { self.table.get(word) } else { None }
    }
}

static TELLS: LazyLock<Words> = LazyLock::new(|| {
    let mut table: WordMap<Entry> = WordMap::default();
    let mut names = vec![Name::NONE; 64];
    for (tell, list) in lang::TIMES.iter().flat_map(|t| t.tells) {
        let bit = 1_u64 << (*tell as u64);
        names.get_mut(*tell as usize).into_iter().for_each(|name| *name = Name::of(tell));
        for phrase in list.split('|').flat_map(spelled) {
            match phrase.split_once(' ') {
                None => table.entry(phrase).or_default().alone |= bit,
                Some((first, rest)) => {
                    table.entry(first.to_owned()).or_default().phrases.push((rest.to_owned(), bit));
                }
            }
        }
    }
    Words { shapes: Shapes::of(table.keys().map(String::as_str)), table, names }
});

/// With and without accents; a short word without its accent is another word: "né", "ne".
fn spelled(word: &str) -> Vec<String> {
    let mut all = spellings(word);
    all.truncate(if word.len() > 4 { 2 } else { 1 });
    all
}

/// Words of folded text.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c| !in_word(c)).filter(|w| !w.is_empty())
}

fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '\''
}

impl Entry {
    /// What the word tells before `rest`.
    fn before(&self, rest: &str) -> u64 {
        if self.phrases.is_empty() {
            return self.alone;
        }
        let next = rest.trim_start();
        let goes_on = |p: &&(String, u64)| next.strip_prefix(p.0.as_str()).is_some_and(|r| !r.starts_with(in_word));
        self.phrases.iter().filter(goes_on).fold(self.alone, |all, (_, bit)| all | bit)
    }
}

/// The entry of a word; "j'aurai" is "aurai".
fn entry(word: &str) -> Option<&'static Entry> {
    looked_up(word, true)
}

/// The same; `apostrophes`: it may hold one.
fn looked_up(word: &str, apostrophes: bool) -> Option<&'static Entry> {
    TELLS.get(word).or_else(|| {
        let bytes = word.as_bytes();
        let apostrophe = if apostrophes { bytes.iter().rposition(|b| *b == b'\'')? } else { return None };
        TELLS.get(word.get(apostrophe + 1..)?)
    })
}

/// What one word tells.
pub(super) fn of_word(word: &str) -> Tells {
    Tells(entry(word).map_or(0, |e| e.alone))
}

/// What the words of a text tell.
pub(super) fn of(text: &str) -> Tells {
    let apostrophes = text.contains('\'');
    let (mut all, mut at) = (0, 0);
    while let Some(span) = next_word(text, at) {
        at = span.1;
        if let Some(entry) = looked_up(part(text, span), apostrophes) {
            all |= entry.before(part(text, (at, text.len())));
        }
    }
    Tells(all)
}

/// The same as [`in_word`], looked up.
fn word_byte(b: u8) -> bool {
    const WORD: [bool; 256] = {
        let mut all = [false; 256];
        let mut b = 0;
        while b < 256 {
            all[b] = (b as u8).is_ascii_alphanumeric() || b as u8 == b'\'';
            b += 1;
        }
        all
    };
    WORD.get(usize::from(b)) == Some(&true)
}
