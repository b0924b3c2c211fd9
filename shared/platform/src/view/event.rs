//! The event view: one shape everywhere.

mod shape;

pub use shape::*;

use workflow::booking::{Asked, Booking, Line, LineItem, Offer, Status, TaskKind, WaitingOn};
use workflow::understanding::Item;
use workflow::venue::{Unit, VatRate, Venue};

/// The view of a booking.
pub fn event(b: &Booking, venue: &Venue) -> EventView {
    let step = b.step();
    EventView {
        event_id: b.id.clone(),
        version: b.version,
        status: b.status().name(),
        step: step.into(),
        step_name: step.name(),
        waiting_on: b.waiting_on(),
        thread_state: thread_state(b),
        client_id: crate::store::keys::client_id(&b.client.email),
        client: b.client.clone(),
        schedule: schedule(b),
        participants: b.facts.participants,
        layout: b.facts.layout,
        event_type: b.facts.event_type.clone(),
        wishes: wishes(b, venue),
        room: room(b, venue),
        products: products(b, venue),
        offer: b.offer().map(|o| offer(b, o)),
        offers: b.offers.len(),
        acceptance: b.facts.acceptance.as_ref().map(|a| AcceptanceView { offer_version: a.offer_version, at: a.at }),
        billing: BillingView { given: b.facts.billing.clone(), missing: b.missing_billing() },
        deposit: deposit(b),
        site_visit: visit(b),
        pending_change: b.pending_change.clone(),
        asked: b.asked.clone(),
        created_at: b.created_at,
        updated_at: b.updated_at,
    }
}

/// The view of one version of an offer.
pub fn offer(b: &Booking, o: &Offer) -> OfferView {
    OfferView {
        id: format!("{}-O{}", b.id, o.version),
        version: o.version,
        status: o.status,
        total: o.total.into(),
        lines: o.lines.iter().map(line).collect(),
        vat: o.vat.iter().map(|v| VatView { rate: percent(v.rate), amount: v.amount.into() }).collect(),
        valid_until: o.valid_until,
        deposit: o.deposit.as_ref().map(|d| DepositTerms { amount: d.amount.into(), due: d.due }),
        link: None,
    }
}

fn thread_state(b: &Booking) -> &'static str {
    match (b.status(), b.waiting_on()) {
        (Status::Cancelled, _) => "Cancelled",
        (_, WaitingOn::Manager) => "Waiting on HIL",
        (Status::Confirmed, _) => "Confirmed",
        (Status::Lead | Status::Option, WaitingOn::Client) => "Awaiting Client",
        (Status::Lead | Status::Option, WaitingOn::Nobody) => "Closed",
    }
}

fn schedule(b: &Booking) -> Option<ScheduleView> {
    let s = b.facts.schedule?;
    let mut days = Vec::new();
    if s.end_date.is_some_and(|end| end > s.date) {
        let windows = s.windows().unwrap_or_default();
        days = windows.iter().map(|w| DayView { date: w.start.date(), start: s.start, end: s.end }).collect();
    }
    Some(ScheduleView {
        date: s.date,
        end_date: s.end_date,
        start: s.start,
        end: s.end,
        confirmed: s.start.is_some() && s.end.is_some(),
        days,
    })
}

fn wishes(b: &Booking, venue: &Venue) -> Vec<WishView> {
    let held = b.hold.as_ref().map(|h| &h.room);
    let room = b.facts.room_wish.as_ref().filter(|r| Some(*r) != held).map(|r| WishView {
        kind: "room",
        id: Some(r.0.clone()),
        name: venue.room(r).map_or_else(|| r.0.clone(), |r| r.name.clone()),
        quantity: None,
    });
    let items = b.facts.wishes.iter().map(|w| {
        let (kind, id, name) = named(&w.item, venue);
        WishView { kind, id, name, quantity: b.facts.participants.map_or(w.quantity, |n| w.pieces(n)) }
    });
    room.into_iter().chain(items).collect()
}

fn named(item: &Item, venue: &Venue) -> (&'static str, Option<String>, String) {
    match item {
        Item::Product(id) => {
            ("product", Some(id.0.clone()), venue.product(id).map_or_else(|| id.0.clone(), |p| p.name.clone()))
        }
        Item::Menu(id) => ("menu", Some(id.0.clone()), venue.menu(id).map_or_else(|| id.0.clone(), |m| m.name.clone())),
        Item::Unknown(words) => ("unknown", None, words.clone()),
    }
}

fn room(b: &Booking, venue: &Venue) -> Option<RoomView> {
    let hold = b.hold.as_ref()?;
    Some(RoomView {
        id: hold.room.0.clone(),
        name: venue.room(&hold.room).map_or_else(|| hold.room.0.clone(), |r| r.name.clone()),
        hold: if b.contract.is_some() { "confirmed" } else { "option" },
        until: hold.until,
    })
}

