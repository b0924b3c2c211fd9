//! Every fact offered, at any step. A held room is never lost by it: a change that cannot be had stays a wish.

use super::room::{self, Availability};
use super::work::{Work, when};
use super::{Change, DateProblem, Mutant, Say, dates};
use crate::booking::{Asked, OfferStatus, PendingChange, Schedule, Wish};
use crate::understanding::{
    Act, BillingParts, DateFlag, DateMention, DateRole, Item, Mention, TimeRange, Understanding, VagueWish, When,
};
use crate::venue::{ClockTime, Layout, RoomId, Slot};
use jiff::{ToSpan, civil::Date};

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
struct Wanted {
    schedule: Option<Schedule>,
    participants: Option<u16>,
    layout: Option<Layout>,
    room: Option<RoomId>,
}

impl Wanted {
    /// As the booking has them.
    fn held(w: &Work<'_>) -> Self {
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
    let mut c = Captured::default();
    contact(w, u);
    billing(w, &u.billing, &mut c);
    if let Some(kind) = &u.event_type
        && w.next.facts.event_type.is_none()
    {
        w.next.facts.event_type = Some(kind.value.clone());
    }
    w.next.facts.wants_event |= u.has(&Act::Inquire);
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
    if picks && let Some(p) = w.next.pending_change.clone() {
        wanted.change(p);
    }
    read_date(w, u, chosen, &mut wanted, &mut c);
    match (&chosen.slot, &mut wanted.schedule) {
        (Some(slot), Some(s)) => {
            s.start = Some(slot.start);
            s.end = Some(slot.end);
        }
        _ => read_times(w, u, &mut wanted),
    }
    if let Some(n) = &u.headcount {
        wanted.participants = Some(n.value);
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
    if wanted != held {
        c.named = !u.rooms.is_empty() || u.event_dates().next().is_some();
        apply(w, &held, wanted, &mut c);
    } else if picks && w.next.pending_change.is_some() {
        c.kept = true;
    }
    if let (Some((start, end)), None) = (w.next.facts.time_wish, w.next.facts.schedule)
        && w.before.version > 0
        && w.before.facts.time_wish != w.next.facts.time_wish
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

pub(super) fn contact(w: &mut Work<'_>, u: &Understanding) {
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
        w.note("client", what, None, after);
    }
}

/// A billing address for the activity log.
fn show_billing(b: &BillingParts) -> Option<String> {
    let parts = [&b.name_or_company, &b.street, &b.postal_code, &b.city, &b.country, &b.vat];
    let known: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

fn billing(w: &mut Work<'_>, given: &BillingParts, c: &mut Captured) {
    let was = w.next.facts.billing.clone();
    let b = &mut w.next.facts.billing;
    for (slot, value) in [
        (&mut b.name_or_company, &given.name_or_company),
        (&mut b.street, &given.street),
        (&mut b.postal_code, &given.postal_code),
        (&mut b.city, &given.city),
        (&mut b.country, &given.country),
        (&mut b.vat, &given.vat),
    ] {
        if value.is_some() {
            slot.clone_from(value);
        }
    }
    if w.next.facts.billing != was {
        c.anything = true;
        c.changes.push(Change::Billing);
        let (before, after) = (show_billing(&was), show_billing(&w.next.facts.billing));
        w.note("client", "billing_changed", before, after);
        // The contract stands; who invoices must know.
        if w.next.contract.is_some() {
            let made_from = crate::booking::Fingerprint::of(&w.next.facts.billing);
            w.open_task(crate::booking::TaskKind::ManualReview, "billing_after_confirmation", made_from, None);
        }
    }
}

fn products(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
    for wish in u.products.iter().map(|m| &m.value) {
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
        if known && wish.wanted && wish.quantity.is_none() && asked_again(w, &wish.item) {
            missing(w, &name, true, c);
            continue;
        }
        let wishes = &mut w.next.facts.wishes;
        let at = wishes.iter().position(|x| x.item == wish.item);
        match (at, wish.wanted) {
            (Some(i), false) => {
                wishes.remove(i);
                c.changes.push(Change::ItemDropped { name: name.clone() });
                w.note("client", "product_dropped", Some(name), None);
            }
            (None, false) => {}
            (Some(i), true) => {
                if let (Some(q), Some(old)) = (wish.quantity, wishes.get_mut(i))
                    && old.quantity != Some(q)
                {
                    old.quantity = Some(q);
                    c.changes.push(Change::ItemSet { name: name.clone(), quantity: Some(q) });
                    w.note("client", "product_quantity", Some(name), Some(q.to_string()));
                }
            }
            (None, true) => {
                wishes.push(Wish { item: wish.item.clone(), quantity: wish.quantity });
                c.changes.push(Change::ItemSet { name: name.clone(), quantity: wish.quantity });
                w.note("client", "product_added", None, Some(name));
            }
        }
    }
}

/// Extras of a confirmed booking are a wish for the team, on top of what was wished before.
fn products_of_contract(w: &mut Work<'_>, u: &Understanding, c: &mut Captured) {
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
        c.after_contract = true;
        c.contract_wish = Some(PendingChange { wishes: Some(wishes), ..PendingChange::default() });
    }
}

/// A product that the room held does not allow, wished once more: then it shall come from elsewhere.
fn asked_again(w: &Work<'_>, item: &Item) -> bool {
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
        w.note("client", "product_dropped", Some(name), None);
    }
}

/// The dates of the event. In an inquiry that names none, the one date with hours beside it is the event's, whatever
/// else its sentence speaks of.
fn of_the_event<'u>(w: &Work<'_>, u: &'u Understanding) -> Vec<&'u Mention<DateMention>> {
    let named: Vec<_> = u.event_dates().collect();
    if !named.is_empty() || !u.has(&Act::Inquire) || w.next.facts.schedule.is_some() {
        return named;
    }
    let timed = |d: &&Mention<DateMention>| {
        let days = matches!(d.value.when, When::Days { .. });
        days && d.value.role == DateRole::Other && d.value.time.is_some() && !d.value.in_question
    };
    match u.dates.iter().filter(timed).collect::<Vec<_>>().as_slice() {
        [only] => vec![*only],
        _ => named,
    }
}

fn read_date(w: &mut Work<'_>, u: &Understanding, chosen: &Chosen, wanted: &mut Wanted, c: &mut Captured) {
    let mut days: Vec<(Date, Option<Date>)> = Vec::new();
    let mut doubt = None;
    let mut vague: Option<VagueWish> = None;
    for m in of_the_event(w, u) {
        if let Some(v) = m.value.wish() {
            let v = VagueWish { part: v.part.or(m.value.part), ..v };
            vague = Some(vague.map_or(v.clone(), |earlier| together(earlier, v)));
            continue;
        }
        match &m.value.when {
            When::Vague(_) => {}
            When::Days { start, end } => {
                let flagged = m.value.flags.iter().find_map(|f| match f {
                    DateFlag::Past { next } => {
                        Some((Say::AskNextOccurrence { date: *next }, Asked::ThisDate { date: *next }, Some(*start)))
                    }
                    DateFlag::WeekdayConflict { written } => Some((
                        Say::AskWeekdayConflict { date: *start, written: *written },
                        Asked::ThisDate { date: *start },
                        None,
                    )),
                    DateFlag::YearAssumed
                    | DateFlag::DayMonthAmbiguous
                    | DateFlag::MonthAssumed
                    | DateFlag::WeekdayOnly
                    | DateFlag::NextWeekday
                    | DateFlag::OneOf
                    | DateFlag::Approximate => None,
                });
                match flagged {
                    Some(d) => doubt = doubt.or(Some(d)),
                    None if !days.contains(&(*start, *end)) => days.push((*start, *end)),
                    None => {}
                }
            }
        }
    }
    if let (Some(d), true) = (chosen.date, days.is_empty()) {
        days.push((d, None));
        doubt = None;
    }
    take_part_of_day(w, u, wanted);
    match days.as_slice() {
        [] => {
            if let Some((say, asked, past)) = doubt {
                if let Some(date) = past {
                    c.doubts.push(Say::DateImpossible { date, problem: DateProblem::Past });
                }
                c.doubts.push(say);
                c.asked.push(asked);
            } else if let Some(v) = vague
                && wanted.schedule.is_none()
            {
                w.next.facts.date_wish = Some(wish_now(w, v));
            }
        }
        [(date, end)] => {
            let end_date = end.or_else(|| as_long(wanted.schedule, *date));
            let new = Schedule { date: *date, end_date, ..times_so_far(w, wanted) };
            take_schedule(w, new, wanted, c);
        }
        several => {
            let possible: Vec<Date> = several
                .iter()
                .map(|(d, _)| *d)
                .filter(|d| dates::problem(w, *d).is_none())
                .filter(|d| {
                    let s = Schedule { date: *d, end_date: None, ..times_so_far(w, wanted) };
                    s.windows().is_none() || !room::candidates(w, &s, wanted.participants, wanted.layout).is_empty()
                })
                .collect();
            match possible.as_slice() {
                [] => {
                    if let Some((d, _)) = several.first() {
                        let problem = dates::problem(w, *d).unwrap_or(DateProblem::NoRoomFree);
                        c.doubts.push(Say::DateImpossible { date: *d, problem });
                        w.next.facts.date_wish = Some(near(*d));
                    }
                }
                _ => {
                    c.doubts.push(Say::AskWhichDate { dates: possible.clone() });
                    c.asked.push(Asked::Dates { dates: possible });
                }
            }
        }
    }
}

/// An event of several days that moves stays as long as it was.
fn as_long(known: Option<Schedule>, date: Date) -> Option<Date> {
    let days = known.map_or(1, |s| s.day_count());
    (days > 1).then(|| date.saturating_add((i64::from(days) - 1).days()))
}

/// "14 March in the evening": the one slot of the house in that part of the day, while no time is known.
fn take_part_of_day(w: &mut Work<'_>, u: &Understanding, wanted: &Wanted) {
    let known = wanted.schedule.or(w.next.facts.schedule).is_some_and(|s| s.start.is_some());
    let sure = |m: &&Mention<DateMention>| matches!(m.value.when, When::Days { .. }) && m.value.wish().is_none();
    let part = u.event_dates().filter(sure).find_map(|m| m.value.part);
    if known || w.next.facts.time_wish.is_some() || !u.times.is_empty() {
        return;
    }
    if let Some(slot) = part.and_then(|p| dates::slot_for(&w.world.venue.slots, p)) {
        w.next.facts.time_wish = Some((slot.start, Some(slot.end)));
    }
}

/// Two parts of one wish: "in June, a Friday evening".
fn together(a: VagueWish, b: VagueWish) -> VagueWish {
    VagueWish {
        from: a.from.into_iter().chain(b.from).min(),
        to: a.to.into_iter().chain(b.to).max(),
        weekday: b.weekday.or(a.weekday),
        part: b.part.or(a.part),
    }
}

/// A new wish keeps of the one before what it does not say itself: "and on a Sunday?" means that month.
pub(super) fn wish_now(w: &Work<'_>, new: VagueWish) -> VagueWish {
    let Some(old) = w.next.facts.date_wish.clone() else { return new };
    let names_a_time = new.from.is_some() || new.to.is_some();
    let (from, to) = if names_a_time { (new.from, new.to) } else { (old.from, old.to) };
    VagueWish { from, to, weekday: new.weekday.or(old.weekday), part: new.part.or(old.part) }
}

/// A vague wish around a day that is not possible: a week to either side, in the same month.
pub(super) fn near(date: Date) -> VagueWish {
    let from = date.saturating_sub(NEAR_DAYS.days()).max(date.first_of_month());
    let to = date.saturating_add(NEAR_DAYS.days()).min(date.last_of_month());
    VagueWish { from: Some(from), to: Some(to), weekday: None, part: None }
}

/// Days to either side of a day that cannot be had, in which others are proposed first.
const NEAR_DAYS: i64 = 7;

fn take_schedule(w: &mut Work<'_>, new: Schedule, wanted: &mut Wanted, c: &mut Captured) {
    if let Some((date, problem)) = dates::schedule_problem(w, &new) {
        c.doubts.push(Say::DateImpossible { date, problem });
        if w.next.facts.schedule.is_none() {
            w.next.facts.date_wish = Some(near(date));
        }
        if w.next.hold.is_some() {
            c.refused_change = true;
        }
        return;
    }
    wanted.schedule = Some(new);
}

/// Times known so far, for a new date.
fn times_so_far(w: &Work<'_>, wanted: &Wanted) -> Schedule {
    let known = wanted.schedule.or(w.next.facts.schedule);
    let (start, end) = match (known, w.next.facts.time_wish) {
        (Some(Schedule { start: Some(s), end, .. }), _) => (Some(s), end),
        (_, Some((s, e))) => (Some(s), e),
        _ => {
            let slot = w.next.facts.date_wish.as_ref().and_then(|v| v.part);
            let slot = slot.and_then(|p| dates::slot_for(&w.world.venue.slots, p));
            (slot.map(|s| s.start), slot.map(|s| s.end))
        }
    };
    Schedule { date: known.map_or(w.world.local.date(), |k| k.date), end_date: None, start, end }
}

/// The time that counts: the last one with both ends ("9 to 5, with lunch at 12" is 9 to 5), else the last one.
/// Midnight alone is an end, nobody begins then.
fn said_time(u: &Understanding) -> Option<TimeRange> {
    let times = || u.times.iter().map(|m| m.value);
    let whole = times().rfind(|t| t.all_day || t.start.is_some() && t.end.is_some());
    if whole.is_some() {
        return whole;
    }
    let last = times().next_back()?;
    let midnight = last.end.is_none() && last.start.is_some_and(|s| s.minutes() == 0);
    if !midnight {
        return Some(last);
    }
    let before = times().rev().skip(1).find_map(|t| t.start);
    Some(TimeRange { start: before, end: last.start, ..last })
}

fn read_times(w: &mut Work<'_>, u: &Understanding, wanted: &mut Wanted) {
    let Some(t) = said_time(u) else { return };
    let known = wanted.schedule;
    let (start, end): (Option<ClockTime>, Option<ClockTime>) = if t.all_day {
        let (s, e) = w.world.venue.full_day();
        (Some(s), Some(e))
    } else {
        match (t.start, t.end) {
            (Some(s), Some(e)) => (Some(s), Some(e)),
            // "Start at 8:30 instead" moves the start alone; a start that opens a slot of the house takes the slot's
            // end; none is invented.
            (Some(s), None) => {
                let slot = w.world.venue.slots.iter().find(|x| x.start == s && !x.full_day).map(|x| x.end);
                let kept = known.and_then(|k| k.end).filter(|e| *e > s);
                (Some(s), kept.or(slot))
            }
            (None, Some(e)) => (known.and_then(|k| k.start).or(w.next.facts.time_wish.map(|(s, _)| s)), Some(e)),
            (None, None) => return,
        }
    };
    // "22:00 to 18:00" is a slip, no party of twenty hours: the end is asked again.
    let end = end.filter(|e| start.is_none_or(|s| !is_a_slip(w, s, *e)));
    match (&mut wanted.schedule, start) {
        (Some(s), Some(_)) => {
            s.start = start;
            s.end = end;
        }
        (None, Some(start)) => w.next.facts.time_wish = Some((start, end)),
        (_, None) => {}
    }
}

/// An event that goes past midnight ends before the house opens again.
fn is_a_slip(w: &Work<'_>, start: ClockTime, end: ClockTime) -> bool {
    end <= start && end > w.world.venue.opening.open
}

/// Takes the wanted facts, trying them on a copy when a room is held.
fn apply(w: &mut Work<'_>, held: &Wanted, wanted: Wanted, c: &mut Captured) {
    if w.next.contract.is_some() {
        c.after_contract = true;
        let wishes = c.contract_wish.take().and_then(|p| p.wishes);
        c.contract_wish = Some(PendingChange { wishes, ..differing(&wanted, held) });
        return;
    }
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
    let rooms: Vec<_> = rooms.into_iter().take(3).map(|r| room::fact(r, wanted.layout)).collect();
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
            w.note("client", what, before, after);
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
