//! What questions and inquiries are asked with, as data in the folded form of [`crate::understanding::fold`].

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Questions {
    /// Opens a question whether something is there or how it is: "gibt es einen Wickelraum?".
    pub(in crate::understanding) being: List,
    /// In a question that only asks for a reply: beginnings of words, and phrases.
    pub(in crate::understanding) replies: List,
    /// Leads to such a question told in a statement.
    pub(in crate::understanding) whether: List,
    /// Says that one wants to know something, and no room yet.
    pub(in crate::understanding) informed: List,
    /// Verbs of booking.
    pub(in crate::understanding) books: List,
    /// Verbs of those who come to see the house.
    pub(in crate::understanding) come: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Questions; 4] = [
    &super::de::questions::QUESTIONS,
    &super::en::questions::QUESTIONS,
    &super::fr::questions::QUESTIONS,
    &super::it::questions::QUESTIONS,
];
