//! Amounts and rates as people send them, exact: no float touches money.

use super::check::Problems;
use crate::http::Code;
use crate::view::MoneyView;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use workflow::venue::{Currency, Money, VatRate};

/// A decimal with at most two places as hundredths: `8.1` is 810. `None` for anything else.
fn hundredths(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    // `8.0` is how JSON writes a whole number that was read as a decimal.
    let part = part.trim_end_matches('0');
    let plain = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || part.len() > 2 || !plain(whole) || !plain(part) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 100 + cents))
}

/// Hundredths as a JSON number with two places at most.
fn decimal(hundredths: i64) -> Number {
    let (whole, part) = (hundredths / 100, (hundredths % 100).unsigned_abs());
    let text = if part == 0 { whole.to_string() } else { format!("{whole}.{part:02}") };
    text.parse().unwrap_or_else(|_| Number::from(whole))
}

/// The largest amount taken: ten million.
pub(super) const LARGEST: i64 = 1_000_000_000;

/// A decimal amount in units of the currency.
pub(super) fn units(minor: i64) -> Number {
    decimal(minor)
}

/// A decimal amount in units of the currency, in minor units.
pub(super) fn minor(p: &mut Problems, pointer: &str, n: &Number) -> i64 {
    match hundredths(&n.to_string()) {
        Some(m @ 0..=LARGEST) => m,
        Some(_) => {
            p.at(pointer, Code::OutOfRange, "from 0 to 10 000 000");
            0
        }
        None => {
            p.at(pointer, Code::InvalidValue, "an amount with at most two places");
            0
        }
    }
}

/// A rate in percent.
pub(super) fn percent(rate: VatRate) -> Number {
    decimal(i64::from(rate.0))
}

/// A rate in percent, 0 to 100 with at most two places.
pub(super) fn rate(p: &mut Problems, pointer: &str, n: &Number) -> VatRate {
    match hundredths(&n.to_string()).map(u32::try_from) {
        Some(Ok(points)) if points <= 10_000 => VatRate(points),
        Some(_) => {
            p.at(pointer, Code::OutOfRange, "from 0 to 100 percent");
            VatRate(0)
        }
        None => {
            p.at(pointer, Code::InvalidValue, "a rate in percent with at most two places");
            VatRate(0)
        }
    }
}

/// A price as sent: minor units, and the currency of the house if one is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Minor units (Rappen).
    pub amount_minor: i64,
    /// Only the currency of the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Not read: what an answer shows may come back with it.
    #[serde(default, skip_serializing)]
    pub display: Option<String>,
}

impl Price {
    /// The amount in the house's currency.
    pub(super) fn money(&self, p: &mut Problems, pointer: &str, currency: Currency) -> Money {
        if self.currency.is_some_and(|c| c != currency) {
            p.at(format!("{pointer}/currency"), Code::InvalidValue, format!("the house counts in {}", currency.code()));
        }
        if !(0..=LARGEST).contains(&self.amount_minor) {
            p.at(format!("{pointer}/amount_minor"), Code::OutOfRange, format!("from 0 to {LARGEST} minor units"));
        }
        Money::new(self.amount_minor, currency)
    }
}

impl From<MoneyView> for Price {
    fn from(m: MoneyView) -> Self {
        Self { amount_minor: m.amount_minor, currency: None, display: None }
    }
}

/// An amount written as a text, `CHF 92.50` or `92.50`, in the house's currency.
pub(super) fn written(p: &mut Problems, pointer: &str, text: &str, currency: Currency) -> Money {
    let text = text.trim();
    let number = text.strip_prefix(currency.code()).unwrap_or(text).trim().replace(['\'', '’'], "");
    let found = hundredths(&number).filter(|m| (0..=LARGEST).contains(m));
    if found.is_none() {
        p.at(pointer, Code::InvalidValue, format!("an amount like \"{} 92.50\"", currency.code()));
    }
    Money::new(found.unwrap_or(0), currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_exact_or_refused() {
        for (text, expected) in
            [("8.1", 810), ("8", 800), ("8.0", 800), ("19.99", 1999), ("0.07", 7), ("-1.5", -150), ("500.00", 50_000)]
        {
            assert_eq!(hundredths(text), Some(expected), "{text}");
        }
        for bad in ["", "8.123", "1e3", ".5", "8,1", "--1", "9999999999999"] {
            assert_eq!(hundredths(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_number_comes_back_as_it_was_sent() {
        for n in [0, 1, 810, 1999, 50_000, LARGEST] {
            assert_eq!(hundredths(&decimal(n).to_string()), Some(n));
        }
        assert_eq!(decimal(50_000).to_string(), "500");
    }

    #[test]
    fn d19_a_written_amount_has_the_currency_of_the_house() {
        let mut p = Problems::default();
        assert_eq!(written(&mut p, "/p", "CHF 1'092.50", Currency::Chf).minor, 109_250);
        assert_eq!(written(&mut p, "/p", "92", Currency::Chf).minor, 9_200);
        assert!(p.finish().is_ok());
        for bad in ["EUR 92", "CHF -5", "ninety", "CHF 1.234"] {
            let mut p = Problems::default();
            written(&mut p, "/p", bad, Currency::Chf);
            assert!(p.finish().is_err(), "{bad}");
        }
    }
}
