//! Rooms as bodies and as views.

use super::catalogue::{Kind, need, set_price};
use super::check::{Problems, nearest};
use super::draft::nullable;
use super::numbers::Price;
use crate::http::Code;
use crate::view::MoneyView;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use workflow::venue::catalogue::Feature;
use workflow::venue::{Layout, Money, ProductId, Room, RoomId, Venue};

/// A body of a room. To make one, `name`, `capacity_max` and `day_rate` are needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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
