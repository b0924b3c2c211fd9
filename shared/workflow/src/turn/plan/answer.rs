//! Answers to questions.

use super::{ItemFact, RoomFact, WhenFact};
use crate::venue::{ClockTime, Money, Topic};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An answer with the facts it states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Text of the house, per language.
    Faq {
        /// Topic.
        topic: Topic,
        /// The text in the reply's language.
        text: String,
    },
    /// Opening hours.
    OpeningHours {
        /// From.
        open: ClockTime,
        /// To.
        close: ClockTime,
    },
    /// Rooms with capacity and rate.
    Rooms {
        /// At least one.
        rooms: Vec<RoomFact>,
    },
    /// What a room has.
    RoomFeatures {
        /// The room.
        room: RoomFact,
        /// Features in the reply's language.
        features: Vec<String>,
    },
    /// Whether a room has something.
    RoomHas {
        /// Room name.
        room: String,
        /// The thing.
        thing: String,
        /// Whether it does.
        has: bool,
    },
    /// Things that the room rate covers.
    Included {
        /// At least one, by name.
        things: Vec<String>,
    },
    /// Products or menus with prices.
    Items {
        /// At least one.
        items: Vec<ItemFact>,
    },
    /// Free dates.
    FreeDates {
        /// At least one.
        dates: Vec<Date>,
    },
    /// Whether a room is free then.
    RoomFree {
        /// Room name.
        room: String,
        /// Date.
        date: Date,
        /// Whether it is.
        free: bool,
    },
    /// Where the booking stands.
    State {
        /// When.
        when: Option<WhenFact>,
        /// Room held, by name.
        room: Option<String>,
        /// Current total.
        total: Option<Money>,
        /// Confirmed by contract.
        confirmed: bool,
    },
}
