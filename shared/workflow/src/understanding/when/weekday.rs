//! Weekdays: "nächsten Freitag", "samedi en huit", "Wednesday of next week", "a Saturday".

use super::class::{Tag, Unit};
use super::parse::{Atom, Body, P, Which};
use crate::understanding::calendar::{plus, week, weekday, weekday_after};
use crate::understanding::{Grain, Rule};
use jiff::civil::Date;

impl P<'_> {
    /// "Auffahrt oder das Wochenende danach", "the weekend before": told by the day named before.
    pub(super) fn weekend_beside(&self, i: usize) -> Option<Atom> {
        let named = self.sense(i).unit == Some(Unit::Weekend);
        let closes = self.speaks(i, 1) && self.closes(i + 2);
        let side = if self.is(i + 1, Tag::Beyond) || closes && self.is(i + 1, Tag::After) {
            1
        } else if self.is(i + 1, Tag::Ahead) || closes && self.is(i + 1, Tag::Before) {
            -1
        } else {
            return None;
        };
        // "The weekend after next" is counted from today.
        let counted = self.is(self.skip(i + 2, &[Tag::The]), Tag::Next);
        let ties = named && self.together(i, i + 1) && self.closes(i + 2) && !counted;
        ties.then(|| self.atom(i, i + 2, Rule::Weekend, Grain::Weekend, Body::Weekend { side }))
    }

    /// "Friday", "nächsten Freitag", "samedi en huit", "Mittwoch der nächsten Woche", "a Saturday".
    pub(super) fn weekday(&self, i: usize) -> Option<Atom> {
        let (mut k, mut which) = (i, Which::Bare);
        for _ in 0..3 {
            if self.sense(k).weekday.is_some() && !(k == i && self.sense(k).days.is_some()) {
                break;
            }
            which = match self.modifier(k) {
                Some(1) if self.is(k, Tag::Beyond) => Which::Beside(1),
                Some(0) if which != Which::Next => Which::This,
                Some(1) if self.is(k, Tag::Coming) => Which::This,
                Some(1) => Which::Next,
                Some(2) => Which::AfterNext,
                Some(_) if self.any(k, &[Tag::Last, Tag::Prev]) => Which::Last,
                _ if self.any(k, &[Tag::A, Tag::Every]) => Which::Any,
                _ => return None,
            };
            k += 1;
        }
        let s = self.sense(k);
        let day = s.weekday.filter(|_| !self.is(self.prev(k), Tag::Greeting))?;
        let plain = which == Which::Bare;
        if s.has(Tag::Shy) && !self.bold(k, plain) {
            return None;
        }
        if s.habitual || plain && self.shares_article(i) {
            which = Which::Any;
        }
        let mut end = k + 1;
        if s.has(Tag::Shy) && self.mark(end, b'.') && self.glued(end) {
            end += 1;
        }
        let side = if self.is(end, Tag::Before) { -1 } else { 1 };
        let sided = plain && self.any(end, &[Tag::Before, Tag::After]);
        if sided && let Some((base, e)) = self.anchor(end + 1) {
            let gap = i64::from((day - weekday(base)) * side).rem_euclid(7);
            let date = plus(base, i64::from(side) * if gap == 0 { 7 } else { gap })?;
            return Some(self.atom(i, e, Rule::Weekday, Grain::Day, Body::Day(date)));
        }
        if plain && let Some((date, e)) = self.weekday_beside(day, end) {
            return Some(self.atom(i, e, Rule::Weekday, Grain::Day, Body::Day(date)));
        }
        if let Some((w, e)) = self.weekday_tail(end) {
            // "this Friday in two weeks" is not said.
            (which, end) = (w, e);
        }
        if plain
            && which == Which::Bare
            && let Some((side, e)) = self.beside(end)
        {
            (which, end) = (Which::Beside(side), e);
        }
        // "Jeudi soir prochain", "giovedì sera prossimo".
        let mut part = None;
        if which == Which::Bare
            && let Some((w @ (Which::Next | Which::Last), e)) = self.weekday_tail(end + 1)
            && self.sense(end).part.is_some()
        {
            part = self.sense(end).part;
            (which, end) = (w, e);
        }
        let mut a = self.atom(i, end, Rule::Weekday, Grain::Day, Body::Weekday { day, which });
        a.part = a.part.or(part);
        if which == Which::Bare && self.any(self.prev(i), &[Tag::Every]) {
            a.body = Body::Weekday { day, which: Which::Any };
        }
        Some(a)
    }

    /// "Le samedi qui suit le 15 mai", "il sabato successivo al 15 maggio", "the Saturday preceding 15 May": the one
    /// beside a day that is named, and the item behind that day.
    fn weekday_beside(&self, named: i8, i: usize) -> Option<(Date, usize)> {
        let on = self.is(i, Tag::Beyond) || self.is(i, Tag::Next) && self.is(i + 1, Tag::To);
        let back = self.is(i, Tag::Ahead);
        let onto = self.skip(i + 1, &[Tag::To, Tag::The]);
        if !(on || back) || onto == i + 1 && !self.speaks_only(i, 1) {
            return None;
        }
        let (base, end) = self.anchor(self.opt(onto, b'\''))?;
        let first = if back { plus(base, -8)? } else { base };
        Some((weekday_after(first, named)?, end))
    }

    /// "On a Wednesday or Thursday", "un mercoledì o giovedì": the article before the first is that of the second.
    pub(super) fn shares_article(&self, i: usize) -> bool {
        let or = self.prev(i);
        let first = self.prev(or);
        self.is(or, Tag::Or) && self.sense(first).weekday.is_some() && self.is(self.prev(first), Tag::A)
    }

    /// "danach", "suivant", "before", "of the same week" behind a weekday, and the item behind it.
    fn beside(&self, i: usize) -> Option<(i64, usize)> {
        let s = self.sense(i);
        let k = self.skip(i, &[Tag::Of, Tag::The, Tag::In]);
        if self.is(k, Tag::SameWeek) {
            return Some((0, k + 1));
        }
        let english = self.speaks_only(i, 1) && self.closes(i + 1) && self.sense(i + 1).unit.is_none();
        if s.has(Tag::Beyond) || s.has(Tag::After) && english {
            return Some((1, i + 1));
        }
        (s.has(Tag::Ahead) || s.has(Tag::Before) && english).then_some((-1, i + 1))
    }

    /// "Folgende Woche", "settimana seguente", "week before": weeks from that of the day the talk is about, and the item
    /// behind.
    pub(super) fn week_beside(&self, i: usize) -> Option<(i64, usize)> {
        let week = |k: usize| self.sense(k).unit == Some(Unit::Week);
        if self.is(i, Tag::Beyond) && week(i + 1) {
            return Some((1, i + 2));
        }
        let side = if self.any(i + 1, &[Tag::Beyond, Tag::After]) {
            1
        } else if self.any(i + 1, &[Tag::Ahead, Tag::Before]) {
            -1
        } else {
            return None;
        };
        // "The week after next" is counted from today, "the week after Easter" from Easter.
        let closed = self.closes(i + 2) && self.after_next(i).is_none() || self.is(i + 1, Tag::Beyond);
        (week(i) && closed).then_some((side, i + 2))
    }

    /// What follows a weekday and says which one.
    pub(super) fn weekday_tail(&self, i: usize) -> Option<(Which, usize)> {
        let s = self.sense(i);
        if s.unit == Some(Unit::Week) && (s.has(Tag::Next) || s.has(Tag::AfterNext)) {
            return Some((Which::After(if s.has(Tag::Next) { 1 } else { 2 }), i + 1));
        }
        if s.unit == Some(Unit::Week)
            && self.speaks(i, 1)
            && self.num(i + 1).is_none()
            && (!self.any(i + 1, &[Tag::Of, Tag::From]) || self.is(i + 1, Tag::From) && self.num(i + 2).is_some())
        {
            return Some((Which::After(1), i + 1));
        }
        if s.unit == Some(Unit::Fortnight) {
            return Some((Which::After(2), i + 1));
        }
        let k = self.skip(i + 1, &[Tag::The]);
        if self.is(i, Tag::After) && self.is(k, Tag::Next) && self.sense(k + 1).unit.is_none() {
            return Some((Which::After(1), k + 1));
        }
        let k = self.skip(self.opt(i, b','), &[Tag::Of, Tag::The, Tag::In, Tag::From]);
        if let Some((n, e)) = self.week_beside(k) {
            return Some((Which::WeekBeside(n), e));
        }
        if let Some((n, e)) = self.week_reference(k) {
            return Some((Which::Week(n), e));
        }
        let ahead = self.any(i, &[Tag::In, Tag::During]);
        if ahead && let Some((n, unit, e)) = self.length(i + 1) {
            let weeks = match unit {
                Unit::Week => n,
                Unit::Fortnight => 2 * n,
                Unit::Day if n == 7 || n == 8 => 1,
                Unit::Day if n == 14 || n == 15 => 2,
                _ => return None,
            };
            return Some((Which::After(weeks), e));
        }
        let behind = self.sense(i + 1).unit.is_none() && self.sense(i + 1).month.is_none();
        if s.has(Tag::Coming) && behind {
            return Some((Which::This, i + 1));
        }
        let romance = self.item(i).is_some_and(|t| t.language >= 2);
        if self.is(i, Tag::In) && self.num(i + 1).is_some_and(|n| n.0 == 8 || n.0 == 15) && self.speaks(i, 2) {
            let hours = self.sense(i + 2).unit.is_some_and(|u| u != Unit::Day);
            let end = if self.sense(i + 2).unit == Some(Unit::Day) { i + 3 } else { i + 2 };
            return (!hours).then_some((Which::After(if self.num(i + 1) == Some((8, 1)) { 1 } else { 2 }), end));
        }
        if romance && behind && s.has(Tag::Beyond) {
            return Some((Which::Beside(1), i + 1));
        }
        if romance && behind && s.has(Tag::Next) {
            return Some((Which::Next, i + 1));
        }
        if romance && behind && s.has(Tag::Ahead) {
            return Some((Which::Beside(-1), i + 1));
        }
        if romance && behind && (s.has(Tag::Last) || s.has(Tag::Prev)) {
            return Some((Which::Last, i + 1));
        }
        None
    }

    /// "a week on Saturday", "two weeks from Friday".
    pub(super) fn weeks_on(&self, i: usize) -> Option<Atom> {
        let (n, unit, end) = self.length(i)?;
        let weeks = match unit {
            Unit::Week => n,
            Unit::Fortnight => 2 * n,
            _ => return None,
        };
        let k = self.skip(end, &[Tag::On, Tag::From]);
        if let Some(days) = self.sense(k).days.filter(|_| self.speaks_only(i, 1) && !self.is(k, Tag::Later)) {
            let date = plus(self.today, i64::from(days) + 7 * weeks)?;
            return Some(self.atom(i, k + 1, Rule::Offset, Grain::Day, Body::Day(date)));
        }
        if k == end {
            return None;
        }
        let day = self.sense(k).weekday?;
        let which = Which::After(weeks);
        Some(self.atom(i, k + 1, Rule::Weekday, Grain::Day, Body::Weekday { day, which }))
    }

    /// "two Fridays from now", "in two weekends".
    pub(super) fn weekdays_on(&self, i: usize) -> Option<Atom> {
        let ahead = self.any(i, &[Tag::In, Tag::During]) && !self.is(i, Tag::Within);
        let (n, k) = self.count(if ahead { i + 1 } else { i }).filter(|c| (1..=12).contains(&c.0) && self.fresh(i))?;
        // "Vier Montage ab heute" are a series.
        let from_now = self.is(k + 1, Tag::FromNow) && (self.sense(k + 1).days.is_none() || self.speaks(k, 1));
        if self.sense(k).unit == Some(Unit::Weekend) && n > 1 {
            let end = if from_now { k + 2 } else { k + 1 };
            let whole = from_now || ahead && self.closes(end) && !self.any(end, &[Tag::In, Tag::Of]);
            let running = i64::from(weekday(self.today) >= 6);
            let saturday = week(self.today, i64::from(n) - 1 + running).and_then(|w| plus(w, 5)).filter(|_| whole)?;
            let body = Body::Window { from: saturday, to: plus(saturday, 1)?, weekday: None };
            return Some(self.atom(i, end, Rule::Weekend, Grain::Weekend, body));
        }
        let day = self.sense(k).weekday.filter(|_| from_now && !ahead)?;
        let which = Which::After(i64::from(n) - 1);
        Some(self.atom(i, k + 2, Rule::Weekday, Grain::Day, Body::Weekday { day, which }))
    }

    /// "Not this Saturday but the next", "this Friday or the next one", "questo venerdì o quello dopo": the weekday is that
    /// of the day before.
    pub(super) fn weekday_again(&self, last: &Atom, i: usize) -> Option<Atom> {
        let Body::Weekday { day, which: which @ (Which::Bare | Which::This) } = last.body else { return None };
        let but = self.opt(last.end, b',');
        let chosen = self.is(but, Tag::Or) && which == Which::This;
        let pointed = self.skip(but + 1, &[Tag::The, Tag::On]);
        let tied = (chosen || self.is(but, Tag::But)) && pointed == i && self.together(but, i);
        let end = if self.sense(i + 1).card == Some(1) { i + 2 } else { i + 1 };
        let next = self.any(i, &[Tag::Next, Tag::Beyond]) && self.sense(i).unit.is_none();
        let next = next && self.closes(end) && self.sense(end).weekday.is_none();
        let denied = chosen || (last.first.saturating_sub(3)..last.first).any(|k| self.is(k, Tag::Not));
        let body = Body::Weekday { day, which: Which::After(1) };
        (tied && next && denied).then(|| self.atom(i, i + 1, Rule::Weekday, Grain::Day, body))
    }

    /// "The first Thursday of every month", "il primo giovedì di ogni mese": a series, no day.
    pub(super) fn every_month(&self, i: usize, wd: Option<i8>, j: usize) -> Option<Atom> {
        let body = Body::Weekday { day: wd?, which: Which::Any };
        let series = self.is(j, Tag::Every) && self.sense(j + 1).unit == Some(Unit::Month);
        series.then(|| self.atom(i, j + 2, Rule::Weekday, Grain::Day, body))
    }
}
