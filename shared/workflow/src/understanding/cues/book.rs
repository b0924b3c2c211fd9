//! The words and patterns of all languages, built once.

use super::Key;
use crate::order;
use crate::understanding::lang;
use crate::understanding::lang::signals;
use crate::understanding::lexicon::{Ids, Lexicon};
use crate::understanding::vote::Name;

mod fits;

pub(super) use fits::Row;

/// Words that `~~` skips at most.
const WIDEST: u8 = 7;

#[derive(Clone, Copy)]
enum Part {
    One(u16),
    /// One of the words of an alternation.
    Any(u32),
    Skip(u8),
    Number,
    /// Any word, not over a comma.
    Word,
}

/// Words of which one will do.
struct Alternation {
    /// Where they stand among the choices.
    choices: (u32, u32),
    /// [`glance`] of them all.
    glance: u64,
}

/// One bit for an id: where none of some words' bits is set, none of them is there.
fn glance(id: u16) -> u64 {
    1 << (id % 64)
}

/// [`glance`] of the words of which one must stand behind the sure parts of a pattern.
#[derive(Clone, Copy)]
enum Beyond {
    /// None must.
    Any,
    /// Right behind them.
    Next(u64),
    /// Behind a gap.
    Gap(u64),
}

pub(super) struct Pattern {
    key: Key,
    /// Of the key, in the book.
    name: u16,
    parts: (u32, u32),
    opens: bool,
    closes: bool,
    /// So many of its parts fit wherever it is a candidate.
    sure: u8,
    beyond: Beyond,
}

/// Patterns with one first word: most stand under their second word too, so that a look-up finds only those that
/// can fit.
#[derive(Clone, Copy, Default)]
struct Openings {
    /// [`glance`] of all second words.
    seconds: u64,
    /// Where they stand among [`Book::by_second`].
    by_second: (u32, u32),
    /// Where the patterns of one word, and those whose second part is no word, stand among [`Book::others`].
    others: (u32, u32),
}

/// A pattern whose second part is no word, and what must be so for it to fit.
#[derive(Clone, Copy)]
struct Other {
    beyond: Beyond,
    pattern: u32,
    opens: bool,
}

