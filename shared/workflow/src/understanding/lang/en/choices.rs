//! Choices by position in English.

use crate::understanding::lang::choices::{Choice::*, Choices};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static CHOICES: Choices = Choices {
    ordinals: &[
        ("first", 1), ("former", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("fifth", 5),
        ("last", 0), ("latter", 0),
    ],
    words: &[
        (Article, &["the", "your", "my", "to", "for", "take", "prefer", "please", "choose"]),
        (Noun, &["one", "ones", "date", "option", "choice", "suggestion", "proposal", "slot", "alternative", "time", "variant", "offer", "room", "menu", "solution", "variation"]),
        (Day, &["day"]),
        (Label, &["option", "number", "choice", "no", "variant"]),
        (Follows, &["please", "works", "work", "would", "is", "sounds", "suits", "looks", "fits", "seems", "will", "then", "and", "thanks", "thank", "for", "best", "on"]),
        (Of, &["of"]),
        (Both, &["both", "days", "dates", "options", "proposals", "suggestions", "rooms", "slots"]),
        (Figure, &["the"]),
        (Earlier, &["earlier", "sooner"]),
        (Later, &["later"]),
        (Pointing, &["the"]),
        (Dated, &["one", "date", "day", "slot", "weekend"]),
    ],
};
