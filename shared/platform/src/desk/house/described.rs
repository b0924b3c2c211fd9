//! The settings for the description of the API: which bodies there are, and how one is shown.

use super::kept::{DetectionMode, EmailFormat, Managers, PreFilter, Products};
use super::model::{LlmProvider, Prompts};
use super::offering::{Catalog, FaqList, Menus};
use super::place::{Closures, HilEmail, Place, SiteVisit, Slots};
use super::policy::{ApprovalMode, GlobalDeposit, HilMode, RoomDeposit, Terms, Vat};
use super::texts::OwnTexts;
use super::{Name, Versioned};
use jiff::Timestamp;
use schemars::JsonSchema;

/// The body of a setting; which one, its name in the path says.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(missing_docs, reason = "each is its type")]
pub enum SettingBody {
    Approval(ApprovalMode),
    Catalog(Catalog),
    Closures(Closures),
    DetectionMode(DetectionMode),
    EmailFormat(EmailFormat),
    Faq(FaqList),
    GlobalDeposit(GlobalDeposit),
    HilEmail(HilEmail),
    HilMode(HilMode),
    LlmProvider(LlmProvider),
    Managers(Managers),
    Menus(Menus),
    PreFilter(PreFilter),
    Products(Products),
    Prompts(Prompts),
    SiteVisit(SiteVisit),
    Slots(Slots),
    Terms(Terms),
    Texts(OwnTexts),
    Vat(Vat),
    Venue(Place),
}

/// A room's deposit as a body.
pub type RoomDepositBody = RoomDeposit;

/// A setting as shown: beside the fields of its body, where it stands.
#[derive(JsonSchema)]
pub struct SettingView {
    /// Always `ok`, after a write.
    #[schemars(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Counts up; 0 before the first change.
    pub version: u64,
    /// When it was changed last.
    pub updated_at: Option<Timestamp>,
    /// By whom.
    pub updated_by: Option<String>,
    /// `database`, or `default` before the first change.
    pub source: String,
    /// What reads it.
    pub applies_to: Vec<String>,
}

/// A page of what the house offers.
#[derive(JsonSchema)]
pub struct Offered<V> {
    /// On this page, in the order of the house. The list's earlier name holds the same.
    pub items: Vec<Versioned<V>>,
    /// Where it goes on.
    pub next_cursor: Option<String>,
}

/// The names of all settings that stand by themselves, as in their paths.
#[must_use]
pub fn setting_names() -> Vec<&'static str> {
    Name::ALL.iter().chain([&Name::HilMode]).map(Name::path).collect()
}
