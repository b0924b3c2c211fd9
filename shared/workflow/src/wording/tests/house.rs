//! A small house to write letters for.

use crate::booking::{Deposit, EventId, Line, LineItem, total_of, vat_parts};
use crate::turn::{ItemFact, OfferFact, RoomFact, WhenFact};
use crate::understanding::Item;
use crate::venue::ModelPolicy;
use crate::venue::catalogue::Category;
use crate::venue::{
    Approval, ClockTime, Currency, DepositAmount, DepositPolicy, Language, Menu, Money, Opening, Policy, Product, Room,
    Slot, Unit, VatRate, Venue, VisitPolicy,
};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

pub(super) const TODAY: Date = date(2025, 11, 24);

pub(super) fn chf(francs: i64) -> Money {
    Money::new(francs * 100, Currency::Chf)
}

pub(super) fn at(h: u16, m: u16) -> ClockTime {
    ClockTime::hm(h, m).unwrap()
}

pub(super) fn event() -> EventId {
    EventId("01JEVENT".to_owned())
}

fn room(letter: &str, capacity: u16, rate: i64) -> Room {
    Room {
        id: format!("atelier-room-{}", letter.to_lowercase()).as_str().into(),
        name: format!("Room {letter}"),
        capacity_min: 10,
        capacity_max: capacity,
        capacity_by_layout: BTreeMap::new(),
        buffer_before_min: 30,
        buffer_after_min: 30,
        day_rate: chf(rate),
        features: vec![],
        square_metres: None,
    }
}

fn product(name: &str, minor: i64, unit: Unit, vat: u32) -> Product {
    Product {
        id: name.to_lowercase().replace(' ', "-").as_str().into(),
        name: name.to_owned(),
        category: Category::Catering,
        price: Money::new(minor, Currency::Chf),
        unit,
        vat: VatRate(vat),
        synonyms: vec![],
        unavailable_in: vec![],
        seated: false,
        for_own_caterer: false,
    }
}

pub(super) fn venue() -> Venue {
    Venue {
        name: "The Atelier".to_owned(),
        city: "Zürich".to_owned(),
        address: "Hardstrasse 12, 8005 Zürich".to_owned(),
        timezone: "Europe/Zurich".to_owned(),
        currency: Currency::Chf,
        from_email: "openevent@atelier.ch".to_owned(),
        from_name: "Ihr Team vom Atelier".to_owned(),
        manager_email: "manager@atelier.ch".to_owned(),
        escalation_email: None,
        phone: Some("+41 44 555 01 20".to_owned()),
        frontend_url: "http://localhost:3000".to_owned(),
        default_language: Language::De,
        opening: Opening { open: at(8, 0), close: at(23, 0) },
        slots: vec![
            Slot { start: at(14, 0), end: at(18, 0), full_day: false },
            Slot { start: at(18, 0), end: at(22, 0), full_day: false },
        ],
        closures: vec![],
        policy: Policy {
            approval: Approval::Binding,
            deposit: Some(DepositPolicy { amount: DepositAmount::Percent(30), deadline_days: 10 }),
            offer_validity_days: 14,
            option_days: 14,
            room_vat: VatRate(810),
            ai_disclosure: true,
            task_due_hours: 24,
            task_escalate_hours: 48,
            visits: VisitPolicy::default(),
            room_deposits: Default::default(),
            manager_mail: true,
            plain_text: false,
            model: ModelPolicy::default(),
            managers: Vec::new(),
            autofill_min_percent: 50,
        },
        rooms: vec![
            room("A", 40, 500),
            room("B", 60, 750),
            room("C", 80, 1100),
            room("D", 26, 350),
            room("E", 120, 1650),
            room("F", 45, 600),
        ],
        products: vec![
            product("Classic Apéro", 1800, Unit::PerPerson, 810),
            product("Three-Course Dinner", 5800, Unit::PerPerson, 810),
            product("Projector", 7500, Unit::PerEvent, 810),
            product("Large Projection Screen", 9500, Unit::PerEvent, 810),
            product("Wireless Microphone", 2500, Unit::PerUnit, 810),
            product("Wine Selection", 4200, Unit::PerBottle, 810),
            product("Event Photographer", 18000, Unit::PerHour, 810),
            product("Flower Arrangements", 4500, Unit::PerTable, 810),
            product("Lounge Furniture Set", 18000, Unit::PerSet, 810),
            product("DJ", 65000, Unit::PerEvent, 810),
        ],
        menus: vec![Menu {
            id: "seasonal-garden-trio".into(),
            name: "Seasonal Garden Trio".to_owned(),
            price: chf(92),
            vat: VatRate(810),
            vegetarian: true,
            months: vec![12, 1, 2, 3],
            vegan: false,
            courses: None,
            wine_pairing: false,
            description: None,
        }],
        faq: vec![],
        retired: Default::default(),
        texts: Default::default(),
    }
}

