//! A meal told by its kind and its hour alone: "über Mittag etwas Warmes", "à midi un plat chaud"; a meal told twice.

use super::index::Index;
use super::meals::{Meals, is_meal};
use crate::understanding::cues::SEPARATED;
use crate::understanding::fold::{fold, part};
use crate::understanding::lang::{Cue, listed};
use crate::understanding::sentences::{Kind, Text};
use crate::understanding::{Item, Mention, ProductWish};

/// "Il pranzo della cresima. Basta un menu di tre portate": a meal and what it consists of are one wish, unless the
/// courses are for the evening.
pub(super) fn one_meal(wishes: &mut Vec<Mention<ProductWish>>, index: &Index, parsed: &Text, text: &str) {
    let courses = wishes.iter().find(|w| w.value.wanted && index.is_of_courses(&w.value.item));
    let Some(s) = courses.and_then(|w| parsed.sentences.iter().find(|s| s.holds(w.span))) else { return };
    let evening =
        fold(part(text, s.span)).split(|c: char| !c.is_ascii_alphabetic()).any(|w| listed!(meals.evening).contains(w));
    wishes.retain(|w| match &w.value.item {
        Item::Unknown(words) => !is_meal(&fold(words)),
        item => evening || !w.value.wanted || index.lunch() != Some(item),
    });
}

impl Meals<'_> {
    /// The lunch that a sentence wishes without its name.
    pub(super) fn at_midday(&self) -> Option<Mention<ProductWish>> {
        const REACH: usize = 6;
        if self.s.kind == Kind::Question || self.s.cues.any(&[Cue::PastStory, Cue::Hypothetical, Cue::Negation]) {
            return None;
        }
        let some =
            (0..self.words.len()).find(|at| self.of_meal(*at) && listed!(meals.some).contains(self.word(*at)))?;
        let kind = (some.saturating_sub(1)..some + 4).find(|at| self.tells_kind(*at))?;
        let (first, last) = (some.min(kind), some.max(kind));
        // "Etwas Einfaches vom Buffet".
        let last = (last + 1..last + 4).find(|at| is_meal(self.word(*at))).unwrap_or(last);
        // The hour may be read already: its words are looked at as they were written.
        let noon = |at: usize| {
            let word = self.words.get(at)?;
            listed!(meals.noon).contains(fold(part(self.text, word.span)).as_str()).then_some(at)
        };
        let near = (first.saturating_sub(REACH)..last + 4).filter_map(noon);
        let apart = |at: usize| {
            let (from, to) = if at < first { (at + 1, first) } else { (last + 1, at) };
            (from..=to).any(|k| self.words.get(k).is_some_and(|w| w.is(SEPARATED)))
        };
        near.into_iter().find(|at| !apart(*at))?;
        let taken = self.found.iter().any(|f| f.first <= last && first <= f.last);
        let item = self.index.lunch().filter(|_| !taken)?.clone();
        let value = ProductWish::of(item, None, true);
        Some(Mention { confidence: 80, ..Mention::sure(value, self.span(first, last)) })
    }

    /// "Warmes", "léger", "semplice".
    fn tells_kind(&self, at: usize) -> bool {
        listed!(meals.kinds as Ends).begin(self.word(at))
    }
}
