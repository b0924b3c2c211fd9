//! One more than is counted: someone beside a group, or the writer.

use super::Job::*;
use super::grammar::{Count, LOOK, Sentence};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, people};
use crate::understanding::tokens::Kind;
use std::sync::LazyLock;

static ONE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.one).collect());
static ME: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.me).collect());
static MINE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.mine).collect());

/// Whether a folded word is the noun for one person of a kind.
pub(super) fn is_single(word: &str) -> bool {
    listed!(people.single).contains(word)
}

/// How one more is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Article,
    Bare,
}

impl Sentence<'_> {
    /// Behind "1" or "one": where the noun for one person of a kind ends.
    pub(super) fn single(&self, i: usize) -> Option<usize> {
        is_single(self.words.text(i)).then_some(i + 1)
    }

    /// "15 participants plus a facilitator", "nine people and I", "49 Gäste + Fahrer": one more.
    pub(super) fn join_companions(&self, counts: &mut [Count]) {
        for c in counts.iter_mut().filter(|c| !c.number.article) {
            let about = self.lead(c.number.first) < c.number.first;
            let Some(mut end) = self.counted_end(c, about) else { continue };
            let mine = self.lead(c.number.first).checked_sub(1).is_some_and(|b| MINE.contains(self.words.text(b)));
            let mut added = None;
            while let Some((next, named)) = self.companion(end, mine, added) {
                added = Some(named);
                c.number.value += 1;
                c.noun = Some((People, next));
                c.joined = true;
                end = next;
            }
        }
    }

    /// Behind "one more" who stands at a place of the sentence, if somebody does, and how he is named; `above`: how
    /// another one before him is.
    fn companion(&self, end: usize, mine: bool, above: Option<Named>) -> Option<(usize, Named)> {
        let more = above.is_some();
        let comma = if self.words.sign(end, b',') { end + 1 } else { end };
        // "16 participants, and there is one trainer".
        let there = self.does(comma, And) && self.words.text(comma + 1) == "there" && self.does(comma + 2, Are);
        // "12 students along with their teacher".
        let along = listed!(people.along).contains(self.words.text(comma)) && self.does(comma + 1, Bring);
        let accompanied = self.accompanied(comma);
        let i = match () {
            () if there => comma + 2,
            () if along => comma + 1,
            () => accompanied.unwrap_or(comma),
        };
        // "18 Leute, der Referent kommt noch dazu": the verb behind says that he comes on top.
        let joins = comma > end && self.joins_behind(comma).is_some();
        let behind = joins || comma > end && self.lists_on(comma);
        let mut at = if behind { i } else { i + 1 };
        // "Dazu kommen noch".
        let comes = |k: usize| self.does(k, Are) || self.does(k, Attend) || self.does(k, Approx);
        while self.does(i, Plus) && comes(at) && !ONE.contains(self.words.text(at)) {
            at += 1;
        }
        let plus = self.words.sign(i, b'+');
        let elided = matches!(self.words.text(at), "l" | "un") && self.words.sign(at + 1, b'\'');
        let one = elided || ONE.contains(self.words.text(at));
        let me = self.words.text(at);
        // "My three colleagues and I should sit together", but not "we are 20 and I would like", nor "12 avec moi".
        // "I'll be bringing 3 friends with me".
        let brought = (end.saturating_sub(LOOK)..end).any(|k| self.does(k, Bring));
        let beside = brought || !self.does(i, Bring);
        let myself = beside && (me == "myself" || ME.contains(me) && (mine || self.clause_ends(at + 1)));
        // "Più il nostro direttore".
        let next = self.words.text(at + 1);
        let ours = one && (MINE.contains(next) || ONE.contains(next));
        let named = at + usize::from(one) + usize::from(elided || ours);
        let over = plus || self.does(i, Plus) || joins;
        let last = self.goes_no_further(named + 1);
        // "The four of us and our lawyer".
        let whose = MINE.contains(me) && last;
        let person = self.does(named, Part)
            || one && (self.single(named).is_some() || (over || more || whose) && self.doer(named));
        // "Plus Chorleiter und Korrepetitorin": whoever stands behind one without an article needs none.
        let bare = above == Some(Named::Bare)
            && (self.does(named, Part) || listed!(people.roles).contains(self.words.text(named)) || self.doer(named));
        // "30 bambini con la maestra".
        let role = listed!(people.roles).contains(self.words.text(named)) && (over || more || last);
        let with = (self.does(i, Bring) || accompanied.is_some()) && one && role;
        let other = (one || over) && (person || role) || bare;
        // "9 children, and the children are louder": those were counted.
        let again = || (0..end).any(|k| self.words.text(k) == self.words.text(named));
        let joined = (self.does(i, And) || over || behind || there) && (other || myself) || with;
        let how = if one || myself { Named::Article } else { Named::Bare };
        (joined && (myself || !again())).then_some((if myself { at + 1 } else { named + 1 }, how))
    }

    /// "Dix étudiants accompagnés de leur professeur": where the word before whoever leads them stands.
    fn accompanied(&self, i: usize) -> Option<usize> {
        let by = |i: usize| matches!(self.words.text(i), "de" | "par" | "von" | "by" | "da" | "dal" | "dalla");
        ((self.does(i, Led) || self.does(i, Bring)) && by(i + 1)).then_some(i + 1)
    }

    /// "Der Referent kommt noch dazu", "our two trainers will join us": the word for coming on top that ends a clause.
    pub(super) fn joins_behind(&self, at: usize) -> Option<usize> {
        const NEAR: usize = 10;
        let clause: Vec<usize> = (at..at + NEAR).take_while(|i| !self.closes(*i)).collect();
        let us = |i: &usize| self.does(*i, Own) || self.words.text(*i).len() < 3;
        let last = clause.iter().rev().find(|i| !us(i));
        last.copied().filter(|i| listed!(people.joins).contains(self.words.text(*i)))
    }

    /// "16 delegates, a chairperson and two note-takers": one of a list that goes on.
    fn lists_on(&self, at: usize) -> bool {
        let one = |i: usize| ONE.contains(self.words.text(i)) && self.words.kind(i + 1) == Some(Kind::Word);
        let counted = self.words.kind(at + 3) == Some(Kind::Number) || self.words.entry(at + 3).numeral.is_some();
        one(at) && self.does(at + 2, And) && (counted || one(at + 3))
    }

    /// "Ich und 5 Kollegen", "a table for me and my three friends", "myself plus two": the writer comes on top.
    pub(super) fn join_writer(&self, counts: &mut [Count]) {
        for c in counts.iter_mut() {
            let Some(end) = self.beside_writer(c).filter(|_| self.writer_before(c)) else { continue };
            c.number.value += 1;
            c.number.article = false;
            (c.noun, c.claimed, c.joined) = (Some((People, end)), false, true);
        }
    }

    /// Where the number and noun of those beside the writer end.
    fn beside_writer(&self, c: &Count) -> Option<usize> {
        let n = &c.number;
        // "Three of my colleagues": here they are no part of others.
        let of = matches!(self.words.text(n.end), "of" | "meiner" | "von" | "de" | "dei" | "delle");
        let whose = self.does(n.end, Whose) || of && (MINE.contains(self.words.text(n.end + 1)) || n.end == c.end());
        let theirs = || (n.end + 1..n.end + 3).find(|i| self.does(*i, People) || self.does(*i, Part)).map(|i| i + 1);
        match () {
            () if c.people() && !n.article => Some(c.end()),
            () if whose || of => theirs(),
            () => (!c.claimed).then_some(n.end),
        }
    }

    /// "Me and", "ich mit", "moi plus" before a count, where it opens a clause or stands behind "for" and "we are".
    fn writer_before(&self, c: &Count) -> bool {
        let adds = |i: usize| self.does(i, And) || self.does(i, Plus);
        let idle =
            |i: &usize| MINE.contains(self.words.text(*i)) || self.article(*i) || self.does(*i, Approx) && !adds(*i);
        let mut first = c.number.first;
        while let Some(before) = first.checked_sub(1).filter(idle) {
            first = before;
        }
        let Some(link) = first.checked_sub(1) else { return false };
        let joins = adds(link) || self.words.sign(link, b'+');
        let Some(me) = link.checked_sub(1).filter(|_| joins) else { return false };
        let opens = me.checked_sub(1).is_none_or(|b| {
            let only = matches!(self.words.text(b), "its" | "thats" | "only" | "seulement" | "juste" | "also" | "so");
            let stated = self.does(b, Are) || self.does(b, For) || self.does(b, Approx) || only;
            stated || matches!(self.words.kind(b), Some(Kind::Sign(_)))
        });
        ME.contains(self.words.text(me)) && opens
    }

    /// "I miei 5 colleghi": the article before whose they are.
    fn article(&self, i: usize) -> bool {
        matches!(self.words.text(i), "i" | "le" | "gli") && MINE.contains(self.words.text(i + 1))
    }

    /// Where a count of people ends: behind its noun, or behind nothing where "we are" or "about" stands before it.
    fn counted_end(&self, c: &Count, about: bool) -> Option<usize> {
        let ours = self.we_are(c.number.first);
        let free = !c.claimed && (ours || about);
        // "9 gars + moi": nobody comes on top of things.
        let noun = c.number.end + 1;
        let like_me = c.claimed && !c.people() && self.plus_sign(noun) && ME.contains(self.words.text(noun + 1));
        if like_me && self.words.kind(c.number.end) == Some(Kind::Word) {
            return Some(noun);
        }
        (c.people() || free).then(|| c.end())
    }

    fn clause_ends(&self, i: usize) -> bool {
        !matches!(self.words.kind(i), Some(Kind::Word | Kind::Number))
    }
}
