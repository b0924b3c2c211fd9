//! What is read of dates and times: the values alone. How they are read stands in `when`.

use super::calendar;
use crate::venue::ClockTime;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a date expression denotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum When {
    /// One day, or consecutive days when `end` is given.
    Days {
        /// First day.
        start: Date,
        /// Last day of several.
        end: Option<Date>,
    },
    /// A vague wish: any of the month, weekday, part of day, window that is set.
    Vague(VagueWish),
}

impl When {
    /// The day, or the first of several; none of a vague wish.
    pub fn start(&self) -> Option<Date> {
        match self {
            Self::Days { start, .. } => Some(*start),
            Self::Vague(_) => None,
        }
    }
}

/// A wish that names no single day. Answered with proposals, never booked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VagueWish {
    /// First day that would do.
    pub from: Option<Date>,
    /// Last day that would do.
    pub to: Option<Date>,
    /// ISO weekday, 1 = Monday.
    pub weekday: Option<i8>,
    /// Part of the day.
    pub part: Option<DayPart>,
}

/// Part of a day: a hint, not a time (WORKFLOW 2.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayPart {
    /// 08-12.
    Morning,
    /// 12-17.
    Afternoon,
    /// 18-22.
    Evening,
}

/// What a date is for. Only event dates book (WORKFLOW 2.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateRole {
    /// The event.
    Event,
    /// A site visit.
    Visit,
    /// A payment.
    Payment,
    /// A deadline.
    Deadline,
    /// The old value of a change, or negated.
    Replaced,
    /// A story about an earlier visit.
    Past,
    /// Anything else.
    Other,
}

/// A doubt about a date that must be asked about, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "flag", rename_all = "snake_case")]
pub enum DateFlag {
    /// Explicit year, before today. `next` is its next occurrence.
    Past {
        /// The same day and month on or after today.
        next: Date,
    },
    /// The weekday written (ISO, 1 = Monday) is not the date's.
    WeekdayConflict {
        /// What was written.
        written: i8,
    },
    /// The year was not written.
    YearAssumed,
    /// Slash date with both parts <= 12, read day-first; the other reading is an alternative.
    DayMonthAmbiguous,
    /// Neither month nor year was written, and nothing named them.
    MonthAssumed,
    /// Only a weekday was written; the value is the coming one.
    WeekdayOnly,
    /// "next Friday" before Friday: the coming one or the one of next week.
    NextWeekday,
    /// One of several days that the client leaves to choose from.
    OneOf,
    /// A round figure: "in two weeks", "after Easter".
    Approximate,
}

/// How exact an expression is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    /// A time of day.
    Time,
    /// Days.
    Day,
    /// A weekend, or a few days around a holiday.
    Weekend,
    /// A week.
    Week,
    /// A month or a part of one.
    Month,
    /// Three months by the weather.
    Season,
    /// Three months of the calendar.
    Quarter,
    /// Six months.
    HalfYear,
    /// A year.
    Year,
}

/// The rule that read a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// 2026-03-14.
    IsoDate,
    /// 14.3.2026, 14/03/26.
    NumericDate,
    /// 14.3., 14/3.
    ShortDate,
    /// 14 March 2026.
    DayMonth,
    /// March 14, 2026.
    MonthDay,
    /// The 14th.
    DayOfMonth,
    /// Friday, next Friday, Saturday week.
    Weekday,
    /// Friday of next week, a Saturday in May.
    WeekdayInPeriod,
    /// The last Friday of October.
    NthWeekday,
    /// The first weekend of May.
    NthPeriod,
    /// Today, tomorrow.
    RelativeDay,
    /// In two weeks, ten days ago, two days before Easter.
    Offset,
    /// A week later, le lendemain.
    Later,
    /// Easter Monday, before Christmas.
    Holiday,
    /// May 2026.
    Month,
    /// Early May, the end of next week.
    PartOfPeriod,
    /// Next week, this month.
    RelativePeriod,
    /// This weekend.
    Weekend,
    /// The week of 14 March.
    WeekOf,
    /// KW 12.
    CalendarWeek,
    /// In summer.
    Season,
    /// The second quarter, the first half of a year.
    Quarter,
    /// In 2027.
    Year,
    /// From one day to another.
    Range,
    /// The second of the dates proposed.
    Picked,
    /// In the evening.
    PartOfDay,
    /// 18:00, 7 pm.
    Clock,
    /// Half past six.
    SpokenClock,
    /// Noon.
    NamedClock,
    /// 18:00 to 22:00.
    ClockRange,
    /// All day.
    AllDay,
}

