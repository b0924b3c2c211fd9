//! "31 April": a day that no year has means one of those beside it.

use super::date::Written;
use super::parse::{Atom, Body, Join, P};
use crate::understanding::calendar::{self, plus};
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
    /// "Du 31 au 2 mai": April has no such day, so when the stay begins is not told.
    pub(super) fn no_first_day(&self, i: usize, list: &[(usize, Written, Join)]) -> Option<Vec<Atom>> {
        let last = list.last()?.1;
        let (month, day) = (last.partial.month?, last.partial.day);
        let coming = || calendar::next(self.today, month, day);
        let to = last.partial.year.map_or_else(coming, |y| calendar::day(y, month, day))?;
        let from = plus(to.first_of_month(), -1)?;
        let body = Body::Window { from, to, weekday: None };
        Some(vec![self.atom(i, last.end, Rule::PartOfPeriod, Grain::Day, body)])
    }

    /// The last day of the month and the first of the next, for the items of a day that is none; nothing for numbers that
    /// no month has.
    pub(super) fn around_no_day(&self, i: usize, end: usize) -> Option<Atom> {
        const LONGEST: u32 = 31;
        self.num(i).filter(|n| n.0 <= LONGEST)?;
        let before = self.prev(i);
        let month = (i..end).chain([before]).find_map(|k| self.sense(k).month)?;
        let written = (i + 1..end).find_map(|k| self.year(k)).map(|y| y.0);
        let last = |year: i16| Date::new(year, month, 1).ok().map(Date::last_of_month);
        let year = written.unwrap_or(self.today.year());
        let coming = last(year).filter(|d| *d >= self.today);
        let from = coming.or_else(|| last(year + 1).filter(|_| written.is_none()))?;
        let to = plus(from, 1)?;
        Some(self.atom(i, end, Rule::PartOfPeriod, Grain::Day, Body::Window { from, to, weekday: None }))
    }
}
