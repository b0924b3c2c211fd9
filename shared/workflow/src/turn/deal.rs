//! Questions about what the client holds: what their own offer costs, contains and asks for in advance. The house's
//! general text would answer them for somebody else.

use super::work::Work;
use super::{Answer, ItemFact, Say, answers, room};
use crate::booking::{LineItem, Offer, OfferStatus};
use crate::understanding::Item;
use crate::venue::{ProductId, Room};

/// The offer that is open or was accepted.
pub(super) fn live<'w>(w: &'w Work<'_>) -> Option<&'w Offer> {
    w.next.offer().filter(|o| o.status.is_live())
}

/// The open offer as it stands: until when it can be accepted.
pub(super) fn stands(w: &Work<'_>) -> Option<Say> {
    let open = w.next.offer().filter(|o| o.status == OfferStatus::Sent && w.next.offer_is_current())?;
    Some(Say::OfferStands { version: open.version, total: open.total, valid_until: open.valid_until })
}

/// "What is that per person?": the total over all guests.
pub(super) fn per_person(w: &Work<'_>) -> Option<Answer> {
    let total = live(w)?.total;
    let participants = w.next.facts.participants.filter(|n| *n > 0)?;
    Some(Answer::PerPerson { total, participants, each: total.shared_by(u32::from(participants)) })
}

/// What is due in advance, or that it arrived, as far as the offer or a receipt tells.
pub(super) fn deposit(w: &Work<'_>) -> Option<Answer> {
    let total = live(w)?.total;
    let due = w.next.open_deposit();
    let received = w.next.received().filter(|_| due.is_none());
    let known = due.is_some() || received.is_some();
    known.then_some(Answer::Deposit { due, received, total })
}

/// Whether what is asked about stands in the offer, is part of the room's price, cannot be had in the room, or costs
/// what the catalogue says.
pub(super) fn items(w: &Work<'_>, items: &[&Item]) -> Vec<Answer> {
    let rooms = rooms(w);
    let (mut offered, mut included, mut lacking, mut others) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for item in items.iter().copied() {
        let product = if let Item::Product(id) = item { w.world.venue.product(id) } else { None };
        if live(w).is_some_and(|o| o.lines.iter().any(|l| l.item == LineItem::Item(item.clone()))) {
            offered.push(item);
        } else if let Some(p) = product.filter(|p| !rooms.is_empty() && rooms.iter().all(|r| covers(r, &p.id))) {
            included.push(p.name.clone());
        } else if let (Some(p), [only]) = (product, rooms.as_slice())
            && p.unavailable_in.contains(&only.id)
        {
            lacking.push(Answer::RoomHas { room: only.name.clone(), thing: p.name.clone(), has: false });
        } else {
            others.push(item);
        }
    }
    let mut out = Vec::new();
    if let (false, Some(o)) = (offered.is_empty(), live(w)) {
        out.push(Answer::Offered { items: answers::facts(w, &offered), total: o.total });
    }
    if !included.is_empty() {
        out.push(Answer::Included { items: included });
    }
    out.extend(lacking);
    let others: Vec<ItemFact> = answers::facts(w, &others);
    if !others.is_empty() {
        out.push(Answer::Items { items: others });
    }
    out
}

/// The room held or wished; before that, those that would be offered.
fn rooms<'a>(w: &Work<'a>) -> Vec<&'a Room> {
    let f = &w.next.facts;
    let own = w.next.hold.as_ref().map(|h| &h.room).or(f.room_wish.as_ref());
    if let Some(own) = own.and_then(|id| w.room(id)) {
        return vec![own];
    }
    let complete = f.schedule.filter(|s| s.windows().is_some() && f.participants.is_some());
    let mut rooms = complete.map(|s| room::candidates(w, &s, f.participants, f.layout)).unwrap_or_default();
    rooms.truncate(room::SHOWN);
    rooms
}

/// Whether the price of a room includes a product.
pub(super) fn covers(room: &Room, product: &ProductId) -> bool {
    room.features.iter().any(|f| f.covers.as_ref() == Some(product))
}
