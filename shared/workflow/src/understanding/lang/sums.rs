//! What is said around an amount of money and tells whose it is, as data in the folded form of
//! [`crate::understanding::fold`]; two words are a phrase.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Sums {
    /// Names a sum that is billed.
    pub(in crate::understanding) bills: List,
    /// "Amount" before a sum that both know.
    pub(in crate::understanding) amounts: List,
    /// Stands before it: "que le montant de CHF 2'140".
    pub(in crate::understanding) article_of: List,
    /// Stands behind it.
    pub(in crate::understanding) of_amount: List,
    /// Says that a sum is at hand.
    pub(in crate::understanding) at_hand: List,
    /// Before the price that is turned down: "statt 3200".
    pub(in crate::understanding) instead: List,
    /// May stand between the two.
    pub(in crate::understanding) articles: List,
    /// Before a price that both know: "included in the CHF 69".
    pub(in crate::understanding) definite: List,
    /// Too much for a price.
    pub(in crate::understanding) high: List,
    /// Leads to such a word: "scheint uns hoch".
    pub(in crate::understanding) seems: List,
    /// Leads to it behind "is": "ist uns etwas hoch".
    pub(in crate::understanding) too: List,
    /// Behind "is": says so at once.
    pub(in crate::understanding) too_much: List,
    /// Says of itself that a price is too much.
    pub(in crate::understanding) beyond: List,
    /// Before "above".
    pub(in crate::understanding) lies: List,
    /// "Is" and "are".
    pub(in crate::understanding) is_are: List,
    /// Above.
    pub(in crate::understanding) above: List,
    /// What a price is above: "über dem, was wir ausgeben können".
    pub(in crate::understanding) above_ours: List,
    /// The most one would pay.
    pub(in crate::understanding) most: List,
    /// What one can pay.
    pub(in crate::understanding) can: List,
    /// Before the most one would pay.
    pub(in crate::understanding) up_to: List,
    /// Before about how much one would pay.
    pub(in crate::understanding) about: List,
    /// Before what a price should be below.
    pub(in crate::understanding) below: List,
    /// A yes that hangs on the price.
    pub(in crate::understanding) would: List,
    /// Before a price on which one would agree.
    pub(in crate::understanding) deals: List,
    /// "For", before a price that is offered.
    pub(in crate::understanding) at: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Sums; 4] =
    [&super::de::sums::SUMS, &super::en::sums::SUMS, &super::fr::sums::SUMS, &super::it::sums::SUMS];
