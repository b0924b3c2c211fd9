//! The values of facts other than dates: wishes, amounts, addresses, people; what a mail says of the whole booking.

use crate::venue::{MenuId, Money, ProductId, RoomId};
use serde::{Deserialize, Serialize};

/// A wish for a product or menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductWish {
    /// What.
    pub item: Item,
    /// How many, when said. Quantities are set, never added up, unless the client says [`Portion::More`].
    pub quantity: Option<u32>,
    /// `false` removes it.
    pub wanted: bool,
    /// What the quantity is of, when that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portion: Option<Portion>,
    /// What else of the house the words may mean, where that is held: the better apéro by "the apéro", a wine by
    /// "two more bottles".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stands_for: Vec<Item>,
    /// The meals of the house it is eaten in the place of, if they are held: a vegan menu.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_place_of: Vec<Item>,
}

impl ProductWish {
    /// A wish told by its name alone.
    #[must_use]
    pub fn of(item: Item, quantity: Option<u32>, wanted: bool) -> Self {
        Self { item, quantity, wanted, portion: None, stands_for: Vec::new(), in_place_of: Vec::new() }
    }
}

/// What the quantity of a wish is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Portion {
    /// So many of the guests: "beer for 25", "no apéro for the 12 kids".
    Guests,
    /// One half of them.
    Half,
    /// Those whom the wish before leaves: "soft drinks for the others".
    Others,
    /// All of them, said in so many words.
    Everyone,
    /// So many on top of those held: "two more bottles".
    More,
}

/// A number said to be too many or too few, and the one in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restated {
    /// The number that will not do.
    pub old: u32,
    /// The one that shall stand.
    pub new: u32,
}

/// An amount of money with what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Minor units and currency; the venue's currency when none was written.
    pub money: Money,
    /// For what one pays it, when said.
    pub per: Option<Per>,
    /// What the client says it for.
    pub role: AmountRole,
}

/// For what an amount is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Per {
    /// Each guest.
    Person,
    /// All together.
    Total,
    /// Each hour.
    Hour,
    /// Each day or evening.
    Day,
    /// Each bottle, room, menu and the like.
    Piece,
}

/// What an amount is said for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AmountRole {
    /// What the client wants to spend.
    Budget,
    /// Another price than ours.
    Counter,
    /// A price that was named.
    Price,
    /// What has been paid.
    Paid,
    /// Anything else.
    Other,
}

/// A catalogue item, or something that the catalogue lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A product.
    Product(ProductId),
    /// A menu.
    Menu(MenuId),
    /// Not in the catalogue; the client's words.
    Unknown(String),
}

/// Billing address as far as it was given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct BillingParts {
    /// Company or person.
    pub name_or_company: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// VAT id.
    pub vat: Option<String>,
    /// What else the invoice needs, in the client's words: for whose attention, an order number, how it is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl BillingParts {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Who wrote a message that was forwarded to us.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sender {
    /// As written in the header.
    pub name: Option<String>,
    /// Mail address.
    pub email: Option<String>,
}

/// Contact data given in the text or signature.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactParts {
    /// Person.
    pub name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Mail address, lower case.
    pub email: Option<String>,
    /// Whether they write in the place of whoever wrote before: "Anna is ill, I am taking over".
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub takes_over: bool,
}

/// What a booking shall do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Without {
    /// Food, drink and menus.
    Catering,
    /// Everything but the room.
    Extras,
}

/// What a complaint is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Complaint {
    /// The writer is angry or disappointed, whatever it is about.
    Upset,
    /// Something of the house was not as it should be: a dirty room, nobody who answers.
    OfTheHouse,
}

/// Which offer before the newest one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormerOffer {
    /// By its number, 1 for the first.
    Nth(u32),
    /// The one before the newest.
    Previous,
}

/// Of how many more days an event shall be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// A day besides those it has.
    MoreDays,
    /// All of the days that were listed to choose from.
    AllListed,
}

/// What a mail says of another event than the one it answers about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherEvent {
    /// One more is asked for: "for another event we need a room as well".
    OneMore,
    /// The other of those that the client has: "for the other booking we will be 25".
    Known,
    /// Two of them at once: "we accept both offers".
    Both,
}

/// What distinguishes one of several rooms, or days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// Lowest price.
    Cheapest,
    /// Holds most.
    Largest,
    /// Holds least.
    Smallest,
    /// Is not the one that was named before; of two days as of two rooms.
    Other,
}

/// What a question was about, beside its topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedAbout {
    /// A room.
    Room(RoomId),
    /// A product or menu.
    Item(Item),
    /// What it comes to for each guest.
    PerPerson,
}
