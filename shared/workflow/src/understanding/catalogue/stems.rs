//! Words without the endings that bend them.

use crate::understanding::cues::Word;
use crate::understanding::fold::Masked;
use crate::understanding::lexicon::spell;
use std::borrow::Cow;

/// The words of a sentence as the index knows them, each read when it is asked for.
pub(super) struct Stems<'p> {
    page: &'p Masked,
    words: &'p [Word],
    read: Vec<Option<Stem<'p>>>,
}

/// A word in its spelling, and how much of it is its stem.
struct Stem<'p> {
    full: Cow<'p, str>,
    bare: usize,
}

impl<'p> Stems<'p> {
    /// Those of a sentence, none of them read.
    pub(super) fn of(page: &'p Masked, words: &'p [Word]) -> Self {
        Self { page, words, read: words.iter().map(|_| None).collect() }
    }

    /// Reads a word; a masked one is empty.
    pub(super) fn read(&mut self, at: usize) {
        let (Some(stem @ None), Some(word)) = (self.read.get_mut(at), self.words.get(at)) else { return };
        let full = spelled(self.page.part(word.span));
        let bare = bare(&full);
        *stem = Some(Stem { full, bare });
    }

    fn stem(&self, at: usize) -> Option<&Stem<'p>> {
        self.read.get(at)?.as_ref()
    }

    pub(super) fn get(&self, at: usize) -> &str {
        self.stem(at).and_then(|s| s.full.get(..s.bare)).unwrap_or_default()
    }

    /// The whole word.
    pub(super) fn full(&self, at: usize) -> &str {
        self.stem(at).map(|s| s.full.as_ref()).unwrap_or_default()
    }
}

/// The one spelling of a word of letters and digits; of any other nothing. Most are written in it.
fn spelled(word: &str) -> Cow<'_, str> {
    let (mut plain, mut twice, mut last) = (true, false, 0);
    for b in word.bytes() {
        plain &= b.is_ascii_alphanumeric();
        twice |= b == last;
        last = b;
    }
    match (plain, twice) {
        (false, _) => Cow::Borrowed(""),
        (true, false) => Cow::Borrowed(word),
        (true, true) => {
            let mut out = String::with_capacity(word.len());
            spell(word, &mut out);
            Cow::Owned(out)
        }
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
