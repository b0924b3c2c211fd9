//! Every say and answer, and the sequences a booking goes through, in both languages.

use super::super::{render, verify};
use super::house::*;
use crate::booking::{BillingField, Deposit, VisitSlot};
use crate::turn::{Answer as Told, Change, DateProblem, Plan, Say, WhenFact};
use crate::understanding::DayPart;
use crate::venue::{Language, Layout, Topic};
use jiff::civil::date;

pub(super) type Case = (&'static str, Vec<Say>);

pub(super) fn plan(language: Language, says: &[Say]) -> Plan {
    Plan::from_says(language, Some("Anna Muster".to_owned()), says.to_vec()).unwrap()
}

fn answer(answer: Told) -> Say {
    Say::Answer { answer }
}

pub(super) fn small_offer() -> Say {
    Say::Offer {
        offer: offer(
            afternoon(),
            "Room B",
            25,
            vec![hire("Room B", 1), item("Classic Apéro", 25), item("DJ", 1)],
            true,
        ),
        replaces: None,
        included: vec![],
        unavailable: vec![],
        outside_hours: None,
    }
}

pub(super) fn big_offer() -> Say {
    let lines = vec![
        hire("Room C", 3),
        item("Three-Course Dinner", 40),
        item("Wireless Microphone", 2),
        item("Wine Selection", 1),
        item("Wine Selection", 12),
        item("Event Photographer", 4),
        item("Event Photographer", 1),
        item("Flower Arrangements", 5),
        item("Lounge Furniture Set", 2),
        item("Seasonal Garden Trio", 40),
        discount(200),
    ];
    let mut o = offer(days(), "Room C", 40, lines, true);
    o.version = 3;
    o.layout = Some(Layout::Banquet);
    Say::Offer {
        offer: o,
        replaces: Some(2),
        included: vec!["Projector".to_owned()],
        unavailable: vec!["Large Projection Screen".to_owned(), "DJ".to_owned()],
        outside_hours: Some((at(8, 0), at(23, 0))),
    }
}

fn plain_offer() -> Say {
    let lines = vec![hire("Room D", 1)];
    Say::Offer {
        offer: offer(afternoon(), "Room D", 1, lines, false),
        replaces: None,
        included: vec!["Projector".to_owned(), "Flower Arrangements".to_owned()],
        unavailable: vec!["DJ".to_owned()],
        outside_hours: None,
    }
}

pub(super) fn held() -> Say {
    Say::RoomHeld { room: "Room B".to_owned(), when: afternoon(), until: date(2025, 12, 8) }
}

pub(super) fn confirmed() -> Say {
    Say::Confirmed {
        when: afternoon(),
        room: "Room B".to_owned(),
        participants: 25,
        total: chf(1850),
        deposit_received: Some(chf(555)),
    }
}

fn deposit() -> Say {
    Say::DepositDue { deposit: Deposit { amount: chf(555), due: date(2026, 1, 28) } }
}

fn billing(missing: &[BillingField]) -> Say {
    Say::AskBilling { missing: missing.to_vec() }
}

fn impossible(problem: DateProblem) -> Say {
    Say::DateImpossible { date: date(2026, 2, 7), problem }
}

fn proposals() -> Say {
    Say::ProposeDates {
        dates: vec![date(2026, 2, 14), date(2026, 2, 21), date(2026, 2, 28)],
        part: Some(DayPart::Evening),
    }
}

fn visit(day: i8, hour: u16) -> VisitSlot {
    VisitSlot { date: date(2026, 1, day), start: at(hour, 0) }
}

fn rooms() -> Say {
    let rooms = vec![room_fact("Room A"), room_fact("Room B"), room_fact("Room F")];
    Say::OfferRooms { when: afternoon(), participants: 25, rooms }
}

/// At least one plan per say and answer, and the sequences that a booking goes through.
pub(super) fn cases() -> Vec<Case> {
    use Say::*;
    let when = Some(afternoon());
    let no_time = WhenFact { start: None, end: None, ..afternoon() };
    let all_billing = [
        BillingField::NameOrCompany,
        BillingField::Street,
        BillingField::PostalCode,
        BillingField::City,
        BillingField::Country,
    ];
    vec![
        ("thanks and date", vec![ThankForInquiry, AskDate]),
        ("thanks, noted, date", vec![
            ThankForInquiry,
            Noted { when: None, participants: Some(25), room: Some("Room B".into()), items: vec!["Classic Apéro".into(), "DJ".into()] },
            AskDate,
        ]),
        ("noted nothing", vec![Noted { when: None, participants: None, room: None, items: vec![] }, AskHeadcount]),
        ("noted all but people", vec![
            ThankForInquiry,
            Noted { when, participants: None, room: None, items: vec!["Projector".into()] },
            AskHeadcount,
        ]),
        ("noted one person", vec![Noted { when: None, participants: Some(1), room: None, items: vec![] }, AskDate]),
        ("noted multi-day", vec![Noted { when: Some(days()), participants: Some(40), room: None, items: vec![] }, AskHeadcount]),
        ("noted, time", vec![
            ThankForInquiry,
            Noted { when: Some(no_time), participants: Some(25), room: None, items: vec![] },
            AskTime { date: date(2026, 2, 7), start: None, slots: venue().slots },
        ]),
        ("time alone", vec![AskTime { date: date(2026, 2, 7), start: None, slots: venue().slots }]),
        ("end only", vec![AskTime { date: date(2026, 2, 7), start: Some(at(10, 30)), slots: vec![] }]),
        ("time without slots", vec![AskTime { date: date(2026, 2, 7), start: None, slots: vec![] }]),
        ("propose", vec![ThankForInquiry, proposals()]),
        ("propose one", vec![ThankForInquiry, ProposeDates { dates: vec![date(2026, 3, 1)], part: Some(DayPart::Morning) }]),
        ("ask and propose", vec![ThankForInquiry, AskDate, ProposeDates { dates: vec![date(2026, 3, 1), date(2026, 3, 8)], part: None }]),
        ("past and next", vec![ThankForInquiry, impossible(DateProblem::Past), AskNextOccurrence { date: date(2027, 2, 7) }]),
        ("closed and proposals", vec![ThankForInquiry, impossible(DateProblem::Closed), proposals()]),
        ("no room and date", vec![ThankForInquiry, impossible(DateProblem::NoRoomFree), AskDate]),
        ("too far", vec![impossible(DateProblem::TooFar)]),
        ("afternoons", vec![ProposeDates { dates: vec![date(2026, 3, 1), date(2026, 3, 8)], part: Some(DayPart::Afternoon) }]),
        ("weekday conflict", vec![ThankForInquiry, AskWeekdayConflict { date: date(2026, 2, 7), written: 5 }]),
        ("which date", vec![ThankForInquiry, AskWhichDate { dates: vec![date(2026, 2, 7), date(2026, 2, 14)] }]),
        ("rooms", vec![ThankForInquiry, rooms()]),
        ("one room", vec![OfferRooms { when: days(), participants: 1, rooms: vec![room_fact("Room D")] }]),
        ("room taken, others", vec![RoomNotFree { room: "Room C".into(), date: date(2026, 2, 7), own: false }, rooms()]),
        ("room taken", vec![RoomNotFree { room: "Room A".into(), date: date(2026, 2, 7), own: false }]),
        ("room too small, others", vec![RoomTooSmall { room: "Room D".into(), capacity: 16, participants: 25 }, rooms()]),
        ("layout impossible", vec![RoomTooSmall { room: "Room D".into(), capacity: 0, participants: 20 }]),
        ("unknown room", vec![UnknownRoom { wish: "Seesaal 3".into(), rooms: vec!["Room A".into(), "Room B".into()] }]),
        ("unknown room with a link", vec![UnknownRoom { wish: "https://evil.example/x".into(), rooms: vec!["Room A".into()] }]),
        ("too many in this seating", vec![
            ThankForInquiry,
            LayoutTooSmall {
                participants: 50,
                layout: Layout::Classroom,
                largest: Some(("Room B".into(), 36)),
                others: vec![Layout::Theatre, Layout::Banquet],
            },
        ]),
        ("no such seating", vec![LayoutTooSmall {
            participants: 50,
            layout: Layout::Boardroom,
            largest: None,
            others: vec![Layout::Standing],
        }]),
        ("too many", vec![ThankForInquiry, CapacityExceeded { participants: 200, largest: "Room E".into(), capacity: 120 }]),
        ("held and offered", vec![ThankForInquiry, held(), small_offer(), AskAcceptance]),
        ("offer alone", vec![small_offer(), AskAcceptance]),
        ("offer of everything", vec![
            Changed { changes: vec![Change::ItemSet { name: "Wireless Microphone".into(), quantity: Some(2) }] },
            big_offer(),
            AskAcceptance,
        ]),
        ("offer of a room", vec![plain_offer(), AskAcceptance]),
        ("changed all", vec![
            Changed { changes: vec![
                Change::When { to: afternoon() },
                Change::Room { to: "Room B".into() },
                Change::Headcount { to: 25 },
                Change::Layout { to: Layout::UShape },
                Change::ItemSet { name: "DJ".into(), quantity: None },
                Change::ItemDropped { name: "Projector".into() },
                Change::Billing,
            ] },
            held(),
            small_offer(),
            AskAcceptance,
        ]),
        ("changed date", vec![Changed { changes: vec![Change::When { to: afternoon() }] }, held(), small_offer(), AskAcceptance]),
        ("changed hours", vec![
            Changed { changes: vec![Change::Hours { start: at(8, 30), end: Some(at(12, 0)) }] },
            proposals(),
        ]),
        ("changed start", vec![Changed { changes: vec![Change::Hours { start: at(8, 30), end: None }] }, proposals()]),
        ("changed people", vec![Changed { changes: vec![Change::Headcount { to: 25 }] }, small_offer(), AskAcceptance]),
        ("changed billing", vec![Changed { changes: vec![Change::Billing] }, AwaitingConfirmation]),
        ("every layout", vec![Changed { changes: [
            Layout::Theatre, Layout::Workshop, Layout::Boardroom, Layout::Classroom, Layout::Standing,
        ].map(|to| Change::Layout { to }).to_vec() }]),
        ("nothing changed", vec![NothingChanged, AnythingElse]),
        ("stands", vec![OfferStands { version: 1, total: chf(1850), valid_until: date(2025, 12, 8) }, AskAcceptance]),
        ("answer and acceptance", vec![
            answer(Told::Faq { topic: Topic::Parking, text: "In der Tiefgarage stehen 50 Plätze bereit, CHF 5 pro Fahrzeug; Anfahrt: https://atelier.ch/parking".into() }),
            AskAcceptance,
        ]),
        ("answers", vec![
            answer(Told::OpeningHours { open: at(8, 0), close: at(23, 0) }),
            answer(Told::RoomHas { room: "Room A".into(), thing: "Beamer".into(), has: true }),
            answer(Told::RoomHas { room: "Room A".into(), thing: "Stage".into(), has: false }),
            QuestionGoesToTeam,
        ]),
        ("answer rooms", vec![answer(Told::Rooms { rooms: vec![room_fact("Room A"), room_fact("Room E")] }), AnythingElse]),
        ("answer room", vec![answer(Told::Rooms { rooms: vec![room_fact("Room A")] }), AnythingElse]),
        ("answer included", vec![answer(Told::Included { items: vec!["Projector".into()] })]),
        ("answer offered", vec![answer(Told::Offered { items: vec![item_fact("Classic Apéro")], total: chf(1850) })]),
        ("answer per person", vec![answer(Told::PerPerson { total: chf(1850), participants: 40, each: chf(46) })]),
        ("answer deposit due", vec![answer(Told::Deposit { due: Some(Deposit { amount: chf(555), due: date(2026, 1, 28) }), received: None, total: chf(1850) })]),
        ("answer deposit paid", vec![answer(Told::Deposit { due: None, received: Some(chf(555)), total: chf(1850) })]),
        ("answer features", vec![
            answer(Told::RoomFeatures { room: room_fact("Room B"), features: vec!["Projector".into(), "75\" screen".into(), "2 wireless mics".into()] }),
            AskDate,
        ]),
        ("answer no features", vec![answer(Told::RoomFeatures { room: room_fact("Room B"), features: vec![] }), AskDate]),
        ("answer items", vec![
            answer(Told::Items { items: ["Classic Apéro", "Projector", "Wireless Microphone", "Wine Selection", "Event Photographer", "Flower Arrangements", "Lounge Furniture Set", "Seasonal Garden Trio"].map(item_fact).to_vec() }),
            AnythingElse,
        ]),
        ("answer free dates", vec![answer(Told::FreeDates { dates: vec![date(2026, 3, 2), date(2026, 3, 9)] }), AskDate]),
        ("answer room free", vec![answer(Told::RoomFree { room: "Room C".into(), date: date(2026, 3, 2), free: true }), AnythingElse]),
        ("answer room taken", vec![answer(Told::RoomFree { room: "Room C".into(), date: date(2026, 3, 2), free: false }), AnythingElse]),
        ("state option", vec![answer(Told::State { when, room: Some("Room B".into()), total: Some(chf(1850)), confirmed: false }), AskAcceptance]),
        ("state confirmed", vec![answer(Told::State { when, room: Some("Room B".into()), total: None, confirmed: true })]),
        ("state confirmed bare", vec![answer(Told::State { when: None, room: None, total: None, confirmed: true })]),
        ("state lead", vec![answer(Told::State { when: None, room: None, total: None, confirmed: false }), AskDate]),
        ("accepted and billing", vec![AcceptanceNoted { total: chf(1850) }, billing(&all_billing)]),
        ("accepted, deposit, billing", vec![AcceptanceNoted { total: chf(1850) }, deposit(), billing(&all_billing[1..3])]),
        ("billing, then deposit", vec![AcceptanceNoted { total: chf(1850) }, billing(&all_billing[4..]), deposit()]),
        (
            "deposit overdue",
            vec![DepositOverdue { deposit: Deposit { amount: chf(555), due: date(2025, 11, 20) } }],
        ),
        ("accepted and deposit", vec![AcceptanceNoted { total: chf(1850) }, deposit()]),
        ("accepted, complete", vec![AcceptanceNoted { total: chf(1850) }, AwaitingConfirmation]),
        ("accepted old", vec![AcceptedOldVersion { current: 3 }, big_offer(), AskAcceptance]),
        ("paid", vec![PaymentReceived { amount: chf(555) }, AwaitingConfirmation]),
        ("paid, billing", vec![PaymentReceived { amount: chf(555) }, billing(&all_billing[..2])]),
        ("payment claimed", vec![PaymentClaimNoted]),
        ("confirmed", vec![confirmed()]),
        ("confirmed without deposit", vec![Confirmed { when: days(), room: "Room C".into(), participants: 1, total: chf(3300), deposit_received: None }]),
        ("confirmed, all paid", vec![Confirmed { when: afternoon(), room: "Room C".into(), participants: 60, total: chf(3300), deposit_received: Some(chf(3300)) }]),
        ("confirmed already", vec![AlreadyConfirmed { when: afternoon(), room: "Room B".into() }, AnythingElse]),
        ("confirmed already, change", vec![AlreadyConfirmed { when: afternoon(), room: "Room B".into() }, ChangeGoesToTeam]),
        ("change impossible", vec![ChangeNotPossible { held_when: afternoon(), held_room: "Room B".into() }]),
        ("change impossible, rooms", vec![
            RoomNotFree { room: "Room C".into(), date: date(2026, 2, 14), own: false },
            ChangeNotPossible { held_when: afternoon(), held_room: "Room B".into() },
        ]),
        ("kept", vec![KeptAsIs { held_when: days(), held_room: "Room B".into() }, AskAcceptance]),
        ("sourcing", vec![small_offer(), SourcingGoesToTeam { wish: "Karaoke für 30 Personen".into() }, AskAcceptance]),
        ("found, priced", vec![ItemFound { name: "Classic Apéro".into() }, small_offer(), AskAcceptance]),
        ("found", vec![ItemFound { name: "Alphorn trio".into() }]),
        ("another room has it", vec![small_offer(), OtherRoomHas { item: "DJ".into(), rooms: vec!["Room C".into()] }]),
        ("out of season", vec![OutOfSeason { names: vec!["Seasonal Garden Trio".into()], instead: vec![] }]),
        (
            "out of season, others",
            vec![
                small_offer(),
                OutOfSeason {
                    names: vec!["DJ".into(), "Classic Apéro".into()],
                    instead: vec![item_fact("Seasonal Garden Trio")],
                },
            ],
        ),
        ("suggested", vec![Suggested { items: vec![item_fact("Classic Apéro"), item_fact("DJ")] }, AnythingElse]),
        ("conflict", vec![ConflictGoesToTeam { room: "Room C".into(), date: date(2026, 2, 7), own: false }]),
        ("own booking", vec![RoomNotFree { room: "Room C".into(), date: date(2026, 2, 7), own: true }, rooms()]),
        ("own conflict", vec![ConflictGoesToTeam { room: "Room C".into(), date: date(2026, 2, 7), own: true }]),
        ("several events", vec![ThankForInquiry, SeveralEventsGoToTeam]),
        ("expired", vec![OfferExpired { valid_until: date(2026, 2, 7) }, small_offer(), AskAcceptance]),
        ("sourcing, odd words", vec![SourcingGoesToTeam { wish: "<b>{name}</b>\nsend_money".into() }]),
        ("counter", vec![CounterGoesToTeam { total: chf(1850), levers: vec![("Classic Apéro".into(), chf(450)), ("DJ".into(), chf(650))] }]),
        ("counter without levers", vec![CounterGoesToTeam { total: chf(1850), levers: vec![] }]),
        ("counter, cheaper room", vec![
            CounterGoesToTeam { total: chf(1850), levers: vec![] },
            CheaperRoom { room: room_fact("Room A"), date: None },
            AnythingElse,
        ]),
        ("counter, cheaper on another day", vec![
            CounterGoesToTeam { total: chf(1850), levers: vec![("DJ".into(), chf(650))] },
            CheaperRoom { room: room_fact("Room A"), date: Some(date(2026, 2, 21)) },
            AnythingElse,
        ]),
        ("change wished", vec![
            ChangeWished { changes: vec![Change::When { to: afternoon() }, Change::Headcount { to: 45 }] },
            ChangeGoesToTeam,
        ]),
        ("change wished, an extra dropped", vec![
            ChangeWished { changes: vec![Change::ItemDropped { name: "Classic Apéro".into() }] },
            ChangeGoesToTeam,
        ]),
        ("still at it", vec![StillAtIt]),
        ("no offer yet", vec![NoOfferYet, AskHeadcount]),
        ("cancel?", vec![AskCancel]),
        ("cancelling", vec![CancellationGoesToTeam]),
        ("a cancellation that waits", vec![CancellationWaits]),
        ("coming after all", vec![CancellationWithdrawn]),
        ("cancelled", vec![Cancelled { when: Some(afternoon()) }]),
        ("cancelled without date", vec![Cancelled { when: None }]),
        ("declined", vec![DeclineNoted]),
        ("human", vec![HumanComing]),
        ("holding", vec![Holding]),
        ("thanks and holding", vec![ThankForInquiry, Holding]),
        ("visit", vec![VisitGoesToTeam, QuestionGoesToTeam]),
        ("visits to choose from", vec![OfferVisits { slots: vec![visit(21, 10), visit(22, 16)] }]),
        ("visits of one day", vec![OfferVisits { slots: vec![visit(21, 10), visit(21, 14), visit(22, 16)] }]),
        ("visits beside an offer", vec![
            plain_offer(),
            OfferVisits { slots: vec![visit(21, 10), visit(21, 14)] },
            AskAcceptance,
        ]),
        ("one visit beside a question", vec![OfferVisits { slots: vec![visit(21, 10)] }, AskHeadcount]),
        ("one visit", vec![OfferVisits { slots: vec![visit(21, 10)] }]),
        ("visit booked", vec![VisitBooked { date: date(2026, 1, 21), start: at(10, 0) }]),
        ("no visit that day", vec![VisitNotPossible { date: date(2026, 1, 21), start: None }]),
        ("no visit then", vec![VisitNotPossible { date: date(2026, 1, 21), start: Some(at(10, 0)) }]),
        ("visit called off", vec![VisitCancelled { date: date(2026, 1, 21) }]),
        ("which question", vec![AskWhichOpenQuestion]),
        ("what to change", vec![AskWhatToChange]),
        ("a complaint", vec![Apology, HumanComing]),
        ("a complaint beside a question", vec![Apology, AskHeadcount]),
        ("offer or visit", vec![AskOfferOrVisit]),
        ("guidance", vec![Guidance]),
        ("manager", vec![Manager { text: "Guten Tag Anna\n\nWir können Ihnen am 14.2. den Seesaal für CHF 900 geben.\n\nFreundliche Grüsse\nPeter".into() }]),
        ("manager without courtesies", vec![Manager { text: "Wir melden uns morgen um 9 Uhr.".into() }]),
        ("midnight", vec![Noted { when: Some(WhenFact { end: Some(at(0, 0)), ..afternoon() }), participants: None, room: None, items: vec![] }, AskHeadcount]),
        ("open end", vec![Noted { when: Some(WhenFact { end: None, ..afternoon() }), participants: None, room: None, items: vec![] }, AskHeadcount]),
        ("open start", vec![Noted { when: Some(WhenFact { start: None, ..afternoon() }), participants: None, room: None, items: vec![] }, AskHeadcount]),
    ]
}

#[test]
fn every_rendered_plan_is_proved_by_itself() {
    let venue = venue();
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut wrong = Vec::new();
    for (name, says) in &cases {
        for language in [Language::De, Language::En, Language::Fr, Language::It] {
            let plan = plan(language, says);
            let text = render(&plan, &venue, &event());
            let deviations = verify(&text, &plan, &venue, TODAY);
            if !deviations.is_empty() {
                wrong.push(format!("{name} {language:?}: {deviations:?}\n{text}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
