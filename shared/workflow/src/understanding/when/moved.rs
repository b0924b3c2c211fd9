//! The day given up where the day it is moved to is told later: "our kick-off on 12 January clashes with an audit.
//! Could we move it to the 14th?"

use super::Found;
use super::class::{Tag, Tell};
use super::parse::P;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, DateMention, DateRole, Mention, When};

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
        let onto = s.holds(n.span) && self.led_by(n, &[Tag::To]) && !self.led_by(n, &[Tag::From, Tag::Until]);
        onto && self.heard.of((f.span.1, n.span.0.max(f.span.1))).has(Tell::Moves)
    }

    /// "Our party is booked for 2 December, but we'd like to have it on 25 November instead".
    pub(super) fn rebooked(&self, f: &Found, n: &Found, s: &Sentence) -> bool {
        if !s.holds(n.span) || n.span.0 < f.span.1 {
            return false;
        }
        let (between, behind) = ((f.span.1, n.span.0), (n.span.1, s.span.1.max(n.span.1)));
        let stop = self.heard.first_joint(behind).map_or(behind.1, |j| j.0);
        let around = |tell| self.heard.of(between).has(tell) || self.heard.of((behind.0, stop)).has(tell);
        let booked = self.heard.of(self.heard.clause(s.span, f.span)).has(Tell::Booked);
        booked
            && self.heard.cues(between).has(Cue::But)
            && around(Tell::Rather)
            && !around(Tell::Besides)
            && !self.heard.cues(between).has(Cue::EventWord)
    }

    /// "Auf diesen Tag", "to that day".
    fn points_back(&self, s: &Sentence) -> bool {
        let first = self.items.partition_point(|t| t.span.0 < s.span.0);
        (first..self.items.len())
            .take_while(|k| self.item(*k).is_some_and(|t| t.span.0 < s.span.1))
            .any(|k| self.is(k, Tag::Anaphor))
    }
}
