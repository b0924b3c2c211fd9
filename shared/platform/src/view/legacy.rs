//! The earlier frontend's flat names beside the event view: `?view=legacy`. Only names and forms are old; every value
//! is today's. Dates are `DD.MM.YYYY` where they were, amounts decimal numbers of the currency's main unit.

use super::{EventView, event};
use crate::store::Thread;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use workflow::booking::{Booking, OfferStatus};
use workflow::venue::{ClockTime, Language, Layout, Money, Venue};

/// The event view with the earlier names beside it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LegacyEventView {
    /// As it is served without the parameter.
    #[serde(flatten)]
    pub event: EventView,
    /// The session.
    pub thread_id: String,
    /// `step`.
    pub current_step: u8,
    /// Always null: nothing returns to a step.
    pub caller_step: Option<u8>,
    /// First day, `DD.MM.YYYY`.
    pub chosen_date: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub end_date_iso: Option<Date>,
    /// Whether date and time are known.
    pub date_confirmed: bool,
    /// Name of the room held.
    pub locked_room_id: Option<String>,
    /// Name of the room held, else wished.
    pub selected_room: Option<String>,
    /// `Available` or `Option` or `Confirmed`.
    pub selected_room_status: Option<&'static str>,
    /// What was asked for.
    pub requirements: Requirements,
    /// Id of the newest offer.
    pub current_offer_id: Option<String>,
    /// Its version, 0 for none.
    pub offer_sequence: u32,
    /// `Draft`, `Sent`, `Superseded`, `Accepted`, `Declined`, `Expired`.
    pub offer_status: Option<&'static str>,
    /// Whether the newest offer is accepted.
    pub offer_accepted: bool,
    /// The deposit.
    pub deposit_info: DepositInfo,
    /// Names of missing billing fields.
    pub billing_validation: BillingValidation,
    /// When it was cancelled.
    pub cancelled_at: Option<Timestamp>,
    /// The step it was in then.
    pub previous_step: Option<u8>,
    /// The form of human-readable names; `Not specified` where nothing is known.
    pub event_data: EventData,
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Requirements {
    /// How many people.
    pub number_of_participants: Option<u16>,
    /// How the chairs stand.
    pub seating_layout: Option<Layout>,
    /// From and to.
    pub event_duration: Option<Duration>,
    /// The room wished, by name.
    pub preferred_room: Option<String>,
}

/// From and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Duration {
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
}

/// The deposit, by its earlier names.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DepositInfo {
    /// Whether the newest offer asks for one.
    pub deposit_required: bool,
    /// How much, in the main unit.
    pub deposit_amount: Option<serde_json::Number>,
    /// Until when.
    pub deposit_due_date: Option<Date>,
    /// Whether it is settled.
    pub deposit_paid: bool,
    /// When the last payment was noted.
    pub deposit_paid_at: Option<Timestamp>,
}

/// What is missing of the billing address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BillingValidation {
    /// Field names.
    pub missing: Vec<workflow::booking::BillingField>,
}

/// The form of human-readable names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[allow(missing_docs, reason = "each is its name")]
pub struct EventData {
    #[serde(rename = "Date Email Received")]
    pub received: String,
    #[serde(rename = "Status")]
    pub status: &'static str,
    #[serde(rename = "Event Date")]
    pub date: String,
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Email")]
    pub email: String,
    #[serde(rename = "Phone")]
    pub phone: String,
    #[serde(rename = "Company")]
    pub company: String,
    #[serde(rename = "Billing Address")]
    pub billing: String,
    #[serde(rename = "Start Time")]
    pub start: String,
    #[serde(rename = "End Time")]
    pub end: String,
    #[serde(rename = "Preferred Room")]
    pub room: String,
    #[serde(rename = "Number of Participants")]
    pub participants: String,
    #[serde(rename = "Type of Event")]
    pub kind: String,
    #[serde(rename = "Catering Preference")]
    pub catering: String,
    #[serde(rename = "Billing Amount")]
    pub amount: String,
    #[serde(rename = "Deposit")]
    pub deposit: String,
    #[serde(rename = "Language")]
    pub language: Language,
}

