//! How many of a thing are meant, seen from what the booking holds: "two more bottles", "no apéro for the 12 kids",
//! "20 is too many, let's do 15".

use super::work::Work;
use crate::booking::Wish;
use crate::understanding::{Item, Portion, ProductWish, Restated, Understanding};

/// Of what a number is told in the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The guests.
    Party,
    /// The wish at this place.
    Wish(usize),
    /// Nobody can tell: nothing is changed by it.
    Unknown,
}

/// What the number told in the place of another counts: whatever there were so many of, if it is one alone.
pub(super) fn restated(w: &Work<'_>, u: &Understanding) -> Option<(Of, Restated)> {
    let r = u.restated.as_ref()?.value;
    let f = &w.next.facts;
    let mut wishes = f.wishes.iter().enumerate().filter(|(_, x)| x.quantity == Some(r.old)).map(|(i, _)| i);
    let of = match (wishes.next(), wishes.next(), f.participants.map(u32::from)) {
        // Nothing was said of a number yet.
        (None, _, None) => Of::Party,
        (None, _, Some(n)) if n == r.old => Of::Party,
        (Some(i), None, n) if n != Some(r.old) => Of::Wish(i),
        _ => Of::Unknown,
    };
    Some((of, r))
}

/// The party as the message leaves it.
pub(super) fn party(w: &Work<'_>, u: &Understanding) -> Option<u32> {
    let change = u.headcount_change.as_ref().map_or(0, |m| i64::from(m.value));
    let held = || w.next.facts.participants.and_then(|n| u32::try_from(i64::from(n) + change).ok());
    u.headcount.as_ref().map(|n| u32::from(n.value)).or_else(held)
}

/// A party of which nothing else is known: so many have what is wished.
pub(super) fn party_of_wishes(u: &Understanding) -> Option<u16> {
    let counted = u.products.iter().filter(|p| p.value.wanted && p.value.portion == Some(Portion::Guests));
    counted.filter_map(|p| p.value.quantity).max().and_then(|n| u16::try_from(n).ok())
}

fn held<'b>(w: &'b Work<'_>, item: &Item) -> Option<&'b Wish> {
    w.next.facts.wishes.iter().find(|x| x.item == *item)
}

/// The wish as it is meant beside what is held; `before` is the one told before it in the same message.
pub(super) fn meant(w: &Work<'_>, u: &Understanding, wish: &ProductWish, before: Option<&ProductWish>) -> ProductWish {
    let mut meant = wish.clone();
    // "The apéro" is the one that is held, whichever it is.
    let mut others = wish.stands_for.iter().filter(|i| held(w, i).is_some());
    if let (None, Some(other), None) = (held(w, &wish.item), others.next(), others.next()) {
        meant.item = other.clone();
    }
    let party = party(w, u).or_else(|| party_of_wishes(u).map(u32::from));
    let have = held(w, &meant.item);
    let of = |wish: &ProductWish| wish.quantity.filter(|_| wish.portion == Some(Portion::Guests));
    match (wish.portion, wish.wanted, party) {
        (Some(Portion::Guests), false, _) => {
            let have = have.and_then(|h| h.quantity.or(party));
            let left = have.zip(wish.quantity).map(|(have, n)| have.saturating_sub(n)).filter(|n| *n > 0);
            (meant.wanted, meant.quantity) = (left.is_some(), left);
        }
        (Some(Portion::Guests), true, Some(party)) => meant.quantity = wish.quantity.filter(|n| *n != party),
        (Some(Portion::Half), true, Some(party)) => meant.quantity = Some(party.div_ceil(2)),
        (Some(Portion::Others), true, Some(party)) => {
            let left = before.and_then(of).map(|n| party.saturating_sub(n));
            meant.quantity = left.filter(|n| *n > 0);
        }
        (Some(Portion::More), true, _) => {
            meant.quantity = wish.quantity.map(|n| n.saturating_add(have.map_or(0, |h| h.quantity.unwrap_or(1))));
        }
        (Some(Portion::Everyone | Portion::Half | Portion::Others | Portion::More | Portion::Guests) | None, ..) => {}
    }
    meant
}

/// The one meal held that a diet is eaten in the place of. Of several nobody can tell which.
pub(super) fn meal_replaced(w: &Work<'_>, wish: &ProductWish) -> Option<Item> {
    let mut meals = w.next.facts.wishes.iter().filter(|x| wish.in_place_of.contains(&x.item));
    let meal = meals.next().filter(|_| meals.next().is_none())?;
    (meal.quantity.is_none() && wish.wanted).then(|| meal.item.clone())
}
