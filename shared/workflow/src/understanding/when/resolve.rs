//! From what was said to days: years and months that were left out, windows, doubts.

use super::Found;
use super::class::{Part, Tag, Unit};
use super::compose::Node;
use super::parse::{Atom, Body, P, Partial, Which};
use super::period::narrow;
use super::relative::months;
use crate::understanding::calendar::{self, plus, week, weekday, weekday_after};
use crate::understanding::{Context, DateFlag, DayPart, Rule, VagueWish, When};
use jiff::civil::Date;

/// What was asked for and the word that says so stand so few items apart.
const ASKED: usize = 4;
const SATURDAY: i8 = 6;

/// The day a weekday stands for.
pub(super) fn weekday_day(today: Date, day: i8, which: Which) -> Option<Date> {
    let coming = weekday_after(today, day)?;
    match which {
        Which::Bare | Which::This | Which::Any | Which::Next => Some(coming),
        Which::Beside(_) => Some(coming),
        Which::AfterNext => plus(coming, 7),
        Which::Week(n) | Which::WeekBeside(n) => plus(week(today, n)?, i64::from(day) - 1),
        Which::After(n) => plus(coming, 7 * n),
        Which::Last => plus(coming, if weekday(today) == day { -14 } else { -7 }),
    }
}

/// The first such weekday after a day, the last one before it, or the one of its week.
fn beside(base: Date, day: i8, side: i64) -> Option<Date> {
    if side == 0 {
        return plus(week(base, 0)?, i64::from(day) - 1);
    }
    let gap = (i64::from(day - weekday(base)) * side).rem_euclid(7);
    plus(base, side * if gap == 0 { 7 } else { gap })
}

/// What a value is, before role and time.
struct Value {
    when: When,
    flags: Vec<DateFlag>,
    alternatives: Vec<Date>,
}

/// The hint that a part of the day is.
pub(super) fn day_part(p: Part) -> DayPart {
    match p {
        Part::Morning => DayPart::Morning,
        Part::Midday | Part::Afternoon => DayPart::Afternoon,
        Part::Evening | Part::Night => DayPart::Evening,
    }
}

