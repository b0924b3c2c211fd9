//! Names of months with a typo, beside the number of a day: "13 Janury 2029", "le 3 fevirer".

use super::class::{Class, Sense, Tag};
use super::lex::{Item, Kind};
use super::lexicon::LEXICON;
use crate::understanding::catalogue::typo::mistyped;
use crate::understanding::fold::{fold, part};
use crate::understanding::lang;
use std::sync::LazyLock;

/// Shorter names and words are too much alike: "Augst" is a town, "mars" and "marc" are others.
const SHORTEST: usize = 6;
const ENGLISH: usize = 1;

/// A month's name, folded, and what it means.
struct Name {
    name: String,
    sense: &'static Sense,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let rows = lang::TIMES.iter().flat_map(|t| t.words);
    let months = rows.filter(|(classes, _)| matches!(classes, [Class::Month(_)]));
    let names = months.flat_map(|(_, names)| names.split('|')).map(fold).filter(|n| n.len() >= SHORTEST);
    names.filter_map(|name| LEXICON.get(&name).and_then(|e| e.sure()).map(|sense| Name { name, sense })).collect()
});

/// Gives mistyped months their meaning; `low` is the folded text.
pub(super) fn months(items: &mut [Item], low: &str) {
    for k in 0..items.len() {
        let Some(month) = items.get(k).filter(|t| unknown(t)).and_then(|t| near(part(low, t.span))) else { continue };
        if !beside_a_day(items, k) {
            continue;
        }
        // "13. Janaur": the dot behind the number ended no sentence.
        let home = k.checked_sub(1).and_then(|p| items.get(p)).map(|t| t.sentence);
        if let Some(t) = items.get_mut(k) {
            t.sense = month;
        }
        if let Some((home, cut)) = home.zip(items.get(k).map(|t| t.sentence)).filter(|(home, cut)| home != cut) {
            items.iter_mut().skip(k).take_while(|t| t.sentence == cut).for_each(|t| t.sentence = home);
        }
    }
}

fn unknown(t: &Item) -> bool {
    t.kind == Kind::Word && t.sense.is_empty() && t.span.1 - t.span.0 >= SHORTEST
}

/// The month that a word may be with a typo.
fn near(word: &str) -> Option<&'static Sense> {
    NAMES.iter().find(|n| mistyped(&n.name, word)).map(|n| n.sense)
}

/// Whether the number of a day stands before, perhaps with a dot, "th" or "of", or in English behind.
fn beside_a_day(items: &[Item], k: usize) -> bool {
    let day = |i: usize| items.get(i).is_some_and(|t| matches!(t.kind, Kind::Num { value: 1..=31, digits: 1..=2 }));
    let light = |i: usize| {
        items
            .get(i)
            .is_some_and(|t| t.kind == Kind::Mark(b'.') || t.sense.has(Tag::OrdinalSuffix) || t.sense.has(Tag::Of))
    };
    let mut before = k.wrapping_sub(1);
    for _ in 0..2 {
        if light(before) {
            before = before.wrapping_sub(1);
        }
    }
    let english = items.get(k).is_some_and(|t| t.language == ENGLISH);
    day(before) || english && day(k + 1)
}
