//! Words of a choice by position, as data: "the second one", "Variante 2", "la dernière".

/// What a word may be in a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::understanding) enum Choice {
    /// "The", "la"; also "take", "for".
    Article,
    /// "One", "date", "Vorschlag".
    Noun,
    /// "Day", "jour": a choice where days were proposed, else one of several days.
    Day,
    /// "Option", "number": a number may follow.
    Label,
    /// Goes on after a choice: "works", "bitte".
    Follows,
    /// Leads from a place to those it is one of: "the first of the two".
    Of,
    /// All of those it is one of: "both", "the days".
    Both,
    /// May stand before a day of the month in bare figures: "the 27".
    Figure,
    /// The nearer of the days proposed: "earlier", "frühere", "tôt".
    Earlier,
    /// The farther of them: "later", "spätere", "tardi".
    Later,
    /// Compares in front of its word: "plus tôt", "più tardi".
    More,
    /// Points at one of those proposed: "the later one", "der spätere", "la plus tardive"; "le plus tôt" is no day.
    Pointing,
    /// A day that is compared: "the later date". "The earlier offer" is the one before.
    Dated,
    /// Takes "la plus tardive"; behind another word it is of that: "la séance la plus tardive".
    Takes,
}

/// The words of one language.
pub(in crate::understanding) struct Choices {
    /// Position, 1-based; 0 is the last.
    pub(in crate::understanding) ordinals: &'static [(&'static str, u8)],
    pub(in crate::understanding) words: &'static [(Choice, &'static [&'static str])],
}

/// Every table.
pub(in crate::understanding) static ALL: [&Choices; 4] = [
    &super::de::choices::CHOICES,
    &super::en::choices::CHOICES,
    &super::fr::choices::CHOICES,
    &super::it::choices::CHOICES,
];
