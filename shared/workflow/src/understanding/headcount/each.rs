//! Each who brings somebody: "38 singers, and each brings a guest" are twice as many.

use super::Job::*;
use super::grammar::{Count, LOOK, Sentence};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, people};
use crate::understanding::tokens::Kind;
use std::sync::LazyLock;

static ALL: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.all_of).collect());

impl Sentence<'_> {
    /// "20 Mitarbeitende, jeweils mit Begleitung": twice as many.
    pub(super) fn join_each(&self, counts: &mut Vec<Count>) {
        let mut i = 0;
        while let Some(c) = counts.get(i).copied() {
            i += 1;
            let counted = c.people() || !c.claimed && self.we_are(c.number.first);
            if !counted || c.number.article {
                continue;
            }
            let near = (c.end()..c.end() + LOOK).take_while(|k| self.words.kind(*k) != Some(Kind::Number));
            let Some(end) = near.into_iter().find_map(|k| self.each_brings(k)) else { continue };
            if let Some(slot) = counts.get_mut(i - 1) {
                slot.number.value = (2 * c.number.value).min(9_999);
                (slot.noun, slot.claimed, slot.joined) = (Some((People, end)), false, true);
            }
            counts.retain(|b| b.number.first <= c.number.first || b.number.first >= end);
        }
    }

    /// Behind "each brings one person" at a place, if it stands there and nothing is brought to that person.
    pub(super) fn each_brings(&self, at: usize) -> Option<usize> {
        let word = self.words.text(at);
        let each = listed!(people.each).contains(word) || ALL.contains(word) && self.does(at + 1, Bring);
        if !each {
            return None;
        }
        let mut brings = false;
        for i in at + 1..at + 2 + LOOK {
            let single = self.words.entry(i - 1).numeral.is_some_and(|n| n.0 == 1)
                || matches!(self.words.text(i - 1), "a" | "another" | "other");
            let one = single && (self.does(i, People) || self.does(i, Part));
            // "Everyone brings a plus one".
            let plus_one = self.does(i, Plus) && self.words.entry(i + 1).numeral.is_some_and(|n| n.0 == 1);
            let end = i + 1 + usize::from(plus_one);
            let whole = !self.does(end, Whose) && self.goes_no_further(end);
            if brings && (self.does(i, Mate) || one || plus_one) && whole {
                return Some(end);
            }
            brings |= self.does(i, Bring) || self.does(i, Attend);
            let idle = brings && self.does(i, Mate) || self.does(i, Bring) || self.does(i, Attend);
            let apart = self.words.sign(i, b'\'');
            if !idle && !apart && !listed!(people.brought).contains(self.words.text(i)) {
                return None;
            }
        }
        None
    }

    /// Whether the clause ends or only a verb of coming follows.
    pub(super) fn goes_no_further(&self, i: usize) -> bool {
        self.closes(i) || [And, To, Bring, Attend].iter().any(|job| self.does(i, *job))
    }
}
