//! Puts the pieces together: weekday and date, ranges, alternatives, windows with a weekday, dates with their times.

use super::attach::{join_halves, share_times};
use super::class::{Part, Tag, Unit};
use super::fuse::{FRAME, named_in};
use super::length::Length;
use super::merge::Change;
use super::parse::{Atom, Body, Clock, Join, P, Partial, Which};
use super::{Found, Reading};
use crate::understanding::calendar::weekday;
use crate::understanding::fold::Span;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{Context, DateFlag, Grain, Rule, TimeRange, When, shift};
use jiff::civil::Date;

/// One expression, perhaps a range.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) atom: Atom,
    pub(super) until: Option<Atom>,
    /// "between": room to choose.
    pub(super) between: bool,
    /// How it is joined to the node before.
    pub(super) join: Join,
}

impl Node {
    pub(super) fn end(&self) -> usize {
        self.until.as_ref().map_or(self.atom.end, |u| u.end.max(self.atom.end))
    }

    pub(super) fn span(&self) -> Span {
        (self.atom.span.0, self.until.as_ref().map_or(self.atom.span.1, |u| u.span.1))
    }

    /// Takes a piece beside it into its span.
    pub(super) fn take(&mut self, a: &Atom) {
        self.atom.first = self.atom.first.min(a.first);
        self.atom.span = (self.atom.span.0.min(a.span.0), self.atom.span.1.max(a.span.1));
        self.atom.end = self.atom.end.max(a.end);
        self.atom.part = self.atom.part.or(a.part);
    }
}

/// A time with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timed {
    pub(super) range: TimeRange,
    pub(super) span: Span,
    pub(super) first: usize,
    pub(super) end: usize,
}

