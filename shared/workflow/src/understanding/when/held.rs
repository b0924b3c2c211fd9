//! "Hold 10 April until 20 January": the day behind "until" ends the option on the day before it, and no stay.

use super::class::Tag;
use super::compose::Node;
use super::parse::{Atom, Body, P, Which};
use super::resolve::weekday_day;

/// No stay is longer, in days, where its first day is led by "from" or nothing speaks of an option.
const LONGEST: i32 = 200;
/// The same where something is to be kept free.
const LONG: i32 = 31;
const YEAR: i32 = 365;
/// Words that ask to keep a day free stand at most so many items beside it.
const REACH: usize = 14;

impl P<'_> {
    /// Whether the piece behind "until" comes before the day that it stands behind, and cannot end a stay that begins
    /// with it.
    pub(super) fn ends_option(&self, n: &Node, a: &Atom) -> bool {
        let Body::Date(x) = &n.atom.body else { return false };
        let until = (n.end()..a.first).any(|k| self.is(k, Tag::Until));
        let Some(first) = self.written_day(&n.atom.body).filter(|_| until && x.month.is_some()) else { return false };
        let from = self.is(self.skip_back(n.atom.own), Tag::From);
        let held = !from && self.held(n.atom.first, a.end);
        match &a.body {
            Body::Date(_) => self.written_day(&a.body).is_some_and(|due| {
                let longest = if held { LONG } else { LONGEST };
                due < first && due.until(first).is_ok_and(|s| (YEAR - s.get_days()).rem_euclid(YEAR) > longest)
            }),
            Body::Day(due) => *due < first,
            Body::Weekday { day, which: which @ (Which::Bare | Which::This | Which::Next) } => {
                held && x.weekday.is_none() && weekday_day(self.today, *day, *which).is_some_and(|due| due < first)
            }
            _ => false,
        }
    }

    /// Whether words close around the items ask to keep something free.
    pub(super) fn held(&self, first: usize, end: usize) -> bool {
        (first.saturating_sub(REACH)..end + REACH).any(|k| self.is(k, Tag::Hold) && self.together(k, first))
    }
}
