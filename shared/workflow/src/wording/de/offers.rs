//! The offer: lines, total, terms, acceptance.

use super::German;
use crate::venue::{Money, VatRate};
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
        lines: &str,
    ) -> String {
        let which = if updated { "unsere angepasste Offerte" } else { "unsere Offerte" };
        let event = when.map_or_else(|| "für".to_owned(), |w| format!("für Ihren Anlass {w}, mit"));
        let room = room.map(|r| format!(" in {r}")).unwrap_or_default();
        let layout = layout.map(|l| format!(", {l}")).unwrap_or_default();
        format!("Hier ist {which} {event} {}{room}{layout}: {lines}.", self.people(people))
    }

    fn room_hire(&self) -> &'static str {
        "Raummiete"
    }

    fn line(&self, what: &str, price: &str, sum: Option<Money>) -> String {
        let sum = sum.map(|s| format!(" (zusammen {})", self.money(s))).unwrap_or_default();
        format!("{what} zu {price}{sum}")
    }

    fn with_extras(&self, hire: &str, extras: &str) -> String {
        format!("{hire}, dazu {extras}")
    }

    fn discounted(&self, amount: Money) -> String {
        format!("Davon ziehen wir Ihnen einen Rabatt von {} ab.", self.money(amount))
    }

    fn total(&self, total: Money) -> String {
        format!("Das Total beträgt {}.", self.money(total))
    }

    fn total_with_vat(&self, total: Money, vat: &str, _one: bool) -> String {
        format!("Das Total beträgt {} inklusive {vat}.", self.money(total))
    }

    fn vat_part(&self, rate: VatRate, amount: Money) -> String {
        format!("{} MWST ({})", self.percent(rate), self.money(amount))
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
        format!("Die Anzahlung von {} ist bis {} fällig.", self.money(amount), self.date(due))
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

    fn no_offer_yet(&self) -> &'static str {
        "Schön, dass Sie zusagen möchten. Eine Offerte gibt es noch nicht: Sie erhalten sie, sobald wir das Übrige wissen."
    }
}
