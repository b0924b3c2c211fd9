//! Answers from the venue's data.

use super::Italian;
use crate::turn::{ItemFact, WhenFact};
use crate::venue::{ClockTime, Money};
use crate::wording::style::list;
use crate::wording::voice::{Answers, Calendar, Measures};
use jiff::civil::Date;

impl Answers for Italian {
    fn opening_hours(&self, open: ClockTime, close: ClockTime) -> String {
        format!("Siamo aperti tutti i giorni {}.", self.hours(Some(open), Some(close)))
    }

    fn rooms(&self, rooms: &str, one: bool) -> String {
        if one { format!("Potrebbe fare al caso Suo {rooms}.") } else { format!("Può scegliere tra {rooms}.") }
    }

    fn features(&self, room: &str, features: &str) -> String {
        format!("{room} Le offre {features}.")
    }

    fn just_room(&self, room: &str) -> String {
        format!("Ecco che cosa possiamo dirLe: {room}.")
    }

    fn has(&self, room: &str, thing: Option<&str>, has: bool) -> String {
        let thing = thing.map(|t| format!(" ({t})")).unwrap_or_default();
        if has {
            format!("Sì, in {room} è a Sua disposizione{thing}.")
        } else {
            format!("Purtroppo in {room} non è disponibile{thing}.")
        }
    }

    fn item(&self, i: &ItemFact) -> String {
        format!("{} a {} {}", i.name, self.money(i.price), self.unit(i.unit))
    }

    fn items(&self, items: &str) -> String {
        format!("Le proponiamo volentieri {items}.")
    }

    fn offered(&self, items: &str, total: Money) -> String {
        format!("La nostra offerta comprende {items}; il totale di {} ne tiene già conto.", self.money(total))
    }

    fn per_person(&self, total: Money, people: u32, each: &str) -> String {
        let (people, total) = (self.people(people), self.money(total));
        format!("Diviso per {people}, il nostro totale di {total} equivale a {each}.")
    }

    fn free_days(&self, days: &[Date]) -> String {
        let days: Vec<String> = days.iter().map(|d| self.on(*d)).collect();
        format!("Al momento abbiamo ancora posto, per esempio, {}.", list(&days, "e"))
    }

    fn room_free(&self, room: &str, day: &str) -> String {
        format!("Sì, {room} è ancora disponibile {day}.")
    }

    fn room_taken(&self, room: &str, day: &str) -> String {
        format!("Purtroppo {room} non è più disponibile {day}.")
    }

    fn state(&self, when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String {
        let mut text = match (confirmed, room) {
            (true, Some(r)) => format!("La Sua prenotazione è confermata: {r}"),
            (true, None) => "La Sua prenotazione è confermata".to_owned(),
            (false, Some(r)) => format!("Al momento teniamo a Sua disposizione, senza impegno: {r}"),
            (false, None) => "Per Lei non è ancora riservato nulla. Stiamo lavorando alla Sua richiesta".to_owned(),
        };
        text.extend(when.map(|w| format!(", {}", self.on_when(w))));
        text.extend(total.map(|t| format!(", per un totale di {}", self.money(t))));
        format!("{text}.")
    }
}
