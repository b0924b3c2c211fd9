//! A question, and how it is read from a query.

use crate::desk::house::check::Problems;
use crate::http::{ApiError, Code};
use serde::{Deserialize, Serialize};
use workflow::venue::Language;

/// What is asked: a narrower one has more fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Asked {
    /// `general`, `rooms`, `catering` (or `menus`), `products`, or a topic of the house's answers, like `parking`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// A day, not past: adds availability, and menus of its month only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// 1 to 12: menus of this month only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<i8>,
    /// People: rooms that hold them only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u16>,
    /// Id or name: this room, and products sold in it, only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Menus without meat and fish only; false narrows nothing, as with the next two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vegetarian: Option<bool>,
    /// Menus with nothing from animals only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vegan: Option<bool>,
    /// Menus with a wine pairing in the price only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wine_pairing: Option<bool>,
    /// Menus of so many courses only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courses: Option<u8>,
    /// `de`, `en`, `fr` or `it`; that of the house when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Asked {
    /// What a query asks, by the name of its parameters.
    ///
    /// # Errors
    /// `Invalid` with every parameter that cannot be read.
    pub fn of_query(query: impl Fn(&str) -> Option<String>) -> Result<Self, ApiError> {
        let mut p = Problems::default();
        let asked = Self {
            category: query("category"),
            date: query("date"),
            month: number(&mut p, "/month", query("month")),
            capacity: number(&mut p, "/capacity", query("capacity")),
            room: query("room"),
            vegetarian: switch(&mut p, "/vegetarian", query("vegetarian")),
            vegan: switch(&mut p, "/vegan", query("vegan")),
            wine_pairing: switch(&mut p, "/wine_pairing", query("wine_pairing")),
            courses: number(&mut p, "/courses", query("courses")),
            language: language(&mut p, query("language")),
        };
        p.finish().map(|()| asked)
    }
}

fn number<N: std::str::FromStr>(p: &mut Problems, pointer: &str, text: Option<String>) -> Option<N> {
    let text = text?;
    let found = text.parse().ok();
    if found.is_none() {
        p.at(pointer, Code::InvalidValue, "a whole number in range");
    }
    found
}

fn switch(p: &mut Problems, pointer: &str, text: Option<String>) -> Option<bool> {
    match text.as_deref() {
        None => None,
        Some("true" | "1") => Some(true),
        Some("false" | "0") => Some(false),
        Some(_) => {
            p.at(pointer, Code::InvalidValue, "true or false");
            None
        }
    }
}

fn language(p: &mut Problems, text: Option<String>) -> Option<Language> {
    let found = serde_json::from_value(serde_json::Value::String(text?)).ok();
    if found.is_none() {
        p.at("/language", Code::UnknownValue, "de, en, fr or it");
    }
    found
}
