//! Every fact a plan states, by an exhaustive walk: what a text may say, and what it must not leave out.

use super::lexicon::Role;
use crate::booking::{BillingField, Deposit, Line, LineItem};
use crate::turn::{Answer, Change, ItemFact, OfferFact, RoomFact, Say, WhenFact};
use crate::venue::{ClockTime, Money, Unit};
use crate::wording::style;
use jiff::civil::Date;

/// Something a text must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::wording) enum Required {
    /// A date.
    Date(Date),
    /// An amount that is no unit price: a total, a deposit.
    Sum(Money),
    /// A room or product by name.
    Name(String),
    /// A number of people.
    People(u32),
    /// A time range.
    Range(ClockTime, ClockTime),
    /// A part of the billing address.
    Billing(BillingField),
}

/// Facts of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::wording) struct Facts {
    /// Dates.
    pub dates: Vec<Date>,
    /// Weekdays named without a date, ISO.
    pub weekdays: Vec<i8>,
    /// Times of day.
    pub times: Vec<ClockTime>,
    /// Pairs of start and end.
    pub ranges: Vec<(ClockTime, ClockTime)>,
    /// Prices with what they count.
    pub prices: Vec<(Money, Unit)>,
    /// Totals, deposits, VAT, payments, each with what it is.
    pub sums: Vec<(Role, Money)>,
    /// What each name costs: a unit price, or a line's total.
    pub priced: Vec<(String, Money, Option<Unit>)>,
    /// Rooms that an offer hires out, as opposed to its products.
    pub hired: Vec<String>,
    /// Contained VAT by its rate, in basis points.
    pub vat: Vec<(u32, Money)>,
    /// Percentages in basis points.
    pub rates: Vec<u32>,
    /// Numbers of people who come.
    pub people: Vec<u32>,
    /// How many a room holds.
    pub capacities: Vec<(String, u32)>,
    /// How many of what, by name and unit.
    pub quantities: Vec<(String, Unit, u32)>,
    /// Other numbers: versions, quantities without a unit.
    pub counts: Vec<u32>,
    /// Dates on which something happens.
    pub days: Vec<Date>,
    /// Last days of events of several.
    pub ends: Vec<Date>,
    /// Dates that end something: an option, an offer, a payment term.
    pub deadlines: Vec<Date>,
    /// Those of them on which money is due.
    pub due: Vec<Date>,
    /// Rooms that can be had, and rooms that cannot.
    pub rooms_free: Vec<String>,
    /// Rooms that cannot be had.
    pub rooms_taken: Vec<String>,
    /// Rooms, products and menus.
    pub names: Vec<String>,
    /// Free text of the house, a manager or the client; facts in it are allowed.
    pub texts: Vec<String>,
    /// What must be said.
    pub required: Vec<Required>,
    /// The day of the event, for a subject.
    pub event_day: Option<Date>,
}

impl Facts {
    /// All facts of some says.
    pub fn of(says: &[Say]) -> Self {
        let mut facts = Self::default();
        for say in says {
            facts.say(say);
        }
        facts
    }

    fn date(&mut self, date: Date) {
        self.dates.push(date);
        self.days.push(date);
    }

    fn must_date(&mut self, date: Date) {
        self.date(date);
        self.required.push(Required::Date(date));
    }

    fn name(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }

    fn must_name(&mut self, name: &str) {
        self.name(name);
        self.required.push(Required::Name(name.to_owned()));
    }

    fn people(&mut self, n: u16) {
        self.people.push(u32::from(n));
    }

    fn deadline(&mut self, date: Date) {
        self.deadlines.push(date);
        self.dates.push(date);
        self.required.push(Required::Date(date));
    }

    fn sum(&mut self, role: Role, amount: Money) {
        self.sums.push((role, amount));
    }

    fn must_sum(&mut self, role: Role, amount: Money) {
        self.sum(role, amount);
        self.required.push(Required::Sum(amount));
    }

