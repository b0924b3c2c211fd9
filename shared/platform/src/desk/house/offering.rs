//! Settings that list what the house offers: dinner menus, which product is sold in which room, answers to questions.

use super::check::{Problems, find_room, nearest, rooms_like};
use super::draft::{Body, Draft};
use super::numbers::{percent, rate, written};
use super::products::Sold as _;
use super::slug;
use crate::http::Code;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use workflow::venue::catalogue::Category;
use workflow::venue::{Faq, Menu, MenuId, Money, Product, Room, Topic, Venue};

/// `menus`: the dinner menus, as a whole. What is not in the list is retired; an empty list offers none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Menus {
    /// At most 100.
    pub dinner_options: Vec<MenuBody>,
}

/// A menu under its earlier names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MenuBody {
    /// Given by the house. Without it a menu is found by its name, or is new.
    #[serde(default)]
    pub id: Option<String>,
    /// Display name.
    pub menu_name: String,
    /// Price per person, `CHF 92.50`.
    pub price: String,
    /// VAT in percent; for a new menu that of room hire when absent.
    #[serde(default)]
    pub vat_percent: Option<Number>,
    /// No meat, no fish.
    #[serde(default)]
    pub vegetarian: bool,
    /// Nothing from animals.
    #[serde(default)]
    pub vegan: bool,
    /// How many courses, 1 to 12.
    #[serde(default)]
    pub courses: Option<u8>,
    /// Whether a wine pairing is in the price.
    #[serde(default)]
    pub wine_pairing: bool,
    /// A few words.
    #[serde(default)]
    pub description: Option<String>,
    /// Months in which it is served: 1 to 12, or English names.
    pub available_months: Vec<Month>,
}

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Month {
    /// 1 to 12.
    Number(i8),
    /// In English.
    Name(String),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Month {
    fn number(&self) -> Option<i8> {
        match self {
            Self::Number(n) => (1..=12).contains(n).then_some(*n),
            Self::Name(name) => {
                let place = MONTHS.iter().position(|m| *m == name.trim().to_lowercase())?;
                i8::try_from(place + 1).ok()
            }
        }
    }
}

impl Body for Menus {
    const APPLIES_TO: &'static [&'static str] = &["offers and answers from now on"];

    fn of(draft: &Draft) -> Self {
        let one = |m: &Menu| MenuBody {
            id: Some(m.id.0.clone()),
            menu_name: m.name.clone(),
            price: m.price.to_string().replace('\'', ""),
            vat_percent: Some(percent(m.vat)),
            vegetarian: m.vegetarian,
            vegan: m.vegan,
            courses: m.courses,
            wine_pairing: m.wine_pairing,
            description: m.description.clone(),
            available_months: m.months.iter().map(|n| Month::Number(*n)).collect(),
        };
        Self { dinner_options: draft.venue.menus.iter().map(one).collect() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let mut menus: Vec<Menu> = Vec::new();
        for (i, sent) in p.at_most("/dinner_options", &self.dinner_options, 100).iter().enumerate() {
            let at = format!("/dinner_options/{i}");
            let venue = &draft.venue;
            let known = sent.known(p, &at, venue);
            let price = written(p, &format!("{at}/price"), &sent.price, venue.currency);
            let menu = sent.menu(p, &at, known, (price, venue));
            let taken = |id: &str| menus.iter().any(|m| m.id.0 == id) || venue.menu(&MenuId(id.to_owned())).is_some();
            let id = known.map_or_else(|| MenuId(slug::free(&menu.name, "menu", taken)), |m| m.id.clone());
            menus.push(Menu { id, ..menu });
        }
        p.unique(menus.iter().enumerate().map(|(i, m)| (format!("/dinner_options/{i}"), m.id.clone())));
        let names =
            menus.iter().enumerate().map(|(i, m)| (format!("/dinner_options/{i}/menu_name"), m.name.to_lowercase()));
        p.unique(names);
        let venue = &mut draft.venue;
        venue.retired.menus.retain(|m| menus.iter().all(|new| new.id != m.id));
        let gone = std::mem::take(&mut venue.menus).into_iter().filter(|m| menus.iter().all(|new| new.id != m.id));
        venue.retired.menus.extend(gone);
        venue.menus = menus;
    }
}

impl MenuBody {
    /// The menu it is about, if it is not new.
    fn known<'v>(&self, p: &mut Problems, at: &str, venue: &'v Venue) -> Option<&'v Menu> {
        let Some(id) = &self.id else {
            return venue.menus.iter().find(|m| m.name.to_lowercase() == self.menu_name.trim().to_lowercase());
        };
        let found = venue.menu(&MenuId(id.clone()));
        if found.is_none() {
            let like = nearest(id, venue.menus.iter().map(|m| (m.id.0.as_str(), m.name.as_str())));
            p.suggest(
                format!("{at}/id"),
                Code::UnknownValue,
                "there is no such menu; a new one gets its id here",
                like,
            );
        }
        found
    }

    fn menu(&self, p: &mut Problems, at: &str, known: Option<&Menu>, (price, venue): (Money, &Venue)) -> Menu {
        let vat = match &self.vat_percent {
            Some(n) => rate(p, &format!("{at}/vat_percent"), n),
            None => known.map_or(venue.policy.room_vat, |m| m.vat),
        };
        if let Some(n) = self.courses {
            p.within(&format!("{at}/courses"), n, 1, 12);
        }
        let mut months = Vec::new();
        for (i, m) in p.at_most(&format!("{at}/available_months"), &self.available_months, 12).iter().enumerate() {
            match m.number() {
                Some(n) => months.push(n),
                None => p.at(format!("{at}/available_months/{i}"), Code::InvalidValue, "1 to 12, or January"),
            }
        }
        p.unique(months.iter().enumerate().map(|(i, m)| (format!("{at}/available_months/{i}"), *m)));
        Menu {
            id: MenuId(String::new()),
            name: p.line(&format!("{at}/menu_name"), &self.menu_name, 80),
            price,
            vat,
            vegetarian: self.vegetarian || self.vegan,
            months,
            vegan: self.vegan,
            courses: self.courses,
            wine_pairing: self.wine_pairing,
            description: self.description.as_deref().map(|d| p.words(&format!("{at}/description"), d, 1000)),
        }
    }
}

