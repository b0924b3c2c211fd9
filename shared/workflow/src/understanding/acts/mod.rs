//! What the client does with each sentence: cue words, the form of the sentence, its objects, what denies it.

use super::cues::{Hit, Key};
use super::fold::{Span, part};
use super::lang::Cue;
use super::sentences::{Kind, Sentence, Text};
use super::topics;
use super::{Act, ActMention, Context, DateRole, ProductWish, Target, Understanding, When};
use crate::venue::{Money, Topic};

mod agree;
mod change;
mod pick;
mod values;

pub(super) use pick::{Pick, read as picks};

/// What a sentence carries at first sight.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Glance {
    /// A day.
    pub(super) date: bool,
    /// A day or a vague wish.
    pub(super) date_or_wish: bool,
    /// A time.
    pub(super) time: bool,
    /// A room.
    pub(super) room: bool,
    /// A number of people.
    pub(super) count: bool,
    /// An amount.
    pub(super) money: bool,
}

/// Decides, before any fact is read, which questions are changes, requests or inquiries.
pub(super) fn is_polite(text: &Text, s: &Sentence, facts: Glance) -> bool {
    let c = s.cues;
    if !s.asks || c.has(Cue::Hypothetical) {
        return false;
    }
    if facts.date_or_wish && facts.count {
        return true;
    }
    let wh = text.opens_with(s, Cue::Wh) && !text.opens_with(s, Cue::HowAbout);
    let told = c.has(Cue::Indirect) && !s.cues.any(&[Cue::RequestOffer, Cue::Cancel]);
    let bound = facts.date || facts.time || facts.room || facts.count;
    if (wh && !facts.money) || told {
        return false;
    }
    let request = c.has(Cue::RequestForm) && !impersonal(text, s);
    let change = c.any(&[Cue::ChangeVerb, Cue::HowAbout, Cue::Instead, Cue::More])
        && (bound || (request && c.any(&[Cue::ChangeVerb, Cue::More]) && (target_named(s) || goods_named(s))));
    let drops = c.has(Cue::Drop) && !c.has(Cue::Terms) && (goods_named(s) || !c.has(Cue::CancelEvent));
    let asked_for = drops || c.any(&[Cue::AskConfirm, Cue::RequestOffer]);
    let books = c.has(Cue::EventWord) && facts.count && ((request && c.has(Cue::Need)) || c.has(Cue::HaveYou));
    let reserves = request && c.has(Cue::Need) && bound;
    let counter = facts.money && c.any(&[Cue::Counter, Cue::CounterSoft]);
    change
        || (request && (asked_for || cancels_in_request(text, s)))
        || c.has(Cue::AskConfirm)
        || books
        || reserves
        || counter
}

/// "Can one cancel later?" asks what is possible in general.
fn impersonal(text: &Text, s: &Sentence) -> bool {
    text.all(s, Cue::Impersonal).next().is_some()
}

/// Food, drink or equipment.
fn goods_named(s: &Sentence) -> bool {
    [Topic::Catering, Topic::Equipment, Topic::Menus].into_iter().any(|t| s.cues.topic(t))
}

fn target_named(s: &Sentence) -> bool {
    s.cues.any(&[
        Cue::TargetDate,
        Cue::TargetRoom,
        Cue::TargetHeadcount,
        Cue::TargetLayout,
        Cue::TargetProducts,
        Cue::TargetBilling,
    ])
}

/// "Could you please cancel our booking?", not "can we cancel for free?".
fn cancels_in_request(text: &Text, s: &Sentence) -> bool {
    s.cues.has(Cue::Cancel)
        && s.cues.any(&[Cue::CancelEvent, Cue::Visit])
        && !s.cues.any(&[Cue::Terms, Cue::Condition])
        && !impersonal(text, s)
}