    fn when(&mut self, when: &WhenFact) {
        self.event_day = self.event_day.or(Some(when.date));
        self.date(when.date);
        self.dates.extend(when.end_date);
        self.ends.extend(when.end_date);
        self.times.extend(when.start.into_iter().chain(when.end));
        if let (Some(start), Some(end)) = (when.start, when.end) {
            self.ranges.push((start, end));
        }
    }

    fn must_when(&mut self, when: &WhenFact) {
        self.when(when);
        self.required.push(Required::Date(when.date));
        self.required.extend(when.end_date.map(Required::Date));
        if let (Some(start), Some(end)) = (when.start, when.end) {
            self.required.push(Required::Range(start, end));
        }
    }

    fn hours(&mut self, from: ClockTime, to: ClockTime) {
        self.times.extend([from, to]);
        self.ranges.push((from, to));
    }

    fn room(&mut self, room: &RoomFact) {
        self.name(&room.name);
        self.capacities.push((room.name.clone(), u32::from(room.capacity)));
        self.price(&room.name, room.day_rate, Unit::PerDay);
    }

    fn item(&mut self, item: &ItemFact) {
        self.name(&item.name);
        self.price(&item.name, item.price, item.unit);
    }

    fn price(&mut self, name: &str, price: Money, unit: Unit) {
        self.prices.push((price, unit));
        self.priced.push((name.to_owned(), price, Some(unit)));
    }

    /// What several of one thing cost together.
    fn line_total(&mut self, name: &str, total: Money) {
        self.sum(Role::Line, total);
        self.priced.push((name.to_owned(), total, None));
    }

    fn deposit(&mut self, deposit: &Deposit) {
        self.must_sum(Role::Deposit, deposit.amount);
        self.deadline(deposit.due);
        self.due.push(deposit.due);
    }

    /// The client's words, as they came and as we quote them.
    fn words(&mut self, words: &str) {
        self.texts.push(words.to_owned());
        self.texts.extend(style::quotable(words));
    }

    fn offer(&mut self, o: &OfferFact) {
        self.must_when(&o.when);
        self.must_name(&o.room);
        self.people(o.participants);
        self.required.push(Required::People(u32::from(o.participants)));
        self.counts.push(o.version);
        self.rooms_free.push(o.room.clone());
        for line in &o.lines {
            self.line(line);
        }
        self.must_sum(Role::Total, o.total);
        for part in &o.vat {
            self.rates.push(part.rate.0);
            self.vat.push((part.rate.0, part.amount));
            self.sum(Role::Vat, part.amount);
        }
        if let Some(d) = &o.deposit {
            self.deposit(d);
        }
        self.deadline(o.valid_until);
    }

