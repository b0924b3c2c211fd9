//! From acceptance to the end: confirmation, later changes, cancellation.

use super::English;
use crate::turn::WhenFact;
use crate::venue::Money;
use crate::wording::voice::{Calendar, Confirmation, Measures};

impl Confirmation for English {
    fn awaiting(&self) -> &'static str {
        "We now have everything we need. Our team will take a last look and send you the confirmation shortly."
    }

    fn confirmed(&self, when: &WhenFact, people: u32, room: &str, total: Money) -> String {
        format!(
            "Your booking is confirmed: we look forward to welcoming you {}, with {} in {room}. The total is {}, \
             including VAT.",
            self.on_when(when),
            self.people(people),
            self.money(total)
        )
    }

    fn deposit_arrived(&self, paid: Money, rest: Option<Money>) -> String {
        let paid = format!("Thank you for your deposit of {}", self.money(paid));
        match rest {
            Some(rest) => format!("{paid}; the balance of {} will follow with the invoice.", self.money(rest)),
            None => format!("{paid}."),
        }
    }

    fn until_then(&self) -> &'static str {
        "We will get everything ready for you. Should you have any questions or wishes until then, we are here for you."
    }

    fn already_confirmed(&self, when: &WhenFact, room: &str) -> String {
        format!("Your booking is already confirmed: {room} is yours {}.", self.on_when(when))
    }

    fn change_to_team(&self) -> &'static str {
        "Our team will look into your change personally and get back to you."
    }

    fn change_impossible(&self, when: &WhenFact, room: &str, why: bool) -> String {
        let first = if why { "" } else { "Unfortunately this change is not possible. " };
        format!("{first}Your reservation is safe, of course: {room}, {}.", self.when(when))
    }

    fn leave_it(&self) -> &'static str {
        "Shall we leave it at that, or is there something else you would like?"
    }

    fn kept(&self, when: &WhenFact, room: &str) -> String {
        format!("Of course, everything stays as it is: {room} remains reserved for you {}.", self.on_when(when))
    }

    fn ask_cancel(&self) -> &'static str {
        "Would you really like to cancel your booking? A short yes is enough, and we will see to it."
    }

    fn cancellation_to_team(&self) -> &'static str {
        "What a pity that it does not work out. Our team will take care of your cancellation and confirm it to you."
    }

    fn cancellation_waits(&self) -> &'static str {
        "Your booking has not been cancelled yet. Our team has your message, decides with it in mind and will get back to you."
    }

    fn cancellation_withdrawn(&self) -> &'static str {
        "How lovely that you are coming after all. Your cancellation is withdrawn, and your booking stands."
    }

    fn cancelled(&self, when: Option<&WhenFact>) -> String {
        let when = when.map(|w| format!(" for {}", self.when(w))).unwrap_or_default();
        format!("Your booking{when} is cancelled. We would be delighted to welcome you another time.")
    }
}
