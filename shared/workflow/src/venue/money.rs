//! Money in integer minor units (Rappen, cents). No float ever touches an amount (DESIGN section 7.3).

use serde::{Deserialize, Serialize};
use std::fmt;

/// ISO 4217 currency; all supported ones have two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Swiss franc.
    #[default]
    Chf,
    /// Euro.
    Eur,
    /// US dollar. Clients name amounts in it; no price of ours is.
    Usd,
    /// Pound sterling. Clients name amounts in it; no price of ours is.
    Gbp,
}

impl Currency {
    /// ISO code, e.g. `CHF`.
    pub fn code(self) -> &'static str {
        match self {
            Currency::Chf => "CHF",
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
            Currency::Gbp => "GBP",
        }
    }
}

/// An amount in minor units with its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Money {
    /// Minor units (Rappen). May be negative only in a discount line.
    pub minor: i64,
    /// Currency of the amount.
    pub currency: Currency,
}

impl Money {
    /// An amount of minor units.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// `quantity` times this amount, saturating.
    pub fn times(self, quantity: u32) -> Self {
        Self { minor: self.minor.saturating_mul(i64::from(quantity)), ..self }
    }

    /// Sum of both; the currency of `self` is kept (a booking has one currency).
    pub fn plus(self, other: Money) -> Self {
        Self { minor: self.minor.saturating_add(other.minor), ..self }
    }

    /// One of so many equal parts, rounded half away from zero to the minor unit; `parts` of 0 counts as 1.
    pub fn shared_by(self, parts: u32) -> Self {
        Self { minor: round_div(i128::from(self.minor), i128::from(parts.max(1))), ..self }
    }

    /// The share of `basis_points` (1 % = 100), rounded half away from zero to the minor unit.
    pub fn share(self, basis_points: u32) -> Self {
        Self { minor: round_div(i128::from(self.minor) * i128::from(basis_points), 10_000), ..self }
    }

    /// The VAT contained in a gross amount: `gross * r / (1 + r)` (Art. 24 MWSTG), rounded half up.
    pub fn vat_contained(self, rate: VatRate) -> Self {
        let r = i128::from(rate.0);
        Self { minor: round_div(i128::from(self.minor) * r, 10_000 + r), ..self }
    }
}

/// Division rounding half away from zero.
fn round_div(n: i128, d: i128) -> i64 {
    let q = if n >= 0 { (n + d / 2) / d } else { (n - d / 2) / d };
    i64::try_from(q).unwrap_or(if q > 0 { i64::MAX } else { i64::MIN })
}

/// Swiss form with apostrophes: `CHF 1'250.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let abs = self.minor.unsigned_abs();
        let whole = (abs / 100).to_string();
        let mut grouped = String::with_capacity(whole.len() + 4);
        for (i, c) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                grouped.push('\'');
            }
            grouped.push(c);
        }
        write!(f, "{} {sign}{grouped}.{:02}", self.currency.code(), abs % 100)
    }
}

/// A VAT rate in basis points: 8.1 % is `VatRate(810)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VatRate(pub u32);

impl fmt::Display for VatRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} %", self.0 / 100, (self.0 % 100) / 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_swiss_people_write_them() {
        assert_eq!(Money::new(125_000, Currency::Chf).to_string(), "CHF 1'250.00");
        assert_eq!(Money::new(123_456_789, Currency::Eur).to_string(), "EUR 1'234'567.89");
        assert_eq!(Money::new(-5_05, Currency::Chf).to_string(), "CHF -5.05");
    }

    #[test]
    fn contained_vat_of_the_reference_deposit() {
        // reference/steps-1-4.md 5.3: deposit CHF 942.00 contains CHF 70.58 at 8.1 %.
        assert_eq!(Money::new(94_200, Currency::Chf).vat_contained(VatRate(810)).minor, 7_058);
    }
}
