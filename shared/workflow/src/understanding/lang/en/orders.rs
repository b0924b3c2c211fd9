//! What stands around a product in English.

use crate::understanding::lang::orders::Orders;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ORDERS: Orders = Orders {
    between: &[
        "x", "piece", "pieces", "of", "units", "bottles", "bottle", "glass", "cup", "sets", "portions", "additional", "more", "extra",
        "mobile", "other", "eat", "are", "menus", "menu",
    ],
    pieces: &["x", "pcs", "pieces", "piece", "bottles", "bottle", "tables", "portions", "units"],
    one: &["one"],
    diets: &["veg", "halal"],
    rings: &["half circle", "half-circle", "semicircle", "semi-circle", "in a circle"],
    no_product: &[
        "offer", "quote", "quotation", "room", "space", "venue", "date", "time", "reply", "answer", "call",
        "confirmation", "invoice", "visit", "tour", "person", "people", "guests", "discount", "note", "menu",
        "catering", "contract", "meeting", "workshop", "event", "bit", "few", "day", "hour", "deposit", "answers",
        "info", "information", "place", "copy", "buffer", "link", "contact", "question", "other", "little", "larger",
        "bigger", "smaller", "different", "parking", "cars", "car", "vans", "buses", "coaches", "bikes", "layout", "u-shape", "quiet", "earlier", "later", "second",
        "moment",
    ],
    performers: &["dj", "band", "photographer", "technician", "pianist", "musician", "magician", "videographer", "host"],
    ours: &["our", "my"],
    there: &["there"],
    too: &["too"],
    being: &["we are", "i am", "i m", "we re"],
    comes: &["arrives", "arrive", "comes", "brings"],
    about: &[
        "tasting", "tastings", "workshop", "course", "class", "exhibition", "seminar", "fair", "market",
        "lesson",
    ],
    during: &["after", "before", "over", "at", "during"],
    nays: &[
        "no", "no thanks", "no thank you", "rather not", "not really", "can go", "not after all",
        "after all no", "is out",
    ],
    that: &["that", "we", "i", "there"],
    fine: &["premium", "nicer", "better", "fancier", "posher", "upgraded"],
    usual: &["normal", "standard", "classic", "regular", "basic", "usual", "simple"],
    each: &["each", "per person", "per head", "per guest", "per table", "for every"],
    whole: &["whole", "thing", "idea", "plan", "project", "rest"],
    ends_product: &[
        "for", "on", "with", "at", "and", "by", "please", "to", "in", "that", "which", "from", "as", "because", "if",
        "too", "or", "of", "around", "who",
    ],
};
