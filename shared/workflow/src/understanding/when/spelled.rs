//! Days and months said as numbers: "am siebten vierten", "May twenty-one", "am neunundzwanzig Mai".

use super::class::Tag;
use super::date::{Lead, Written};
use super::parse::{P, Partial};
use super::written::valid;
use crate::understanding::Rule;

impl P<'_> {
    /// "am siebten vierten", "den 7. vierten", "am siebten 4.": in German the month may be counted, too.
    pub(super) fn month_counted(&self, i: usize, day: i8, end: usize) -> Option<Written> {
        let spelled = self.num(i).is_none();
        let counted = matches!(self.lead(i), Lead::Date | Lead::Either) && self.speaks_only(i, 0);
        let (m, k) = match (self.sense(end).ord, self.num(end)) {
            (Some(n), None) if spelled || self.mark(end - 1, b'.') => (i8::try_from(n).ok()?, end + 1),
            (_, Some((n, 1 | 2))) if spelled && self.mark(end + 1, b'.') && self.glued(end + 1) => {
                (i8::try_from(n).ok()?, end + 2)
            }
            _ => return None,
        };
        let (year, e) = self.year_behind(k);
        let partial = Partial { day, month: Some(m), year, ambiguous: false, swapped: false, weekday: None };
        let whole = counted && (1..=12).contains(&m) && (year.is_some() || self.closes(k)) && valid(partial);
        whole.then_some(Written { partial, end: e, rule: Rule::DayMonth, marked: true })
    }

    /// "on twenty-one May", "am neunundzwanzig Mai"; "May twenty-one": a number that is no count of anything.
    pub(super) fn day_in_words(&self, i: usize, month_behind: bool) -> Option<(i8, usize, bool)> {
        const SURE: u32 = 13;
        let (n, end) = self.count(i).filter(|c| c.0 >= SURE && self.num(i).is_none())?;
        let own = match month_behind {
            true => {
                self.sense(end).month.is_some()
                    && self.any(self.prev(i), &[Tag::On, Tag::From, Tag::Until])
                    && !self.romance(i)
            }
            false => self.speaks(i, 1) && self.closes(end) && !self.is(self.prev(self.prev(i)), Tag::In),
        };
        let day = i8::try_from(n).ok().filter(|n| *n <= 31 && own)?;
        Some((day, end, true))
    }
}
