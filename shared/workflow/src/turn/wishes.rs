//! Products, menus and things the house lacks, as far as a message wishes them or takes them back.

use super::Change;
use super::capture::Captured;
use super::portions::{self, Of};
use super::work::Work;
use crate::booking::{PendingChange, Wish};
use crate::understanding::{
    DateMention, DateRole, Item, Mention, Portion, ProductWish, Share, Understanding, When, WhichDay, Without,
};
use crate::venue::catalogue::Category;
use crate::venue::{Unit, Venue};

/// "No catering", "just the room": wishes of that kind go, unless the same mail wishes some.
fn do_without(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    let Some(without) = u.without.filter(|_| !u.products.iter().any(|p| p.value.wanted)) else { return };
    let venue = w.world.venue;
    let goes = |item: &Item| match (without, item) {
        (Without::Extras, _) | (Without::Catering, Item::Menu(_)) => true,
        (Without::Catering, Item::Product(id)) => {
            venue.product(id).is_some_and(|p| matches!(p.category, Category::Catering | Category::Beverages))
        }
        (Without::Catering, Item::Unknown(_)) => false,
    };
    let (gone, kept): (Vec<Wish>, Vec<Wish>) = w.next.facts.wishes.drain(..).partition(|x| goes(&x.item));
    w.next.facts.wishes = kept;
    for name in gone.iter().filter_map(|x| w.item_name(&x.item)).collect::<Vec<_>>() {
        c.changes.push(Change::ItemDropped { name: name.clone() });
        w.note_said("product_dropped", Some(name), None);
    }
}

/// "The wine we bring ourselves": what was wished of us is no longer.
fn brought(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    let wished = |item: &Item| u.products.iter().any(|p| p.value.wanted && p.value.item == *item);
    for item in u.brought.iter().filter(|item| !wished(item)) {
        let Some(at) = w.next.facts.wishes.iter().position(|x| x.item == *item) else { continue };
        w.next.facts.wishes.remove(at);
        if let Some(name) = w.item_name(item) {
            c.changes.push(Change::ItemDropped { name: name.clone() });
            w.note_said("product_dropped", Some(name), None);
        }
    }
}

/// "We bring our own caterer": what the house charges for it goes on the offer, where the catalogue has it, and off
/// it again when the client comes without.
fn own_caterer(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    let Some(fee) = w.world.venue.caterer_fee() else { return };
    let item = Item::Product(fee.id.clone());
    let at = w.next.facts.wishes.iter().position(|x| x.item == item);
    if let Some(at) = at.filter(|_| u.caters_no_more && !u.caters) {
        w.next.facts.wishes.remove(at);
        c.changes.push(Change::ItemDropped { name: fee.name.clone() });
        w.note_said("product_dropped", Some(fee.name.clone()), None);
    }
    if at.is_some() || !u.caters {
        return;
    }
    w.next.facts.wishes.push(Wish::of(item, None));
    c.changes.push(Change::ItemSet { name: fee.name.clone(), quantity: None });
    w.note_said("product_added", None, Some(fee.name.clone()));
}

