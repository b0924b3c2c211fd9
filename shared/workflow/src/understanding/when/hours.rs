//! The hours of a day that a mail tells step by step: which one begins it, which ends it, and which are only steps
//! between. A time that no date took for itself is judged here, once the roles of the dates are known.

use super::class::Tag;
use super::compose::Timed;
use super::halves::may_begin;
use super::parse::P;
use crate::understanding::fold::Span;
use crate::understanding::sentences::{Kind as Mood, Sentence};
use crate::understanding::{DateFlag, DateMention, DateRole, Mention, Rule, TimeRange, When};
use crate::venue::ClockTime;

/// Words that tell of leaving stand so many items around their hour.
const REACH: usize = 8;
/// A mail names few days; more are not compared, so that reading stays linear.
const MANY: usize = 16;
/// Steps further before the beginning than this, in minutes, are not of the same occasion.
const BEFORE: u16 = 5 * 60;
/// Of several days the hours belong to one named at most so many sentences before.
const NEAR: usize = 3;
const DAY: u16 = 24 * 60;
/// No event ends so late the next day.
const MORNING: u16 = 8;

impl P<'_> {
    /// "Um vier müssen die Grosseltern zum Zug", "Ende der Feier 19.30 Uhr": hours at which people leave are ends.
    pub(super) fn tell_ends(&self, times: &mut [Timed]) {
        let mut last = 0;
        let mut begun: Option<ClockTime> = None;
        for i in 0..times.len() {
            let next = times.get(i + 1).map_or(usize::MAX, |t| t.first);
            let Some(t) = times.get_mut(i) else { continue };
            let single = t.range.start.filter(|_| t.range.end.is_none());
            if let Some(hour) = single.filter(|_| self.leaves(t, last, next)) {
                let small = !(t.first..t.end).any(|k| self.num(k).is_some_and(|n| n.0 > 12));
                let night = begun.is_some_and(|b| hour < b) && (13..=17).contains(&hour.hour()) && small;
                let end = if night { ClockTime::hm(hour.hour() - 12, hour.minute()) } else { Some(hour) };
                (t.range.start, t.range.end) = (None, end);
            }
            // "Wir müssen um drei fertig sein", "out by 3": no event ends that early in the day, unless it is a party.
            let early =
                t.range.end.filter(|e| t.range.start.is_none() && begun.is_none() && (1..=6).contains(&e.hour()));
            if let Some(end) = early.filter(|_| self.leaves(t, last, next)) {
                let told = (t.first..=t.end).any(|k| self.any(k, &[Tag::Oclock, Tag::Am, Tag::Pm]));
                let feast = || (0..self.items.len()).any(|k| self.is(k, Tag::Late));
                if !told && !feast() {
                    t.range.end = ClockTime::hm(end.hour() + 12, end.minute());
                }
            }
            begun = t.range.start.or(begun);
            last = t.end;
        }
    }

    /// Whether people leave at that hour; `last` and `next` bound its own words.
    fn leaves(&self, t: &Timed, last: usize, next: usize) -> bool {
        let stops = |k: usize| {
            [b',', b';', b'('].iter().any(|m| self.mark(k, *m))
                || self.is(k, Tag::And)
                || !self.together(k, t.first)
                || self.line(k + 1) && k < t.first && !self.together(k, k + 1)
        };
        let period = |k: usize| {
            let s = self.sense(self.skip(k + 1, &[Tag::Of, Tag::The, Tag::In]));
            s.month.is_some() || s.unit.is_some() || s.season.is_some() || s.ord.is_some()
        };
        let ends = |k: usize| self.any(k, &[Tag::Leaving, Tag::EndLead]) || self.is_end(k) && !period(k);
        let head = t.first.saturating_sub(REACH).max(last)..t.first;
        let tail = t.end..(t.end + REACH).min(next);
        head.rev().take_while(|k| !stops(*k)).any(ends)
            || tail
                .take_while(|k| !stops(*k) && !self.any(*k, &[Tag::Until, Tag::To]))
                .any(|k| self.any(k, &[Tag::Leaving, Tag::EndLead]))
    }
}

