//! When: one tokeniser, one lexicon per language as data, one grammar over what the words may mean, then the pieces
//! put together and counted from today. Linear: every place of the text looks at a bounded number of neighbours.

mod abbreviated;
mod american;
mod around;
mod attach;
mod ballot;
mod beside;
pub(super) mod class;
mod clock;
mod compose;
mod date;
mod denied;
mod distance;
mod due;
mod figures;
mod fuse;
mod given_up;
mod halves;
mod held;
mod holiday;
mod hours;
mod joints;
mod last_day;
mod leads;
mod length;
mod lex;
mod lexicon;
mod merge;
mod military;
mod minutes;
mod months;
mod moved;
mod neighbours;
mod nowhere;
mod nth;
mod numbered;
mod once;
mod onward;
mod opening;
mod parse;
mod passed_over;
mod period;
mod pick;
mod programme;
mod relative;
mod repeats;
mod resolve;
mod roles;
mod roughly;
mod settle;
mod signs;
mod slips;
mod soon;
mod spelled;
mod spoken;
mod stories;
mod talk;
mod tells;
mod told;
mod turned;
mod twofold;
mod weekday;
mod weeks;
mod weigh;
mod written;
mod years;

#[cfg(test)]
mod tests;

use super::fold::{Masked, Span};
use super::sentences::Text;
use super::shift::Length;
use super::{Context, DateFlag, DayPart, Grain, Rule, TimeRange, When, calendar};
use class::{Part, Tag};
use jiff::civil::Date;
use lex::{Item, Kind};
use opening::REACH;
use parse::{Atom, Body, Join, P};
pub(super) use pick::{chosen, names_day};
pub(super) use roles::assign;
use std::cell::Cell;
use tells::Heard;

/// A date expression before its role is known.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) when: When,
    pub(super) flags: Vec<DateFlag>,
    pub(super) alternatives: Vec<Date>,
    pub(super) grain: Grain,
    pub(super) rule: Rule,
    pub(super) part: Option<DayPart>,
    pub(super) time: Option<TimeRange>,
    pub(super) span: Span,
    items: (usize, usize),
    join: Join,
    /// Its time stands between its first and its last day.
    timed_inside: bool,
    /// The first item of its time.
    timed_at: usize,
}

impl Found {
    /// The date of a proposal that was picked.
    pub(super) fn picked(start: Date, span: Span) -> Self {
        Self {
            when: When::Days { start, end: None },
            flags: Vec::new(),
            alternatives: Vec::new(),
            grain: Grain::Day,
            rule: Rule::Picked,
            part: None,
            time: None,
            span,
            items: (usize::MAX, usize::MAX),
            join: Join::Apart,
            timed_inside: false,
            timed_at: usize::MAX,
        }
    }
}

/// The words and numbers of a page.
pub(super) struct Page {
    items: Vec<Item>,
}

/// What the text says about when.
pub(super) struct Reading {
    /// In text order.
    pub(super) dates: Vec<Found>,
    /// In text order.
    pub(super) times: Vec<(TimeRange, Span)>,
    /// Those that others take the place of, in text order.
    pub(super) given_up: Vec<(TimeRange, Span)>,
    /// In text order.
    pub(super) lengths: Vec<Length>,
    /// Lengths of time and days of the month: no counts of anything else.
    uncounted: Vec<Span>,
}

/// The words that tell what a date near them is for, with their numbers.
pub(super) fn telling() -> impl Iterator<Item = (&'static str, u16)> {
    tells::numbers()
}

/// The words of time, with their numbers.
pub(super) fn timely() -> impl Iterator<Item = (&'static str, u16)> {
    lexicon::LEXICON.words.words()
}

/// Reads and blanks all dates and times.
pub(super) fn read(page: &mut Masked, text: &str, parsed: &Text, today: Date, context: &Context) -> (Reading, Page) {
    let sentences = parsed.sentences.as_slice();
    let items = lex::items(text, page.as_str(), parsed);
    let unheard = Heard::default();
    let talks = !context.is_first() && !context.headcount && context.dates.is_empty() && context.visits.is_empty();
    let booked = context.offer || context.held.is_some();
    let p = P { items: &items, heard: &unheard, today, eager: context.time, talks, booked, steps: Cell::new(0) };
    let atoms = p.fuse(p.scan());
    let reading = p.compose(&atoms, sentences, context);
    for f in &reading.dates {
        page.blank(f.span);
    }
    for t in &reading.times {
        page.blank(t.1);
    }
    for l in &reading.uncounted {
        page.blank(*l);
    }
    (reading, Page { items })
}

