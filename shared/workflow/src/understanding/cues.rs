//! All cue words of all languages in one matcher, built once: a word is looked up, and only patterns that start
//! with it are tried. Work per word is bounded, so reading stays linear.
//!
//! A pattern is a row of words. `a|b` is either, `x?` may be missing, `x*` begins so, `*x` ends so, `#` is a number,
//! `_` is any word,
//! `~` skips up to three words and `~~` up to seven (numbers apart, never over a comma), `^` opens a clause, `$` closes one.

use super::fold::{Span, part};
use super::lang::signals::Sign;
use super::lang::{Cue, Hint};
use super::lexicon::{self, Ids, Lexicon};
use super::tokens::{Kind, Token};
use super::vote::Name;
use crate::venue::{Layout, Topic};
use std::sync::LazyLock;

mod book;

use book::{Book, Role, Row};

/// What a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Cue(Cue),
    Topic(Topic),
    Layout(Layout),
    /// A kind of event; `false` for words as general as "event" and "room".
    Event(bool),
    /// Says what the mail as a whole is.
    Sign(Sign),
    /// Hints at what a date is for.
    Hint(Hint),
}

/// A separator (comma, colon, bracket, dash) stands before the word.
pub(super) const SEPARATED: u8 = 1;
/// The word stands inside quotation marks.
pub(super) const QUOTED: u8 = 2;
/// The word is a number.
pub(super) const NUMBER: u8 = 4;
/// The word opens a clause: nothing but fillers stands before it.
pub(super) const OPENS: u8 = 8;

/// There is an entry of the word.
pub(super) const TELLS: u8 = 16;
/// The word opens the name of a meal, or stands for one.
pub(super) const MEAL: u8 = 32;

/// One word of a sentence, or a number or "%": where it stands and what is known about it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// Bytes in the text.
    pub(super) span: Span,
    /// By which the tables know it.
    pub(super) ids: Ids,
    /// [`SEPARATED`] and the like.
    pub(super) flags: u8,
}

impl Word {
    /// Whether a flag is set.
    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// A pattern found: which, and its first and last word in the list of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) key: Key,
    /// Of the key, in the book.
    name: u16,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Hit {
    /// Whether two patterns share a word.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// What is reused from sentence to sentence; what is in it is of no matter.
#[derive(Default)]
pub(super) struct Scratch {
    row: Row,
    candidates: Vec<u32>,
}

/// The words and patterns of all languages.
static BOOK: LazyLock<Book> = LazyLock::new(Book::new);

/// Appends the words of one sentence and what is found among them.
pub(super) fn find(low: &str, tokens: &[Token], all: &mut Vec<Word>, hits: &mut Vec<Hit>, scratch: &mut Scratch) {
    let book = &*BOOK;
    let base = all.len();
    words(book, low, tokens, all);
    let words = all.get(base..).unwrap_or_default();
    let from = hits.len();
    book.row(words, &mut scratch.row);
    for at in 0..words.len() {
        book.hits(&scratch.row, at, base, &mut scratch.candidates, hits);
    }
    // "For once: I have paid": what stands behind a colon is said anew.
    let runs_on = |h: &Hit| {
        let span = |at: usize| all.get(at).map_or((0, 0), |w| w.span);
        part(low, (span(h.first).0, span(h.last).1)).contains(": ")
    };
    retain_from(hits, from, |h| h.key != Key::Cue(Cue::Condition) || !runs_on(h));
    swallow(hits, from);
}

/// Keeps of the hits from one on those that will do, in their order.
fn retain_from(hits: &mut Vec<Hit>, from: usize, keep: impl Fn(&Hit) -> bool) {
    let mut kept = from;
    for at in from..hits.len() {
        if hits.get(at).is_some_and(&keep) {
            hits.swap(kept, at);
            kept += 1;
        }
    }
    hits.truncate(kept);
}

/// The words among the tokens, each with what the signs before it say.
fn words(book: &Book, low: &str, tokens: &[Token], all: &mut Vec<Word>) {
    let (mut flags, mut quoted, mut opening) = (0_u8, false, true);
    for t in tokens {
        let word = match t.kind {
            Kind::Word | Kind::Sign(b'%') => true,
            Kind::Number => {
                flags |= NUMBER;
                true
            }
            Kind::Sign(sign) => {
                let joins = || low.as_bytes().get(t.span.1).is_some_and(u8::is_ascii_alphanumeric);
                let parts = match sign {
                    b'-' => !joins(),
                    _ => matches!(sign, b',' | b';' | b':' | b'(' | b')' | b'"' | b'!' | b'?' | b'|' | b'*'),
                };
                flags |= if parts { SEPARATED } else { 0 };
                quoted ^= sign == b'"';
                false
            }
        };
        if !word {
            continue;
        }
        opening |= flags & SEPARATED != 0;
        let also = if quoted { QUOTED } else { 0 } | if opening { OPENS } else { 0 };
        let also = also | if t.tells() { TELLS } else { 0 } | if t.may(lexicon::MEAL) { MEAL } else { 0 };
        all.push(Word { span: t.span, ids: t.ids(), flags: flags | also });
        flags = 0;
        opening = match book.role(t.ids()) {
            Role::Joint => true,
            Role::Filler => opening,
            Role::Word => false,
        };
    }
}

/// An idiom means something else than its words: "no problem" negates nothing.
fn swallow(hits: &mut Vec<Hit>, from: usize) {
    let idioms: Vec<(usize, usize)> =
        hits.iter().skip(from).filter(|h| h.key == Key::Cue(Cue::Idiom)).map(|h| (h.first, h.last)).collect();
    if idioms.is_empty() {
        return;
    }
    retain_from(hits, from, |h| {
        let inside = |i: &(usize, usize)| {
            let same = *i == (h.first, h.last);
            i.0 <= h.first && h.last <= i.1 && !(same && h.key == Key::Cue(Cue::Confirm))
        };
        matches!(h.key, Key::Cue(Cue::Idiom | Cue::Thank | Cue::Polite) | Key::Sign(_)) || !idioms.iter().any(inside)
    });
}

/// What a hit's key is called.
pub(super) fn name(h: &Hit) -> &'static Name {
    BOOK.name(h.name)
}

/// The words of all tables.
pub(super) fn lexicon() -> &'static Lexicon {
    &BOOK.lexicon
}

