//! Yes, no, and what lies between: confirm, choose, accept, accept on a condition, decline, counter.

use super::described::{bare, described};
use super::{Look, cancel, change, inquire};
use crate::understanding::cues::{Hit, NUMBER, SEPARATED, Word};
use crate::understanding::fold::part;
use crate::understanding::lang::signals::Sign;
use crate::understanding::lang::{Cue, listed};
use crate::understanding::sentences::Kind;
use crate::understanding::{Act, Amount, AmountRole, DateMention, DateRole, Mention, Target, When};
use crate::venue::Topic;

/// Adds at most one of these; `blocked` when the sentence changes, cancels or keeps something.
pub(super) fn read(l: &Look<'_>, picked: Option<u8>, blocked: bool, acts: &mut Vec<Act>) {
    // "We'd sign if you could include the projector": what it hangs on is no change yet.
    // So it is with more hours: "agreed, provided that we may stay until 23:15".
    // "We accept the offer for 5 December, provided that we may still adjust the number": the day says which offer.
    let revised = || !(hangs_on(l, Cue::ChangeVerb) && hangs_on(l, Cue::Revision) && hangs_on(l, Cue::More));
    let named = || !l.context.offer || change::told(l) || revised() || facts_behind(l);
    let changed = acts.iter().any(|a| match a {
        // "Agreed, but without the lunch" is another offer, if we know what is taken off.
        Act::Change { target: Target::Products } => l.dropped() && in_part(l),
        Act::Change { target: Target::Date } => l.date && named() || !hangs_on(l, Cue::ChangeVerb),
        Act::Change { target: Target::Headcount } => !l.count || named(),
        Act::Change { .. } => true,
        _ => false,
    });
    if haggles(l) || swaps_price(l) && !conditional(l) {
        acts.retain(|a| *a != Act::Change { target: Target::Headcount });
        acts.push(Act::Counter { amount: l.money });
        return;
    }
    if conditional(l) && !changed && !refuses(l) {
        acts.retain(|a| !matches!(a, Act::Change { .. }));
        acts.push(Act::AcceptConditionally);
        // "We accept if you meet us a little, say 900 francs": the price it hangs on is named.
        let bargain = l.money.is_some() && l.context.offer && l.any(&[Cue::Counter, Cue::CounterSoft]);
        acts.extend(bargain.then_some(Act::Counter { amount: l.money }));
        return;
    }
    // "If we leave out the photographer, could you stay below 5'500?" changes and counters.
    let bargain = l.context.offer && l.money.is_some() && l.s.asks;
    if (!blocked || bargain) && counters(l) {
        acts.push(Act::Counter { amount: l.money });
        return;
    }
    if blocked {
        return;
    }
    if l.s.kind != Kind::Question && refuses(l) {
        acts.push(Act::Decline);
        return;
    }
    // "Please go ahead and confirm" accepts the offer.
    let accepts = l.context.offer && l.s.kind != Kind::Question && l.means(Cue::AcceptSoft);
    if l.means(Cue::AskConfirm) && !l.has(Cue::Indirect) && !accepts {
        acts.push(Act::Confirm);
        return;
    }
    if l.s.kind == Kind::Question || l.has(Cue::Human) {
        return;
    }
    if counts(l) {
        acts.push(Act::Change { target: Target::Headcount });
        return;
    }
    if let Some(act) = agrees(l, picked) {
        acts.push(act);
    }
}

/// "OK, go ahead" while a cancellation waits is no yes to the offer; "we accept the offer" is.
pub(super) fn goes_ahead(l: &Look<'_>, acts: &mut [Act]) {
    if l.context.called_off && !l.means(Cue::Accept) && !l.has(Cue::OfferNoun) {
        acts.iter_mut().filter(|a| **a == Act::Accept).for_each(|a| *a = Act::Confirm);
    }
}