/// The same while they are gathered.
#[derive(Default)]
struct Gathered {
    by_second: Vec<(u16, u32)>,
    others: Vec<u32>,
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

/// The words and patterns of all languages.
pub(super) struct Book {
    pub(super) lexicon: Lexicon,
    pub(super) patterns: Vec<Pattern>,
    names: Vec<(Key, Name)>,
    parts: Vec<Part>,
    /// Each alternation's ids, sorted.
    choices: Vec<u16>,
    alternations: Vec<Alternation>,
    /// Patterns by the id of their first word.
    starts: Vec<Openings>,
    /// Patterns that a number opens.
    numeric: Openings,
    /// The id of the second word and the pattern, sorted for each first word.
    by_second: Vec<(u16, u32)>,
    others: Vec<Other>,
    /// What becomes of [`Self::starts`], and at last of [`Self::numeric`].
    gathered: (Vec<Gathered>, Gathered),
    roles: Vec<Role>,
    /// [`glance`] of each id and those above it.
    glances: Vec<u64>,
    /// Ids that stand in a pattern, or lead to one that does.
    pub(super) used: Vec<bool>,
}

impl Book {
    pub(super) fn new() -> Self {
        let mut b = Self {
            lexicon: Lexicon::new(),
            patterns: Vec::with_capacity(8192),
            names: Vec::new(),
            parts: Vec::with_capacity(32_768),
            choices: Vec::new(),
            alternations: Vec::new(),
            starts: Vec::new(),
            numeric: Openings::default(),
            by_second: Vec::with_capacity(32_768),
            others: Vec::with_capacity(8192),
            gathered: Default::default(),
            roles: Vec::new(),
            glances: Vec::new(),
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
        let fillers = lang::words(&lang::ALL, |w| w.fillers).map(|f| (f, Role::Filler));
        let joints = lang::words(&lang::ALL, |w| w.joints).map(|j| (j, Role::Joint));
        for (word, role) in fillers.chain(joints) {
            let id = usize::from(b.lexicon.id(word));
            if b.roles.len() <= id {
                b.roles.resize(id + 1, Role::Word);
            }
            if let Some(slot) = b.roles.get_mut(id) {
                *slot = role;
            }
        }
        // Hints are common words: they make no word known.
        let decided = b.parts.len();
        let chosen = b.choices.len();
        for w in lang::ALL {
            w.hints.iter().for_each(|(hint, rows)| b.rows(Key::Hint(*hint), rows));
        }
        b.lexicon.finish();
        b.note_used(decided, chosen);
        let role = |id: u16| b.roles.get(usize::from(id)).copied().unwrap_or(Role::Word);
        let all = 0..u16::try_from(b.lexicon.len()).unwrap_or(u16::MAX);
        b.roles = all.map(|id| role(id).max(role(b.lexicon.parent(id)))).collect();
        let ids = (0..b.lexicon.len()).map(|id| u16::try_from(id).unwrap_or(0));
        b.glances = ids.map(|id| b.lexicon.with_parents(id).iter().fold(0, |all, id| all | glance(*id))).collect();
        let (starts, numeric) = std::mem::take(&mut b.gathered);
        b.starts = starts.into_iter().map(|list| b.openings(list)).collect();
        b.numeric = b.openings(numeric);
        b
    }

    /// Sets what was gathered under one first word side by side with the rest.
    fn openings(&mut self, mut list: Gathered) -> Openings {
        order::by_key(&mut list.by_second, |pair| *pair);
        let seconds = list.by_second.iter().fold(0, |all, (id, _)| all | glance(*id));
        let end = |len: usize| u32::try_from(len).unwrap_or(0);
        let (from, first) = (end(self.by_second.len()), end(self.others.len()));
        self.by_second.extend(list.by_second);
        let patterns = &self.patterns;
        let other =
            |at: u32| patterns.get(at as usize).map(|p| Other { beyond: p.beyond, pattern: at, opens: p.opens });
        self.others.extend(list.others.into_iter().filter_map(other));
        Openings { seconds, by_second: (from, end(self.by_second.len())), others: (first, end(self.others.len())) }
    }

    /// Which ids patterns hold; a longer beginning of one that is held is held too.
    fn note_used(&mut self, decided: usize, chosen: usize) {
        let parts =
            self.parts.iter().take(decided).filter_map(|p| if let Part::One(id) = p { Some(*id) } else { None });
        let held: Vec<u16> = parts.chain(self.choices.iter().take(chosen).copied()).collect();
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

    /// [`glance`] of an id and those above it; id 0 has none.
    #[inline]
    fn glance_above(&self, id: u16) -> u64 {
        self.glances.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// What a word does, with or without its accent.
    #[inline]
    pub(super) fn role(&self, [exact, ..]: Ids) -> Role {
        self.roles.get(usize::from(exact)).copied().unwrap_or(Role::Word)
    }

    /// What a key is called.
    pub(super) fn name(&self, at: u16) -> &Name {
        static NONE: Name = Name::NONE;
        self.names.get(usize::from(at)).map_or(&NONE, |n| &n.1)
    }

    fn named(&mut self, key: Key) -> u16 {
        let at = self.names.iter().position(|n| n.0 == key).unwrap_or_else(|| {
            self.names.push((key, Name::of(key)));
            self.names.len() - 1
        });
        u16::try_from(at).unwrap_or_default()
    }

    fn rows(&mut self, key: Key, rows: &str) {
        let name = self.named(key);
        for row in rows.split([';', '\n']).map(str::trim).filter(|r| !r.is_empty()) {
            let elements: Vec<&str> = row.split(' ').filter(|e| !e.is_empty()).collect();
            let optional: Vec<usize> =
                elements.iter().enumerate().filter(|e| e.1.len() > 1 && e.1.ends_with('?')).map(|e| e.0).collect();
            for left_out in 0..(1_u32 << optional.len().min(4)) {
                let kept = elements.iter().enumerate().filter_map(|(i, e)| {
                    let out = optional.iter().position(|o| *o == i).is_some_and(|n| left_out & (1 << n) != 0);
                    (!out).then(|| e.strip_suffix('?').filter(|s| !s.is_empty()).unwrap_or(e))
                });
                self.pattern((key, name), kept);
            }
        }
    }

    fn pattern<'e>(&mut self, (key, name): (Key, u16), elements: impl Iterator<Item = &'e str>) {
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
                "~~" => Part::Skip(WIDEST),
                "#" => Part::Number,
                "_" => Part::Word,
                one if !one.contains('|') => Part::One(self.lexicon.id(one)),
                several => {
                    let start = self.choices.len();
                    for word in several.split('|') {
                        let choice = self.lexicon.id(word);
                        self.choices.push(choice);
                    }
                    let mut glances = 0;
                    if let Some(choices) = self.choices.get_mut(start..) {
                        choices.sort_unstable();
                        glances = choices.iter().fold(0, |all, id| all | glance(*id));
                    }
                    let choices = (u32::try_from(start).unwrap_or(0), u32::try_from(self.choices.len()).unwrap_or(0));
                    self.alternations.push(Alternation { choices, glance: glances });
                    Part::Any(u32::try_from(self.alternations.len() - 1).unwrap_or(0))
                }
            };
            self.parts.push(part);
        }
        let parts = self.parts.get(from..).unwrap_or_default();
        let second = parts.get(1).map(|p| self.words_of(p)).unwrap_or_default();
        match parts.first() {
            Some(Part::Number) => self.gathered.1.add(&second, id),
            Some(Part::Skip(_) | Part::Word) | None => return,
            Some(first) => {
                for word in self.words_of(first) {
                    let at = usize::from(word);
                    let starts = &mut self.gathered.0;
                    if starts.len() <= at {
                        starts.resize_with(at + 1, Gathered::default);
                    }
                    if let Some(list) = starts.get_mut(at) {
                        list.add(&second, id);
                    }
                }
            }
        }
        let parts = (u32::try_from(from).unwrap_or(0), u32::try_from(self.parts.len()).unwrap_or(0));
        let sure = if second.is_empty() { 1 } else { 2 };
        let own = self.parts.get(from + usize::from(sure)..).unwrap_or_default();
        let beyond = match own {
            [Part::Skip(_), next, ..] => self.glance_of(next).map_or(Beyond::Any, Beyond::Gap),
            [next, ..] => self.glance_of(next).map_or(Beyond::Any, Beyond::Next),
            [] => Beyond::Any,
        };
        self.patterns.push(Pattern { key, name, parts, opens, closes, sure, beyond });
    }

