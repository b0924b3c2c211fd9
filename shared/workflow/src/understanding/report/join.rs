//! Joins dates with the times that belong to them: same sentence, or the next, or the mail's only date.

use super::{
    ClockTime, DateFlag, DateMention, DateRole, DayPart, Mention, Rule, Source, TimeRange, Understanding, When,
    WhenEntry, WhenKind,
};
use crate::order;

/// The entries of a mail, in text order.
pub(super) fn whens(u: &Understanding) -> Vec<WhenEntry> {
    let mut dates: Vec<WhenEntry> = u.dates.iter().map(of_date).collect();
    let mut alone = Vec::new();
    for time in u.times.iter().filter(|t| !u.dates.iter().any(|d| d.value.time == Some(t.value))) {
        match home(&u.text, &dates, time.span).or_else(|| only(&dates)) {
            Some(at) => {
                let left = dates.get_mut(at).and_then(|d| put(d, time));
                alone.extend(left);
            }
            None => alone.push(of_time(time)),
        }
    }
    share(&u.text, &mut dates, u.times.len());
    spread(&mut dates, &mut alone);
    dates.extend(others(u, &dates));
    alone.retain(|t| !dates.iter().any(|d| inside(d, t)));
    // "At six instead of seven": beside a day the hour given up says no more of it.
    if dates.is_empty() && !alone.is_empty() {
        let old = |t: &Mention<TimeRange>| WhenEntry { role: DateRole::Replaced, ..of_time(t) };
        alone.extend(u.times_given_up.iter().map(old));
    }
    dates.extend(alone);
    dates.iter_mut().for_each(due);
    order::by_key(&mut dates, |entry| (entry.span.0, entry.start));
    dates
}

/// The other days that an expression may mean, each an entry beside it.
fn others(u: &Understanding, entries: &[WhenEntry]) -> Vec<WhenEntry> {
    let mut more = Vec::new();
    // Days joined by "or" are entries already, and the other reading of "3/4" is a doubt, no offer.
    let two = |d: &Mention<DateMention>| d.value.flags.contains(&DateFlag::NextWeekday);
    for (d, entry) in u.dates.iter().zip(entries).filter(|(d, _)| two(d)) {
        for day in &d.value.alternatives {
            let known = |e: &WhenEntry| e.start == Some(*day);
            if !entries.iter().any(known) && !more.iter().any(known) {
                more.push(WhenEntry { start: Some(*day), end: None, ..entry.clone() });
            }
        }
    }
    more
}

fn of_date(mention: &Mention<DateMention>) -> WhenEntry {
    let d = &mention.value;
    let (start, end) = match &d.when {
        When::Days { start, end } => (Some(*start), *end),
        When::Vague(wish) => (wish.from, wish.to),
    };
    let kind = match d.kind() {
        WhenKind::Vague if start.is_some() => WhenKind::Window,
        kind => kind,
    };
    let mut flags: Vec<String> = d.flags.iter().map(|f| flag(f).to_owned()).collect();
    let wished = if let When::Vague(wish) = &d.when { wish.part } else { None };
    flags.extend(d.part.or(wished).map(|p| part(p).to_owned()));
    if d.in_question {
        flags.push("in_question".to_owned());
    }
    let mut entry = WhenEntry {
        start,
        end,
        start_time: None,
        end_time: None,
        kind,
        role: d.role,
        flags,
        span: mention.span,
        rule: rule(mention, d.rule),
    };
    if let Some(time) = d.time {
        set(&mut entry, time);
    }
    entry
}

fn of_time(mention: &Mention<TimeRange>) -> WhenEntry {
    let mut entry = WhenEntry {
        start: None,
        end: None,
        start_time: None,
        end_time: None,
        kind: WhenKind::Vague,
        role: DateRole::Event,
        flags: vec![],
        span: mention.span,
        rule: rule(mention, mention.value.rule),
    };
    set(&mut entry, mention.value);
    entry
}

/// The code of the rule, or `model` for a value that the model filled in.
fn rule<T>(mention: &Mention<T>, rule: Rule) -> String {
    let code = || serde_json::to_value(rule).ok()?.as_str().map(str::to_owned);
    match mention.source {
        Source::Rules => code().unwrap_or_default(),
        Source::Model => "model".to_owned(),
    }
}

fn flag(flag: &DateFlag) -> &'static str {
    match flag {
        DateFlag::Past { .. } => "past",
        DateFlag::WeekdayConflict { .. } => "weekday_conflict",
        DateFlag::YearAssumed => "year_assumed",
        DateFlag::DayMonthAmbiguous => "day_month_ambiguous",
        DateFlag::MonthAssumed => "month_assumed",
        DateFlag::WeekdayOnly => "weekday_only",
        DateFlag::NextWeekday => "next_weekday",
        DateFlag::OneOf => "one_of",
        DateFlag::Approximate => "approximate",
    }
}

fn part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "morning",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
    }
}

fn set(entry: &mut WhenEntry, time: TimeRange) {
    entry.start_time = time.start;
    entry.end_time = time.end;
    if time.all_day {
        entry.flags.push("all_day".to_owned());
    }
}

