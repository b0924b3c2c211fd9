//! What the client or a manager said.

use super::Acceptance;
use crate::understanding::{BillingParts, Item, VagueWish};
use crate::venue::{ClockTime, Layout, Money, RoomId, Window};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// Who wrote the inquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Client {
    /// Address, lower case; the only identity a mail gives.
    pub email: String,
    /// Name as given.
    pub name: Option<String>,
    /// Company as given.
    pub company: Option<String>,
    /// Phone as given.
    pub phone: Option<String>,
}

/// When the event is. Complete once start and end are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Schedule {
    /// First day.
    pub date: Date,
    /// Last day of several.
    pub end_date: Option<Date>,
    /// Start on each day.
    pub start: Option<ClockTime>,
    /// End on each day; at or before start means after midnight.
    pub end: Option<ClockTime>,
}

impl Schedule {
    /// The last day, which may be the only one.
    pub fn last_day(&self) -> Date {
        self.end_date.unwrap_or(self.date)
    }

    /// One window per day, or `None` while the time is unknown.
    pub fn windows(&self) -> Option<Vec<Window>> {
        let (start, end) = (self.start?, self.end?);
        let mut windows = Vec::new();
        let mut day = self.date;
        loop {
            let from = day.at(start.hour() as i8, start.minute() as i8, 0, 0);
            let mut to = day.at(end.hour() as i8, end.minute() as i8, 0, 0);
            if to <= from {
                to = to.checked_add(1.day()).ok()?;
            }
            windows.push(Window { start: from, end: to });
            if day >= self.last_day() {
                return Some(windows);
            }
            day = day.tomorrow().ok()?;
        }
    }

    /// Number of calendar days, at least one.
    pub fn day_count(&self) -> u32 {
        u32::try_from(self.date.until(self.last_day()).map(|s| s.get_days()).unwrap_or(0).max(0)).unwrap_or(0) + 1
    }

    /// Started hours of one day, or `None` while the time is unknown.
    pub fn started_hours(&self) -> Option<u32> {
        let (s, e) = (u32::from(self.start?.minutes()), u32::from(self.end?.minutes()));
        let minutes = if e > s { e - s } else { e + 1440 - s };
        Some(minutes.div_ceil(60))
    }
}

/// A wish for something from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Wish {
    /// What.
    pub item: Item,
    /// How many, when said.
    pub quantity: Option<u32>,
    /// The meal that those who have it do not eat: a vegan menu in the place of the lunch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Item>,
    /// Shared by so many guests each: `quantity` pieces for every so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared_by: Option<u16>,
    /// On one day alone of an event of several.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_day: bool,
}

impl Wish {
    /// Of an item, for all days, beside whatever else is eaten.
    pub fn of(item: Item, quantity: Option<u32>) -> Self {
        Self { item, quantity, instead_of: None, shared_by: None, one_day: false }
    }

    /// How many pieces for so many guests, where any number was said.
    pub fn pieces(&self, guests: u16) -> Option<u32> {
        match self.shared_by {
            Some(by) => Some(self.quantity.unwrap_or(1) * u32::from(guests.div_ceil(by.max(1)))),
            None => self.quantity,
        }
    }
}

/// Something outside the catalogue that a manager found for the client; billed once per event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// Name as printed.
    pub name: String,
    /// Gross price.
    pub price: Money,
}

/// What was said. Never overwritten with nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The client said that they want an event; without it a mail is only a question.
    pub wants_event: bool,
    /// When.
    pub schedule: Option<Schedule>,
    /// A date wish that names no day yet.
    pub date_wish: Option<VagueWish>,
    /// A time said before any date, or kept for the next date.
    pub time_wish: Option<(ClockTime, Option<ClockTime>)>,
    /// How many people.
    pub participants: Option<u16>,
    /// How the chairs stand.
    pub layout: Option<Layout>,
    /// The room the client named or chose.
    pub room_wish: Option<RoomId>,
    /// Products and menus wished.
    pub wishes: Vec<Wish>,
    /// Kind of event.
    pub event_type: Option<String>,
    /// Billing address as far as given.
    pub billing: BillingParts,
    /// Acceptance of an offer.
    pub acceptance: Option<Acceptance>,
    /// A discount granted by a manager, off the total, in minor units (positive).
    pub discount: Option<Money>,
    /// Wishes that the catalogue lacks, in the client's words; the team looks for them.
    #[serde(default)]
    pub missing: Vec<String>,
    /// What a manager found outside the catalogue.
    #[serde(default)]
    pub sourced: Vec<Sourced>,
}

/// A part of a billing address; the names are the API's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BillingField {
    /// Company or person.
    NameOrCompany,
    /// Street and number.
    Street,
    /// Postal code.
    PostalCode,
    /// Town.
    City,
    /// Country.
    Country,
}
