//! Days of the month in the short forms of letters: "du 18 courant", "il 28 c.m.", "vom 18. d.M.", "the 18th inst.".

use super::class::Tag;
use super::date::Written;
use super::parse::{P, Partial};
use super::relative::months;
use crate::understanding::{Rule, calendar};

impl P<'_> {
    /// The day `day`, whose number ends before `end`, with what tells its month behind it.
    pub(super) fn turned(&self, i: usize, day: i8, end: usize) -> Option<Written> {
        let s = self.sense(end);
        let turn = [Tag::ThisMonth, Tag::LastSuch, Tag::NextSuch].into_iter().find(|t| s.has(*t))?;
        if !self.together(i, end) {
            return None;
        }
        let first = self.today.first_of_month();
        let of = |n: i64| months(first, n).and_then(|m| calendar::day(m.year(), m.month(), day));
        let date = match turn {
            Tag::LastSuch => [0, -1, -2].into_iter().filter_map(of).find(|d| *d < self.today)?,
            Tag::NextSuch => [0, 1, 2].into_iter().filter_map(of).find(|d| *d > self.today)?,
            _ => of(0)?,
        };
        let partial = Partial {
            day,
            month: Some(date.month()),
            year: Some(date.year()),
            ambiguous: false,
            swapped: false,
            weekday: None,
        };
        Some(Written { partial, end: end + 1, rule: Rule::DayMonth, marked: true })
    }
}
