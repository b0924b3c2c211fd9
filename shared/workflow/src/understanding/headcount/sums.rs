//! Counts that add up: parts joined by a sign or a word, lists of people, those who come on top.

use super::Job::*;
use super::grammar::{Count, Sentence};
use super::numerals::Number;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, people};
use crate::understanding::tokens::Kind;
use std::sync::LazyLock;

/// So many words may stand between a count and one that comes on top.
const TOPS: usize = 10;

static OURS: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.ours).collect());

impl Sentence<'_> {
    /// "8 + 2 Kinder", "40 Erwachsene, 5 Kinder und 2 Trainer".
    pub(super) fn join_sums(&self, counts: &mut Vec<Count>) {
        let mut i = 0;
        while i + 1 < counts.len() {
            let (Some(a), Some(b)) = (counts.get(i).copied(), counts.get(i + 1).copied()) else { break };
            // "40, davon 6 Kinder, plus 3 Trainer": the part is in the whole, and more may follow.
            let part =
                self.does(a.end(), Included) || self.words.sign(a.end(), b',') && self.does(a.end() + 1, Included);
            if part && b.people() && counts.len() > i + 2 && b.number.first <= a.end() + 3 && !a.claimed {
                if let Some(slot) = counts.get_mut(i) {
                    slot.noun = Some((People, b.end()));
                }
                counts.remove(i + 1);
                continue;
            }
            // "18 doctors from four countries, and 3 colleagues": what stands between counts other things.
            let from = b
                .number
                .first
                .checked_sub(1)
                .is_some_and(|p| matches!(self.words.text(p), "aus" | "from" | "de" | "da" | "von"));
            if a.people() && b.claimed && from && counts.get(i + 2).is_some_and(|c| c.people() && self.behind(&b, c)) {
                if let Some(slot) = counts.get_mut(i) {
                    slot.noun = slot.noun.map(|n| (n.0, b.number.end + 1));
                }
                counts.remove(i + 1);
                continue;
            }
            // "24 partners from nine countries, and 2 interpreters".
            let over = counts.get(i + 2).copied().filter(|c| b.claimed && self.tops(&a, c));
            if over.is_some() {
                counts.remove(i + 1);
                continue;
            }
            if !self.adds(&a, &b) {
                i += 1;
                continue;
            }
            if self.uncounted(&b) {
                counts.remove(i + 1);
                continue;
            }
            let value = (a.number.value + b.number.value).min(9_999);
            let end = if self.and_more(b.end()) { b.end() + 2 } else { b.end() };
            // "2 plus 1 more": what comes on top is added already.
            let more = usize::from(!b.people() && self.does(end, More));
            let (end, number_end) = (end + more, b.number.end + more);
            let number = Number { value, end: number_end, article: false, ..a.number };
            if let Some(slot) = counts.get_mut(i) {
                *slot = Count { number, noun: Some((People, end)), claimed: false, joined: true };
            }
            counts.remove(i + 1);
        }
    }

    /// "Wir sind 34 + 6 Freelancer": the second noun names people, whatever it is.
    fn plus_some(&self, a: &Count, b: &Count) -> bool {
        let unit = [Unit, Numbered, Table, Per].iter().any(|j| self.does(b.number.end, *j));
        let word = self.words.kind(b.number.end) == Some(Kind::Word);
        let gap = a.end() + 1 == b.number.first && self.words.sign(a.end(), b'+');
        gap && word && !unit && !a.people() && !a.claimed && self.we_are(a.number.first)
    }

    /// "Delegates: 48, plus 6 from head office": those on top are named by where they are from.
    fn of_the_house(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let adds = (gap.len() <= 2 && !gap.is_empty()).then(|| {
            gap.clone().all(|i| self.words.sign(i, b',') || self.does(i, Plus))
                && gap.clone().any(|i| self.does(i, Plus))
        });
        let from = self.does(b.number.end, OutOf) && self.words.kind(b.number.end + 1) == Some(Kind::Word);
        adds == Some(true) && from && !a.claimed && !b.number.article && self.labelled(a.number.first)
    }

    /// "+", or the same in a word: "20 plus 2".
    pub(super) fn plus_sign(&self, i: usize) -> bool {
        self.words.sign(i, b'+') || matches!(self.words.text(i), "plus" | "piuu" | "piu")
    }

    /// "20 Leute, dazu kommen zwei Trainer", "13, ai quali si aggiungono due segretarie": a word says that those
    /// behind it come on top, and little stands between it and them.
    fn tops(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let grouped = || self.we_are(a.number.first) || self.grouped(a.number.first);
        let whole = a.people() || !a.claimed && (a.number.collective || grouped());
        // "Außerdem sind zwei Personen vegetarisch": a part of those counted; the dish may be read already.
        let blank = |i: usize| self.words.sign(i, crate::understanding::fold::BLANK);
        let dietary = (b.end()..b.end() + 4).any(|i| self.does(i, Special) || blank(i));
        if !whole || !b.people() || dietary || gap.len() > TOPS || gap.clone().any(|i| self.apart(i)) {
            return false;
        }
        // "A team of nine, and our two contractors will join us".
        let joint = |i: usize| self.words.sign(i, b',') || self.does(i, And) || OURS.contains(self.words.text(i));
        if !gap.is_empty() && gap.clone().all(joint) && self.joins_behind(b.end()).is_some() {
            return true;
        }
        let Some(plus) = gap.clone().rev().find(|i| self.does(*i, Plus)) else { return false };
        let clause = |i: usize| [b',', b'(', b';', b'\n', b'+', b'-'].iter().any(|s| self.words.sign(i, *s));
        let opened = plus == gap.start || (gap.start..plus).any(|i| clause(i) || self.does(i, And));
        // "Sowie ein Raum für 10 Personen" counts the same people again.
        let idle = |i: usize| {
            (!self.does(i, For) || self.does(i, Plus))
                && [Small, Approx, Attend, Plus, And, Are, Part, Group].iter().any(|j| self.does(i, *j))
                || self.words.text(i).len() < 4
                || self.words.sign(b.number.first.saturating_sub(1), b'(')
        };
        let group =
            plus + 1 < b.number.first && self.words.text(b.number.first - 1) != "plus" && b.end() == b.number.end;
        opened && (group || (plus + 1..b.number.first).all(idle))
    }

    /// A word that parts two counts, or makes one of them no sum.
    fn apart(&self, i: usize) -> bool {
        [Included, Instead, Not, Than, Per, Between].iter().any(|j| self.does(i, *j) && !self.does(i, Plus))
    }

    /// The letters by which the last nouns of two counts are told apart.
    fn noun_stem(&self, c: &Count) -> &str {
        let end = c.end().checked_sub(1).map_or("", |i| self.words.text(i));
        end.get(..end.len().min(5)).unwrap_or_default()
    }

    /// Whether two counts name the same people by the same noun.
    pub(super) fn same_noun(&self, a: &Count, b: &Count) -> bool {
        self.noun_stem(a) == self.noun_stem(b)
    }

    /// "85 graduates and about 150 relatives", "42 gamins, 6 entraîneurs": different people in one list.
    fn listed(&self, a: &Count, b: &Count) -> bool {
        let stem = |c: &Count| self.noun_stem(c);
        let whole = |c: &Count| {
            let any = ["perso", "gaest", "gasts", "leute", "peopl", "guest", "invit", "ospit", "teiln", "parti"];
            any.contains(&stem(c)) || matches!(stem(c), "pax" | "tn" | "gens")
        };
        let gap = self.described_end(a)..b.number.first;
        let small = |i: usize| {
            self.does(i, And) && !self.does(i, For)
                || self.words.sign(i, b',')
                || self.does(i, Approx) && !self.does(i, Not) && !self.does(i, Fewer)
                || self.words.sign(i, b'-')
                || self.words.sign(i, b')')
                || matches!(self.words.text(i), "peut" | "etre" | "eetre" | "the")
                || OURS.contains(self.words.text(i))
        };
        // "One senior two adults": a list without a comma.
        let kinds = gap.is_empty() && !whole(a) && b.noun.is_some_and(|n| n.0 == Part);
        let joined = kinds || gap.clone().any(|i| self.does(i, And) || self.words.sign(i, b','));
        let and = gap.clone().any(|i| self.does(i, And));
        let own = |c: &Count| !c.number.article || self.single(c.number.end).is_some();
        let own = own(a) && own(b) && (and || !b.number.article);
        let free = a.people() && b.people() && own && stem(a) != stem(b);
        // "40 Personen, 8 Leute": a whole and what may be a part of it.
        let parts = and && (!whole(b) || !whole(a) && self.of_elsewhere(b)) || !whole(a) && !whole(b);
        free && joined && parts && gap.len() <= 4 && gap.into_iter().all(small)
    }

    /// "18 people, led by two instructors", "and there are two trainers": who leads comes on top.
    fn led(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let staff = b.noun.is_some_and(|n| n.0 == Part);
        let part = gap.clone().any(|i| self.does(i, Included) || self.does(i, Not));
        a.people() && staff && !part && gap.len() <= TOPS && gap.into_iter().any(|i| self.does(i, Led))
    }

    /// Whether no more than a comma and an "and" stand between the noun of one number and another number.
    fn behind(&self, b: &Count, c: &Count) -> bool {
        let gap = b.number.end + 1..c.number.first;
        gap.len() <= 3 && gap.into_iter().all(|i| self.words.sign(i, b',') || self.does(i, And))
    }

    fn adds(&self, a: &Count, b: &Count) -> bool {
        // "We'd be 70, 9 children included".
        let within = |i: usize| self.does(i, Included) || self.does(i, More) && self.does(i + 1, Included);
        if b.people() && (within(b.end()) || self.does(b.end(), Approx) && within(b.end() + 1)) {
            return false;
        }
        // "45 nase, 2 dervo chind".
        if b.people() && (b.number.end..b.end()).any(|i| self.does(i, Included)) {
            return false;
        }
        // "Two fewer, but three more".
        if !a.joined && self.relative(a).is_some_and(|sign| sign < 0) {
            return false;
        }
        if self.plus_some(a, b) || self.tops(a, b) || self.further(a, b) || self.of_the_house(a, b) {
            return true;
        }
        // "There will be 19 grown-ups and four kids": a noun no table knows, in a list of people.
        let noun = a.claimed && a.number.value > 1 && b.people() && self.we_are(a.number.first);
        let noun = noun && self.words.kind(a.end()) == Some(Kind::Word) && !self.does(a.end(), Unit);
        let skipped = match () {
            () if noun && self.words.sign(a.end() + 1, b'-') => 3,
            () if noun => 1,
            () => self.described_end(a) - a.end(),
        };
        let gap = a.end() + skipped..b.number.first;
        if self.listed(a, b) || self.led(a, b) {
            return true;
        }
        if gap.is_empty()
            || gap.len() > 4
            || a.claimed && !noun
            || b.claimed
            || !b.people() && !(self.words.sign(gap.start, b'+') || gap.len() == 1 && self.plus_sign(gap.start))
        {
            return false;
        }
        let mut plus = false;
        let mut and = false;
        let mut comma = false;
        for i in gap {
            let sign = |s: u8| self.words.sign(i, s);
            // "3 membres de la direction"
            let ours = and && OURS.contains(self.words.text(i));
            if matches!(self.words.text(i), "de" | "la" | "du" | "of" | "the" | "della") || ours || self.does(i, Part) {
                continue;
            }
            if self.plus_sign(i) || self.does(i, More) && b.people() {
                plus = true;
            } else if self.does(i, Included) {
                return false;
            } else if self.does(i, And) || sign(b'&') {
                and = true;
            } else if sign(b',') {
                comma = true;
            } else if !(plus && self.does(i, Attend) || sign(b'(') || sign(b'\n') || sign(b'.') || self.does(i, Approx))
            {
                return false;
            }
        }
        let part = b.noun.is_some_and(|n| n.0 == Part);
        let named = a.people() || noun || plus || self.we_are(a.number.first);
        let us = a.end().checked_sub(1).is_some_and(|i| self.words.text(i) == "us");
        let bodied = (a.number.first..a.end()).any(|i| self.words.text(i).contains("koepfig"));
        // "40 guests plus 3 trainers and 2 helpers": the list goes on.
        let part = part || (us || bodied || a.joined && and) && b.people();
        // "und eine Trainerin": an article counts here.
        plus && (part || b.people() || !b.claimed) || named && part && (and || comma)
    }
}
