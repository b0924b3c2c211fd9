//! What a language must be able to say: one trait per concern, without a single default, so that a language that lacks
//! a sentence does not compile. A fact a sentence must state is a parameter; one left unused does not compile either.
//!
//! Which sentence fits where is decided once, in [`super::speak`]; a language holds only words and grammar.

use crate::booking::{BillingField, TaskKind};
use crate::turn::{ItemFact, RoomFact, WhenFact};
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Layout, Money, Unit, VatRate};
use jiff::civil::{Date, Weekday};

/// One language: everything a client or a manager reads.
pub(super) trait Voice:
    Frame
    + Calendar
    + Measures
    + Intake
    + Dates
    + Rooms
    + Offers
    + Negotiation
    + Billing
    + Confirmation
    + Answers
    + Team
    + Visits
    + Desk
    + Sync
{
}

/// The frame of a mail.
pub(super) trait Frame {
    /// First line.
    fn salutation(&self, name: Option<&str>) -> String;
    /// Line above the signature.
    fn closing(&self) -> &'static str;
    /// Says that an assistant wrote the mail, and how to reach a person.
    fn disclosure(&self) -> &str;
    /// Subject of a thread.
    fn subject(&self, house: &str, day: Option<Date>) -> String;
    /// The word before the last of several.
    fn and(&self) -> &'static str;
    /// The word before the last of several alternatives.
    fn or(&self) -> &'static str;
    /// Words of someone else, in quotation marks.
    fn quoted(&self, words: &str) -> String;
    /// The language's own rules of typesetting, e.g. a space that does not break before a question mark.
    fn typeset(&self, text: String) -> String;
}

/// Days and times.
pub(super) trait Calendar {
    /// Name of a weekday.
    fn weekday(&self, day: Weekday) -> &'static str;
    /// Names of the months, January first.
    fn months(&self) -> &'static [&'static str; 12];
    /// A date with its weekday, without a preposition.
    fn date(&self, date: Date) -> String;
    /// "on Saturday, 7 February 2026".
    fn on(&self, date: Date) -> String;
    /// "on that day", once it was named.
    fn that_day(&self) -> &'static str;
    /// Date or dates with times, without a preposition.
    fn when(&self, when: &WhenFact) -> String;
    /// The same with its preposition.
    fn on_when(&self, when: &WhenFact) -> String;
    /// "from 14:00 to 18:00", "from 14:00", "until 18:00", or nothing.
    fn hours(&self, start: Option<ClockTime>, end: Option<ClockTime>) -> String;
    /// "14:00–18:00", as one of several.
    fn range(&self, start: ClockTime, end: ClockTime) -> String;
    /// "in the evening", of one day.
    fn part_of_day(&self, part: DayPart) -> &'static str;
}

/// Amounts, numbers and what they count.
pub(super) trait Measures {
    /// An amount with its currency.
    fn money(&self, amount: Money) -> String;
    /// A rate as a percentage.
    fn percent(&self, rate: VatRate) -> String;
    /// A number of people.
    fn people(&self, n: u32) -> String;
    /// What a price counts.
    fn unit(&self, unit: Unit) -> &'static str;
    /// So many of a product, as its unit counts it.
    fn amount_of(&self, quantity: u32, unit: Unit, name: &str) -> String;
    /// The same on each of so many days, at least two: "lunch for 30 guests on 2 days".
    fn on_days(&self, what: &str, days: u32) -> String;
    /// How the chairs stand.
    fn layout(&self, layout: Layout) -> &'static str;
}

