//! Words in and around the names of people and houses, as data.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Names {
    /// Stands before a family's name, which is no person's; as written.
    pub(in crate::understanding) families: List,
    /// Before a name that is signed with: "Ihre Friederike Thomsen", "i.A. Selin Yildirim", "Don Aurelio"; as
    /// written.
    pub(in crate::understanding) prefixes: List,
    /// Titles before a name, as fragments of expressions over folded text; the first that fits counts.
    pub(in crate::understanding) titles: List,
    /// How people are addressed before their name, small or large.
    pub(in crate::understanding) addressed: List,
    /// Titles that make a line the name of a person, folded.
    pub(in crate::understanding) titled: List,
    /// The greeting right before the name on its line: "Gruss Stefan"; folded.
    pub(in crate::understanding) greets: List,
    /// What such a line names that is no person; folded.
    pub(in crate::understanding) nobody: List,
    /// Stems of offices and professions, as fragments of expressions over folded text.
    pub(in crate::understanding) offices: List,
    /// How a word begins that names who holds an office of the house behind it; fragments, too.
    pub(in crate::understanding) holders: List,
    /// How the part of a house begins: "Sektion Seetal"; folded.
    pub(in crate::understanding) sections: List,
    /// Between an office and its house: "caissier du FC Valmont".
    pub(in crate::understanding) of: List,
    /// Labels the name of a firm or a club in a form; folded.
    pub(in crate::understanding) firm_labels: List,
    /// What firms, clubs and offices call themselves: whole words, beginnings ("verein*") and ends ("*schule"), in the
    /// plain form of [`crate::understanding::clean`].
    pub(in crate::understanding) orgs: List,
    /// Legal forms that no mail domain holds, in plain form.
    pub(in crate::understanding) forms: List,
    /// Ends the name of a firm behind "&"; as written.
    pub(in crate::understanding) kin: List,
    /// Small words at the end of a firm's name: "Jovinelli e figli".
    pub(in crate::understanding) kin_behind: List,
    /// Small words within a name.
    pub(in crate::understanding) links: List,
    /// Those that may open one: "de Dardel", "van der Berg".
    pub(in crate::understanding) particles: List,
    /// Words of the sentence before a firm's name: "We are Keller AG"; as written.
    pub(in crate::understanding) before_firm: List,
    /// Words that open a sentence, no name; as written.
    pub(in crate::understanding) before_name: List,
    /// Says that the writer takes another's place; fragments of expressions over folded text.
    pub(in crate::understanding) takes_over: List,
    /// What one takes over and takes nobody's place: "the costs"; folded.
    pub(in crate::understanding) charges: List,
    /// Somebody else who helps, so that the number behind is his; folded.
    pub(in crate::understanding) helpers: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Names; 4] =
    [&super::de::names::NAMES, &super::en::names::NAMES, &super::fr::names::NAMES, &super::it::names::NAMES];