/// "Do that", "les deux", once things were asked about and their price told: they are meant, and no offer.
pub(super) fn takes_things(l: &Look<'_>, acts: &mut Vec<Act>) {
    let silent = acts.iter().all(|a| matches!(a, Act::Accept | Act::Confirm | Act::Provide | Act::Thank));
    let told = l.context.items && l.s.cues.signs(Sign::TakesThat) && l.factual() && !l.has(Cue::Negation);
    if told && silent && !l.has(Cue::OfferNoun) {
        acts.retain(|a| *a == Act::Thank);
        acts.insert(0, Act::Confirm);
    }
}

/// "Is 35 people also fine?", "would it be ok if we were 35?": a wish, and no yes.
pub(super) fn asks_so_many(l: &Look<'_>, acts: &mut Vec<Act>) {
    if l.count && l.context.offer && l.s.cues.signs(Sign::BeSoMany) {
        acts.retain(|a| !matches!(a, Act::Confirm | Act::Accept | Act::Ask { topic: Topic::Other }));
        let changes = acts.iter().any(|a| matches!(a, Act::Change { .. } | Act::Provide));
        acts.extend((!changes).then_some(Act::Change { target: Target::Headcount }));
    }
}

/// "Beim Apéro sind nur 25 dabei": tells of what is wished, and keeps nothing as it is.
pub(super) fn tells_of_things(l: &Look<'_>, acts: &mut Vec<Act>) {
    let kept = l.has(Cue::Keep) || cancel::revoked(l) || !l.wishes.iter().any(|w| w.quantity.is_some());
    acts.retain(|a| kept || *a != Act::KeepAsIs);
}

/// "The client confirms 80": how many, and not the offer.
fn counts(l: &Look<'_>) -> bool {
    let numbered = |h: &Hit| {
        let number = l.text.words.get(h.last + 1).filter(|w| h.last + 1 < l.s.words.1 && w.is(NUMBER));
        let bare = h.last + 2 >= l.s.words.1 || l.text.words.get(h.last + 2).is_some_and(|w| w.is(SEPARATED));
        let read = |w: &Word| l.dates.iter().any(|d| d.span.0 <= w.span.0 && w.span.0 < d.span.1);
        number.is_some_and(|w| !read(w)) && bare && l.amounts.is_empty() && !l.time
    };
    l.context.offer && l.meant(Cue::Accept).chain(l.meant(Cue::AcceptSoft)).chain(l.meant(Cue::Confirm)).any(numbered)
}

/// "If you get it down to 80 a head we have a deal", "at 80 a head we sign": an amount of the client's own that the yes
/// hangs on.
fn haggles(l: &Look<'_>) -> bool {
    /// Words before an amount that opens a sentence: "well, at CHF 80".
    const LEAD: usize = 3;
    let Some(own) = l.amounts.iter().find(|m| m.value.role != AmountRole::Price) else { return false };
    let at = l.text.words_of(l.s).partition_point(|w| w.span.1 <= own.span.0);
    let supposed = l.text.all(l.s, Cue::Condition).any(|k| {
        let first = l.text.span(k).0;
        first < own.span.0 && !l.text.parted(l.s, k.first, l.s.first_word() + at)
    });
    let yes = |cue| l.meant(cue).any(|h| l.text.span(h).0 > own.span.1);
    let agreed = yes(Cue::Accept) || yes(Cue::AcceptSoft) || yes(Cue::Confirm);
    l.context.offer && l.factual() && agreed && (supposed || at <= LEAD)
}

/// "Wären 900 statt 1100 Franken möglich?": a price put in the place of ours.
fn swaps_price(l: &Look<'_>) -> bool {
    /// Words between "instead of" and the price: "instead of the".
    const NEAR: usize = 2;
    let ours = |h: &Hit, m: &Mention<Amount>| {
        let at = l.text.words.partition_point(|w| w.span.1 <= m.span.0);
        (h.first..=h.last + NEAR).contains(&at)
    };
    let numbers = |h: &Hit| (l.s.words.0..h.first).any(|at| l.is_number(at));
    let priced = |h: &Hit| {
        l.amounts.iter().any(|m| ours(h, m))
            || !l.amounts.is_empty() && (h.last..=h.last + NEAR).any(|at| l.is_number(at))
    };
    l.context.offer && l.money.is_some() && l.text.all(l.s, Cue::Instead).any(|h| numbers(h) && priced(h))
}

