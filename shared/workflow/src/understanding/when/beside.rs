//! What stands beside an hour and tells that it is one, or which half of the day it is in.

use super::class::{Part, Tag};
use super::lex::Kind;
use super::parse::P;

impl P<'_> {
    /// "doors 7, show 8", "out by 10": a label right before a bare hour that ends its clause, in English.
    pub(super) fn bare_label(&self, i: usize, end: usize) -> bool {
        let closed = !matches!(self.item(end).map(|t| t.kind), Some(Kind::Word | Kind::Num { .. }));
        let label = self.any(self.prev(i), &[Tag::TimeLead, Tag::EndLead]);
        label && closed && self.speaks_only(i, 1) && !self.glued(end + 1)
    }

    /// The evening, where "dinner" or "party" stands a few items before an hour: "dinner at 7".
    pub(super) fn late(&self, i: usize) -> Option<Part> {
        const NEAR: usize = 8;
        let near = (i.saturating_sub(NEAR)..i).rev().take_while(|k| self.together(*k, i));
        near.into_iter().any(|k| self.is(k, Tag::Late)).then_some(Part::Evening)
    }

    /// Whether a month or a weekday is named a few items before in the sentence.
    pub(super) fn dated_before(&self, i: usize) -> bool {
        const NEAR: usize = 14;
        let near = (i.saturating_sub(NEAR)..i).rev().take_while(|k| self.together(*k, i));
        near.into_iter().any(|k| self.sense(k).month.is_some() || self.sense(k).weekday.is_some())
    }
}
