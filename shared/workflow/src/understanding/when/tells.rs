//! Words that tell what a date near them is for, found in folded text. The words stand in `lang/<language>/when.rs`.

use super::class::Tell;
use super::lex::spellings;
use crate::understanding::hash::{Shapes, WordMap};
use crate::understanding::lang;
use std::sync::LazyLock;

/// Which tells a stretch of text holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tells(u64);

impl Tells {
    /// Whether one of them is there.
    pub(super) fn has(self, tell: Tell) -> bool {
        self.0 & (1_u64 << (tell as u64)) != 0
    }
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
}

impl Words {
    fn get(&self, word: &str) -> Option<&Entry> {
        if self.shapes.may(word) { self.table.get(word) } else { None }
    }
}

static TELLS: LazyLock<Words> = LazyLock::new(|| {
    let mut table: WordMap<Entry> = WordMap::default();
    for (tell, list) in lang::TIMES.iter().flat_map(|t| t.tells) {
        let bit = 1_u64 << (*tell as u64);
        for phrase in list.split('|').flat_map(spelled) {
            match phrase.split_once(' ') {
                None => table.entry(phrase).or_default().alone |= bit,
                Some((first, rest)) => {
                    table.entry(first.to_owned()).or_default().phrases.push((rest.to_owned(), bit));
                }
            }
        }
    }
    Words { shapes: Shapes::of(table.keys().map(String::as_str)), table }
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

/// The entry of a word; "j'aurai" is "aurai".
fn entry(word: &str) -> Option<&'static Entry> {
    TELLS.get(word).or_else(|| {
        let apostrophe = word.as_bytes().iter().rposition(|b| *b == b'\'')?;
        TELLS.get(word.get(apostrophe + 1..)?)
    })
}

/// What one word tells.
pub(super) fn of_word(word: &str) -> Tells {
    Tells(entry(word).map_or(0, |e| e.alone))
}

/// What the words of a text tell.
pub(super) fn of(text: &str) -> Tells {
    let words = &*TELLS;
    let bytes = text.as_bytes();
    let apostrophes = bytes.contains(&b'\'');
    let (mut all, mut at) = (0, 0);
    while let Some(rest) = bytes.get(at..).filter(|r| !r.is_empty()) {
        let length = rest.iter().position(|b| !word_byte(*b)).unwrap_or(rest.len());
        if length == 0 {
            at += 1;
            continue;
        }
        let end = at + length;
        let word = text.get(at..end).unwrap_or_default();
        at = end;
        let found = if apostrophes { entry(word) } else { words.get(word) };
        let Some(entry) = found else { continue };
        all |= entry.alone;
        if entry.phrases.is_empty() {
            continue;
        }
        let next = text.get(end..).unwrap_or_default().trim_start();
        for (phrase, bit) in &entry.phrases {
            if next.strip_prefix(phrase.as_str()).is_some_and(|r| !r.starts_with(in_word)) {
                all |= bit;
            }
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
