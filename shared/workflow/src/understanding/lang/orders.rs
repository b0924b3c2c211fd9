//! What stands around a product that is ordered, as data in the folded form of [`crate::understanding::fold`].

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Orders {
    /// May stand between how many and what: "3 x", "zwei weitere".
    pub(in crate::understanding) between: List,
    /// Pieces, behind how many: "Flipcharts: 2 Stk".
    pub(in crate::understanding) pieces: List,
    /// "One" and its like, which are articles.
    pub(in crate::understanding) one: List,
    /// How the names of diets begin.
    pub(in crate::understanding) diets: List,
    /// Says that guests sit in a ring: chairs are no product there.
    pub(in crate::understanding) rings: List,
    /// What is asked for with the words for a product and is none.
    pub(in crate::understanding) no_product: List,
    /// Who plays, speaks or helps at an event, and may be the client's own.
    pub(in crate::understanding) performers: List,
    /// Whose they then are: "our photographer".
    pub(in crate::understanding) ours: List,
    /// Behind what stands in the room anyway: "die Bühne dort".
    pub(in crate::understanding) there: List,
    /// Behind what is more than is wanted: "ist uns zu nobel".
    pub(in crate::understanding) too: List,
    /// Ends the name of a product that no catalogue has.
    pub(in crate::understanding) ends_product: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Orders; 4] =
    [&super::de::orders::ORDERS, &super::en::orders::ORDERS, &super::fr::orders::ORDERS, &super::it::orders::ORDERS];
