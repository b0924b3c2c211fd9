//! Step 1: which booking a mail belongs to, and what is no single booking at all.

use super::reply::Reply;
use super::work::Work;
use super::{Say, Turn, answers, gates};
use crate::booking::{Booking, EventId, Fingerprint};
use crate::understanding::{Act, Understanding, When};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The booking that a mail without a thread of ours belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Binding {
    /// This one.
    Existing(EventId),
    /// None: it opens one.
    New,
}

/// A booking of a client, as far as binding a mail needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Which.
    pub event: EventId,
    /// First and last day, once known.
    pub days: Option<(Date, Date)>,
    /// Called off.
    pub cancelled: bool,
    /// A booking, and not only a conversation in which a person was asked.
    #[serde(default = "yes")]
    pub begun: bool,
}

/// What was linked before conversations were is a booking.
fn yes() -> bool {
    true
}

impl Standing {
    /// Of a booking.
    pub fn of(b: &Booking) -> Self {
        let days = b.facts.schedule.map(|s| (s.date, s.last_day()));
        Self { event: b.id.clone(), days, cancelled: b.cancelled.is_some(), begun: b.is_begun() }
    }

    /// A booking, neither called off nor over.
    fn is_open(&self, today: Date) -> bool {
        self.begun && !self.cancelled && self.days.is_none_or(|(_, last)| last >= today)
    }
}

/// Binds a mail by what it says, for a client whose bookings are `own`, oldest first. Thread, reply address and session
/// come first and are the caller's (WORKFLOW section 4, step 1).
pub fn bind(u: &Understanding, own: &[Standing], today: Date) -> Binding {
    let open: Vec<&Standing> = own.iter().filter(|b| b.is_open(today)).collect();
    let Some(newest) = open.last() else { return Binding::New };
    if let Some(named) = open.iter().rev().find(|b| names_its_date(u, b.days)) {
        return Binding::Existing(named.event.clone());
    }
    if open.iter().all(|b| is_inquiry_for_another_time(u, b.days)) {
        return Binding::New;
    }
    let dateless = open.iter().rev().find(|b| b.days.is_none());
    Binding::Existing(dateless.unwrap_or(newest).event.clone())
}

/// Shortest mail, in characters, whose repetition is no new statement: "yes" may well be said twice.
const REPEATED: usize = 30;

/// Whether the client sent the very same words just before. Notes them for the next time.
pub(super) fn is_repeated(w: &mut Work<'_>, u: &Understanding) -> bool {
    let words = Fingerprint::of(&u.text.split_whitespace().collect::<Vec<_>>());
    let same = w.before.last_mail.as_ref() == Some(&words) && u.text.chars().count() >= REPEATED;
    w.next.last_mail = Some(words);
    same
}

fn names_its_date(u: &Understanding, held: Option<(Date, Date)>) -> bool {
    let Some((held, _)) = held else { return false };
    u.dates.iter().any(|d| matches!(d.value.when, When::Days { start, .. } if start == held))
}

/// A complete inquiry of its own for another time: it wants an event, names when and how many, and changes nothing.
pub(super) fn is_another_event(u: &Understanding, b: &Booking) -> bool {
    is_inquiry_for_another_time(u, Standing::of(b).days)
}

fn is_inquiry_for_another_time(u: &Understanding, days: Option<(Date, Date)>) -> bool {
    let Some((held, _)) = days else { return false };
    let revises = u.acts.iter().any(|a| {
        matches!(
            a.act,
            Act::Change { .. }
                | Act::KeepAsIs
                | Act::Accept
                | Act::AcceptConditionally
                | Act::Decline
                | Act::Counter { .. }
                | Act::Cancel { .. }
                | Act::ClaimPayment
        )
    });
    let elsewhere = u.event_dates().any(|d| match &d.value.when {
        When::Days { start, .. } => *start != held,
        When::Vague(v) => v.from.is_some_and(|f| f > held) || v.to.is_some_and(|t| t < held),
    });
    u.has(&Act::Inquire) && !revises && elsewhere && !names_its_date(u, days) && u.headcount.is_some()
}

/// Several events in one mail, or one more beside a held one in its thread: no engine guesses what belongs to
/// what, the team plans it with the client. Facts that hold for all of them are kept.
pub(super) fn several(mut w: Work<'_>, u: &Understanding) -> Turn {
    let first = !w.before.is_begun();
    let mut r = Reply::default();
    if w.next.offers.is_empty() && u.other_event.is_none() {
        w.next.facts.wants_event = true;
        w.next.facts.participants = w.next.facts.participants.or(u.headcount.as_ref().map(|n| n.value));
        super::contact::note(&mut w, u);
    }
    w.hand_over("several_events", Fingerprint::of(&u.text), &u.text);
    if !first {
        super::other_events::set_yes_aside(&mut w);
    }
    r.answers = answers::answer(&mut w, u);
    let thanks = first.then_some(Say::ThankForInquiry);
    let says = thanks.into_iter().chain([Say::SeveralEventsGoToTeam]).chain(r.answers);
    let mut says = says.collect::<Vec<_>>().into_iter();
    let plan = w.plan(says.next().unwrap_or(Say::SeveralEventsGoToTeam), says);
    gates::answer(w, plan)
}
