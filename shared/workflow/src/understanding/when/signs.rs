//! Signs that make a number an hour: the letter before it, the article of one o'clock, the comma before its minutes.

use super::class::Tag;
use super::parse::P;

impl P<'_> {
    /// "H 18", "h. 18-22": the sign of hours before its number.
    pub(super) fn hour_sign(&self, p: usize) -> bool {
        if !(self.is(p, Tag::Oclock) && self.item(p).is_some_and(|t| t.span.1 - t.span.0 == 1)) {
            return false;
        }
        let before = self.prev(p);
        // "15/5 h19", not "19 h 30".
        let month = self.num(before).is_some_and(|n| n.0 <= 12) && self.mark(self.prev(before), b'/');
        let apart = !self.glued(p) && (self.glued(p + 1) || month) && self.num(p + 1).is_some();
        self.num(before).is_none_or(|n| n.0 > 24) || apart
    }

    /// "All'1", "dall'1": one o'clock, the only hour with such an article.
    pub(super) fn elided_one(&self, i: usize) -> bool {
        if self.num(i) != Some((1, 1)) || !self.glued(i) {
            return false;
        }
        let mark = self.prev(i);
        let article = self.any(self.prev(mark), &[Tag::To, Tag::From, Tag::Until]);
        self.mark(mark, b'\'') && article && self.speaks(mark, 3)
    }

    /// "Alle 18,30", "18,30 Uhr": quarters of an hour behind a comma, where the words beside it tell of hours.
    pub(super) fn comma_minutes(&self, i: usize, minute: u16) -> bool {
        let p = self.prev(i);
        let hours = self.is(i + 3, Tag::Oclock)
            || self.hour_sign(p)
            || self.any(p, &[Tag::TimeLead, Tag::Several]) && self.speaks_only(i, 3);
        hours && minute.is_multiple_of(15) && !(self.glued(i + 3) && self.num(i + 3).is_some())
    }
}
