//! Days that are written out: in figures, with the month's name, alone, and several that share month and year.

use super::class::{Tag, Unit};
use super::lex::Kind;
use super::lexicon::ANY;
use super::parse::{Atom, Body, Join, P, Partial};
use super::written::valid;

use crate::understanding::{Grain, Rule};

/// One written day and the item behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) partial: Partial,
    pub(super) end: usize,
    pub(super) rule: Rule,
    /// "14.", "14th": surely no count.
    pub(super) marked: bool,
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
        // "Day 1 - 12 June": the first number counts the days.
        let numbered = self.sense(self.prev(i)).unit == Some(Unit::Day) && self.num(i).is_some_and(|n| n.1 == 1);
        // "Nei giorni 8-9 maggio".
        let tight = self.romance(i) && self.glued(i + 1) && self.glued(i + 2);
        if numbered && self.mark(i + 1, b'-') && !tight {
            return None;
        }
        let mut list: Vec<(usize, Written, Join)> = Vec::new();
        let (mut at, mut join, mut weekday, mut bare_link) = (i, Join::Beside, None, true);
        while let Some(mut w) = self.written(at, !list.is_empty(), list.last().is_some_and(|l| l.1.marked)) {
            w.partial.weekday = weekday;
            let unsure = list.last().is_some_and(|l| !l.1.marked && join == Join::And && !bare_link);
            if unsure && (self.lead(i) == Lead::None || self.unarticled(i)) {
                break;
            }
            list.push((at, w, join));
            if w.partial.month.is_some() || list.len() >= MOST {
                break;
            }
            // "Ore 10 al 18.3.": an hour, and another day behind it.
            let hour = list.len() == 1 && !w.marked && self.any(self.prev(i), &[Tag::At]);
            // "We are looking at 7 and 8 October": two days of one month.
            let tied = self.month_behind(w.partial.day, w.end);
            if hour && !tied && (self.several(self.prev(i)) || !self.any(self.prev(i), &[Tag::The, Tag::To])) {
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
            && self.lead(i) == Lead::None
            && !self.rising_days(i, &list);
        // "Wir sind 20, 30. März wäre gut": the first number counts us.
        let counted = list.get(1).is_some_and(|l| l.2 == Join::And && self.mark(self.prev(l.0), b','))
            && !list.first().is_some_and(|l| l.1.marked)
            && self.is(self.prev(i), Tag::WeAre);
        if comma_only || counted {
            return None;
        }
        // "Du 30 au 2 mai": the first is a day of the month before.
        let from = self.is(self.skip_back(i), Tag::From);
        if let [(_, a, _), (_, b, Join::To)] = list.as_mut_slice()
            && from
            && a.partial.month.is_none()
            && a.partial.day > b.partial.day
            && let Some(month) = b.partial.month
        {
            let (month, back) = if month == 1 { (12, 1) } else { (month - 1, 0) };
            let before = Partial { month: Some(month), year: b.partial.year.map(|y| y - back), ..a.partial };
            if valid(before) {
                a.partial = before;
            } else {
                return self.no_first_day(i, &list);
            }
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
        // "Da 20 a 17", "da 3 a 5 capitoli": a day would have its article, and in English an ending: "correct it to 30."
        let dotted = self.mark(first.end - 1, b'.') && self.speaks_only(self.prev(i), 1);
        let outdone = self.outdone_stay(i);
        if !outdone && self.unarticled(i) && (!first.marked && self.speaks(i, 3) || dotted) {
            return None;
        }
        // "L'11".
        let before = |at: usize| self.prev(if self.mark(self.prev(at), b'\'') { self.prev(at) } else { at });
        let led = |at: usize| self.is(before(at), Tag::The) && !self.several(before(at));
        let dash = |l: &(usize, Written, Join)| l.2 == Join::To && self.mark(self.prev(l.0), b'-');
        let rising = |l: &(usize, Written, Join)| l.2 == Join::And && led(i) && l.1.partial.day > first.partial.day;
        let all_marked = outdone || list.iter().all(|l| l.1.marked || led(l.0) || dash(l) || rising(l));
        // "Lieber der 4., der 11. geht nicht": two days need more than a comma, which opens another clause here.
        let own = |at: usize| self.any(before(at), &[Tag::The, Tag::On]);
        let clause = matches!(list.as_slice(), [(_, a, _), (at, _, Join::And)] if self.mark(a.end, b',') && own(*at));
        let keep = if list.len() > 1 && all_marked && !clause { list } else { vec![*list.first()?] };
        let end = keep.last()?.1.end;
        let pair = keep.len() > 1 && keep.iter().skip(1).all(|l| l.2 == Join::To);
        let lead = self.lead(i);
        let romance = self.item(i).is_some_and(|t| matches!(t.language, 2 | 3 | ANY));
        // "L'11 va bene".
        let p = before(i);
        let article = self.any(p, &[Tag::The, Tag::On]) || self.any(p, &[Tag::From, Tag::To]) && !self.is(p, Tag::At);
        let on_the = self.is(self.prev(i), Tag::The) && self.is(self.prev(self.prev(i)), Tag::On) && self.speaks(i, 1);
        // "Bis am 15. geben wir Bescheid".
        let due = self.mark(first.end - 1, b'.') && self.is(p, Tag::Until) && self.speaks_only(i, 0);
        // "Monday 21", "vendredi quinze", "on 15".
        let named = self.sense(p).weekday.is_some() && !self.sense(p).has(Tag::Shy);
        let before = if self.is(p, Tag::The) { self.prev(p) } else { p };
        let dayed = self.sense(before).weekday.is_some() && self.together(before, i);
        // "Le 13 ou le 14 iraient".
        let choice = romance && keep.len() > 1 && led(i) && self.unknown(end);
        let weekday = self.weekday_before(i);
        let counted = first.end;
        let beside = named && (romance || self.num(i).is_some_and(|n| n.0 > 12)) && !self.speaks_only(i, 0)
            || weekday.is_some_and(|w| self.num(i).is_some() && (first.marked || self.plain_day(i, counted, w)));
        let on = self.is(p, Tag::On) && self.speaks_only(i, 1) && self.num(i).is_some();
        let onward = self.skip(end + 1, &[Tag::To, Tag::The, Tag::On]);
        let open = !self.mark(end, b'-') && !self.any(end, &[Tag::To, Tag::Until])
            || self.is(end, Tag::At)
            || self.sense(onward).weekday.is_some();
        let loose = (beside || on) && keep.len() == 1 && open;
        let sure = on_the && self.num(i).is_some()
            || loose
            || first.marked && (lead == Lead::Date || lead == Lead::Either)
            || romance && self.is(p, Tag::The) && (self.num(i).is_some() || pair && self.is(p, Tag::From))
            || romance && self.led_number(i, end)
            || self.of_the_hour(i)
            || pair && outdone;
        let told = pair && first.marked && self.is(p, Tag::From);
        let outdone = pair && outdone;
        // "yep 24th is grand".
        let suffixed = self.is(end - 1, Tag::OrdinalSuffix) && self.speaks(i, 1);
        let opens = suffixed && keep.len() == 1 && (self.is(end, Tag::WorkVerb) || self.lone_ordinal(i, end));
        // "On 4.22" is no fourth.
        let piece = self.mark(first.end, b'.') && self.wide(first.end);
        if piece
            || !(sure || opens)
            || !article && !due && !loose && !self.of_the_hour(i) && !opens && lead != Lead::Date && !outdone
            || !(told || outdone || dayed && first.marked && !self.is(end, Tag::Person) || choice || self.closes(end))
        {
            return None;
        }
        // "from 8 o'clock instead of 9.": an hour, as the one before.
        let held = self.is(self.prev(p), Tag::Instead) && self.is(self.prev(self.prev(p)), Tag::Oclock);
        if held && self.num(i).is_some() {
            return None;
        }
        // A dot that ends the sentence makes no ordinal of a count: "also 30."
        let stop = self.num(i).is_some() && self.mark(end - 1, b'.') && !self.together(end - 1, end);
        let spelled = self.num(i).is_none() && (self.sense(end).part.is_some() || self.is(i, Tag::Before));
        // "die Ersten gehen": several people.
        let people = self.num(i).is_none() && self.is(p, Tag::Several) && self.speaks_only(i, 0);
        // "9 to 4." ends the sentence: the dot makes no ordinal in English.
        let stop = stop
            && weekday.is_none()
            && !outdone
            && !self.of_the_hour(i)
            && (!article || !self.is(p, Tag::The) && (self.speaks_only(i, 1) || self.is(p, Tag::To)));
        let stay = self.num(i).is_none() && self.of_stay(i);
        if stop || spelled || people || stay || self.several(p) || self.pronoun(i) {
            return None;
        }
        Some(self.atoms_of(keep))
    }

    /// Whether a number stands right behind "from" or "to", with no article of a day or of hours between.
    pub(super) fn unarticled(&self, i: usize) -> bool {
        let before = self.prev(i);
        let hours = self.is(before, Tag::From) && self.is(before, Tag::TimeLead);
        self.any(before, &[Tag::From, Tag::To]) && !self.is(before, Tag::The) && !hours && self.num(i).is_some()
    }

    /// Whether no noun follows: "the 3rd floor" is no day.
    pub(super) fn closes(&self, end: usize) -> bool {
        if end >= self.items.len() || !self.together(end.saturating_sub(1), end) {
            return true;
        }
        match self.item(end).map(|t| t.kind) {
            Some(Kind::Mark(m)) => {
                !self.glued(end) || !matches!(m, b':' | b'/' | b'%' | b'\'') && m != super::super::fold::BLANK
            }
            Some(Kind::Num { .. }) => false,
            Some(Kind::Word) => {
                let s = self.sense(end);
                let other = s.has(Tag::Person)
                    || s.has(Tag::Passage)
                    || s.has(Tag::Oclock)
                    || s.has(Tag::Choice) && !s.has(Tag::WorkVerb)
                    || s.unit.is_some()
                    || s.month.is_some()
                    || s.has(Tag::Am) && !s.has(Tag::On)
                    || s.has(Tag::Pm)
                    || s.holiday.is_some();
                let verb = s.is_empty() && self.speaks_only(end, 0) && self.item(end).is_some_and(|t| !t.capital);
                let known = s.tags != 0 || s.part.is_some() || s.days.is_some() || s.weekday.is_some() || verb;
                known && !other
            }
            None => true,
        }
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
            let shared = [
                Tag::From,
                Tag::To,
                Tag::Until,
                Tag::After,
                Tag::Before,
                Tag::Between,
                Tag::Instead,
                Tag::For,
                Tag::Since,
                Tag::And,
                Tag::Or,
                Tag::Of,
                Tag::But,
                Tag::In,
            ];
            if shared.iter().any(|t| s.has(*t)) {
                return Lead::Either;
            }
            let bridge = s.has(Tag::About)
                || s.has(Tag::WorkVerb)
                || self.mark(p, b':')
                || self.mark(p, b',')
                || self.mark(p, b'.')
                || self.mark(p, b'\'')
                || self.mark(p, b'(');
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
    pub(super) fn link(&self, i: usize) -> Option<(Join, usize, Option<i8>, bool)> {
        let (join, mut k) = if let Some(behind) = self.dash(i) {
            (Join::To, behind)
        } else if self.mark(i, b'/') {
            (Join::Or, i + 1)
        } else if self.mark(i, b',') || self.mark(i, b'&') || self.mark(i, b'+') {
            (Join::And, i + 1)
        } else if self.is(i, Tag::Or) {
            (Join::Or, i + 1)
        } else if self.any(i, &[Tag::To, Tag::Until])
            && !self.is(i, Tag::Several)
            && !(self.is(i, Tag::Until) && self.is(i, Tag::TimeLead))
        {
            // "Bis inkl. 5. Mai".
            (Join::To, self.opt(i + 1, b'.'))
        } else if self.is(i, Tag::And) || self.as_well(i) {
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
        // "9 March, from 6 to 11": what follows is a time.
        if self.mark(i, b',') && join == Join::And && self.is(k, Tag::From) && self.speaks(k, 1) {
            return None;
        }
        // "Until 5 - all on 12 June": what a dash parts is led to by no further word.
        let leads = [Tag::The, Tag::On, Tag::About, Tag::To, Tag::From];
        k = self.skip(k, if self.mark(i, b'-') { &leads[..3] } else { &leads });
        // "E l'11", "all'11".
        if k > i && self.mark(k, b'\'') && self.any(k - 1, &[Tag::The, Tag::To, Tag::From]) {
            k += 1;
        }
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
        let article = self.opt(dot, b',');
        // "Qualsiasi giorno di giugno tranne il 12": the month is no part of the day left out.
        let left_out = self.any(article, &[Tag::Instead, Tag::Not]);
        let mut at = if left_out { article } else { self.skip(article, &[Tag::The]) };
        // "im März 2027: 2., 9. und 16."
        let headed = self.year(at).map_or(at, |y| y.1);
        let heads = self.mark(headed, b':') && !self.glued(headed + 1);
        let year_ahead = self.year(at).map(|y| y.0).filter(|_| heads);
        if heads {
            at = self.skip(headed + 1, &[Tag::The, Tag::On]);
        }
        let english = self.speaks(i, 1);
        // "August-10-2012", "Oct/2".
        let tied = self.mark(i + 1, b'-') || self.mark(i + 1, b'/');
        let figures = |n: (u32, usize)| n.1 <= 2 && (english || !self.coming_year(n.0) || self.mark(i + 3, b'-'));
        let tied = tied && self.glued(i + 1) && self.glued(i + 2) && self.num(i + 2).is_some_and(figures);
        if tied {
            at = i + 2;
        }
        let mut list: Vec<(usize, Written, Join)> = Vec::new();
        let mut join = Join::Beside;
        let day_at = |at: usize| {
            let spoken = || self.spoken_day(i, at).filter(|_| at == i + 1);
            spoken().or_else(|| self.day_number(at)).or_else(|| self.day_in_words(at, false))
        };
        while let Some((day, end, marked)) = day_at(at).filter(|_| tied || !list.is_empty() || self.fresh(at)) {
            let spelled = self.num(at).is_none();
            let foreign = spelled && !(marked && english);
            if foreign
                || !self.closes_day(end)
                || self.is(end, Tag::Of) && self.sense(end + 1).month.is_some()
                || self.sense(end).month.is_some()
            {
                break;
            }
            // A dot here ends the sentence.
            // "from September, 18 to 20 h", "May 27 + 28, 9 to 6": what follows the comma are hours.
            let falls = list.last().is_some_and(|l| join == Join::And && l.1.partial.day >= day);
            let comma = list.is_empty() && self.mark(self.prev(at), b',');
            // "January 9, 11 women": what nothing ties to a day counts something.
            let counts = !list.is_empty() && !marked && self.mark(self.prev(at), b',') && self.unknown(end);
            if falls || counts || comma && self.hours_from(at, end) {
                break;
            }
            let partial =
                Partial { day, month: Some(month), year: None, ambiguous: false, swapped: false, weekday: None };
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
        if heads && (list.len() < 2 || !list.iter().all(|l| l.1.marked || english)) {
            return None;
        }
        let (_, last, _) = *list.last()?;
        let marked = heads || list.iter().any(|l| l.1.marked && !self.mark(l.1.end - 1, b'.'));
        let k = self.skip(self.opt(self.opt(last.end, b','), b'-'), &[Tag::Of]);
        let year = self.year(k);
        let p = self.prev(i);
        let inside = self.is(p, Tag::In) && !self.is(p, Tag::To);
        let q = if self.mark(p, b',') || self.mark(p, b'.') { self.prev(p) } else { p };
        let weekday = self.sense(q).weekday.is_some() && self.together(q, i);
        // "Mai 26" may be a year, unless an hour stands behind it, or another day.
        let timed = self.timed_behind(self.opt(last.end, b','));
        // "Seit Mai 24" tells of a year that is over.
        let year_of = |n| self.coming_year(n) || self.is(p, Tag::Since) && self.near_year(n);
        let years = list.iter().any(|l| year_of(l.1.partial.day.unsigned_abs().into()));
        let free = timed || self.paired_days(i, last.end) || (!years || list.len() > 1) && self.closes(last.end);
        if !marked && year.is_none() && (inside || !english && !weekday && !self.alone(i, last.end) && !free) {
            return None;
        }
        if let Some(y) = year_ahead {
            list.iter_mut().for_each(|l| l.1.partial.year = Some(y));
        } else if let Some((y, e)) = year {
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

    /// Whether a range of hours starts at the number.
    fn hours_from(&self, at: usize, end: usize) -> bool {
        let to = self.mark(end, b'-') || self.any(end, &[Tag::To, Tag::Until]);
        let hour = self.num(at).is_some_and(|n| n.0 <= 24);
        to && hour && self.point(end + 1).is_some_and(|p| p.strong && p.hour <= 24)
    }

    /// "Let's meet on Feb 5 AM": the one number behind a month that no day stands before is the day.
    fn half_of_a_day(&self, k: usize) -> bool {
        let day = self.prev(k);
        let month = self.prev(day);
        let before = self.prev(month);
        let first = self.sense(month).month.is_some() && self.num(day).is_some() && self.day_number(before).is_none();
        first && !self.glued(k) && self.is(before, Tag::On) && self.speaks(day, 1) && self.closes(k + 1)
    }

    /// Whether the number is neither a clock time nor a count of things.
    fn closes_day(&self, end: usize) -> bool {
        let k = self.opt(end, b'-');
        let tail = if k > end && self.num(k).is_some() { k + 1 } else { end };
        // "On January 14. Guests arrive at five": the dot ends the sentence.
        let stop = self.mark(self.prev(end), b'.');
        let clock = |k: usize| {
            self.mark(k, b':') && self.glued(k + 1) && self.num(k + 1).is_some()
                || self.any(k, &[Tag::Oclock, Tag::Person]) && !stop
                || self.is(k, Tag::Pm) && !self.half_of_a_day(k)
                || self.is(k, Tag::Am) && !self.is(k, Tag::On) && !self.half_of_a_day(k)
                || self.sense(k).unit.is_some()
        };
        !clock(end) && !(tail > end && (self.is(tail, Tag::Person) || self.any(tail, &[Tag::Oclock])))
    }
}
