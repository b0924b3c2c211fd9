//! How far a booking has come, each stage from its fact.

use serde::Serialize;
use workflow::booking::{Booking, OfferStatus};

/// Progress of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Progress {
    /// Completed stages of all, in percent.
    pub percentage: u8,
    /// The first stage that is not completed; the last one when all are.
    pub current_stage: &'static str,
    /// All stages.
    pub stages: Vec<Stage>,
}

/// One stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Stage {
    /// Stable id.
    pub id: &'static str,
    /// For people.
    pub label: &'static str,
    /// `completed`, `active` or `pending`.
    pub status: &'static str,
}

/// The progress of a booking.
pub fn progress(b: &Booking) -> Progress {
    let dated = b.facts.schedule.is_some_and(|s| s.start.is_some() && s.end.is_some());
    let out = b.offer().is_some_and(|o| matches!(o.status, OfferStatus::Sent | OfferStatus::Accepted));
    let facts = [
        ("date_confirmed", "Date confirmed", dated),
        ("room_held", "Room held", b.hold_is_current()),
        ("offer_sent", "Offer sent", out),
        ("deposit_received", "Deposit received", b.is_accepted() && b.deposit_settled()),
        ("confirmed", "Confirmed", b.contract.is_some()),
    ];
    let first_open = facts.iter().position(|(_, _, done)| !done);
    let done = facts.iter().filter(|(_, _, done)| *done).count();
    let stage = |(i, (id, label, done)): (usize, (&'static str, &'static str, bool))| {
        let status = if done {
            "completed"
        } else if Some(i) == first_open && b.cancelled.is_none() {
            "active"
        } else {
            "pending"
        };
        Stage { id, label, status }
    };
    let stages: Vec<Stage> = facts.into_iter().enumerate().map(stage).collect();
    let current = first_open.and_then(|i| stages.get(i)).or(stages.last()).map_or("confirmed", |s| s.id);
    Progress {
        percentage: u8::try_from(done * 100 / stages.len().max(1)).unwrap_or(100),
        current_stage: current,
        stages,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use workflow::booking::{Client, EventId, Schedule};
    use workflow::venue::{ClockTime, Language};

    #[test]
    fn a_date_without_a_time_is_not_confirmed() {
        let client = Client { email: "a@b.ch".into(), name: None, company: None, phone: None };
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let mut b = Booking::new(EventId("E".into()), client, Language::En, now);
        assert_eq!((progress(&b).percentage, progress(&b).current_stage), (0, "date_confirmed"));
        b.facts.schedule = Some(Schedule {
            date: jiff::civil::date(2027, 2, 1),
            end_date: None,
            start: ClockTime::hm(10, 0),
            end: None,
        });
        assert_eq!(progress(&b).percentage, 0);
        b.facts.schedule = b.facts.schedule.map(|s| Schedule { end: ClockTime::hm(12, 0), ..s });
        assert_eq!((progress(&b).percentage, progress(&b).current_stage), (20, "room_held"));
    }
}
