//! What stands around the name of a room, as data in the folded form of [`crate::understanding::fold`].

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Rooms {
    /// Before the room that is given up: "statt Raum A".
    pub(in crate::understanding) away: List,
    /// Before it where "to" another follows: "from Room A to Room B".
    pub(in crate::understanding) out_of: List,
    /// Behind a room called by a letter: "room a is fine".
    pub(in crate::understanding) goes_on: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Rooms; 4] =
    [&super::de::rooms::ROOMS, &super::en::rooms::ROOMS, &super::fr::rooms::ROOMS, &super::it::rooms::ROOMS];
