//! What to say: typed sentences with their facts. Wording renders them; verify traces every fact back to them.

use crate::booking::{BillingField, Deposit, Line, VatPart, VisitSlot};
use crate::understanding::{AskedAbout, DayPart, Item};
use crate::venue::{ClockTime, Language, Layout, Money, RoomId, Slot, Topic, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// At least one thing to say, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawPlan", into = "RawPlan")]
pub struct Plan {
    language: Language,
    client_name: Option<String>,
    says: Vec<Say>,
}

/// The stored form of a plan.
#[derive(Clone, Serialize, Deserialize)]
struct RawPlan {
    language: Language,
    client_name: Option<String>,
    says: Vec<Say>,
}

impl From<Plan> for RawPlan {
    fn from(p: Plan) -> Self {
        Self { language: p.language, client_name: p.client_name, says: p.says }
    }
}

impl TryFrom<RawPlan> for Plan {
    type Error = &'static str;
    fn try_from(r: RawPlan) -> Result<Self, Self::Error> {
        if r.says.is_empty() {
            return Err("a plan says at least one thing");
        }
        Ok(Self { language: r.language, client_name: r.client_name, says: r.says })
    }
}

impl Plan {
    /// A plan that says `first`, then `rest`.
    pub fn new(
        language: Language,
        client_name: Option<String>,
        first: Say,
        rest: impl IntoIterator<Item = Say>,
    ) -> Self {
        Self { language, client_name, says: std::iter::once(first).chain(rest).collect() }
    }

    /// A plan, or `None` when there is nothing to say.
    pub fn from_says(language: Language, client_name: Option<String>, says: Vec<Say>) -> Option<Self> {
        (!says.is_empty()).then_some(Self { language, client_name, says })
    }

    /// Language of the reply.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Name for the salutation, if known.
    pub fn client_name(&self) -> Option<&str> {
        self.client_name.as_deref()
    }

    /// What to say, in order: acknowledgement of changes, result, answers, one call to action last. Never empty.
    pub fn says(&self) -> &[Say] {
        &self.says
    }
}

/// Date and, where known, time of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenFact {
    /// First day.
    pub date: Date,
    /// Last day of several.
    pub end_date: Option<Date>,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
}

/// A room as presented to a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomFact {
    /// Id.
    pub id: RoomId,
    /// Display name.
    pub name: String,
    /// Most people in the wished layout, or at all.
    pub capacity: u16,
    /// Day rate.
    pub day_rate: Money,
}

/// A product as presented to a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemFact {
    /// Id.
    pub item: Item,
    /// Display name.
    pub name: String,
    /// Gross price of one.
    pub price: Money,
    /// What the price counts.
    pub unit: Unit,
}

/// An offer as written in a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferFact {
    /// Version.
    pub version: u32,
    /// When.
    pub when: WhenFact,
    /// Room name.
    pub room: String,
    /// Headcount.
    pub participants: u16,
    /// Layout, if wished.
    pub layout: Option<Layout>,
    /// Lines.
    pub lines: Vec<Line>,
    /// Sum.
    pub total: Money,
    /// Contained VAT.
    pub vat: Vec<VatPart>,
    /// Deposit terms.
    pub deposit: Option<Deposit>,
    /// Last day for acceptance.
    pub valid_until: Date,
}

/// A change of fact, acknowledged in the reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "changed", rename_all = "snake_case")]
pub enum Change {
    /// Date or time.
    When {
        /// New value.
        to: WhenFact,
    },
    /// Hours, while no date is known.
    Hours {
        /// Start.
        start: ClockTime,
        /// End, if said.
        end: Option<ClockTime>,
    },
    /// Room.
    Room {
        /// New room's name.
        to: String,
    },
    /// Headcount.
    Headcount {
        /// New number.
        to: u16,
    },
    /// Layout.
    Layout {
        /// New layout.
        to: Layout,
    },
    /// Product or menu added, or its quantity set.
    ItemSet {
        /// Name.
        name: String,
        /// How many, as billed.
        quantity: Option<u32>,
    },
    /// Product or menu dropped.
    ItemDropped {
        /// Name.
        name: String,
    },
    /// Billing address completed or corrected.
    Billing,
}

/// Why a date is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateProblem {
    /// It is over.
    Past,
    /// The house is closed.
    Closed,
    /// No room that fits is free.
    NoRoomFree,
    /// More than two years ahead.
    TooFar,
}