/// `catalog`: which products are sold in which rooms. A product that is not listed keeps its rooms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// At most 500.
    pub product_room_map: Vec<ProductRooms>,
}

/// The rooms of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductRooms {
    /// Its id, or its name.
    pub name: String,
    /// Its category; not set here, but it must not contradict.
    #[serde(default)]
    pub category: Option<Category>,
    /// Ids or names. None: it is sold nowhere.
    pub rooms: Vec<String>,
}

impl Body for Catalog {
    const APPLIES_TO: &'static [&'static str] = &["offers and answers from now on"];

    fn of(draft: &Draft) -> Self {
        let sold = |p: &Product| {
            draft.venue.rooms.iter().filter(|r| !p.unavailable_in.contains(&r.id)).map(|r| r.id.0.clone()).collect()
        };
        let one = |p: &Product| ProductRooms { name: p.id.0.clone(), category: Some(p.category), rooms: sold(p) };
        Self { product_room_map: draft.venue.products.iter().map(one).collect() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let mut seen = Vec::new();
        for (i, sent) in p.at_most("/product_room_map", &self.product_room_map, 500).iter().enumerate() {
            let at = format!("/product_room_map/{i}");
            let venue = &draft.venue;
            let mut sold: Vec<&Room> = Vec::new();
            for (n, wanted) in p.at_most(&format!("{at}/rooms"), &sent.rooms, 100).iter().enumerate() {
                match find_room(venue, wanted) {
                    Some(room) => sold.push(room),
                    None => {
                        let like = rooms_like(venue, wanted);
                        p.suggest(format!("{at}/rooms/{n}"), Code::UnknownRoom, "there is no such room", like);
                    }
                }
            }
            let closed =
                venue.rooms.iter().filter(|r| sold.iter().all(|s| s.id != r.id)).map(|r| r.id.clone()).collect();
            let wanted = sent.name.trim().to_lowercase();
            let named = |x: &Product| x.id.0 == wanted || x.name.to_lowercase() == wanted;
            match draft.venue.products.iter().position(named).and_then(|n| Some((n, venue.products.get(n)?.clone()))) {
                Some((n, mut product)) => {
                    if sent.category.is_some_and(|c| c != product.category) {
                        p.at(format!("{at}/category"), Code::InvalidValue, "the product has another category");
                    }
                    seen.push((format!("{at}/name"), product.id.clone()));
                    product.sold_but_in(closed, venue);
                    if let Some(old) = draft.venue.products.get_mut(n) {
                        *old = product;
                    }
                }
                None => {
                    let known = draft.venue.products.iter().map(|x| (x.id.0.as_str(), x.name.as_str()));
                    let like = nearest(&sent.name, known);
                    p.suggest(format!("{at}/name"), Code::UnknownProduct, "there is no such product", like);
                }
            }
        }
        p.unique(seen);
    }
}

