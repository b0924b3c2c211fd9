//! What was asked, typed: the only thing a bare "yes" or "the second" can mean.

use super::{Booking, OfferStatus, Schedule, VisitSlot, Wish};
use crate::understanding::{AskedAbout, Context, DateMention, Mention};
use crate::venue::{Layout, RoomId, Slot, Topic};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One open question to the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Asked {
    /// Which of these dates; in the order shown.
    Dates {
        /// Proposals.
        dates: Vec<Date>,
    },
    /// Whether exactly this date ("yes" is enough).
    ThisDate {
        /// The date.
        date: Date,
    },
    /// Start and end; slots in the order shown.
    Time {
        /// Slots of the house.
        slots: Vec<Slot>,
    },
    /// How many people.
    Headcount,
    /// Which of these rooms; in the order shown.
    Rooms {
        /// Proposals.
        rooms: Vec<RoomId>,
    },
    /// Whether this offer is accepted.
    Offer {
        /// Its version.
        version: u32,
    },
    /// Billing address.
    Billing,
    /// When to visit the house; in the order shown.
    Visit {
        /// Slots.
        slots: Vec<VisitSlot>,
    },
    /// Whether they really want to cancel.
    Cancel,
    /// Whether to drop the pending change, or which room to take for it.
    PendingChange,
}

/// A question of the client, with what is needed to answer it later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// About what.
    pub topic: Topic,
    /// Rooms and items asked about.
    pub about: Vec<AskedAbout>,
    /// Days and periods named beside.
    pub dates: Vec<Mention<DateMention>>,
}

/// A wish that could not be fulfilled without losing what is held (DESIGN: move, don't drop).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PendingChange {
    /// Wished schedule.
    pub schedule: Option<Schedule>,
    /// Wished headcount.
    pub participants: Option<u16>,
    /// Wished layout.
    pub layout: Option<Layout>,
    /// Wished room.
    pub room: Option<RoomId>,
    /// Wished products, all of them, when they differ: only of a booking under contract.
    #[serde(default)]
    pub wishes: Option<Vec<Wish>>,
}

impl Booking {
    /// What was asked, as the reader needs it to understand "yes", "the second", "30" or "18 Uhr".
    pub fn reading_context(&self) -> Context {
        let mut c = Context { held: self.facts.schedule.map(|s| s.date), ..Context::default() };
        for a in &self.asked {
            c.listed |=
                matches!(a, Asked::Dates { .. } | Asked::Rooms { .. } | Asked::Time { .. } | Asked::Visit { .. });
            match a {
                Asked::Dates { dates } => c.dates.clone_from(dates),
                Asked::ThisDate { date } => c.dates = vec![*date],
                Asked::Headcount => c.headcount = true,
                Asked::Time { .. } => c.time = true,
                Asked::Billing => c.billing = true,
                Asked::Offer { .. } => c.offer = true,
                Asked::Visit { slots } => {
                    c.visits = slots.iter().map(|s| s.date).collect();
                    c.time = true;
                    c.visit = true;
                }
                Asked::Rooms { .. } | Asked::Cancel | Asked::PendingChange => {}
            }
        }
        // An offer that is out stays open while something else is asked, but "agreed" to "cancel, really?".
        let sent = self.offer().is_some_and(|o| o.status == OfferStatus::Sent);
        c.offer |= sent && !self.asked.contains(&Asked::Cancel);
        c
    }
}
