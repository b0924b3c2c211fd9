//! Words of each language, as data. Fragments are regular expressions over folded text: lower case, ASCII,
//! "ä" as "ae", "ß" as "ss", "é" as "ee". A language is one file; everything else merges what is listed here.

pub(super) mod common;
pub(super) mod countries;
pub(super) mod counts;
mod de;
mod en;
mod foreign_mail;
mod fr;
mod it;
pub(super) mod mail;
pub(super) mod prices;
pub(super) mod signals;

use crate::venue::{Language, Layout, Topic};

/// What a sentence contains, found in one pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    Payment,
    PaymentClaim,
    Visit,
    DeadlineNoun,
    Instead,
    PastStory,
    ChangeVerb,
    HowAbout,
    EventWord,
    Need,
    Confirm,
    Accept,
    AcceptSoft,
    Condition,
    Decline,
    Counter,
    CounterSoft,
    Keep,
    Human,
    Cancel,
    CancelEvent,
    NoLongerNeed,
    RequestOffer,
    Thank,
    Urgent,
    Interrogative,
    Indirect,
    RequestForm,
    AddRequest,
    AskConfirm,
    TargetDate,
    TargetRoom,
    TargetHeadcount,
    TargetLayout,
    TargetProducts,
    TargetBilling,
    Revision,
    Hypothetical,
    Negation,
    Injection,
    NeedsRoom,
    Repeated,
}

/// All words of one language.
pub(super) struct Words {
    #[allow(dead_code, reason = "names the table; the mail's language is told by the tables in `common`")]
    pub(super) language: Language,
    /// Very common words that tell the language.
    pub(super) function: &'static [&'static str],
    pub(super) months: &'static [(&'static str, i8)],
    /// Month names that are ordinary words or abbreviations too: they need a neighbour.
    pub(super) shy_months: &'static [&'static str],
    pub(super) weekdays: &'static [(&'static str, i8)],
    /// Weekday names that are ordinary words or abbreviations too.
    pub(super) shy_weekdays: &'static [(&'static str, i8)],
    pub(super) numbers: &'static [(&'static str, u16)],
    /// First = 1; last = 0.
    pub(super) ordinals: &'static [(&'static str, u8)],
    pub(super) persons: &'static [&'static str],
    /// People counted beside the guests ("2 Trainer").
    #[allow(dead_code, reason = "counts have a table of their own; this one goes with the next change of the tables")]
    pub(super) extra_persons: &'static [&'static str],
    pub(super) events: &'static [&'static str],
    pub(super) layouts: &'static [(Layout, &'static [&'static str])],
    #[allow(
        dead_code,
        reason = "countries have a table of their own; this one goes with the next change of the tables"
    )]
    pub(super) countries: &'static [(&'static str, &'static str)],
    pub(super) cues: &'static [(Cue, &'static [&'static str])],
    pub(super) topics: &'static [(Topic, &'static [&'static str])],
}

/// Every language read.
pub(super) static ALL: [&Words; 4] = [&de::WORDS, &en::WORDS, &fr::WORDS, &it::WORDS];

/// One alternation of all words that `pick` selects, longest first.
pub(super) fn any_of<I>(pick: impl Fn(&'static Words) -> I) -> String
where
    I: IntoIterator<Item = &'static str>,
{
    let mut words: Vec<&str> = ALL.iter().flat_map(|w| pick(w)).collect();
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    words.dedup();
    format!("(?:{})", words.join("|"))
}

/// The value of a listed word.
pub(super) fn value<T: Copy + 'static>(
    word: &str,
    pick: impl Fn(&'static Words) -> &'static [(&'static str, T)],
) -> Option<T> {
    ALL.iter().flat_map(|w| pick(w)).find(|(name, _)| *name == word).map(|(_, v)| *v)
}

/// Month names, all languages.
pub(super) fn months() -> String {
    any_of(|w| w.months.iter().map(|(n, _)| *n))
}

/// Weekday names, all languages.
pub(super) fn weekdays() -> String {
    any_of(|w| w.weekdays.iter().map(|(n, _)| *n))
}

/// Number words, all languages.
pub(super) fn numbers() -> String {
    any_of(|w| w.numbers.iter().map(|(n, _)| *n))
}

/// A written number, digits or word.
pub(super) fn number(word: &str) -> Option<u32> {
    let digits: String = word.chars().filter(|c| *c != '\'').collect();
    digits.parse().ok().or_else(|| value(word, |w| w.numbers).map(u32::from))
}