/// What is known of one sentence while its acts are read.
struct Look<'a> {
    text: &'a Text,
    s: &'a Sentence,
    low: &'a str,
    context: &'a Context,
    /// Whether another sentence of the mail inquires.
    inquiring: bool,
    date: bool,
    any_date: bool,
    replaced_date: bool,
    time: bool,
    room: bool,
    count: bool,
    layout: bool,
    money: Option<Money>,
    wishes: Vec<&'a ProductWish>,
}

impl Look<'_> {
    fn has(&self, cue: Cue) -> bool {
        self.s.cues.has(cue)
    }

    fn any(&self, cues: &[Cue]) -> bool {
        self.s.cues.any(cues)
    }

    /// Hits of a cue that are said, not denied, quoted, reported or supposed.
    fn meant(&self, cue: Cue) -> impl Iterator<Item = &Hit> {
        self.text.all(self.s, cue).filter(|h| self.is_meant(h))
    }

    fn is_meant(&self, h: &Hit) -> bool {
        !(self.has(Cue::Hypothetical) || self.text.negated(self.s, h) || self.text.reported(self.s, h))
    }

    fn means(&self, cue: Cue) -> bool {
        self.meant(cue).next().is_some()
    }

    fn factual(&self) -> bool {
        self.s.factual()
    }

    fn facts(&self) -> bool {
        self.date || self.time || self.room || self.count || self.layout || !self.wishes.is_empty()
    }

    fn dropped(&self) -> bool {
        self.wishes.iter().any(|w| !w.wanted)
    }

    /// A decision may be open: an offer is out or something is held.
    fn going_on(&self) -> bool {
        self.context.offer || self.context.held.is_some()
    }
}

/// Reads all acts, in text order.
pub(super) fn read(
    u: &Understanding,
    low: &str,
    text: &Text,
    picks: &[Pick],
    old_rooms: &[(String, Span)],
    context: &Context,
    headcount: Option<Span>,
) -> Vec<ActMention> {
    let mut out: Vec<ActMention> = Vec::new();
    let looks: Vec<Look<'_>> = text.sentences.iter().map(|s| look(u, low, text, s, context, headcount)).collect();
    let inquiring = looks.iter().any(inquires);
    let mut vague: Vec<Span> = Vec::new();
    for mut l in looks {
        l.inquiring = inquiring;
        if l.s.asks && part(low, l.s.span).starts_with('?') {
            continue;
        }
        for act in of_sentence(&l, u, picks) {
            if act == (Act::Ask { topic: Topic::Other }) && topics::vague(part(low, l.s.span), l.s) {
                vague.push(l.s.span);
            }
            let (old, new) = match act {
                Act::Change { target } => values::of(&l, u, target, old_rooms),
                _ => (None, None),
            };
            out.push(ActMention { act, span: l.s.span, old, new });
        }
    }
    settle(&mut out, context);
    announces(u, &mut out, context, headcount);
    // "Is that possible?" asks nothing but what the rest of the mail asks.
    let empty = |a: &ActMention| a.act == Act::Ask { topic: Topic::Other } && vague.contains(&a.span);
    if !out.iter().all(|a| empty(a) || a.act == Act::Thank) {
        out.retain(|a| !empty(a));
    }
    out
}

/// A first mail that tells when and how many, sentence after sentence, inquires: who only tells wants to come.
fn announces(u: &Understanding, out: &mut Vec<ActMention>, context: &Context, headcount: Option<Span>) {
    let asked = context.offer || context.held.is_some() || context.headcount || context.time || context.billing;
    let proposed = !(context.dates.is_empty() && context.visits.is_empty());
    let neutral = |a: &ActMention| matches!(a.act, Act::Provide | Act::Ask { .. } | Act::Thank | Act::RequestOffer);
    let day = u.dates.iter().find(|d| d.value.role == DateRole::Event && !d.value.in_question);
    let fresh = !asked && !proposed && out.iter().all(neutral);
    let told = out.iter().any(|a| matches!(a.act, Act::Provide | Act::RequestOffer));
    let (Some(day), Some(_), true, true) = (day, headcount, fresh, told) else { return };
    out.retain(|a| !matches!(a.act, Act::Provide | Act::RequestOffer));
    out.insert(0, ActMention { act: Act::Inquire, span: day.span, old: None, new: None });
}

