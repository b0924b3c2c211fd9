//! What stands before a number in French.

use crate::understanding::lang::phones::Phones;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PHONES: Phones = Phones {
    labels: &["tel", "teeleephone", "telephone", "portable", "mobile", "direct", "fax", "numeero", "whatsapp"],
    things: &["iban", "facture"],
};
