//! The record of what was read: one flat, stable form for machines, tables and people.
//!
//! It says nothing that the [`Understanding`] does not hold; names of rooms and products come from the venue.

use super::{
    Act, ActMention, Amount, AmountRole, AskedAbout, Context, DateFlag, DateMention, DateRole, DayPart, Item, Mention,
    Per, Rule, Signal, Source, Target, TimeRange, Understanding, When, WhenKind,
};
use crate::understanding::clean::plain;
use crate::understanding::lang::{self, names, orgs};
use crate::venue::{ClockTime, Language, Layout, RoomId, Venue};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

mod entries;
mod evidence;
mod join;

pub use entries::{ActEntry, BillingEntry, ContactEntry, MoneyEntry, ProductEntry, SentenceEntry, WhenEntry};
pub use evidence::Evidence;

/// What we had asked the client before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedFor {
    /// Which of the proposed dates.
    Dates,
    /// Which room.
    Rooms,
    /// Whether the offer is accepted.
    Offer,
    /// Which visit slot.
    Slots,
    /// The billing address.
    Billing,
    /// How many people.
    Headcount,
    /// From when to when.
    Time,
}

impl Context {
    /// The context of a mail that answers `asked`, after the dates in `proposed` were offered.
    #[must_use]
    pub fn after(asked: &[AskedFor], proposed: &[Date]) -> Self {
        let has = |what: AskedFor| asked.contains(&what);
        Self {
            dates: proposed.to_vec(),
            headcount: has(AskedFor::Headcount),
            time: has(AskedFor::Time) || has(AskedFor::Slots),
            billing: has(AskedFor::Billing),
            offer: has(AskedFor::Offer),
            listed: has(AskedFor::Rooms) || has(AskedFor::Slots) || has(AskedFor::Dates) && !proposed.is_empty(),
            visit: has(AskedFor::Slots),
            visits: if has(AskedFor::Slots) { proposed.to_vec() } else { Vec::new() },
            held: None,
            reply: false,
            called_off: false,
            items: false,
        }
    }
}

/// All that was read from one mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The id the mail came with.
    pub id: String,
    /// Language of the new text.
    #[serde(default)]
    pub language: Option<Language>,
    /// Language of each sentence whose language can be told.
    #[serde(default)]
    pub sentences: Vec<SentenceEntry>,
    /// The new text; spans are byte ranges in it.
    #[serde(default)]
    pub new_text: String,
    /// Dates with their times, in text order.
    #[serde(default)]
    pub when: Vec<WhenEntry>,
    /// How many people to plan for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u16>,
    /// Mail address of who wrote a forwarded inquiry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_sender: Option<String>,
    /// Amounts.
    #[serde(default)]
    pub money: Vec<MoneyEntry>,
    /// Names of the rooms wished, chosen or asked about.
    #[serde(default)]
    pub rooms: Vec<String>,
    /// How the chairs shall stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// Products and menus wished or taken off.
    #[serde(default)]
    pub products: Vec<ProductEntry>,
    /// What the client does.
    #[serde(default)]
    pub acts: Vec<ActEntry>,
    /// Billing address, as far as given.
    #[serde(default)]
    pub billing: BillingEntry,
    /// Contact data.
    #[serde(default)]
    pub contact: ContactEntry,
    /// Phone numbers.
    #[serde(default)]
    pub phones: Vec<String>,
    /// Signals of the mail as a whole.
    #[serde(default)]
    pub signals: Vec<Signal>,
    /// Where each value stands and what read it, but for dates, which say so themselves.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