/// What one act does to another of the same mail.
fn settle(out: &mut Vec<ActMention>, context: &Context) {
    let any = |out: &[ActMention], f: fn(&Act) -> bool| out.iter().any(|a| f(&a.act));
    let changes = any(out, |a| matches!(a, Act::Change { .. }));
    let declines = any(out, |a| matches!(a, Act::Decline | Act::RequestHuman | Act::Counter { .. }));
    let conditional = any(out, |a| *a == Act::AcceptConditionally);
    // A change, a refusal or a condition wins over the acceptance beside it.
    if changes || declines || conditional {
        out.retain(|a| a.act != Act::Accept);
    }
    // "The rest stays as it is" only bounds the change.
    if changes {
        out.retain(|a| a.act != Act::KeepAsIs);
    }
    // Before an offer an inquiry's talk of money is a budget, and what it asks for is part of it.
    let inquiry = any(out, |a| *a == Act::Inquire);
    if inquiry {
        out.retain(|a| !matches!(a.act, Act::Provide | Act::RequestOffer));
        // Nothing was asked yet that a "would be great" could answer.
        if !context.offer && context.held.is_none() && context.dates.is_empty() {
            out.retain(|a| a.act != Act::Confirm);
        }
        if !context.offer {
            out.retain(|a| !matches!(a.act, Act::Counter { .. }));
        }
    }
    let mut seen: Vec<Act> = Vec::new();
    out.retain(|a| {
        let once = matches!(
            a.act,
            Act::Provide
                | Act::Inquire
                | Act::Thank
                | Act::RequestOffer
                | Act::Confirm
                | Act::Accept
                | Act::RequestHuman
        );
        let repeated = once && seen.contains(&a.act);
        seen.push(a.act.clone());
        !repeated
    });
}

fn look<'a>(
    u: &'a Understanding,
    low: &'a str,
    text: &'a Text,
    s: &'a Sentence,
    context: &'a Context,
    headcount: Option<Span>,
) -> Look<'a> {
    let dates = || u.dates.iter().filter(|d| s.holds(d.span));
    Look {
        text,
        s,
        low,
        context,
        inquiring: false,
        date: dates().any(|d| d.value.role == DateRole::Event && !d.value.in_question),
        any_date: dates().next().is_some(),
        replaced_date: dates().any(|d| d.value.role == DateRole::Replaced),
        time: u.times.iter().any(|t| s.holds(t.span)),
        room: u.rooms.iter().any(|r| s.holds(r.span))
            || u.unknown_room.as_ref().is_some_and(|r| s.holds(r.span) && s.factual()),
        count: headcount.is_some_and(|h| s.holds(h)),
        layout: u.layout.as_ref().is_some_and(|l| s.holds(l.span)),
        money: u.money.iter().find(|m| s.holds(m.span)).map(|m| m.value.money),
        wishes: u.products.iter().filter(|p| s.holds(p.span)).map(|p| &p.value).collect(),
    }
}

/// Words of an event in a sentence that asks for an extra, cancels, visits or goes on with what is held.
fn beside_the_point(l: &Look<'_>) -> bool {
    let extra = l.has(Cue::AddRequest) && !l.wishes.is_empty();
    let cancels = l.has(Cue::Cancel) && l.has(Cue::CancelEvent);
    let visits = l.has(Cue::Visit) && !l.count;
    let held = l.going_on() && l.room && !l.count && !l.date;
    let bare = !(l.count || l.any_date);
    let goes_on = l.going_on() && bare && l.any(&[Cue::ChangeVerb, Cue::Instead, Cue::RequestOffer]);
    extra || cancels || visits || held || goes_on
}

