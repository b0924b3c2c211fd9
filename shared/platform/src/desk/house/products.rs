//! Products as bodies and as views.

use super::catalogue::{Kind, need, set_price};
use super::check::Problems;
use super::numbers::{Price, percent, rate};
use crate::http::Code;
use crate::view::MoneyView;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use workflow::venue::catalogue::Category;
use workflow::venue::{Money, Product, ProductId, RoomId, Unit, Venue};

/// A body of a product. To make one, `name`, `category`, `price` and `unit` are needed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ProductFields {
    /// Only the one it has.
    pub id: Option<String>,
    /// Display name, at most 80 characters.
    pub name: Option<String>,
    /// Kind.
    pub category: Option<Category>,
    /// Gross price per unit.
    pub price: Option<Price>,
    /// What the price counts.
    pub unit: Option<Unit>,
    /// VAT in percent; for a new one that of room hire when absent.
    pub vat_percent: Option<Number>,
    /// Other words clients use, at most 30; no other product has them.
    pub synonyms: Option<Vec<String>>,
    /// Ids or names of rooms in which it is not sold.
    pub unavailable_in: Option<Vec<String>>,
    /// Whether it is eaten at dinner tables, so that no more may come than the room seats there.
    pub seated: Option<bool>,
    /// Whether it is what the house charges where the client brings a caterer.
    pub for_own_caterer: Option<bool>,
    /// True: no longer offered. False: offered again.
    pub retired: Option<bool>,
}

/// A product as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ProductView {
    /// Stable id.
    pub id: ProductId,
    /// Display name.
    pub name: String,
    /// Kind.
    pub category: Category,
    /// Gross price per unit.
    pub price: MoneyView,
    /// What the price counts.
    pub unit: Unit,
    /// VAT in percent.
    pub vat_percent: Number,
    /// Other words clients use.
    pub synonyms: Vec<String>,
    /// Rooms in which it is not sold.
    pub unavailable_in: Vec<RoomId>,
    /// Whether it is eaten at dinner tables.
    pub seated: bool,
    /// Whether it is what the house charges where the client brings a caterer.
    pub for_own_caterer: bool,
}

impl Kind for Product {
    const NAME: &'static str = "product";
    const LIST: &'static str = "products";
    const MOST: usize = 500;
    const UNKNOWN: Code = Code::UnknownProduct;
    type Fields = ProductFields;
    type View = ProductView;

    fn offered(venue: &Venue) -> &Vec<Self> {
        &venue.products
    }
    fn offered_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.products
    }
    fn retired(venue: &Venue) -> &Vec<Self> {
        &venue.retired.products
    }
    fn retired_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.retired.products
    }
    fn id(&self) -> &str {
        &self.id.0
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn wants_retired(fields: &ProductFields) -> Option<bool> {
        fields.retired
    }
    fn wants_id(fields: &ProductFields) -> Option<&str> {
        fields.id.as_deref()
    }

    fn blank(id: String, venue: &Venue) -> Self {
        Self {
            id: ProductId(id),
            name: String::new(),
            category: Category::AddOns,
            price: Money::new(0, venue.currency),
            unit: Unit::PerEvent,
            vat: venue.policy.room_vat,
            synonyms: Vec::new(),
            unavailable_in: Vec::new(),
            seated: false,
            for_own_caterer: false,
        }
    }

    fn set(&mut self, fields: &ProductFields, venue: &Venue, new: bool, p: &mut Problems) {
        let needed = [
            ("/name", fields.name.is_none()),
            ("/category", fields.category.is_none()),
            ("/price", fields.price.is_none()),
            ("/unit", fields.unit.is_none()),
        ];
        need(new, needed, p);
        if let Some(name) = &fields.name {
            self.name = p.line("/name", name, 80);
        }
        set_price(&mut self.price, fields.price.as_ref(), "/price", venue, p);
        self.category = fields.category.unwrap_or(self.category);
        self.unit = fields.unit.unwrap_or(self.unit);
        self.seated = fields.seated.unwrap_or(self.seated);
        self.for_own_caterer = fields.for_own_caterer.unwrap_or(self.for_own_caterer);
        if let Some(n) = &fields.vat_percent {
            self.vat = rate(p, "/vat_percent", n);
        }
        if let Some(words) = &fields.synonyms {
            let words = p.at_most("/synonyms", words, 30).iter().enumerate();
            self.synonyms = words.map(|(i, w)| p_line(p, i, w)).collect();
            p.unique(self.synonyms.iter().enumerate().map(|(i, w)| (format!("/synonyms/{i}"), w.clone())));
        }
        one_owner(self, venue, p);
        if let Some(rooms) = &fields.unavailable_in {
            let rooms = p.at_most("/unavailable_in", rooms, 100).iter().enumerate();
            let found = rooms.filter_map(|(i, r)| p.room(&format!("/unavailable_in/{i}"), r, venue));
            let closed = found.map(|r| r.id.clone()).collect();
            self.sold_but_in(closed, venue);
        }
    }

    fn view(&self, venue: &Venue) -> ProductView {
        ProductView {
            id: self.id.clone(),
            name: self.name.clone(),
            category: self.category,
            price: self.price.into(),
            unit: self.unit,
            vat_percent: percent(self.vat),
            synonyms: self.synonyms.clone(),
            unavailable_in: self.unavailable_in.iter().filter(|r| is_offered(r, venue)).cloned().collect(),
            seated: self.seated,
            for_own_caterer: self.for_own_caterer,
        }
    }
}

/// Where a product is not sold.
pub(super) trait Sold {
    /// From now on not in these rooms. Of a retired room, should it come back, nothing changes.
    fn sold_but_in(&mut self, rooms: Vec<RoomId>, venue: &Venue);
}

impl Sold for Product {
    fn sold_but_in(&mut self, mut rooms: Vec<RoomId>, venue: &Venue) {
        rooms.extend(self.unavailable_in.iter().filter(|r| !is_offered(r, venue)).cloned());
        self.unavailable_in = rooms;
    }
}

fn is_offered(room: &RoomId, venue: &Venue) -> bool {
    venue.rooms.iter().any(|r| r.id == *room)
}

fn p_line(p: &mut Problems, i: usize, word: &str) -> String {
    p.line(&format!("/synonyms/{i}"), word, 80).to_lowercase()
}

/// A word leads to one product only.
fn one_owner(one: &Product, venue: &Venue, p: &mut Problems) {
    let others = || venue.products.iter().filter(|x| x.id != one.id);
    let taken = |word: &str| others().any(|x| x.name.to_lowercase() == word || x.synonyms.iter().any(|s| s == word));
    if others().any(|x| x.synonyms.contains(&one.name.to_lowercase())) {
        p.at("/name", Code::InvalidValue, "another product is meant by this word");
    }
    for (i, _) in one.synonyms.iter().enumerate().filter(|(_, w)| taken(w)) {
        p.at(format!("/synonyms/{i}"), Code::InvalidValue, "another product is meant by this word");
    }
}
