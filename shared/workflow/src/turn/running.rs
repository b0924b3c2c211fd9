//! The running order of an event: hours of its parts, and of those who come later or leave before. They move nothing; a
//! person who plans the day has them.

use super::reply::Reply;
use super::work::Work;
use super::{Say, hours};
use crate::booking::Fingerprint;
use crate::understanding::Understanding;

/// Whether the hours of the event are known, so that those of a part are no news of it.
fn timed(w: &Work<'_>) -> bool {
    w.next.facts.schedule.is_some_and(|s| s.start.is_some()) || w.next.facts.time_wish.is_some()
}

/// Hours of a part are all there is of an event whose hours nobody told yet; a dinner right behind it prolongs it.
pub(super) fn take(w: &Work<'_>, u: &mut Understanding) {
    if !timed(w) || hours::is_prolonged(w, u) {
        u.times.append(&mut u.parts);
    }
}

/// Puts the hours before the team. Returns whether there are any.
pub(super) fn note(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    if u.parts.is_empty() {
        return false;
    }
    w.hand_over("hours_of_a_part", Fingerprint::of(&u.text), &u.text);
    if !r.result.contains(&Say::ChangeGoesToTeam) {
        r.result.push(Say::ChangeGoesToTeam);
    }
    true
}
