//! How far a day lies from another: "8 weeks and 2 days", and the day that "before" and "after" count from.

use super::class::{Tag, Unit};
use super::parse::{Atom, Body, P, Which};
use super::relative::{add, grain_of, in_days};
use super::resolve::weekday_day;
use crate::understanding::calendar::{self, plus};
use crate::understanding::{DateFlag, Grain, Rule};
use jiff::civil::Date;

/// A length in one unit, and in a smaller one where a second or a half goes on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Distance {
    pub(super) n: i64,
    pub(super) unit: Unit,
    more: Option<(i64, Unit)>,
    half: bool,
}

impl Distance {
    /// One unit alone.
    pub(super) fn of(n: i64, unit: Unit) -> Self {
        Self { n, unit, more: None, half: false }
    }

    /// So many and a half.
    fn and_half(n: i64, unit: Unit) -> Option<Self> {
        let more = match unit {
            Unit::Week => (3, Unit::Day),
            Unit::Month => (15, Unit::Day),
            Unit::Year => (6, Unit::Month),
            _ => return None,
        };
        Some(Self { n, unit, more: Some(more), half: true })
    }

    /// Whether two units say it: it is no round figure.
    pub(super) fn compound(self) -> bool {
        self.more.is_some()
    }

    /// The unit that tells how sure the day is.
    fn finest(self) -> Unit {
        self.more.filter(|_| !self.half).map_or(self.unit, |m| m.1)
    }

    /// Its days and its months, behind (1) or before (-1).
    pub(super) fn in_days(self, side: i64) -> (i64, i64) {
        let (days, months) = in_days(side * self.n, self.unit);
        self.more.map_or((days, months), |(n, unit)| {
            let more = in_days(side * n, unit);
            (days + more.0, months + more.1)
        })
    }

    /// The day that lies so far behind (1) or before (-1) another.
    pub(super) fn from(self, day: Date, side: i64) -> Option<Date> {
        let day = add(day, side * self.n, self.unit)?;
        self.more.map_or(Some(day), |(n, unit)| add(day, side * n, unit))
    }
}

/// The units that a compound length is made of, by size.
fn size(unit: Unit) -> Option<u8> {
    match unit {
        Unit::Day => Some(0),
        Unit::Week => Some(1),
        Unit::Month => Some(2),
        Unit::Year => Some(3),
        _ => None,
    }
}

