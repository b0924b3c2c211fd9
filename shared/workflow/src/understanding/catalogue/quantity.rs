//! How many of a thing.

use super::{Found, digits};
use crate::understanding::Item;
use crate::understanding::cues::{self, NUMBER, SEPARATED, Word};
use crate::understanding::fold::{BLANK, Masked};
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, counts::Job, listed, orders, phrases};
use std::sync::LazyLock;

pub(super) static MORE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&orders::ALL, |w| w.more).collect());
static ONE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&orders::ALL, |w| w.one).collect());

/// A number at a word, in digits or words; not "one", which is an article.
pub(super) fn number(page: &Masked, word: &Word) -> Option<u32> {
    let text = page.part(word.span);
    if text.bytes().any(|b| b == BLANK) || ONE.contains(text) {
        return None;
    }
    let e = cues::lexicon().entry(word.ids);
    let told = e.numeral.or(e.collective).map(|n| n.0);
    told.or_else(|| lang::number(text)).filter(|n| (1..10_000).contains(n))
}

/// "2 Flipcharts", "zwei drahtlose Mikrofone", "3 x": the number and its word. One describing word may stand between.
pub(super) fn before(page: &Masked, words: &[Word], first: usize) -> Option<(u32, usize)> {
    let mut strange = false;
    for back in 1..=3 {
        if words.get(first + 1 - back).is_some_and(|w| w.is(SEPARATED)) {
            return None;
        }
        let at = first.checked_sub(back)?;
        let word = words.get(at)?;
        let text = page.part(word.span);
        // "1. Chairs in rows": a place in a list. "We are 12, max 13. Prosecco please": the end of a sentence.
        let end = word.span.1;
        let listed = at == 0 && page.part((end, end + 2)) == ") ";
        if word.is(NUMBER) && (listed || page.part((end, end + 2)) == ". ") {
            return None;
        }
        if let Some(n) = number(page, word) {
            return Some(replaced(page, words, at).unwrap_or((n, at)));
        }
        if text.bytes().any(|b| b == BLANK) || ONE.contains(text) {
            return None;
        }
        if !listed!(orders.between).contains(text) {
            if strange || cues::patterned(word.ids) || text.len() < 4 {
                return None;
            }
            strange = true;
        }
    }
    None
}

/// "Three instead of two microphones": the number before counts.
fn replaced(page: &Masked, words: &[Word], at: usize) -> Option<(u32, usize)> {
    let instead = |w: &Word| cues::lexicon().entry(w.ids).does(Job::Instead);
    (2..=4).find_map(|back| {
        let first = at.checked_sub(back)?;
        let n = number(page, words.get(first)?)?;
        words.get(first + 1..at)?.iter().any(instead).then_some((n, first))
    })
}

/// "Statt vier Funkmikrofonen reichen uns zwei": the number behind what the first takes the place of, which counts no
/// other thing.
pub(super) fn instead(
    page: &Masked,
    words: &[Word],
    (from, last): (usize, usize),
    named: impl Fn(usize) -> bool,
) -> Option<u32> {
    let does = |w: &Word| cues::lexicon().entry(w.ids).does(Job::Instead);
    words.get(from.saturating_sub(3)..from)?.iter().any(does).then_some(())?;
    let (at, n) = (last + 1..words.len()).find_map(|at| Some((at, number(page, words.get(at)?)?)))?;
    (!named(at + 1) && !named(at + 2)).then_some(n)
}

/// "Prosecco, sagen wir 18 Flaschen", "Flipchart x 2", "flip charts: 2".
pub(super) fn after(page: &Masked, words: &[Word], f: &Found, all: &[Found]) -> Option<u32> {
    // "Livestream bitte, Mikrofon 2 Stück": what stands behind the next thing counts that one.
    let next = all.iter().map(|o| o.first).find(|first| *first > f.last);
    let own = |first| before(page, words, first).map_or(first, |(_, at)| at);
    let words = words.get(..next.map_or(words.len(), own).max(f.last + 1))?;
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let next = f.last + 1;
    if text(next) == "x" {
        return digits(page, words.get(next + 1));
    }
    let own = (next..next + 4).find_map(|at| {
        let n = number(page, words.get(at)?)?;
        let piece = (at + 1..at + 3).any(|k| listed!(orders.pieces).contains(text(k)));
        let listed = at == next
            && words.get(at).is_some_and(|w| w.is(SEPARATED) && w.is(NUMBER))
            && words.get(at + 1).is_none_or(|w| w.is(SEPARATED));
        (piece || listed).then_some(n)
    });
    own.filter(|n| *n < 1_000)
}

