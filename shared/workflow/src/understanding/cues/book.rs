//! The words and patterns of all languages, built once.

use super::{Hit, Key, NUMBER, OPENS, SEPARATED, Word};
use crate::understanding::lang;
use crate::understanding::lang::signals;
use crate::understanding::lexicon::Lexicon;

#[derive(Clone, Copy)]
enum Part {
    One(u16),
    Any(u32, u32),
    Skip(u8),
    Number,
    /// Any word, not over a comma.
    Word,
}

pub(super) struct Pattern {
    key: Key,
    parts: (u32, u32),
    opens: bool,
    closes: bool,
}

/// What a word does to the opening of clauses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Word,
    /// May stand before the opening.
    Filler,
    /// Starts a new clause.
    Joint,
}

const JOINTS: &[&str] = &["und", "and", "but", "aber", "et", "mais", "ma", "e", "ed", "sondern"];

/// The words and patterns of all languages.
pub(super) struct Book {
    pub(super) lexicon: Lexicon,
    pub(super) patterns: Vec<Pattern>,
    parts: Vec<Part>,
    choices: Vec<u16>,
    /// Patterns by the id of their first word.
    pub(super) starts: Vec<Vec<u32>>,
    pub(super) numeric: Vec<u32>,
    pub(super) roles: Vec<Role>,
    /// Ids that stand in a pattern, or lead to one that does.
    pub(super) used: Vec<bool>,
}

impl Book {
    pub(super) fn new() -> Self {
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

    pub(super) fn try_all(&self, list: &[u32], words: &[Word], at: usize, base: usize, hits: &mut Vec<Hit>) {
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
