//! Words that tell what a date near them is for, found in folded text. The words stand in `lang/<language>/when.rs`.

use super::class::Tell;
use super::lexicon::spellings;
use crate::understanding::fold::{Span, part};
use crate::understanding::hash::{Dictionary, WordMap};
use crate::understanding::lang;
use crate::understanding::sentences::Cues;
use crate::understanding::tokens::{Kind, Token};
use crate::understanding::vote::Name;
use std::cell::Cell;
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
    tokens: &'a [Token],
    /// All words, in text order.
    spans: Vec<Span>,
    /// The words that tell something, in text order, and what each tells alone.
    words: Vec<(Span, u64)>,
    /// The phrases, in the order of their first words: where that begins, where they end, what they tell.
    phrases: Vec<(Span, u64)>,
    /// What parts clauses, in text order.
    separators: Vec<Span>,
    /// What all of them tell.
    all: Tells,
    /// The stretch whose cues were asked for last: dates beside each other share their clause.
    last: Cell<(Span, Cues)>,
}

impl<'a> Heard<'a> {
    /// Looks the words of folded text up, which was split into tokens.
    pub(super) fn new(low: &'a str, tokens: &'a [Token]) -> Self {
        let (mut words, mut phrases) = (Vec::with_capacity(tokens.len() / 4), Vec::new());
        let mut spans = Vec::with_capacity(tokens.len());
        let mut hear = |span: Span, entry: Option<&'static Entry>| {
            spans.push(span);
            let Some(entry) = entry else { return };
            if entry.alone != 0 {
                words.push((span, entry.alone));
            }
            if !entry.phrases.is_empty() {
                entry.each_phrase(part(low, (span.1, low.len())), |rest, bit| {
                    phrases.push(((span.0, low.len() - rest), bit));
                });
            }
        };
        let mut rest = tokens;
        while let Some((first, behind)) = rest.split_first() {
            rest = behind;
            let more = behind.iter().take_while(|t| t.glued && in_word(t)).count();
            if first.kind == Kind::Word && more == 0 && !denies(low, first.span) {
                hear(first.span, TELLS.words.numbered(first.telling()));
            } else if in_word(first) {
                // "L'offre" is one word here, and "18.30h" is two.
                rest = behind.get(more..).unwrap_or_default();
                let end = behind.get(..more).and_then(<[Token]>::last).map_or(first.span.1, |t| t.span.1);
                let mut at = first.span.0;
                while let Some(span) = next_word(part(low, (0, end)), at) {
                    at = span.1;
                    hear(span, entry(part(low, span)));
                }
            }
        }
        let all = Tells(words.iter().chain(&phrases).fold(0, |all, (_, bits)| all | bits));
        Self { low, tokens, spans, words, phrases, separators: separators(low, tokens), all, last: Cell::default() }
    }

    /// Whether any of its words tells one of these.
    pub(super) fn anywhere(&self, tells: &[Tell]) -> bool {
        tells.iter().any(|t| self.all.has(*t))
    }

    /// The cues of a stretch on its own.
    pub(super) fn cues(&self, span: Span) -> Cues {
        let (last, cues) = self.last.get();
        if last == span && span.0 < span.1 {
            return cues;
        }
        let first = self.tokens.partition_point(|t| t.span.0 < span.0);
        let end = self.tokens.partition_point(|t| t.span.1 <= span.1);
        let cues = Cues::among(part(self.low, (0, span.1)), self.tokens.get(first..end).unwrap_or_default());
        self.last.set((span, cues));
        cues
    }

    /// The part of a sentence between commas and "and" around a date; two words at least stand before it.
    pub(super) fn clause(&self, sentence: Span, at: Span) -> Span {
        let two_words = |from: usize| part(self.low, (from, at.0)).split_ascii_whitespace().nth(1).is_some();
        let ahead = self.separators.partition_point(|s| s.0 < at.0);
        let ahead = self.separators.iter().take(ahead).rev().take_while(|s| sentence.0 <= s.0);
        let start = ahead.filter(|s| s.1 <= at.0).map(|s| s.1).find(|end| two_words(*end)).unwrap_or(sentence.0);
        let behind = self.separators.partition_point(|s| s.0 < at.1);
        let end = self.separators.get(behind).filter(|s| s.1 <= sentence.1).map_or(sentence.1.max(at.1), |s| s.0);
        (start, end)
    }

    /// The last comma or "and" in a stretch.
    pub(super) fn last_joint(&self, span: Span) -> Option<Span> {
        let behind = self.separators.partition_point(|s| s.0 < span.1);
        let last = behind.checked_sub(1).and_then(|k| self.separators.get(k));
        last.filter(|s| span.0 <= s.0 && s.1 <= span.1).copied()
    }

    /// The first comma or "and" in a stretch.
    pub(super) fn first_joint(&self, span: Span) -> Option<Span> {
        let ahead = self.separators.partition_point(|s| s.0 < span.0);
        self.separators.get(ahead).filter(|s| s.1 <= span.1).copied()
    }

    /// The words of a stretch, as [`words`] has them.
    pub(super) fn words(&self, span: Span) -> impl Iterator<Item = &'a str> {
        let from = self.spans.partition_point(|w| w.1 <= span.0);
        let words = self.spans.iter().skip(from).take_while(move |w| w.0 < span.1);
        words.map(move |w| part(self.low, (w.0.max(span.0), w.1.min(span.1)))).filter(|w| !w.is_empty())
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
        let words = self.words.iter().skip(from).take_while(|w| w.0.0 < span.1);
        let from = self.phrases.partition_point(|p| p.0.0 < span.0);
        let phrases = self.phrases.iter().skip(from).take_while(|p| p.0.0 < span.1).filter(|p| p.0.1 <= span.1);
        Tells(words.chain(phrases).fold(0, |all, (_, bits)| all | bits))
    }

    fn cuts(&self, at: usize) -> bool {
        let in_word = |at: usize| self.low.as_bytes().get(at).is_some_and(|b| word_byte(*b));
        at.checked_sub(1).is_some_and(in_word) && in_word(at)
    }
}

