//! What "yes", "the second", "B" and the like stand for: only what was asked.

use super::capture::Chosen;
use super::work::Work;
use crate::booking::Asked;
use crate::understanding::{Act, DateRole, Pick, Understanding};
use crate::venue::{Room, RoomId};

/// What "yes", "the second" and the like stand for.
#[derive(Default)]
pub(super) struct Open {
    pub chosen: Chosen,
    /// A bare yes that accepts the open offer.
    pub accepts: bool,
    /// A yes to "cancel, really?".
    pub cancels: bool,
    /// A yes that fits several open questions.
    pub ambiguous: bool,
    pub understood: bool,
}

pub(super) fn resolve(w: &Work<'_>, u: &Understanding) -> Open {
    let mut open = Open::default();
    let asked = &w.next.asked;
    // "The first slot works for me", where days of the event and of a visit are both open.
    let nth = u.acts.iter().any(|a| matches!(a.act, Act::ChooseNth { .. }));
    let both = asked.iter().any(|a| matches!(a, Asked::Dates { .. }))
        && asked.iter().any(|a| matches!(a, Asked::Visit { .. }));
    if nth && both {
        return Open { ambiguous: true, understood: true, ..Open::default() };
    }
    for a in &u.acts {
        if let Act::ChooseNth { n } = a.act {
            let pick = |len: usize| if n == 0 { len.checked_sub(1) } else { Some(usize::from(n) - 1) };
            for q in asked {
                match q {
                    Asked::Dates { dates } => open.chosen.date = pick(dates.len()).and_then(|i| dates.get(i)).copied(),
                    Asked::Rooms { rooms } => open.chosen.room = pick(rooms.len()).and_then(|i| rooms.get(i)).cloned(),
                    Asked::Time { slots } => open.chosen.slot = pick(slots.len()).and_then(|i| slots.get(i)).cloned(),
                    Asked::ThisDate { .. }
                    | Asked::Headcount
                    | Asked::Offer { .. }
                    | Asked::Billing
                    | Asked::Visit { .. }
                    | Asked::Cancel
                    | Asked::Items { .. }
                    | Asked::PendingChange => {}
                }
            }
            open.understood = open.chosen.date.is_some() || open.chosen.room.is_some() || open.chosen.slot.is_some();
        }
    }
    if !open.understood {
        by_mark(w, u, &mut open);
    }
    if u.pick == Some(Pick::Other) && w.next.contract.is_none() && !open.understood && names_nothing(u) {
        open.chosen = other(w);
        open.understood = true;
        return open;
    }
    if let (Some(pick), true, false) = (u.pick, u.rooms.is_empty(), open.understood)
        && !u.acts.iter().any(|a| matches!(a.act, Act::Ask { .. }))
    {
        open.chosen.room = picked(w, pick);
        open.understood = open.chosen.room.is_some();
    }
    // "OK, then we are only 38" answers what was refused; it takes nothing of what was offered in its place.
    let eases = w.next.pending_change.is_some() && (u.headcount.is_some() || u.layout.is_some());
    // "We can't make it on the 4th, would the 11th be fine?" accepts nothing, nor does "fine, until eleven then".
    let gives_up = u.dates.iter().any(|d| d.value.role == DateRole::Replaced);
    let timed = !u.times.is_empty() && asked.iter().any(|a| matches!(a, Asked::Offer { .. }));
    let dated = u.event_dates().next().is_some() || gives_up || timed;
    // "Looks good, but can I see it first?"
    let looks_first = u.has(&Act::VisitSite) && !u.has(&Act::Accept);
    let names_a_value = dated || looks_first || !u.rooms.is_empty() || !u.products.is_empty() || eases;
    let contradicts =
        u.has(&Act::Decline) || u.acts.iter().any(|a| matches!(a.act, Act::Change { .. } | Act::Counter { .. }));
    if !(u.has(&Act::Confirm) || u.has(&Act::Accept)) || names_a_value || contradicts || open.understood {
        return open;
    }
    let mut meanings = 0;
    for q in asked {
        match q {
            Asked::ThisDate { date } => {
                open.chosen.date = Some(*date);
                meanings += 1;
            }
            Asked::Dates { dates } => {
                if let [only] = dates.as_slice() {
                    open.chosen.date = Some(*only);
                    meanings += 1;
                }
            }
            Asked::Rooms { rooms } => {
                if let [only] = rooms.as_slice() {
                    open.chosen.room = Some(only.clone());
                    meanings += 1;
                }
            }
            Asked::Offer { .. } => {
                open.accepts = true;
                meanings += 1;
            }
            // Whoever takes the offer in so many words does not end the booking.
            Asked::Cancel => {
                open.cancels = !u.has(&Act::Accept);
                meanings += u8::from(open.cancels);
            }
            // A yes to the visit alone was taken out before.
            Asked::Visit { .. } => meanings += 1,
            Asked::Time { .. } | Asked::Headcount | Asked::Billing | Asked::Items { .. } | Asked::PendingChange => {}
        }
    }
    if meanings > 1 {
        // An explicit acceptance names the offer; a bare yes does not say which.
        let explicit = u.has(&Act::Accept) && open.accepts;
        return Open { ambiguous: !explicit, accepts: explicit, understood: true, ..Open::default() };
    }
    open.understood = meanings == 1;
    open
}

