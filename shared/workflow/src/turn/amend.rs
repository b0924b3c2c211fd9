//! A manager changes facts by their own route (API.md, PATCH `/api/events/{id}`). The same trial on a copy as for a
//! client's wish, but what cannot be had is refused and not kept as one; what changed is re-made, and the client told.

use super::capture::{self, Captured, Wanted};
use super::remake::go_on_by_hand;
use super::reply::Reply;
use super::work::Work;
use super::{Mutant, Outcome, Refusal, Say, SilenceReason, Turn, dates, ground, offer, visit};
use crate::booking::{Asked, Offer, OfferStatus, Schedule, TaskKind};
use crate::understanding::BillingParts;
use crate::venue::{ClockTime, Layout, RoomId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// New values of facts; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amendment {
    /// Client's name.
    pub name: Option<String>,
    /// Client's company.
    pub company: Option<String>,
    /// Client's phone.
    pub phone: Option<String>,
    /// First day. Another day ends an earlier last day.
    pub date: Option<Date>,
    /// Last day of several.
    pub end_date: Option<Date>,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// How many people.
    pub participants: Option<u16>,
    /// How the chairs stand.
    pub layout: Option<Layout>,
    /// The room.
    pub room: Option<RoomId>,
    /// Parts of the billing address.
    pub billing: BillingParts,
}

/// Takes the new values, all of them or none.
pub(super) fn amend(mut w: Work<'_>, a: &Amendment) -> Turn {
    if w.next.cancelled.is_some() {
        return w.unchanged(Outcome::Refused(Refusal::Cancelled));
    }
    let over = ground::judge(&mut w).over.is_some();
    let held = Wanted::held(&w);
    let Some(wanted) = wanted(a, &held) else { return w.unchanged(Outcome::Refused(Refusal::NotPossible)) };
    let moves = wanted != held;
    if moves && over && a.date.is_none() {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    if moves && w.next.contract.is_some() {
        return w.unchanged(Outcome::Refused(Refusal::Contracted));
    }
    let new_day = wanted.schedule.filter(|s| held.schedule.is_none_or(|h| h.date != s.date));
    if new_day.is_some_and(|s| dates::problem(&w, s.date).is_some()) {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    contact(&mut w, a);
    let mut c = Captured::default();
    capture::billing(&mut w, &a.billing, &mut c);
    if moves {
        w.next.facts.wants_event = true;
        capture::apply(&mut w, &held, wanted, &mut c);
    }
    if c.refused_change {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    if moves || w.next.is_accepted() && w.next.contract.is_none() && !c.changes.is_empty() {
        let changed = (!c.changes.is_empty()).then_some(Say::Changed { changes: c.changes });
        let mut reply = Reply { acknowledged: changed.into_iter().collect(), ..Reply::default() };
        visit::judge(&mut w, &mut reply);
        go_on_by_hand(w, reply, SilenceReason::Noted)
    } else {
        w.finish(Outcome::Silence(SilenceReason::Noted))
    }
}

/// Sends the newest offer once more: the same version, out as soon as it is sent.
pub(super) fn send_offer(mut w: Work<'_>, by: &str) -> Turn {
    if w.next.cancelled.is_some() {
        return w.unchanged(Outcome::Refused(Refusal::Cancelled));
    }
    ground::judge(&mut w);
    let live = w.next.offer().is_some_and(|o| matches!(o.status, OfferStatus::Held | OfferStatus::Sent));
    if !live || !w.next.offer_is_current() {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    if let Some(o) = w.next.offers.last_mut() {
        o.status = OfferStatus::Sent;
    }
    if let (true, Some(o)) = (Mutant::RenumbersOffers.lives(), w.next.offers.last().cloned()) {
        w.next.offers.push(Offer { version: o.version + 1, ..o });
    }
    w.next.asked = w.next.offer().map(|o| Asked::Offer { version: o.version }).into_iter().collect();
    let version = w.next.offer().map(|o| format!("v{}", o.version));
    w.supersede(TaskKind::OfferMessage);
    w.note(by, "offer_sent_again", None, version);
    let mut says = offer::say(&w, None).into_iter().chain([Say::AskAcceptance]);
    let first = says.next().unwrap_or(Say::AskAcceptance);
    let rest: Vec<Say> = says.collect();
    let plan = w.plan(first, rest);
    w.finish(Outcome::Reply(plan))
}

/// The facts as they shall be; `None` when times are given and no day is known.
fn wanted(a: &Amendment, held: &Wanted) -> Option<Wanted> {
    let day = a.date.or(held.schedule.map(|s| s.date));
    let touched = a.date.is_some() || a.end_date.is_some() || a.start.is_some() || a.end.is_some();
    let was = held.schedule;
    let same_day = was.filter(|s| Some(s.date) == day);
    let schedule = match (day, touched) {
        (Some(date), true) => Some(Schedule {
            date,
            end_date: a.end_date.or(same_day.and_then(|s| s.end_date)).filter(|e| *e > date),
            start: a.start.or(was.and_then(|s| s.start)),
            end: a.end.or(was.and_then(|s| s.end)),
        }),
        (None, true) => return None,
        (_, false) => was,
    };
    Some(Wanted {
        schedule,
        participants: a.participants.or(held.participants),
        layout: a.layout.or(held.layout),
        room: a.room.clone().or_else(|| held.room.clone()),
    })
}

fn contact(w: &mut Work<'_>, a: &Amendment) {
    let mut changed = Vec::new();
    let c = &mut w.next.client;
    for (what, slot, given) in [
        ("name_changed", &mut c.name, &a.name),
        ("company_changed", &mut c.company, &a.company),
        ("phone_changed", &mut c.phone, &a.phone),
    ] {
        if given.is_some() && slot != given {
            changed.push((what, slot.take(), given.clone()));
            slot.clone_from(given);
        }
    }
    for (what, before, after) in changed {
        w.note_said(what, before, after);
    }
}