fn products(b: &Booking, venue: &Venue) -> Vec<ProductView> {
    if b.offer_is_current()
        && let Some(offer) = b.offer()
    {
        return offer.lines.iter().filter(|l| matches!(l.item, LineItem::Item(_))).map(line).collect();
    }
    let priced = |item: &Item| match item {
        Item::Product(id) => venue.product(id).map(|p| (p.unit, p.price)),
        Item::Menu(id) => venue.menu(id).map(|m| (Unit::PerPerson, m.price)),
        Item::Unknown(_) => None,
    };
    let wished = b.facts.wishes.iter().map(|w| {
        let (_, id, name) = named(&w.item, venue);
        let price = priced(&w.item);
        ProductView {
            id,
            name,
            quantity: b.facts.participants.map_or(w.quantity, |n| w.pieces(n)),
            unit: price.map(|p| p.0),
            unit_price: price.map(|p| p.1.into()),
            line_total: None,
        }
    });
    wished.collect()
}

fn line(l: &Line) -> ProductView {
    let id = match &l.item {
        LineItem::Room(r) => Some(r.0.clone()),
        LineItem::Item(Item::Product(p)) => Some(p.0.clone()),
        LineItem::Item(Item::Menu(m)) => Some(m.0.clone()),
        LineItem::Item(Item::Unknown(_)) | LineItem::Discount => None,
    };
    ProductView {
        id,
        name: l.name.clone(),
        quantity: Some(l.quantity),
        unit: Some(l.unit),
        unit_price: Some(l.unit_price.into()),
        line_total: Some(l.total.into()),
    }
}

fn percent(rate: VatRate) -> String {
    rate.to_string().trim_end_matches(" %").to_owned()
}

/// The slots offered while none is settled, else the visit agreed.
fn visit(b: &Booking) -> Option<VisitView> {
    let offered =
        b.asked.iter().find_map(|a| if let Asked::Visit { slots } = a { Some(slots.as_slice()) } else { None });
    match (offered, b.visit) {
        (Some([only]), _) => Some(VisitView::at("to_confirm", *only)),
        (Some([first, rest @ ..]), _) if rest.iter().all(|s| s.date == first.date) => {
            Some(VisitView { state: "times_offered", date: Some(first.date), slot: None })
        }
        (Some([_, ..]), _) => Some(VisitView { state: "dates_offered", date: None, slot: None }),
        (_, agreed) => agreed.map(|s| VisitView::at("scheduled", s)),
    }
}

/// The deposit of a booking.
pub fn deposit(b: &Booking) -> DepositView {
    let terms = b.offer().and_then(|o| o.deposit.as_ref());
    let open = |kind: TaskKind| b.tasks.iter().any(|t| t.kind == kind);
    let received = b.received();
    let state = if open(TaskKind::Refund) || (b.cancelled.is_some() && received.is_some_and(|r| r.minor > 0)) {
        "refund_due"
    } else if terms.is_none() {
        "not_required"
    } else if b.deposit_settled() {
        "paid"
    } else if open(TaskKind::VerifyPayment) {
        "claimed"
    } else {
        "due"
    };
    DepositView {
        state,
        amount: terms.map(|d| d.amount.into()),
        due: terms.map(|d| d.due),
        received: received.map(Into::into),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use workflow::booking::{Client, EventId, Fingerprint, OfferStatus, Schedule};
    use workflow::venue::{Currency, Language, Money};

    fn booking() -> Booking {
        let client = Client { email: "a@b.ch".into(), name: Some("Anna".into()), company: None, phone: None };
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        Booking::new(EventId("01ARZ3NDEKTSV4RRFFQ69G5FAV".into()), client, Language::De, now)
    }

    fn view(b: &Booking) -> serde_json::Value {
        serde_json::to_value(event(b, &workflow::venue::seed::atelier().unwrap())).unwrap()
    }

    #[test]
    fn an_empty_booking_says_null_and_not_nothing() {
        let v = view(&booking());
        for field in ["schedule", "participants", "layout", "room", "offer", "acceptance", "site_visit"] {
            assert!(v.get(field).unwrap().is_null(), "{field}");
        }
        assert_eq!(v["step"], 1);
        assert_eq!(v["status"], "Lead");
        assert_eq!(v["billing"]["missing"].as_array().unwrap().len(), 5);
        assert_eq!(v["deposit"]["state"], "not_required");
    }

    #[test]
    fn an_offer_shows_money_in_minor_units_and_for_people() {
        let mut b = booking();
        let chf = |minor| Money::new(minor, Currency::Chf);
        b.offers.push(Offer {
            version: 1,
            status: OfferStatus::Sent,
            lines: vec![],
            total: chf(125_000),
            vat: vec![],
            deposit: None,
            valid_until: jiff::civil::date(2027, 1, 1),
            made_from: Fingerprint(String::new()),
            made_at: b.created_at,
            terms: None,
        });
        let total = &view(&b)["offer"]["total"];
        assert_eq!(total["amount_minor"], 125_000);
        assert_eq!(total["currency"], "CHF");
        assert_eq!(total["display"], "CHF 1250.00");
        assert_eq!(percent(VatRate(810)), "8.1");
    }

    #[test]
    fn a_date_without_time_is_shown_unconfirmed() {
        let mut b = booking();
        b.facts.schedule =
            Some(Schedule { date: jiff::civil::date(2027, 2, 6), end_date: None, start: None, end: None });
        assert_eq!(view(&b)["schedule"], serde_json::json!({"date": "2027-02-06", "confirmed": false}));
    }
}
