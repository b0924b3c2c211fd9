//! Weeks, months, seasons, quarters, years and their parts; the n-th weekday of one; holidays.

use super::class::{Holiday, Tag, Third, Unit};
use super::parse::{Atom, Body, P, Which};
use super::relative::months;
use crate::understanding::calendar::{self, day, month, nth_weekday, plus, week, weekday};
use crate::understanding::{DateFlag, Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
    /// A period that starts with a number: before a day can be read from it.
    pub(super) fn period_number(&self, i: usize) -> Option<Atom> {
        self.calendar_week(i).or_else(|| self.quarter(i))
    }

    /// Any period that starts here.
    pub(super) fn period(&self, i: usize) -> Option<Atom> {
        self.week_of(i)
            .or_else(|| self.month_in_figures(i))
            .or_else(|| self.part_of(i))
            .or_else(|| self.month_name(i, None, i))
            .or_else(|| self.season(i, None, i))
            .or_else(|| self.referred(i, None, i))
            .or_else(|| self.bare_weekend(i))
            .or_else(|| self.year_alone(i))
    }

    fn window(&self, i: usize, end: usize, rule: Rule, grain: Grain, from: Date, to: Date) -> Atom {
        self.atom(i, end, rule, grain, Body::Window { from, to, weekday: None })
    }

    /// "Anfang Mai", "mid-June", "Ende nächster Woche", "fine mese".
    fn part_of(&self, i: usize) -> Option<Atom> {
        let s = self.sense(i);
        let third = if s.has(Tag::Begin) {
            Third::Begin
        } else if s.has(Tag::Mid) {
            Third::Mid
        } else if s.has(Tag::End) {
            Third::End
        } else {
            return None;
        };
        if s.unit.is_some() {
            return self.referred(i, Some(third), i);
        }
        if s.season.is_some() {
            return self.season(i, Some(third), i);
        }
        let k = self.opt(i + 1, b'-');
        let k = self.skip(k, &[Tag::Of, Tag::In, Tag::The, Tag::From]);
        if self.sense(k).unit == Some(Unit::Month) && self.sense(k + 1).month.is_some() {
            return self.month_name(k + 1, Some(third), i);
        }
        self.month_name(k, Some(third), i)
            .or_else(|| self.season(k, Some(third), i))
            .or_else(|| self.referred(k, Some(third), i))
            .or_else(|| {
                let k = if self.sense(k).unit == Some(Unit::Year) { k + 1 } else { k };
                let (y, end) = self.year(k)?;
                self.year_window(i, end, y, Some(third))
            })
    }

    /// A month by name, with its year.
    fn month_name(&self, i: usize, third: Option<Third>, first: usize) -> Option<Atom> {
        let mut k = i;
        let mut turn = None;
        if let Some(n) = self.modifier(k)
            && self.sense(k + 1).month.is_some()
        {
            turn = Some(n);
            k += 1;
        }
        let s = self.sense(k);
        let m = s.month?;
        let (mut year, mut end) = self.year_behind(k + 1);
        if year.is_none()
            && turn.is_none()
            && self.item(k).is_some_and(|t| t.language >= 2)
            && let Some(n) = self.modifier(k + 1)
        {
            turn = Some(n);
            end = k + 2;
        }
        // "im Mai 26".
        let inside = self.any(self.prev(i), &[Tag::In, Tag::Of, Tag::During, Tag::For, Tag::Since, Tag::Until, Tag::From, Tag::Between, Tag::Before, Tag::After, Tag::To, Tag::Or]);
        if year.is_none()
            && turn.is_none()
            && (third.is_some() || inside)
            && let Some((n, 2)) = self.num(end)
            && (24..=39).contains(&n)
            && self.closes(end + 1)
            && !self.mark(end + 1, b'-')
        {
            (year, end) = (i16::try_from(2000 + n).ok(), end + 1);
        }
        if s.has(Tag::Shy) && year.is_none() && turn.is_none() && third.is_none() && !inside {
            return None;
        }
        match turn {
            Some(-1) => {
                let (first_day, _) = month(self.today, None, m)?;
                year = Some(if first_day.year() == self.today.year() && first_day <= self.today && m < self.today.month() { first_day.year() } else if m < self.today.month() { self.today.year() } else { self.today.year() - 1 });
            }
            Some(2) => year = month(self.today, None, m).map(|x| x.0.year() + 1),
            Some(1) if m == self.today.month() && year.is_none() => year = Some(self.today.year() + 1),
            _ => {}
        }
        // "May 14" that is no date after all; "May 20 guests".
        let hyphenated = self.mark(end, b'-') && self.glued(end + 1) && self.unknown(end + 1);
        if hyphenated {
            return None;
        }
        let body = Body::Month { month: m, year, third };
        let rule = if third.is_some() { Rule::PartOfPeriod } else { Rule::Month };
        Some(self.atom(first, end, rule, Grain::Month, body))
    }

    /// "03/2026", "3.2026".
    fn month_in_figures(&self, i: usize) -> Option<Atom> {
        let (m, digits) = self.num(i)?;
        let sep = self.mark(i + 1, b'/') || self.mark(i + 1, b'.') && digits == 2 || self.mark(i + 1, b'-') && digits == 2;
        let (y, 4) = self.num(i + 2)? else { return None };
        let tight = self.glued(i + 1) && self.glued(i + 2) && self.fresh(i);
        let range = (1..=12).contains(&m) && (2000..=2099).contains(&y) && digits <= 2;
        if !sep || !tight || !range || self.glued(i + 3) && self.num(i + 4).is_some() && !self.mark(i + 3, b'.') {
            return None;
        }
        let body = Body::Month { month: i8::try_from(m).ok()?, year: i16::try_from(y).ok(), third: None };
        Some(self.atom(i, i + 3, Rule::Month, Grain::Month, body))
    }

    /// "im Sommer", "next spring 2027".
    fn season(&self, i: usize, third: Option<Third>, first: usize) -> Option<Atom> {
        let mut k = i;
        let turn = self.modifier(k).filter(|_| self.sense(k + 1).season.is_some());
        if turn.is_some() {
            k += 1;
        }
        let s = self.sense(k);
        let start = s.season?;
        let (mut year, mut end) = self.year_behind(k + 1);
        let mut turn = turn;
        if turn.is_none() && year.is_none() && self.item(k).is_some_and(|t| t.language >= 2) {
            turn = self.modifier(k + 1);
            end += usize::from(turn.is_some());
        }
        let p = self.prev(i);
        let led = self.any(p, &[Tag::In, Tag::During, Tag::For, Tag::Of, Tag::Until, Tag::Since])
            || self.is(p, Tag::The) && (self.is(self.prev(p), Tag::In) || self.item(k).is_some_and(|t| t.language == 2) && !self.unknown(k + 1));
        if !led && turn.is_none() && year.is_none() && third.is_none() {
            return None;
        }
        let span = |y: i16| day(y, start, 1).and_then(|f| Some((f, plus(f, 75)?.last_of_month())));
        let now = self.today.year();
        if year.is_none() {
            let this = span(now).filter(|s| s.1 >= self.today).map_or(now + 1, |_| now);
            year = Some(match turn {
                Some(-1) if this == now => now - 1,
                Some(-1) => now,
                Some(2) => this + 1,
                _ => this,
            });
        }
        let (from, to) = span(year?)?;
        let (from, to) = match third {
            Some(Third::Begin) => (from, from.last_of_month()),
            Some(Third::Mid) => {
                let mid = months(from, 1)?;
                (mid, mid.last_of_month())
            }
            Some(Third::End) => (to.first_of_month(), to),
            None => (from, to),
        };
        Some(self.window(first, end, Rule::Season, Grain::Season, from, to))
    }

    /// "KW 12", "12. Kalenderwoche", "week 12 2026", "semaine 12".
    fn calendar_week(&self, i: usize) -> Option<Atom> {
        let number = |k: usize| self.num(k).filter(|(n, d)| (1..=53).contains(n) && *d <= 2).map(|n| i64::from(n.0));
        let (n, mut end) = if self.is(i, Tag::WeekNumber) {
            let k = self.opt(self.opt(i + 1, b'.'), b':');
            (number(k)?, k + 1)
        } else if self.sense(i).unit == Some(Unit::Week) && self.modifier(i).is_none() {
            let n = number(i + 1)?;
            let k = i + 2;
            let closed = self.closes(k) && !self.mark(k, b'.') || self.mark(k, b'.') && !self.glued(k + 1) && self.sense(k + 1).month.is_none() || self.year(k).is_some();
            let dated = self.mark(k, b'/') && self.num(k + 1).is_some_and(|n| n.1 < 4) || self.mark(k, b':');
            if !closed || dated {
                return None;
            }
            (n, k)
        } else {
            let n = number(i)?;
            let k = self.opt(i + 1, b'.');
            if !self.is(k, Tag::WeekNumber) || !self.fresh(i) {
                return None;
            }
            (n, k + 1)
        };
        let mut last = n;
        let linked = self.mark(end, b'-') || self.mark(end, b'/') || self.any(end, &[Tag::Or, Tag::To, Tag::Until, Tag::And]);
        let k = if self.is(end + 1, Tag::WeekNumber) { end + 2 } else { end + 1 };
        if linked && let Some(m) = number(k).filter(|m| *m > n && *m <= n + 8) {
            (last, end) = (m, k + 1);
        }
        let slash = if self.mark(end, b'/') { end + 1 } else { self.skip(self.opt(end, b','), &[Tag::In, Tag::Of, Tag::From]) };
        let year = self.year(slash);
        if let Some((_, e)) = year {
            end = e;
        }
        let monday = |y: i16, n: i64| day(y, 1, 4).and_then(|d| week(d, n - 1));
        let now = self.today.year();
        let from = match year {
            Some((y, _)) => monday(y, n)?,
            None => monday(now, n).filter(|m| plus(*m, 6).is_some_and(|s| s >= self.today)).or_else(|| monday(now + 1, n))?,
        };
        let to = plus(from, 7 * (last - n) + 6)?;
        Some(self.window(i, end, Rule::CalendarWeek, Grain::Week, from, to))
    }

    /// "week of 14 March", "Wochenende vom 14./15. März".
    fn week_of(&self, i: usize) -> Option<Atom> {
        let unit = self.sense(i).unit.filter(|u| matches!(u, Unit::Week | Unit::Weekend))?;
        let k = self.skip(i + 1, &[Tag::Of, Tag::From, Tag::The, Tag::On]);
        if k == i + 1 {
            return None;
        }
        let dates = self.dates(k).or_else(|| self.month_first(k));
        let (base, end) = match dates {
            Some(list) => {
                let (a, end) = (list.first()?, list.last()?.end);
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
    fn quarter(&self, i: usize) -> Option<Atom> {
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
            let yearly = self.year(j).is_some() || self.sense(j).unit == Some(Unit::Year) || self.year_reference(j).is_some();
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
        if let Some((y, x)) = self.year(j).or_else(|| self.year(j + 1).filter(|_| self.sense(j).unit == Some(Unit::Year))) {
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

    /// "2.", "2nd", "second", "last": 0 is the last; the item behind.
    pub(super) fn ordinal(&self, i: usize) -> Option<(u8, usize)> {
        let s = self.sense(i);
        if let Some(n) = s.ord {
            return Some((n, i + 1));
        }
        if s.has(Tag::Last) {
            return Some((0, i + 1));
        }
        let (n, digits) = self.num(i)?;
        let suffix = self.glued(i + 1) && (self.mark(i + 1, b'.') || self.is(i + 1, Tag::OrdinalSuffix));
        (suffix && digits <= 2 && self.fresh(i)).then_some((u8::try_from(n).ok()?, i + 2))
    }

    /// "next week", "diesen Monat", "l'année prochaine", "Ende Monat", "this weekend".
    fn referred(&self, i: usize, third: Option<Third>, first: usize) -> Option<Atom> {
        let (n, unit, end) = match self.reference(i) {
            Some(r) => r,
            None => {
                let unit = self.sense(i).unit.filter(|_| third.is_some())?;
                (0, unit, i + 1)
            }
        };
        let t = self.today;
        let (rule, grain, from, to) = match unit {
            Unit::Week => {
                let monday = week(t, n)?;
                (Rule::RelativePeriod, Grain::Week, monday, plus(monday, 6)?)
            }
            Unit::Weekend => {
                let coming = self.is(i, Tag::Coming) || self.is(i + 1, Tag::Coming);
                let n = if coming && weekday(t) < 6 { 0 } else { n };
                let monday = week(t, n)?;
                (Rule::Weekend, Grain::Weekend, plus(monday, 5)?, plus(monday, 6)?)
            }
            Unit::Month => {
                let f = months(t.first_of_month(), n)?;
                (Rule::RelativePeriod, Grain::Month, f, f.last_of_month())
            }
            Unit::Quarter => {
                let start = day(t.year(), (t.month() - 1) / 3 * 3 + 1, 1)?;
                let f = months(start, 3 * n)?;
                (Rule::RelativePeriod, Grain::Quarter, f, months(f, 2)?.last_of_month())
            }
            Unit::HalfYear => {
                let f = months(day(t.year(), (t.month() - 1) / 6 * 6 + 1, 1)?, 6 * n)?;
                (Rule::RelativePeriod, Grain::HalfYear, f, months(f, 5)?.last_of_month())
            }
            Unit::Year => return self.year_window(first, end, t.year().checked_add(i16::try_from(n).ok()?)?, third),
            Unit::Day | Unit::WorkDay | Unit::Fortnight | Unit::Hour | Unit::Minute => return None,
        };
        let (from, to) = third.map_or(Some((from, to)), |x| narrow(from, to, x, unit))?;
        let rule = if third.is_some() { Rule::PartOfPeriod } else { rule };
        Some(self.window(first, end, rule, grain, from, to))
    }

    fn year_window(&self, first: usize, end: usize, y: i16, third: Option<Third>) -> Option<Atom> {
        let (from, to) = match third {
            None => (day(y, 1, 1)?, day(y, 12, 31)?),
            Some(Third::Begin) => (day(y, 1, 1)?, day(y, 3, 31)?),
            Some(Third::Mid) => (day(y, 5, 1)?, day(y, 8, 31)?),
            Some(Third::End) => (day(y, 10, 1)?, day(y, 12, 31)?),
        };
        Some(self.window(first, end, Rule::Year, Grain::Year, from, to))
    }

    /// "in 2027", "im Jahr 2027".
    fn year_alone(&self, i: usize) -> Option<Atom> {
        let named = self.sense(i).unit == Some(Unit::Year);
        let k = if named { i + 1 } else { i };
        let (y, end) = self.year(k)?;
        let led = named || self.any(self.prev(i), &[Tag::In]) && !self.mark(self.prev(k), b'\'');
        let plausible = (self.today.year() - 5..=self.today.year() + 20).contains(&y);
        if !led || !plausible || !self.closes(end) || self.glued(end) && self.mark(end, b'-') {
            return None;
        }
        self.year_window(i, end, y, None)
    }

    /// "am Wochenende", "a weekend".
    fn bare_weekend(&self, i: usize) -> Option<Atom> {
        let p = self.prev(i);
        if self.sense(i).unit != Some(Unit::Weekend) {
            return None;
        }
        let any = self.any(p, &[Tag::A, Tag::Every]) && !self.any(p, &[Tag::On, Tag::The]);
        if any || !self.any(p, &[Tag::On, Tag::The, Tag::At, Tag::In, Tag::For]) {
            let mut a = self.atom(i, i + 1, Rule::Weekend, Grain::Weekend, Body::Weekday { day: 6, which: Which::Any });
            a.first = i;
            return Some(a);
        }
        let monday = week(self.today, 0)?;
        let mut a = self.window(i, i + 1, Rule::Weekend, Grain::Weekend, plus(monday, 5)?, plus(monday, 6)?);
        a.flags.push(DateFlag::Approximate);
        Some(a)
    }

    /// "last Friday of October", "erstes Maiwochenende", "deuxième samedi de juin", "last day of May".
    pub(super) fn nth(&self, i: usize) -> Option<Atom> {
        let (n, mut k) = self.ordinal(i)?;
        let mut month_at = None;
        if let Some(m) = self.sense(k).month {
            month_at = Some((m, k));
            k = self.opt(k + 1, b'-');
        }
        let s = self.sense(k);
        let (wd, unit) = (s.weekday, s.unit);
        let half = s.has(Tag::HalfOf) && !s.has(Tag::Quarter);
        if wd.is_none() && !half && !matches!(unit, Some(Unit::Week | Unit::Weekend | Unit::Day)) || n > 5 && wd.is_some() {
            return None;
        }
        let mut end = k + 1;
        let (first, last) = if let Some((m, _)) = month_at {
            let (y, e) = self.year_behind(end);
            end = e;
            month(self.today, y, m)?
        } else {
            let mut j = self.skip(end, &[Tag::Of, Tag::In, Tag::The, Tag::From]);
            if self.sense(j).unit == Some(Unit::Month) && (self.sense(j + 1).month.is_some() || self.is(j + 1, Tag::Of)) {
                j = self.skip(j + 1, &[Tag::Of]);
            }
            if let Some(m) = self.sense(j).month {
                let (y, e) = self.year_behind(j + 1);
                end = e;
                month(self.today, y, m)?
            } else if let Some((y, m, e)) = self.month_reference(j) {
                end = e;
                month(self.today, Some(y), m)?
            } else if self.sense(j).unit == Some(Unit::Month) && j > end {
                end = j + 1;
                (self.today.first_of_month(), self.today.last_of_month())
            } else if let Some((y, e)) = self.year(j).or_else(|| self.year_reference(j).map(|r| (r.0, r.2))) {
                end = e;
                (day(y, 1, 1)?, day(y, 12, 31)?)
            } else {
                return None;
            }
        };
        if let Some(wd) = wd {
            let date = if n == 0 { nth_weekday(last.first_of_month(), 0, wd)? } else { nth_weekday(first, n, wd)? };
            return Some(self.atom(i, end, Rule::NthWeekday, Grain::Day, Body::Day(date)));
        }
        if half && first.month() != last.month() {
            return None;
        }
        if half {
            let mid = plus(first, 14)?;
            let (from, to) = if n == 1 { (first, mid) } else { (plus(mid, 1)?, last) };
            return Some(self.window(i, end, Rule::PartOfPeriod, Grain::Month, from, to));
        }
        match unit? {
            Unit::Weekend => {
                let saturday = if n == 0 { nth_weekday(last.first_of_month(), 0, 6)? } else { nth_weekday(first, n, 6)? };
                Some(self.window(i, end, Rule::NthPeriod, Grain::Weekend, saturday, plus(saturday, 1)?))
            }
            Unit::Week => {
                let from = if n == 0 { plus(last, -6)? } else { plus(first, 7 * (i64::from(n) - 1)).filter(|f| *f <= last)? };
                Some(self.window(i, end, Rule::NthPeriod, Grain::Week, from, plus(from, 6)?.min(last)))
            }
            _ => {
                let date = if n == 0 { last } else { plus(first, i64::from(n) - 1).filter(|d| *d <= last)? };
                Some(self.atom(i, end, Rule::NthWeekday, Grain::Day, Body::Day(date)))
            }
        }
    }

    /// A holiday; "vor Weihnachten" and "after Easter" are windows.
    pub(super) fn holiday(&self, i: usize) -> Option<Atom> {
        let atom = self.holiday_named(i)?;
        let p = self.prev(i);
        let side = match (self.is(p, Tag::Before) && !self.is(p, Tag::By), self.is(p, Tag::After)) {
            (true, _) => -1,
            (_, true) => 1,
            _ => return Some(atom),
        };
        let (from, to) = match atom.body {
            Body::Day(d) => (d, d),
            Body::Window { from, to, .. } => (from, to),
            _ => return None,
        };
        let (a, b) = if side < 0 { (plus(from, -14)?, plus(from, -1)?) } else { (plus(to, 1)?, plus(to, 14)?) };
        let mut window = self.window(p, atom.end, Rule::Holiday, Grain::Week, a.max(self.today.min(b)), b);
        window.flags.push(DateFlag::Approximate);
        Some(window)
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
        } else if let Some(n) = self.modifier(k) {
            turn = Some(n);
            k += 1;
        }
        let named = advent.or(self.sense(k).holiday)?;
        if named == Holiday::Advent(0) || self.compound_noun(k) {
            return None;
        }
        let (year, end) = match self.year(k + 1).or_else(|| self.year_reference(k + 1).map(|r| (r.0, r.2))) {
            Some((y, e)) => (Some(y), e),
            None => (None, k + 1),
        };
        let now = self.today.year();
        let (from, to) = match (year, turn) {
            (Some(y), _) => days_of(named, y)?,
            (None, Some(-1)) => days_of(named, now).filter(|d| d.1 < self.today).or_else(|| days_of(named, now - 1))?,
            _ => days_of(named, now).filter(|d| d.1 >= self.today).or_else(|| days_of(named, now + 1))?,
        };
        if from == to {
            return Some(self.atom(i, end, Rule::Holiday, Grain::Day, Body::Day(from)));
        }
        Some(self.window(i, end, Rule::Holiday, Grain::Weekend, from, to))
    }

    /// "Christmas party", "repas de Noël" name an event, not a day.
    fn compound_noun(&self, k: usize) -> bool {
        let tail = (self.unknown(k + 1) || self.any(k + 1, &[Tag::Person]) || self.mark(k + 1, b'-') && self.glued(k + 1) && self.unknown(k + 2))
            && self.together(k, k + 1)
            && self.num(k + 1).is_none();
        let p = self.prev(k);
        let head = self.is(p, Tag::Of) && self.together(p, k) && (self.unknown(self.prev(p)) || self.sense(self.prev(p)).part.is_some());
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
        Holiday::Advent(n) => {
            let christmas = day(y, 12, 25)?;
            let fourth = plus(christmas, -i64::from(weekday(christmas)))?;
            one(plus(fourth, 7 * (i64::from(n) - 4)))
        }
    }
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

/// The beginning, middle or end of a window.
pub(super) fn narrow(from: Date, to: Date, third: Third, unit: Unit) -> Option<(Date, Date)> {
    if unit == Unit::Week {
        return Some(match third {
            Third::Begin => (from, plus(from, 1)?),
            Third::Mid => (plus(from, 1)?, plus(from, 3)?),
            Third::End => (plus(from, 3)?, plus(from, 4)?),
        });
    }
    if unit == Unit::Month {
        return Some(match third {
            Third::Begin => (from, plus(from, 9)?),
            Third::Mid => (plus(from, 10)?, plus(from, 19)?),
            Third::End => (plus(from, 20)?, to),
        });
    }
    let len = i64::from(from.until(to).ok()?.get_days()) + 1;
    Some(match third {
        Third::Begin => (from, plus(from, len / 3)?),
        Third::Mid => (plus(from, len / 3)?, plus(from, 2 * len / 3)?),
        Third::End => (plus(from, 2 * len / 3)?, to),
    })
}