/// Gives the hours that are left to the days they are told of; `ours` tells which dates the words tie to the event.
/// What is only a step of a day is no time of its own.
pub(super) fn settle(
    dates: &mut [Mention<DateMention>],
    times: &mut Vec<(TimeRange, Span)>,
    sentences: &[Sentence],
    ours: &[bool],
) {
    let place = |span: Span| sentences.partition_point(|s| s.span.0 <= span.0);
    // Days to choose from are one event.
    let choice = dates.iter().filter(|d| hosts(&d.value) && d.value.flags.contains(&DateFlag::OneOf)).count();
    let events = dates.iter().filter(|d| hosts(&d.value)).count() - choice + choice.min(1);
    let mut spent = vec![false; times.len()];
    for i in 0..times.len() {
        let Some((range, span)) = times.get(i).copied() else { continue };
        let behind = dates.partition_point(|d| d.span.0 < span.0);
        let here = place(span);
        if let Some(at) = placed(dates, behind, range) {
            hand_back(dates, at, i, times, ours, |d| place(d) == here);
            continue;
        }
        let Some(at) = home(dates, behind, events, place, here, ours) else { continue };
        let asked = here.checked_sub(1).and_then(|k| sentences.get(k)).is_some_and(|s| s.kind == Mood::Question);
        let day = dates.get(at).and_then(|d| d.value.time);
        let told = dates.get(at).map_or(0, |d| place(d.span));
        // Both ends were told: what leaves later, in another sentence, is a bus.
        let late = day.is_some_and(|d| d.start.is_some() && d.end.is_some()) && range.start.is_none() && told != here;
        let whole = match day {
            None => Some(range),
            Some(day) if late && !asked => Some(day),
            Some(day) if !asked => combined(day, range),
            _ => None,
        };
        let Some(whole) = whole else { continue };
        let Some(day) = day else {
            if let Some(d) = dates.get_mut(at) {
                d.value.time = Some(whole);
            }
            hand_back(dates, at, i, times, ours, |d| place(d) == here);
            continue;
        };
        for d in near(dates, at).filter(|d| d.value.time == Some(day)) {
            d.value.time = Some(whole);
        }
        for (k, t) in times.iter_mut().enumerate().take(i).skip(i.saturating_sub(MANY)) {
            if t.0 == day && !spent.get(k).copied().unwrap_or(true) {
                t.0 = whole;
            }
        }
        if let Some(s) = spent.get_mut(i) {
            *s = true;
        }
    }
    // "From 3 pm, and the bus picks us up at half past midnight": both tell of the same hours.
    if dates.is_empty() {
        times.dedup_by(|b, a| a.0 == b.0);
        spent.truncate(times.len());
    }
    let mut spent = spent.into_iter();
    times.retain(|_| !spent.next().unwrap_or(false));
}

/// Whether hours may belong to it.
fn hosts(d: &DateMention) -> bool {
    d.role == DateRole::Event
}

fn near(dates: &mut [Mention<DateMention>], at: usize) -> impl Iterator<Item = &mut Mention<DateMention>> {
    dates.iter_mut().skip(at.saturating_sub(MANY)).take(2 * MANY)
}

/// The last date before a time, or the first behind it, that has just this time.
fn placed(dates: &[Mention<DateMention>], behind: usize, range: TimeRange) -> Option<usize> {
    let with = |k: &usize| dates.get(*k).is_some_and(|d| d.value.time == Some(range));
    let before = (behind.saturating_sub(MANY)..behind).rev().find(with);
    before.or_else(|| (behind..(behind + MANY).min(dates.len())).find(with))
}

/// The day that a time left over is told of: the last one of the event before it, and where the mail is about several
/// days one named close before. `ours` tells which dates are surely the event's.
fn home(
    dates: &[Mention<DateMention>],
    behind: usize,
    events: usize,
    place: impl Fn(Span) -> usize,
    here: usize,
    ours: &[bool],
) -> Option<usize> {
    let same = |k: usize| dates.get(k).is_some_and(|d| place(d.span) == here);
    let other = |k: usize| dates.get(k).is_some_and(|d| !hosts(&d.value));
    let led = behind.checked_sub(1);
    // "Please answer by Friday 12:00": the hour is that date's.
    if led.is_some_and(|k| same(k) && other(k)) {
        return None;
    }
    // A visit has the hours said right behind it, and no more.
    let visit = |k: usize| {
        dates
            .get(k)
            .is_some_and(|d| d.value.role == DateRole::Visit && d.value.time.is_none() && here <= place(d.span) + 1)
    };
    let open = |k: &usize| !other(*k) || visit(*k);
    let fits = |k: &usize| open(k) && ours.get(*k).copied().unwrap_or(true);
    let before = || (behind.saturating_sub(MANY)..behind).rev();
    let behind_it = || behind..(behind + MANY).min(dates.len());
    let at = before().find(fits).or_else(|| before().find(open)).or_else(|| behind_it().find(open))?;
    let gap = dates.get(at).map_or(usize::MAX, |d| here.abs_diff(place(d.span)));
    let events = events.min(dates.iter().take(behind.min(MANY)).filter(|d| hosts(&d.value)).count().max(1));
    (gap <= NEAR || events == 1).then_some(at)
}

