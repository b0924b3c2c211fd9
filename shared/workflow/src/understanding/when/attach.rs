//! Gives dates the times and the parts of the day that were said with them.

use super::Found;
use super::class::{Part, Tag, Unit};
use super::compose::Timed;
use super::halves::may_begin;
use super::parse::{Atom, Join, P};
use super::resolve::day_part;
use crate::understanding::fold::BLANK;
use crate::understanding::{Rule, When};
use crate::venue::ClockTime;

impl P<'_> {
    /// "instead of 6 pm", "nicht um 18 Uhr".
    pub(super) fn negated_time(&self, first: usize, end: usize) -> bool {
        // "nicht ... um 16, sondern um 17 Uhr".
        let but = self.opt(end, b',');
        if self.is(but, Tag::But) && self.together(first, but) && self.denied(first) {
            return true;
        }
        let mut p = self.prev(first);
        for _ in 0..3 {
            if self.any(p, &[Tag::Instead, Tag::Not]) || self.opposed(p) {
                return true;
            }
            if !self.any(p, &[Tag::At, Tag::From, Tag::The, Tag::About, Tag::Of]) {
                return false;
            }
            p = self.prev(p);
        }
        false
    }

    /// "rather at six than at seven": the second is held against the first.
    pub(super) fn outdone(&self, t: &Timed, times: &[Timed]) -> bool {
        let before = self.prev(t.first);
        let lead = if self.is(before, Tag::At) { self.prev(before) } else { before };
        let than = (t.first..t.end).find(|k| self.is(*k, Tag::Than)).is_some()
            || self.any(lead, &[Tag::Than])
            || self.is(before, Tag::Than);
        let other = |o: &&Timed| o.end <= t.first && t.first - o.end <= 4 && self.together(o.first, t.first);
        than && times.iter().any(|o| other(&o))
    }

    /// Hours a mail ends at without saying which half of the day: "ab 11 Uhr ... bis drei" is the afternoon's.
    pub(super) fn end_in_the_day(&self, times: &mut [Timed]) {
        let loose = |t: &Timed| {
            let figure = (t.first..t.end).find_map(|k| self.num(k));
            figure.is_none_or(|n| n.1 == 1)
        };
        let mut begun: Option<(ClockTime, usize)> = None;
        for b in times.iter_mut() {
            let (start, end) = match (b.range.start, b.range.end, begun) {
                (None, Some(end), Some((start, at))) if self.together(at, b.first) => (start, end),
                (Some(start), None, _) => {
                    // "Doors at 6:30 pm, dinner from 7:15": what comes later begins no earlier.
                    let before = begun.filter(|(_, at)| self.together(*at, b.first));
                    begun = Some((before.map_or(start, |(s, _)| s.max(start)), b.first));
                    continue;
                }
                _ => continue,
            };
            // "Kicking off at 4 pm, everybody out by 10".
            let evening = start.hour() >= 12 && (5..12).contains(&end.hour()) && end.hour() + 12 > start.hour();
            // "At 3 pm ... finish at 3:45".
            let soon = start.hour() == end.hour() + 12 && end.minute() > start.minute();
            // "Um halb sieben und bleiben bis elf", "Beginn 18 Uhr, Schluss um 11": outside English only words, and figures
            // with nothing beside them behind an evening's hour, leave the half of the day open.
            const EVENING: u16 = 17;
            let plain = || start.hour() >= EVENING && !(b.first..=b.end).any(|k| self.is(k, Tag::Oclock));
            let worded = !(b.first..b.end).any(|k| self.num(k).is_some()) || plain();
            // "Um halb eins Essen, am Samstag Abfahrt um zehn": another day stands between.
            let other = |at: usize| (at..b.first).any(|k| self.sense(k).weekday.is_some());
            let worded = worded && !begun.is_some_and(|(_, at)| other(at));
            let evening = (evening || soon) && (self.speaks_only(b.first, 1) || worded);
            let day = evening || (7..13).contains(&start.hour()) && (1..=6).contains(&end.hour());
            if day
                && (loose(b) || plain())
                && let Some(later) = ClockTime::hm(end.hour() + 12, end.minute())
            {
                b.range.end = Some(later);
            }
        }
    }

    /// Whether the piece belongs to setting up or clearing away: "Aufbau am Vortag ab 14 Uhr", "ab 14 Uhr Aufbau".
    pub(super) fn set_up(&self, first: usize, end: usize) -> bool {
        let mut p = self.prev(first);
        for _ in 0..8 {
            if p == usize::MAX || !self.together(p, first) || self.mark(p, b',') || self.mark(p, b';') {
                break;
            }
            if self.is(p, Tag::Setup) {
                return true;
            }
            p = self.prev(p);
        }
        self.is(end, Tag::Setup) && self.together(first, end)
    }

    /// "Mittagspause von 12 bis 13 Uhr", "10.15 coffee break".
    pub(super) fn pause(&self, first: usize, end: usize) -> bool {
        self.clause_says(first, end, Tag::Break, 3, 1)
    }

    /// "Sie erreichen mich zwischen 14 und 16 Uhr".
    pub(super) fn reached(&self, first: usize, end: usize) -> bool {
        self.clause_says(first, end, Tag::Reach, REACHED, REACHED) || self.rung(first) || self.elsewhere(first, end)
    }

    /// "Bin ab Mittag im Flieger", "je serai en séance jusqu'à 15 h": where the writer is, not the event.
    fn elsewhere(&self, first: usize, end: usize) -> bool {
        let says = |tag: Tag| self.clause_says(first, end, tag, REACHED, REACHED);
        says(Tag::Myself) && (says(Tag::Occupied) || says(Tag::Elsewhere))
    }

    /// "Erreichbar unter 079 ..., am besten vor neun": a number to ring and a word of it stand before in the sentence.
    fn rung(&self, first: usize) -> bool {
        const BACK: usize = 16;
        let near = || (first.saturating_sub(BACK)..first).rev().take_while(|k| self.together(*k, first));
        near().any(|k| self.mark(k, BLANK)) && near().any(|k| self.is(k, Tag::Reach))
    }

    /// Hours to set up or to clear away are not the event's where its own are told from start to end.
    pub(super) fn leave_set_up(&self, times: &mut Vec<Timed>, found: &[Found]) {
        let mut last = 0;
        let mut own = Vec::with_capacity(times.len());
        for t in times.iter() {
            let stops = |k: usize| self.mark(k, b',') || self.mark(k, b';') || !self.together(k, t.first);
            let mut before = (t.first.saturating_sub(SET_UP).max(last)..t.first).rev().take_while(|k| !stops(*k));
            // "Aufbau 29. Juni ab 13 Uhr": the hour of a day of its own.
            let day = found.partition_point(|f| f.items.1 <= t.first).checked_sub(1).and_then(|k| found.get(k));
            let led = before.any(|k| self.is(k, Tag::Setup) && day.is_none_or(|f| f.items.0 < k));
            own.push(!led && !(self.is(t.end, Tag::Setup) && self.together(t.first, t.end)));
            last = t.end;
        }
        let ours = times.iter().zip(&own).any(|(t, own)| *own && t.range.start.is_some() && t.range.end.is_some());
        if ours {
            let mut own = own.into_iter();
            times.retain(|_| own.next().unwrap_or(true));
        }
    }

    /// Times of a church, a train or a flight are not the event's where others are.
    pub(super) fn leave_elsewhere(&self, times: &mut Vec<Timed>) {
        // "Nous arriverions de l'église à 11 h 30": they come from there.
        let from = |t: &Timed| {
            (t.first.saturating_sub(6)..t.first).any(|k| {
                let lead = if self.is(self.prev(k), Tag::The) && !self.is(self.prev(k), Tag::From) {
                    self.prev(self.prev(k))
                } else {
                    self.prev(k)
                };
                self.is(k, Tag::Elsewhere) && self.any(lead, &[Tag::From, Tag::Of, Tag::After])
            })
        };
        let away = |t: &Timed| self.clause_says(t.first, t.end, Tag::Elsewhere, 6, 5) && !from(t);
        let ours = times.iter().any(|t| !away(t));
        if ours {
            times.retain(|t| !away(t));
        }
    }

    /// Whether the tag stands at most so many items before or behind in the same clause.
    fn clause_says(&self, first: usize, end: usize, tag: Tag, before: usize, behind: usize) -> bool {
        let ends = |k: usize| {
            self.mark(k, b',')
                || self.mark(k, b';')
                || self.mark(k, b'.') && !self.glued(k + 1) && self.num(self.prev(k)).is_none()
        };
        let mut back = (first.saturating_sub(before)..first).rev().take_while(|k| !ends(*k));
        let mut on = (end..end + behind).take_while(|k| !ends(*k));
        back.any(|k| self.is(k, tag) && self.together(k, first))
            || on.any(|k| self.is(k, tag) && self.together(k, first))
    }

    /// Whether a negation stands among the few words before.
    fn denied(&self, first: usize) -> bool {
        let near = first.saturating_sub(5)..first;
        near.into_iter().any(|k| self.is(k, Tag::Not) && self.together(k, first))
    }

    /// Gives each date the time said with it in its sentence; `hours` finds the day of the others.
    pub(super) fn attach_times(&self, found: &mut [Found], times: &mut [Timed]) {
        let sentence = |i: usize| self.items.get(i).map_or(0, |t| t.sentence);
        for t in times.iter_mut() {
            let here = sentence(t.first);
            if ranged(found, t) {
                continue;
            }
            let after = found.partition_point(|f| f.items.0 < t.end);
            let before = after.checked_sub(1).filter(|k| found.get(*k).is_some_and(|f| f.items.1 <= t.first));
            let after = Some(after);
            let same = |k: &usize| found.get(*k).is_some_and(|f| sentence(f.items.0) == here);
            let free = |k: &usize| found.get(*k).is_some_and(|f| f.time.is_none());
            let close = |k: &usize| found.get(*k).is_some_and(|f| f.items.0.saturating_sub(t.end) <= 3);
            let target = after
                .filter(|k| same(k) && free(k) && close(k) && before.filter(same).filter(|b| free(b)).is_none())
                .or(before.filter(same))
                .or(after.filter(|k| same(k) && free(k)))
                .or(before.filter(|k| free(k) && found.get(*k).is_some_and(|f| self.leads_on(f.items.1, t.first))));
            let target = target.map(|k| self.kept_day(found, k));
            if let Some(f) = target.and_then(|k| found.get_mut(k))
                && f.time.is_none()
            {
                (f.time, f.timed_at) = (Some(t.range), t.first);
            } else if let Some(f) = target.and_then(|k| found.get_mut(k))
                && f.timed_at != usize::MAX
                && self.together(f.timed_at, t.first)
                && earlier(f.time, t.range)
            {
                // "Dinner at 7.30, we arrive at 6.30": it begins when they come.
                (f.time, f.timed_at) = (Some(t.range), t.first);
            }
        }
        self.end_last_days(found, times);
        self.same_hours(found);
        self.head_lists(found, times);
        for t in times.iter_mut() {
            let at = found.partition_point(|f| f.items.0 < t.first).checked_sub(1);
            if let Some(f) = at.and_then(|k| found.get(k)).filter(|f| f.timed_inside && t.end <= f.items.1) {
                t.range = f.time.unwrap_or(t.range);
            }
        }
        // "14. oder 21. März abends": joined days share the part of the day.
        for i in (1..found.len()).rev() {
            let (left, right) = found.split_at_mut(i);
            if let (Some(a), Some(b)) = (left.last_mut(), right.first())
                && matches!(b.join, Join::And | Join::Or)
                && a.time.is_none()
            {
                a.part = a.part.or(b.part);
            }
        }
    }

    /// "Dienstag statt Mittwoch um 15 Uhr": the hour behind a day given up is that of the day kept, if it has none.
    fn kept_day(&self, found: &[Found], at: usize) -> usize {
        let pair = at.checked_sub(1).and_then(|k| found.get(k)).zip(found.get(at));
        let kept = pair.is_some_and(|(kept, out)| {
            let near = out.items.0.checked_sub(kept.items.1).is_some_and(|gap| gap <= GIVEN_UP);
            let free = kept.time.is_none() && matches!(kept.when, When::Days { end: None, .. });
            near && free && (kept.items.1..out.items.0).any(|k| self.is(k, Tag::Instead))
        });
        if kept { at - 1 } else { at }
    }

    /// "or the day after at the same time": the hours of the date before.
    fn same_hours(&self, found: &mut [Found]) {
        const REACH: usize = 8;
        for i in 1..found.len() {
            let (before, rest) = found.split_at_mut(i);
            let (Some(a), Some(b)) = (before.last(), rest.first_mut()) else { continue };
            let same = |k: usize| self.is(k, Tag::SameTime) && self.together(b.items.0, k);
            if b.time.is_none() && a.time.is_some() && (b.items.1..b.items.1 + REACH).any(same) {
                (b.time, b.timed_at) = (a.time, b.items.0);
            }
        }
    }

    /// "Possible dates, each from 9 to 5:" above a list: the hours of every day in it.
    fn head_lists(&self, found: &mut [Found], times: &[Timed]) {
        let bullet = |k: usize| self.line(k) || self.mark(self.prev(k), b'-') && self.line(self.prev(k));
        for t in times {
            let close = self.opt(t.end, b')');
            if !self.mark(close, b':') || !bullet(close + 1) && !bullet(close + 2) {
                continue;
            }
            let first = found.partition_point(|f| f.items.0 < close);
            let listed = found.iter_mut().skip(first).take_while(|f| bullet(f.items.0));
            for f in listed.take_while(|f| f.time.is_none_or(|own| own == t.range)) {
                (f.time, f.timed_at) = (Some(t.range), t.first);
            }
        }
    }

    /// "On the first day 9 to 18, on the second 9 to 16": from the beginning of the first to the end of the last.
    pub(super) fn join_days(&self, times: &mut Vec<Timed>) {
        for i in (1..times.len()).rev() {
            let (Some(a), Some(b)) = (times.get(i - 1).copied(), times.get(i).copied()) else { continue };
            let whole = |t: &Timed| t.range.start.is_some() && t.range.end.is_some();
            let pair = whole(&a) && whole(&b) && self.together(a.first, b.first);
            if pair && self.of_day(a.first, true) && self.of_day(b.first, false) {
                if let Some(t) = times.get_mut(i - 1) {
                    t.range.end = b.range.end;
                    (t.span.1, t.end) = (b.span.1, b.end);
                }
                times.remove(i);
            }
        }
    }

    /// Whether "the first day", or a later one, leads to a time.
    fn of_day(&self, first: usize, opening: bool) -> bool {
        (first.saturating_sub(4)..first).any(|k| {
            let s = self.sense(k);
            let nth = s.ord.is_some_and(|n| (n == 1) == opening) || !opening && s.has(Tag::Last);
            nth && self.sense(k + 1).unit == Some(Unit::Day) || !opening && nth && k + 1 == first
        })
    }

    /// "Samstag, 6. Juni,\nvon 11 bis 16 Uhr": only a broken line stands between a date and its time.
    fn leads_on(&self, from: usize, to: usize) -> bool {
        const SHORT: usize = 3;
        let plain = |k: usize| self.mark(k, b',') || self.mark(k, b':') || self.any(k, &[Tag::From, Tag::At]);
        from <= to && to - from <= SHORT && (from..to).all(plain)
    }

    /// "On 17 December. Still in the evening": a sentence of few words tells the part of the day alone.
    fn only_tells(&self, a: &Atom) -> bool {
        const WORDS: usize = 3;
        let own = |k: &usize| self.together(*k, a.first);
        let ahead = (a.first.saturating_sub(WORDS + 1)..a.first).rev().take_while(own);
        let stop = !self.together(a.end, a.first) || self.ends_clause(a.end);
        let led = self.any(self.prev(a.first), &[Tag::In, Tag::On, Tag::At, Tag::Of, Tag::The]);
        let ahead = ahead.count();
        // "Still tonight" is told of a day already.
        stop && ahead <= WORDS && (led || ahead == 0 || !self.is(self.prev(a.first), Tag::Greeting) && ahead == 1)
    }

    /// A part of the day said elsewhere in the sentence, or right after it.
    pub(super) fn attach_parts(&self, found: &mut [Found], parts: &[(Part, &Atom)]) {
        let sentence = |i: usize| self.items.get(i).map_or(0, |t| t.sentence);
        for (p, a) in parts {
            let here = sentence(a.first);
            let at = found.partition_point(|f| f.items.0 < a.first);
            let near = (at.saturating_sub(3)..(at + 3).min(found.len())).filter(|k| {
                let free = |f: &Found| f.part.is_none() && f.time.is_none() && sentence(f.items.0) == here;
                // Its hours stand behind the day that it is joined to, and this behind both.
                let timed = |n: &Found| n.join.ties() && n.time.is_some() && n.items.0 < a.first;
                found.get(*k).is_some_and(free) && !found.get(k + 1).is_some_and(timed)
            });
            let near = near.min_by_key(|k| found.get(*k).map_or(0, |f| f.items.0.abs_diff(a.first)));
            let led = || at.checked_sub(1).filter(|_| self.only_tells(a));
            let near = near.or_else(led).map(|k| self.kept_day(found, k));
            if let Some(f) = near.and_then(|k| found.get_mut(k)).filter(|f| f.part.is_none() && f.time.is_none()) {
                let hint = day_part(*p);
                f.part = Some(hint);
                if let When::Vague(w) = &mut f.when {
                    w.part = w.part.or(Some(hint));
                }
            }
        }
    }
}

