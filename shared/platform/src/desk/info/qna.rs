//! Live answers from the house's own data: rooms with their availability, menus, products, questions. What stands in
//! here is read from the published house and the diary in the same moment; nothing is kept.

use crate::State;
use crate::desk::house::{
    Kind as _, MenuView, ProductView, RoomView, check::Problems, check::find_room, check::rooms_like,
};
use crate::desk::no_venue;
use crate::desk::turn::scene::Scene;
use crate::http::{ApiError, Code, Principal};
use crate::store::{Ranges, Tenant};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use workflow::venue::catalogue::Category as Goods;
use workflow::venue::{ClockTime, Diary, Faq, Language, Menu, Room, Topic, Venue, Window};

mod asked;

pub use asked::Asked;

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LiveAnswer {
    /// What was asked.
    pub query: Asked,
    /// `general`, `rooms`, `catering`, `products` or `faq`.
    pub result_type: ResultType,
    /// The same: every field of it is applied, or the request is refused.
    pub filters_applied: Asked,
    /// Answers to questions.
    pub items: Vec<FaqView>,
    /// Their topics.
    pub categories: Vec<Topic>,
    /// Menus.
    pub menus: Vec<MenuView>,
    /// Rooms, products and the day.
    pub data: Found,
    /// The same as Markdown.
    pub body_markdown: String,
    /// Always true: what cannot be answered is a problem, never a 200.
    pub handled: bool,
    /// Always true, likewise.
    pub success: bool,
}

/// What an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ResultType {
    /// Answers, rooms and menus.
    General,
    /// Rooms.
    Rooms,
    /// Menus, food and drink.
    Catering,
    /// Products.
    Products,
    /// Answers of one topic.
    Faq,
}

/// Rooms, products and the day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Found {
    /// Rooms.
    pub rooms: Vec<RoomFound>,
    /// Products.
    pub products: Vec<ProductView>,
    /// The day asked about.
    pub date: Option<Date>,
    /// Whether the house is closed that day.
    pub closed: bool,
}

/// A room, and whether it is free.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RoomFound {
    /// The room.
    #[serde(flatten)]
    pub room: RoomView,
    /// What it has, in the language of the answer.
    pub features_text: Vec<String>,
    /// On the day asked about.
    pub availability: Option<Availability>,
}

/// Whether a room is free on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Availability {
    /// Over all slots.
    pub status: DayStatus,
    /// Slot by slot.
    pub slots: Vec<SlotFree>,
}

/// Over all slots of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DayStatus {
    /// Every slot is free.
    Available,
    /// Some are.
    Partly,
    /// None is.
    Unavailable,
    /// The house is closed.
    Closed,
}

/// A slot of the house on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SlotFree {
    /// `HH:MM`.
    pub start: ClockTime,
    /// `HH:MM`.
    pub end: ClockTime,
    /// Nobody holds the room then, buffers included.
    pub free: bool,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FaqView {
    /// What it is about.
    pub category: Topic,
    /// The question, if the house has worded one.
    pub question: Option<String>,
    /// The answer.
    pub answer: String,
}

/// Answers from the house as it is now.
///
/// # Errors
/// `Invalid` with all that cannot be answered, `NoVenue`, the store's.
pub async fn qna(state: &State, who: &Principal, asked: &Asked) -> Result<LiveAnswer, ApiError> {
    let bundle = state.store.bundle(&who.tenant);
    let (bundle, diary) =
        tokio::try_join!(async { bundle.await?.ok_or_else(no_venue) }, diary_of(state, &who.tenant, asked))?;
    let scene = Scene::new(&state.settings, Some(bundle), state.clock.now())?;
    answer(&scene.venue, asked, &diary, (scene.now, scene.today()))
}

/// The diary of the day asked about: one query, or none.
pub(in crate::desk) async fn diary_of(state: &State, tenant: &Tenant, asked: &Asked) -> Result<Diary, ApiError> {
    let Some(day) = asked.date.as_deref().and_then(day) else { return Ok(Diary::default()) };
    // A slot late in the evening needs the room past midnight.
    let next = day.checked_add(1.day()).unwrap_or(day);
    Ok(state.store.diary(tenant, Ranges { main: (day, next), apart: None }).await?)
}

