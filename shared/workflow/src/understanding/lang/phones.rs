//! What stands before a number, as data in the folded form of [`crate::understanding::fold`].

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Phones {
    /// Says that a phone's follows.
    pub(in crate::understanding) labels: List,
    /// Says that the number of another thing follows.
    pub(in crate::understanding) things: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Phones; 4] =
    [&super::de::phones::PHONES, &super::en::phones::PHONES, &super::fr::phones::PHONES, &super::it::phones::PHONES];
