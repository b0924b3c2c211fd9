//! What belongs together before ranges are looked for: a weekday and its date, a weekday and its week; and what
//! neighbours lend each other: the month, the year, the order of day and month.

use super::class::Tag;
use super::compose::Node;
use super::parse::{Atom, Body, Join, P, Partial, Which};
use super::relative::months;
use super::written::valid;
use crate::understanding::calendar::{day, plus, week, weekday};
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

/// A month named this many items away still lends itself to a bare day.
const NEAR: usize = 6;

impl P<'_> {
    /// One piece for a weekday with its date, and for a weekday with its week.
    pub(super) fn fuse(&self, mut atoms: Vec<Atom>) -> Vec<Atom> {
        one_order(&mut atoms);
        let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
        for mut a in atoms {
            self.take_weekday(&mut out, &mut a);
            self.take_week(&mut out, &mut a);
            out.push(a);
        }
        out
    }

    /// "Donnerstagabend, 5. Februar": the date takes the weekday before it, and its part of the day.
    fn take_weekday(&self, out: &mut Vec<Atom>, a: &mut Atom) {
        let Body::Date(p) = &mut a.body else { return };
        if p.weekday.is_some() || a.joined.is_some() {
            return;
        }
        let part = out.last().and_then(|l| match l.body {
            Body::Part(part) => Some((part, l.first)),
            _ => None,
        });
        let at = out.len().checked_sub(if part.is_some() { 2 } else { 1 });
        let Some(w) = at.and_then(|k| out.get(k)) else { return };
        let Body::Weekday { day: named, which: Which::Bare | Which::This | Which::Next } = w.body else { return };
        let end = out.last().map_or(w.end, |l| l.end);
        if part.is_some_and(|(_, first)| first != w.end) || self.gap(end, a.first) != Join::Beside {
            return;
        }
        p.weekday = Some(named);
        a.part = a.part.or(w.part).or(part.map(|p| p.0));
        (a.first, a.own, a.span.0, a.joined) = (w.first, w.own, w.span.0, w.joined);
        out.truncate(at.unwrap_or_default());
    }

    /// "nächste Woche Dienstag", "next week from Tuesday": that day of that week.
    fn take_week(&self, out: &mut Vec<Atom>, a: &mut Atom) {
        let Body::Weekday { day: named, which: Which::Bare } = a.body else { return };
        let Some(w) = out.last() else { return };
        let Body::Window { from, to, weekday: None } = w.body else { return };
        let whole = w.grain == Grain::Week && plus(from, 6) == Some(to) && w.flags.is_empty();
        if !whole || self.gap(w.end, a.first) != Join::Beside {
            return;
        }
        let Some(date) = plus(from, i64::from(named) - 1) else { return };
        (a.body, a.rule, a.grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
        (a.first, a.span.0) = (w.first, w.span.0);
        out.pop();
    }

    /// "nächste Woche Dienstag oder Donnerstag": the second day lies in the week of the first.
    pub(super) fn same_week(&self, last: Option<&Node>, a: &Atom, join: Join) -> Option<Atom> {
        let n = last.filter(|n| n.atom.rule == Rule::WeekdayInPeriod && n.until.is_none())?;
        let (Body::Day(d), Body::Weekday { day, which: Which::Bare }) = (&n.atom.body, &a.body) else { return None };
        let date = plus(week(*d, 0)?, i64::from(*day) - 1)?;
        let (body, rule, grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
        matches!(join, Join::And | Join::Or | Join::To).then(|| Atom { body, rule, grain, ..a.clone() })
    }

    /// "im März am 5. oder 12.", "next month from the 4th to the 23rd": bare days take the month named beside them.
    pub(super) fn lend_months(&self, nodes: &mut Vec<Node>) {
        let mut spent = vec![false; nodes.len()];
        for i in 0..nodes.len() {
            let Some((month, year)) = nodes.get(i).and_then(|n| self.whole_month(n)) else { continue };
            let mut lent = false;
            for side in [1_isize, -1] {
                let (mut at, mut last) = (i, i);
                while let Some(k) = at.checked_add_signed(side).filter(|k| *k < nodes.len()) {
                    let tied = last == i || {
                        let later = nodes.get(k.max(at));
                        later.is_some_and(|n| matches!(n.join, Join::And | Join::Or | Join::To))
                    };
                    if !tied || last == i && !self.close(nodes.get(i), nodes.get(k)) {
                        break;
                    }
                    if !nodes.get_mut(k).is_some_and(|n| lend(n, month, year)) {
                        break;
                    }
                    lent = true;
                    (at, last) = (k, k);
                }
                if lent {
                    break;
                }
            }
            // "In November, but not the 19th": the month stays the wish.
            let out = |n: &Node| self.refused(n.atom.first);
            let refused = nodes.get(i + 1).is_some_and(out);
            if let Some(s) = spent.get_mut(i) {
                *s = lent && !refused;
            }
        }
        retain(nodes, &spent);
    }

    /// Month and year of a node that is just one month.
    fn whole_month(&self, n: &Node) -> Option<(i8, Option<i16>)> {
        match n.atom.body {
            _ if n.until.is_some() => None,
            Body::Month { month, year, third: None } => Some((month, year)),
            Body::Window { from, weekday: None, .. } if n.atom.grain == Grain::Month && from.day() == 1 => {
                (n.atom.rule == Rule::RelativePeriod).then(|| (from.month(), Some(from.year())))
            }
            _ => None,
        }
    }

    fn close(&self, a: Option<&Node>, b: Option<&Node>) -> bool {
        a.zip(b).is_some_and(|(a, b)| {
            let (left, right) = if a.atom.first < b.atom.first { (a, b) } else { (b, a) };
            self.together(left.atom.first, right.atom.first)
                && right.atom.first.saturating_sub(left.end()) <= NEAR
                && !(left.end()..right.atom.first).any(|k| self.any(k, &[Tag::But, Tag::Or, Tag::Until]))
        })
    }

    /// "next year in December": the month takes the year said beside it.
    pub(super) fn lend_years(&self, nodes: &mut Vec<Node>) {
        let mut spent = vec![false; nodes.len()];
        for i in 0..nodes.len() {
            let Some(y) = nodes.get(i).filter(|n| n.until.is_none()).and_then(|n| whole_year(&n.atom)) else {
                continue;
            };
            for k in [i.checked_sub(1), i.checked_add(1)].into_iter().flatten() {
                if !self.close(nodes.get(i), nodes.get(k)) {
                    continue;
                }
                // "This year it is Thursday 11 March", said in autumn, is the next one.
                let passed = nodes.get(k).is_some_and(|n| match n.atom.body {
                    Body::Date(Partial { month: Some(m), day: d, weekday: Some(w), .. }) => {
                        day(y, m, d).is_some_and(|date| date < self.today && weekday(date) != w)
                    }
                    _ => false,
                });
                let year = match nodes.get_mut(k).map(|n| &mut n.atom.body) {
                    Some(Body::Month { year, .. }) => year,
                    Some(Body::Date(Partial { month: Some(_), year, .. })) => year,
                    _ => continue,
                };
                let meant = y > self.today.year() || !passed;
                if year.is_none() {
                    if meant {
                        *year = Some(y);
                    }
                    if let Some(s) = spent.get_mut(i) {
                        *s = true;
                    }
                }
            }
        }
        retain(nodes, &spent);
    }
}

fn retain(nodes: &mut Vec<Node>, spent: &[bool]) {
    let mut spent = spent.iter();
    nodes.retain(|_| !spent.next().copied().unwrap_or(false));
}

fn whole_year(a: &Atom) -> Option<i16> {
    let Body::Window { from, to, weekday: None } = a.body else { return None };
    let year = |d: Date| (d.month(), d.day());
    (year(from) == (1, 1) && year(to) == (12, 31) && from.year() == to.year()).then(|| from.year())
}

/// Gives a bare day, or both ends of bare days, the month.
fn lend(n: &mut Node, m: i8, y: Option<i16>) -> bool {
    let give = |body: &mut Body| match body {
        Body::Date(p) if p.month.is_none() && valid(Partial { month: Some(m), year: y, ..*p }) => {
            (p.month, p.year) = (Some(m), y);
            true
        }
        _ => false,
    };
    give(&mut n.atom.body) && n.until.as_mut().is_none_or(|u| give(&mut u.body))
}

/// One slash date that can only be month-first tells how the others of the mail are meant.
fn one_order(atoms: &mut [Atom]) {
    if !atoms.iter().any(|a| matches!(a.body, Body::Date(p) if p.swapped)) {
        return;
    }
    for a in atoms {
        if let Body::Date(p) = &mut a.body
            && p.ambiguous
            && let Some(m) = p.month
        {
            (p.day, p.month, p.ambiguous) = (m, Some(p.day), false);
        }
    }
}

/// A window longer than so many days names no month for the days behind it.
pub(super) const FRAME: i32 = 93;

/// "Between Christmas and New Year, best on the 28th": the day of the window that bears the number.
pub(super) fn named_in((from, to): (Date, Date), body: &Body) -> Option<Date> {
    let Body::Date(p) = body else { return None };
    let near = (0..4).filter_map(|n| months(from.first_of_month(), n));
    let mut days = near.filter(|_| p.month.is_none()).filter_map(|m| Date::new(m.year(), m.month(), p.day).ok());
    days.find(|d| from <= *d && *d <= to)
}
