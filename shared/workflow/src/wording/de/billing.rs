//! Billing address, deposit and payments.

use super::German;
use crate::booking::BillingField;
use crate::venue::Money;
use crate::wording::voice::{Billing, Calendar, Measures};
use jiff::civil::Date;

impl Billing for German {
    fn ask_billing(&self, parts: &str, one: bool) -> String {
        let (verb, what) = if one { ("fehlt", "diese Angabe") } else { ("fehlen", "diese Angaben") };
        format!("Für die Rechnung {verb} uns noch {parts}. Können Sie uns {what} bitte noch schicken?")
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "der Name oder die Firma",
            BillingField::Street => "die Strasse mit Hausnummer",
            BillingField::PostalCode => "die Postleitzahl",
            BillingField::City => "der Ort",
            BillingField::Country => "das Land",
        }
    }

    fn transfer_deposit(&self, amount: Money, due: Date) -> String {
        format!("Bitte überweisen Sie uns die Anzahlung von {} bis {}.", self.money(amount), self.date(due))
    }

    fn deposit_due(&self, amount: Money, due: Date) -> String {
        format!("Die Anzahlung von {} ist bis {} fällig.", self.money(amount), self.date(due))
    }

    fn deposit_overdue(&self, amount: Money, due: Date) -> String {
        format!(
            "Die Anzahlung von {} war bis {} fällig und ist noch nicht bei uns eingegangen. Bitte überweisen Sie sie uns so \
             bald wie möglich.",
            self.money(amount),
            self.date(due)
        )
    }

    fn deposit_expected(&self, amount: Money, due: Date) -> String {
        format!("Es geht um die Anzahlung von {}, fällig bis {}.", self.money(amount), self.date(due))
    }

    fn payment_received(&self, amount: Money) -> String {
        format!("Ihre Zahlung von {} ist bei uns eingegangen, herzlichen Dank.", self.money(amount))
    }

    fn payment_claimed(&self) -> &'static str {
        "Danke für Ihre Nachricht zur Zahlung. Unser Team prüft den Eingang und meldet sich, sobald sie verbucht ist."
    }
}