/// First contact, what is noted, what was changed.
pub(super) trait Intake {
    /// Before everything else, where the client complains.
    fn apology(&self) -> &str;
    /// Thanks for the inquiry.
    fn thank_for_inquiry(&self) -> &str;
    /// An event on that date, as part of a list of facts or changes.
    fn with_when(&self, when: &WhenFact) -> String;
    /// An event in that room, likewise.
    fn with_room(&self, room: &str) -> String;
    /// An event of that size, likewise.
    fn with_people(&self, n: u32) -> String;
    /// An event with this product, likewise.
    fn with_item(&self, name: &str, quantity: Option<u32>) -> String;
    /// An event without it, likewise.
    fn without_item(&self, name: &str) -> String;
    /// "the new state is …", for at least one change.
    fn changed(&self, what: &str) -> String;
    /// "your wish is …", for at least one change that is not made yet.
    fn wished(&self, what: &str) -> String;
    /// Something small was changed.
    fn changed_something(&self) -> &str;
    /// The billing address arrived; `open` while parts of it are missing.
    fn billing_noted(&self, open: bool) -> &str;
    /// What is noted so far.
    fn noted(&self, what: &str) -> String;
    /// Facts were noted, none of them to repeat.
    fn noted_only(&self) -> &str;
    /// Nothing needed changing.
    fn nothing_changed(&self) -> &str;
    /// What we could do with, to someone who wrote nothing we understood.
    fn guidance(&self) -> &str;
    /// Which question an answer belongs to.
    fn which_question(&self) -> &str;
    /// Something shall change: what?
    fn which_change(&self) -> &str;
    /// Which of the two an answer belongs to, when an offer and days for a visit are open.
    fn offer_or_visit(&self) -> &str;
    /// Closing line after an answer.
    fn anything_else(&self) -> &str;
}

/// Finding a date and a time.
pub(super) trait Dates {
    /// Asks for a date.
    fn ask_date(&self) -> &str;
    /// Only the date is missing; proposals follow.
    fn date_missing(&self) -> &str;
    /// Asks for another date.
    fn another_date(&self) -> &str;
    /// Proposes free days, for a part of the day.
    fn propose(&self, days: &[Date], part: Option<DayPart>) -> String;
    /// Asks whether the one day proposed suits.
    fn does_day_suit(&self) -> &str;
    /// Asks which day suits best.
    fn which_day(&self) -> &str;
    /// The date is over.
    fn past(&self, date: Date) -> String;
    /// The house is closed.
    fn closed(&self, date: Date) -> String;
    /// No room that fits is free.
    fn no_room(&self, date: Date) -> String;
    /// No other room is free either on the day just named.
    fn no_other_room(&self) -> &str;
    /// Further ahead than the house plans.
    fn too_far(&self, date: Date) -> String;
    /// Asks whether this date is meant.
    fn is_it(&self, date: Date) -> String;
    /// The weekday written is not the date's.
    fn weekday_conflict(&self, date: Date, written: Option<Weekday>) -> String;
    /// Which of the days named, given as a list.
    fn which_of_days(&self, days: &str) -> String;
    /// Until when, on that day, from a known start.
    fn ask_end(&self, day: &str, start: ClockTime) -> String;
    /// From when to when, on that day.
    fn ask_hours(&self, day: &str) -> String;
    /// Which of the times of the house, given as a list.
    fn ask_slot(&self, day: &str, slots: &str) -> String;
    /// The whole day as one of several times.
    fn full_day(&self, range: &str) -> String;
    /// How many people.
    fn ask_headcount(&self) -> &str;
}

