//! Rooms, products and menus as bodies and as views.

use super::catalogue::Kind;
use super::check::{Problems, nearest};
use super::draft::nullable;
use super::numbers::{Price, percent, rate};
use crate::http::Code;
use crate::view::MoneyView;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use std::collections::BTreeMap;
use workflow::venue::catalogue::{Category, Feature};
use workflow::venue::{Layout, Menu, MenuId, Money, Product, ProductId, Room, RoomId, Unit, Venue};

/// A body of a room. To make one, `name`, `capacity_max` and `day_rate` are needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoomFields {
    /// Only the one it has.
    pub id: Option<String>,
    /// Display name, at most 80 characters.
    pub name: Option<String>,
    /// Below this the room feels empty.
    pub capacity_min: Option<u16>,
    /// Most people, whatever the layout.
    pub capacity_max: Option<u16>,
    /// Most people per layout; replaced as a whole.
    pub capacity_by_layout: Option<BTreeMap<Layout, u16>>,
    /// Minutes kept free before an event, at most 480.
    pub buffer_before_min: Option<u16>,
    /// Minutes kept free after an event, at most 480.
    pub buffer_after_min: Option<u16>,
    /// Gross price of a day.
    pub day_rate: Option<Price>,
    /// What the room has; replaced as a whole.
    pub features: Option<Vec<Feature>>,
    /// Floor area; null when not known.
    #[serde(deserialize_with = "nullable")]
    pub square_metres: Option<Option<u16>>,
    /// True: no longer offered. False: offered again.
    pub retired: Option<bool>,
}

/// A room as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoomView {
    /// Stable id.
    pub id: RoomId,
    /// Display name.
    pub name: String,
    /// Below this the room feels empty.
    pub capacity_min: u16,
    /// Most people, whatever the layout.
    pub capacity_max: u16,
    /// Most people per layout.
    pub capacity_by_layout: BTreeMap<Layout, u16>,
    /// Minutes kept free before an event.
    pub buffer_before_min: u16,
    /// Minutes kept free after an event.
    pub buffer_after_min: u16,
    /// Gross price of a day.
    pub day_rate: MoneyView,
    /// What the room has.
    pub features: Vec<Feature>,
    /// Floor area.
    pub square_metres: Option<u16>,
}

impl Kind for Room {
    const NAME: &'static str = "room";
    const LIST: &'static str = "rooms";
    const MOST: usize = 100;
    const UNKNOWN: Code = Code::UnknownRoom;
    type Fields = RoomFields;
    type View = RoomView;

    fn offered(venue: &Venue) -> &Vec<Self> {
        &venue.rooms
    }
    fn offered_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.rooms
    }
    fn retired(venue: &Venue) -> &Vec<Self> {
        &venue.retired.rooms
    }
    fn retired_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.retired.rooms
    }
    fn id(&self) -> &str {
        &self.id.0
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn wants_retired(fields: &RoomFields) -> Option<bool> {
        fields.retired
    }
    fn wants_id(fields: &RoomFields) -> Option<&str> {
        fields.id.as_deref()
    }

    fn blank(id: String, venue: &Venue) -> Self {
        Self {
            id: RoomId(id),
            name: String::new(),
            capacity_min: 1,
            capacity_max: 1,
            capacity_by_layout: BTreeMap::new(),
            buffer_before_min: 30,
            buffer_after_min: 30,
            day_rate: Money::new(0, venue.currency),
            features: Vec::new(),
            square_metres: None,
        }
    }

    fn set(&mut self, fields: &RoomFields, venue: &Venue, new: bool, p: &mut Problems) {
        if let Some(name) = &fields.name {
            self.name = p.line("/name", name, 80);
        }
        set_price(&mut self.day_rate, fields.day_rate.as_ref(), "/day_rate", venue, p);
        let needed = [
            ("/name", fields.name.is_none()),
            ("/capacity_max", fields.capacity_max.is_none()),
            ("/day_rate", fields.day_rate.is_none()),
        ];
        need(new, needed, p);
        for (pointer, sent, field, least, most) in [
            ("/capacity_min", fields.capacity_min, &mut self.capacity_min, 1, 10_000),
            ("/capacity_max", fields.capacity_max, &mut self.capacity_max, 1, 10_000),
            ("/buffer_before_min", fields.buffer_before_min, &mut self.buffer_before_min, 0, 480),
            ("/buffer_after_min", fields.buffer_after_min, &mut self.buffer_after_min, 0, 480),
        ] {
            if let Some(n) = sent {
                p.within(pointer, n, least, most);
                *field = n;
            }
        }
        if let Some(layouts) = &fields.capacity_by_layout {
            self.capacity_by_layout.clone_from(layouts);
        }
        if let Some(area) = fields.square_metres {
            if let Some(n) = area {
                p.within("/square_metres", n, 1, 60_000);
            }
            self.square_metres = area;
        }
        self.check_capacities(new && fields.capacity_max.is_none(), p);
        if let Some(features) = &fields.features {
            let features = p.at_most("/features", features, 100).iter().enumerate();
            self.features = features.map(|(i, f)| feature(f, &format!("/features/{i}"), venue, p)).collect();
        }
    }

    fn view(&self, _: &Venue) -> RoomView {
        RoomView {
            id: self.id.clone(),
            name: self.name.clone(),
            capacity_min: self.capacity_min,
            capacity_max: self.capacity_max,
            capacity_by_layout: self.capacity_by_layout.clone(),
            buffer_before_min: self.buffer_before_min,
            buffer_after_min: self.buffer_after_min,
            day_rate: self.day_rate.into(),
            features: self.features.clone(),
            square_metres: self.square_metres,
        }
    }
}

