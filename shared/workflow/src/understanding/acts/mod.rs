//! What the client does with each sentence: cue words, the form of the sentence, its objects, what denies it; and, where
//! those say nothing in particular, a vote.

use super::cues::Hit;
use super::fold::{Span, part};
use super::lang::Cue;
use super::lang::signals::Sign;
use super::running::is_we;
use super::sentences::{Kind, Text};
use super::topics;
use super::{Act, ActMention, AmountRole, Context, DateMention, DateRole, Mention, Target, Understanding, When};
use crate::venue::Topic;
use jiff::civil::Date;

mod agree;
mod along;
mod asks;
mod ballot;
mod cancel;
mod change;
mod described;
mod inquire;
mod look;
mod pick;
mod polite;
mod real;
mod settle;
mod values;
mod withheld;

use along::{announces_changes, behind, carries_on, names_booking, plain, tells_number_before};
use asks::asks;
use inquire::{awaited, inquires};
use look::{Look, look};
pub(super) use pick::{Pick, read as picks};
pub(super) use polite::{Glance, is_polite};

/// A sentence with a day or an hour and nothing of an event: "Could it be Tuesday at five?" behind a wish to visit.
fn of_visit(l: &Look<'_>) -> bool {
    let when = l.any_date || l.time;
    let other = l.count || l.room || l.layout || !l.wishes.is_empty() || l.has(Cue::EventWord);
    when && !other && l.any(&[Cue::HowAbout, Cue::RequestForm, Cue::When, Cue::Polite])
}

/// What is known besides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) today: Date,
    /// Where the number of people stands.
    pub(super) headcount: Option<Span>,
}

/// What the rules see in a sentence.
struct Read<'a> {
    l: Look<'a>,
    acts: Vec<Act>,
    /// Whether it is an item of a list of changes: that is sure.
    listed: bool,
    /// What the sentence before speaks about.
    about: Option<Topic>,
}

