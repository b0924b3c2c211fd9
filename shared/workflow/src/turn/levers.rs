//! What would really make a booking cheaper: extras that could go, a cheaper room, another day. All from catalogue
//! and diary; a price is never changed by asking (WORKFLOW section 4, step 5).

use super::work::Work;
use super::{Say, dates, room};
use crate::booking::{Line, LineItem, Schedule};
use crate::order;
use crate::venue::{Money, Room};

/// Extras named at most.
const EXTRAS: usize = 2;

/// The dearest extras of an offer, by name and line total.
pub(super) fn extras(lines: &[Line]) -> Vec<(String, Money)> {
    let mut extras: Vec<(String, Money)> =
        lines.iter().filter(|l| matches!(l.item, LineItem::Item(_))).map(|l| (l.name.clone(), l.total)).collect();
    order::by_key(&mut extras, |(name, total)| (-total.minor, name.clone()));
    extras.truncate(EXTRAS);
    extras
}

/// The cheapest room that fits and is cheaper than the one held: on the day itself, else on the nearest other day.
pub(super) fn cheaper_room(w: &Work<'_>) -> Option<Say> {
    let held = w.room(&w.next.hold.as_ref()?.room)?;
    let schedule = w.next.facts.schedule?;
    let cheaper = |s: &Schedule| -> Option<&Room> {
        let rooms = room::candidates(w, s, w.next.facts.participants, w.next.facts.layout);
        let fitting = rooms.into_iter().filter(|r| r.day_rate.minor < held.day_rate.minor);
        fitting.min_by_key(|r| (r.day_rate.minor, r.name.clone()))
    };
    let fact = |r: &Room| room::fact(w, r, w.next.facts.layout);
    if let Some(r) = cheaper(&schedule) {
        return Some(Say::CheaperRoom { room: fact(r), date: None });
    }
    if schedule.end_date.is_some() {
        return None;
    }
    dates::around(w, schedule.date).into_iter().filter(|d| *d != schedule.date).find_map(|date| {
        let r = cheaper(&Schedule { date, ..schedule })?;
        Some(Say::CheaperRoom { room: fact(r), date: Some(date) })
    })
}
