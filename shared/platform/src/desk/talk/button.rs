//! The buttons of a client's chat, each as the sentence it stands for.

use crate::http::{ApiError, Code, Problems, Sent};
use jiff::civil::Date;
use serde::Deserialize;
use workflow::booking::{Asked, Booking, Offer, OfferStatus};
use workflow::turn::WhenFact;
use workflow::venue::ClockTime;
use workflow::wording::Button;

/// A button as the API takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Takes the offer.
    Accept,
    /// Turns it down.
    Decline,
    /// Takes a day.
    Date(Sent<DateRequest>),
}

/// The day a client takes by a button.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct DateRequest {
    /// `2027-02-06` or `06.02.2027`; the day known or asked about when absent.
    #[cfg_attr(
        feature = "openapi",
        schemars(regex(pattern = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}\.[0-9]{2}\.[0-9]{4})$"))
    )]
    pub date: Option<String>,
    /// `HH:MM`.
    pub start_time: Option<ClockTime>,
    /// `HH:MM`; at or before the start means after midnight.
    pub end_time: Option<ClockTime>,
}

impl Pressed {
    /// The result, unless what was sent along could not be read.
    pub(in crate::desk) fn settle<T>(&self, result: Result<T, ApiError>) -> Result<T, ApiError> {
        match self {
            Pressed::Accept | Pressed::Decline => result,
            Pressed::Date(r) => r.shape().with(result),
        }
    }

    /// What the client says by it on the page of this version of their offer.
    pub(in crate::desk) fn sentence_on(&self, booking: &Booking, version: u32) -> Result<String, ApiError> {
        let shown = shown_offer(booking).filter(|o| o.version == version && booking.cancelled.is_none());
        match shown {
            Some(_) => self.sentence(booking),
            None => Err(ApiError::conflict(Code::NoOffer, "this is not the offer that is out")),
        }
    }

    /// What the client says by it.
    pub(in crate::desk) fn sentence(&self, booking: &Booking) -> Result<String, ApiError> {
        let button = match self {
            Pressed::Accept | Pressed::Decline if booking.offer().is_none_or(|o| !is_out(o.status)) => {
                return Err(ApiError::conflict(Code::NoOffer, "no offer is out"));
            }
            Pressed::Accept => Button::Accept,
            Pressed::Decline => Button::Decline,
            Pressed::Date(r) => Button::Date(r.judge(|wanted| wanted.when(booking))?),
        };
        Ok(button.says(booking.language))
    }
}

/// The newest offer that the client has in hand.
pub(in crate::desk) fn shown_offer(b: &Booking) -> Option<&Offer> {
    b.offers.iter().rev().find(|o| is_out(o.status) || o.status == OfferStatus::Superseded)
}

/// Whether the client has, or had, this offer in hand.
pub(in crate::desk) fn is_out(status: OfferStatus) -> bool {
    matches!(status, OfferStatus::Sent | OfferStatus::Accepted | OfferStatus::Declined | OfferStatus::Expired)
}

impl DateRequest {
    fn when(&self, booking: &Booking) -> Result<WhenFact, ApiError> {
        let mut problems = Problems::default();
        let proposed = booking.asked.iter().find_map(|a| match a {
            Asked::ThisDate { date } => Some(*date),
            Asked::Dates { dates } => dates.first().copied().filter(|_| dates.len() == 1),
            _ => None,
        });
        let date = match self.date.as_deref() {
            Some(text) => read_day(text),
            None => booking.facts.schedule.map(|s| s.date).or(proposed),
        };
        match (date, &self.date) {
            (None, Some(_)) => problems.add("/date", Code::InvalidValue, "a date like 2027-02-06"),
            (None, None) => problems.add("/date", Code::MissingField, "no day is known yet"),
            (Some(_), _) => {}
        }
        if self.end_time.is_some() && self.start_time.is_none() {
            problems.add("/start_time", Code::MissingField, "an end needs its start");
        }
        problems.finish()?;
        let date = date.ok_or_else(|| ApiError::internal("a checked date is gone"))?;
        Ok(WhenFact { date, end_date: None, start: self.start_time, end: self.end_time })
    }
}

/// A day as the frontend writes it.
fn read_day(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| Date::strptime("%d.%m.%Y", text).ok())
}