impl P<'_> {
    /// The value of a node. `near`: a day named close by, for a day without a month and for "a week later".
    pub(super) fn resolve(&self, node: &Node, near: Option<Date>, context: &Context) -> Option<Found> {
        let atom = &node.atom;
        let part = atom.part.map(day_part);
        let mut v = match &node.until {
            Some(last) => self.range(node, last, near, context)?,
            None => self.single_value(atom, near, context)?,
        };
        v.flags.extend(atom.flags.iter().filter(|f| !v.flags.contains(f)).cloned().collect::<Vec<_>>());
        if let When::Vague(w) = &mut v.when {
            w.part = w.part.or(part);
        }
        v.alternatives.extend(&atom.alternatives);
        let rule = if node.until.is_some() { Rule::Range } else { atom.rule };
        if node.until.is_none()
            && matches!(atom.body, Body::Date(_))
            && self.led_after(atom.first)
            && let When::Days { start, end: None } = v.when
        {
            v.when = When::Vague(VagueWish { from: plus(start, 1), part, ..VagueWish::default() });
        }
        if node.until.is_none()
            && self.not_before(atom.first)
            && let When::Days { start, end: None } = v.when
        {
            v.when = When::Vague(VagueWish { from: Some(start), part, ..VagueWish::default() });
        }
        if node.until.is_none()
            && matches!(atom.body, Body::Date(_))
            && matches!(v.when, When::Days { end: None, .. })
            && self.around_day(atom.first, node.end())
        {
            v.flags.push(DateFlag::Approximate);
        }
        Some(Found {
            when: v.when,
            flags: v.flags,
            alternatives: v.alternatives,
            grain: atom.grain,
            rule,
            part,
            time: None,
            span: node.span(),
            items: (atom.first, node.end()),
            join: node.join,
            timed_inside: false,
            timed_at: usize::MAX,
        })
    }

    /// "after 10 June": any day behind it.
    fn led_after(&self, first: usize) -> bool {
        let p = self.prev(first);
        let lead = if self.any(p, &[Tag::The, Tag::On]) && !self.is(p, Tag::After) { self.prev(p) } else { p };
        let counted = self.sense(self.prev(lead)).unit.is_some() || self.sense(self.prev(lead)).weekday.is_some();
        // "Wir hatten nach dem 11. gefragt".
        let sought = || {
            let near = (lead.saturating_sub(ASKED)..lead).chain(first..first + 2 * ASKED);
            near.into_iter().any(|k| self.is(k, Tag::Asking) && self.together(k, first))
        };
        self.is(lead, Tag::After) && self.together(lead, first) && !counted && !sought()
    }

    /// Whether "not before" leads to the day.
    fn not_before(&self, first: usize) -> bool {
        let p = self.prev(first);
        let lead = if self.any(p, &[Tag::The, Tag::On]) && !self.is(p, Tag::NotBefore) { self.prev(p) } else { p };
        self.is(lead, Tag::NotBefore) && self.together(lead, first)
    }

    fn single_value(&self, a: &Atom, near: Option<Date>, context: &Context) -> Option<Value> {
        let plain = |start: Date| Value { when: When::Days { start, end: None }, flags: vec![], alternatives: vec![] };
        match &a.body {
            Body::Date(p) => self.date_value(*p, near, context),
            Body::Day(d) => Some(plain(*d)),
            Body::Later { days, months: m } => {
                // "The day before" of nothing named is no day.
                let base = near.or(context.day())?;
                Some(plain(plus(months(base, *m)?, *days)?))
            }
            Body::Weekend { side } => {
                let from = beside(near.or(context.day()).unwrap_or(self.today), SATURDAY, *side)?;
                Some(any_of(from, plus(from, 1)?))
            }
            Body::FollowingWeek => {
                let monday = week(near.or(context.day()).unwrap_or(self.today), 1)?;
                Some(any_of(monday, plus(monday, 6)?))
            }
            Body::Weekday { day, which: Which::WeekBeside(n) } => {
                let base = near.or(context.day()).unwrap_or(self.today);
                weekday_day(base, *day, Which::Week(*n)).map(plain)
            }
            Body::Weekday { day, which: Which::Beside(n) } => {
                let Some(base) = near.or(context.day()) else {
                    let which = if *n > 0 { Which::Next } else { Which::Bare };
                    return self.weekday_value(a, *day, which, context);
                };
                beside(base, *day, *n).map(plain)
            }
            Body::Weekday { day, which } => self.weekday_value(a, *day, *which, context),
            Body::Window { .. } | Body::Month { .. } => {
                let (mut from, mut to, weekday) = self.window_of(&a.body)?;
                // "Before March", "nach den Sommerferien": beside it, not in it.
                let p = self.prev(a.first);
                let lead = if self.is(p, Tag::The) { self.prev(p) } else { p };
                if self.is(lead, Tag::Before) && !self.is(lead, Tag::By) && a.rule != Rule::Holiday && from > self.today
                {
                    let late = matches!(a.body, Body::Month { third: Some(super::class::Third::End), .. });
                    (from, to) = (self.today, if late { to } else { plus(from, -1)? });
                } else if self.is(lead, Tag::After) && !self.is(lead, Tag::Later) && a.rule != Rule::Holiday {
                    (from, to) = (plus(to, 1)?, plus(to, 31)?);
                }
                let w = VagueWish { from: Some(from), to: Some(to), weekday, part: None };
                Some(Value { when: When::Vague(w), flags: vec![], alternatives: vec![] })
            }
            Body::Time(_) | Body::Part(_) | Body::Length { .. } => None,
        }
    }

    /// First and last day of a window or a month, and its weekday.
    pub(super) fn window_of(&self, body: &Body) -> Option<(Date, Date, Option<i8>)> {
        match body {
            Body::Window { from, to, weekday } => Some((*from, *to, *weekday)),
            Body::Month { month, year, third } => {
                let (from, to) = calendar::month(self.today, *year, *month)?;
                let (from, to) = match third {
                    Some(t) => {
                        let cut = narrow(from, to, *t, Unit::Month)?;
                        // The part named may be over while the month is not.
                        if year.is_none() && cut.1 < self.today {
                            let next = calendar::month(self.today, Some(from.year() + 1), *month)?;
                            narrow(next.0, next.1, *t, Unit::Month)?
                        } else {
                            cut
                        }
                    }
                    None => (from, to),
                };
                Some((from, to, None))
            }
            _ => None,
        }
    }

    fn date_value(&self, p: Partial, near: Option<Date>, context: &Context) -> Option<Value> {
        let mut flags = Vec::new();
        let (start, assumed) = match (p.month, p.year) {
            (Some(m), Some(y)) => (calendar::day(y, m, p.day)?, false),
            (Some(m), None) => match self.just_over(m, p) {
                Some(day) => (day, false),
                None => (calendar::next(self.today, m, p.day)?, true),
            },
            (None, _) => return self.day_of_month(p, near, context),
        };
        if assumed {
            flags.push(DateFlag::YearAssumed);
        } else if p.year.is_some()
            && start < self.today
            && let Some(next) = calendar::next(self.today, start.month(), start.day())
        {
            flags.push(DateFlag::Past { next });
        }
        if let Some(written) = p.weekday.filter(|w| *w != weekday(start)) {
            flags.push(DateFlag::WeekdayConflict { written });
        }
        let mut alternatives = Vec::new();
        if p.ambiguous {
            flags.push(DateFlag::DayMonthAmbiguous);
            let other = match p.year {
                Some(y) => calendar::day(y, p.day, start.month()),
                None => calendar::next(self.today, p.day, start.month()),
            };
            alternatives.extend(other);
        }
        Some(Value { when: When::Days { start, end: None }, flags, alternatives })
    }

    /// The last such day, when its weekday was written, is its own and not the next one's, and it is not long over.
    fn just_over(&self, m: i8, p: Partial) -> Option<Date> {
        const LONG: i32 = 62;
        let written = p.weekday?;
        let next = calendar::next(self.today, m, p.day)?;
        let last = (0..2).find_map(|n| calendar::day(self.today.year() - n, m, p.day).filter(|d| *d < self.today))?;
        let ago = last.until(self.today).ok()?.get_days();
        (weekday(next) != written && weekday(last) == written && ago <= LONG).then_some(last)
    }

    /// A day without a month: a proposed one, one of the month the talk is about, or the next such day.
    fn day_of_month(&self, p: Partial, near: Option<Date>, context: &Context) -> Option<Value> {
        let pick = proposed(context, |d| d.day() == p.day);
        let same = |d: Date| calendar::day(d.year(), d.month(), p.day);
        let at_hand = near.or(context.day()).or_else(|| context.month()).and_then(same);
        let better = at_hand.filter(|_| pick.is_none()).and_then(|d| self.better(d, p.weekday));
        if let Some(start) = pick.or(at_hand).filter(|_| better.is_none()) {
            let conflict = p.weekday.filter(|w| *w != weekday(start));
            let flags = conflict.map(|written| DateFlag::WeekdayConflict { written }).into_iter().collect();
            return Some(Value { when: When::Days { start, end: None }, flags, alternatives: vec![] });
        }
        let start = better.or_else(|| self.coming_day(p.day, p.weekday))?;
        let conflict = p.weekday.filter(|w| *w != weekday(start));
        let conflict = conflict.map(|written| DateFlag::WeekdayConflict { written });
        let flags = [DateFlag::MonthAssumed].into_iter().chain(conflict).collect();
        Some(Value { when: When::Days { start, end: None }, flags, alternatives: vec![] })
    }

    fn weekday_value(&self, a: &Atom, day: i8, which: Which, context: &Context) -> Option<Value> {
        // "Friday of next week" says by itself which one.
        let counted = matches!(which, Which::Week(_) | Which::After(_) | Which::AfterNext);
        if let Some(start) = proposed(context, |d| weekday(d) == day).filter(|_| !counted) {
            return Some(Value { when: When::Days { start, end: None }, flags: vec![], alternatives: vec![] });
        }
        let coming = weekday_after(self.today, day)?;
        let start = weekday_day(self.today, day, which)?;
        let one =
            |start, flags, alternatives| Some(Value { when: When::Days { start, end: None }, flags, alternatives });
        match which {
            Which::Any => {
                let w = VagueWish { weekday: Some(day), ..VagueWish::default() };
                Some(Value { when: When::Vague(w), flags: vec![], alternatives: vec![] })
            }
            Which::Bare => one(start, vec![DateFlag::WeekdayOnly], vec![]),
            Which::Next => {
                let second = plus(week(self.today, 1)?, i64::from(day) - 1)?;
                if second == coming {
                    return one(coming, vec![], vec![]);
                }
                // English means the week after this one more often; the others the coming one.
                let english = self.item(a.first).is_some_and(|t| t.language == 1);
                let (first, other) = if english { (second, coming) } else { (coming, second) };
                one(first, vec![DateFlag::NextWeekday], vec![other])
            }
            Which::AfterNext => {
                let second = plus(week(self.today, 2)?, i64::from(day) - 1)?;
                if second == start {
                    return one(start, vec![], vec![]);
                }
                one(start, vec![DateFlag::NextWeekday], vec![second])
            }
            Which::This | Which::Week(_) | Which::WeekBeside(_) | Which::After(_) | Which::Beside(_) | Which::Last => {
                one(start, vec![], vec![])
            }
        }
    }

    fn range(&self, node: &Node, last: &Atom, near: Option<Date>, context: &Context) -> Option<Value> {
        if let (Some((from, _, _)), Some((_, to, _))) = (self.window_of(&node.atom.body), self.window_of(&last.body)) {
            let w = VagueWish { from: Some(from), to: Some(to), ..VagueWish::default() };
            return Some(Value { when: When::Vague(w), flags: vec![], alternatives: vec![] });
        }
        let mut first = self.single_value(&node.atom, near, context)?;
        let When::Days { start, .. } = first.when else { return None };
        let end = match &last.body {
            Body::Date(p) => match (p.month, p.year) {
                (Some(m), Some(y)) => calendar::day(y, m, p.day)?,
                (Some(m), None) => calendar::next(start, m, p.day)?,
                (None, _) => calendar::day(start.year(), start.month(), p.day)?,
            },
            // "Monday to Friday" is when somebody works.
            Body::Weekday { day: 5..=7, which: Which::Bare }
                if matches!(node.atom.body, Body::Weekday { day: 1, which: Which::Bare })
                    && !(node.atom.end..last.first).any(|k| self.num(k).is_some()) =>
            {
                return None;
            }
            Body::Weekday { day, .. } => weekday_after(start, *day)?,
            Body::Day(d) => *d,
            Body::Window { to, .. } => *to,
            Body::Later { days, months: m } => plus(months(start, *m)?, *days)?,
            _ => return None,
        };
        if first.flags.contains(&DateFlag::NextWeekday) {
            first.flags.retain(|f| *f != DateFlag::NextWeekday);
            first.alternatives.clear();
        }
        if end >= self.today {
            first.flags.retain(|f| !matches!(f, DateFlag::Past { .. }));
        }
        let written = match &last.body {
            Body::Date(p) => p.weekday.filter(|w| *w != weekday(end)),
            _ => None,
        };
        if let Some(written) =
            written.filter(|_| !first.flags.iter().any(|f| matches!(f, DateFlag::WeekdayConflict { .. })))
        {
            first.flags.push(DateFlag::WeekdayConflict { written });
        }
        let end = (end > start).then_some(end);
        first.when = match end {
            // "Between 10 and 14 March" is room to choose, not an event of five days.
            Some(_) if node.between => When::Vague(VagueWish { from: Some(start), to: end, ..VagueWish::default() }),
            _ => When::Days { start, end },
        };
        Some(first)
    }
}

/// Any day of a window.
fn any_of(from: Date, to: Date) -> Value {
    let w = VagueWish { from: Some(from), to: Some(to), ..VagueWish::default() };
    Value { when: When::Vague(w), flags: vec![], alternatives: vec![] }
}

/// The one day for the event or a visit that we proposed and that is meant.
fn proposed(context: &Context, meant: impl Fn(Date) -> bool) -> Option<Date> {
    let mut days = context.dates.iter().chain(&context.visits).copied().filter(|d| meant(*d));
    let first = days.next()?;
    days.all(|d| d == first).then_some(first)
}
