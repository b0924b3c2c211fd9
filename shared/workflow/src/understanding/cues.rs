//! All cue words of all languages in one matcher, built once: a word is looked up, and only patterns that start
//! with it are tried. Work per word is bounded, so reading stays linear.
//!
//! A pattern is a row of words. `a|b` is either, `x?` may be missing, `x*` begins so, `*x` ends so, `#` is a number,
//! `_` is any word,
//! `~` skips up to three words and `~~` up to seven (never over a comma), `^` opens a clause, `$` closes one.

use super::fold::Span;
use super::lang::{self, Cue};
use super::vocabulary::Vocabulary;
use super::words::{self, NUMBER, OPENS, SEPARATED, Word};
use crate::venue::{Layout, Topic};
use std::sync::LazyLock;

/// What a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Cue(Cue),
    Topic(Topic),
    Layout(Layout),
    /// A kind of event; `false` for words as general as "event" and "room".
    Event(bool),
}

/// A pattern found: which, and its first and last word in the list of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) key: Key,
    pub(super) first: usize,
    pub(super) last: usize,
}

#[derive(Clone, Copy)]
enum Part {
    One(u16),
    Any(u32, u32),
    Skip(u8),
    Number,
    /// Any word, not over a comma.
    Word,
}

struct Pattern {
    key: Key,
    parts: (u32, u32),
    opens: bool,
    closes: bool,
}

/// What a word does to the opening of clauses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Word,
    /// May stand before the opening.
    Filler,
    /// Starts a new clause.
    Joint,
}

const JOINTS: &[&str] = &["und", "and", "but", "aber", "et", "mais", "ma", "e", "ed", "sondern"];

/// The words and patterns of all languages.
struct Book {
    vocabulary: Vocabulary,
    patterns: Vec<Pattern>,
    parts: Vec<Part>,
    choices: Vec<u16>,
    /// Patterns by the id of their first word.
    starts: Vec<Vec<u32>>,
    numeric: Vec<u32>,
    roles: Vec<Role>,
}

static BOOK: LazyLock<Book> = LazyLock::new(Book::new);

impl Book {
    fn new() -> Self {
        let mut b = Self {
            vocabulary: Vocabulary::new(),
            patterns: Vec::with_capacity(8192),
            parts: Vec::with_capacity(32_768),
            choices: Vec::new(),
            starts: Vec::new(),
            numeric: Vec::new(),
            roles: Vec::new(),
        };
        for w in lang::ALL {
            for (cue, rows) in w.cues.iter().copied().flatten() {
                b.rows(Key::Cue(*cue), rows);
            }
            w.topics.iter().for_each(|(t, rows)| b.rows(Key::Topic(*t), rows));
            w.layouts.iter().for_each(|(l, rows)| b.rows(Key::Layout(*l), rows));
            b.rows(Key::Event(true), w.events);
            b.rows(Key::Event(false), w.plain_events);
        }
        let fillers = lang::ALL.iter().flat_map(|w| w.fillers).map(|f| (f, Role::Filler));
        for (word, role) in fillers.chain(JOINTS.iter().map(|j| (j, Role::Joint))) {
            let id = usize::from(b.vocabulary.id(word));
            if b.roles.len() <= id {
                b.roles.resize(id + 1, Role::Word);
            }
            if let Some(slot) = b.roles.get_mut(id) {
                *slot = role;
            }
        }
        b.vocabulary.finish();
        b
    }

    fn rows(&mut self, key: Key, rows: &str) {
        for row in rows.split([';', '\n']).map(str::trim).filter(|r| !r.is_empty()) {
            let elements: Vec<&str> = row.split(' ').filter(|e| !e.is_empty()).collect();
            let optional: Vec<usize> =
                elements.iter().enumerate().filter(|e| e.1.len() > 1 && e.1.ends_with('?')).map(|e| e.0).collect();
            for left_out in 0..(1_u32 << optional.len().min(4)) {
                let kept = elements.iter().enumerate().filter_map(|(i, e)| {
                    let out = optional.iter().position(|o| *o == i).is_some_and(|n| left_out & (1 << n) != 0);
                    (!out).then(|| e.strip_suffix('?').filter(|s| !s.is_empty()).unwrap_or(e))
                });
                self.pattern(key, kept);
            }
        }
    }

