//! What a manager sends with a decision, and what it comes to.

use crate::view;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Approve or reject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Do it.
    Approve,
    /// Do not.
    Reject,
}

/// What a manager sends along.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct DecideRequest {
    /// Notes for the team; never sent.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    pub notes: Option<String>,
    /// The text to send instead of the draft, verbatim.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub edited_message: Option<String>,
    /// The edited text may state what the booking does not hold.
    pub confirm_deviation: bool,
    /// Digest of the draft that was seen.
    pub digest: Option<String>,
    /// A product found outside the catalogue.
    pub sourced_product_name: Option<String>,
    /// Its gross price.
    pub sourced_product_price: Option<Price>,
    /// Granted discount.
    pub discount: Option<Discount>,
    /// What really arrived, for a claimed payment; the open deposit when not said.
    pub received: Option<Price>,
    /// A rejected client's reply, verbatim.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub reply: Option<String>,
}

/// An amount in the venue's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Minor units.
    #[cfg_attr(feature = "openapi", schemars(range(min = 1, max = 10_000_000_000_i64)))]
    #[serde(deserialize_with = "crate::http::whole::number")]
    pub amount_minor: i64,
}

/// A discount off the total: an amount or whole percents, exactly one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Discount {
    /// Minor units.
    #[serde(default, deserialize_with = "crate::http::whole::optional")]
    pub amount_minor: Option<i64>,
    /// Whole percents, 1 to 100.
    #[serde(default, deserialize_with = "crate::http::whole::optional")]
    pub percent: Option<u8>,
}

/// The result of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DecisionAnswer {
    /// The task.
    pub task_id: String,
    /// `approved` or `rejected`.
    pub task_status: &'static str,
    /// Its event; null while no booking exists.
    pub event_id: Option<String>,
    /// Its session.
    pub thread_id: String,
    /// The same as `task_status`, by its earlier name.
    pub review_state: &'static str,
    /// What the client reads now.
    pub assistant_reply: Option<String>,
    /// The mail that went out.
    #[cfg_attr(feature = "openapi", schemars(with = "Option<crate::desk::Sent>"))]
    pub sent: Option<Value>,
    /// The event as it is now; null while none exists.
    pub event: Option<view::EventView>,
}
