//! What models cost: a table with a version, all in whole numbers.
//!
//! | in a setting | means |
//! |---|---|
//! | `version=2026-01` | the version of the table, written with every cost |
//! | `gpt-4.1-mini=400000/1600000` | millionths of the currency for a million tokens sent, and received |
//! | `*=3000000/15000000` | any other model |
//!
//! A model is found by the longest name of the table that stands in its own: `eu.amazon.nova-lite-v1:0` costs what
//! `nova-lite` costs. One that nobody knows costs as much as the dearest, so that a budget holds.

use crate::usage::Tokens;
use std::collections::BTreeMap;

/// Millionths of the currency for a million tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// Sent.
    pub input: u64,
    /// Received.
    pub output: u64,
}

/// A table of prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// Which table it is.
    pub version: String,
    rows: BTreeMap<String, Price>,
    other: Price,
}

const MILLION: u128 = 1_000_000;
/// The largest price taken: a thousand units of currency for a million tokens.
const DEAREST: u64 = 1_000_000_000;

/// List prices in USD of the providers' public pages, as known in 2025. An operator sets the ones they pay.
const LISTED: &str = "version=list-2025;gpt-4o=2500000/10000000;gpt-4o-mini=150000/600000;gpt-4.1=2000000/8000000;\
    gpt-4.1-mini=400000/1600000;gpt-4.1-nano=100000/400000;nova-micro=35000/140000;nova-lite=60000/240000;\
    nova-pro=800000/3200000;claude-3-5-haiku=800000/4000000;claude-haiku-4-5=1000000/5000000;\
    claude-sonnet-4=3000000/15000000;*=15000000/75000000";

impl Prices {
    /// The table that comes with the program.
    ///
    /// # Errors
    /// Never in practice: a test holds it.
    pub fn listed() -> Result<Self, String> {
        Self::parse(LISTED)
    }

    /// A table that knows no model: each costs as much as is taken for the dearest.
    pub fn unknown() -> Self {
        let other = Price { input: 15_000_000, output: 75_000_000 };
        Self { version: "unknown".to_owned(), rows: BTreeMap::new(), other }
    }

    /// From a setting.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (mut version, mut rows, mut other) = (None, BTreeMap::new(), None);
        for entry in text.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (name, value) = entry.split_once('=').ok_or_else(|| format!("{entry:?} has no ="))?;
            match (name.trim(), value.trim()) {
                ("" | "version", "") | ("", _) => return Err(format!("{entry:?} names nothing")),
                ("version", value) => version = Some(value.to_owned()),
                ("*", value) => other = Some(price(value)?),
                (name, value) => {
                    rows.insert(name.to_ascii_lowercase(), price(value)?);
                }
            }
        }
        let version = version.ok_or("version= is missing")?;
        let dearest = Price {
            input: rows.values().map(|p| p.input).max().unwrap_or_default(),
            output: rows.values().map(|p| p.output).max().unwrap_or_default(),
        };
        if rows.is_empty() && other.is_none() {
            return Err("no price is given".to_owned());
        }
        Ok(Self { version, rows, other: other.unwrap_or(dearest) })
    }

    /// The price of a model.
    pub fn of(&self, model: &str) -> Price {
        let model = model.to_ascii_lowercase();
        let named = self.rows.iter().filter(|(name, _)| model.contains(name.as_str()));
        named.max_by_key(|(name, _)| name.len()).map_or(self.other, |(_, price)| *price)
    }

    /// What so many tokens of a model cost, in millionths of the currency, rounded up.
    pub fn cost(&self, model: &str, tokens: Tokens) -> u64 {
        let Price { input, output } = self.of(model);
        let all = u128::from(tokens.input) * u128::from(input) + u128::from(tokens.output) * u128::from(output);
        u64::try_from(all.div_ceil(MILLION)).unwrap_or(u64::MAX)
    }
}

fn price(text: &str) -> Result<Price, String> {
    let number = |text: &str| text.trim().parse().ok().filter(|n| *n <= DEAREST);
    let (input, output) = text.split_once('/').ok_or_else(|| format!("{text:?} is no input/output"))?;
    match (number(input), number(output)) {
        (Some(input), Some(output)) => Ok(Price { input, output }),
        _ => Err(format!("{text:?} is no pair of whole numbers up to {DEAREST}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_that_comes_with_the_program_can_be_read() {
        assert_eq!(Prices::listed().unwrap().version, "list-2025");
    }

    #[test]
    fn a_cost_is_whole_millionths_rounded_up() {
        let prices = Prices::parse("version=1; small=150000/600000").unwrap();
        assert_eq!(prices.cost("small", Tokens { input: 1_000, output: 100 }), 150 + 60);
        assert_eq!(prices.cost("small", Tokens { input: 1, output: 0 }), 1, "0.15 is not nothing");
        assert_eq!(prices.cost("small", Tokens::default()), 0);
        assert_eq!(prices.cost("small", Tokens { input: u64::MAX, output: u64::MAX }), 13_835_058_055_282_163_712);
    }

    #[test]
    fn a_model_is_found_by_the_longest_name_in_its_own_and_an_unknown_one_is_the_dearest() {
        let prices = Prices::parse("version=1;nova=9/9;nova-lite=1/2;big=50/40").unwrap();
        assert_eq!(prices.of("eu.amazon.Nova-Lite-v1:0"), Price { input: 1, output: 2 });
        assert_eq!(prices.of("nobody/knows"), Price { input: 50, output: 40 });
        assert_eq!(Prices::parse("version=1;*=0/0").unwrap().of("mine"), Price { input: 0, output: 0 });
    }

    #[test]
    fn a_broken_table_is_refused() {
        for bad in [
            "",
            "a=1/2",
            "version=1",
            "version=;a=1/2",
            "version=1;a=1",
            "version=1;a=-1/2",
            "version=1;a",
            "version=1;a=1.5/2",
            "version=1;=1/2",
        ] {
            assert!(Prices::parse(bad).is_err(), "{bad}");
        }
    }
}
