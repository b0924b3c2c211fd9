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
    /// Before those and what come with the client: "our photographer".
    pub(in crate::understanding) ours: List,
    /// Behind what stands in the room anyway: "die Bühne dort".
    pub(in crate::understanding) there: List,
    /// Behind what is more than is wanted: "ist uns zu nobel".
    pub(in crate::understanding) too: List,
    /// Says what the writers are: "we are a band".
    pub(in crate::understanding) being: List,
    /// Behind somebody who comes anyway: "the photographer arrives".
    pub(in crate::understanding) comes: List,
    /// What is held about a thing: "wine tasting", "dégustation de vins".
    pub(in crate::understanding) about: List,
    /// Between that and the thing: "tasting of wines".
    pub(in crate::understanding) of: List,
    /// May stand behind a pronoun and before the end of a verb: "nehmen Sie ihn wieder raus".
    pub(in crate::understanding) again: List,
    /// Behind food that is somebody else's: "the coffee there is awful".
    pub(in crate::understanding) judged: List,
    /// Tells what was held out to others.
    pub(in crate::understanding) promised: List,
    /// Joins a room and what is in it: "the hall with the stage".
    pub(in crate::understanding) with: List,
    /// A room, before such a word.
    pub(in crate::understanding) one_room: List,
    /// Leads to the meal at which something else is done: "over lunch".
    pub(in crate::understanding) during: List,
    /// Turns down the thing right before it, at the end of a clause: "DJ nein".
    pub(in crate::understanding) nays: List,
    /// Behind "except", tells that something is missing: "sauf que".
    pub(in crate::understanding) that: List,
    /// The better one of two of a kind: "the nicer apéro".
    pub(in crate::understanding) fine: List,
    /// The usual one of two of a kind.
    pub(in crate::understanding) usual: List,
    /// Behind a quantity that each has: "two bottles each", "one per table".
    pub(in crate::understanding) each: List,
    /// Says that a quantity comes on top of what is held: "two more bottles".
    pub(in crate::understanding) more: List,
    /// Says so of a single one: "another bottle".
    pub(in crate::understanding) one_more: List,
    /// What drinks come in: "two more bottles".
    pub(in crate::understanding) bottles: List,
    /// Colours of wine, which name it behind a number: "8 white and 8 red".
    pub(in crate::understanding) colours: List,
    /// Half of the guests.
    pub(in crate::understanding) half: List,
    /// Those of the guests whom what was said before leaves.
    pub(in crate::understanding) others: List,
    /// All of the guests.
    pub(in crate::understanding) everyone: List,
    /// Those just counted.
    pub(in crate::understanding) them: List,
    /// One of the guests by what he is to the writer: "my mother-in-law".
    pub(in crate::understanding) kin: List,
    /// Takes up what was named before the comma: "the DJ is too expensive, take it off".
    pub(in crate::understanding) it: List,
    /// Before how many guests share: "one bottle per four people"; the first that fits counts.
    pub(in crate::understanding) shared_by: List,
    /// The same, where the words may also say whom something is for.
    pub(in crate::understanding) shared_for: List,
    /// Those who share.
    pub(in crate::understanding) heads: List,
    /// What all of it is called: "das Ganze".
    pub(in crate::understanding) whole: List,
    /// Ends the name of a product that no catalogue has.
    pub(in crate::understanding) ends_product: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Orders; 4] =
    [&super::de::orders::ORDERS, &super::en::orders::ORDERS, &super::fr::orders::ORDERS, &super::it::orders::ORDERS];