/// Choosing a room.
pub(super) trait Rooms {
    /// A room with capacity and rate, as one of several.
    fn room(&self, room: &RoomFact) -> String;
    /// Recommends a room for so many people; `when` is worded, `None` when it was named already.
    fn recommend(&self, people: u32, when: Option<&str>, room: &str) -> String;
    /// Other rooms that are free, given as a list.
    fn also_free(&self, rooms: &str, one: bool) -> String;
    /// May the one room be reserved.
    fn may_we_reserve(&self, room: &str) -> String;
    /// Which room.
    fn which_room(&self) -> &str;
    /// The room is taken on that day.
    fn not_free(&self, room: &str, day: &str) -> String;
    /// The room is held on the day by another booking of the client.
    fn own_booking_holds(&self, room: &str, day: &str) -> String;
    /// Another room or another date.
    fn another_room_or_date(&self) -> &str;
    /// The room does not have the layout wished.
    fn layout_impossible(&self, room: &str) -> String;
    /// The room holds fewer people than are coming.
    fn too_small(&self, room: &str, capacity: u32, people: u32) -> String;
    /// Another room.
    fn another_room(&self) -> &str;
    /// The house has no such room; those it has as a list.
    fn unknown_room(&self, wish: Option<&str>, rooms: &str, one: bool) -> String;
    /// No room holds so many people in a layout; the one that holds most of them.
    fn layout_too_small(&self, people: u32, layout: &str, largest: &str, capacity: u32) -> String;
    /// No room has the layout.
    fn layout_nowhere(&self, people: u32, layout: &str) -> String;
    /// In which layouts it would do, given as a list.
    fn layout_would_do(&self, layouts: &str) -> String;
    /// Another layout.
    fn another_layout(&self) -> &str;
    /// Even the largest room is too small.
    fn larger_than_house(&self, people: u32, largest: &str, capacity: u32) -> String;
    /// Fewer guests, two groups, another date.
    fn ways_out(&self) -> &str;
    /// The room is held; `when` and `until` are worded, `None` when said elsewhere in the mail.
    fn held(&self, room: &str, when: Option<&str>, until: Option<&str>) -> String;
}

/// The offer.
pub(super) trait Offers {
    /// Announces the offer with its `lines`. `when` is worded; what was named already is `None`.
    fn here_is(
        &self,
        updated: bool,
        people: u32,
        layout: Option<&str>,
        when: Option<&str>,
        room: Option<&str>,
        lines: &str,
    ) -> String;
    /// "room hire".
    fn room_hire(&self) -> &str;
    /// A line: so much of what, its price with the unit, and the sum when more than one is billed.
    fn line(&self, what: &str, price: &str, sum: Option<Money>) -> String;
    /// The hire with the extras, both given as lists.
    fn with_extras(&self, hire: &str, extras: &str) -> String;
    /// A discount, as a sentence.
    fn discounted(&self, amount: Money) -> String;
    /// The total, when it contains no VAT.
    fn total(&self, total: Money) -> String;
    /// The total with the VAT it contains, given as a list.
    fn total_with_vat(&self, total: Money, vat: &str, one: bool) -> String;
    /// The VAT of one rate.
    fn vat_part(&self, rate: VatRate, amount: Money) -> String;
    /// What the room rate includes anyway.
    fn included(&self, names: &str, one: bool) -> String;
    /// What cannot be had in this room.
    fn unavailable(&self, names: &str, one: bool, room: &str) -> String;
    /// The event lies partly outside opening hours.
    fn outside_hours(&self, hours: &str) -> String;
    /// Until when the offer stands; `room` when the room is held as long.
    fn valid_until(&self, until: &str, room: Option<&str>) -> String;
    /// The deposit as a term of the offer.
    fn deposit_term(&self, amount: Money, due: Date) -> String;
    /// The open offer stands unchanged.
    fn stands(&self, total: Money, until: Date) -> String;
    /// The offer ran out on that day.
    fn expired(&self, until: Date) -> String;
    /// Asks for acceptance of the offer just made.
    fn does_it_suit(&self) -> &str;
    /// Asks for acceptance of an offer sent earlier.
    fn does_offer_suit(&self) -> &str;
    /// The acceptance arrived.
    fn accepted(&self, total: Money) -> String;
    /// An older version was accepted; the current one follows.
    fn accepted_old(&self) -> &str;
    /// What was accepted before any offer was made.
    fn no_offer_yet(&self) -> &str;
}