/// Whether every hit of a cue stands behind the condition, and there is one.
fn hangs_on(l: &Look<'_>, cue: Cue) -> bool {
    let condition = l.text.all(l.s, Cue::Condition).map(|k| k.first).min();
    condition.is_some_and(|k| l.text.all(l.s, cue).all(|h| h.first > k))
}

/// Whether a day to hold the event on or a number of people stands behind the condition.
fn facts_behind(l: &Look<'_>) -> bool {
    let Some(k) = l.text.all(l.s, Cue::Condition).map(|k| l.text.span(k).1).min() else { return true };
    let day = l.dates.iter().any(|d| d.span.0 >= k && d.value.role == DateRole::Event);
    day || l.headcount.is_some_and(|n| n.0 >= k)
}

/// "Yes, but without the food", "d'accord, mais sans le repas": what a yes hangs on is what it leaves out.
fn in_part(l: &Look<'_>) -> bool {
    let inside = |k: &Hit, w: &Hit| k.first <= w.first && w.last <= k.last;
    l.text.all(l.s, Cue::Condition).any(|k| l.text.all(l.s, Cue::Without).any(|w| inside(k, w)))
}

/// An acceptance in so many words that hangs on something.
fn conditional(l: &Look<'_>) -> bool {
    if !l.factual() || !(l.has(Cue::Condition) || l.s.cues.signs(Sign::OnlyIf)) {
        return false;
    }
    // "A is too small once we add the stage, so let's go with F": a room chosen hangs on nothing.
    let chosen = l.room && !l.context.offer;
    let soft = l.means(Cue::AcceptSoft) && !chosen || (l.context.offer && l.means(Cue::Confirm));
    let only = l.s.cues.signs(Sign::OnlyIf);
    let yes = l.context.offer && l.says_yes() && (l.has(Cue::OfferNoun) || in_part(l) || only);
    // "In principle agreed, if …": the condition is what is left open.
    let open = l.has(Cue::Deferral) && !(l.context.offer && soft);
    // A visit is no offer.
    let offered = l.context.offer || !l.context.visit;
    offered && !l.has(Cue::Hypothetical) && !open && (l.means(Cue::Accept) || soft || yes || takes_up(l))
}

fn counters(l: &Look<'_>) -> bool {
    /// Words of "CHF 600?".
    const BARE: usize = 4;
    let price_only = l.text.opens_with(l.s, Cue::Wh) && l.money.is_none() && !l.context.offer;
    let said = |h: &Hit| (l.is_meant(h) || l.text.holds_negation(l.s, h)) && !thanked(l, h) && !gives_up_discount(l, h);
    // "F is cheaper, so F": a reason for a room.
    let reason = l.room && l.money.is_none() && !l.context.offer && !l.s.asks;
    let counted = l.context.headcount && !l.context.offer && l.money.is_none() && !l.s.cues.topic(Topic::Prices);
    let explicit =
        !(reason || counted) && l.text.all(l.s, Cue::Counter).any(said) && !l.has(Cue::Hypothetical) && !price_only;
    let asks_for_less = l.s.asks && l.money.is_none() && !l.context.offer;
    let supposed = l.s.asks || l.text.all(l.s, Cue::Condition).next().is_some();
    // "CHF 1,900 for half a day?" quotes the offer.
    let ours = |m: &Mention<Amount>| m.value.role == AmountRole::Price;
    let quoted = l.context.offer && l.s.asks && l.amounts.iter().all(ours) && l.text.words_of(l.s).len() > BARE;
    let own = !quoted || l.any(&[Cue::Counter, Cue::RequestForm]);
    let named = l.money.is_some() && own && (l.means(Cue::CounterSoft) || (l.context.offer && supposed));
    // "That is beyond our budget, so we leave it": no price is named, and none is asked for.
    let turned_down =
        stays(l) || l.money.is_none() && !l.s.asks && l.text.all(l.s, Cue::Decline).any(|h| !l.text.reported(l.s, h));
    if turned_down {
        return false;
    }
    let paid = l.any(&[Cue::PaymentClaim]);
    let fits = l.context.offer || !l.inquiring;
    ((explicit && !asks_for_less) || (named && fits)) && !paid
}

