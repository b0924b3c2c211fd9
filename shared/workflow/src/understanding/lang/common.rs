//! The commonest words of each language: they tell in which one a mail is written. Natural spelling. No names, no
//! places, no words of the trade, which travel between languages.

use crate::venue::Language;

/// Every table.
pub(in crate::understanding) static ALL: [(Language, &[&str]); 4] = [
    (Language::De, super::de::common::WORDS),
    (Language::En, super::en::common::WORDS),
    (Language::Fr, super::fr::common::WORDS),
    (Language::It, super::it::common::WORDS),
];
