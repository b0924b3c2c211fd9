//! What a turn writes to the diary, and what the team must know of what stands there: who visits, who was paid for, and
//! whose colleague has asked already.

use super::work::Work;
use super::{CLIENT_MESSAGE, Closed, Mutant, RowWrite, bargain};
use crate::booking::{Booking, EventId, Fingerprint, TaskAbout, TaskKind, TaskRef};
use crate::order;
use crate::venue::{Claim, ClaimStatus, DiaryKey, diary};
use std::collections::{BTreeMap, BTreeSet};

/// Tells the team what follows from holds and offers before and after a turn.
pub(super) fn tell_team(w: &mut Work<'_>) {
    event_on_a_visit_day(w);
    money_without_a_room(w);
    conflict_is_moot(w);
    colleague_asked_too(w);
    bargain::follow_offer(w);
}

/// An event may take a day on which somebody visits the house; the team must know.
fn event_on_a_visit_day(w: &mut Work<'_>) {
    let days = |b: &Booking| -> Vec<_> { b.hold.iter().flat_map(|h| &h.windows).map(|x| x.start.date()).collect() };
    let (old, new) = (days(w.before), days(&w.next));
    let seen = w.world.diary;
    let visited = |key: DiaryKey| {
        // What was not looked at may be a visit.
        !seen.has_seen(&key) || seen.row(key.date, &key.room).claims.iter().any(|c| c.event != w.next.id.0)
    };
    let met = new.into_iter().filter(|d| !old.contains(d)).find(|d| visited(diary::visits_on(*d)));
    if let Some(day) = met {
        let made_from = Fingerprint::of(&("visit_day", day));
        w.open_task(TaskKind::ManualReview, "event_on_visit_day", made_from, None);
    }
}

/// Money was paid, and no room is held for it any more, or none was: the team settles it with the client.
fn money_without_a_room(w: &mut Work<'_>) {
    let (old, new) = (w.before, &w.next);
    let settled = |t: &&TaskRef| t.made_from == paid_without_room(new);
    if let (Some(_), Some(task)) = (&new.hold, new.tasks.iter().find(settled).map(|t| t.id.clone())) {
        return w.close_task(&task, Closed::Superseded { successor: None });
    }
    let stands = new.hold.is_some() || new.contract.is_some() || new.cancelled.is_some();
    let news = old.hold.is_some() || new.payments.len() > old.payments.len();
    let received = new.received();
    if stands || !news || received.is_none() || w.has_task(TaskKind::Refund) {
        return;
    }
    let made_from = paid_without_room(new);
    let id = w.open_task(TaskKind::Refund, "paid_without_room", made_from, None);
    w.about(&id, TaskAbout::Payment { due: None, received });
}

/// What a task rests on that tells of such money.
fn paid_without_room(b: &Booking) -> Fingerprint {
    Fingerprint::of(&("paid_without_room", b.payments.len()))
}

/// Whoever took another room or day, or an offer, wants the contested room no more: nothing is left to give.
fn conflict_is_moot(w: &mut Work<'_>) {
    let held = |b: &Booking| b.hold.as_ref().map(|h| (h.room.clone(), h.windows.clone()));
    let took = w.next.hold.is_some() && held(w.before) != held(&w.next);
    if !took && (w.before.is_accepted() || !w.next.is_accepted()) {
        return;
    }
    let waited = |t: &TaskRef| t.kind == TaskKind::RoomConflictResolution;
    for task in w.before.tasks.iter().filter(|t| waited(t)) {
        if w.next.tasks.iter().any(|t| t.id == task.id) {
            w.close_task(&task.id, Closed::Superseded { successor: None });
            w.next.contested = None;
        }
    }
}

/// A digest of the company that a booking is for, however it is spelled.
fn company(b: &Booking) -> Option<String> {
    let letters = |name: &String| name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let name = b.client.company.as_ref().map(letters).filter(|name| !name.is_empty())?;
    Some(Fingerprint::of(&("company", name)).0)
}