/// "Thank you for coming down with the price": what was granted is not asked for. "Thanks, but it is too expensive" is.
fn thanked(l: &Look<'_>, h: &Hit) -> bool {
    let between = |t: &Hit| l.text.all(l.s, Cue::But).any(|b| t.last < b.first && b.first < h.first);
    !l.s.asks && l.money.is_none() && l.text.all(l.s, Cue::Thank).any(|t| t.last < h.first && !between(t))
}

/// "Forget the discount, we accept as it is": the wish for another price is given up.
fn gives_up_discount(l: &Look<'_>, h: &Hit) -> bool {
    let given_up = |g: &Hit| g.meets(h) && !l.text.denied(l.s, g);
    l.money.is_none() && !l.s.cues.signs(Sign::Reminds) && l.text.signed(l.s, Sign::NoDiscount).any(given_up)
}

/// The same where nothing is taken beside: what is held stays as it is.
pub(super) fn gives_up(l: &Look<'_>, acts: &mut Vec<Act>) {
    if l.text.all(l.s, Cue::Counter).any(|h| gives_up_discount(l, h)) {
        acts.retain(|a| !matches!(a, Act::Counter { .. } | Act::Decline));
        if acts.is_empty() {
            acts.push(Act::KeepAsIs);
        }
    }
}

/// Says no, to the offer or to what was proposed.
fn refuses(l: &Look<'_>) -> bool {
    let told = |cue| {
        l.text
            .all(l.s, cue)
            .any(|h| !l.text.reported(l.s, h) && !l.text.lacking(l.s, h) && !forgoes_part(l, h) && !leaves_thing(l, h))
    };
    let leaves = l.money.is_none() && told(Cue::Decline);
    if l.has(Cue::Hypothetical) || l.has(Cue::Counter) && !(leaves || stays(l)) {
        return false;
    }
    let denied = |cue| l.text.all(l.s, cue).any(|h| l.text.denied(l.s, h) && !l.text.reported(l.s, h));
    let later = l.has(Cue::Deferral);
    // "No thanks, no visit needed, we accept the offer": the no is to something else.
    let no = l.text.all(l.s, Cue::Decline).map(|h| h.last).max();
    let soft = |h: &&Hit| l.context.offer && no.is_none_or(|no| no < h.first);
    let takes = l.meant(Cue::Accept).chain(l.meant(Cue::AcceptSoft)).any(|h| soft(&h)) && !later;
    if takes {
        return false;
    }
    if (told(Cue::Decline) && !l.dropped()) || (denied(Cue::Accept) && !later && !l.meant(Cue::Accept).any(|_| true)) {
        return true;
    }
    // "Sorry, we cannot take your offer", "wir nehmen nicht Ihre Offerte"; without the wine they might.
    let taken = l.context.offer && l.has(Cue::OfferNoun) && l.wishes.is_empty() && !l.facts();
    let open = later || l.text.all(l.s, Cue::Condition).next().is_some();
    if taken && !open && denied(Cue::Take) && !l.meant(Cue::Accept).any(|_| true) {
        return true;
    }
    let positive = l.means(Cue::Accept) || l.says_yes();
    // "We won't be going ahead": nothing is held yet that could be called off.
    if cancel::unheld(l) && cancel::gone(l) && !positive && !later {
        return true;
    }
    let plain_no = l.text.opens_with(l.s, Cue::No) && !l.facts() && !l.dropped() && !later;
    if plain_no {
        return !positive && !l.means(Cue::Confirm);
    }
    if (stays(l) || none_left(l)) && !positive && !later {
        return true;
    }
    // "We booked the 18th, and now our boss can't make it": who has booked turns nothing down.
    let c = l.context;
    let proposed = c.offer || c.listed || !(c.dates.is_empty() && c.visits.is_empty());
    let open = (c.held.is_none() || !c.dates.is_empty()) && (proposed || !l.has(Cue::Booked));
    let unfit = told(Cue::NotWork) && (!l.facts() || l.replaced_date) && !l.inquiring;
    unfit && open && !positive && !later
}

