//! The entries of a report.

use crate::understanding::{BillingParts, ContactParts, DateRole, Target, WhenKind};
use crate::venue::{ClockTime, Language, Topic};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A sentence with its language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceEntry {
    /// Byte range in [`super::Report::new_text`].
    pub span: (usize, usize),
    /// The mail's language where the sentence alone does not tell.
    pub language: Language,
}

/// A date with the time that belongs to it. A time without a date has no `start`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenEntry {
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Last day of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<ClockTime>,
    /// When it ends; at or before the start means after midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<ClockTime>,
    /// What sort.
    pub kind: WhenKind,
    /// What for.
    pub role: DateRole,
    /// Doubts and hints: `past`, `weekday_conflict`, `year_assumed`, `day_month_ambiguous`, `in_question`, `all_day`,
    /// `morning`, `afternoon`, `evening`.
    #[serde(default)]
    pub flags: Vec<String>,
    /// Byte range in [`super::Report::new_text`]; empty for the subject.
    #[serde(default)]
    pub span: (usize, usize),
    /// The rule that read it, or `model`.
    #[serde(default)]
    pub rule: String,
}

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyEntry {
    /// In the currency's minor unit.
    pub amount_minor: i64,
    /// ISO 4217.
    pub currency: String,
    /// What it is counted by: `person`, `hour`, `day`, `total`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// What it is: `budget`, `counter`, `price`, `paid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A product or menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductEntry {
    /// Name in the catalogue, or the client's words for what it lacks.
    pub name: String,
    /// How many, when said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// `false` takes it off.
    #[serde(default = "yes")]
    pub wanted: bool,
}

fn yes() -> bool {
    true
}

/// An act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActEntry {
    /// Which.
    pub act: String,
    /// Of what, for change and cancel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// The value changed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The value changed to, chosen or countered with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// About what, for ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// Byte range of the sentence in [`super::Report::new_text`].
    #[serde(default)]
    pub span: (usize, usize),
}

/// Billing address; only what was given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingEntry {
    /// Company or person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_or_company: Option<String>,
    /// Street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// ISO 3166 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// VAT id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
}

impl BillingEntry {
    pub(super) fn of(parts: &BillingParts) -> Self {
        let p = parts.clone();
        Self {
            name_or_company: p.name_or_company,
            street: p.street,
            postal_code: p.postal_code,
            city: p.city,
            country: p.country,
            vat: p.vat,
        }
    }

    /// The fields that were given, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("name_or_company", &self.name_or_company),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("country", &self.country),
            ("vat", &self.vat),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.as_deref().map(|v| (name, v)))
    }
}

/// Contact data; only what was given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactEntry {
    /// Person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl ContactEntry {
    pub(super) fn of(parts: &ContactParts) -> Self {
        let p = parts.clone();
        Self { name: p.name, company: p.company, phone: p.phone }
    }

    /// The fields that were given, by name.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("name", &self.name), ("company", &self.company), ("phone", &self.phone)]
            .into_iter()
            .filter_map(|(name, value)| value.as_deref().map(|v| (name, v)))
    }
}