impl P<'_> {
    /// A length that a smaller one may go on: "3 days", "8 weeks and 2 days", "due anni e tre giorni".
    pub(super) fn distance(&self, i: usize) -> Option<(Distance, usize)> {
        if let Some(half) = self.halves(i) {
            return Some(half);
        }
        let (n, unit, end) = self.length(i)?;
        let one = Distance::of(n, unit);
        let more = self.length(end + 1).filter(|m| self.is(end, Tag::And) && size(m.1) < size(unit));
        let Some((n, smaller, e)) = more.filter(|m| size(m.1).is_some() && self.together(i, m.2 - 1)) else {
            return Some((one, end));
        };
        // "In two weeks and 3 days before": the second counts from another day.
        let aside = [Tag::Before, Tag::After, Tag::Earlier, Tag::Later];
        let led = self.any(self.prev(i), &[Tag::In, Tag::During, Tag::Ago]);
        let own = !(led && self.any(e, &aside)) || self.anchor(e + 1).is_some();
        Some(if own { (Distance { more: Some((n, smaller)), ..one }, e) } else { (one, end) })
    }

    /// "A week and a half", "one and a half weeks", "anderthalb Wochen", "un mese e mezzo".
    fn halves(&self, i: usize) -> Option<(Distance, usize)> {
        let k = self.skip(i, &[Tag::About]);
        let before = self.count(k).and_then(|(n, e)| {
            let unit = if self.is(k, Tag::Half) { Some(e) } else { self.and_half(e) }?;
            Some((i64::from(n), self.sense(unit).unit?, unit + 1))
        });
        let (n, unit, end) =
            before.or_else(|| self.length(i).and_then(|(n, unit, e)| Some((n, unit, self.and_half(e)?))))?;
        Some((Distance::and_half(n, unit)?, end))
    }

    /// "In 2-3 weeks", "in zwei, drei Wochen", "fra due o tre settimane": from the one to the other.
    pub(super) fn between_lengths(&self, i: usize) -> Option<Atom> {
        let (n, k) = self.count(i + 1)?;
        let joint = self.mark(k, b'-') || self.mark(k, b',') || self.any(k, &[Tag::Or, Tag::To, Tag::Until]);
        let (m, e) = self.count(k + 1).filter(|(m, _)| joint && n < *m && *m <= 2 * n + 1)?;
        let unit = self.sense(e).unit.filter(|u| matches!(u, Unit::Day | Unit::Week | Unit::Month))?;
        let (from, to) = (add(self.today, i64::from(n), unit)?, add(self.today, i64::from(m), unit)?);
        let body = Body::Window { from, to, weekday: None };
        let mut a = self.atom(i, e + 1, Rule::Offset, grain_of(unit), body);
        a.flags.push(DateFlag::Approximate);
        Some(a)
    }

    /// The item behind "and a half", "et demie", "e mezza".
    pub(super) fn and_half(&self, i: usize) -> Option<usize> {
        let and = self.is(i, Tag::And);
        let k = if and { self.skip(i + 1, &[Tag::A]) } else { i };
        let half = self.is(k, Tag::Half) && (and || self.speaks(k, 3)) && self.together(self.prev(i), k);
        (half && !self.any(k + 1, &[Tag::Of, Tag::Person])).then_some(k + 1)
    }

    /// So far from today. Weeks and months are round figures; days are meant.
    pub(super) fn away(&self, first: usize, end: usize, far: Distance, side: i64) -> Option<Atom> {
        let day = far.from(self.today, side)?;
        let grain = grain_of(far.finest());
        let mut a = self.atom(first, end, Rule::Offset, grain, Body::Day(day));
        if side * far.n > 0 && grain != Grain::Day {
            a.flags.push(DateFlag::Approximate);
        }
        Some(a)
    }

    /// "two weeks before Easter", "3 days after tomorrow": so far from the day named behind `at`.
    pub(super) fn counted_from(&self, first: usize, at: usize, far: Distance) -> Option<Atom> {
        let day = |base: Date, side: i64, end: usize| {
            let body = Body::Day(far.from(base, side)?);
            Some(self.atom(first, end, Rule::Offset, Grain::Day, body))
        };
        // "3 jours après demain", "3 giorni dopo domani": one word with "after" in it.
        if self.sense(at).days == Some(2) && self.romance(at) && !self.is(at, Tag::Later) {
            return day(plus(self.today, 1)?, 1, at + 1);
        }
        let back = self.any(at, &[Tag::Before, Tag::Earlier]);
        // "She celebrates her 40 years on 19 November": the years are no way to that day.
        let beside = self.is(at, Tag::On) && far.unit != Unit::Year;
        let on = self.any(at, &[Tag::After, Tag::From]) || beside;
        if !(back || on) {
            return None;
        }
        let (base, end) = self.anchor(at + 1)?;
        day(base, if back { -1 } else { 1 }, end)
    }

    /// The day that "before" or "after" counts from.
    pub(super) fn anchor(&self, i: usize) -> Option<(Date, usize)> {
        let i = self.skip(i, &[Tag::The, Tag::On, Tag::Of]);
        let a = self
            .holiday_named(i)
            .or_else(|| self.dates(i).and_then(|d| d.into_iter().next()))
            .or_else(|| self.month_first(i).and_then(|d| d.into_iter().next()))
            .or_else(|| self.deictic(i));
        let Some(a) = a else {
            return self.anchor_weekday(i);
        };
        let day = match a.body {
            Body::Day(d) => d,
            Body::Date(p) => match (p.month, p.year) {
                (Some(m), Some(y)) => calendar::day(y, m, p.day)?,
                (Some(m), None) => calendar::next(self.today, m, p.day)?,
                _ => return None,
            },
            Body::Window { from, .. } => from,
            _ => return None,
        };
        Some((day, a.end))
    }

    /// "Friday", "next Friday", "vendredi prochain": the coming one.
    fn anchor_weekday(&self, i: usize) -> Option<(Date, usize)> {
        let turn = self.modifier(i).filter(|_| self.sense(i).weekday.is_none());
        let k = if turn.is_some() { i + 1 } else { i };
        let s = self.sense(k);
        let day = s.weekday.filter(|_| (!s.has(Tag::Shy) || turn.is_some()) && !s.habitual)?;
        let behind = if self.romance(k) && turn.is_none() { self.modifier(k + 1) } else { None };
        let which = match turn.or(behind) {
            Some(2) => Which::AfterNext,
            Some(-1) => Which::Last,
            _ => Which::Bare,
        };
        let end = if behind.is_some() { k + 2 } else { k + 1 };
        Some((weekday_day(self.today, day, which)?, end))
    }
}
