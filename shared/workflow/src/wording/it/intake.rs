//! First contact, what is noted, what was changed.

use super::Italian;
use crate::turn::WhenFact;
use crate::wording::voice::{Calendar, Intake, Measures};

impl Intake for Italian {
    fn apology(&self) -> &'static str {
        "Ci dispiace molto che qualcosa non sia andato come doveva."
    }

    fn thank_for_inquiry(&self) -> &'static str {
        "Grazie mille per la Sua richiesta: ci fa davvero piacere che abbia pensato a noi."
    }

    fn with_when(&self, when: &WhenFact) -> String {
        self.on_when(when)
    }

    fn with_room(&self, room: &str) -> String {
        format!("in {room}")
    }

    fn with_people(&self, n: u32) -> String {
        format!("per {}", self.people(n))
    }

    fn with_item(&self, name: &str, quantity: Option<u32>) -> String {
        quantity.map_or_else(|| format!("con {name}"), |n| format!("con {n} × {name}"))
    }

    fn without_item(&self, name: &str) -> String {
        format!("senza {name}")
    }

    fn changed(&self, what: &str) -> String {
        format!("Abbiamo aggiornato la Sua prenotazione come desiderava: ora {what}.")
    }

    fn wished(&self, what: &str) -> String {
        format!("Abbiamo preso nota della Sua richiesta: {what}.")
    }

    fn changed_something(&self) -> &'static str {
        "Abbiamo apportato la modifica per Lei."
    }

    fn billing_noted(&self, open: bool) -> &'static str {
        if open {
            "Grazie, ne abbiamo preso nota."
        } else {
            "Grazie, abbiamo annotato il Suo indirizzo di fatturazione."
        }
    }

    fn noted(&self, what: &str) -> String {
        format!("Per il Suo evento abbiamo annotato quanto segue: {what}.")
    }

    fn noted_only(&self) -> &'static str {
        "Grazie, abbiamo annotato le Sue indicazioni."
    }

    fn nothing_changed(&self) -> &'static str {
        "Nella Sua prenotazione resta quindi tutto invariato."
    }

    fn guidance(&self) -> &'static str {
        "La aiutiamo volentieri. Ci scriva semplicemente quando si terrà il Suo evento, quante persone attende e che cosa \
         desidera."
    }

    fn offer_or_visit(&self) -> &'static str {
        "Si riferisce alla nostra offerta o alla data della visita?"
    }

    fn which_change(&self) -> &'static str {
        "Volentieri. Che cosa desidera cambiare, e come?"
    }

    fn which_question(&self) -> &'static str {
        "Per essere certi di capirLa bene: a che cosa si riferisce esattamente la Sua risposta?"
    }

    fn anything_else(&self) -> &'static str {
        "Possiamo fare altro per Lei?"
    }
}
