//! Billing address, deposit and payments.

use super::English;
use crate::booking::BillingField;
use crate::venue::Money;
use crate::wording::voice::{Billing, Calendar, Measures};
use jiff::civil::Date;

impl Billing for English {
    fn ask_billing(&self, parts: &str, one: bool) -> String {
        let what = if one { "this detail" } else { "these details" };
        format!("For the invoice we still need your {parts}. Could you send us {what}?")
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "name or company",
            BillingField::Street => "street address",
            BillingField::PostalCode => "postcode",
            BillingField::City => "town",
            BillingField::Country => "country",
        }
    }

    fn transfer_deposit(&self, amount: Money, due: Date) -> String {
        format!("Please transfer the deposit of {} by {}.", self.money(amount), self.date(due))
    }

    fn deposit_due(&self, amount: Money, due: Date) -> String {
        format!("The deposit of {} is due by {}.", self.money(amount), self.date(due))
    }

    fn deposit_overdue(&self, amount: Money, due: Date) -> String {
        format!(
            "The deposit of {} was due by {} and has not reached us yet. Please transfer it as soon as possible.",
            self.money(amount),
            self.date(due)
        )
    }

    fn deposit_expected(&self, amount: Money, due: Date) -> String {
        format!("This concerns the deposit of {}, due by {}.", self.money(amount), self.date(due))
    }

    fn payment_received(&self, amount: Money) -> String {
        format!("Your payment of {} has arrived, thank you very much.", self.money(amount))
    }

    fn payment_claimed(&self) -> &'static str {
        "Thank you for letting us know about your payment. Our team will check and get back to you as soon as it has \
         arrived."
    }
}
