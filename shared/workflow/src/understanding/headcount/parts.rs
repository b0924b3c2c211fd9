//! Numbers of people that are not the number to plan for: a part of all, a whole firm, what someone has done.

use super::Job::*;
use super::grammar::{Count, LOOK, Sentence, WIDE};
use super::numerals::Number;
use crate::understanding::fold::BLANK;
use crate::understanding::lang::{listed, phrases};
use crate::understanding::tokens::Kind;

/// Most in whose honour an evening is.
const HONOURED: u32 = 5;

impl Sentence<'_> {
    /// "2 guests are vegan", "drei Kinder krank": a part of all, whose number is not said.
    pub(super) fn special(&self, c: &Count) -> bool {
        // The chair of "in sedia a rotelle" may be read already, and its "a" leads to nobody.
        let blank = |i: usize| self.words.sign(i, BLANK);
        let small = |i: usize| self.words.text(i).len() == 1;
        let told = |i: usize| {
            blank(i) || self.words.kind(i) == Some(Kind::Word) && (!self.does(i, For) || small(i)) && !self.does(i, And)
        };
        let lead = self.lead(c.number.first);
        let planned = lead.checked_sub(1).is_some_and(|b| self.does(b, For));
        // "Wir haben zwei Personen im Rollstuhl dabei": what we have we need not be.
        let back = c.number.first.saturating_sub(LOOK)..c.number.first;
        let have =
            back.rev().find(|i| self.does(*i, Are)).is_some_and(|i| listed!(people.keeps).contains(self.words.text(i)));
        let held = c.people() && !c.joined && !planned && (have || !self.we_are(c.number.first));
        let behind: Vec<usize> =
            (c.end()..c.end() + LOOK).take_while(|i| told(*i) || self.words.sign(*i, b'\'')).collect();
        let avoids =
            |i: &usize| self.does(*i, Not) || self.words.text(*i).starts_with("kein") || self.words.text(*i) == "don't";
        let eats = behind.iter().any(|i| self.does(*i, Eat)) && behind.iter().any(avoids);
        held && (eats || behind.iter().any(|i| self.does(*i, Special)))
    }

    /// "Das vegane Menü für 4 Personen": so many of all eat it.
    pub(super) fn portion(&self, c: &Count) -> bool {
        let Some(prep) = self.lead(c.number.first).checked_sub(1).filter(|b| self.does(*b, For)) else { return false };
        let menu = |i: usize| {
            let w = self.words.text(i);
            w.starts_with("men") && w.len() <= 6
                || matches!(w, "meal" | "meals" | "option" | "plat" | "plats" | "piatto" | "piatti")
        };
        let near = prep.saturating_sub(3)..prep;
        near.clone().any(|i| self.does(i, Special)) && near.into_iter().any(menu)
    }

    /// "Experience with banquets of up to 200 guests": what someone has done.
    pub(super) fn experienced(&self, first: usize) -> bool {
        (first.saturating_sub(2 * LOOK)..first).any(|i| {
            matches!(self.words.text(i), "erfahrung" | "erfahrungen" | "experience" | "expeerience" | "esperienza")
                && matches!(self.words.text(i + 1), "an" | "mit" | "in" | "with" | "avec" | "con" | "bei" | "at")
        })
    }

    /// "Firma mit 200 Mitarbeitenden": its size, not the event's.
    pub(super) fn whole_firm(&self, first: usize) -> bool {
        let lead = self.lead(first);
        let has = |i: &usize| self.does(*i, Has);
        let clause = |i: &usize| !self.words.sign(*i, b',');
        let near = (lead.saturating_sub(3)..lead).rev().take_while(clause);
        (lead.saturating_sub(5)..first).any(|i| self.does(i, Firm)) && near.chain(lead..first).any(|i| has(&i))
    }

    /// "For all 44", "pour tous les 44", "per tutti e 44".
    pub(super) fn everyone(&self, n: &Number) -> bool {
        let word = |back: usize| n.first.checked_sub(back).map_or("", |i| self.words.text(i));
        let all = match word(1) {
            "alle" | "allen" | "all" => true,
            "les" => matches!(word(2), "tous" | "toutes"),
            "e" | "i" | "le" => matches!(word(2), "tutti" | "tutte"),
            _ => false,
        };
        all && self.closes(n.end)
    }

    /// "A party for our three new lawyers": they are celebrated, and others come.
    pub(super) fn honoured(&self, n: &Number) -> bool {
        let mut i = n.first;
        // The words for whose they are.
        while let Some(b) =
            i.checked_sub(1).filter(|b| self.words.kind(*b) == Some(Kind::Word)).filter(|b| n.first - b < 4)
        {
            if self.does(b, For) {
                let evening = (b.saturating_sub(4)..b).any(|k| listed!(people.honours).contains(self.words.text(k)));
                let ours =
                    (i..n.first).any(|k| listed!(people.ours).contains(self.words.text(k)) || self.does(k, Whose));
                return evening && ours && n.value <= HONOURED;
            }
            i = b;
        }
        false
    }

    /// "Told", "gesagt", "annoncé".
    pub(super) fn tells(&self, i: usize) -> bool {
        listed!(people.told).contains(self.words.text(i))
    }

    /// "That brings us to 85 all told".
    pub(super) fn in_all(&self, n: &Number) -> bool {
        !n.article
            && n.value < 1_000
            && self.words.phrase_ends(n.end, phrases!(people.in_all, forward)).any(|end| self.closes(end))
    }

    /// "Plus two babies who don't need a chair (not counted)", "die zwei Babys zählen wir nicht".
    pub(super) fn uncounted(&self, c: &Count) -> bool {
        let number = |i: &usize| {
            self.words.kind(*i) == Some(Kind::Number) || self.words.entry(*i).numeral.is_some_and(|n| n.0 > 1)
        };
        let behind = (c.end()..c.end() + WIDE).take_while(|i| !number(i));
        let ends = |end: usize| self.closes(end) || self.words.text(end).len() < 4 && self.closes(end + 1);
        let said = |i: &usize| self.words.phrase_ends(*i, phrases!(people.uncounted, forward)).any(ends);
        // "7 children, babies not counted": those are others.
        let others = |i: usize| i > c.end() && (self.does(i - 1, People) || self.does(i - 1, Part));
        behind.into_iter().find(said).is_some_and(|i| !others(i))
    }

    /// "Your offer shows 80 guests": what a paper says yields to what is said of the guests themselves.
    pub(super) fn on_paper(&self, c: &Count) -> bool {
        let lead = self.lead(c.number.first);
        let clause = |i: &usize| ![b';', b','].iter().any(|s| self.words.sign(*i, *s)) && !self.does(*i, But);
        let before: Vec<usize> = (lead.saturating_sub(2 * LOOK)..lead).rev().take_while(clause).collect();
        let shows = |i: &usize| listed!(people.shows).contains(self.words.text(*i));
        let paper = before.iter().any(|i| listed!(people.papers).contains(self.words.text(*i)));
        let verb = before.iter().find(|i| shows(i));
        let named =
            verb.and_then(|i| i.checked_sub(1)).is_some_and(|b| listed!(people.it).contains(self.words.text(b)));
        // "We told you 60 guests, but".
        let before_now = before.iter().any(|i| self.tells(*i)) && (c.end()..c.end() + LOOK).any(|i| self.does(i, But));
        named || before_now || paper && (verb.is_some() || (c.end()..c.end() + 3).take_while(clause).any(|i| shows(&i)))
    }
}