/// Somebody else of the same company holds a room for the same time: it may be one event, asked for twice. The team sees
/// which; neither of the two is told of the other.
fn colleague_asked_too(w: &mut Work<'_>) {
    let (old, new) = (w.before, &w.next);
    let news = company(old) != company(new) || old.facts.schedule != new.facts.schedule;
    let over = new.cancelled.is_some() || new.contract.is_some();
    if w.cause != CLIENT_MESSAGE || !news || over {
        return;
    }
    let Some((of, windows)) = company(new).zip(new.facts.schedule.and_then(|s| s.windows())) else { return };
    let own = |c: &Claim| c.event == new.id.0 || w.world.diary.own.contains(&c.event);
    let same = |c: &&Claim| !own(c) && c.is_live(w.world.now) && c.company.as_ref() == Some(&of);
    let claims = w.world.diary.rows.values().flat_map(|row| &row.claims).filter(same);
    let met: Vec<&Claim> = claims.filter(|c| windows.iter().any(|x| x.collides(&c.window, 0))).collect();
    let events: BTreeSet<EventId> = met.iter().map(|c| EventId(c.event.clone())).collect();
    let from = met.iter().map(|c| c.whole().start).min();
    let to = met.iter().map(|c| c.whole().end).max();
    if events.is_empty() {
        return;
    }
    let made_from = Fingerprint::of(&("colleague", &events));
    let id = w.open_task(TaskKind::ManualReview, "colleague_asked_too", made_from, None);
    w.about(&id, TaskAbout::Conflict { events: events.into_iter().collect(), from, to });
}

/// Rows whose claims differ: the old hold's claims go, the new one's come, in one set of conditional writes.
pub(super) fn rows(w: &Work<'_>) -> Vec<RowWrite> {
    let claims = |b: &Booking| -> BTreeMap<DiaryKey, Vec<Claim>> {
        let mut by_row: BTreeMap<DiaryKey, Vec<Claim>> = BTreeMap::new();
        if let Some(v) = b.visit {
            let window = v.window(w.world.venue.policy.visits.minutes);
            let status = ClaimStatus::Confirmed;
            let claim = Claim { event: b.id.0.clone(), window, status, until: None, hold: None, company: None };
            by_row.entry(diary::visits_on(v.date)).or_default().push(claim);
        }
        let Some(hold) = &b.hold else { return by_row };
        let gap = w.room(&hold.room).map_or(0, diary::gap);
        let status = if b.contract.is_some() { ClaimStatus::Confirmed } else { ClaimStatus::Option };
        let (whole, until) = (hold.whole(), hold.until);
        for window in &hold.windows {
            let longer = whole.filter(|all| all != window);
            let claim =
                Claim { event: b.id.0.clone(), window: *window, status, until, hold: longer, company: company(b) };
            for date in window.days(gap) {
                by_row.entry(DiaryKey { date, room: hold.room.clone() }).or_default().push(claim.clone());
            }
        }
        by_row
    };
    let (old, new) = (claims(w.before), claims(&w.next));
    if old == new {
        return Vec::new();
    }
    let keys: std::collections::BTreeSet<&DiaryKey> = old.keys().chain(new.keys()).collect();
    keys.into_iter()
        .filter(|k| old.get(k) != new.get(k))
        .map(|k| {
            let mut row = w.world.diary.row(k.date, &k.room);
            // Dead options of others go with the write; they block nobody any more.
            let ours = |c: &Claim| c.event == w.next.id.0 && !Mutant::KeepsOldClaims.lives();
            row.claims.retain(|c| !ours(c) && c.is_live(w.world.now));
            row.claims.extend(new.get(k).into_iter().flatten().cloned());
            order::by_key(&mut row.claims, |c| c.window);
            row.version += u64::from(!Mutant::KeepsRowVersions.lives());
            RowWrite { key: k.clone(), row }
        })
        .collect()
}
