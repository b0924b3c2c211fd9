//! English as a Swiss host writes it: day before month, weekday with every date, 24-hour times.

use super::facts;
use super::style::{Labels, Style, Voice, discount, ends, list, quotable, with_question};
use crate::booking::{BillingField, Deposit, Line, LineItem, TaskKind};
use crate::turn::{Answer, Change, DateProblem, OfferFact, RoomFact, Say, WhenFact};
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Layout, Slot, Unit};
use jiff::civil::{Date, Weekday};

/// English.
pub(super) struct English;

const LABELS: Labels = Labels {
    client: "Client",
    date: "Date",
    room: "Room",
    guests: "Guests",
    total: "Total",
    billing: "Billing address",
    deposit: "Deposit",
    received: "received",
    due: "due",
    open: "open",
    missing: "missing",
    reason: "Reason",
    draft: "Draft",
    draft_end: "End of the draft",
    link: "Decide here",
};

impl Voice for English {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Hello".to_owned(), |n| format!("Dear {n}"))
    }

    fn closing(&self) -> &'static str {
        "Kind regards"
    }

    fn disclosure(&self) -> &'static str {
        "This message was written by our AI assistant. If you prefer, someone from our team will gladly get in touch in person."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Your event at {house} on {}", self.date(d)),
            None => format!("Your enquiry at {house}"),
        }
    }

    fn date(&self, d: Date) -> String {
        format!("{}, {} {} {}", weekday(d.weekday()), d.day(), month(d), d.year())
    }

    fn when(&self, w: &WhenFact) -> String {
        match w.end_date {
            Some(end) => {
                let times = hours(w.start, w.end);
                let each = if times.is_empty() { "" } else { " each day" };
                format!("{} to {}{times}{each}", self.date(w.date), self.date(end))
            }
            None => format!("{}{}", self.date(w.date), hours(w.start, w.end)),
        }
    }

    fn people(&self, n: u32) -> String {
        if n == 1 { "1 guest".to_owned() } else { format!("{n} guests") }
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "per person",
            Unit::PerEvent => "per event",
            Unit::PerUnit => "per piece",
            Unit::PerBottle => "per bottle",
            Unit::PerHour => "per hour",
            Unit::PerTable => "per table",
            Unit::PerSet => "per set",
            Unit::PerDay => "per day",
        }
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "name or company",
            BillingField::Street => "street and number",
            BillingField::PostalCode => "postcode",
            BillingField::City => "town",
            BillingField::Country => "country",
        }
    }

    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "May this reply go out as it is?",
            TaskKind::DateConfirmationMessage => "No date has suited so far: which dates do we propose?",
            TaskKind::RoomAvailabilityMessage => "May this room proposal go out as it is?",
            TaskKind::OfferMessage => "May this offer go out as it is?",
            TaskKind::TransitionMessage => "May this reply about the accepted offer go out as it is?",
            TaskKind::ConfirmationMessage => "Do we confirm this booking with binding effect?",
            TaskKind::ManualReview => "Please have a look: a person is needed here.",
            TaskKind::MessageManager => "A client would like to talk to a person.",
            TaskKind::OpenQuestion => "How do we answer this open question?",
            TaskKind::CancellationRequest => "Do we accept this cancellation?",
            TaskKind::DeclineReview => "Do we close this declined offer?",
            TaskKind::SourceMissingProduct => "Can we source this missing product?",
            TaskKind::RoomConflictResolution => "Two events want the same room: who gets it?",
            TaskKind::DiscountRequest => "Do we grant a discount?",
            TaskKind::VerifyPayment => "Has this payment arrived?",
            TaskKind::Refund => "Do we refund this amount?",
            TaskKind::ChangeAfterConfirmation => "Do we accept this change to the confirmed booking?",
            TaskKind::PrivacyRequest => "Please handle this privacy request.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn say(&self, say: &Say, style: &Style<'_>) -> String {
        match say {
            Say::ThankForInquiry => "Thank you for your enquiry – how lovely that you thought of us.".to_owned(),
            Say::Changed { changes } => self.changed(changes),
            Say::Noted { when, participants, room, items } => {
                self.noted(when.as_ref(), *participants, room.as_deref(), items)
            }
            Say::NothingChanged => "Nothing changes in your booking.".to_owned(),
            Say::AskDate => if style.precedes(|s| matches!(s, Say::ProposeDates { .. })) {
                "All we still need is a date that suits you."
            } else if style.follows(|s| matches!(s, Say::DateImpossible { .. })) {
                "Which other date would suit you?"
            } else {
                "On which date would you like to hold your event with us?"
            }
            .to_owned(),
            Say::ProposeDates { dates, part } => self.propose(dates, *part, style),
            Say::DateImpossible { date, problem } => {
                with_question(self.impossible(*date, *problem), style, "Which other date would suit you?")
            }
            Say::AskNextOccurrence { date } => format!("Do you mean {}? A short yes is enough.", self.date(*date)),
            Say::AskWeekdayConflict { date, written } => format!(
                "A quick question about the date: you wrote {}, but your date falls on {}. Which one is right?",
                Weekday::from_monday_one_offset(*written).map_or("another weekday", weekday),
                self.date(*date)
            ),
            Say::AskWhichDate { dates } => {
                let all: Vec<String> = dates.iter().map(|d| self.date(*d)).collect();
                format!("Which of your days may we plan for: {}?", list(&all, "or"))
            }
            Say::AskTime { date, start, slots } => self.ask_time(*date, *start, slots, style),
            Say::AskHeadcount => "How many guests may we expect?".to_owned(),
            Say::OfferRooms { when, participants, rooms } => self.offer_rooms(when, *participants, rooms, style),
            Say::RoomNotFree { room, date } => {
                let text = format!("Unfortunately {room} is already taken {}.", self.on_day(*date, style));
                with_question(text, style, "Would another room or another date suit you?")
            }
            Say::RoomTooSmall { room, capacity, participants } => {
                let text = if *capacity == 0 {
                    format!("Unfortunately the seating you wish for is not possible in {room}.")
                } else {
                    format!(
                        "{room} holds {} at most, which is unfortunately too small for {}.",
                        self.people(u32::from(*capacity)),
                        self.people(u32::from(*participants))
                    )
                };
                with_question(text, style, "Would another room suit you?")
            }
            Say::UnknownRoom { wish, rooms } => {
                let wish = quotable(wish).map_or_else(|| "that room".to_owned(), |w| format!("a room called “{w}”"));
                let text = format!("We do not have {wish}, I am afraid; you can choose from {}.", list(rooms, "and"));
                with_question(text, style, "Which one may we plan for you?")
            }
            Say::CapacityExceeded { participants, largest, capacity } => {
                let text = format!(
                    "For {} even our largest room is too small: {largest} holds {} at most. Our team will gladly help \
                     to find a good solution.",
                    self.people(u32::from(*participants)),
                    self.people(u32::from(*capacity))
                );
                let question = "Would you like to plan with fewer guests, split the group or look at another date?";
                with_question(text, style, question)
            }
            Say::RoomHeld { room, when, until } => {
                let until = self.date(*until);
                if style.knows_when(when) {
                    format!("We are holding {room} for you, without obligation, until {until}.")
                } else {
                    format!("{room} is reserved for you {}; this option runs until {until}.", self.on(when))
                }
            }
            Say::Offer { offer, replaces, included, unavailable, outside_hours } => {
                let mut text = self.offer(offer, replaces.is_some(), style);
                let verb = |names: &[String]| if names.len() == 1 { "is" } else { "are" };
                if !included.is_empty() {
                    let names = list(included, "and");
                    text.push_str(&format!(" {names} {} already included in the room rate.", verb(included)));
                }
                if !unavailable.is_empty() {
                    let names = list(unavailable, "and");
                    let verb = verb(unavailable);
                    text.push_str(&format!(" Unfortunately {names} {verb} not available in {}.", offer.room));
                }
                if let Some((open, close)) = outside_hours {
                    text.push_str(&format!(
                        " Part of your event lies outside our opening hours ({}); our team will gladly settle that with \
                         you.",
                        range(*open, *close)
                    ));
                }
                format!("{text}\n\n{}", self.terms(offer, style))
            }
            Say::OfferStands { version: _, total, valid_until } => {
                format!("Our offer with a total of {total} stands unchanged until {}.", self.date(*valid_until))
            }
            Say::AskAcceptance => if style.follows(|s| matches!(s, Say::Offer { .. } | Say::OfferStands { .. })) {
                "Does this suit you? A short yes is enough, and we will take care of everything else."
            } else {
                "Does our offer suit you? A short yes is enough."
            }
            .to_owned(),
            Say::AcceptanceNoted { total } => {
                format!("Thank you very much for accepting our offer with a total of {total} – we look forward to your event.")
            }
            Say::AcceptedOldVersion { current: _ } => {
                "Thank you for accepting. Your answer referred to an earlier version; our current offer now applies."
                    .to_owned()
            }
            Say::AskBilling { missing } => self.ask_billing(missing),
            Say::DepositDue { deposit } => self.deposit_due(deposit, style),
            Say::PaymentReceived { amount } => format!("Your payment of {amount} has reached us, thank you."),
            Say::PaymentClaimNoted => {
                "Thank you for letting us know about your payment. Our team will check and get back to you as soon as it \
                 has been booked."
                    .to_owned()
            }
            Say::AwaitingConfirmation => {
                "That makes everything complete. Our team will have a last look and send you the confirmation shortly."
                    .to_owned()
            }
            Say::Confirmed { when, room, participants, total, deposit_received } => {
                let mut text = format!(
                    "Your booking is confirmed: we look forward to welcoming you {} with {} in {room}. The total is \
                     {total}, including VAT.",
                    self.on(when),
                    self.people(u32::from(*participants))
                );
                if let Some(paid) = deposit_received {
                    text.push_str(&format!(" We have received your deposit of {paid}, thank you"));
                    match facts::balance(*total, *paid) {
                        Some(rest) => text.push_str(&format!("; the balance of {rest} will follow with the invoice.")),
                        None => text.push('.'),
                    }
                }
                text.push_str("\n\nWe will get everything ready for you and are here for you at any time until then.");
                text
            }
            Say::AlreadyConfirmed { when, room } => {
                format!("Your booking is already confirmed: {room} is yours {}.", self.on(when))
            }
            Say::ChangeGoesToTeam => {
                "As your booking is already confirmed, our team will look at your change in person and get back to you."
                    .to_owned()
            }
            Say::ChangeNotPossible { held_when, held_room } => {
                let text = format!(
                    "Unfortunately this change is not possible. Your reservation stays in any case: {held_room}, {}.",
                    self.when(held_when)
                );
                with_question(text, style, "Shall we leave it at that, or is there something else you would like?")
            }
            Say::KeptAsIs { held_when, held_room } => format!(
                "With pleasure, everything stays as it is: {held_room} remains reserved for you {}.",
                self.on(held_when)
            ),
            Say::Answer { answer } => self.answer(answer, style),
            Say::QuestionGoesToTeam => if style.follows(|s| matches!(s, Say::Answer { .. })) {
                "We are passing your other question on to our team and you will hear from us as soon as possible."
            } else {
                "We are passing your question on to our team and you will hear from us as soon as possible."
            }
            .to_owned(),
            Say::SourcingGoesToTeam { wish } => match quotable(wish) {
                Some(w) => format!("We do not carry “{w}” ourselves; our team will gladly find out whether we can arrange it for you."),
                None => "We do not carry that ourselves; our team will gladly find out whether we can arrange it for you.".to_owned(),
            },
            Say::CounterGoesToTeam { total, levers } => {
                let mut text = format!(
                    "We have noted your wish about the price; our team will look at it and get back to you. The total is \
                     {total} at present."
                );
                if !levers.is_empty() {
                    let all: Vec<String> = levers.iter().map(|(name, sum)| format!("{name} ({sum} in total)")).collect();
                    text.push_str(&format!(" You could save by leaving out {}, for example.", list(&all, "or")));
                }
                text
            }
            Say::AskCancel => {
                "Would you really like to cancel your booking? With a short yes we will set everything in motion."
                    .to_owned()
            }
            Say::CancellationGoesToTeam => {
                "What a pity that it does not work out. Our team will take care of your cancellation and confirm it to you."
                    .to_owned()
            }
            Say::Cancelled { when } => {
                let when = when.as_ref().map(|w| format!(" for {}", self.when(w))).unwrap_or_default();
                format!("Your booking{when} is cancelled. We would be delighted to welcome you another time.")
            }
            Say::DeclineNoted => {
                "What a pity that it does not suit you this time – thank you for letting us know. Should anything change, \
                 we will gladly be there for you."
                    .to_owned()
            }
            Say::HumanComing => "Of course: someone from our team will get in touch with you in person.".to_owned(),
            Say::Holding => if style.opens() {
                "Thank you for your message. Our team is taking a careful look and will get back to you soon."
            } else {
                "Our team is taking a careful look and will get back to you soon."
            }
            .to_owned(),
            Say::VisitGoesToTeam => {
                "We will gladly show you our house. Our team will get back to you with suggestions for a visit.".to_owned()
            }
            Say::AskWhichOpenQuestion => "Just to be sure we understand you: what exactly does your answer refer to?".to_owned(),
            Say::Guidance => {
                "We will gladly help. Just tell us when your event should take place, for how many guests, and what you \
                 have in mind."
                    .to_owned()
            }
            Say::Manager { text } => text.clone(),
            Say::AnythingElse => "Is there anything else we can do for you?".to_owned(),
        }
    }
}

