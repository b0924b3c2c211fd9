//! Words about those who are counted that no number stands beside, as data in the folded form of
//! [`crate::understanding::fold`]: the looks of a noun, whose people they are, how a number is told again.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct People {
    /// How nouns for those who do something end.
    pub(in crate::understanding) doers: List,
    /// How things end that look like them.
    pub(in crate::understanding) things: List,
    /// How the plurals of those end that need no other sign: "zwanzig Logopädinnen".
    pub(in crate::understanding) agents: List,
    /// Nouns for people that are often mistyped.
    pub(in crate::understanding) misspelt: List,
    /// Nouns for one person of a kind.
    pub(in crate::understanding) single: List,
    /// Leads to where people come from: "60 Gäste aus den Familien".
    pub(in crate::understanding) out_of: List,
    /// Before a second group: "16 guests and our 2 drivers".
    pub(in crate::understanding) ours: List,
    /// Before one more who comes along.
    pub(in crate::understanding) one: List,
    /// The writer beside those counted.
    pub(in crate::understanding) me: List,
    /// Whose the group is that the writer belongs to: "my three colleagues and I".
    pub(in crate::understanding) mine: List,
    /// One person who may be left out: "ohne mich", "him not included".
    pub(in crate::understanding) him: List,
    /// How words for "included" begin, behind such a person.
    pub(in crate::understanding) counted: List,
    /// Takes back the number just said.
    pub(in crate::understanding) takes_back: List,
    /// What may stand beside it.
    pub(in crate::understanding) beside: List,
    /// Those who are left.
    pub(in crate::understanding) rest: List,
    /// What only looks like a group of so many: "a choice of three".
    pub(in crate::understanding) no_group: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&People; 4] =
    [&super::de::people::PEOPLE, &super::en::people::PEOPLE, &super::fr::people::PEOPLE, &super::it::people::PEOPLE];
