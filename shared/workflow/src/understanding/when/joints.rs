//! How two neighbouring pieces are joined, by what stands between them.

use super::class::Tag;
use super::compose::{Node, Timed};
use super::lex::Kind;
use super::parse::{Atom, Join, P};

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
        // "5 mars - 18h - 6 mars 2027 - 5h".
        let dash = |from: usize, to: usize| from + 1 == to && self.mark(from, b'-');
        let dashed = |t: &Timed| dash(n.end(), t.first) && dash(t.end, a.first);
        if join == Join::Apart && times.last().is_some_and(dashed) {
            return (Join::To, true);
        }
        (join, false)
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
        let long = self.mark(i + 1, b'-') || self.mark(i + 1, b'>') && self.glued(i + 1);
        self.mark(i, b'-').then_some(if long { i + 2 } else { i + 1 })
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
            } else if s.has(Tag::And) || self.mark(k, b'&') || self.mark(k, b'+') {
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
