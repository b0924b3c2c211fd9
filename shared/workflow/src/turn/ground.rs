//! The ground under what waits: the day, the offer and the option, judged when something is decided as they are when a
//! mail is read. A clock that is late or dead leads to the same booking.

use super::work::Work;
use super::{Decision, dates, offer, room};
use crate::booking::{Asked, OfferStatus};
use jiff::civil::Date;

/// What is no longer as it was when it was looked at last.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ground {
    /// The day of an event that never became a contract, and is over.
    pub over: Option<Date>,
    /// The last day of an offer that the client has, and that ran out.
    pub expired: Option<Date>,
    /// Whether a mail that was made before says something that is not so any more.
    pub moved: bool,
}

/// Judges all of it.
pub(super) fn judge(w: &mut Work<'_>) -> Ground {
    let stood = |w: &Work<'_>| (w.next.hold.as_ref().map(|h| h.room.clone()), w.next.offer().map(|o| o.status));
    let before = stood(w);
    let over = room::judge_schedule(w);
    let expired = offer::judge(w);
    room::judge_option(w);
    Ground { over, expired, moved: over.is_some() || stood(w) != before }
}

/// Whether days that a held mail proposes cannot be had any more.
pub(super) fn days_are_gone(w: &Work<'_>) -> bool {
    w.next.asked.iter().any(|a| match a {
        Asked::Dates { dates } => dates.iter().any(|d| *d <= w.world.local.date() || dates::problem(w, *d).is_some()),
        _ => false,
    })
}

/// Whether the offer ended while a reply that may hold it waited.
pub(super) fn offer_ran_out_since(w: &Work<'_>, d: &Decision) -> bool {
    let opened = w.next.tasks.iter().find(|t| t.id == d.task).and_then(|t| t.opened_at);
    let day = opened.and_then(|at| w.world.local.checked_sub(w.world.now.duration_since(at)).ok()).map(|at| at.date());
    let ended = w.next.offer().filter(|o| o.status == OfferStatus::Expired);
    ended.is_some_and(|o| day.is_none_or(|day| day <= o.valid_until))
}