/// Whether the sentence is about holding an event.
fn inquires(l: &Look<'_>) -> bool {
    let event = l.has(Cue::EventWord) || (l.s.kind == Kind::PoliteQuestion && l.count && l.any_date);
    let has_you = l.s.kind == Kind::PoliteQuestion && l.count && l.has(Cue::HaveYou);
    let wanted = l.means(Cue::Need) || (l.count && l.any_date) || has_you;
    let special = l.text.hits_of(l.s).any(|h| h.key == Key::Event(true));
    // A room asked for by its name, and nothing else of an event, is a choice.
    let choice = l.room && !special && !(l.count || l.any_date || l.time);
    event
        && wanted
        && l.factual()
        && !choice
        && !l.any(&[Cue::Payment, Cue::Decline, Cue::Hypothetical, Cue::NoLongerNeed, Cue::Human])
        && !beside_the_point(l)
}

fn of_sentence(l: &Look<'_>, u: &Understanding, picks: &[Pick]) -> Vec<Act> {
    let mut acts = Vec::new();
    if l.means(Cue::Human) {
        acts.push(Act::RequestHuman);
    }
    acts.extend(cancels(l));
    let cancelled = acts.iter().any(|a| matches!(a, Act::Cancel { target } if *target != Target::Products));
    if !l.s.asks && l.means(Cue::PaymentClaim) && !l.any(&[Cue::Condition, Cue::Deferral]) {
        acts.push(Act::ClaimPayment);
    }
    let visit = !cancelled && visits(l);
    if visit {
        acts.push(Act::VisitSite);
    }
    let keep = l.text.all(l.s, Cue::Keep).any(|h| !l.text.reported(l.s, h))
        && !l.any(&[Cue::Hypothetical, Cue::Instead])
        && !l.s.asks;
    if keep {
        acts.push(Act::KeepAsIs);
    }
    if l.factual() && !cancelled && !visit && !keep {
        change::read(l, &mut acts);
    } else if l.has(Cue::AddRequest) && !l.wishes.is_empty() && (l.going_on() || !l.inquiring) {
        acts.push(Act::Change { target: Target::Products });
    }
    let changed = acts.iter().any(|a| matches!(a, Act::Change { .. }));
    let picked = picks.iter().find(|p| l.s.holds(p.1)).filter(|_| l.factual() && !cancelled).map(|p| p.0);
    agree::read(l, picked, changed || cancelled || keep, &mut acts);
    let picked = picked.or_else(|| chosen_day(l, u, &acts));
    if let Some(n) = picked {
        // "Rather the second date" names no new one.
        let renamed = Act::Change { target: Target::Date };
        acts.retain(|a| !matches!(a, Act::Confirm | Act::ChooseNamed { .. }) && (l.date || *a != renamed));
        acts.push(Act::ChooseNth { n });
    }
    let settled = acts.iter().any(|a| {
        matches!(a, Act::Accept | Act::AcceptConditionally | Act::RequestHuman | Act::Decline | Act::ChooseNamed { .. })
    });
    let inquiry = inquires(l) && !changed && !cancelled && !visit && !settled;
    if inquiry {
        acts.retain(|a| *a != Act::Confirm || l.text.opens_with(l.s, Cue::Yes));
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
    asks(l, visit, &mut acts);
    if l.has(Cue::Thank) && !l.has(Cue::Ahead) && !acts.contains(&Act::Decline) {
        acts.push(Act::Thank);
    }
    let gives = l.facts() || l.replaced_date || gives_billing(u, l);
    if acts.iter().all(|a| matches!(a, Act::Thank)) && gives && l.factual() {
        acts.insert(0, Act::Provide);
    }
    acts
}

/// "We take 18 March" out of several days proposed: its place among them.
fn chosen_day(l: &Look<'_>, u: &Understanding, acts: &[Act]) -> Option<u8> {
    if !acts.iter().all(|a| matches!(a, Act::Confirm | Act::Thank))
        || !l.means(Cue::Take)
        || l.text.opens_with(l.s, Cue::Yes)
        || l.room
    {
        return None;
    }
    let mut days = u.dates.iter().filter(|d| l.s.holds(d.span));
    let (Some(day), None) = (days.next(), days.next()) else { return None };
    let When::Days { start, .. } = &day.value.when else { return None };
    let at = l.context.dates.iter().position(|d| d == start).filter(|_| l.context.dates.len() > 1)?;
    u8::try_from(at + 1).ok()
}

/// The event, the visit or a product, by what the verb's object is.
fn cancels(l: &Look<'_>) -> Option<Act> {
    let gone = l.means(Cue::NoLongerNeed) || l.text.all(l.s, Cue::NoLongerNeed).any(|h| !l.text.reported(l.s, h));
    let verb = l.meant(Cue::Cancel).next().copied();
    if !l.factual() || l.has(Cue::Hypothetical) || (verb.is_none() && !gone) {
        return None;
    }
    // "If we have to cancel" is no cancellation.
    let supposed = verb.is_some_and(|v| l.text.all(l.s, Cue::Condition).any(|k| k.first < v.first));
    let deferred = l.has(Cue::Deferral) && !gone;
    if supposed || deferred || (l.has(Cue::Terms) && !l.has(Cue::CancelEvent)) {
        return None;
    }
    if l.dropped() {
        return verb.map(|_| Act::Cancel { target: Target::Products });
    }
    if !l.wishes.is_empty() && !l.has(Cue::CancelEvent) {
        return None;
    }
    let target = if l.has(Cue::Visit) { Target::Visit } else { Target::Event };
    (gone || l.any(&[Cue::CancelEvent, Cue::Visit])).then_some(Act::Cancel { target })
}

/// A wish to come and see, or talk about the visit; not how long one takes.
fn visits(l: &Look<'_>) -> bool {
    let wish = l.means(Cue::Visit) && !l.any(&[Cue::PastStory, Cue::Hypothetical]);
    let detail = l.s.kind == Kind::Question
        && l.text.opens_with(l.s, Cue::Wh)
        && !l.any(&[Cue::TargetDate, Cue::RequestForm, Cue::When])
        && !l.s.cues.topic(Topic::FreeDates)
        && !l.any_date;
    wish && !detail
}

fn asks(l: &Look<'_>, visit: bool, acts: &mut Vec<Act>) {
    let done = acts.iter().any(|a| matches!(a, Act::RequestHuman | Act::KeepAsIs | Act::Counter { .. }));
    let request = l.any(&[Cue::RequestOffer, Cue::AskConfirm]) && !l.has(Cue::Indirect);
    let added = l.has(Cue::AddRequest) && !l.wishes.is_empty();
    if l.s.kind != Kind::Question || done || request || added || (visit && !l.s.cues.topic(Topic::Parking)) {
        return;
    }
    let topics = topics::of(l.s);
    // "Could you answer the following questions?" asks nothing yet.
    if topics == [Topic::Other] && l.has(Cue::Idiom) {
        return;
    }
    acts.extend(topics.into_iter().map(|topic| Act::Ask { topic }));
}

fn gives_billing(u: &Understanding, l: &Look<'_>) -> bool {
    let said = part(&u.text, l.s.span);
    let inside = |v: &Option<String>| v.as_ref().is_some_and(|v| !v.is_empty() && said.contains(v.as_str()));
    let b = &u.billing;
    let labelled = ["country", "land", "pays", "paese"].iter().any(|w| part(l.low, l.s.span).contains(w));
    inside(&b.street)
        || inside(&b.city)
        || inside(&b.vat)
        || inside(&b.postal_code)
        || (b.country.is_some() && labelled)
}
