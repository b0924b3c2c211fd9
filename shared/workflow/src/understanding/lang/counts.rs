//! Words around a number of people, as data. Natural spelling; "stem*" stands for every word that begins so,
//! "*stem" for every word that ends so.

use crate::venue::Language;

/// What a word does beside a number. One word may do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::understanding) enum Job {
    /// Names people.
    People,
    /// Names people counted beside others: children, trainers, men and women.
    Part,
    /// May stand between a number and the verb or preposition before it: "ca.", "about", "only", "now".
    Approx,
    /// "We are", "we expect".
    Are,
    /// "For".
    For,
    /// Between the ends of a range.
    To,
    /// Before a range joined with "and".
    Between,
    /// Adds.
    And,
    /// "Of whom": a part of those counted already.
    Included,
    /// "Instead of".
    Instead,
    Not,
    But,
    Rather,
    Than,
    /// "Attend", "come".
    Attend,
    /// A group of so many.
    Group,
    More,
    Fewer,
    /// Raises or lowers a number.
    Change,
    /// "To" of a change.
    Onto,
    /// Names a number of people: "headcount".
    Label,
    /// A small word: joins, never counted.
    Small,
    /// A thing with a number of its own: "Raum 3".
    Numbered,
    /// A whole firm, whose size is no headcount.
    Firm,
    /// What a firm does with its staff: "has", "counts".
    Has,
    /// Says that what follows is new.
    Now,
    /// Draws the sum, right before the number: "also 30", "so 16".
    So,
    /// Makes a part of those named behind: "zwei unserer Gäste".
    Whose,
    /// Before a clock time.
    At,
    /// An earlier event.
    Story,
    /// A piece of furniture or a group of which there are several with so many people each.
    Table,
    /// Half of the collective that follows.
    Half,
    /// A unit that takes the number before it.
    Unit,
    /// "Per": the noun behind it is no count.
    Per,
    /// Says that what follows comes on top: "zuzüglich", "auxquels s'ajoutent".
    Plus,
    /// Two people: "couples".
    Pair,
    /// "Led by", "geleitet von": who leads comes on top.
    Led,
    /// "Aus unserem Team", "de chez nous": before those of one's own house.
    OutOf,
    /// May stand between what is planned and its number: "plan on", "rechnen Sie mit".
    Planning,
    /// A diet, an illness or a hindrance: those who have it are a part of all.
    Special,
    /// Says that a number is the highest.
    Extreme,
    /// Tells us what to plan for: "plant mit", "comptez".
    Plan,
    /// To eat or to bear: who does not is a part of all.
    Eat,
    /// To bring along.
    Bring,
    /// Whom one brings along: "partner", "conjoint".
    Mate,
    /// A thing of which each guest has one: chairs, mats, tickets.
    Seat,
    /// To expect guests.
    Expect,
    /// All of whom only some come: members, those invited.
    Whole,
    /// "Have said yes".
    Agreed,
    /// A meal or a part of the event that so many join.
    Meal,
    /// "Have become".
    Become,
    /// "Our own".
    Own,
}

/// The words of one language.
pub(in crate::understanding) struct Counts {
    pub(in crate::understanding) language: Language,
    /// Numerals, or their pieces where they are written as one word.
    pub(in crate::understanding) numerals: &'static [(&'static str, u32)],
    /// Whether numerals are written as one word.
    pub(in crate::understanding) glued: bool,
    /// What joins the pieces: "und" in "einundzwanzig", "et" in "vingt et un".
    pub(in crate::understanding) linker: &'static str,
    /// "Dozen", "trentaine".
    pub(in crate::understanding) collective: &'static [(&'static str, u32)],
    /// "Zu zwölft".
    pub(in crate::understanding) together: &'static [(&'static str, u32)],
    /// "Percent", one word or two; folded.
    pub(in crate::understanding) percent: &'static [&'static str],
    /// What makes a number a part of those named behind it: "two of the guests"; folded.
    pub(in crate::understanding) part_of: &'static [&'static str],
    pub(in crate::understanding) jobs: &'static [(Job, &'static [&'static str])],
}

/// Every table.
pub(in crate::understanding) static ALL: [&Counts; 4] =
    [&super::de::counts::COUNTS, &super::en::counts::COUNTS, &super::fr::counts::COUNTS, &super::it::counts::COUNTS];

/// Whether the words behind a number make it a share of a hundred.
pub(in crate::understanding) fn is_share(first: &str, second: &str) -> bool {
    let is = |word: &&str| match word.split_once(' ') {
        Some(two) => two == (first, second),
        None => *word == first,
    };
    ALL.iter().any(|c| c.percent.iter().any(is))
}

/// Whether a word behind a number makes it a part of those named behind: "two of the guests".
pub(in crate::understanding) fn parts(word: &str) -> bool {
    ALL.iter().any(|c| c.part_of.contains(&word))
}