/// Letters of the longest word that parts clauses.
const JOINT: usize = 4;

/// What parts clauses, beside commas.
fn joins(word: &str) -> bool {
    matches!(word, "and" | "und" | "but" | "aber" | "et" | "mais" | "e" | "ma")
}

/// Commas and joints with the blanks around them.
fn separators(low: &str, tokens: &[Token]) -> Vec<Span> {
    let blank = |at: usize| low.as_bytes().get(at) == Some(&b' ');
    let led = |at: usize| at.checked_sub(1).filter(|before| blank(*before));
    let separator = |t: &Token| match t.kind {
        Kind::Sign(b',' | b';') => blank(t.span.1).then_some((t.span.0, t.span.1 + 1)),
        Kind::Sign(b'(') => led(t.span.0).map(|start| (start, t.span.1)),
        Kind::Word if t.span.1 - t.span.0 <= JOINT && joins(part(low, t.span)) && blank(t.span.1) => {
            led(t.span.0).map(|start| (start, t.span.1 + 1))
        }
        Kind::Word | Kind::Number | Kind::Sign(_) => None,
    };
    tokens.iter().filter_map(separator).collect()
}

/// Whether a token may be a part of what counts as one word here.
fn in_word(t: &Token) -> bool {
    matches!(t.kind, Kind::Word | Kind::Number | Kind::Sign(b'\''))
}

/// "Don't": two words here, as "l'offre" is.
fn denies(low: &str, word: Span) -> bool {
    word.1.checked_sub(2).and_then(|at| low.as_bytes().get(at)) == Some(&b'\'')
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
struct Telling {
    words: Dictionary<Entry>,
    /// Of the tells, by their bits.
    names: Vec<Name>,
}

/// All words that tell something, with their numbers.
pub(super) fn numbers() -> impl Iterator<Item = (&'static str, u16)> {
    TELLS.words.words()
}

static TELLS: LazyLock<Telling> = LazyLock::new(|| {
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
    Telling { words: table.into_iter().collect(), names }
});

/// With and without accents; a short word without its accent is another word: "né", "ne".
fn spelled(word: &str) -> Vec<String> {
    let mut all = spellings(word);
    all.truncate(if word.len() > 4 { 2 } else { 1 });
    all
}

/// Words of folded text.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    let words = text.as_bytes().split(|b| !word_byte(*b)).filter(|w| !w.is_empty());
    // They are ASCII, whatever stands between them.
    words.map(|w| std::str::from_utf8(w).unwrap_or_default())
}

fn word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '\''
}

impl Entry {
    /// What the word tells before `rest`.
    fn before(&self, rest: &str) -> u64 {
        let mut all = self.alone;
        if !self.phrases.is_empty() {
            self.each_phrase(rest, |_, bit| all |= bit);
        }
        all
    }

    /// Calls with how much is left behind each phrase that `rest` goes on with, and what it tells.
    fn each_phrase(&self, rest: &str, mut call: impl FnMut(usize, u64)) {
        let next = rest.trim_ascii_start();
        let letter = next.bytes().next();
        for (phrase, bit) in self.phrases.iter().filter(|p| p.0.bytes().next() == letter) {
            if let Some(left) = next.strip_prefix(phrase.as_str()).filter(|r| !r.starts_with(word_char)) {
                call(left.len(), *bit);
            }
        }
    }
}

/// The entry of a word; "j'aurai" is "aurai".
fn entry(word: &str) -> Option<&'static Entry> {
    looked_up(word, true)
}

/// The same; `apostrophes`: it may hold one.
fn looked_up(word: &str, apostrophes: bool) -> Option<&'static Entry> {
    TELLS.words.get(word).or_else(|| {
        let bytes = word.as_bytes();
        let apostrophe = if apostrophes { bytes.iter().rposition(|b| *b == b'\'')? } else { return None };
        TELLS.words.get(word.get(apostrophe + 1..)?)
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

/// The same as [`word_char`], looked up.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::fold::fold;
    use crate::understanding::tokens::split;

    #[test]
    fn the_words_of_a_stretch_are_those_of_its_text() {
        let low = fold("L'offre du 18.30h, we don't (Sa/So) 1'200 'ja' été--là");
        let tokens = split(&low);
        let heard = Heard::new(&low, &tokens);
        for (from, to) in (0..=low.len()).flat_map(|from| (from..=low.len()).map(move |to| (from, to))) {
            assert!(heard.words((from, to)).eq(words(part(&low, (from, to)))), "{from} to {to}");
        }
    }
}
