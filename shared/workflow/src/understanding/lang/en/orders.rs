//! What stands around a product in English.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "piece", "pieces", "of", "units", "bottles", "bottle", "sets", "portions", "additional", "more", "extra",
        "mobile", "other", "eat", "are", "menus", "menu",
    ],
    pieces: &["x", "pieces", "piece", "bottles", "bottle", "tables", "portions", "units"],
    one: &["one"],
    diets: &["veg", "halal"],
    rings: &["half circle", "half-circle", "semicircle", "semi-circle", "in a circle"],
    no_product: &[
        "offer", "quote", "quotation", "room", "space", "venue", "date", "time", "reply", "answer", "call",
        "confirmation", "invoice", "visit", "tour", "person", "people", "guests", "discount", "note", "menu",
        "catering", "contract", "meeting", "workshop", "event", "bit", "few", "day", "hour", "deposit", "answers",
        "info", "information", "place", "copy", "buffer", "link", "contact", "question", "other", "little", "larger",
        "bigger", "smaller", "different", "parking", "layout", "u-shape", "quiet", "earlier", "later", "second",
        "moment",
    ],
    performers: &["dj", "band", "photographer", "technician", "pianist", "musician", "speaker", "magician", "videographer", "host"],
    ours: &["our", "my"],
    there: &["there"],
    too: &["too"],
    ends_product: &[
        "for", "on", "with", "at", "and", "by", "please", "to", "in", "that", "which", "from", "as", "because", "if",
        "too", "or", "of", "around", "who",
    ],
};
