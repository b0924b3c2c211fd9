//! The language of a text, by its commonest words. Names and addresses have no say.

use super::cues;
use super::fold::BLANK;
use super::lang::common::ALL;
use super::tokens::{Kind, Token, View};
use crate::venue::Language;

/// Least lead, in points: one word of one language only.
const ENOUGH: u32 = 3;

/// The language with the most common words; `None` when too little is said or none leads. `page` has the bytes of
/// `text`; blanked stretches are skipped.
pub(super) fn detect(text: &str, page: View<'_>) -> Option<Language> {
    Voices::of(text, page.tokens).all(page)
}

/// The words of a text that speak for a language, to ask of any stretch which it is in. Words of names have no say.
pub(super) struct Voices {
    /// Which of the tokens, and how much for each language.
    votes: Vec<(usize, [u8; 4])>,
}

impl Voices {
    /// Looks at all words of a text.
    pub(super) fn of(text: &str, tokens: &[Token]) -> Self {
        let lexicon = cues::lexicon();
        let words = tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word);
        let votes = words.map(|(i, t)| (i, lexicon.votes(t.ids()))).filter(|(_, votes)| *votes != [0; 4]);
        let named = |i: usize| within_name(text, tokens, i) || abbreviates(text, tokens, i);
        Self { votes: votes.filter(|(i, _)| !named(*i)).collect() }
    }

    /// The language of the whole page, whose tokens they are of.
    pub(super) fn all(&self, page: View<'_>) -> Option<Language> {
        self.within(page, (0, page.len()))
    }

    /// The language of some of the tokens.
    pub(super) fn within(&self, page: View<'_>, (from, to): (usize, usize)) -> Option<Language> {
        let tokens = page.tokens.get(from..to)?;
        let first = self.votes.partition_point(|v| v.0 < from);
        let mut score = [0_u32; 4];
        for (at, votes) in self.votes.iter().skip(first).take_while(|v| v.0 < to) {
            let shown = |t: &Token| page.low.as_bytes().get(t.span.0) != Some(&BLANK);
            if page.tokens.get(*at).is_some_and(shown) {
                score.iter_mut().zip(votes).for_each(|(s, v)| *s += u32::from(*v));
            }
        }
        let best = score.iter().copied().max()?;
        let leaders = score.iter().filter(|s| **s == best).count();
        // A lone word is enough when nothing else was said.
        let few = || tokens.iter().filter(|t| t.kind == Kind::Word).take(3).count() <= 2 && best >= 3;
        if leaders != 1 || !(best >= ENOUGH || few()) {
            return None;
        }
        score.iter().zip(ALL).find(|(s, _)| **s == best).map(|(_, l)| l.0)
    }
}

/// "CHE-123.456.789", "Nordlicht AB": letters in capitals among words that are not are no word.
fn abbreviates(text: &str, tokens: &[Token], i: usize) -> bool {
    let written = |k: usize| tokens.get(k).and_then(|t| text.get(t.span.0..t.span.1)).unwrap_or_default();
    let shouted = |s: &str| s.len() > 1 && s.chars().all(char::is_uppercase);
    if tokens.get(i).and_then(|t| text.as_bytes().get(t.span.0)).is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    let word = |k: &usize| tokens.get(*k).is_some_and(|t| t.kind == Kind::Word && t.span.1 > t.span.0 + 1);
    let beside = [i.checked_sub(1), Some(i + 1)];
    shouted(written(i)) && !beside.into_iter().flatten().filter(word).any(|k| shouted(written(k)))
}

/// "Rue de la Gare", "The Circle": between capitals, or a capital beside a capital, a word belongs to a name.
fn within_name(text: &str, tokens: &[Token], i: usize) -> bool {
    let capital = |k: Option<usize>| {
        k.and_then(|k| tokens.get(k)).filter(|t| t.kind == Kind::Word).is_some_and(|t| {
            match text.as_bytes().get(t.span.0) {
                Some(b) if b.is_ascii() => b.is_ascii_uppercase(),
                _ => text.get(t.span.0..).is_some_and(|s| s.starts_with(char::is_uppercase)),
            }
        })
    };
    let small =
        |k: usize| tokens.get(k).is_some_and(|t| t.kind == Kind::Word && t.span.1 - t.span.0 <= 4) && !capital(Some(k));
    let before = || capital(i.checked_sub(1)) || i >= 2 && small(i - 1) && capital(Some(i - 2));
    let after = || capital(Some(i + 1)) || small(i + 1) && capital(Some(i + 2));
    let address = tokens.get(i).is_some_and(|t| t.span.1 - t.span.0 <= 5);
    address && before() && after() && {
        // German writes nouns with capitals: only a house number or another particle shows a name.
        let numbered = (i + 1..i + 5).any(|k| tokens.get(k).is_some_and(|t| t.kind == Kind::Number));
        let particle = tokens.get(i).is_some_and(|t| {
            matches!(
                text.get(t.span.0..t.span.1),
                Some(
                    "de" | "du"
                        | "la"
                        | "le"
                        | "les"
                        | "des"
                        | "di"
                        | "del"
                        | "della"
                        | "dei"
                        | "al"
                        | "alla"
                        | "of"
                        | "the"
                        | "da"
                )
            )
        });
        numbered || particle
    }
}
