//! Step 4: the priced offer. Prices come from the catalogue alone.

use super::work::{Work, when};
use super::{ItemFact, Mutant, OfferFact, Say, deal, room};
use crate::booking::{
    Asked, Deposit, Line, LineItem, Offer, OfferStatus, PendingChange, Schedule, Wish, total_of, vat_parts,
};
use crate::understanding::Item;
use crate::venue::catalogue::Category;
use crate::venue::{Approval, ClockTime, DepositAmount, DepositPolicy, Money, Room, Unit, VatRate};
use jiff::{ToSpan, civil::Date};

/// Lines of an offer, and the wishes that are none.
pub(super) struct Priced {
    pub lines: Vec<Line>,
    /// Wishes the room rate includes, by name.
    pub included: Vec<String>,
    /// Wishes that this room does not allow, by name.
    pub unavailable: Vec<String>,
    /// Menus that are not served in the month of the event, by name.
    pub out_of_season: Vec<String>,
}

/// Prices room and wishes for the facts as they are.
pub(super) fn price(w: &Work<'_>, room: &Room, schedule: &Schedule, participants: u16) -> Priced {
    let venue = w.world.venue;
    let mut rate = room.day_rate;
    if Mutant::DriftsPrices.lives() {
        rate.minor += i64::try_from(w.next.offers.len()).unwrap_or(0);
    }
    let mut lines = vec![line(
        LineItem::Room(room.id.clone()),
        room.name.clone(),
        schedule.day_count(),
        Unit::PerDay,
        rate,
        venue.policy.room_vat,
    )];
    let (mut included, mut unavailable, mut out_of_season) = (Vec::new(), Vec::new(), Vec::new());
    // Those who eat something else do not eat the meal: it is for the others.
    let eaten = |wish: &Wish| {
        let elsewhere = w.next.facts.wishes.iter().filter(|o| o.instead_of.as_ref() == Some(&wish.item));
        let all: u32 = elsewhere.filter_map(|o| o.quantity).sum();
        wish.quantity.unwrap_or_else(|| u32::from(participants).saturating_sub(all))
    };
    for wish in &w.next.facts.wishes {
        match &wish.item {
            Item::Product(id) => {
                let Some(p) = venue.product(id) else { continue };
                if room.features.iter().any(|f| f.covers.as_ref() == Some(id)) && wish.quantity.is_none_or(|q| q <= 1) {
                    included.push(p.name.clone());
                } else if p.unavailable_in.contains(&room.id) {
                    unavailable.push(p.name.clone());
                } else {
                    let served = matches!(p.category, Category::Catering | Category::Beverages);
                    if served && p.unit == Unit::PerPerson {
                        lines.push(meal(wish, schedule, (eaten(wish), participants), &p.name, p.price, p.vat));
                        continue;
                    }
                    let quantity = match p.unit {
                        Unit::PerPerson => wish.quantity.unwrap_or(u32::from(participants)),
                        Unit::PerEvent => 1,
                        Unit::PerDay => schedule.day_count(),
                        Unit::PerHour => wish
                            .quantity
                            .unwrap_or_else(|| schedule.started_hours().unwrap_or(1) * schedule.day_count()),
                        Unit::PerUnit | Unit::PerBottle | Unit::PerTable | Unit::PerSet => {
                            wish.pieces(participants).unwrap_or(1)
                        }
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
                if !m.months.contains(&schedule.date.month()) {
                    out_of_season.push(m.name.clone());
                    continue;
                }
                lines.push(meal(wish, schedule, (eaten(wish), participants), &m.name, m.price, m.vat));
            }
            // A thing the house lacks is sourced by a person, never priced.
            Item::Unknown(_) => {}
        }
    }
    for s in &w.next.facts.sourced {
        let item = LineItem::Item(Item::Unknown(s.name.clone()));
        lines.push(line(item, s.name.clone(), 1, Unit::PerEvent, s.price, venue.policy.room_vat));
    }
    if let (Some(d), Some(total)) = (w.next.facts.discount, total_of(&lines)) {
        let off = Money::new(-d.minor.clamp(0, total.minor), total.currency);
        if off.minor != 0 {
            lines.push(line(LineItem::Discount, String::new(), 1, Unit::PerEvent, off, venue.policy.room_vat));
        }
    }
    Priced { lines, included, unavailable, out_of_season }
}

/// Food and drink for each guest, on each day of the event unless they are for one. A number greater than the party counts
/// them all.
fn meal(
    wish: &Wish,
    schedule: &Schedule,
    (guests, participants): (u32, u16),
    name: &str,
    price: Money,
    vat: VatRate,
) -> Line {
    let guests = guests.max(1);
    let counted = guests > u32::from(participants);
    let days = if wish.one_day || counted { 1 } else { schedule.day_count() };
    let line = line(LineItem::Item(wish.item.clone()), name.to_owned(), guests * days, Unit::PerPerson, price, vat);
    Line { days: Some(days).filter(|d| *d > 1), ..line }
}

fn line(item: LineItem, name: String, quantity: u32, unit: Unit, unit_price: Money, vat: VatRate) -> Line {
    Line { item, name, quantity, days: None, unit, unit_price, total: unit_price.times(quantity), vat }
}

/// Due date of a deposit: so many days before the event, never before tomorrow, never after the event.
pub(super) fn deposit_due(w: &Work<'_>, deposit: DepositPolicy, event: Date) -> Date {
    let days = i64::from(deposit.deadline_days);
    let tomorrow = w.world.local.date().tomorrow().unwrap_or(event);
    event.checked_sub(days.days()).unwrap_or(event).max(tomorrow).min(event)
}

/// Makes the offer for the held room unless the newest one was made from the same facts. Returns whether it did.
pub(super) fn remake(w: &mut Work<'_>) -> Option<Priced> {
    if w.next.offer_is_current() && !Mutant::DriftsPrices.lives() {
        return None;
    }
    let (schedule, participants) = (w.next.facts.schedule?, w.next.facts.participants?);
    let room = w.room(&w.next.hold.as_ref()?.room)?;
    let priced = price(w, room, &schedule, participants);
    let mut total = total_of(&priced.lines)?;
    if Mutant::RoundsTotals.lives() {
        total.minor += 5;
    }
    let policy = &w.world.venue.policy;
    let deposit = policy.deposit_for(&room.id).and_then(|d| {
        let amount = match d.amount {
            DepositAmount::Percent(p) => total.share(u32::from(p) * 100),
            DepositAmount::Fixed(minor) => Money::new(minor.min(total.minor), total.currency),
        };
        (amount.minor > 0).then(|| Deposit { amount, due: deposit_due(w, d, schedule.date) })
    });
    let today = w.world.local.date();
    let valid = today.checked_add(i64::from(policy.offer_validity_days).days()).unwrap_or(today).min(schedule.date);
    for o in w.next.offers.iter_mut().filter(|o| o.status.is_live()) {
        if !Mutant::KeepsOldOffers.lives() {
            o.status = OfferStatus::Superseded;
        }
    }
    if !Mutant::KeepsAcceptance.lives() {
        w.next.facts.acceptance = None;
    }
    w.next.counters.counters = 0;
    let version = u32::try_from(w.next.offers.len()).unwrap_or(u32::MAX).saturating_add(1);
    // What a manager promised stands in no catalogue: they look at what it costs before the client does.
    let promised = super::promise::wished(w);
    let at_once = policy.approval == Approval::Binding && !promised;
    let status = if at_once { OfferStatus::Sent } else { OfferStatus::Held };
    let made_from = w.next.offer_fingerprint();
    let terms = PendingChange {
        schedule: Some(schedule),
        participants: Some(participants),
        layout: w.next.facts.layout,
        room: Some(room.id.clone()),
        wishes: Some(w.next.facts.wishes.clone()),
    };
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
        terms: Some(terms),
    });
    w.note("system", "offer_made", None, Some(format!("v{version}: {total}")));
    Some(priced)
}

