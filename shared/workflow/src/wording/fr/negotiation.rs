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

    fn sourcing(&self, wish: Option<&str>) -> String {
        match wish {
            Some(w) => format!(
                "Nous ne proposons pas nous-mêmes {w} ; notre équipe se renseigne volontiers pour savoir si nous pouvons \
                 l'organiser pour vous."
            ),
            None => "Nous ne pouvons pas répondre nous-mêmes à ce souhait ; notre équipe se renseigne volontiers pour \
                     savoir si nous pouvons l'organiser pour vous."
                .to_owned(),
        }
    }

    fn declined(&self) -> &'static str {
        "C'est dommage pour cette fois, et merci de nous en avoir informés. Si quelque chose devait changer, nous serions \
         heureux d'être à nouveau là pour vous."
    }
}
