//! First contact, what is noted, what was changed.

use super::German;
use crate::turn::WhenFact;
use crate::wording::voice::{Calendar, Intake, Measures};

impl Intake for German {
    fn apology(&self) -> &'static str {
        "Es tut uns leid, dass etwas nicht so war, wie es sein sollte."
    }

    fn thank_for_inquiry(&self) -> &'static str {
        "Vielen Dank für Ihre Anfrage – schön, dass Sie an uns gedacht haben."
    }

    fn with_when(&self, when: &WhenFact) -> String {
        self.on_when(when)
    }

    fn with_room(&self, room: &str) -> String {
        format!("in {room}")
    }

    fn with_people(&self, n: u32) -> String {
        format!("mit {}", self.people(n))
    }

    fn with_item(&self, name: &str, quantity: Option<u32>) -> String {
        quantity.map_or_else(|| format!("mit {name}"), |n| format!("mit {n} × {name}"))
    }

    fn without_item(&self, name: &str) -> String {
        format!("ohne {name}")
    }

    fn changed(&self, what: &str) -> String {
        format!("Gerne haben wir Ihre Buchung angepasst: neu {what}.")
    }

    fn wished(&self, what: &str) -> String {
        format!("Ihren Wunsch haben wir aufgenommen: neu {what}.")
    }

    fn changed_something(&self) -> &'static str {
        "Gerne haben wir das angepasst."
    }

    fn billing_noted(&self, open: bool) -> &'static str {
        if open { "Danke, das haben wir notiert." } else { "Danke, Ihre Rechnungsadresse ist notiert." }
    }

    fn noted(&self, what: &str) -> String {
        format!("Wir haben Ihren Anlass so notiert: {what}.")
    }

    fn noted_only(&self) -> &'static str {
        "Danke, Ihre Angaben haben wir notiert."
    }

    fn nothing_changed(&self) -> &'static str {
        "Damit bleibt an Ihrer Buchung alles, wie es ist."
    }

    fn guidance(&self) -> &'static str {
        "Gerne helfen wir Ihnen weiter. Schreiben Sie uns doch kurz, wann Ihr Anlass stattfinden soll, mit wie vielen \
         Personen und was Sie sich wünschen."
    }

    fn offer_or_visit(&self) -> &'static str {
        "Meinen Sie unsere Offerte oder den Besichtigungstermin?"
    }

    fn which_change(&self) -> &'static str {
        "Gerne. Was möchten Sie ändern, und wie soll es neu sein?"
    }

    fn which_question(&self) -> &'static str {
        "Damit wir Sie richtig verstehen: Worauf genau bezieht sich Ihre Antwort?"
    }

    fn anything_else(&self) -> &'static str {
        "Können wir sonst noch etwas für Sie tun?"
    }
}