    fn pattern<'e>(&mut self, key: Key, elements: impl Iterator<Item = &'e str>) {
        let id = u32::try_from(self.patterns.len()).unwrap_or(0);
        let from = self.parts.len();
        let (mut opens, mut closes) = (false, false);
        for e in elements {
            let part = match e {
                "^" => {
                    opens = true;
                    continue;
                }
                "$" => {
                    closes = true;
                    continue;
                }
                "~" => Part::Skip(3),
                "~~" => Part::Skip(7),
                "#" => Part::Number,
                "_" => Part::Word,
                one if !one.contains('|') => Part::One(self.vocabulary.id(one)),
                several => {
                    let start = self.choices.len();
                    for word in several.split('|') {
                        let choice = self.vocabulary.id(word);
                        self.choices.push(choice);
                    }
                    Part::Any(u32::try_from(start).unwrap_or(0), u32::try_from(self.choices.len()).unwrap_or(0))
                }
            };
            self.parts.push(part);
        }
        let start = |starts: &mut Vec<Vec<u32>>, word: u16| {
            let at = usize::from(word);
            if starts.len() <= at {
                starts.resize_with(at + 1, Vec::new);
            }
            if let Some(list) = starts.get_mut(at) {
                list.push(id);
            }
        };
        match self.parts.get(from) {
            Some(Part::One(w)) => start(&mut self.starts, *w),
            Some(Part::Any(a, b)) => {
                for w in self.choices.get(*a as usize..*b as usize).unwrap_or_default() {
                    start(&mut self.starts, *w);
                }
            }
            Some(Part::Number) => self.numeric.push(id),
            Some(Part::Skip(_) | Part::Word) | None => return,
        }
        let parts = (u32::try_from(from).unwrap_or(0), u32::try_from(self.parts.len()).unwrap_or(0));
        self.patterns.push(Pattern { key, parts, opens, closes });
    }

    fn is(&self, word: &Word, id: u16) -> bool {
        word.ids.iter().any(|start| {
            let mut at = *start;
            while at != 0 {
                if at == id {
                    return true;
                }
                at = self.vocabulary.parent(at);
            }
            false
        })
    }

    /// Whether the parts match from `at` on; the index after the last word.
    fn fits(&self, parts: &[Part], words: &[Word], at: usize, leads: bool) -> Option<usize> {
        let Some((first, rest)) = parts.split_first() else { return Some(at) };
        let word = words.get(at);
        let ok = match first {
            Part::Skip(most) => {
                for n in 0..=usize::from(*most) {
                    if n > 0 && words.get(at + n - 1).is_none_or(|w| w.is(SEPARATED)) {
                        return None;
                    }
                    if words.get(at + n).is_some_and(|w| w.is(SEPARATED)) {
                        return None;
                    }
                    if let Some(end) = self.fits(rest, words, at + n, false) {
                        return Some(end);
                    }
                }
                return None;
            }
            Part::One(id) => word.is_some_and(|w| self.is(w, *id)),
            Part::Any(a, b) => word.is_some_and(|w| {
                self.choices.get(*a as usize..*b as usize).unwrap_or_default().iter().any(|id| self.is(w, *id))
            }),
            Part::Word => word.is_some_and(|w| !w.is(SEPARATED)),
            Part::Number => word.is_some_and(|w| w.is(NUMBER) && (leads || !w.is(SEPARATED))),
        };
        if ok { self.fits(rest, words, at + 1, false) } else { None }
    }

    fn try_all(&self, list: &[u32], words: &[Word], at: usize, base: usize, hits: &mut Vec<Hit>) {
        for p in list.iter().filter_map(|i| self.patterns.get(*i as usize)) {
            if p.opens && !words.get(at).is_some_and(|w| w.is(OPENS)) {
                continue;
            }
            let parts = self.parts.get(p.parts.0 as usize..p.parts.1 as usize).unwrap_or_default();
            let Some(end) = self.fits(parts, words, at, true) else { continue };
            if p.closes && words.get(end).is_some_and(|w| !w.is(SEPARATED)) {
                continue;
            }
            hits.push(Hit { key: p.key, first: base + at, last: base + end - 1 });
        }
    }
}