/// Judges the open offer when reading: past its validity it ends, and its last day is returned where the client has it.
pub(super) fn judge(w: &mut Work<'_>) -> Option<Date> {
    let today = w.world.local.date();
    let open = |o: &&mut Offer| matches!(o.status, OfferStatus::Sent | OfferStatus::Held);
    let o = w.next.offers.last_mut().filter(open).filter(|o| o.valid_until < today)?;
    let sent = o.status == OfferStatus::Sent;
    o.status = OfferStatus::Expired;
    let valid_until = o.valid_until;
    w.next.asked.retain(|a| !matches!(a, Asked::Offer { .. }));
    w.note("system", "offer_expired", None, Some(valid_until.to_string()));
    sent.then_some(valid_until)
}

/// The newest offer as a sentence, with the wishes that are no lines, and what could be had in their place.
pub(super) fn say(w: &Work<'_>, priced: Option<Priced>) -> Vec<Say> {
    let Some((offer, priced)) = offered(w, priced) else { return Vec::new() };
    let elsewhere = priced.unavailable.iter().filter_map(|name| other_room(w, name));
    let settled = w.next.received().is_some() && w.next.open_deposit().is_none();
    let paid = deal::deposit(w).filter(|_| settled).map(|answer| Say::Answer { answer });
    std::iter::once(offer).chain(paid).chain(elsewhere).chain(season(w, &priced)).collect()
}