impl English {
    /// "on Saturday, …" or "from Friday, … to Sunday, …".
    fn on(&self, w: &WhenFact) -> String {
        format!("{} {}", if w.end_date.is_some() { "from" } else { "on" }, self.when(w))
    }

    /// "on Saturday, …", or "on that day" once it was named.
    fn on_day(&self, date: Date, style: &Style<'_>) -> String {
        if style.only_date(date) { "on that day".to_owned() } else { format!("on {}", self.date(date)) }
    }

    fn on_days(&self, dates: &[Date], and: &str) -> String {
        list(&dates.iter().map(|d| format!("on {}", self.date(*d))).collect::<Vec<_>>(), and)
    }

    fn changed(&self, changes: &[Change]) -> String {
        let mut parts = Vec::new();
        let mut billing = false;
        for c in changes {
            match c {
                Change::When { to } => parts.push(self.on(to)),
                Change::Room { to } => parts.push(format!("in {to}")),
                Change::Headcount { to } => parts.push(format!("for {}", self.people(u32::from(*to)))),
                Change::Layout { to } => parts.push(layout(*to).to_owned()),
                Change::ItemSet { name, quantity } => parts.push(match quantity {
                    Some(q) if *q > 1 => format!("with {q} × {name}"),
                    Some(_) | None => format!("with {name}"),
                }),
                Change::ItemDropped { name } => parts.push(format!("without {name}")),
                Change::Billing => billing = true,
            }
        }
        let thanks = "Thank you, we have taken over your billing address.";
        match (parts.is_empty(), billing) {
            (true, true) => thanks.to_owned(),
            (true, false) => "With pleasure, we have changed that.".to_owned(),
            (false, false) => format!("With pleasure, we have changed that: now {}.", list(&parts, "and")),
            (false, true) => format!("With pleasure, we have changed that: now {}. {thanks}", list(&parts, "and")),
        }
    }