/// Prices, wishes and refusals.
pub(super) trait Negotiation {
    /// A price wish goes to the team.
    fn counter(&self, total: Money) -> String;
    /// What could be dropped to save, given as a list.
    fn levers(&self, items: &str) -> String;
    /// One such item with what it costs altogether.
    fn lever(&self, name: &str, amount: Money) -> String;
    /// A cheaper room that would be free; `day` is worded, `None` for the day of the event.
    fn cheaper_room(&self, room: &str, day: Option<&str>) -> String;
    /// The house lacks a product; the team looks for it. `wish` is quoted already.
    fn sourcing(&self, wish: Option<&str>) -> String;
    /// A thing outside the catalogue was found.
    fn found(&self, name: &str) -> String;
    /// What of the catalogue comes close to a wish, given as a list.
    fn suggested(&self, items: &str) -> String;
    /// A product can be had in other rooms, given as a list.
    fn other_room_has(&self, item: &str, rooms: &str) -> String;
    /// Menus, given as a list, are not served at that time of the year.
    fn out_of_season(&self, names: &str, one: bool) -> String;
    /// Menus that are served then, given as a list.
    fn in_season(&self, items: &str) -> String;
    /// The offer was declined.
    fn declined(&self) -> &str;
}

/// Billing address, deposit and payments.
pub(super) trait Billing {
    /// Asks for the missing parts, given as a list.
    fn ask_billing(&self, parts: &str, one: bool) -> String;
    /// A part of the billing address.
    fn billing_field(&self, field: BillingField) -> &'static str;
    /// Asks to transfer the deposit.
    fn transfer_deposit(&self, amount: Money, due: Date) -> String;
    /// States the deposit beside another request.
    fn deposit_due(&self, amount: Money, due: Date) -> String;
    /// Reminds of a deposit whose day is past.
    fn deposit_overdue(&self, amount: Money, due: Date) -> String;
    /// States which deposit a payment claimed would settle.
    fn deposit_expected(&self, amount: Money, due: Date) -> String;
    /// A payment arrived.
    fn payment_received(&self, amount: Money) -> String;
    /// A payment was claimed.
    fn payment_claimed(&self) -> &str;
}

/// From acceptance to the end.
pub(super) trait Confirmation {
    /// All is there; the team confirms shortly.
    fn awaiting(&self) -> &str;
    /// The booking is confirmed.
    fn confirmed(&self, when: &WhenFact, people: u32, room: &str, total: Money) -> String;
    /// The deposit arrived; what remains, if anything.
    fn deposit_arrived(&self, paid: Money, rest: Option<Money>) -> String;
    /// Last words of a confirmation.
    fn until_then(&self) -> &str;
    /// It was confirmed already.
    fn already_confirmed(&self, when: &WhenFact, room: &str) -> String;
    /// A wish after the contract goes to the team.
    fn change_to_team(&self) -> &str;
    /// A change is not possible; what is held stays. `why` when the reason was just given.
    fn change_impossible(&self, when: &WhenFact, room: &str, why: bool) -> String;
    /// Leave it, or another wish.
    fn leave_it(&self) -> &str;
    /// Everything stays as it is.
    fn kept(&self, when: &WhenFact, room: &str) -> String;
    /// Really cancel?
    fn ask_cancel(&self) -> &str;
    /// The cancellation goes to the team.
    fn cancellation_to_team(&self) -> &str;
    /// The cancellation is not carried out yet; the team has the client's last words.
    fn cancellation_waits(&self) -> &str;
    /// The cancellation is off.
    fn cancellation_withdrawn(&self) -> &str;
    /// The booking is cancelled.
    fn cancelled(&self, when: Option<&WhenFact>) -> String;
}