/// "4 June 6 pm to 6 June noon": the time inside a range starts it, the one behind ends it.
fn ranged(found: &mut [Found], t: &mut Timed) -> bool {
    let at = found.partition_point(|f| f.items.0 < t.first).checked_sub(1);
    let Some(f) = at.and_then(|k| found.get_mut(k)) else { return false };
    let long = f.rule == Rule::Range && matches!(f.when, When::Days { .. });
    let inside = t.end <= f.items.1;
    if long && inside && f.time.is_none() {
        f.time = Some(t.range);
        f.timed_inside = true;
        return true;
    }
    let closes = inside || f.timed_inside && t.first >= f.items.1 && t.first - f.items.1 <= 3;
    match f.time.as_mut() {
        Some(time) if long && closes && time.end.is_none() => {
            time.end = t.range.end.or(t.range.start);
            t.range = *time;
            true
        }
        _ => long && inside,
    }
}

/// "14. oder 21. März, 18-22 Uhr": joined days share the hours.
pub(super) fn share_times(found: &mut [Found]) {
    for i in (1..found.len()).rev() {
        let (left, right) = found.split_at_mut(i);
        if let (Some(a), Some(b)) = (left.last_mut(), right.first())
            && matches!(b.join, Join::And | Join::Or)
            && a.time.is_none()
            && b.time.is_none_or(|t| may_begin(a.part, t))
        {
            a.time = b.time;
        }
    }
}

