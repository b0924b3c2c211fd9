//! Makes one expression of two neighbours: weekday and date, ranges, a weekday in a window.

use super::class::Tag;
use super::compose::Node;
use super::parse::{Atom, Body, Join, P, Which};
use crate::understanding::calendar::{self, plus, week, weekday};
use crate::understanding::{DateFlag, Grain, Rule};
use jiff::civil::Date;

/// What the sentence of two neighbours does to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    None,
    /// Changes something.
    Some,
    /// Puts something on another day.
    Moves,
}

impl P<'_> {
    /// Whether a comma stands between.
    fn comma(&self, from: usize, to: usize) -> bool {
        (from..to).any(|k| self.mark(k, b','))
    }

    /// Makes one node of two neighbours, if they are one expression.
    pub(super) fn merge(&self, n: &mut Node, a: &Atom, join: Join, dated_next: bool, change: Change) -> bool {
        if join == Join::Apart {
            return false;
        }
        // "17. bis 18. September (Do./Fr.)": the weekdays only repeat.
        if n.until.is_some() && self.repeats(n, a) {
            n.take(a);
            return true;
        }
        let join = if join == Join::To && self.heads_date(n, a) { Join::Beside } else { join };
        let before = self.skip_back(n.atom.own);
        let between = self.is(before, Tag::Between);
        // "We are torn between the 12th and the 19th": a choice.
        let torn = (before.saturating_sub(3)..before).any(|k| self.is(k, Tag::Torn) && self.together(k, before));
        if between && torn && join == Join::And {
            return false;
        }
        // "L'anno prossimo a maggio": Italian says "in" and "to" with one word.
        let within = n.atom.grain == Grain::Year && matches!(a.body, Body::Month { .. }) && !self.is(before, Tag::From);
        let join = if within && self.is(self.prev(a.first), Tag::At) { Join::Beside } else { join };
        if between && join == Join::And || join == Join::To {
            return self.merge_range(n, a, between, change);
        }
        if n.until.is_some() {
            return false;
        }
        if join == Join::And
            && let (Body::Month { month: x, third: None, .. }, Body::Month { month: y, third: None, .. }) =
                (&n.atom.body, &a.body)
            && x % 12 + 1 == *y
        {
            // "In October and November" is one stretch of time.
            return self.merge_range(n, a, false, change);
        }
        if join == Join::And {
            return self.merge_pair(n, a);
        }
        if join != Join::Beside {
            return false;
        }
        match (&mut n.atom.body, &a.body) {
            (Body::Weekday { day, .. }, Body::Date(p)) if p.weekday.is_none() => {
                let body = Body::Date(super::parse::Partial { weekday: Some(*day), ..*p });
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (body, a.rule, a.grain);
                true
            }
            (Body::Date(p), Body::Weekday { day, which: Which::Bare | Which::Any })
                if p.weekday.is_none() && !dated_next =>
            {
                p.weekday = Some(*day);
                n.take(a);
                true
            }
            // "Monday two weeks from now": the Monday of that week.
            (Body::Weekday { day, which: Which::Bare | Which::This }, Body::Day(d))
                if a.rule == Rule::Offset && a.flags.contains(&DateFlag::Approximate) =>
            {
                let Some(date) = week(*d, 0).and_then(|w| plus(w, i64::from(*day) - 1)) else { return false };
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
                true
            }
            (Body::Weekday { day, which: Which::Bare | Which::This }, Body::Day(d)) => {
                let (written, d) = (*day, *d);
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (Body::Day(d), a.rule, a.grain);
                if weekday(d) != written {
                    n.atom.flags.push(DateFlag::WeekdayConflict { written });
                }
                true
            }
            // "The weekend in two weeks": the one of that week.
            (Body::Window { from, to, weekday: None }, Body::Day(d))
                if n.atom.rule == Rule::Weekend
                    && a.rule == Rule::Offset
                    && a.flags.contains(&DateFlag::Approximate) =>
            {
                let Some(monday) = week(*d, 0) else { return false };
                let (Some(first), Some(last)) = (plus(monday, 5), plus(monday, 6)) else { return false };
                (*from, *to) = (first, last);
                n.take(a);
                true
            }
            // "in two weeks, on Friday": the Friday of that week.
            (Body::Day(d), Body::Weekday { day, which: Which::Bare })
                if n.atom.rule == Rule::Offset && n.atom.flags.contains(&DateFlag::Approximate) && !dated_next =>
            {
                let Some(date) = week(*d, 0).and_then(|w| plus(w, i64::from(*day) - 1)) else { return false };
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
                n.atom.flags.retain(|f| *f != DateFlag::Approximate);
                true
            }
            (Body::Day(d), Body::Weekday { day, which: Which::Bare })
                if !dated_next && n.atom.rule != Rule::Holiday =>
            {
                let (written, d) = (*day, *d);
                n.take(a);
                if weekday(d) != written {
                    n.atom.flags.push(DateFlag::WeekdayConflict { written });
                }
                true
            }
            // "on the Thursday a week later": the weekday only repeats.
            (Body::Weekday { which: Which::Bare | Which::This, .. }, Body::Later { days, .. }) if days % 7 == 0 => {
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (a.body.clone(), a.rule, a.grain);
                true
            }
            // "am Vorabend (Freitag, 18. Juni)".
            (Body::Later { .. }, Body::Date(p)) if p.month.is_some() => {
                let body = Body::Date(*p);
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (body, a.rule, a.grain);
                true
            }
            // "6. Mai (Auffahrt)".
            (Body::Date(p), Body::Day(d))
                if a.rule == Rule::Holiday
                    && p.month == Some(d.month())
                    && p.day == d.day()
                    && p.year.is_none_or(|y| y == d.year()) =>
            {
                n.take(a);
                true
            }
            // "Karfreitag, 3. April", "jeudi en huit, donc le 25".
            (Body::Day(d), Body::Date(p))
                if p.month.is_none_or(|m| m == d.month())
                    && p.day == d.day()
                    && p.year.is_none_or(|y| y == d.year()) =>
            {
                n.take(a);
                true
            }
            // "In a year, on 23 October 2027": the day written is the one meant.
            (Body::Day(d), Body::Date(p))
                if n.atom.rule == Rule::Offset
                    && n.atom.flags.contains(&DateFlag::Approximate)
                    && self.written_day(&a.body).is_some_and(|w| self.roughly(*d, w)) =>
            {
                let body = Body::Date(*p);
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (body, a.rule, a.grain);
                n.atom.flags.retain(|f| *f != DateFlag::Approximate);
                true
            }
            (Body::Weekday { day, which }, Body::Window { .. } | Body::Month { .. })
                if !matches!(which, Which::Last | Which::After(_) | Which::Week(_))
                    && !self.refused(n.atom.first)
                    && !(n.atom.end..a.first).any(|k| self.is(k, Tag::Between)) =>
            {
                let day = *day;
                let window = self.window_of(&a.body);
                self.weekday_in(n, a, day, window)
            }
            (Body::Window { .. } | Body::Month { .. }, Body::Weekday { day, which: Which::Bare | Which::Any })
                if !dated_next && !self.refused(a.first) =>
            {
                let window = self.window_of(&n.atom.body);
                self.weekday_in(n, a, *day, window)
            }
            _ => false,
        }
    }

    /// "Freitag - 18. Juni": a weekday that only a dash parts from a date is that day's, unless it lies a few days before.
    fn heads_date(&self, n: &Node, a: &Atom) -> bool {
        const FEW: i32 = 14;
        let (Body::Weekday { day: named, which: Which::Bare | Which::This }, Body::Date(p)) = (&n.atom.body, &a.body)
        else {
            return false;
        };
        let dashed = self.dash(n.end()) == Some(a.first) && n.until.is_none() && p.weekday.is_none();
        let led = self.any(self.skip_back(n.atom.own), &[Tag::From, Tag::Between]);
        let Some(day) = self.written_day(&a.body).filter(|_| dashed && !led) else { return false };
        weekday(day) == *named || self.today.until(day).is_ok_and(|s| s.get_days() > FEW)
    }

    /// Whether a bare weekday stands in a bracket that opened behind the range, or right behind it and is the one of
    /// its first or last day: "14/09 au 15/09/2026 - lun-mar 10h-17h".
    fn repeats(&self, n: &Node, a: &Atom) -> bool {
        let Body::Weekday { day: named, which: Which::Bare } = a.body else { return false };
        let first = self.written_day(&n.atom.body);
        let last = n.until.as_ref().and_then(|u| self.written_day(&u.body));
        let beside = matches!(self.gap(n.end(), a.first), Join::Beside | Join::To);
        if beside && [first, last].into_iter().flatten().any(|d| weekday(d) == named) {
            return true;
        }
        (n.atom.first..a.first)
            .rev()
            .find(|k| self.mark(*k, b'(') || self.mark(*k, b')'))
            .is_some_and(|k| self.mark(k, b'('))
    }

    /// Whether a day is as far from today as was said, give or take a third.
    fn roughly(&self, said: Date, day: Date) -> bool {
        let days = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |s| s.get_days());
        days(said, day).abs() <= days(self.today, said) / 3
    }

    /// The day of a whole date.
    pub(super) fn written_day(&self, body: &Body) -> Option<Date> {
        let Body::Date(p) = body else { return None };
        match p.year {
            Some(y) => calendar::day(y, p.month?, p.day),
            None => calendar::next(self.today, p.month?, p.day),
        }
    }

    /// A weekday in a week is a day; in a month it is any of several.
    pub(super) fn weekday_in(&self, n: &mut Node, a: &Atom, day: i8, window: Option<(Date, Date, Option<i8>)>) -> bool {
        let Some((from, to, None)) = window else { return false };
        let gap = i64::from((day - weekday(from)).rem_euclid(7));
        let Some(first) = plus(from, gap).filter(|d| *d <= to) else { return false };
        let several = plus(first, 7).is_some_and(|d| d <= to);
        let free = |b: &Body| matches!(b, Body::Weekday { which: Which::Any, .. });
        let any = free(&n.atom.body) || free(&a.body);
        let ahead = matches!(n.atom.body, Body::Weekday { .. });
        let grain = if ahead { a.grain } else { n.atom.grain };
        // "In 3 or 4 weeks, on a Thursday": that of either week.
        let weeks = [&n.atom, a].iter().any(|w| w.rule == Rule::Offset && w.flags.contains(&DateFlag::Approximate));
        let weeks = weeks && from > self.today && to > from;
        // "On a Wednesday or Thursday in March": either.
        let either = any && self.shares_article(if ahead { n.atom.first } else { a.first });
        n.take(a);
        if weeks && let Some((monday, last)) = week(from, 0).zip(week(to, 0).and_then(|m| plus(m, 6))) {
            n.atom.body = Body::Window { from: monday.max(self.today), to: last, weekday: Some(day) };
            (n.atom.grain, n.atom.rule) = (grain, Rule::WeekdayInPeriod);
            return true;
        }
        n.atom.flags.retain(|f| *f != DateFlag::Approximate);
        if several || any && grain == Grain::Month {
            n.atom.body = Body::Window { from, to, weekday: Some(day).filter(|_| !either) };
            n.atom.grain = grain;
        } else {
            n.atom.body = Body::Day(first);
            n.atom.grain = Grain::Day;
        }
        n.atom.rule = Rule::WeekdayInPeriod;
        true
    }

    /// "12. und 13. März", "Saturday and Sunday": days in a row are one stay.
    fn merge_pair(&self, n: &mut Node, a: &Atom) -> bool {
        let row = match (&n.atom.body, &a.body) {
            (Body::Date(x), Body::Date(y)) => {
                let (m, year) = (x.month.or(y.month), x.year.or(y.year));
                let next = m
                    .and_then(|m| crate::understanding::calendar::day(year.unwrap_or(2027), m, x.day))
                    .and_then(|d| plus(d, 1));
                // "Donnerstag, 10. und Freitag, 11. September": the comma behind a weekday parts nothing.
                let parted =
                    (n.end()..a.first).any(|k| self.mark(k, b',') && self.sense(self.prev(k)).weekday.is_none());
                // "Oder Montag 21. und Dienstag 22.": their month was named before.
                let bare = m.is_none() && y.day == x.day + 1;
                (bare || next.is_some_and(|d| Some(d.month()) == y.month.or(x.month) && d.day() == y.day)) && !parted
            }
            (
                Body::Weekday { day: x, which: Which::Bare | Which::This },
                Body::Weekday { day: y, which: Which::Bare | Which::This | Which::Week(_) | Which::After(_) },
            ) => x % 7 + 1 == *y && !self.comma(n.end(), a.first),
            _ => false,
        };
        if row {
            n.until = Some(a.clone());
            if let (Body::Date(x), Body::Date(y)) = (&mut n.atom.body, &a.body) {
                x.year = x.year.or(y.year);
            }
        }
        row
    }

    fn merge_range(&self, n: &mut Node, a: &Atom, between: bool, change: Change) -> bool {
        if n.until.is_some() || self.ends_option(n, a) {
            return false;
        }
        // "move it from the 14th to the 21st" names an old and a new day.
        let german = self.item(n.atom.first).is_some_and(|t| t.language == 0);
        let led = |tag| self.is(self.skip_back(n.atom.own), tag);
        let onto = (n.end()..a.first).any(|k| self.is(k, Tag::To) && !self.is(k, Tag::Until));
        // "Meinen Termin morgen um 14 Uhr auf Donnerstag verschieben"; "move it to 3 to 5 May" is a stay.
        let whole = |b: &Body| match b {
            Body::Weekday { .. } | Body::Day(_) => true,
            Body::Date(p) => p.month.is_some(),
            _ => false,
        };
        let moves = change == Change::Moves && whole(&n.atom.body) && whole(&a.body) && !led(Tag::To);
        let change = change != Change::None;
        // "Moved: from 15 to 17 October instead of from 22 to 24" names stays.
        let stays = self.is(a.end, Tag::Instead)
            || led(Tag::Instead)
            || self.is(self.prev(self.skip_back(n.atom.own)), Tag::Instead);
        let moved = !stays && (change || german) && !between && onto && (led(Tag::From) || moves || change && german);
        if moved && (change || !self.stay(&n.atom.body, &a.body)) {
            return false;
        }
        let ok = match (&mut n.atom.body, &a.body) {
            (Body::Date(x), Body::Date(y)) => {
                let mut y = *y;
                if x.year.is_none() && y.year.is_some() {
                    let over = x.month > y.month;
                    x.year = y.year.map(|v| if over { v - 1 } else { v });
                } else if y.year.is_none() && x.year.is_some() {
                    let over = x.month > y.month && y.month.is_some();
                    y.year = x.year.map(|v| if over { v + 1 } else { v });
                }
                let months = (x.month.or(y.month), y.month.or(x.month));
                let ordered =
                    (x.year, months.0, x.day) <= (y.year, months.1, y.day) || x.year.is_none() && months.0 > months.1;
                if ordered {
                    n.until = Some(Atom { body: Body::Date(y), ..a.clone() });
                }
                return ordered && {
                    n.between = between;
                    true
                };
            }
            (Body::Month { month: x, year: yx, third: None }, Body::Month { month: y, year: yy, .. }) => {
                if yx.is_none() {
                    *yx = yy.map(|v| if *x > *y { v - 1 } else { v });
                }
                let mut last = a.clone();
                if let Body::Month { year, .. } = &mut last.body
                    && year.is_none()
                {
                    let first = crate::understanding::calendar::month(self.today, *yx, *x).map(|m| m.0.year());
                    *year = first.map(|v| if *x > *y { v + 1 } else { v });
                }
                n.until = Some(last);
                return true;
            }
            (Body::Weekday { which: Which::Any, .. }, _)
            | (_, Body::Weekday { which: Which::Any | Which::Last, .. }) => false,
            (Body::Window { .. } | Body::Month { .. }, Body::Window { .. } | Body::Month { .. }) => {
                let a_window = self.window_of(&n.atom.body);
                matches!((a_window, self.window_of(&a.body)), (Some(x), Some(y)) if x.0 < y.0)
            }
            (
                Body::Weekday { .. } | Body::Day(_) | Body::Date(_),
                Body::Weekday { .. } | Body::Day(_) | Body::Date(_),
            ) => true,
            _ => false,
        };
        if ok {
            n.until = Some(a.clone());
            n.between = between;
        }
        ok
    }

    /// Whether "vom 18. auf den 19." can be a stay: some days in a row, not a week or weeks later.
    fn stay(&self, a: &Body, b: &Body) -> bool {
        let (Body::Date(x), Body::Date(y)) = (a, b) else { return false };
        if x.month.is_none() && y.month.is_none() {
            return (1..=14).contains(&(y.day - x.day)) && (y.day - x.day) % 7 != 0;
        }
        let day = |p: &super::parse::Partial, other: &super::parse::Partial| {
            let year = p.year.or(other.year).unwrap_or(self.today.year());
            crate::understanding::calendar::day(year, p.month.or(other.month)?, p.day)
        };
        let gap = day(x, y).zip(day(y, x)).and_then(|(a, b)| a.until(b).ok()).map(|s| s.get_days());
        gap.is_some_and(|n| (1..=14).contains(&n) && n % 7 != 0)
    }

    /// The item before, articles skipped.
    pub(super) fn skip_back(&self, i: usize) -> usize {
        let mut p = self.prev(i);
        for _ in 0..3 {
            let article = self.any(p, &[Tag::The, Tag::On]) && !self.any(p, &[Tag::From, Tag::To]);
            if !(article || self.mark(p, b'\'') || self.sense(p).weekday.is_some()) {
                break;
            }
            p = self.prev(p);
        }
        p
    }
}