/// Answers from the venue's data.
pub(super) trait Answers {
    /// Opening hours.
    fn opening_hours(&self, open: ClockTime, close: ClockTime) -> String;
    /// Rooms that suit, given as a list.
    fn rooms(&self, rooms: &str, one: bool) -> String;
    /// What a room has, given as a list.
    fn features(&self, room: &str, features: &str) -> String;
    /// A room without listed features.
    fn just_room(&self, room: &str) -> String;
    /// Whether a room has something.
    fn has(&self, room: &str, thing: Option<&str>, has: bool) -> String;
    /// A product with its price, as one of several.
    fn item(&self, item: &ItemFact) -> String;
    /// Products, given as a list.
    fn items(&self, items: &str) -> String;
    /// Products that the client's offer contains, given as a list with their prices.
    fn offered(&self, items: &str, total: Money) -> String;
    /// What the offer comes to for each guest; `each` with its unit.
    fn per_person(&self, total: Money, people: u32, each: &str) -> String;
    /// Days that are free.
    fn free_days(&self, days: &[Date]) -> String;
    /// A room is free on that day.
    fn room_free(&self, room: &str, day: &str) -> String;
    /// A room is taken on that day.
    fn room_taken(&self, room: &str, day: &str) -> String;
    /// Where the booking stands.
    fn state(&self, when: Option<&WhenFact>, room: Option<&str>, total: Option<Money>, confirmed: bool) -> String;
}

/// What a person takes over.
pub(super) trait Team {
    /// A question goes to the team; `other` when some were answered.
    fn question_to_team(&self, other: bool) -> &str;
    /// A person will come back.
    fn human_coming(&self) -> &str;
    /// The client has waited for long.
    fn still_at_it(&self) -> &str;
    /// The reply is being checked; `opens` when nothing was said before.
    fn holding(&self, opens: bool) -> &str;
    /// The room is taken on that day; the team sees what can be done.
    fn conflict_to_team(&self, room: &str, day: &str) -> String;
    /// Which of two bookings of one client gets the room goes to the team.
    fn own_conflict_to_team(&self) -> &str;
    /// Several events at once go to the team.
    fn several_events_to_team(&self) -> &str;
    /// The visit wish goes to the team.
    fn visit_to_team(&self) -> &str;
}

/// Seeing the house beforehand.
pub(super) trait Visits {
    /// A start, as one of several.
    fn start(&self, date: Date, starts: &[ClockTime]) -> String;
    /// Starts to choose from, given as a list.
    fn offer_visits(&self, starts: &str) -> String;
    /// Which of them.
    fn which_visit(&self) -> &str;
    /// May the one start be fixed.
    fn may_we_fix(&self, start: &str) -> String;
    /// The visit is agreed.
    fn visit_booked(&self, start: &str) -> String;
    /// No visit on that day, or not at that start.
    fn no_visit(&self, date: Date, start: Option<ClockTime>) -> String;
    /// The visit is called off.
    fn visit_cancelled(&self, date: Date) -> String;
}

/// Words of the mail to a manager.
pub(super) trait Desk {
    /// What a manager is to decide, in one sentence.
    fn decision(&self, kind: TaskKind) -> &'static str;
    /// Labels of its facts.
    fn labels(&self) -> &'static Labels;
}

/// Labels of the manager's mail.
pub(super) struct Labels {
    /// "Client".
    pub client: &'static str,
    /// "Date".
    pub date: &'static str,
    /// "Room".
    pub room: &'static str,
    /// "Guests".
    pub guests: &'static str,
    /// "Total".
    pub total: &'static str,
    /// "Billing address".
    pub billing: &'static str,
    /// "Deposit".
    pub deposit: &'static str,
    /// "received".
    pub received: &'static str,
    /// "due".
    pub due: &'static str,
    /// "open".
    pub open: &'static str,
    /// "missing".
    pub missing: &'static str,
    /// "Reason".
    pub reason: &'static str,
    /// "The draft".
    pub draft: &'static str,
    /// "End of the draft".
    pub draft_end: &'static str,
    /// "Decide here".
    pub link: &'static str,
    /// "Total asked for".
    pub asked: &'static str,
    /// "The client writes".
    pub words: &'static str,
    /// "Reminder: this still waits for a decision".
    pub reminder: &'static str,
    /// The same to the second address.
    pub escalated: &'static str,
}