impl Report {
    /// Fills the person's name from the mail's From header ("Anna Keller <anna@keller.example>"), where the text has none
    /// or only a part of it. In a forward the header names somebody else.
    #[must_use]
    pub fn from_header(mut self, from: Option<&str>) -> Self {
        let shown = from.and_then(|f| f.split('<').next()).unwrap_or_default();
        let shown = shown.trim_matches(['"', '\'', ' ']);
        // "Häberle, Claudia"
        let turned = shown.split_once(", ").filter(|(family, first)| !family.contains(' ') && !first.contains(' '));
        let shown = turned.map_or_else(|| shown.to_owned(), |(family, first)| format!("{first} {family}"));
        let shown = shown.as_str();
        let person = shown.contains(' ') && !shown.contains(['@', ',']) && !orgs::named(&plain(shown));
        let known = self.contact.name.as_deref().unwrap_or_default();
        // "Anna Keller und Beat Frei": two sign, one writes.
        let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
        let both = |name: &str| [" & ", " und ", " and ", " et ", " e ", " + "].iter().any(|and| name.contains(and));
        let one_of = || both(known) && first(known) == first(shown);
        if person
            && self.original_sender.is_none()
            && (known.is_empty() || !known.contains(' ') && shown.contains(known) || one_of())
        {
            self.contact.name = Some(shown.to_owned());
        }
        // "Hebammenpraxis Sunnehof <praxis@hebammen-sunnehof.example>": the house writes, and its address says so.
        let own = self.original_sender.is_none() && self.contact.company.is_none() && orgs::named(&plain(shown));
        let domain = from.and_then(|f| f.rsplit_once('@')).map_or_else(String::new, |(_, d)| d.to_lowercase());
        if own && shown.contains(' ') && !shown.contains(['@', ',']) && called(&domain, shown) {
            self.contact.company = Some(shown.to_owned());
        }
        self
    }

    /// The record of one mail. `id` is handed through.
    #[must_use]
    pub fn of(id: &str, u: &Understanding, venue: &Venue) -> Self {
        let contact = ContactEntry::of(&u.contact);
        Self {
            id: id.to_owned(),
            language: u.language,
            sentences: u.languages.iter().map(|l| SentenceEntry { span: l.span, language: l.value }).collect(),
            new_text: u.text.clone(),
            when: join::whens(u),
            headcount: u.headcount.as_ref().map(|h| h.value),
            original_sender: u.original_sender.as_ref().and_then(|s| s.email.clone()),
            money: u.money.iter().map(|m| money(m.value)).collect(),
            rooms: rooms(u, venue),
            layout: u.layout.as_ref().map(|l| l.value),
            products: u
                .products
                .iter()
                .map(|p| ProductEntry {
                    name: item_name(&p.value.item, venue),
                    quantity: p.value.quantity,
                    wanted: p.value.wanted,
                })
                .collect(),
            acts: u.acts.iter().map(|a| act(a, u, venue)).collect(),
            billing: BillingEntry::of(&u.billing),
            phones: u.phones.clone(),
            contact,
            signals: u.signals.clone(),
            evidence: evidence::of(u),
        }
    }
}

fn money(a: Amount) -> MoneyEntry {
    let per = a.per.map(|per| match per {
        Per::Person => "person",
        Per::Total => "total",
        Per::Hour => "hour",
        Per::Day => "day",
        Per::Piece => "piece",
    });
    let role = match a.role {
        AmountRole::Budget => Some("budget"),
        AmountRole::Counter => Some("counter"),
        AmountRole::Price => Some("price"),
        AmountRole::Paid => Some("paid"),
        AmountRole::Other => None,
    };
    MoneyEntry {
        amount_minor: a.money.minor,
        currency: a.money.currency.code().to_owned(),
        per: per.map(str::to_owned),
        role: role.map(str::to_owned),
    }
}

