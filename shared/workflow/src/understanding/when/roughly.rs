//! "Um den 21. Juni herum", "vers le 21 juin", "the 21st or so": a day that stands for the days near it.

use super::class::Tag;
use super::parse::P;

impl P<'_> {
    /// Whether the words beside the day `first..end` say that it is only about then.
    pub(super) fn around_day(&self, first: usize, end: usize) -> bool {
        let mut p = self.prev(first);
        if self.mark(p, b'\'') {
            p = self.prev(p);
        }
        // "Are you around on 21 June?"
        let leads = if self.speaks(p, 1) { &[Tag::The][..] } else { &[Tag::The, Tag::On][..] };
        if self.any(p, leads) && !self.is(p, Tag::Around) {
            p = self.prev(p);
        }
        if self.mark(p, b'.') && self.is(self.prev(p), Tag::About) {
            p = self.prev(p);
        }
        let near = self.together(p, first);
        let round = near && p + 1 < first && self.is(p, Tag::Measure) && self.speaks_only(p, 0);
        if round {
            let q = self.prev(p);
            // "Um den 21. Juni geht es" names it.
            if self.is(end, Tag::Concerns) {
                return false;
            }
            return self.is(end, Tag::Around)
                || self.is(q, Tag::Around) && self.together(q, p)
                // "Es geht um den 21. Juni" names it.
                || !self.together(q, p) || self.line(p) || self.mark(q, b',');
        }
        let ish = self.opt(end, b'-');
        near && self.is(p, Tag::Around)
            || self.is(end, Tag::Around) && self.together(first, end) && self.ends_clause(self.opt(end + 1, b'.'))
            || self.is(ish, Tag::Ish) && self.glued(ish)
    }

    /// "About" beside an hour or a length, and not "exactly".
    pub(super) fn rough_lead(&self, i: usize) -> bool {
        self.is(i, Tag::About) && !self.is(i, Tag::Exact)
    }
}
