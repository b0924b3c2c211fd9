//! A number told again, or told apart from its noun: "60, no, 65", "85, so 28 graduates and the rest family",
//! "our customers, 30 of them", "our group (14 players and 2 of the crew)", "plus a jury of four".

use super::Job::*;
use super::grammar::{Count, LOOK, Reading, Sentence, Weight};
use super::numerals::Number;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, people};
use crate::understanding::tokens::Kind;
use crate::venue::Language;
use std::sync::LazyLock;

static BACK: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.takes_back).collect());

/// Most that come on top as one group.
const TOP: u32 = 50;

impl Sentence<'_> {
    /// "We are 60, no, 65": the second stands. Nothing else stands between them.
    pub(super) fn repaired(&self, counts: &[Count]) -> Option<Reading> {
        counts.iter().zip(counts.iter().skip(1)).rev().find_map(|(a, b)| {
            let gap = a.end()..b.number.first;
            let sign =
                |i: usize| [b',', b'-', b'.', b'(', b';', b':', b'\'', b'!'].iter().any(|s| self.words.sign(i, *s));
            // "18, non 20" denies the second in Italian.
            let denies = |i: usize| self.words.text(i) == "non" && self.language == Some(Language::It);
            let said = |i: usize, list: &WordSet| list.contains(self.words.text(i)) && !denies(i);
            let parted = gap.clone().next().is_some_and(sign);
            let back = gap.clone().any(|i| said(i, &BACK));
            let idle = gap
                .clone()
                .all(|i| sign(i) || said(i, &BACK) || said(i, listed!(people.beside)) || self.does(i, Approx));
            let denied = || a.number.first.checked_sub(1).is_some_and(|b| self.does(b, Not));
            let counted = a.people() || !a.claimed && (self.we_are(a.number.first) || denied());
            let free = !b.number.article && (b.people() || !b.claimed);
            (parted && back && idle && gap.len() <= LOOK + 2 && counted && free).then(|| Reading {
                value: i64::from(b.number.value),
                relative: false,
                weight: Weight::Correction,
                first: a.number.first,
                end: b.end(),
                rule: "repaired",
            })
        })
    }

    /// "Nein, 48.", "no sorry, 48", "sorry, 48, I forgot Pavel": all a sentence says is that the number before was none,
    /// and why.
    pub(super) fn anew(&self, numbers: &[Number]) -> Option<Reading> {
        let c = numbers.iter().filter(|n| !n.article).find_map(|n| self.count(*n))?;
        let back = |i: usize| BACK.contains(self.words.text(i));
        let idle = |i: usize| {
            self.words.kind(i) != Some(Kind::Word)
                || back(i)
                || listed!(people.beside).contains(self.words.text(i))
                || [Approx, Are, Now, Not, Small, And, Part].iter().any(|j| self.does(i, *j))
        };
        let first = c.number.first;
        let explained = self.words.sign(c.end(), b',') || (c.end()..self.words.len()).all(idle);
        let told = (0..first).any(back) && (0..first).all(idle) && explained;
        (told && (c.people() || !c.claimed) && !c.number.spoiled).then(|| Reading {
            value: i64::from(c.number.value),
            relative: false,
            weight: Weight::Correction,
            first,
            end: c.end(),
            rule: "repaired",
        })
    }

    /// "85 people, so 28 graduates and the rest family": the parts are in the first.
    pub(super) fn with_rest(&self, counts: &[Count]) -> Option<Reading> {
        let own: Vec<&Count> = counts.iter().filter(|c| !c.number.article).collect();
        let (whole, parts) = own.split_first()?;
        let last = parts.last()?;
        let rest = (last.end()..last.end() + LOOK).any(|i| listed!(people.rest).contains(self.words.text(i)));
        let sum: u32 = parts.iter().map(|c| c.number.value).sum();
        let within = sum < whole.number.value && (whole.people() || !whole.claimed && self.we_are(whole.number.first));
        (rest && within).then(|| Reading {
            value: i64::from(whole.number.value),
            relative: false,
            weight: Weight::Correction,
            first: whole.number.first,
            end: whole.end(),
            rule: "with-the-rest",
        })
    }

    /// Names those counted by what stands before them, or around.
    pub(super) fn name_before(&self, counts: &mut [Count]) {
        let mut above: Option<Count> = None;
        for i in 0..counts.len() {
            let Some(c) = counts.get(i).copied() else { break };
            let named = !c.people() && (self.of_them(&c) || above.is_some_and(|a| self.group_on_top(&a, &c)));
            let named = named || self.in_group(&c) && !c.people();
            if let Some(c) = counts.get_mut(i).filter(|_| named) {
                let noun = self.words.kind(c.number.end) == Some(Kind::Word) && c.claimed;
                c.noun = Some((People, c.number.end + usize::from(noun)));
                c.claimed = false;
            }
            if let Some(c) = counts.get(i).filter(|c| c.people() && !c.number.article) {
                above = Some(*c);
            }
        }
    }

    /// "Our trade customers, 30 of them", "unsere Händler, 30 an der Zahl", "nos clients, au nombre de 30".
    fn of_them(&self, c: &Count) -> bool {
        let n = &c.number;
        let text = |i: usize| self.words.text(i);
        let of = matches!((text(n.end), text(n.end + 1)), ("of", "them") | ("di", "loro") | ("in", "number"));
        let counted = text(n.end) == "an" && text(n.end + 1) == "der" && text(n.end + 2) == "zahl";
        let number = |i: usize| matches!(text(i), "nombre" | "numero") && matches!(text(i + 1), "de" | "di");
        let led = n.first.checked_sub(2).is_some_and(number);
        if n.article || !(of || counted || led) {
            return false;
        }
        let lead = if led { n.first - 2 } else { self.lead(n.first) };
        let comma = (lead.saturating_sub(2)..lead.max(1))
            .rev()
            .find(|i| self.words.sign(*i, b',') || self.words.sign(*i, b'('));
        let people = comma.and_then(|i| i.checked_sub(1)).filter(|i| self.does(*i, People) || self.does(*i, Part));
        // "80 guests, 30 of them vegetarian": a part of those counted.
        let before = |p: usize| (p.saturating_sub(3)..p).any(|i| self.words.kind(i) == Some(Kind::Number));
        people.is_some_and(|p| !before(p))
    }

    /// "35 people plus a jury of four": one more group, whatever it is called.
    fn group_on_top(&self, a: &Count, c: &Count) -> bool {
        let n = &c.number;
        let of = |i: usize| matches!(self.words.text(i), "of" | "von" | "aus" | "de" | "di" | "mit" | "with");
        let Some(of) = n.first.checked_sub(1).filter(|i| of(*i)) else { return false };
        let few = n.value <= TOP.min(a.number.value) && !n.article && !c.claimed;
        let mut i = of;
        let mut words = 0;
        // The group's own words, back to the one that adds it.
        while let Some(b) = i.checked_sub(1).filter(|b| words < 4 && self.words.kind(*b) == Some(Kind::Word)) {
            if self.does(b, Plus) || self.words.text(b) == "plus" {
                let group = (b + 1..of).all(|k| !listed!(people.no_group).contains(self.words.text(k)));
                return few && group && words >= 2 && b > a.number.first;
            }
            (i, words) = (b, words + 1);
        }
        false
    }

    /// "Our theatre group (14 players and 2 of the crew)": who stands in brackets behind a group belongs to it.
    fn in_group(&self, c: &Count) -> bool {
        let n = &c.number;
        let thing = [Unit, Seat, Table, Numbered, Per, Meal].iter().any(|j| self.does(n.end, *j));
        if n.article || thing || self.words.kind(n.end) != Some(Kind::Word) || !c.claimed {
            return false;
        }
        let back = n.first.saturating_sub(2 * LOOK)..n.first;
        let open = back.rev().take_while(|i| !self.words.sign(*i, b')')).find(|i| self.words.sign(*i, b'('));
        let Some(open) = open else { return false };
        let group = open.checked_sub(1).is_some_and(|b| self.does(b, Group));
        let plain = |i: usize| {
            self.words.kind(i) == Some(Kind::Number)
                || self.words.kind(i) == Some(Kind::Word)
                || self.words.sign(i, b',')
                || self.words.sign(i, b'+')
        };
        group
            && (open + 1..n.first).all(plain)
            && (n.end..n.end + LOOK).any(|i| self.words.sign(i, b')') || self.does(i, And))
    }
}
