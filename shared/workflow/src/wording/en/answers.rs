//! Answers from the venue's data.

use super::English;
use crate::turn::{ItemFact, WhenFact};
use crate::venue::{ClockTime, Money};
use crate::wording::style::list;
use crate::wording::voice::{Answers, Calendar, Measures};
use jiff::civil::Date;

impl Answers for English {
    fn opening_hours(&self, open: ClockTime, close: ClockTime) -> String {
        format!("We are open every day {}.", self.hours(Some(open), Some(close)))
    }

    fn rooms(&self, rooms: &str, one: bool) -> String {
        if one { format!("{rooms} would suit you well.") } else { format!("You can choose from {rooms}.") }
    }

    fn features(&self, room: &str, features: &str) -> String {
        format!("{room} offers you {features}.")
    }

    fn just_room(&self, room: &str) -> String {
        format!("Here is what we can tell you: {room}.")
    }

    fn has(&self, room: &str, thing: Option<&str>, has: bool) -> String {
        let thing = thing.map(|t| format!(" ({t})")).unwrap_or_default();
        if has {
            format!("Yes, {room} has that for you{thing}.")
        } else {
            format!("Unfortunately that is not available in {room}{thing}.")
        }
    }

    fn item(&self, i: &ItemFact) -> String {
        format!("{} at {} {}", i.name, self.money(i.price), self.unit(i.unit))
    }

    fn items(&self, items: &str) -> String {
        format!("We can offer you {items}.")
    }

    fn offered(&self, items: &str, total: Money) -> String {
        format!("Our offer contains {items}, already counted in the total of {}.", self.money(total))
    }

    fn per_person(&self, total: Money, people: u32, each: &str) -> String {
        let (people, total) = (self.people(people), self.money(total));
        format!("Divided by {people}, our total of {total} comes to {each}.")
    }

    fn free_days(&self, days: &[Date]) -> String {
        let days: Vec<String> = days.iter().map(|d| self.date(*d)).collect();
        format!("At present we still have room on {}, for example.", list(&days, "and"))
    }

    fn room_free(&self, room: &str, day: &str) -> String {
        format!("Yes, {room} is still free {day}.")
    }

    fn room_taken(&self, room: &str, day: &str) -> String {
        format!("Unfortunately {room} is already taken {day}.")
    }

    fn state(&self, when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String {
        let mut text = match (confirmed, room) {
            (true, Some(r)) => format!("Your booking is confirmed: {r}"),
            (true, None) => "Your booking is confirmed".to_owned(),
            (false, Some(r)) => format!("At present we are holding this for you, without obligation: {r}"),
            (false, None) => "Nothing is reserved for you yet. We are working on your enquiry".to_owned(),
        };
        text.extend(when.map(|w| format!(", {}", self.when(w))));
        text.extend(total.map(|t| format!(", with a total of {}", self.money(t))));
        format!("{text}.")
    }
}
