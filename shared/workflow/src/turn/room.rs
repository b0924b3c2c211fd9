//! Step 3: which room. One function decides whether a room can be had; every path uses it.

use super::work::Work;
use super::{Mutant, RoomFact, Say};
use crate::booking::{Fingerprint, Hold, OfferStatus, Schedule, TaskId, TaskKind};
use crate::conflict::Contest;
use crate::order;
use crate::understanding::Item;
use crate::venue::{Layout, Room, RoomId, Window};
use jiff::{Timestamp, ToSpan, civil::Date};

/// Whether a room can be had for some facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Availability {
    /// It fits and is free.
    Free,
    /// Another event holds it.
    Taken,
    /// It holds only so many people in the layout; 0 when it lacks the layout.
    TooSmall(u16),
    /// The time is not known yet.
    NoTime,
}

/// Whether `room` can be had.
pub(super) fn availability(
    w: &Work<'_>,
    room: &Room,
    schedule: &Schedule,
    participants: Option<u16>,
    layout: Option<Layout>,
) -> Availability {
    let capacity = capacity(w, room, layout).unwrap_or(0);
    if participants.is_some_and(|p| p > capacity) || capacity == 0 {
        return Availability::TooSmall(capacity);
    }
    match schedule.windows() {
        None => Availability::NoTime,
        Some(windows)
            if w.world.diary.is_free(room, &windows, &w.next.id.0, w.world.now) || Mutant::TakesTakenRooms.lives() =>
        {
            Availability::Free
        }
        Some(_) => Availability::Taken,
    }
}

/// How many a room holds: where no layout is named, as many as it seats for the dinner that is wished.
fn capacity(w: &Work<'_>, room: &Room, layout: Option<Layout>) -> Option<u16> {
    let diners = diners(w).filter(|_| layout.is_none());
    let tables = room.capacity(Some(Layout::Banquet)).filter(|seats| diners.is_some_and(|n| n > u32::from(*seats)));
    tables.or(room.capacity(layout))
}

/// How many eat at dinner tables, as every menu is eaten; whoever comes, where it is not said of how many.
fn diners(w: &Work<'_>) -> Option<u32> {
    let seated = w.next.facts.wishes.iter().filter(|x| match &x.item {
        Item::Menu(_) => true,
        Item::Product(id) => w.world.venue.product(id).is_some_and(|p| p.seated),
        Item::Unknown(_) => false,
    });
    seated.map(|x| x.quantity.unwrap_or(u32::MAX)).max()
}

/// Most rooms offered at once.
pub(super) const SHOWN: usize = 3;

/// Rooms that fit and are free, best first: by [`score`], then the smaller slack, then the name.
pub(super) fn candidates<'a>(
    w: &Work<'a>,
    schedule: &Schedule,
    participants: Option<u16>,
    layout: Option<Layout>,
) -> Vec<&'a Room> {
    let mut rooms: Vec<&Room> = w
        .world
        .venue
        .rooms
        .iter()
        .filter(|r| availability(w, r, schedule, participants, layout) == Availability::Free)
        .collect();
    order::by_key(&mut rooms, |r| {
        let capacity = capacity(w, r, layout).unwrap_or(r.capacity_max);
        (-score(w, r, participants), capacity.saturating_sub(participants.unwrap_or(0)), r.name.clone())
    });
    rooms
}

/// Points of a free room that fits, doubled to stay integer (`reference/steps-1-4.md` 4.5): 60 for being free, 35
/// inside its capacity range, else 10 less half a point per missing guest, 20 while the headcount is unknown, 8 for
/// each wish that it allows, 6 more if the room rate includes it, 30 for the room the client named.
fn score(w: &Work<'_>, room: &Room, participants: Option<u16>) -> i32 {
    let capacity = match participants {
        None => 40,
        Some(p) if p >= room.capacity_min => 70,
        Some(p) => (20 - i32::from(room.capacity_min - p)).max(0),
    };
    let named = if w.next.facts.room_wish.as_ref() == Some(&room.id) { 60 } else { 0 };
    120 + capacity + named + w.next.facts.wishes.iter().map(|x| wish_points(w, room, &x.item)).sum::<i32>()
}