pub(super) fn products(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    do_without(w, u, c);
    brought(w, u, c);
    own_caterer(w, u, c);
    restated(w, u, c);
    let enough = w.world.venue.policy.autofill_min_percent;
    let mut before: Option<&ProductWish> = None;
    for (m, sure) in u.products.iter().map(|m| (m, m.confidence >= enough)) {
        let wish = &portions::meant(w, u, &m.value, before);
        before = Some(&m.value);
        let name = match &wish.item {
            Item::Unknown(words) => {
                missing(w, words, wish.wanted, c);
                continue;
            }
            Item::Product(id) => w.world.venue.product(id).map(|p| p.name.clone()),
            Item::Menu(id) => w.world.venue.menu(id).map(|m| m.name.clone()),
        };
        let Some(name) = name else { continue };
        let known = w.next.facts.wishes.iter().any(|x| x.item == wish.item);
        if wish.wanted && !known && !sure {
            missing(w, &name, true, c);
            continue;
        }
        // What the room does not allow: asked for once more, or beside an accepted offer, it shall come from elsewhere.
        let again = known && wish.quantity.is_none() || !known && (w.next.contract.is_some() || w.next.is_accepted());
        if wish.wanted && again && not_allowed(w, &wish.item) {
            missing(w, &name, true, c);
            continue;
        }
        let wishes = &mut w.next.facts.wishes;
        let at = wishes.iter().position(|x| x.item == wish.item);
        match (at, wish.wanted) {
            (Some(i), false) => {
                wishes.remove(i);
                c.changes.push(Change::ItemDropped { name: name.clone() });
                w.note_said("product_dropped", Some(name), None);
            }
            (None, false) => {}
            (Some(i), true) => {
                // "For all of us": no longer for some alone.
                let all = m.value.portion.is_some_and(|p| p != Portion::More) && wish.quantity.is_none();
                if let Some(old) = wishes.get_mut(i).filter(|old| all && old.quantity.is_some()) {
                    old.quantity = None;
                    c.changes.push(Change::ItemSet { name: name.clone(), quantity: None });
                }
                if let (Some(one_day), Some(old)) = (on_one_day(u, m), wishes.get_mut(i))
                    && old.one_day != one_day
                {
                    old.one_day = one_day;
                    c.changes.push(Change::ItemSet { name: name.clone(), quantity: None });
                }
                let shared = shared(w.world.venue, u, m);
                let said = shared.map(|s| u32::from(s.pieces)).or(wish.quantity);
                let shared_by = shared.map(|s| s.guests);
                if let (Some(q), Some(old)) = (said, wishes.get_mut(i))
                    && (old.quantity, old.shared_by) != (Some(q), shared_by)
                {
                    (old.quantity, old.shared_by) = (Some(q), shared_by);
                    let q = old.pieces(w.next.facts.participants.unwrap_or(1)).unwrap_or(q);
                    c.changes.push(Change::ItemSet { name: name.clone(), quantity: Some(q) });
                    w.note_said("product_quantity", Some(name), Some(q.to_string()));
                }
            }
            (None, true) => {
                let one_day = on_one_day(u, m).unwrap_or_default();
                let shared = shared(w.world.venue, u, m);
                let quantity = shared.map(|s| u32::from(s.pieces)).or(wish.quantity);
                let shared_by = shared.map(|s| s.guests);
                wishes.push(Wish { shared_by, one_day, ..Wish::of(wish.item.clone(), quantity) });
                if !not_allowed(w, &wish.item) {
                    c.changes.push(Change::ItemSet { name: name.clone(), quantity: wish.quantity });
                }
                w.note_said("product_added", None, Some(name));
            }
        }
    }
    let said: Vec<&ProductWish> = u.products.iter().map(|m| &m.value).filter(|p| !p.in_place_of.is_empty()).collect();
    said.into_iter().for_each(|wish| in_place(w, wish, c));
}

/// "20 is too many, let's do 15": of the one thing of which there were so many.
fn restated(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    let Some((Of::Wish(i), r)) = portions::restated(w, u) else { return };
    let Some(wish) = w.next.facts.wishes.get_mut(i) else { return };
    wish.quantity = Some(r.new);
    let item = wish.item.clone();
    if let Some(name) = w.item_name(&item) {
        c.changes.push(Change::ItemSet { name: name.clone(), quantity: Some(r.new) });
        w.note_said("product_quantity", Some(name), Some(r.new.to_string()));
    }
}

/// A diet for some takes so many off the meal held, one for everyone takes its place.
fn in_place(w: &mut Work<'_>, wish: &ProductWish, c: &mut Captured) {
    let Some(meal) = portions::meal_replaced(w, wish) else { return };
    if wish.portion == Some(Portion::Everyone) {
        w.next.facts.wishes.retain(|x| x.item != meal);
        if let Some(name) = w.item_name(&meal) {
            c.changes.push(Change::ItemDropped { name: name.clone() });
            w.note_said("product_dropped", Some(name), None);
        }
        return;
    }
    let own = w.next.facts.wishes.iter_mut().find(|x| x.item == wish.item && x.quantity.is_some());
    own.into_iter().for_each(|x| x.instead_of = Some(meal.clone()));
}

/// How the guests share a product that is sold by the piece: the share told nearest behind it in its sentence. "One bottle
/// for four people" is one if more come than those.
fn shared(venue: &Venue, u: &Understanding, product: &Mention<ProductWish>) -> Option<Share> {
    let Item::Product(id) = &product.value.item else { return None };
    let counted = matches!(venue.product(id)?.unit, Unit::PerBottle | Unit::PerUnit | Unit::PerSet);
    let next = u.products.iter().map(|p| p.span.0).filter(|at| *at >= product.span.1).min();
    let behind = |s: &&Mention<Share>| {
        let between = u.text.get(product.span.1..s.span.0);
        let same = between.is_some_and(|t| t.len() <= BESIDE && !t.contains(['.', '!', '?', '\n', ';']));
        let inside = product.span.0 <= s.span.0 && s.span.1 <= product.span.1;
        inside || same && next.is_none_or(|at| s.span.0 < at)
    };
    let share = u.shares.iter().filter(|_| counted).find(behind)?.value;
    let fewer = || u.headcount.as_ref().is_none_or(|h| h.value > share.guests);
    (!share.doubtful || fewer()).then_some(share)
}

/// Letters between a product and the day it is for.
const BESIDE: usize = 40;

