//! Ends of sentences in English.

use crate::understanding::lang::ends::Ends;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ENDS: Ends = Ends {
    never: &[
        "etc", "mr", "mrs", "ms", "dr", "prof", "e.g", "i.e", "approx", "incl", "vs", "st", "e", "i", "p", "a", "u", "d",
        "bd",
    ],
    unless_number: &[
        "no", "max", "min", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "chf", "eur", "tel",
    ],
    starters: &[
        "we", "i", "it", "please", "thanks", "thank", "is", "do", "can", "could", "our", "there", "the", "also",
        "and", "what", "how", "room", "are", "for", "this", "best", "that", "let", "yes", "what's", "number",
        "guests", "dinner", "parking", "they", "you", "my", "would", "will", "have", "any", "if", "on",
    ],
    are: &["are", "re", "be"],
    nearly: &["in", "about"],
    goes_on: &["and"],
    led_day: &[],
    suits: &["is", "would"],
    lettered: &["option", "menu", "yes", "ok", "okay", "take", "choose", "then"],
    numbered: &["offer", "quote", "quotation", "estimate", "proposal", "invoice", "bill", "order", "po", "room", "option", "version", "menu", "table", "booking", "reservation", "choice", "variant", "question", "point", "item"],
};
