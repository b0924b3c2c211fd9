//! Each day of the event once: what is named again, counted from another day or chosen before it is spelled out.

use crate::understanding::{DateMention, DateRole, Mention, Rule, When};
use jiff::civil::Date;

/// A mail names few days; more are not compared, so that reading stays linear.
const MANY: usize = 16;

/// "Lunch only on the 17th", "a week later (24.9.)", "the second date, 13 October": a day of the event named twice is one
/// date. What counts from another day, was chosen or bears no month gives way, and leaves its hours.
pub(super) fn once(mut out: Vec<Mention<DateMention>>) -> Vec<Mention<DateMention>> {
    let day = |d: &DateMention| match d.when {
        When::Days { start, end: None } if matches!(d.role, DateRole::Event | DateRole::Visit) => Some((d.role, start)),
        _ => None,
    };
    // "The first one, so from Saturday, 4 September, to Sunday": the stay begins on the day chosen.
    let begins: Vec<Date> = out.iter().filter_map(|d| stay(&d.value)).take(MANY).collect();
    out.retain(|d| d.value.rule != Rule::Picked || day(&d.value).is_none_or(|(_, d)| !begins.contains(&d)));
    let weak = |d: &DateMention| {
        matches!(d.rule, Rule::DayOfMonth | Rule::Later | Rule::Offset | Rule::Weekday | Rule::Picked)
    };
    let mut i = 0;
    while i < out.len() {
        let Some(named) = out.get(i).filter(|d| weak(&d.value)).and_then(|d| day(&d.value)) else {
            i += 1;
            continue;
        };
        let near = i.saturating_sub(MANY)..(i + MANY).min(out.len());
        let same = |k: &usize| *k != i && out.get(*k).is_some_and(|o| day(&o.value) == Some(named));
        let strong = |k: &usize| *k < i || out.get(*k).is_some_and(|o| !weak(&o.value));
        let time = out.get(i).and_then(|d| d.value.time);
        let other = near.into_iter().filter(same).find(strong);
        let free =
            |k: usize| out.get(k).is_some_and(|o| o.value.time.is_none() || time.is_none() || o.value.time == time);
        match other.filter(|k| free(*k)) {
            Some(k) => {
                if let Some(o) = out.get_mut(k) {
                    o.value.time = o.value.time.or(time);
                }
                out.remove(i);
            }
            None => i += 1,
        }
    }
    out
}

/// The first day of several in a row on which the event is.
fn stay(d: &DateMention) -> Option<Date> {
    match d.when {
        When::Days { start, end: Some(_) } if d.role == DateRole::Event => Some(start),
        _ => None,
    }
}