/// Reads all acts, in text order.
pub(super) fn read(
    u: &Understanding,
    low: &str,
    text: &Text,
    picks: &[Pick],
    old_rooms: &[(String, Span)],
    context: &Context,
    known: Known,
) -> Vec<ActMention> {
    let mut out: Vec<ActMention> = Vec::new();
    let mut looks: Vec<Look<'_>> = text.sentences.iter().map(|s| look(u, low, text, s, context, known)).collect();
    looks.iter_mut().for_each(|l| l.inquires = inquires(l));
    let changing = looks.iter().any(|l| {
        let fact = l.count || l.date || l.room;
        let moved = l.replaced_date && l.date && l.has(Cue::Moves);
        let swaps = change::swaps(l) && looks.iter().all(|o| !o.date && !o.count);
        let told = change::instead(l) || change::corrected(l) || change::contrasted(l) || moved;
        let changed = fact && told || swaps || l.has(Cue::Booked) && l.has(Cue::ChangeVerb);
        l.factual() && !l.s.asks && (changed || values::outdated(l))
    });
    // "I am planning a party, not on 4 March but on the 7th": the wish is new, whatever it is put against.
    let fresh = context.is_first() && looks.iter().any(|l| l.inquires && l.means(Cue::Need) && !l.has(Cue::ChangeVerb));
    let inquiring = looks.iter().any(|l| l.inquires) && (!changing || fresh);
    let mut visiting = false;
    let mut before: Option<Topic> = None;
    let mut read: Vec<Read<'_>> = Vec::with_capacity(looks.len());
    let (mut listing, mut told_before) = (false, false);
    for mut l in looks {
        let priced = (!l.amounts.is_empty() && !l.has(Cue::PaymentClaim)).then_some(Topic::Prices);
        let told = if l.s.asks { None } else { topics::about(l.s).or(priced) };
        let about = std::mem::replace(&mut before, told);
        l.inquiring = inquiring;
        // What is said to the machine is no act; after a wish to see the house a day and an hour are those of the visit.
        let injected = l.has(Cue::Injection) || l.s.cues.signs(Sign::Injection);
        if injected || l.s.asks && part(low, l.s.span).starts_with('?') {
            continue;
        }
        let follows = visiting && of_visit(&l) && !(l.s.asks && l.means(Cue::Moves));
        visiting = follows || visits(&l);
        if !follows {
            let mut acts = of_sentence(&l, u, picks);
            // "Two had to cancel": fewer come, and no more is given up.
            if l.fewer && !cancel::of_event(&l) {
                let fewer = Act::Change { target: Target::Headcount };
                acts.retain(|a| !matches!(a, Act::Cancel { .. } | Act::Decline | Act::Provide) && *a != fewer);
                acts.push(fewer);
            }
            if let Some(last) = read.last() {
                behind(last, &l, &mut acts);
            }
            let mut listed = false;
            listing &= acts.iter().all(|a| matches!(a, Act::Change { .. } | Act::Provide | Act::RequestOffer));
            if listing && l.factual() && acts.iter().all(|a| *a == Act::Provide) {
                let changed: Vec<Act> = change::voted(&l).into_iter().map(|target| Act::Change { target }).collect();
                listed = !changed.is_empty();
                acts = if listed { changed } else { acts };
            }
            // "We had told you 40. I think it's safest to plan for 55."
            if told_before && l.count && acts.iter().all(|a| matches!(a, Act::Provide | Act::Inquire)) {
                acts = vec![Act::Change { target: Target::Headcount }];
            }
            told_before |= !l.count && tells_number_before(&l);
            listing |= announces_changes(&l);
            let about = about.or_else(|| read.last().and_then(|last| last.told_or_asked(&l)));
            read.push(Read { l, acts, listed, about });
        }
    }
    let mut vague: Vec<Span> = Vec::new();
    let mut claimed = false;
    for (place, Read { l, acts, listed, about }) in ballot::Place::all(&read).zip(&read) {
        let mut voted = if *listed { acts.clone() } else { ballot::vote(l, &place, acts) };
        real::keep_done(l, &mut voted);
        agree::goes_ahead(l, &mut voted);
        agree::takes_things(l, &mut voted);
        agree::gives_up(l, &mut voted);
        asks::wants_again(l, &mut voted);
        agree::asks_so_many(l, &mut voted);
        agree::tells_of_things(l, &mut voted);
        withheld::keep_given(l, &mut voted);
        for mut act in voted {
            claimed |= act == Act::ClaimPayment;
            if let Act::Ask { topic } = &mut act {
                // "I have transferred it. Could you tell me when it arrives?"
                let arrival = claimed && *topic == Topic::BookingState && !names_booking(l);
                let topic_before =
                    if arrival { Some(Topic::Payment) } else { about.filter(|b| carries_on(l, *topic, *b)) };
                *topic = topic_before.unwrap_or(*topic);
            }
            let wh = l.text.opens_with(l.s, Cue::Wh);
            if act == (Act::Ask { topic: Topic::Other }) && topics::vague(part(low, l.s.span), l.s) && !wh {
                vague.push(l.s.span);
            }
            let (old, new) = match act {
                Act::Change { target } => values::of(l, u, target, old_rooms),
                _ => (None, None),
            };
            out.push(ActMention { act, span: l.s.span, old, new });
        }
    }
    withheld::keep_decided(text, low, context, &mut out);
    // "Before our workshop on the 22nd" in a mail that seeks nothing.
    let sought = text.sentences.iter().any(|s| inquire::seeks(low, s));
    let goes_on = text.sentences.iter().any(|s| {
        s.cues.any(&[Cue::Keep, Cue::Booked])
            || inquire::goes_on_about(text, s)
            || !sought && inquire::names_known(u, text, low, s)
    });
    let verb = text.sentences.iter().any(|s| s.cues.has(Cue::ChangeVerb) && s.factual());
    let only_if = text.sentences.iter().any(|s| s.cues.signs(Sign::OnlyIf) && s.factual());
    let same_address = text.sentences.iter().any(|s| s.cues.signs(Sign::SameAddress));
    let later = text.sentences.iter().any(|s| s.cues.has(Cue::Deferral) && s.cues.has(Cue::Confirm));
    let rest: Vec<Span> = text.sentences.iter().filter(|s| s.cues.has(Cue::Rest)).map(|s| s.span).collect();
    let bids: Vec<Span> = text.sentences.iter().filter(|s| s.cues.has(Cue::CounterSoft)).map(|s| s.span).collect();
    let headcount = known.headcount;
    let told = headcount.is_some_and(|h| text.sentences.iter().any(|s| s.holds(h) && s.factual()));
    let wh: Vec<Span> = text.sentences.iter().filter(|s| text.opens_with(s, Cue::Wh)).map(|s| s.span).collect();
    settle::settle(
        u,
        &mut out,
        context,
        settle::Mail {
            wh: &wh,
            rest: &rest,
            bids: &bids,
            headcount,
            told,
            goes_on,
            later,
            verb,
            only_if,
            same_address,
        },
    );
    // "Is that possible?" asks nothing but what the rest of the mail asks.
    let inquired = out.iter().any(|a| a.act == Act::Inquire);
    let short = |a: &ActMention| {
        let at = text.sentences.partition_point(|s| s.span.0 < a.span.0);
        let s = text.sentences.get(at).filter(|s| s.span == a.span);
        s.is_some_and(|s| {
            let words = text.words_of(s);
            // "Is there a changing room?", "how quiet is your house?" name a thing, whatever it is.
            let of_being =
                topics::of_being(part(low, s.span)) || part(low, s.span).contains('?') && text.opens_with(s, Cue::Wh);
            let named = of_being && !words.iter().all(|w| plain(part(low, w.span)));
            // "Can you host a small gathering for us after the service?" inquires itself.
            let hosts = s.cues.has(Cue::EventWord) && s.cues.has(Cue::Need);
            (words.len() <= 7 || hosts) && !named && !s.cues.topic(Topic::Other)
        })
    };
    let empty = |a: &ActMention| {
        a.act == Act::Ask { topic: Topic::Other } && (vague.binary_search(&a.span).is_ok() || inquired && short(a))
    };
    if !out.iter().all(|a| empty(a) || a.act == Act::Thank) {
        out.retain(|a| !empty(a));
    }
    // Before, a value says that the sentence itself tells it.
    out.iter_mut().for_each(|a| values::complete(a, u, low, old_rooms));
    out
}

