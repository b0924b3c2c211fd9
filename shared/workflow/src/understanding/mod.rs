//! Text in, typed meaning out: what a client's mail says, with the span it was read from.
//!
//! Deterministic rules only; linear in the length of the text. Nothing here knows a booking: what was asked
//! before comes in as [`Context`]. A question never carries a fact to store (WORKFLOW 2.2).

use crate::venue::{Language, Layout, Money, RoomId, Topic, Venue};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use dates::{DateFlag, DateMention, DateRole, DayPart, Grain, Rule, TimeRange, VagueWish, When, WhenKind};
pub use event_days::{EventDay, Fate, WhichDay};
pub use facts::FormerOffer;
pub use facts::{
    Amount, AmountRole, AskedAbout, BillingParts, Complaint, ContactParts, Extent, Item, OtherEvent, Per, Pick, Portion,
};
pub use facts::{ProductWish, Restated, Sender, Without};
pub use lang::countries::is_country;
pub use shares::Share;

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// A rule read it.
    Rules,
    /// The model filled it in, grounded in the text.
    Model,
}

/// A value with the bytes of the new text it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention<T> {
    /// The value.
    pub value: T,
    /// Byte range in [`Understanding::text`].
    pub span: (usize, usize),
    /// 0..=100.
    pub confidence: u8,
    /// Who read it.
    pub source: Source,
}

impl<T> Mention<T> {
    /// A value read by a rule with full confidence.
    pub fn sure(value: T, span: (usize, usize)) -> Self {
        Self { value, span, confidence: 100, source: Source::Rules }
    }
}

/// What an act is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Date or time.
    Date,
    /// Room.
    Room,
    /// Headcount.
    Headcount,
    /// Layout.
    Layout,
    /// Products or menus.
    Products,
    /// Price.
    Price,
    /// Billing address.
    Billing,
    /// The event as a whole.
    Event,
    /// A site visit.
    Visit,
    /// Not said.
    Unspecified,
}

/// What the client does with a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Wants to hold an event.
    Inquire,
    /// Gives a fact without more.
    Provide,
    /// Agrees ("yes", "passt") to whatever was asked.
    Confirm,
    /// Takes the n-th thing listed (1-based); "the second".
    ChooseNth {
        /// Position, 1-based; 0 means the last.
        n: u8,
    },
    /// Takes something by its name: "Room B please".
    #[serde(rename = "choose")]
    ChooseNamed {
        /// What was named.
        target: Target,
    },
    /// Accepts the offer in so many words.
    Accept,
    /// Would accept if something.
    AcceptConditionally,
    /// Declines the offer or the event.
    Decline,
    /// Proposes another price.
    Counter {
        /// The price named, if any.
        amount: Option<Money>,
    },
    /// Changes a fact; the new value stands in the mentions of the same sentence.
    Change {
        /// What.
        target: Target,
    },
    /// Takes back a pending wish: "then leave it".
    KeepAsIs,
    /// Asks.
    Ask {
        /// About what.
        topic: Topic,
    },
    /// Wants a person.
    RequestHuman,
    /// Cancels.
    Cancel {
        /// Event, visit or products.
        target: Target,
    },
    /// Wants to see the house, or talks about the visit.
    VisitSite,
    /// Says that a payment was made. Never counts as one.
    ClaimPayment,
    /// Asks us to send the offer.
    RequestOffer,
    /// Thanks.
    Thank,
}

/// An act with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActMention {
    /// The act.
    #[serde(flatten)]
    pub act: Act,
    /// Byte range of the sentence in [`Understanding::text`].
    pub span: (usize, usize),
    /// Of a change: the old value, where it is said (ISO date, digits, room name).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// Of a change: the new value, where it is said (ISO date or time, digits, room id, layout).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

impl ActMention {
    /// An act without old and new value.
    pub fn new(act: Act, span: (usize, usize)) -> Self {
        Self { act, span, old: None, new: None }
    }
}

/// Something about the mail as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// No words in it.
    Gibberish,
    /// Out-of-office and the like.
    AutoReply,
    /// Delivery failure.
    Bounce,
    /// Tries to instruct the machine.
    Injection,
    /// In a hurry.
    Urgent,
}

/// How far the hours of an event move, in minutes; those that come earlier are below zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursMoved {
    /// The beginning.
    pub start: i16,
    /// The end.
    pub end: i16,
    /// "About an hour later": how far is not sure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub about: bool,
}

