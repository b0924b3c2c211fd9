//! "Apéro von 16 bis 19 Uhr, danach Essen": the hours are those of the first part, and the event lasts on.

use crate::understanding::fold::{Span, part};
use crate::understanding::lang::meals::ALL;
use crate::understanding::sentences::Sentence;
use crate::understanding::{DateMention, Mention, TimeRange};

/// The word that leads on stands among the first so many behind the hours.
const LEAD: usize = 2;
/// What follows is named at most so many words later.
const NAMED: usize = 3;

/// Takes the end away from hours behind which another part is named; where that has hours of its own, they end the day.
pub(super) fn last_on(
    dates: &mut [Mention<DateMention>],
    times: &mut Vec<(TimeRange, Span)>,
    low: &str,
    sentences: &[Sentence],
) {
    let mut i = 0;
    while let Some((range, span)) = times.get(i).copied() {
        i += 1;
        if range.start.is_none() || range.end.is_none() {
            continue;
        }
        let at = sentences.partition_point(|s| s.span.0 <= span.0);
        let stop = at.checked_sub(1).and_then(|k| sentences.get(k)).map_or(span.1, |s| s.span.1);
        if !names_next(part(low, (span.1, stop.max(span.1)))) {
            continue;
        }
        let next = times.get(i).filter(|n| n.1.1 <= stop && n.0.start >= range.end).map(|n| n.0);
        let whole = TimeRange { end: next.and_then(|n| n.end), ..range };
        if next.is_some() {
            times.remove(i);
        }
        if let Some(t) = times.get_mut(i - 1) {
            t.0 = whole;
        }
        for d in dates.iter_mut().filter(|d| d.value.time == Some(range)) {
            d.value.time = Some(whole);
        }
    }
}

/// Whether the words behind hours lead on to another part of the event in the same house.
fn names_next(behind: &str) -> bool {
    let words = || behind.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty());
    ALL.iter().any(|m| {
        let Some(lead) = words().take(LEAD).position(|w| m.onward.contains(&w)) else { return false };
        let feast = words().skip(lead + 1).take(NAMED).position(|w| m.feasts.contains(&w));
        feast.is_some_and(|k| !words().take(lead + k + 2 + NAMED).any(|w| m.elsewhere.contains(&w)))
    })
}
