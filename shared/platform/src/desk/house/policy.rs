//! Settings that say what the house demands: deposits, approval, VAT, terms.

use super::check::Problems;
use super::draft::{Body, Draft};
use super::numbers::{LARGEST, minor, percent, rate, units};
use crate::http::Code;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use std::collections::BTreeMap;
use workflow::venue::catalogue::Category;
use workflow::venue::{Approval, DepositAmount, DepositPolicy, VatRate};

/// Percent of the offer's total, or a fixed amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DepositType {
    /// Percent of the offer's total.
    Percentage,
    /// The same for every booking.
    Fixed,
}

/// `global-deposit`, with its earlier names. Replaced as a whole: what is not sent has its default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct GlobalDeposit {
    /// Whether the house wants one.
    pub deposit_enabled: bool,
    /// How it is counted.
    pub deposit_type: DepositType,
    /// Whole percent, 1 to 100.
    pub deposit_percentage: i64,
    /// In units of the currency with at most two places, as in the earlier system: `500` is CHF 500.00.
    pub deposit_fixed_amount: Number,
    /// The same in minor units: 50000. One of the two is enough; both must agree.
    pub deposit_fixed_amount_minor: Option<i64>,
    /// Days before the event on which it is due.
    pub deposit_deadline_days: i64,
}

impl Default for GlobalDeposit {
    fn default() -> Self {
        Self {
            deposit_enabled: false,
            deposit_type: DepositType::Percentage,
            deposit_percentage: 30,
            deposit_fixed_amount: units(0),
            deposit_fixed_amount_minor: None,
            deposit_deadline_days: 10,
        }
    }
}

const GLOBAL_DEPOSIT: &str = "global-deposit";

impl Body for GlobalDeposit {
    const APPLIES_TO: &'static [&'static str] = &["offers made from now on"];

    fn of(draft: &Draft) -> Self {
        // What is switched off is remembered as it was.
        let mut body: Self = draft.kept(GLOBAL_DEPOSIT);
        let deposit = draft.venue.policy.deposit;
        body.deposit_enabled = deposit.is_some();
        if let Some(d) = deposit {
            body.deposit_deadline_days = i64::from(d.deadline_days);
            match d.amount {
                DepositAmount::Percent(p) => {
                    body.deposit_type = DepositType::Percentage;
                    body.deposit_percentage = i64::from(p);
                }
                DepositAmount::Fixed(minor) => {
                    body.deposit_type = DepositType::Fixed;
                    body.deposit_fixed_amount = units(minor);
                    body.deposit_fixed_amount_minor = Some(minor);
                }
            }
        }
        body.deposit_fixed_amount_minor.get_or_insert(0);
        body
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        p.within("/deposit_percentage", self.deposit_percentage, 1, 100);
        p.within("/deposit_deadline_days", self.deposit_deadline_days, 0, 365);
        let fixed = self.fixed(p);
        let amount = match self.deposit_type {
            DepositType::Percentage => DepositAmount::Percent(u8::try_from(self.deposit_percentage).unwrap_or(0)),
            DepositType::Fixed => {
                if self.deposit_enabled && fixed == 0 {
                    p.at("/deposit_fixed_amount", Code::OutOfRange, "more than nothing");
                }
                DepositAmount::Fixed(fixed)
            }
        };
        let deadline_days = u16::try_from(self.deposit_deadline_days).unwrap_or(0);
        draft.venue.policy.deposit = self.deposit_enabled.then_some(DepositPolicy { amount, deadline_days });
        let (fixed, minor) = (units(fixed), Some(fixed));
        let body = Self { deposit_fixed_amount: fixed, deposit_fixed_amount_minor: minor, ..self.clone() };
        draft.keep(GLOBAL_DEPOSIT, &body);
    }
}

impl GlobalDeposit {
    fn fixed(&self, p: &mut Problems) -> i64 {
        let in_units = minor(p, "/deposit_fixed_amount", &self.deposit_fixed_amount);
        let Some(sent) = self.deposit_fixed_amount_minor else { return in_units };
        p.within("/deposit_fixed_amount_minor", sent, 0, LARGEST);
        if in_units != 0 && in_units != sent {
            let detail = "deposit_fixed_amount counts in units of the currency and names another amount";
            p.at("/deposit_fixed_amount_minor", Code::InvalidValue, detail);
        }
        sent
    }
}

/// `room-deposit/{room}`: a deposit of this room's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoomDeposit {
    /// Whether this room has its own rule; if not, that of the house holds.
    pub deposit_required: bool,
    /// Whole percent of the offer's total, 1 to 100.
    #[serde(default)]
    pub deposit_percent: Option<i64>,
}

impl Body for RoomDeposit {
    const APPLIES_TO: &'static [&'static str] = &["offers made from now on for this room"];

    fn of(draft: &Draft) -> Self {
        let own = draft.room.as_ref().and_then(|r| draft.venue.policy.room_deposits.get(r));
        Self { deposit_required: own.is_some(), deposit_percent: own.map(|p| i64::from(*p)) }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let Some(room) = draft.room.clone() else { return };
        let percent = self.deposit_percent;
        if let Some(n) = percent {
            p.within("/deposit_percent", n, 1, 100);
        } else if self.deposit_required {
            p.at("/deposit_percent", Code::MissingField, "a room's own deposit is in percent");
        }
        let own = percent.filter(|_| self.deposit_required).and_then(|n| u8::try_from(n).ok());
        match own {
            Some(n) => draft.venue.policy.room_deposits.insert(room, n),
            None => draft.venue.policy.room_deposits.remove(&room),
        };
    }
}