/// What had been asked; makes "yes", "the second", "Thursday works", "30" readable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Proposed dates, in the order shown.
    pub dates: Vec<Date>,
    /// We asked for a headcount: a bare number is one.
    pub headcount: bool,
    /// We asked for a time: a bare time or range is one.
    pub time: bool,
    /// We asked for the billing address: address lines need no label.
    pub billing: bool,
    /// An offer is open: "looks good, go ahead" accepts it.
    pub offer: bool,
    /// Things to choose from were listed: "the second" is one of them.
    pub listed: bool,
    /// We asked for the day of a visit.
    pub visit: bool,
    /// Days offered for a visit, in the order shown.
    pub visits: Vec<Date>,
    /// Things asked about were answered with their price: "do that" takes them, and no offer.
    #[serde(default)]
    pub items: bool,
    /// A cancellation that the client asked for waits for the team: "ok, do it" takes no offer.
    #[serde(default)]
    pub called_off: bool,
    /// The date held now: a bare "14." refers to its month.
    pub held: Option<Date>,
    /// The mail answers one of ours, by its subject.
    #[serde(default)]
    pub reply: bool,
}

impl Context {
    /// Whether "ok, go ahead" is a yes to the offer, and to nothing said since.
    fn takes_offer(&self) -> bool {
        self.offer && !self.called_off && !self.items
    }

    /// The day the talk is about: the one held, or else the only one that we proposed.
    fn day(&self) -> Option<Date> {
        let mut proposed = self.dates.iter().chain(&self.visits);
        let only = proposed.next().filter(|_| proposed.next().is_none());
        self.held.or(only.copied())
    }

    /// A day of the month in which all days are that we proposed.
    fn month(&self) -> Option<Date> {
        let first = self.dates.first()?.first_of_month();
        self.dates.iter().all(|d| d.first_of_month() == first).then_some(first)
    }

    /// Whether nothing was asked, proposed, offered or held before this mail.
    fn is_first(&self) -> bool {
        let asked = self.headcount || self.time || self.billing || self.visit;
        let proposed = self.listed || !self.dates.is_empty() || !self.visits.is_empty();
        !(asked || proposed || self.offer || self.held.is_some())
    }
}

/// All that was read from one mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understanding {
    /// The new part of the mail: quotes, signature and control characters removed.
    pub text: String,
    /// Who wrote the inquiry, when the mail forwards one.
    pub original_sender: Option<Sender>,
    /// Language of the new text; `None` when it cannot be told ("ok").
    pub language: Option<Language>,
    /// Language of each sentence; the mail's where it cannot be told.
    pub languages: Vec<Mention<Language>>,
    /// Dates, in text order.
    pub dates: Vec<Mention<DateMention>>,
    /// Times of the event, in text order.
    pub times: Vec<Mention<TimeRange>>,
    /// Hours that others take the place of: "at six instead of seven".
    #[serde(default)]
    pub times_given_up: Vec<Mention<TimeRange>>,
    /// Hours of a part of the event, or of somebody who comes or leaves: they move nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Mention<TimeRange>>,
    /// How far the hours that were agreed move, where that is all that is said of them: "half an hour earlier".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_moved: Option<Mention<HoursMoved>>,
    /// Headcount; the one that counts comes last ("25 instead of 20" yields 25).
    pub headcount: Option<Mention<u16>>,
    /// The rule that read the headcount or its change; empty when nothing was read.
    #[serde(default)]
    pub headcount_rule: String,
    /// So many people more or fewer than a number this mail does not name: "5 more people" is 5.
    pub headcount_change: Option<Mention<i32>>,
    /// A number said to be too many or too few, and the one in its place: "20 is too many, let's do 15". Of people or of
    /// bottles, only the booking tells.
    #[serde(default)]
    pub restated: Option<Mention<Restated>>,
    /// Rooms named outside questions, and in change or choice sentences.
    pub rooms: Vec<Mention<RoomId>>,
    /// Something called a room that the house does not have.
    pub unknown_room: Option<Mention<String>>,
    /// Layout wished.
    pub layout: Option<Mention<Layout>>,
    /// Products and menus wished or dropped.
    pub products: Vec<Mention<ProductWish>>,
    /// Rooms, products and menus only asked about.
    pub asked_about: Vec<AskedAbout>,
    /// What the mail would wish if its questions told it, where they name things: what a yes to their price takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_for: Vec<Mention<ProductWish>>,
    /// Amounts.
    pub money: Vec<Mention<Amount>>,
    /// Billing parts.
    pub billing: BillingParts,
    /// Phone numbers of the new text and the signature, E.164, each once.
    pub phones: Vec<String>,
    /// Contact parts.
    pub contact: ContactParts,
    /// Kind of event in the client's words, e.g. "Workshop".
    pub event_type: Option<Mention<String>>,
    /// Acts in text order.
    pub acts: Vec<ActMention>,
    /// Signals.
    pub signals: Vec<Signal>,
    /// Whether it is about several events: a weekly series, or two in one mail.
    pub several: bool,
    /// Whether it asks us to wait with what was agreed: "please hold off on confirming".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
    /// Whether all it says is that the decision comes later: "the board meets on Monday, I'll get back to you".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub defers: bool,
    /// Whether it laughs, and asks or wishes nothing: what else was read of it is all that it says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub jokes: bool,
    /// It says that the client brings a caterer, or all there is to eat.
    #[serde(default)]
    pub caters: bool,
    /// It takes that back: no caterer of the client's own comes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub caters_no_more: bool,
    /// Single days of an event of several, in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub event_days: Vec<Mention<EventDay>>,
    /// Words of meals right beside hours from and to, in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meals: Vec<(usize, usize)>,
    /// How things are shared among the guests, in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Mention<Share>>,
    /// Whether it complains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<Complaint>,
    /// What shall be as it was before a change, where that is said: "let's stay with the original date".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<Target>,
    /// The offer before the newest one that it takes or goes back to: "we take your first offer".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_offer: Option<FormerOffer>,
    /// Whether it takes back the client's mail before it: "ignore my last mail".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retracts: bool,
    /// Whether it tells that somebody must not eat something, beside what it asks.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub allergies: bool,
    /// Of how many days the event shall be, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extent: Option<Extent>,
    /// Which other event it is about, where it is about another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_event: Option<OtherEvent>,
    /// Whether the client seeks no longer: "we have found something else".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gives_up: bool,
    /// What distinguishes the one the client takes of those listed: "the cheapest, please".
    pub pick: Option<Pick>,
    /// What the client brings or sees to: no wish, and no longer one.
    pub brought: Vec<Item>,
    /// What the client wants the booking without, beyond single products.
    pub without: Option<Without>,
}