fn wish_points(w: &Work<'_>, room: &Room, item: &Item) -> i32 {
    let Item::Product(id) = item else { return 0 };
    if room.features.iter().any(|f| f.covers.as_ref() == Some(id)) {
        28
    } else if w.world.venue.product(id).is_some_and(|p| !p.unavailable_in.contains(&room.id)) {
        16
    } else {
        0
    }
}

/// The room is held by another event. Who asks for it again (`named` in this message) insists: then the team decides
/// (WORKFLOW section 4, step 3). Where it is the client's own other booking there is no conflict to decide: the client
/// is told so, and who insists settles with the team which of the two is to have it.
pub(super) fn taken(w: &mut Work<'_>, id: &RoomId, schedule: &Schedule, named: bool) -> Say {
    let date = first_taken(w, id, schedule);
    let room = w.room_name(id);
    let insists = named && w.before.contested.as_ref() == Some(id);
    let own = is_own(w, id, schedule);
    w.next.contested = Some(id.clone());
    if insists {
        let windows = schedule.windows().unwrap_or_default();
        match Contest::of(&w.next.id, id, &windows, w.world).filter(|_| !own) {
            Some(contest) => drop(open_conflict(w, id, &windows, contest)),
            None => {
                let made_from = Fingerprint::of(&("conflict", id, date));
                w.open_task(TaskKind::ManualReview, "own_bookings_collide", made_from, None);
            }
        }
        return Say::ConflictGoesToTeam { room, date, own };
    }
    Say::RoomNotFree { room, date, own }
}

/// Asks the team who is to have the room, in place of what it was asked about this before, if others hold it by now.
pub(super) fn open_conflict(w: &mut Work<'_>, id: &RoomId, windows: &[Window], contest: Contest) -> TaskId {
    let made_from = contest.fingerprint(id, windows);
    let task = w.open_task(TaskKind::RoomConflictResolution, "room_contested", made_from, None);
    w.about(&task, contest.about());
    task
}

fn is_own(w: &Work<'_>, id: &RoomId, schedule: &Schedule) -> bool {
    let windows = schedule.windows().unwrap_or_default();
    w.room(id).is_some_and(|room| w.world.diary.is_own(room, &windows, &w.next.id.0, w.world.now))
}

/// The first day of the schedule on which the room is held by another event.
fn first_taken(w: &Work<'_>, id: &RoomId, schedule: &Schedule) -> Date {
    let Some(room) = w.room(id) else { return schedule.date };
    let taken = |x: &Window| !w.world.diary.is_free(room, &[*x], &w.next.id.0, w.world.now);
    let windows = schedule.windows().unwrap_or_default();
    windows.iter().find(|x| taken(x)).map_or(schedule.date, |x| x.start.date())
}

/// A room as shown to the client.
pub(super) fn fact(w: &Work<'_>, room: &Room, layout: Option<Layout>) -> RoomFact {
    RoomFact {
        id: room.id.clone(),
        name: room.name.clone(),
        capacity: capacity(w, room, layout).unwrap_or(room.capacity_max),
        day_rate: room.day_rate,
    }
}

/// The room that holds most people in the layout.
pub(super) fn largest<'a>(w: &Work<'a>, layout: Option<Layout>) -> Option<(&'a Room, u16)> {
    w.world.venue.rooms.iter().filter_map(|r| capacity(w, r, layout).map(|c| (r, c))).max_by_key(|(_, c)| *c)
}

/// Why no room of the house holds so many people in the layout, if none does: too many for any, or for this layout.
pub(super) fn too_many(w: &Work<'_>, participants: u16, layout: Option<Layout>) -> Option<Say> {
    let found = largest(w, layout);
    if found.is_some_and(|(_, most)| most >= participants) {
        return None;
    }
    let whole = w.world.venue.rooms.iter().max_by_key(|r| r.capacity_max)?;
    let tables = diners(w).map(|_| Layout::Banquet);
    if let Some(layout) = layout.or(tables).filter(|_| whole.capacity_max >= participants) {
        return Some(layout_too_small(w, participants, layout, found));
    }
    Some(Say::CapacityExceeded { participants, largest: whole.name.clone(), capacity: whole.capacity_max })
}

