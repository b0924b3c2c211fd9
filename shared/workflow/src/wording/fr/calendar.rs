//! Days and times: "le samedi 7 février 2026, de 14h00 à 18h00".

use super::French;
use crate::turn::WhenFact;
use crate::understanding::DayPart;
use crate::venue::ClockTime;
use crate::wording::style::{joined, month_name};
use crate::wording::voice::Calendar;
use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// "14h00"; a day ends at "24h00".
pub(super) fn clock(t: ClockTime) -> String {
    format!("{}h{:02}", t.minutes() / 60, t.minutes() % 60)
}

fn ends(t: ClockTime) -> String {
    if t.minutes() == 0 { "24h00".to_owned() } else { clock(t) }
}

impl Calendar for French {
    fn weekday(&self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => "lundi",
            Weekday::Tuesday => "mardi",
            Weekday::Wednesday => "mercredi",
            Weekday::Thursday => "jeudi",
            Weekday::Friday => "vendredi",
            Weekday::Saturday => "samedi",
            Weekday::Sunday => "dimanche",
        }
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &MONTHS
    }

    fn date(&self, d: Date) -> String {
        let first = if d.day() == 1 { "er" } else { "" };
        format!(
            "{} {}{first} {} {}",
            self.weekday(d.weekday()),
            d.day(),
            month_name(self.months(), d.month()),
            d.year()
        )
    }

    fn on(&self, d: Date) -> String {
        format!("le {}", self.date(d))
    }

    fn that_day(&self) -> &'static str {
        "ce jour-là"
    }

    fn when(&self, w: &WhenFact) -> String {
        let hours = self.hours(w.start, w.end);
        match w.end_date {
            Some(end) => joined(format!("{} au {}", self.date(w.date), self.date(end)), ", chaque jour ", &hours),
            None => joined(self.date(w.date), ", ", &hours),
        }
    }

    fn on_when(&self, w: &WhenFact) -> String {
        format!("{} {}", if w.end_date.is_some() { "du" } else { "le" }, self.when(w))
    }

    fn hours(&self, start: Option<ClockTime>, end: Option<ClockTime>) -> String {
        match (start, end) {
            (None, None) => String::new(),
            (Some(s), Some(e)) => format!("de {} à {}", clock(s), ends(e)),
            (Some(s), None) => format!("dès {}", clock(s)),
            (None, Some(e)) => format!("jusqu'à {}", ends(e)),
        }
    }

    fn range(&self, start: ClockTime, end: ClockTime) -> String {
        self.hours(Some(start), Some(end))
    }

    fn part_of_day(&self, part: DayPart) -> &'static str {
        match part {
            DayPart::Morning => "le matin",
            DayPart::Afternoon => "l'après-midi",
            DayPart::Evening => "en soirée",
        }
    }
}
