//! How hours are said to move, as data in the folded form of [`crate::understanding::fold`]; two words are a phrase.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Shifts {
    /// Behind a length: before what was agreed.
    pub(in crate::understanding) earlier: List,
    /// Behind a length: after what was agreed.
    pub(in crate::understanding) later: List,
    /// Behind a length: so much more.
    pub(in crate::understanding) longer: List,
    /// Behind a length: so much less.
    pub(in crate::understanding) shorter: List,
    /// Before a length: so much more, where the sentence says that somebody stays.
    pub(in crate::understanding) more: List,
    /// Of the beginning, or of us who come.
    pub(in crate::understanding) begins: List,
    /// Of the end.
    pub(in crate::understanding) ends: List,
    /// Stays, or makes longer.
    pub(in crate::understanding) stays: List,
    /// Makes shorter.
    pub(in crate::understanding) shortens: List,
    /// Puts things in place before the event: no hour of it.
    pub(in crate::understanding) prepares: List,
    /// A part of the event, whose hours are not its own.
    pub(in crate::understanding) parts: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Shifts; 4] =
    [&super::de::shifts::SHIFTS, &super::en::shifts::SHIFTS, &super::fr::shifts::SHIFTS, &super::it::shifts::SHIFTS];
