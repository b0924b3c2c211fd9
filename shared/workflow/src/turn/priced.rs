//! What the client asked about and was told the price of: "do that" in the next mail orders it.

use super::reply::Reply;
use super::work::Work;
use super::{Answer, Say, hours};
use crate::booking::{Asked, Wish};
use crate::understanding::{Act, ActMention, AskedAbout, Item, Mention, ProductWish, Target, Understanding};

/// A yes to what was asked about is a wish for it. Returns whether it leaves open which of several is meant.
pub(super) fn take(w: &mut Work<'_>, u: &mut Understanding) -> bool {
    let asked = w.next.asked.iter().find(|a| matches!(a, Asked::Items { .. })).cloned();
    w.next.asked.retain(|a| !matches!(a, Asked::Items { .. }));
    let Some(Asked::Items { items, either }) = asked else { return false };
    let takes = |a: &&ActMention| matches!(a.act, Act::Confirm | Act::Change { target: Target::Products });
    let other = |a: &ActMention| !(takes(&a) || matches!(a.act, Act::Thank | Act::Provide));
    let names_a_value = !u.products.is_empty() || !u.rooms.is_empty() || u.event_dates().next().is_some();
    let Some(yes) = u.acts.iter().find(takes).map(|a| a.span) else { return false };
    if names_a_value || u.without.is_some() || u.acts.iter().any(other) {
        return false;
    }
    if either {
        return true;
    }
    let wish = |x: Wish| Mention::sure(ProductWish::of(x.item, x.quantity, true), yes);
    u.products.extend(items.into_iter().map(wish));
    u.acts = vec![ActMention::new(Act::Change { target: Target::Products }, yes)];
    false
}

/// Keeps what this reply tells the price of, as far as it was asked about by name.
pub(super) fn note(w: &mut Work<'_>, u: &Understanding, r: &Reply) {
    let told = r.answers.iter().filter_map(|s| match s {
        Say::Answer { answer: Answer::Items { items } } => Some(items),
        _ => None,
    });
    let told: Vec<&Item> = told.flatten().map(|f| &f.item).collect();
    let named = u.asked_about.iter().filter_map(|a| if let AskedAbout::Item(item) = a { Some(item) } else { None });
    let wished = |item: &Item| u.asked_for.iter().map(|m| &m.value).find(|x| x.item == *item && x.wanted);
    let wish = |item: &Item| Wish::of(item.clone(), wished(item).and_then(|x| x.quantity));
    let items: Vec<Wish> = named.filter(|item| told.contains(item)).map(wish).collect();
    if !items.is_empty() {
        let either = items.len() > 1 && hours::is_choice(&u.text, 0, u.text.len());
        w.next.asked.push(Asked::Items { items, either });
    }
}
