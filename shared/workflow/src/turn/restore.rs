//! Going back to what was: to an offer before the newest one, or to how it was before the client's last mail. What was
//! comes back as a wish like any other: tried on the room, priced anew, and accepted by nobody yet.

use super::reply::Reply;
use super::work::Work;
use super::{Say, bargain};
use crate::booking::{Fingerprint, LineItem, Offer, OfferStatus, PendingChange};
use crate::understanding::{Act, FormerOffer, Understanding};
use crate::venue::Money;

/// The facts that come back, with what was wished besides taken over already. A contract is not gone back on.
pub(super) fn wanted(w: &mut Work<'_>, u: &Understanding) -> Option<PendingChange> {
    if w.next.contract.is_some() {
        return None;
    }
    if let Some(offer) = meant(w, u) {
        let off = offer.lines.iter().find(|l| l.item == LineItem::Discount).map(|l| l.total);
        let mut terms = offer.terms.clone()?;
        w.next.facts.discount = off.map(|m| Money::new(-m.minor, m.currency));
        w.next.facts.wishes = terms.wishes.take().unwrap_or_default();
        let held = w.next.hold.as_ref().map(|h| &h.room);
        terms.room = terms.room.filter(|room| Some(room) != held);
        return Some(terms);
    }
    if !u.retracts || w.next.pending_change.is_some() {
        return None;
    }
    let mut last = w.next.replaced_last.clone();
    if let Some(wishes) = last.wishes.take() {
        w.next.facts.wishes = wishes;
    }
    Some(last)
}

/// What came back beside facts that cannot be had any more goes again.
pub(super) fn undone(w: &mut Work<'_>, u: &Understanding) {
    if u.former_offer.is_some() || u.retracts || meant(w, u).is_some() {
        w.next.facts.discount = w.before.facts.discount;
        w.next.facts.wishes.clone_from(&w.before.facts.wishes);
    }
}

/// The offer before the newest one that is meant: by its order, its number, or its total where a yes names that.
fn meant(w: &Work<'_>, u: &Understanding) -> Option<Offer> {
    let newest = w.next.offers.len();
    let former = |o: &&Offer| o.status != OfferStatus::Accepted && usize::try_from(o.version).is_ok_and(|v| v < newest);
    let version = match u.former_offer {
        Some(FormerOffer::Nth(n)) => n,
        Some(FormerOffer::Previous) => u32::try_from(newest).ok()?.checked_sub(1)?,
        None => {
            let agreed = u.has(&Act::Accept) || u.has(&Act::Confirm);
            let total = bargain::other_price(w, u).filter(|_| agreed)??;
            return w.next.offers.iter().filter(former).rev().find(|o| o.total == total).cloned();
        }
    };
    w.next.offers.iter().filter(former).find(|o| o.version == version).cloned()
}

/// Whether a mail goes back to something that nobody can tell: no yes is taken from it, and a person reads it.
pub(super) fn is_lost(w: &Work<'_>, u: &Understanding) -> bool {
    let unknown = meant(w, u).is_some_and(|o| o.terms.is_none());
    let nothing =
        u.retracts && w.next.pending_change.is_none() && (w.next.replaced_last.is_empty() || w.next.contract.is_some());
    unknown || nothing && w.before.is_begun()
}

/// A person reads what was gone back to.
pub(super) fn left_to_team(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    w.hand_over("taken_back", Fingerprint::of(&u.text), &u.text);
    r.result.push(Say::QuestionGoesToTeam);
}
