//! The house: rooms, products, prices, opening hours, policies, and the diary of who holds what when.
//!
//! A [`Venue`] is one tenant's published configuration, read fresh for each turn. Nothing here knows a booking.

pub mod catalogue;
mod clock_time;
pub mod diary;
mod model;
mod money;
pub mod seed;
mod texts;

pub use catalogue::{Layout, Menu, MenuId, Product, ProductId, Room, RoomId, Unit};
pub use clock_time::{ClockTime, NotATime};
pub use diary::{Claim, ClaimStatus, Diary, DiaryKey, DiaryRow, Window};
pub use model::ModelPolicy;
pub use money::{Currency, Money, VatRate};
pub use texts::Texts;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language the house answers in. Messages may mix them; a reply has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German, Swiss spelling.
    De,
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Italian.
    It,
}

impl Language {
    /// The words in this language; English ones where French or Italian are missing.
    fn of<'a>(self, de: &'a str, en: &'a str, fr: Option<&'a str>, it: Option<&'a str>) -> &'a str {
        match self {
            Self::De => de,
            Self::En => en,
            Self::Fr => fr.unwrap_or(en),
            Self::It => it.unwrap_or(en),
        }
    }
}

/// One tenant's published configuration: everything a turn needs to know about the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Venue {
    /// Name as clients know it, e.g. "The Atelier".
    pub name: String,
    /// City, shown in mails.
    pub city: String,
    /// Street address for directions.
    pub address: String,
    /// IANA time zone; all civil dates and times are in it.
    pub timezone: String,
    /// Currency of every price.
    pub currency: Currency,
    /// Sender address of client mails.
    pub from_email: String,
    /// Sender name of client mails.
    pub from_name: String,
    /// Where human-in-the-loop mails go.
    pub manager_email: String,
    /// Second address, for escalation.
    pub escalation_email: Option<String>,
    /// Phone shown in mails.
    pub phone: Option<String>,
    /// Base of the links in mails, without a trailing slash.
    pub frontend_url: String,
    /// Language when the client's cannot be told.
    pub default_language: Language,
    /// Opening hours, same every day.
    pub opening: Opening,
    /// Time slots proposed to clients. None is ever invented.
    pub slots: Vec<Slot>,
    /// Days on which nothing can be booked.
    pub closures: Vec<Date>,
    /// House rules.
    pub policy: Policy,
    /// Rooms in display order.
    pub rooms: Vec<Room>,
    /// Products with prices.
    pub products: Vec<Product>,
    /// Dinner menus.
    pub menus: Vec<Menu>,
    /// Answers to common questions.
    pub faq: Vec<Faq>,
    /// What the house no longer offers.
    #[serde(default)]
    pub retired: Retired,
    /// The house's own words, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<Language, Texts>,
}

/// What is no longer offered. Its ids are never given again, and a booking that rests on it still finds it by id; whoever
/// looks through the lists of the [`Venue`] does not see it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retired {
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Products.
    pub products: Vec<Product>,
    /// Menus.
    pub menus: Vec<Menu>,
}

impl Venue {
    /// The room with this id, a retired one too.
    pub fn room(&self, id: &RoomId) -> Option<&Room> {
        self.rooms.iter().chain(&self.retired.rooms).find(|r| &r.id == id)
    }

    /// The product with this id, a retired one too.
    pub fn product(&self, id: &ProductId) -> Option<&Product> {
        self.products.iter().chain(&self.retired.products).find(|p| &p.id == id)
    }

    /// What the house charges where the client brings a caterer, if that is on its list.
    pub fn caterer_fee(&self) -> Option<&Product> {
        self.products.iter().find(|p| p.for_own_caterer)
    }

    /// The menu with this id, a retired one too.
    pub fn menu(&self, id: &MenuId) -> Option<&Menu> {
        self.menus.iter().chain(&self.retired.menus).find(|m| &m.id == id)
    }

