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
        "no", "not", "no thanks", "no thank you", "rather not", "not really", "can go", "not after all",
        "after all no", "is out",
    ],
    that: &["that", "we", "i", "there"],
    fine: &["premium", "nicer", "better", "fancier", "posher", "upgraded"],
    usual: &["normal", "standard", "classic", "regular", "basic", "usual", "simple"],
    each: &["each", "per person", "per head", "per guest", "per table", "for every"],
    more: &["more", "additional", "another", "further"],
    one_more: &["another"],
    bottles: &["bottle", "bottles"],
    colours: &["white", "red", "rose", "rosee"],
    half: &["half of us", "half of them", "half the guests", "half the people", "half of the", "half our", "half of our", "for half", "half the group", "half are", "half is"],
    others: &["the others", "the rest", "the other", "the remaining", "everyone else", "everybody else", "others"],
    everyone: &["for everyone", "for everybody", "for all", "for all of us", "for the whole group", "all of us"],
    them: &["for them", "for those"],
    kin: &["mother", "father", "mum", "dad", "sister", "brother", "mother-in-law", "father-in-law", "aunt", "uncle", "grandmother", "grandfather", "wife", "husband", "daughter", "son", "cousin", "niece", "nephew", "boss", "colleague", "friend", "partner", "girlfriend", "boyfriend"],
    it: &["it", "them", "that", "him", "one"],
    shared_by: &["per", "for every", "for each", "to every", "every"],
    shared_for: &["for", "to"],
    heads: &["people", "persons", "person", "guests", "guest", "heads", "head", "pax"],
    whole: &["whole", "thing", "idea", "plan", "project", "rest"],
    ends_product: &[
        "for", "on", "with", "at", "and", "by", "please", "to", "in", "that", "which", "from", "as", "because", "if",
        "too", "or", "of", "around", "who",
    ],
};
