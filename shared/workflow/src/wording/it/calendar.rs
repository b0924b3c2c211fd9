//! Days and times: "sabato 7 febbraio 2026, dalle 14:00 alle 18:00".

use super::Italian;
use crate::turn::WhenFact;
use crate::understanding::DayPart;
use crate::venue::ClockTime;
use crate::wording::style::{ends, joined, month_name};
use crate::wording::voice::Calendar;
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

impl Calendar for Italian {
    fn weekday(&self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => "lunedì",
            Weekday::Tuesday => "martedì",
            Weekday::Wednesday => "mercoledì",
            Weekday::Thursday => "giovedì",
            Weekday::Friday => "venerdì",
            Weekday::Saturday => "sabato",
            Weekday::Sunday => "domenica",
        }
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &MONTHS
    }

    fn date(&self, d: Date) -> String {
        let first = if d.day() == 1 { "°" } else { "" };
        format!(
            "{} {}{first} {} {}",
            self.weekday(d.weekday()),
            d.day(),
            month_name(self.months(), d.month()),
            d.year()
        )
    }

    /// Italian names the day without a preposition.
    fn on(&self, d: Date) -> String {
        self.date(d)
    }

    fn that_day(&self) -> &'static str {
        "quel giorno"
    }

    fn when(&self, w: &WhenFact) -> String {
        let hours = self.hours(w.start, w.end);
        match w.end_date {
            Some(end) => joined(format!("{} a {}", self.date(w.date), self.date(end)), ", ogni giorno ", &hours),
            None => joined(self.date(w.date), ", ", &hours),
        }
    }

    fn on_when(&self, w: &WhenFact) -> String {
        if w.end_date.is_some() { format!("da {}", self.when(w)) } else { self.when(w) }
    }

    fn hours(&self, start: Option<ClockTime>, end: Option<ClockTime>) -> String {
        match (start, end) {
            (None, None) => String::new(),
            (Some(s), Some(e)) => format!("dalle {s} alle {}", ends(e)),
            (Some(s), None) => format!("dalle {s}"),
            (None, Some(e)) => format!("fino alle {}", ends(e)),
        }
    }

    fn range(&self, start: ClockTime, end: ClockTime) -> String {
        self.hours(Some(start), Some(end))
    }

    fn part_of_day(&self, part: DayPart) -> &'static str {
        match part {
            DayPart::Morning => "al mattino",
            DayPart::Afternoon => "nel pomeriggio",
            DayPart::Evening => "in serata",
        }
    }
}