impl P<'_> {
    /// All pieces, in text order.
    fn scan(&self) -> Vec<Atom> {
        let mut out: Vec<Atom> = Vec::new();
        let (mut i, mut core) = (0, 0);
        while let Some(item) = self.item(i) {
            core = core.max(i);
            core += self.items.iter().skip(core).take_while(|t| !t.names_time()).count();
            if core - i > REACH {
                i = core - REACH;
                continue;
            }
            if !item.opens() {
                i += 1;
                continue;
            }
            let lead = self.prev(i);
            let after = self.after_date(&out, i)
                || self.any(lead, &[Tag::Before, Tag::After]) && !out.is_empty() && self.after_date(&out, lead);
            if let Some(end) = self.street(i) {
                i = end;
                continue;
            }
            if let Some(end) = self.list_number(i) {
                i = end;
                continue;
            }
            if let Some(end) = self.no_such_day(i) {
                if out.last().is_some_and(|a| a.end == i && matches!(a.body, Body::Month { .. })) {
                    out.pop();
                }
                out.extend(self.around_no_day(i, end));
                i = end;
                continue;
            }
            let whole = out.last().is_some_and(|a| a.end == i && whole_date(a));
            let closing = if whole && self.closing_time(i) { self.time(i, true) } else { None };
            let again = || {
                out.last()
                    .and_then(|last| self.nth_again(last, i).or_else(|| self.weekday_again(last, i)))
                    .map(|a| vec![a])
            };
            match closing.map(|a| vec![a]).or_else(again).or_else(|| self.expression(i, after)) {
                Some(list) if !list.is_empty() => {
                    i = list.iter().map(|a| a.end).max().unwrap_or(i).max(i + 1);
                    out.extend(list);
                }
                _ => i += 1,
            }
        }
        out
    }

    /// "Rue du 14-Juillet 3", "Strasse des 17. Juni", "Ziffer 3.2.": the item behind a day that only names a street, or
    /// numbers a passage of a text.
    fn street(&self, i: usize) -> Option<usize> {
        if self.is(i, Tag::Passage) {
            let figures = self.dates(i + 1).filter(|d| d.len() == 1)?.pop()?;
            return (figures.rule == Rule::ShortDate).then_some(figures.end);
        }
        if !self.any(i, &[Tag::Street, Tag::Square]) {
            return None;
        }
        let k = self.skip(i + 1, &[Tag::Of]);
        let square = self.is(i, Tag::Square);
        // "Via XX Settembre".
        if self.unknown(k) && self.sense(k + 1).month.is_some() && self.together(i, k + 1) {
            return Some(if self.num(k + 2).is_some() { k + 3 } else { k + 2 });
        }
        let days = self.dates(k).filter(|d| self.together(i, k) && d.len() == 1)?;
        let end = days.last()?.end;
        let house = self.opt(end, b',');
        let numbered = self.num(house).is_some_and(|n| n.1 <= 3) && self.closes(house + 1);
        if square && !numbered || self.link(end).is_some_and(|l| l.0 == Join::To) {
            return None;
        }
        Some(if numbered { house + 1 } else { end })
    }

    /// Whether a date stands right before, perhaps with its part of the day: "Donnerstagmorgen 9-11".
    fn after_date(&self, out: &[Atom], i: usize) -> bool {
        let Some((last, rest)) = out.split_last() else { return false };
        if matches!(last.body, Body::Part(_)) {
            let dated = |d: &Atom| matches!(d.body, Body::Date(_) | Body::Day(_) | Body::Weekday { .. });
            let behind = last.end == i || self.mark(last.end, b',') && last.end + 1 == i;
            return behind && rest.last().is_some_and(|d| dated(d) && d.end == last.first);
        }
        self.right_behind(last, i)
    }

    /// "1. May a van stop there?" above "2. Is there daylight?": the item behind a number that counts lines.
    fn list_number(&self, i: usize) -> Option<usize> {
        const REACH: usize = 60;
        let counts = |k: usize| {
            let word = self.item(k + 2).is_some_and(|t| t.kind == Kind::Word && !t.line);
            let (n, digits) = self.num(k).filter(|_| self.line(k) && self.mark(k + 1, b'.') && word)?;
            (digits <= 2 && self.sense(k + 2).month.is_none()).then_some(n)
        };
        let n = counts(i)?;
        let next = (i + 3..i + REACH).any(|k| counts(k) == Some(n + 1));
        let before = || (i.saturating_sub(REACH)..i).any(|k| n > 1 && counts(k) == Some(n - 1));
        (next || before()).then_some(i + 2)
    }

    /// Whether a date stands right before, so that a bare "14-18" is a time.
    fn right_behind(&self, a: &Atom, i: usize) -> bool {
        // "morgen 10.05" repeats the day.
        let figures =
            matches!(a.body, Body::Day(d) if self.num(i).is_some_and(|n| n.0 == u32::from(d.day().unsigned_abs())));
        let dated = !figures && matches!(a.body, Body::Date(_) | Body::Day(_) | Body::Weekday { .. });
        let about = self.is(a.end, Tag::About) && a.end + if self.mark(a.end + 1, b'.') { 2 } else { 1 } == i;
        dated && (a.end == i || about || a.end + 1 == i && (self.mark(a.end, b',') || self.is(a.end, Tag::At)))
    }

    fn expression(&self, i: usize, after_date: bool) -> Option<Vec<Atom>> {
        let one = |a: Option<Atom>| a.map(|a| vec![a]);
        one(self.part_beside(i))
            .or_else(|| one(self.holiday(i)))
            .or_else(|| one(self.weekend_beside(i)))
            .or_else(|| one(self.nth(i)))
            .or_else(|| self.nth_pair(i))
            .or_else(|| one(self.period_number(i)))
            .or_else(|| self.days_from(i))
            .or_else(|| one(self.whole_beside(i)))
            .or_else(|| one(self.weeks_on(i)))
            .or_else(|| one(self.weekdays_on(i)))
            .or_else(|| one(self.duration(i)))
            .or_else(|| one(self.offset(i)))
            .or_else(|| self.dates(i))
            .or_else(|| self.month_first(i))
            .or_else(|| one(self.time(i, after_date)))
            .or_else(|| one(self.deictic(i)))
            .or_else(|| one(self.weekday(i)))
            .or_else(|| one(self.period(i)))
            .or_else(|| one(self.part(i)))
    }

    /// "The evening before 1 August", "le soir avant le 1er août": that part of the day before it.
    fn part_beside(&self, i: usize) -> Option<Atom> {
        let part = self.sense(i).part.filter(|_| !self.is(i, Tag::Either) && self.sense(i).days.is_none())?;
        // "Avant le" is one word there.
        let back = self.is(i + 1, Tag::Before) || self.is(i + 1, Tag::By) && self.romance(i);
        let named = self.sense(self.prev(i));
        let own = named.weekday.is_none() && named.days.is_none() && self.num(self.prev(i)).is_none();
        if !(back || self.is(i + 1, Tag::After)) || !own || self.point(i + 2).is_some_and(|p| p.strong) {
            return None;
        }
        let k = self.skip(i + 2, &[Tag::The, Tag::Of, Tag::On]);
        let date = self.dates(k).or_else(|| self.month_first(k))?;
        let (day, end) = (self.written_day(&date.first()?.body)?, date.first()?.end);
        let day = calendar::plus(day, if back { -1 } else { 1 }).filter(|_| date.len() == 1 && self.together(i, k))?;
        let mut a = self.atom(i, end, Rule::Offset, Grain::Day, Body::Day(day));
        a.part = Some(part);
        Some(a)
    }

    fn part(&self, i: usize) -> Option<Atom> {
        let s = self.sense(i);
        let part = s.part?;
        let prev = self.prev(i);
        let greeting = self.is(prev, Tag::Greeting) || s.has(Tag::Greeting);
        let morning = !s.has(Tag::Either) || self.is_morning(i);
        // "1 Nacht", "one night" is a length.
        let one = self.num(prev) == Some((1, 1)) || self.sense(prev).card == Some(1);
        // "For 7 nights from 26 May", "a two night stay".
        let nights = part == Part::Night && (s.has(Tag::Every) || s.has(Tag::Countable));
        let several = nights && (self.num(prev).is_some() || self.sense(prev).card.is_some());
        let counted = s.has(Tag::Countable) && one || several;
        (!greeting && morning && !counted).then(|| self.atom(i, i + 1, Rule::PartOfDay, Grain::Time, Body::Part(part)))
    }
}

/// A day with its month, and the year or the month's name.
fn whole_date(a: &Atom) -> bool {
    let named = matches!(a.rule, Rule::DayMonth | Rule::MonthDay);
    matches!(a.body, Body::Date(p) if p.month.is_some() && (p.year.is_some() || named))
}
