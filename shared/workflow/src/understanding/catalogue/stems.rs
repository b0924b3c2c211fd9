//! Words without the endings that bend them.

use crate::understanding::cues::Word;
use crate::understanding::fold::Masked;
use crate::understanding::lexicon::spell;

/// The words of a sentence as the index knows them.
#[derive(Default)]
pub(super) struct Stems {
    text: String,
    /// Of each word that was read its beginning, the end of its stem and its end.
    ends: Vec<Option<(usize, usize, usize)>>,
}

impl Stems {
    /// A sentence of so many words, none of them read.
    pub(super) fn clear(&mut self, words: usize) {
        self.text.clear();
        self.ends.clear();
        self.ends.resize(words, None);
    }

    /// Reads a word; a masked one is empty.
    pub(super) fn read(&mut self, page: &Masked, words: &[Word], at: usize) {
        let (Some(ends @ None), Some(w)) = (self.ends.get_mut(at), words.get(at)) else { return };
        let from = self.text.len();
        let word = page.part(w.span);
        let mut stem = from;
        if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
            spell(word, &mut self.text);
            stem += bare(self.text.get(from..).unwrap_or_default());
        }
        *ends = Some((from, stem, self.text.len()));
    }

    pub(super) fn get(&self, at: usize) -> &str {
        let (from, stem, _) = self.ends.get(at).copied().flatten().unwrap_or_default();
        self.text.get(from..stem).unwrap_or_default()
    }

    /// The whole word.
    pub(super) fn full(&self, at: usize) -> &str {
        let (from, _, end) = self.ends.get(at).copied().flatten().unwrap_or_default();
        self.text.get(from..end).unwrap_or_default()
    }
}

/// Length of a word without its plural or case ending.
pub(super) fn bare(word: &str) -> usize {
    if !matches!(word.as_bytes(), [.., b'r' | b'n' | b'm' | b's' | b'e' | b'i' | b'o' | b'a']) {
        return word.len();
    }
    // "Vegetarischer" bends with "er", "Techniker" is another word than "Technik".
    let adjective = |short: &str| ["isch", "los", "lich", "ig", "iv", "al"].iter().any(|e| short.ends_with(e));
    if let Some(short) = word.strip_suffix("er").filter(|s| s.len() >= 4 && adjective(s)) {
        return short.len();
    }
    // The ending that fits is told by its last letter.
    let endings: &[&str] = match word.as_bytes() {
        [.., b'n'] => &["en", "n"],
        [.., b'm'] => &["em"],
        [.., b's'] => &["ens", "es", "s"],
        [.., b'e'] => &["e"],
        _ => &[],
    };
    for ending in endings {
        if let Some(short) = word.strip_suffix(ending)
            && short.len() >= if *ending == "s" { 3 } else { 4 }
            && (*ending != "n" || short.ends_with("er"))
        {
            return short.len();
        }
    }
    match word.as_bytes() {
        [.., b'i' | b'o' | b'a'] if word.len() >= 7 => word.len() - 1,
        _ => word.len(),
    }
}
