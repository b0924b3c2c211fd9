//! The day given up where the day it is moved to is told later: "our kick-off on 12 January clashes with an audit.
//! Could we move it to the 14th?"

use super::Found;
use super::class::Tag;
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

    /// "Auf diesen Tag", "to that day".
    fn points_back(&self, s: &Sentence) -> bool {
        let first = self.items.partition_point(|t| t.span.0 < s.span.0);
        (first..self.items.len())
            .take_while(|k| self.item(*k).is_some_and(|t| t.span.0 < s.span.1))
            .any(|k| self.is(k, Tag::Anaphor))
    }
}