/// Rooms that would do and allow the product.
pub(super) fn other_room(w: &Work<'_>, name: &str) -> Option<Say> {
    let f = &w.next.facts;
    let product = w.world.venue.products.iter().find(|p| p.name == name)?;
    let fitting = room::candidates(w, &f.schedule?, f.participants, f.layout);
    let rooms: Vec<String> = fitting
        .into_iter()
        .filter(|r| !product.unavailable_in.contains(&r.id))
        .take(2)
        .map(|r| r.name.clone())
        .collect();
    (!rooms.is_empty()).then(|| Say::OtherRoomHas { item: name.to_owned(), rooms })
}

/// Menus wished out of their season, with those of the season.
fn season(w: &Work<'_>, priced: &Priced) -> Option<Say> {
    let chosen = priced.lines.iter().any(|l| matches!(l.item, LineItem::Item(Item::Menu(_))));
    if chosen || priced.out_of_season.is_empty() {
        return None;
    }
    let month = w.next.facts.schedule?.date.month();
    let served = w.world.venue.menus.iter().filter(|m| m.months.contains(&month));
    let instead = served.map(|m| ItemFact {
        item: Item::Menu(m.id.clone()),
        name: m.name.clone(),
        price: m.price,
        unit: Unit::PerPerson,
    });
    Some(Say::OutOfSeason { names: priced.out_of_season.clone(), instead: instead.collect() })
}

fn offered(w: &Work<'_>, priced: Option<Priced>) -> Option<(Say, Priced)> {
    let offer = w.next.offer()?;
    let schedule = w.next.facts.schedule?;
    let room = w.room(&w.next.hold.as_ref()?.room)?;
    let participants = w.next.facts.participants?;
    let priced = priced.unwrap_or_else(|| price(w, room, &schedule, participants));
    let replaces = w.before.offers.iter().rev().find(|o| o.version < offer.version && o.status != OfferStatus::Held);
    let say = Say::Offer {
        offer: OfferFact {
            version: offer.version,
            when: when(schedule),
            room: room.name.clone(),
            participants,
            layout: w.next.facts.layout,
            lines: offer.lines.clone(),
            total: offer.total,
            vat: offer.vat.clone(),
            // What was paid for an earlier version is paid.
            deposit: w.next.open_deposit(),
            valid_until: offer.valid_until,
        },
        replaces: replaces.map(|o| o.version),
        included: priced.included.clone(),
        unavailable: priced.unavailable.clone(),
        outside_hours: outside_hours(w, &schedule),
    };
    Some((say, priced))
}

/// The opening hours, when the event lies partly outside them; noted, never a block (WORKFLOW section 8).
fn outside_hours(w: &Work<'_>, s: &Schedule) -> Option<(ClockTime, ClockTime)> {
    let open = w.world.venue.opening;
    let (start, end) = (s.start?, s.end?);
    let overnight = end <= start && open.close > open.open;
    (start < open.open || end > open.close || overnight).then_some((open.open, open.close))
}
