//! What is no date of its own: a year, a season or a holiday that only frames or names another.

use super::Found;
use super::stories::in_year;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateFlag, Rule, When};
use jiff::civil::Date;

/// More frames than this are looked at no further, so that reading stays linear.
const FRAMES: usize = 8;

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
