//! What happens within an event, and who comes later or leaves before, as data in natural spelling.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Running {
    /// A step of the evening that nobody sells: "the speeches", "die Lesung".
    pub(in crate::understanding) steps: List,
    /// Says of one person that he comes, is there or leaves.
    pub(in crate::understanding) comes: List,
    /// Behind how many of those who write.
    pub(in crate::understanding) of_us: List,
    /// Those who come or leave, where only some do: "some", "der Referent", "i tecnici".
    pub(in crate::understanding) some: List,
    /// Says of several that they come, enter or leave.
    pub(in crate::understanding) come: List,
    /// Everybody: who comes then begins the event.
    pub(in crate::understanding) all: List,
    /// Those who write.
    pub(in crate::understanding) we: List,
    /// What those who write do when an event begins, goes on and ends.
    pub(in crate::understanding) begin: List,
    /// The room, and what is done with it: an hour there is the event's.
    pub(in crate::understanding) books: List,
    /// Leads to the last part of an event, whose end is the event's.
    pub(in crate::understanding) then: List,
    /// Leads to what follows for the event from the hour of a part.
    pub(in crate::understanding) so: List,
    /// Leads to a part that people are at: "beim Apéro".
    pub(in crate::understanding) at: List,
    /// Says of some that they do not leave yet.
    pub(in crate::understanding) stays: List,
    /// Leads to the hour at which something begins and goes on: "ab 17 Uhr", "starts at five".
    pub(in crate::understanding) from: List,
    /// What those who write do with an event that they do not name: "we celebrate".
    pub(in crate::understanding) holds: List,
    /// Tells that more of the event follows: "mit anschliessendem Essen".
    pub(in crate::understanding) sequel: List,
    /// Says of those who come that they come later than others: "erst um 19 Uhr".
    pub(in crate::understanding) late: List,
    /// Leads to how many of all have something: "davon sind drei im Rollstuhl".
    pub(in crate::understanding) of_them: List,
    /// Getting in before the event, to put things in place.
    pub(in crate::understanding) access: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Running; 4] = [
    &super::de::running::RUNNING,
    &super::en::running::RUNNING,
    &super::fr::running::RUNNING,
    &super::it::running::RUNNING,
];