fn agrees(l: &Look<'_>, picked: Option<u8>) -> Option<Act> {
    let yes = l.says_yes() && !l.has(Cue::NotWork);
    let later = l.has(Cue::Deferral);
    // "We accepted your offer but have heard nothing since": told, not done.
    let nothing = l.any(&[Cue::Negation, Cue::Lack]) && l.text.all(l.s, Cue::Break).next().is_some();
    if l.s.cues.topic(Topic::BookingState) && nothing {
        return None;
    }
    if let Some(h) = l.meant(Cue::Accept).find(|h| of_offer(l, h)) {
        return (!put_off(l, h)).then_some(Act::Accept);
    }
    if later && !yes {
        return None;
    }
    if takes_up(l) {
        return Some(Act::Accept);
    }
    let soft = l.means(Cue::AcceptSoft) && !books_besides(l);
    // "Nichts Grosses, aber gerne ein Abendessen": a wish, and nothing was asked.
    let wished = |h: &Hit| {
        let polite = l.text.all(l.s, Cue::Polite).any(|p| p.first == h.first);
        polite && l.context.is_first() && l.wishes.iter().any(|w| w.wanted)
    };
    let confirm = l.meant(Cue::Confirm).any(|h| !wished(h));
    let unfit = l.has(Cue::NotWork);
    let takes = l.means(Cue::Take) || ((l.has(Cue::Polite) || confirm || soft) && !unfit) || bare(l);
    if let Some(target) = named(l).filter(|_| takes && picked.is_none() && !l.inquiring) {
        return Some(Act::ChooseNamed { target });
    }
    if unfit && !yes {
        return None;
    }
    if soft && l.context.takes_offer() {
        return Some(Act::Accept);
    }
    // "It was wonderful", "we confirm that the deposit has been paid" answer nothing.
    if !yes && l.any(&[Cue::PastStory, Cue::PaymentClaim]) && !l.facts() {
        return None;
    }
    if !yes && l.has(Cue::Anything) && l.context.dates.len() != 1 {
        return None;
    }
    let supposed = l.has(Cue::Condition) && !yes;
    (yes || ((confirm || soft) && !supposed)).then_some(Act::Confirm)
}

/// "We would like to book a DJ for the evening", "wir buchen die Hotelzimmer selbst": what is booked is not the offer.
fn books_besides(l: &Look<'_>) -> bool {
    let books =
        |h: &Hit| l.text.words.get(h.first..=h.last).unwrap_or_default().iter().any(|w| inquire::books_by(l, w));
    l.wishes.iter().any(|w| w.wanted) && !l.has(Cue::OfferNoun) && l.meant(Cue::AcceptSoft).all(books)
}

/// "Perhaps we accept", "before we accept the offer", "my boss has to accept it first", "we would like to accept but must
/// ask the board": no yes yet. "We accept, the number will follow" is one.
fn put_off(l: &Look<'_>, h: &Hit) -> bool {
    let with = |cue| l.text.beside(l.s, h, cue) || l.text.all(l.s, cue).any(|d| d.meets(h));
    l.has(Cue::Deferral) && (l.any(&[Cue::Indirect, Cue::Condition]) || with(Cue::Need) || with(Cue::Deferral))
}

/// "Nun feiern wir doch zu Hause": an answer to the offer.
fn stays(l: &Look<'_>) -> bool {
    let instead = l.any(&[Cue::Revision, Cue::Sorry]) && l.wishes.is_empty();
    l.has(Cue::AtHome) && l.context.offer && l.money.is_none() && instead
}

