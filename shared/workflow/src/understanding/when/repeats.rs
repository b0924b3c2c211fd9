//! Weekdays and windows that only repeat, narrow or place another date: "6., 13. und 20. November, jeweils Freitag".

use super::Found;
use super::class::Tag;
use super::compose::Timed;
use super::parse::{Join, P};
use crate::understanding::calendar::{plus, week, weekday};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, Grain, Rule, When};
use jiff::civil::Date;

/// Weekdays look at so many neighbours.
const REACH: usize = 4;
/// More days than this are not compared, so that reading stays linear.
const NAMED: usize = 8;

impl P<'_> {
    /// A weekday that repeats the days named before it; one that stands beside a window or a weekday in a window: "a
    /// weekend in October, Friday evening to Sunday".
    pub(super) fn drop_repeats(&self, found: &mut Vec<Found>, sentences: &[Sentence]) {
        let mut spent = self.place_in_week(found, sentences);
        self.drop_narrowed(found, &mut spent, sentences);
        for (i, f) in found.iter().enumerate() {
            let Some(day) = bare_weekday(f) else { continue };
            let repeats = near(found, i).filter(|(_, o)| self.in_sentence_with(f, o)).any(|(_, o)| match &o.when {
                When::Days { start, end: None } => {
                    bare_weekday(o).is_none() && weekday(*start) == day && o.rule != f.rule
                }
                When::Days { .. } => false,
                When::Vague(w) => w.from.is_some() && w.to.is_some(),
            });
            if let Some(s) = spent.get_mut(i) {
                *s |= repeats;
            }
        }
        let mut left = spent.iter();
        found.retain(|_| !left.next().copied().unwrap_or(false));
    }

    /// "A Saturday in September, ideally the 12th", "in week 3 (best Thu 21.1.)": the day says which of the window.
    fn drop_narrowed(&self, found: &[Found], spent: &mut [bool], sentences: &[Sentence]) {
        for (i, f) in found.iter().enumerate() {
            let When::Vague(w) = &f.when else { continue };
            let Some((from, to)) = w.from.zip(w.to) else { continue };
            let near = found.iter().skip(i + 1).take(REACH).take_while(|o| self.in_sentence_with(f, o));
            let inside = |o: &Found| matches!(o.when, When::Days { start, end: None } if from <= start && start <= to);
            let left_out = |o: &Found| self.left_out(o, sentences);
            let apart = |o: &Found| inside(o) && (left_out(o) || o.join == Join::Or);
            let (mut days, mut out) = (0, false);
            for (k, o) in near.enumerate() {
                days += usize::from(inside(o));
                out |= if k == 0 { apart(o) } else { left_out(o) };
            }
            if let Some(s) = spent.get_mut(i) {
                // Several leave the choice, and the rest of the window, too.
                *s |= days == 1 && !out;
            }
        }
    }

    /// "Next week, ideally Tuesday or Wednesday": days of that week. Tells which windows are used up.
    fn place_in_week(&self, found: &mut [Found], sentences: &[Sentence]) -> Vec<bool> {
        let mut spent = vec![false; found.len()];
        for i in 0..found.len() {
            let Some(f) = found.get(i).filter(|f| bare_weekday(f).is_some()) else { continue };
            let When::Days { start, end } = f.when else { continue };
            let of_week = |o: &Found| self.in_sentence_with(f, o) || self.right_behind_week(f, o);
            let week = near(found, i).filter(|(_, o)| of_week(o)).find_map(|(k, o)| Some((k, week_of(o)?)));
            let Some((k, (from, to))) = week else { continue };
            let in_week =
                |d: Date| plus(from, i64::from((weekday(d) - weekday(from)).rem_euclid(7))).filter(|d| *d <= to);
            let (Some(first), last) = (in_week(start), end.and_then(in_week)) else { continue };
            if end.is_some() && last.is_none_or(|l| l < first) {
                continue;
            }
            if let Some(f) = found.get_mut(i) {
                f.when = When::Days { start: first, end: last };
                f.flags.retain(|g| *g != DateFlag::WeekdayOnly);
            }
            // "Any day from 10 to 14 May except Wednesday": the other days stay.
            let out = found.get(i).is_some_and(|f| self.left_out(f, sentences));
            if let Some(s) = spent.get_mut(k) {
                *s |= !out;
            }
        }
        spent
    }

    /// Whether both stand in one sentence.
    fn in_sentence_with(&self, f: &Found, other: &Found) -> bool {
        self.together(f.items.0, other.items.0)
    }

    /// "We need a room in the week of 8 March. Tuesday would be ideal": a weekday of the sentence right behind that of the
    /// week, by which nothing is due.
    fn right_behind_week(&self, f: &Found, week: &Found) -> bool {
        let sentence = |f: &Found| self.item(f.items.0).map(|t| t.sentence);
        let next = sentence(week).zip(sentence(f)).is_some_and(|(a, b)| a + 1 == b);
        next && !self.led_by(f, &[Tag::By, Tag::Until, Tag::Before])
    }

    /// Whether a day is refused: "except Wednesday", "Wednesday does not work".
    fn left_out(&self, f: &Found, sentences: &[Sentence]) -> bool {
        let s = self.item(f.items.0).and_then(|t| sentences.get(t.sentence));
        self.refused(f.items.0)
            || self.is(f.items.1, Tag::Not) && self.closes(f.items.1 + 1)
            || s.is_some_and(|s| s.cues.has(Cue::NotWork))
    }

    /// "From Friday 3 to Sunday 5 September. We start on Friday at 6 and leave on Sunday at noon": weekdays of days
    /// named before only bring their hours, as do both of them: "20./21. March. Saturday and Sunday from 9 to 5".
    pub(super) fn take_days_of_stays(&self, found: &mut Vec<Found>, times: &mut [Timed], sentences: &[Sentence]) {
        let mut brought = Vec::new();
        let mut spent = vec![false; found.len()];
        for i in 1..found.len() {
            let (before, rest) = found.split_at_mut(i);
            let Some(f) = rest.first() else { continue };
            let last = match f.when {
                When::Days { end, .. } => end,
                When::Vague(_) => continue,
            };
            let Some(day) = bare_weekday(f).filter(|_| f.join == Join::Apart || last.is_some()) else { continue };
            let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
            let visit = at.checked_sub(1).and_then(|k| sentences.get(k)).is_some_and(|s| s.cues.has(Cue::Visit));
            let named = |g: &Found| match g.when {
                When::Days { start, end } => {
                    bare_weekday(g).is_none()
                        // Beside a day of the same sentence it only repeats.
                        && (!self.together(g.items.0, f.items.0) || end.is_some() && f.time.is_some())
                        && start >= self.today
                        && match last {
                            None => weekday(start) == day || end.is_some_and(|e| weekday(e) == day),
                            Some(last) => weekday(start) == day && end.is_some_and(|e| weekday(e) == weekday(last)),
                        }
                }
                When::Vague(_) => false,
            };
            let due = self.led_by(f, &[Tag::By, Tag::Until, Tag::Before]);
            let Some((back, g)) =
                before.iter_mut().rev().enumerate().take(NAMED).find(|(_, g)| named(g)).filter(|_| !visit && !due)
            else {
                continue;
            };
            let When::Days { start, end } = g.when else { continue };
            match (end, g.time.as_mut(), f.time) {
                (_, None, time) => g.time = time,
                (Some(_), Some(hours), Some(t)) if weekday(start) != day => {
                    hours.end = t.end.or(t.start);
                }
                (_, Some(_), _) => {}
            }
            brought.push((f.timed_at, i - 1 - back));
            if let Some(s) = spent.get_mut(i) {
                *s = true;
            }
        }
        for (first, at) in brought {
            let hours = found.get(at).and_then(|g| g.time);
            let own = times.partition_point(|t| t.first < first);
            if let (Some(t), Some(hours)) = (times.get_mut(own).filter(|t| t.first == first), hours) {
                t.range = hours;
            }
        }
        let mut spent = spent.into_iter();
        found.retain(|_| !spent.next().unwrap_or(false));
    }
}

/// The neighbours of a date, with their places.
fn near(found: &[Found], at: usize) -> impl Iterator<Item = (usize, &Found)> {
    found.iter().enumerate().skip(at.saturating_sub(REACH)).take(2 * REACH + 1).filter(move |(k, _)| *k != at)
}

/// The first and the last day of what is a week, or less: "the week of 8 March", "die Woche danach".
fn week_of(f: &Found) -> Option<(Date, Date)> {
    match &f.when {
        When::Vague(w) if w.weekday.is_none() => {
            w.from.zip(w.to).filter(|(from, to)| from.until(*to).is_ok_and(|s| s.get_days() < 7))
        }
        When::Days { start, end: None } if f.rule == Rule::Later && f.grain == Grain::Week => {
            let monday = week(*start, 0)?;
            Some((monday, plus(monday, 6)?))
        }
        _ => None,
    }
}

/// The weekday of an expression that names nothing else.
fn bare_weekday(f: &Found) -> Option<i8> {
    match &f.when {
        When::Days { start, .. } if f.flags.contains(&DateFlag::WeekdayOnly) => Some(weekday(*start)),
        When::Vague(w) if w.from.is_none() => w.weekday,
        _ => None,
    }
}
