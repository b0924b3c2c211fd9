//! The offer: lines, total, terms, acceptance.

use super::English;
use crate::venue::{Money, VatRate};
use crate::wording::voice::{Calendar, Measures, Offers};
use jiff::civil::Date;

impl Offers for English {
    fn here_is(
        &self,
        updated: bool,
        people: u32,
        layout: Option<&str>,
        when: Option<&str>,
        room: Option<&str>,
        lines: &str,
    ) -> String {
        let which = if updated { "our updated offer" } else { "our offer" };
        let event = when.map_or_else(|| "for".to_owned(), |w| format!("for your event {w}, with"));
        let room = room.map(|r| format!(" in {r}")).unwrap_or_default();
        let layout = layout.map(|l| format!(", {l}")).unwrap_or_default();
        format!("Here is {which} {event} {}{room}{layout}: {lines}.", self.people(people))
    }

    fn room_hire(&self) -> &'static str {
        "room hire"
    }

    fn line(&self, what: &str, price: &str, sum: Option<Money>) -> String {
        let sum = sum.map(|s| format!(" (altogether {})", self.money(s))).unwrap_or_default();
        format!("{what} at {price}{sum}")
    }

    fn with_extras(&self, hire: &str, extras: &str) -> String {
        format!("{hire}, plus {extras}")
    }

    fn discounted(&self, amount: Money) -> String {
        format!("We are taking a discount of {} off this.", self.money(amount))
    }

    fn total(&self, total: Money) -> String {
        format!("The total is {}.", self.money(total))
    }

    fn total_with_vat(&self, total: Money, vat: &str, _one: bool) -> String {
        format!("The total is {}, including {vat}.", self.money(total))
    }

    fn vat_part(&self, rate: VatRate, amount: Money) -> String {
        format!("{} VAT ({})", self.percent(rate), self.money(amount))
    }

    fn included(&self, names: &str, one: bool) -> String {
        format!("{names} {} already included in the room rate.", if one { "is" } else { "are" })
    }

    fn unavailable(&self, names: &str, one: bool, room: &str) -> String {
        format!("Unfortunately {names} {} not available in {room}.", if one { "is" } else { "are" })
    }

    fn outside_hours(&self, hours: &str) -> String {
        format!(
            "Part of your event lies outside our opening hours ({hours}); our team will be happy to sort that out with you."
        )
    }

    fn valid_until(&self, until: &str, room: Option<&str>) -> String {
        match room {
            Some(room) => {
                format!("Until {until}, the offer is valid and we hold {room} for you without obligation.")
            }
            None => format!("The offer is valid until {until}."),
        }
    }

    fn deposit_term(&self, amount: Money, due: Date) -> String {
        format!("A deposit of {} is due by {}.", self.money(amount), self.date(due))
    }

    fn stands(&self, total: Money, until: Date) -> String {
        format!("Our offer with a total of {} stands unchanged until {}.", self.money(total), self.date(until))
    }

    fn expired(&self, until: Date) -> String {
        format!("Our offer was valid until {} and has since expired.", self.date(until))
    }

    fn does_it_suit(&self) -> &'static str {
        "Does this suit you? A short yes is enough, and we take care of the rest."
    }

    fn does_offer_suit(&self) -> &'static str {
        "Does our offer suit you? A short yes is enough."
    }

    fn accepted(&self, total: Money) -> String {
        format!(
            "Thank you for accepting our offer, with a total of {} – we look forward to your event.",
            self.money(total)
        )
    }

    fn accepted_old(&self) -> &'static str {
        "Thank you for accepting. Your answer referred to an earlier version, which our current offer has since replaced."
    }

    fn no_offer_yet(&self) -> &'static str {
        "We are glad that you would like to go ahead. There is no offer yet: you will have it as soon as we know the rest."
    }
}
