//! Every fact offered, at any step. A held room is never lost by it: a change that cannot be had stays a wish.

use super::hours::read_times;
use super::portions;
use super::room::{self, Availability};
use super::when::read_date;
use super::wishes::{products, products_of_contract};
use super::work::{Work, when};
use super::{Change, Mutant, Say, contact, dates, restore};
use crate::booking::{Asked, Fingerprint, OfferStatus, PendingChange, Schedule};
use crate::understanding::{Act, BillingParts, Understanding};
use crate::venue::{Layout, RoomId, Slot};
use jiff::civil::Date;

/// What capturing led to.
#[derive(Default)]
pub(super) struct Captured {
    /// Facts that had another value before.
    pub changes: Vec<Change>,
    /// What must be said about values that could not be taken, with what is asked by it.
    pub doubts: Vec<Say>,
    /// The question among the doubts.
    pub asked: Vec<Asked>,
    /// Whether any fact was taken, new or changed.
    pub anything: bool,
    /// Things the house lacks.
    pub sourcing: Vec<String>,
    /// A change of a confirmed booking goes to the team.
    pub after_contract: bool,
    /// That change, as far as it was understood.
    pub contract_wish: Option<PendingChange>,
    /// The message itself names a room or a day.
    named: bool,
    /// A change was tried and is not possible.
    pub refused_change: bool,
    /// The client named what is held while a change of it was open: they keep it.
    pub kept: bool,
}

/// The facts a hold rests on, as wished.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub schedule: Option<Schedule>,
    pub participants: Option<u16>,
    pub layout: Option<Layout>,
    pub room: Option<RoomId>,
}

impl Wanted {
    /// As the booking has them.
    pub fn held(w: &Work<'_>) -> Self {
        let f = &w.next.facts;
        Self { schedule: f.schedule, participants: f.participants, layout: f.layout, room: f.room_wish.clone() }
    }

    fn change(&mut self, p: PendingChange) {
        self.schedule = p.schedule.or(self.schedule);
        self.participants = p.participants.or(self.participants);
        self.layout = p.layout.or(self.layout);
        self.room = p.room.or(self.room.take());
    }
}

/// Tries the open change once more: it is had now, or its question is asked again.
pub(super) fn retry(w: &mut Work<'_>, c: &mut Captured) {
    let Some(p) = w.next.pending_change.clone() else { return };
    let held = Wanted::held(w);
    let mut wanted = held.clone();
    wanted.change(p);
    apply(w, &held, wanted, c);
}

