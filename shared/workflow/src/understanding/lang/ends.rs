//! Words that tell whether a dot ends a sentence, as data in the folded form of [`crate::understanding::fold`].

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Ends {
    /// Shortened words whose dot never ends a sentence.
    pub(in crate::understanding) never: List,
    /// Shortened words whose dot ends a sentence unless a number follows.
    pub(in crate::understanding) unless_number: List,
    /// Words that clearly start a sentence behind a number and a full stop.
    pub(in crate::understanding) starters: List,
    /// "We are" before how many, and its verbs.
    pub(in crate::understanding) are: List,
    /// What may stand between such a verb and the number: "about".
    pub(in crate::understanding) nearly: List,
    /// "And" in a list of days.
    pub(in crate::understanding) goes_on: List,
    /// What opens a clause with a day: "Der 18. ist vergeben".
    pub(in crate::understanding) led_day: List,
    /// Goes on with the day before it where nothing is asked: "den 18.11. leider", "18.11. passt".
    pub(in crate::understanding) suits: List,
    /// Things called by a letter, beside rooms: "Option A."
    pub(in crate::understanding) lettered: List,
    /// Things called by a number: "offer no. 1", "facture n° 3".
    pub(in crate::understanding) numbered: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Ends; 4] =
    [&super::de::ends::ENDS, &super::en::ends::ENDS, &super::fr::ends::ENDS, &super::it::ends::ENDS];
