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
    /// The writer's side, who does it himself: "we had to cancel".
    pub(in crate::understanding) we: List,
    /// With the verb's other half, what somebody else did, or what was done: "has", "wurde".
    pub(in crate::understanding) did: List,
    /// Leads to where or for what, before a noun that is then no object: "he has cancelled for the dinner".
    pub(in crate::understanding) towards: List,
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
    /// Each of those counted: "jeder", "chacun".
    pub(in crate::understanding) each: List,
    /// All of them, before what they bring: "alle mit Begleitung".
    pub(in crate::understanding) all_of: List,
    /// May stand between each and whom he brings: "each may bring along one other person".
    pub(in crate::understanding) brought: List,
    /// "We have": those counted so are a part where something is told of them.
    pub(in crate::understanding) keeps: List,
    /// Names a paper of ours: an offer, a confirmation.
    pub(in crate::understanding) papers: List,
    /// What was done with a number said before: "told", "gesagt", "annoncé".
    pub(in crate::understanding) told: List,
    /// That somebody is not counted: "not counted", "zählen wir nicht".
    pub(in crate::understanding) uncounted: List,
    /// Behind a number: "all told".
    pub(in crate::understanding) in_all: List,
    /// What a paper does with a number: "shows", "lautet auf".
    pub(in crate::understanding) shows: List,
    /// Such a paper, named before: "it shows 80 guests".
    pub(in crate::understanding) it: List,
    /// An evening in honour of those whom it is for.
    pub(in crate::understanding) honours: List,
    /// Where those sit or stand who are listened to: "4 auf dem Podium"; two words and more are a phrase.
    pub(in crate::understanding) on_stage: List,
    /// Names a layout, before the number of its seats: "theatre, 75".
    pub(in crate::understanding) seatings: List,
    /// Names one person by the part he plays: "plus the conductor and the pianist".
    pub(in crate::understanding) roles: List,
    /// Closes a clause that says that somebody comes on top: "der Referent kommt noch dazu".
    pub(in crate::understanding) joins: List,
    /// May stand before "with": "along with their teacher".
    pub(in crate::understanding) along: List,
    /// Says that a number is as it was: "stays at 18".
    pub(in crate::understanding) stays: List,
    /// Stands between such a word and its number.
    pub(in crate::understanding) stays_at: List,
    /// Before a number that another follows: "from 20 to 17".
    pub(in crate::understanding) from: List,
    /// Right before the number of those who write: "we are 5 tonight".
    pub(in crate::understanding) we_are: List,
    /// Adds the number behind it: "plus two".
    pub(in crate::understanding) plus: List,
    /// May stand before such a word: "please plus two".
    pub(in crate::understanding) before_sign: List,
    /// Takes it off.
    pub(in crate::understanding) minus: List,
    /// Says of the number before it that it is too many or too few.
    pub(in crate::understanding) falls_short: List,
    /// Before one person whom all know: "the conductor".
    pub(in crate::understanding) definite: List,
    /// Behind somebody who then does not come: "die Referentin fällt aus".
    pub(in crate::understanding) drops: List,
    /// The same where another verb stands before: "zwei haben abgesagt", "two had to cancel".
    pub(in crate::understanding) dropped: List,
    /// The same at the end of what is said: "three of us can't make it".
    pub(in crate::understanding) stays_away: List,
    /// Supposes what follows: "if we"; two words and more are a phrase.
    pub(in crate::understanding) supposes: List,
    /// Makes a request of it: "if possible", "wenn Sie können".
    pub(in crate::understanding) allows: List,
    /// "Perhaps".
    pub(in crate::understanding) hedges: List,
    /// Promises word of it; two words and more are a phrase.
    pub(in crate::understanding) tells_later: List,
    /// How or when some of the guests come: "by car"; two words and more are a phrase.
    pub(in crate::understanding) manners: List,
    /// "Only", before those who have a dish.
    pub(in crate::understanding) only: List,
    /// Children by their size.
    pub(in crate::understanding) little: List,
    /// Tells of an earlier event.
    pub(in crate::understanding) was: List,
    /// Before an age.
    pub(in crate::understanding) turns: List,
    /// "Times", between two numbers.
    pub(in crate::understanding) times: List,
    /// Who drops out, told by no noun: "leider fällt jemand aus".
    pub(in crate::understanding) somebody: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&People; 4] =
    [&super::de::people::PEOPLE, &super::en::people::PEOPLE, &super::fr::people::PEOPLE, &super::it::people::PEOPLE];