/// Whether the patterns of any language hold a folded word.
pub(super) fn is_known(word: &str) -> bool {
    patterned(BOOK.lexicon.look_up(word, &mut String::new()))
}

/// Whether a folded word is one of the commonest of some language.
pub(super) fn common(word: &str) -> bool {
    let ids = BOOK.lexicon.look_up(word, &mut String::new());
    BOOK.lexicon.votes(ids).iter().any(|v| *v > 0)
}

/// Whether the word joins clauses: "and", "but".
pub(super) fn is_joint(ids: Ids) -> bool {
    BOOK.role(ids) == Role::Joint
}

/// Whether a pattern holds the word.
pub(super) fn patterned(ids: Ids) -> bool {
    ids.into_iter().any(|id| BOOK.used.get(usize::from(id)).copied().unwrap_or(false))
}

/// The cues found in a stretch of folded text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cues {
    cues: u128,
    signs: u128,
    topics: u32,
}

impl Cues {
    /// Finds the cues of some tokens of a text on their own.
    pub(super) fn among(folded: &str, tokens: &[Token]) -> Self {
        let (mut words, mut hits) = (Vec::with_capacity(tokens.len()), Vec::with_capacity(tokens.len()));
        find(folded, tokens, &mut words, &mut hits, &mut Scratch::default());
        Self::of(hits.iter())
    }

    /// The cues among some hits.
    pub(super) fn of<'h>(hits: impl Iterator<Item = &'h Hit>) -> Self {
        let mut out = Self::default();
        for h in hits {
            match h.key {
                Key::Cue(c) => out.cues |= 1 << (c as u32),
                Key::Topic(t) => out.topics |= 1 << (t as u32),
                Key::Event(_) => out.cues |= 1 << (Cue::EventWord as u32),
                Key::Sign(s) => out.signs |= 1 << (s as u128),
                Key::Layout(_) | Key::Hint(_) => {}
            }
        }
        out
    }

    /// Whether a cue is there.
    pub(super) fn has(self, cue: Cue) -> bool {
        self.cues & (1 << (cue as u32)) != 0
    }

    /// Whether any of several is there.
    pub(super) fn any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|c| self.has(*c))
    }

    /// Whether a phrase of that sign is there.
    pub(super) fn signs(self, sign: Sign) -> bool {
        self.signs & (1 << (sign as u128)) != 0
    }

    /// Whether the topic's words are there.
    pub(super) fn topic(self, topic: Topic) -> bool {
        self.topics & (1 << (topic as u32)) != 0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::understanding::{lang, tokens};

    #[test]
    fn every_row_of_every_language_becomes_a_pattern() {
        let rows = |t: &str| t.split([';', '\n']).filter(|r| !r.trim().is_empty()).count();
        let written: usize = lang::ALL
            .iter()
            .map(|w| {
                w.cues.iter().copied().flatten().map(|c| rows(c.1)).sum::<usize>()
                    + w.topics.iter().map(|t| rows(t.1)).sum::<usize>()
                    + w.layouts.iter().map(|l| rows(l.1)).sum::<usize>()
                    + rows(w.events)
                    + rows(w.plain_events)
            })
            .sum();
        assert!(BOOK.patterns.len() >= written, "{} patterns of {written} rows", BOOK.patterns.len());
        assert!(BOOK.lexicon.len() < usize::from(u16::MAX));
    }

    #[test]
    fn every_sign_has_a_bit_of_its_own() {
        assert!(lang::signals::ALL.iter().copied().flatten().all(|(sign, _)| (*sign as u32) < u128::BITS));
    }

    fn cues(folded: &str) -> Cues {
        Cues::among(folded, &tokens::split(folded))
    }

    #[test]
    fn a_gap_never_crosses_a_comma() {
        assert!(cues("wir nehmen ihre offerte gerne an").has(Cue::Accept));
        assert!(!cues("wir nehmen den raum, wir fangen um neun an").has(Cue::Accept));
    }
}
