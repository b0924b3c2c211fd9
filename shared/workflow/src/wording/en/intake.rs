//! First contact, what is noted, what was changed.

use super::English;
use crate::turn::WhenFact;
use crate::wording::voice::{Calendar, Intake, Measures};

impl Intake for English {
    fn apology(&self) -> &'static str {
        "We are sorry that something has not gone as it should."
    }

    fn thank_for_inquiry(&self) -> &'static str {
        "Thank you for your enquiry – how lovely that you thought of us."
    }

    fn with_when(&self, when: &WhenFact) -> String {
        self.on_when(when)
    }

    fn with_room(&self, room: &str) -> String {
        format!("in {room}")
    }

    fn with_people(&self, n: u32) -> String {
        format!("with {}", self.people(n))
    }

    fn with_item(&self, name: &str, quantity: Option<u32>) -> String {
        quantity.map_or_else(|| format!("with {name}"), |n| format!("with {n} × {name}"))
    }

    fn without_item(&self, name: &str) -> String {
        format!("without {name}")
    }

    fn changed(&self, what: &str) -> String {
        format!("We have updated your booking: now {what}.")
    }

    fn wished(&self, what: &str) -> String {
        format!("We have noted your wish: {what}.")
    }

    fn changed_something(&self) -> &'static str {
        "We have changed that for you."
    }

    fn billing_noted(&self, open: bool) -> &'static str {
        if open { "Thank you, we have noted that." } else { "Thank you, we have your billing address." }
    }

    fn noted(&self, what: &str) -> String {
        format!("Here is what we have noted for your event: {what}.")
    }

    fn noted_only(&self) -> &'static str {
        "Thank you, we have noted your details."
    }

    fn nothing_changed(&self) -> &'static str {
        "Everything about your booking stays as it is."
    }

    fn guidance(&self) -> &'static str {
        "We are happy to help. Just tell us when your event should take place, how many guests you expect and what you \
         have in mind."
    }

    fn offer_or_visit(&self) -> &'static str {
        "Do you mean our offer or the date of your visit?"
    }

    fn which_change(&self) -> &'static str {
        "Gladly. What would you like to change, and to what?"
    }

    fn which_question(&self) -> &'static str {
        "Just to be sure we understand you: what exactly does your answer refer to?"
    }

    fn anything_else(&self) -> &'static str {
        "Is there anything else we can do for you?"
    }
}