trait Capacities {
    fn check_capacities(&self, unknown: bool, p: &mut Problems);
}

impl Capacities for Room {
    fn check_capacities(&self, unknown: bool, p: &mut Problems) {
        if unknown {
            return;
        }
        if self.capacity_min > self.capacity_max {
            p.at("/capacity_min", Code::OutOfRange, "not over capacity_max");
        }
        for (layout, n) in &self.capacity_by_layout {
            if *n == 0 || *n > self.capacity_max {
                let name = serde_json::to_value(layout).unwrap_or_default();
                let pointer = format!("/capacity_by_layout/{}", name.as_str().unwrap_or_default());
                p.at(pointer, Code::OutOfRange, "from 1 to capacity_max; leave out what the room does not have");
            }
        }
    }
}

fn feature(f: &Feature, at: &str, venue: &Venue, p: &mut Problems) -> Feature {
    if let Some(id) = &f.covers {
        known_product(id, &format!("{at}/covers"), venue, p);
    }
    let mut text = |language: &str, t: &str| p.line(&format!("{at}/{language}"), t, 80);
    Feature {
        en: text("en", &f.en),
        de: text("de", &f.de),
        fr: f.fr.as_deref().map(|t| text("fr", t)),
        it: f.it.as_deref().map(|t| text("it", t)),
        covers: f.covers.clone(),
    }
}

fn known_product(id: &ProductId, pointer: &str, venue: &Venue, p: &mut Problems) {
    if venue.product(id).is_none() {
        let like = nearest(&id.0, venue.products.iter().map(|x| (x.id.0.as_str(), x.name.as_str())));
        p.suggest(pointer, Code::UnknownProduct, "there is no such product", like);
    }
}

fn set_price(field: &mut Money, sent: Option<&Price>, pointer: &str, venue: &Venue, p: &mut Problems) {
    if let Some(price) = sent {
        *field = price.money(p, pointer, venue.currency);
    }
}

fn need<const N: usize>(new: bool, missing: [(&str, bool); N], p: &mut Problems) {
    for (pointer, _) in missing.into_iter().filter(|(_, missing)| new && *missing) {
        p.at(pointer, Code::MissingField, "this field must be there");
    }
}

/// A body of a product. To make one, `name`, `category`, `price` and `unit` are needed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
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
    /// True: no longer offered. False: offered again.
    pub retired: Option<bool>,
}

/// A product as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
            self.unavailable_in = found.map(|r| r.id.clone()).collect();
        }
    }

    fn view(&self, _: &Venue) -> ProductView {
        ProductView {
            id: self.id.clone(),
            name: self.name.clone(),
            category: self.category,
            price: self.price.into(),
            unit: self.unit,
            vat_percent: percent(self.vat),
            synonyms: self.synonyms.clone(),
            unavailable_in: self.unavailable_in.clone(),
        }
    }
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

/// A body of a menu. To make one, `name`, `price` and `months` are needed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MenuFields {
    /// Only the one it has.
    pub id: Option<String>,
    /// Display name, at most 80 characters.
    pub name: Option<String>,
    /// Gross price per person.
    pub price: Option<Price>,
    /// VAT in percent; for a new one that of room hire when absent.
    pub vat_percent: Option<Number>,
    /// No meat, no fish.
    pub vegetarian: Option<bool>,
    /// Nothing from animals; then it is vegetarian too.
    pub vegan: Option<bool>,
    /// How many courses, 1 to 12; null when not known.
    #[serde(deserialize_with = "nullable")]
    pub courses: Option<Option<u8>>,
    /// Whether a wine pairing is in the price.
    pub wine_pairing: Option<bool>,
    /// Months in which it is served, 1 to 12.
    pub months: Option<Vec<i8>>,
    /// A few words; null for none.
    #[serde(deserialize_with = "nullable")]
    pub description: Option<Option<String>>,
    /// True: no longer offered. False: offered again.
    pub retired: Option<bool>,
}

