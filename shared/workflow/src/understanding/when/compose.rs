//! Puts the pieces together: weekday and date, ranges, alternatives, windows with a weekday, dates with their times.

use super::class::{Part, Tag};
use super::lex::Kind;
use super::parse::{Atom, Body, Clock, Join, P, Which};
use super::resolve::day_part;
use super::{Found, Reading};
use crate::understanding::calendar::{plus, weekday};
use crate::understanding::fold::Span;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{Context, DateFlag, Grain, Rule, TimeRange, When};
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
        self.until.as_ref().map_or(self.atom.end, |u| u.end)
    }

    pub(super) fn span(&self) -> Span {
        (self.atom.span.0, self.until.as_ref().map_or(self.atom.span.1, |u| u.span.1))
    }

    /// Takes a piece beside it into its span.
    fn take(&mut self, a: &Atom) {
        self.atom.first = self.atom.first.min(a.first);
        self.atom.span = (self.atom.span.0.min(a.span.0), self.atom.span.1.max(a.span.1));
        self.atom.end = self.atom.end.max(a.end);
        self.atom.part = self.atom.part.or(a.part);
    }
}

struct Timed {
    range: TimeRange,
    span: Span,
    first: usize,
    end: usize,
}

impl P<'_> {
    /// Dates and times of the whole text.
    pub(super) fn compose(&self, atoms: &[Atom], sentences: &[Sentence], context: &Context) -> Reading {
        let mut nodes: Vec<Node> = Vec::new();
        let mut times: Vec<Timed> = Vec::new();
        let mut parts: Vec<(Part, &Atom)> = Vec::new();
        let mut waiting: Option<&Atom> = None;
        for (k, a) in atoms.iter().enumerate() {
            match &a.body {
                Body::Time(c) => {
                    times.push(Timed { range: time_range(*c, a.rule), span: a.span, first: a.first, end: a.end });
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
                            waiting = Some(a);
                            parts.push((*p, a));
                        }
                    }
                    continue;
                }
                _ => {}
            }
            let join = match nodes.last() {
                Some(n) => a.joined.unwrap_or_else(|| self.gap(n.end(), a.first)),
                None => Join::Apart,
            };
            let dated_next = atoms.get(k + 1).is_some_and(|n| {
                matches!(n.body, Body::Date(_)) && n.joined.is_none() && self.gap(a.end, n.first) == Join::Beside
            });
            let change = sentences
                .get(self.items.get(a.first).map_or(usize::MAX, |t| t.sentence))
                .is_some_and(|s| s.cues.has(Cue::ChangeVerb));
            let merged = nodes.last_mut().is_some_and(|n| self.merge(n, a, join, dated_next, change));
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
                    node.atom.first = w.first;
                    node.atom.span.0 = w.span.0;
                    parts.pop();
                }
                nodes.push(node);
            }
        }
        self.share_years(&mut nodes);
        self.narrow_windows(&mut nodes);
        let mut found = self.resolve_all(&nodes, context);
        mark_choices(&mut found);
        times.retain(|t| !self.negated_time(t.first));
        let times = join_halves(self, times);
        self.attach_times(&mut found, &times);
        self.attach_parts(&mut found, &parts);
        Reading { dates: found, times: times.into_iter().map(|t| (t.range, t.span)).collect() }
    }

    /// What stands between two pieces.
    pub(super) fn gap(&self, from: usize, to: usize) -> Join {
        if to < from || to - from > 5 || to > 0 && from > 0 && !self.together(from - 1, to) {
            return Join::Apart;
        }
        let mut join = Join::Beside;
        for k in from..to {
            let s = self.sense(k);
            let next = if s.has(Tag::Or) || self.mark(k, b'/') {
                Join::Or
            } else if s.has(Tag::Until) || s.has(Tag::To) || self.mark(k, b'-') {
                Join::To
            } else if s.has(Tag::And) || self.mark(k, b'&') || self.mark(k, b'+') {
                Join::And
            } else if matches!(self.item(k).map(|t| t.kind), Some(Kind::Mark(b',' | b'(' | b':' | b'.')))
                || [Tag::The, Tag::On, Tag::In, Tag::Of, Tag::From, Tag::About, Tag::At, Tag::A, Tag::DateLead].iter().any(|t| s.has(*t))
            {
                continue;
            } else {
                return Join::Apart;
            };
            if join == Join::Beside || next == Join::Or || join == Join::And {
                join = next;
            }
        }
        join
    }

    /// Whether a comma stands between.
    fn comma(&self, from: usize, to: usize) -> bool {
        (from..to).any(|k| self.mark(k, b','))
    }

    /// Makes one node of two neighbours, if they are one expression.
    fn merge(&self, n: &mut Node, a: &Atom, join: Join, dated_next: bool, change: bool) -> bool {
        if join == Join::Apart {
            return false;
        }
        let before = self.skip_back(n.atom.first);
        let between = self.is(before, Tag::Between);
        if between && join == Join::And || join == Join::To {
            return self.merge_range(n, a, between, change);
        }
        if n.until.is_some() {
            return false;
        }
        if join == Join::And {
            return self.merge_pair(n, a);
        }
        if join != Join::Beside {
            return false;
        }
        match (&mut n.atom.body, &a.body) {
            (Body::Weekday { day, .. }, Body::Date(p)) if p.weekday.is_none() => {
                let body = Body::Date(super::parse::Partial { weekday: Some(*day), ..*p });
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (body, a.rule, a.grain);
                true
            }
            (Body::Date(p), Body::Weekday { day, which: Which::Bare | Which::Any }) if p.weekday.is_none() && !dated_next => {
                p.weekday = Some(*day);
                n.take(a);
                true
            }
            (Body::Weekday { day, which: Which::Bare | Which::This }, Body::Day(d)) => {
                let (written, d) = (*day, *d);
                n.take(a);
                (n.atom.body, n.atom.rule, n.atom.grain) = (Body::Day(d), a.rule, a.grain);
                if weekday(d) != written {
                    n.atom.flags.push(DateFlag::WeekdayConflict { written });
                }
                true
            }
            (Body::Day(d), Body::Weekday { day, which: Which::Bare }) if !dated_next && n.atom.rule != Rule::Holiday => {
                let (written, d) = (*day, *d);
                n.take(a);
                if weekday(d) != written {
                    n.atom.flags.push(DateFlag::WeekdayConflict { written });
                }
                true
            }
            // "Karfreitag, 3. April".
            (Body::Day(d), Body::Date(p)) if p.month == Some(d.month()) && p.day == d.day() && p.year.is_none_or(|y| y == d.year()) => {
                n.take(a);
                true
            }
            (Body::Weekday { day, which }, Body::Window { .. } | Body::Month { .. }) if !matches!(which, Which::Last | Which::After(_) | Which::Week(_)) => {
                let day = *day;
                let window = self.window_of(&a.body);
                self.weekday_in(n, a, day, window)
            }
            (Body::Window { .. } | Body::Month { .. }, Body::Weekday { day, which: Which::Bare | Which::Any }) if !dated_next => {
                let window = self.window_of(&n.atom.body);
                self.weekday_in(n, a, *day, window)
            }
            _ => false,
        }
    }

    /// A weekday in a week is a day; in a month it is any of several.
    fn weekday_in(&self, n: &mut Node, a: &Atom, day: i8, window: Option<(Date, Date, Option<i8>)>) -> bool {
        let Some((from, to, None)) = window else { return false };
        let gap = i64::from((day - weekday(from)).rem_euclid(7));
        let Some(first) = plus(from, gap).filter(|d| *d <= to) else { return false };
        let several = plus(first, 7).is_some_and(|d| d <= to);
        let grain = if matches!(n.atom.body, Body::Weekday { .. }) { a.grain } else { n.atom.grain };
        n.take(a);
        n.atom.flags.retain(|f| *f != DateFlag::Approximate);
        if several {
            n.atom.body = Body::Window { from, to, weekday: Some(day) };
            n.atom.grain = grain;
        } else {
            n.atom.body = Body::Day(first);
            n.atom.grain = Grain::Day;
        }
        n.atom.rule = Rule::WeekdayInPeriod;
        true
    }

    /// "12. und 13. März", "Saturday and Sunday": days in a row are one stay.
    fn merge_pair(&self, n: &mut Node, a: &Atom) -> bool {
        let row = match (&n.atom.body, &a.body) {
            (Body::Date(x), Body::Date(y)) => {
                let (m, year) = (x.month.or(y.month), x.year.or(y.year));
                let next = m.and_then(|m| crate::understanding::calendar::day(year.unwrap_or(2027), m, x.day)).and_then(|d| plus(d, 1));
                next.is_some_and(|d| Some(d.month()) == y.month.or(x.month) && d.day() == y.day) && !self.comma(n.end(), a.first)
            }
            (Body::Weekday { day: x, which: Which::Bare | Which::This }, Body::Weekday { day: y, which: Which::Bare | Which::This }) => {
                x % 7 + 1 == *y && !self.comma(n.end(), a.first)
            }
            _ => false,
        };
        if row {
            n.until = Some(a.clone());
            if let (Body::Date(x), Body::Date(y)) = (&mut n.atom.body, &a.body) {
                x.year = x.year.or(y.year);
            }
        }
        row
    }

    fn merge_range(&self, n: &mut Node, a: &Atom, between: bool, change: bool) -> bool {
        if n.until.is_some() {
            return false;
        }
        // "move it from the 14th to the 21st" names an old and a new day.
        let moved = change
            && !between
            && (n.end()..a.first).any(|k| self.is(k, Tag::To) && !self.is(k, Tag::Until))
            && self.any(self.skip_back(n.atom.first), &[Tag::From]);
        if moved {
            return false;
        }
        let ok = match (&mut n.atom.body, &a.body) {
            (Body::Date(x), Body::Date(y)) => {
                let mut y = *y;
                if x.year.is_none() && y.year.is_some() {
                    let over = x.month > y.month;
                    x.year = y.year.map(|v| if over { v - 1 } else { v });
                } else if y.year.is_none() && x.year.is_some() {
                    let over = x.month > y.month && y.month.is_some();
                    y.year = x.year.map(|v| if over { v + 1 } else { v });
                }
                let months = (x.month.or(y.month), y.month.or(x.month));
                let ordered = (x.year, months.0, x.day) < (y.year, months.1, y.day) || x.year.is_none() && months.0 > months.1;
                if ordered {
                    n.until = Some(Atom { body: Body::Date(y), ..a.clone() });
                }
                return ordered && {
                    n.between = between;
                    true
                };
            }
            (Body::Month { month: x, year: yx, third: None }, Body::Month { month: y, year: yy, .. }) => {
                if yx.is_none() {
                    *yx = yy.map(|v| if *x > *y { v - 1 } else { v });
                }
                let mut last = a.clone();
                if let Body::Month { year, .. } = &mut last.body
                    && year.is_none()
                {
                    let first = crate::understanding::calendar::month(self.today, *yx, *x).map(|m| m.0.year());
                    *year = first.map(|v| if *x > *y { v + 1 } else { v });
                }
                n.until = Some(last);
                return true;
            }
            (Body::Weekday { which: Which::Any, .. }, _) | (_, Body::Weekday { which: Which::Any | Which::Last, .. }) => false,
            (Body::Window { .. } | Body::Month { .. }, Body::Window { .. } | Body::Month { .. }) => {
                let a_window = self.window_of(&n.atom.body);
                matches!((a_window, self.window_of(&a.body)), (Some(x), Some(y)) if x.0 < y.0)
            }
            (Body::Weekday { .. } | Body::Day(_) | Body::Date(_), Body::Weekday { .. } | Body::Day(_) | Body::Date(_)) => true,
            _ => false,
        };
        if ok {
            n.until = Some(a.clone());
            n.between = between;
        }
        ok
    }

    /// The item before, articles skipped.
    fn skip_back(&self, i: usize) -> usize {
        let mut p = self.prev(i);
        for _ in 0..3 {
            if !(self.any(p, &[Tag::The, Tag::On]) || self.sense(p).weekday.is_some()) {
                break;
            }
            p = self.prev(p);
        }
        p
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
            {
                share(&mut b.atom.body, &a.atom.body);
            }
        }
    }

    /// "in February, a Saturday evening if possible": one wish of one sentence.
    fn narrow_windows(&self, nodes: &mut Vec<Node>) {
        let mut i = 0;
        while i < nodes.len() {
            let same = |n: &Node, m: &Node| self.together(n.atom.first, m.atom.first);
            let partner = nodes.get(i).and_then(|n| match n.atom.body {
                Body::Weekday { day, which: Which::Any | Which::Bare } if n.until.is_none() => Some(day),
                _ => None,
            });
            let Some(day) = partner else {
                i += 1;
                continue;
            };
            let find = |k: usize| {
                nodes.get(k).zip(nodes.get(i)).is_some_and(|(w, n)| {
                    same(w, n) && w.until.is_none() && matches!(w.atom.body, Body::Month { .. } | Body::Window { weekday: None, .. }) && w.atom.grain >= Grain::Month
                })
            };
            let at = [i.wrapping_sub(1), i + 1].into_iter().find(|k| find(*k));
            let Some(at) = at else {
                i += 1;
                continue;
            };
            let wd = nodes.remove(i);
            let at = if at > i { at - 1 } else { at };
            if let Some(w) = nodes.get_mut(at) {
                let window = self.window_of(&w.atom.body);
                self.weekday_in(w, &wd.atom, day, window);
            }
        }
    }

    fn resolve_all(&self, nodes: &[Node], context: &Context) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::with_capacity(nodes.len());
        let full = |n: &Node| match n.atom.body {
            Body::Date(p) if p.month.is_some() => self.resolve(n, None, context),
            _ => None,
        };
        let start = |f: &Found| match f.when {
            When::Days { start, .. } => Some(start),
            When::Vague(_) => None,
        };
        let mut ahead: Vec<Option<Date>> = vec![None; nodes.len()];
        let mut next = None;
        for (slot, n) in ahead.iter_mut().zip(nodes).rev() {
            *slot = next;
            next = full(n).as_ref().and_then(start).or(next);
        }
        let mut behind = None;
        for (n, coming) in nodes.iter().zip(ahead) {
            let near = behind.or(if context.held.is_some() { None } else { coming });
            let Some(f) = self.resolve(n, near, context) else { continue };
            if matches!(n.atom.body, Body::Date(p) if p.month.is_some()) {
                behind = start(&f);
            }
            out.push(f);
        }
        out
    }

    /// "instead of 6 pm", "nicht um 18 Uhr".
    fn negated_time(&self, first: usize) -> bool {
        let mut p = self.prev(first);
        for _ in 0..3 {
            if self.any(p, &[Tag::Instead, Tag::Not]) {
                return true;
            }
            if !self.any(p, &[Tag::At, Tag::From, Tag::The, Tag::About, Tag::Of]) {
                return false;
            }
            p = self.prev(p);
        }
        false
    }

    /// Gives each date the time said with it: in its sentence, else in the next.
    fn attach_times(&self, found: &mut [Found], times: &[Timed]) {
        let sentence = |i: usize| self.items.get(i).map_or(0, |t| t.sentence);
        for t in times {
            let here = sentence(t.first);
            let before = found.iter().rposition(|f| f.items.1 <= t.first);
            let after = found.iter().position(|f| f.items.0 >= t.end);
            let same = |k: &usize| found.get(*k).is_some_and(|f| sentence(f.items.0) == here);
            let free = |k: &usize| found.get(*k).is_some_and(|f| f.time.is_none());
            let close = |k: &usize| found.get(*k).is_some_and(|f| f.items.0.saturating_sub(t.end) <= 3);
            let target = after
                .filter(|k| same(k) && free(k) && close(k) && before.filter(same).filter(|b| free(b)).is_none())
                .or(before.filter(same))
                .or(after.filter(|k| same(k) && free(k)))
                .or(before.filter(|k| free(k) && found.get(*k).is_some_and(|f| here - sentence(f.items.0) <= 2)));
            if let Some(f) = target.and_then(|k| found.get_mut(k))
                && f.time.is_none()
            {
                f.time = Some(t.range);
            }
        }
        // "14. oder 21. März, 18-22 Uhr": joined days share the time.
        for i in (1..found.len()).rev() {
            let (left, right) = found.split_at_mut(i);
            if let (Some(a), Some(b)) = (left.last_mut(), right.first())
                && matches!(b.join, Join::And | Join::Or)
                && a.time.is_none()
            {
                a.time = b.time;
                a.part = a.part.or(b.part);
            }
        }
    }

    /// A part of the day said elsewhere in the sentence, or right after it.
    fn attach_parts(&self, found: &mut [Found], parts: &[(Part, &Atom)]) {
        let sentence = |i: usize| self.items.get(i).map_or(0, |t| t.sentence);
        for (p, a) in parts {
            let here = sentence(a.first);
            let near = found
                .iter_mut()
                .filter(|f| f.part.is_none() && f.time.is_none())
                .filter(|f| sentence(f.items.0) == here)
                .min_by_key(|f| if f.items.0 > a.first { f.items.0 - a.first } else { a.first - f.items.0 });
            if let Some(f) = near {
                let hint = day_part(*p);
                f.part = Some(hint);
                if let When::Vague(w) = &mut f.when {
                    w.part = w.part.or(Some(hint));
                }
            }
        }
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

/// Days between which the client leaves the choice.
fn mark_choices(found: &mut [Found]) {
    for i in 1..found.len() {
        let joined = found.get(i).is_some_and(|f| matches!(f.join, Join::Or | Join::And));
        let day = |f: &Found| match f.when {
            When::Days { start, .. } => Some(start),
            When::Vague(_) => None,
        };
        let pair = found.get(i - 1).and_then(day).zip(found.get(i).and_then(day));
        let Some((a, b)) = pair.filter(|_| joined) else { continue };
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

fn time_range(c: Clock, rule: Rule) -> TimeRange {
    TimeRange { start: c.start, end: c.end, all_day: c.all_day, about: c.about, rule }
}

/// "from 6 pm ... until midnight": a start and an end close together are one range.
fn join_halves(p: &P<'_>, times: Vec<Timed>) -> Vec<Timed> {
    let mut out: Vec<Timed> = Vec::new();
    for t in times {
        if let Some(last) = out.last_mut()
            && last.range.end.is_none()
            && last.range.start.is_some()
            && t.range.start.is_none()
            && t.range.end.is_some()
            && t.first >= last.end
            && t.first - last.end <= 6
            && p.together(last.first, t.first)
        {
            last.range.end = t.range.end;
            last.range.rule = Rule::ClockRange;
            last.span.1 = t.span.1;
            last.end = t.end;
            continue;
        }
        out.push(t);
    }
    out
}
