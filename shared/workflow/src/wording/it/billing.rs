//! Billing address, deposit and payments.

use super::Italian;
use crate::booking::BillingField;
use crate::venue::Money;
use crate::wording::voice::{Billing, Calendar, Measures};
use jiff::civil::Date;

impl Billing for Italian {
    fn ask_billing(&self, parts: &str, one: bool) -> String {
        let (verb, what) = if one { ("manca", "questa indicazione") } else { ("mancano", "queste indicazioni") };
        format!("Per la fattura ci {verb} ancora {parts}. Può inviarci {what}?")
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "il nome o la ditta",
            BillingField::Street => "la via con il numero civico",
            BillingField::PostalCode => "il codice postale",
            BillingField::City => "la località",
            BillingField::Country => "il Paese",
        }
    }

    fn transfer_deposit(&self, amount: Money, due: Date) -> String {
        format!("La preghiamo di versarci l'acconto di {} entro {}.", self.money(amount), self.date(due))
    }

    fn deposit_due(&self, amount: Money, due: Date) -> String {
        format!("L'acconto di {} è da versare entro {}.", self.money(amount), self.date(due))
    }

    fn deposit_overdue(&self, amount: Money, due: Date) -> String {
        format!(
            "L'acconto di {} era da versare entro {} e non ci è ancora pervenuto. La preghiamo di versarcelo al più \
             presto.",
            self.money(amount),
            self.date(due)
        )
    }

    fn deposit_expected(&self, amount: Money, due: Date) -> String {
        format!("Si tratta dell'acconto di {}, da versare entro {}.", self.money(amount), self.date(due))
    }

    fn payment_received(&self, amount: Money) -> String {
        format!("Abbiamo ricevuto il Suo pagamento di {}, grazie mille.", self.money(amount))
    }

    fn payment_claimed(&self) -> &'static str {
        "Grazie per averci informati del Suo pagamento. Il nostro team verifica e La ricontatta non appena è arrivato."
    }
}
