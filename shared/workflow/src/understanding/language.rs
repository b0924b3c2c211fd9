//! The language of a text, by its commonest words.

use super::lang;
use crate::venue::Language;

/// The language with most common words; `None` when too little is said or none leads.
pub(super) fn detect(low: &str, has_umlaut: bool) -> Option<Language> {
    let mut score: Vec<(Language, u32)> = lang::ALL.iter().map(|w| (w.language, 0)).collect();
    for word in low.split(|c: char| !c.is_ascii_alphabetic() && c != '\'').filter(|w| !w.is_empty()) {
        for (slot, w) in score.iter_mut().zip(lang::ALL) {
            if w.function.contains(&word) {
                slot.1 += 2;
            } else if w.months.iter().any(|m| m.0 == word && m.0.len() > 4) || w.persons.contains(&word) {
                slot.1 += 1;
            }
        }
    }
    if has_umlaut && let Some(de) = score.iter_mut().find(|s| s.0 == Language::De) {
        de.1 += 1;
    }
    score.sort_by_key(|s| std::cmp::Reverse(s.1));
    match (score.first(), score.get(1)) {
        (Some((l, best)), Some((_, second))) if best > second && *best >= 2 => Some(*l),
        _ => None,
    }
}