/// "Dinner on the first evening", "on 20 March a dinner": whether a product is for one day of the event alone, where a
/// day is told beside it.
fn on_one_day(u: &Understanding, product: &Mention<ProductWish>) -> Option<bool> {
    let single = |d: &&Mention<DateMention>| {
        d.value.role == DateRole::Event && matches!(d.value.when, When::Days { end: None, .. })
    };
    let named = u.event_days.iter().map(|d| (d.span, d.value.which != WhichDay::All));
    let dated = u.dates.iter().filter(single).map(|d| (d.span, true));
    let gap = |day: (usize, usize), of: (usize, usize)| {
        let (from, to) = if day.0 < of.0 { (day.1, of.0) } else { (of.1, day.0) };
        let between = u.text.get(from..to)?;
        (between.len() <= BESIDE && !between.contains(['.', '!', '?', '\n', ';'])).then_some(between.len())
    };
    // A day belongs to the product nearest to it.
    let ours = |day: (usize, usize)| {
        let gap_to_ours = gap(day, product.span)?;
        let nearer = u.products.iter().filter_map(|p| gap(day, p.span)).any(|other| other < gap_to_ours);
        (!nearer).then_some(gap_to_ours)
    };
    let near = named.chain(dated).filter_map(|(day, one)| Some((ours(day)?, one)));
    near.min_by_key(|(gap, _)| *gap).map(|(_, one)| one)
}

/// Extras of a confirmed booking are a wish for the team, on top of what was wished before.
pub(super) fn products_of_contract(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    let wished = w.next.pending_change.as_ref().and_then(|p| p.wishes.clone());
    let agreed = w.next.facts.wishes.clone();
    let base = wished.unwrap_or_else(|| agreed.clone());
    let mut asked = Captured::default();
    let wishes = w.tried(|w| {
        w.next.facts.wishes.clone_from(&base);
        products(w, u, &mut asked);
        std::mem::take(&mut w.next.facts.wishes)
    });
    c.sourcing = asked.sourcing;
    if wishes != base {
        let wishes = (wishes != agreed).then_some(wishes);
        c.contract_wish = Some(PendingChange { wishes, ..w.next.pending_change.clone().unwrap_or_default() });
    }
}

/// Whether the room held does not allow a product.
fn not_allowed(w: &Work<'_>, item: &Item) -> bool {
    let (Item::Product(id), Some(h)) = (item, &w.next.hold) else { return false };
    let covered = w.room(&h.room).is_some_and(|r| r.features.iter().any(|f| f.covers.as_ref() == Some(id)));
    !covered && w.world.venue.product(id).is_some_and(|p| p.unavailable_in.contains(&h.room))
}

/// A wish that the catalogue lacks, or one of those taken back.
fn missing(w: &mut Work<'_>, words: &str, wanted: bool, c: &mut Captured) {
    let same = |name: &str| name.to_lowercase() == words.to_lowercase();
    let f = &mut w.next.facts;
    if wanted {
        if !f.missing.iter().any(|m| same(m)) && !f.sourced.iter().any(|s| same(&s.name)) {
            f.missing.push(words.to_owned());
        }
        c.sourcing.push(words.to_owned());
        return;
    }
    f.missing.retain(|m| !same(m));
    if let Some(i) = f.sourced.iter().position(|s| same(&s.name)) {
        let name = f.sourced.remove(i).name;
        c.changes.push(Change::ItemDropped { name: name.clone() });
        w.note_said("product_dropped", Some(name), None);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;
    use crate::booking::{Booking, Client, EventId};
    use crate::turn::World;
    use crate::understanding::{Context, understand};
    use crate::venue::{Diary, Language, seed};
    use jiff::Timestamp;
    use jiff::civil::date;

    /// What is wished, and what the team is to find, when lunch was read so surely and the house wants it surer.
    fn wished(confidence: u8, enough: u8) -> (usize, Vec<String>) {
        let mut venue = seed::atelier().unwrap();
        venue.policy.autofill_min_percent = enough;
        let client = Client { email: "anna@example.org".into(), name: None, company: None, phone: None };
        let booking = Booking::new(EventId("e".into()), client, Language::En, Timestamp::UNIX_EPOCH);
        let (diary, today) = (Diary::default(), date(2026, 1, 29));
        let mut read = understand(None, "We would like lunch for 20.", today, &venue, &Context::default());
        assert_eq!(read.products.len(), 1);
        read.products[0].confidence = confidence;
        let world = World { venue: &venue, diary: &diary, now: Timestamp::UNIX_EPOCH, local: today.at(10, 0, 0, 0) };
        let mut w = Work::new(&booking, &world, "client_message");
        let mut c = Captured::default();
        products(&mut w, &read, &mut c);
        (w.next.facts.wishes.len(), c.sourcing)
    }

    #[test]
    fn a_wish_less_sure_than_the_house_wants_is_the_teams() {
        assert_eq!(wished(50, 50), (1, vec![]));
        assert_eq!(wished(100, 100), (1, vec![]));
        assert_eq!(wished(50, 51), (0, vec!["Lunch Package".to_owned()]));
    }
}
