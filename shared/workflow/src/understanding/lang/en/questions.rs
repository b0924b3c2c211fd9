//! Questions and inquiries in English.

use crate::understanding::lang::questions::Questions;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static QUESTIONS: Questions = Questions {
    being: &["is there", "are there", "do you have", "is the", "is your"],
    replies: &[
        "is that allowed", "are we allowed to", "is this allowed", "would that work", "does that work", "possib",
        "doable", "feasible", "help", "answer", "have a look", "check it", "e-mail", "is that enough",
        "what do you think", "what do you have open", "seriously", "suits you", "that bad", "really?", "host it",
        "host us", "host this",
    ],
    whether: &[" if this ", " if that ", " whether this "],
    informed: &["info", "information"],
    books: &["book", "reserve"],
    come: &["coming", "come"],
};
