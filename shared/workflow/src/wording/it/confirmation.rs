//! From acceptance to the end: confirmation, later changes, cancellation.

use super::Italian;
use crate::turn::WhenFact;
use crate::venue::Money;
use crate::wording::voice::{Calendar, Confirmation, Measures};

impl Confirmation for Italian {
    fn awaiting(&self) -> &'static str {
        "Ora abbiamo tutto ciò che ci serve. Il nostro team dà un'ultima occhiata e Le invia la conferma a breve."
    }

    fn confirmed(&self, when: &WhenFact, people: u32, room: &str, total: Money) -> String {
        format!(
            "La Sua prenotazione è confermata: non vediamo l'ora di accoglierLa {}, con {} in {room}. Il totale è di {}, \
             IVA inclusa.",
            self.on_when(when),
            self.people(people),
            self.money(total)
        )
    }

    fn deposit_arrived(&self, paid: Money, rest: Option<Money>) -> String {
        let paid = format!("Grazie per il Suo acconto di {}", self.money(paid));
        match rest {
            Some(rest) => format!("{paid}; il saldo di {} seguirà con la fattura.", self.money(rest)),
            None => format!("{paid}."),
        }
    }

    fn until_then(&self) -> &'static str {
        "Prepariamo tutto per Lei. Se nel frattempo avesse domande o desideri, siamo volentieri a Sua disposizione."
    }

    fn already_confirmed(&self, when: &WhenFact, room: &str) -> String {
        format!("La Sua prenotazione è già confermata: {room} è a Sua disposizione {}.", self.on_when(when))
    }

    fn change_to_team(&self) -> &'static str {
        "Il nostro team esamina personalmente la modifica richiesta e La ricontatta."
    }

    fn change_impossible(&self, when: &WhenFact, room: &str, why: bool) -> String {
        let first = if why { "" } else { "Purtroppo questa modifica non è possibile. " };
        format!("{first}La Sua prenotazione attuale resta naturalmente valida: {room}, {}.", self.on_when(when))
    }

    fn leave_it(&self) -> &'static str {
        "Preferisce lasciare tutto così o ha un altro desiderio?"
    }

    fn kept(&self, when: &WhenFact, room: &str) -> String {
        format!("Volentieri, lasciamo tutto com'è: {room} resta a Sua disposizione {}.", self.on_when(when))
    }

    fn ask_cancel(&self) -> &'static str {
        "Desidera davvero annullare la Sua prenotazione? Basta un semplice sì e ce ne occupiamo noi."
    }

    fn cancellation_to_team(&self) -> &'static str {
        "Ci dispiace che debba rinunciare. Il nostro team si occupa del Suo annullamento e glielo conferma."
    }

    fn cancellation_waits(&self) -> &'static str {
        "La Sua prenotazione non è ancora annullata. Il nostro team ha davanti il Suo messaggio, ne tiene conto e La ricontatta."
    }

    fn cancellation_withdrawn(&self) -> &'static str {
        "Che bello che venga lo stesso. L'annullamento è ritirato e la prenotazione resta valida."
    }

    fn cancelled(&self, when: Option<&WhenFact>) -> String {
        let when = when.map(|w| format!(" per {}", self.when(w))).unwrap_or_default();
        format!("La Sua prenotazione{when} è annullata. Saremmo lieti di accoglierLa un'altra volta.")
    }
}
