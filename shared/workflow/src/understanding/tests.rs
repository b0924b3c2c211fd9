//! What the reader understands, case by case. Each case is one line: context, text, what must be and must not
//! be understood, in the short form of [`show`].
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::venue::*;

mod acts;
mod acts_properties;
mod cases_acts;
mod cases_dates;
mod cases_facts;
mod contexts;
mod groups;
mod names;
mod portions;
mod properties;
mod rules;
mod shifts;
mod whole;
mod wishes;

/// Saturday, 1 November 2025.
pub(crate) fn today() -> Date {
    Date::new(2025, 11, 1).unwrap()
}

fn product(id: &str, name: &str, synonyms: &[&str]) -> Product {
    serde_json::from_value(serde_json::json!({
        "id": id, "name": name, "category": "catering", "price": {"minor": 1000, "currency": "CHF"},
        "unit": "per_event", "vat": 810, "synonyms": synonyms,
    }))
    .unwrap()
}

/// Rooms A to F and a handful of products.
pub(crate) fn venue() -> Venue {
    let rooms: Vec<Room> = ["A", "B", "C", "D", "E", "F"]
        .iter()
        .map(|l| Room {
            id: RoomId(format!("room-{}", l.to_lowercase())),
            name: format!("Room {l}"),
            capacity_min: 1,
            capacity_max: 100,
            capacity_by_layout: Default::default(),
            buffer_before_min: 30,
            buffer_after_min: 30,
            day_rate: Money::new(50_000, Currency::Chf),
            features: vec![],
            square_metres: None,
        })
        .collect();
    let hm = |h| ClockTime::hm(h, 0).unwrap();
    Venue {
        name: "The Atelier".into(),
        city: "Zürich".into(),
        address: "Beispielgasse 1".into(),
        timezone: "Europe/Zurich".into(),
        currency: Currency::Chf,
        from_email: "events@atelier.example".into(),
        from_name: "The Atelier".into(),
        manager_email: "manager@atelier.example".into(),
        escalation_email: None,
        phone: None,
        frontend_url: "https://atelier.example".into(),
        default_language: Language::En,
        opening: Opening { open: hm(8), close: hm(23) },
        slots: vec![],
        closures: vec![],
        policy: Policy {
            approval: Approval::Binding,
            deposit: None,
            offer_validity_days: 14,
            option_days: 14,
            room_vat: VatRate(810),
            ai_disclosure: false,
            task_due_hours: 24,
            task_escalate_hours: 48,
            visits: crate::venue::VisitPolicy::default(),
            room_deposits: Default::default(),
            manager_mail: true,
            plain_text: false,
            model: ModelPolicy::default(),
            managers: Vec::new(),
            autofill_min_percent: 50,
        },
        rooms,
        products: vec![
            product("apero", "Classic Apéro", &["finger food"]),
            product("lunch", "Lunch Package", &["mittagessen"]),
            product("projector", "Projector", &["beamer"]),
            product("mic", "Wireless Microphone", &["mikrofon"]),
            product("flipchart", "Flipchart", &[]),
            product("dinner", "Three-Course Dinner", &[]),
            product("dj", "DJ", &[]),
            product("prosecco", "Prosecco Service", &[]),
        ],
        menus: vec![Menu {
            id: "garden".into(),
            name: "Seasonal Garden Trio".into(),
            price: Money::new(9_200, Currency::Chf),
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

/// The understanding in one line of short words.
pub(crate) fn show(u: &Understanding) -> String {
    let mut out = vec![];
    for d in &u.dates {
        let v = &d.value;
        let wish = v.wish().map(When::Vague);
        let when = match wish.as_ref().unwrap_or(&v.when) {
            When::Days { start, end: None } => format!("day {start}"),
            When::Days { start, end: Some(e) } => format!("days {start}..{e}"),
            When::Vague(w) => {
                let date = |d: Option<Date>| d.map_or(String::new(), |d| d.to_string());
                let part = w.part.map_or(String::new(), |p| format!(" {p:?}").to_lowercase());
                let wd = w.weekday.map_or(String::new(), |w| format!(" wd{w}"));
                format!("vague {}..{}{wd}{part}", date(w.from), date(w.to))
            }
        };
        let flags: Vec<String> = v
            .flags
            .iter()
            .filter_map(|f| match f {
                DateFlag::Past { next } => Some(format!("past->{next}")),
                DateFlag::WeekdayConflict { written } => Some(format!("conflict{written}")),
                DateFlag::YearAssumed => Some("assumed".into()),
                DateFlag::DayMonthAmbiguous => Some("ambiguous".into()),
                DateFlag::MonthAssumed
                | DateFlag::WeekdayOnly
                | DateFlag::NextWeekday
                | DateFlag::OneOf
                | DateFlag::Approximate => None,
            })
            .collect();
        let q = if v.in_question { " asked" } else { "" };
        out.push(format!("{when} {}{q} [{}]", format!("{:?}", v.role).to_lowercase(), flags.join(",")));
    }
    let side = |t: Option<ClockTime>| t.map_or("?".to_owned(), |t| t.to_string());
    for t in &u.times {
        out.push(if t.value.all_day {
            "all-day".into()
        } else {
            format!("time {}-{}", side(t.value.start), side(t.value.end))
        });
    }
    out.extend(u.headcount.iter().map(|h| format!("n{}", h.value)));
    out.extend(u.rooms.iter().map(|r| r.value.to_string()));
    out.extend(u.unknown_room.iter().map(|r| format!("unknown-room {}", r.value)));
    out.extend(u.event_type.iter().map(|e| format!("type {}", e.value)));
    out.extend(u.layout.iter().map(|l| format!("layout {:?}", l.value)));
    let item = |i: &Item| match i {
        Item::Product(p) => p.to_string(),
        Item::Menu(m) => m.to_string(),
        Item::Unknown(s) => format!("'{s}'"),
    };
    for p in &u.products {
        let sign = if p.value.wanted { '+' } else { '-' };
        let q = p.value.quantity.map_or(String::new(), |q| format!("x{q}"));
        out.push(format!("{sign}{}{q}", item(&p.value.item)));
    }
    for a in &u.asked_about {
        out.push(match a {
            AskedAbout::Room(r) => format!("asked-{r}"),
            AskedAbout::Item(i) => format!("asked-{}", item(i)),
            AskedAbout::PerPerson => "asked-per-person".to_owned(),
        });
    }
    out.extend(u.money.iter().map(|m| m.value.money.to_string()));
    let b = &u.billing;
    for (k, v) in [
        ("co", &b.name_or_company),
        ("st", &b.street),
        ("zip", &b.postal_code),
        ("city", &b.city),
        ("country", &b.country),
        ("vat", &b.vat),
    ] {
        out.extend(v.iter().map(|v| format!("{k}={v}")));
    }
    let c = &u.contact;
    for (k, v) in [("name", &c.name), ("company", &c.company), ("phone", &c.phone)] {
        out.extend(v.iter().map(|v| format!("contact-{k}={v}")));
    }
    for a in &u.acts {
        out.push(match &a.act {
            Act::Ask { topic } => format!("ask {topic:?}"),
            Act::Change { target } => {
                let side = |v: &Option<String>| v.clone().unwrap_or_default();
                let values =
                    if a.old.is_some() { format!(" {}->{}", side(&a.old), side(&a.new)) } else { String::new() };
                format!("change {target:?}{values}")
            }
            Act::Cancel { target } => format!("cancel {target:?}"),
            Act::ChooseNth { n } => format!("choose {n}"),
            Act::ChooseNamed { target } => format!("take {target:?}"),
            Act::Counter { amount } => format!("counter {}", amount.map_or("-".into(), |m| m.to_string())),
            a => format!("{a:?}!").to_lowercase(),
        });
    }
    out.extend(u.waits.then(|| "waits".to_owned()));
    out.extend(u.parts.iter().map(|t| format!("part {}-{}", side(t.value.start), side(t.value.end))));
    let alone = u.event_days.iter().filter(|d| d.value.fate == Fate::Alone);
    out.extend(alone.map(|d| format!("alone {:?}", d.value.which)));
    out.extend(u.extent.iter().map(|e| format!("extent {e:?}")));
    out.extend(u.other_event.iter().map(|e| format!("other event {e:?}")));
    out.extend(u.gives_up.then(|| "gives up".to_owned()));
    out.extend(u.back.iter().map(|t| format!("back {t:?}")));
    out.extend(u.headcount_change.iter().map(|c| format!("more {}", c.value)));
    out.extend(u.former_offer.iter().map(|o| format!("former {o:?}")));
    out.extend(u.retracts.then(|| "retracts".to_owned()));
    out.extend(u.signals.iter().map(|s| format!("signal {s:?}")));
    out.extend(u.language.iter().map(|l| format!("lang {l:?}")));
    format!("{};", out.join("; "))
}

pub(crate) fn d(s: &str) -> Date {
    s.parse().unwrap()
}

/// Contexts by name.
pub(crate) fn context(name: &str) -> Context {
    contexts::context(name).unwrap_or_else(|| panic!("no such context: {name}"))
}

/// One case: name, context, text, expected parts (comma-separated by ` | `; `!` forbids).
pub(crate) type Case = (&'static str, &'static str, &'static str, &'static str);

pub(crate) fn check(cases: &[Case]) {
    let venue = venue();
    let mut wrong = vec![];
    for (name, ctx, text, want) in cases {
        let u = understand(None, text, today(), &venue, &context(ctx));
        let got = show(&u);
        for part in want.split(" | ").filter(|p| !p.is_empty()) {
            let ok = match part.strip_prefix('!') {
                Some(p) => !got.contains(p),
                None => got.contains(part),
            };
            if !ok {
                wrong.push(format!("{name}\n   text: {text:?}\n   want: {part}\n   got:  {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
