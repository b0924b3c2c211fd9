//! Several weekdays whose week is said once: "nächste Woche Dienstag oder Donnerstag", "Friday or Saturday next week";
//! and the week that only a day of it names.

use super::class::{Tag, Unit};
use super::compose::Node;
use super::parse::{Atom, Body, Join, P, Which};
use super::relative::months;
use super::resolve::weekday_day;
use crate::understanding::calendar::{day, plus, week, weekday};
use crate::understanding::{DateFlag, Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
    /// "nächste Woche Dienstag oder Donnerstag": the second day lies in the week of the first.
    pub(super) fn same_week(&self, last: Option<&Node>, a: &Atom, join: Join) -> Option<Atom> {
        let n = last.filter(|n| n.atom.rule == Rule::WeekdayInPeriod && n.until.is_none())?;
        let (Body::Day(d), Body::Weekday { day, which: Which::Bare }) = (&n.atom.body, &a.body) else { return None };
        let date = plus(week(*d, 0)?, i64::from(*day) - 1)?;
        let (body, rule, grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
        matches!(join, Join::And | Join::Or | Join::To).then(|| Atom { body, rule, grain, ..a.clone() })
    }

    /// "Mittwoch oder Donnerstag der KW 24", "Thursday to Friday next week": the days before lie in the week of the last.
    pub(super) fn same_week_before(&self, nodes: &mut [Node]) {
        for i in (0..nodes.len()).rev() {
            let (left, right) = nodes.split_at_mut(i + 1);
            let Some(n) = left.last_mut() else { continue };
            let Body::Weekday { day, which: Which::Bare } = n.atom.body else { continue };
            let told = match (&n.until, right) {
                (Some(last), _) => self.week_told(last),
                (None, [b, others @ ..]) => {
                    // "Friday, Saturday or Sunday next week".
                    let listed = others.first().is_some_and(|c| matches!(c.join, Join::And | Join::Or));
                    let comma = self.mark(n.atom.end, b',') && b.atom.first == n.atom.end + 1;
                    if b.join == Join::Beside && listed && comma {
                        b.join = Join::Or;
                    }
                    if matches!(b.join, Join::And | Join::Or) { self.week_told(&b.atom) } else { None }
                }
                _ => None,
            };
            // "Friday or Monday next week": the Friday before.
            let Some((date, _)) = told.filter(|(d, sure)| *sure || day < weekday(*d)) else { continue };
            let Some(date) = week(date, 0).and_then(|w| plus(w, i64::from(day) - 1)) else { continue };
            (n.atom.body, n.atom.rule, n.atom.grain) = (Body::Day(date), Rule::WeekdayInPeriod, Grain::Day);
        }
    }

    /// "The week of the 18th", "la semaine du 18": its month is the next that has the day before it.
    pub(super) fn bare_week(&self, i: usize, k: usize, unit: Unit) -> Option<Atom> {
        let (number, end, marked) = self.day_number(k)?;
        let told = marked || (self.is(self.prev(k), Tag::The) || self.romance(i)) && self.num(k).is_some();
        let verb = self.romance(i) && self.unknown(end) && !self.wide(end);
        let alone = (self.closes(end) || verb) && self.link(end).is_none_or(|l| self.day_number(l.1).is_none());
        if !told || !alone || self.modifier(self.prev(i)).is_some() {
            return None;
        }
        let ahead = (0..4).filter_map(|n| months(self.today.first_of_month(), n));
        let mut days = ahead.filter_map(|m| day(m.year(), m.month(), number)).filter(|d| *d >= self.today);
        let mut a = if unit == Unit::Week {
            let monday = days.next().and_then(|d| week(d, 0))?;
            self.window(i, end, Rule::WeekOf, Grain::Week, monday, plus(monday, 6)?)
        } else {
            // The next month in which the day is one of a weekend, or its Friday.
            let next = days.clone().next()?;
            let monday = week(days.find(|d| weekday(*d) >= 5).unwrap_or(next), 0)?;
            self.window(i, end, Rule::WeekOf, Grain::Weekend, plus(monday, 5)?, plus(monday, 6)?)
        };
        a.flags.push(DateFlag::MonthAssumed);
        Some(a)
    }

    /// A day of the week that is said behind its name, and whether the week is one of the calendar.
    fn week_told(&self, a: &Atom) -> Option<(Date, bool)> {
        match a.body {
            Body::Day(d) if a.rule == Rule::WeekdayInPeriod => Some((d, true)),
            Body::Weekday { day, which: which @ (Which::Week(_) | Which::After(_)) } => {
                let named = self.sense(a.first).weekday.is_some();
                weekday_day(self.today, day, which).filter(|_| named).map(|d| (d, false))
            }
            _ => None,
        }
    }
}
