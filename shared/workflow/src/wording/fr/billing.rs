//! Billing address, deposit and payments.

use super::French;
use crate::booking::BillingField;
use crate::venue::Money;
use crate::wording::voice::{Billing, Calendar, Measures};
use jiff::civil::Date;

impl Billing for French {
    fn ask_billing(&self, parts: &str, one: bool) -> String {
        let what = if one { "cette indication" } else { "ces indications" };
        format!("Pour la facture, il nous manque encore {parts}. Pourriez-vous nous envoyer {what} ?")
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "le nom ou l'entreprise",
            BillingField::Street => "la rue avec le numéro",
            BillingField::PostalCode => "le code postal",
            BillingField::City => "la localité",
            BillingField::Country => "le pays",
        }
    }

    fn transfer_deposit(&self, amount: Money, due: Date) -> String {
        format!("Merci de nous verser l'acompte de {} d'ici au {}.", self.money(amount), self.date(due))
    }

    fn deposit_due(&self, amount: Money, due: Date) -> String {
        format!("L'acompte de {} est à verser d'ici au {}.", self.money(amount), self.date(due))
    }

    fn deposit_overdue(&self, amount: Money, due: Date) -> String {
        format!(
            "L'acompte de {} était à verser d'ici au {} et ne nous est pas encore parvenu. Merci de nous le verser dès \
             que possible.",
            self.money(amount),
            self.date(due)
        )
    }

    fn deposit_expected(&self, amount: Money, due: Date) -> String {
        format!("Il s'agit de l'acompte de {}, à verser d'ici au {}.", self.money(amount), self.date(due))
    }

    fn payment_received(&self, amount: Money) -> String {
        format!("Votre paiement de {} nous est bien parvenu, un grand merci.", self.money(amount))
    }

    fn payment_claimed(&self) -> &'static str {
        "Merci de nous avoir informés de votre paiement. Notre équipe vérifie et revient vers vous dès qu'il est arrivé."
    }
}
