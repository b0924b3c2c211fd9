//! Days and times: "am Samstag, 7. Februar 2026, von 14:00 bis 18:00 Uhr".

use super::German;
use crate::turn::WhenFact;
use crate::understanding::DayPart;
use crate::venue::ClockTime;
use crate::wording::style::{ends, joined, month_name};
use crate::wording::voice::Calendar;
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Calendar for German {
    fn weekday(&self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => "Montag",
            Weekday::Tuesday => "Dienstag",
            Weekday::Wednesday => "Mittwoch",
            Weekday::Thursday => "Donnerstag",
            Weekday::Friday => "Freitag",
            Weekday::Saturday => "Samstag",
            Weekday::Sunday => "Sonntag",
        }
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &MONTHS
    }

    fn date(&self, d: Date) -> String {
        format!("{}, {}. {} {}", self.weekday(d.weekday()), d.day(), month_name(self.months(), d.month()), d.year())
    }

    fn on(&self, d: Date) -> String {
        format!("am {}", self.date(d))
    }

    fn that_day(&self) -> &'static str {
        "an diesem Tag"
    }

    fn when(&self, w: &WhenFact) -> String {
        let hours = self.hours(w.start, w.end);
        match w.end_date {
            Some(end) => joined(format!("{} bis {}", self.date(w.date), self.date(end)), ", jeweils ", &hours),
            None => joined(self.date(w.date), ", ", &hours),
        }
    }

    fn on_when(&self, w: &WhenFact) -> String {
        format!("{} {}", if w.end_date.is_some() { "von" } else { "am" }, self.when(w))
    }

    fn hours(&self, start: Option<ClockTime>, end: Option<ClockTime>) -> String {
        match (start, end) {
            (None, None) => String::new(),
            (Some(s), Some(e)) => format!("von {s} bis {} Uhr", ends(e)),
            (Some(s), None) => format!("ab {s} Uhr"),
            (None, Some(e)) => format!("bis {} Uhr", ends(e)),
        }
    }

    fn range(&self, start: ClockTime, end: ClockTime) -> String {
        format!("{start}–{} Uhr", ends(end))
    }

    fn part_of_day(&self, part: DayPart) -> &'static str {
        match part {
            DayPart::Morning => "am Vormittag",
            DayPart::Afternoon => "am Nachmittag",
            DayPart::Evening => "am Abend",
        }
    }
}
