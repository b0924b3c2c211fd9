//! Days in figures with the month first, as Americans write them: "7/17", "7/17-7/18", "8/25/06". Only where no other
//! order is possible; which month "5/6" names stays doubtful.

use super::class::Tag;
use super::date::Written;
use super::figures::short_date;
use super::parse::{P, Partial};

impl P<'_> {
    /// "7/17" in an English sentence: no number of a room, no score and no share.
    pub(super) fn american(&self, i: usize, end: usize) -> bool {
        let figures = self.num(i).zip(self.num(i + 2));
        let month_ahead = figures.is_some_and(|(a, b)| (1..=12).contains(&a.0) && (13..=31).contains(&b.0));
        let p = self.prev(i);
        let named = self.unknown(p) || self.any(p, &[Tag::Choice, Tag::Person]) || self.num(p).is_some();
        let english = self.item(i).is_some_and(|t| t.english);
        month_ahead && english && (self.closes(end) || self.timed_behind(end)) && !(named && self.together(p, i))
    }

    /// "on 4.22", "on 4-22": in an English sentence and behind "on" no hour and no range.
    pub(super) fn on_american(&self, i: usize) -> bool {
        self.is(self.prev(i), Tag::On) && self.item(i).is_some_and(|t| t.english)
    }

    /// "on 4-22".
    pub(super) fn dashed_american(&self, i: usize) -> Option<Written> {
        let ((m, 1 | 2), (d, 2)) = (self.num(i)?, self.num(i + 2)?) else { return None };
        let tight = self.mark(i + 1, b'-') && self.glued(i + 1) && self.glued(i + 2);
        let sure = tight && d > 12 && self.on_american(i) && self.closes(i + 3) && !self.torn(i + 3);
        sure.then(|| short_date(d, m, i + 3))
            .flatten()
            .map(|w| Written { partial: Partial { swapped: true, ..w.partial }, ..w })
    }

    /// "8/25/06", and "7-17-18" where the sentence says nothing else: three figures of which only one can be the month.
    pub(super) fn one_month(&self, i: usize, second: u32) -> bool {
        let first = self.num(i).map_or(0, |n| n.0);
        let months = [first, second].into_iter().filter(|n| (1..=12).contains(n)).count();
        let one = months == 1 && first <= 31 && second <= 31;
        one && (self.mark(i + 1, b'/') || self.mark(i + 1, b'-') && self.alone(i, i + 5))
    }
}
