//! An event of more days than were asked for: a day besides, or all of those listed. What that comes to, a person plans.

use super::Say;
use super::reply::Reply;
use super::work::Work;
use crate::booking::{Asked, Fingerprint};
use crate::understanding::{Act, DateRole, Extent, Target, Understanding};
use crate::venue::Topic;

/// Whether all of the days are wanted that we asked to choose from.
pub(super) fn takes_all(w: &Work<'_>, u: &Understanding) -> bool {
    let listed = |a: &Asked| matches!(a, Asked::Dates { dates } if dates.len() > 1);
    u.extent == Some(Extent::AllListed) && w.next.hold.is_none() && w.next.asked.iter().any(listed)
}

/// Leaves of a mail that wants one day more what moves nothing: its day and its hours are not those of the event, and a
/// yes beside it takes nothing yet. Returns whether it wants one.
pub(super) fn set_aside(w: &Work<'_>, u: &mut Understanding) -> bool {
    let more = u.extent == Some(Extent::MoreDays) && w.next.facts.schedule.is_some();
    if more {
        u.dates.retain(|d| d.value.role != DateRole::Event);
        u.times.clear();
        u.parts.clear();
        u.acts.retain(|a| {
            let of_days = matches!(a.act, Act::Ask { topic: Topic::Rooms | Topic::FreeDates });
            let binds = matches!(a.act, Act::Accept | Act::Confirm | Act::Inquire | Act::Provide);
            !(of_days || binds || a.act == Act::Change { target: Target::Date })
        });
    }
    more
}

/// Puts the day besides before the team.
pub(super) fn note(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) {
    w.hand_over("more_days", Fingerprint::of(&u.text), &u.text);
    if !r.result.contains(&Say::ChangeGoesToTeam) {
        r.result.push(Say::ChangeGoesToTeam);
    }
}
