//! The answer to how many, where it is a number and little else.

use super::{grammar, numerals};
use crate::understanding::fold::{BLANK, Span};
use crate::understanding::lang::counts::Job;
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::tokens::{Kind, Token, View};
use crate::venue::Language;

/// "My boss thinks 18 to 20": asked how many, the only number told is the answer where it is the range of a guess.
pub(super) fn range(low: &str, text: &Text, language: Option<Language>) -> Option<(u16, Span)> {
    let mut out = None;
    let answers = |s: &&Sentence| !crate::understanding::fold::part(low, s.span).contains('?');
    for s in text.sentences.iter().filter(answers) {
        let view = text.view(low, s);
        let numbers = numerals::all(&view);
        let Some(range) = grammar::Sentence::new(&view, language, &[]).lone_range(&numbers) else {
            if numbers.iter().any(|n| !n.article) {
                return None;
            }
            continue;
        };
        if out.is_some() {
            return None;
        }
        out = Some((u16::try_from(range.value).ok()?, view.span(range.first, range.end)));
    }
    out
}

/// A line that says a number and nothing else.
pub(super) fn number(low: &str, text: &Text, language: Option<Language>) -> Option<(u16, Span)> {
    let lines = || text.tokens.split(|t| t.kind == Kind::Sign(b'\n'));
    let whole =
        lines().filter(|line| line.len() <= LONGEST).find_map(|line| number_alone(&View::new(low, line), language));
    // "40 bis 50, je nach Wetter".
    let opening = |line: &[Token]| {
        let clause = line.split(|t| t.kind == Kind::Sign(b',')).next()?.to_vec();
        (clause.len() <= LONGEST).then(|| number_alone(&View::new(low, &clause), language)).flatten()
    };
    whole.or_else(|| lines().find_map(opening))
}

/// The only number of a clause that says nothing else: "14-18" are two, and "um 20" may be an hour.
pub(super) fn single(low: &str, text: &Text) -> Option<Span> {
    let clauses = text.tokens.split(|t| matches!(t.kind, Kind::Sign(b'\n' | b','))).map(|c| View::new(low, c));
    let one = |c: &View| c.tokens.iter().filter(|t| t.kind == Kind::Number).count() == 1;
    let at = |c: &View| (0..c.len()).any(|i| c.does(i, Job::At));
    clauses.filter(|c| one(c) && !at(c)).find_map(|c| number_alone(&c, None)).map(|(_, span)| span)
}

/// Tokens of a line that is no more than a number.
const LONGEST: usize = 30;

fn number_alone(words: &View, language: Option<Language>) -> Option<(u16, Span)> {
    let numbers = numerals::all(words);
    let told = (0..words.len()).any(|i| matches!(words.text(i), "stand" | "per" | "as" | "ce" | "ad" | "da"));
    let inside = |i: usize| numbers.iter().any(|n| (n.first..n.end).contains(&i));
    let plain = (0..words.len()).all(|i| {
        let e = words.entry(i);
        inside(i)
            || match words.kind(i) {
                Some(Kind::Word) => {
                    [
                        Job::Approx,
                        Job::Are,
                        Job::Small,
                        Job::To,
                        Job::Between,
                        Job::And,
                        Job::Now,
                        Job::So,
                        Job::People,
                        Job::Extreme,
                        Job::Agreed,
                    ]
                    .iter()
                    .any(|j| e.does(*j))
                        || filler(words.text(i))
                }
                // "Stand heute 36": a day beside it is of no matter.
                Some(Kind::Sign(s)) => s != b'%' && (s != BLANK || told && !inside(i + 1)),
                _ => false,
            }
    });
    let own = numbers.iter().filter(|n| !n.article && n.language.is_none_or(|l| language.is_none_or(|o| o == l)));
    let last_dot = |n: &&numerals::Number| !n.spoiled || words.sign(n.end, b'.');
    let best = own.filter(last_dot).max_by_key(|n| n.value)?;
    let fits = plain && (1..=9_999).contains(&best.value) && numbers.len() <= 2;
    fits.then(|| Some((u16::try_from(best.value).ok()?, words.span(best.first, best.end))))?
}

fn filler(word: &str) -> bool {
    matches!(
        word,
        "yes"
            | "ja"
            | "oui"
            | "si"
            | "sii"
            | "danke"
            | "thanks"
            | "merci"
            | "grazie"
            | "please"
            | "bitte"
            | "svp"
            | "hello"
            | "heute"
            | "today"
            | "aujourd"
            | "hui"
            | "oggi"
            | "stand"
            | "tops"
            | "hallo"
            | "le"
            | "les"
            | "the"
            | "die"
    )
}