fn layout_too_small(w: &Work<'_>, participants: u16, layout: Layout, most: Option<(&Room, u16)>) -> Say {
    let known = [Layout::Theatre, Layout::Classroom, Layout::Workshop, Layout::UShape, Layout::Boardroom];
    let all = known.into_iter().chain([Layout::Banquet, Layout::Standing]);
    let holds = |l: Layout| largest(w, Some(l)).is_some_and(|(_, most)| most >= participants);
    let others = all.filter(|l| *l != layout && holds(*l)).collect();
    Say::LayoutTooSmall { participants, layout, largest: most.map(|(r, most)| (r.name.clone(), most)), others }
}

/// A dinner wished by now seats fewer in the room held than come: the client is told, and a person knows of it.
pub(super) fn seats_fewer(w: &mut Work<'_>) -> Option<Say> {
    if w.next.facts.wishes == w.before.facts.wishes || w.next.contract.is_some() {
        return None;
    }
    let (guests, layout) = (w.next.facts.participants?, w.next.facts.layout);
    let room = w.next.hold.as_ref().and_then(|h| w.room(&h.room))?;
    let most = capacity(w, room, layout).filter(|most| *most < guests)?;
    let made_from = Fingerprint::of(&("seats_fewer", &room.id, guests));
    w.open_task(TaskKind::ManualReview, "seats_fewer", made_from, None);
    Some(layout_too_small(w, guests, Layout::Banquet, Some((room, most))))
}

/// Whether the open wish is one for more guests than any room takes, and nothing else.
pub(super) fn is_beyond_the_house(w: &Work<'_>) -> bool {
    let Some(wish) = &w.next.pending_change else { return false };
    let alone = wish.schedule.is_none() && wish.room.is_none();
    alone && wish.participants.is_some_and(|n| too_many(w, n, wish.layout.or(w.next.facts.layout)).is_some())
}

/// Takes `room` for the facts as they are: the one function that claims. The claim itself is the condition of the
/// transaction that stores it. Does nothing unless [`availability`] says so.
pub(super) fn claim(w: &mut Work<'_>, id: &RoomId) -> bool {
    let facts = &w.next.facts;
    let (Some(schedule), Some(room)) = (facts.schedule, w.room(id)) else { return false };
    // A room no longer offered stays with who holds it, and nobody else takes it.
    let held = [&w.next.hold, &w.before.hold].into_iter().flatten().any(|h| h.room == *id);
    let offered = held || w.world.venue.rooms.iter().any(|r| r.id == *id);
    if !offered
        || facts.participants.is_none()
        || availability(w, room, &schedule, facts.participants, facts.layout) != Availability::Free
    {
        return false;
    }
    let Some(windows) = schedule.windows() else { return false };
    let moved = w.next.hold.as_ref().map(|h| h.room.clone()) != Some(id.clone());
    let until = if w.next.contract.is_some() { None } else { option_until(w, id, schedule) };
    let made_from: Fingerprint = w.next.hold_fingerprint();
    w.next.hold = Some(Hold { room: id.clone(), windows, until, made_from });
    w.next.facts.room_wish = Some(id.clone());
    if moved {
        let before = w.before.hold.as_ref().map(|h| h.room.to_string());
        w.note_said("room_held", before, Some(id.to_string()));
    }
    true
}

/// End of an option: the policy's days from now, but not past the deposit's due date nor the event.
fn option_until(w: &Work<'_>, room: &RoomId, schedule: Schedule) -> Option<Timestamp> {
    let policy = &w.world.venue.policy;
    let longest = i64::from(policy.option_days) * 24;
    let today = w.world.local.date();
    let days_to = |d: jiff::civil::Date| i64::from(today.until(d).map(|s| s.get_days()).unwrap_or(0)).max(1);
    let mut hours = longest.min(days_to(schedule.date) * 24);
    if let Some(deposit) = policy.deposit_for(room) {
        hours = hours.min(days_to(super::offer::deposit_due(w, deposit, schedule.date)) * 24);
    }
    w.world.now.checked_add(hours.hours()).ok()
}

/// Judges the schedule when reading: an event that never became a contract and whose day is over is asked anew. Returns
/// the day.
pub(super) fn judge_schedule(w: &mut Work<'_>) -> Option<Date> {
    let s = w.next.facts.schedule.filter(|s| s.date < w.world.local.date() && w.next.contract.is_none())?;
    w.release(OfferStatus::Expired);
    w.next.facts.schedule = None;
    w.next.facts.time_wish = s.start.map(|start| (start, s.end));
    w.next.pending_change = None;
    w.next.asked.clear();
    w.note("system", "date_passed", Some(s.date.to_string()), None);
    Some(s.date)
}

