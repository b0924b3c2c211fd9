//! The language of a text, by its commonest words.

use super::lang;
use crate::venue::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How much a word speaks for each language of [`lang::ALL`].
static WEIGHTS: LazyLock<HashMap<&'static str, [u32; 4]>> = LazyLock::new(|| {
    let mut out: HashMap<&'static str, [u32; 4]> = HashMap::new();
    for (i, w) in lang::ALL.iter().enumerate() {
        let mut put = |word: &'static str, n: u32| {
            if let Some(slot) = out.entry(word).or_default().get_mut(i) {
                *slot = n.max(*slot);
            }
        };
        w.function.iter().for_each(|f| put(f, 2));
        w.months.iter().filter(|m| m.0.len() > 4).for_each(|m| put(m.0, 1));
        w.persons.iter().for_each(|p| put(p, 1));
    }
    out
});

/// The language with most common words; `None` when too little is said or none leads.
pub(super) fn detect(low: &str, has_umlaut: bool) -> Option<Language> {
    let mut score: Vec<(Language, u32)> = lang::ALL.iter().map(|w| (w.language, 0)).collect();
    for word in low.split(|c: char| !c.is_ascii_alphabetic() && c != '\'') {
        if let Some(weights) = WEIGHTS.get(word) {
            score.iter_mut().zip(weights).for_each(|(slot, w)| slot.1 += w);
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