/// Appends the words of one sentence and what is found among them.
pub(super) fn find(low: &str, span: Span, all: &mut Vec<Word>, hits: &mut Vec<Hit>) {
    let book = &*BOOK;
    let base = all.len();
    let (mut spelling, mut reversed) = (String::with_capacity(24), String::new());
    let mut opening = true;
    words::scan(low, span, |at, flags| {
        spelling.clear();
        words::spell(low.get(at.0..at.1).unwrap_or_default(), &mut spelling);
        let ids = if flags & NUMBER != 0 { [0; 3] } else { book.vocabulary.look_up(&spelling, &mut reversed) };
        opening |= flags & SEPARATED != 0;
        all.push(Word { span: at, ids, flags: flags | if opening { OPENS } else { 0 } });
        let [exact, ..] = ids;
        opening = match book.roles.get(usize::from(exact)) {
            Some(Role::Joint) => true,
            Some(Role::Filler) => opening,
            Some(Role::Word) | None => false,
        };
    });
    let words = all.get(base..).unwrap_or_default();
    let from = hits.len();
    for (at, word) in words.iter().enumerate() {
        for start in word.ids {
            let mut id = start;
            while id != 0 {
                let list = book.starts.get(usize::from(id)).map_or(&[][..], Vec::as_slice);
                book.try_all(list, words, at, base, hits);
                id = book.vocabulary.parent(id);
            }
        }
        if word.is(NUMBER) {
            book.try_all(&book.numeric, words, at, base, hits);
        }
    }
    swallow(hits, from);
}

/// An idiom means something else than its words: "no problem" negates nothing.
fn swallow(hits: &mut Vec<Hit>, from: usize) {
    let idioms: Vec<(usize, usize)> =
        hits.iter().skip(from).filter(|h| h.key == Key::Cue(Cue::Idiom)).map(|h| (h.first, h.last)).collect();
    if idioms.is_empty() {
        return;
    }
    let mut n = 0;
    hits.retain(|h| {
        n += 1;
        let inside = |i: &(usize, usize)| {
            let same = *i == (h.first, h.last);
            i.0 <= h.first && h.last <= i.1 && !(same && h.key == Key::Cue(Cue::Confirm))
        };
        n <= from || matches!(h.key, Key::Cue(Cue::Idiom | Cue::Thank | Cue::Polite)) || !idioms.iter().any(inside)
    });
}

/// Whether a word, in its one spelling, is known to any language's tables.
pub(super) fn is_known(spelling: &str) -> bool {
    BOOK.vocabulary.look_up(spelling, &mut String::new()).iter().any(|id| *id != 0)
}

/// The cues found in a stretch of folded text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cues {
    cues: u128,
    topics: u32,
}

impl Cues {
    /// Finds the cues of a stretch on its own.
    pub(super) fn find(folded: &str) -> Self {
        let (mut words, mut hits) = (Vec::new(), Vec::new());
        find(folded, (0, folded.len()), &mut words, &mut hits);
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
                Key::Layout(_) => {}
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

    /// Whether the topic's words are there.
    pub(super) fn topic(self, topic: Topic) -> bool {
        self.topics & (1 << (topic as u32)) != 0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

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
        assert!(BOOK.vocabulary.len() < usize::from(u16::MAX));
    }

    #[test]
    fn a_gap_never_crosses_a_comma() {
        assert!(Cues::find("wir nehmen ihre offerte gerne an").has(Cue::Accept));
        assert!(!Cues::find("wir nehmen den raum, wir fangen um neun an").has(Cue::Accept));
    }
}
