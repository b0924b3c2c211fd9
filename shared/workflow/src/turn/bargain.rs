//! Another price, or a condition: neither changes the offer that is out, both are a manager's to grant.

use super::reply::Reply;
use super::work::{Work, shortened};
use super::{Say, deal, levers};
use crate::booking::{Booking, Fingerprint, Offer, TaskAbout, TaskId, TaskKind};
use crate::understanding::{Act, Amount, AmountRole, Context, Per, Understanding, understand};
use crate::venue::Money;

/// Counter-offers that are answered; the next one goes to the manager only.
const COUNTERS: u8 = 3;

/// The total a counter-offer asks for, if it is one: "too expensive. Could you do 600?" asks for 600.
pub(super) fn countered_with(u: &Understanding) -> Option<Option<Money>> {
    let counters = u.acts.iter().filter_map(|a| if let Act::Counter { amount } = a.act { Some(amount) } else { None });
    counters.max_by_key(Option::is_some)
}

/// The price that an acceptance names and that the offer has nowhere: "agreed at 450" takes nothing at 520.
pub(super) fn other_price(w: &Work<'_>, u: &Understanding) -> Option<Option<Money>> {
    let offer = deal::live(w)?;
    let ours = ours(w, offer);
    let heads = w.next.facts.participants.map_or(1, i64::from).max(1);
    let a_head = |m: &Amount| m.per == Some(Per::Person) && (m.money.minor * heads - offer.total.minor).abs() < heads;
    let said = u.money.iter().map(|m| m.value);
    let said: Vec<Amount> = said.filter(|m| m.role != AmountRole::Paid && m.role != AmountRole::Other).collect();
    // "CHF 300 to my company, 220 to me": parts of the whole.
    let parts = said.len() > 1 && said.iter().map(|m| m.money.minor).sum::<i64>() == offer.total.minor;
    if said.is_empty() {
        return bare_price(u, offer.total, &ours).map(Some);
    }
    let known = |m: &Amount| ours.contains(&m.money) || a_head(m);
    let other = said.iter().find(|m| !known(m)).filter(|_| !parts)?;
    Some((other.per.is_none() || other.per == Some(Per::Total)).then_some(other.money))
}

/// The price that a person's own words name in place of the offer's: one of the size of its total that it has nowhere.
pub(super) fn price_by_hand(w: &Work<'_>, words: &str) -> Option<Money> {
    let offer = deal::live(w)?;
    let read = understand(None, words, w.world.local.date(), w.world.venue, &Context::default());
    let ours = ours(w, offer);
    let other = |m: &&Money| m.currency == offer.total.currency && !ours.contains(m) && plausible(**m, offer.total);
    read.money.iter().map(|m| &m.value.money).find(other).copied()
}

/// Every amount that the offer and its receipts hold.
fn ours(w: &Work<'_>, offer: &Offer) -> Vec<Money> {
    let lines = offer.lines.iter().flat_map(|l| [l.unit_price, l.total]);
    let asked = offer.deposit.iter().map(|d| d.amount);
    lines.chain(asked).chain([offer.total]).chain(w.next.payments.iter().map(|p| p.amount)).collect()
}

/// Whether an amount may be meant as a price in the place of this total.
fn plausible(price: Money, total: Money) -> bool {
    price.minor * 2 >= total.minor && price.minor * 5 <= total.minor * 6
}

/// "A 450 accettiamo", "disons 400 et c'est bon": a number without a currency beside the yes, of the size of a price and
/// of nothing else that was read.
fn bare_price(u: &Understanding, total: Money, ours: &[Money]) -> Option<Money> {
    let b = &u.billing;
    let address = [&b.name_or_company, &b.street, &b.postal_code, &b.city, &b.vat];
    let days = u.dates.iter().map(|m| m.span);
    let read: Vec<(usize, usize)> =
        days.chain(u.times.iter().map(|m| m.span)).chain(u.headcount.iter().map(|m| m.span)).collect();
    let mut yes = u.acts.iter().filter(|a| matches!(a.act, Act::Accept | Act::Confirm)).map(|a| a.span);
    yes.find_map(|(from, to)| {
        let mut at = from;
        u.text.get(from..to)?.split_inclusive(char::is_whitespace).find_map(|token| {
            let (start, end) = (at, at + token.len());
            at = end;
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            let n: i64 = word.replace(['\'', '’'], "").parse().ok().filter(|n| (10..=999_999).contains(n))?;
            let price = Money::new(n * 100, total.currency);
            let taken = read.iter().any(|s| s.0 < end && start < s.1)
                || address.iter().any(|a| a.as_ref().is_some_and(|a| a.contains(word)));
            (plausible(price, total) && !taken && !ours.contains(&price)).then_some(price)
        })
    })
}

/// What an acceptance hangs on is asked of a manager, and is no wish yet: "we accept if the DJ may play until 11pm"
/// neither books a DJ nor moves the end.
pub(super) fn set_condition_aside(w: &Work<'_>, u: &mut Understanding) {
    let changes = u.acts.iter().any(|a| matches!(a.act, Act::Change { .. } | Act::Inquire));
    if changes || deal::live(w).is_none() {
        return;
    }
    let hangs = u.acts.iter().filter(|a| a.act == Act::AcceptConditionally).map(|a| a.span);
    for (from, to) in hangs.collect::<Vec<_>>() {
        u.hear_only(|s| s.1 <= from || to <= s.0);
    }
}