    fn line(&mut self, line: &Line) {
        match line.item {
            LineItem::Room(_) => {
                self.name(&line.name);
                self.hired.push(line.name.clone());
            }
            LineItem::Item(_) => self.must_name(&line.name),
            LineItem::Discount => {
                self.sum(Role::Discount, line.total);
                self.must_sum(Role::Discount, Money::new(line.total.minor.saturating_abs(), line.total.currency));
                return;
            }
        }
        self.quantities.push((line.name.clone(), line.unit, line.quantity));
        self.price(&line.name, line.unit_price, line.unit);
        // The total of a single piece is its price, which is never named without its unit.
        if line.quantity != 1 {
            self.line_total(&line.name, line.total);
        }
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::When { to } => self.when(to),
            Change::Hours { start, end: Some(end) } => self.hours(*start, *end),
            Change::Hours { start, end: None } => self.times.push(*start),
            Change::Room { to } => self.name(to),
            Change::Headcount { to } => self.people(*to),
            Change::Layout { to: _ } | Change::Billing => {}
            Change::ItemSet { name, quantity } => {
                self.name(name);
                self.counts.extend(*quantity);
                self.people.extend(*quantity);
                self.quantities.extend(quantity.map(|q| (name.clone(), Unit::PerUnit, q)));
            }
            Change::ItemDropped { name } => self.name(name),
        }
    }

    fn answer(&mut self, answer: &Answer) {
        match answer {
            Answer::Faq { topic: _, text } => self.texts.push(text.clone()),
            Answer::OpeningHours { open, close } => self.hours(*open, *close),
            Answer::Rooms { rooms } => rooms.iter().for_each(|r| self.room(r)),
            Answer::RoomFeatures { room, features } => {
                self.room(room);
                self.texts.extend(features.iter().cloned());
            }
            Answer::RoomHas { room, thing, has: _ } => {
                self.name(room);
                self.name(thing);
                self.words(thing);
            }
            Answer::Items { items } => {
                for i in items {
                    self.item(i);
                    self.required.push(Required::Name(i.name.clone()));
                }
            }
            Answer::FreeDates { dates } => dates.iter().for_each(|d| self.date(*d)),
            Answer::RoomFree { room, date, free } => {
                self.name(room);
                if *free {
                    self.rooms_free.push(room.clone())
                } else {
                    self.rooms_taken.push(room.clone())
                }
                self.date(*date);
            }
            Answer::State { when, room, total, confirmed: _ } => {
                when.iter().for_each(|w| self.when(w));
                room.iter().for_each(|r| self.name(r));
                self.sums.extend(total.map(|t| (Role::Total, t)));
            }
        }
    }

    fn say(&mut self, say: &Say) {
        match say {
            Say::ThankForInquiry
            | Say::NothingChanged
            | Say::AskDate
            | Say::AskHeadcount
            | Say::AskAcceptance
            | Say::PaymentClaimNoted
            | Say::AwaitingConfirmation
            | Say::ChangeGoesToTeam
            | Say::QuestionGoesToTeam
            | Say::AskCancel
            | Say::CancellationGoesToTeam
            | Say::DeclineNoted
            | Say::HumanComing
            | Say::Holding
            | Say::StillAtIt
            | Say::VisitGoesToTeam
            | Say::SeveralEventsGoToTeam
            | Say::AskWhichOpenQuestion
            | Say::Guidance
            | Say::AnythingElse => {}
            Say::OfferVisits { slots } => {
                for s in slots {
                    self.must_date(s.date);
                    self.times.push(s.start);
                }
            }
            Say::VisitBooked { date, start } => {
                self.must_date(*date);
                self.times.push(*start);
            }
            Say::VisitNotPossible { date, start } => {
                self.must_date(*date);
                self.times.extend(*start);
            }
            Say::VisitCancelled { date } => self.must_date(*date),
            Say::Changed { changes } | Say::ChangeWished { changes } => changes.iter().for_each(|c| self.change(c)),
            Say::Noted { when, participants, room, items } => {
                when.iter().for_each(|w| self.when(w));
                participants.iter().for_each(|n| self.people(*n));
                room.iter().for_each(|r| self.name(r));
                items.iter().for_each(|i| self.name(i));
            }
            Say::ProposeDates { dates, part: _ } => dates.iter().for_each(|d| self.must_date(*d)),
            Say::DateImpossible { date, problem: _ } => self.must_date(*date),
            Say::AskNextOccurrence { date } => self.must_date(*date),
            Say::AskWeekdayConflict { date, written } => {
                self.must_date(*date);
                self.weekdays.push(*written);
            }
            Say::AskWhichDate { dates } => dates.iter().for_each(|d| self.must_date(*d)),
            Say::AskTime { date, start, slots } => {
                self.date(*date);
                self.times.extend(*start);
                for s in slots {
                    self.hours(s.start, s.end);
                    if start.is_none() {
                        self.required.push(Required::Range(s.start, s.end));
                    }
                }
            }
            Say::OfferRooms { when, participants, rooms } => {
                self.when(when);
                self.people(*participants);
                for r in rooms {
                    self.room(r);
                    self.rooms_free.push(r.name.clone());
                    self.required.push(Required::Name(r.name.clone()));
                }
            }
            Say::RoomNotFree { room, date, own: _ } => {
                self.must_name(room);
                self.rooms_taken.push(room.clone());
                self.date(*date);
            }
            Say::RoomTooSmall { room, capacity, participants } => {
                self.must_name(room);
                self.capacities.push((room.clone(), u32::from(*capacity)));
                self.people(*participants);
            }
            Say::UnknownRoom { wish, rooms } => {
                self.words(wish);
                rooms.iter().for_each(|r| self.must_name(r));
            }
            Say::LayoutTooSmall { participants, layout: _, largest, others: _ } => {
                self.people(*participants);
                if let Some((room, capacity)) = largest {
                    self.must_name(room);
                    self.capacities.push((room.clone(), u32::from(*capacity)));
                }
            }
            Say::CapacityExceeded { participants, largest, capacity } => {
                self.people(*participants);
                self.name(largest);
                self.capacities.push((largest.clone(), u32::from(*capacity)));
            }
            Say::RoomHeld { room, when, until } => {
                self.must_name(room);
                self.rooms_free.push(room.clone());
                self.when(when);
                self.deadline(*until);
            }
            Say::Offer { offer, replaces, included, unavailable, outside_hours } => {
                self.offer(offer);
                self.counts.extend(*replaces);
                included.iter().chain(unavailable).for_each(|n| self.must_name(n));
                outside_hours.iter().for_each(|(from, to)| self.hours(*from, *to));
            }
            Say::OfferStands { version, total, valid_until } => {
                self.counts.push(*version);
                self.must_sum(Role::Total, *total);
                self.deadline(*valid_until);
            }
            Say::AcceptanceNoted { total } => self.must_sum(Role::Total, *total),
            Say::AcceptedOldVersion { current } => self.counts.push(*current),
            Say::AskBilling { missing } => self.required.extend(missing.iter().map(|m| Required::Billing(*m))),
            Say::DepositDue { deposit } => self.deposit(deposit),
            Say::PaymentReceived { amount } => self.must_sum(Role::Payment, *amount),
            Say::Confirmed { when, room, participants, total, deposit_received } => {
                self.must_when(when);
                self.must_name(room);
                self.people(*participants);
                self.required.push(Required::People(u32::from(*participants)));
                self.must_sum(Role::Total, *total);
                if let Some(paid) = deposit_received {
                    self.must_sum(Role::Deposit, *paid);
                    self.sums.extend(balance(*total, *paid).map(|rest| (Role::Balance, rest)));
                }
            }
            Say::AlreadyConfirmed { when, room }
            | Say::ChangeNotPossible { held_when: when, held_room: room }
            | Say::KeptAsIs { held_when: when, held_room: room } => {
                self.when(when);
                self.name(room);
                self.rooms_free.push(room.clone());
            }
            Say::Answer { answer } => self.answer(answer),
            Say::SourcingGoesToTeam { wish } => self.words(wish),
            Say::ItemFound { name } => self.must_name(name),
            Say::Suggested { items } => {
                for i in items {
                    self.item(i);
                    self.required.push(Required::Name(i.name.clone()));
                }
            }
            Say::OtherRoomHas { item, rooms } => {
                self.must_name(item);
                rooms.iter().for_each(|r| self.must_name(r));
            }
            Say::OutOfSeason { names, instead } => {
                names.iter().for_each(|n| self.must_name(n));
                for i in instead {
                    self.item(i);
                    self.required.push(Required::Name(i.name.clone()));
                }
            }
            Say::ConflictGoesToTeam { room, date, own: _ } => {
                self.must_name(room);
                self.rooms_taken.push(room.clone());
                self.date(*date);
            }
            Say::OfferExpired { valid_until } => self.deadline(*valid_until),
            Say::CounterGoesToTeam { total, levers } => {
                self.must_sum(Role::Total, *total);
                for (name, amount) in levers {
                    self.name(name);
                    self.line_total(name, *amount);
                }
            }
            Say::CheaperRoom { room, date } => {
                self.room(room);
                self.rooms_free.push(room.name.clone());
                self.required.push(Required::Name(room.name.clone()));
                date.iter().for_each(|d| self.must_date(*d));
            }
            Say::Cancelled { when } => when.iter().for_each(|w| self.when(w)),
            Say::Manager { text } => self.texts.push(text.clone()),
        }
    }
}

/// What remains to be paid, if anything.
pub(in crate::wording) fn balance(total: Money, paid: Money) -> Option<Money> {
    let rest = total.minor.saturating_sub(paid.minor);
    (total.currency == paid.currency && rest > 0).then(|| Money::new(rest, total.currency))
}
