//! What the catalogue has that comes close to a wish it lacks. Named as a suggestion, never billed.

use super::ItemFact;
use super::work::Work;
use crate::understanding::{Item, ProductWish, Understanding};
use crate::venue::{Product, RoomId};

/// Most suggestions at once.
const MOST: usize = 2;

/// Letters of a word that must agree: shorter ones agree by chance.
const STEM: usize = 5;

/// Products that share a word with the wish and that the room allows, in catalogue order.
pub(super) fn close_to(w: &Work<'_>, wish: &str, room: Option<&RoomId>) -> Vec<ItemFact> {
    let wanted = words(wish);
    let wished: Vec<&Item> = w.next.facts.wishes.iter().map(|x| &x.item).collect();
    let allowed = |p: &&Product| room.is_none_or(|r| !p.unavailable_in.contains(r));
    let near = |p: &&Product| {
        let names = p.synonyms.iter().map(String::as_str).chain([p.name.as_str()]);
        names.flat_map(words).any(|n| wanted.iter().any(|x| akin(x, &n)))
    };
    let products = w.world.venue.products.iter().filter(allowed).filter(near);
    products
        .map(|p| ItemFact { item: Item::Product(p.id.clone()), name: p.name.clone(), price: p.price, unit: p.unit })
        .filter(|f| !wished.contains(&&f.item))
        .take(MOST)
        .collect()
}

/// What the house has of the kind that a wish names by its general word.
pub(super) fn choice(w: &Work<'_>, u: &Understanding, wish: &str) -> Vec<ItemFact> {
    let named = |p: &&ProductWish| matches!(&p.item, Item::Unknown(words) if words == wish);
    let kinds = u.products.iter().map(|m| &m.value).find(named).map(|p| p.stands_for.as_slice()).unwrap_or_default();
    let products = w.world.venue.products.iter().filter(|p| kinds.contains(&Item::Product(p.id.clone())));
    let fact = |p: &Product| ItemFact {
        item: Item::Product(p.id.clone()),
        name: p.name.clone(),
        price: p.price,
        unit: p.unit,
    };
    products.map(fact).take(MOST).collect()
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphabetic()).filter(|x| x.chars().count() >= STEM).map(str::to_owned).collect()
}

/// Whether one word begins as the other, over at least [`STEM`] letters and most of the shorter one.
fn akin(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let shorter = a.chars().count().min(b.chars().count());
    same >= STEM && same * 5 >= shorter * 4
}
