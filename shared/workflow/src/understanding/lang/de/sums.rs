//! What is said around an amount in German.

use crate::understanding::lang::sums::Sums;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SUMS: Sums = Sums {
    bills: &["rechnung", "offerte", "betrag"],
    amounts: &["betrag"],
    article_of: &["der", "den", "die"],
    of_amount: &["von"],
    at_hand: &["verfuegung", "verfuegen"],
    instead: &["statt", "anstatt", "anstelle"],
    articles: &["der", "den", "die", "ihrer"],
    definite: &["diese", "dieser", "der"],
    high: &["hoch", "teuer", "happig", "saftig", "viel", "stolz"],
    seems: &["scheint", "erscheint", "finde", "finden", "duenkt"],
    too: &["zu", "etwas"],
    too_much: &["zu viel", "zu hoch", "zu teuer"],
    beyond: &["sprengt", "sprengen", "uebersteigt", "uebersteigen"],
    lies: &["liegt", "liegen", "ist"],
    is_are: &["ist", "sind"],
    above: &["ueber"],
    above_ours: &["dem", "unserem", "unserer", "unseren"],
    most: &["hoechstens", "maximal", "max"],
    can: &["koennen", "koennten", "kann", "duerfen"],
    up_to: &["bis zu"],
    about: &["um die", "um den", "so um", "ca", "rund", "etwa"],
    below: &["unter", "unterhalb"],
    would: &["wuerden", "wuerde", "waeren"],
    deals: &["fuer", "zu", "bei", "mit", "auf", "sagen wir", "machen sie"],
    at: &["fuer", "zu", "mit"],
};