    /// The words that a part may be; none for what is no word.
    fn words_of(&self, part: &Part) -> Vec<u16> {
        match part {
            Part::One(id) => vec![*id],
            Part::Any(at) => self.alternations.get(*at as usize).map_or(&[][..], |a| self.choices(a)).to_vec(),
            Part::Skip(_) | Part::Word | Part::Number => Vec::new(),
        }
    }

    /// [`glance`] of those words.
    #[inline]
    fn glance_of(&self, part: &Part) -> Option<u64> {
        match part {
            Part::One(id) => Some(glance(*id)),
            Part::Any(at) => self.alternations.get(*at as usize).map(|a| a.glance),
            Part::Skip(_) | Part::Word | Part::Number => None,
        }
    }

    fn choices(&self, a: &Alternation) -> &[u16] {
        self.choices.get(a.choices.0 as usize..a.choices.1 as usize).unwrap_or_default()
    }
}

impl Gathered {
    fn add(&mut self, second: &[u16], pattern: u32) {
        self.by_second.extend(second.iter().map(|id| (*id, pattern)));
        if second.is_empty() {
            self.others.push(pattern);
        }
    }
}

/// A phrase in natural spelling as a row of words: "l'ufficio" is two, "don't" is one.
fn apart(phrase: &str) -> String {
    let word = |w: &str| if w.ends_with("n't") { w.to_owned() } else { w.replace(['-', '\''], " ") };
    phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
