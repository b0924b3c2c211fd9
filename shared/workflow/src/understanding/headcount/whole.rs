//! Parts and the whole: a sum that is told, those who come out of all who might, those who bring someone along, the
//! highest number, what we are told to plan for.

use super::Job::{self, *};
use super::grammar::{Count, LOOK, Reading, Sentence, Weight};
use crate::understanding::lang::{self, listed, people};
use crate::understanding::tokens::Kind;

/// Whether two words differ by one letter: one more, one fewer, another, or two swapped.
fn near(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = |x: &[u8], y: &[u8]| x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    let (ra, rb) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let same = tail(ra, rb);
    match (ra.len() - same, rb.len() - same) {
        (0 | 1, 0 | 1) => true,
        (2, 2) => ra.first() == rb.get(1) && ra.get(1) == rb.first(),
        _ => false,
    }
}

impl Sentence<'_> {
    /// One reading that stands for the whole sentence.
    pub(super) fn concluded(&self, counts: &[Count]) -> Option<Reading> {
        self.share(counts).or_else(|| self.planned(counts))
    }

    fn stands(&self, c: &Count, weight: Weight, rule: &'static str) -> Reading {
        Reading { value: i64::from(c.number.value), relative: false, weight, first: c.number.first, end: c.end(), rule }
    }

    fn any_in(&self, tokens: impl IntoIterator<Item = usize>, job: Job) -> bool {
        tokens.into_iter().any(|i| self.does(i, job))
    }

    /// "180 in all: 60 graduates and 120 relatives", "47 c'est 45 + 2 intervenants", or the other way round: what adds up
    /// is told twice.
    pub(super) fn whole_of(&self, counts: &[Count]) -> Option<Reading> {
        let equals = |i: usize| self.is(i) || self.words.text(i) == "c";
        let own = |c: &&Count| !c.number.article && (c.people() || !c.claimed || equals(c.number.end));
        let told: Vec<&Count> = counts.iter().filter(own).collect();
        let all = (3..=told.len()).rev().flat_map(|n| told.windows(n));
        let mut all = all.filter(|w| w.iter().any(|c| c.people()));
        all.find_map(|w| {
            let sum: u32 = w.iter().map(|c| c.number.value).sum();
            let whole = [w.last()?, w.first()?].into_iter().find(|c| c.number.value * 2 == sum)?;
            // "Four have dropped out, which leaves us at 31 rather than 35".
            let back = self.lead(whole.number.first).saturating_sub(2)..whole.number.first;
            let other = [Instead, Not, Than].iter().any(|j| self.any_in(back.clone(), *j));
            (!other).then(|| self.stands(whole, Weight::Correction, "total"))
        })
    }

    /// "120 members, but usually 90 come", "80 invited, 60 have said yes": only those who come count.
    fn share(&self, counts: &[Count]) -> Option<Reading> {
        counts.iter().zip(counts.iter().skip(1)).find_map(|(a, b)| {
            // "Aus 18 sind 23 geworden".
            let out_of = a.number.first.checked_sub(1).is_some_and(|i| self.does(i, OutOf));
            if out_of && self.does(b.end(), Become) {
                return Some(self.stands(b, Weight::Correction, "became"));
            }
            let gap = a.end()..b.number.first;
            let reach = gap.len() <= 2 * LOOK && !gap.is_empty();
            let parted = gap.clone().any(|i| self.does(i, But) || self.words.sign(i, b',') || self.does(i, And));
            let kept = !self.any_in(gap.clone(), Included) && !self.any_in(gap.clone(), Plus);
            let free = |c: &Count| !c.number.article && (c.people() || !c.claimed);
            let thing = [Unit, Seat, Table, Numbered].iter().any(|j| self.does(b.number.end, *j));
            let fewer = b.number.value < a.number.value && 2 * b.number.value >= a.number.value / 2;
            if !(reach && parted && kept && free(a) && !b.number.article && !thing && fewer) {
                return None;
            }
            let near = a.number.first.saturating_sub(3)..gap.start + 1;
            let firm = self.any_in(a.number.first.saturating_sub(5)..a.number.first, Firm);
            let whole = self.any_in(near, Whole) || firm;
            let before = self.lead(b.number.first);
            let comes =
                |job: Job| self.any_in(before.saturating_sub(3)..before, job) || self.any_in(b.end()..b.end() + 4, job);
            (whole && (comes(Attend) || comes(Agreed))).then(|| self.stands(b, Weight::Correction, "those-who-come"))
        })
    }

    /// "37 have replied, please plan for 40": what we are told to plan for stands.
    fn planned(&self, counts: &[Count]) -> Option<Reading> {
        counts.iter().rev().find(|c| self.is_planned(c)).map(|c| self.stands(c, Weight::Correction, "planned-for"))
    }

    /// A verb of planning that asks us to, right before the number.
    fn is_planned(&self, c: &Count) -> bool {
        if c.claimed || c.number.article {
            return false;
        }
        let mut i = self.lead(c.number.first);
        for _ in 0..LOOK {
            let Some(b) = i.checked_sub(1) else { return false };
            if self.does(b, Plan) {
                return self.asked_of_us(b);
            }
            if !self.does(b, Planning) {
                return false;
            }
            i = b;
        }
        false
    }

    /// "Planen Sie", "plant bitte", "comptez": an imperative, none of "wir planen", "we plan".
    fn asked_of_us(&self, verb: usize) -> bool {
        let word = |i: usize| self.words.text(i);
        let german = matches!(word(verb), "planen" | "rechnen" | "kalkulieren" | "nehmen");
        let own = [
            "sans", "senza", "ohne", "without", "wir", "we", "you", "i", "ich", "nous", "noi", "ihr", "es", "er", "to",
            "di", "zu", "can",
        ];
        let before = verb.checked_sub(1).map_or("", word);
        if german {
            return word(verb + 1) == "sie";
        }
        !own.contains(&before) && !own.contains(&word(verb + 1))
    }

    /// "22 come, five of them with their partner": each of the five brings one more.
    pub(super) fn join_mates(&self, counts: &mut Vec<Count>) {
        let mut i = 0;
        while i + 1 < counts.len() {
            let (Some(a), Some(b)) = (counts.get(i).copied(), counts.get(i + 1).copied()) else { break };
            let behind = b.number.end..b.number.end + LOOK + 2;
            let words: Vec<usize> =
                behind.take_while(|i| self.words.kind(*i) == Some(Kind::Word) || self.elided(*i)).collect();
            let mate = words.iter().rposition(|i| self.does(*i, Mate));
            let brings = mate.is_some_and(|m| words.iter().take(m).any(|i| self.does(*i, Bring)));
            let whole = a.people() || self.we_are(a.number.first);
            let near = b.number.first <= a.end() + LOOK && b.number.value <= a.number.value;
            if whole && brings && near && !b.number.article && !self.any_in(a.end()..b.number.first, Plus) {
                let value = (a.number.value + b.number.value).min(9_999);
                if let Some(slot) = counts.get_mut(i) {
                    slot.number.value = value;
                    slot.noun = Some((People, mate.and_then(|m| words.get(m)).map_or(b.number.end, |m| m + 1)));
                    slot.joined = true;
                }
                counts.remove(i + 1);
                continue;
            }
            i += 1;
        }
    }

    fn elided(&self, i: usize) -> bool {
        self.words.sign(i, b'\'')
    }

    /// "About 55 of us, 70 at most": the highest is planned for.
    pub(super) fn join_highest(&self, counts: &mut [Count]) {
        let ours = |c: &&Count| c.people() || !c.claimed && self.we_are(c.number.first);
        let said = counts.iter().filter(|c| ours(c) && !c.number.article).map(|c| c.number.value).max();
        let Some(said) = said else { return };
        for c in counts.iter_mut().filter(|c| !c.people() && !c.claimed && c.number.value > said) {
            if self.highest(c) && c.number.value <= 5 * said {
                c.noun = Some((People, c.number.end));
            }
        }
    }

    /// A number that is said to be the highest: "maximal 70", "70 tops", "70 au plus".
    pub(super) fn highest(&self, c: &Count) -> bool {
        let lead = self.lead(c.number.first);
        let before = lead.saturating_sub(1)..c.number.first;
        let end = c.end();
        let small = |i: usize| matches!(self.words.text(i), "au" | "al" | "at" | "the" | "le" | "il");
        let after = if small(end) { end + 1 } else { end };
        let plus = self.words.text(after) == "plus" && after == end;
        self.any_in(before, Extreme) || self.does(after, Extreme) && !plus
    }

    /// "Four of us", "acht von uns", "quatre d'entre nous", "8 dei nostri": where it ends.
    pub(super) fn us_end(&self, at: usize) -> Option<usize> {
        let end = self.own_end(at)?;
        let us = matches!(self.words.text(end - 1), "us" | "uns" | "nous" | "noi" | "nostri" | "nostre");
        let named = self.does(end, Part) || self.does(end, People);
        // "Zwei von uns sind Köche": a part of those counted.
        (us && !named && !self.finite(end)).then_some(end)
    }

    /// Behind people: "from our own team", "aus unserem Haus": where it ends.
    pub(super) fn own_end(&self, at: usize) -> Option<usize> {
        if !self.does(at, OutOf) {
            return None;
        }
        let linking = |i: usize| matches!(self.words.text(i), "entre" | "chez" | "the" | "le" | "la") || self.elided(i);
        let mut i = at + 1;
        for _ in 0..3 {
            if linking(i) {
                i += 1;
            }
        }
        if !self.does(i, Own) {
            return None;
        }
        while self.does(i, Own) {
            i += 1;
        }
        Some(if self.does(i, Group) || self.does(i, People) || self.does(i, Firm) { i + 1 } else { i })
    }

    /// "85 for dinner", "60 beim Apéro": so many join this part of the event.
    pub(super) fn joins_meal(&self, end: usize) -> bool {
        let to = matches!(
            self.words.text(end),
            "zum" | "zur" | "beim" | "fuer" | "for" | "at" | "pour" | "au" | "aa" | "per" | "alla" | "al" | "to"
        );
        let goes_on =
            |i: &usize| self.words.kind(*i) == Some(Kind::Word) && !self.does(*i, And) || self.words.sign(*i, b'-');
        let round = matches!(self.words.text(end), "round" | "around" | "um" | "autour" | "attorno" | "intorno");
        let table = |i: usize| matches!(self.words.text(i), "table" | "tisch" | "tavolo");
        to && (end + 1..end + 6).take_while(goes_on).any(|i| self.does(i, Meal))
            || round && (end + 1..end + 4).take_while(goes_on).any(table)
    }

    /// "Dinner for 14", "Abendessen für 12": the event itself is for so many.
    pub(super) fn meal_before(&self, preposition: usize) -> bool {
        let near = preposition.saturating_sub(1)..preposition;
        let diet = preposition.saturating_sub(3)..preposition;
        self.any_in(near, Meal) && !self.any_in(diet, Special)
    }

    /// "85 for dinner and another 30 for the party".
    pub(super) fn further(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let linked = gap.len() <= LOOK + 3 && gap.clone().any(|i| self.does(i, And) || self.words.sign(i, b','));
        let more = b.number.first.checked_sub(1).is_some_and(|i| self.does(i, More)) || self.and_more(b.end());
        let whole = a.people() || !a.claimed && (self.joins_meal(a.end()) || self.we_are(a.number.first));
        linked && more && whole && (b.people() || !b.claimed)
    }

    /// "De plus", "in più", "en plus".
    pub(super) fn and_more(&self, at: usize) -> bool {
        matches!(self.words.text(at), "de" | "in" | "en") && matches!(self.words.text(at + 1), "plus" | "piu" | "piuu")
    }

    /// A verb that tells something of those before it.
    pub(super) fn finite(&self, i: usize) -> bool {
        matches!(
            self.words.text(i),
            "sind"
                | "haben"
                | "essen"
                | "koennen"
                | "wollen"
                | "brauchen"
                | "ist"
                | "are"
                | "is"
                | "have"
                | "can"
                | "can't"
                | "need"
                | "eat"
                | "don't"
                | "do"
                | "sont"
                | "ont"
                | "peuvent"
                | "sono"
                | "hanno"
                | "mangiano"
                | "mangent"
        )
    }

    /// A noun for those who do something, by its ending: "zwanzig Logopädinnen", "200 congressistes".
    pub(super) fn agents(&self, n: &super::numerals::Number) -> bool {
        let i = if n.collective && matches!(self.words.text(n.end), "de" | "di") { n.end + 1 } else { n.end };
        let word = self.words.text(i);
        word.len() >= 7 && !self.does(i, Unit) && listed!(people.agents as Ends).end(word)
    }

    /// A common noun for people with a letter too many, too few or wrong: "26 Persohnen".
    pub(super) fn misspelt(&self, i: usize) -> bool {
        let word = self.words.text(i);
        let known = self.words.entry(i).any_job();
        word.len() >= 6 && !known && lang::words(&people::ALL, |p| p.misspelt).any(|c| near(word, c))
    }

    /// A noun that no table knows behind a number of those who are expected or come: "110 Narren werden erwartet".
    pub(super) fn expected(&self, c: &Count) -> bool {
        const FEW: u32 = 5;
        let noun = self.words.kind(c.number.end) == Some(Kind::Word)
            && self.words.text(c.number.end).len() >= 4
            && ![Unit, Numbered, Table, Seat, Meal, Special, Firm].iter().any(|j| self.does(c.number.end, *j))
            // "Wir kommen mit 10 Autos".
            && !listed!(people.things as Ends).end(self.words.text(c.number.end));
        let near = self.lead(c.number.first).saturating_sub(4)..c.number.end + 4;
        let we = |i: usize| matches!(self.words.text(i), "siamo" | "saremo" | "saremmo" | "sommes" | "serons" | "sono");
        let ours = |i: usize| {
            matches!(self.words.text(i), "sind" | "are")
                && [i.wrapping_sub(1), i + 1].iter().any(|k| matches!(self.words.text(*k), "wir" | "we"))
        };
        let lead = self.lead(c.number.first);
        let subject = lead.checked_sub(1).is_some_and(|b| we(b) || ours(b) || ours(b.saturating_sub(1)));
        let takes_part = self.any_in(lead.saturating_sub(2)..lead, Attend) && self.we_are(c.number.first);
        let waited = takes_part
            || self.any_in(near, Expect)
                && (self.we_are(c.number.first) || self.attended(c) || self.does(lead.saturating_sub(1), Expect));
        noun && c.number.value >= FEW && (subject || waited)
    }
}
