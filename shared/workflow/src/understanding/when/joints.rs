//! How two neighbouring pieces are joined, by what stands between them.

use super::class::Tag;
use super::compose::{Node, Timed};
use super::lex::Kind;
use super::parse::{Atom, Body, Join, P};

impl P<'_> {
    /// How a piece is joined to the last date, and whether the time of that date stands between.
    pub(super) fn joined(&self, n: &Node, tail: usize, times: &[Timed], a: &Atom) -> (Join, bool) {
        if let Some(j) = a.joined {
            return (j, false);
        }
        let join = self.gap(n.end(), a.first);
        if join == Join::Apart && tail > n.end() {
            let over = self.gap(tail, a.first);
            if matches!(over, Join::To | Join::And | Join::Or) {
                return (over, true);
            }
        }
        // "Friday 12 March (doors 5 pm) to Sunday 14 March".
        if join == Join::Apart
            && let Some(close) = self.bracket_end(n.end())
            && self.gap(close, a.first) == Join::To
        {
            return (Join::To, true);
        }
        // "from 4 pm today to 5 pm tomorrow".
        if join == Join::Apart
            && let Some(t) = times.last().filter(|t| t.first >= n.end())
            && (self.gap(n.end(), t.first) == Join::To || self.ends_span(n, times))
            && self.gap(t.end, a.first) == Join::Beside
        {
            return (Join::To, true);
        }
        // "24 February at 3 pm - 2 pm 3 March": the last hour is of the day behind it.
        if join == Join::Apart && times.last().is_some_and(|t| self.ends_behind(n, tail, t, a)) {
            return (Join::To, true);
        }
        // "5 mars - 18h - 6 mars 2027 - 5h".
        let dash = |from: usize, to: usize| from + 1 == to && self.mark(from, b'-');
        let dashed = |t: &Timed| dash(n.end(), t.first) && dash(t.end, a.first);
        if join == Join::Apart && times.last().is_some_and(dashed) {
            return (Join::To, true);
        }
        if join == Join::Apart && self.or_aside(n.end(), a.first) {
            return (Join::Or, false);
        }
        (join, false)
    }

    /// "Der 6. Juli oder, falls das besser geht, der 11. Juli": a remark between two commas parts no choice.
    fn or_aside(&self, from: usize, to: usize) -> bool {
        const LONG: usize = 12;
        let or = self.opt(from, b',');
        let aside = or + 2..to.min(or + LONG);
        let close = aside.clone().find(|k| self.mark(*k, b','));
        let silent = |close: usize| (or + 2..close).all(|k| matches!(self.item(k).map(|t| t.kind), Some(Kind::Word)));
        self.is(or, Tag::Or)
            && self.mark(or + 1, b',')
            && self.together(from.saturating_sub(1), to)
            && close.is_some_and(|k| silent(k) && self.gap(k + 1, to) == Join::Beside)
    }

    /// Whether the second hour of a range belongs to the date right behind it, which has no hour of its own.
    fn ends_behind(&self, n: &Node, tail: usize, t: &Timed, a: &Atom) -> bool {
        let (Body::Date(x), Body::Date(y)) = (&n.atom.body, &a.body) else { return false };
        let whole = n.until.is_none() && x.month.is_some() && y.month.is_some() && (x.month, x.day) != (y.month, y.day);
        let hours = t.end == tail && t.range.start.is_some() && t.range.end.is_some();
        let behind = self.gap(t.end, a.first) == Join::Beside
            && !(t.end..=a.first).any(|k| self.mark(k, b',') || self.line(k))
            && !self.timed_behind(a.end);
        whole && hours && behind
    }

    /// "6 am Dec 5 to 7 am", "de 16 h le 6 novembre à 17 h": whether the day stands between the first hour and the last.
    pub(super) fn ends_over(&self, start: &Timed, n: &Node, end: &Atom, next: Option<&Atom>) -> bool {
        let open = |t: &Timed| t.range.start.is_some() && t.range.end.is_none();
        let from = self.is(start.first, Tag::From) && self.is(end.first, Tag::To);
        let to = self.gap(n.end(), end.first);
        let around =
            self.gap(start.end, n.atom.first) == Join::Beside && (to == Join::To || from && to == Join::Beside);
        let dated = |a: &Atom| !matches!(a.body, Body::Time(_) | Body::Part(_) | Body::Length { .. });
        let own = next.is_some_and(|d| dated(d) && self.gap(end.end, d.first) == Join::Beside);
        open(start) && n.until.is_none() && around && !own
    }

    /// "de 16h aujourd'hui à 17h demain", "von 16 Uhr heute bis 17 Uhr morgen": the last time takes its preposition for
    /// itself, and the one before, of the day named there, begins with "from".
    fn ends_span(&self, n: &Node, times: &[Timed]) -> bool {
        let [.., from, to] = times else { return false };
        let led = self.is(from.first, Tag::From) && self.any(to.first, &[Tag::To, Tag::Until]);
        led && from.end <= n.atom.first
            && self.gap(from.end, n.atom.first) == Join::Beside
            && self.gap(n.end(), to.first) == Join::Beside
    }

    /// The item behind a short remark in brackets.
    pub(super) fn bracket_end(&self, i: usize) -> Option<usize> {
        const LONG: usize = 9;
        if !self.mark(i, b'(') {
            return None;
        }
        (i + 1..i + LONG).find(|k| self.mark(*k, b')')).map(|k| k + 1)
    }

    /// The item behind a time that belongs to the last date; else what it was.
    pub(super) fn behind(&self, nodes: &[Node], tail: usize, a: &Atom) -> usize {
        let from = nodes.last().map_or(usize::MAX, |n| n.end().max(tail));
        if from <= a.first && self.gap(from, a.first) == Join::Beside { a.end } else { tail }
    }

    /// The item behind a dash, two of them, or an arrow: "14-16", "14 -- 16", "14 -> 16".
    pub(super) fn dash(&self, i: usize) -> Option<usize> {
        let long = |k| self.mark(k, b'-') || self.mark(k, b'>') && self.glued(k);
        self.mark(i, b'-').then(|| if long(i + 1) { i + 2 } else { i + 1 })
    }

    /// "Le 12 comme le 13", "der 15. wie der 16.": both; English gives a reason with "as".
    pub(super) fn as_well(&self, k: usize) -> bool {
        self.is(k, Tag::As) && !self.speaks(k, 1)
    }

    /// What stands between two pieces.
    pub(super) fn gap(&self, from: usize, to: usize) -> Join {
        if to < from || to - from > 5 || to > 0 && from > 0 && !self.together(from - 1, to) {
            return Join::Apart;
        }
        let mut join = Join::Beside;
        for k in from..to {
            let s = self.sense(k);
            if k > from && self.dash(k - 1) == Some(k + 1) {
                continue;
            }
            let next = if s.has(Tag::Or) || self.mark(k, b'/') {
                Join::Or
            } else if s.has(Tag::Until) || s.has(Tag::To) || self.mark(k, b'-') {
                Join::To
            } else if s.has(Tag::And) || self.as_well(k) || self.mark(k, b'&') || self.mark(k, b'+') {
                // "tritt sie am 1. November an, und am 1. Advent": outside English the comma opens another clause.
                if self.mark(self.prev(k), b',') && k > from + 1 && !self.speaks(k, 1) {
                    return Join::Apart;
                }
                Join::And
            } else if matches!(self.item(k).map(|t| t.kind), Some(Kind::Mark(b',' | b'(' | b')' | b':' | b'.' | b'\'')))
                || [
                    Tag::The,
                    Tag::On,
                    Tag::In,
                    Tag::Of,
                    Tag::From,
                    Tag::About,
                    Tag::At,
                    Tag::A,
                    Tag::DateLead,
                    Tag::Between,
                    Tag::Staying,
                    Tag::Namely,
                ]
                .iter()
                .any(|t| s.has(*t))
            {
                continue;
            } else {
                return Join::Apart;
            };
            if join == Join::Beside || next == Join::Or || join == Join::And {
                join = next;
            }
        }
        join
    }
}
