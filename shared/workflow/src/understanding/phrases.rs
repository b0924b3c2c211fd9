//! Phrases found in one pass over the words: each is tried only where its first word stands, and looks a bounded
//! number of words ahead.

use super::fold::part;
use super::lang::signals::{ALL, Sign};
use super::lexicon::{WordMap, spellings};
use super::tokens::{Kind, Token};
use std::sync::LazyLock;

/// Words a gap may skip.
const GAP: usize = 3;

enum Slot {
    /// Exact words, and stems.
    Any(Vec<String>, Vec<String>),
    Gap,
}

impl Slot {
    fn is(&self, word: &str) -> bool {
        match self {
            Slot::Gap => true,
            Slot::Any(words, stems) => {
                words.iter().any(|w| w == word) || stems.iter().any(|s| word.starts_with(s.as_str()))
            }
        }
    }
}

struct Phrase {
    sign: Sign,
    slots: Vec<Slot>,
}

struct Table {
    phrases: Vec<Phrase>,
    /// Phrases by their first word, and by the first three letters of a first stem.
    words: WordMap<Vec<usize>>,
    stems: WordMap<Vec<usize>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(build);

fn slot(text: &str) -> Slot {
    if text == "~" {
        return Slot::Gap;
    }
    let (mut words, mut stems) = (Vec::new(), Vec::new());
    for w in text.split('|').flat_map(spellings) {
        match w.strip_suffix('*') {
            Some(stem) => stems.push(stem.to_owned()),
            None => words.push(w),
        }
    }
    Slot::Any(words, stems)
}

fn build() -> Table {
    let mut out = Table { phrases: Vec::new(), words: WordMap::default(), stems: WordMap::default() };
    for (sign, phrases) in ALL.iter().flat_map(|t| t.iter()) {
        for phrase in *phrases {
            let parts = phrase.split([' ', '\'', '-']).filter(|p| !p.is_empty());
            let slots: Vec<Slot> = parts.map(slot).collect();
            let n = out.phrases.len();
            if let Some(Slot::Any(words, stems)) = slots.first() {
                for w in words {
                    out.words.entry(w.clone()).or_default().push(n);
                }
                for s in stems {
                    out.stems.entry(s.chars().take(3).collect()).or_default().push(n);
                }
            }
            out.phrases.push(Phrase { sign: *sign, slots });
        }
    }
    out
}

/// Calls `found` with every phrase's sign and the position of its first token.
pub(super) fn scan(low: &str, tokens: &[Token], mut found: impl FnMut(Sign, usize)) {
    let words: Vec<(&str, usize)> =
        tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word).map(|(i, t)| (part(low, t.span), i)).collect();
    let table = &*TABLE;
    for (at, (word, token)) in words.iter().enumerate() {
        let by_word = table.words.get(*word);
        let by_stem = word.get(..3).and_then(|k| table.stems.get(k));
        for n in by_word.into_iter().chain(by_stem).flatten() {
            if let Some(p) = table.phrases.get(*n)
                && matches(&p.slots, &words, at)
            {
                found(p.sign, *token);
            }
        }
    }
}

/// Whether the slots fit from a word on. Gaps are few and short: the work is bounded.
fn matches(slots: &[Slot], words: &[(&str, usize)], at: usize) -> bool {
    match slots.split_first() {
        None => true,
        Some((Slot::Gap, rest)) => (0..=GAP).any(|skip| matches(rest, words, at + skip)),
        Some((slot, rest)) => words.get(at).is_some_and(|w| slot.is(w.0)) && matches(rest, words, at + 1),
    }
}
