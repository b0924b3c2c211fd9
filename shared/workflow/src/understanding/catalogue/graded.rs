//! Two goods of one kind, the usual and the better one: "premium lunch" beside "lunch".

use super::index::Index;
use super::{Found, meals};
use crate::understanding::Item;
use crate::understanding::cues::{SEPARATED, Word};
use crate::understanding::fold::{Masked, fold};
use crate::understanding::lang::{Cue, listed};
use crate::understanding::sentences::Sentence;
use crate::venue::Venue;

/// The goods of a house that come in two grades, the usual one first: their names differ in that word alone.
pub(super) fn pairs(venue: &Venue) -> Vec<(Item, Item)> {
    let graded = |name: &str| {
        let low = fold(name);
        let (first, rest) = low.split_once(' ').unwrap_or_default();
        let (fine, usual) = (listed!(orders.fine).contains(first), listed!(orders.usual).contains(first));
        (fine, if fine || usual { rest.to_owned() } else { low })
    };
    let all: Vec<_> = venue.products.iter().map(|p| (Item::Product(p.id.clone()), graded(&p.name))).collect();
    let fine = all.iter().filter(|(_, (fine, _))| *fine);
    let usual = |rest: &String| all.iter().find(|(_, (fine, other))| !fine && other == rest);
    fine.filter_map(|(item, (_, rest))| Some((usual(rest)?.0.clone(), item.clone()))).collect()
}

/// Reads the words for the better and the usual one: beside a thing, and alone where one takes the other's place.
pub(super) fn read(index: &Index, page: &Masked, s: &Sentence, words: &[Word], found: &mut Vec<Found>) {
    let word = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let parts = |at: usize| words.get(at).is_some_and(|w| w.is(SEPARATED));
    for f in found.iter_mut() {
        let Some((_, fine)) = index.graded().iter().find(|(usual, _)| *usual == f.item) else { continue };
        let before = f.first.checked_sub(1).filter(|at| listed!(orders.fine).contains(word(*at)) && !parts(f.first));
        // "L'apéro premium": in German and English only this word may stand behind.
        let behind = Some(f.last + 1).filter(|at| word(*at) == "premium" && !parts(*at));
        if let Some(at) = before.or(behind) {
            (f.first, f.last) = (f.first.min(at), f.last.max(at));
            f.item = fine.clone();
        }
    }
    if !s.cues.any(&[Cue::Drop, Cue::Instead, Cue::Without]) {
        return;
    }
    let lone = |at: &usize| {
        let led = at.checked_sub(1).is_some_and(|b| meals::is_small(word(b)) || matches!(word(b), "quello" | "celui"));
        led && !found.iter().any(|f| f.first <= at + 1 && *at <= f.last + 1)
    };
    let other = |at: usize| {
        let (fine, usual) = (listed!(orders.fine).contains(word(at)), listed!(orders.usual).contains(word(at)));
        let pair = |f: &Found| index.graded().iter().find(|(u, b)| fine && *u == f.item || usual && *b == f.item);
        let (u, b) = found.iter().find_map(pair)?;
        Some(Found { item: if fine { b.clone() } else { u.clone() }, first: at, last: at })
    };
    let more: Vec<Found> = (0..words.len()).filter(lone).filter_map(other).collect();
    found.extend(more);
}
