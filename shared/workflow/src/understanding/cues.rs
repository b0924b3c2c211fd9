//! All cue words of all languages in one matcher, built once: a word is looked up, and only patterns that start
//! with it are tried. Work per word is bounded, so reading stays linear.
//!
//! A pattern is a row of words. `a|b` is either, `x?` may be missing, `x*` begins so, `*x` ends so, `#` is a number,
//! `_` is any word,
//! `~` skips up to three words and `~~` up to seven (numbers apart, never over a comma), `^` opens a clause, `$` closes one.

use super::fold::Span;
use super::lang::signals::{self, Sign};
use super::lang::{self, Cue};
use super::lexicon::{Ids, Lexicon};
use super::tokens::{self, Kind, Token};
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
    /// Says what the mail as a whole is.
    Sign(Sign),
}

/// A separator (comma, colon, bracket, line end, dash) stands before the word.
pub(super) const SEPARATED: u8 = 1;
/// The word stands inside quotation marks.
pub(super) const QUOTED: u8 = 2;
/// The word is a number.
pub(super) const NUMBER: u8 = 4;
/// The word opens a clause: nothing but fillers stands before it.
pub(super) const OPENS: u8 = 8;

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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    lexicon: Lexicon,
    patterns: Vec<Pattern>,
    parts: Vec<Part>,
    choices: Vec<u16>,
    /// Patterns by the id of their first word.
    starts: Vec<Vec<u32>>,
    numeric: Vec<u32>,
    roles: Vec<Role>,
    /// Ids that stand in a pattern, or lead to one that does.
    used: Vec<bool>,
}

static BOOK: LazyLock<Book> = LazyLock::new(Book::new);

impl Book {
    fn new() -> Self {
        let mut b = Self {
            lexicon: Lexicon::new(),
            patterns: Vec::with_capacity(8192),
            parts: Vec::with_capacity(32_768),
            choices: Vec::new(),
            starts: Vec::new(),
            numeric: Vec::new(),
            roles: Vec::new(),
            used: Vec::new(),
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
        for (sign, phrases) in signals::ALL.iter().flat_map(|t| t.iter()) {
            for phrase in *phrases {
                b.rows(Key::Sign(*sign), &apart(phrase));
            }
        }
        let fillers = lang::ALL.iter().flat_map(|w| w.fillers).map(|f| (f, Role::Filler));
        for (word, role) in fillers.chain(JOINTS.iter().map(|j| (j, Role::Joint))) {
            let id = usize::from(b.lexicon.id(word));
            if b.roles.len() <= id {
                b.roles.resize(id + 1, Role::Word);
            }
            if let Some(slot) = b.roles.get_mut(id) {
                *slot = role;
            }
        }
        b.lexicon.finish();
        b.note_used();
        b
    }

    /// Which ids patterns hold; a longer beginning of one that is held is held too.
    fn note_used(&mut self) {
        let parts = self.parts.iter().filter_map(|p| if let Part::One(id) = p { Some(*id) } else { None });
        let held: Vec<u16> = parts.chain(self.choices.iter().copied()).collect();
        let len = self.lexicon.len();
        self.used = vec![false; len];
        for id in held {
            if let Some(slot) = self.used.get_mut(usize::from(id)) {
                *slot = true;
            }
        }
        for at in 0..len {
            let mut id = u16::try_from(at).unwrap_or(0);
            let mut held = self.roles.get(at).is_some_and(|r| *r == Role::Filler);
            while id != 0 && !held {
                held = self.used.get(usize::from(id)).copied().unwrap_or(false);
                id = self.lexicon.parent(id);
            }
            if let Some(slot) = self.used.get_mut(at) {
                *slot = held;
            }
        }
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
                one if !one.contains('|') => Part::One(self.lexicon.id(one)),
                several => {
                    let start = self.choices.len();
                    for word in several.split('|') {
                        let choice = self.lexicon.id(word);
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
                at = self.lexicon.parent(at);
            }
            false
        })
    }

