//! For how many of the guests a thing is: "beer for 25", "no apéro for the 12 kids", "the vegan menu for half of us".

use super::{Found, guests, meals, quantity};
use crate::understanding::Portion;
use crate::understanding::cues::{self, SEPARATED, Word};
use crate::understanding::fold::{Masked, Span};
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::{listed, phrases};
use crate::understanding::phrases::Phrases;
use crate::understanding::running;

/// How much is told of a thing, and the words that tell how many guests have it.
pub(super) struct Told {
    pub(super) portion: Portion,
    /// How many, when a number says so.
    pub(super) number: Option<u32>,
    /// The number with its noun: no number of all guests.
    pub(super) span: Option<Span>,
}

/// The words of a sentence around one thing.
pub(super) struct Clause<'a> {
    pub(super) page: &'a Masked,
    pub(super) words: &'a [Word],
    pub(super) f: &'a Found,
    pub(super) all: &'a [Found],
}

impl Clause<'_> {
    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| self.page.part(w.span))
    }

    fn parts(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.is(SEPARATED))
    }

    fn leads(&self, at: usize) -> bool {
        matches!(self.text(at), "fuer" | "for" | "pour" | "per")
    }

    fn only(&self, at: usize) -> bool {
        listed!(people.only).contains(self.text(at))
    }

    fn named(&self, at: usize) -> bool {
        self.all.iter().any(|o| o.first <= at && at <= o.last)
    }

    /// The words between the commas around the thing.
    fn bounds(&self) -> (usize, usize) {
        let from = (1..=self.f.first).rev().find(|at| self.parts(*at)).unwrap_or(0);
        let to = (self.f.last + 1..self.words.len()).find(|at| self.parts(*at)).unwrap_or(self.words.len());
        (from, to)
    }

    /// Whether a phrase of a list stands between two words.
    fn says(&self, (from, to): (usize, usize), list: &Phrases) -> bool {
        (from..to).any(|at| list.at(|k| self.text(at + k)).any(|words| at + words <= to))
    }

    /// What is told of the guests who have the thing. `talk`: the party is known, so that a number of people beside a
    /// thing counts those who have it. `off`: the thing is turned down.
    pub(super) fn told(&self, talk: bool, off: bool) -> Option<Told> {
        let share = |portion| Some(Told { portion, number: None, span: None });
        let bounds = self.bounds();
        if let Some(at) = self.behind(talk).or_else(|| talk.then(|| self.ahead(off)).flatten()) {
            return Some(at);
        }
        if let Some(at) = self.some_of_all(bounds).or_else(|| self.only_at()).filter(|_| talk && !off) {
            return Some(at);
        }
        let diet = |f: &Found| quantity::diet(self.page, self.words, f);
        // "The lunch vegetarian for half of us": so many have the diet.
        let of_diet = !diet(self.f) && self.all.iter().any(|o| bounds.0 <= o.first && o.last < bounds.1 && diet(o));
        match () {
            () if off || of_diet => None,
            () if self.says(bounds, phrases!(orders.half, forward)) => share(Portion::Half),
            () if talk && self.says(bounds, phrases!(orders.others, forward)) => share(Portion::Others),
            () if diet(self.f) && self.says(bounds, phrases!(orders.them, forward)) => self.those_counted(),
            () if self.says(bounds, phrases!(orders.everyone, forward)) => share(Portion::Everyone),
            () if diet(self.f) && self.of_kin(bounds) => {
                Some(Told { portion: Portion::Guests, number: Some(1), span: None })
            }
            () => None,
        }
    }

    /// "For 25", "but only for 50", "choice for five people", behind the thing.
    fn behind(&self, talk: bool) -> Option<Told> {
        const FAR: usize = 4;
        let next = self.f.last + 1;
        let at = (next..next + FAR).take_while(|at| !self.named(*at)).find(|at| self.leads(*at))?;
        let only = self.only(at + 1) || at.checked_sub(1).is_some_and(|b| b >= next && self.only(b));
        let parted = (next..=at).any(|k| self.parts(k));
        if parted && !only || !(talk || only) {
            return None;
        }
        let number = (at + 1..at + 1 + FAR).take_while(|k| !self.parts(*k)).find(|k| self.number(*k).is_some())?;
        let small = |k: usize| meals::is_small(self.text(k)) || self.only(k) || self.whose(k);
        // "Lunch for all 15 of us".
        let idle = (at + 1..number).all(|k| {
            !listed!(people.all_of).contains(self.text(k)) && (small(k) || self.text(k).len() < 4 || self.more(k))
        });
        (idle && self.counts_guests(number)).then(|| self.guests(at, number))
    }

    /// "For five people we would like the vegetarian menu"; of a thing turned down also "the 12 kids need no apéro".
    fn ahead(&self, off: bool) -> Option<Told> {
        const FAR: usize = 7;
        let (from, _) = self.bounds();
        let number = (from..self.f.first).find(|k| self.number(*k).is_some())?;
        let near = self.f.first - number <= FAR && !(number..self.f.first).any(|k| self.named(k));
        let people = guests::names_people(self.words.get(number + 1));
        let led = number.checked_sub(1).filter(|b| *b >= from);
        let led = led.is_some_and(|b| self.leads(b) || b > from && self.whose(b) && self.leads(b - 1));
        (near && people && (led || off)).then(|| self.guests(number, number))
    }

    /// "Only 25 of us need the apéro", "nur 25 der 60 Gäste nehmen am Apéro teil".
    fn some_of_all(&self, (from, to): (usize, usize)) -> Option<Told> {
        /// Words from the number to that of all: "25 sur les 60".
        const FAR: usize = 3;
        /// Letters of "of", "der", "sur", "les".
        const SMALL: usize = 3;
        let number = (from + 1..to).find(|k| self.only(k - 1) && self.number(*k).is_some())?;
        let us = phrases!(running.of_us, forward).at(|k| self.text(number + 1 + k)).map(|words| number + words).max();
        let all = (number + 2..(number + 2 + FAR).min(to)).find(|k| self.number(*k).is_some());
        let whole = all.filter(|k| (number + 1..*k).all(|k| self.text(k).len() <= SMALL));
        let people = whole.map(|k| k + 1).filter(|k| *k < to && guests::names_people(self.words.get(*k)));
        let last = us.or(people).filter(|last| *last < to)?;
        let at = |k: usize| self.words.get(k).map_or((0, 0), |w| w.span);
        Some(Told { portion: Portion::Guests, number: self.number(number), span: Some((at(number).0, at(last).1)) })
    }

    /// "Beim Apéro sind nur 25 dabei".
    fn only_at(&self) -> Option<Told> {
        let number = |at: usize| self.number(at).is_some() && self.counts_guests(at);
        let at = running::only_at(self.words.len(), |at| self.text(at), number, self.f.first)?;
        Some(self.guests(at, at))
    }

    fn guests(&self, first: usize, number: usize) -> Told {
        let noun = guests::names_people(self.words.get(number + 1)) && !self.parts(number + 1);
        let last = number + usize::from(noun);
        let at = |k: usize| self.words.get(k).map_or((0, 0), |w| w.span);
        Told { portion: Portion::Guests, number: self.number(number), span: Some((at(first).0, at(last).1)) }
    }

    fn number(&self, at: usize) -> Option<u32> {
        quantity::number(self.page, self.words.get(at)?)
    }

    /// "The", "our" and the like.
    fn whose(&self, at: usize) -> bool {
        listed!(people.definite).contains(self.text(at))
    }

    fn more(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| cues::lexicon().entry(w.ids).does(Job::More))
    }

    /// Whether a number behind "for" counts people: no hours, no tables.
    fn counts_guests(&self, number: usize) -> bool {
        let next = number + 1;
        let Some(w) = self.words.get(next).filter(|w| !w.is(SEPARATED)) else { return true };
        let e = cues::lexicon().entry(w.ids);
        let other = [Job::Unit, Job::Table, Job::Seat, Job::Numbered, Job::Per].iter().any(|j| e.does(*j));
        let idle = cues::common(self.text(next)) || cues::patterned(w.ids) || meals::is_small(self.text(next));
        !other && (guests::names_people(Some(w)) || idle)
    }

    /// "Four of us are Muslims, something halal for them".
    fn those_counted(&self) -> Option<Told> {
        let number = (0..self.f.first).rev().find(|k| self.number(*k).is_some())?;
        Some(self.guests(number, number))
    }

    /// "My mother-in-law wants the vegetarian dinner".
    fn of_kin(&self, (from, to): (usize, usize)) -> bool {
        (from + 1..to).any(|at| {
            listed!(orders.ours).contains(self.text(at - 1))
                && phrases!(orders.kin, hyphened).any(|k| self.text(at + k))
        })
    }
}
