//! What stands before a number in German.

use crate::understanding::lang::phones::Phones;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PHONES: Phones = Phones {
    labels: &[
        "tel", "tel.", "telefon", "mobil", "natel", "handy", "fon", "direkt", "whatsapp", "fax", "nummer", "m", "t",
        "privat", "geschaeft",
    ],
    things: &["ref", "referenz", "bestellung", "id", "konto", "kundennummer", "rechnung", "iban"],
};
