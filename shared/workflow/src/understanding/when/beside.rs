//! What stands beside an hour and tells that it is one, or which half of the day it is in.

use super::class::{Part, Tag};
use super::clock::{Lead, Point};
use super::halves::time_of;
use super::lex::Kind;
use super::parse::{Atom, Body, Clock, P};
use crate::understanding::{Grain, Rule};

impl P<'_> {
    /// "doors 7, show 8", "out by 10": a label right before a bare hour that ends its clause, in English; "Beginn: 18"
    /// as a line of a form.
    pub(super) fn bare_label(&self, i: usize, end: usize) -> bool {
        let leads = |k: usize| self.any(k, &[Tag::TimeLead, Tag::EndLead]);
        let (before, label) = (self.prev(i), self.prev(self.prev(i)));
        if self.heads(label) && leads(label) && !self.glued(i) {
            return self.line(end);
        }
        let closed = !matches!(self.item(end).map(|t| t.kind), Some(Kind::Word | Kind::Num { .. }));
        leads(before) && closed && self.speaks_only(i, 1) && !self.glued(end + 1)
    }

    /// The evening, where "dinner" or "party" stands a few items before an hour: "dinner at 7". Where the hour may be
    /// one of the 24, nothing else was spoken of, and it is an early one: "Abendessen um 7 Uhr".
    pub(super) fn late(&self, i: usize, exact: bool) -> Option<Part> {
        const NEAR: usize = 8;
        let other = |k: usize| self.mark(k, b',') || self.any(k, &[Tag::And, Tag::Setup, Tag::Until]);
        let mut near = (i.saturating_sub(NEAR)..i).rev().take_while(|k| self.together(*k, i) && !(exact && other(*k)));
        let early = self.num(i).is_none_or(|n| n.1 == 1 && n.0 < 8);
        (near.any(|k| self.is(k, Tag::Late)) && (early || !exact)).then_some(Part::Evening)
    }

    /// Whether a month or a weekday is named a few items before in the sentence.
    pub(super) fn dated_before(&self, i: usize) -> bool {
        const NEAR: usize = 14;
        let near = (i.saturating_sub(NEAR)..i).rev().take_while(|k| self.together(*k, i));
        near.into_iter().any(|k| self.sense(k).month.is_some() || self.sense(k).weekday.is_some())
    }

    /// "Heute, ca. 17.15?": a quarter of an hour, told roughly or in a list, behind a day of the sentence and with nothing more to follow.
    pub(super) fn roughly_then(&self, i: usize, p: Point) -> bool {
        const NEAR: usize = 16;
        let near = (i.saturating_sub(NEAR)..i).rev().take_while(|k| self.together(*k, i));
        let day = |k: usize| {
            let s = self.sense(k);
            s.days.is_some() || s.weekday.is_some() || s.month.is_some()
        };
        // "Friday 23 April, 16 people, 19.30": behind the guests, parted by a comma.
        let comma = self.prev(i);
        let guests =
            self.is(self.prev(if self.mark(self.prev(comma), b'.') { self.prev(comma) } else { comma }), Tag::Person);
        let listed = self.mark(comma, b',') && guests && p.hour > 6;
        let quarter = p.dotted && (p.about || listed) && p.minute.is_multiple_of(15) && p.hour < 24;
        quarter && self.ends_clause(p.end) && near.into_iter().any(day)
    }

    /// "A table for 2", "wir sind 7": what the number counts stands before it; "Friday for 3" tells the hour.
    pub(super) fn counted_for(&self, i: usize) -> bool {
        let lead = self.prev(i);
        let thing = self.prev(lead);
        let word = self.item(thing).is_some_and(|t| t.kind == Kind::Word) && self.together(thing, i);
        let s = self.sense(thing);
        let timed = s.weekday.is_some() || s.days.is_some() || s.part.is_some() || s.month.is_some();
        let ours = self.is(lead, Tag::WeAre) || self.is(lead, Tag::In) && s.has(Tag::WeAre);
        ours || self.is(lead, Tag::For) && word && !timed && !s.has(Tag::Namely)
    }

    /// "Von morgens um 9 bis abends um 6", "dalla mattina alle 9 alla sera alle 18": each hour behind its part of the day.
    pub(super) fn parted_range(&self, i: usize, a: Point) -> Option<Atom> {
        let led = if self.any(self.prev(i), &[Tag::At, Tag::The]) { self.prev(i) } else { i };
        let first = self.prev(led);
        let morning = self.sense(first).part.filter(|_| self.together(first, i) && a.pm.is_none())?;
        let phrase = self.romance(i) && self.sense(a.end).part.is_some() && self.together(i, a.end);
        let j = self.through(a.end, Lead::From).or(phrase.then_some(a.end))?;
        let evening = self.sense(j).part.filter(|p| *p != morning && !self.is(j, Tag::Either))?;
        let b = self.point(self.skip(j + 1, &[Tag::At, Tag::The, Tag::Of])).filter(|b| self.together(i, b.end - 1))?;
        if a.hour > 24 || b.hour > 24 || self.counts(b.end) || self.wide(b.end) {
            return None;
        }
        let start = time_of(a, Some(morning), false, false)?;
        let end = time_of(b, Some(evening), true, false)?;
        let body = Body::Time(Clock { start: Some(start), end: Some(end), all_day: false, about: a.about || b.about });
        Some(self.atom(first, b.end, Rule::ClockRange, Grain::Time, body))
    }

    /// The part of the day said right behind a time, or behind its weekday: "alle 7:00 di giovedì sera".
    pub(super) fn part_behind(&self, i: usize, end: usize) -> Option<Part> {
        let after = self.skip(end, &[Tag::In, Tag::On, Tag::The, Tag::Of]);
        let part = |k: usize| self.sense(k).part.filter(|_| self.together(i, k) && !self.is(k, Tag::Either));
        let near = [end, end + 1, after].into_iter().filter(|k| *k <= end + 2).find_map(part);
        // "7:00 on next Sunday afternoon".
        let day = self.skip(after, &[Tag::Next, Tag::This, Tag::Coming]);
        let named = self.sense(day).weekday.is_some() && !self.sense(day).habitual;
        near.or_else(|| part(day + 1).filter(|_| named && self.together(i, after)))
    }

    /// The part of the day said beside a time.
    pub(super) fn part_near(&self, i: usize, end: usize) -> Option<Part> {
        if let Some(p) = self.part_behind(i, end) {
            return Some(p);
        }
        let mut k = self.prev(i);
        let mut dated = false;
        for _ in 0..7 {
            if k == usize::MAX || !self.together(k, i) {
                return None;
            }
            let s = self.sense(k);
            // "From 14 May in the evening to 16 May at 11": the part is the first day's.
            if dated && (s.has(Tag::To) || s.has(Tag::Until)) {
                return None;
            }
            dated |= s.month.is_some() || s.weekday.is_some();
            if let Some(p) = s.part
                && !s.has(Tag::Either)
                && !self.is(self.prev(k), Tag::Greeting)
            {
                return Some(p);
            }
            if matches!(self.item(k).map(|t| t.kind), Some(Kind::Mark(b'.' | b';' | b'\n'))) && !self.glued(k) {
                return None;
            }
            k = self.prev(k);
        }
        None
    }

    /// "Ende", "fin": not where the word may be an ordinary one of another language, as English "fine".
    /// "Inizio assemblea": a word for what begins, behind the label of an hour.
    pub(super) fn begins_what(&self, p: usize) -> bool {
        let before = self.prev(p);
        let word = self.item(p).is_some_and(|t| t.kind == Kind::Word);
        let label = self.any(before, &[Tag::TimeLead, Tag::Begin]) && !self.any(before, &[Tag::At, Tag::On, Tag::In]);
        word && label && self.together(before, p) && self.sense(p).tags == 0 && self.sense(p).month.is_none()
    }

    pub(super) fn is_end(&self, k: usize) -> bool {
        self.is(k, Tag::End) && (!self.is(k, Tag::WorkVerb) || self.speaks_only(k, 3))
    }
}
