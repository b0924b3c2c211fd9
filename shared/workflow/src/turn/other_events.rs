//! Mails that are not, or not only, about the booking in whose thread they are: of another booking of the client, or to
//! a person who asked something in words of their own. Nobody guesses: nothing is changed, a person reads them.

use super::when::wants_a_day;
use super::work::Work;
use super::{Say, Turn, bargain, gates};
use crate::booking::{Asked, Fingerprint};
use crate::understanding::{Act, OtherEvent, Understanding, When};
use crate::venue::Claim;
use jiff::civil::Date;

/// Whether a mail is about another booking of the client: it says so, or names its day and wishes no move to it.
pub(super) fn is_about_one(w: &Work<'_>, u: &Understanding) -> bool {
    match u.other_event {
        Some(OtherEvent::Known) => true,
        // "Both offers are fine", "beide Offerten" take neither, where we know of one only.
        Some(OtherEvent::Both) => {
            u.acts.is_empty() || does_something(u) || w.world.diary.own.iter().any(|id| *id != w.next.id.0)
        }
        Some(OtherEvent::OneMore) => false,
        None => does_something(u) && names_a_day_of_another(w, u),
    }
}

/// Whether something is taken, ended or changed, but for the day.
fn does_something(u: &Understanding) -> bool {
    let does = |a: &Act| {
        matches!(
            a,
            Act::Accept
                | Act::AcceptConditionally
                | Act::Confirm
                | Act::Decline
                | Act::Cancel { .. }
                | Act::Change { .. }
        )
    };
    !u.acts.iter().any(|a| wants_a_day(&a.act)) && u.acts.iter().any(|a| does(&a.act))
}

/// Whether a day is named on which another event of the client holds a room, and this one none. Days that we asked about,
/// or that are wished for this one, are its own.
fn names_a_day_of_another(w: &Work<'_>, u: &Understanding) -> bool {
    let ours = |day: Date| {
        let asked = w.next.asked.iter().any(|a| match a {
            Asked::Dates { dates } => dates.contains(&day),
            Asked::ThisDate { date } => *date == day,
            _ => false,
        });
        let held = w.next.hold.iter().flat_map(|h| &h.windows).any(|x| x.start.date() <= day && day <= x.end.date());
        let wished = w.next.pending_change.as_ref().and_then(|p| p.schedule).is_some_and(|s| s.date == day);
        asked || held || wished || w.next.facts.schedule.is_some_and(|s| s.date == day)
    };
    let another = |c: &Claim| c.event != w.next.id.0 && w.world.diary.own.contains(&c.event) && c.is_live(w.world.now);
    let taken = |day: Date| {
        let of_day = w.world.diary.rows.iter().filter(|(key, _)| key.date == day);
        of_day.flat_map(|(_, row)| &row.claims).any(another)
    };
    let named = u.dates.iter().filter_map(|d| match &d.value.when {
        When::Days { start, .. } => Some(*start),
        When::Vague(_) => None,
    });
    named.into_iter().any(|day| !ours(day) && taken(day))
}

/// A person sees which booking is meant; this one stays as it is.
pub(super) fn to_team(mut w: Work<'_>, u: &Understanding) -> Turn {
    w.hand_over("other_booking", Fingerprint::of(&("other_booking", &u.text)), &u.text);
    held_back(w)
}

/// Whether a person's own words ask the client something, or name a price that the offer does not.
pub(super) fn asks_or_prices(w: &Work<'_>, words: &str) -> bool {
    words.contains('?') || bargain::price_by_hand(w, words).is_some()
}

/// The answer to what a manager asked in words of their own is read by a person, beside the question: what they offered
/// stands in no data of the house. Where the client takes another price that they named, it is theirs to grant: the next
/// version has it.
pub(super) fn answers_manager(mut w: Work<'_>, u: &Understanding, asked: &str) -> Turn {
    let words = format!("«{asked}» – {}", u.text);
    let yes = (u.has(&Act::Accept) || u.has(&Act::Confirm)) && !u.has(&Act::Decline);
    let open = w.next.contract.is_none() && !w.next.is_accepted();
    if let (true, Some(price)) = (yes && open, bargain::price_by_hand(&w, asked))
        && bargain::price_of_a_manager(&mut w, price, &words)
    {
        return held_back(w);
    }
    w.hand_over("answers_a_manager", Fingerprint::of(&("answers_manager", asked, &u.text)), &words);
    held_back(w)
}

/// What a bare yes would take or end is no longer asked: the next one answers what was said since.
pub(super) fn set_yes_aside(w: &mut Work<'_>) {
    w.next.asked.retain(|a| !matches!(a, Asked::Offer { .. } | Asked::Cancel | Asked::ThisDate { .. }));
}

/// A person looks at it: all that is said.
fn held_back(mut w: Work<'_>) -> Turn {
    set_yes_aside(&mut w);
    let plan = w.plan(Say::Holding, []);
    gates::answer(w, plan)
}
