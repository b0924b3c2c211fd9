//! People who bear the name of something to be had: the pianist of a choir, those on stage.

use crate::understanding::cues::{self, NUMBER, Word};
use crate::understanding::fold::Masked;
use crate::understanding::hash::WordSet;
use crate::understanding::headcount::numerals;
use crate::understanding::lang::counts::Job;
use crate::understanding::lang::{listed, phrases};

/// Whether a word names people.
pub(in crate::understanding) fn names_people(word: Option<&Word>) -> bool {
    word.is_some_and(|w| {
        let e = cues::lexicon().entry(w.ids);
        e.does(Job::People) || e.does(Job::Part)
    })
}

fn is_number(page: &Masked, w: &Word) -> bool {
    let one = cues::lexicon().entry(w.ids).numeral.is_some_and(|n| n.0 > 1);
    w.is(NUMBER) || one || numerals::written(page.part(w.span))
}

/// "38 singers plus the conductor and the pianist": one more of those counted, no musician to be had.
pub(super) fn beside(page: &Masked, words: &[Word], at: usize) -> bool {
    const NEAR: usize = 8;
    let is = |i: usize, list: &WordSet| words.get(i).is_some_and(|w| list.contains(page.part(w.span)));
    let definite = |i: usize| i.checked_sub(1).is_some_and(|b| is(b, listed!(people.definite)));
    // "70 people including the speakers".
    let within = at.checked_sub(1 + usize::from(definite(at))).and_then(|i| words.get(i));
    let counted =
        within.is_some_and(|w| cues::lexicon().entry(w.ids).does(Job::Included)) && names_people(words.get(at));
    if !(is(at, listed!(people.roles)) && definite(at)) && !counted {
        return false;
    }
    let mut added = false;
    for i in (at.saturating_sub(NEAR)..at).rev() {
        let Some(w) = words.get(i) else { return false };
        let e = cues::lexicon().entry(w.ids);
        let guests = is_number(page, w)
            || names_people(Some(w)) && i.checked_sub(1).and_then(|b| words.get(b)).is_some_and(|w| is_number(page, w));
        if guests {
            return added;
        }
        let joint = [Job::Plus, Job::And, Job::Included].iter().any(|j| e.does(*j));
        added |= joint;
        if !(joint || is(i, listed!(people.definite)) || definite(i)) {
            return false;
        }
    }
    false
}

/// "25 journalists, 4 on stage": where some of those counted sit, no stage to be built.
pub(super) fn on_stage(page: &Masked, words: &[Word], at: usize) -> bool {
    let back = |k: usize| at.checked_sub(k).and_then(|i| words.get(i));
    let mut phrases = phrases!(people.on_stage, backward).at(|k| back(k).map_or("", |w| page.part(w.span)));
    phrases.any(|n| back(n).is_some_and(|w| is_number(page, w)))
}

/// "Our speaker", "the speakers", "another speaker": who speaks; loudspeakers come in numbers or without an article.
pub(super) fn speaks(page: &Masked, words: &[Word], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|i| words.get(i)).map_or("", |w| page.part(w.span));
    let before = word(at.checked_sub(1));
    match word(Some(at)) {
        "speaker" => !matches!(before, "bluetooth" | "loud" | "portable" | "music"),
        "speakers" => matches!(before, "the" | "our" | "keynote" | "guest" | "all" | "other"),
        _ => false,
    }
}