    /// The slot meant by "ganztägig" / "all day": the one marked so, else the opening hours.
    pub fn full_day(&self) -> (ClockTime, ClockTime) {
        self.slots.iter().find(|s| s.full_day).map_or((self.opening.open, self.opening.close), |s| (s.start, s.end))
    }
}

/// Opening hours of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// First minute an event may start.
    pub open: ClockTime,
    /// Last minute an event may end.
    pub close: ClockTime,
}

/// A bookable part of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Start.
    pub start: ClockTime,
    /// End; not after midnight.
    pub end: ClockTime,
    /// The slot meant by "all day".
    #[serde(default)]
    pub full_day: bool,
}

/// House rules that decide, each with its default in `reference/steps-1-4.md` 1.10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// What needs a human before it leaves the house.
    pub approval: Approval,
    /// Deposit, if the house wants one.
    pub deposit: Option<DepositPolicy>,
    /// Days an offer stays valid (14).
    pub offer_validity_days: u16,
    /// Days an option is kept at most (14).
    pub option_days: u16,
    /// VAT on room hire (810 = 8.1 %).
    pub room_vat: VatRate,
    /// Whether mails say that an assistant wrote them.
    pub ai_disclosure: bool,
    /// Hours until a task is due (24).
    pub task_due_hours: u16,
    /// Hours until a task escalates (48).
    pub task_escalate_hours: u16,
    /// Visits to the house before an event.
    #[serde(default)]
    pub visits: VisitPolicy,
    /// Rooms with a deposit of their own, in whole percent of the offer's total.
    #[serde(default)]
    pub room_deposits: BTreeMap<RoomId, u8>,
    /// Whether the team is mailed about tasks; if not, they wait in the list.
    #[serde(default = "yes")]
    pub manager_mail: bool,
    /// Whether mails leave as plain text only.
    #[serde(default)]
    pub plain_text: bool,
    /// What a model may do.
    #[serde(default)]
    pub model: ModelPolicy,
    /// Names by which clients ask for a person of the house.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub managers: Vec<String>,
    /// How sure the reading of a wish must be (0 to 100) before it stands in the offer; below, the team is asked.
    #[serde(default = "half", skip_serializing_if = "is_half")]
    pub autofill_min_percent: u8,
}

fn yes() -> bool {
    true
}

fn half() -> u8 {
    50
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_half(percent: &u8) -> bool {
    *percent == half()
}

/// Days before the event on which a room's own deposit is due in a house that has no rule for all.
const ROOM_DEPOSIT_DAYS: u16 = 10;

impl Policy {
    /// The deposit for a booking of this room: its own, else that of the house.
    pub fn deposit_for(&self, room: &RoomId) -> Option<DepositPolicy> {
        let Some(percent) = self.room_deposits.get(room) else { return self.deposit };
        let deadline_days = self.deposit.map_or(ROOM_DEPOSIT_DAYS, |d| d.deadline_days);
        Some(DepositPolicy { amount: DepositAmount::Percent(*percent), deadline_days })
    }
}

/// When the house can be visited (`reference/steps-5-7.md` 2.7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitPolicy {
    /// Whether visits are offered at all; if not, the team answers.
    pub allowed: bool,
    /// Starts.
    pub times: Vec<ClockTime>,
    /// Length in minutes.
    pub minutes: u16,
    /// Monday to Friday only.
    pub weekdays_only: bool,
    /// Fewest days between the mail and the visit.
    pub days_ahead: u16,
    /// Days without visits, besides closures.
    #[serde(default)]
    pub blocked: Vec<Date>,
}

impl Default for VisitPolicy {
    fn default() -> Self {
        let times = [10, 14, 16].into_iter().filter_map(|h| ClockTime::hm(h, 0)).collect();
        Self { allowed: true, times, minutes: 60, weekdays_only: true, days_ahead: 2, blocked: vec![] }
    }
}

/// Which replies wait for a manager (WORKFLOW section 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Approval {
    /// Confirmations, discounts, declines, cancellations, conflicts.
    #[default]
    Binding,
    /// Also every offer.
    Offers,
    /// Every reply.
    Everything,
}