    /// Whether the parts match from `at` on; the index after the last word.
    fn fits(&self, parts: &[Part], words: &[Word], at: usize, leads: bool) -> Option<usize> {
        let Some((first, rest)) = parts.split_first() else { return Some(at) };
        let word = words.get(at);
        let ok = match first {
            Part::Skip(most) => return self.skip(usize::from(*most), rest, words, at),
            Part::One(id) => word.is_some_and(|w| self.is(w, *id)),
            Part::Any(a, b) => word.is_some_and(|w| {
                self.choices.get(*a as usize..*b as usize).unwrap_or_default().iter().any(|id| self.is(w, *id))
            }),
            Part::Word => word.is_some_and(|w| !w.is(SEPARATED)),
            Part::Number => word.is_some_and(|w| w.is(NUMBER) && (leads || !w.is(SEPARATED))),
        };
        if ok { self.fits(rest, words, at + 1, false) } else { None }
    }

    /// The rest behind a gap of so many words; a number in it does not count.
    fn skip(&self, most: usize, rest: &[Part], words: &[Word], at: usize) -> Option<usize> {
        let (mut skipped, mut i) = (0, at);
        while skipped <= most {
            if words.get(i).is_some_and(|w| w.is(SEPARATED)) {
                return None;
            }
            if let Some(end) = self.fits(rest, words, i, false) {
                return Some(end);
            }
            skipped += usize::from(!words.get(i)?.is(NUMBER));
            i += 1;
        }
        None
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

/// A phrase in natural spelling as a row of words: "l'ufficio" is two, "don't" is one.
fn apart(phrase: &str) -> String {
    let word = |w: &str| if w.ends_with("n't") { w.to_owned() } else { w.replace(['-', '\''], " ") };
    phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Appends the words of one sentence and what is found among them.
pub(super) fn find(low: &str, tokens: &[Token], all: &mut Vec<Word>, hits: &mut Vec<Hit>) {
    let book = &*BOOK;
    let base = all.len();
    words(book, low, tokens, all);
    let words = all.get(base..).unwrap_or_default();
    let from = hits.len();
    for (at, word) in words.iter().enumerate() {
        for start in word.ids {
            let mut id = start;
            while id != 0 {
                let list = book.starts.get(usize::from(id)).map_or(&[][..], Vec::as_slice);
                book.try_all(list, words, at, base, hits);
                id = book.lexicon.parent(id);
            }
        }
        if word.is(NUMBER) {
            book.try_all(&book.numeric, words, at, base, hits);
        }
    }
    swallow(hits, from);
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
                    _ => matches!(sign, b',' | b';' | b':' | b'(' | b')' | b'\n' | b'"' | b'!' | b'?' | b'|' | b'*'),
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
        all.push(Word { span: t.span, ids: t.ids, flags: flags | also });
        flags = 0;
        let role = |id: u16| book.roles.get(usize::from(id)).copied().unwrap_or(Role::Word);
        let [exact, ..] = t.ids;
        opening = match role(exact).max(role(book.lexicon.parent(exact))) {
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
    let mut n = 0;
    hits.retain(|h| {
        n += 1;
        let inside = |i: &(usize, usize)| {
            let same = *i == (h.first, h.last);
            i.0 <= h.first && h.last <= i.1 && !(same && h.key == Key::Cue(Cue::Confirm))
        };
        n <= from
            || matches!(h.key, Key::Cue(Cue::Idiom | Cue::Thank | Cue::Polite) | Key::Sign(_))
            || !idioms.iter().any(inside)
    });
}

/// The words of all tables.
pub(super) fn lexicon() -> &'static Lexicon {
    &BOOK.lexicon
}

/// Whether the patterns of any language hold a folded word.
pub(super) fn is_known(word: &str) -> bool {
    patterned(BOOK.lexicon.look_up(word, &mut String::new(), &mut String::new()))
}

/// Whether a pattern holds the word.
pub(super) fn patterned(ids: Ids) -> bool {
    ids.into_iter().any(|id| BOOK.used.get(usize::from(id)).copied().unwrap_or(false))
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
        find(folded, &tokens::split(folded), &mut words, &mut hits);
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
                Key::Layout(_) | Key::Sign(_) => {}
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
        assert!(BOOK.lexicon.len() < usize::from(u16::MAX));
    }

    #[test]
    fn a_gap_never_crosses_a_comma() {
        assert!(Cues::find("wir nehmen ihre offerte gerne an").has(Cue::Accept));
        assert!(!Cues::find("wir nehmen den raum, wir fangen um neun an").has(Cue::Accept));
    }
}