/// The view with the earlier names.
pub fn legacy(b: &Booking, thread: &Thread, venue: &Venue) -> LegacyEventView {
    let view = event(b, venue);
    let schedule = b.facts.schedule;
    let name_of = |id: &workflow::venue::RoomId| venue.room(id).map_or_else(|| id.to_string(), |r| r.name.clone());
    let held = view.room.as_ref().map(|r| r.name.clone());
    let wished = b.facts.room_wish.as_ref().map(name_of);
    let offer = b.offer();
    let terms = offer.and_then(|o| o.deposit.as_ref());
    LegacyEventView {
        thread_id: thread.session.to_string(),
        current_step: view.step,
        caller_step: None,
        chosen_date: schedule.map(|s| dotted(s.date)),
        end_date_iso: schedule.and_then(|s| s.end_date),
        date_confirmed: schedule.is_some_and(|s| s.start.is_some() && s.end.is_some()),
        locked_room_id: held.clone(),
        selected_room_status: match &view.room {
            Some(r) if r.hold == "confirmed" => Some("Confirmed"),
            Some(_) => Some("Option"),
            None => wished.as_ref().map(|_| "Available"),
        },
        selected_room: held.or_else(|| wished.clone()),
        requirements: Requirements {
            number_of_participants: b.facts.participants,
            seating_layout: b.facts.layout,
            event_duration: schedule.map(|s| Duration { start: s.start, end: s.end }),
            preferred_room: wished,
        },
        current_offer_id: view.offer.as_ref().map(|o| o.id.clone()),
        offer_sequence: offer.map_or(0, |o| o.version),
        offer_status: offer.map(|o| status(o.status)),
        offer_accepted: b.is_accepted(),
        deposit_info: DepositInfo {
            deposit_required: terms.is_some(),
            deposit_amount: terms.and_then(|d| decimal(d.amount)),
            deposit_due_date: terms.map(|d| d.due),
            deposit_paid: terms.is_some() && b.deposit_settled(),
            deposit_paid_at: b.payments.last().map(|p| p.at),
        },
        billing_validation: BillingValidation { missing: b.missing_billing() },
        cancelled_at: b.cancelled.as_ref().map(|c| c.at),
        previous_step: b.cancelled.as_ref().map(|c| c.step.into()),
        event_data: event_data(b, &view),
        event: view,
    }
}

const NOT_SPECIFIED: &str = "Not specified";

fn event_data(b: &Booking, view: &EventView) -> EventData {
    let known = |text: Option<String>| text.filter(|t| !t.is_empty()).unwrap_or_else(|| NOT_SPECIFIED.to_owned());
    let (schedule, bill, client) = (b.facts.schedule, &b.facts.billing, &b.client);
    let lines = [&bill.name_or_company, &bill.street, &bill.postal_code, &bill.city, &bill.country];
    let address = lines.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    let food = view.products.iter().map(|p| p.name.clone()).collect::<Vec<_>>().join(", ");
    EventData {
        received: b.created_at.strftime("%d.%m.%Y").to_string(),
        status: view.status,
        date: known(schedule.map(|s| dotted(s.date))),
        name: known(client.name.clone()),
        email: client.email.clone(),
        phone: known(client.phone.clone()),
        company: known(client.company.clone()),
        billing: known(Some(address)),
        start: known(schedule.and_then(|s| s.start).map(|t| t.to_string())),
        end: known(schedule.and_then(|s| s.end).map(|t| t.to_string())),
        room: known(view.room.as_ref().map(|r| r.name.clone())),
        participants: known(b.facts.participants.map(|n| n.to_string())),
        kind: known(b.facts.event_type.clone()),
        catering: known(Some(food)),
        amount: known(view.offer.as_ref().map(|o| o.total.display.clone())),
        deposit: known(view.deposit.amount.as_ref().map(|m| m.display.clone())),
        language: b.language,
    }
}

fn status(s: OfferStatus) -> &'static str {
    match s {
        OfferStatus::Draft | OfferStatus::Held => "Draft",
        OfferStatus::Sent => "Sent",
        OfferStatus::Accepted => "Accepted",
        OfferStatus::Declined => "Declined",
        OfferStatus::Superseded => "Superseded",
        OfferStatus::Expired => "Expired",
    }
}

fn dotted(d: Date) -> String {
    d.strftime("%d.%m.%Y").to_string()
}

/// An amount in the main unit, written exactly: 75050 is `750.50`. No sum is ever made of it.
fn decimal(m: Money) -> Option<serde_json::Number> {
    let sign = if m.minor < 0 { "-" } else { "" };
    let minor = m.minor.unsigned_abs();
    serde_json::from_str(&format!("{sign}{}.{:02}", minor / 100, minor % 100)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflow::venue::Currency;

    #[test]
    fn an_amount_keeps_its_last_rappen() {
        let written = |minor| decimal(Money::new(minor, Currency::Chf)).unwrap().to_string();
        assert_eq!([written(75_050), written(5), written(0)], ["750.5", "0.05", "0.0"]);
    }
}
