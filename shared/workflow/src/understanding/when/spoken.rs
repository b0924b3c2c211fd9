//! One clock time as people write and say it: "18h30", "viertel vor sieben", "sept heures moins le quart".

use super::class::{Tag, Unit};
use super::clock::{Lead, Point};
use super::lex::Kind;
use super::minutes::shift;
use super::parse::P;
use crate::understanding::Rule;

impl P<'_> {
    pub(super) fn point(&self, i: usize) -> Option<Point> {
        self.named(i).or_else(|| self.spoken(i)).or_else(|| self.figures_of_clock(i)).or_else(|| self.hour_in_words(i))
    }

    /// "noon", "minuit", "midi et demi".
    fn named(&self, i: usize) -> Option<Point> {
        let minutes = self.sense(i).point?;
        let hour = minutes / 60;
        let part_too = self.sense(i).part.is_some();
        let led = self.any(self.prev(i), &[Tag::At, Tag::From, Tag::Until, Tag::To, Tag::By, Tag::About, Tag::Between]);
        // "Un buffet de midi".
        let meal =
            self.is(self.prev(i), Tag::Of) && self.unknown(self.prev(self.prev(i))) && !self.any(i + 1, &[Tag::To]);
        if meal || part_too && !led {
            return None;
        }
        let base = Point {
            hour,
            minute: 0,
            pm: None,
            strong: true,
            dotted: false,
            exact: true,
            about: self.rough_lead(self.prev(i)),
            rule: Rule::NamedClock,
            end: i + 1,
        };
        if let Some((m, end)) = self.minutes_behind(i, i + 1) {
            let (hour, minute) = shift(if hour == 0 && m < 0 { 24 } else { hour }, m)?;
            return Some(Point { hour, minute, end, ..base });
        }
        if let Some((minute, end)) = self.minutes_in_words(i + 1).filter(|_| self.romance(i)) {
            return Some(Point { minute, end, ..base });
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
    pub(super) fn spoken(&self, i: usize) -> Option<Point> {
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
        let (n, mut e) = self.count(k).filter(|(n, _)| (1..=59).contains(n))?;
        let told = self.sense(e).unit == Some(Unit::Minute);
        if !self.fresh(k) || n > 29 && !told {
            return None;
        }
        e += usize::from(told);
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
        let (h, end) = self.hour(e + 1).filter(|h| told || h.0 <= 12 || minutes.is_multiple_of(5))?;
        // "30 minutes before 12pm": counted back from noon, not from a twelfth hour of the evening.
        if told && to && h == 12 && self.half_of_day(end, true).is_some() {
            return None;
        }
        let named = self.sense(e + 1).point.is_some();
        // "10 to 12" is a range, "ten to twelve" or "20 to 7" with a lead is a time.
        let worded = self.num(k).is_none() || self.num(e + 1).is_none();
        let plain_to = to && self.is(e, Tag::To);
        let led = self.time_lead(k).0 == Lead::At;
        let round = minutes.is_multiple_of(5);
        // "At 20 to 7 pm": neither is an hour of a range that ends in the evening.
        let halved = minutes > 12 && self.half_of_day(end, true).is_some();
        let sure = told || if plain_to { (worded || halved) && round && (led || named) } else { worded || round };
        if !sure {
            return None;
        }
        if self.sense(end).unit.is_some_and(|u| u != Unit::Hour) || self.is(end, Tag::Person) {
            return None;
        }
        let p =
            if to { self.behind_hour(end, h.checked_sub(1)?, 60 - minutes) } else { self.behind_hour(end, h, minutes) };
        Some(p)
    }

    /// An hour in figures or words.
    fn hour(&self, i: usize) -> Option<(u16, usize)> {
        if let Some(m) = self.sense(i).point {
            return Some((if m == 0 { 24 } else { 12 }, i + 1));
        }
        if self.num(i).is_some_and(|n| n.1 > 2)
            || self.glued(i + 1) && self.mark(i + 1, b':')
            || self.is(i, Tag::A)
                && !self.is(i + 1, Tag::Oclock)
                && self.sense(i + 1).unit != Some(Unit::Hour)
                // "All'una", and not "a un matrimonio".
                && !(self.sense(i).card == Some(1) && self.speaks_only(i, 3) && self.glued(i))
        {
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
        Point {
            hour,
            minute,
            pm,
            strong: true,
            dotted: false,
            exact: hour > 12,
            about: false,
            rule: Rule::SpokenClock,
            end,
        }
    }

    /// Am or pm.
    pub(super) fn half_of_day(&self, i: usize, sure: bool) -> Option<(bool, usize)> {
        // "9 in the PM".
        let article = self.is(i, Tag::In) && self.is(i + 1, Tag::The) && self.speaks(i, 1) && !self.speaks(i, 0);
        if article && self.any(i + 2, &[Tag::Am, Tag::Pm]) {
            return Some((self.is(i + 2, Tag::Pm), self.opt(i + 3, b'.').min(i + 3)));
        }
        let end = self.opt(i + 1, b'.').min(if self.glued(i + 1) { i + 2 } else { i + 1 });
        // "5:30p", "3p": the letter alone must touch its hour.
        let letter = self.item(i).is_some_and(|t| t.span.1 - t.span.0 == 1);
        if self.is(i, Tag::Pm) && (!letter || self.glued(i)) {
            return Some((true, end));
        }
        if letter && self.glued(i) && self.is(i, Tag::A) && self.before_noon(i) {
            return Some((false, end));
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
        let base = Point {
            hour: u16::try_from(n).ok()?,
            minute: 0,
            pm: None,
            strong: false,
            dotted: false,
            exact: digits == 2 && n < 10 || n > 12,
            about: false,
            rule: Rule::Clock,
            end: i + 1,
        };
        // "12 midnight", "12 Uhr Mitternacht".
        let name = if self.is(i + 1, Tag::Oclock) { i + 2 } else { i + 1 };
        if n == 12
            && let Some(minutes) = self.sense(name).point.filter(|_| self.together(i, name))
        {
            return Some(Point { hour: minutes / 60, strong: true, rule: Rule::NamedClock, end: name + 1, ..base });
        }
        if digits == 4 || digits == 3 {
            return self.military(i, n, base);
        }
        if digits > 2 {
            return None;
        }
        let two = |k: usize| self.two_digits(k);
        let mut p = base;
        let mark = self.item(i + 1).filter(|t| t.glued).map(|t| t.kind);
        match (mark, two(i + 2).filter(|_| self.glued(i + 2))) {
            (Some(Kind::Mark(b':')), Some(m)) => {
                p = Point { minute: m, strong: true, end: i + 3, ..p };
                if self.mark(i + 3, b':') && self.glued(i + 4) && two(i + 4).is_some() {
                    p.end = i + 5;
                }
            }
            (Some(Kind::Mark(b',')), Some(m)) if self.comma_minutes(i, m) => {
                p = Point { minute: m, dotted: true, end: i + 3, ..p };
            }
            (Some(Kind::Mark(b'.')), Some(m)) => p = Point { minute: m, dotted: true, end: i + 3, ..p },
            // "Dates, 8.30 to 17:": a colon that ends its line is none of the hour.
            (Some(Kind::Mark(b':')), None) if self.line(i + 2) || i + 2 == self.items.len() => {}
            // "Ore 20: disponibile?", "alle 20: va bene?".
            (Some(Kind::Mark(b':')), None) if !self.glued(i + 2) && self.time_lead(i).0 == Lead::At => {}
            (Some(Kind::Mark(b':' | b'\'')), None) => return None,
            _ => {}
        }
        let hour_word = self.is(p.end, Tag::Oclock) || self.sense(p.end).unit == Some(Unit::Hour) && self.romance(i);
        if hour_word && !self.is_length(i, p.end) {
            p.strong = true;
            p.exact = p.exact || self.item(p.end).is_some_and(|t| t.language != 1);
            p.end += 1;
            if !p.dotted && p.minute == 0 {
                p = self.minutes_told(i, p)?;
            }
        } else if !p.strong && !p.dotted {
            if let Some(m) = two(i + 1).filter(|_| n <= 24 && !self.glued(i + 1) && !self.line(i + 1)) {
                let led = self.time_lead(i).0 == Lead::At;
                if led && m.is_multiple_of(5) && self.closes(i + 2) {
                    return Some(Point { minute: m, strong: true, end: i + 2, ..p });
                }
                if let Some(p) = self.parted_minutes(i, Point { minute: m, strong: true, end: i + 2, ..p }) {
                    return Some(p);
                }
            }
            // "alle 6 e mezza".
            if let Some((m, e)) = self.minutes_behind(i, p.end).filter(|_| p.hour <= 24) {
                let (hour, minute) = shift(p.hour, m)?;
                p = Point { hour, minute, strong: true, rule: Rule::SpokenClock, end: e, ..p };
            }
        }
        let half = self.half_of_day(p.end, p.strong || self.glued(p.end) || digits <= 2 && n <= 12);
        if let Some((half, e)) = half.or_else(|| self.half_before(i).map(|half| (half, p.end))) {
            if p.hour > 12 && !half || p.hour > 23 {
                return None;
            }
            p = Point { pm: Some(half), strong: true, end: e, ..p };
            if self.is(p.end, Tag::Oclock) {
                p.end += 1;
            }
        }
        // "7ish on Friday", "at 11-ish": by the same token no count.
        let ish = if self.mark(p.end, b'-') { p.end + 1 } else { p.end };
        if self.is(ish, Tag::Ish) && self.glued(ish) && self.glued(p.end) {
            let told = self.time_lead(i).0 != Lead::None || self.day_named_before(i) || self.weekday_behind(ish + 1);
            let strong = p.strong || told && (1..=12).contains(&p.hour) && !self.is(ish + 1, Tag::Person);
            let half = self.half_of_day(ish + 1, true).filter(|_| p.pm.is_none() && p.hour <= 12);
            let (pm, end) = half.map_or((p.pm, ish + 1), |(pm, end)| (Some(pm), end));
            return Some(Point { about: true, strong: strong || half.is_some(), pm, end, ..p });
        }
        p.about = self.rough_lead(self.prev(i))
            || self.mark(self.prev(i), b'.') && self.is(self.prev(self.prev(i)), Tag::About);
        Some(p)
    }

    /// "PM 2:26": said before the hour.
    fn half_before(&self, i: usize) -> Option<bool> {
        let p = self.prev(i);
        let own = self.any(p, &[Tag::Am, Tag::Pm]) && !self.is(p, Tag::On) && self.num(self.prev(p)).is_none();
        own.then(|| self.is(p, Tag::Pm))
    }

    pub(super) fn romance(&self, i: usize) -> bool {
        self.item(i).is_some_and(|t| t.language == 2 || t.language == 3)
    }

    /// "Une séance de trois heures", "riunione di tre ore": how long the thing named before lasts.
    fn lasting(&self, p: usize, i: usize, word: usize) -> bool {
        const LONG: u32 = 6;
        let thing = self.prev(p);
        let s = self.sense(thing);
        let named = self.item(thing).is_some_and(|t| t.kind == Kind::Word && t.span.1 - t.span.0 > 3)
            && s.part.is_none()
            && s.weekday.is_none()
            && !self.any(thing, &[Tag::TimeLead, Tag::About, Tag::From, Tag::At, Tag::Elsewhere]);
        let few = self.count(i).is_some_and(|n| n.0 <= LONG);
        let goes_on = self.any(word + 1, &[Tag::To, Tag::Until]);
        self.romance(i) && self.is(p, Tag::Of) && self.together(thing, i) && named && few && !goes_on
    }

    /// "4 hours" and "für 3 h" are lengths, "18 heures" and "18h" are times.
    pub(super) fn is_length(&self, i: usize, word: usize) -> bool {
        let unit = self.sense(word).unit == Some(Unit::Hour);
        let mut p = self.prev(i);
        if self.is(p, Tag::About) && !self.is(p, Tag::At) {
            p = self.prev(p);
        }
        // "5 ore" is a length where "alle 5" and "ore 5" are times, and so is "une heure" that nothing leads to.
        let one = self.count(i).is_some_and(|n| n.0 == 1);
        let italian = self.speaks_only(i, 3);
        let lead = unit && (italian || one) && self.time_lead(i).0 == Lead::None && !self.several(self.prev(i));
        // "for five o'clock", "für 18 Uhr"; "für 3 h" is a length.
        let clock = self.is(word, Tag::Oclock) && self.item(word).is_some_and(|t| t.span.1 - t.span.0 > 1);
        if clock && !unit {
            return false;
        }
        let counted = lead
            || self.any(p, &[Tag::For, Tag::During, Tag::Within])
            || self.is(p, Tag::In) && !self.is(p, Tag::To)
            || self.any(word + 1, &[Tag::Ago, Tag::Later]);
        let lasts = unit && self.lasting(p, i, word);
        counted && !self.is(p, Tag::From) || lasts || unit && self.item(i).is_some_and(|t| t.language < 2)
    }

    /// "six o'clock", "at six", "um sechs", "alle sei e mezza", "six thirty".
    fn hour_in_words(&self, i: usize) -> Option<Point> {
        if self.num(i).is_some() || self.sense(i).card.is_none() {
            return None;
        }
        let (h, e) = self.hour(i)?;
        let base = Point {
            hour: h,
            minute: 0,
            pm: None,
            strong: false,
            dotted: false,
            exact: h > 12,
            about: self.rough_lead(self.prev(i)),
            rule: Rule::SpokenClock,
            end: e,
        };
        let hour_word = self.is(e, Tag::Oclock) || self.sense(e).unit == Some(Unit::Hour) && self.romance(i);
        if hour_word && !self.is_length(i, e) {
            let mut p = self.minutes_told(i, Point { strong: true, end: e + 1, ..base })?;
            if let Some((half, end)) = self.half_of_day(p.end, true) {
                p = Point { pm: Some(half), end, ..p };
            }
            return Some(p);
        }
        if let Some((half, end)) = self.half_of_day(e, true).filter(|_| h <= 12) {
            return Some(Point { pm: Some(half), strong: true, end, ..base });
        }
        // "am sächsi", "ab de sibne".
        let p = self.prev(i);
        // "Di zwöi Rüüm": a small one is a count, too.
        let hourly = self.is(i, Tag::Hourly) && (h > 2 || self.any(p, &[Tag::On, Tag::At]));
        if hourly
            && self.any(p, &[Tag::On, Tag::At, Tag::From, Tag::Until, Tag::The, Tag::About])
            && !self.is(e, Tag::Person)
        {
            return Some(Point { strong: true, ..base });
        }
        let led = matches!(self.time_lead(i).0, Lead::At | Lead::From | Lead::Until | Lead::Between);
        // "Le sette e mezza": the article of hours.
        let led = led || self.several(p);
        let beside = !led && h <= 12 && self.speaks_only(i, 1) && (self.day_named_before(i) || self.ends_words(i));
        if let Some((m, end)) = self.minutes_behind(i, e).filter(|_| led || self.romance(i)) {
            let (hour, minute) = shift(h, m)?;
            let half = self.half_of_day(end, true).filter(|_| h <= 12);
            let strong = led || half.is_some() || self.alone(i, end);
            let (pm, end) = half.map_or((None, end), |(pm, e)| (Some(pm), e));
            return Some(Point { hour, minute, pm, strong, dotted: !strong, end, ..base });
        }
        let told = |k: usize| self.half_of_day(k, true).is_some() && h <= 12;
        // "At five-thirty".
        let e =
            if self.mark(e, b'-') && self.glued(e) && self.glued(e + 1) && self.speaks_only(i, 1) { e + 1 } else { e };
        if let Some((m, end)) = self.count(e).filter(|(m, k)| {
            (led || told(*k) || beside && self.may_end_bare(*k))
                && (10..60).contains(m)
                && self.num(e).is_none()
                && !self.is(*k, Tag::Person)
                && self.sense(*k).unit.is_none()
        }) {
            let pm = self.half_of_day(end, true);
            return Some(Point {
                minute: u16::try_from(m).ok()?,
                strong: true,
                pm: pm.map(|p| p.0),
                end: pm.map_or(end, |p| p.1),
                ..base
            });
        }
        Some(base)
    }
}
