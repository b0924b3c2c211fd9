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
    /// Before a room that is told by what it is like: "the large room".
    pub(in crate::understanding) article: List,
    /// What a room is called.
    pub(in crate::understanding) nouns: List,
    /// Means one of those listed, without a noun: "the one", "quella"; a phrase.
    pub(in crate::understanding) one: List,
    /// Behind the article, tells one of those listed from the others: "the larger".
    pub(in crate::understanding) unlike: List,
    /// Makes such a word of any: "la plus claire".
    pub(in crate::understanding) most: List,
    /// Leads to what tells it from the others: "the room with the stage".
    pub(in crate::understanding) marked: List,
    /// Says something of a room: a room with such a word behind it is not chosen by its name alone.
    pub(in crate::understanding) being: List,
    /// Behind the name of a room, says what it is like and wishes nothing: "Room A has no"; phrases.
    pub(in crate::understanding) tells: List,
    /// The same right behind the article: "den mit der Bühne".
    pub(in crate::understanding) which: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Rooms; 4] =
    [&super::de::rooms::ROOMS, &super::en::rooms::ROOMS, &super::fr::rooms::ROOMS, &super::it::rooms::ROOMS];