/// "Two bottles each", "one per table": what each has is not how many there are.
pub(super) fn each(page: &Masked, words: &[Word], f: &Found) -> bool {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let shared = |at: usize| phrases!(orders.each, forward).any(|k| text(at + k));
    let apart = |at: usize| words.get(at).is_some_and(|w| w.is(SEPARATED));
    (f.last + 1..f.last + 3).take_while(|at| !apart(*at)).any(shared)
}

/// Whether a number up to a thing comes on top of those held: "two more bottles", "noch zwei Flaschen", "2 in più".
pub(super) fn on_top(page: &Masked, words: &[Word], from: usize, last: usize) -> bool {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let apart = |at: usize| words.get(at).is_some_and(|w| w.is(SEPARATED));
    let more = |at: usize| MORE.contains(text(at)) && !apart(at);
    let before = from.checked_sub(1).filter(|_| !apart(from)).is_some_and(|b| MORE.contains(text(b)));
    let behind = matches!((text(last + 1), text(last + 2)), ("de" | "en", "plus") | ("in", "piu" | "piuu"));
    before || (from..=last + 1).any(more) || behind && !apart(last + 1)
}

/// "One more bottle of prosecco", "un altro prosecco", "another flipchart": one on top.
pub(super) fn one_more(page: &Masked, words: &[Word], first: usize) -> Option<(u32, usize)> {
    const BACK: usize = 4;
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    for back in 1..=BACK {
        let at = first.checked_sub(back)?;
        if words.get(at + 1).is_some_and(|w| w.is(SEPARATED)) {
            return None;
        }
        // "Two more" has its number, and "autres" is many.
        let one = at.checked_sub(1).is_some_and(|b| ONE.contains(text(b)));
        if listed!(orders.one_more).contains(text(at)) || MORE.contains(text(at)) && one {
            return Some((1, at - usize::from(one)));
        }
        if !listed!(orders.between).contains(text(at)) {
            return None;
        }
    }
    None
}

/// Whether the thing is a diet.
pub(super) fn diet(page: &Masked, words: &[Word], f: &Found) -> bool {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    (f.first..=f.last).any(|at| listed!(orders.diets as Ends).begin(text(at)))
}

/// The last word of "for 4 people" behind a diet.
pub(super) fn portion(page: &Masked, words: &[Word], f: &Found) -> Option<usize> {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let at = f.last + 1;
    let led = matches!(text(at), "fuer" | "for" | "pour" | "per") && !words.get(at).is_some_and(|w| w.is(SEPARATED));
    number(page, words.get(at + 1)?).filter(|_| led && diet(page, words, f))?;
    let noun = words.get(at + 2).is_some_and(|w| cues::lexicon().entry(w.ids).does(Job::People));
    Some(if noun { at + 2 } else { at + 1 })
}

/// "Zwei Teilnehmer leben vegan", "the vegan menu for 4": so many eat by a diet.
pub(super) fn diners(page: &Masked, words: &[Word], f: &Found) -> Option<u32> {
    const BACK: usize = 5;
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    if !diet(page, words, f) {
        return None;
    }
    let eater = |at: usize| {
        let people = words.get(at).is_some_and(|w| {
            let e = cues::lexicon().entry(w.ids);
            e.does(Job::People) || e.does(Job::Part) || e.does(Job::Included)
        });
        people || matches!(text(at), "uns" | "us" | "ihnen" | "them" | "nous" | "noi" | "eux" | "loro")
    };
    let apart = |at: usize| words.get(at).is_some_and(|w| w.is(SEPARATED));
    let last = f.last + 1;
    let behind = matches!(text(last), "fuer" | "for" | "pour" | "per") && !apart(last);
    if let Some(n) = words.get(last + 1).filter(|_| behind).and_then(|w| number(page, w)) {
        return Some(n);
    }
    let mut met = false;
    for back in 1..=BACK {
        let at = f.first.checked_sub(back)?;
        if apart(at + 1) {
            return None;
        }
        met |= eater(at);
        if let Some(n) = words.get(at).and_then(|w| number(page, w)) {
            return met.then_some(n);
        }
    }
    None
}

/// "Für 30 Personen das Menü 2".
pub(super) fn for_people(page: &Masked, words: &[Word], f: &Found) -> Option<u32> {
    let Item::Menu(_) = f.item else { return None };
    (2..=3).find_map(|back| {
        let at = f.first.checked_sub(back)?;
        let n = digits(page, words.get(at))?;
        let people = cues::lexicon().entry(words.get(at + 1)?.ids);
        people.does(Job::People).then_some(n)
    })
}