/// "We accept if …": the condition is a manager's to grant; the offer stands, nothing is accepted.
pub(super) fn conditional(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    if deal::live(w).is_none() {
        return false;
    }
    w.hand_over("conditional_acceptance", Fingerprint::of(&("condition", &u.text)), &u.text);
    w.note_said("accepted_on_condition", None, None);
    r.result.push(Say::Holding);
    true
}

/// A budget, a discount or a condition where no offer is out yet: nothing is priced that could be haggled over, and a
/// manager knows before one is.
pub(super) fn before_any_offer(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    w.hand_over("price_before_offer", Fingerprint::of(&u.text), &u.text);
    r.result.push(Say::QuestionGoesToTeam);
    true
}

/// The client takes a price below the offer's that a manager named in words of their own: one discount task, whose
/// approval makes it an offer. Whether there is an offer to reduce.
pub(super) fn price_of_a_manager(w: &mut Work<'_>, price: Money, words: &str) -> bool {
    let Some(total) = deal::live(w).map(|o| o.total) else { return false };
    if price.currency != total.currency || price.minor >= total.minor {
        return false;
    }
    w.next.countered = Some(price);
    let made_from = Fingerprint::of(&("named_by_hand", price, total));
    let id = w.open_task(TaskKind::DiscountRequest, "named_by_hand", made_from, None);
    w.about(&id, TaskAbout::Counter { asked: Some(price), total, nth: 1, words: shortened(words) });
    keep_words(w, &id, words);
    true
}

/// A counter-offer changes no price: real levers first, and one discount task per booking that carries what was asked;
/// from the fourth on it only goes to the manager.
pub(super) fn counter(w: &mut Work<'_>, u: &Understanding, amount: Option<Money>, r: &mut Reply) -> bool {
    let Some(offer) = deal::live(w) else { return false };
    if w.next.contract.is_some() {
        return false;
    }
    let (version, total, until) = (offer.version, offer.total, offer.valid_until);
    let extras = levers::extras(&offer.lines);
    if amount.is_some_and(|a| a.currency != total.currency || a.minor >= total.minor) {
        // Nobody bargains upwards: what stands is said again.
        r.result.push(Say::OfferStands { version, total, valid_until: until });
        r.call = Some(Say::AskAcceptance);
        return true;
    }
    w.next.counters.counters = w.next.counters.counters.saturating_add(1);
    let nth = w.next.counters.counters;
    w.next.countered = amount.or(w.next.countered);
    let made_from = Fingerprint::of(&("counter", amount, nth));
    let id = w.open_task(TaskKind::DiscountRequest, "client_counters", made_from, None);
    w.about(&id, TaskAbout::Counter { asked: w.next.countered, total, nth, words: shortened(&u.text) });
    keep_words(w, &id, &u.text);
    w.note_said("counter_offer", Some(total.to_string()), amount.map(|a| a.to_string()));
    if nth > COUNTERS {
        r.result.push(Say::Holding);
        return true;
    }
    // What could save money is said once; saying it again would be no answer.
    let first = nth == 1;
    r.result.push(Say::CounterGoesToTeam { total, levers: if first { extras } else { Vec::new() } });
    if first {
        r.result.extend(levers::cheaper_room(w));
    }
    true
}

/// A counter-offer is kept with its words: another offer in between leaves the wish as it was said.
fn keep_words(w: &mut Work<'_>, id: &TaskId, words: &str) {
    if let Some(task) = w.next.tasks.iter_mut().find(|t| t.id == *id) {
        task.words = shortened(words);
    }
}

/// Another offer is out than the one that was bargained over: what a manager granted on the former would be off another
/// total. They are asked about this one, or about nothing where it costs no more than was asked for.
pub(super) fn follow_offer(w: &mut Work<'_>) {
    let version = |b: &Booking| b.offer().map(|o| o.version);
    let waited = w.before.tasks.iter().find(|t| t.kind == TaskKind::DiscountRequest);
    let open = waited.and_then(|t| w.next.tasks.iter().find(|x| x.id == t.id)).cloned();
    let (Some(task), Some(total)) = (open, deal::live(w).map(|o| o.total)) else { return };
    if version(w.before) == version(&w.next) {
        return;
    }
    if w.next.countered.is_some_and(|asked| asked.minor >= total.minor) {
        w.next.countered = None;
        return w.supersede(TaskKind::DiscountRequest);
    }
    let words = w.said_to(&task);
    let made_from = Fingerprint::of(&("counter", w.next.countered, total, version(&w.next)));
    let id = w.open_task(TaskKind::DiscountRequest, "client_counters", made_from, None);
    let nth = w.next.counters.counters.max(1);
    w.about(&id, TaskAbout::Counter { asked: w.next.countered, total, nth, words: shortened(&words) });
    keep_words(w, &id, &words);
}
