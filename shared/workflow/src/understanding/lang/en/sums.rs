//! What is said around an amount in English.

use crate::understanding::lang::sums::Sums;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SUMS: Sums = Sums {
    bills: &["invoice", "bill", "quote", "amount", "sum"],
    amounts: &["amount"],
    article_of: &["the"],
    of_amount: &["of"],
    at_hand: &["disposal", "available"],
    instead: &["instead of"],
    articles: &["the", "your"],
    definite: &["the", "those"],
    high: &["high", "steep", "expensive", "much"],
    seems: &["seems", "looks", "feels"],
    too: &["too", "bit"],
    too_much: &["more than", "too much", "too high", "too expensive"],
    beyond: &["exceeds", "steep"],
    lies: &["is", "sits"],
    is_are: &["is", "are"],
    above: &["above", "over"],
    above_ours: &["what", "our"],
    most: &["at most", "maximum", "max"],
    can: &["can", "could"],
    up_to: &["up to"],
    about: &["region of", "about", "around"],
    below: &["less than", "under", "below"],
    would: &["would"],
    deals: &["for", "at", "it", "say", "with"],
    at: &[],
};