pub(super) fn afternoon() -> WhenFact {
    WhenFact { date: date(2026, 2, 7), end_date: None, start: Some(at(14, 0)), end: Some(at(18, 0)) }
}

pub(super) fn days() -> WhenFact {
    WhenFact { date: date(2026, 2, 6), end_date: Some(date(2026, 2, 8)), start: Some(at(9, 0)), end: Some(at(17, 0)) }
}

pub(super) fn room_fact(name: &str) -> RoomFact {
    let venue = venue();
    let r = venue.rooms.iter().find(|r| r.name == name).unwrap();
    RoomFact { id: r.id.clone(), name: r.name.clone(), capacity: r.capacity_max, day_rate: r.day_rate }
}

pub(super) fn item_fact(name: &str) -> ItemFact {
    let l = item(name, 1);
    let LineItem::Item(item) = l.item else { unreachable!() };
    ItemFact { item, name: l.name, price: l.unit_price, unit: l.unit }
}

pub(super) fn hire(name: &str, days: u32) -> Line {
    let r = room_fact(name);
    Line {
        item: LineItem::Room(r.id),
        name: r.name,
        quantity: days,
        days: None,
        unit: Unit::PerDay,
        unit_price: r.day_rate,
        total: r.day_rate.times(days),
        vat: VatRate(810),
    }
}

pub(super) fn item(name: &str, quantity: u32) -> Line {
    let venue = venue();
    let product = venue.products.iter().find(|p| p.name == name);
    let menu = venue.menus.iter().find(|m| m.name == name);
    let (item, price, unit) = match (product, menu) {
        (Some(p), _) => (Item::Product(p.id.clone()), p.price, p.unit),
        (None, Some(m)) => (Item::Menu(m.id.clone()), m.price, Unit::PerPerson),
        (None, None) => unreachable!("{name} is not sold here"),
    };
    Line {
        item: LineItem::Item(item),
        name: name.to_owned(),
        quantity,
        days: None,
        unit,
        unit_price: price,
        total: price.times(quantity),
        vat: if name == "Classic Apéro" { VatRate(260) } else { VatRate(810) },
    }
}

pub(super) fn discount(francs: i64) -> Line {
    Line {
        item: LineItem::Discount,
        name: "Rabatt".to_owned(),
        quantity: 1,
        days: None,
        unit: Unit::PerEvent,
        unit_price: chf(-francs),
        total: chf(-francs),
        vat: VatRate(810),
    }
}

pub(super) fn offer(when: WhenFact, room: &str, people: u16, lines: Vec<Line>, deposit: bool) -> OfferFact {
    let total = total_of(&lines).unwrap();
    OfferFact {
        version: 1,
        when,
        room: room.to_owned(),
        participants: people,
        layout: None,
        vat: vat_parts(&lines),
        lines,
        total,
        deposit: deposit.then(|| Deposit { amount: total.share(3000), due: date(2026, 1, 28) }),
        valid_until: date(2025, 12, 8),
    }
}