/// Judges the option when reading: one that ended is renewed if the room is still free, else released.
pub(super) fn judge_option(w: &mut Work<'_>) {
    let Some(hold) = &w.next.hold else { return };
    if w.next.contract.is_some() || hold.until.is_none_or(|u| u > w.world.now) {
        return;
    }
    let id = hold.room.clone();
    let past = w.next.facts.schedule.is_none_or(|s| s.date < w.world.local.date());
    if past || !claim(w, &id) {
        w.release(OfferStatus::Expired);
        w.note("system", "option_lost", Some(id.to_string()), None);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;
    use crate::booking::{Booking, Client, EventId, Wish};
    use crate::turn::World;
    use crate::venue::{ClockTime, Diary, Language, Venue, seed};
    use jiff::civil::date;

    fn booking() -> Booking {
        let client = Client { email: "anna@example.org".into(), name: None, company: None, phone: None };
        Booking::new(EventId("e".into()), client, Language::De, Timestamp::UNIX_EPOCH)
    }

    fn ranked(venue: &Venue, b: &Booking, people: u16, layout: Option<Layout>) -> Vec<(String, i32)> {
        let diary = Diary::default();
        let world =
            World { venue, diary: &diary, now: Timestamp::UNIX_EPOCH, local: date(2026, 1, 29).at(10, 0, 0, 0) };
        let w = Work::new(b, &world, "client_message");
        let schedule = Schedule {
            date: date(2026, 2, 14),
            end_date: None,
            start: ClockTime::hm(10, 0),
            end: ClockTime::hm(16, 0),
        };
        let rooms = candidates(&w, &schedule, Some(people), layout);
        rooms.into_iter().map(|r| (r.name.clone(), score(&w, r, Some(people)))).collect()
    }

    fn names(ranked: &[(String, i32)]) -> Vec<&str> {
        ranked.iter().map(|(n, _)| n.trim_start_matches("Room ")).collect()
    }

    #[test]
    fn thirty_guests_rank_as_the_reference_says() {
        let (venue, b) = (seed::atelier().unwrap(), booking());
        let found = ranked(&venue, &b, 30, None);
        // Points 95, 95, 95, 95, 65, doubled; Room D (63 there) holds 26 and is out: capacity is a hard limit.
        assert_eq!(names(&found), ["A", "F", "B", "C", "E"]);
        assert_eq!(found.iter().map(|(_, s)| *s).collect::<Vec<_>>(), [190, 190, 190, 190, 130]);
    }

    #[test]
    fn a_named_room_leads_and_a_wish_only_one_room_allows_comes_next() {
        let (venue, mut b) = (seed::atelier().unwrap(), booking());
        b.facts.wishes.push(Wish::of(Item::Product("flipchart".into()), None));
        assert_eq!(names(&ranked(&venue, &b, 30, None)).first(), Some(&"B"));
        b.facts.room_wish = Some(RoomId::from("atelier-room-c"));
        let found = ranked(&venue, &b, 30, None);
        assert_eq!(names(&found).get(..3), Some(&["C", "B", "A"][..]));
        assert_eq!(found.first().map(|(_, s)| *s), Some(250));
    }

    #[test]
    fn an_included_wish_counts_more_than_one_that_is_billed() {
        let (venue, mut b) = (seed::atelier().unwrap(), booking());
        b.facts.wishes.push(Wish::of(Item::Product("background-music-package".into()), None));
        // B, C and E have the music; A and F sell it.
        assert_eq!(names(&ranked(&venue, &b, 40, None)), ["B", "C", "E", "A", "F"]);
    }

    #[test]
    fn a_layout_a_room_lacks_is_no_room() {
        let (venue, b) = (seed::atelier().unwrap(), booking());
        assert_eq!(names(&ranked(&venue, &b, 20, Some(Layout::UShape))), ["F", "A"]);
        assert_eq!(names(&ranked(&venue, &b, 16, Some(Layout::Boardroom))), ["D"]);
        assert!(ranked(&venue, &b, 23, Some(Layout::UShape)).is_empty());
    }
}
