//! Days and times: "on Saturday, 7 February 2026, from 14:00 to 18:00".

use super::English;
use crate::turn::WhenFact;
use crate::understanding::DayPart;
use crate::venue::ClockTime;
use crate::wording::style::{ends, joined, month_name};
use crate::wording::voice::Calendar;
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Calendar for English {
    fn weekday(&self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        }
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &MONTHS
    }

    fn date(&self, d: Date) -> String {
        format!("{}, {} {} {}", self.weekday(d.weekday()), d.day(), month_name(self.months(), d.month()), d.year())
    }

    fn on(&self, d: Date) -> String {
        format!("on {}", self.date(d))
    }

    fn that_day(&self) -> &'static str {
        "on that day"
    }

    fn when(&self, w: &WhenFact) -> String {
        let hours = self.hours(w.start, w.end);
        match w.end_date {
            Some(end) => joined(format!("{} to {}", self.date(w.date), self.date(end)), ", each day ", &hours),
            None => joined(self.date(w.date), ", ", &hours),
        }
    }

    fn on_when(&self, w: &WhenFact) -> String {
        format!("{} {}", if w.end_date.is_some() { "from" } else { "on" }, self.when(w))
    }

    fn hours(&self, start: Option<ClockTime>, end: Option<ClockTime>) -> String {
        match (start, end) {
            (None, None) => String::new(),
            (Some(s), Some(e)) => format!("from {s} to {}", ends(e)),
            (Some(s), None) => format!("from {s}"),
            (None, Some(e)) => format!("until {}", ends(e)),
        }
    }

    fn range(&self, start: ClockTime, end: ClockTime) -> String {
        format!("{start}–{}", ends(end))
    }

    fn part_of_day(&self, part: DayPart) -> &'static str {
        match part {
            DayPart::Morning => "in the morning",
            DayPart::Afternoon => "in the afternoon",
            DayPart::Evening => "in the evening",
        }
    }
}
