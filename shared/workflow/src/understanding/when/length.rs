//! Lengths in hours and minutes: never a day, never a count. One beside a start gives the end; one before or after a
//! clock time moves it.

use super::class::{Tag, Unit};
use super::compose::Timed;
use super::halves::time_of;
use super::parse::{Atom, Body, Clock, P};
use crate::understanding::fold::Span;
use crate::understanding::{Grain, Rule};
use crate::venue::ClockTime;

/// How long something takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) minutes: u16,
    /// "about two hours": nothing is counted from it.
    pub(super) about: bool,
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) span: Span,
}

/// A time is moved, or an end counted, within this reach.
const REACH: usize = 4;
const DAY: u16 = 24 * 60;

impl P<'_> {
    /// "4 Stunden", "two and a half hours", "une demi-heure", "2 ore e mezza"; "eine Stunde vor 18 Uhr" is a time.
    pub(super) fn duration(&self, i: usize) -> Option<Atom> {
        if self.spoken(i).is_some() {
            return None;
        }
        let (minutes, end) = self.minutes_long(i)?;
        if let Some(a) = self.shifted(i, end, minutes) {
            return Some(a);
        }
        // "Ca. eine Stunde".
        let led = if self.mark(self.prev(i), b'.') { self.prev(self.prev(i)) } else { self.prev(i) };
        let about = self.rough_lead(led) && self.together(led, i) || self.is(i, Tag::Few);
        Some(self.atom(i, end, Rule::Clock, Grain::Time, Body::Length { minutes, about }))
    }

    fn minutes_long(&self, i: usize) -> Option<(u16, usize)> {
        if self.is(i, Tag::HalfHour) {
            return Some((30, i + 1));
        }
        let (n, mut k) = match self.count(i) {
            Some(c) if self.fresh(i) => c,
            None if self.is(i, Tag::A) => (1, i + 1),
            _ => return None,
        };
        let (n, mut half) = (u16::try_from(n).ok()?, false);
        // "2.5 Stunden", "2 1/2 hours", "two and a half hours".
        if (self.mark(k, b'.') || self.mark(k, b',')) && self.glued(k) && self.num(k + 1).is_some_and(|d| d == (5, 1)) {
            (half, k) = (true, k + 2);
        } else if self.num(k) == Some((1, 1)) && self.mark(k + 1, b'/') && self.num(k + 2) == Some((2, 1)) {
            (half, k) = (true, k + 3);
        } else if let Some(e) = self.and_half(k).filter(|_| self.speaks(k, 1)) {
            (half, k) = (true, e);
        } else if self.is(i, Tag::Half) {
            half = true;
        }
        let s = self.sense(k);
        if s.has(Tag::HalfHour) && n == 1 {
            return Some((30, k + 1));
        }
        let per = match s.unit {
            Some(Unit::Hour) => 60,
            Some(Unit::Minute) => 1,
            None if self.is(k, Tag::Oclock) && self.glued(k) => 60,
            _ => return None,
        };
        let romance = self.item(i).is_some_and(|t| t.language >= 2);
        let bare_hours = per == 60 && (romance || s.unit.is_none());
        if bare_hours && !self.is_length(i, k) || n == 0 || n > 600 {
            return None;
        }
        let mut end = k + 1;
        if let Some(e) = self.and_half(end) {
            (half, end) = (true, e);
        } else if bare_hours && let Some((m, 2)) = self.num(end).filter(|_| self.glued(end)) {
            return Some((n.checked_mul(per)?.checked_add(u16::try_from(m).ok()?)?, end + 1));
        }
        let minutes = n.checked_mul(per)?.checked_add(if half { per / 2 } else { 0 })?;
        (minutes < DAY).then_some((minutes, end))
    }

    /// "eine Stunde vor 18 Uhr", "30 minutes after 6 pm", "un'ora prima delle 18".
    fn shifted(&self, i: usize, end: usize, minutes: u16) -> Option<Atom> {
        let back = self.any(end, &[Tag::Before, Tag::ToHour]) && !self.is(end, Tag::To);
        let on = self.any(end, &[Tag::After]);
        if !(back || on) {
            return None;
        }
        let k = self.skip(end + 1, &[Tag::At, Tag::The, Tag::Of]);
        let p = self.point(k).filter(|p| (p.strong || self.several(self.prev(k))) && self.together(i, k))?;
        let total = time_of(p, None, false, self.speaks(k, 1) && !self.speaks(k, 0))?.minutes();
        let moved = if back { total.checked_sub(minutes)? } else { total.checked_add(minutes).filter(|t| *t < DAY)? };
        let start = ClockTime::hm(moved / 60, moved % 60);
        let body = Body::Time(Clock { start, end: None, all_day: false, about: p.about });
        Some(self.atom(i, p.end, Rule::Clock, Grain::Time, body))
    }

    /// Gives a start the end that the length beside it tells.
    pub(super) fn end_by_length(&self, times: &mut [Timed], lengths: &[Length]) {
        for l in lengths.iter().filter(|l| !l.about) {
            let after = times.partition_point(|t| t.first < l.first);
            let sides = [after.checked_sub(1), Some(after)];
            let open = |k: &usize| {
                times.get(*k).is_some_and(|t| {
                    let (from, to) = if t.first < l.first { (t.end, l.first) } else { (l.end, t.first) };
                    t.range.start.is_some() && t.range.end.is_none() && self.plain_between(from, to)
                })
            };
            let Some(t) = sides.into_iter().flatten().find(open).and_then(|k| times.get_mut(k)) else { continue };
            t.range.end = t.range.start.and_then(|s| {
                let total = (s.minutes() + l.minutes) % DAY;
                ClockTime::hm(total / 60, total % 60)
            });
            t.range.rule = Rule::ClockRange;
        }
    }

    /// Whether only small words and marks stand between.
    pub(super) fn plain_between(&self, from: usize, to: usize) -> bool {
        const SMALL: [Tag; 10] = [
            Tag::For,
            Tag::During,
            Tag::From,
            Tag::At,
            Tag::The,
            Tag::Of,
            Tag::TimeLead,
            Tag::And,
            Tag::In,
            Tag::Oclock,
        ];
        from <= to
            && to - from <= REACH
            && self.together(from.saturating_sub(1), to)
            && (from..to).all(|k| {
                self.any(k, &SMALL)
                    || self.mark(k, b',')
                    || self.mark(k, b':')
                    || self.mark(k, b'(')
                    || self.mark(k, b'-')
            })
    }
}
