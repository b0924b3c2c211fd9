//! What was asked, typed: the only thing a bare "yes" or "the second" can mean.

use super::{Booking, Facts, OfferStatus, Schedule, TaskKind, VisitSlot, Wish};
use crate::understanding::{AskedAbout, Context, DateMention, Mention, Target};
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
    /// Whether they want what they asked the price of.
    Items {
        /// What, in the order asked.
        items: Vec<Wish>,
        /// One or the other was asked about.
        either: bool,
    },
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

impl PendingChange {
    /// Whether nothing is wished.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What of other facts these replaced, over what they replaced before.
    pub(crate) fn replaced(self, old: &Facts, new: &Facts) -> Self {
        let moved = old.schedule.is_some_and(|s| s.start.is_some()) && old.schedule != new.schedule;
        Self {
            schedule: old.schedule.filter(|_| moved).or(self.schedule),
            participants: old.participants.filter(|_| old.participants != new.participants).or(self.participants),
            layout: old.layout.filter(|_| old.layout != new.layout).or(self.layout),
            room: old.room_wish.clone().filter(|_| old.room_wish != new.room_wish).or(self.room),
            wishes: self.wishes,
        }
    }

    /// What of it is meant by a word for one fact; without one, all of it, if that is one fact.
    pub(crate) fn only(&self, target: Target) -> Option<Self> {
        let none = Self::default;
        let parts = [
            (Target::Date, Self { schedule: self.schedule, ..none() }),
            (Target::Headcount, Self { participants: self.participants, ..none() }),
            (Target::Layout, Self { layout: self.layout, ..none() }),
            (Target::Room, Self { room: self.room.clone(), ..none() }),
        ];
        let mut parts = parts.into_iter().filter(|(_, p)| !p.is_empty());
        if target != Target::Unspecified {
            return parts.find(|(of, _)| *of == target).map(|(_, p)| p);
        }
        let only = parts.next()?;
        parts.next().is_none().then_some(only.1)
    }
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
                Asked::Items { .. } => c.items = true,
                Asked::Rooms { .. } | Asked::Cancel | Asked::PendingChange => {}
            }
        }
        // An offer that is out stays open while something else is asked, but "agreed" to "cancel, really?".
        let sent = self.offer().is_some_and(|o| o.status == OfferStatus::Sent);
        c.offer |= sent && !self.asked.contains(&Asked::Cancel);
        c.called_off = self.tasks.iter().any(|t| t.kind == TaskKind::CancellationRequest);
        c
    }
}
