//! What is said around an amount in Italian.

use crate::understanding::lang::sums::Sums;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SUMS: Sums = Sums {
    bills: &["fattura", "offerta", "importo", "somma"],
    amounts: &["importo"],
    article_of: &["la", "il"],
    of_amount: &["di"],
    at_hand: &["disponiamo", "dispone", "disposizione"],
    instead: &["invece di", "invece dei"],
    articles: &["i", "dei"],
    definite: &["i"],
    high: &["alto", "alta", "caro", "cara", "elevato", "salato"],
    seems: &["sembra", "pare"],
    too: &["troppo"],
    too_much: &[],
    beyond: &["supera", "troppo"],
    lies: &["ee"],
    is_are: &["ee", "sono"],
    above: &["sopra", "oltre"],
    above_ours: &["quello", "quanto", "il"],
    most: &["al massimo", "massimo"],
    can: &["possiamo", "potremmo"],
    up_to: &["fino a"],
    about: &["intorno a", "intorno ai", "circa", "sui"],
    below: &["meno di", "sotto"],
    would: &[],
    deals: &["per", "a", "diciamo", "facciamo"],
    at: &[],
};
