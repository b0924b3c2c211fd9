//! What the tables know of a word.

use crate::understanding::lang::choices::Choice;
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::prices::Price;
use crate::venue::{Currency, Language};

/// What is known of a word beside its id.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::understanding) struct Entry {
    pub(super) jobs: u64,
    pub(super) prices: u32,
    pub(super) choices: u16,
    /// Value and language of a numeral written as a word of its own.
    pub(in crate::understanding) numeral: Option<(u32, Language)>,
    /// Value and language of a collective.
    pub(in crate::understanding) collective: Option<(u32, Language)>,
    /// Value of "zwölft".
    pub(in crate::understanding) together: Option<u32>,
    /// A currency; `true` for its hundredths.
    pub(in crate::understanding) currency: Option<(Currency, bool)>,
    /// Place that an ordinal names, 0 for the last.
    pub(in crate::understanding) ordinal: Option<u8>,
}

/// Anything at all is known of a word.
pub(in crate::understanding) const TELLS: u8 = 1;
/// It may count: see [`Entry::counts`].
pub(in crate::understanding) const COUNTS: u8 = 2;
/// It names a currency, ours or another.
pub(in crate::understanding) const MONEY: u8 = 4;
/// It says something of an amount.
pub(in crate::understanding) const PRICES: u8 = 8;
/// It is a numeral made of several pieces.
pub(in crate::understanding) const WRITTEN: u8 = 16;
/// It opens the name of a meal, or stands for one: "etwas".
pub(in crate::understanding) const MEAL: u8 = 32;

impl Entry {
    /// [`TELLS`] and the like.
    pub(super) fn told(&self) -> u8 {
        let flag = |there: bool, flag: u8| if there { flag } else { 0 };
        let counts = self.numeral.is_some() || self.collective.is_some() || self.together.is_some();
        let money = self.currency.is_some() || self.says(Price::Foreign);
        flag(self.tells(), TELLS) | flag(counts, COUNTS) | flag(money, MONEY) | flag(self.prices != 0, PRICES)
    }

    /// Whether the word does this beside a number.
    pub(in crate::understanding) fn does(&self, job: Job) -> bool {
        self.jobs & (1 << job as u64) != 0
    }

    /// Whether the word does anything beside a number.
    pub(in crate::understanding) fn any_job(&self) -> bool {
        self.jobs != 0
    }

    /// All that the word does beside a number.
    pub(in crate::understanding) fn jobs(&self) -> Jobs {
        Jobs(self.jobs)
    }

    /// Whether the word says this of an amount.
    pub(in crate::understanding) fn says(&self, price: Price) -> bool {
        self.prices & (1 << price as u32) != 0
    }

    /// Whether the word does this in a choice.
    pub(in crate::understanding) fn chooses(&self, choice: Choice) -> bool {
        self.choices & (1 << choice as u16) != 0
    }

    /// Whether it is a numeral above one, a collective or "zwölft".
    pub(in crate::understanding) fn counts(&self) -> bool {
        self.numeral.is_some_and(|n| n.0 > 1) || self.collective.is_some() || self.together.is_some()
    }

    /// Whether anything is known.
    fn tells(&self) -> bool {
        let counts = self.numeral.is_some() || self.collective.is_some() || self.together.is_some();
        let does = self.jobs != 0 || self.prices != 0 || self.choices != 0;
        does || counts || self.currency.is_some() || self.ordinal.is_some()
    }

    pub(super) fn add(&mut self, other: &Entry) {
        self.jobs |= other.jobs;
        self.prices |= other.prices;
        self.choices |= other.choices;
        self.numeral = self.numeral.or(other.numeral);
        self.collective = self.collective.or(other.collective);
        self.together = self.together.or(other.together);
        self.currency = self.currency.or(other.currency);
        self.ordinal = self.ordinal.or(other.ordinal);
    }
}

/// What some words do beside a number.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::understanding) struct Jobs(pub(super) u64);

impl Jobs {
    /// Whether one of them does this.
    pub(in crate::understanding) fn does(self, job: Job) -> bool {
        self.0 & (1 << job as u64) != 0
    }

    /// Calls with the number of each.
    pub(in crate::understanding) fn each(self, mut call: impl FnMut(usize)) {
        let mut left = self.0;
        while left != 0 {
            call(left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }

    /// What these and others do.
    pub(in crate::understanding) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
