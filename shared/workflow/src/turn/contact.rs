//! Who writes: what a signature fills in, and a colleague who takes over.

use super::work::Work;
use crate::understanding::Understanding;

/// Fills what is not known of the client yet.
pub(super) fn note(w: &mut Work<'_>, u: &Understanding) {
    let mut filled = Vec::new();
    let c = &mut w.next.client;
    for (what, slot, given) in [
        ("name_noted", &mut c.name, &u.contact.name),
        ("company_noted", &mut c.company, &u.contact.company),
        ("phone_noted", &mut c.phone, &u.contact.phone),
    ] {
        if slot.is_none() && given.is_some() {
            slot.clone_from(given);
            filled.push((what, given.clone()));
        }
    }
    for (what, after) in filled {
        w.note_said(what, None, after);
    }
}

/// A colleague writes from now on: it is they who are greeted and called.
pub(super) fn succeed(w: &mut Work<'_>, u: &Understanding) -> bool {
    let (Some(new), true) = (&u.contact.name, u.contact.takes_over) else { return false };
    let c = &mut w.next.client;
    if c.name.is_none() || c.name.as_ref() == Some(new) {
        return false;
    }
    let before = c.name.replace(new.clone());
    c.phone = u.contact.phone.clone().or(c.phone.take());
    w.note_said("name_changed", before, Some(new.clone()));
    true
}