impl P<'_> {
    /// Dates and times of the whole text.
    pub(super) fn compose(&self, atoms: &[Atom], sentences: &[Sentence], context: &Context) -> Reading {
        let mut nodes: Vec<Node> = Vec::new();
        let mut times: Vec<Timed> = Vec::new();
        let mut parts: Vec<(Part, &Atom)> = Vec::new();
        let mut lengths: Vec<Length> = Vec::new();
        let mut waiting: Option<&Atom> = None;
        // Behind the times and parts of the day that stand right behind the last date.
        let mut tail = 0;
        for (k, a) in atoms.iter().enumerate() {
            match &a.body {
                Body::Time(c) => {
                    if let (Some(start), Some(n)) = (times.last_mut(), nodes.last())
                        && (c.end.is_none() && self.ends_over(start, n, a, atoms.get(k + 1)))
                    {
                        (start.range.end, start.range.rule) = (c.start, Rule::ClockRange);
                        continue;
                    }
                    times.push(Timed { range: time_range(*c, a.rule), span: a.span, first: a.first, end: a.end });
                    tail = self.behind(&nodes, tail, a);
                    continue;
                }
                Body::Length { minutes, about } => {
                    lengths.push(Length { minutes: *minutes, about: *about, first: a.first, end: a.end, span: a.span });
                    continue;
                }
                Body::Part(p) => {
                    let beside = nodes.last().is_some_and(|n| {
                        n.until.is_none() && self.gap(n.end(), a.first) == Join::Beside && a.first - n.end() <= 2
                    });
                    match nodes.last_mut().filter(|n| beside && n.atom.part.is_none()) {
                        Some(n) => {
                            n.atom.part = Some(*p);
                            n.atom.span.1 = a.span.1;
                            n.atom.end = a.end;
                        }
                        None => {
                            tail = self.behind(&nodes, tail, a);
                            waiting = Some(a);
                            parts.push((*p, a));
                        }
                    }
                    continue;
                }
                _ => {}
            }
            let (join, timed) = match nodes.last() {
                Some(n) => self.joined(n, tail, &times, a),
                None => (Join::Apart, false),
            };
            let same_week = self.same_week(nodes.last(), a, join);
            let a = same_week.as_ref().unwrap_or(a);
            // What follows takes this piece for itself: a date its weekday, a range its first day.
            let (behind, following) = match atoms.get(k + 1) {
                Some(p) if matches!(p.body, Body::Part(_)) && p.first == a.end => (p.end, atoms.get(k + 2)),
                other => (a.end, other),
            };
            let dated_next = following.is_some_and(|n| match n.body {
                Body::Date(_) => n.joined.is_none() && self.gap(behind, n.first) == Join::Beside,
                Body::Weekday { .. } => self.gap(behind, n.first) == Join::To,
                _ => false,
            });
            let change = match self.items.get(a.first).and_then(|t| sentences.get(t.sentence)) {
                Some(s) if s.cues.has(Cue::Moves) => Change::Moves,
                Some(s) if s.cues.has(Cue::ChangeVerb) => Change::Some,
                _ => Change::None,
            };
            let apart = timed && join != Join::To;
            let merged = !apart && nodes.last_mut().is_some_and(|n| self.merge(n, a, join, dated_next, change));
            if !merged {
                let mut node = Node { atom: a.clone(), until: None, between: false, join };
                if let Some(w) = waiting.take()
                    && w.end <= a.first
                    && a.first - w.end <= 3
                    && self.gap(w.end, a.first) == Join::Beside
                    && let Body::Part(p) = w.body
                    && node.atom.part.is_none()
                {
                    node.atom.part = Some(p);
                    node.atom.span.0 = w.span.0;
                    parts.pop();
                }
                nodes.push(node);
            }
        }
        self.tie_lists(&mut nodes);
        self.same_week_before(&mut nodes);
        self.join_begin_and_end(&mut nodes);
        self.join_rows(&mut nodes);
        self.join_stays(&mut nodes);
        self.end_by_days(&mut nodes);
        self.lend_years(&mut nodes);
        self.lend_months(&mut nodes);
        self.share_years(&mut nodes);
        if self.years_by_weekday(&mut nodes) {
            self.share_years(&mut nodes);
        }
        self.date_exceptions(&mut nodes);
        self.narrow_windows(&mut nodes);
        part_choices(&mut nodes, context);
        let mut found = self.resolve_all(&nodes, context);
        let weekly = |f: &Found| matches!(&f.when, When::Vague(w) if w.from.is_none());
        found.retain(|f| !(weekly(f) && self.reached(f.items.0, f.items.1)));
        self.drop_anaphors(&mut found);
        self.drop_repeats(&mut found, sentences);
        mark_choices(&mut found);
        let apart: Vec<usize> = nodes.iter().filter(|n| self.set_up_day(n)).map(Node::end).collect();
        let set_up = |t: &Timed| {
            let k = apart.partition_point(|end| *end <= t.first);
            k.checked_sub(1).and_then(|k| apart.get(k)).is_some_and(|end| self.plain_between(*end, t.first))
        };
        let aside = |t: &Timed| self.pause(t.first, t.end) || self.reached(t.first, t.end);
        let all = times.clone();
        let given_up: Vec<_> = times.extract_if(.., |t| self.negated_time(t.first, t.end)).collect();
        times.retain(|t| !self.outdone(t, &all) && !set_up(t) && !aside(t));
        self.tell_ends(&mut times);
        self.end_in_the_day(&mut times);
        self.leave_set_up(&mut times, &found);
        self.leave_elsewhere(&mut times);
        let mut times = join_halves(self, self.join_programme(times, &found), &found);
        self.join_days(&mut times);
        self.end_by_length(&mut times, &lengths);
        self.attach_times(&mut found, &mut times);
        self.attach_parts(&mut found, &parts);
        share_times(&mut found);
        self.take_days_of_stays(&mut found, &mut times, sentences);
        Reading {
            dates: found,
            times: times.into_iter().map(|t| (t.range, t.span)).collect(),
            given_up: given_up.into_iter().map(|t| (t.range, t.span)).collect(),
            uncounted: lengths.iter().map(|l| l.span).chain(self.day_numbers()).collect(),
            lengths: lengths
                .into_iter()
                .map(|l| shift::Length { minutes: l.minutes, about: l.about, span: l.span })
                .collect(),
        }
    }

    /// "An diesem Abend", "quel sabato": a day named elsewhere in the mail; "every first Monday of the month" is none.
    fn drop_anaphors(&self, found: &mut Vec<Found>) {
        // "Ist einer der beiden Samstage frei?"
        let two = |k: usize| self.is(k, Tag::Both) || self.sense(k).card == Some(2);
        let both = |f: &Found| {
            let weekly = matches!(&f.when, When::Vague(w) if w.from.is_none() && w.weekday.is_some());
            weekly && two(self.prev(f.items.0))
        };
        let anaphor = |f: &Found| self.is(f.items.0, Tag::Anaphor) || both(f);
        let mut named = [false; 8];
        for f in found.iter().filter(|f| !anaphor(f) && f.rule != Rule::Later) {
            if let When::Days { start, .. } = f.when {
                named[0] = true;
                if let Some(n) = named.get_mut(usize::from(weekday(start).unsigned_abs())) {
                    *n = true;
                }
            }
        }
        found.retain(|f| {
            let slot = match f.when {
                When::Days { start, .. } if f.rule == Rule::Weekday => usize::from(weekday(start).unsigned_abs()),
                _ => 0,
            };
            let same = f.rule == Rule::Later && self.is(f.items.0, Tag::Same) && named.first() == Some(&true);
            let again = same || anaphor(f) && named.get(slot).copied().unwrap_or(false);
            let habit = f.rule == Rule::NthWeekday && self.is(self.prev(f.items.0), Tag::Every);
            !again && !habit
        });
    }

    /// "Aufbau am Vortag": the day before, to set up, is no day of its own.
    fn set_up_day(&self, n: &Node) -> bool {
        matches!(n.atom.body, Body::Later { .. }) && self.set_up(n.atom.first, n.end())
    }

    /// "14.1., 15.1. or 21.1.": what the last joint says holds for the commas before it.
    fn tie_lists(&self, nodes: &mut [Node]) {
        self.tie_commas(nodes);
        let dated = |n: Option<&Node>| n.is_some_and(|n| matches!(n.atom.body, Body::Date(_)) && n.until.is_none());
        for i in (1..nodes.len().saturating_sub(1)).rev() {
            let next = nodes.get(i + 1).map(|n| n.join).filter(|j| matches!(j, Join::And | Join::Or));
            let (Some(join), true, true) = (next, dated(nodes.get(i - 1)), dated(nodes.get(i))) else { continue };
            let from = nodes.get(i - 1).map_or(0, Node::end);
            let to = nodes.get(i).map_or(0, |n| n.atom.first);
            if let Some(n) =
                nodes.get_mut(i).filter(|n| n.join == Join::Beside && self.mark(from, b',') && to <= from + 3)
            {
                n.join = join;
            }
        }
    }

    /// "7/17, 7/18, 7/19 at 9": three days or more with only commas between them are a list.
    fn tie_commas(&self, nodes: &mut [Node]) {
        let beside = |a: &Node, b: &Node| {
            let dated = [a, b].iter().all(|n| matches!(n.atom.body, Body::Date(_)) && n.until.is_none());
            dated && b.join == Join::Beside && self.mark(a.end(), b',') && b.atom.first == a.end() + 1
        };
        let mut from = 0;
        while from < nodes.len() {
            let run = nodes.iter().zip(nodes.iter().skip(1)).skip(from).take_while(|(a, b)| beside(a, b)).count();
            if run > 1 {
                nodes.iter_mut().skip(from + 1).take(run).for_each(|n| n.join = Join::And);
            }
            from += run + 1;
        }
    }

    /// "14. oder 21. März 2027": joined days share the year.
    fn share_years(&self, nodes: &mut [Node]) {
        for i in (1..nodes.len()).rev() {
            let (left, right) = nodes.split_at_mut(i);
            if let (Some(a), Some(b)) = (left.last_mut(), right.first())
                && matches!(b.join, Join::And | Join::Or | Join::To)
            {
                share(&mut a.atom.body, &b.atom.body);
            }
        }
        for i in 1..nodes.len() {
            let (left, right) = nodes.split_at_mut(i);
            if let (Some(a), Some(b)) = (left.last(), right.first_mut())
                && matches!(b.join, Join::And | Join::Or | Join::To)
                && !(b.join == Join::To && self.ends_option(a, &b.atom))
            {
                share(&mut b.atom.body, &a.atom.body);
            }
        }
    }

    /// "in February, a Saturday evening if possible": one wish of one sentence.
    fn narrow_windows(&self, nodes: &mut Vec<Node>) {
        let mut spent = vec![false; nodes.len()];
        for i in 0..nodes.len() {
            let Some(wish) = nodes.get(i).cloned() else { continue };
            let Body::Weekday { day, which: Which::Any | Which::Bare } = wish.atom.body else { continue };
            if self.refused(wish.atom.first) {
                continue;
            }
            let open = |w: &Node| {
                w.until.is_none()
                    && self.together(w.atom.first, wish.atom.first)
                    && matches!(w.atom.body, Body::Month { .. } | Body::Window { weekday: None, .. })
                    && w.atom.grain >= Grain::Month
            };
            let beside = [i.wrapping_sub(1), i + 1].into_iter().find(|k| nodes.get(*k).is_some_and(open));
            if let Some(w) = beside.filter(|_| wish.until.is_none()).and_then(|k| nodes.get_mut(k)) {
                let window = self.window_of(&w.atom.body);
                // "A Wednesday or Thursday in March": the window has taken in the second.
                let either = self.shares_article(self.skip(wish.end() + 1, &[Tag::On]));
                let merged =
                    either && w.atom.rule == Rule::WeekdayInPeriod || self.weekday_in(w, &wish.atom, day, window);
                if let Some(s) = spent.get_mut(i) {
                    *s = merged;
                }
            }
        }
        let mut spent = spent.into_iter();
        nodes.retain(|_| !spent.next().unwrap_or(false));
    }

    /// "kein Freitag", "not a Monday", "sauf le 19".
    pub(super) fn refused(&self, first: usize) -> bool {
        let mut p = first;
        for _ in 0..6 {
            if self.any(p, &[Tag::Not, Tag::Instead]) {
                return true;
            }
            p = self.prev(p);
            // "Except the weekend of the 13th".
            if self.any(p, &[Tag::From, Tag::Of]) && self.sense(self.prev(p)).unit == Some(Unit::Weekend) {
                p = self.prev(p);
                continue;
            }
            if !self.mark(p, b'\'') && !self.any(p, &[Tag::A, Tag::The, Tag::On, Tag::Not, Tag::Instead]) {
                return false;
            }
        }
        false
    }

    fn resolve_all(&self, nodes: &[Node], context: &Context) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::with_capacity(nodes.len());
        let full = |n: &Node| match n.atom.body {
            Body::Date(p) if p.month.is_some() => self.resolve(n, None, context),
            _ => None,
        };
        let start = |f: &Found| f.when.start();
        let mut ahead: Vec<Option<Date>> = vec![None; nodes.len()];
        let mut next = None;
        for (slot, n) in ahead.iter_mut().zip(nodes).rev() {
            *slot = next;
            next = full(n).as_ref().and_then(start).or(next);
        }
        let mut behind = None;
        let (mut last, mut over) = (None, None);
        let mut frame = None;
        let mut bare: Option<(i8, Date)> = None;
        for (n, coming) in nodes.iter().zip(ahead) {
            let near = behind.or(if context.held.is_some() { None } else { coming });
            // "vom 4. auf den 25.": the second in the month of the first.
            let tied = matches!(n.join, Join::To | Join::And | Join::Or);
            let month_of = bare.filter(|b| tied && matches!(n.atom.body, Body::Date(p) if p.day > b.0)).map(|b| b.1);
            if self.set_up_day(n) {
                continue;
            }
            let framed = frame.and_then(|w| named_in(w, &n.atom.body));
            // What is due comes soon, not with the event.
            let due = self.is(self.prev(n.atom.first), Tag::By) || self.is(self.prev(self.prev(n.atom.first)), Tag::By);
            // Nor a year after it: "we paid on 1 October, the rest by the 15th".
            let far = |n: &Date| self.today.until(*n).is_ok_and(|d| d.get_days() > 300);
            let near = framed.or(near.filter(|n| !(due && (behind.is_none() || far(n)))));
            // "the Saturday after", "the day before" count from the day named last.
            let near = match n.atom.body {
                // "From the 8th to the 10th, or the weekend after": behind the last of the days.
                Body::Weekday { which: Which::Beside(1..), .. } | Body::Weekend { side: 1.. } => over.or(last).or(near),
                Body::Later { .. }
                | Body::Weekday { which: Which::Beside(_) | Which::WeekBeside(_), .. }
                | Body::Weekend { .. }
                | Body::FollowingWeek => last.or(near),
                _ => near,
            };
            let Some(mut f) = self.resolve(n, near.or(month_of), context) else { continue };
            last = start(&f).filter(|d| *d != self.today).or(last);
            over = match &f.when {
                When::Days { end: Some(end), .. } => Some(*end),
                _ => None,
            };
            if matches!(n.atom.body, Body::Date(p) if p.month.is_some()) {
                behind = start(&f).filter(|d| *d >= self.today).or(behind);
            }
            if let When::Vague(w) = &f.when {
                frame = w.from.zip(w.to).filter(|(a, b)| a.until(*b).is_ok_and(|d| d.get_days() < FRAME));
            }
            bare = match n.atom.body {
                Body::Date(p) if p.month.is_none() && near.is_none() => start(&f).map(|d| (p.day, d)),
                _ => None,
            };
            if month_of.is_some() && near.is_none() && !f.flags.contains(&DateFlag::MonthAssumed) {
                f.flags.push(DateFlag::MonthAssumed);
            }
            out.push(f);
        }
        out
    }
}