/// "On the 3rd and on the 10th we are away, unfortunately": all the days that we proposed, and regret.
fn none_left(l: &Look<'_>) -> bool {
    let named = |day| {
        let is = |d: &Mention<DateMention>| matches!(d.value.when, When::Days { start, .. } if start == day);
        l.dates.iter().any(is)
    };
    let all = !l.context.dates.is_empty() && l.context.dates.iter().all(|day| named(*day));
    // "On the 3rd we are away, on the 10th my cousin marries. Do you have the 17th?"
    let seeks = || l.text.sentences.iter().any(|s| s.asks && s.cues.topic(Topic::FreeDates));
    all && !l.context.visit && (l.has(Cue::Sorry) || !l.s.asks && seeks()) && !l.any(&[Cue::Confirm, Cue::Take])
}

/// "We could do without the starter", "renoncer à l'entrée": a part of it is given up, not the whole.
fn forgoes_part(l: &Look<'_>, h: &Hit) -> bool {
    let verb = part(l.low, l.text.span(h));
    let forgoes = ["verzicht", "renonc", "rinunc"].iter().any(|v| verb.contains(v));
    // "A casa sua, quindi dobbiamo rinunciare": what is given up stands behind the verb, save in German.
    let of = |w: &Word| matches!(part(l.low, w.span), "aa" | "au" | "aux" | "a" | "al" | "alla" | "ai" | "alle");
    let behind = l.text.words.get(h.last..l.s.words.1.min(h.last + 4)).unwrap_or_default();
    let on = |w: &Word| part(l.low, w.span) == "auf";
    let part_of = behind.iter().any(of) || l.text.words_of(l.s).iter().any(on);
    forgoes && part_of && !l.any(&[Cue::OfferNoun, Cue::EventWord, Cue::Booked])
}

/// "Il formaggio lo lasciamo perdere", "le fromage, on laisse tomber": a thing that is named is left, and not the offer.
fn leaves_thing(l: &Look<'_>, h: &Hit) -> bool {
    let verb = part(l.low, l.text.span(h));
    let leaves = ["lasci", "laiss", "lass", "leave"].iter().any(|v| verb.contains(v));
    let meant = [Cue::OfferNoun, Cue::EventWord, Cue::Booked, Cue::NeedsRoom, Cue::TargetDate, Cue::TargetRoom];
    let definite = |at: usize| listed!(people.definite).contains(l.word(at));
    let whole = |at: usize| l.word(at).len() < 4 || listed!(orders.whole).contains(l.word(at));
    let named = (l.s.words.0..h.first).any(|at| definite(at) && at + 1 < h.first && !whole(at + 1));
    leaves && named && !l.any(&meant)
}

/// "Hiermit nehme ich Ihre Offerte vom 17. Juni für das Fest der Musik gerne an": the verb's second half closes it.
fn takes_up(l: &Look<'_>) -> bool {
    if !l.means(Cue::TakesUp) || l.has(Cue::Negation) {
        return false;
    }
    let words = l.text.words_of(l.s);
    // "… gerne an, sofern": it closes its clause.
    let closes = |at: usize| words.get(at + 1).is_none_or(|next| next.is(SEPARATED));
    words.iter().enumerate().any(|(at, w)| part(l.low, w.span) == "an" && closes(at))
}

/// Whether what is accepted is the offer: where none is out, "we can accept delivery by e-mail" takes none.
fn of_offer(l: &Look<'_>, h: &Hit) -> bool {
    /// Words of an acceptance that names nothing.
    const BARE: usize = 4;
    let named = l.has(Cue::OfferNoun) || l.text.words_of(l.s).len() <= BARE;
    l.going_on() || named || !l.context.is_first() || h.last > h.first + 2
}

/// What is named besides: a room, a layout. A date that was proposed is a yes to it.
pub(super) fn named(l: &Look<'_>) -> Option<Target> {
    if l.room && !(l.count && l.date) || described(l) {
        Some(Target::Room)
    } else if l.wishes.iter().any(|w| w.wanted && matches!(w.item, crate::understanding::Item::Menu(_))) {
        Some(Target::Products)
    } else {
        None
    }
}
