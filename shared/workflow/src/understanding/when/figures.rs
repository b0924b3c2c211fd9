//! Days in figures that only a neighbour makes sure: "20 02 2027", "le 17 02", "il 17-02", "18.11 um 8.10"; and months
//! in figures.

use super::class::Tag;
use super::date::{Lead, Written};
use super::lexicon::ANY;
use super::parse::{Atom, Body, P, Partial};
use super::written::valid;
use crate::understanding::{Grain, Rule};

impl P<'_> {
    /// "20 02 2027", "20 02 27": led to, alone, or with a time behind.
    pub(super) fn spaced_out(&self, i: usize) -> Option<Written> {
        let ((d, dd @ ..=2), (m, md @ ..=2), (y, digits)) = (self.num(i)?, self.num(i + 1)?, self.num(i + 2)?) else {
            return None;
        };
        // "Le 20 2 2027": with one figure only behind the article, and before a whole year.
        if dd + md < 4 && (digits < 4 || self.lead(i) != Lead::Date) {
            return None;
        }
        let year = match digits {
            4 => y,
            2 if self.near_year(y) => 2000 + y,
            _ => return None,
        };
        let apart = !self.glued(i + 1) && !self.glued(i + 2) && !self.torn(i + 3);
        let told = self.lead(i) == Lead::Date || self.alone(i, i + 3) || digits == 4 && self.timed_behind(i + 3);
        let single = self.num(self.prev(i)).is_none();
        (apart && told && single).then(|| self.figures(year, m, d, i + 3, Rule::NumericDate))?
    }

    /// "le 17 02", "le 31 10".
    pub(super) fn spaced(&self, i: usize) -> Option<Written> {
        let (d, dd) = self.num(i)?;
        let (m, md) = self.num(i + 1)?;
        let apart = !self.glued(i + 1) && !self.line(i + 1) && dd <= 2 && md <= 2;
        let led = self.is(self.prev(i), Tag::The) && !self.several(self.prev(i));
        let french = self.item(i).is_some_and(|t| matches!(t.language, 2 | ANY));
        let sure = apart && led && french && self.closes(i + 2);
        sure.then(|| short_date(d, m, i + 2)).flatten()
    }

    /// "il 17-02", "28-05 09:00": no range, since it would fall, and the month has its two figures.
    pub(super) fn dashed(&self, i: usize) -> Option<Written> {
        if let Some(w) = self.dashed_american(i) {
            return Some(w);
        }
        let ((d, 2), (m, 2)) = (self.num(i)?, self.num(i + 2)?) else { return None };
        let tight = self.mark(i + 1, b'-') && self.glued(i + 1) && self.glued(i + 2);
        let (end, p) = (i + 3, self.prev(i));
        let article = self.any(p, &[Tag::The, Tag::On, Tag::DateLead]) && !self.any(p, &[Tag::From, Tag::To]);
        let led = article && !self.several(p) && (self.closes(end) || self.timed_behind(end));
        let nought = m < 10 && (self.alone(i, end) || self.timed_behind(end));
        let clock = self.any(end, &[Tag::Oclock, Tag::Pm]);
        let sure = tight && d > m && (led || nought) && !clock && !self.torn(end);
        sure.then(|| short_date(d, m, end)).flatten()
    }

    /// "2026-03", "2026/3".
    pub(super) fn year_month(&self, i: usize) -> Option<Atom> {
        let (y, 4) = self.num(i)? else { return None };
        let (m, digits) = self.num(i + 2)?;
        let sep = self.mark(i + 1, b'/') || self.mark(i + 1, b'-');
        let tight = self.glued(i + 1) && self.glued(i + 2) && self.fresh(i);
        let range = (1..=12).contains(&m) && (2000..=2099).contains(&y) && digits <= 2;
        let goes_on =
            self.glued(i + 3) && !self.mark(i + 3, b'.') && !self.mark(i + 3, b',') && !self.mark(i + 3, b'?');
        let led = self.alone(i, i + 3) || self.lead(i) != Lead::None;
        if !sep || !tight || !range || goes_on || !led {
            return None;
        }
        let body = Body::Month { month: i8::try_from(m).ok()?, year: i16::try_from(y).ok(), third: None };
        Some(self.atom(i, i + 3, Rule::Month, Grain::Month, body))
    }

    /// "03/2026", "3.2026".
    pub(super) fn month_in_figures(&self, i: usize) -> Option<Atom> {
        let (m, digits) = self.num(i)?;
        let sep =
            self.mark(i + 1, b'/') || self.mark(i + 1, b'.') && digits == 2 || self.mark(i + 1, b'-') && digits == 2;
        let (y, 4) = self.num(i + 2)? else { return None };
        // "En 11/ 2026".
        let led = self.is(self.prev(i), Tag::In) && self.mark(i + 1, b'/') && self.closes(i + 3);
        let tight = self.glued(i + 1) && (self.glued(i + 2) || led) && self.fresh(i);
        let range = (1..=12).contains(&m) && (2000..=2099).contains(&y) && digits <= 2;
        if !sep || !tight || !range || self.glued(i + 3) && self.num(i + 4).is_some() && !self.mark(i + 3, b'.') {
            return None;
        }
        let body = Body::Month { month: i8::try_from(m).ok()?, year: i16::try_from(y).ok(), third: None };
        Some(self.atom(i, i + 3, Rule::Month, Grain::Month, body))
    }

    /// Whether a clock time, a part of the day or "at the latest" stands behind: "18.11 11:20", "18.07 abends",
    /// "18.11 um 8.10", "18.11 ca. 11-13 Uhr".
    pub(super) fn timed_behind(&self, end: usize) -> bool {
        let open = self.opt(end, b'(');
        let s = self.sense(open);
        let strong = |k: usize| self.point(k).is_some_and(|p| p.strong);
        let clock = self.num(open).is_some() && !self.glued(end) && strong(open);
        let small = self.skip(end, &[Tag::About, Tag::At, Tag::By, Tag::Hedge]);
        let k = self.opt(small, b'.');
        let at = |k: usize| self.is(self.prev(k), Tag::At) && self.point(k).is_some_and(|p| p.dotted);
        let range = |k: usize| {
            let last = self.point(k).map(|p| p.end).filter(|e| self.mark(*e, b'-') || self.is(*e, Tag::Until));
            last.is_some_and(|e| strong(e + 1))
        };
        let led = k > end && (strong(k) || at(k) || range(k));
        clock || led || s.part.is_some() && !s.has(Tag::Either) || s.has(Tag::By) && self.num(end + 1).is_some()
    }

    /// "Donnerstag Abend 30.3": a weekday and its part of the day stand before.
    pub(super) fn behind_part(&self, i: usize) -> bool {
        let p = self.prev(i);
        self.sense(p).part.is_some() && self.sense(self.prev(p)).weekday.is_some() && self.together(self.prev(p), i)
    }

    /// "am 22.03.2027 19.10.": behind a whole date, hours and minutes, and the dot that ends the sentence.
    pub(super) fn closing_time(&self, i: usize) -> bool {
        let pair = self.mark(i + 1, b'.') && self.glued(i + 1) && self.glued(i + 2);
        let clock = self.num(i).is_some_and(|n| n.0 <= 24) && self.num(i + 2).is_some_and(|n| n.1 == 2 && n.0 < 60);
        let (dot, next) = (i + 3, i + 4);
        let over = !self.together(i, next) || self.line(next) || self.item(next).is_some_and(|t| t.capital);
        pair && clock && self.mark(dot, b'.') && self.glued(dot) && over && self.num(next).is_none()
    }
}

/// A day and its month in figures.
pub(super) fn short_date(d: u32, m: u32, end: usize) -> Option<Written> {
    let (day, month) = (i8::try_from(d).ok()?, i8::try_from(m).ok()?);
    let partial = Partial { day, month: Some(month), year: None, ambiguous: false, swapped: false, weekday: None };
    let fits = (1..=12).contains(&month) && valid(partial);
    fits.then_some(Written { partial, end, rule: Rule::ShortDate, marked: true })
}
