//! A bare weekday in the middle of a talk: "would Thursday do, too?" months before the days proposed means the Thursday of
//! their week, and not the coming one.

use crate::understanding::calendar::{plus, week, weekday};
use crate::understanding::{Context, DateFlag, DateMention, DateRole, Mention, VagueWish, When};
use jiff::civil::Date;

/// Puts the bare weekdays of the event, and those of a visit, into the week that the talk is about. Nothing is moved
/// where the mail names another day itself. Days proposed in several weeks leave open which one is meant.
pub(super) fn place(out: &mut [Mention<DateMention>], today: Date, context: &Context) {
    let known = |d: Date| context.held == Some(d) || context.dates.contains(&d) || context.visits.contains(&d);
    let bare = |d: &DateMention| d.flags.contains(&DateFlag::WeekdayOnly);
    let told = |d: &DateMention| !bare(d) && !d.when.start().is_some_and(known) && d.role == DateRole::Event;
    let visits = weeks(&context.visits, None);
    let dates = weeks(if context.visits.is_empty() { &context.dates } else { &[] }, context.held);
    if visits.is_none() && dates.is_none() || out.iter().any(|d| told(&d.value)) {
        return;
    }
    for d in out.iter_mut().map(|d| &mut d.value).filter(|d| bare(d)) {
        let talk = match d.role {
            DateRole::Event | DateRole::Replaced => dates.or(visits),
            DateRole::Visit => visits,
            DateRole::Payment | DateRole::Deadline | DateRole::Past | DateRole::Other => None,
        };
        // "Also the Friday for the set-up" adds a day to the Friday held, or tells of that one: nothing is sure.
        let held = d.when.start().zip(context.held).is_some_and(|(day, held)| weekday(day) == weekday(held));
        if let Some((first, last)) = talk.filter(|_| !held) {
            shift(d, first, last, today);
        }
    }
}

/// The Mondays of the first and the last day of the talk: of the day held, else of those proposed.
fn weeks(days: &[Date], held: Option<Date>) -> Option<(Date, Date)> {
    let first = held.or_else(|| days.iter().min().copied())?;
    let last = held.or_else(|| days.iter().max().copied())?;
    Some((week(first, 0)?, week(last, 0)?))
}

fn shift(d: &mut DateMention, first: Date, last: Date, today: Date) {
    let When::Days { start, end } = d.when else { return };
    let Some(day) = plus(first, i64::from(weekday(start)) - 1) else { return };
    if first != last {
        if end.is_none() && first > today {
            let wish = VagueWish { from: Some(first), to: plus(last, 6), weekday: Some(weekday(start)), part: d.part };
            d.when = When::Vague(wish);
            d.flags.retain(|f| *f != DateFlag::WeekdayOnly);
        }
        return;
    }
    if day < today || day == start {
        return;
    }
    let gap = start.until(day).map_or(0, |s| i64::from(s.get_days()));
    d.when = When::Days { start: day, end: end.and_then(|e| plus(e, gap)) };
}
