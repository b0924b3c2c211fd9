//! Days said from where we stand: "übermorgen", "in 3 days", "ten days ago", "Samstag in acht Tagen",
//! "a week on Saturday", "two days before Easter".

use super::class::{Tag, Unit};
use super::distance::Distance;
use super::lex::Kind;
use super::parse::{Atom, Body, Join, P, Which};
use crate::understanding::calendar::{self, plus, week, weekday};
use crate::understanding::{DateFlag, Grain, Rule};

use jiff::civil::Date;

/// No event is planned so many years ahead.
const AGE: i64 = 6;

impl P<'_> {
    /// "today", "morgen", "le lendemain"; "heute in zwei Wochen".
    pub(super) fn deictic(&self, i: usize) -> Option<Atom> {
        let s = self.sense(i);
        let n = i64::from(s.days?);
        // "ab heute" names a day only where an end follows.
        let behind = i + 1 + usize::from(self.sense(i + 1).part.is_some());
        if s.has(Tag::FromNow) && !self.any(behind, &[Tag::Until, Tag::To]) {
            return None;
        }
        if s.has(Tag::Either) && self.is_morning(i) {
            return None;
        }
        if s.has(Tag::Later) || s.has(Tag::Earlier) || s.has(Tag::Same) {
            // "le lendemain du 13 février", "il giorno dopo Pasqua".
            let k = self.skip(i + 1, &[Tag::Of, Tag::The, Tag::From]);
            let dated = || self.dates(k).or_else(|| self.month_first(k)).is_some();
            let tied = k > i + 1 || self.sense(k).holiday.is_some() || self.sense(k).days.is_some_and(|d| d > 0);
            let tied = tied || s.part.is_some() && dated();
            if let Some((day, end)) = self.anchor(k).filter(|_| tied && !s.has(Tag::Same) && self.together(i, k)) {
                let mut a = self.atom(i, end, Rule::Offset, Grain::Day, Body::Day(plus(day, n)?));
                a.part = s.part;
                return Some(a);
            }
            return Some(self.atom(i, i + 1, Rule::Later, Grain::Day, Body::Later { days: n, months: 0 }));
        }
        let base = plus(self.today, n)?;
        let mut end = i + 1;
        let mut day = base;
        let shift = self.length(end + 1).filter(|_| self.any(end, &[Tag::In, Tag::During, Tag::Ago]));
        if let Some((count, unit, e)) = shift {
            let back = self.is(end, Tag::Ago) && !self.is(end, Tag::In);
            day = add(base, if back { -count } else { count }, unit)?;
            end = e;
        } else if let Some((Which::After(weeks), e)) = self.weekday_tail(end).filter(|_| n >= 0) {
            // "Demain en huit", "oggi a otto", "tomorrow week".
            day = plus(base, 7 * weeks)?;
            end = e;
        }
        let mut a = self.atom(i, end, Rule::RelativeDay, Grain::Day, Body::Day(day));
        a.part = s.part.filter(|_| !s.has(Tag::Either));
        Some(a)
    }

    /// Whether "morgen" means the morning here.
    pub(super) fn is_morning(&self, i: usize) -> bool {
        let p = self.prev(i);
        let s = self.sense(p);
        // "Morgen des 1. August", and a compound: "Morgen-Runde".
        let compound = self.mark(i + 1, b'-') && self.glued(i + 1) && self.glued(i + 2) && self.unknown(i + 2);
        s.has(Tag::Greeting)
            || self.is(i + 1, Tag::Of)
            || compound
            || s.weekday.is_some()
            || s.days.is_some()
            || [Tag::On, Tag::Every, Tag::The, Tag::A, Tag::This, Tag::Next].iter().any(|t| s.has(*t))
    }

    /// "Drei Tage ab dem 15. Juni", "three days starting 15 June": the first and the last day.
    pub(super) fn days_from(&self, i: usize) -> Option<Vec<Atom>> {
        let (n, unit, end) = self.length(i).filter(|l| l.1 == Unit::Day && (2..=14).contains(&l.0))?;
        let from = self.is(end, Tag::From) && !self.any(end, &[Tag::After, Tag::NotBefore]) && self.fresh(i);
        let k = self.skip(end + 1, &[Tag::The, Tag::On, Tag::Of]);
        let dates = || self.dates(k).or_else(|| self.month_first(k)).filter(|d| d.len() == 1);
        let first = from.then(dates)??.pop()?;
        let Body::Date(p) = first.body else { return None };
        let start = match p.year {
            Some(y) => calendar::day(y, p.month?, p.day)?,
            None => calendar::next(self.today, p.month?, p.day)?,
        };
        let last = add(start, n - 1, unit)?;
        let mut a = self.atom(i, first.end, first.rule, Grain::Day, Body::Day(start));
        a.flags = first.flags;
        let mut b = self.atom(first.end - 1, first.end, Rule::Offset, Grain::Day, Body::Day(last));
        b.joined = Some(super::parse::Join::To);
        Some(vec![a, b])
    }

    /// "das Wochenende vor Auffahrt", "la settimana dopo Pasqua": the whole one before or behind a day.
    pub(super) fn whole_beside(&self, i: usize) -> Option<Atom> {
        let unit = self.sense(i).unit.filter(|u| matches!(u, Unit::Weekend | Unit::Week))?;
        let (back, on) = (self.is(i + 1, Tag::Before), self.is(i + 1, Tag::After));
        if !(back || on) || !self.together(i, i + 1) {
            return None;
        }
        let (day, end) = self.anchor(i + 2)?;
        let monday = week(day, 0)?;
        let (from, days, grain) = match unit {
            Unit::Week => (plus(monday, if back { -7 } else { 7 })?, 6, Grain::Week),
            _ if back => (plus(monday, -2)?, 1, Grain::Weekend),
            _ => (plus(monday, if weekday(day) >= 6 { 12 } else { 5 })?, 1, Grain::Weekend),
        };
        let body = Body::Window { from, to: plus(from, days)?, weekday: None };
        Some(self.atom(i, end, Rule::RelativePeriod, grain, body))
    }

    /// A length: "3 days", "einer Woche", "a fortnight".
    pub(super) fn length(&self, i: usize) -> Option<(i64, Unit, usize)> {
        let k = self.skip(i, &[Tag::About]);
        let (n, k) = match self.count(k) {
            Some((n, e)) => (i64::from(n), e),
            None if self.is(k, Tag::A) => (1, k + 1),
            None if self.any(self.prev(k), &[Tag::Next, Tag::Coming, Tag::Within, Tag::Last, Tag::Prev]) => {
                // "In den nächsten beiden Tagen": one item, that means each of two days as well.
                if self.is(k, Tag::EachDay) && self.is(k, Tag::TwoDays) {
                    return Some((2, Unit::Day, k + 1));
                }
                self.is(k, Tag::Both).then_some((2, k + 1))?
            }
            None => return None,
        };
        let k = if self.is(k, Tag::Of) { k + 1 } else { k };
        let unit = self.sense(k).unit?;
        // "huit jours" and "quindici giorni" are one week and two.
        let idiom = unit == Unit::Day && self.num(i).is_none() && (n == 8 || n == 15) && !self.speaks_only(i, 1);
        let (n, unit) = if idiom { (n / 7, Unit::Week) } else { (n, unit) };
        (n <= 1500 && !matches!(unit, Unit::Minute | Unit::Hour | Unit::Weekend)).then_some((n, unit, k + 1))
    }

    /// "in two weeks", "vor drei Tagen", "ten days ago", "two weeks from tomorrow", "3 jours avant Pâques".
    pub(super) fn offset(&self, i: usize) -> Option<Atom> {
        let s = self.sense(i);
        if self.is(i, Tag::Measure)
            && let Some((n, unit, end)) = self.length(i + 1)
            && self.shifted_by(i)
        {
            let (days, months) = in_days(n, unit);
            return Some(self.atom(i, end, Rule::Later, Grain::Day, Body::Later { days, months }));
        }
        if s.has(Tag::Within) || self.is(i, Tag::By) && self.length(i + 1).is_some() {
            return self.within(i);
        }
        let ahead = s.has(Tag::In) || s.has(Tag::During) && self.speaks(i, 0);
        if ahead && let Some((far, end)) = self.distance(i + 1) {
            let (n, unit) = (far.n, far.unit);
            // "Über dreissig Jahre", "for over 30 years": an age or how long something lasted.
            if unit == Unit::Year && (n >= AGE || !s.has(Tag::In)) {
                return None;
            }
            // "Tra 2 settimane e 6 giorni da sabato", "in 3 weeks from tomorrow".
            if (far.compound() || self.is(end, Tag::After) || self.one_day_from(end))
                && let Some(a) = self.counted_from(i, end, far)
            {
                return Some(a);
            }
            let end = if self.is(end, Tag::FromNow) { end + 1 } else { end };
            if self.is(self.skip(i + 1, &[Tag::About]), Tag::Few) {
                return self.soon(i, end, unit);
            }
            let mut a = self.away(i, end, far, 1)?;
            if self.mark(end, b'\'') {
                a.end = end;
            }
            return Some(a);
        }
        if ahead && let Some(a) = self.between_lengths(i) {
            return Some(a);
        }
        if s.has(Tag::Ago)
            && !self.speaks_only(i, 1)
            && let Some((far, end)) = self.distance(i + 1)
        {
            return self.away(i, end, far, -1);
        }
        if let Some((1, Unit::Day, end)) = self.reference(i) {
            return Some(self.atom(i, end, Rule::Later, Grain::Day, Body::Later { days: 1, months: 0 }));
        }
        if let Some(a) = self.units_around(i) {
            return Some(a);
        }
        // "La settimana dopo il 15 maggio" is a week, "una settimana dopo" a day.
        if let Some(mut week) = self.whole_beside(i + 1).filter(|_| s.has(Tag::The) && !s.has(Tag::A)) {
            (week.first, week.span.0) = (i, self.item(i)?.span.0);
            return Some(week);
        }
        let start = if s.has(Tag::The) { i + 1 } else { i };
        // "The day after Christmas".
        let led = s.has(Tag::The) || self.any(self.prev(i), &[Tag::On, Tag::The]);
        if led && self.sense(start).unit == Some(Unit::Day) && self.is(start, Tag::Lone) {
            let named = self.skip(start + 2, &[Tag::The, Tag::Of]);
            let dated = || self.dates(named).or_else(|| self.month_first(named)).is_some_and(|d| d.len() == 1);
            let holiday = self.sense(named).holiday.is_some() || dated();
            let beside = self.counted_from(i, start + 1, Distance::of(1, Unit::Day));
            if let Some(a) = beside.filter(|_| holiday && self.any(start + 1, &[Tag::After, Tag::Before])) {
                return Some(a);
            }
        }
        let counted_off = self.distance(start);
        // "Die Woche danach": not seven days, but any of that week.
        let grain = if counted_off.is_none() { Grain::Week } else { Grain::Day };
        let (far, end) = counted_off.or_else(|| {
            // "the day after", "die Woche darauf".
            let unit = self.sense(start).unit.filter(|u| s.has(Tag::The) && matches!(u, Unit::Day | Unit::Week))?;
            // "Die Woche nach der nächsten" is a period of its own.
            let unit = Some(unit).filter(|_| self.after_next(start).is_none() && self.whole_beside(start).is_none())?;
            let later = self.any(start + 1, &[Tag::Later, Tag::Earlier])
                || self.any(start + 1, &[Tag::After, Tag::Before]) && self.closes(start + 2);
            later.then_some((Distance::of(1, unit), start + 1))
        })?;
        if !self.fresh(start) {
            return None;
        }
        if self.is(end, Tag::Ago) && !self.is(end, Tag::Before) {
            return self.away(i, end + 1, far, -1);
        }
        if self.is(end, Tag::FromNow) {
            return self.away(i, end + 1, far, 1);
        }
        if let Some(a) = self.counted_from(i, end, far) {
            return Some(a);
        }
        let later = |end: usize, side: i64| {
            let (days, months) = far.in_days(side);
            let grain = if days.abs() == 7 { grain } else { Grain::Day };
            self.atom(i, end, Rule::Later, grain, Body::Later { days, months })
        };
        // "the day before", "die Woche danach".
        let counted = self.count(start).is_some() || self.is(start, Tag::A);
        // "28 February or two days after".
        let bare = start < end && (!counted || self.is(self.prev(i), Tag::Or));
        let back = self.any(end, &[Tag::Before, Tag::Earlier]) && bare;
        let on = self.is(end, Tag::After) && bare && !self.is(end + 1, Tag::Next);
        if (back || on) && self.closes(end + 1) {
            return Some(later(end + 1, if back { -1 } else { 1 }));
        }
        let on = self.is(end, Tag::Later) && (!self.is(end, Tag::On) || self.speaks(end, 0))
            || self.is(end, Tag::After) && self.closes(end + 1) && self.speaks(end, 3);
        (on || self.is(end, Tag::Earlier)).then(|| later(end + 1, if on { 1 } else { -1 }))
    }

    /// "From tomorrow", "ab Freitag": the day behind "from", where no other one ends what begins there.
    fn one_day_from(&self, i: usize) -> bool {
        let told = self.anchor(i + 1).filter(|_| self.is(i, Tag::From) && self.together(i, i + 1));
        told.is_some_and(|(_, end)| self.link(end).is_none_or(|l| l.0 != Join::To))
    }

    /// "Um eine Woche verschieben", "put it off by a week": a verb of putting off stands near in the sentence.
    pub(super) fn shifted_by(&self, i: usize) -> bool {
        const NEAR: usize = 7;
        let near = i.saturating_sub(NEAR)..i + NEAR;
        self.is(i, Tag::Measure) && near.into_iter().any(|k| self.is(k, Tag::Shift) && self.together(k, i))
    }

    /// "next 3 days", "die letzten zwei Wochen", "les deux prochaines semaines": a window of whole units.
    fn units_around(&self, i: usize) -> Option<Atom> {
        let (turn, n, unit, end) = match self.modifier(i) {
            Some(turn) => {
                let (n, unit, end) = self.length(i + 1)?;
                (turn, n, unit, end)
            }
            None => {
                let (n, k) = self.count(i)?;
                let turn = self.modifier(k)?;
                (turn, i64::from(n), self.sense(k + 1).unit?, k + 2)
            }
        };
        if turn == 0 || n == 0 || !self.fresh(i) {
            return None;
        }
        let first = match unit {
            Unit::Week | Unit::Fortnight => week(self.today, 0)?,
            Unit::Month | Unit::Quarter => self.today.first_of_month(),
            Unit::HalfYear | Unit::Year => calendar::day(self.today.year(), 1, 1)?,
            Unit::Day | Unit::WorkDay => self.today,
            Unit::Weekend | Unit::Hour | Unit::Minute => return None,
        };
        let (a, b) = if turn > 0 { (1, n + 1) } else { (-n, 0) };
        let (from, to) = (add(first, a, unit)?, plus(add(first, b, unit)?, -1)?);
        let mut atom = self.atom(i, end, Rule::Offset, grain_of(unit), Body::Window { from, to, weekday: None });
        atom.flags.push(DateFlag::Approximate);
        Some(atom)
    }

    /// "within 3 days", "in den nächsten zwei Wochen": a window from today.
    fn within(&self, i: usize) -> Option<Atom> {
        let k = self.skip(i + 1, &[Tag::The, Tag::Next, Tag::Of, Tag::In, Tag::Coming]);
        let (n, unit, end) = match self.length(k) {
            Some(l) => l,
            // "Innerhalb der nächsten Woche" is the one that comes, "within the next week" begins today; of weeks it are
            // a few.
            None if self.is(k, Tag::Lone) && self.is(self.prev(k), Tag::Next) && self.speaks_only(k, 0) => {
                return self.period(self.prev(k));
            }
            None if self.is(k, Tag::Lone) => (1, self.sense(k).unit?, k + 1),
            None => {
                let unit = self.sense(k).unit?;
                match unit {
                    Unit::Day | Unit::Week | Unit::Month => (3, unit, k + 1),
                    // "In the next fortnight".
                    Unit::Fortnight => (1, unit, k + 1),
                    _ => return None,
                }
            }
        };
        // "Within a week of receiving it", "innert 10 Tagen nach Erhalt": counted from what has no date.
        let since = self.skip(end + 1, &[Tag::The, Tag::Of]);
        if self.any(end, &[Tag::Of, Tag::After, Tag::From]) && self.unknown(since) && self.together(i, since) {
            return None;
        }
        let to = add(self.today, n, unit)?;
        let body = Body::Window { from: self.today, to, weekday: None };
        let mut a = self.atom(i, end, Rule::Offset, grain_of(unit), body);
        a.flags.push(DateFlag::Approximate);
        Some(a)
    }

    /// This (0), next (1), the one after (2), the last one (-1).
    pub(super) fn modifier(&self, i: usize) -> Option<i64> {
        let s = self.sense(i);
        if s.has(Tag::AfterNext) {
            Some(2)
        } else if s.has(Tag::Next) || s.has(Tag::Coming) {
            Some(1)
        } else if s.has(Tag::This) {
            Some(0)
        } else if s.has(Tag::Prev) || s.has(Tag::Last) {
            Some(-1)
        } else {
            None
        }
    }

    /// "next week", "la semaine prochaine", "the week after next": weeks from this one, and the item behind.
    pub(super) fn week_reference(&self, i: usize) -> Option<(i64, usize)> {
        let (n, unit, end) = self.reference(i)?;
        (unit == Unit::Week).then_some((n, end))
    }

    /// A period said from where we stand: how many units from the present one.
    pub(super) fn reference(&self, i: usize) -> Option<(i64, Unit, usize)> {
        let mut k = i;
        if let Some(n) = self.modifier(k) {
            k += 1;
            // "this coming week".
            let n = match self.modifier(k) {
                Some(m) if n == 0 => {
                    k += 1;
                    m
                }
                _ => n,
            };
            let unit = self.sense(k).unit?;
            return Some((n, unit, k + 1));
        }
        let unit = self.sense(k).unit?;
        if self.is(k, Tag::Next) {
            return None;
        }
        if let Some(end) = self.after_next(k) {
            return Some((2, unit, end));
        }
        let n = self.modifier(k + 1)?;
        let romance = self.item(k).is_some_and(|t| t.language >= 2) || self.any(k + 1, &[Tag::Coming]);
        romance.then_some((n, unit, k + 2))
    }

    /// "week after next", "semaine après la prochaine", "Monat nach dem nächsten": the item behind.
    pub(super) fn after_next(&self, unit: usize) -> Option<usize> {
        let next = self.skip(unit + 2, &[Tag::The]);
        let english = next == unit + 2 && self.speaks(unit, 1);
        let told = self.is(unit + 1, Tag::After) && self.is(next, Tag::Next);
        (told && (english || self.closes(next + 1))).then_some(next + 1)
    }

    /// "of next month", "du mois prochain", "dieses Monats": year, month and the item behind.
    pub(super) fn month_reference(&self, i: usize) -> Option<(i16, i8, usize)> {
        let (n, unit, end) = self.reference(i)?;
        if unit != Unit::Month {
            return None;
        }
        let first = months(self.today.first_of_month(), n)?;
        Some((first.year(), first.month(), end))
    }

    /// "next year", "dieses Jahres": the year, and the item behind.
    pub(super) fn year_reference(&self, i: usize) -> Option<(i16, i8, usize)> {
        let k = self.skip(i, &[Tag::The, Tag::Of]);
        let (n, unit, end) = self.reference(k)?;
        let year = self.today.year().checked_add(i16::try_from(n).ok()?)?;
        (unit == Unit::Year).then_some((year, 1, end))
    }

    /// Whether the item is a word that is not in the lexicon.
    pub(super) fn unknown(&self, i: usize) -> bool {
        self.item(i).is_some_and(|t| t.kind == Kind::Word && t.sense.is_empty())
    }
}

