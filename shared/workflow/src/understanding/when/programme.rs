//! A programme: "09.00 Begrüssung, 10.30 Kaffee, 12.00 Lunch" lasts from its first to its last hour.

use super::Found;
use super::class::Tag;
use super::compose::Timed;
use super::lex::Kind;
use super::parse::P;
use crate::understanding::Rule;

/// The next step starts within so many items.
const REACH: usize = 14;
/// Fewer steps are no programme.
const LEAST: usize = 3;

impl P<'_> {
    /// Whether "09.00" opens a step: at the head of a line or behind a comma, with what happens behind it, and with
    /// another step near.
    pub(super) fn step(&self, i: usize, end: usize) -> bool {
        self.opens_step(i) && self.names_step(end) && (self.step_ahead(end) || self.step_behind(i))
    }

    fn opens_step(&self, i: usize) -> bool {
        let p = self.prev(i);
        self.line(i) || [b',', b':', b';', b'-', b'|', b'('].iter().any(|m| self.mark(p, *m))
    }

    /// Whether a word stands there that says what happens.
    fn names_step(&self, end: usize) -> bool {
        let k = if self.mark(end, b':') || self.mark(end, b'-') || self.mark(end, b'|') { end + 1 } else { end };
        let unit = self.any(k, &[Tag::Oclock, Tag::Pm, Tag::Or, Tag::And, Tag::Until, Tag::To, Tag::Person]);
        self.item(k).is_some_and(|t| t.kind == Kind::Word) && !unit && self.sense(k).month.is_none()
    }

    fn step_ahead(&self, end: usize) -> bool {
        (end + 1..end + REACH).any(|k| self.opens_step(k) && self.hour_and_minutes(k))
    }

    fn step_behind(&self, i: usize) -> bool {
        (i.saturating_sub(REACH)..i).any(|k| self.opens_step(k) && self.hour_and_minutes(k))
    }

    fn hour_and_minutes(&self, k: usize) -> bool {
        let sep = self.mark(k + 1, b'.') || self.mark(k + 1, b':') || self.is(k + 1, Tag::Oclock);
        let tight = self.glued(k + 1) && self.glued(k + 2);
        let hour = self.num(k).is_some_and(|n| n.0 <= 24 && n.1 <= 2);
        sep && tight && hour && self.num(k + 2).is_some_and(|m| m.1 == 2 && m.0 < 60)
    }

    /// Three steps or more, each later than the one before, are one time from the first to the last.
    pub(super) fn join_programme(&self, times: Vec<Timed>, found: &[Found]) -> Vec<Timed> {
        let mut out: Vec<Timed> = Vec::with_capacity(times.len());
        let mut rest = times.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let mut last = first;
            let mut steps = usize::from(self.is_step(first));
            for t in others {
                if steps == 0 || !self.is_step(t) || !self.follows(last, t, found) {
                    break;
                }
                (last, steps) = (t, steps + 1);
            }
            let mut whole = *first;
            // "16:00 arrival, 16.30 speech, 17h apéro, end approx. 21h".
            let closing = others.get(steps.saturating_sub(1)).filter(|t| steps >= LEAST && t.range.start.is_none());
            if let Some(t) = closing.filter(|t| self.follows(last, t, found)) {
                (last, steps) = (t, steps + 1);
            }
            if steps >= LEAST {
                whole.range.end = last.range.end.or(last.range.start);
                whole.range.rule = Rule::ClockRange;
                (whole.span.1, whole.end) = (last.span.1, last.end);
            }
            out.push(whole);
            rest = others.get(if steps >= LEAST { steps - 1 } else { 0 }..).unwrap_or_default();
        }
        out
    }

    /// A single hour that opens a step, or closes the list.
    fn is_step(&self, t: &Timed) -> bool {
        let single = t.range.start.is_none() != t.range.end.is_none();
        let row = self.line(t.first) && t.range.start < t.range.end;
        (single || row) && self.opens_step(t.first) && (t.range.start.is_none() || self.names_step(t.end))
    }

    fn follows(&self, a: &Timed, b: &Timed, found: &[Found]) -> bool {
        let date = found.partition_point(|f| f.items.0 < a.end);
        let free = found.get(date).is_none_or(|f| f.items.0 > b.first);
        free && b.first.saturating_sub(a.end) <= REACH && a.range.start < b.range.start.or(b.range.end)
    }
}
