//! The offer: lines, total, terms, acceptance.

use super::French;
use crate::venue::{Money, VatRate};
use crate::wording::voice::{Calendar, Measures, Offers};
use jiff::civil::Date;

impl Offers for French {
    fn here_is(
        &self,
        updated: bool,
        people: u32,
        layout: Option<&str>,
        when: Option<&str>,
        room: Option<&str>,
        lines: &str,
    ) -> String {
        let which = if updated { "notre offre adaptée" } else { "notre offre" };
        let event = when.map_or_else(|| "pour".to_owned(), |w| format!("pour votre événement {w}, avec"));
        let room = room.map(|r| format!(" dans {r}")).unwrap_or_default();
        let layout = layout.map(|l| format!(", {l}")).unwrap_or_default();
        format!("Voici {which} {event} {}{room}{layout} : {lines}.", self.people(people))
    }

    fn room_hire(&self) -> &'static str {
        "location de la salle"
    }

    fn line(&self, what: &str, price: &str, sum: Option<Money>) -> String {
        let sum = sum.map(|s| format!(" (soit {})", self.money(s))).unwrap_or_default();
        format!("{what} à {price}{sum}")
    }

    fn with_extras(&self, hire: &str, extras: &str) -> String {
        format!("{hire}, avec {extras}")
    }

    fn discounted(&self, amount: Money) -> String {
        format!("Nous en déduisons pour vous un rabais de {}.", self.money(amount))
    }

    fn total(&self, total: Money) -> String {
        format!("Le total s'élève à {}.", self.money(total))
    }

    fn total_with_vat(&self, total: Money, vat: &str, one: bool) -> String {
        let included = if one { "comprise" } else { "comprises" };
        format!("Le total s'élève à {}, {vat} {included}.", self.money(total))
    }

    fn vat_part(&self, rate: VatRate, amount: Money) -> String {
        format!("TVA {} ({})", self.percent(rate), self.money(amount))
    }

    fn included(&self, names: &str, one: bool) -> String {
        if one {
            format!("Le prix de la salle comprend déjà {names}.")
        } else {
            format!("Tout cela est déjà compris dans le prix de la salle : {names}.")
        }
    }

    fn unavailable(&self, names: &str, one: bool, room: &str) -> String {
        let verb = if one { "n'est malheureusement pas disponible" } else { "ne sont malheureusement pas disponibles" };
        format!("{names} {verb} dans {room}.")
    }

    fn outside_hours(&self, hours: &str) -> String {
        format!(
            "Une partie de votre événement se situe en dehors de nos heures d'ouverture ({hours}) ; notre équipe en \
             discute volontiers avec vous."
        )
    }

    fn valid_until(&self, until: &str, room: Option<&str>) -> String {
        match room {
            Some(room) => {
                format!("Jusqu'au {until}, l'offre reste valable et nous vous gardons {room} sans engagement.")
            }
            None => format!("L'offre est valable jusqu'au {until}."),
        }
    }

    fn deposit_term(&self, amount: Money, due: Date) -> String {
        format!("Un acompte de {} est à verser d'ici au {}.", self.money(amount), self.date(due))
    }

    fn stands(&self, total: Money, until: Date) -> String {
        format!(
            "Notre offre, d'un total de {}, reste valable sans changement jusqu'au {}.",
            self.money(total),
            self.date(until)
        )
    }

    fn expired(&self, until: Date) -> String {
        format!("Notre offre était valable jusqu'au {} et a expiré entre-temps.", self.date(until))
    }

    fn does_it_suit(&self) -> &'static str {
        "Cela vous convient-il ? Un simple oui suffit, et nous nous occupons de tout le reste."
    }

    fn does_offer_suit(&self) -> &'static str {
        "Notre offre vous convient-elle ? Un simple oui suffit."
    }

    fn accepted(&self, total: Money) -> String {
        format!(
            "Un grand merci d'avoir accepté notre offre, d'un total de {} : nous nous réjouissons de votre événement.",
            self.money(total)
        )
    }

    fn accepted_old(&self) -> &'static str {
        "Merci pour votre accord. Il portait sur une version antérieure ; c'est désormais notre offre actuelle qui fait \
         foi."
    }

    fn no_offer_yet(&self) -> &'static str {
        "Nous sommes ravis de votre accord. Il n'y a pas encore d'offre : vous la recevrez dès que nous saurons le reste."
    }
}
