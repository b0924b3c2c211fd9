//! Days that are written out: in figures, with the month's name, alone, and several that share month and year.

use super::class::{Tag, Unit};
use super::lex::{ANY, Kind};
use super::parse::{Atom, Body, Join, P, Partial};
use crate::understanding::calendar;
use crate::understanding::{Grain, Rule};

/// One written day and the item behind it.
#[derive(Debug, Clone, Copy)]
struct Written {
    partial: Partial,
    end: usize,
    rule: Rule,
    /// "14.", "14th": surely no count.
    marked: bool,
}

/// What stands before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    Date,
    /// A preposition that dates and times share.
    Either,
    Time,
    None,
}

const MOST: usize = 10;

impl P<'_> {
    /// One or more days, the last with its month: "14.3.2026", "12, 18 or 19 December", "vom 12. bis 14. März".
    pub(super) fn dates(&self, i: usize) -> Option<Vec<Atom>> {
        if self.num(i).is_none() && self.sense(i).ord.is_none() && self.sense(i).card.is_none() {
            return None;
        }
        let mut list: Vec<(usize, Written, Join)> = Vec::new();
        let (mut at, mut join, mut weekday, mut bare_link) = (i, Join::Beside, None, true);
        while let Some(mut w) = self.written(at, !list.is_empty(), list.last().is_some_and(|l| l.1.marked)) {
            w.partial.weekday = weekday;
            let unsure = list.last().is_some_and(|l| !l.1.marked && join == Join::And && !bare_link);
            if unsure && self.lead(i) == Lead::None {
                break;
            }
            list.push((at, w, join));
            if w.partial.month.is_some() || list.len() >= MOST {
                break;
            }
            let Some((j, next, wd, direct)) = self.link(w.end) else { break };
            if !self.together(i, next) {
                break;
            }
            (join, at, weekday, bare_link) = (j, next, wd, direct);
        }
        let (_, last, _) = *list.last()?;
        if last.partial.month.is_none() {
            return self.bare_days(i, list);
        }
        let comma_only = list.len() > 1
            && list.iter().skip(1).all(|l| l.2 == Join::And && self.mark(self.prev(l.0), b','))
            && !list.first().is_some_and(|l| l.1.marked)
            && self.lead(i) == Lead::None;
        if comma_only {
            return None;
        }
        list.iter_mut().for_each(|(_, w, _)| {
            w.partial.month = w.partial.month.or(last.partial.month);
            w.partial.year = w.partial.year.or(last.partial.year);
        });
        if !list.iter().all(|l| valid(l.1.partial)) {
            return None;
        }
        Some(self.atoms_of(list))
    }

    fn atoms_of(&self, list: Vec<(usize, Written, Join)>) -> Vec<Atom> {
        let several = list.len() > 1;
        list.into_iter()
            .enumerate()
            .map(|(n, (first, w, join))| {
                let mut a = self.atom(first, w.end, w.rule, Grain::Day, Body::Date(w.partial));
                a.joined = (several && n > 0).then_some(join);
                a
            })
            .collect()
    }

    /// "the 14th", "am 12.", "le 3": days whose month was named elsewhere.
    fn bare_days(&self, i: usize, list: Vec<(usize, Written, Join)>) -> Option<Vec<Atom>> {
        let (_, first, _) = *list.first()?;
        let all_marked = list.iter().all(|l| l.1.marked);
        let keep = if list.len() > 1 && all_marked { list } else { vec![*list.first()?] };
        let end = keep.last()?.1.end;
        let lead = self.lead(i);
        let romance = self.item(i).is_some_and(|t| t.language == 2 || t.language == 3);
        let p = self.prev(i);
        let article = self.any(p, &[Tag::The, Tag::On]) || self.any(p, &[Tag::From, Tag::To]) && !self.is(p, Tag::At);
        let on_the = self.is(self.prev(i), Tag::The) && self.is(self.prev(self.prev(i)), Tag::On) && self.speaks(i, 1);
        let sure = on_the && self.num(i).is_some() || first.marked && (lead == Lead::Date || lead == Lead::Either) || romance && self.is(p, Tag::The) && self.num(i).is_some();
        if !sure || !article && lead != Lead::Date || !self.closes(end) {
            return None;
        }
        Some(self.atoms_of(keep))
    }

    /// Whether no noun follows: "the 3rd floor" is no day.
    pub(super) fn closes(&self, end: usize) -> bool {
        if end >= self.items.len() || !self.together(end.saturating_sub(1), end) {
            return true;
        }
        match self.item(end).map(|t| t.kind) {
            Some(Kind::Mark(m)) => !self.glued(end) || !matches!(m, b':' | b'/' | b'%' | b'\'') && m != super::super::fold::BLANK,
            Some(Kind::Num { .. }) => false,
            Some(Kind::Word) => {
                let s = self.sense(end);
                let other = s.has(Tag::Person) || s.has(Tag::Oclock) || s.has(Tag::Choice) && !s.has(Tag::WorkVerb) || s.unit.is_some() || s.month.is_some()
                    || s.has(Tag::Am) && !s.has(Tag::On) || s.has(Tag::Pm) || s.holiday.is_some();
                let known = s.tags != 0 || s.part.is_some() || s.days.is_some() || s.weekday.is_some();
                known && !other
            }
            None => true,
        }
    }

    fn written(&self, i: usize, linked: bool, after_marked: bool) -> Option<Written> {
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
        if let Some(w) = self.short(i, after_marked) {
            return Some(w);
        }
        let partial = Partial { day, month: None, year: None, ambiguous: false, weekday: None };
        Some(Written { partial, end, rule: Rule::DayOfMonth, marked })
    }

    /// "2026-03-14".
    fn iso(&self, i: usize) -> Option<Written> {
        let (y, 4) = self.num(i)? else { return None };
        let sep = self.separator(i + 1)?;
        let (m, md) = self.num(i + 2)?;
        let (d, dd) = self.num(i + 4)?;
        let tight = (i + 1..=i + 4).all(|k| self.glued(k));
        if !tight || self.separator(i + 3) != Some(sep) || md > 2 || dd > 2 || self.torn(i + 5) {
            return None;
        }
        self.figures(y, m, d, i + 5, Rule::IsoDate)
    }

    fn figures(&self, y: u32, m: u32, d: u32, end: usize, rule: Rule) -> Option<Written> {
        let year = i16::try_from(y).ok().filter(|y| (1900..=2199).contains(y))?;
        let partial = Partial {
            day: i8::try_from(d).ok()?,
            month: Some(i8::try_from(m).ok()?),
            year: Some(year),
            ambiguous: false,
            weekday: None,
        };
        valid(partial).then_some(Written { partial, end, rule, marked: true })
    }

    /// Whether a number goes on behind.
    fn torn(&self, i: usize) -> bool {
        let digits = |k: usize| self.num(k).is_some() && self.glued(k);
        digits(i)
            || self.glued(i)
                && matches!(self.item(i).map(|t| t.kind), Some(Kind::Mark(b'.' | b'/' | b'-' | b':' | b'\'' | b',')))
                && digits(i + 1)
                && !self.mark(i, b'-')
    }

    fn separator(&self, i: usize) -> Option<u8> {
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
        if let Some((b, 2)) = self.num(i + 1)
            && let Some((y, 4)) = self.num(i + 2)
            && !self.glued(i + 1)
            && !self.glued(i + 2)
            && ad == 2
            && !self.torn(i + 3)
            && self.lead(i) == Lead::Date
        {
            return self.figures(y, b, a, i + 3, Rule::NumericDate);
        }
        let sep = self.separator(i + 1)?;
        let (b, bd) = self.num(i + 2)?;
        if bd > 2 || self.separator(i + 3) != Some(sep) {
            return None;
        }
        let (y, end) = match self.num(i + 4) {
            Some((y, 4)) => (y, i + 5),
            Some((y, 2)) if sep != b'-' || ad == 2 && bd == 2 => (2000 + y, i + 5),
            _ if self.mark(i + 4, b'\'') => match self.num(i + 5)? {
                (y, 2) => (2000 + y, i + 6),
                _ => return None,
            },
            _ => return None,
        };
        let tight = self.glued(i + 1) && (self.glued(i + 2) || sep == b'.') && (self.glued(i + 4) || sep == b'.' && y < 2100);
        let loose = !self.glued(i + 1) && !self.glued(i + 2) && sep != b'-';
        let spaced_year = sep == b'.' && !self.glued(i + 4) && self.num(i + 4).is_some_and(|n| n.1 == 2);
        if !(tight || loose) || spaced_year || self.torn(end) || self.is(end, Tag::Oclock) && y < 2100 && spaced_year {
            return None;
        }
        let swap = b > 12 && a <= 12;
        let (d, m) = if swap { (b, a) } else { (a, b) };
        let mut w = self.figures(y, m, d, end, Rule::NumericDate)?;
        w.partial.ambiguous = sep == b'/' && a <= 12 && b <= 12 && a != b;
        Some(w)
    }

    /// "14-Mar-2026", "14/März/26".
    fn named_middle(&self, i: usize) -> Option<Written> {
        let (d, dd) = self.num(i)?;
        let sep = self.separator(i + 1)?;
        let m = self.sense(i + 2).month?;
        let end = i + 4;
        if dd > 2 || self.separator(i + 3)? != sep || !(i + 1..=end).all(|k| self.glued(k)) {
            return None;
        }
        let y = match self.num(end)? {
            (y, 4) => y,
            (y, 2) => 2000 + y,
            _ => return None,
        };
        self.figures(y, u32::try_from(m).ok()?, d, end + 1, Rule::DayMonth)
    }

    /// A day of the month in figures or words, the item behind, and whether it is surely an ordinal.
    fn day_number(&self, i: usize) -> Option<(i8, usize, bool)> {
        if let Some((n, digits)) = self.num(i) {
            let day = i8::try_from(n).ok().filter(|n| (1..=31).contains(n) && digits <= 2)?;
            let tail = i + 1;
            if self.glued(tail) && self.is(tail, Tag::OrdinalSuffix) {
                return Some((day, tail + 1, true));
            }
            let dot = self.mark(tail, b'.') && self.glued(tail) && !(self.glued(tail + 1) && self.num(tail + 1).is_some());
            if dot {
                // "14." with "st" spelled as in "14.th" is not written by anyone.
                return Some((day, tail + 1, true));
            }
            let stuck = self.glued(tail)
                && !matches!(self.item(tail).map(|t| t.kind), Some(Kind::Mark(b'-' | b'/' | b',' | b')' | b'.' | b'?' | b'!' | b';' | b'&' | b'"' | b':')))
                && self.sense(tail).month.is_none();
            return (!stuck).then_some((day, tail, false));
        }
        let s = self.sense(i);
        if let Some(n) = s.ord {
            return Some((i8::try_from(n).ok()?, i + 1, true));
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
        let article = if self.is(k, Tag::The) { k + 1 } else { k };
        if let Some((y, m, e)) = self.month_reference(article) {
            let partial = Partial { day, month: Some(m), year: Some(y), ambiguous: false, weekday: None };
            return Some(Written { partial, end: e, rule: Rule::DayMonth, marked: true });
        }
        let m = self.sense(k).month?;
        // "the first May weekend" is not the first of May.
        let spelled = self.num(i).is_none();
        let after = self.opt(k + 1, b'-');
        if self.sense(after).weekday.is_some() && self.glued(after)
            || matches!(self.sense(after).unit, Some(Unit::Weekend | Unit::Week)) && (spelled || self.glued(after))
        {
            return None;
        }
        let (year, e) = self.year_behind(k + 1);
        let partial = Partial { day, month: Some(m), year, ambiguous: false, weekday: None };
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
        // "14 mai 26" at the end of a clause.
        if let Some((n, 2)) = self.num(k)
            && k == i
            && (24..=39).contains(&n)
            && (self.mark(k + 1, b',') || self.mark(k + 1, b'?') || self.items.len() == k + 1 || self.mark(k + 1, b'.') && !self.together(k, k + 2))
        {
            return (i16::try_from(2000 + n).ok(), k + 1);
        }
        if let Some((y, m, e)) = self.year_reference(k) {
            let _ = m;
            return (Some(y), e);
        }
        let keep = dot && self.sense(self.prev(i)).has(Tag::Shy);
        (None, if keep { i + 1 } else { i })
    }

    /// "14.3.", "14/3": a day only with a second dot, a lead or a weekday.
    fn short(&self, i: usize, after_marked: bool) -> Option<Written> {
        let (a, ad) = self.num(i)?;
        let sep = self.separator(i + 1).filter(|s| *s != b'-')?;
        let (b, bd) = self.num(i + 2)?;
        let dot = self.mark(i + 3, b'.') && self.glued(i + 3);
        let tight = self.glued(i + 1) && self.glued(i + 2);
        if ad > 2 || bd > 2 || !(tight || sep == b'.' && dot && self.glued(i + 1)) || self.torn(i + 3) {
            return None;
        }
        let end = if dot && sep == b'.' { i + 4 } else { i + 3 };
        let lead = self.lead(i);
        let clock = self.any(end, &[Tag::Oclock, Tag::Pm]) || self.is(i + 3, Tag::Oclock) || self.is(end, Tag::Am) && self.glued(end);
        let figure = self.item(end).is_some_and(|t| t.glued && matches!(t.kind, Kind::Word));
        let led = match lead {
            Lead::Date => true,
            Lead::Either => a <= 31 && (1..=12).contains(&b) && (bd == 2 || sep == b'/'),
            Lead::Time => return None,
            Lead::None => after_marked || self.alone(i, end) && (bd == 2 || sep == b'/') || sep == b'/' && self.is(end, Tag::At),
        };
        let sure = led || sep == b'.' && dot && self.sense(end).month.is_none() || sep == b'/' && ad == 2 && bd == 2;
        let month_next = self.sense(end).month.is_some() || self.any(end, &[Tag::Person]);
        if clock || figure || !sure || month_next || self.count_range_follows(end) {
            return None;
        }
        let swap = sep == b'/' && b > 12 && a <= 12;
        let (d, m) = if swap { (b, a) } else { (a, b) };
        let partial = Partial {
            day: i8::try_from(d).ok()?,
            month: Some(i8::try_from(m).ok()?),
            year: None,
            ambiguous: sep == b'/' && a <= 12 && b <= 12 && a != b,
            weekday: None,
        };
        valid(partial).then_some(Written { partial, end, rule: Rule::ShortDate, marked: true })
    }

    /// "10.12-14.30 Uhr" is no date.
    fn count_range_follows(&self, i: usize) -> bool {
        self.mark(i, b'-')
            && self.num(i + 1).is_some()
            && self.separator(i + 2) == Some(b'.')
            && self.num(i + 3).is_some_and(|n| n.0 == 0 || n.0 > 12)
            && self.num(i + 5).is_none()
    }

    /// What stands before a number.
    pub(super) fn lead(&self, i: usize) -> Lead {
        let mut p = self.prev(i);
        for _ in 0..4 {
            if p == usize::MAX || !self.together(p, i) {
                return Lead::None;
            }
            let s = self.sense(p);
            if s.has(Tag::DateLead) || s.weekday.is_some() {
                return Lead::Date;
            }
            if s.has(Tag::TimeLead) || s.has(Tag::EndLead) || s.has(Tag::At) && !s.has(Tag::To) {
                return Lead::Time;
            }
            if s.has(Tag::At) {
                return Lead::Either;
            }
            if [Tag::On, Tag::The, Tag::By].iter().any(|t| s.has(*t)) {
                return Lead::Date;
            }
            let shared = [Tag::From, Tag::To, Tag::Until, Tag::After, Tag::Before, Tag::Between, Tag::Instead, Tag::For, Tag::Since, Tag::And, Tag::Or, Tag::Of, Tag::But, Tag::In];
            if shared.iter().any(|t| s.has(*t)) {
                return Lead::Either;
            }
            let bridge = s.has(Tag::About) || s.has(Tag::WorkVerb) || self.mark(p, b':') || self.mark(p, b',') || self.mark(p, b'.') || self.mark(p, b'(');
            if !bridge {
                return Lead::None;
            }
            if s.has(Tag::WorkVerb) && !s.has(Tag::About) {
                return Lead::Date;
            }
            p = self.prev(p);
        }
        Lead::None
    }

    /// A connector between days: its kind, where the next day starts, a weekday on the way, and whether nothing
    /// else stands there.
    fn link(&self, i: usize) -> Option<(Join, usize, Option<i8>, bool)> {
        let (join, mut k) = if self.mark(i, b'-') {
            (Join::To, i + 1)
        } else if self.mark(i, b'/') {
            (Join::Or, i + 1)
        } else if self.mark(i, b',') || self.mark(i, b'&') || self.mark(i, b'+') {
            (Join::And, i + 1)
        } else if self.is(i, Tag::Or) {
            (Join::Or, i + 1)
        } else if self.any(i, &[Tag::To, Tag::Until]) {
            (Join::To, i + 1)
        } else if self.is(i, Tag::And) {
            (Join::And, i + 1)
        } else {
            return None;
        };
        let direct = k;
        // ", or", "bis zum", "und am".
        let join = if join == Join::And && self.is(k, Tag::Or) {
            k += 1;
            Join::Or
        } else {
            join
        };
        if self.is(k, Tag::And) && join == Join::And {
            k += 1;
        }
        let listed = k;
        k = self.skip(k, &[Tag::The, Tag::On, Tag::To, Tag::From, Tag::About]);
        let mut weekday = None;
        if let Some(d) = self.sense(k).weekday {
            weekday = Some(d);
            k = self.opt(self.opt(k + 1, b'.'), b',');
            k = self.skip(k, &[Tag::The, Tag::On]);
        }
        Some((join, k, weekday, k == direct || k == listed))
    }

    /// "May 14", "May 12-14, 2026", "March 3 or 10".
    pub(super) fn month_first(&self, i: usize) -> Option<Vec<Atom>> {
        let month = self.sense(i).month?;
        let dot = self.opt(i + 1, b'.');
        let mut at = self.skip(self.opt(dot, b','), &[Tag::The]);
        let english = self.speaks(i, 1);
        let mut list: Vec<(usize, Written, Join)> = Vec::new();
        let mut join = Join::Beside;
        loop {
            let Some((day, end, marked)) = self.day_number(at).filter(|_| !list.is_empty() || self.fresh(at)) else { break };
            let spelled = self.num(at).is_none();
            let foreign = spelled && !(marked && english);
            if foreign || !self.closes_day(end) || self.is(end, Tag::Of) && self.sense(end + 1).month.is_some() || self.sense(end).month.is_some() {
                break;
            }
            // A dot here ends the sentence.
            let partial = Partial { day, month: Some(month), year: None, ambiguous: false, weekday: None };
            list.push((at, Written { partial, end, rule: Rule::MonthDay, marked }, join));
            if list.len() >= MOST {
                break;
            }
            let Some((j, next, _, _)) = self.link(end) else { break };
            if !self.together(i, next) {
                break;
            }
            (join, at) = (j, next);
        }
        let (_, last, _) = *list.last()?;
        let marked = list.iter().any(|l| l.1.marked && !self.mark(l.1.end - 1, b'.'));
        let k = self.skip(self.opt(last.end, b','), &[Tag::Of]);
        let year = self.year(k);
        let p = self.prev(i);
        let inside = self.is(p, Tag::In) && !self.is(p, Tag::To);
        if !marked && year.is_none() && (inside || !english && !self.alone(i, last.end)) {
            return None;
        }
        if let Some((y, e)) = year {
            list.iter_mut().for_each(|l| l.1.partial.year = Some(y));
            if let Some(l) = list.last_mut() {
                l.1.end = e;
            }
        }
        if let Some(f) = list.first_mut() {
            f.0 = i;
        }
        if !list.iter().all(|l| valid(l.1.partial)) {
            return None;
        }
        Some(self.atoms_of(list))
    }

    /// Whether the number is neither a clock time nor a count of things.
    fn closes_day(&self, end: usize) -> bool {
        let k = self.opt(end, b'-');
        let tail = if k > end && self.num(k).is_some() { k + 1 } else { end };
        let clock = |k: usize| {
            self.mark(k, b':') && self.glued(k + 1) && self.num(k + 1).is_some()
                || self.any(k, &[Tag::Oclock, Tag::Pm, Tag::Person])
                || self.is(k, Tag::Am) && !self.is(k, Tag::On)
                || self.sense(k).unit.is_some()
        };
        !clock(end) && !(tail > end && (self.is(tail, Tag::Person) || self.any(tail, &[Tag::Oclock])))
    }
}

/// Whether there is such a day in some year.
pub(super) fn valid(p: Partial) -> bool {
    p.month.is_none_or(|m| calendar::day(p.year.unwrap_or(2028), m, p.day).is_some())
}
