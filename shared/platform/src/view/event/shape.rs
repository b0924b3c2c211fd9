//! The shape of an event, and of what belongs to it.

use crate::view::MoneyView;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use workflow::booking::{Asked, BillingField, Client, EventId, OfferStatus, PendingChange, VisitSlot, WaitingOn};
use workflow::understanding::BillingParts;
use workflow::venue::{ClockTime, Layout, Unit};

/// An event as callers see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EventView {
    /// Id.
    pub event_id: EventId,
    /// For `If-Match`.
    pub version: u64,
    /// `Lead`, `Option`, `Confirmed`, `Cancelled`.
    pub status: &'static str,
    /// 1 to 7.
    pub step: u8,
    /// Its name.
    pub step_name: &'static str,
    /// `client`, `manager`, `nobody`.
    pub waiting_on: WaitingOn,
    /// The frontend's name for whose turn it is.
    pub thread_state: &'static str,
    /// Id of the client; made of the address, which it does not tell.
    pub client_id: String,
    /// Who.
    pub client: Client,
    /// When.
    pub schedule: Option<ScheduleView>,
    /// How many people.
    pub participants: Option<u16>,
    /// How the chairs stand.
    pub layout: Option<Layout>,
    /// Kind of event in the client's words.
    pub event_type: Option<String>,
    /// What is wished: the room while it is not held, products, menus, unknown things.
    pub wishes: Vec<WishView>,
    /// The room held.
    pub room: Option<RoomView>,
    /// What is priced, from the current offer, else from the wishes.
    pub products: Vec<ProductView>,
    /// The newest offer.
    pub offer: Option<OfferView>,
    /// Number of offer versions.
    pub offers: usize,
    /// The client's acceptance.
    pub acceptance: Option<AcceptanceView>,
    /// Billing address and what is missing of it.
    pub billing: BillingView,
    /// The deposit.
    pub deposit: DepositView,
    /// Visit to the house, from the first slots offered.
    pub site_visit: Option<VisitView>,
    /// A wish that cannot be fulfilled yet.
    pub pending_change: Option<PendingChange>,
    /// What the client was asked last.
    pub asked: Vec<Asked>,
    /// First mail.
    pub created_at: Timestamp,
    /// Last change.
    pub updated_at: Timestamp,
}

/// A visit to the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VisitView {
    /// `dates_offered`, `times_offered`, `to_confirm` or `scheduled`.
    pub state: &'static str,
    /// Day, once it is one.
    pub date: Option<Date>,
    /// Start, once it is one.
    pub slot: Option<ClockTime>,
}

impl VisitView {
    pub(super) fn at(state: &'static str, s: VisitSlot) -> Self {
        Self { state, date: Some(s.date), slot: Some(s.start) }
    }
}

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ScheduleView {
    /// First day.
    pub date: Date,
    /// Last day of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockTime>,
    /// End.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<ClockTime>,
    /// Whether date and time are known.
    pub confirmed: bool,
    /// One entry per day, of several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<DayView>,
}

/// One day of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DayView {
    /// Which.
    pub date: Date,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
}

/// Something wished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct WishView {
    /// `room`, `product`, `menu` or `unknown`.
    pub kind: &'static str,
    /// Id in the catalogue.
    pub id: Option<String>,
    /// Name, or the client's words.
    pub name: String,
    /// How many, when said.
    pub quantity: Option<u32>,
}

/// The room held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RoomView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// `option` or `confirmed`.
    pub hold: &'static str,
    /// End of the option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// Something priced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ProductView {
    /// Id in the catalogue.
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// How many; unknown while nothing is offered and nothing was said.
    pub quantity: Option<u32>,
    /// What the price counts.
    pub unit: Option<Unit>,
    /// Gross price of one.
    pub unit_price: Option<MoneyView>,
    /// Sum of the line, once offered.
    pub line_total: Option<MoneyView>,
}

/// An offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct OfferView {
    /// Id.
    pub id: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Life.
    pub status: OfferStatus,
    /// Sum.
    pub total: MoneyView,
    /// Lines, room first.
    pub lines: Vec<ProductView>,
    /// VAT contained, per rate.
    pub vat: Vec<VatView>,
    /// Last day for acceptance.
    pub valid_until: Date,
    /// Deposit terms frozen in it.
    pub deposit: Option<DepositTerms>,
    /// Page on which the client reads and answers it; for managers, where one event is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// VAT contained at one rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VatView {
    /// Rate in percent, e.g. `8.1`.
    pub rate: String,
    /// Amount.
    pub amount: MoneyView,
}

/// Deposit terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DepositTerms {
    /// How much.
    pub amount: MoneyView,
    /// Until when.
    pub due: Date,
}

/// The client's acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AcceptanceView {
    /// The version accepted.
    pub offer_version: u32,
    /// When.
    pub at: Timestamp,
}

/// The billing address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BillingView {
    /// As far as given.
    #[serde(flatten)]
    pub given: BillingParts,
    /// What is missing.
    pub missing: Vec<BillingField>,
}

/// The deposit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DepositView {
    /// `not_required`, `due`, `claimed`, `paid`, `refund_due`.
    pub state: &'static str,
    /// How much is required.
    pub amount: Option<MoneyView>,
    /// Until when.
    pub due: Option<Date>,
    /// Sum of verified payments.
    pub received: Option<MoneyView>,
}
