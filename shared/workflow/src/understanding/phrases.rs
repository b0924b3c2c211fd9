//! Phrases looked up by the word with which they begin, or end.

use super::hash::{Shapes, Words};

/// Phrases of some list, all languages.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// By the words that are looked up; most words look otherwise than all of these.
    by_word: Words<Vec<Vec<&'static str>>>,
    shapes: Shapes,
}

impl Phrases {
    /// By their first words.
    pub(super) fn forward(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self::of(phrases.map(|p| p.split(' ').collect()))
    }

    /// The same of words with hyphens, which stand in a text as several.
    pub(super) fn hyphened(words: impl Iterator<Item = &'static str>) -> Self {
        Self::of(words.map(|w| w.split('-').collect()))
    }

    /// By their last words, to be read backwards.
    pub(super) fn backward(phrases: impl Iterator<Item = &'static str>) -> Self {
        Self::of(phrases.map(|p| p.rsplit(' ').collect()))
    }

    fn of(phrases: impl Iterator<Item = Vec<&'static str>>) -> Self {
        let mut by_word = Words::default();
        let mut firsts = Vec::new();
        for words in phrases {
            let first = words.first().copied().unwrap_or_default();
            firsts.push(first);
            by_word.entry(first).or_insert_with(Vec::new).push(words);
        }
        Self { by_word, shapes: Shapes::of(firsts.into_iter()) }
    }

    /// Which of them stand there, as how many words they have, in the order of their list; `word` gives the words there
    /// one by one, the first at 0.
    pub(super) fn at<'w>(&self, word: impl Fn(usize) -> &'w str) -> impl Iterator<Item = usize> {
        let first = word(0);
        let listed = if self.shapes.may(first) { self.by_word.get(first) } else { None };
        let listed = listed.map(Vec::as_slice).unwrap_or_default();
        listed.iter().filter(move |p| (1..).zip(p.iter().skip(1)).all(|(k, w)| word(k) == *w)).map(Vec::len)
    }

    /// Whether any of them stands there.
    pub(super) fn any<'w>(&self, word: impl Fn(usize) -> &'w str) -> bool {
        self.at(word).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_where_they_begin_or_end() {
        let said = ["not", "any", "more", "please"];
        let list = ["not", "not any more", "no"];
        let ahead = Phrases::forward(list.into_iter());
        assert_eq!(ahead.at(|k| said.get(k).copied().unwrap_or_default()).collect::<Vec<_>>(), [1, 3]);
        let back = |from: usize| move |k: usize| from.checked_sub(k).and_then(|i| said.get(i)).copied().unwrap_or("");
        let behind = Phrases::backward(list.into_iter());
        assert_eq!(behind.at(back(2)).collect::<Vec<_>>(), [3]);
        assert!(!behind.any(back(3)));
    }
}