/// Days and months of a length.
pub(super) fn in_days(n: i64, unit: Unit) -> (i64, i64) {
    match unit {
        Unit::Week => (7 * n, 0),
        Unit::Fortnight => (14 * n, 0),
        Unit::Month => (0, n),
        Unit::Quarter => (0, 3 * n),
        Unit::HalfYear => (0, 6 * n),
        Unit::Year => (0, 12 * n),
        Unit::Day | Unit::WorkDay | Unit::Weekend | Unit::Hour | Unit::Minute => (n, 0),
    }
}

/// So many units later.
pub(super) fn add(date: Date, n: i64, unit: Unit) -> Option<Date> {
    if unit == Unit::WorkDay {
        let mut left = n.unsigned_abs().min(400);
        let mut day = date;
        while left > 0 {
            day = plus(day, n.signum())?;
            left -= u64::from(weekday(day) <= 5);
        }
        return Some(day);
    }
    let (days, more) = in_days(n, unit);
    plus(months(date, more)?, days)
}

/// So many months later.
pub(super) fn months(date: Date, n: i64) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_months(n).ok()?).ok()
}

pub(super) fn grain_of(unit: Unit) -> Grain {
    match unit {
        Unit::Day | Unit::WorkDay | Unit::Hour | Unit::Minute => Grain::Day,
        Unit::Week | Unit::Fortnight => Grain::Week,
        Unit::Weekend => Grain::Weekend,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::HalfYear => Grain::HalfYear,
        Unit::Year => Grain::Year,
    }
}