/// Which date a time belongs to: the nearest of its sentence, before it rather than after, else of the one beside it.
fn home(text: &str, dates: &[WhenEntry], time: (usize, usize)) -> Option<usize> {
    dates
        .iter()
        .enumerate()
        .filter(|(_, d)| d.span.1 > d.span.0)
        .filter_map(|(at, d)| {
            let after = d.span.0 >= time.1;
            let between = if after { text.get(time.1..d.span.0) } else { text.get(d.span.1.min(time.0)..time.0) };
            let between = between?;
            let breaks = breaks(between);
            let idle = !matches!(d.role, DateRole::Event | DateRole::Visit);
            let beyond = after && idle && breaks > 0;
            (breaks <= 1 && !beyond).then_some(((breaks, idle, after, between.len()), at))
        })
        .min()
        .map(|(_, at)| at)
}

/// The one day that a mail is about, if it has no time yet.
fn only(dates: &[WhenEntry]) -> Option<usize> {
    let mut days = dates.iter().enumerate().filter(|(_, d)| d.role == DateRole::Event && d.start.is_some());
    let (at, day) = days.next()?;
    (days.next().is_none() && day.start_time.is_none() && day.end_time.is_none()).then_some(at)
}

/// Ends of sentences and paragraphs in a stretch of text.
fn breaks(between: &str) -> usize {
    let mut count = 0;
    let mut stop = false;
    let mut lines = 0;
    let mut last = ' ';
    for c in between.chars() {
        if c == '\n' {
            lines += 1;
        } else if !c.is_whitespace() {
            let ends = (stop && c.is_uppercase()) || lines > 1;
            count += usize::from(ends);
            stop = false;
            lines = 0;
        }
        // "1. Gang" is an ordinal.
        if matches!(c, '.' | '!' | '?') && !(c == '.' && last.is_ascii_digit()) {
            stop = true;
        }
        last = c;
    }
    count + usize::from(lines > 1)
}

/// Gives a date its time; a time that it has no place for is handed back as an entry of its own.
fn put(date: &mut WhenEntry, time: &Mention<TimeRange>) -> Option<WhenEntry> {
    if date.start_time.is_none() && date.end_time.is_none() {
        set(date, time.value);
        return None;
    }
    if date.end_time.is_none() && time.value.end.is_some() {
        date.end_time = time.value.end;
        return None;
    }
    // "... until 5, then drinks until 7".
    if time.value.start.is_none() && date.start_time.is_some() {
        date.end_time = date.end_time.max(time.value.end);
        return None;
    }
    // A step of the programme or of its preparation: "from 17, dinner at 19".
    if time.value.end.is_none() && date.start_time.is_some() && time.value.start.is_some() {
        return None;
    }
    Some(of_time(time))
}

/// "2 or 3 February", and in another row "18.30 - 23.00": the one time of the mail belongs to each choice.
fn spread(dates: &mut [WhenEntry], alone: &mut Vec<WhenEntry>) {
    let [time] = alone.as_slice() else { return };
    let mut event = dates.iter().filter(|d| d.role == DateRole::Event).peekable();
    let choices = event.peek().is_some()
        && event.all(|d| d.kind == WhenKind::Alternatives && d.start_time.is_none() && d.end_time.is_none());
    if !choices {
        return;
    }
    let (start, end) = (time.start_time, time.end_time);
    dates.iter_mut().filter(|d| d.role == DateRole::Event).for_each(|d| fill(d, start, end));
    alone.clear();
}

/// "... from 7 pm to 3 am, champagne at midnight": a lone hour between the start and the end of an event is a step of it.
fn inside(event: &WhenEntry, time: &WhenEntry) -> bool {
    let Some((start, end)) = event.start_time.zip(event.end_time) else { return false };
    let hour = match (time.start_time, time.end_time) {
        (Some(hour), None) => hour,
        _ => return false,
    };
    let over = end <= start;
    event.role == DateRole::Event && if over { hour >= start || hour <= end } else { start <= hour && hour <= end }
}

/// The hour of a deadline is its end.
fn due(entry: &mut WhenEntry) {
    if entry.role == DateRole::Deadline && entry.end_time.is_none() {
        entry.end_time = entry.start_time.take();
    }
}

/// Dates further apart than this are no list.
const CLOSE: usize = 16;

/// "12 or 13 June, 6 pm": the one time of the mail belongs to every day of its sentence.
fn share(text: &str, dates: &mut [WhenEntry], times: usize) {
    if times != 1 {
        return;
    }
    let Some((span, role, start, end)) = dates
        .iter()
        .find(|d| d.start_time.is_some() || d.end_time.is_some())
        .map(|d| (d.span, d.role, d.start_time, d.end_time))
    else {
        return;
    };
    let one = |d: &WhenEntry| matches!(d.kind, WhenKind::Day | WhenKind::Alternatives);
    for date in dates.iter_mut().filter(|d| d.role == role && one(d) && d.span != span) {
        let (a, b) = if date.span.0 < span.0 { (date.span, span) } else { (span, date.span) };
        if text.get(a.1..b.0).is_some_and(|between| {
            // "on 1 November, and on the 29th": a comma opens another clause, unless the days are choices.
            let near = if date.kind == WhenKind::Day { CLOSE } else { 2 * CLOSE };
            let clause = date.kind == WhenKind::Day && between.contains(',');
            between.len() <= near && breaks(between) == 0 && !clause
        }) {
            fill(date, start, end);
        }
    }
}

fn fill(date: &mut WhenEntry, start: Option<ClockTime>, end: Option<ClockTime>) {
    if date.start_time.is_none() && date.end_time.is_none() {
        date.start_time = start;
        date.end_time = end;
    }
}
