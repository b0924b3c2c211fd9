//! Days with a name: this year's or the next one's.

use super::class::{Holiday, Tag, Unit};
use super::lex::Kind;
use super::parse::{Atom, Body, Join, P};
use crate::understanding::calendar::{day, nth_weekday, plus, weekday};
use crate::understanding::{DateFlag, Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
    /// A holiday; "vor Weihnachten" and "after Easter" are windows.
    pub(super) fn holiday(&self, i: usize) -> Option<Atom> {
        /// Days that such a window has, beside some days and beside weeks.
        const REACH: (i64, i64) = (14, 28);
        /// From so many days on.
        const WEEKS: i32 = 21;
        if self.is(i, Tag::Eve)
            && let Some(eve) = self.eve(i)
        {
            return Some(eve);
        }
        let atom = self.holiday_named(i)?;
        let p = if self.is(self.prev(i), Tag::The) { self.prev(self.prev(i)) } else { self.prev(i) };
        let side = match (self.is(p, Tag::Before) && !self.is(p, Tag::By), self.is(p, Tag::After)) {
            (true, _) => -1,
            (_, true) => 1,
            // The summer holidays are as long as the season.
            _ => return self.sense(i).season.is_none().then_some(atom),
        };
        let (from, to) = match atom.body {
            Body::Day(d) => (d, d),
            Body::Window { from, to, .. } => (from, to),
            _ => return None,
        };
        let reach = if (to - from).get_days() >= WEEKS { REACH.1 } else { REACH.0 };
        let (a, b) = if side < 0 { (plus(from, -reach)?, plus(from, -1)?) } else { (plus(to, 1)?, plus(to, reach)?) };
        let mut window = self.window(p, atom.end, Rule::Holiday, Grain::Week, a.max(self.today.min(b)), b);
        window.flags.push(DateFlag::Approximate);
        Some(window)
    }

    /// "La vigilia del 12 giugno", "the eve of 12 June": the day before; of what has no date ("del matrimonio") the one
    /// before the day named last.
    fn eve(&self, i: usize) -> Option<Atom> {
        let k = self.skip(i + 1, &[Tag::Of, Tag::The]);
        let k = self.opt(k, b'\'');
        if k == i + 1 || !self.together(i, k) {
            return None;
        }
        if let Some((day, end)) = self.anchor(k) {
            return Some(self.atom(i, end, Rule::Offset, Grain::Day, Body::Day(plus(day, -1)?)));
        }
        let later = Body::Later { days: -1, months: 0 };
        let thing = self.item(k).is_some_and(|t| t.kind == Kind::Word) && self.sense(k).is_bare();
        thing.then(|| self.atom(i, i + 1, Rule::Later, Grain::Day, later))
    }

    /// "Am 1. oder 2. Advent": the Sunday with the first number, which stands at `i..end`, beside the one named at `j`.
    pub(super) fn advents(&self, i: usize, end: usize, n: u8, j: usize) -> Option<Vec<Atom>> {
        let mut second = self.holiday_named(j)?;
        let Body::Day(sunday) = second.body else { return None };
        let named = (j..second.end).any(|k| matches!(self.sense(k).holiday, Some(Holiday::Advent(_))));
        let date = days_of(Holiday::Advent(n), sunday.year()).filter(|_| named && (1..=4).contains(&n))?.0;
        second.joined = Some(Join::Or);
        Some(vec![self.atom(i, end, Rule::Holiday, Grain::Day, Body::Day(date)), second])
    }

    /// A holiday by name, this year's or the next one's.
    pub(super) fn holiday_named(&self, i: usize) -> Option<Atom> {
        let mut k = i;
        let mut turn = None;
        let mut advent = None;
        if let Some((n, e)) = self.ordinal(k)
            && let Some(Holiday::Advent(0)) = self.sense(e).holiday
        {
            advent = Some(Holiday::Advent(n));
            k = e;
        } else if let Some((n @ (1 | 2), e)) = self.ordinal(k)
            && let Some(Holiday::Fixed(m, d)) = self.sense(e).holiday
            && self.is(e, Tag::Countable)
        {
            // "1. Weihnachtstag", "2. Weihnachtsfeiertag".
            advent = Some(Holiday::Fixed(m, d + i8::try_from(n - 1).ok()?));
            k = e;
        } else if let Some(n) = self.modifier(k) {
            turn = Some(n);
            k += 1;
        }
        let named = advent.or(self.sense(k).holiday)?;
        if named == Holiday::Advent(0) || self.compound_noun(k) || self.is(self.prev(k), Tag::Greeting) {
            return None;
        }
        let (year, end) = match self.year_of_holiday(k + 1) {
            Some((y, e)) => (Some(y), e),
            None => (None, k + 1),
        };
        let now = self.today.year();
        let (from, to) = match (year, turn) {
            (Some(y), _) => days_of(named, y)?,
            (None, Some(-1)) => days_of(named, now).filter(|d| d.1 < self.today).or_else(|| days_of(named, now - 1))?,
            _ => days_of(named, now).filter(|d| d.1 >= self.today).or_else(|| days_of(named, now + 1))?,
        };
        // "Labor Day weekend": the one beside the day.
        let weekend = self.opt(end, b'-');
        if from == to && self.sense(weekend).unit == Some(Unit::Weekend) {
            let saturday = plus(
                from,
                match weekday(from) {
                    d @ 1..=3 => -i64::from(d) - 1,
                    d => 6 - i64::from(d),
                },
            )?;
            return Some(self.window(i, weekend + 1, Rule::Holiday, Grain::Weekend, saturday, plus(saturday, 1)?));
        }
        if from == to {
            return Some(self.atom(i, end, Rule::Holiday, Grain::Day, Body::Day(from)));
        }
        Some(self.window(i, end, Rule::Holiday, Grain::Weekend, from, to))
    }

    /// "Easter 2027", "Noël de l'année prochaine", "Weihnachten im Jahr 2028": the year behind the name, and the item
    /// behind that.
    fn year_of_holiday(&self, i: usize) -> Option<(i16, usize)> {
        // "Easter, 2027".
        let i = if self.mark(i, b',') && self.num(i + 1).is_some_and(|n| n.1 == 4) { i + 1 } else { i };
        let led = self.skip(i, &[Tag::Of, Tag::In, Tag::The]);
        let named = self.sense(led).unit == Some(Unit::Year) && self.num(led + 1).is_some();
        let written = self.year(i).or_else(|| self.year(if named { led + 1 } else { led }));
        written.or_else(|| self.year_reference(led).map(|r| (r.0, r.2)))
    }

    /// "Christmas party", "repas de Noël" name an event, not a day.
    fn compound_noun(&self, k: usize) -> bool {
        let tail = (self.unknown(k + 1)
            || self.any(k + 1, &[Tag::Person, Tag::Late])
            || self.mark(k + 1, b'-') && self.glued(k + 1) && self.unknown(k + 2))
            && self.together(k, k + 1)
            && self.num(k + 1).is_none();
        let p = self.prev(k);
        let head = self.is(p, Tag::Of)
            && self.together(p, k)
            && (self.unknown(self.prev(p))
                || self.is(self.prev(p), Tag::Late)
                || self.sense(self.prev(p)).part.is_some());
        let english = self.speaks(k, 1) && !self.mark(k + 1, b'\n');
        tail && english || head
    }
}

/// First and last day of a holiday in a year.
fn days_of(h: Holiday, y: i16) -> Option<(Date, Date)> {
    let one = |d: Option<Date>| d.map(|d| (d, d));
    match h {
        Holiday::Fixed(m, d) => one(day(y, m, d)),
        Holiday::Easter(n) => one(plus(easter(y)?, i64::from(n))),
        Holiday::EasterSpan(a, b) => Some((plus(easter(y)?, i64::from(a))?, plus(easter(y)?, i64::from(b))?)),
        Holiday::Nth(n, m, wd, off) => one(plus(nth_weekday(day(y, m, 1)?, n, wd)?, i64::from(off))),
        Holiday::Span(m1, d1, m2, d2) => Some((day(y, m1, d1)?, day(y, m2, d2)?)),
        Holiday::Advent(n) => one(plus(first_advent(y)?, 7 * (i64::from(n) - 1))),
        Holiday::BeforeAdvent(days) => one(plus(first_advent(y)?, -i64::from(days))),
    }
}

/// The fourth Sunday before Christmas Day.
fn first_advent(y: i16) -> Option<Date> {
    let christmas = day(y, 12, 25)?;
    plus(christmas, -i64::from(weekday(christmas)) - 21)
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher).
pub(super) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?)
}