/// One thing to say. A variant carries every fact its sentences state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum Say {
    /// Thanks for the inquiry (first reply only).
    ThankForInquiry,
    /// What was changed just now.
    Changed {
        /// Changes, at least one.
        changes: Vec<Change>,
    },
    /// What is noted so far, while something is still missing.
    Noted {
        /// Date and time.
        when: Option<WhenFact>,
        /// Headcount.
        participants: Option<u16>,
        /// Room wished.
        room: Option<String>,
        /// Products wished.
        items: Vec<String>,
    },
    /// Nothing needed changing.
    NothingChanged,
    /// Asks for a date; proposals follow if there are any.
    AskDate,
    /// Proposes dates that are free.
    ProposeDates {
        /// At least one, in order.
        dates: Vec<Date>,
        /// Part of the day wished.
        part: Option<DayPart>,
    },
    /// A date is not possible.
    DateImpossible {
        /// Which.
        date: Date,
        /// Why.
        problem: DateProblem,
    },
    /// Asks whether the next occurrence is meant.
    AskNextOccurrence {
        /// The date proposed.
        date: Date,
    },
    /// The written weekday is not the date's.
    AskWeekdayConflict {
        /// The date as read.
        date: Date,
        /// Weekday written, ISO.
        written: i8,
    },
    /// Several dates were named: which one.
    AskWhichDate {
        /// Candidates.
        dates: Vec<Date>,
    },
    /// Asks for start and end.
    AskTime {
        /// For this date.
        date: Date,
        /// Known start, when only the end is missing.
        start: Option<ClockTime>,
        /// Slots of the house.
        slots: Vec<Slot>,
    },
    /// Asks for the headcount.
    AskHeadcount,
    /// Offers rooms to choose from; the first is recommended.
    OfferRooms {
        /// When.
        when: WhenFact,
        /// Headcount.
        participants: u16,
        /// At least one, recommended first.
        rooms: Vec<RoomFact>,
    },
    /// The wished room cannot be had; alternatives follow.
    RoomNotFree {
        /// Its name.
        room: String,
        /// For this date.
        date: Date,
        /// Another booking of the same client holds it.
        #[serde(default)]
        own: bool,
    },
    /// The wished room is too small, or lacks the layout.
    RoomTooSmall {
        /// Its name.
        room: String,
        /// What it holds (0: the layout is impossible in it).
        capacity: u16,
        /// Headcount.
        participants: u16,
    },
    /// No such room.
    UnknownRoom {
        /// The client's words.
        wish: String,
        /// Rooms of the house.
        rooms: Vec<String>,
    },
    /// The group is larger than the largest room.
    CapacityExceeded {
        /// Headcount.
        participants: u16,
        /// The largest room.
        largest: String,
        /// What it holds.
        capacity: u16,
    },
    /// No room holds the group in the layout wished; another layout would do.
    LayoutTooSmall {
        /// Headcount.
        participants: u16,
        /// The layout wished.
        layout: Layout,
        /// The room that holds most in it, by name, and how many.
        largest: Option<(String, u16)>,
        /// Layouts in which some room holds the group, at least one.
        others: Vec<Layout>,
    },
    /// The room is held for the client.
    RoomHeld {
        /// Its name.
        room: String,
        /// When.
        when: WhenFact,
        /// End of the option.
        until: Date,
    },
    /// The offer.
    Offer {
        /// All of it.
        offer: OfferFact,
        /// Version it replaces, when the client has seen one.
        replaces: Option<u32>,
        /// Items that the room rate includes, by name.
        included: Vec<String>,
        /// Items not available in this room, by name.
        unavailable: Vec<String>,
        /// The event lies partly outside opening hours.
        outside_hours: Option<(ClockTime, ClockTime)>,
    },
    /// The open offer stands unchanged.
    OfferStands {
        /// Its version.
        version: u32,
        /// Its total.
        total: Money,
        /// Last day for acceptance.
        valid_until: Date,
    },
    /// Asks whether the offer is accepted.
    AskAcceptance,
    /// The acceptance arrived.
    AcceptanceNoted {
        /// Total accepted.
        total: Money,
    },
    /// An older version was accepted: the current one follows.
    AcceptedOldVersion {
        /// Current version.
        current: u32,
    },
    /// Asks for the missing billing parts.
    AskBilling {
        /// At least one.
        missing: Vec<BillingField>,
    },
    /// The deposit that is still due.
    DepositDue {
        /// Terms.
        deposit: Deposit,
    },
    /// A payment arrived.
    PaymentReceived {
        /// How much.
        amount: Money,
    },
    /// A payment was claimed; the team checks.
    PaymentClaimNoted,
    /// All is there; the team confirms shortly.
    AwaitingConfirmation,
    /// The booking is confirmed (the mail a manager approves).
    Confirmed {
        /// When.
        when: WhenFact,
        /// Room name.
        room: String,
        /// Headcount.
        participants: u16,
        /// Total.
        total: Money,
        /// Deposit received.
        deposit_received: Option<Money>,
    },
    /// It was confirmed already.
    AlreadyConfirmed {
        /// When.
        when: WhenFact,
        /// Room name.
        room: String,
    },
    /// What the client wishes to change after the contract.
    ChangeWished {
        /// Changes, at least one.
        changes: Vec<Change>,
    },
    /// A wish after the contract goes to the team.
    ChangeGoesToTeam,
    /// A change is not possible; what is held stays.
    ChangeNotPossible {
        /// What is held.
        held_when: WhenFact,
        /// Where.
        held_room: String,
    },
    /// The pending wish is dropped; what is held stays.
    KeptAsIs {
        /// What is held.
        held_when: WhenFact,
        /// Where.
        held_room: String,
    },
    /// Answers a question from the venue's data.
    Answer {
        /// The answer.
        answer: Answer,
    },
    /// A question without data goes to the team.
    QuestionGoesToTeam,
    /// A product the house lacks; the team looks for it.
    SourcingGoesToTeam {
        /// The client's words.
        wish: String,
    },
    /// A thing outside the catalogue was found; the offer with it follows.
    ItemFound {
        /// Its name.
        name: String,
    },
    /// What the catalogue has that comes close to a wish.
    Suggested {
        /// At least one.
        items: Vec<ItemFact>,
    },
    /// Another event holds the wished room; the team sees what can be done.
    ConflictGoesToTeam {
        /// The room.
        room: String,
        /// The day.
        date: Date,
        /// It is another booking of the same client.
        #[serde(default)]
        own: bool,
    },
    /// A product cannot be had in the room held, but in others that would do.
    OtherRoomHas {
        /// Its name.
        item: String,
        /// Rooms by name, at least one.
        rooms: Vec<String>,
    },
    /// Menus that are not served at that time of the year.
    OutOfSeason {
        /// By name.
        names: Vec<String>,
        /// What is served then.
        instead: Vec<ItemFact>,
    },
    /// Several events at once: the team plans them with the client.
    SeveralEventsGoToTeam,
    /// The offer ran out; a fresh one follows if the room is still free.
    OfferExpired {
        /// Its last day.
        valid_until: Date,
    },
    /// A price wish goes to the team; what could be dropped is named.
    CounterGoesToTeam {
        /// Total as it stands.
        total: Money,
        /// Extras that could go, by name and line total.
        levers: Vec<(String, Money)>,
    },
    /// A room that would be cheaper.
    CheaperRoom {
        /// The room, free and large enough.
        room: RoomFact,
        /// On this other day; `None`: on the day of the event.
        date: Option<Date>,
    },
    /// Asks whether they really want to cancel.
    AskCancel,
    /// The cancellation goes to the team.
    CancellationGoesToTeam,
    /// The booking is cancelled.
    Cancelled {
        /// When it would have been.
        when: Option<WhenFact>,
    },
    /// A decline was understood.
    DeclineNoted,
    /// A person will come back.
    HumanComing,
    /// The reply is being checked; the team comes back.
    Holding,
    /// The client has waited for long; the team has not forgotten.
    StillAtIt,
    /// Offers starts for a visit to the house: one is asked about, several are a choice.
    OfferVisits {
        /// At least one, in order.
        slots: Vec<VisitSlot>,
    },
    /// The visit is agreed.
    VisitBooked {
        /// Day.
        date: Date,
        /// Start.
        start: ClockTime,
    },
    /// The house cannot be visited then: on that day, or at that start.
    VisitNotPossible {
        /// Day.
        date: Date,
        /// Start, when the day itself would do.
        start: Option<ClockTime>,
    },
    /// The visit is called off; the booking is not.
    VisitCancelled {
        /// Day it would have been.
        date: Date,
    },
    /// The visit wish goes to the team.
    VisitGoesToTeam,
    /// "Yes" could mean several things: which.
    AskWhichOpenQuestion,
    /// No meaning was found; what we could do with.
    Guidance,
    /// Free text of a manager.
    Manager {
        /// The text as written.
        text: String,
    },
    /// Closing line after an answer without a call to action.
    AnythingElse,
}