/// Takes every fact from the message. `chosen` is a date or room that a "yes" or "the second" stood for.
pub(super) fn capture(w: &mut Work<'_>, u: &Understanding, chosen: &Chosen) -> Captured {
    let mut c = Captured { anything: contact::succeed(w, u), ..Captured::default() };
    contact::note(w, u);
    billing(w, &u.billing, &mut c);
    if let Some(kind) = &u.event_type
        && w.next.facts.event_type.is_none()
    {
        w.next.facts.event_type = Some(kind.value.clone());
    }
    w.next.facts.wants_event |= u.has(&Act::Inquire);
    let restored = restore::wanted(w, u);
    if w.next.contract.is_some() {
        products_of_contract(w, u, &mut c)
    } else {
        products(w, u, &mut c)
    }
    let held = Wanted::held(w);
    let mut wanted = held.clone();
    let half_timed = |p: &PendingChange| p.schedule.is_some_and(|s| s.windows().is_none());
    let picks = chosen.room.is_some()
        || chosen.date.is_some()
        || !u.rooms.is_empty()
        || u.event_dates().next().is_some()
        || !u.times.is_empty() && w.next.pending_change.as_ref().is_some_and(half_timed);
    // "Then we are only 38": what was not possible before may be now.
    let eases = u.headcount.is_some() || u.headcount_change.is_some() || u.layout.is_some();
    let contracted = w.next.contract.is_some();
    if (picks || eases || contracted)
        && let Some(p) = w.next.pending_change.clone()
    {
        wanted.change(p);
    }
    let wished = wanted.clone();
    if let Some(p) = u.back.filter(|_| w.next.pending_change.is_none()).and_then(|target| w.next.earlier.only(target)) {
        wanted.change(p);
    }
    if let Some(p) = restored {
        wanted.layout = p.layout.or(wanted.layout.filter(|_| u.former_offer.is_none()));
        wanted.change(p);
    }
    let group = (u.headcount.as_ref().map(|n| n.value).or(wanted.participants), u.layout.as_ref().map(|l| l.value));
    let timed = read_date(w, u, chosen, &mut wanted, group, &mut c);
    match (&chosen.slot, &mut wanted.schedule) {
        (Some(slot), Some(s)) => {
            s.start = Some(slot.start);
            s.end = Some(slot.end);
        }
        _ if timed => read_times(w, u, &mut wanted, &mut c),
        _ => {}
    }
    let restated = portions::restated(w, u);
    if let Some((of, r)) = restated {
        let party = u16::try_from(r.new).ok().filter(|n| of == portions::Of::Party && (1..=9_999).contains(n));
        wanted.participants = party.or(wanted.participants);
    } else if let Some(n) = &u.headcount {
        wanted.participants = Some(n.value);
    } else if wanted.participants.is_none() {
        wanted.participants = portions::party_of_wishes(u);
    } else if let (Some(change), Some(n)) = (&u.headcount_change, wanted.participants) {
        // "5 more": counted from what is held.
        let sum = i64::from(n).saturating_add(i64::from(change.value));
        wanted.participants = u16::try_from(sum).ok().filter(|n| (1..=9_999).contains(n)).or(Some(n));
    }
    if let Some(l) = &u.layout {
        wanted.layout = Some(l.value);
    }
    match (&chosen.room, u.rooms.as_slice()) {
        (Some(r), _) => wanted.room = Some(r.clone()),
        (None, rooms) => {
            let mut ids: Vec<&RoomId> = rooms.iter().map(|m| &m.value).collect();
            ids.dedup();
            // "A or B" chooses nothing; "from A to B" ends with the room wanted.
            let change =
                u.acts.iter().any(|a| matches!(a.act, Act::Change { target: crate::understanding::Target::Room }));
            if let (1, Some(id)) | (2, Some(id)) = (ids.len().min(if change { 2 } else { ids.len() }), ids.last())
                && (ids.len() == 1 || change)
            {
                wanted.room = Some((*id).clone());
            }
        }
    }
    if contracted {
        wish_of_contract(w, &held, &wanted, wanted != wished, &mut c);
    } else if wanted != held {
        c.named = !u.rooms.is_empty() || u.event_dates().next().is_some();
        apply(w, &held, wanted, &mut c);
    } else if (picks || eases) && w.next.pending_change.is_some() {
        c.kept = true;
    }
    if c.refused_change && w.next.pending_change.is_some() {
        restore::undone(w, u);
    }
    if let (Some((start, end)), None) = (w.next.facts.time_wish, w.next.facts.schedule)
        && w.before.is_begun()
        && w.before.facts.time_wish != w.next.facts.time_wish
        // The hours of a day that is over are kept for the next, and are no change.
        && !w.before.facts.schedule.is_some_and(|s| s.start == Some(start) && s.end == end)
    {
        c.changes.push(Change::Hours { start, end });
    }
    if w.next.facts != w.before.facts {
        c.anything = true;
    }
    c
}

/// A date, room or slot that was chosen from what had been asked.
#[derive(Default)]
pub(super) struct Chosen {
    pub date: Option<Date>,
    pub room: Option<RoomId>,
    pub slot: Option<Slot>,
}

