//! The day given up where the day it is moved to is told later: "our kick-off on 12 January clashes with an audit.
//! Could we move it to the 14th?"

use super::class::{Tag, Tell};
use super::parse::{Join, P};
use super::roles::day_or_window;
use super::{Found, tells};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, DateMention, DateRole, Mention, Rule, When};

/// More days than this are not looked at, so that reading stays linear.
const MANY: usize = 8;

impl P<'_> {
    /// Marks as given up the one day before a sentence that moves the event to another.
    pub(super) fn moved(&self, kept: &[&Found], out: &mut [Mention<DateMention>], sentences: &[Sentence]) {
        let Some(s) = sentences.iter().find(|s| s.cues.has(Cue::Moves)) else { return };
        let event = |d: &Mention<DateMention>| {
            matches!(d.value.when, When::Days { .. }) && matches!(d.value.role, DateRole::Event)
        };
        let days: Vec<usize> = out.iter().enumerate().filter(|(_, d)| event(d)).map(|(k, _)| k).take(MANY).collect();
        if out.iter().any(|d| d.value.role == DateRole::Replaced) {
            return;
        }
        let (here, before): (Vec<usize>, Vec<usize>) = days
            .into_iter()
            .filter(|k| out.get(*k).is_some_and(|d| d.span.0 < s.span.1))
            .partition(|k| out.get(*k).is_some_and(|d| s.holds(d.span)));
        let onto =
            |k: &usize| kept.get(*k).is_some_and(|f| self.led_by(f, &[Tag::To]) && !self.led_by(f, &[Tag::From]));
        let old = match (before.as_slice(), here.as_slice()) {
            ([old], [new]) if onto(new) => *old,
            // "He can only come on the 19th. Could we move it to that day?"
            ([old, _], []) if self.points_back(s) => *old,
            _ => return,
        };
        if let Some(d) = out.get_mut(old) {
            d.value.role = DateRole::Replaced;
            d.value.flags.retain(|f| *f != DateFlag::OneOf);
        }
    }

    /// "The retreat planned for 17 June must be pushed back to 9 September": the verb stands between the two days.
    pub(super) fn moved_onto(&self, f: &Found, n: &Found, s: &Sentence) -> bool {
        // "Put it off by a week, to 10 February": the same day told twice.
        let onto = f.rule != Rule::Later
            && s.holds(n.span)
            && self.led_by(n, &[Tag::To])
            && !self.led_by(n, &[Tag::From, Tag::Until]);
        onto && self.heard.of((f.span.1, n.span.0.max(f.span.1))).has(Tell::Moves)
    }

    /// Whether a day right behind "by a week", in its sentence, is the one that it counts from.
    pub(super) fn put_off(&self, f: &Found, n: &Found) -> bool {
        let later = |a: &When, b: &When| a.start().zip(b.start()).is_some_and(|(a, b)| a > b);
        let of = self.led_by(n, &[Tag::Of, Tag::From]) || self.any(self.prev(n.items.0), &[Tag::Of, Tag::From]);
        of && self.together(f.items.0, n.items.0) && later(&f.when, &n.when) && !self.led_by(n, &[Tag::To])
    }

    /// "Please forget 9 March, 16 March it is": the verb stands right before the day that is given up.
    pub(super) fn dropped(&self, f: &Found, n: &Found, s: &Sentence) -> bool {
        const NEAR: usize = 3;
        let ahead = (s.span.0.min(f.span.0), f.span.0);
        let from = tells::words(part(self.heard.low(), ahead)).rev().nth(NEAR - 1);
        let from = from.and_then(|w| part(self.heard.low(), ahead).rfind(w)).map_or(ahead.0, |k| ahead.0 + k);
        let apart = s.holds(n.span) && matches!(n.join, Join::Apart | Join::Beside);
        let onto = self.led_by(f, &[Tag::To]) || self.led_by(n, &[Tag::To]);
        let coming = n.when != f.when && f.rule != Rule::Later && day_or_window(n).is_some_and(|d| d > self.today);
        // "Bin ab Montag weg": where the writer is.
        let myself = (f.items.0.saturating_sub(NEAR)..f.items.0).any(|k| self.is(k, Tag::Myself));
        apart && !onto && !s.asks && coming && !myself && self.heard.of((from, f.span.0)).has(Tell::Moves)
    }

    /// "Our party is booked for 2 December, but we'd like to have it on 25 November instead".
    pub(super) fn rebooked(&self, f: &Found, n: &Found, s: &Sentence) -> bool {
        if !s.holds(n.span) || n.span.0 < f.span.1 {
            return false;
        }
        let (between, behind) = ((f.span.1, n.span.0), (n.span.1, s.span.1.max(n.span.1)));
        let stop = self.heard.first_joint(behind).map_or(behind.1, |j| j.0);
        let around = |tell| self.heard.of(between).has(tell) || self.heard.of((behind.0, stop)).has(tell);
        let clause = self.heard.of(self.heard.clause(s.span, f.span));
        (clause.has(Tell::Booked) || clause.has(Tell::Fixed))
            && self.heard.cues(between).has(Cue::But)
            && around(Tell::Rather)
            && !around(Tell::Besides)
            && !self.heard.cues(between).has(Cue::EventWord)
    }

    /// "Our dinner is booked for 8 June. We would now like to have it on 14 June": the next sentence wishes the same thing
    /// for another day.
    pub(super) fn held_elsewhere(&self, f: &Found, next: Span, s: &Sentence, sentences: &[Sentence]) -> bool {
        let at = sentences.partition_point(|s| s.span.0 <= next.0);
        let Some(n) = at.checked_sub(1).and_then(|k| sentences.get(k)).filter(|n| n.holds(next)) else { return false };
        let close = s.span.1 <= n.span.0 && part(self.heard.low(), (s.span.1, n.span.0)).trim().is_empty();
        let here = self.heard.of(self.heard.clause(s.span, f.span));
        let wished = self.heard.of(n.span);
        close
            && (here.has(Tell::Booked) || here.has(Tell::Fixed))
            && wished.has(Tell::Rather)
            && (wished.has(Tell::TakesPlace) || wished.has(Tell::Suits) && !wished.has(Tell::Besides))
            && !wished.has(Tell::Whether)
            && !n.asks
            && !n.cues.any(&[Cue::EventWord, Cue::Visit, Cue::Condition])
    }

    /// "Auf diesen Tag", "to that day".
    fn points_back(&self, s: &Sentence) -> bool {
        let first = self.items.partition_point(|t| t.span.0 < s.span.0);
        (first..self.items.len())
            .take_while(|k| self.item(*k).is_some_and(|t| t.span.0 < s.span.1))
            .any(|k| self.is(k, Tag::Anaphor))
    }
}