fn day(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|d| d.to_string() == text)
}

/// Furthest day that can be asked about, as for bookings.
const HORIZON_DAYS: i64 = 730;

/// The answer, from the house and the diary of the day.
pub(in crate::desk) fn answer(
    venue: &Venue,
    asked: &Asked,
    diary: &Diary,
    (now, today): (Timestamp, Date),
) -> Result<LiveAnswer, ApiError> {
    let mut p = Problems::default();
    let (result_type, topic) = category(&mut p, asked.category.as_deref());
    let date = asked.date.as_deref().and_then(|text| {
        let last = today.checked_add(HORIZON_DAYS.days()).unwrap_or(Date::MAX);
        match day(text) {
            Some(day) if (today..=last).contains(&day) => Some(day),
            Some(_) => {
                p.at("/date", Code::OutOfRange, "a day from today, at most two years ahead");
                None
            }
            None => {
                p.at("/date", Code::InvalidValue, "a day like 2027-02-06");
                None
            }
        }
    });
    if let Some(n) = asked.month {
        p.within("/month", n, 1, 12);
    }
    if let Some(n) = asked.capacity {
        p.within("/capacity", n, 1, 10_000);
    }
    let room = asked.room.as_deref().and_then(|wanted| {
        let found = find_room(venue, wanted);
        if found.is_none() {
            p.suggest("/room", Code::UnknownRoom, "there is no such room", rooms_like(venue, wanted));
        }
        found
    });
    p.finish()?;

    let language = asked.language.unwrap_or(venue.default_language);
    let shows = |wanted: &[ResultType]| wanted.contains(&result_type);
    let month = asked.month.or(date.map(Date::month));
    let items = faq(venue, topic, shows(&[ResultType::General, ResultType::Faq]), language);
    let menus: Vec<MenuView> = venue
        .menus
        .iter()
        .filter(|m| shows(&[ResultType::General, ResultType::Catering]) && fits(m, asked, month))
        .map(|m| m.view(venue))
        .collect();
    let closed = date.is_some_and(|d| venue.closures.contains(&d));
    let rooms: Vec<RoomFound> = venue
        .rooms
        .iter()
        .filter(|r| shows(&[ResultType::General, ResultType::Rooms]) && room.is_none_or(|one| one.id == r.id))
        .filter(|r| asked.capacity.is_none_or(|n| n <= r.capacity_max))
        .map(|r| RoomFound {
            room: r.view(venue),
            features_text: r.features.iter().map(|f| f.words(language).to_owned()).collect(),
            availability: date.map(|d| availability(venue, r, d, diary, now)),
        })
        .collect();
    let products: Vec<ProductView> = venue
        .products
        .iter()
        .filter(|x| match result_type {
            ResultType::Products => true,
            ResultType::Catering => matches!(x.category, Goods::Catering | Goods::Beverages),
            ResultType::General | ResultType::Rooms | ResultType::Faq => false,
        })
        .filter(|x| room.is_none_or(|r| !x.unavailable_in.contains(&r.id)))
        .map(|x| x.view(venue))
        .collect();
    let categories = items.iter().map(|f| f.category).collect();
    let data = Found { rooms, products, date, closed };
    let body_markdown = markdown(&items, &menus, &data);
    Ok(LiveAnswer {
        query: asked.clone(),
        result_type,
        filters_applied: asked.clone(),
        items,
        categories,
        menus,
        data,
        body_markdown,
        handled: true,
        success: true,
    })
}

const CATEGORIES: [&str; 5] = ["general", "rooms", "catering", "menus", "products"];

