//! What stands before a number in English.

use crate::understanding::lang::phones::Phones;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PHONES: Phones = Phones {
    labels: &["tel", "phone", "mobile", "cell", "telephone", "fax", "direct", "whatsapp", "call", "number", "m", "t"],
    things: &["ref", "reference", "order", "id", "iban", "invoice"],
};
