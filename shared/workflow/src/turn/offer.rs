//! Step 4: the priced offer. Prices come from the catalogue alone.

use super::work::{Work, when};
use super::{OfferFact, Say};
use crate::booking::{Deposit, Line, LineItem, Offer, OfferStatus, Schedule, total_of, vat_parts};
use crate::understanding::Item;
use crate::venue::{Approval, ClockTime, DepositAmount, Money, Room, Unit};
use jiff::{ToSpan, civil::Date};

/// Lines of an offer, and the wishes that are none.
pub(super) struct Priced {
    pub lines: Vec<Line>,
    /// Wishes the room rate includes, by name.
    pub included: Vec<String>,
    /// Wishes that this room does not allow, by name.
    pub unavailable: Vec<String>,
}

/// Prices room and wishes for the facts as they are.
pub(super) fn price(w: &Work<'_>, room: &Room, schedule: &Schedule, participants: u16) -> Priced {
    let venue = w.world.venue;
    let mut lines = vec![line(
        LineItem::Room(room.id.clone()),
        room.name.clone(),
        schedule.day_count(),
        Unit::PerDay,
        room.day_rate,
        venue.policy.room_vat,
    )];
    let (mut included, mut unavailable) = (Vec::new(), Vec::new());
    for wish in &w.next.facts.wishes {
        match &wish.item {
            Item::Product(id) => {
                let Some(p) = venue.product(id) else { continue };
                if room.features.iter().any(|f| f.covers.as_ref() == Some(id)) && wish.quantity.is_none_or(|q| q <= 1) {
                    included.push(p.name.clone());
                } else if p.unavailable_in.contains(&room.id) {
                    unavailable.push(p.name.clone());
                } else {
                    let quantity = match p.unit {
                        Unit::PerPerson => wish.quantity.unwrap_or(u32::from(participants)),
                        Unit::PerEvent => 1,
                        Unit::PerDay => schedule.day_count(),
                        Unit::PerHour => wish
                            .quantity
                            .unwrap_or_else(|| schedule.started_hours().unwrap_or(1) * schedule.day_count()),
                        Unit::PerUnit | Unit::PerBottle | Unit::PerTable | Unit::PerSet => wish.quantity.unwrap_or(1),
                    };
                    lines.push(line(
                        LineItem::Item(wish.item.clone()),
                        p.name.clone(),
                        quantity.max(1),
                        p.unit,
                        p.price,
                        p.vat,
                    ));
                }
            }
            Item::Menu(id) => {
                let Some(m) = venue.menu(id) else { continue };
                let quantity = wish.quantity.unwrap_or(u32::from(participants)).max(1);
                lines.push(line(
                    LineItem::Item(wish.item.clone()),
                    m.name.clone(),
                    quantity,
                    Unit::PerPerson,
                    m.price,
                    m.vat,
                ));
            }
            // A thing the house lacks is sourced by a person, never priced.
            Item::Unknown(_) => {}
        }
    }
    for found in &w.next.facts.sourced {
        let item = LineItem::Item(Item::Unknown(found.name.clone()));
        lines.push(line(item, found.name.clone(), 1, Unit::PerEvent, found.price, venue.policy.room_vat));
    }
    if let (Some(d), Some(total)) = (w.next.facts.discount, total_of(&lines)) {
        let off = Money::new(-d.minor.clamp(0, total.minor), total.currency);
        if off.minor != 0 {
            lines.push(line(LineItem::Discount, String::new(), 1, Unit::PerEvent, off, venue.policy.room_vat));
        }
    }
    Priced { lines, included, unavailable }
}

fn line(
    item: LineItem,
    name: String,
    quantity: u32,
    unit: Unit,
    unit_price: Money,
    vat: crate::venue::VatRate,
) -> Line {
    Line { item, name, quantity, unit, unit_price, total: unit_price.times(quantity), vat }
}

