//! Numbers right behind a weekday: "Freitag, 18.", "Saturday 12" are days of the month, never counts; behind an
//! article or an hour that tells as much; and ordinals that are no days: "I like the first."

use super::class::{Tag, Unit};
use super::date::Written;
use super::parse::{Join, P};
use super::relative::months;
use crate::understanding::calendar::{self, weekday};
use crate::understanding::fold::Span;
use jiff::civil::Date;

/// An unmarked small number is a day only if it falls on its weekday within so many months.
const NEAR: i64 = 3;
/// Months that are looked through.
const FAR: i64 = 14;
/// What is pointed at as "the first" or "the fifth" may be one of several things; more are days.
const CHOICES: u8 = 5;

impl P<'_> {
    /// The weekday right before a number.
    pub(super) fn weekday_before(&self, i: usize) -> Option<i8> {
        let mut p = self.prev(i);
        if self.is(p, Tag::The) {
            p = self.prev(p);
        }
        if self.mark(p, b',') {
            p = self.prev(p);
        }
        let dot = self.mark(p, b'.') && self.is(self.prev(p), Tag::Shy);
        let p = if dot { self.prev(p) } else { p };
        let s = self.sense(p);
        let own = !s.habitual && self.together(p, i) && !self.is(self.prev(p), Tag::Every);
        s.weekday.filter(|_| own && (!s.has(Tag::Shy) || self.spelled_weekday(p)))
    }

    /// Whether a number behind that weekday, which no dot marks, is a day: it ends its clause, and a small one, which
    /// may be an hour, falls on the weekday soon.
    pub(super) fn plain_day(&self, i: usize, end: usize, named: i8) -> bool {
        let Some((n, digits)) = self.num(i) else { return false };
        let Ok(day) = i8::try_from(n) else { return false };
        let goes_on = self.any(end, &[Tag::To, Tag::Until, Tag::Or, Tag::And, Tag::Of, Tag::Oclock, Tag::Countable])
            || self.mark(end, b'-')
            || self.mark(end, b'/');
        let listed = self.link(end).is_some_and(|l| l.2.is_some());
        let hour = self.eager && n <= 24 || n <= 12 && self.falls_on(day, named, NEAR).is_none();
        digits <= 2 && self.closes(end) && !self.wide(end) && (!goes_on || listed) && !hour
    }

    /// The next such day of a month that falls on the weekday.
    pub(super) fn falls_on(&self, day: i8, named: i8, reach: i64) -> Option<Date> {
        let first = self.today.first_of_month();
        (0..reach)
            .filter_map(|n| months(first, n))
            .filter_map(|m| calendar::day(m.year(), m.month(), day))
            .find(|d| *d >= self.today && weekday(*d) == named)
    }

    /// The next such day of a month, one of the weekday if there is one.
    pub(super) fn coming_day(&self, day: i8, named: Option<i8>) -> Option<Date> {
        if let Some(date) = named.and_then(|w| self.falls_on(day, w, FAR)) {
            return Some(date);
        }
        let first = self.today.first_of_month();
        (0..FAR)
            .filter_map(|n| months(first, n))
            .filter_map(|m| calendar::day(m.year(), m.month(), day))
            .find(|d| *d >= self.today)
    }

    /// The day of the next months that falls on the weekday named, where the one at hand does not.
    pub(super) fn better(&self, at_hand: Date, named: Option<i8>) -> Option<Date> {
        let named = named.filter(|w| *w != weekday(at_hand))?;
        self.falls_on(at_hand.day(), named, NEAR)
    }

    /// "I like the first", "der Erste wäre uns lieber", "he may be second": one of several, no day of the month.
    pub(super) fn pronoun(&self, i: usize) -> bool {
        let Some(n) = self.sense(i).ord.filter(|_| self.num(i).is_none()) else { return false };
        let p = self.prev(i);
        let before = if self.is(p, Tag::The) && !self.is(p, Tag::On) { self.prev(p) } else { p };
        let dated = [Tag::On, Tag::By, Tag::Until, Tag::From, Tag::DateLead];
        let led = self.any(p, &dated) || self.any(before, &dated) || self.sense(before).weekday.is_some();
        let article = self.any(p, &[Tag::The, Tag::To, Tag::Or, Tag::And]);
        !led && (n <= CHOICES || !article)
    }

    /// "28th", "17th at 10:00", "namely 3rd": nothing else is said, and it numbers no lines: "1st, what does it cost?".
    pub(super) fn lone_ordinal(&self, i: usize, end: usize) -> bool {
        let p = self.prev(i);
        // "11a" is an hour.
        let english = self.items.get(end - 1).is_some_and(|t| t.span.1 - t.span.0 == 2);
        let opens = p == usize::MAX || !self.together(p, i);
        let high = self.num(i).is_some_and(|n| n.0 > CHOICES.into());
        let led = self.is(p, Tag::Namely);
        let whole = opens && high && self.alone(i, end) || led && self.ends_clause(end);
        english && (whole || (opens || led) && self.timed_behind(end))
    }

    /// "Pour le vingt-deux", "entro il due": a day in words behind the article of one thing.
    pub(super) fn led_number(&self, i: usize, end: usize) -> bool {
        let p = self.prev(i);
        let lead = |k: usize| self.any(k, &[Tag::For, Tag::By, Tag::Until]);
        let named = self.is(p, Tag::Single) && lead(self.prev(p)) || lead(p) && self.is(p, Tag::The);
        named && !self.is(end, Tag::For)
    }

    /// "Alle sette del 15", "la sera del 31".
    pub(super) fn of_the_hour(&self, i: usize) -> bool {
        let of = self.prev(i);
        let day = self.num(i).is_some_and(|n| n.1 == 2) && self.closes(i + 1);
        let evening = self.ends_hour(self.prev(of)) || self.sense(self.prev(of)).part.is_some();
        day && self.speaks(i, 3) && !self.is(i + 1, Tag::For) && self.is(of, Tag::Of) && evening
    }

    /// Numbers right behind a weekday that nothing counts: whatever they are, they are no people.
    pub(super) fn day_numbers(&self) -> Vec<Span> {
        let free = |i: &usize| {
            let (n, digits) = self.num(*i).unwrap_or((0, 0));
            let end = self.opt(i + 1, b'.');
            (1..=31).contains(&n) && digits <= 2 && self.weekday_before(*i).is_some() && self.closes(end)
        };
        (0..self.items.len()).filter(free).filter_map(|i| self.items.get(i)).map(|t| t.span).collect()
    }

    /// Whether "and" and a later day with its month stand behind a number.
    pub(super) fn month_behind(&self, day: i8, end: usize) -> bool {
        let joint = self.any(end, &[Tag::And, Tag::Or]) && !self.any(end, &[Tag::To, Tag::Until]);
        let later = self.num(end + 1).is_some_and(|n| n.1 <= 2 && i64::from(n.0) > i64::from(day));
        let month = self.opt(self.skip(end + 2, &[Tag::OrdinalSuffix, Tag::Of]), b'.');
        joint && later && self.sense(month).month.is_some()
    }

    /// "15 to 17 October instead of 22 to 24", "al posto del 22": what a whole day takes the place of is a day.
    pub(super) fn outdone_stay(&self, i: usize) -> bool {
        let mut p = self.prev(i);
        for _ in 0..2 {
            if self.is(p, Tag::Instead) || !self.any(p, &[Tag::From, Tag::Of, Tag::The]) {
                break;
            }
            p = self.prev(p);
        }
        let year = self.prev(p);
        let month = if self.num(year).is_some_and(|n| n.1 == 4) { self.prev(year) } else { year };
        let low = self.num(i).is_some_and(|n| n.1 <= 2);
        low && self.is(p, Tag::Instead) && self.together(month, i) && self.sense(month).month.is_some()
    }

    /// "From nine on the first day to four on the second": days of the stay are counted, not those of a month.
    pub(super) fn of_stay(&self, i: usize) -> bool {
        const BACK: usize = 16;
        (i.saturating_sub(BACK)..i).any(|k| {
            let first = self.sense(k).ord == Some(1) && self.sense(k + 1).unit == Some(Unit::Day);
            first && self.together(k, i)
        })
    }

    /// "5, 8, 10 mars 2027": three days or more in order, or the first words of their sentence.
    pub(super) fn rising_days(&self, i: usize, list: &[(usize, Written, Join)]) -> bool {
        let rising = list.windows(2).all(|w| matches!(w, [a, b] if a.1.partial.day < b.1.partial.day));
        let opens = i == 0 || !self.together(i - 1, i) || self.mark(i - 1, b':');
        rising && (list.len() > 2 || opens)
    }
}