fn rooms(u: &Understanding, venue: &Venue) -> Vec<String> {
    let asked = u.asked_about.iter().filter_map(|a| match a {
        AskedAbout::Room(id) => Some(id),
        AskedAbout::Item(_) | AskedAbout::PerPerson => None,
    });
    let mut names = Vec::new();
    for id in u.rooms.iter().map(|r| &r.value).chain(asked) {
        let name = room_name(id, venue);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn room_name(id: &RoomId, venue: &Venue) -> String {
    venue.room(id).map_or_else(|| id.to_string(), |r| r.name.clone())
}

fn item_name(item: &Item, venue: &Venue) -> String {
    match item {
        Item::Product(id) => venue.product(id).map_or_else(|| id.to_string(), |p| p.name.clone()),
        Item::Menu(id) => venue.menu(id).map_or_else(|| id.to_string(), |m| m.name.clone()),
        Item::Unknown(words) => words.clone(),
    }
}

fn act(mention: &ActMention, u: &Understanding, venue: &Venue) -> ActEntry {
    let mut entry = ActEntry {
        act: act_name(&mention.act).to_owned(),
        target: None,
        old: None,
        new: None,
        topic: None,
        span: mention.span,
    };
    match &mention.act {
        Act::ChooseNth { n } => entry.new = Some(n.to_string()),
        Act::Counter { amount } => entry.new = amount.map(|m| m.to_string()),
        Act::ChooseNamed { target } => {
            entry.target = Some(*target);
            (_, entry.new) = changed(*target, mention.span, u, venue);
        }
        Act::Change { target } => {
            entry.target = Some(*target);
            (entry.old, entry.new) = changed(*target, mention.span, u, venue);
            entry.old = entry.old.or(mention.old.clone());
            entry.new = entry.new.or(mention.new.clone());
        }
        Act::Ask { topic } => entry.topic = Some(*topic),
        Act::Cancel { target } => entry.target = Some(*target),
        Act::Inquire
        | Act::Provide
        | Act::Confirm
        | Act::Accept
        | Act::AcceptConditionally
        | Act::Decline
        | Act::KeepAsIs
        | Act::RequestHuman
        | Act::VisitSite
        | Act::ClaimPayment
        | Act::RequestOffer
        | Act::Thank => {}
    }
    entry
}

fn act_name(act: &Act) -> &'static str {
    match act {
        Act::Inquire => "inquire",
        Act::Provide => "provide",
        Act::Confirm => "confirm",
        Act::ChooseNth { .. } | Act::ChooseNamed { .. } => "choose",
        Act::Accept => "accept",
        Act::AcceptConditionally => "accept_conditionally",
        Act::Decline => "decline",
        Act::Counter { .. } => "counter",
        Act::Change { .. } => "change",
        Act::KeepAsIs => "keep_as_is",
        Act::Ask { .. } => "ask",
        Act::RequestHuman => "request_human",
        Act::Cancel { .. } => "cancel",
        Act::VisitSite => "visit_site",
        Act::ClaimPayment => "claim_payment",
        Act::RequestOffer => "request_offer",
        Act::Thank => "thank",
    }
}

/// Old and new value of a change: what its sentence holds of that kind.
fn changed(
    target: Target,
    sentence: (usize, usize),
    u: &Understanding,
    venue: &Venue,
) -> (Option<String>, Option<String>) {
    let inside = |span: (usize, usize)| sentence.0 <= span.0 && span.1 <= sentence.1;
    let day = |old: bool| {
        let mut dates = u.dates.iter();
        let found = dates.find(|d| inside(d.span) && (d.value.role == DateRole::Replaced) == old);
        found.and_then(|d| d.value.when.start()).map(|d| d.to_string())
    };
    match target {
        Target::Date => (day(true), day(false)),
        Target::Room => (None, u.rooms.iter().rev().find(|r| inside(r.span)).map(|r| room_name(&r.value, venue))),
        Target::Headcount => (None, u.headcount.iter().find(|h| inside(h.span)).map(|h| h.value.to_string())),
        Target::Layout
        | Target::Products
        | Target::Price
        | Target::Billing
        | Target::Event
        | Target::Visit
        | Target::Unspecified => (None, None),
    }
}

#[cfg(test)]
mod tests;

/// Whether a mail domain is called as a house is: by how each longer word of its name begins, its form left out.
fn called(domain: &str, house: &str) -> bool {
    const BEGINNING: usize = 5;
    let low = plain(house);
    let mut words = low.split(|c: char| !c.is_ascii_alphanumeric());
    words.all(|w| {
        w.len() < 4
            || lang::words(&names::ALL, |n| n.forms).any(|f| f == w)
            || domain.contains(w.get(..BEGINNING).unwrap_or(w))
    })
}
