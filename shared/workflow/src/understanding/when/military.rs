//! Hours and minutes in four figures: "0900-1700", "1830 Uhr", "at 1430", "12 May around 1030".

use super::class::{Tag, Unit};
use super::clock::{Lead, Point};
use super::parse::{Atom, Body, Clock, P};
use crate::understanding::{Grain, Rule};
use crate::venue::ClockTime;

impl P<'_> {
    /// "0900-1700": the first with its nought, or right behind a date: "12. Mai 1830-2200".
    pub(super) fn four_figures(&self, i: usize, after_date: bool) -> Option<Atom> {
        let hour = |k: usize| {
            let (value, _) = self.num(k).filter(|n| n.1 == 4)?;
            let (hour, minute) = (u16::try_from(value / 100).ok()?, u16::try_from(value % 100).ok()?);
            ClockTime::hm(hour, minute)
        };
        let (start, led) = (hour(i)?, after_date || self.num(i).is_some_and(|n| n.0 < 1000));
        let lead = if self.is(self.prev(i), Tag::The) { self.prev(self.prev(i)) } else { self.prev(i) };
        let between = self.is(lead, Tag::Between) && self.is(i + 1, Tag::And);
        let j = if between { self.skip(i + 2, &[Tag::The]) } else { i + 2 };
        let to = between || self.mark(i + 1, b'-') || self.any(i + 1, &[Tag::To, Tag::Until]);
        let end = hour(j).filter(|e| to && led && *e > start && self.fresh(i) && !self.wide(j + 1))?;
        if self.is(j + 1, Tag::Person) {
            return None;
        }
        let body = Body::Time(Clock { start: Some(start), end: Some(end), all_day: false, about: false });
        let last = if self.is(j + 1, Tag::Oclock) { j + 2 } else { j + 1 };
        Some(self.atom(i, last, Rule::ClockRange, Grain::Time, body))
    }

    /// One hour with its minutes, as far as nothing but a time can be meant.
    pub(super) fn military(&self, i: usize, n: u32, base: Point) -> Option<Point> {
        let (h, m) = (u16::try_from(n / 100).ok()?, u16::try_from(n % 100).ok()?);
        let unit = self.is(i + 1, Tag::Oclock);
        let half = self.half_of_day(i + 1, true).filter(|_| (1..=12).contains(&h));
        let part = self.sense(self.skip(i + 1, &[Tag::In, Tag::The])).part.is_some() && self.time_lead(i).0 == Lead::At;
        if n < 1000 || half.is_some() {
            let (pm, end) = half.map_or((None, i + 1), |(pm, e)| (Some(pm), e));
            // "alle 0600", "at 800 on Thursday".
            let at = self.time_lead(i).0 == Lead::At && m.is_multiple_of(5) && !self.wide(i + 1);
            let nought = at && self.num(i).is_some_and(|n| n.1 == 4) && self.closes(i + 1);
            let dated = at && h <= 12 && self.weekday_behind(i + 1);
            // "0700 hours".
            let told = unit && half.is_none() && self.num(i).is_some_and(|n| n.1 == 4);
            let end = if told { end + 1 } else { end };
            let sure = (half.is_some() || part || nought || dated || told) && h > 0 && m < 60;
            return sure.then_some(Point { hour: h, minute: m, pm, strong: true, exact: nought || told, end, ..base });
        }
        let round = m.is_multiple_of(5);
        let at = self.time_lead(i).0 == Lead::At && self.closes(i + 1);
        // "à 1500" may be a price.
        let at = at && (self.speaks(i, 1) || self.speaks(i, 0) || self.hours_article(i) || self.dated_behind(i));
        let asked = self.eager && self.alone(i, i + 1);
        let led = round && (at || asked || self.stamped(i));
        let end = if unit { i + 2 } else { i + 1 };
        (h < 24 && m < 60 && (unit || led)).then_some(Point {
            hour: h,
            minute: m,
            strong: true,
            exact: true,
            end,
            ..base
        })
    }

    /// Whether what leads to the number leads to hours alone: "alle", "ore".
    fn hours_article(&self, i: usize) -> bool {
        let p = self.prev(i);
        self.several(p) || self.sense(p).unit == Some(Unit::Hour)
    }

    /// Whether a day of this week or a date stands right before the preposition: "demain à 2100", "le 5 mai à 1830".
    fn dated_behind(&self, i: usize) -> bool {
        let k = self.prev(self.prev(i));
        let s = self.sense(k);
        let dated = s.days.is_some() || s.weekday.is_some() || s.month.is_some() && self.num(self.prev(k)).is_some();
        dated && self.together(k, i)
    }

    /// Whether a month or a weekday stands right before, and the number is no year: "12 May 1830", "Friday, around 1030".
    fn stamped(&self, i: usize) -> bool {
        let year = self.num(i).is_some_and(|n| (1900..=2199).contains(&n.0));
        let mut p = self.prev(i);
        for _ in 0..2 {
            let small = self.mark(p, b',') || self.is(p, Tag::About) && self.sense(p).month.is_none();
            p = if small { self.prev(p) } else { p };
        }
        let s = self.sense(p);
        let dated = s.month.is_some() && self.day_number(self.prev(p)).is_some() || s.weekday.is_some();
        dated && !year && self.together(p, i) && !self.glued(i) && self.closes(i + 1)
    }
}
