//! Prices, wishes and refusals.

use super::German;
use crate::venue::Money;
use crate::wording::voice::{Measures, Negotiation};

impl Negotiation for German {
    fn counter(&self, total: Money) -> String {
        format!(
            "Danke für Ihre offenen Worte zum Preis. Unser Team schaut sich an, was möglich ist, und meldet sich bei \
             Ihnen. Zurzeit beträgt das Total {}.",
            self.money(total)
        )
    }

    fn levers(&self, items: &str) -> String {
        format!("Sparen könnten Sie zum Beispiel mit einem Verzicht auf {items}.")
    }

    fn lever(&self, name: &str, amount: Money) -> String {
        format!("{name} (minus {})", self.money(amount))
    }

    fn cheaper_room(&self, room: &str, day: Option<&str>) -> String {
        match day {
            Some(day) => format!("Günstiger wäre zudem {room}, noch frei {day}."),
            None => format!("Günstiger und am selben Tag noch frei wäre zudem {room}."),
        }
    }

    fn sourcing(&self, wish: Option<&str>) -> String {
        match wish {
            Some(w) => {
                format!("{w} führen wir selbst nicht; unser Team klärt gerne, ob wir es für Sie organisieren können.")
            }
            None => "Diesen Wunsch können wir selbst nicht erfüllen; unser Team klärt gerne, ob wir es für Sie \
                     organisieren können."
                .to_owned(),
        }
    }

    fn found(&self, name: &str) -> String {
        format!("Gute Nachricht: {name} können wir für Sie organisieren.")
    }

    fn suggested(&self, items: &str) -> String {
        format!("Aus unserem Angebot kämen dem nahe: {items}.")
    }

    fn other_room_has(&self, item: &str, rooms: &str) -> String {
        format!("{item} gäbe es in {rooms}.")
    }

    fn out_of_season(&self, names: &str, one: bool) -> String {
        format!("{names} {} zu dieser Jahreszeit leider nicht auf der Karte.", if one { "steht" } else { "stehen" })
    }

    fn in_season(&self, items: &str) -> String {
        format!("Serviert wird dann: {items}.")
    }

    fn declined(&self) -> &'static str {
        "Schade, dass es diesmal nicht passt – danke, dass Sie uns Bescheid geben. Falls sich etwas ändert, sind wir \
         gerne wieder für Sie da."
    }
}
