//! What a manager promised in a mail of their own. The catalogue knows nothing of it, so that no answer and no offer of ours
//! may speak of those things again before a person has: their word stands.

use super::Decision;
use super::work::{Work, shortened};
use crate::understanding::{AskedAbout, Context, Item, understand};

/// Keeps what a manager's own mail promises about.
pub(super) fn keep(w: &mut Work<'_>, d: &Decision) {
    let Some(text) = &d.promised else { return };
    let read = understand(None, text, w.world.local.date(), w.world.venue, &Context::default());
    let asked = read.asked_about.into_iter().filter_map(|a| match a {
        AskedAbout::Item(item) => Some(item),
        AskedAbout::Room(_) | AskedAbout::PerPerson => None,
    });
    let named = read.products.into_iter().map(|p| p.value.item).chain(asked).chain(read.brought);
    for item in named.filter(|i| !matches!(i, Item::Unknown(_))) {
        if !w.next.promised.contains(&item) {
            w.next.promised.push(item);
        }
    }
    w.note(&d.by, "promised_by_hand", None, Some(shortened(text)));
}

/// Whether a question is about something promised: whoever promised it answers.
pub(super) fn is_about(w: &Work<'_>, about: &[AskedAbout]) -> bool {
    about.iter().any(|a| matches!(a, AskedAbout::Item(item) if w.next.promised.contains(item)))
}

/// Whether something promised is wished: a manager sees the offer with it before the client does.
pub(super) fn wished(w: &Work<'_>) -> bool {
    w.next.facts.wishes.iter().any(|x| w.next.promised.contains(&x.item))
}