/// "For the last one we paid 410 a head", "at the Crown we usually paid 3,900": a price of somebody else's, told to compare.
fn compares(l: &Look<'_>) -> bool {
    let per = |m: &Mention<super::Amount>| {
        matches!(m.value.per, Some(super::Per::Person | super::Per::Hour | super::Per::Day))
    };
    let over = |h: &Hit| l.text.all(l.s, Cue::PaymentClaim).any(|p| p.meets(h));
    let story = l.text.all(l.s, Cue::PastStory).any(over) && !l.amounts.is_empty();
    let story = story || l.amounts.iter().any(per) && l.has(Cue::PastStory);
    !l.s.asks && (story || l.amounts.iter().any(per) && l.has(Cue::PaymentClaim))
}

fn of_sentence(l: &Look<'_>, u: &Understanding, picks: &[Pick]) -> Vec<Act> {
    let mut acts = Vec::new();
    if l.means(Cue::Human) && (l.s.asks || !l.has(Cue::NoCall)) {
        acts.push(Act::RequestHuman);
    }
    acts.extend(cancel::read(l));
    let cancelled = acts.iter().any(|a| matches!(a, Act::Cancel { .. }));
    // "We have … by e-banking … transferred": the amount was read as one that is paid.
    let paid = l.has(Cue::Payment) && !l.has(Cue::Polite) && l.amounts.iter().any(|m| m.value.role == AmountRole::Paid);
    let claims = (l.means(Cue::PaymentClaim) || paid) && !compares(l);
    // "I have paid half by transfer, did it arrive?" tells it first.
    let told_first = || {
        let we =
            |h: &Hit| (l.s.words.0..=h.last).any(|at| l.text.words.get(at).is_some_and(|w| is_we(part(l.low, w.span))));
        let parted = |h: &Hit| l.text.parted(l.s, h.last, l.s.words.1.saturating_sub(1));
        let first = l.meant(Cue::PaymentClaim).next().is_some_and(|h| we(h) && parted(h));
        let opens = [Cue::Interrogative, Cue::Wh, Cue::WeakQuestion, Cue::RequestForm];
        first && !l.any(&[Cue::Unsure, Cue::Indirect]) && !opens.into_iter().any(|cue| l.text.opens_with(l.s, cue))
    };
    if (!l.s.asks || told_first()) && claims && !l.any(&[Cue::Condition, Cue::Deferral, Cue::ToBePaid]) {
        // "Der 12. ist raus" pays nothing.
        let day_out = l.replaced_date && l.amounts.is_empty() && !l.has(Cue::Payment);
        acts.extend((!day_out).then_some(Act::ClaimPayment));
    }
    let visit = !cancelled && visits(l);
    if visit {
        acts.push(Act::VisitSite);
        // "Passare a vedere": no verb of change of its own.
        let apart = |v: &Hit| !l.text.all(l.s, Cue::Visit).any(|h| h.first <= v.first && v.first <= h.last);
        if l.meant(Cue::ChangeVerb).any(apart) && (l.any_date || l.time) {
            acts.push(Act::Change { target: Target::Visit });
        }
    }
    // "We accept the offer as is" takes it.
    let taken = l.context.offer && !l.has(Cue::Deferral) && (l.means(Cue::Accept) || l.means(Cue::AcceptSoft));
    let keep = l.text.all(l.s, Cue::Keep).any(|h| !l.text.reported(l.s, h))
        && !(l.has(Cue::Hypothetical) || taken)
        && (!l.has(Cue::Instead) || l.has(Cue::Rest))
        && !l.s.asks
        || cancel::revoked(l);
    if keep {
        acts.push(Act::KeepAsIs);
    }
    let bound = keep && !change::beside_kept(l);
    if l.factual() && !cancelled && !visit && !bound {
        change::read(l, &mut acts);
    } else if adds(l) && (l.going_on() || !l.inquiring) {
        acts.push(Act::Change { target: Target::Products });
    }
    let changed = acts.iter().any(|a| matches!(a, Act::Change { .. }));
    let picked = picks
        .iter()
        .find(|p| l.s.holds(p.1) && !pick::refused(l, p))
        .filter(|_| l.factual() && !cancelled && !compares(l));
    let picked = picked.and_then(|p| pick::place(l, p));
    let visit_off = acts.contains(&Act::Cancel { target: Target::Visit }) && l.s.cues.signs(Sign::NoVisit);
    agree::read(l, picked, changed || cancelled && !visit_off || keep, &mut acts);
    // "Room D, but only if we may bring our dog": taken, and asked.
    let takes = |a: &Act| matches!(a, Act::ChooseNamed { target: Target::Room } | Act::Change { target: Target::Room });
    if l.s.cues.signs(Sign::OnlyIf) && acts.iter().any(takes) && !l.context.offer {
        acts.push(Act::Ask { topic: Topic::Other });
    }
    // "Please wait before you confirm."
    if l.s.cues.signs(Sign::Wait) {
        acts.retain(|a| !matches!(a, Act::Confirm | Act::Accept));
    }
    // "We'd love to see the house, above all Room E" takes no room.
    if visit && !l.context.visit {
        let room = |a: &Act| matches!(a, Act::ChooseNamed { target: Target::Room }) && !l.context.listed;
        acts.retain(|a| !(room(a) || *a == Act::Confirm && !l.says_yes()));
    }
    if let Some(n) = picked {
        // "Rather the second date" names no new one.
        let renamed = Act::Change { target: Target::Date };
        let listed = !l.context.dates.is_empty() || !l.date;
        acts.retain(|a| !matches!(a, Act::Confirm | Act::ChooseNamed { .. }) && !(listed && *a == renamed));
        acts.push(Act::ChooseNth { n });
    } else if let Some(target) = chosen_day(l, &acts) {
        acts.retain(|a| !matches!(a, Act::Confirm | Act::Decline | Act::Change { target: Target::Date }));
        acts.push(Act::ChooseNamed { target });
        if target == Target::Visit && !acts.contains(&Act::VisitSite) {
            acts.push(Act::VisitSite);
        }
    }
    let settled = acts.iter().any(|a| match a {
        Act::Accept | Act::AcceptConditionally | Act::RequestHuman | Act::Decline | Act::ChooseNamed { .. } => true,
        // An offer is haggled over: its event is known.
        Act::Counter { .. } => l.context.offer,
        _ => false,
    });
    // What they look for no longer, another sentence may tell.
    let inquires = l.inquires || l.inquiring && l.has(Cue::NoLongerNeed) && inquires(l);
    let inquiry = inquires && !changed && !cancelled && !visit && !settled;
    if inquiry {
        acts.retain(|a| *a != Act::Confirm || l.says_yes());
        acts.push(Act::Inquire);
        if l.text.opens_with(l.s, Cue::Wh) && l.s.cues.topic(Topic::Prices) {
            acts.push(Act::Ask { topic: Topic::Prices });
        }
    }
    let countered = acts.iter().any(|a| matches!(a, Act::Counter { .. } | Act::Decline));
    if l.means(Cue::RequestOffer) && !countered && !l.has(Cue::Deferral) {
        acts.push(Act::RequestOffer);
        acts.retain(|a| !matches!(a, Act::Confirm));
    }
    asks(l, u, visit, &mut acts);
    if change::proposes_other_days(l) && !acts.iter().any(|a| matches!(a, Act::Ask { .. })) {
        acts.push(Act::Ask { topic: Topic::FreeDates });
    }
    if l.has(Cue::Thank) && !l.has(Cue::Ahead) && !acts.contains(&Act::Decline) {
        // "Super, thanks for the info", "many thanks for Saturday, it was perfect": an answer to nothing.
        acts.retain(|a| *a != Act::Confirm || !(l.context.is_first() && polite::names_what_for(l)));
        acts.push(Act::Thank);
    }
    // "We take Room D and are nine": the number we asked for comes along.
    let asked = l.context.headcount && l.count || l.context.time && l.time;
    if asked && acts.iter().any(|a| matches!(a, Act::ChooseNth { .. } | Act::ChooseNamed { .. })) {
        acts.push(Act::Provide);
    }
    let same = || l.context.billing && l.s.cues.signs(Sign::SameAddress);
    let gives = || same() || l.facts() || l.replaced_date || gives_billing(u, l);
    if acts.iter().all(|a| matches!(a, Act::Thank)) && l.factual() && gives() {
        acts.insert(0, Act::Provide);
    }
    acts
}

