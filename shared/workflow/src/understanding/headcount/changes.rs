//! Numbers told as changes of another: "plus two", "two fewer, but one more", "20 are too many, let's do 15".

use super::Job::*;
use super::grammar::{Count, LOOK, Reading, Sentence, Weight};
use super::numerals::{self, Number};
use super::{Restated, Setting};
use crate::understanding::lang::{listed, phrases};
use crate::understanding::sentences::Text;
use crate::understanding::tokens::{Kind, View};

/// The rule of a number that takes the place of one said to be too many or too few.
pub(super) const SHORT: &str = "falls-short";

impl Sentence<'_> {
    /// "So plus 2", "+2 please", "minus two": a sign before a number, and no other number that it could add to.
    pub(super) fn signed(&self, c: &Count) -> Option<i64> {
        let sign = c.number.first.checked_sub(1)?;
        let plus = self.words.sign(sign, b'+') || listed!(people.plus).contains(self.words.text(sign));
        let minus = listed!(people.minus).contains(self.words.text(sign));
        if !(plus || minus) || c.claimed || c.joined {
            return None;
        }
        // "On n'est plus 15" is no sum, nor is "20 plus 2" a change.
        let lead = |b: usize| {
            matches!(self.words.kind(b), Some(Kind::Sign(_)))
                || self.does(b, So)
                || listed!(people.before_sign).contains(self.words.text(b))
        };
        let opens = sign.checked_sub(1).is_none_or(lead);
        let told = |i: usize| self.words.is(i, Kind::Number) || self.words.entry(i).numeral.is_some_and(|n| n.0 > 1);
        let again = |i: usize| numerals::all(self.words).iter().any(|n| n.first == i && n.value == c.number.value);
        let only = (0..sign).all(|i| !told(i) || again(i));
        (opens && only).then_some(if plus { 1 } else { -1 })
    }

    /// Changes told one after the other: those who drop out and who come in their place. What is told twice, "two more, so
    /// plus 2", counts once.
    pub(super) fn balance(readings: &[Reading]) -> Option<Reading> {
        let told = readings.iter().find(|r| r.relative)?;
        if let Some(whole) = readings.iter().find(|r| !r.relative) {
            // "He has signed up two people, so plus 2."
            return (whole.value == told.value && readings.len() == 2).then_some(*told);
        }
        let side = |sign: i64| readings.iter().find(|r| r.value.signum() == sign);
        let (more, fewer) = (side(1)?, side(-1)?);
        let (first, end) = (more.first.min(fewer.first), more.end.max(fewer.end));
        Some(Reading { value: more.value + fewer.value, first, end, rule: "balance", ..*more })
    }

    /// "40 is not enough, 48": the second stands.
    pub(super) fn fallen_short(&self, numbers: &[Number]) -> Option<(Number, Number)> {
        let at = numbers.iter().position(|n| self.short_behind(n).is_some())?;
        let (old, new) = (numbers.get(at)?, numbers.get(at + 1..)?.iter().find(|n| !n.article)?);
        let from = self.short_behind(old)?;
        (new.first >= from && new.first - from <= LOOK && !self.of_hours(new)).then_some((*old, *new))
    }

    /// Where the words end that say of a number that it is too many or too few.
    fn short_behind(&self, n: &Number) -> Option<usize> {
        let own = !n.article && (!n.spoiled || n.dotted) && !self.of_hours(n);
        let ends = |at: usize| self.words.phrase_ends(at, phrases!(people.falls_short, forward)).next();
        let clause = |i: &usize| self.words.kind(*i) == Some(Kind::Word) || self.words.sign(*i, b'\'');
        (n.end..n.end + LOOK).take_while(clause).filter(|_| own).find_map(ends)
    }

    /// Whether a number is one of hours or money.
    fn of_hours(&self, n: &Number) -> bool {
        self.does(n.end, Unit) || n.first.checked_sub(1).is_some_and(|b| self.does(b, At) || self.does(b, Unit))
    }

    /// Whether a number may count what another sentence names.
    fn may_stand_alone(&self, n: &Number) -> bool {
        let piece = listed!(orders.pieces).contains(self.words.text(n.end));
        !self.of_hours(n) && self.count(*n).is_some_and(|c| !c.claimed || piece)
    }

    /// The reading of the number in the other's place.
    pub(super) fn after_short(&self, numbers: &[Number]) -> Option<Reading> {
        let (old, new) = self.fallen_short(numbers)?;
        let value = i64::from(new.value);
        let weight = Weight::Correction;
        Some(Reading { value, relative: false, weight, first: old.first, end: new.end, rule: SHORT })
    }
}

/// The number that is too many or too few, with the one in its place, in the same sentence or the next.
pub(super) fn restated(low: &str, text: &Text, at: Setting<'_>) -> Option<Restated> {
    let mut short: Option<Number> = None;
    for s in &text.sentences {
        let view = text.view(low, s);
        let numbers = numerals::all(&view);
        if numbers.is_empty() {
            short = None;
            continue;
        }
        let sentence = Sentence::new(&view, at.language, at.things);
        if let Some((old, new)) = sentence.fallen_short(&numbers) {
            return Some(told(&old, &new, &view));
        }
        if let Some(old) = &short {
            let mut own = numbers.iter().filter(|n| !n.article && sentence.may_stand_alone(n));
            if let (Some(new), None) = (own.next(), own.next()) {
                return Some(told(old, new, &view));
            }
        }
        short = numbers.iter().find(|n| sentence.short_behind(n).is_some()).copied();
    }
    None
}

fn told(old: &Number, new: &Number, view: &View) -> Restated {
    Restated { old: old.value, new: new.value, span: view.span(new.first, new.end) }
}
