//! Settings that say where and when: the house itself, its hours, slots, closures, visits, addresses.

use super::check::Problems;
use super::draft::{Body, Draft, nullable};
use crate::http::Code;
use crate::zones;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workflow::venue::{ClockTime, Currency, Language, Opening, Slot, Venue};

/// A time of day: a whole hour as a number, as the earlier system wrote it, or `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Time {
    /// 0 to 23.
    Hour(u16),
    /// `HH:MM`.
    Clock(String),
}

impl From<ClockTime> for Time {
    fn from(t: ClockTime) -> Self {
        if t.minute() == 0 { Self::Hour(t.hour()) } else { Self::Clock(t.to_string()) }
    }
}

impl Time {
    fn read(&self, p: &mut Problems, pointer: &str) -> ClockTime {
        let found = match self {
            Self::Hour(h) => ClockTime::hm(*h, 0).filter(|_| *h < 24),
            Self::Clock(text) => text.parse().ok().filter(|_| !text.starts_with("24")),
        };
        found.unwrap_or_else(|| {
            p.at(pointer, Code::InvalidValue, "an hour from 0 to 23, or a time like 09:30");
            ClockTime::default()
        })
    }
}

/// Opening hours, the same every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OperatingHours {
    /// First hour.
    pub start: Time,
    /// Last hour.
    pub end: Time,
}

/// `venue`: the house. What is not sent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// Name as clients know it.
    pub name: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Street address for directions.
    pub address: Option<String>,
    /// Phone in mails; null for none.
    #[serde(deserialize_with = "nullable")]
    pub phone: Option<Option<String>>,
    /// IANA zone.
    pub timezone: Option<String>,
    /// ISO code; cannot change while there are prices in another.
    pub currency_code: Option<Currency>,
    /// Opening hours.
    pub operating_hours: Option<OperatingHours>,
    /// Language when the client's cannot be told.
    pub default_language: Option<Language>,
    /// Sender address of client mails.
    pub from_email: Option<String>,
    /// Sender name of client mails.
    pub from_name: Option<String>,
    /// Origin of the web frontend.
    pub frontend_url: Option<String>,
}

impl Body for Place {
    const APPLIES_TO: &'static [&'static str] =
        &["every reply and mail from now on; frontend_url: no mail links to it yet"];

    fn of(draft: &Draft) -> Self {
        let v = &draft.venue;
        Self {
            name: Some(v.name.clone()),
            city: Some(v.city.clone()),
            address: Some(v.address.clone()),
            phone: Some(v.phone.clone()),
            timezone: Some(v.timezone.clone()),
            currency_code: Some(v.currency),
            operating_hours: Some(OperatingHours { start: v.opening.open.into(), end: v.opening.close.into() }),
            default_language: Some(v.default_language),
            from_email: Some(v.from_email.clone()),
            from_name: Some(v.from_name.clone()),
            frontend_url: Some(v.frontend_url.clone()),
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let v = &mut draft.venue;
        for (pointer, sent, field, longest) in [
            ("/name", &self.name, &mut v.name, 80),
            ("/city", &self.city, &mut v.city, 80),
            ("/address", &self.address, &mut v.address, 200),
            ("/from_name", &self.from_name, &mut v.from_name, 80),
        ] {
            if let Some(text) = sent {
                *field = p.line(pointer, text, longest);
            }
        }
        if let Some(phone) = &self.phone {
            v.phone = phone.as_deref().map(|text| phone_number(p, text));
        }
        if let Some(zone) = &self.timezone {
            if zones::named(zone).is_none() {
                p.at("/timezone", Code::UnknownValue, "a time zone like Europe/Zurich");
            }
            v.timezone.clone_from(zone);
        }
        if let Some(currency) = self.currency_code {
            set_currency(v, p, currency);
        }
        if let Some(hours) = &self.operating_hours {
            set_hours(v, p, hours);
        }
        v.default_language = self.default_language.unwrap_or(v.default_language);
        if let Some(email) = &self.from_email {
            v.from_email = p.address("/from_email", email);
            let domain = v.from_email.rsplit_once('@').map_or("", |(_, d)| d);
            if draft.mail_domain.as_deref().is_some_and(|own| own != domain) && !domain.is_empty() {
                p.at(
                    "/from_email",
                    Code::InvalidValue,
                    "mail can leave only from addresses of the house's mail domain",
                );
            }
        }
        if let Some(url) = &self.frontend_url {
            v.frontend_url = origin(p, url);
        }
    }
}

fn phone_number(p: &mut Problems, text: &str) -> String {
    let text = p.line("/phone", text, 30);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if !(6..=15).contains(&digits) || !text.chars().all(|c| c.is_ascii_digit() || "+ -()/.".contains(c)) {
        p.at("/phone", Code::InvalidValue, "a phone number like +41 44 555 01 20");
    }
    text
}

