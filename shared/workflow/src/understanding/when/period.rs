//! Weeks, months, seasons, quarters, years and their parts; the n-th weekday of one; holidays.

use super::class::{Tag, Third, Unit};
use super::parse::{Atom, Body, P, Which};
use super::relative::months;
use crate::understanding::calendar::{day, month, plus, week, weekday};
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
            .or_else(|| self.year_month(i))
            .or_else(|| self.part_of(i))
            .or_else(|| self.month_name(i, None, i))
            .or_else(|| self.season(i, None, i))
            .or_else(|| self.referred(i, None, i))
            .or_else(|| self.bare_weekend(i))
            .or_else(|| self.year_alone(i))
    }

    pub(super) fn window(&self, i: usize, end: usize, rule: Rule, grain: Grain, from: Date, to: Date) -> Atom {
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
        } else if s.has(Tag::Rest) {
            Third::Rest
        } else {
            return None;
        };
        if s.unit.is_some() {
            return self.referred(i, Some(third), i);
        }
        if s.season.is_some() {
            return self.season(i, Some(third), i);
        }
        if let Some(a) = self.parts_of(i, third) {
            return Some(a);
        }
        let k = self.opt(i + 1, b'-');
        let k = self.skip(k, &[Tag::Of, Tag::In, Tag::The, Tag::From]);
        // "Anfang der Woche vom 18. Januar".
        if let Some(week) = self.week_of(k).filter(|w| w.grain == Grain::Week)
            && let Body::Window { from, to, .. } = week.body
        {
            let (from, to) = narrow(from, to, third, Unit::Week)?;
            return Some(self.window(i, week.end, Rule::PartOfPeriod, Grain::Week, from, to));
        }
        let named = self.skip(k + 1, &[Tag::Of]);
        if self.sense(k).unit == Some(Unit::Month) && self.sense(named).month.is_some() {
            return self.month_name(named, Some(third), i);
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

    /// "Anfang bis Mitte Mai", "mid to late March", "Mitte/Ende Mai".
    fn parts_of(&self, i: usize, third: Third) -> Option<Atom> {
        let joint = self.mark(i + 1, b'-')
            || self.mark(i + 1, b'/')
            || self.any(i + 1, &[Tag::To, Tag::Until, Tag::Or, Tag::And]);
        let j = self.skip(i + 2, &[Tag::The, Tag::To, Tag::At]);
        let ends = [(Tag::Begin, Third::Begin), (Tag::Mid, Third::Mid), (Tag::End, Third::End)];
        let last = ends.into_iter().find(|e| self.is(j, e.0)).map(|e| e.1).filter(|_| joint && self.together(i, j))?;
        let k = self.skip(self.opt(j + 1, b'-'), &[Tag::Of, Tag::In, Tag::The, Tag::From]);
        let a = self.month_name(k, Some(last), i)?;
        let Body::Month { month: m, year, .. } = a.body else { return None };
        let window = |third| self.window_of(&Body::Month { month: m, year, third: Some(third) });
        let ((from, _, _), (_, to, _)) = (window(third)?, window(last)?);
        (from < to).then(|| self.window(i, a.end, Rule::PartOfPeriod, Grain::Month, from, to))
    }

    /// A month by name, with its year.
    pub(super) fn month_name(&self, i: usize, third: Option<Third>, first: usize) -> Option<Atom> {
        let mut k = i;
        let mut turn = None;
        if let Some(n) = self.modifier(k)
            && self.sense(k + 1).month.is_some()
        {
            turn = Some(n);
            k += 1;
        }
        let s = self.sense(k);
        let m = s.month.filter(|_| !self.is(self.prev(k), Tag::Greeting))?;
        // "De cinq au sept": the second of two numbers; "this May 8th" is a day.
        let number =
            s.card.is_some() && self.is(self.prev(k), Tag::To) && self.count(self.prev(self.prev(k))).is_some();
        if number || matches!(turn, Some(0 | 1)) && self.month_first(k).is_some() {
            return None;
        }
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
        let inside = self.any(
            self.prev(i),
            &[
                Tag::In,
                Tag::Of,
                Tag::During,
                Tag::For,
                Tag::Since,
                Tag::Until,
                Tag::From,
                Tag::Between,
                Tag::Before,
                Tag::After,
                Tag::To,
                Tag::Or,
            ],
        );
        if year.is_none()
            && turn.is_none()
            && (third.is_some() || inside)
            && let Some((n, 2)) = self.num(end)
            && self.near_year(n)
            && self.closes(end + 1)
            && !self.mark(end + 1, b'-')
        {
            (year, end) = (i16::try_from(2000 + n).ok(), end + 1);
        }
        // "Mai-27", "mai/27".
        let tied = (self.mark(end, b'-') || self.mark(end, b'/')) && self.glued(end) && self.glued(end + 1);
        if year.is_none()
            && turn.is_none()
            && tied
            && let Some((n, 2)) = self.num(end + 1)
            && self.coming_year(n)
            && self.closes(end + 2)
            && !self.torn(end + 2)
        {
            (year, end) = (i16::try_from(2000 + n).ok(), end + 2);
        }
        let inside = inside && !(s.has(Tag::Shy) && self.is(self.prev(i), Tag::Or) && !self.chosen_from(self.prev(i)));
        // "This may or may not work".
        if s.has(Tag::Shy) && self.is(end, Tag::Or) && self.sense(end + 1).month == Some(m) {
            return None;
        }
        let lone = self.alone(k, self.opt(end, b'.')) || self.beside_month(k, self.opt(end, b'.'));
        let lone = lone || self.is(self.prev(i), Tag::Namely) && self.ends_clause(end);
        if s.has(Tag::Shy) && year.is_none() && turn.is_none() && third.is_none() && !inside && !lone {
            return None;
        }
        match turn {
            Some(-1) => {
                let (first_day, _) = month(self.today, None, m)?;
                year = Some(
                    if first_day.year() == self.today.year() && first_day <= self.today && m < self.today.month() {
                        first_day.year()
                    } else if m < self.today.month() {
                        self.today.year()
                    } else {
                        self.today.year() - 1
                    },
                );
            }
            Some(2) => year = month(self.today, None, m).map(|x| x.0.year() + 1),
            Some(1) if m == self.today.month() && year.is_none() => year = Some(self.today.year() + 1),
            _ => {}
        }
        let mut first = first;
        if year.is_none() && turn.is_none() && third.is_none() {
            let p = self.prev(i);
            let at = if self.mark(p, b'-') && self.glued(p) && self.glued(i) { self.prev(p) } else { p };
            if let Some((y, e)) =
                self.year(at).filter(|y| y.1 <= i && self.fresh(at) && self.together(at, i) && !self.mark(at, b'\''))
            {
                (year, first) = (Some(y), if e <= i { at } else { first });
            }
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

    /// Whether "or" has a time before it: "April or may", not "can or may".
    fn chosen_from(&self, or: usize) -> bool {
        let s = self.sense(self.prev(or));
        s.named && s.month.is_none_or(|_| !s.has(Tag::Shy)) || self.num(self.prev(or)).is_some()
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
            || self.is(p, Tag::The)
                && (self.is(self.prev(p), Tag::In)
                    || self.item(k).is_some_and(|t| t.language == 2) && !self.unknown(k + 1));
        let lone = self.alone(i, end) || self.is(p, Tag::Namely) && self.ends_clause(end);
        if !(led || lone) && turn.is_none() && year.is_none() && third.is_none() {
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
            Some(Third::Rest) => (from.max(self.today), to),
            None => (from, to),
        };
        Some(self.window(first, end, Rule::Season, Grain::Season, from, to))
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
        if unit == Unit::Week && third.is_none() && self.week_beside(i) == Some((1, end)) {
            return Some(self.atom(first, end, Rule::RelativePeriod, Grain::Week, Body::FollowingWeek));
        }
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
        let (mut from, mut to) = third.map_or(Some((from, to)), |x| narrow(from, to, x, unit))?;
        if third == Some(Third::Rest) {
            from = from.max(t);
        }
        // "Anfang Monat" said in its middle means the next one.
        if unit == Unit::Month && n == 0 && to < t && self.reference(i).is_none() {
            let next = months(t.first_of_month(), 1)?;
            (from, to) = narrow(next, next.last_of_month(), third?, unit)?;
        }
        let rule = if third.is_some() { Rule::PartOfPeriod } else { rule };
        Some(self.window(first, end, rule, grain, from, to))
    }

    fn year_window(&self, first: usize, end: usize, y: i16, third: Option<Third>) -> Option<Atom> {
        let (from, to) = match third {
            None => (day(y, 1, 1)?, day(y, 12, 31)?),
            Some(Third::Begin) => (day(y, 1, 1)?, day(y, 3, 31)?),
            Some(Third::Mid) => (day(y, 5, 1)?, day(y, 8, 31)?),
            Some(Third::End) => (day(y, 10, 1)?, day(y, 12, 31)?),
            Some(Third::Rest) => (day(y, 1, 1)?.max(self.today), day(y, 12, 31)?),
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
        let led = self.any(p, &[Tag::On, Tag::The, Tag::At, Tag::In, Tag::For, Tag::By]);
        let k = self.skip(i + 1, &[Tag::In, Tag::Of]);
        // "Am Wochenende vom 3. bis 5. Juli": the days say more.
        let days = self.skip(i + 1, &[Tag::Of, Tag::From, Tag::The, Tag::On]);
        if days > i + 1 && self.dates(days).is_some_and(|d| d.len() > 1) {
            return None;
        }
        if self.is(p, Tag::Greeting) || !any && !led && self.sense(k).month.is_none() && !self.alone(i, i + 1) {
            return None;
        }
        if any || !led {
            let mut a = self.atom(i, i + 1, Rule::Weekend, Grain::Weekend, Body::Weekday { day: 6, which: Which::Any });
            a.first = i;
            return Some(a);
        }
        let monday = week(self.today, 0)?;
        let mut a = self.window(i, i + 1, Rule::Weekend, Grain::Weekend, plus(monday, 5)?, plus(monday, 6)?);
        a.flags.push(DateFlag::Approximate);
        Some(a)
    }
}

/// The beginning, middle or end of a window.
pub(super) fn narrow(from: Date, to: Date, third: Third, unit: Unit) -> Option<(Date, Date)> {
    if unit == Unit::Week {
        return Some(match third {
            Third::Begin => (from, plus(from, 1)?),
            Third::Mid => (plus(from, 1)?, plus(from, 3)?),
            Third::End => (plus(from, 3)?, plus(from, 4)?),
            Third::Rest => (from, to),
        });
    }
    if unit == Unit::Month {
        return Some(match third {
            Third::Begin => (from, plus(from, 9)?),
            Third::Mid => (plus(from, 10)?, plus(from, 19)?),
            Third::End => (plus(from, 20)?, to),
            Third::Rest => (from, to),
        });
    }
    let len = i64::from(from.until(to).ok()?.get_days()) + 1;
    Some(match third {
        Third::Begin => (from, plus(from, len / 3)?),
        Third::Mid => (plus(from, len / 3)?, plus(from, 2 * len / 3)?),
        Third::End => (plus(from, 2 * len / 3)?, to),
        Third::Rest => (from, to),
    })
}