/// "Could we also have a projector?", not "may I know if they have one?".
fn adds(l: &Look<'_>) -> bool {
    l.has(Cue::AddRequest) && !l.wishes.is_empty() && !l.has(Cue::Indirect)
}

/// "We take 18 March" out of several days proposed, or a day for the visit: a choice.
fn chosen_day(l: &Look<'_>, acts: &[Act]) -> Option<Target> {
    let open = acts
        .iter()
        .all(|a| matches!(a, Act::Confirm | Act::Thank | Act::VisitSite | Act::Change { target: Target::Date }));
    let verb = l.means(Cue::ChangeVerb);
    let refused = acts.iter().all(|a| matches!(a, Act::Decline | Act::Thank)) && acts.contains(&Act::Decline);
    let start = |d: &Mention<DateMention>| if let When::Days { start, .. } = d.value.when { Some(start) } else { None };
    // "Thursday the 1st at 4 pm would do": a slot that we proposed, with its hour.
    let offered = |d: &Mention<DateMention>| start(d).is_some_and(|s| l.context.visits.contains(&s));
    let one_offered = l.dates.iter().filter(|d| offered(d)).count() == 1;
    // "Could we say the Tuesday for the viewing, please?": one of the slots, asked for as one asks for the salt.
    let please = || {
        let asks = l.any(&[Cue::RequestForm, Cue::Polite]) && !l.text.opens_with(l.s, Cue::Wh);
        asks && l.context.visit && one_offered && !l.s.cues.topic(Topic::FreeDates)
    };
    if !(open || refused) || verb || (!l.factual() || l.s.asks) && !please() {
        return None;
    }
    let slot = l.time && one_offered && !l.any(&[Cue::Sorry, Cue::NotWork, Cue::Negation, Cue::Instead]);
    let said = slot || acts.contains(&Act::Confirm) || l.any(&[Cue::Take, Cue::Polite, Cue::Confirm, Cue::Yes]);
    if l.context.visit && !refused {
        let day = l.dates.iter().any(|d| matches!(d.value.role, DateRole::Visit | DateRole::Event)) || l.time;
        // "The 16th would suit us, we cannot make it earlier."
        let fits = !l.has(Cue::NotWork) || l.means(Cue::Confirm);
        return (day && said && fits).then_some(Target::Visit);
    }
    let proposed = |d: &&Mention<DateMention>| {
        d.value.role == DateRole::Event && start(d).is_some_and(|s| l.context.dates.contains(&s))
    };
    let several = l.context.dates.len() > 1;
    // "The 14th is better for us, on the 12th the director is away."
    let taken = |d: &&Mention<DateMention>| {
        let at = l.text.words.partition_point(|w| w.span.1 <= d.span.0);
        let near = |h: &Hit| !l.text.parted(l.s, h.first.min(at), h.last.max(at));
        l.meant(Cue::Take).chain(l.meant(Cue::Confirm)).any(near)
    };
    let ours = || l.dates.iter().filter(proposed);
    let one_taken = ours().filter(taken).count() == 1;
    // "On the 3rd we are away, the 10th is perfect": one is turned down, the other taken.
    if refused {
        let named = l.dates.iter().filter(|d| start(d).is_some_and(|s| l.context.dates.contains(&s))).count();
        // "On the 9th we cannot, on the 10th only until 4": the one that is left has its hours.
        let timed = ours().count() == 1 && ours().any(|d| d.value.time.is_some());
        return (several && named > 1 && (one_taken || timed)).then_some(Target::Date);
    }
    (several && said && (ours().count() == 1 || one_taken)).then_some(Target::Date)
}

/// A wish to come and see, or talk about the visit; not how long one takes.
fn visits(l: &Look<'_>) -> bool {
    let wish = l.means(Cue::Visit) && !l.any(&[Cue::PastStory, Cue::Hypothetical]) && !l.s.cues.signs(Sign::NoVisit);
    let detail = l.s.kind == Kind::Question
        && l.text.opens_with(l.s, Cue::Wh)
        && !l.any(&[Cue::TargetDate, Cue::RequestForm, Cue::When])
        && !l.s.cues.topic(Topic::FreeDates)
        && !l.any_date;
    wish && !detail
}

fn gives_billing(u: &Understanding, l: &Look<'_>) -> bool {
    let said = part(&u.text, l.s.span);
    let inside = |v: &Option<String>| v.as_ref().is_some_and(|v| !v.is_empty() && said.contains(v.as_str()));
    let b = &u.billing;
    let labelled = || ["country", "land", "pays", "paese"].iter().any(|w| part(l.low, l.s.span).contains(w));
    inside(&b.street)
        || inside(&b.city)
        || inside(&b.vat)
        || inside(&b.postal_code)
        || (b.country.is_some() && labelled())
}