fn set_currency(v: &mut Venue, p: &mut Problems, currency: Currency) {
    if !matches!(currency, Currency::Chf | Currency::Eur) {
        p.at("/currency_code", Code::UnknownValue, "CHF or EUR");
    }
    let prices = v.rooms.iter().map(|r| r.day_rate).chain(v.products.iter().map(|x| x.price));
    let mut prices = prices.chain(v.menus.iter().map(|m| m.price));
    if prices.any(|price| price.currency != currency) {
        p.at("/currency_code", Code::InvalidValue, "there are prices in another currency");
    }
    v.currency = currency;
}

fn set_hours(v: &mut Venue, p: &mut Problems, hours: &OperatingHours) {
    let open = hours.start.read(p, "/operating_hours/start");
    let close = hours.end.read(p, "/operating_hours/end");
    if close <= open {
        p.at("/operating_hours/end", Code::OutOfRange, "after the start");
    }
    v.opening = Opening { open, close };
    if v.slots.iter().any(|s| s.start < open || s.end > close) {
        p.at("/operating_hours", Code::InvalidValue, "a slot lies outside these hours; change the slots first");
    }
    let minutes = v.policy.visits.minutes;
    if v.policy.visits.times.iter().any(|t| !visit_fits(*t, minutes, v.opening)) {
        p.at("/operating_hours", Code::InvalidValue, "a visit lies outside these hours; change site-visit first");
    }
}

fn visit_fits(start: ClockTime, minutes: u16, opening: Opening) -> bool {
    start >= opening.open && start.minutes().saturating_add(minutes) <= opening.close.minutes()
}

/// An origin: scheme, host, perhaps a port, and nothing after it.
fn origin(p: &mut Problems, text: &str) -> String {
    let text = text.trim().trim_end_matches('/');
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    if rest.is_empty() || rest.len() > 200 || !rest.chars().all(plain) {
        p.at("/frontend_url", Code::InvalidValue, "an origin like https://desk.example.ch");
    }
    text.to_owned()
}

/// `slots`: the times proposed to clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slots {
    /// At most 20, inside the opening hours.
    pub slots: Vec<SlotBody>,
}

/// A bookable part of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlotBody {
    /// `HH:MM`.
    pub start: String,
    /// `HH:MM`, after the start.
    pub end: String,
    /// The slot meant by "all day"; at most one.
    #[serde(default)]
    pub full_day: bool,
}

impl Body for Slots {
    const APPLIES_TO: &'static [&'static str] = &["every proposal from now on"];

    fn of(draft: &Draft) -> Self {
        let one = |s: &Slot| SlotBody { start: s.start.to_string(), end: s.end.to_string(), full_day: s.full_day };
        Self { slots: draft.venue.slots.iter().map(one).collect() }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let opening = draft.venue.opening;
        let mut slots = Vec::new();
        for (i, s) in p.at_most("/slots", &self.slots, 20).iter().enumerate() {
            let start = Time::Clock(s.start.clone()).read(p, &format!("/slots/{i}/start"));
            let end = Time::Clock(s.end.clone()).read(p, &format!("/slots/{i}/end"));
            if end <= start {
                p.at(format!("/slots/{i}/end"), Code::OutOfRange, "after the start");
            } else if start < opening.open || end > opening.close {
                let hours = format!("inside the opening hours, {} to {}", opening.open, opening.close);
                p.at(format!("/slots/{i}"), Code::OutOfRange, hours);
            }
            slots.push(Slot { start, end, full_day: s.full_day });
        }
        p.unique(slots.iter().enumerate().map(|(i, s)| (format!("/slots/{i}"), (s.start, s.end))));
        for (i, _) in slots.iter().enumerate().filter(|(_, s)| s.full_day).skip(1) {
            p.at(format!("/slots/{i}/full_day"), Code::InvalidValue, "one slot at most is the whole day");
        }
        draft.venue.slots = slots;
    }
}

/// `closures`: days on which nothing can be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Closures {
    /// `YYYY-MM-DD`, at most 1000.
    pub dates: Vec<String>,
}

impl Body for Closures {
    const APPLIES_TO: &'static [&'static str] = &["every proposal and booking from now on"];

    fn of(draft: &Draft) -> Self {
        Self { dates: shown(&draft.venue.closures) }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        draft.venue.closures = days(p, "/dates", &self.dates);
    }
}

fn shown(days: &[Date]) -> Vec<String> {
    days.iter().map(ToString::to_string).collect()
}

/// Real days, each once, in order.
fn days(p: &mut Problems, pointer: &str, texts: &[String]) -> Vec<Date> {
    let mut days = Vec::new();
    for (i, text) in p.at_most(pointer, texts, 1000).iter().enumerate() {
        match text.parse::<Date>().ok().filter(|d| d.to_string() == *text && (2000..=2200).contains(&d.year())) {
            Some(day) => days.push((format!("{pointer}/{i}"), day)),
            None => p.at(format!("{pointer}/{i}"), Code::InvalidValue, "a day like 2027-02-06"),
        }
    }
    p.unique(days.iter().cloned());
    let mut days: Vec<Date> = days.into_iter().map(|(_, day)| day).collect();
    days.sort_unstable();
    days
}

