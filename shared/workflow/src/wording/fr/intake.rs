//! First contact, what is noted, what was changed.

use super::French;
use crate::turn::WhenFact;
use crate::wording::voice::{Calendar, Intake, Measures};

impl Intake for French {
    fn apology(&self) -> &'static str {
        "Nous sommes désolés que quelque chose ne se soit pas passé comme il le fallait."
    }

    fn thank_for_inquiry(&self) -> &'static str {
        "Merci beaucoup pour votre demande, nous sommes ravis que vous ayez pensé à nous."
    }

    fn with_when(&self, when: &WhenFact) -> String {
        self.on_when(when)
    }

    fn with_room(&self, room: &str) -> String {
        format!("dans {room}")
    }

    fn with_people(&self, n: u32) -> String {
        format!("pour {}", self.people(n))
    }

    fn with_item(&self, name: &str, quantity: Option<u32>) -> String {
        quantity.map_or_else(|| format!("avec {name}"), |n| format!("avec {n} × {name}"))
    }

    fn without_item(&self, name: &str) -> String {
        format!("sans {name}")
    }

    fn changed(&self, what: &str) -> String {
        format!("Nous avons adapté votre réservation comme vous le souhaitiez : désormais {what}.")
    }

    fn wished(&self, what: &str) -> String {
        format!("Nous avons noté votre souhait : {what}.")
    }

    fn changed_something(&self) -> &'static str {
        "Nous avons fait ce changement pour vous."
    }

    fn billing_noted(&self, open: bool) -> &'static str {
        if open { "Merci, c'est bien noté." } else { "Merci, votre adresse de facturation est bien notée." }
    }

    fn noted(&self, what: &str) -> String {
        format!("Voici ce que nous avons noté pour votre événement : {what}.")
    }

    fn noted_only(&self) -> &'static str {
        "Merci, vos indications sont bien notées."
    }

    fn nothing_changed(&self) -> &'static str {
        "Rien ne change donc dans votre réservation."
    }

    fn guidance(&self) -> &'static str {
        "Nous vous aidons volontiers. Dites-nous simplement quand votre événement doit avoir lieu, combien de personnes \
         vous attendez et ce que vous souhaitez."
    }

    fn offer_or_visit(&self) -> &'static str {
        "Parlez-vous de notre offre ou de la date de votre visite ?"
    }

    fn which_change(&self) -> &'static str {
        "Volontiers. Que souhaitez-vous changer, et comment ?"
    }

    fn which_question(&self) -> &'static str {
        "Pour être sûrs de bien vous comprendre : à quoi se rapporte exactement votre réponse ?"
    }

    fn anything_else(&self) -> &'static str {
        "Pouvons-nous faire autre chose pour vous ?"
    }
}
