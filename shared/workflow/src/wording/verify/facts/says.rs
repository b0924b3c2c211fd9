//! The walk over what a plan says; exhaustive, so that nothing said goes unproved.

use super::{Facts, Required, balance};
use crate::turn::{Answer, Change, Say};
use crate::venue::Unit;
use crate::wording::verify::lexicon::Role;

impl Facts {
    pub(super) fn say(&mut self, say: &Say) {
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
            | Say::CancellationWaits
            | Say::CancellationWithdrawn
            | Say::DeclineNoted
            | Say::HumanComing
            | Say::Holding
            | Say::StillAtIt
            | Say::NoOfferYet
            | Say::VisitGoesToTeam
            | Say::SeveralEventsGoToTeam
            | Say::AskWhichOpenQuestion
            | Say::AskOfferOrVisit
            | Say::Guidance
            | Say::AskWhatToChange
            | Say::Apology
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
            Say::DepositDue { deposit } | Say::DepositOverdue { deposit } => self.deposit(deposit),
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
            Answer::Included { items } => items.iter().for_each(|n| self.must_name(n)),
            Answer::Offered { items, total } => {
                for i in items {
                    self.item(i);
                    self.required.push(Required::Name(i.name.clone()));
                }
                self.must_sum(Role::Total, *total);
            }
            Answer::PerPerson { total, participants, each } => {
                self.must_sum(Role::Total, *total);
                self.people(*participants);
                self.prices.push((*each, Unit::PerPerson));
            }
            Answer::Deposit { due, received, total } => {
                due.iter().for_each(|d| self.deposit(d));
                if let Some(paid) = received {
                    self.must_sum(Role::Deposit, *paid);
                    self.sums.extend(balance(*total, *paid).map(|rest| (Role::Balance, rest)));
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
}
