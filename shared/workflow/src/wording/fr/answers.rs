//! Answers from the venue's data.

use super::French;
use crate::turn::{ItemFact, WhenFact};
use crate::venue::{ClockTime, Money};
use crate::wording::style::list;
use crate::wording::voice::{Answers, Calendar, Measures};
use jiff::civil::Date;

impl Answers for French {
    fn opening_hours(&self, open: ClockTime, close: ClockTime) -> String {
        format!("Notre maison est ouverte tous les jours {}.", self.hours(Some(open), Some(close)))
    }

    fn rooms(&self, rooms: &str, one: bool) -> String {
        if one { format!("{rooms} vous conviendrait bien.") } else { format!("Vous avez le choix entre {rooms}.") }
    }

    fn features(&self, room: &str, features: &str) -> String {
        format!("{room} vous offre {features}.")
    }

    fn just_room(&self, room: &str) -> String {
        format!("Voici ce que nous pouvons vous en dire : {room}.")
    }

    fn has(&self, room: &str, thing: Option<&str>, has: bool) -> String {
        let thing = thing.map(|t| format!(" ({t})")).unwrap_or_default();
        if has {
            format!("Oui, c'est à votre disposition dans {room}{thing}.")
        } else {
            format!("Ce n'est malheureusement pas disponible dans {room}{thing}.")
        }
    }

    fn item(&self, i: &ItemFact) -> String {
        format!("{} à {} {}", i.name, self.money(i.price), self.unit(i.unit))
    }

    fn items(&self, items: &str) -> String {
        format!("Nous vous proposons volontiers {items}.")
    }

    fn offered(&self, items: &str, total: Money) -> String {
        format!("Notre offre comprend {items} ; le total de {} en tient déjà compte.", self.money(total))
    }

    fn per_person(&self, total: Money, people: u32, each: &str) -> String {
        let (people, total) = (self.people(people), self.money(total));
        format!("Réparti sur {people}, notre total de {total} revient à {each}.")
    }

    fn free_days(&self, days: &[Date]) -> String {
        let days: Vec<String> = days.iter().map(|d| self.on(*d)).collect();
        format!("Pour l'instant, nous avons par exemple encore de la place {}.", list(&days, "et"))
    }

    fn room_free(&self, room: &str, day: &str) -> String {
        format!("Oui, {room} est encore libre {day}.")
    }

    fn room_taken(&self, room: &str, day: &str) -> String {
        format!("{room} n'est malheureusement plus libre {day}.")
    }

    fn state(&self, when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String {
        let mut text = match (confirmed, room) {
            (true, Some(r)) => format!("Votre réservation est confirmée : {r}"),
            (true, None) => "Votre réservation est confirmée".to_owned(),
            (false, Some(r)) => format!("Pour l'instant, voici ce que nous vous gardons sans engagement : {r}"),
            (false, None) => "Rien ne vous est encore réservé. Nous travaillons à votre demande".to_owned(),
        };
        text.extend(when.map(|w| format!(", {}", self.on_when(w))));
        text.extend(total.map(|t| format!(", pour un total de {}", self.money(t))));
        format!("{text}.")
    }
}
