//! Times of day: "18.00 Uhr", "6 to 11pm", "halb sieben", "sept heures moins le quart", "dalle 18 alle 23".

use super::class::{Part, Tag, Unit};
use super::lex::Kind;
use super::parse::{Atom, Body, Clock, P};
use crate::understanding::{Grain, Rule};
use crate::venue::ClockTime;

/// One written time.
#[derive(Debug, Clone, Copy)]
struct Point {
    hour: u16,
    minute: u16,
    /// Am or pm, as written or by the part of day.
    pm: Option<bool>,
    /// Surely a time.
    strong: bool,
    /// "18.30": may be other things.
    dotted: bool,
    /// Written to the 24-hour clock: "06:00", "18h".
    exact: bool,
    about: bool,
    rule: Rule,
    end: usize,
}

/// What leads to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    At,
    From,
    Until,
    Between,
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
        let a = self.point(i)?;
        if a.hour > 24 || a.minute > 59 {
            return None;
        }
        let (lead, first) = self.time_lead(i);
        if let Some(atom) = self.clock_range(i, first, a, lead, after_date) {
            return Some(atom);
        }
        self.single(i, first, a, lead)
    }

    fn clock_range(&self, i: usize, first: usize, a: Point, lead: Lead, after_date: bool) -> Option<Atom> {
        let j = self.through(a.end, lead)?;
        let b = self.point(j)?;
        let each = self.is(b.end, Tag::EachDay);
        let strong = a.strong || b.strong || a.dotted && b.dotted;
        let lead_ok = !matches!(lead, Lead::None | Lead::Until | Lead::EndLabel);
        let plain = self.eager || each || after_date && a.hour < b.hour || lead_ok;
        let counted = !b.strong && self.counts(b.end);
        if b.hour > 24 || !(strong || plain) || counted || !self.together(i, j) || self.wide(b.end) {
            return None;
        }
        let part = self.part_near(i, b.end);
        let (start, end) = range_of(a, b, part)?;
        let body = Body::Time(Clock { start: Some(start), end: Some(end), all_day: false, about: a.about || b.about });
        Some(self.atom(first, b.end, Rule::ClockRange, Grain::Time, body))
    }

    fn single(&self, i: usize, first: usize, a: Point, lead: Lead) -> Option<Atom> {
        let part = self.part_near(i, a.end);
        let direct = self.sense(a.end).part.is_some()
            && !self.any(a.end, &[Tag::Either, Tag::Every])
            && (1..=12).contains(&a.hour)
            && self.num(i).is_some();
        let bare = !a.strong && !a.dotted;
        let lone = self.eager && self.alone(first, a.end);
        let accept = a.strong
            || direct
            || a.dotted && (lead != Lead::None || self.eager)
            || bare && (lone || (lead == Lead::At || lead == Lead::Until && self.is(self.prev(i), Tag::TimeLead)) && (1..=24).contains(&a.hour) && self.may_end_bare(a.end));
        if !accept || !a.strong && self.counts(a.end) || self.wide(a.end) {
            return None;
        }
        let ends = matches!(lead, Lead::Until | Lead::EndLabel);
        let t = time_of(a, part, ends, self.speaks(i, 1) && !self.speaks(i, 0))?;
        let (start, end) = if ends { (None, Some(t)) } else { (Some(t), None) };
        let body = Body::Time(Clock { start, end, all_day: false, about: a.about });
        Some(self.atom(first, a.end, a.rule, Grain::Time, body))
    }

    /// A bare "at 5" must not go on as another thing.
    fn may_end_bare(&self, end: usize) -> bool {
        match self.item(end).map(|t| t.kind) {
            Some(Kind::Mark(b'.' | b',')) => !(self.glued(end) && self.glued(end + 1) && self.num(end + 1).is_some()),
            Some(Kind::Mark(b'-' | b'/' | b'%' | b'\'' | b'+' | b':')) => !self.glued(end),
            Some(Kind::Num { .. }) => false,
            Some(Kind::Word) => {
                let s = self.sense(end);
                !self.glued(end) && s.month.is_none() && s.unit.is_none() && (!s.is_empty() || self.speaks(end, 1))
            }
            _ => true,
        }
    }

    /// Whether what follows makes the number a count, a day or a length.
    fn counts(&self, end: usize) -> bool {
        let s = self.sense(end);
        let hyphen = self.mark(end, b'-') && self.glued(end + 1);
        s.has(Tag::Person)
            || hyphen && self.item(end + 1).is_some_and(|t| t.kind == Kind::Word)
            || s.month.is_some() && !s.has(Tag::Shy)
            || s.month.is_some() && self.speaks(end, 1)
            || s.unit.is_some_and(|u| u != Unit::Hour)
            || s.holiday.is_some()
            || self.glued(end) && s.has(Tag::OrdinalSuffix)
            || self.is(end, Tag::Of) && self.sense(end + 1).month.is_some()
            || self.mark(end, b'%')
            || self.mark(end, b'.') && self.sense(end + 1).month.is_some()
    }

    /// Whether more digits follow: part of something longer.
    fn wide(&self, end: usize) -> bool {
        let digits = |k: usize| self.glued(k) && self.num(k).is_some();
        digits(end)
            || self.glued(end)
                && matches!(self.item(end).map(|t| t.kind), Some(Kind::Mark(b'.' | b'/' | b':' | b',' | b'\'')))
                && digits(end + 1)
    }

    /// The item behind "to", "bis ca.", "-", where the end of a range starts.
    fn through(&self, i: usize, lead: Lead) -> Option<usize> {
        let joins = self.mark(i, b'-')
            || self.any(i, &[Tag::To, Tag::Until])
            || lead == Lead::Between && self.any(i, &[Tag::And])
            || self.is(i, Tag::And) && self.is(i + 1, Tag::Until);
        if !joins {
            return None;
        }
        let mut k = i + 1;
        for _ in 0..4 {
            let about = self.is(k - 1, Tag::About) && self.mark(k, b'.');
            let word = self.any(k, &[Tag::At, Tag::About, Tag::Until, Tag::To, Tag::The]) && self.num(k).is_none();
            if !(about || word) {
                break;
            }
            k += 1;
        }
        Some(k)
    }

    /// What leads to the time at `i`, and the first item that belongs to it.
    fn time_lead(&self, i: usize) -> (Lead, usize) {
        let mut p = self.prev(i);
        let mut first = i;
        for _ in 0..4 {
            if p == usize::MAX || !self.together(p, i) {
                return (Lead::None, first);
            }
            let s = self.sense(p);
            let lead = if s.has(Tag::Until) {
                Lead::Until
            } else if s.has(Tag::EndLead) {
                Lead::EndLabel
            } else if s.has(Tag::By) {
                Lead::Until
            } else if s.has(Tag::Between) {
                Lead::Between
            } else if s.has(Tag::At) {
                // "bis um 18 Uhr", "fino alle 23".
                let q = self.prev(p);
                if self.any(q, &[Tag::Until, Tag::EndLead]) {
                    first = p;
                    p = q;
                    continue;
                }
                Lead::At
            } else if s.has(Tag::From) {
                Lead::From
            } else if s.has(Tag::TimeLead) {
                Lead::Label
            } else {
                Lead::None
            };
            if lead != Lead::None {
                let label = matches!(lead, Lead::Label | Lead::EndLabel);
                return (lead, if label { first } else { p });
            }
            let bridge = s.has(Tag::About) || s.has(Tag::The) || s.has(Tag::WorkVerb) || self.mark(p, b':') || self.mark(p, b'.') && self.is(self.prev(p), Tag::About);
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

    fn point(&self, i: usize) -> Option<Point> {
        self.named(i).or_else(|| self.spoken(i)).or_else(|| self.figures_of_clock(i)).or_else(|| self.hour_in_words(i))
    }

    /// "noon", "minuit", "midi et demi".
    fn named(&self, i: usize) -> Option<Point> {
        let minutes = self.sense(i).point?;
        let hour = minutes / 60;
        let part_too = self.sense(i).part.is_some();
        let led = self.any(self.prev(i), &[Tag::At, Tag::From, Tag::Until, Tag::To, Tag::By, Tag::About, Tag::Between]);
        if part_too && !led {
            return None;
        }
        let base = Point { hour, minute: 0, pm: None, strong: true, dotted: false, exact: true, about: self.is(self.prev(i), Tag::About), rule: Rule::NamedClock, end: i + 1 };
        if let Some((m, end)) = self.minutes_behind(i + 1) {
            let (hour, minute) = shift(if hour == 0 { 24 } else { hour }, m)?;
            return Some(Point { hour, minute, end, ..base });
        }
        if let Some((m, 2)) = self.num(i + 1).filter(|m| m.0 < 60 && self.romance(i) && self.closes(i + 2)) {
            return Some(Point { minute: u16::try_from(m).ok()?, end: i + 2, ..base });
        }
        if self.any(i + 1, &[Tag::Past, Tag::And]) || self.is(i + 1, Tag::Half) {
            let k = if self.is(i + 1, Tag::Half) { i + 1 } else { i + 2 };
            if self.is(k, Tag::Half) {
                return Some(Point { minute: 30, end: k + 1, ..base });
            }
            if self.is(k, Tag::Quarter) {
                return Some(Point { minute: 15, end: k + 1, ..base });
            }
        }
        Some(base)
    }

    /// "half past six", "viertel vor sieben", "zehn nach 8", "fünf vor halb sieben", "kurz nach sechs".
    fn spoken(&self, i: usize) -> Option<Point> {
        let mut k = i;
        if self.any(k, &[Tag::A, Tag::The]) && self.is(k + 1, Tag::Quarter) {
            k += 1;
        }
        let s = self.sense(k);
        if s.has(Tag::Just) {
            let side = self.any(k + 1, &[Tag::Past, Tag::After]);
            let before = self.any(k + 1, &[Tag::ToHour, Tag::Before]);
            let h = self.hour(k + 2).filter(|_| side || before)?;
            let p = self.behind_hour(h.1, h.0, 0);
            return Some(Point { about: true, strong: true, ..p });
        }
        if s.has(Tag::ThreeQuarters) {
            let (h, e) = self.hour(k + 1)?;
            return Some(self.behind_hour(e, h.checked_sub(1)?, 45));
        }
        if s.has(Tag::HalfTo) {
            let (h, e) = self.hour(k + 1)?;
            return Some(self.behind_hour(e, h.checked_sub(1)?, 30));
        }
        if s.has(Tag::Half) && self.speaks(k, 1) && !self.is(k + 1, Tag::Of) {
            let (h, e) = self.hour(k + 1)?;
            let led = self.sense(k).card.is_none() && (e - k > 1);
            return led.then(|| self.behind_hour(e, h, 30));
        }
        if s.has(Tag::Quarter) && s.ord.is_none() {
            if self.any(k + 1, &[Tag::Past, Tag::After]) {
                let (h, e) = self.hour(k + 2)?;
                return Some(self.behind_hour(e, h, 15));
            }
            if self.any(k + 1, &[Tag::ToHour, Tag::Before]) {
                let (h, e) = self.hour(k + 2)?;
                return Some(self.behind_hour(e, h.checked_sub(1)?, 45));
            }
            let (h, e) = self.hour(k + 1).filter(|_| self.speaks(k, 0))?;
            return Some(self.behind_hour(e, h.checked_sub(1)?, 15));
        }
        let (n, mut e) = self.count(k).filter(|(n, _)| (1..=29).contains(n))?;
        if !self.fresh(k) {
            return None;
        }
        if self.sense(e).unit == Some(Unit::Minute) {
            e += 1;
        }
        let past = self.is(e, Tag::Past) && !self.any(e, &[Tag::And, Tag::From]);
        let to = self.is(e, Tag::ToHour) && self.any(e, &[Tag::To, Tag::Before]);
        let minutes = u16::try_from(n).ok()?;
        if !(past || to) {
            return None;
        }
        if self.is(e + 1, Tag::HalfTo) {
            let (h, end) = self.hour(e + 2)?;
            let minute = if to { 30 - minutes } else { 30 + minutes };
            return Some(self.behind_hour(end, h.checked_sub(1)?, minute));
        }
        let (h, end) = self.hour(e + 1).filter(|h| h.0 <= 12 || minutes.is_multiple_of(5))?;
        // "10 to 12" is a range, "ten to twelve" or "20 to 7" with a lead is a time.
        let worded = self.num(k).is_none() || self.num(e + 1).is_none();
        let plain_to = to && self.is(e, Tag::To);
        let led = self.time_lead(k).0 == Lead::At;
        if plain_to && !(worded && minutes.is_multiple_of(5) && led) || !plain_to && !worded && !minutes.is_multiple_of(5) {
            return None;
        }
        if self.sense(end).unit.is_some_and(|u| u != Unit::Hour) || self.is(end, Tag::Person) {
            return None;
        }
        let p = if to { self.behind_hour(end, h.checked_sub(1)?, 60 - minutes) } else { self.behind_hour(end, h, minutes) };
        Some(p)
    }

    /// An hour in figures or words.
    fn hour(&self, i: usize) -> Option<(u16, usize)> {
        if let Some(m) = self.sense(i).point {
            return Some((if m == 0 { 24 } else { 12 }, i + 1));
        }
        if self.num(i).is_some_and(|n| n.1 > 2) || self.glued(i + 1) && self.mark(i + 1, b':') || self.is(i, Tag::A) && !self.is(i + 1, Tag::Oclock) && self.sense(i).card != Some(1) {
            return None;
        }
        let (h, e) = self.count(i)?;
        u16::try_from(h).ok().filter(|h| (1..=24).contains(h)).map(|h| (h, e))
    }

    /// A spoken time, with "Uhr" or am and pm behind.
    fn behind_hour(&self, end: usize, hour: u16, minute: u16) -> Point {
        let (mut end, mut pm) = (end, None);
        if self.is(end, Tag::Oclock) || self.sense(end).unit == Some(Unit::Hour) {
            end += 1;
        }
        if let Some((half, e)) = self.half_of_day(end, true) {
            (pm, end) = (Some(half), e);
        }
        Point { hour, minute, pm, strong: true, dotted: false, exact: hour > 12, about: false, rule: Rule::SpokenClock, end }
    }

    /// Am or pm.
    fn half_of_day(&self, i: usize, sure: bool) -> Option<(bool, usize)> {
        let end = self.opt(i + 1, b'.').min(if self.glued(i + 1) { i + 2 } else { i + 1 });
        if self.is(i, Tag::Pm) {
            return Some((true, end));
        }
        // "um 10 am 14." is no "10 am".
        let on = self.is(i, Tag::On) && !self.glued(i);
        let goes_on = self.num(i + 1).is_some() || self.sense(i + 1).weekday.is_some() || self.is(i + 1, Tag::The);
        let plain = !on || sure && (!goes_on || !self.speaks(i, 0));
        (self.is(i, Tag::Am) && plain).then_some((false, end))
    }

    /// "18:30", "18.30 Uhr", "18h30", "7pm", "18 Uhr 30", a bare "18".
    fn figures_of_clock(&self, i: usize) -> Option<Point> {
        let (n, digits) = self.num(i)?;
        if !self.fresh(i) {
            return None;
        }
        let base = Point { hour: u16::try_from(n).ok()?, minute: 0, pm: None, strong: false, dotted: false, exact: digits == 2 && n < 10 || n > 12, about: false, rule: Rule::Clock, end: i + 1 };
        if digits == 4 {
            return self.military(i, n, base);
        }
        if digits > 2 {
            return None;
        }
        let two = |k: usize| self.num(k).filter(|(m, d)| *d == 2 && *m < 60).and_then(|m| u16::try_from(m.0).ok());
        let mut p = base;
        let mark = self.item(i + 1).filter(|t| t.glued).map(|t| t.kind);
        match (mark, two(i + 2).filter(|_| self.glued(i + 2))) {
            (Some(Kind::Mark(b':')), Some(m)) => {
                p = Point { minute: m, strong: true, end: i + 3, ..p };
                if self.mark(i + 3, b':') && self.glued(i + 4) && two(i + 4).is_some() {
                    p.end = i + 5;
                }
            }
            (Some(Kind::Mark(b'.')), Some(m)) => p = Point { minute: m, dotted: true, end: i + 3, ..p },
            (Some(Kind::Mark(b':' | b'\'')), None) => return None,
            _ => {}
        }
        let hour_word = self.is(p.end, Tag::Oclock) || self.sense(p.end).unit == Some(Unit::Hour) && self.romance(i);
        if hour_word && !self.is_length(i, p.end) {
            p.strong = true;
            p.exact = p.exact || self.item(p.end).is_some_and(|t| t.language != 1);
            p.end += 1;
            let tail_free = |k: usize| !self.is(k, Tag::Person) && self.sense(k).unit.is_none_or(|u| u == Unit::Minute) && self.sense(k).month.is_none() && !self.mark(k, b'.');
            if !p.dotted && p.minute == 0 {
                if let Some(m) = two(p.end).filter(|_| (self.glued(p.end) || tail_free(p.end + 1)) && !self.line(p.end)) {
                    p = Point { minute: m, end: p.end + 1, ..p };
                } else if let Some((m, e)) = self.minutes_behind(p.end) {
                    let (hour, minute) = shift(p.hour, m)?;
                    p = Point { hour, minute, end: e, ..p };
                }
            }
        } else if !p.strong && !p.dotted {
            // "alle 6 e mezza", "um 6 30"?
            if let Some((m, e)) = self.minutes_behind(p.end).filter(|_| p.hour <= 24) {
                let (hour, minute) = shift(p.hour, m)?;
                p = Point { hour, minute, strong: true, rule: Rule::SpokenClock, end: e, ..p };
            }
        }
        if let Some((half, e)) = self.half_of_day(p.end, p.strong || self.glued(p.end) || digits <= 2 && n <= 12) {
            if p.hour > 12 && !half || p.hour > 23 {
                return None;
            }
            p = Point { pm: Some(half), strong: true, end: e, ..p };
            if self.is(p.end, Tag::Oclock) {
                p.end += 1;
            }
        }
        p.about = self.any(self.prev(i), &[Tag::About]) || self.mark(self.prev(i), b'.') && self.is(self.prev(self.prev(i)), Tag::About);
        Some(p)
    }

    fn romance(&self, i: usize) -> bool {
        self.item(i).is_some_and(|t| t.language == 2 || t.language == 3)
    }

    /// "4 hours" and "für 3 h" are lengths, "18 heures" and "18h" are times.
    fn is_length(&self, i: usize, word: usize) -> bool {
        let unit = self.sense(word).unit == Some(Unit::Hour);
        let p = self.prev(i);
        let counted = self.any(p, &[Tag::For, Tag::During, Tag::Within]) || self.is(p, Tag::In) && !self.is(p, Tag::To) || self.any(word + 1, &[Tag::Ago, Tag::Later]);
        counted && !self.is(p, Tag::From) || unit && self.item(i).is_some_and(|t| t.language < 2)
    }

    /// "1830 Uhr", "at 1430".
    fn military(&self, i: usize, n: u32, base: Point) -> Option<Point> {
        let (h, m) = (u16::try_from(n / 100).ok()?, u16::try_from(n % 100).ok()?);
        let unit = self.is(i + 1, Tag::Oclock);
        let led = self.time_lead(i).0 == Lead::At && m.is_multiple_of(5) && self.speaks(i, 1) && self.closes(i + 1);
        let end = if unit { i + 2 } else { i + 1 };
        (h < 24 && m < 60 && (unit || led)).then_some(Point { hour: h, minute: m, strong: true, exact: true, end, ..base })
    }

    /// Minutes after "six heures", "sei", as "et demie", "moins le quart", "e venti".
    fn minutes_behind(&self, i: usize) -> Option<(i32, usize)> {
        let back = self.is(i, Tag::ToHour) && !self.any(i, &[Tag::To, Tag::Before]);
        let on = self.any(i, &[Tag::And, Tag::Past]) && !self.is(i, Tag::After) && !self.is(i, Tag::From);
        if self.is(i, Tag::Half) && self.romance(i) {
            return Some((30, i + 1));
        }
        if !(back || on) {
            return None;
        }
        let sign = if back { -1 } else { 1 };
        let k = self.skip(i + 1, &[Tag::The, Tag::A]).min(i + 2);
        if self.is(k, Tag::Half) && on {
            return Some((30, k + 1));
        }
        if self.is(k, Tag::Quarter) {
            return Some((15 * sign, k + 1));
        }
        if self.is(k, Tag::ThreeQuarters) {
            return Some((45, k + 1));
        }
        let (n, e) = self.count(i + 1).filter(|_| self.romance(i))?;
        let tail = self.sense(e);
        let timely = self.num(i + 1).is_none() && !tail.has(Tag::Person) && tail.month.is_none() && tail.unit.is_none_or(|u| u == Unit::Minute) && !tail.is_empty() || e >= self.items.len();
        let n = i32::try_from(n).ok().filter(|n| (1..=59).contains(n) && timely)?;
        Some((n * sign, if tail.unit == Some(Unit::Minute) { e + 1 } else { e }))
    }

    /// "six o'clock", "at six", "um sechs", "alle sei e mezza", "six thirty".
    fn hour_in_words(&self, i: usize) -> Option<Point> {
        if self.num(i).is_some() || self.sense(i).card.is_none() {
            return None;
        }
        let (h, e) = self.hour(i)?;
        let base = Point { hour: h, minute: 0, pm: None, strong: false, dotted: false, exact: h > 12, about: self.is(self.prev(i), Tag::About), rule: Rule::SpokenClock, end: e };
        let hour_word = self.is(e, Tag::Oclock) || self.sense(e).unit == Some(Unit::Hour) && self.romance(i);
        if hour_word && !self.is_length(i, e) {
            let mut p = Point { strong: true, end: e + 1, ..base };
            if let Some((m, end)) = self.minutes_behind(p.end) {
                let (hour, minute) = shift(h, m)?;
                p = Point { hour, minute, end, ..p };
            } else if let Some((m, end)) = self.count(p.end).filter(|(m, k)| (5..60).contains(m) && self.num(p.end).is_none() && !self.is(*k, Tag::Person)) {
                p = Point { minute: u16::try_from(m).ok()?, end, ..p };
            }
            if let Some((half, end)) = self.half_of_day(p.end, true) {
                p = Point { pm: Some(half), end, ..p };
            }
            return Some(p);
        }
        if let Some((half, end)) = self.half_of_day(e, true).filter(|_| h <= 12) {
            return Some(Point { pm: Some(half), strong: true, end, ..base });
        }
        let led = matches!(self.time_lead(i).0, Lead::At | Lead::From | Lead::Until | Lead::Between);
        if let Some((m, end)) = self.minutes_behind(e).filter(|_| led || self.romance(i)) {
            let (hour, minute) = shift(h, m)?;
            return Some(Point { hour, minute, strong: led, dotted: !led, end, ..base });
        }
        if let Some((m, end)) = self.count(e).filter(|(m, k)| led && (10..60).contains(m) && self.num(e).is_none() && !self.is(*k, Tag::Person) && self.sense(*k).unit.is_none()) {
            let pm = self.half_of_day(end, true);
            return Some(Point { minute: u16::try_from(m).ok()?, strong: true, pm: pm.map(|p| p.0), end: pm.map_or(end, |p| p.1), ..base });
        }
        Some(base)
    }

    /// The part of the day said beside a time.
    fn part_near(&self, i: usize, end: usize) -> Option<Part> {
        let after = self.skip(end, &[Tag::In, Tag::On, Tag::The, Tag::Of]);
        for k in [end, end + 1, after] {
            if k <= end + 2 && self.together(i, k) && !self.is(k, Tag::Either) && let Some(p) = self.sense(k).part {
                return Some(p);
            }
        }
        let mut k = self.prev(i);
        for _ in 0..7 {
            if k == usize::MAX || !self.together(k, i) {
                return None;
            }
            let s = self.sense(k);
            if let Some(p) = s.part
                && !s.has(Tag::Either)
                && !self.is(self.prev(k), Tag::Greeting)
            {
                return Some(p);
            }
            if matches!(self.item(k).map(|t| t.kind), Some(Kind::Mark(b'.' | b';' | b'\n'))) && !self.glued(k) {
                return None;
            }
            k = self.prev(k);
        }
        None
    }
}

/// Adds minutes to an hour.
fn shift(hour: u16, minutes: i32) -> Option<(u16, u16)> {
    let all = i32::from(hour) * 60 + minutes;
    let all = u16::try_from(all).ok()?;
    Some((all / 60, all % 60))
}

/// The hour on the 24-hour clock once it is known which half of the day is meant.
fn half(hour: u16, pm: Option<bool>) -> u16 {
    match (pm, hour) {
        (Some(true), 1..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    }
}

/// What the part of the day says about an hour.
fn by_part(hour: u16, part: Option<Part>) -> Option<bool> {
    match (part?, hour) {
        (Part::Morning, 12) => Some(false),
        (Part::Afternoon | Part::Midday, 1..=7) | (Part::Evening, 4..=11) | (Part::Night, 6..=11) => Some(true),
        (Part::Evening | Part::Night, 12) => Some(false),
        (Part::Morning, 1..=11) => Some(false),
        _ => None,
    }
}

fn time_of(p: Point, part: Option<Part>, ends: bool, english: bool) -> Option<ClockTime> {
    let pm = p.pm.or_else(|| if p.exact && p.hour > 12 { None } else { by_part(p.hour, part) });
    let spoken = matches!(p.rule, Rule::SpokenClock);
    // Venue hours: without am or pm a small hour is the afternoon's or the evening's.
    let small = if spoken { 1..=7 } else if p.strong && !english { 1..=5 } else { 1..=6 };
    let padded = p.exact && p.hour < 10;
    let late = pm.is_none() && !padded && small.contains(&p.hour) && !(ends && p.hour <= 4) && !(p.strong && p.minute > 0 && !spoken && !english);
    ClockTime::hm(half(p.hour, if late { Some(true) } else { pm }), p.minute)
}

fn range_of(a: Point, b: Point, part: Option<Part>) -> Option<(ClockTime, ClockTime)> {
    let shared = b.pm.filter(|_| a.pm.is_none() && a.hour <= 12 && (a.hour % 12 < b.hour % 12 || b.hour == 12));
    let before_noon = b.pm == Some(true) && a.pm.is_none() && a.hour < 12 && a.hour % 12 > b.hour % 12;
    let a_pm = a.pm.or(shared).or(if before_noon { Some(false) } else { by_part(a.hour, part) });
    let mut start = ClockTime::hm(half(a.hour, a_pm), a.minute)?;
    let b_pm = b.pm.or(by_part(b.hour, part));
    let mut end = ClockTime::hm(half(b.hour, b_pm), b.minute)?;
    let later = |t: ClockTime| ClockTime::hm(t.hour() + 12, t.minute());
    if b.pm.is_none() && a_pm == Some(true) && end <= start && end.hour() < 12 && end.hour() + 12 > start.hour() {
        end = later(end)?;
    }
    let open = !a.exact && !b.exact && a_pm.is_none() && b_pm.is_none();
    let colons = a.strong && a.minute == 0 && a.rule == Rule::Clock && !open;
    // "2 to 6", "from 9 to 5".
    if open && (1..=6).contains(&start.hour()) && (end > start && end.hour() <= 12 || end.hour() < start.hour()) && !colons {
        start = later(start)?;
        if end.hour() < 12 && end.hour() + 12 > start.hour() && end.hour() > 4 {
            end = later(end)?;
        } else if end.hour() < 12 && end.hour() + 12 > start.hour() && end.hour() + 12 <= 23 && a.hour < b.hour {
            end = later(end)?;
        }
    } else if !b.exact && b_pm.is_none() && start.hour() < 12 && b.hour < 8 && end <= start {
        end = later(end)?;
    }
    Some((start, end))
}
