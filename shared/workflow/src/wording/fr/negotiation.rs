//! Prices, wishes and refusals.

use super::French;
use crate::venue::Money;
use crate::wording::voice::{Measures, Negotiation};

impl Negotiation for French {
    fn counter(&self, total: Money) -> String {
        format!(
            "Merci de nous parler ouvertement du prix. Notre équipe regarde ce qui est possible et revient vers vous. \
             Pour l'instant, le total est de {}.",
            self.money(total)
        )
    }

    fn levers(&self, items: &str) -> String {
        format!("Vous pourriez par exemple économiser en renonçant à {items}.")
    }

    fn lever(&self, name: &str, amount: Money) -> String {
        format!("{name} (soit {})", self.money(amount))
    }

    fn cheaper_room(&self, room: &str, day: Option<&str>) -> String {
        match day {
            Some(day) => format!("{room} serait plus avantageuse, libre {day}."),
            None => format!("{room} serait plus avantageuse et encore libre ce jour-là."),
        }
    }

    fn sourcing(&self, wish: Option<&str>) -> String {
        let wish = wish.unwrap_or("cela");
        format!(
            "Nous ne proposons pas nous-mêmes {wish} ; notre équipe regarde volontiers si elle peut l'organiser pour vous."
        )
    }

    fn declined(&self) -> &'static str {
        "C'est dommage pour cette fois, et merci de nous en avoir informés. Si quelque chose devait changer, nous serions \
         heureux d'être à nouveau là pour vous."
    }
}
