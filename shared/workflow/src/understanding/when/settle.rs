//! What is no date of its own: a year, a season or a weekday that only frames or repeats another.

use super::Found;
use super::class::Tag;
use super::compose::Timed;
use super::parse::{Join, P};
use super::stories::in_year;
use crate::understanding::calendar::{plus, week, weekday};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, Grain, Rule, When};
use jiff::civil::Date;

/// More frames than this are looked at no further, so that reading stays linear.
const FRAMES: usize = 8;
/// Weekdays look at so many neighbours.
const REACH: usize = 4;

/// A weekday that repeats the days named before it: "6., 13. und 20. November, jeweils Freitagabend"; one that stands
/// beside a window or a weekday in a window: "a weekend in October, Friday evening to Sunday". `same`: both stand in one
/// sentence; `behind`: the first may be a day of a week that the sentence before names.
pub(super) fn drop_repeats(
    found: &mut Vec<Found>,
    same: impl Fn(&Found, &Found) -> bool,
    behind: impl Fn(&Found, &Found) -> bool,
    refused: impl Fn(&Found) -> bool,
) {
    let mut spent = place_in_week(found, &|f, o| same(f, o) || behind(f, o), &refused);
    drop_narrowed(found, &mut spent, &same, &refused);
    for (i, f) in found.iter().enumerate() {
        let Some(day) = bare_weekday(f) else { continue };
        let near = found.iter().enumerate().skip(i.saturating_sub(REACH)).take(2 * REACH + 1);
        let repeats = near.filter(|(k, o)| *k != i && same(f, o)).any(|(_, o)| match &o.when {
            When::Days { start, end: None } => bare_weekday(o).is_none() && weekday(*start) == day && o.rule != f.rule,
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
fn drop_narrowed(
    found: &[Found],
    spent: &mut [bool],
    same: &impl Fn(&Found, &Found) -> bool,
    refused: &impl Fn(&Found) -> bool,
) {
    for (i, f) in found.iter().enumerate() {
        let When::Vague(w) = &f.when else { continue };
        let Some((from, to)) = w.from.zip(w.to) else { continue };
        let near = found.iter().skip(i + 1).take(REACH).take_while(|o| same(f, o));
        let inside = |o: &Found| matches!(o.when, When::Days { start, end: None } if from <= start && start <= to);
        let apart = |o: &Found| inside(o) && (refused(o) || o.join == Join::Or);
        let (mut days, mut out) = (0, false);
        for (k, o) in near.enumerate() {
            days += usize::from(inside(o));
            out |= if k == 0 { apart(o) } else { refused(o) };
        }
        if let Some(s) = spent.get_mut(i) {
            // Several leave the choice, and the rest of the window, too.
            *s |= days == 1 && !out;
        }
    }
}

/// "Next week, ideally Tuesday or Wednesday": days of that week. Tells which windows are used up.
fn place_in_week(
    found: &mut [Found],
    same: &impl Fn(&Found, &Found) -> bool,
    refused: &impl Fn(&Found) -> bool,
) -> Vec<bool> {
    let mut spent = vec![false; found.len()];
    for i in 0..found.len() {
        let Some(f) = found.get(i).filter(|f| bare_weekday(f).is_some() && matches!(f.when, When::Days { .. })) else {
            continue;
        };
        let near = found.iter().enumerate().skip(i.saturating_sub(REACH)).take(2 * REACH + 1);
        let week = near.filter(|(k, o)| *k != i && same(f, o)).find_map(|(k, o)| match &o.when {
            When::Vague(w) if w.weekday.is_none() => {
                let (from, to) = (w.from?, w.to?);
                (from.until(to).ok()?.get_days() < 7).then_some((k, from, to))
            }
            // "Die Woche danach, am liebsten Mittwoch".
            When::Days { start, end: None } if o.rule == Rule::Later && o.grain == Grain::Week => {
                let monday = week(*start, 0)?;
                Some((k, monday, plus(monday, 6)?))
            }
            _ => None,
        });
        let Some((k, from, to)) = week else { continue };
        let When::Days { start, end } = f.when else { continue };
        let in_week = |d: Date| plus(from, i64::from((weekday(d) - weekday(from)).rem_euclid(7))).filter(|d| *d <= to);
        let (Some(first), last) = (in_week(start), end.and_then(in_week)) else { continue };
        if end.is_some() && last.is_none_or(|l| l < first) {
            continue;
        }
        if let Some(f) = found.get_mut(i) {
            f.when = When::Days { start: first, end: last };
            f.flags.retain(|g| *g != DateFlag::WeekdayOnly);
        }
        // "Any day from 10 to 14 May except Wednesday": the other days stay.
        let out = found.get(i).is_some_and(refused);
        if let Some(s) = spent.get_mut(k) {
            *s |= !out;
        }
    }
    spent
}

/// More days than this are not compared, so that reading stays linear.
const NAMED: usize = 8;

impl P<'_> {
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

/// The weekday of an expression that names nothing else.
fn bare_weekday(f: &Found) -> Option<i8> {
    match &f.when {
        When::Days { start, .. } if f.flags.contains(&DateFlag::WeekdayOnly) => Some(weekday(*start)),
        When::Vague(w) if w.from.is_none() => w.weekday,
        _ => None,
    }
}

/// "Thanksgiving is on 26 November": the holiday's name of a day that is also written out is no date of its own.
fn drop_names(found: &mut Vec<Found>) {
    let day = |f: &Found| match f.when {
        When::Days { start, end: None } => Some(start),
        _ => None,
    };
    let written = |f: &&Found| matches!(f.rule, Rule::DayMonth | Rule::MonthDay | Rule::NumericDate | Rule::IsoDate);
    let days: Vec<Date> = found.iter().filter(written).filter_map(day).take(FRAMES).collect();
    let mut home: Vec<(Date, Option<crate::understanding::TimeRange>)> = Vec::new();
    found.retain(|f| {
        let named = f.rule == Rule::Holiday && day(f).is_some_and(|d| days.contains(&d));
        if named && let Some(d) = day(f) {
            home.push((d, f.time));
        }
        !named
    });
    for (d, time) in home {
        if let Some(f) = found.iter_mut().find(|f| day(f) == Some(d) && f.time.is_none()) {
            f.time = time;
        }
    }
}

/// "The weekend before Ascension, 9 and 10 May": a window whose very days are written out is no date of its own.
fn drop_framed(found: &mut Vec<Found>) {
    let written: Vec<(Date, Date)> = found
        .iter()
        .filter_map(|f| match f.when {
            When::Days { start, end: Some(end) } => Some((start, end)),
            _ => None,
        })
        .take(FRAMES)
        .collect();
    found.retain(|f| match &f.when {
        // "A weekend with yoga, 10-12 September".
        When::Vague(w) if w.from.is_none() && f.rule == Rule::Weekend => written.is_empty(),
        When::Vague(w) => !w.from.zip(w.to).is_some_and(|days| written.contains(&days)),
        When::Days { .. } => true,
    });
}

/// "In summer 2027, between mid-June and mid-July": a window told by its months lies in the year named around it.
fn move_into(when: &mut When, from: Date, to: Date) {
    let When::Vague(w) = when else { return };
    let (Some(first), Some(last)) = (w.from, w.to) else { return };
    let years = from.year() - first.year();
    let moved = |d: Date| in_year(d, d.year() + years);
    if years > 0
        && let (Some(a), Some(b)) = (moved(first), moved(last))
        && from <= a
        && b <= to
    {
        (w.from, w.to) = (Some(a), Some(b));
    }
}

/// A year or a season said around a day is no date of its own: it tells the day's year, or nothing new.
pub(super) fn settle(found: &mut Vec<Found>, sentences: &[Sentence]) {
    drop_names(found);
    drop_framed(found);
    let sentence = |f: &Found| sentences.partition_point(|s| s.span.0 <= f.span.0);
    let mut frames = Vec::new();
    // A mail names few; more are looked at no further, so that reading stays linear.
    for (i, f) in found.iter().enumerate() {
        let When::Vague(w) = &f.when else { continue };
        let (Some(from), Some(to)) = (w.from, w.to) else { continue };
        let year = from.month() == 1 && from.day() == 1 && to.month() == 12 && to.day() == 31 && w.weekday.is_none();
        if year || matches!(f.rule, Rule::Season | Rule::Quarter | Rule::Year) {
            frames.push((i, from, to, year, sentence(f)));
        }
    }
    frames.truncate(FRAMES);
    let mut spent = vec![false; found.len()];
    for (i, from, to, year, home) in frames {
        let mut framed = false;
        for f in found.iter_mut() {
            move_into(&mut f.when, from, to);
            let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
            if let When::Vague(w) = &f.when {
                let (Some(first), Some(last)) = (w.from, w.to) else { continue };
                framed |= from <= first && last <= to && (from, to) != (first, last);
                continue;
            }
            let When::Days { start, end: None } = &mut f.when else { continue };
            let assumed = f.flags.contains(&DateFlag::YearAssumed);
            if year && at == home && assumed && start.year() != from.year() {
                if let Some(day) = in_year(*start, from.year()) {
                    *start = day;
                    f.flags.retain(|g| *g != DateFlag::YearAssumed);
                }
                framed = true;
            }
            framed |= from <= *start && *start <= to;
        }
        if let Some(s) = spent.get_mut(i) {
            *s = framed;
        }
    }
    let mut spent = spent.into_iter();
    found.retain(|_| !spent.next().unwrap_or(false));
}