impl Understanding {
    /// Whether an act equal to `act` was read.
    pub fn has(&self, act: &Act) -> bool {
        self.acts.iter().any(|a| &a.act == act)
    }

    /// Whether the client keeps what they hold, or goes back to it. "Everything else stays as it is" beside a change only bounds the change.
    pub fn keeps_as_is(&self) -> bool {
        (self.has(&Act::KeepAsIs) || self.back.is_some() || self.retracts)
            && !self.acts.iter().any(|a| matches!(a.act, Act::Change { .. }))
    }

    /// Dates of the event that are not part of a question.
    pub fn event_dates(&self) -> impl Iterator<Item = &Mention<DateMention>> {
        self.dates.iter().filter(|d| d.value.role == DateRole::Event && !d.value.in_question)
    }

    /// Keeps the facts that stand where `heard` says, by their byte spans in [`Self::text`].
    pub(crate) fn hear_only(&mut self, heard: impl Fn((usize, usize)) -> bool) {
        self.dates.retain(|m| heard(m.span));
        self.times.retain(|m| heard(m.span));
        self.times_given_up.retain(|m| heard(m.span));
        self.parts.retain(|m| heard(m.span));
        self.hours_moved = self.hours_moved.take().filter(|m| heard(m.span));
        self.rooms.retain(|m| heard(m.span));
        self.products.retain(|m| heard(m.span));
        self.money.retain(|m| heard(m.span));
        self.headcount = self.headcount.take().filter(|m| heard(m.span));
        self.headcount_change = self.headcount_change.take().filter(|m| heard(m.span));
        self.restated = self.restated.take().filter(|m| heard(m.span));
        self.unknown_room = self.unknown_room.take().filter(|m| heard(m.span));
        self.layout = self.layout.take().filter(|m| heard(m.span));
    }

    /// Topics asked about, each once, in text order.
    pub fn topics(&self) -> Vec<Topic> {
        let mut seen = Vec::new();
        for a in &self.acts {
            if let Act::Ask { topic } = a.act
                && !seen.contains(&topic)
            {
                seen.push(topic);
            }
        }
        seen
    }

    /// The parts of the reply that a signal carries.
    pub fn signals(&self, s: Signal) -> bool {
        self.signals.contains(&s)
    }
}

/// Reads one mail. `subject` may hold facts too, but never a date stamp. `today` is the venue's today.
pub fn understand(subject: Option<&str>, body: &str, today: Date, venue: &Venue, context: &Context) -> Understanding {
    read::understand(subject, body, today, venue, context)
}

mod acts;
mod back;
mod billing;
mod calendar;
mod catalogue;
mod clean;
mod contact;
mod cues;
mod dates;
mod event_days;
mod extent;
mod facts;
mod fold;
mod hash;
mod headcount;
mod instructed;
mod jest;
mod lang;
mod language;
mod lexicon;
mod mask;
pub mod merge;
mod money;
pub mod open;
mod other_event;
mod phone;
mod phrases;
pub mod privacy;
#[cfg(any(test, fuzzing))]
pub mod probe;
mod read;
pub mod report;
mod rooms;
mod running;
mod sentences;
mod shares;
mod shift;
mod signals;
pub mod suggestion;
mod tokens;
pub mod tongue;
mod topics;
mod unknown;
#[cfg(feature = "learn")]
pub mod vote;
#[cfg(not(feature = "learn"))]
mod vote;
mod when;
mod year;

#[cfg(test)]
mod tests;