/// `site-visit`: when the house can be visited. What is not sent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SiteVisit {
    /// Whether visits are offered at all.
    pub allowed: Option<bool>,
    /// Days without visits, besides closures.
    pub blocked_dates: Option<Vec<String>>,
    /// Starts: whole hours as numbers, or `HH:MM`.
    pub default_slots: Option<Vec<Time>>,
    /// Length in minutes, 10 to 480.
    pub minutes: Option<u16>,
    /// Monday to Friday only.
    pub weekdays_only: Option<bool>,
    /// Fewest days between mail and visit, 0 to 90.
    pub min_days_ahead: Option<u16>,
}

impl Body for SiteVisit {
    const APPLIES_TO: &'static [&'static str] = &["every visit proposed from now on"];

    fn of(draft: &Draft) -> Self {
        let visits = &draft.venue.policy.visits;
        Self {
            allowed: Some(visits.allowed),
            blocked_dates: Some(shown(&visits.blocked)),
            default_slots: Some(visits.times.iter().map(|t| Time::from(*t)).collect()),
            minutes: Some(visits.minutes),
            weekdays_only: Some(visits.weekdays_only),
            min_days_ahead: Some(visits.days_ahead),
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let opening = draft.venue.opening;
        let visits = &mut draft.venue.policy.visits;
        visits.allowed = self.allowed.unwrap_or(visits.allowed);
        visits.weekdays_only = self.weekdays_only.unwrap_or(visits.weekdays_only);
        if let Some(n) = self.minutes {
            p.within("/minutes", n, 10, 480);
            visits.minutes = n;
        }
        if let Some(n) = self.min_days_ahead {
            p.within("/min_days_ahead", n, 0, 90);
            visits.days_ahead = n;
        }
        if let Some(texts) = &self.blocked_dates {
            visits.blocked = days(p, "/blocked_dates", texts);
        }
        if let Some(sent) = &self.default_slots {
            let starts = p.at_most("/default_slots", sent, 20).iter().enumerate();
            visits.times = starts.map(|(i, t)| t.read(p, &format!("/default_slots/{i}"))).collect();
            p.unique(visits.times.iter().enumerate().map(|(i, t)| (format!("/default_slots/{i}"), *t)));
        }
        if visits.times.iter().any(|t| !visit_fits(*t, visits.minutes, opening)) {
            let hours = format!("a visit must lie inside the opening hours, {} to {}", opening.open, opening.close);
            p.at(if self.default_slots.is_some() { "/default_slots" } else { "/minutes" }, Code::OutOfRange, hours);
        }
    }
}

/// `hil-email`: whether and where the team is told of tasks. What is not sent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct HilEmail {
    /// Whether the team is mailed at all; if not, tasks wait in the list.
    pub enabled: Option<bool>,
    /// Where task mails go.
    pub manager_email: Option<String>,
    /// Where escalated tasks go; null for the same.
    #[serde(deserialize_with = "nullable")]
    pub escalation_email: Option<Option<String>>,
    /// Refused: mail leaves through SES.
    #[serde(skip_serializing)]
    pub smtp_host: Option<Value>,
    /// Refused: mail leaves through SES.
    #[serde(skip_serializing)]
    pub smtp_port: Option<Value>,
    /// Refused: mail leaves through SES.
    #[serde(skip_serializing)]
    pub smtp_user: Option<Value>,
    /// Refused: the sender is that of `venue`.
    #[serde(skip_serializing)]
    pub from_email: Option<Value>,
}

impl Body for HilEmail {
    const APPLIES_TO: &'static [&'static str] = &["task mails from now on"];

    fn of(draft: &Draft) -> Self {
        Self {
            enabled: Some(draft.venue.policy.manager_mail),
            manager_email: Some(draft.venue.manager_email.clone()),
            escalation_email: Some(draft.venue.escalation_email.clone()),
            ..Self::default()
        }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        for (pointer, sent) in
            [("/smtp_host", &self.smtp_host), ("/smtp_port", &self.smtp_port), ("/smtp_user", &self.smtp_user)]
        {
            if sent.is_some() {
                p.at(pointer, Code::InvalidValue, "mail leaves through SES; there is no server to name");
            }
        }
        if self.from_email.is_some() {
            p.at("/from_email", Code::InvalidValue, "the sender is that of the setting venue");
        }
        let v = &mut draft.venue;
        v.policy.manager_mail = self.enabled.unwrap_or(v.policy.manager_mail);
        if let Some(email) = &self.manager_email {
            v.manager_email = p.address("/manager_email", email);
        }
        if let Some(email) = &self.escalation_email {
            v.escalation_email = email.as_deref().map(|e| p.address("/escalation_email", e));
        }
    }
}