/// An answer with the facts it states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Text of the house, per language.
    Faq {
        /// Topic.
        topic: Topic,
        /// The text in the reply's language.
        text: String,
    },
    /// Opening hours.
    OpeningHours {
        /// From.
        open: ClockTime,
        /// To.
        close: ClockTime,
    },
    /// Rooms with capacity and rate.
    Rooms {
        /// At least one.
        rooms: Vec<RoomFact>,
    },
    /// What a room has.
    RoomFeatures {
        /// The room.
        room: RoomFact,
        /// Features in the reply's language.
        features: Vec<String>,
    },
    /// Whether a room has something.
    RoomHas {
        /// Room name.
        room: String,
        /// The thing.
        thing: String,
        /// Whether it does.
        has: bool,
    },
    /// Products or menus with prices.
    Items {
        /// At least one.
        items: Vec<ItemFact>,
    },
    /// Free dates.
    FreeDates {
        /// At least one.
        dates: Vec<Date>,
    },
    /// Whether a room is free then.
    RoomFree {
        /// Room name.
        room: String,
        /// Date.
        date: Date,
        /// Whether it is.
        free: bool,
    },
    /// Where the booking stands.
    State {
        /// When.
        when: Option<WhenFact>,
        /// Room held, by name.
        room: Option<String>,
        /// Current total.
        total: Option<Money>,
        /// Confirmed by contract.
        confirmed: bool,
    },
}

/// Kept for questions that name a thing; re-exported so that wording need not reach below.
pub type About = AskedAbout;