/// `approval`: which replies wait for a manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalMode {
    /// `binding`, `offers` or `everything`.
    pub mode: Approval,
}

impl Body for ApprovalMode {
    const APPLIES_TO: &'static [&'static str] = &["every reply from now on"];

    fn of(draft: &Draft) -> Self {
        Self { mode: draft.venue.policy.approval }
    }

    fn apply(&self, draft: &mut Draft, _: &mut Problems) {
        draft.venue.policy.approval = self.mode;
    }
}

/// `hil-mode`: the earlier name of [`ApprovalMode`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HilMode {
    /// True is `everything`, false is `binding`.
    pub enabled: bool,
}

impl Body for HilMode {
    const APPLIES_TO: &'static [&'static str] = ApprovalMode::APPLIES_TO;

    fn of(draft: &Draft) -> Self {
        Self { enabled: draft.venue.policy.approval == Approval::Everything }
    }

    fn apply(&self, draft: &mut Draft, _: &mut Problems) {
        draft.venue.policy.approval = if self.enabled { Approval::Everything } else { Approval::Binding };
    }
}

/// `terms`: how long things hold. What is not sent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Terms {
    /// Days an offer stays valid, 1 to 365.
    pub offer_validity_days: Option<u16>,
    /// Days an option is kept at most, 1 to 365.
    pub option_days: Option<u16>,
    /// Hours until a task is due, 1 to 720.
    pub task_due_hours: Option<u16>,
    /// Hours until a task escalates; not before it is due.
    pub task_escalate_hours: Option<u16>,
    /// Whether mails say that an assistant wrote them.
    pub ai_disclosure: Option<bool>,
}

impl Body for Terms {
    const APPLIES_TO: &'static [&'static str] = &["offers, options, tasks and mails made from now on"];

    fn of(draft: &Draft) -> Self {
        let policy = &draft.venue.policy;
        Self {
            offer_validity_days: Some(policy.offer_validity_days),
            option_days: Some(policy.option_days),
            task_due_hours: Some(policy.task_due_hours),
            task_escalate_hours: Some(policy.task_escalate_hours),
            ai_disclosure: Some(policy.ai_disclosure),
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let policy = &mut draft.venue.policy;
        for (pointer, sent, field, most) in [
            ("/offer_validity_days", self.offer_validity_days, &mut policy.offer_validity_days, 365),
            ("/option_days", self.option_days, &mut policy.option_days, 365),
            ("/task_due_hours", self.task_due_hours, &mut policy.task_due_hours, 720),
            ("/task_escalate_hours", self.task_escalate_hours, &mut policy.task_escalate_hours, 720),
        ] {
            if let Some(n) = sent {
                p.within(pointer, n, 1, most);
                *field = n;
            }
        }
        if policy.task_escalate_hours < policy.task_due_hours {
            p.at("/task_escalate_hours", Code::OutOfRange, "not before the task is due");
        }
        policy.ai_disclosure = self.ai_disclosure.unwrap_or(policy.ai_disclosure);
    }
}

/// `vat`: rates in percent with at most two places. What is not sent, or null, stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Vat {
    /// On room hire.
    pub room_vat_percent: Option<Number>,
    /// On every menu; null when they differ.
    pub menu_vat_percent: Option<Number>,
    /// On every product of a category; null when they differ.
    pub product_vat_percent: BTreeMap<Category, Option<Number>>,
}

impl Body for Vat {
    const APPLIES_TO: &'static [&'static str] = &["offers made from now on"];

    fn of(draft: &Draft) -> Self {
        let venue = &draft.venue;
        let mut by_category: BTreeMap<Category, Vec<VatRate>> = BTreeMap::new();
        for product in &venue.products {
            by_category.entry(product.category).or_default().push(product.vat);
        }
        Self {
            room_vat_percent: Some(percent(venue.policy.room_vat)),
            menu_vat_percent: same(venue.menus.iter().map(|m| m.vat)),
            product_vat_percent: by_category.into_iter().map(|(c, all)| (c, same(all.into_iter()))).collect(),
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let venue = &mut draft.venue;
        if let Some(n) = &self.room_vat_percent {
            venue.policy.room_vat = rate(p, "/room_vat_percent", n);
        }
        if let Some(n) = &self.menu_vat_percent {
            let vat = rate(p, "/menu_vat_percent", n);
            venue.menus.iter_mut().for_each(|m| m.vat = vat);
        }
        for (category, n) in &self.product_vat_percent {
            let Some(n) = n else { continue };
            let name = serde_json::to_value(category).unwrap_or_default();
            let vat = rate(p, &format!("/product_vat_percent/{}", name.as_str().unwrap_or_default()), n);
            venue.products.iter_mut().filter(|product| product.category == *category).for_each(|one| one.vat = vat);
        }
    }
}

/// The rate they all have.
fn same(mut rates: impl Iterator<Item = VatRate>) -> Option<Number> {
    let first = rates.next()?;
    rates.all(|r| r == first).then(|| percent(first))
}
