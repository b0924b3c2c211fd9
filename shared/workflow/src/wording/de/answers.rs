//! Answers from the venue's data.

use super::German;
use crate::turn::{ItemFact, WhenFact};
use crate::venue::{ClockTime, Money};
use crate::wording::style::list;
use crate::wording::voice::{Answers, Calendar, Measures};
use jiff::civil::Date;

impl Answers for German {
    fn opening_hours(&self, open: ClockTime, close: ClockTime) -> String {
        format!("Unser Haus ist täglich {} für Sie offen.", self.hours(Some(open), Some(close)))
    }

    fn rooms(&self, rooms: &str, one: bool) -> String {
        if one { format!("Dafür eignet sich {rooms}.") } else { format!("Zur Wahl stehen Ihnen {rooms}.") }
    }

    fn features(&self, room: &str, features: &str) -> String {
        format!("{room} bietet Ihnen {features}.")
    }

    fn just_room(&self, room: &str) -> String {
        format!("Gerne mehr dazu: {room}.")
    }

    fn has(&self, room: &str, thing: Option<&str>, has: bool) -> String {
        let thing = thing.map(|t| format!(" ({t})")).unwrap_or_default();
        if has {
            format!("Ja, das steht Ihnen in {room} zur Verfügung{thing}.")
        } else {
            format!("In {room} ist das leider nicht verfügbar{thing}.")
        }
    }

    fn item(&self, i: &ItemFact) -> String {
        format!("{} zu {} {}", i.name, self.money(i.price), self.unit(i.unit))
    }

    fn items(&self, items: &str) -> String {
        format!("Gerne bieten wir Ihnen {items}.")
    }

    fn offered(&self, items: &str, total: Money) -> String {
        format!("Unsere Offerte enthält {items}, im Total von {} bereits eingerechnet.", self.money(total))
    }

    fn per_person(&self, total: Money, people: u32, each: &str) -> String {
        let (people, total) = (self.people(people), self.money(total));
        format!("Auf {people} verteilt ergibt unser Total von {total} einen Betrag von {each}.")
    }

    fn free_days(&self, days: &[Date]) -> String {
        let days: Vec<String> = days.iter().map(|d| self.on(*d)).collect();
        format!("Frei ist es zurzeit zum Beispiel {}.", list(&days, "und"))
    }

    fn room_free(&self, room: &str, day: &str) -> String {
        format!("Ja, {room} ist {day} noch frei.")
    }

    fn room_taken(&self, room: &str, day: &str) -> String {
        format!("{room} ist {day} leider schon vergeben.")
    }

    fn state(&self, when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String {
        let mut text = match (confirmed, room) {
            (true, Some(r)) => format!("Ihre Buchung ist bestätigt: {r}"),
            (true, None) => "Ihre Buchung ist bestätigt".to_owned(),
            (false, Some(r)) => format!("Für Sie ist zurzeit unverbindlich reserviert: {r}"),
            (false, None) => "Noch ist nichts für Sie reserviert. Ihre Anfrage ist bei uns in Arbeit".to_owned(),
        };
        text.extend(when.map(|w| format!(", {}", self.when(w))));
        text.extend(total.map(|t| format!(", mit einem Total von {}", self.money(t))));
        format!("{text}.")
    }
}