/// A billing address for the activity log.
fn show_billing(b: &BillingParts) -> Option<String> {
    let parts = [&b.name_or_company, &b.street, &b.postal_code, &b.city, &b.country, &b.vat, &b.note];
    let known: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

pub(super) fn billing(w: &mut Work<'_>, given: &BillingParts, c: &mut Captured) {
    let was = w.next.facts.billing.clone();
    let b = &mut w.next.facts.billing;
    for (slot, value) in [
        (&mut b.name_or_company, &given.name_or_company),
        (&mut b.street, &given.street),
        (&mut b.postal_code, &given.postal_code),
        (&mut b.city, &given.city),
        (&mut b.country, &given.country),
        (&mut b.vat, &given.vat),
        (&mut b.note, &given.note),
    ] {
        if value.is_some() {
            slot.clone_from(value);
        }
    }
    if w.next.facts.billing != was {
        c.anything = true;
        c.changes.push(Change::Billing);
        let (before, after) = (show_billing(&was), show_billing(&w.next.facts.billing));
        w.note_said("billing_changed", before, after);
        // The contract stands; who invoices must know.
        if w.next.contract.is_some() {
            let address = show_billing(&w.next.facts.billing).unwrap_or_default();
            w.hand_over("billing_after_confirmation", Fingerprint::of(&w.next.facts.billing), &address);
        }
    }
}

/// What of a contract the client wishes otherwise by now, all of it; what was wished before and is taken back
/// ("no, we stay at 20") is wished no more.
fn wish_of_contract(w: &mut Work<'_>, held: &Wanted, wanted: &Wanted, moved: bool, c: &mut Captured) {
    let pending = w.next.pending_change.clone();
    let mut wish = c.contract_wish.take();
    if moved {
        let wishes = wish.or_else(|| pending.clone()).and_then(|p| p.wishes);
        wish = Some(PendingChange { wishes, ..differing(wanted, held) });
    }
    let nothing = wish.as_ref().is_some_and(|p| *p == PendingChange::default());
    c.kept = nothing && pending.is_some();
    if let Some(s) = wish.as_ref().and_then(|p| p.schedule).filter(|s| s.windows().is_none()) {
        // A wish that nobody could carry out as it is: its end is asked for before a manager sees it.
        let slots = w.world.venue.slots.clone();
        c.doubts.push(Say::AskTime { date: s.date, start: s.start, slots: slots.clone() });
        c.asked.push(Asked::Time { slots });
        w.next.pending_change = wish;
        return;
    }
    c.contract_wish = wish.filter(|_| !nothing);
    c.after_contract = c.contract_wish.is_some();
}

/// Takes the wanted facts, trying them on a copy when a room is held.
pub(super) fn apply(w: &mut Work<'_>, held: &Wanted, wanted: Wanted, c: &mut Captured) {
    if w.next.hold.is_none() {
        let changes = changes(w, held, &wanted);
        c.changes.extend(changes);
        adopt(w, held, &wanted);
        return;
    }
    let keep = w.next.clone();
    adopt(w, held, &wanted);
    w.next.pending_change = None;
    let current = keep.hold.as_ref().map(|h| h.room.clone());
    let target = if wanted.room != held.room { wanted.room.clone() } else { current };
    let complete = wanted.schedule.is_some_and(|s| s.windows().is_some());
    if let Some(id) = target.filter(|_| complete)
        && room::claim(w, &id)
    {
        let changes = changes(w, held, &wanted);
        c.changes.extend(changes);
        return;
    }
    if Mutant::DropsHeldRooms.lives() {
        return w.release(OfferStatus::Superseded);
    }
    // Move, don't drop: the client keeps what they hold, the wish stays pending.
    let why = why_not(w, &wanted, held, c.named);
    let mut back = keep;
    back.contested.clone_from(&w.next.contested);
    back.tasks.clone_from(&w.next.tasks);
    back.task_seq = w.next.task_seq;
    back.pending_change = Some(differing(&wanted, held));
    if let Say::AskTime { slots, .. } = &why {
        c.asked.push(Asked::Time { slots: slots.clone() });
    } else {
        alternatives(w, &wanted, held, c);
    }
    c.doubts.push(why);
    c.refused_change = true;
    w.next = back;
}

/// What is wanted and not held.
fn differing(wanted: &Wanted, held: &Wanted) -> PendingChange {
    PendingChange {
        schedule: wanted.schedule.filter(|_| wanted.schedule != held.schedule),
        participants: wanted.participants.filter(|_| wanted.participants != held.participants),
        layout: wanted.layout.filter(|_| wanted.layout != held.layout),
        room: wanted.room.clone().filter(|_| wanted.room != held.room),
        wishes: None,
    }
}

/// Why the wanted facts cannot be had.
fn why_not(w: &mut Work<'_>, wanted: &Wanted, held: &Wanted, named: bool) -> Say {
    let id =
        if wanted.room != held.room { wanted.room.clone() } else { w.before.hold.as_ref().map(|h| h.room.clone()) };
    let (Some(id), Some(s)) = (id, wanted.schedule) else { return Say::ChangeGoesToTeam };
    let Some(room) = w.room(&id) else { return Say::ChangeGoesToTeam };
    match (room::availability(w, room, &s, wanted.participants, wanted.layout), wanted.participants) {
        (Availability::TooSmall(capacity), Some(participants)) => {
            too_small(w, room.name.clone(), capacity, participants, wanted.layout)
        }
        (Availability::NoTime, _) => Say::AskTime { date: s.date, start: s.start, slots: w.world.venue.slots.clone() },
        _ => room::taken(w, &id, &s, named),
    }
}

/// Too small for this room, or for the whole house.
pub(super) fn too_small(w: &Work<'_>, room: String, capacity: u16, participants: u16, layout: Option<Layout>) -> Say {
    room::too_many(w, participants, layout).unwrap_or(Say::RoomTooSmall { room, capacity, participants })
}

fn alternatives(w: &Work<'_>, wanted: &Wanted, held: &Wanted, c: &mut Captured) {
    let (Some(s), Some(participants)) = (wanted.schedule, wanted.participants) else { return };
    let mut rooms = room::candidates(w, &s, Some(participants), wanted.layout);
    if wanted.schedule == held.schedule {
        // The room they hold is no alternative to another room of that day.
        let own = w.before.hold.as_ref().map(|h| &h.room);
        rooms.retain(|r| Some(&r.id) != own);
    }
    if rooms.is_empty() {
        let proposals = dates::around(w, s.date);
        if !proposals.is_empty() {
            c.asked.push(Asked::Dates { dates: proposals.clone() });
            c.doubts.push(Say::ProposeDates { dates: proposals, part: None });
        }
        return;
    }
    let rooms: Vec<_> = rooms.into_iter().take(3).map(|r| room::fact(w, r, wanted.layout)).collect();
    c.asked.push(Asked::Rooms { rooms: rooms.iter().map(|r| r.id.clone()).collect() });
    c.doubts.push(Say::OfferRooms { when: when(s), participants, rooms });
}

/// Writes the wanted facts.
fn adopt(w: &mut Work<'_>, held: &Wanted, wanted: &Wanted) {
    let f = &mut w.next.facts;
    if wanted.schedule != held.schedule {
        f.schedule = wanted.schedule;
        f.date_wish = None;
        f.time_wish = None;
        w.next.counters.date_rounds = 0;
    }
    let f = &mut w.next.facts;
    f.participants = wanted.participants;
    f.layout = wanted.layout;
    f.room_wish.clone_from(&wanted.room);
    w.next.pending_change = None;
    for (what, before, after) in [
        ("schedule_changed", held.schedule.map(show), wanted.schedule.map(show)),
        ("headcount_changed", held.participants.map(|n| n.to_string()), wanted.participants.map(|n| n.to_string())),
        ("layout_changed", held.layout.map(|l| format!("{l:?}")), wanted.layout.map(|l| format!("{l:?}"))),
        ("room_wished", held.room.as_ref().map(RoomId::to_string), wanted.room.as_ref().map(RoomId::to_string)),
    ] {
        if before != after {
            w.note_said(what, before, after);
        }
    }
}

/// A schedule for the activity log.
fn show(s: Schedule) -> String {
    let mut text = s.date.to_string();
    if let Some(e) = s.end_date {
        text.push_str(&format!(" to {e}"));
    }
    if let Some(t) = s.start {
        text.push_str(&format!(" {t}"));
    }
    if let Some(t) = s.end {
        text.push_str(&format!("-{t}"));
    }
    text
}

/// What to acknowledge: only values that replace others.
fn changes(w: &Work<'_>, held: &Wanted, wanted: &Wanted) -> Vec<Change> {
    let mut changes = Vec::new();
    if let (Some(old), Some(new)) = (held.schedule, wanted.schedule)
        && old != new
        && (old.date != new.date || old.end_date != new.end_date || old.start.is_some())
    {
        changes.push(Change::When { to: when(new) });
    }
    if let (Some(_), Some(new), true) = (&held.room, &wanted.room, held.room != wanted.room) {
        changes.push(Change::Room { to: w.room_name(new) });
    }
    if let (Some(old), Some(new)) = (held.participants, wanted.participants)
        && old != new
    {
        changes.push(Change::Headcount { to: new });
    }
    if let Some(new) = wanted.layout
        && held.layout != Some(new)
    {
        changes.push(Change::Layout { to: new });
    }
    changes
}