/// What an answer is about. `rooms`, `catering` and `menus` are topics of answers too: as a category they are the data.
fn category(p: &mut Problems, wanted: Option<&str>) -> (ResultType, Option<Topic>) {
    match wanted.unwrap_or("general") {
        "general" => (ResultType::General, None),
        "rooms" => (ResultType::Rooms, None),
        "catering" | "menus" => (ResultType::Catering, None),
        "products" => (ResultType::Products, None),
        other => {
            let topic = serde_json::from_value::<Topic>(serde_json::Value::String(other.to_owned())).ok();
            if topic.is_none() {
                let known = CATEGORIES.map(str::to_owned).to_vec();
                p.suggest("/category", Code::UnknownValue, "no such category, and no topic of an answer", known);
            }
            (ResultType::Faq, topic)
        }
    }
}

fn faq(venue: &Venue, topic: Option<Topic>, shown: bool, language: Language) -> Vec<FaqView> {
    let wanted = venue.faq.iter().filter(|f| shown && topic.is_none_or(|t| t == f.topic));
    let one =
        |f: &Faq| FaqView { category: f.topic, question: f.question.clone(), answer: f.words(language).to_owned() };
    wanted.map(one).collect()
}

fn fits(m: &Menu, asked: &Asked, month: Option<i8>) -> bool {
    let wants = |flag: Option<bool>| flag == Some(true);
    month.is_none_or(|n| m.months.contains(&n))
        && (m.vegetarian || !wants(asked.vegetarian))
        && (m.vegan || !wants(asked.vegan))
        && (m.wine_pairing || !wants(asked.wine_pairing))
        && asked.courses.is_none_or(|n| m.courses == Some(n))
}

fn availability(venue: &Venue, room: &Room, date: Date, diary: &Diary, now: Timestamp) -> Availability {
    let whole = [venue.full_day()];
    let times: Vec<(ClockTime, ClockTime)> =
        if venue.slots.is_empty() { whole.to_vec() } else { venue.slots.iter().map(|s| (s.start, s.end)).collect() };
    let closed = venue.closures.contains(&date);
    let slots: Vec<SlotFree> = times
        .into_iter()
        .map(|(start, end)| {
            let window = Window { start: at(date, start), end: at(date, end) };
            SlotFree { start, end, free: !closed && diary.is_free(room, &[window], "", now) }
        })
        .collect();
    let free = slots.iter().filter(|s| s.free).count();
    let status = match free {
        _ if closed => DayStatus::Closed,
        0 => DayStatus::Unavailable,
        n if n == slots.len() => DayStatus::Available,
        _ => DayStatus::Partly,
    };
    Availability { status, slots }
}

fn at(date: Date, time: ClockTime) -> DateTime {
    // Both are below 60 by construction.
    let part = |n: u16| i8::try_from(n).unwrap_or(0);
    date.at(part(time.hour()), part(time.minute()), 0, 0)
}

/// The facts as a list; needs no words of any language.
fn markdown(items: &[FaqView], menus: &[MenuView], data: &Found) -> String {
    let rooms = data.rooms.iter().map(|r| {
        let free: Vec<String> = r.availability.iter().flat_map(|a| &a.slots).filter(|s| s.free).map(slot).collect();
        let free = if free.is_empty() { String::new() } else { format!(", {}", free.join(", ")) };
        format!("- **{}** ({}): {}{free}", plain(&r.room.name), r.room.capacity_max, r.room.day_rate.display)
    });
    let menus = menus.iter().map(|m| format!("- **{}**: {}", plain(&m.name), m.price.display));
    let products = data.products.iter().map(|x| format!("- **{}**: {}", plain(&x.name), x.price.display));
    let items = items.iter().map(|f| match &f.question {
        Some(q) => format!("**{}**\n\n{}", plain(q), plain(&f.answer)),
        None => plain(&f.answer),
    });
    let list: Vec<String> = rooms.chain(menus).chain(products).collect();
    let parts = Some(list.join("\n")).filter(|l| !l.is_empty()).into_iter().chain(items);
    parts.collect::<Vec<_>>().join("\n\n")
}

fn slot(s: &SlotFree) -> String {
    format!("{}–{}", s.start, s.end)
}

/// A text that Markdown and HTML take as it is.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>&#|".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests;