/// Due date of a deposit: so many days before the event, never before tomorrow, never after the event.
pub(super) fn deposit_due(w: &Work<'_>, event: Date) -> Date {
    let days = w.world.venue.policy.deposit.map_or(0, |d| i64::from(d.deadline_days));
    let tomorrow = w.world.local.date().tomorrow().unwrap_or(event);
    event.checked_sub(days.days()).unwrap_or(event).max(tomorrow).min(event)
}

/// Makes the offer for the held room unless the newest one was made from the same facts. Returns whether it did.
pub(super) fn remake(w: &mut Work<'_>) -> Option<Priced> {
    if w.next.offer_is_current() {
        return None;
    }
    let (schedule, participants) = (w.next.facts.schedule?, w.next.facts.participants?);
    let room = w.room(&w.next.hold.as_ref()?.room)?;
    let priced = price(w, room, &schedule, participants);
    let total = total_of(&priced.lines)?;
    let policy = &w.world.venue.policy;
    let deposit = policy.deposit.and_then(|d| {
        let amount = match d.amount {
            DepositAmount::Percent(p) => total.share(u32::from(p) * 100),
            DepositAmount::Fixed(minor) => Money::new(minor.min(total.minor), total.currency),
        };
        (amount.minor > 0).then(|| Deposit { amount, due: deposit_due(w, schedule.date) })
    });
    let today = w.world.local.date();
    let valid = today.checked_add(i64::from(policy.offer_validity_days).days()).unwrap_or(today).min(schedule.date);
    for o in w.next.offers.iter_mut().filter(|o| o.status.is_live()) {
        o.status = OfferStatus::Superseded;
    }
    w.next.facts.acceptance = None;
    w.next.counters.counters = 0;
    let version = u32::try_from(w.next.offers.len()).unwrap_or(u32::MAX).saturating_add(1);
    let status = if policy.approval == Approval::Binding { OfferStatus::Sent } else { OfferStatus::Held };
    let made_from = w.next.offer_fingerprint();
    w.next.offers.push(Offer {
        version,
        status,
        vat: vat_parts(&priced.lines),
        lines: priced.lines.clone(),
        total,
        deposit,
        valid_until: valid,
        made_from,
        made_at: w.world.now,
    });
    w.note("system", "offer_made", None, Some(format!("v{version}: {total}")));
    Some(priced)
}

/// The newest offer as a sentence, with the wishes that are no lines.
pub(super) fn say(w: &Work<'_>, priced: Option<Priced>) -> Option<Say> {
    let offer = w.next.offer()?;
    let schedule = w.next.facts.schedule?;
    let room = w.room(&w.next.hold.as_ref()?.room)?;
    let participants = w.next.facts.participants?;
    let priced = priced.unwrap_or_else(|| price(w, room, &schedule, participants));
    let replaces = w.before.offers.iter().rev().find(|o| o.version < offer.version && o.status != OfferStatus::Held);
    Some(Say::Offer {
        offer: OfferFact {
            version: offer.version,
            when: when(schedule),
            room: room.name.clone(),
            participants,
            layout: w.next.facts.layout,
            lines: offer.lines.clone(),
            total: offer.total,
            vat: offer.vat.clone(),
            deposit: offer.deposit.clone(),
            valid_until: offer.valid_until,
        },
        replaces: replaces.map(|o| o.version),
        included: priced.included,
        unavailable: priced.unavailable,
        outside_hours: outside_hours(w, &schedule),
    })
}

/// The opening hours, when the event lies partly outside them; noted, never a block (WORKFLOW section 8).
fn outside_hours(w: &Work<'_>, s: &Schedule) -> Option<(ClockTime, ClockTime)> {
    let open = w.world.venue.opening;
    let (start, end) = (s.start?, s.end?);
    let overnight = end <= start && open.close > open.open;
    (start < open.open || end > open.close || overnight).then_some((open.open, open.close))
}
