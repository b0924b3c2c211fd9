//! "31 April": a day that no year has means one of those beside it.

use super::parse::{Atom, Body, P};
use crate::understanding::calendar::plus;
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
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
