//! From acceptance to the end: confirmation, later changes, cancellation.

use super::French;
use crate::turn::WhenFact;
use crate::venue::Money;
use crate::wording::voice::{Calendar, Confirmation, Measures};

impl Confirmation for French {
    fn awaiting(&self) -> &'static str {
        "Nous avons maintenant tout ce qu'il nous faut. Notre équipe y jette un dernier coup d'œil et vous envoie la \
         confirmation sous peu."
    }

    fn confirmed(&self, when: &WhenFact, people: u32, room: &str, total: Money) -> String {
        format!(
            "Votre réservation est confirmée : nous nous réjouissons de vous accueillir {}, avec {} dans {room}. Le \
             total s'élève à {}, TVA comprise.",
            self.on_when(when),
            self.people(people),
            self.money(total)
        )
    }

    fn deposit_arrived(&self, paid: Money, rest: Option<Money>) -> String {
        let paid = format!("Merci pour votre acompte de {}", self.money(paid));
        match rest {
            Some(rest) => format!("{paid} ; le solde de {} suivra avec la facture.", self.money(rest)),
            None => format!("{paid}."),
        }
    }

    fn until_then(&self) -> &'static str {
        "Nous préparons tout pour vous. Si d'ici là vous avez des questions ou des souhaits, nous sommes volontiers à \
         votre disposition."
    }

    fn already_confirmed(&self, when: &WhenFact, room: &str) -> String {
        format!("Votre réservation est déjà confirmée : {room} est à vous {}.", self.on_when(when))
    }

    fn change_to_team(&self) -> &'static str {
        "Notre équipe examine personnellement votre demande de changement et revient vers vous."
    }

    fn change_impossible(&self, when: &WhenFact, room: &str, why: bool) -> String {
        let first = if why { "" } else { "Ce changement n'est malheureusement pas possible. " };
        format!("{first}Votre réservation actuelle est bien entendu maintenue : {room}, {}.", self.on_when(when))
    }

    fn leave_it(&self) -> &'static str {
        "Préférez-vous garder votre réservation telle quelle, ou avez-vous un autre souhait ?"
    }

    fn kept(&self, when: &WhenFact, room: &str) -> String {
        format!("C'est entendu, rien ne change : nous vous gardons {room} {}.", self.on_when(when))
    }

    fn ask_cancel(&self) -> &'static str {
        "Souhaitez-vous vraiment annuler votre réservation ? Un simple oui suffit, et nous nous en occupons."
    }

    fn cancellation_to_team(&self) -> &'static str {
        "Nous regrettons que vous deviez y renoncer. Notre équipe s'occupe de votre annulation et vous la confirme."
    }

    fn cancellation_waits(&self) -> &'static str {
        "Votre réservation n'est pas encore annulée. Notre équipe a votre message sous les yeux, elle en tient compte et revient vers vous."
    }

    fn cancellation_withdrawn(&self) -> &'static str {
        "Quelle joie que vous veniez malgré tout. Votre annulation est retirée, et la réservation est maintenue."
    }

    fn cancelled(&self, when: Option<&WhenFact>) -> String {
        let when = when.map(|w| format!(" {}", self.on_when(w))).unwrap_or_default();
        let of = if when.starts_with(" le ") { when.replacen(" le ", " du ", 1) } else { when };
        format!("Votre réservation{of} est annulée. Nous serions heureux de vous accueillir une autre fois.")
    }
}
