//! What a mail gateway writes above a stranger's mail: "CAUTION: external sender", "You don't often get email from …".

use super::Lines;
use crate::understanding::lang::{self, mail};

/// A shorter line is not broken off in a sentence.
const BROKEN: usize = 60;

/// How many lines of such a banner stand at `n`. Below what the client says it must be set apart by a bracket, a star or
/// capitals.
pub(super) fn lines_of(lines: &Lines, part: &[usize], n: usize, said: bool) -> usize {
    let low = |n: usize| part.get(n).map(|i| lines.low(*i)).unwrap_or_default();
    let raw = |n: usize| part.get(n).map(|i| lines.raw(*i).trim()).unwrap_or_default();
    if said && !marked(raw(n)) || !warns(low(n)) {
        return 0;
    }
    let goes_on = |n: &usize| {
        let broken = || low(n - 1).len() >= BROKEN && raw(*n).starts_with(char::is_lowercase);
        warns(low(*n)) || !low(*n).is_empty() && broken()
    };
    1 + (n + 1..part.len()).take_while(goes_on).count()
}

fn warns(low: &str) -> bool {
    lang::words(&mail::ALL, |m| m.banners).any(|b| low.contains(b))
}

/// "[EXTERNAL]", "*** Externe E-Mail ***", "CAUTION: ".
fn marked(raw: &str) -> bool {
    let word = raw.split([' ', ':']).next().unwrap_or_default();
    raw.starts_with(['[', '*', '(']) || word.chars().count() >= 4 && word.chars().all(char::is_uppercase)
}
