//! Everything that can be said.

use super::{Answer, Change, DateProblem, ItemFact, OfferFact, RoomFact, WhenFact};
use crate::booking::{BillingField, Deposit, VisitSlot};
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Layout, Money, Slot};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One thing to say. A variant carries every fact its sentences state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum Say {
    /// Thanks for the inquiry (first reply only).
    ThankForInquiry,
    /// Something was not as it should be: we are sorry.
    Apology,
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
    /// What was accepted before there is any offer.
    NoOfferYet,
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
    /// The deposit that has not arrived in time.
    DepositOverdue {
        /// Terms; the day is past.
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
    /// The cancellation is not carried out yet: the team decides with the client's last words before it.
    CancellationWaits,
    /// The client comes after all: the cancellation is off.
    CancellationWithdrawn,
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
    /// "Yes" could mean the offer or the visit: which of the two.
    AskOfferOrVisit,
    /// Something shall change, and it is not said what: what is it.
    AskWhatToChange,
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
