//! Times of day: "18.00 Uhr", "6 to 11pm", "halb sieben", "sept heures moins le quart", "dalle 18 alle 23".

use super::class::{Part, Tag, Unit};
use super::halves::{by_part, half, range_of, time_of};
use super::lex::Kind;
use super::parse::{Atom, Body, Clock, P};
use crate::understanding::{Grain, Rule};
use crate::venue::ClockTime;

/// One written time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) hour: u16,
    pub(super) minute: u16,
    /// Am or pm, as written or by the part of day.
    pub(super) pm: Option<bool>,
    /// Surely a time.
    pub(super) strong: bool,
    /// "18.30": may be other things.
    pub(super) dotted: bool,
    /// Written to the 24-hour clock: "06:00", "18h".
    pub(super) exact: bool,
    pub(super) about: bool,
    pub(super) rule: Rule,
    pub(super) end: usize,
}

/// What leads to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    At,
    From,
    Until,
    Between,
    /// "before 11", "vor 11 Uhr".
    Before,
    /// "after 10".
    After,
    Label,
    EndLabel,
    None,
}

impl P<'_> {
    /// A time or a range of times; `after_date`: a date stands right before it.
    pub(super) fn time(&self, i: usize, after_date: bool) -> Option<Atom> {
        if self.is(i, Tag::AllDay) {
            let body = Body::Time(Clock { start: None, end: None, all_day: true, about: false });
            return Some(self.atom(i, i + 1, Rule::AllDay, Grain::Time, body));
        }
        if let Some(atom) = self.four_figures(i, after_date) {
            return Some(atom);
        }
        let a = self.point(i)?;
        // "tra il 3 e il 5", "entre le 3 et le 5" are days.
        let p = self.prev(i);
        let day = !a.strong && !a.dotted && self.is(p, Tag::The) && !self.several(p) && !self.is(p, Tag::At)
            || !a.strong && self.is(p, Tag::The) && self.any(p, &[Tag::From, Tag::To]);
        if a.hour > 24 || a.minute > 59 || day && (self.num(i).is_some() || self.any(p, &[Tag::From, Tag::To])) {
            return None;
        }
        let (lead, first) = self.time_lead(i);
        if let Some(atom) = self.come_for(i, first, a) {
            return Some(atom);
        }
        if let Some(atom) = self.parted_range(i, a) {
            return Some(atom);
        }
        if let Some(atom) = self.clock_range(i, first, a, lead, after_date) {
            return Some(atom);
        }
        self.single(i, first, a, lead, after_date)
    }

    /// "7 for 7.30": come at seven, it begins half an hour later.
    fn come_for(&self, i: usize, first: usize, a: Point) -> Option<Atom> {
        let b = self.point(a.end + 1).filter(|_| self.is(a.end, Tag::For) && self.speaks(i, 1))?;
        let minutes = |p: Point| p.hour * 60 + p.minute;
        let wait = minutes(b).checked_sub(minutes(a)).filter(|m| (10..=60).contains(m))?;
        if wait == 60 && !(a.strong || b.strong) || self.counts(b.end) || self.wide(b.end) {
            return None;
        }
        let pm = a.pm.or(b.pm).or_else(|| by_part(a.hour, self.part_near(i, b.end)));
        let evening = pm.or((a.hour < 9 && !a.exact).then_some(true));
        let start = ClockTime::hm(half(a.hour, evening), a.minute)?;
        let body = Body::Time(Clock { start: Some(start), end: None, all_day: false, about: false });
        Some(self.atom(first, b.end, Rule::Clock, Grain::Time, body))
    }

    fn clock_range(&self, i: usize, first: usize, a: Point, lead: Lead, after_date: bool) -> Option<Atom> {
        // "17/18 Uhr", "8:00/9:00": one or the other, so the first, roughly.
        if self.mark(a.end, b'/')
            && self.glued(a.end)
            && self.glued(a.end + 1)
            && let Some(b) = self.point(a.end + 1).filter(|b| b.strong && b.hour >= a.hour && b.hour <= 24)
        {
            let start = time_of(a, None, false, false)?;
            let body = Body::Time(Clock { start: Some(start), end: None, all_day: false, about: true });
            return Some(self.atom(first, b.end, Rule::Clock, Grain::Time, body));
        }
        // "dalle sei di sera alle undici": the part of the day stands between.
        let behind = self.skip(a.end, &[Tag::Of, Tag::In, Tag::On, Tag::The]);
        let parted = self.sense(behind).part.is_some() && !self.is(behind, Tag::Either);
        // "Une table pour 2 ce soir à 20h".
        let parted = parted && (a.strong || !self.counted_for(i));
        let sharp = self.skip(a.end, &[Tag::About, Tag::Hedge]);
        let j = self
            .through(a.end, lead)
            .or_else(|| self.through(sharp, lead).filter(|_| sharp > a.end))
            .or_else(|| self.through(behind + 1, lead).filter(|_| parted))?;
        let b = self.point(j)?;
        // "17.03. 10:30 - 18.03. 09:25": the last day and its own time.
        if b.dotted && self.short(j, false).is_some_and(|w| self.timed_behind(w.end)) {
            return None;
        }
        // "à 8h00 au 1er mars": the article is a day's.
        let last = self.prev(j);
        if !b.strong && !b.dotted && self.is(last, Tag::The) && self.any(last, &[Tag::To, Tag::Until]) {
            return None;
        }
        let each = self.is(b.end, Tag::EachDay);
        // "Number of participants not known yet, between 18 and 24".
        if lead == Lead::Between && !a.strong && !b.strong && self.counts_people(first) {
            return None;
        }
        // "10.30 to 2": no month has a number as high as those minutes.
        let timed = a.dotted && (a.minute == 0 || a.minute > 12) && !self.german(i) && b.hour <= 12;
        // "13.30-17": quarters of an hour.
        let quarter = a.dotted && matches!(a.minute, 15 | 30 | 45) && (7..b.hour).contains(&a.hour) && b.hour <= 24;
        let strong = a.strong || b.strong || a.dotted && b.dotted || timed || quarter;
        let lead_ok = matches!(lead, Lead::At | Lead::From | Lead::Between | Lead::Label);
        let working = (7..=12).contains(&a.hour) && (1..=8).contains(&b.hour) && a.minute == b.minute;
        // "7 to 9.30. Room B."
        let said = self.talks && a.hour < b.hour && self.alone(first, b.end);
        let plain =
            self.eager || said || each || after_date && (a.hour < b.hour || working && self.speaks(i, 1)) || lead_ok;
        // "..., 8 til 1.": nothing else in its clause.
        let edge = |k: usize| {
            let word = matches!(self.item(k).map(|t| t.kind), Some(Kind::Word | Kind::Num { .. }));
            k == usize::MAX || !word || self.is(k, Tag::Namely)
        };
        // "9 to 4 or so".
        let hedged = self.is(b.end, Tag::Or) && edge(b.end + 2)
            || self.any(b.end, &[Tag::About, Tag::Around]) && edge(b.end + 1);
        let whole = edge(self.prev(first)) && (edge(b.end) || hedged) && !self.mark(b.end, b'%') && !self.glued(i);
        // "9 to 3 would be perfect": no count falls.
        let falling =
            working && a.hour > b.hour && self.is(b.end, Tag::WorkVerb) && !self.together(self.prev(first), i);
        // "100 people, 6 to 11 in the evening": its part of the day makes them hours.
        let of_part = self.part_behind(j, b.end).is_some() && a.hour <= 12 && b.hour <= 12;
        let of_part = of_part && !self.any(self.prev(first), &[Tag::WeAre, Tag::For]);
        // "The room 9 to 12 on 14 June", "free 6-8 next Monday"; "Room 4-6" are three of them, "Room 9 - 11 Thursday" is none.
        let room = self.prev(first);
        let early = (7..b.hour).contains(&a.hour) && self.weekday_behind(b.end);
        let numbered = self.is(room, Tag::Choice) && !self.is(self.prev(room), Tag::The) && !early;
        let of_room = self.is(room, Tag::Vacant)
            && !numbered
            && (a.hour < b.hour || working && self.speaks(i, 1))
            && self.together(i, b.end)
            && self.anchor(b.end).is_some();
        let plain = plain
            || falling
            || of_part
            || of_room
            || edge(self.prev(first))
                && (a.hour < b.hour || working && self.speaks(i, 1))
                && b.hour <= 24
                && self.weekday_behind(b.end)
            || whole
                && (self.is(a.end, Tag::Until)
                    || self.is(a.end, Tag::To)
                        && self.num(i).is_some()
                        && (a.hour > b.hour || self.dated_before(first)))
                && self.speaks_only(i, 1)
                && a.hour <= 12
                && b.hour <= 12;
        // "Da 3 a 5 capitoli", "siamo da 8 a 10".
        let things = self.unarticled(i) && (self.unknown(b.end) || self.is(self.prev(first), Tag::WeAre));
        let counted = !b.strong && (self.counts(b.end) || things && self.speaks(i, 3));
        if b.hour > 24 || !(strong || plain) || counted || !self.together(i, j) || self.wide(b.end) {
            return None;
        }
        // "From 8 in the morning to 5": what stands between is said of the first hour, and a morning of it alone.
        let between = self.sense(behind).part.filter(|_| parted && j > behind);
        let part = match between {
            Some(p) => self.part_behind(j, b.end).or((p != Part::Morning).then_some(p)),
            None => self.part_near(i, b.end),
        };
        // "From half past six until one in the morning": only the end is in the morning.
        let overnight = b.hour <= 5 && a.hour > b.hour && self.part_behind(j, b.end) == Some(Part::Morning);
        let between = between.or(overnight.then_some(Part::Evening));
        let a = Point { pm: a.pm.or(by_part(a.hour, between)), ..a };
        let (start, end) = range_of(a, b, part)?;
        let body = Body::Time(Clock { start: Some(start), end: Some(end), all_day: false, about: a.about || b.about });
        Some(self.atom(first, b.end, Rule::ClockRange, Grain::Time, body))
    }

    /// Whether what stands shortly before in the sentence leads to a number of people.
    fn counts_people(&self, first: usize) -> bool {
        const NEAR: usize = 10;
        let label = |k: usize| self.mark(k + 1, b':') && self.is(k, Tag::Person);
        let near = (first.saturating_sub(NEAR)..first).rev().take_while(|k| self.together(*k, first));
        near.into_iter().any(|k| self.is(k, Tag::Counting) || label(k))
    }

    fn single(&self, i: usize, first: usize, a: Point, lead: Lead, after_date: bool) -> Option<Atom> {
        let part = self.part_near(i, a.end);
        let spoken = self.num(i).is_none();
        let behind = if self.speaks_only(i, 0) && self.is(self.prev(i), Tag::On) { &[Tag::On][..] } else { &[] };
        let tail = self.skip(a.end, if self.romance(i) { &[Tag::Of] } else { behind });
        // "From seven in the evening", not "from one evening to the next".
        let from = matches!(lead, Lead::From | Lead::Until) && !self.is(tail, Tag::Countable);
        let led = self.several(self.prev(i)) || a.end < tail || !spoken || from;
        let named_part = |k: usize| self.sense(k).part.filter(|_| !self.any(k, &[Tag::Either, Tag::Every]));
        let beside = self.is(self.prev(i), Tag::About) && self.sense(self.prev(self.prev(i))).part.is_some();
        // "Tonight 7", where nothing else follows.
        let over = self.ends_clause(a.end) && (self.may_end_bare(a.end) || !self.together(i, a.end));
        let beside = beside || over && !self.glued(i) && by_part(a.hour, named_part(self.prev(i))).is_some();
        let bare = !a.strong && !a.dotted;
        // "1 Nacht", "1 nuit", "a 3 night stay": a length.
        let one = a.hour == 1 || self.sense(a.end).part == Some(Part::Night);
        let article = self.is(self.prev(i), Tag::A) && self.speaks(self.prev(i), 1);
        let nights = one && (lead == Lead::None || article) && bare && self.is(a.end, Tag::Countable);
        // "9 tomorrow morning".
        let named = self.sense(tail).days.is_some() && self.sense(tail + 1).part.is_some();
        let said = self.sense(tail).part.filter(|_| led || self.sense(tail).days.is_some());
        // "15 del pomeriggio": the hour of the 24 that lies in the part named.
        let full = match said {
            Some(Part::Afternoon) => (13..=18).contains(&a.hour) && !self.is(tail, Tag::Countable),
            Some(Part::Evening) => (17..=23).contains(&a.hour) && !self.is(tail, Tag::Countable),
            _ => false,
        };
        // "Per due stasera", "siamo in 5 stasera": so many people; in English "for 8 tonight" tells the hour.
        let people = self.is(self.prev(i), Tag::WeAre) || self.is(self.prev(i), Tag::For) && !self.speaks_only(i, 1);
        let direct = (said.is_some() || beside || named)
            && !people
            && !self.any(tail, &[Tag::Either, Tag::Every])
            && ((1..=12).contains(&a.hour) || full)
            // "A table for 2 tonight".
            && !(bare && self.counted_for(i))
            && !nights;
        let lone = self.eager && self.alone(first, a.end);
        // "Thursday around 10".
        let goes_on = matches!(self.item(a.end).map(|t| t.kind), Some(Kind::Word))
            && !self.any(a.end, &[Tag::To, Tag::Until, Tag::Or, Tag::In]);
        let around = after_date && self.is(self.prev(i), Tag::About) && a.hour <= 12 && !goes_on;
        let accept = a.strong
            || direct
            || a.dotted && self.step(i, a.end)
            || self.swapped_hour(i, a)
            || self.roughly_then(i, a)
            || a.dotted && (!matches!(lead, Lead::None | Lead::Before) || self.eager || after_date)
            || bare
                && (lone
                    || (around
                        || lead == Lead::At
                        || matches!(lead, Lead::Until | Lead::From) && self.is(self.prev(i), Tag::TimeLead)
                        || self.several(self.prev(i)) && lead != Lead::None
                        || lead == Lead::EndLabel && (self.is(self.prev(i), Tag::At) || self.bare_label(i, a.end))
                        || lead == Lead::Label && self.bare_label(i, a.end)
                        || matches!(lead, Lead::Until | Lead::EndLabel) && spoken
                        // "Fine, until 11 then".
                        || self.booked && matches!(lead, Lead::Until | Lead::From) && self.alone_behind(a.end)
                        // "We need to finish by 9".
                        || lead == Lead::Until && self.is(self.prev(first), Tag::EndLead)
                        || matches!(lead, Lead::Before | Lead::After)
                            && after_date
                            && (self.ends_clause(a.end) || self.is(a.end, Tag::WorkVerb))
                        || lead == Lead::After
                            && (self.dated_before(first)
                                || self.alone(first, a.end)
                                || self.any(self.prev(first), &[Tag::Hedge, Tag::TimeLead]))
                        || part.is_some() && matches!(lead, Lead::Until | Lead::Before | Lead::After))
                        && (1..=24).contains(&a.hour)
                        && (self.may_end_bare(a.end) || lead == Lead::At && after_date && self.goes_on_plain(a.end)));
        // "8 à 10", "8 a 10" is a range of numbers.
        let french = self.item(i).is_some_and(|t| t.language == 2);
        let italian = self.unarticled(i) && !self.several(self.prev(i));
        let ranged = bare && (french || italian) && self.num(self.prev(first)).is_some_and(|n| n.1 < 4);
        // "Sagen wir fünf bis acht", "cinq à huit": of people, since no word of hours stands there.
        let before = self.sense(self.prev(first));
        let ranged = ranged || bare && spoken && !after_date && before.card.is_some() && !before.has(Tag::A);
        if !accept || ranged || !a.strong && self.counts(a.end) || self.wide(a.end) {
            return None;
        }
        // "17.30 Ende".
        let labelled = matches!(lead, Lead::None | Lead::Label | Lead::At) && self.closing_word(a.end);
        let latest = self.is(a.end, Tag::By) && self.closes(a.end + 1);
        let ends = matches!(lead, Lead::Until | Lead::EndLabel | Lead::Before) || labelled || latest;
        // "We need to finish by 9": no feast ends in the morning.
        let feast = lead == Lead::Until && bare && self.is(self.prev(first), Tag::EndLead);
        let evening = (feast && a.hour < 10).then_some(Part::Evening);
        let late =
            part.or_else(|| self.late(i, a.exact).or(evening).filter(|_| (5..12).contains(&a.hour) && !a.dotted));
        let night = ends && lead != Lead::Before;
        let t = time_of(a, late, night, self.speaks(i, 1) && !self.speaks(i, 0))?;
        let (start, end) = if ends { (None, Some(t)) } else { (Some(t), None) };
        let body = Body::Time(Clock { start, end, all_day: false, about: a.about });
        Some(self.atom(first, a.end, a.rule, Grain::Time, body))
    }

    /// Whether nothing follows but what a sentence closes with: "then", "of course".
    fn alone_behind(&self, end: usize) -> bool {
        let last = |k: usize| self.ends_clause(k) || !self.together(self.prev(k), k);
        let s = self.sense(end);
        last(end) || !s.is_empty() && !s.has(Tag::Person) && self.num(end).is_none() && last(end + 1)
    }

    /// Whether "end" stands behind a time as its label, not as the end of a month: "17.30 Ende", "um eins in der
    /// Nacht ist Schluss".
    fn closing_word(&self, mut end: usize) -> bool {
        let from = end;
        for _ in 0..4 {
            let part = self.sense(end).part.is_some() && !self.is(end, Tag::Either);
            let verb = self.is(end, Tag::WorkVerb) && self.is(end + 1, Tag::EndLead);
            if !(part || verb || end == from && self.any(end, &[Tag::In, Tag::On])) || self.line(end) {
                break;
            }
            end += 1;
        }
        let label = self.mark(end + 1, b':');
        let label = label || self.is(end + 1, Tag::At) || self.num(end + 1).is_some();
        let dated = label || self.sense(end + 1).month.is_some() || self.sense(end + 1).unit.is_some();
        (self.is(end, Tag::EndLead) || self.is_end(end)) && self.together(self.prev(end), end) && !dated
    }

    /// A bare "at 5" must not go on as another thing.
    pub(super) fn may_end_bare(&self, end: usize) -> bool {
        match self.item(end).map(|t| t.kind) {
            Some(Kind::Mark(b'.' | b',')) => !(self.glued(end) && self.glued(end + 1) && self.num(end + 1).is_some()),
            // "Ore 20: disponibile?".
            Some(Kind::Mark(b':')) => !(self.glued(end) && self.glued(end + 1)),
            Some(Kind::Mark(b'-' | b'/' | b'%' | b'\'' | b'+')) => !self.glued(end),
            Some(Kind::Num { .. }) => false,
            Some(Kind::Word) => {
                let s = self.sense(end);
                let verb = self.speaks_only(end, 0) && self.item(end).is_some_and(|t| !t.capital);
                !self.glued(end) && s.month.is_none() && s.unit.is_none() && (!s.is_empty() || verb)
            }
            _ => true,
        }
    }

    /// "Domani alle 10 dentista", "morgen um 9 Standup": behind a day what follows an hour may be any word; French counts
    /// people so, "vendredi à 9 adultes", and in English a house may have the number: "on Friday at 12 Baker Street".
    fn goes_on_plain(&self, end: usize) -> bool {
        let street = self.speaks(end, 1) && self.item(end).is_some_and(|t| t.capital);
        self.unknown(end) && !self.glued(end) && !self.speaks(end, 2) && !street
    }

    /// Whether what follows makes the number a count, a day or a length.
    pub(super) fn counts(&self, end: usize) -> bool {
        // "9-17", and in the next line "Personen: 14".
        if self.heads(end) {
            return false;
        }
        let s = self.sense(end);
        let hyphen = self.mark(end, b'-') && self.glued(end + 1);
        if self.opens_day(end) {
            return false;
        }
        s.has(Tag::Person)
            || hyphen && self.item(end + 1).is_some_and(|t| t.kind == Kind::Word)
            || s.month.is_some() && !s.has(Tag::Shy)
            || s.month.is_some() && (self.speaks(end, 1) || self.year(end + 1).is_some())
            || s.unit.is_some_and(|u| u != Unit::Hour)
            || s.holiday.is_some()
            || self.glued(end) && s.has(Tag::OrdinalSuffix)
            || self.is(end, Tag::Of) && self.sense(end + 1).month.is_some()
            || self.mark(end, b'%')
            || self.mark(end, b'.') && self.sense(end + 1).month.is_some()
    }

    /// Whether more digits follow: part of something longer.
    pub(super) fn wide(&self, end: usize) -> bool {
        let digits = |k: usize| self.glued(k) && self.num(k).is_some();
        digits(end)
            || self.glued(end)
                && matches!(self.item(end).map(|t| t.kind), Some(Kind::Mark(b'.' | b'/' | b':' | b',' | b'\'')))
                && digits(end + 1)
    }

    /// The item behind "to", "bis ca.", "-", where the end of a range starts.
    pub(super) fn through(&self, i: usize, lead: Lead) -> Option<usize> {
        let joins = self.mark(i, b'-')
            || self.is(i, Tag::Until)
            || self.is(i, Tag::To) && (!self.german(i) || self.is(i, Tag::ToHour))
            || lead == Lead::Between && self.any(i, &[Tag::And])
            || self.is(i, Tag::And) && self.is(i + 1, Tag::Until);
        if !joins {
            return None;
        }
        let mut k = self.dash(i).unwrap_or(i + 1);
        for _ in 0..4 {
            let about = self.is(k - 1, Tag::About) && self.mark(k, b'.');
            let word = self.any(k, &[Tag::At, Tag::About, Tag::Until, Tag::To, Tag::The, Tag::Hedge, Tag::By])
                && self.num(k).is_none();
            // "Bis öppe am zähni".
            let hourly = self.is(k, Tag::On) && self.is(k + 1, Tag::Hourly);
            if !(about || word || hourly || self.elided_one(k + 1)) {
                break;
            }
            k += 1;
        }
        Some(k)
    }

    /// Whether the sentence is German: "von 14 auf 18" is no range of times there.
    fn german(&self, i: usize) -> bool {
        self.item(i).is_some_and(|t| t.language == 0)
    }

    /// What leads to the time at `i`, and the first item that belongs to it.
    pub(super) fn time_lead(&self, i: usize) -> (Lead, usize) {
        let mut p = self.prev(i);
        let mut first = i;
        for _ in 0..4 {
            if p == usize::MAX || !self.together(p, i) {
                return (Lead::None, first);
            }
            let s = self.sense(p);
            let lead = if s.has(Tag::Until) {
                Lead::Until
            } else if s.has(Tag::EndLead) || self.is_end(p) && !s.has(Tag::The) {
                Lead::EndLabel
            } else if s.has(Tag::By) {
                Lead::Until
            } else if s.has(Tag::Between) {
                Lead::Between
            } else if s.has(Tag::At) && !s.has(Tag::A) {
                // "bis um 18 Uhr", "fino alle 23".
                let mut q = self.prev(p);
                for _ in 0..2 {
                    if self.any(q, &[Tag::Hedge, Tag::WorkVerb])
                        && !self.any(q, &[Tag::EndLead, Tag::End, Tag::Until, Tag::By])
                    {
                        q = self.prev(q);
                    }
                }
                if self.any(q, &[Tag::Until, Tag::EndLead, Tag::End, Tag::By]) {
                    first = p;
                    p = q;
                    continue;
                }
                Lead::At
            } else if s.has(Tag::Before) && !s.has(Tag::Earlier) {
                Lead::Before
            } else if s.has(Tag::After) && !s.has(Tag::From) {
                Lead::After
            } else if s.has(Tag::From) {
                Lead::From
            } else if s.has(Tag::TimeLead) {
                Lead::Label
            } else if self.hour_sign(p) || self.is(p, Tag::Oclock) && self.mark(p + 1, b':') {
                Lead::At
            } else if p == self.prev(i) && self.begins_what(p) {
                // "Inizio assemblea 19.30": what begins stands between.
                p = self.prev(p);
                Lead::Label
            } else {
                Lead::None
            };
            if lead != Lead::None {
                let label = matches!(lead, Lead::Label | Lead::EndLabel);
                return (lead, if label { first } else { p });
            }
            let bridge = s.has(Tag::About)
                || s.has(Tag::The)
                || s.has(Tag::WorkVerb)
                || s.has(Tag::Hedge)
                || self.mark(p, b':')
                || self.mark(p, b'.') && (self.is(self.prev(p), Tag::About) || self.hour_sign(self.prev(p)))
                || p == self.prev(i) && self.elided_one(i);
            if !bridge {
                return (Lead::None, first);
            }
            if s.has(Tag::About) {
                first = p;
            }
            p = self.prev(p);
        }
        (Lead::None, first)
    }
}