/// "B", "B please", "21.": a whole mail that is the last word of one room's name, or the day of one date proposed.
fn by_mark(w: &Work<'_>, u: &Understanding, open: &mut Open) {
    let mut words = u.text.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty());
    let (Some(mark), _, None) = (words.next(), words.next(), words.next()) else { return };
    let day: Option<i8> = mark.trim_end_matches(char::is_alphabetic).parse().ok();
    for q in &w.next.asked {
        match q {
            Asked::Rooms { .. } if u.rooms.is_empty() => {
                let last = |r: &&Room| r.name.rsplit(' ').next().is_some_and(|n| n.eq_ignore_ascii_case(mark));
                open.chosen.room = only(w.world.venue.rooms.iter().filter(last)).map(|r| r.id.clone());
            }
            Asked::Dates { dates } if u.event_dates().next().is_none() => {
                open.chosen.date = only(dates.iter().filter(|d| Some(d.day()) == day)).copied();
            }
            _ => {}
        }
    }
    open.understood = open.chosen.room.is_some() || open.chosen.date.is_some();
}

/// The one there is; `None` when there are none or several.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// "The cheapest one, please": of the rooms listed.
fn picked(w: &Work<'_>, pick: Pick) -> Option<RoomId> {
    let listed = w.next.asked.iter().find_map(|a| if let Asked::Rooms { rooms } = a { Some(rooms) } else { None })?;
    let rooms = listed.iter().filter_map(|id| w.room(id));
    let size = |r: &&Room| r.capacity(w.next.facts.layout).unwrap_or(r.capacity_max);
    let found = match pick {
        Pick::Cheapest => rooms.min_by_key(|r| r.day_rate.minor),
        Pick::Largest => rooms.max_by_key(size),
        Pick::Smallest => rooms.min_by_key(size),
        Pick::Other => None,
    };
    found.map(|r| r.id.clone())
}

/// Whether a mail names no room and no day itself.
fn names_nothing(u: &Understanding) -> bool {
    u.rooms.is_empty() && u.event_dates().next().is_none()
}

/// "The other one, please": of two rooms or two days the one that is not wished so far. Where none of two is, it is asked.
fn other(w: &Work<'_>) -> Chosen {
    let facts = &w.next.facts;
    let (room, day) = (facts.room_wish.as_ref(), facts.schedule.map(|s| s.date));
    let mut chosen = Chosen::default();
    for q in &w.next.asked {
        match q {
            Asked::Rooms { rooms } => chosen.room = one_of_two(rooms, room),
            Asked::Dates { dates } => chosen.date = one_of_two(dates, day.as_ref()),
            _ => {}
        }
    }
    chosen
}

/// The one of two that is not `named`.
fn one_of_two<T: Clone + PartialEq>(two: &[T], named: Option<&T>) -> Option<T> {
    let [a, b] = two else { return None };
    let other = named.and_then(|n| if n == a { Some(b) } else { (n == b).then_some(a) });
    other.cloned()
}
