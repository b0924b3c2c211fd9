//! What belongs together before ranges are looked for: a weekday and its date, a weekday and its week; and what
//! neighbours lend each other: the month, the year, the order of day and month.

use super::class::{Tag, Unit};
use super::compose::Node;
use super::parse::{Atom, Body, Join, P, Partial, Which};
use super::relative::months;
use super::written::valid;
use crate::understanding::calendar::{day, next, plus, weekday};
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

/// A month named this many items away still lends itself to a bare day.
const NEAR: usize = 6;

impl P<'_> {
    /// One piece for a weekday with its date, and for a weekday with its week.
    pub(super) fn fuse(&self, mut atoms: Vec<Atom>) -> Vec<Atom> {
        one_order(&mut atoms);
        self.take_weekdays(&mut atoms);
        self.drop_weekends(&mut atoms);
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

    /// "das Wochenende vom 13./14. Juni", "the weekend of 13/14 June": the days say which.
    fn drop_weekends(&self, atoms: &mut Vec<Atom>) {
        let mut i = 1;
        while i + 1 < atoms.len() {
            if self.weekend_of_days(atoms, i) {
                if let Some(y) = atoms.get_mut(i + 1) {
                    y.joined = Some(Join::To);
                }
                atoms.remove(i - 1);
            }
            i += 1;
        }
    }

    /// Whether a weekend stands right before two joined days.
    fn weekend_of_days(&self, atoms: &[Atom], i: usize) -> bool {
        let Some([w, x, y]) = i.checked_sub(1).and_then(|k| atoms.get(k..=i + 1)) else { return false };
        let days = matches!((&x.body, &y.body), (Body::Date(_), Body::Date(_))) && y.joined.is_some();
        w.rule == Rule::Weekend && days && self.gap(w.end, x.first) == Join::Beside
    }

    /// "Sa/So 9./10. Mai", "Thu and Fri, 5 and 6 March": two weekdays belong to the two days behind them, a stay.
    fn take_weekdays(&self, atoms: &mut Vec<Atom>) {
        let mut i = 3;
        while i < atoms.len() {
            if self.weekdays_of_days(atoms, i) {
                atoms.drain(i - 3..i - 1);
                i -= 2;
            }
            i += 1;
        }
    }

    /// Gives the days at `i - 1` and `i` the weekdays before them.
    fn weekdays_of_days(&self, atoms: &mut [Atom], i: usize) -> bool {
        let Some([a, b, x, y]) = i.checked_sub(3).and_then(|k| atoms.get_mut(k..=i)) else { return false };
        let (Body::Weekday { day: first, which: Which::Bare }, Body::Weekday { day: second, .. }) = (&a.body, &b.body)
        else {
            return false;
        };
        let (first, second) = (*first, *second);
        let (Body::Date(from), Body::Date(to)) = (&mut x.body, &mut y.body) else { return false };
        let tied = matches!(self.gap(a.end, b.first), Join::Or | Join::And | Join::To);
        let paired = y.joined.is_some() || self.gap(x.end, y.first) == Join::To;
        let beside = self.gap(b.end, x.first) == Join::Beside && paired && x.joined.is_none();
        let days = (second - first).rem_euclid(7);
        let row = to.day - from.day == days || days == 1 && to.day == 1;
        if !(tied && beside && row) || from.weekday.is_some() || to.weekday.is_some() {
            return false;
        }
        (from.weekday, to.weekday, y.joined) = (Some(first), Some(second), Some(Join::To));
        (x.first, x.own, x.span.0) = (a.first, a.own, a.span.0);
        true
    }

    /// "Beginn 12.6. um 9 Uhr, Ende 13.6. um 16 Uhr": two days with such labels are the first and the last.
    pub(super) fn join_begin_and_end(&self, nodes: &mut Vec<Node>) {
        for i in (1..nodes.len()).rev() {
            let (Some(a), Some(b)) = (nodes.get(i - 1), nodes.get(i)) else { continue };
            let (Body::Date(x), Body::Date(y)) = (&a.atom.body, &b.atom.body) else { continue };
            let months = (x.month.or(y.month), y.month.or(x.month));
            let later = (months.0, x.day) < (months.1, y.day) && x.year == y.year;
            let single = a.until.is_none() && b.until.is_none() && b.join == Join::Apart;
            let labels = self.labelled(a.atom.first, &[Tag::TimeLead, Tag::From, Tag::Begin])
                && (self.labelled(b.atom.first, &[Tag::EndLead, Tag::End, Tag::Until])
                    || self.last_label(b.atom.first));
            // "We arrive on 12 June and leave on 14 June".
            let leaves = (a.end().max(b.atom.first.saturating_sub(4))..b.atom.first).any(|k| self.is(k, Tag::Leaving));
            let labels = labels || leaves && self.together(a.atom.first, b.atom.first);
            let other = !leaves && self.other_clause(a.end(), b.atom.first);
            if !(single && later && labels && b.atom.first - a.end() <= 10) || other {
                continue;
            }
            let until = Some(b.atom.clone());
            if let Some(n) = nodes.get_mut(i - 1) {
                n.until = until;
            }
            nodes.remove(i);
        }
    }

    /// "The meeting of 2 December - could you hold it until the 4th?": words of another clause stand between two days.
    fn other_clause(&self, from: usize, to: usize) -> bool {
        const WORDS: usize = 2;
        let parts = |k: &usize| self.mark(*k, b',') || self.mark(*k, b'-');
        let Some(mark) = (from..to).rev().find(parts) else { return false };
        let labels = [Tag::Until, Tag::EndLead, Tag::End, Tag::The, Tag::On, Tag::To, Tag::At, Tag::Oclock];
        let words = (mark + 1..to).filter(|k| self.is_word(*k) && !self.any(*k, &labels));
        words.count() >= WORDS && !(mark..to).any(|k| self.is(k, Tag::Staying))
    }

    /// Whether one of the words stands before, articles and a colon skipped.
    fn labelled(&self, first: usize, tags: &[Tag]) -> bool {
        let mut p = self.prev(first);
        for _ in 0..3 {
            if self.any(p, tags) {
                return true;
            }
            if !(self.mark(p, b':') || self.any(p, &[Tag::The, Tag::On]) || self.sense(p).weekday.is_some()) {
                return false;
            }
            p = self.prev(p);
        }
        false
    }

    /// "To: 20 October", "Abreise: 20.10.": the line of a form for the last day.
    fn last_label(&self, first: usize) -> bool {
        let label = self.prev(self.prev(first));
        self.heads(label) && self.any(label, &[Tag::To, Tag::Leaving])
    }

    /// "15., 16. und 17. Juni": a pair of days in a row takes in the day listed right before it.
    pub(super) fn join_rows(&self, nodes: &mut Vec<Node>) {
        for i in (1..nodes.len()).rev() {
            let (Some(a), Some(b)) = (nodes.get(i - 1), nodes.get(i)) else { continue };
            let (Body::Date(x), Body::Date(y)) = (&a.atom.body, &b.atom.body) else { continue };
            let comma = b.atom.first <= a.end() + 3 && self.mark(a.end(), b',');
            let row = follows(x, y);
            let listed = b.until.is_some() && !b.between && a.until.is_none() && comma && row && b.join != Join::Or;
            if !listed {
                continue;
            }
            let (month, year) = (y.month, y.year);
            let until = b.until.clone();
            if let Some(n) = nodes.get_mut(i - 1) {
                if let Body::Date(x) = &mut n.atom.body {
                    (x.month, x.year) = (x.month.or(month), x.year.or(year));
                }
                n.until = until;
            }
            nodes.remove(i);
        }
    }

    /// "20./21. April oder 27./28. April", "zweitägig am 3./4. Mai": a pair of days with a slash is a stay where two such
    /// pairs are named or two days are said; else it leaves the choice.
    pub(super) fn join_stays(&self, nodes: &mut Vec<Node>) {
        let pairs: Vec<usize> = (1..nodes.len()).filter(|i| self.slash_pair(nodes, *i)).collect();
        let apart = pairs.windows(2).any(|p| matches!(p, [a, b] if b - a >= 2));
        if pairs.is_empty() {
            return;
        }
        // "Do/Fr 19./20. Oktober, sonst 26./27. Oktober": as many days as the stay named before.
        let stays = nodes.iter().any(|n| {
            let last = n.until.as_ref().map(|u| &u.body);
            matches!((&n.atom.body, last), (Body::Date(x), Some(Body::Date(y))) if follows(x, y))
        });
        let all = apart || stays || self.two_days();
        for i in pairs.iter().rev().copied() {
            // "12/13/14 June" are three, whatever days they fall on.
            let run = [i - 1, i + 1].iter().any(|k| pairs.binary_search(k).is_ok());
            if !all && run || !all && !nodes.get(i - 1).zip(nodes.get(i)).is_some_and(|(a, b)| self.weekend(a, b)) {
                continue;
            }
            let last = nodes.remove(i);
            if let Some(n) = i.checked_sub(1).and_then(|k| nodes.get_mut(k)) {
                if let (Body::Date(x), Body::Date(y)) = (&mut n.atom.body, &last.atom.body) {
                    (x.month, x.year) = (x.month.or(y.month), x.year.or(y.year));
                }
                n.until = Some(last.atom);
            }
        }
    }

    /// Whether the days are a Saturday and a Sunday: one weekend, and no choice.
    fn weekend(&self, a: &Node, b: &Node) -> bool {
        let (Body::Date(x), Body::Date(y)) = (&a.atom.body, &b.atom.body) else { return false };
        let first = x.month.or(y.month).and_then(|m| match x.year.or(y.year) {
            Some(year) => day(year, m, x.day),
            None => next(self.today, m, x.day),
        });
        first.is_some_and(|d| weekday(d) == 6)
    }

    /// Whether the text speaks of two days in a row: "zweitägig", "for two days", "overnight".
    fn two_days(&self) -> bool {
        let counted = |i: usize| {
            let two = self.sense(i).card == Some(2) || self.num(i).is_some_and(|n| n.0 == 2);
            let dash = self.opt(i + 1, b'-');
            two && self.sense(dash).unit == Some(Unit::Day)
        };
        (0..self.items.len()).any(|i| self.any(i, &[Tag::TwoDays, Tag::EachDay]) || counted(i))
    }

    /// Whether a slash and nothing else ties the node to the one before, the next day of the calendar.
    fn slash_pair(&self, nodes: &[Node], i: usize) -> bool {
        let (Some(a), Some(b)) = (i.checked_sub(1).and_then(|k| nodes.get(k)), nodes.get(i)) else { return false };
        let (Body::Date(x), Body::Date(y)) = (&a.atom.body, &b.atom.body) else { return false };
        let end = a.atom.end;
        follows(x, y) && a.until.is_none() && b.until.is_none() && b.atom.first == end + 1 && self.mark(end, b'/')
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
            let out = |n: &Node| self.refused(n.atom.first) || self.is(n.end(), Tag::Not) && self.closes(n.end() + 1);
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
            Body::Month { month, year, .. } => Some((month, year)),
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

/// Whether the second is the next day of the calendar.
fn follows(x: &Partial, y: &Partial) -> bool {
    if x.month.or(y.month).is_none() {
        return x.day + 1 == y.day;
    }
    let next = x.month.or(y.month).and_then(|m| day(y.year.unwrap_or(2027), m, x.day)).and_then(|d| plus(d, 1));
    next.is_some_and(|d| d.day() == y.day && y.month.is_none_or(|m| m == d.month()))
}
