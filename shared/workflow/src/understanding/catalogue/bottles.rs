//! Drinks told by what they come in or by their colour: "two more bottles", "8 white and 8 red".

use super::index::Index;
use super::{Found, meals, quantity};
use crate::understanding::cues::{SEPARATED, Word};
use crate::understanding::fold::{Masked, Span};
use crate::understanding::lang::{self, listed, people};
use crate::understanding::sentences::{Kind, Sentence};
use crate::understanding::{Item, Mention, Portion, ProductWish};

/// What a sentence wishes of them, where it names no thing of the house. `talk`: something was ordered before.
pub(super) fn read(
    index: &Index,
    page: &mut Masked,
    s: &Sentence,
    words: &[Word],
    found: &[Found],
    talk: bool,
) -> Option<Mention<ProductWish>> {
    if !found.is_empty() || s.kind == Kind::Question || !talk {
        return None;
    }
    let wish = wine(index, page, words).or_else(|| more(index, page, words))?;
    page.blank(wish.span);
    Some(wish)
}

/// "12 bottles of red, 12 of white": wine by its colours, all of it together.
fn wine(index: &Index, page: &Masked, words: &[Word]) -> Option<Mention<ProductWish>> {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let item = index.wine()?;
    let (mut sum, mut span): (u32, Option<Span>) = (0, None);
    for at in 0..words.len() {
        // "8 white chairs": the colour of another thing.
        let ends = words.get(at + 1).is_none_or(|w| {
            w.is(SEPARATED) || meals::joins(text(at + 1)) || text(at + 1).len() < 5 || meals::is_small(text(at + 1))
        });
        let Some((n, from)) =
            quantity::before(page, words, at).filter(|_| listed!(orders.colours).contains(text(at)) && ends)
        else {
            continue;
        };
        let (first, last) = (words.get(from)?.span.0, words.get(at)?.span.1);
        sum = sum.saturating_add(n);
        span = Some((span.map_or(first, |s| s.0), last));
    }
    Some(Mention::sure(ProductWish::of(item.clone(), Some(sum), true), span?))
}

/// "Two more bottles": of which drink, only the booking tells.
fn more(index: &Index, page: &Masked, words: &[Word]) -> Option<Mention<ProductWish>> {
    let text = |at: usize| words.get(at).map_or("", |w| page.part(w.span));
    let at = (0..words.len()).find(|at| listed!(orders.bottles).contains(text(*at)))?;
    let (n, from) = quantity::before(page, words, at).or_else(|| quantity::one_more(page, words, at))?;
    let more = quantity::on_top(page, words, from, at);
    // "12 bottles are not enough. Make it 18."
    let sentence = page.part((words.first()?.span.0, words.last()?.span.1));
    if lang::words(&people::ALL, |p| p.falls_short).any(|p| sentence.contains(p)) {
        return None;
    }
    let last = words.get(at)?.span;
    let span = (words.get(from)?.span.0, last.1);
    let portion = more.then_some(Portion::More);
    let item = Item::Unknown(page.part(last).to_owned());
    let wish = ProductWish { portion, stands_for: index.bottled().to_vec(), ..ProductWish::of(item, Some(n), true) };
    Some(Mention { confidence: 80, ..Mention::sure(wish, span) })
}
