//! From acceptance to the end: confirmation, later changes, cancellation.

use super::German;
use crate::turn::WhenFact;
use crate::venue::Money;
use crate::wording::voice::{Calendar, Confirmation, Measures};

impl Confirmation for German {
    fn awaiting(&self) -> &'static str {
        "Damit ist alles beisammen. Unser Team schaut noch einmal darüber und schickt Ihnen in Kürze die Bestätigung."
    }

    fn confirmed(&self, when: &WhenFact, people: u32, room: &str, total: Money) -> String {
        format!(
            "Ihre Buchung ist bestätigt: Wir freuen uns, Sie {} mit {} in {room} zu begrüssen. Das Total beträgt {} \
             inklusive MWST.",
            self.on_when(when),
            self.people(people),
            self.money(total)
        )
    }

    fn deposit_arrived(&self, paid: Money, rest: Option<Money>) -> String {
        let paid = format!("Ihre Anzahlung von {} haben wir dankend erhalten", self.money(paid));
        match rest {
            Some(rest) => format!("{paid}; der Restbetrag von {} folgt mit der Rechnung.", self.money(rest)),
            None => format!("{paid}."),
        }
    }

    fn until_then(&self) -> &'static str {
        "Wir bereiten alles für Sie vor. Haben Sie bis dahin Fragen oder Wünsche, sind wir gerne für Sie da."
    }

    fn already_confirmed(&self, when: &WhenFact, room: &str) -> String {
        format!("Ihre Buchung ist bereits bestätigt: {room} ist {} fest für Sie reserviert.", self.on_when(when))
    }

    fn change_to_team(&self) -> &'static str {
        "Unser Team schaut sich Ihren Änderungswunsch persönlich an und meldet sich bei Ihnen."
    }

    fn change_impossible(&self, when: &WhenFact, room: &str, why: bool) -> String {
        let first = if why { "" } else { "Diese Änderung ist leider nicht möglich. " };
        format!("{first}Ihre bisherige Reservation bleibt selbstverständlich bestehen: {room}, {}.", self.when(when))
    }

    fn leave_it(&self) -> &'static str {
        "Sollen wir es dabei belassen, oder haben Sie einen anderen Wunsch?"
    }

    fn kept(&self, when: &WhenFact, room: &str) -> String {
        format!("Gerne lassen wir alles, wie es ist: {room} bleibt {} für Sie reserviert.", self.on_when(when))
    }

    fn ask_cancel(&self) -> &'static str {
        "Möchten Sie Ihre Buchung wirklich annullieren? Mit einem kurzen Ja leiten wir alles in die Wege."
    }

    fn cancellation_to_team(&self) -> &'static str {
        "Schade, dass es nicht klappt. Unser Team kümmert sich um Ihre Annullation und bestätigt sie Ihnen."
    }

    fn cancellation_waits(&self) -> &'static str {
        "Ihre Buchung ist noch nicht annulliert. Ihre Nachricht liegt unserem Team vor, das darüber entscheidet und sich bei Ihnen meldet."
    }

    fn cancellation_withdrawn(&self) -> &'static str {
        "Wie schön, dass Sie nun doch kommen. Ihre Annullation ist zurückgezogen, die Buchung bleibt bestehen."
    }

    fn cancelled(&self, when: Option<&WhenFact>) -> String {
        let when = when.map(|w| format!(" für {}", self.when(w))).unwrap_or_default();
        format!("Ihre Buchung{when} ist annulliert. Wir würden uns freuen, Sie ein andermal bei uns zu begrüssen.")
    }
}
