//! What stands before a number in Italian.

use crate::understanding::lang::phones::Phones;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PHONES: Phones = Phones {
    labels: &["tel", "cellulare", "telefono", "fax", "numero", "diretto", "fisso", "whatsapp"],
    things: &["iban", "fattura"],
};
