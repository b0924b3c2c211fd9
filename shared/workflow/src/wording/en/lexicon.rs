//! English words a finished text may use, to read it back.

use crate::venue::Unit;
use crate::wording::verify::lexicon::{Lexicon, Role, compound};

pub(in crate::wording) const LEXICON: Lexicon = Lexicon {
    months: [
        &["january", "jan"],
        &["february", "feb"],
        &["march", "mar"],
        &["april", "apr"],
        &["may"],
        &["june", "jun"],
        &["july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    small_months: false,
    weekdays: [&["monday"], &["tuesday"], &["wednesday"], &["thursday"], &["friday"], &["saturday"], &["sunday"]],
    weekdays_short: [&["mon"], &["tue", "tues"], &["wed"], &["thu", "thur", "thurs"], &["fri"], &["sat"], &["sun"]],
    from_today: [&["today", "tonight"], &["tomorrow"], &["day after tomorrow"]],
    joins: &["to", "until", "till", "and"],
    ors: &["or"],
    articles: &["the"],
    hour_leads: &[],
    hour_marks: &["o'clock"],
    noon: &["noon", "midday"],
    midnight: &["midnight"],
    people_pattern: "people|persons|person|guests?|participants?|attendees?|visitors?|seats|delegates?|pax",
    number,
    per_pattern: [
        (Unit::PerPerson, "(?:per|a) (?:person|guest|head)|pp(?-u:\\b)"),
        (Unit::PerEvent, "per event|as a flat|flat(?-u:\\b)|lump sum"),
        (Unit::PerUnit, "(?:per|a) (?:unit|piece)|each|apiece"),
        (Unit::PerBottle, "(?:per|a) bottle"),
        (Unit::PerHour, "(?:per|an) hour|hourly"),
        (Unit::PerTable, "(?:per|a) table"),
        (Unit::PerSet, "(?:per|a) set(?-u:\\b)"),
        (Unit::PerDay, "(?:per|a) day(?-u:\\b)|/ ?day|daily"),
    ],
    counted_pattern: &[
        (Unit::PerBottle, "bottles?"),
        (Unit::PerHour, "hours?"),
        (Unit::PerTable, "tables?"),
        (Unit::PerDay, "days?"),
    ],
    francs: &["francs", "franc"],
    percent: &["percent", "per cent"],
    room_words: &["Room", "Hall", "Suite"],
    hire: &["room hire", "hire of the room", "room rental", "rental"],
    roles: &[
        (Role::Total, &["total", "in all", "overall"]),
        (Role::Deposit, &["deposit", "down payment"]),
        (Role::Balance, &["balance", "remainder", "remaining"]),
        (Role::Vat, &["vat"]),
        (Role::Discount, &["discount", "reduction", "rebate"]),
        (Role::Payment, &["payment", "paid"]),
        (Role::Line, &["together", "minus"]),
    ],
    sums: &["amount", "sum", "comes to", "costs", "received"],
    capacity: &["up to", "at most", "a maximum of", "max.", "holds", "room for", "seats"],
    until: &["up until", "until", "by", "till"],
    deadline: &["valid", "due", "deadline", "option", "latest", "transfer"],
    billing: [&["name", "company"], &["street"], &["postcode", "postal code", "zip"], &["town", "city"], &["country"]],
    discounts: &[
        "discount",
        "discounts",
        "discounted",
        "rebate",
        "reduced price",
        "price reduction",
        "special price",
        "reduction",
    ],
    gifts: &[
        "free of charge",
        "for free",
        "at no cost",
        "at no extra cost",
        "complimentary",
        "on the house",
        "at no charge",
        "gratis",
    ],
    free: &["is free", "are free", "available", "still free"],
    negations: &["not", "no", "never", "isn't"],
    taken: &["taken", "booked out", "fully booked", "occupied", "unavailable"],
    steps: &["step"],
};

const SMALL: [(&str, u32); 19] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: [(&str, u32); 10] = [
    ("dozen", 12),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];

/// `twenty-five`.
fn number(word: &str) -> Option<u32> {
    compound(word, &SMALL, &TENS, |w| {
        w.split_once('-').map(|(ten, one)| (ten.to_owned(), one.to_owned())).into_iter().collect()
    })
}
