//! Whole mails to read.

use super::super::render;
use super::house::*;
use super::plans::{cases, plan};
use crate::venue::Language;

fn mail(name: &str, language: Language) -> String {
    let (_, says) = cases().into_iter().find(|(n, _)| *n == name).unwrap();
    render(&plan(language, &says), &venue(), &event())
}

#[test]
fn a_german_option_with_its_offer() {
    assert_eq!(
        mail("held and offered", Language::De),
        "\
Guten Tag Anna Muster

Vielen Dank für Ihre Anfrage – schön, dass Sie an uns gedacht haben. Room B ist am Samstag, 7. Februar 2026, 14:00–18:00 Uhr für Sie reserviert; diese Option gilt bis Montag, 8. Dezember 2025.

Hier ist unsere Offerte für 25 Personen: Raummiete zu CHF 750.00 pro Tag, dazu Classic Apéro für 25 Personen zu CHF 18.00 pro Person (zusammen CHF 450.00) sowie DJ zu CHF 650.00 pauschal. Das Total beträgt CHF 1'850.00, darin enthalten MWST 2.6 %: CHF 11.40 und MWST 8.1 %: CHF 104.90.

Die Offerte gilt ebenfalls bis Montag, 8. Dezember 2025; die Anzahlung von CHF 555.00 wird bis Mittwoch, 28. Januar 2026 fällig.

Passt das so für Sie? Ein kurzes Ja genügt, und wir kümmern uns um alles Weitere.

Freundliche Grüsse
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

Diese Nachricht hat unser KI-Assistent verfasst. Auf Wunsch meldet sich gerne jemand aus unserem Team persönlich."
    );
}

#[test]
fn a_german_closed_day_with_proposals() {
    assert_eq!(
        mail("closed and proposals", Language::De),
        "\
Guten Tag Anna Muster

Vielen Dank für Ihre Anfrage – schön, dass Sie an uns gedacht haben. Am Samstag, 7. Februar 2026 ist unser Haus leider geschlossen.

Gut möglich wäre es am Samstag, 14. Februar 2026, am Samstag, 21. Februar 2026 oder am Samstag, 28. Februar 2026, jeweils am Abend.

Welcher Tag ist Ihnen am liebsten?

Freundliche Grüsse
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

Diese Nachricht hat unser KI-Assistent verfasst. Auf Wunsch meldet sich gerne jemand aus unserem Team persönlich."
    );
}

#[test]
fn a_german_thanks_for_an_acceptance() {
    assert_eq!(
        mail("accepted, deposit, billing", Language::De),
        "\
Guten Tag Anna Muster

Herzlichen Dank für Ihre Zusage zum Total von CHF 1'850.00 – wir freuen uns auf Ihren Anlass. Die Anzahlung von CHF 555.00 wird bis Mittwoch, 28. Januar 2026 fällig.

Für die Rechnung fehlen uns noch Strasse mit Hausnummer und Postleitzahl. Schicken Sie uns diese Angaben bitte kurz?

Freundliche Grüsse
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

Diese Nachricht hat unser KI-Assistent verfasst. Auf Wunsch meldet sich gerne jemand aus unserem Team persönlich."
    );
}

#[test]
fn an_english_confirmation() {
    assert_eq!(
        mail("confirmed", Language::En),
        "\
Dear Anna Muster

Your booking is confirmed: we look forward to welcoming you on Saturday, 7 February 2026, 14:00–18:00 with 25 guests in Room B. The total is CHF 1'850.00, including VAT. We have received your deposit of CHF 555.00, thank you; the balance of CHF 1'295.00 will follow with the invoice.

We will get everything ready for you and are here for you at any time until then.

Kind regards
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

This message was written by our AI assistant. If you prefer, someone from our team will gladly get in touch in person."
    );
}

#[test]
fn an_english_change_of_date_with_its_offer() {
    assert_eq!(
        mail("changed date", Language::En),
        "\
Dear Anna Muster

With pleasure, we have changed that: now on Saturday, 7 February 2026, 14:00–18:00. We are holding Room B for you, without obligation, until Monday, 8 December 2025.

Here is our offer for 25 guests: room hire at CHF 750.00 per day, plus Classic Apéro for 25 guests at CHF 18.00 per person (together CHF 450.00) and DJ at CHF 650.00 per event. The total is CHF 1'850.00, which contains VAT 2.6 %: CHF 11.40 and VAT 8.1 %: CHF 104.90.

The offer is also valid until Monday, 8 December 2025; the deposit of CHF 555.00 falls due by Wednesday, 28 January 2026.

Does this suit you? A short yes is enough, and we will take care of everything else.

Kind regards
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

This message was written by our AI assistant. If you prefer, someone from our team will gladly get in touch in person."
    );
}

#[test]
fn an_english_choice_of_rooms() {
    assert_eq!(
        mail("room taken, others", Language::En),
        "\
Dear Anna Muster

Unfortunately Room C is already taken on Saturday, 7 February 2026.

For 25 guests on that day, 14:00–18:00, we recommend Room A (up to 40 guests, CHF 500.00 per day). Also free: Room B (up to 60 guests, CHF 750.00 per day) and Room F (up to 45 guests, CHF 600.00 per day).

Which room may we reserve for you?

Kind regards
Ihr Team vom Atelier
The Atelier
Zürich, +41 44 555 01 20

This message was written by our AI assistant. If you prefer, someone from our team will gladly get in touch in person."
    );
}
