//! The offer: lines, total, terms, acceptance.

use super::Italian;
use crate::venue::{Money, VatRate};
use crate::wording::voice::{Calendar, Measures, Offers};
use jiff::civil::Date;

impl Offers for Italian {
    fn here_is(
        &self,
        updated: bool,
        people: u32,
        layout: Option<&str>,
        when: Option<&str>,
        room: Option<&str>,
        lines: &str,
    ) -> String {
        let which = if updated { "la nostra offerta aggiornata" } else { "la nostra offerta" };
        let event = when.map_or_else(|| "per".to_owned(), |w| format!("per il Suo evento, {w}, con"));
        let room = room.map(|r| format!(" in {r}")).unwrap_or_default();
        let layout = layout.map(|l| format!(", {l}")).unwrap_or_default();
        format!("Ecco {which} {event} {}{room}{layout}: {lines}.", self.people(people))
    }

    fn room_hire(&self) -> &'static str {
        "affitto della sala"
    }

    fn line(&self, what: &str, price: &str, sum: Option<Money>) -> String {
        let sum = sum.map(|s| format!(" (in tutto {})", self.money(s))).unwrap_or_default();
        format!("{what} a {price}{sum}")
    }

    fn with_extras(&self, hire: &str, extras: &str) -> String {
        format!("{hire}, più {extras}")
    }

    fn discounted(&self, amount: Money) -> String {
        format!("Da questo importo deduciamo uno sconto di {}.", self.money(amount))
    }

    fn total(&self, total: Money) -> String {
        format!("Il totale è di {}.", self.money(total))
    }

    fn total_with_vat(&self, total: Money, vat: &str, one: bool) -> String {
        let included = if one { "inclusa" } else { "incluse" };
        format!("Il totale è di {}, {vat} {included}.", self.money(total))
    }

    fn vat_part(&self, rate: VatRate, amount: Money) -> String {
        format!("IVA {} ({})", self.percent(rate), self.money(amount))
    }

    fn included(&self, names: &str, one: bool) -> String {
        if one {
            format!("Il prezzo della sala comprende già {names}.")
        } else {
            format!("Nel prezzo della sala sono già compresi {names}.")
        }
    }

    fn unavailable(&self, names: &str, one: bool, room: &str) -> String {
        let verb = if one { "non è disponibile" } else { "non sono disponibili" };
        format!("Purtroppo {names} {verb} in {room}.")
    }

    fn outside_hours(&self, hours: &str) -> String {
        format!(
            "Una parte del Suo evento è fuori dai nostri orari di apertura ({hours}); il nostro team ne parla volentieri \
             con Lei."
        )
    }

    fn valid_until(&self, until: &str, room: Option<&str>) -> String {
        match room {
            Some(room) => {
                format!("Fino a {until} vale l'offerta e teniamo {room} a Sua disposizione, senza impegno.")
            }
            None => format!("L'offerta è valida fino a {until}."),
        }
    }

    fn deposit_term(&self, amount: Money, due: Date) -> String {
        format!("Un acconto di {} è da versare entro {}.", self.money(amount), self.date(due))
    }

    fn stands(&self, total: Money, until: Date) -> String {
        format!(
            "La nostra offerta, per un totale di {}, resta valida e invariata fino a {}.",
            self.money(total),
            self.date(until)
        )
    }

    fn expired(&self, until: Date) -> String {
        format!("La nostra offerta era valida fino a {} e nel frattempo è scaduta.", self.date(until))
    }

    fn does_it_suit(&self) -> &'static str {
        "Le va bene così? Basta un semplice sì e ci occupiamo noi di tutto il resto."
    }

    fn does_offer_suit(&self) -> &'static str {
        "La nostra offerta Le va bene? Basta un semplice sì."
    }

    fn accepted(&self, total: Money) -> String {
        format!(
            "Grazie di cuore per aver accettato la nostra offerta, per un totale di {}: non vediamo l'ora di accoglierLa.",
            self.money(total)
        )
    }

    fn accepted_old(&self) -> &'static str {
        "Grazie per la Sua conferma. Si riferiva a una versione precedente; ora vale la nostra offerta attuale."
    }

    fn no_offer_yet(&self) -> &'static str {
        "Ci fa piacere che voglia confermare. Un'offerta non c'è ancora: la riceverà non appena sapremo il resto."
    }
}
