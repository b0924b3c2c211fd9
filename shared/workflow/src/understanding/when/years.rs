//! Years as they are written and as they are said: "2027", "'27", "twenty twenty-seven", "duemilaventisette".

use super::class::Tag;
use super::compose::Node;
use super::lex::Kind;
use super::parse::{Body, P, Partial};
use super::stories::in_year;
use crate::understanding::calendar::{next, weekday};

/// The century as one word or one phrase: "deux mille", "duemila".
const MILLENNIUM: u16 = 2000;

/// Two figures that lie further ahead are a year of the last century.
const AHEAD: u32 = 40;

impl P<'_> {
    /// A year of four digits, or of two behind an apostrophe; the index behind it.
    pub(super) fn year(&self, i: usize) -> Option<(i16, usize)> {
        if let Some(year) = self.spoken_year(i) {
            return Some(year);
        }
        let tick = self.mark(i, b'\'');
        let at = if tick { i + 1 } else { i };
        let (n, digits) = self.num(at)?;
        let torn = self.glued(at + 1)
            && (matches!(self.item(at + 1)?.kind, Kind::Num { .. })
                || (matches!(self.item(at + 1)?.kind, Kind::Mark(b':' | b'.' | b'-' | b'/'))
                    && self.num(at + 2).is_some()
                    && self.glued(at + 2)
                    && !self.mark(at + 1, b'-')));
        match digits {
            4 if (1900..=2199).contains(&n) && !torn && !self.is(at + 1, Tag::Person) => {
                Some((i16::try_from(n).ok()?, at + 1))
            }
            // "'99" is over, "'29" will come.
            2 if tick || self.long_over(n, at) => Some((i16::try_from(self.of_two(n)).ok()?, at + 1)),
            _ => None,
        }
    }

    /// "Our Christmas dinner 2027. Friday 3 December": a day of a year that the mail names, whose weekday it has then and
    /// not before. Tells whether there is one.
    pub(super) fn years_by_weekday(&self, nodes: &mut [Node]) -> bool {
        let mut any = false;
        for n in nodes {
            let Body::Date(Partial { month: Some(m), day, weekday: Some(w), year, .. }) = &mut n.atom.body else {
                continue;
            };
            let Some(next) = next(self.today, *m, *day).filter(|d| year.is_none() && weekday(*d) != *w) else {
                continue;
            };
            let Some(later) = in_year(next, next.year() + 1).filter(|d| weekday(*d) == *w) else { continue };
            let named = u32::try_from(later.year()).ok();
            if self.items.iter().any(|t| matches!(t.kind, Kind::Num { value, digits: 4, .. } if Some(value) == named)) {
                *year = Some(later.year());
                any = true;
            }
        }
        any
    }

    /// "Married on 3 Aug 96", "le 3 août 96": two figures right behind a day and its month that can be no year to come,
    /// and count nobody.
    fn long_over(&self, n: u32, at: usize) -> bool {
        let named = self.prev(at);
        let named = if self.mark(named, b'.') { self.prev(named) } else { named };
        let numbered = |k: usize| self.num(k).is_some() || self.any(k, &[Tag::OrdinalSuffix, Tag::Of]);
        let dotted = |k: usize| self.mark(k, b'.') && self.num(self.prev(k)).is_some();
        let day = self.prev(named);
        let dated = self.sense(named).month.is_some() && (numbered(day) || dotted(day));
        let range = self.dash(at + 1).is_some() || self.mark(at + 1, b'/') || self.mark(at + 1, b'+');
        self.of_two(n) < MILLENNIUM.into() && dated && self.fresh(at) && !range && self.closes(at + 1)
    }

    /// The year that two figures name.
    pub(super) fn of_two(&self, n: u32) -> u32 {
        let now = u32::try_from(self.today.year() % 100).unwrap_or_default();
        if n > now + AHEAD { 1900 + n } else { 2000 + n }
    }

    /// "deux mille dix-sept", "two thousand and twenty-seven", "twenty twenty-seven".
    fn spoken_year(&self, i: usize) -> Option<(i16, usize)> {
        let behind = match self.sense(i).card? {
            MILLENNIUM => self.skip(i + 1, &[Tag::And]),
            20 if self.speaks(i, 1) => i + 1,
            _ => return None,
        };
        let (n, end) = self.count(behind).filter(|_| self.num(behind).is_none())?;
        let n = i16::try_from(n).ok().filter(|n| (10..100).contains(n))?;
        let counted = self.is(end, Tag::Person) || self.sense(end).unit.is_some();
        (!counted).then_some((2000 + n, end))
    }
}
