//! The offer: lines, total, terms, acceptance.

use super::German;
use crate::booking::Line;
use crate::venue::{Money, VatRate};
use crate::wording::style::list;
use crate::wording::voice::{Calendar, Measures, Offers};
use jiff::civil::Date;

impl Offers for German {
    fn here_is(
        &self,
        updated: bool,
        people: u32,
        layout: Option<&str>,
        when: Option<&str>,
        room: Option<&str>,
    ) -> String {
        let which = if updated { "unsere angepasste Offerte" } else { "unsere Offerte" };
        let event = when.map_or_else(|| "für".to_owned(), |w| format!("für Ihren Anlass {w} mit"));
        let room = room.map(|r| format!(" in {r}")).unwrap_or_default();
        let layout = layout.map(|l| format!(", {l}")).unwrap_or_default();
        format!("Hier ist {which} {event} {}{room}{layout}: ", self.people(people))
    }

    fn room_hire(&self) -> &'static str {
        "Raummiete"
    }

    fn line(&self, l: &Line, name: &str) -> String {
        let what = self.amount_of(l.quantity, l.unit, name);
        let price = format!("{} {}", self.money(l.unit_price), self.unit(l.unit));
        if l.quantity == 1 {
            format!("{what} zu {price}")
        } else {
            format!("{what} zu {price} (zusammen {})", self.money(l.total))
        }
    }

    fn plus(&self, extras: &str) -> String {
        format!(", dazu {extras}")
    }

    fn discounted(&self, amount: Money) -> String {
        format!("Davon ziehen wir Ihnen einen Rabatt von {} ab.", self.money(amount))
    }

    fn total(&self, total: Money, vat: &[(VatRate, Money)]) -> String {
        let parts: Vec<String> =
            vat.iter().map(|(r, a)| format!("{} MWST ({})", self.percent(*r), self.money(*a))).collect();
        if parts.is_empty() {
            format!("Das Total beträgt {}.", self.money(total))
        } else {
            format!("Das Total beträgt {} inklusive {}.", self.money(total), list(&parts, "und"))
        }
    }

    fn included(&self, names: &str, one: bool) -> String {
        format!("{names} {} im Raumpreis bereits inbegriffen.", if one { "ist" } else { "sind" })
    }

    fn unavailable(&self, names: &str, one: bool, room: &str) -> String {
        format!("{names} {} in {room} leider nicht verfügbar.", if one { "ist" } else { "sind" })
    }

    fn outside_hours(&self, hours: &str) -> String {
        format!(
            "Ein Teil Ihres Anlasses liegt ausserhalb unserer Öffnungszeiten ({hours}); das klärt unser Team gerne mit Ihnen."
        )
    }

    fn valid_until(&self, until: &str, room: Option<&str>) -> String {
        match room {
            Some(room) => format!("Bis {until} gilt die Offerte und bleibt {room} unverbindlich für Sie reserviert."),
            None => format!("Die Offerte gilt bis {until}."),
        }
    }

    fn deposit_term(&self, amount: Money, due: Date) -> String {
        format!("Die Anzahlung von {} wird bis {} fällig.", self.money(amount), self.date(due))
    }

    fn stands(&self, total: Money, until: Date) -> String {
        format!("Unsere Offerte mit einem Total von {} gilt unverändert bis {}.", self.money(total), self.date(until))
    }

    fn expired(&self, until: Date) -> String {
        format!("Unsere Offerte war bis {} gültig und ist inzwischen abgelaufen.", self.date(until))
    }

    fn does_it_suit(&self) -> &'static str {
        "Passt das so für Sie? Ein kurzes Ja genügt, und wir kümmern uns um alles Weitere."
    }

    fn does_offer_suit(&self) -> &'static str {
        "Passt unsere Offerte so für Sie? Ein kurzes Ja genügt."
    }

    fn accepted(&self, total: Money) -> String {
        format!(
            "Herzlichen Dank für Ihre Zusage zum Total von {} – wir freuen uns auf Ihren Anlass.",
            self.money(total)
        )
    }

    fn accepted_old(&self) -> &'static str {
        "Danke für Ihre Zusage. Sie bezog sich auf eine frühere Fassung; inzwischen gilt unsere aktuelle Offerte."
    }
}