/// What kind of value an expression has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhenKind {
    /// One day.
    Day,
    /// Consecutive days.
    Range,
    /// One of several days.
    Alternatives,
    /// Any day from one to another.
    Window,
    /// A wish without a window, or for a weekday or part of day in one.
    Vague,
}

/// A date expression with role and doubts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateMention {
    /// What it denotes: the likeliest reading where there are several.
    pub when: When,
    /// How exact it is.
    pub grain: Grain,
    /// The rule that read it.
    pub rule: Rule,
    /// What it is for.
    pub role: DateRole,
    /// Doubts.
    pub flags: Vec<DateFlag>,
    /// Other days it may mean, or that the client offers beside it.
    pub alternatives: Vec<Date>,
    /// Part of the day said with it.
    pub part: Option<DayPart>,
    /// Time said with it.
    pub time: Option<TimeRange>,
    /// Whether its sentence is a question.
    pub in_question: bool,
}

impl DateMention {
    /// A day of the event, without doubt.
    pub fn event(start: Date) -> Self {
        Self {
            when: When::Days { start, end: None },
            grain: Grain::Day,
            rule: Rule::IsoDate,
            role: DateRole::Event,
            flags: Vec::new(),
            alternatives: Vec::new(),
            part: None,
            time: None,
            in_question: false,
        }
    }

    /// What kind of value it is.
    pub fn kind(&self) -> WhenKind {
        match &self.when {
            _ if self.flags.iter().any(|f| matches!(f, DateFlag::OneOf | DateFlag::NextWeekday)) => {
                WhenKind::Alternatives
            }
            When::Days { end: None, .. } => WhenKind::Day,
            When::Days { .. } => WhenKind::Range,
            When::Vague(w) if w.from.is_some() && w.weekday.is_none() && w.part.is_none() => WhenKind::Window,
            When::Vague(_) => WhenKind::Vague,
        }
    }

    /// First and last day of the value, of a window too; `None` for a wish without a window.
    pub fn days(&self) -> Option<(Date, Date)> {
        match &self.when {
            When::Days { start, end } => Some((*start, end.unwrap_or(*start))),
            When::Vague(w) => Some((w.from?, w.to.or(w.from)?)),
        }
    }

    /// The wish to propose dates for, when no day is sure: the value is vague, or its day is only the likeliest one.
    pub fn wish(&self) -> Option<VagueWish> {
        let (start, end) = match &self.when {
            When::Vague(w) => return Some(w.clone()),
            When::Days { start, end } => (*start, end.unwrap_or(*start)),
        };
        let weekday = Some(start.weekday().to_monday_one_offset());
        let part = self.part;
        self.flags.iter().find_map(|f| match f {
            DateFlag::WeekdayOnly if end == start => Some(VagueWish { from: None, to: None, weekday, part }),
            DateFlag::WeekdayOnly | DateFlag::MonthAssumed => {
                Some(VagueWish { from: Some(start), to: Some(end), weekday: None, part })
            }
            DateFlag::NextWeekday => {
                let other = self.alternatives.first().copied().unwrap_or(start);
                Some(VagueWish { from: Some(start.min(other)), to: Some(start.max(other)), weekday, part })
            }
            DateFlag::Approximate => {
                let (from, to) = match self.grain {
                    Grain::Month | Grain::Quarter | Grain::HalfYear | Grain::Year | Grain::Season => {
                        (start.first_of_month(), start.last_of_month())
                    }
                    _ => {
                        let monday = calendar::week(start, 0)?;
                        (monday, calendar::plus(monday, 6)?)
                    }
                };
                Some(VagueWish { from: Some(from), to: Some(to), weekday: None, part })
            }
            DateFlag::Past { .. }
            | DateFlag::WeekdayConflict { .. }
            | DateFlag::YearAssumed
            | DateFlag::DayMonthAmbiguous
            | DateFlag::OneOf => None,
        })
    }
}

/// A time range or its known half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeRange {
    /// Start.
    pub start: Option<ClockTime>,
    /// End; at or before start means after midnight.
    pub end: Option<ClockTime>,
    /// "All day": the venue's full-day slot.
    pub all_day: bool,
    /// "around six", "kurz nach sechs".
    pub about: bool,
    /// The rule that read it.
    pub rule: Rule,
}
