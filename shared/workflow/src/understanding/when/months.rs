//! What the words beside a month's name tell of it: another month across a joint, or the day it belongs to.

use super::class::Tag;
use super::parse::{Join, P};

impl P<'_> {
    /// "Feb. to Nov.", "between Sept and Oct", "apr-giu": a month on the other side of a joint.
    pub(super) fn beside_month(&self, k: usize, end: usize) -> bool {
        let joint = |j: usize, first: usize| {
            let and = self.is(j, Tag::And) && self.is(self.prev(first), Tag::Between);
            self.mark(j, b'-') || self.mark(j, b'/') || self.any(j, &[Tag::To, Tag::Until]) || and
        };
        let month = |j: usize| self.sense(j).month.is_some_and(|m| Some(m) != self.sense(k).month);
        let behind = self.dash(end).unwrap_or(end + 1);
        let before = self.prev(k);
        let last = self.prev(before);
        let last = if self.mark(last, b'.') { self.prev(last) } else { last };
        joint(end, k) && month(behind) && self.together(k, behind)
            || joint(before, last) && month(last) && self.together(last, k)
    }

    /// "Jan 26 to Jan 28": the same month with a day on the other side of a joint.
    pub(super) fn paired_days(&self, i: usize, end: usize) -> bool {
        let same = |k: usize| self.sense(k).month == self.sense(i).month;
        let ahead = self.link(end).filter(|l| l.0 == Join::To && same(l.1));
        let ahead = ahead.is_some_and(|l| self.day_number(self.opt(l.1 + 1, b'.')).is_some());
        let (joint, day) = (self.prev(i), self.prev(self.prev(i)));
        let month = self.prev(day);
        let month = if self.mark(month, b'.') { self.prev(month) } else { month };
        let behind = self.link(joint).is_some_and(|l| l.0 == Join::To) && self.num(day).is_some() && same(month);
        ahead || behind && self.together(month, i)
    }

    /// "11 am to 9 January 5th": the month belongs to the day behind it.
    pub(super) fn opens_day(&self, month: usize) -> bool {
        let suffixed = self.is(month + 2, Tag::OrdinalSuffix) && self.glued(month + 2);
        self.sense(month).month.is_some() && self.num(month + 1).is_some() && suffixed
    }

    /// "June five 2027", "on December seven": a day in English words behind the month, where a year or nothing follows.
    pub(super) fn spoken_day(&self, month: usize, at: usize) -> Option<(i8, usize, bool)> {
        let (n, end) =
            self.count(at).filter(|_| self.num(at).is_none() && !self.is(at, Tag::A) && self.speaks(month, 1))?;
        let day = i8::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
        let p = self.prev(month);
        let named = !self.is(month, Tag::Shy) || self.any(p, &[Tag::On, Tag::By, Tag::Until]);
        let counted = self.any(p, &[Tag::In, Tag::For, Tag::Of, Tag::Since, Tag::During]) && !self.is(p, Tag::On);
        let sure = self.year(self.opt(end, b',')).is_some() || self.ends_clause(end) && named;
        (sure && !counted).then_some((day, end, true))
    }

    /// "14th, July 2027": a comma parts a day from its month where both are all that is said, or the day is an ordinal.
    pub(super) fn parted_month(&self, i: usize, end: usize) -> Option<usize> {
        let k = self.opt(end, b',');
        let suffixed = self.is(self.prev(end), Tag::OrdinalSuffix);
        let whole = || {
            let last = self.year_behind(k + 1).1;
            let first = if self.is(self.prev(i), Tag::Namely) { self.prev(i) } else { i };
            self.alone(i, last) || first < i && self.ends_clause(last)
        };
        let parted = k > end && self.sense(k).month.is_some() && !self.opens_day(k) && self.together(i, k);
        (parted && (suffixed || whole())).then_some(k)
    }
}