/// How a deposit is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepositPolicy {
    /// Percent of the offer total or a fixed amount.
    pub amount: DepositAmount,
    /// Days before the event on which it is due, never before tomorrow.
    pub deadline_days: u16,
}

/// Percent of the total, or fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepositAmount {
    /// Whole percent of the offer total.
    Percent(u8),
    /// Minor units.
    Fixed(i64),
}

/// What a client may ask about. The closed list of topics answered from data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Parking.
    Parking,
    /// Opening hours.
    OpeningHours,
    /// Where the house is.
    Address,
    /// Wireless network.
    Wifi,
    /// Wheelchair access.
    Accessibility,
    /// Technical equipment in the rooms.
    Equipment,
    /// Room features and capacities.
    Rooms,
    /// Prices of rooms and products.
    Prices,
    /// Food and drink.
    Catering,
    /// Menus.
    Menus,
    /// Diets.
    Diets,
    /// Which dates are free.
    FreeDates,
    /// Cancellation terms.
    CancellationTerms,
    /// Deposit and payment terms.
    Payment,
    /// Early access and setup.
    Setup,
    /// What the room rate includes.
    RateInclusions,
    /// Bringing one's own caterer.
    ExternalCatering,
    /// How early to book.
    LeadTime,
    /// Live streaming.
    Streaming,
    /// Where one's own booking stands.
    BookingState,
    /// None of these: no data answers it.
    Other,
}

/// One answered question, per language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faq {
    /// Topic it answers.
    pub topic: Topic,
    /// The question, as people who look through the answers read it.
    #[serde(default)]
    pub question: Option<String>,
    /// German answer.
    pub de: String,
    /// English answer.
    pub en: String,
    /// French; English is used where it is missing.
    #[serde(default)]
    pub fr: Option<String>,
    /// Italian, likewise.
    #[serde(default)]
    pub it: Option<String>,
}

impl Faq {
    /// The words in a language.
    pub fn words(&self, language: Language) -> &str {
        language.of(&self.de, &self.en, self.fr.as_deref(), self.it.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house() -> Venue {
        seed::atelier().unwrap_or_else(|e| unreachable!("{e}"))
    }

    #[test]
    fn a_rooms_own_deposit_goes_before_that_of_the_house() {
        let (mut policy, room) = (house().policy, RoomId::from("atelier-room-a"));
        assert_eq!(policy.deposit_for(&room), None);
        policy.room_deposits.insert(room.clone(), 50);
        let own = DepositPolicy { amount: DepositAmount::Percent(50), deadline_days: 10 };
        assert_eq!(policy.deposit_for(&room), Some(own), "also where the house wants none");
        let all = DepositPolicy { amount: DepositAmount::Fixed(20_000), deadline_days: 21 };
        policy.deposit = Some(all);
        assert_eq!(policy.deposit_for(&room), Some(DepositPolicy { deadline_days: 21, ..own }));
        assert_eq!(policy.deposit_for(&RoomId::from("atelier-room-b")), Some(all));
    }

    #[test]
    fn what_is_retired_is_found_by_its_id_and_listed_no_more() {
        let mut v = house();
        let (room, menu) = (v.rooms.remove(0), v.menus.remove(0));
        let (room_id, menu_id) = (room.id.clone(), menu.id.clone());
        v.retired.rooms.push(room);
        v.retired.menus.push(menu);
        assert!(v.room(&room_id).is_some() && v.menu(&menu_id).is_some());
        assert!(v.rooms.iter().all(|r| r.id != room_id) && v.menus.iter().all(|m| m.id != menu_id));
    }

    #[test]
    fn a_house_published_before_the_newer_settings_still_reads() {
        let json = serde_json::to_value(house()).unwrap_or_default();
        let policy = &json["policy"];
        assert_eq!((&policy["manager_mail"], &policy["plain_text"]), (&true.into(), &false.into()));
        assert!(!include_str!("seed/atelier.json").contains("manager_mail"), "the seed is such a one");
    }
}
