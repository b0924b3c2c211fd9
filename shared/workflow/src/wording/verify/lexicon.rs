//! What a text may call things, per language, and patterns made of all of them: a reply may mix languages.

use crate::venue::{Language, Unit};
use crate::wording::{de, en, fr, it};
use crate::{order, pattern};
use regex::Regex;

/// What a sum is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::wording) enum Role {
    /// All of it.
    Total,
    /// Part due before the event.
    Deposit,
    /// What remains.
    Balance,
    /// Contained tax.
    Vat,
    /// Taken off.
    Discount,
    /// Paid.
    Payment,
    /// One line of several pieces.
    Line,
}

/// Words of one language, lower case. Fields named `…_pattern` hold alternatives of a regular expression.
pub(in crate::wording) struct Lexicon {
    /// Months, full name first, January first.
    pub months: [&'static [&'static str]; 12],
    /// Whether a month in small letters is one even without a day.
    pub small_months: bool,
    /// Weekdays in full, Monday first.
    pub weekdays: [&'static [&'static str]; 7],
    /// Abbreviations; read beside a date only.
    pub weekdays_short: [&'static [&'static str]; 7],
    /// Today, tomorrow, the day after.
    pub from_today: [&'static [&'static str]; 3],
    /// Between the ends of a range.
    pub joins: &'static [&'static str],
    /// Between two alternatives.
    pub ors: &'static [&'static str],
    /// Before a date: articles between it and its weekday.
    pub articles: &'static [&'static str],
    /// Before a bare hour: it is a time.
    pub hour_leads: &'static [&'static str],
    /// Behind an hour: it is a time.
    pub hour_marks: &'static [&'static str],
    /// Twelve o'clock.
    pub noon: &'static [&'static str],
    /// Zero o'clock.
    pub midnight: &'static [&'static str],
    /// People, behind a number.
    pub people_pattern: &'static str,
    /// A number in words, from two on.
    pub number: fn(&str) -> Option<u32>,
    /// What a price counts, behind it.
    pub per_pattern: [(Unit, &'static str); 8],
    /// What a quantity counts, behind it.
    pub counted_pattern: &'static [(Unit, &'static str)],
    /// Currencies, behind an amount.
    pub francs: &'static [&'static str],
    /// "percent".
    pub percent: &'static [&'static str],
    /// "room", before a letter or number.
    pub room_words: &'static [&'static str],
    /// "room hire": stands for the room of the offer.
    pub hire: &'static [&'static str],
    /// What a sum is called.
    pub roles: &'static [(Role, &'static [&'static str])],
    /// Words of any sum.
    pub sums: &'static [&'static str],
    /// "up to", "holds": right before a capacity.
    pub capacity: &'static [&'static str],
    /// "until", right before a date.
    pub until: &'static [&'static str],
    /// Words of a sentence that states a deadline.
    pub deadline: &'static [&'static str],
    /// Words that ask for a part of the billing address, in the order of the fields.
    pub billing: [&'static [&'static str]; 5],
    /// A lower price promised.
    pub discounts: &'static [&'static str],
    /// No price at all.
    pub gifts: &'static [&'static str],
    /// "is free".
    pub free: &'static [&'static str],
    /// "not", "no".
    pub negations: &'static [&'static str],
    /// "is taken".
    pub taken: &'static [&'static str],
    /// "step", before a number.
    pub steps: &'static [&'static str],
    /// Beginnings of words by which a person speaks of a call, or wishes well: no day or hour beside them is the event's.
    pub asides: &'static [&'static str],
    /// Beginnings of words that speak of the event and what belongs to it: a day or hour behind them is.
    pub occasions: &'static [&'static str],
    /// Beginnings of what names something a house may have, allow or ask: no other words for a mail add any of it. One
    /// that ends in a blank is whole words.
    pub offerings: &'static [&'static str],
}

/// All languages.
pub(in crate::wording) const LEXICONS: [&Lexicon; 4] = [&de::LEXICON, &en::LEXICON, &fr::LEXICON, &it::LEXICON];

/// The words of one language.
pub(in crate::wording) fn of(language: Language) -> &'static Lexicon {
    match language {
        Language::De => &de::LEXICON,
        Language::En => &en::LEXICON,
        Language::Fr => &fr::LEXICON,
        Language::It => &it::LEXICON,
    }
}

/// Every word a field holds in any language.
pub(super) fn words(field: impl Fn(&'static Lexicon) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    LEXICONS.into_iter().flat_map(move |l| field(l).iter().copied())
}

/// Alternatives for a pattern, longest first, each a whole word where it ends in a plain letter.
pub(super) fn alternatives<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    any_of(words.into_iter().collect())
}

fn any_of(mut all: Vec<&str>) -> String {
    order::by_key(&mut all, |w| (std::cmp::Reverse(w.len()), *w));
    all.dedup();
    let whole = |w: &&str| {
        let plain = w.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
        format!("{}{}", regex::escape(w), if plain { r"(?-u:\b)" } else { "" })
    };
    all.iter().map(whole).collect::<Vec<_>>().join("|")
}

/// A pattern of constant parts.
pub(super) fn compile(parts: &[&str]) -> Regex {
    pattern::compile(&parts.concat())
}

/// Number (1 to 12 or 1 to 7) of the entry that holds `word`.
pub(super) fn index_of(tables: impl IntoIterator<Item = &'static [&'static [&'static str]]>, word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    let at = tables.into_iter().find_map(|t| t.iter().position(|names| names.contains(&word)))?;
    i8::try_from(at + 1).ok()
}

/// A month by any of its names.
pub(super) fn month(word: &str) -> Option<i8> {
    index_of(LEXICONS.map(|l| l.months.as_slice()), word)
}

/// A weekday by any of its names, ISO; `language` first, as abbreviations clash.
pub(super) fn weekday(word: &str, first: &'static Lexicon) -> Option<i8> {
    let ordered = std::iter::once(first).chain(LEXICONS);
    index_of(ordered.flat_map(|l| [l.weekdays.as_slice(), l.weekdays_short.as_slice()]), word)
}

/// A number in words, in any language; lower case. One is left out: it is an article.
pub(super) fn number_word(word: &str) -> Option<u32> {
    LEXICONS.into_iter().find_map(|l| (l.number)(word))
}

/// A number made of tens and units as a language writes it: a table of small numbers, one of tens, and how they join.
pub(in crate::wording) fn compound(
    word: &str,
    small: &[(&str, u32)],
    tens: &[(&str, u32)],
    split: impl Fn(&str) -> Vec<(String, String)>,
) -> Option<u32> {
    let of = |table: &[(&str, u32)], w: &str| table.iter().find(|(n, _)| *n == w).map(|(_, v)| *v);
    of(small, word)
        .filter(|n| *n > 1)
        .or_else(|| of(tens, word))
        .or_else(|| split(word).into_iter().find_map(|(ten, one)| Some(of(tens, &ten)? + of(small, &one)?)))
}
