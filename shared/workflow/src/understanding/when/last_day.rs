//! The one hour said behind a last day, which is its end: "bis zum 21. September um 16 Uhr".

use super::Found;
use super::class::Tag;
use super::compose::Timed;
use super::halves::may_begin;
use super::parse::P;
use crate::understanding::{Rule, When};

impl P<'_> {
    /// The one hour behind a last day, if it cannot be the first one's: "bis zum 21. September um 16 Uhr", "du vendredi
    /// soir au samedi à midi", "from Friday evening to Sunday 6 pm".
    pub(super) fn end_last_days(&self, found: &mut [Found], times: &mut [Timed]) {
        for t in times.iter_mut().filter(|t| t.range.start.is_some() && t.range.end.is_none()) {
            let Some(f) = found.iter_mut().find(|f| f.timed_at == t.first) else { continue };
            let behind = t.first >= f.items.1 && self.plain_between(f.items.1, t.first);
            let last = match f.when {
                When::Days { end: None, .. } => {
                    self.is(self.leader(f), Tag::Until) && self.together(self.leader(f), t.first)
                }
                When::Days { .. } => !may_begin(f.part, t.range) || self.parted(f) && !self.is(t.first, Tag::From),
                When::Vague(_) => false,
            };
            if behind && last {
                (t.range.start, t.range.end) = (None, t.range.start);
                f.time = Some(t.range);
            }
        }
    }

    /// Whether the first day of a range has its part of the day.
    fn parted(&self, f: &Found) -> bool {
        let to = |k: &usize| self.mark(*k, b'-') || self.any(*k, &[Tag::To, Tag::Until]);
        f.rule == Rule::Range && (f.items.0..f.items.1).take_while(|k| !to(k)).any(|k| self.sense(k).part.is_some())
    }
}
