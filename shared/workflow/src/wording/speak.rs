//! Which sentence a say becomes: exhaustive over [`Say`], the same for every language. The words are a [`Voice`]'s.

use super::once::once;
use super::style::{self, Style, discount, list, quotable, with_question};
use super::verify::facts;
use super::voice::Voice;
use crate::booking::{Line, LineItem, VisitSlot};
use crate::turn::{Answer, Change, DateProblem, OfferFact, RoomFact, Say, WhenFact};
use crate::venue::{ClockTime, Slot, Unit};
use jiff::civil::{Date, Weekday};

/// A voice in its place: what was said before it and what follows.
pub(super) struct Speaker<'a> {
    voice: &'a dyn Voice,
    style: &'a Style<'a>,
}

/// The sentences of one say; `\n\n` before a call to action of its own.
pub(super) fn say(say: &Say, voice: &dyn Voice, style: &Style<'_>) -> String {
    Speaker { voice, style }.say(say)
}

impl Speaker<'_> {
    fn say(&self, say: &Say) -> String {
        let (v, style) = (self.voice, self.style);
        match say {
            Say::ThankForInquiry => v.thank_for_inquiry().to_owned(),
            Say::Changed { changes } => self.changed(changes),
            Say::ChangeWished { changes } => v.wished(&list(&self.values(changes), v.and())),
            Say::Noted { when, participants, room, items } => {
                self.noted(when.as_ref(), *participants, room.as_deref(), items)
            }
            Say::NothingChanged => v.nothing_changed().to_owned(),
            Say::AskDate => self.ask_date().to_owned(),
            Say::ProposeDates { dates, part } => {
                let question = if dates.len() == 1 { v.does_day_suit() } else { v.which_day() };
                with_question(v.propose(dates, *part), style, question)
            }
            Say::DateImpossible { date, problem } => {
                with_question(self.impossible(*date, *problem), style, v.another_date())
            }
            Say::AskNextOccurrence { date } => v.is_it(*date),
            Say::AskWeekdayConflict { date, written } => {
                v.weekday_conflict(*date, Weekday::from_monday_one_offset(*written).ok())
            }
            Say::AskWhichDate { dates } => {
                let all: Vec<String> = dates.iter().map(|d| v.date(*d)).collect();
                v.which_of_days(&list(&all, v.or()))
            }
            Say::AskTime { date, start, slots } => self.ask_time(*date, *start, slots),
            Say::AskHeadcount => v.ask_headcount().to_owned(),
            Say::OfferRooms { when, participants, rooms } => self.offer_rooms(when, *participants, rooms),
            Say::RoomNotFree { room, date, own } => {
                let day = self.day(*date);
                let text = if *own { v.own_booking_holds(room, &day) } else { v.not_free(room, &day) };
                with_question(text, style, v.another_room_or_date())
            }
            Say::RoomTooSmall { room, capacity, participants } => {
                let text = if *capacity == 0 {
                    v.layout_impossible(room)
                } else {
                    v.too_small(room, u32::from(*capacity), u32::from(*participants))
                };
                with_question(text, style, v.another_room())
            }
            Say::UnknownRoom { wish, rooms } => {
                let wish = quotable(wish).map(|w| v.quoted(&w));
                let (all, one) = (list(rooms, v.and()), rooms.len() == 1);
                let question = match rooms.as_slice() {
                    [only] => v.may_we_reserve(only),
                    _ => v.which_room().to_owned(),
                };
                with_question(v.unknown_room(wish.as_deref(), &all, one), style, &question)
            }
            Say::LayoutTooSmall { participants, layout, largest, others } => {
                let (people, layout) = (u32::from(*participants), v.layout(*layout));
                let mut text = match largest {
                    Some((room, n)) => v.layout_too_small(people, layout, room, u32::from(*n)),
                    None => v.layout_nowhere(people, layout),
                };
                let all: Vec<String> = others.iter().map(|l| v.layout(*l).to_owned()).collect();
                text.push_str(&format!(" {}", v.layout_would_do(&list(&all, v.or()))));
                with_question(text, style, v.another_layout())
            }
            Say::CapacityExceeded { participants, largest, capacity } => {
                let text = v.larger_than_house(u32::from(*participants), largest, u32::from(*capacity));
                with_question(text, style, v.ways_out())
            }
            Say::RoomHeld { room, when, until } => {
                let worded = (!style.knows_when(when)).then(|| v.on_when(when));
                let offered = style.precedes(|s| matches!(s, Say::Offer { offer, .. } if offer.valid_until == *until));
                let until = (!offered).then(|| v.date(*until));
                v.held(room, worded.as_deref(), until.as_deref())
            }
            Say::Offer { offer, replaces, included, unavailable, outside_hours } => {
                let mut text = self.offer(offer, replaces.is_some());
                if !included.is_empty() {
                    text.push_str(&format!(" {}", v.included(&list(included, v.and()), included.len() == 1)));
                }
                if !unavailable.is_empty() {
                    let names = list(unavailable, v.and());
                    text.push_str(&format!(" {}", v.unavailable(&names, unavailable.len() == 1, &offer.room)));
                }
                if let Some((open, close)) = outside_hours {
                    text.push_str(&format!(" {}", v.outside_hours(&v.range(*open, *close))));
                }
                format!("{text}\n\n{}", self.terms(offer))
            }
            Say::OfferStands { version: _, total, valid_until } => v.stands(*total, *valid_until),
            Say::AskAcceptance => {
                let offered = style.follows(|s| matches!(s, Say::Offer { .. } | Say::OfferStands { .. }));
                let visits = style.follows(|s| matches!(s, Say::OfferVisits { .. }));
                if offered && !visits { v.does_it_suit() } else { v.does_offer_suit() }.to_owned()
            }
            Say::AcceptanceNoted { total } => v.accepted(*total),
            Say::NoOfferYet => v.no_offer_yet().to_owned(),
            Say::AcceptedOldVersion { current: _ } => v.accepted_old().to_owned(),
            Say::AskBilling { missing } => {
                let parts: Vec<String> = missing.iter().map(|m| v.billing_field(*m).to_owned()).collect();
                v.ask_billing(&list(&parts, v.and()), missing.len() == 1)
            }
            Say::DepositDue { deposit } => {
                let billing = |s: &Say| matches!(s, Say::AskBilling { .. });
                if style.follows(|s| *s == Say::PaymentClaimNoted) {
                    v.deposit_expected(deposit.amount, deposit.due)
                } else if style.follows(billing) || style.precedes(billing) {
                    v.deposit_due(deposit.amount, deposit.due)
                } else {
                    v.transfer_deposit(deposit.amount, deposit.due)
                }
            }
            Say::DepositOverdue { deposit } => v.deposit_overdue(deposit.amount, deposit.due),
            Say::PaymentReceived { amount } => v.payment_received(*amount),
            Say::PaymentClaimNoted => v.payment_claimed().to_owned(),
            Say::AwaitingConfirmation => v.awaiting().to_owned(),
            Say::Confirmed { when, room, participants, total, deposit_received } => {
                let mut text = v.confirmed(when, u32::from(*participants), room, *total);
                if let Some(paid) = deposit_received {
                    text.push_str(&format!(" {}", v.deposit_arrived(*paid, facts::balance(*total, *paid))));
                }
                format!("{text}\n\n{}", v.until_then())
            }
            Say::AlreadyConfirmed { when, room } => v.already_confirmed(when, room),
            Say::ChangeGoesToTeam => v.change_to_team().to_owned(),
            Say::ChangeNotPossible { held_when, held_room } => {
                let why = style.follows(style::is_problem);
                with_question(v.change_impossible(held_when, held_room, why), style, v.leave_it())
            }
            Say::KeptAsIs { held_when, held_room } => v.kept(held_when, held_room),
            Say::Answer { answer } => self.answer(answer),
            Say::QuestionGoesToTeam => {
                v.question_to_team(style.follows(|s| matches!(s, Say::Answer { .. }))).to_owned()
            }
            Say::SourcingGoesToTeam { wish } => v.sourcing(quotable(wish).map(|w| v.quoted(&w)).as_deref()),
            Say::CheaperRoom { room, date } => v.cheaper_room(&v.room(room), date.map(|d| v.on(d)).as_deref()),
            Say::ItemFound { name } => v.found(&quotable(name).unwrap_or_default()),
            Say::Suggested { items } => {
                let all: Vec<String> = items.iter().map(|i| v.item(i)).collect();
                v.suggested(&list(&all, v.or()))
            }
            Say::OtherRoomHas { item, rooms } => v.other_room_has(item, &list(rooms, v.or())),
            Say::OutOfSeason { names, instead } => {
                let mut text = v.out_of_season(&list(names, v.and()), names.len() == 1);
                if !instead.is_empty() {
                    let all: Vec<String> = instead.iter().map(|i| v.item(i)).collect();
                    text.push_str(&format!(" {}", v.in_season(&list(&all, v.and()))));
                }
                text
            }
            Say::ConflictGoesToTeam { room, date, own: false } => v.conflict_to_team(room, &self.day(*date)),
            Say::ConflictGoesToTeam { room, date, own: true } => {
                format!("{} {}", v.own_booking_holds(room, &self.day(*date)), v.own_conflict_to_team())
            }
            Say::SeveralEventsGoToTeam => v.several_events_to_team().to_owned(),
            Say::OfferExpired { valid_until } => v.expired(*valid_until),
            Say::CounterGoesToTeam { total, levers } => {
                let mut text = v.counter(*total);
                if !levers.is_empty() {
                    let all: Vec<String> = levers.iter().map(|(name, sum)| v.lever(name, *sum)).collect();
                    text.push_str(&format!(" {}", v.levers(&list(&all, v.or()))));
                }
                text
            }
            Say::AskCancel => v.ask_cancel().to_owned(),
            Say::CancellationGoesToTeam => v.cancellation_to_team().to_owned(),
            Say::CancellationWaits => v.cancellation_waits().to_owned(),
            Say::CancellationWithdrawn => v.cancellation_withdrawn().to_owned(),
            Say::Cancelled { when } => v.cancelled(when.as_ref()),
            Say::DeclineNoted => v.declined().to_owned(),
            Say::HumanComing => v.human_coming().to_owned(),
            Say::Holding => v.holding(style.opens()).to_owned(),
            Say::StillAtIt => v.still_at_it().to_owned(),
            Say::OfferVisits { slots } => self.offer_visits(slots),
            Say::VisitBooked { date, start } => v.visit_booked(&v.start(*date, &[*start])),
            Say::VisitNotPossible { date, start } => v.no_visit(*date, *start),
            Say::VisitCancelled { date } => v.visit_cancelled(*date),
            Say::VisitGoesToTeam => v.visit_to_team().to_owned(),
            Say::AskWhichOpenQuestion => v.which_question().to_owned(),
            Say::AskOfferOrVisit => v.offer_or_visit().to_owned(),
            Say::Guidance => v.guidance().to_owned(),
            Say::Apology => v.apology().to_owned(),
            Say::AskWhatToChange => v.which_change().to_owned(),
            Say::Manager { text } => text.clone(),
            Say::AnythingElse => v.anything_else().to_owned(),
        }
    }

    /// "on Saturday, …", or "on that day" once it was named.
    fn day(&self, date: Date) -> String {
        if self.style.only_date(date) { self.voice.that_day().to_owned() } else { self.voice.on(date) }
    }

    /// The values of changes, one by one; billing has a sentence of its own.
    fn values(&self, changes: &[Change]) -> Vec<String> {
        let v = self.voice;
        let value = |change: &Change| match change {
            Change::When { to } => Some(v.with_when(to)),
            Change::Hours { start, end } => Some(v.hours(Some(*start), *end)),
            Change::Room { to } => Some(v.with_room(to)),
            Change::Headcount { to } => Some(v.with_people(u32::from(*to))),
            Change::Layout { to } => Some(v.layout(*to).to_owned()),
            Change::ItemSet { name, quantity } => Some(v.with_item(name, quantity.filter(|q| *q > 1))),
            Change::ItemDropped { name } => Some(v.without_item(name)),
            Change::Billing => None,
        };
        changes.iter().filter_map(value).collect()
    }

    fn changed(&self, changes: &[Change]) -> String {
        let v = self.voice;
        let parts = self.values(changes);
        let billing = changes.contains(&Change::Billing);
        let mut sentences = Vec::new();
        if !parts.is_empty() {
            sentences.push(v.changed(&list(&parts, v.and())));
        }
        if billing {
            let open = self.style.precedes(|s| matches!(s, Say::AskBilling { .. }));
            sentences.push(v.billing_noted(open).to_owned());
        }
        if sentences.is_empty() { v.changed_something().to_owned() } else { sentences.join(" ") }
    }

    fn noted(&self, when: Option<&WhenFact>, people: Option<u16>, room: Option<&str>, items: &[String]) -> String {
        let v = self.voice;
        let mut parts: Vec<String> = Vec::new();
        parts.extend(when.map(|w| v.with_when(w)));
        parts.extend(people.map(|n| v.with_people(u32::from(n))));
        parts.extend(room.map(|r| v.with_room(r)));
        if !items.is_empty() {
            parts.push(v.with_item(&list(items, v.and()), None));
        }
        if parts.is_empty() { v.noted_only().to_owned() } else { v.noted(&parts.join(", ")) }
    }

    fn ask_date(&self) -> &str {
        let (v, style) = (self.voice, self.style);
        if style.precedes(|s| matches!(s, Say::ProposeDates { .. })) {
            v.date_missing()
        } else if style.follows(|s| matches!(s, Say::DateImpossible { .. })) {
            v.another_date()
        } else {
            v.ask_date()
        }
    }

    fn impossible(&self, date: Date, problem: DateProblem) -> String {
        let v = self.voice;
        match problem {
            DateProblem::Past => v.past(date),
            DateProblem::Closed => v.closed(date),
            DateProblem::NoRoomFree => {
                let same = |s: &Say| matches!(s, Say::RoomNotFree { date: d, .. } if *d == date);
                if self.style.follows(same) && self.style.only_date(date) {
                    v.no_other_room().to_owned()
                } else {
                    v.no_room(date)
                }
            }
            DateProblem::TooFar => v.too_far(date),
        }
    }

    fn ask_time(&self, date: Date, start: Option<ClockTime>, slots: &[Slot]) -> String {
        let (v, day) = (self.voice, self.day(date));
        if let Some(start) = start {
            return v.ask_end(&day, start);
        }
        if slots.is_empty() {
            return v.ask_hours(&day);
        }
        let slot = |s: &Slot| {
            let range = v.range(s.start, s.end);
            if s.full_day { v.full_day(&range) } else { range }
        };
        let all: Vec<String> = slots.iter().map(slot).collect();
        v.ask_slot(&day, &list(&all, v.or()))
    }

    fn offer_rooms(&self, when: &WhenFact, people: u16, rooms: &[RoomFact]) -> String {
        let (v, style) = (self.voice, self.style);
        let Some((first, others)) = rooms.split_first() else { return String::new() };
        let worded = if style.knows_when(when) {
            None
        } else if when.end_date.is_none() && style.only_date(when.date) {
            let hours = v.hours(when.start, when.end);
            Some(if hours.is_empty() { v.that_day().to_owned() } else { format!("{}, {hours}", v.that_day()) })
        } else {
            Some(v.on_when(when))
        };
        let mut text = v.recommend(u32::from(people), worded.as_deref(), &v.room(first));
        if !others.is_empty() {
            let all: Vec<String> = others.iter().map(|r| v.room(r)).collect();
            text.push_str(&format!(" {}", v.also_free(&list(&all, v.and()), others.len() == 1)));
        }
        let question = if others.is_empty() { v.may_we_reserve(&first.name) } else { v.which_room().to_owned() };
        with_question(text, style, &question)
    }

    fn offer(&self, o: &OfferFact, updated: bool) -> String {
        let (v, style) = (self.voice, self.style);
        let when = (!style.knows_when(&o.when)).then(|| v.on_when(&o.when));
        let room = (!style.knows_room(&o.room)).then_some(o.room.as_str());
        let layout = o.layout.map(|l| v.layout(l));
        let (mut hire, mut extras, mut discounts) = (Vec::new(), Vec::new(), Vec::new());
        for line in &o.lines {
            match line.item {
                LineItem::Room(_) => hire.push(self.line(line, v.room_hire())),
                LineItem::Item(_) => extras.push(self.line(line, &line.name)),
                LineItem::Discount => discounts.push(v.discounted(discount(line))),
            }
        }
        let (hire, extras) = (list(&hire, v.and()), list(&extras, v.and()));
        let lines = match (hire.as_str(), extras.as_str()) {
            ("", only) | (only, "") => only.to_owned(),
            (hire, extras) => v.with_extras(hire, extras),
        };
        let mut text = v.here_is(updated, u32::from(o.participants), layout, when.as_deref(), room, &lines);
        let vat: Vec<String> = o.vat.iter().map(|p| v.vat_part(p.rate, p.amount)).collect();
        let total = match vat.as_slice() {
            [] => v.total(o.total),
            parts => v.total_with_vat(o.total, &list(parts, v.and()), parts.len() == 1),
        };
        for sentence in discounts.into_iter().chain([total]) {
            text.push(' ');
            text.push_str(&sentence);
        }
        text
    }

    fn line(&self, l: &Line, name: &str) -> String {
        let v = self.voice;
        let price = format!("{} {}", v.money(l.unit_price), v.unit(l.unit));
        let mut what = v.amount_of(l.quantity / l.days.unwrap_or(1).max(1), l.unit, name);
        if let Some(days) = l.days {
            what = v.on_days(&what, days);
        }
        v.line(&what, &price, (l.quantity != 1).then_some(l.total))
    }

    /// Until when the offer stands and what is due.
    fn terms(&self, o: &OfferFact) -> String {
        let v = self.voice;
        let held = |s: &Say| matches!(s, Say::RoomHeld { until, .. } if *until == o.valid_until);
        let room = self.style.follows(held).then_some(o.room.as_str());
        let text = v.valid_until(&v.date(o.valid_until), room);
        match &o.deposit {
            Some(d) => format!("{text} {}", v.deposit_term(d.amount, d.due)),
            None => text,
        }
    }

    /// Starts of one day stand together. A mail asks once: beside another question these are only named.
    fn offer_visits(&self, slots: &[VisitSlot]) -> String {
        let (v, alone) = (self.voice, self.style.asks_alone());
        if let ([only], true) = (slots, alone) {
            return v.may_we_fix(&v.start(only.date, &[only.start]));
        }
        let day = |slots: &[VisitSlot]| {
            let starts: Vec<ClockTime> = slots.iter().map(|s| s.start).collect();
            slots.first().map(|s| v.start(s.date, &starts))
        };
        let days: Vec<String> = slots.chunk_by(|a, b| a.date == b.date).filter_map(day).collect();
        let offered = v.offer_visits(&list(&days, v.or()));
        if alone { format!("{offered} {}", v.which_visit()) } else { offered }
    }

    fn answer(&self, answer: &Answer) -> String {
        let v = self.voice;
        match answer {
            Answer::Faq { topic: _, text } => once(text, self.style),
            Answer::OpeningHours { open, close } => v.opening_hours(*open, *close),
            Answer::Rooms { rooms } => {
                let all: Vec<String> = rooms.iter().map(|r| v.room(r)).collect();
                v.rooms(&list(&all, v.and()), rooms.len() == 1)
            }
            Answer::RoomFeatures { room, features } if features.is_empty() => v.just_room(&v.room(room)),
            Answer::RoomFeatures { room, features } => v.features(&v.room(room), &list(features, v.and())),
            Answer::RoomHas { room, thing, has } => v.has(room, quotable(thing).as_deref(), *has),
            Answer::Items { items } => {
                let all: Vec<String> = items.iter().map(|i| v.item(i)).collect();
                v.items(&list(&all, v.and()))
            }
            Answer::Included { items } => v.included(&list(items, v.and()), items.len() == 1),
            Answer::Offered { items, total } => {
                let all: Vec<String> = items.iter().map(|i| v.item(i)).collect();
                v.offered(&list(&all, v.and()), *total)
            }
            Answer::PerPerson { total, participants, each } => {
                let each = format!("{} {}", v.money(*each), v.unit(Unit::PerPerson));
                v.per_person(*total, u32::from(*participants), &each)
            }
            Answer::Deposit { due, received, total } => {
                let paid = received.map(|paid| v.deposit_arrived(paid, facts::balance(*total, paid)));
                let open = due.as_ref().map(|d| v.deposit_due(d.amount, d.due));
                paid.into_iter().chain(open).collect::<Vec<_>>().join(" ")
            }
            Answer::FreeDates { dates } => v.free_days(dates),
            Answer::RoomFree { room, date, free: true } => v.room_free(room, &self.day(*date)),
            Answer::RoomFree { room, date, free: false } => v.room_taken(room, &self.day(*date)),
            Answer::State { when, room, total, confirmed } => {
                v.state(when.as_ref(), room.as_deref(), *total, *confirmed)
            }
        }
    }
}
