//! Menus as bodies and as views.

use super::catalogue::{Kind, need, set_price};
use super::check::Problems;
use super::draft::nullable;
use super::numbers::{Price, percent, rate};
use crate::http::Code;
use crate::view::MoneyView;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use workflow::venue::{Menu, MenuId, Money, Unit, Venue};

/// A body of a menu. To make one, `name`, `price` and `months` are needed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
