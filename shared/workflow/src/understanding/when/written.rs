//! One written day: "2026-03-14", "14/03/26", "14.3.", "14. März", "the 16th of February".

use super::class::{Tag, Unit};
use super::date::{Lead, Written};
use super::lex::Kind;
use super::lexicon::ANY;
use super::parse::{P, Partial};
use crate::understanding::{Rule, calendar};

impl P<'_> {
    pub(super) fn written(&self, i: usize, linked: bool, after_marked: bool) -> Option<Written> {
        if self.num(i).is_some() {
            if !linked && !self.fresh(i) {
                return None;
            }
            if let Some(w) = self.iso(i).or_else(|| self.triple(i)).or_else(|| self.named_middle(i)) {
                return Some(w);
            }
        }
        let (day, end, marked) = self.day_number(i)?;
        if let Some(w) = self.with_month(i, day, end) {
            return Some(Written { marked, ..w });
        }
        let closes = linked && self.mark(self.prev(i), b'-') && self.num(i + 2).is_some_and(|n| n.1 == 2);
        if let Some(w) = self.short(i, after_marked || closes).or_else(|| self.spaced(i)).or_else(|| self.dashed(i)) {
            return Some(w);
        }
        let partial = Partial { day, month: None, year: None, ambiguous: false, swapped: false, weekday: None };
        Some(Written { partial, end, rule: Rule::DayOfMonth, marked })
    }

    /// "2026-03-14".
    fn iso(&self, i: usize) -> Option<Written> {
        let (y, 4) = self.num(i)? else { return None };
        let sep = self.separator(i + 1)?;
        let (m, md) = self.num(i + 2)?;
        let (d, dd) = self.num(i + 4)?;
        let tight = (i + 1..=i + 4).all(|k| self.glued(k));
        let goes_on = self.mark(i + 5, b'-')
            && self.glued(i + 5)
            && self.glued(i + 6)
            && self.num(i + 6).is_some_and(|n| n.1 < 4);
        if !tight || goes_on || self.separator(i + 3) != Some(sep) || md > 2 || dd > 2 || self.torn(i + 5) {
            return None;
        }
        self.figures(y, m, d, i + 5, Rule::IsoDate)
    }

    pub(super) fn figures(&self, y: u32, m: u32, d: u32, end: usize, rule: Rule) -> Option<Written> {
        let year = i16::try_from(y).ok().filter(|y| (1900..=2199).contains(y))?;
        let partial = Partial {
            day: i8::try_from(d).ok()?,
            month: Some(i8::try_from(m).ok()?),
            year: Some(year),
            ambiguous: false,
            swapped: false,
            weekday: None,
        };
        valid(partial).then_some(Written { partial, end, rule, marked: true })
    }

    /// Whether a number goes on behind.
    pub(super) fn torn(&self, i: usize) -> bool {
        let digits = |k: usize| self.num(k).is_some() && self.glued(k);
        digits(i)
            || self.glued(i)
                && matches!(self.item(i).map(|t| t.kind), Some(Kind::Mark(b'.' | b'/' | b'-' | b':' | b'\'' | b',')))
                && digits(i + 1)
                && !self.mark(i, b'-')
    }

    pub(super) fn separator(&self, i: usize) -> Option<u8> {
        match self.item(i)?.kind {
            Kind::Mark(m @ (b'.' | b'/' | b'-')) => Some(m),
            _ => None,
        }
    }

    /// "14.3.2026", "14/03/26", "14-03-2026", "14. 3. 2026", "14 03 2026".
    fn triple(&self, i: usize) -> Option<Written> {
        let (a, ad) = self.num(i)?;
        if ad > 2 {
            return None;
        }
        if let Some(w) = self.spaced_out(i) {
            return Some(w);
        }
        let sep = self.separator(i + 1)?;
        let (b, bd) = self.num(i + 2)?;
        if bd > 2 || self.separator(i + 3) != Some(sep) {
            return None;
        }
        let (y, end) = match self.num(i + 4) {
            Some((y, 4)) => (y, i + 5),
            // "12/13/14 juin 2026": three days.
            Some((_, 2)) if self.sense(i + 5).month.is_some() && !self.line(i + 5) => return None,
            Some((y, 2)) if y >= 50 && !self.near_year(y) && ad == 2 && bd == 2 => (1900 + y, i + 5),
            // "5.1.10" is a version or a code.
            Some((y, 2))
                if !self.near_year(y)
                    && (ad == 1 || bd == 1)
                    && self.lead(i) == Lead::None
                    && !self.one_month(i, b) =>
            {
                return None;
            }
            Some((y, 2)) if sep != b'-' || ad == 2 && bd == 2 || self.lead(i) == Lead::Date || self.one_month(i, b) => {
                (self.of_two(y), i + 5)
            }
            _ if self.mark(i + 4, b'\'') => match self.num(i + 5)? {
                (y, 2) => (self.of_two(y), i + 6),
                _ => return None,
            },
            _ => return None,
        };
        let tight =
            self.glued(i + 1) && (self.glued(i + 2) || sep == b'.') && (self.glued(i + 4) || sep == b'.' && y < 2100);
        // "14 / 3 / 2027", "14/ 03/2027".
        let whole = self.num(i + 4).is_some_and(|n| n.1 == 4) && self.together(i, i + 4);
        let even = !self.glued(i + 1) && !self.glued(i + 2);
        let loose = sep != b'-' && (even || whole && !(i + 1..=i + 4).any(|k| self.line(k)));
        let spaced_year = sep == b'.' && !self.glued(i + 4) && self.num(i + 4).is_some_and(|n| n.1 == 2);
        if !tight && !loose || spaced_year || self.torn(end) {
            return None;
        }
        let swap = b > 12 && a <= 12;
        let (d, m) = if swap { (b, a) } else { (a, b) };
        let mut w = self.figures(y, m, d, end, Rule::NumericDate)?;
        w.partial.ambiguous = sep == b'/' && a <= 12 && b <= 12 && a != b && self.item(i).is_some_and(|t| t.english);
        w.partial.swapped = swap;
        Some(w)
    }

    /// "14-Mar-2026", "14/März/26", "2026/Mar/14".
    fn named_middle(&self, i: usize) -> Option<Written> {
        let (d, dd) = self.num(i)?;
        let sep = self.separator(i + 1)?;
        let m = self.sense(i + 2).month?;
        let end = i + 4;
        if dd == 3 || self.separator(i + 3)? != sep || !(i + 1..=end).all(|k| self.glued(k)) {
            return None;
        }
        if dd > 2 {
            let (day, _) = self.num(end).filter(|n| dd == 4 && n.1 <= 2 && !self.torn(end + 1))?;
            return self.figures(d, u32::try_from(m).ok()?, day, end + 1, Rule::DayMonth);
        }
        let y = match self.num(end)? {
            (y, 4) => y,
            (y, 2) => self.of_two(y),
            _ => return None,
        };
        self.figures(y, u32::try_from(m).ok()?, d, end + 1, Rule::DayMonth)
    }

    /// A day of the month in figures or words, the item behind, and whether it is surely an ordinal.
    pub(super) fn day_number(&self, i: usize) -> Option<(i8, usize, bool)> {
        if let Some((n, digits)) = self.num(i) {
            let day = i8::try_from(n).ok().filter(|n| (1..=31).contains(n) && digits <= 2)?;
            let tail = i + 1;
            if self.glued(tail) && self.is(tail, Tag::OrdinalSuffix) {
                return Some((day, tail + 1, true));
            }
            let dot =
                self.mark(tail, b'.') && self.glued(tail) && !(self.glued(tail + 1) && self.num(tail + 1).is_some());
            if dot {
                // "14." with "st" spelled as in "14.th" is not written by anyone.
                return Some((day, tail + 1, true));
            }
            let stuck = self.glued(tail)
                && !matches!(
                    self.item(tail).map(|t| t.kind),
                    Some(Kind::Mark(b'-' | b'/' | b',' | b')' | b'.' | b'?' | b'!' | b';' | b'&' | b'"' | b':'))
                )
                && self.sense(tail).month.is_none();
            return (!stuck).then_some((day, tail, false));
        }
        let s = self.sense(i);
        if let Some(n) = s.ord {
            return Some((i8::try_from(n).ok()?, i + 1, true));
        }
        if let Some(day) = self.day_in_words(i, true) {
            return Some(day);
        }
        let romance = self.item(i).is_some_and(|t| matches!(t.language, 2 | 3 | ANY));
        let (n, end) = self.count(i).filter(|_| romance && !s.has(Tag::A))?;
        let day = i8::try_from(n).ok().filter(|n| (1..=31).contains(n))?;
        Some((day, end, false))
    }

    /// "14 March 2026", "the 16th of Feb", "14. nächsten Monats".
    fn with_month(&self, i: usize, day: i8, end: usize) -> Option<Written> {
        let mut k = end;
        if self.sense(k).unit == Some(Unit::Day) && self.is(k + 1, Tag::Of) {
            k += 2;
        }
        k = self.skip(k, &[Tag::Of]);
        if self.separator(k).is_some() && self.sense(k + 1).month.is_some() {
            k += 1;
        }
        k = self.parted_month(i, end).unwrap_or(k);
        // "From 4 to 8 in next month": a number with nothing before it counts something.
        let led = || self.lead(i) != Lead::None || self.mark(self.prev(i), b'-');
        let inside = if self.is(k, Tag::In) && led() { k + 1 } else { k };
        let article = if self.is(inside, Tag::The) { inside + 1 } else { inside };
        if let Some((y, m, e)) = self.month_reference(article) {
            let partial =
                Partial { day, month: Some(m), year: Some(y), ambiguous: false, swapped: false, weekday: None };
            return Some(Written { partial, end: e, rule: Rule::DayMonth, marked: true });
        }
        if let Some(w) = self.turned(i, day, end) {
            return Some(w);
        }
        if let Some(w) = self.month_counted(i, day, end) {
            return Some(w);
        }
        let m = self.sense(k).month.filter(|_| !self.opens_day(k))?;
        // "2 set di piatti".
        let short = self.item(k).is_some_and(|t| t.span.1 - t.span.0 <= 3) && self.speaks_only(k, 3);
        if short && self.is(k + 1, Tag::Of) && self.unknown(k + 2) && self.lead(i) == Lead::None {
            return None;
        }
        // "the first May weekend" is not the first of May.
        let spelled = self.num(i).is_none();
        let after = self.opt(k + 1, b'-');
        if self.sense(after).weekday.is_some() && self.glued(after)
            || matches!(self.sense(after).unit, Some(Unit::Weekend | Unit::Week)) && (spelled || self.glued(after))
        {
            return None;
        }
        let (year, e) = self.short_year(i, day, k).unwrap_or_else(|| self.year_behind(k + 1));
        let partial = Partial { day, month: Some(m), year, ambiguous: false, swapped: false, weekday: None };
        valid(partial).then_some(Written { partial, end: e, rule: Rule::DayMonth, marked: true })
    }

    /// The year behind a month's name, if there is one.
    pub(super) fn year_behind(&self, i: usize) -> (Option<i16>, usize) {
        let dot = self.mark(i, b'.') && self.glued(i);
        let mut k = if dot { i + 1 } else { i };
        if self.mark(k, b',') || self.separator(k).is_some() && self.glued(k) {
            k += 1;
        }
        k = self.skip(k, &[Tag::Of]);
        if self.sense(k).unit == Some(Unit::Year) && self.num(k + 1).is_some() {
            k += 1;
        }
        if let Some((y, e)) = self.year(k) {
            return (Some(y), e);
        }
        if let Some((y, _, e)) = self.year_reference(k) {
            return (Some(y), e);
        }
        let keep = dot && self.sense(self.prev(i)).has(Tag::Shy);
        (None, if keep { i + 1 } else { i })
    }

    /// "14 mai 26" at the end of a clause; "am Freitag, 18. Juni 27 feiern": the weekday is that year's, or what follows
    /// can be no noun.
    fn short_year(&self, i: usize, day: i8, month: usize) -> Option<(Option<i16>, usize)> {
        let k = month + 1;
        let (n, 2) = self.num(k)? else { return None };
        let year = i16::try_from(2000 + n).ok().filter(|_| self.near_year(n))?;
        let closed = self.mark(k + 1, b',')
            || self.mark(k + 1, b'?')
            || self.items.len() == k + 1
            || self.mark(k + 1, b'.') && !self.together(k, k + 2)
            || self.coming_year(n) && (self.timed_behind(k + 1) || self.hour_led(k + 1));
        let sure = closed || {
            let date = calendar::day(year, self.sense(month).month?, day)?;
            let falls = self.weekday_before(i) == Some(calendar::weekday(date));
            let verb = self.speaks_only(k + 1, 0) && self.unknown(k + 1) && self.ends_clause(k + 2);
            let verb = verb && self.item(k + 1).is_some_and(|t| !t.capital);
            !self.counts(k + 1) && !self.wide(k + 1) && self.may_end_bare(k + 1) && (falls || verb)
                || falls && self.unknown(k + 1) && self.item(k + 1).is_some_and(|t| !t.capital)
        };
        sure.then_some((Some(year), k + 1))
    }

    /// "Ab 18 Uhr", "dalle 18", "from 6pm".
    fn hour_led(&self, k: usize) -> bool {
        self.any(k, &[Tag::From, Tag::At]) && self.point(k + 1).is_some_and(|p| p.hour <= 24)
    }

    /// Whether two digits are a year close to now.
    pub(super) fn near_year(&self, n: u32) -> bool {
        let now = u32::try_from(self.today.year()).unwrap_or(2000) % 100;
        n > 12 && (now.saturating_sub(3)..=now + 12).contains(&n)
    }

    /// Whether two digits behind a month may be the year of a booking: this one or one of the next few.
    pub(super) fn coming_year(&self, n: u32) -> bool {
        const AHEAD: u32 = 3;
        let now = u32::try_from(self.today.year()).unwrap_or(2000) % 100;
        (now..=now + AHEAD).contains(&n)
    }

    /// "14.3.", "14/3": a day only with a second dot, a lead or a weekday.
    pub(super) fn short(&self, i: usize, after_marked: bool) -> Option<Written> {
        let (a, ad) = self.num(i)?;
        let sep = self.separator(i + 1).filter(|s| *s != b'-')?;
        let (b, bd) = self.num(i + 2)?;
        let dot = self.mark(i + 3, b'.') && self.glued(i + 3);
        let tight = self.glued(i + 1) && self.glued(i + 2);
        let end = if dot && sep == b'.' { i + 4 } else { i + 3 };
        // "12/08, 2027".
        if let Some((y, e)) = self.comma_year(end).filter(|_| tight && ad <= 2 && bd <= 2) {
            let swap = sep == b'/' && b > 12 && a <= 12;
            let (d, m) = if swap { (b, a) } else { (a, b) };
            let mut w = self.figures(y, m, d, e, Rule::NumericDate)?;
            w.partial.ambiguous =
                sep == b'/' && a <= 12 && b <= 12 && a != b && self.item(i).is_some_and(|t| t.english);
            w.partial.swapped = swap;
            return Some(w);
        }
        if ad > 2 || bd > 2 || !(tight || sep == b'.' && dot && self.glued(i + 1)) || self.torn(i + 3) {
            return None;
        }
        let lead = self.lead(i);
        // "15/5 h19".
        let signed = sep == b'/' && self.hour_sign(end);
        let clock = self.any(end, &[Tag::Oclock, Tag::Pm]) && !signed
            || self.is(i + 3, Tag::Oclock) && !signed
            || self.is(end, Tag::Am) && self.glued(end);
        let figure = self.item(end).is_some_and(|t| t.glued && matches!(t.kind, Kind::Word));
        let led = match lead {
            Lead::Date => true,
            Lead::Either => a <= 31 && (1..=12).contains(&b) && (bd == 2 || sep == b'/'),
            Lead::Time if sep == b'.' => dot && (1..=12).contains(&b) && self.hours_follow(end),
            Lead::Time => self.is(self.prev(i), Tag::To) && (after_marked || self.ends_range(i, b)),
            Lead::None => {
                after_marked
                    || self.alone(i, end) && (bd == 2 || sep == b'/' || a > 12)
                    || sep == b'/' && a > 12 && (1..=12).contains(&b) && (a, b) != (24, 7) && self.closes(end)
                    || sep == b'/' && self.american(i, end)
                    || sep == b'/' && self.is(end, Tag::At)
                    // "Lunch 1-2pm 6/10", "namely 8/11".
                    || sep == b'/' && self.any(self.prev(i), &[Tag::Pm, Tag::Oclock, Tag::Namely]) && self.closes(end)
                    || (self.short_range(i, end) || self.ends_range(i, b)) && (1..=12).contains(&b)
                    || (1..=12).contains(&b) && !dot && (self.timed_behind(end) || bd == 2 && self.weekday_behind(end))
                    || (a > 24 || bd == 1) && self.behind_part(i)
            }
        };
        let sure = led || sep == b'.' && dot && self.sense(end).month.is_none() || sep == b'/' && ad == 2 && bd == 2;
        let month_next = self.sense(end).month.is_some() || self.any(end, &[Tag::Person]);
        if clock || figure || !sure || lead == Lead::Time && !led || month_next || self.count_range_follows(end) {
            return None;
        }
        // "On 4.22".
        let dotted = sep == b'.' && self.on_american(i);
        let swap = (sep == b'/' || dotted) && b > 12 && a <= 12;
        let (d, m) = if swap { (b, a) } else { (a, b) };
        let partial = Partial {
            day: i8::try_from(d).ok()?,
            month: Some(i8::try_from(m).ok()?),
            year: None,
            ambiguous: sep == b'/' && a <= 12 && b <= 12 && a != b && self.item(i).is_some_and(|t| t.english),
            swapped: swap,
            weekday: None,
        };
        valid(partial).then_some(Written { partial, end, rule: Rule::ShortDate, marked: true })
    }

    /// "Anreise 15.04. ab 14:00", "Anreise 15.04., Abreise 17.04.": the dot is no minute's, and does not end the sentence.
    fn hours_follow(&self, end: usize) -> bool {
        let k = self.skip(end, &[Tag::From, Tag::Until, Tag::At]);
        self.mark(end, b',') || k > end && self.point(k).is_some_and(|p| p.strong)
    }

    /// A year close to now behind a comma, at the end of its clause.
    fn comma_year(&self, i: usize) -> Option<(u32, usize)> {
        const NEAR: u32 = 10;
        let now = u32::try_from(self.today.year()).ok()?;
        let near = now.saturating_sub(NEAR)..=now + NEAR;
        let (y, _) = self.num(i + 1).filter(|(y, digits)| *digits == 4 && near.contains(y) && self.mark(i, b','))?;
        (self.closes(i + 2) && !self.torn(i + 2)).then_some((y, i + 2))
    }

    /// "8.11 - 9.11", "29/2-1/3": two days, as far as both may be and no hour is said.
    fn short_range(&self, i: usize, end: usize) -> bool {
        let to = self.mark(end, b'-') || self.any(end, &[Tag::Until, Tag::To]);
        let k = self.skip(end + 1, &[Tag::To, Tag::The]);
        let (Some((a, ad)), Some((d, dd)), Some((m, md))) = (self.num(i), self.num(k), self.num(k + 2)) else {
            return false;
        };
        let same = self.separator(k + 1).is_some() && self.separator(k + 1) == self.separator(i + 1);
        let tight = self.glued(k + 1) && self.glued(k + 2) && md <= 2 && dd <= 2 && ad <= 2;
        let days = (1..=31).contains(&a) && (1..=31).contains(&d) && (1..=12).contains(&m);
        to && same && tight && days && !self.any(k + 3, &[Tag::Oclock, Tag::Pm]) && self.sense(k + 3).unit.is_none()
    }

    /// The second day of such a range.
    fn ends_range(&self, i: usize, month: u32) -> bool {
        let mut p = self.prev(i);
        if self.is(p, Tag::The) && !self.is(p, Tag::To) {
            p = self.prev(p);
        }
        let to = self.mark(p, b'-') || self.any(p, &[Tag::Until, Tag::To]);
        let last = self.prev(p);
        let k = if self.mark(last, b'.') { self.prev(last) } else { last };
        let sep = self.prev(k);
        let first = self.prev(sep);
        to && (1..=12).contains(&month)
            && self.num(k).is_some_and(|n| (1..=12).contains(&n.0) && n.1 <= 2)
            && self.separator(sep).is_some()
            && self.separator(sep) == self.separator(i + 1)
            && self.num(first).is_some_and(|n| (1..=31).contains(&n.0) && n.1 <= 2)
    }

    /// "29. Februar 2027", "32 August": behind a day that no year has, or not the one written.
    pub(super) fn no_such_day(&self, i: usize) -> Option<usize> {
        let (day, digits) = self.num(i)?;
        if digits > 2 || day == 0 || !self.fresh(i) {
            return None;
        }
        let before = self.prev(i);
        let named = |m: i8, year: Option<i16>| {
            let day = i8::try_from(day).unwrap_or(i8::MAX);
            let p = Partial { day, month: Some(m), year, ambiguous: false, swapped: false, weekday: None };
            (day > 0 && day < 40 && !valid(p)).then_some(())
        };
        // "May 40" counts something else; "29 February 2027" does not exist.
        let dot = self.mark(i + 1, b'.') && self.glued(i + 1);
        let tail = if dot || self.glued(i + 1) && self.is(i + 1, Tag::OrdinalSuffix) { i + 2 } else { i + 1 };
        let k = self.skip(tail, &[Tag::Of]);
        if let Some(m) = self.sense(k).month {
            let (year, end) = self.year_behind(k + 1);
            return named(m, year).map(|()| end);
        }
        let m = self.sense(before).month?;
        let (year, end) = self.year_behind(self.opt(tail, b','));
        let year = year?;
        named(m, Some(year)).map(|()| end)
    }

    /// "10.12-14.30 Uhr" is no date.
    fn count_range_follows(&self, i: usize) -> bool {
        self.mark(i, b'-')
            && self.num(i + 1).is_some()
            && self.separator(i + 2) == Some(b'.')
            && self.num(i + 3).is_some_and(|n| n.0 == 0 || n.0 > 12)
            && self.num(i + 5).is_none()
    }
}

/// Whether there is such a day in some year.
pub(super) fn valid(p: Partial) -> bool {
    p.month.is_none_or(|m| calendar::day(p.year.unwrap_or(2028), m, p.day).is_some())
}