/// "3 or 10 June. From 6 pm": hours in a sentence of their own are those of all days listed before it.
fn hand_back(
    dates: &mut [Mention<DateMention>],
    at: usize,
    i: usize,
    times: &[(TimeRange, Span)],
    ours: &[bool],
    same: impl Fn(Span) -> bool,
) {
    let Some((range, span)) = times.get(i).copied() else { return };
    let apart = dates.iter().skip(at.saturating_sub(MANY)).take(2 * MANY).all(|d| !same(d.span));
    let Some(last) = dates.get(at).map(|d| d.value.clone()) else { return };
    if dates.get(at).is_none_or(|d| d.span.0 > span.0) {
        return;
    }
    let open = last.flags.contains(&DateFlag::OneOf);
    // "29 April or 6 May - no, that is a holiday. Then the 4th from 7 pm".
    let choice =
        |d: &Mention<DateMention>| d.value.role == DateRole::Replaced && d.value.flags.contains(&DateFlag::OneOf);
    let turned = at.checked_sub(1).and_then(|k| dates.get(k)).is_some_and(choice);
    if !(apart || open || turned) {
        return;
    }
    for (d, ours) in dates.iter_mut().zip(ours).take(at).skip(at.saturating_sub(MANY)).rev() {
        // "29 April or 6 May - no, that is a holiday. Then the 4th. From 7 pm".
        if *ours && d.value.role == DateRole::Replaced {
            continue;
        }
        let alike = d.value.role == last.role
            && may_begin(d.value.part, range)
            && shape(&d.value) == shape(&last)
            && d.value.time.is_none();
        let told = i.checked_sub(1).and_then(|k| times.get(k)).is_some_and(|t| t.1.0 >= d.span.0);
        if !ours || !alike || told || !(apart || d.value.flags.contains(&DateFlag::OneOf)) {
            break;
        }
        d.value.time = Some(range);
    }
}

/// Single day, several days, or a wish.
fn shape(d: &DateMention) -> u8 {
    match d.when {
        When::Days { end: None, .. } => 0,
        When::Days { .. } => 1,
        When::Vague(_) => 2,
    }
}

/// The hours of a day once another time was told of it; `None` where both stand apart.
fn combined(day: TimeRange, t: TimeRange) -> Option<TimeRange> {
    let with = |start, end| Some(TimeRange { start, end, rule: Rule::ClockRange, ..day });
    // Minutes from the beginning of the day of the event on, over midnight.
    let since = |from: ClockTime, to: ClockTime| (to.minutes() + DAY - from.minutes()) % DAY;
    let before = |start: ClockTime, hour: ClockTime| {
        start.minutes().checked_sub(hour.minutes()).is_some_and(|gap| gap > 0 && gap <= BEFORE)
    };
    if day.all_day || t.all_day {
        // "All day, 9 to 6": the hours say more.
        return Some(if day.all_day { t } else { day }).filter(|t| t.start.is_some() && t.end.is_some());
    }
    match (day.start, day.end, t.start, t.end) {
        (Some(start), None, None, Some(end)) => with(Some(start), Some(end)),
        // "The service ends at 10:30, the brunch is from 11 to 3": something else ended before it began.
        (None, Some(over), Some(from), end)
            if over <= from && over.hour() >= MORNING && end.is_none_or(|e| e > from) =>
        {
            Some(TimeRange { rule: if end.is_some() { Rule::ClockRange } else { t.rule }, ..t })
        }
        // "Dinner at 7. We would come at half past six": it begins with the first step, what follows lies in it.
        (Some(start), None, Some(step), None) => {
            if before(start, step) {
                with(Some(step), None)
            } else if step.hour() < 5 && start.hour() >= 12 && !t.about {
                // "Dancing from 22:00, lights on at 00:30": nothing begins after midnight.
                with(Some(start), Some(step))
            } else {
                Some(day)
            }
        }
        (Some(start), None, Some(from), Some(end)) => {
            let encloses = since(from, start) <= since(from, end);
            let begins = if encloses && since(from, start) <= DAY / 2 { from } else { start };
            (encloses || since(start, from) <= since(start, end)).then(|| with(Some(begins), Some(end))).flatten()
        }
        (Some(_), Some(_), Some(_), None) => Some(day),
        (Some(start), Some(end), Some(from), Some(to)) => {
            let length = since(start, end);
            if since(start, from) <= length && since(start, to) <= length {
                Some(day)
            } else if from == end {
                with(Some(start), Some(to))
            } else {
                None
            }
        }
        (Some(_), Some(end), None, Some(hour)) if end == hour => Some(day),
        // "The bus picks us up at 4, we are with you at 5": left elsewhere, before it begins.
        (None, Some(end), Some(start), None) if end < start && end.hour() >= MORNING => with(Some(start), None),
        (None, Some(end), Some(start), None) => with(Some(start), Some(end)),
        (None, Some(_), None, Some(_)) => Some(day),
        _ => None,
    }
}
