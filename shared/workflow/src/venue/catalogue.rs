//! Rooms, products and menus with their ids and prices.

use super::{Language, Money, VatRate};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(s: &str) -> Self {
                Self(s.to_owned())
            }
        }
    };
}
id!(/** Stable id of a room, e.g. `atelier-room-a`. */ RoomId);
id!(/** Stable id of a product, e.g. `classic-apero`. */ ProductId);
id!(/** Stable id of a menu. */ MenuId);

/// How the chairs stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Rows of chairs.
    Theatre,
    /// U of tables.
    UShape,
    /// Islands.
    Workshop,
    /// One long table.
    Boardroom,
    /// Rows of tables.
    Classroom,
    /// Round or long dinner tables.
    Banquet,
    /// No seats.
    Standing,
}

/// A room. `capacity_by_layout` is the hard limit; where a layout is missing it does not exist in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Stable id.
    pub id: RoomId,
    /// Display name, e.g. "Room A".
    pub name: String,
    /// Below this the room feels empty; lowers the ranking only.
    pub capacity_min: u16,
    /// Most people, whatever the layout.
    pub capacity_max: u16,
    /// Most people per layout.
    pub capacity_by_layout: BTreeMap<Layout, u16>,
    /// Minutes kept free before an event.
    pub buffer_before_min: u16,
    /// Minutes kept free after an event.
    pub buffer_after_min: u16,
    /// Price of a day, gross.
    pub day_rate: Money,
    /// What the room has, German and English words side by side for matching.
    #[serde(default)]
    pub features: Vec<Feature>,
    /// Floor area in square metres, if known.
    #[serde(default)]
    pub square_metres: Option<u16>,
}

impl Room {
    /// The most people in this layout, or at all; `None` when the room has no such layout. Standing needs no
    /// furniture: a room that lists no number for it takes as many as it holds at all.
    pub fn capacity(&self, layout: Option<Layout>) -> Option<u16> {
        let Some(layout) = layout else { return Some(self.capacity_max) };
        let listed = self.capacity_by_layout.get(&layout).copied();
        listed.or((layout == Layout::Standing).then_some(self.capacity_max))
    }
}

/// Something in a room: a name per language and whether the room rate includes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// English name.
    pub en: String,
    /// German name.
    pub de: String,
    /// French; English is used where it is missing.
    #[serde(default)]
    pub fr: Option<String>,
    /// Italian, likewise.
    #[serde(default)]
    pub it: Option<String>,
    /// The product this makes unnecessary: a wish for it is included in the rate and never billed.
    #[serde(default)]
    pub covers: Option<ProductId>,
}

impl Feature {
    /// The words in a language.
    pub fn words(&self, language: Language) -> &str {
        language.of(&self.de, &self.en, self.fr.as_deref(), self.it.as_deref())
    }
}

/// How a price counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Times the headcount.
    PerPerson,
    /// Once.
    PerEvent,
    /// Per piece.
    PerUnit,
    /// Per bottle.
    PerBottle,
    /// Per started hour of the event.
    PerHour,
    /// Per table.
    PerTable,
    /// Per set.
    PerSet,
    /// Per day: room hire.
    PerDay,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::PerPerson,
        Self::PerEvent,
        Self::PerUnit,
        Self::PerBottle,
        Self::PerHour,
        Self::PerTable,
        Self::PerSet,
        Self::PerDay,
    ];
}

/// Broad kind of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Food.
    Catering,
    /// Drink.
    Beverages,
    /// Technical equipment.
    Equipment,
    /// Staff.
    Services,
    /// Music and shows.
    Entertainment,
    /// Small extras.
    AddOns,
    /// Decoration.
    Decoration,
    /// Tables and chairs.
    Furniture,
}

/// A product with its gross price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Stable id.
    pub id: ProductId,
    /// Display name, as on the offer.
    pub name: String,
    /// Kind.
    pub category: Category,
    /// Gross price per unit.
    pub price: Money,
    /// What the price counts.
    pub unit: Unit,
    /// VAT contained in the price.
    pub vat: VatRate,
    /// Other words clients use, any language, lower case.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Rooms in which it is not available.
    #[serde(default)]
    pub unavailable_in: Vec<RoomId>,
    /// A meal that is eaten at dinner tables: no more have it than the room seats there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seated: bool,
    /// What the house charges where the client brings a caterer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_own_caterer: bool,
}

/// A dinner menu; priced per person (WORKFLOW section 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menu {
    /// Stable id.
    pub id: MenuId,
    /// Display name.
    pub name: String,
    /// Gross price per person.
    pub price: Money,
    /// VAT contained.
    pub vat: VatRate,
    /// No meat, no fish.
    pub vegetarian: bool,
    /// Months (1..=12) in which it is served.
    pub months: Vec<i8>,
    /// Nothing from animals.
    #[serde(default)]
    pub vegan: bool,
    /// How many courses, if known.
    #[serde(default)]
    pub courses: Option<u8>,
    /// Whether a wine pairing is in the price.
    #[serde(default)]
    pub wine_pairing: bool,
    /// What it is, in a few words.
    #[serde(default)]
    pub description: Option<String>,
}
