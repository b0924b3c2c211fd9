//! Nouns no table knows for those who come beside the guests: "plus 1 Ausbilder", "and 3 proctors", "più 3 commissari".

use super::Job::*;
use super::grammar::{Count, Sentence};
use super::numerals::Number;
use crate::understanding::clean;
use crate::understanding::lang::{listed, phrases};
use crate::understanding::tokens::Kind;

impl Sentence<'_> {
    /// Whether a word that no table knows names somebody by what he does.
    pub(super) fn doer(&self, i: usize) -> bool {
        let word = self.words.text(i);
        let shaped = self.words.kind(i) == Some(Kind::Word) && word.len() >= 5;
        let told = [Unit, Numbered, Table, Per, Seat, Meal, Small, Special].iter().any(|j| self.does(i, *j));
        shaped
            && !told
            && listed!(people.doers as Ends).end(word)
            && !listed!(people.things as Ends).end(word)
            && !clean::of_trade(word)
    }

    /// "12 adults and 4 little ones", "12 adulti e 4 piccoli": children by their size, where no noun follows.
    fn little(&self, i: usize) -> bool {
        listed!(people.little).contains(self.words.text(i)) && (self.words.text(i + 1) == "ones" || self.closes(i + 1))
    }

    /// "15 Teilnehmer plus 1 Ausbilder", "24 kids and 3 proctors": who is joined to people names people, too.
    pub(super) fn name_doers(&self, counts: &mut [Count]) {
        // "Fourteen curators plus two people from the city": so does whom fewer people are joined to.
        for i in 1..counts.len() {
            let (Some(a), Some(b)) = (counts.get(i - 1).copied(), counts.get(i).copied()) else { break };
            let end = a.number.end + 1;
            let joined = (self.does(end, And) || self.does(end, Plus) || self.plus_sign(end)) && !self.does(end, For);
            let fewer = end + 1 == b.number.first && b.people() && b.number.value < a.number.value;
            if let Some(a) = counts.get_mut(i - 1).filter(|a| a.claimed && fewer && joined && self.doer(a.number.end)) {
                (a.noun, a.claimed) = (Some((People, end)), false);
            }
        }
        let mut above: Option<Count> = None;
        for c in counts.iter_mut() {
            // "Two note-takers".
            let noun = c.number.end + if self.words.sign(c.number.end + 1, b'-') { 2 } else { 0 };
            if let Some(a) = above.filter(|_| c.claimed && (self.doer(noun) || self.little(noun))) {
                let lead = self.lead(c.number.first);
                let near = lead.saturating_sub(2)..lead.max(c.number.first);
                let linked = near
                    .into_iter()
                    .any(|i| self.does(i, And) && !self.does(i, For) || self.does(i, Plus) || self.words.sign(i, b'+'));
                let listed = a.end() + 1 == c.number.first && self.words.sign(a.end(), b',');
                if (linked || listed) && c.number.value < a.number.value {
                    c.noun = Some((Part, noun + 1));
                    c.claimed = false;
                }
            }
            if (c.people() || self.grouped(c.number.first)) && !c.number.article {
                above = Some(*c);
            }
        }
    }

    /// "3 people from the management team": told to be of another group.
    pub(super) fn of_elsewhere(&self, c: &Count) -> bool {
        let other =
            |i: usize| self.words.kind(i) == Some(Kind::Word) && !listed!(people.him).contains(self.words.text(i));
        listed!(people.out_of).contains(self.words.text(c.end()))
            && other(c.end() + 1)
            && !matches!(self.words.text(c.end() + 1), "them" | "us")
    }

    /// "60 Gäste aus den Familien", "60 guests from the families": where the words end that tell which.
    pub(super) fn described_end(&self, c: &Count) -> usize {
        const WORDS: usize = 4;
        let end = c.end();
        if !c.people() || !listed!(people.out_of).contains(self.words.text(end)) {
            return end;
        }
        let told = |i: &usize| {
            self.words.kind(*i) == Some(Kind::Word) && !self.does(*i, And) && !self.does(*i, Included)
                || self.words.sign(*i, b'\'')
        };
        let last = (end + 1..end + 1 + WORDS).take_while(told).count();
        let stop = end + 1 + last;
        if self.does(stop, And) || self.does(stop, Plus) || self.words.sign(stop, b'+') { stop } else { end }
    }

    /// "4 auf dem Podium", "4 on stage": where those end who are listened to.
    pub(super) fn stage_end(&self, n: &Number) -> Option<usize> {
        let hour = n.first.checked_sub(1).is_some_and(|b| self.does(b, At));
        self.words.phrase_ends(n.end, phrases!(people.on_stage, forward)).next().filter(|_| !hour)
    }
}