/// A menu as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MenuView {
    /// Stable id.
    pub id: MenuId,
    /// Display name.
    pub name: String,
    /// Gross price.
    pub price: MoneyView,
    /// Always per person: the page says what the offer says (D-19).
    pub unit: Unit,
    /// VAT in percent.
    pub vat_percent: Number,
    /// No meat, no fish.
    pub vegetarian: bool,
    /// Nothing from animals.
    pub vegan: bool,
    /// How many courses, if known.
    pub courses: Option<u8>,
    /// Whether a wine pairing is in the price.
    pub wine_pairing: bool,
    /// Months in which it is served.
    pub months: Vec<i8>,
    /// A few words.
    pub description: Option<String>,
}

impl Kind for Menu {
    const NAME: &'static str = "menu";
    const LIST: &'static str = "menus";
    const MOST: usize = 100;
    const UNKNOWN: Code = Code::NotFound;
    type Fields = MenuFields;
    type View = MenuView;

    fn offered(venue: &Venue) -> &Vec<Self> {
        &venue.menus
    }
    fn offered_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.menus
    }
    fn retired(venue: &Venue) -> &Vec<Self> {
        &venue.retired.menus
    }
    fn retired_mut(venue: &mut Venue) -> &mut Vec<Self> {
        &mut venue.retired.menus
    }
    fn id(&self) -> &str {
        &self.id.0
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn wants_retired(fields: &MenuFields) -> Option<bool> {
        fields.retired
    }
    fn wants_id(fields: &MenuFields) -> Option<&str> {
        fields.id.as_deref()
    }

    fn blank(id: String, venue: &Venue) -> Self {
        Self {
            id: MenuId(id),
            name: String::new(),
            price: Money::new(0, venue.currency),
            vat: venue.policy.room_vat,
            vegetarian: false,
            months: Vec::new(),
            vegan: false,
            courses: None,
            wine_pairing: false,
            description: None,
        }
    }

    fn set(&mut self, fields: &MenuFields, venue: &Venue, new: bool, p: &mut Problems) {
        let needed = [
            ("/name", fields.name.is_none()),
            ("/price", fields.price.is_none()),
            ("/months", fields.months.is_none()),
        ];
        need(new, needed, p);
        if let Some(name) = &fields.name {
            self.name = p.line("/name", name, 80);
        }
        set_price(&mut self.price, fields.price.as_ref(), "/price", venue, p);
        if let Some(n) = &fields.vat_percent {
            self.vat = rate(p, "/vat_percent", n);
        }
        self.vegetarian = fields.vegetarian.unwrap_or(self.vegetarian);
        self.vegan = fields.vegan.unwrap_or(self.vegan);
        if self.vegan && fields.vegetarian == Some(false) {
            p.at("/vegetarian", Code::InvalidValue, "what is vegan is vegetarian");
        }
        self.vegetarian |= self.vegan;
        if let Some(courses) = fields.courses {
            if let Some(n) = courses {
                p.within("/courses", n, 1, 12);
            }
            self.courses = courses;
        }
        self.wine_pairing = fields.wine_pairing.unwrap_or(self.wine_pairing);
        if let Some(months) = &fields.months {
            let months = p.at_most("/months", months, 12).to_vec();
            for (i, m) in months.iter().enumerate() {
                p.within(&format!("/months/{i}"), *m, 1, 12);
            }
            p.unique(months.iter().enumerate().map(|(i, m)| (format!("/months/{i}"), *m)));
            self.months = months;
        }
        if let Some(text) = &fields.description {
            self.description = text.as_deref().map(|t| p.words("/description", t, 1000));
        }
    }

    fn view(&self, _: &Venue) -> MenuView {
        MenuView {
            id: self.id.clone(),
            name: self.name.clone(),
            price: self.price.into(),
            unit: Unit::PerPerson,
            vat_percent: percent(self.vat),
            vegetarian: self.vegetarian,
            vegan: self.vegan,
            courses: self.courses,
            wine_pairing: self.wine_pairing,
            months: self.months.clone(),
            description: self.description.clone(),
        }
    }
}
