//! A priced offer: lines, contained VAT, deposit. All arithmetic in minor units.

use super::{Fingerprint, PendingChange};
use crate::understanding::Item;
use crate::venue::{Money, RoomId, Unit, VatRate};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Life of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfferStatus {
    /// Made, not out.
    Draft,
    /// Waits for a manager.
    Held,
    /// The client has it.
    Sent,
    /// The client accepted it.
    Accepted,
    /// The client declined it.
    Declined,
    /// A newer version exists.
    Superseded,
    /// Past its validity.
    Expired,
}

impl OfferStatus {
    /// Whether it may still lead to a contract.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Draft | Self::Held | Self::Sent | Self::Accepted)
    }
}

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineItem {
    /// Room hire.
    Room(RoomId),
    /// Product or menu.
    Item(Item),
    /// A discount granted by a manager; its total is negative.
    Discount,
}

/// One line of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What.
    pub item: LineItem,
    /// Name as printed.
    pub name: String,
    /// How many, on all days together.
    pub quantity: u32,
    /// Days on which a meal is served, where they are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// What the price counts.
    pub unit: Unit,
    /// Gross price of one.
    pub unit_price: Money,
    /// Quantity times price.
    pub total: Money,
    /// VAT contained.
    pub vat: VatRate,
}

/// VAT contained at one rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatPart {
    /// Rate.
    pub rate: VatRate,
    /// Contained amount.
    pub amount: Money,
}

/// What must be paid before the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deposit {
    /// How much.
    pub amount: Money,
    /// Until when.
    pub due: Date,
}

/// One version of an offer; sent versions never change but for their status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// 1, 2, 3 …
    pub version: u32,
    /// Life.
    pub status: OfferStatus,
    /// Lines, room first.
    pub lines: Vec<Line>,
    /// Sum of the lines.
    pub total: Money,
    /// VAT contained, per rate, ascending.
    pub vat: Vec<VatPart>,
    /// Frozen deposit terms.
    pub deposit: Option<Deposit>,
    /// Last day on which it can be accepted.
    pub valid_until: Date,
    /// The facts it was made from.
    pub made_from: Fingerprint,
    /// When it was made.
    pub made_at: Timestamp,
    /// What was wished when it was made, the room held among it: a client who goes back to this offer means it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<PendingChange>,
}

impl Offer {
    /// The room it is for.
    pub fn room(&self) -> Option<&RoomId> {
        self.lines.iter().find_map(|l| if let LineItem::Room(id) = &l.item { Some(id) } else { None })
    }
}

/// Sum of the lines in the currency of the first.
pub fn total_of(lines: &[Line]) -> Option<Money> {
    lines.iter().map(|l| l.total).reduce(Money::plus)
}

/// VAT contained per rate: computed per rate on the sum of its lines (WORKFLOW section 6). A discount is spread
/// by carrying the rate of the room line.
pub fn vat_parts(lines: &[Line]) -> Vec<VatPart> {
    let mut sums: BTreeMap<VatRate, Money> = BTreeMap::new();
    for l in lines {
        sums.entry(l.vat).and_modify(|m| *m = m.plus(l.total)).or_insert(l.total);
    }
    sums.into_iter().map(|(rate, gross)| VatPart { rate, amount: gross.vat_contained(rate) }).collect()
}

/// Whether total and VAT follow from the lines, and every line from its price.
pub fn check_total(offer: &Offer) -> bool {
    offer.lines.iter().all(|l| l.total == l.unit_price.times(l.quantity))
        && total_of(&offer.lines) == Some(offer.total)
        && offer.vat == vat_parts(&offer.lines)
        && offer.total.minor >= 0
}