    fn noted(&self, when: Option<&WhenFact>, people: Option<u16>, room: Option<&str>, items: &[String]) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(when.map(|w| self.on(w)));
        parts.extend(people.map(|n| format!("for {}", self.people(u32::from(n)))));
        parts.extend(room.map(|r| format!("in {r}")));
        if !items.is_empty() {
            parts.push(format!("with {}", list(items, "and")));
        }
        if parts.is_empty() {
            return "We have noted your details.".to_owned();
        }
        format!("We have noted your event: {}.", parts.join(", "))
    }

    fn propose(&self, dates: &[Date], part: Option<DayPart>, style: &Style<'_>) -> String {
        let part = match (part, dates.len()) {
            (None, _) => "",
            (Some(DayPart::Morning), 1) => ", in the morning",
            (Some(DayPart::Afternoon), 1) => ", in the afternoon",
            (Some(DayPart::Evening), 1) => ", in the evening",
            (Some(DayPart::Morning), _) => ", each in the morning",
            (Some(DayPart::Afternoon), _) => ", each in the afternoon",
            (Some(DayPart::Evening), _) => ", each in the evening",
        };
        let text = format!("We could gladly host you {}{part}.", self.on_days(dates, "or"));
        with_question(
            text,
            style,
            if dates.len() == 1 { "Does this day suit you?" } else { "Which day suits you best?" },
        )
    }

    fn impossible(&self, date: Date, problem: DateProblem) -> String {
        let day = self.date(date);
        match problem {
            DateProblem::Past => format!("{day} is already behind us."),
            DateProblem::Closed => format!("Unfortunately our house is closed on {day}."),
            DateProblem::NoRoomFree => format!("Unfortunately no suitable room is free any more on {day}."),
            DateProblem::TooFar => {
                format!("We are not taking bookings for {day} yet; that is further ahead than we plan.")
            }
        }
    }

    fn ask_time(&self, date: Date, start: Option<ClockTime>, slots: &[Slot], style: &Style<'_>) -> String {
        let day = self.on_day(date, style);
        if let Some(start) = start {
            return format!("Until what time may we plan for you {day}, starting at {start}?");
        }
        if slots.is_empty() {
            return format!("From when until when may we plan for you {day}?");
        }
        let all: Vec<String> = slots
            .iter()
            .map(|s| if s.full_day { format!("all day ({})", range(s.start, s.end)) } else { range(s.start, s.end) })
            .collect();
        format!("You can choose {} {day}. Which time suits you?", list(&all, "or"))
    }

    fn offer_rooms(&self, when: &WhenFact, people: u16, rooms: &[RoomFact], style: &Style<'_>) -> String {
        let Some((first, others)) = rooms.split_first() else { return String::new() };
        let guests = self.people(u32::from(people));
        let frame = if style.knows_when(when) {
            format!("For {guests}")
        } else if when.end_date.is_none() && style.only_date(when.date) {
            format!("For {guests} on that day{},", hours(when.start, when.end))
        } else {
            format!("For {guests} {},", self.on(when))
        };
        let mut text = format!("{frame} we recommend {}.", self.room(first));
        if !others.is_empty() {
            let all: Vec<String> = others.iter().map(|r| self.room(r)).collect();
            text.push_str(&format!(" Also free: {}.", list(&all, "and")));
        }
        let question = if others.is_empty() {
            format!("May we reserve {} for you?", first.name)
        } else {
            "Which room may we reserve for you?".to_owned()
        };
        with_question(text, style, &question)
    }

    fn room(&self, r: &RoomFact) -> String {
        format!("{} (up to {}, {} per day)", r.name, self.people(u32::from(r.capacity)), r.day_rate)
    }

    fn offer(&self, o: &OfferFact, replaces: bool, style: &Style<'_>) -> String {
        let which = if replaces { "our updated offer" } else { "our offer" };
        let guests = self.people(u32::from(o.participants));
        let layout = o.layout.map(|l| format!(", {}", layout(l))).unwrap_or_default();
        let mut text = if style.knows_when(&o.when) && style.knows_room(&o.room) {
            format!("Here is {which} for {guests}{layout}: ")
        } else {
            format!("Here is {which} for {}, for {guests} in {}{layout}: ", self.when(&o.when), o.room)
        };
        let (mut hire, mut extras, mut discounts) = (Vec::new(), Vec::new(), Vec::new());
        for line in &o.lines {
            match line.item {
                LineItem::Room(_) => hire.push(self.line(line, "room hire")),
                LineItem::Item(_) => extras.push(self.line(line, &line.name)),
                LineItem::Discount => discounts.push(discount(line)),
            }
        }
        text.push_str(&list(&hire, "and"));
        if !extras.is_empty() {
            text.push_str(if hire.is_empty() { "" } else { ", plus " });
            text.push_str(&list(&extras, "and"));
        }
        text.push('.');
        for d in discounts {
            text.push_str(&format!(" From this we take off a discount of {d}."));
        }
        text.push_str(&format!(" The total is {}", o.total));
        if !o.vat.is_empty() {
            let parts: Vec<String> = o.vat.iter().map(|v| format!("VAT {}: {}", v.rate, v.amount)).collect();
            text.push_str(&format!(", which contains {}", list(&parts, "and")));
        }
        text.push('.');
        text
    }

    /// Until when the offer stands and what is due.
    fn terms(&self, o: &OfferFact, style: &Style<'_>) -> String {
        let same = |s: &Say| matches!(s, Say::RoomHeld { until, .. } if *until == o.valid_until);
        let also = if style.follows(same) { "also " } else { "" };
        let mut text = format!("The offer is {also}valid until {}", self.date(o.valid_until));
        match &o.deposit {
            Some(d) => text.push_str(&format!("; the deposit of {} falls due by {}.", d.amount, self.date(d.due))),
            None => text.push('.'),
        }
        text
    }

    fn line(&self, l: &Line, name: &str) -> String {
        let (q, price) = (l.quantity, format!("{} {}", l.unit_price, self.unit(l.unit)));
        let what = match l.unit {
            Unit::PerPerson => format!("{name} for {}", self.people(q)),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet => {
                if q == 1 {
                    name.to_owned()
                } else {
                    format!("{q} × {name}")
                }
            }
            Unit::PerBottle => format!("{} of {name}", plural(q, "bottle", "bottles")),
            Unit::PerHour => format!("{name} for {}", plural(q, "hour", "hours")),
            Unit::PerTable => format!("{name} for {}", plural(q, "table", "tables")),
            Unit::PerDay => {
                if q == 1 {
                    name.to_owned()
                } else {
                    format!("{name} for {}", plural(q, "day", "days"))
                }
            }
        };
        if q == 1 { format!("{what} at {price}") } else { format!("{what} at {price} (together {})", l.total) }
    }

    fn ask_billing(&self, missing: &[BillingField]) -> String {
        let names: Vec<String> = missing.iter().map(|m| self.billing_field(*m).to_owned()).collect();
        let what = if names.len() == 1 { "it" } else { "these details" };
        format!("For the invoice we still need your {}. Would you send us {what}?", list(&names, "and"))
    }

    fn deposit_due(&self, d: &Deposit, style: &Style<'_>) -> String {
        let billing = |s: &Say| matches!(s, Say::AskBilling { .. });
        let (sum, due) = (d.amount, self.date(d.due));
        if style.follows(billing) || style.precedes(billing) {
            format!("The deposit of {sum} falls due by {due}.")
        } else {
            format!("Please transfer the deposit of {sum} by {due}.")
        }
    }

    fn answer(&self, answer: &Answer, style: &Style<'_>) -> String {
        match answer {
            Answer::Faq { topic: _, text } => text.clone(),
            Answer::OpeningHours { open, close } => format!("Our house is open every day, {}.", range(*open, *close)),
            Answer::Rooms { rooms } => {
                let all: Vec<String> = rooms.iter().map(|r| self.room(r)).collect();
                match all.as_slice() {
                    [one] => format!("With pleasure: {one} would suit you."),
                    _ => format!("With pleasure: you can choose from {}.", list(&all, "and")),
                }
            }
            Answer::RoomFeatures { room, features } => {
                if features.is_empty() {
                    format!("With pleasure: {}.", self.room(room))
                } else {
                    format!("{} comes with {}.", self.room(room), list(features, "and"))
                }
            }
            Answer::RoomHas { room, thing, has } => {
                let thing = quotable(thing).unwrap_or_else(|| "what you asked about".to_owned());
                if *has {
                    format!("Yes, you will find that in {room}: {thing}.")
                } else {
                    format!("Unfortunately {room} does not have that: {thing}.")
                }
            }
            Answer::Items { items } => {
                let all: Vec<String> =
                    items.iter().map(|i| format!("{} at {} {}", i.name, i.price, self.unit(i.unit))).collect();
                format!("With pleasure: we offer {}.", list(&all, "and"))
            }
            Answer::FreeDates { dates } => {
                format!("At present we are free, for example, {}.", self.on_days(dates, "and"))
            }
            Answer::RoomFree { room, date, free } => {
                let day = self.on_day(*date, style);
                if *free {
                    format!("Yes, {room} is still free {day}.")
                } else {
                    format!("Unfortunately {room} is already taken {day}.")
                }
            }
            Answer::State { when, room, total, confirmed } => {
                let mut text = match (confirmed, room) {
                    (true, Some(r)) => format!("Your booking is confirmed: {r}"),
                    (true, None) => "Your booking is confirmed".to_owned(),
                    (false, Some(r)) => format!("We are holding for you at present, without obligation: {r}"),
                    (false, None) => "Your enquiry is in good hands with us".to_owned(),
                };
                if let Some(w) = when {
                    text.push_str(&format!(", {}", self.when(w)));
                }
                if let Some(t) = total {
                    text.push_str(&format!(", with a total of {t}"));
                }
                text.push('.');
                text
            }
        }
    }
}

fn plural(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn range(start: ClockTime, end: ClockTime) -> String {
    format!("{start}–{}", ends(end))
}

fn hours(start: Option<ClockTime>, end: Option<ClockTime>) -> String {
    match (start, end) {
        (None, None) => String::new(),
        (Some(s), Some(e)) => format!(", {}", range(s, e)),
        (Some(s), None) => format!(", from {s}"),
        (None, Some(e)) => format!(", until {}", ends(e)),
    }
}

fn weekday(w: Weekday) -> &'static str {
    match w {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Names of the months.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(d: Date) -> &'static str {
    usize::try_from(d.month()).ok().and_then(|m| MONTHS.get(m.checked_sub(1)?)).copied().unwrap_or_default()
}

fn layout(l: Layout) -> &'static str {
    match l {
        Layout::Theatre => "with theatre seating",
        Layout::UShape => "with U-shape seating",
        Layout::Workshop => "with workshop islands",
        Layout::Boardroom => "around one long table",
        Layout::Classroom => "with classroom seating",
        Layout::Banquet => "with banquet seating",
        Layout::Standing => "as a standing event",
    }
}
