//! Step, status and whose turn it is: all derived.

use super::{Booking, OfferStatus};
use serde::{Deserialize, Serialize};

/// The first thing still missing or stale. Serialises as its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum Step {
    /// No fact yet.
    Intake = 1,
    /// Date or time missing.
    Date = 2,
    /// Headcount missing, no room held, or the hold is stale.
    Room = 3,
    /// No current offer is out.
    Offer = 4,
    /// An offer is out and open.
    Negotiation = 5,
    /// Accepted; billing or deposit missing.
    Transition = 6,
    /// Complete: waiting for or past the approval.
    Confirmation = 7,
}

impl Step {
    /// Name in the API, e.g. `negotiation`.
    pub fn name(self) -> &'static str {
        match self {
            Step::Intake => "intake",
            Step::Date => "date",
            Step::Room => "room",
            Step::Offer => "offer",
            Step::Negotiation => "negotiation",
            Step::Transition => "transition",
            Step::Confirmation => "confirmation",
        }
    }
}

impl From<Step> for u8 {
    fn from(s: Step) -> u8 {
        s as u8
    }
}

impl TryFrom<u8> for Step {
    type Error = String;
    fn try_from(n: u8) -> Result<Self, String> {
        Ok(match n {
            1 => Step::Intake,
            2 => Step::Date,
            3 => Step::Room,
            4 => Step::Offer,
            5 => Step::Negotiation,
            6 => Step::Transition,
            7 => Step::Confirmation,
            _ => return Err(format!("{n} is no step (1 to 7)")),
        })
    }
}

/// Business status (WORKFLOW section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// No room held.
    Lead,
    /// A room is held until a date.
    Option,
    /// Contract.
    Confirmed,
    /// Off.
    Cancelled,
}

impl Status {
    /// Name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Status::Lead => "Lead",
            Status::Option => "Option",
            Status::Confirmed => "Confirmed",
            Status::Cancelled => "Cancelled",
        }
    }
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum WaitingOn {
    /// The client.
    Client,
    /// A manager.
    Manager,
    /// Done.
    Nobody,
}

impl Booking {
    /// The first thing still missing or stale.
    pub fn step(&self) -> Step {
        let f = &self.facts;
        if let Some(c) = &self.cancelled {
            return c.step;
        }
        if self.contract.is_some() {
            return Step::Confirmation;
        }
        if !f.wants_event
            && f.schedule.is_none()
            && f.participants.is_none()
            && f.date_wish.is_none()
            && f.room_wish.is_none()
        {
            return Step::Intake;
        }
        if f.schedule.is_none_or(|s| s.start.is_none() || s.end.is_none()) {
            return Step::Date;
        }
        if f.participants.is_none() || !self.hold_is_current() {
            return Step::Room;
        }
        if !self.offer_is_current()
            || self.offer().is_some_and(|o| matches!(o.status, OfferStatus::Draft | OfferStatus::Held))
        {
            return Step::Offer;
        }
        if !self.is_accepted() {
            return Step::Negotiation;
        }
        if !self.missing_billing().is_empty() || !self.deposit_settled() {
            return Step::Transition;
        }
        Step::Confirmation
    }

    /// Business status.
    pub fn status(&self) -> Status {
        if self.cancelled.is_some() {
            Status::Cancelled
        } else if self.contract.is_some() {
            Status::Confirmed
        } else if self.hold.is_some() {
            Status::Option
        } else {
            Status::Lead
        }
    }

    /// Whose turn it is.
    pub fn waiting_on(&self) -> WaitingOn {
        if self.cancelled.is_some() {
            WaitingOn::Nobody
        } else if self.tasks.iter().any(|t| t.kind.blocks_the_booking())
            || (self.contract.is_none() && self.step() == Step::Confirmation)
        {
            WaitingOn::Manager
        } else if self.contract.is_some() {
            WaitingOn::Nobody
        } else {
            WaitingOn::Client
        }
    }
}