/// Whether both are bare beginnings and the second lies before the first.
fn earlier(first: Option<crate::understanding::TimeRange>, second: crate::understanding::TimeRange) -> bool {
    // Further apart they are no steps of one evening.
    const CLOSE: u16 = 4 * 60;
    let Some((a, b)) =
        first.filter(|a| a.end.is_none() && second.end.is_none()).and_then(|a| a.start.zip(second.start))
    else {
        return false;
    };
    a.minutes().checked_sub(b.minutes()).is_some_and(|gap| (1..=CLOSE).contains(&gap))
}

/// Whether a date stands between two items.
fn dated_between(found: &[Found], from: usize, to: usize) -> bool {
    found.get(found.partition_point(|f| f.items.0 < from)).is_some_and(|f| f.items.0 < to)
}

/// Somebody is said to be reachable at most so many items away from when.
const REACHED: usize = 8;

/// The day given up stands at most so many items behind the day kept.
const GIVEN_UP: usize = 4;

/// "Set-up" stands at most so many items before its hour.
const SET_UP: usize = 6;

/// A start and an end of one sentence stand at most so many items apart.
const HALVES: usize = 20;
/// Nothing else is said between a start and an end as close as this.
const NEAR: usize = 6;

/// "from 6 pm ... until midnight": a start and an end close together are one range.
pub(super) fn join_halves(p: &P<'_>, times: Vec<Timed>, found: &[Found]) -> Vec<Timed> {
    let mut out: Vec<Timed> = Vec::new();
    for t in times {
        // Of several hours in one sentence it is not told which one starts.
        let lone = out.len().checked_sub(2).and_then(|k| out.get(k)).map(|o| o.first);
        // "9-12 and 13-17": one day with a break.
        if let Some(last) = out.last_mut()
            && let (Some(end), Some(start), Some(_)) = (last.range.end, t.range.start, t.range.end)
            && last.range.start.is_some_and(|s| s < end)
            && end <= start
            && t.first >= last.end
            && p.gap(last.end, t.first) == Join::And
        {
            last.range.end = t.range.end;
            last.span.1 = t.span.1;
            last.end = t.end;
            continue;
        }
        if let Some(last) = out.last_mut()
            && last.range.end.is_none()
            && last.range.start.is_some()
            && t.range.start.is_none()
            && t.range.end.is_some()
            && t.first >= last.end
            && t.first - last.end <= HALVES
            && !dated_between(found, last.end, t.first)
            && p.together(last.first, t.first)
        {
            last.range.end = t.range.end;
            last.range.rule = Rule::ClockRange;
            if t.first - last.end > NEAR {
                if lone.is_some_and(|k| p.together(k, t.first)) {
                    out.push(t);
                    continue;
                }
                // What stands between says other things.
                let whole = last.range;
                out.push(Timed { range: whole, ..t });
                continue;
            }
            last.span.1 = t.span.1;
            last.end = t.end;
            continue;
        }
        out.push(t);
    }
    out
}