/// `faq`: the answers to common questions, as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqList {
    /// One a topic.
    pub items: Vec<FaqBody>,
}

/// An answer, in the languages of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqBody {
    /// What it is about; `category` is its earlier name.
    #[serde(alias = "category")]
    pub topic: Topic,
    /// The question, for people who look through the answers.
    #[serde(default)]
    pub question: Option<String>,
    /// One text for German and English, in place of the two.
    #[serde(default, skip_serializing)]
    pub answer: Option<String>,
    /// German.
    #[serde(default)]
    pub de: Option<String>,
    /// English.
    #[serde(default)]
    pub en: Option<String>,
    /// French; English is used where it is missing.
    #[serde(default)]
    pub fr: Option<String>,
    /// Italian, likewise.
    #[serde(default)]
    pub it: Option<String>,
}

impl Body for FaqList {
    const APPLIES_TO: &'static [&'static str] = &["answers from now on"];

    fn of(draft: &Draft) -> Self {
        let one = |f: &Faq| FaqBody {
            topic: f.topic,
            question: f.question.clone(),
            answer: None,
            de: Some(f.de.clone()),
            en: Some(f.en.clone()),
            fr: f.fr.clone(),
            it: f.it.clone(),
        };
        Self { items: draft.venue.faq.iter().map(one).collect() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let items = p.at_most("/items", &self.items, 30);
        let faq = items.iter().enumerate().map(|(i, f)| f.read(p, &format!("/items/{i}"))).collect::<Vec<_>>();
        p.unique(faq.iter().enumerate().map(|(i, f)| (format!("/items/{i}/topic"), f.topic)));
        draft.venue.faq = faq;
    }
}

impl FaqBody {
    fn read(&self, p: &mut Problems, at: &str) -> Faq {
        if matches!(self.topic, Topic::Other | Topic::BookingState | Topic::FreeDates) {
            p.at(format!("{at}/topic"), Code::InvalidValue, "no stored text answers this topic");
        }
        if self.answer.is_some() && (self.de.is_some() || self.en.is_some()) {
            p.at(format!("{at}/answer"), Code::InvalidValue, "either answer, or de and en");
        }
        let mut text = |language: &str, sent: &Option<String>| {
            sent.as_deref().map(|t| p.words(&format!("{at}/{language}"), t, 2000))
        };
        let (de, en) = (text("de", &self.de), text("en", &self.en));
        let (fr, it) = (text("fr", &self.fr), text("it", &self.it));
        let (question, answer) = (text("question", &self.question), text("answer", &self.answer));
        for (language, found) in [("de", &de), ("en", &en)] {
            if found.is_none() && answer.is_none() {
                p.at(format!("{at}/{language}"), Code::MissingField, "a text in this language, or one answer for both");
            }
        }
        let both = answer.unwrap_or_default();
        Faq { topic: self.topic, question, de: de.unwrap_or_else(|| both.clone()), en: en.unwrap_or(both), fr, it }
    }
}
