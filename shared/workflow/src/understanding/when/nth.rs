//! Periods that are counted: calendar weeks, quarters, the n-th weekday, week or weekend of a month.

use super::class::{Tag, Unit};
use super::parse::{Atom, Body, Join, P};
use super::relative::months;
use crate::understanding::calendar::{self, day, month, nth_weekday, plus, week, weekday};
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

/// The ordinal of what stands before the last.
const PENULTIMATE: u8 = u8::MAX;

impl P<'_> {
    /// "KW 12", "12. Kalenderwoche", "week 12 2026", "semaine 12".
    pub(super) fn calendar_week(&self, i: usize) -> Option<Atom> {
        let number = |k: usize| self.num(k).filter(|(n, d)| (1..=53).contains(n) && *d <= 2).map(|n| i64::from(n.0));
        let (n, mut end) = if self.is(i, Tag::WeekNumber) {
            let k = self.opt(self.opt(i + 1, b'.'), b':');
            (number(k)?, k + 1)
        } else if self.sense(i).unit == Some(Unit::Week) && self.modifier(i).is_none() {
            let n = number(i + 1)?;
            let k = i + 2;
            let closed = self.closes(k) && !self.mark(k, b'.')
                || self.mark(k, b'.') && !self.glued(k + 1) && self.sense(k + 1).month.is_none()
                || self.year(k).is_some();
            let dated = self.mark(k, b'/') && self.num(k + 1).is_some_and(|n| n.1 < 4) || self.mark(k, b':');
            if !closed || dated {
                return None;
            }
            (n, k)
        } else {
            let n = number(i)?;
            let k = self.opt(i + 1, b'.');
            if self.is(k, Tag::WeekNumber) && self.fresh(i) { (n, k + 1) } else { (n, self.week_of_year(i)?) }
        };
        let mut last = n;
        // "Von KW 24 auf KW 26": moved from one to the other.
        let onto = self.is(end, Tag::To) && self.speaks_only(end, 0);
        let tied = self.any(end, &[Tag::Or, Tag::To, Tag::Until, Tag::And]) && !onto;
        let linked = self.mark(end, b'-') || self.mark(end, b'/') || tied;
        let k = if self.is(end + 1, Tag::WeekNumber) { end + 2 } else { end + 1 };
        // "KW 38 oder KW 39": two windows to choose from.
        let apart = k > end + 1 && self.is(end, Tag::Or);
        if linked
            && !apart
            && let Some(m) = number(k).filter(|m| *m > n && *m <= n + 8)
        {
            (last, end) = (m, k + 1);
        }
        let slash =
            if self.mark(end, b'/') { end + 1 } else { self.skip(self.opt(end, b','), &[Tag::In, Tag::Of, Tag::From]) };
        let year = self.year(slash);
        if let Some((_, e)) = year {
            end = e;
        }
        let monday = |y: i16, n: i64| day(y, 1, 4).and_then(|d| week(d, n - 1));
        let now = self.today.year();
        let from = match year {
            Some((y, _)) => monday(y, n)?,
            None => monday(now, n)
                .filter(|m| plus(*m, 6).is_some_and(|s| s >= self.today))
                .or_else(|| monday(now + 1, n))?,
        };
        let to = plus(from, 7 * (last - n) + 6)?;
        Some(self.window(i, end, Rule::CalendarWeek, Grain::Week, from, to))
    }

    /// "Donnerstag in der 23. Woche", "the 23rd week": no month has so many. The item behind it; a length or a count of
    /// other weeks ("the 23rd week of the course") goes on.
    fn week_of_year(&self, i: usize) -> Option<usize> {
        const OF_A_MONTH: u8 = 5;
        let (_, k) = self.ordinal(i).filter(|o| o.0 > OF_A_MONTH && self.fresh(i))?;
        let led = self.any(self.prev(i), &[Tag::The, Tag::In, Tag::Of]);
        let week = self.sense(k).unit == Some(Unit::Week) && led;
        (week && (self.closes(k + 1) || self.year(k + 1).is_some())).then_some(k + 1)
    }

    /// "week of 14 March", "Wochenende vom 14. März".
    pub(super) fn week_of(&self, i: usize) -> Option<Atom> {
        let unit = self.sense(i).unit.filter(|u| matches!(u, Unit::Week | Unit::Weekend))?;
        // "Die Woche, die am 18. Januar beginnt".
        let clause = self.mark(i + 1, b',') && self.is(i + 2, Tag::The) && self.is(i + 3, Tag::On);
        let from = if clause { i + 3 } else { i + 1 };
        // "Settimana dell'8 marzo".
        let k = self.opt(self.skip(from, &[Tag::Of, Tag::From, Tag::The, Tag::On]), b'\'');
        // "Week beginning", "w/c" name the day by themselves.
        if k == i + 1 && !self.is(i, Tag::From) {
            return None;
        }
        let dates = self.dates(k).or_else(|| self.month_first(k));
        if clause && !dates.iter().flatten().last().is_some_and(|a| self.any(a.end, &[Tag::TimeLead, Tag::Begin])) {
            return None;
        }
        if let Some(a) = self.bare_week(i, k, unit).filter(|_| !clause) {
            return Some(a);
        }
        let (base, end) = match dates {
            Some(list) => {
                let (a, end) = (list.first()?, list.last()?.end);
                // "The week from 18 to 22 January": the days say more.
                if unit == Unit::Week && list.last()?.joined == Some(Join::To)
                    || unit == Unit::Weekend && list.len() > 1
                {
                    return None;
                }
                let Body::Date(p) = a.body else { return None };
                let m = p.month?;
                let base = match p.year {
                    Some(y) => day(y, m, p.day)?,
                    None => calendar::next(self.today, m, p.day)?,
                };
                (base, end)
            }
            None => {
                let a = self.holiday(k)?;
                match a.body {
                    Body::Day(d) => (d, a.end),
                    _ => return None,
                }
            }
        };
        let monday = plus(base, 1 - i64::from(weekday(base)))?;
        Some(if unit == Unit::Week {
            self.window(i, end, Rule::WeekOf, Grain::Week, monday, plus(monday, 6)?)
        } else {
            self.window(i, end, Rule::WeekOf, Grain::Weekend, plus(monday, 5)?, plus(monday, 6)?)
        })
    }

    /// "Q2 2026", "2. Quartal", "second quarter of 2026", "first half of 2026".
    pub(super) fn quarter(&self, i: usize) -> Option<Atom> {
        let (n, k) = if self.is(i, Tag::QuarterNumber) && self.glued(i + 1) {
            (self.num(i + 1).filter(|n| n.1 == 1)?.0, i + 2)
        } else {
            let (n, k) = self.ordinal(i)?;
            (u32::from(n), k)
        };
        let figure = self.is(i, Tag::QuarterNumber) && self.num(i + 1).is_some();
        let s = self.sense(k);
        let (unit, end) = if figure {
            (Unit::Quarter, k)
        } else if matches!(s.unit, Some(Unit::Quarter | Unit::HalfYear)) {
            (s.unit?, k + 1)
        } else if s.has(Tag::HalfOf) {
            let j = self.skip(k + 1, &[Tag::Of, Tag::The]);
            let yearly =
                self.year(j).is_some() || self.sense(j).unit == Some(Unit::Year) || self.year_reference(j).is_some();
            if !yearly {
                return None;
            }
            (Unit::HalfYear, k + 1)
        } else {
            return None;
        };
        let len = if unit == Unit::Quarter { 3 } else { 6 };
        if n == 0 || n * len > 12 {
            return None;
        }
        let start = i8::try_from((n - 1) * len + 1).ok()?;
        let (mut year, mut e) = (None, end);
        let j = self.skip(self.opt(end, b'/'), &[Tag::Of, Tag::In, Tag::The]);
        if let Some((y, x)) =
            self.year(j).or_else(|| self.year(j + 1).filter(|_| self.sense(j).unit == Some(Unit::Year)))
        {
            (year, e) = (Some(y), x);
        } else if let Some((y, _, x)) = self.year_reference(j) {
            (year, e) = (Some(y), x);
        } else if self.sense(j).unit == Some(Unit::Year) {
            e = j + 1;
        }
        let span = |y: i16| {
            let f = day(y, start, 1)?;
            Some((f, months(f, i64::from(len) - 1)?.last_of_month()))
        };
        let now = self.today.year();
        let (from, to) = match year {
            Some(y) => span(y)?,
            None => span(now).filter(|s| s.1 >= self.today).or_else(|| span(now + 1))?,
        };
        let grain = if unit == Unit::Quarter { Grain::Quarter } else { Grain::HalfYear };
        Some(self.window(i, e, Rule::Quarter, grain, from, to))
    }

    /// "2.", "2nd", "second", "last": 0 is the last, `PENULTIMATE` the one before it; the item behind.
    pub(super) fn ordinal(&self, i: usize) -> Option<(u8, usize)> {
        let s = self.sense(i);
        if let Some(n) = s.ord {
            return Some((n, i + 1));
        }
        if s.has(Tag::Last) {
            return Some((0, i + 1));
        }
        if s.has(Tag::BeforeLast) {
            return Some((PENULTIMATE, i + 1));
        }
        let (n, digits) = self.num(i)?;
        let suffix = self.glued(i + 1) && (self.mark(i + 1, b'.') || self.is(i + 1, Tag::OrdinalSuffix));
        (suffix && digits <= 2 && self.fresh(i)).then_some((u8::try_from(n).ok()?, i + 2))
    }

    /// "third Tuesday after Christmas", "zweiter Samstag nach Ostern".
    fn nth_from(&self, n: u8, wd: Option<i8>, end: usize) -> Option<(jiff::civil::Date, usize)> {
        let wd = wd.filter(|_| n > 0)?;
        let back = self.is(end, Tag::Before);
        if !back && !self.is(end, Tag::After) {
            return None;
        }
        let (base, e) = self.anchor(end + 1)?;
        let side = if back { -1 } else { 1 };
        let gap = i64::from((wd - weekday(base)) * side).rem_euclid(7);
        let first = if gap == 0 { 7 } else { gap };
        Some((plus(base, i64::from(side) * (first + 7 * (i64::from(n) - 1)))?, e))
    }

    /// "the first or second Friday in March".
    pub(super) fn nth_pair(&self, i: usize) -> Option<Vec<Atom>> {
        let (n, k) = self.ordinal(i).filter(|o| (1..=5).contains(&o.0))?;
        let join = if self.is(k, Tag::Or) || self.mark(k, b'/') {
            Join::Or
        } else if self.is(k, Tag::And) {
            Join::And
        } else if self.any(k, &[Tag::To, Tag::Until]) || self.mark(k, b'-') {
            Join::To
        } else {
            return None;
        };
        let j = self.skip(k + 1, &[Tag::The, Tag::On, Tag::To]);
        if let Some(pair) = self.advents(i, k, n, j).filter(|_| self.together(i, j) && join == Join::Or) {
            return Some(pair);
        }
        let mut second = self.nth(j).filter(|_| self.together(i, j))?;
        let days = self.ordinal(j).is_some_and(|o| self.sense(o.1).unit == Some(Unit::Day));
        let body = match second.body {
            Body::Day(d) if days => Body::Day(plus(d.first_of_month(), i64::from(n) - 1)?),
            Body::Day(d) => Body::Day(nth_weekday(d.first_of_month(), n, weekday(d))?),
            Body::Window { from, .. } if second.grain == Grain::Weekend && join != Join::To => {
                let from = nth_weekday(from.first_of_month(), n, weekday(from))?;
                Body::Window { from, to: plus(from, 1)?, weekday: None }
            }
            // "The second or third week of June".
            Body::Window { from, .. }
                if second.rule == Rule::NthPeriod && second.grain == Grain::Week && join == Join::Or =>
            {
                let from = plus(from.first_of_month(), 7 * (i64::from(n) - 1))?;
                Body::Window { from, to: plus(from, 6)?, weekday: None }
            }
            _ => return None,
        };
        second.joined = Some(join);
        Some(vec![self.atom(i, k, second.rule, second.grain, body), second])
    }

    /// "The last Saturday in August or the first in September": the weekday is that of the day before.
    pub(super) fn nth_again(&self, last: &Atom, i: usize) -> Option<Atom> {
        let Body::Day(named) = last.body else { return None };
        let joint = self.opt(last.end, b',');
        let tied = self.any(joint, &[Tag::Or, Tag::And]) && self.skip(joint + 1, &[Tag::The, Tag::On]) == i;
        let spoken = self.num(i).is_none() && self.together(last.first, i);
        let ((n, k), true) = (self.ordinal(i)?, last.rule == Rule::NthWeekday && tied && spoken) else { return None };
        // "Of" would make it the first day of the month.
        let within = self.is(k, Tag::In) && !self.is(k, Tag::Of);
        let month_at = self.sense(k + 1).month.filter(|_| within && n <= 5)?;
        let (year, end) = self.year_behind(k + 2);
        let (first, _) = month(self.today, year, month_at)?;
        let date = nth_weekday(first, n, weekday(named))?;
        Some(self.atom(i, end, Rule::NthWeekday, Grain::Day, Body::Day(date)))
    }

    /// "the first two weeks of May", "les deux dernières semaines de juillet", "die letzten 3 Tage im Juni".
    fn nth_several(&self, i: usize) -> Option<Atom> {
        let ((n, k), (count, unit_at)) = match self.ordinal(i) {
            Some(o) => (o, self.count(o.1)?),
            None => {
                let (count, k) = self.count(i)?;
                let o = self.ordinal(k).filter(|_| self.romance(i))?;
                (o, (count, o.1))
            }
        };
        let unit = self.sense(unit_at).unit.filter(|u| matches!(u, Unit::Day | Unit::Week | Unit::Month))?;
        let count = i64::from(count);
        if n > 1 || !(2..=12).contains(&count) || k > unit_at || !self.fresh(i) {
            return None;
        }
        let at = self.skip(unit_at + 1, &[Tag::Of, Tag::In, Tag::The, Tag::From]);
        let (first, last, end) = self.whole_period(at, at > unit_at + 1)?;
        let (grain, days) = match unit {
            Unit::Week => (Grain::Week, 7 * count),
            Unit::Day => (Grain::Day, count),
            _ => (Grain::Month, 0),
        };
        let (from, to) = match (unit, n) {
            (Unit::Month, 1) => (first, plus(months(first, count)?, -1)?),
            (Unit::Month, _) => (months(last.first_of_month(), 1 - count)?, last),
            (_, 1) => (first, plus(first, days - 1)?),
            _ => (plus(last, 1 - days)?, last),
        };
        (first <= from && to <= last).then(|| self.window(i, end, Rule::NthPeriod, grain, from, to))
    }

    /// First and last day of a month or a year that is named, or of the present one, and the item behind.
    fn whole_period(&self, at: usize, led: bool) -> Option<(Date, Date, usize)> {
        let named = if self.sense(at).unit == Some(Unit::Month) { self.skip(at + 1, &[Tag::Of]) } else { at };
        let whole_year = |y: i16| day(y, 1, 1).zip(day(y, 12, 31));
        if let Some(m) = self.sense(named).month {
            let (y, end) = self.year_behind(named + 1);
            return month(self.today, y, m).map(|(a, b)| (a, b, end));
        }
        if let Some((y, m, end)) = self.month_reference(at) {
            return month(self.today, Some(y), m).map(|(a, b)| (a, b, end));
        }
        let year_at = if self.sense(at).unit == Some(Unit::Year) { at + 1 } else { at };
        if let Some((y, end)) = self.year(year_at).or_else(|| self.year_reference(at).map(|r| (r.0, r.2))) {
            return whole_year(y).map(|(a, b)| (a, b, end));
        }
        match self.sense(at).unit.filter(|_| led && self.closes(at + 1))? {
            Unit::Month => Some((self.today.first_of_month(), self.today.last_of_month(), at + 1)),
            Unit::Year => whole_year(self.today.year()).map(|(a, b)| (a, b, at + 1)),
            _ => None,
        }
    }

    /// "This September", "septembre prochain": its year, if it is none that is told by today, and the item behind.
    fn month_turned(&self, i: usize) -> Option<(Option<i16>, i8, usize)> {
        let ahead = self.modifier(i).is_some() && self.sense(i + 1).month.is_some();
        let behind = self.sense(i).month.is_some() && self.romance(i) && self.modifier(i + 1).is_some();
        let a = self.month_name(i, None, i).filter(|_| ahead || behind)?;
        let Body::Month { month, year, .. } = a.body else { return None };
        Some((year, month, a.end))
    }

    /// "last Friday of October", "erstes Maiwochenende", "deuxième samedi de juin", "last day of May".
    pub(super) fn nth(&self, i: usize) -> Option<Atom> {
        if let Some(several) = self.nth_several(i) {
            return Some(several);
        }
        let (n, mut k) = self.ordinal(i)?;
        let mut month_at = None;
        if let Some(m) = self.sense(k).month {
            month_at = Some((m, k));
            k = self.opt(k + 1, b'-');
        }
        let s = self.sense(k);
        let (wd, unit) = (s.weekday, s.unit);
        let half = s.has(Tag::HalfOf) && !s.has(Tag::Quarter);
        if wd.is_none() && !half && !matches!(unit, Some(Unit::Week | Unit::Weekend | Unit::Day))
            || n > 5 && n != PENULTIMATE && wd.is_some()
        {
            return None;
        }
        let mut end = k + 1;
        // "The second Friday evening in March".
        let part = self.sense(end).part.filter(|_| wd.is_some() && month_at.is_none() && !self.is(end, Tag::Either));
        end += usize::from(part.is_some());
        let (first, last) = if let Some((m, _)) = month_at {
            let (y, e) = self.year_behind(end);
            end = e;
            month(self.today, y, m)?
        } else {
            let mut j = self.skip(end, &[Tag::Of, Tag::In, Tag::The, Tag::From]);
            if self.sense(j).unit == Some(Unit::Month) && (self.sense(j + 1).month.is_some() || self.is(j + 1, Tag::Of))
            {
                j = self.skip(j + 1, &[Tag::Of]);
            }
            if let Some(series) = self.every_month(i, wd, j) {
                return Some(series);
            }
            if let Some((y, m, e)) = self.month_turned(j) {
                end = e;
                month(self.today, y, m)?
            } else if let Some(m) = self.sense(j).month {
                let (y, e) = self.year_behind(j + 1);
                end = e;
                month(self.today, y, m)?
            } else if let Some((y, m, e)) = self.month_reference(j) {
                end = e;
                month(self.today, Some(y), m)?
            } else if self.sense(j).unit == Some(Unit::Month) && j > end {
                end = j + 1;
                (self.today.first_of_month(), self.today.last_of_month())
            } else if let Some((date, e)) = self.nth_from(n, wd, end) {
                return Some(self.atom(i, e, Rule::NthWeekday, Grain::Day, Body::Day(date)));
            } else if let Some((y, e)) = self.year(j).or_else(|| self.year_reference(j).map(|r| (r.0, r.2))) {
                end = e;
                (day(y, 1, 1)?, day(y, 12, 31)?)
            } else {
                return None;
            }
        };
        let nth_day = |wd: i8| match n {
            0 => nth_weekday(last.first_of_month(), 0, wd),
            PENULTIMATE => plus(nth_weekday(last.first_of_month(), 0, wd)?, -7),
            _ => nth_weekday(first, n, wd),
        };
        if let Some(wd) = wd {
            let date = nth_day(wd)?;
            let mut a = self.atom(i, end, Rule::NthWeekday, Grain::Day, Body::Day(date));
            a.part = part.or(s.part);
            return Some(a);
        }
        if half && (first.month() != last.month() || n == PENULTIMATE) {
            return None;
        }
        if half {
            let mid = plus(first, 14)?;
            let (from, to) = if n == 1 { (first, mid) } else { (plus(mid, 1)?, last) };
            return Some(self.window(i, end, Rule::PartOfPeriod, Grain::Month, from, to));
        }
        match unit? {
            Unit::Weekend => {
                let saturday = nth_day(6)?;
                Some(self.window(i, end, Rule::NthPeriod, Grain::Weekend, saturday, plus(saturday, 1)?))
            }
            Unit::Week => {
                let from = match n {
                    0 => plus(last, -6)?,
                    PENULTIMATE => plus(last, -13)?,
                    _ => plus(first, 7 * (i64::from(n) - 1)).filter(|f| *f <= last)?,
                };
                Some(self.window(i, end, Rule::NthPeriod, Grain::Week, from, plus(from, 6)?.min(last)))
            }
            _ => {
                let date = match n {
                    0 => last,
                    PENULTIMATE => plus(last, -1)?,
                    _ => plus(first, i64::from(n) - 1).filter(|d| *d <= last)?,
                };
                Some(self.atom(i, end, Rule::NthWeekday, Grain::Day, Body::Day(date)))
            }
        }
    }
}