fn share(a: &mut Body, b: &Body) {
    match (a, b) {
        (Body::Date(x), Body::Date(y)) => x.year = x.year.or(y.year),
        (Body::Month { year: x, .. }, Body::Month { year: y, .. }) => *x = x.or(*y),
        (Body::Date(x), Body::Month { year: y, .. }) => x.year = x.year.or(*y),
        _ => {}
    }
}

/// "We cannot decide between the 11th and the 18th", both of them proposed: two days, and none of those between.
fn part_choices(nodes: &mut Vec<Node>, context: &Context) {
    let proposed = |p: &Partial, month: Option<i8>| {
        let same = |d: &Date| Some(d.month()) == month && d.day() == p.day;
        context.dates.iter().chain(&context.visits).any(same)
    };
    for i in (0..nodes.len()).rev() {
        let Some(n) = nodes.get_mut(i).filter(|n| n.between) else { continue };
        let (Body::Date(x), Some(last)) = (&mut n.atom.body, &n.until) else { continue };
        let Body::Date(y) = &last.body else { continue };
        let month = x.month.or(y.month);
        if proposed(x, month) && proposed(y, y.month.or(month)) {
            let atom = last.clone();
            (x.month, x.year) = (month, x.year.or(y.year));
            (n.until, n.between) = (None, false);
            nodes.insert(i + 1, Node { atom, until: None, between: false, join: Join::And });
        }
    }
}

/// Days between which the client leaves the choice.
fn mark_choices(found: &mut [Found]) {
    for i in 1..found.len() {
        let joined = found.get(i).is_some_and(|f| matches!(f.join, Join::Or | Join::And));
        let day = |f: &Found| f.when.start();
        let pair = found.get(i - 1).and_then(day).zip(found.get(i).and_then(day));
        // "After the fairs of 5 May 2024 and 12 May 2026": what is over leaves no choice.
        let over = [i - 1, i].iter().any(|k| found.get(*k).is_some_and(|f| f.flags.iter().any(is_past)));
        let Some((a, b)) = pair.filter(|_| joined && !over) else { continue };
        for (k, other) in [(i - 1, b), (i, a)] {
            if let Some(f) = found.get_mut(k) {
                if !f.flags.contains(&DateFlag::OneOf) {
                    f.flags.push(DateFlag::OneOf);
                }
                f.alternatives.push(other);
            }
        }
    }
}

fn is_past(flag: &DateFlag) -> bool {
    matches!(flag, DateFlag::Past { .. })
}

fn time_range(c: Clock, rule: Rule) -> TimeRange {
    TimeRange { start: c.start, end: c.end, all_day: c.all_day, about: c.about, rule }
}
