//! What the client does with each sentence.

use super::fold::{Span, part};
use super::lang::Cue;
use super::sentences::{Kind, Sentence};
use super::topics;
use super::when::Pick;
use super::{Act, ActMention, Context, DateRole, ProductWish, Target, Understanding};
use crate::venue::Topic;

/// Decides, before any fact is read, which questions are changes, requests or inquiries.
pub(super) fn judge(s: &mut Sentence, low: &str, facts: Glance) {
    if !s.asks {
        return;
    }
    let text = part(low, s.span);
    let c = s.cues;
    let wh = text.starts_with("what time")
        || text.starts_with("when")
        || text.starts_with("which")
        || text.starts_with("welche")
        || text.starts_with("wann")
        || text.starts_with("how much")
        || text.starts_with("was kostet")
        || text.starts_with("wie viel")
        || text.starts_with("what menu")
        || text.starts_with("wie teuer")
        || text.starts_with("was ");
    let bound = facts.date || facts.time || facts.room || facts.count;
    let change = c.any(&[Cue::ChangeVerb, Cue::HowAbout, Cue::Instead]) && bound && !wh;
    let change = change && !(c.has(Cue::Hypothetical) && !(facts.date || facts.count || facts.room));
    // "Könnten wir 25 Personen statt 20 …": a value beside "instead of".
    let request = c.any(&[Cue::RequestForm, Cue::AskConfirm]) && (bound || c.has(Cue::AskConfirm));
    let inquiry = facts.date_or_wish && facts.count;
    let counter = facts.money && c.any(&[Cue::Counter, Cue::CounterSoft]);
    let ours = [
        "can we",
        "could we",
        "koennen wir",
        "koennten wir",
        "do you have",
        "haben sie",
        "is it possible",
        "would it be",
    ];
    let wants = inquiry || (c.has(Cue::EventWord) && facts.count && !wh && ours.iter().any(|o| text.starts_with(o)));
    if change || request || wants || counter {
        s.kind = Kind::PoliteQuestion;
    }
}

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

/// Reads all acts, in text order.
pub(super) fn read(
    u: &Understanding,
    low: &str,
    sentences: &[Sentence],
    picks: &[Pick],
    context: &Context,
    headcount: Option<Span>,
) -> Vec<ActMention> {
    let mut out: Vec<ActMention> = Vec::new();
    for s in sentences {
        let mut acts = of_sentence(u, low, s, picks, context, headcount);
        if s.asks && part(low, s.span).starts_with(['?']) {
            acts.clear();
        }
        out.extend(acts.into_iter().map(|act| ActMention { act, span: s.span }));
    }
    let changes = out.iter().any(|a| matches!(a.act, Act::Change { .. }));
    let declines = out.iter().any(|a| matches!(a.act, Act::Decline | Act::RequestHuman | Act::Counter { .. }));
    let conditional = out.iter().any(|a| a.act == Act::AcceptConditionally);
    // A change, a refusal or a condition wins over the acceptance beside it.
    if changes || declines || conditional {
        out.retain(|a| a.act != Act::Accept);
    }
    // In an inquiry the rest of the mail only adds to it.
    let inquiry = out.iter().any(|a| a.act == Act::Inquire);
    let mut seen: Vec<Act> = Vec::new();
    out.retain(|a| {
        let repeated =
            matches!(a.act, Act::Provide | Act::Inquire | Act::Thank | Act::RequestOffer) && seen.contains(&a.act);
        seen.push(a.act.clone());
        !(repeated || (inquiry && a.act == Act::Provide))
    });
    out
}

fn of_sentence(
    u: &Understanding,
    low: &str,
    s: &Sentence,
    picks: &[Pick],
    context: &Context,
    headcount: Option<Span>,
) -> Vec<Act> {
    let c = s.cues;
    let text = part(low, s.span);
    let mut acts = Vec::new();
    let factual = s.factual();
    let has_date = u.dates.iter().any(|d| s.holds(d.span) && d.value.role == DateRole::Event && !d.value.in_question);
    let any_date = u.dates.iter().any(|d| s.holds(d.span));
    let has_time = u.times.iter().any(|t| s.holds(t.span));
    let has_room =
        u.rooms.iter().any(|r| s.holds(r.span)) || u.unknown_room.as_ref().is_some_and(|r| s.holds(r.span) && factual);
    let has_count = headcount.is_some_and(|h| s.holds(h));
    let has_layout = u.layout.as_ref().is_some_and(|l| s.holds(l.span));
    let money = u.money.iter().find(|m| s.holds(m.span)).map(|m| m.value);
    let wishes: Vec<&ProductWish> = u.products.iter().filter(|p| s.holds(p.span)).map(|p| &p.value).collect();
    if c.has(Cue::Human) && !text.contains("rufen wir") {
        acts.push(Act::RequestHuman);
    }
    // Cancelling: the event, a visit, or a product (which is a change).
    let cancels = c.any(&[Cue::Cancel, Cue::NoLongerNeed]) && factual && !c.topic_question();
    let dropped = wishes.iter().any(|w| !w.wanted);
    if cancels && !dropped {
        let target = if c.has(Cue::Visit) {
            Some(Target::Visit)
        } else {
            (c.any(&[Cue::CancelEvent, Cue::NoLongerNeed])).then_some(Target::Event)
        };
        acts.extend(target.map(|target| Act::Cancel { target }));
    } else if dropped && c.has(Cue::Cancel) {
        acts.push(Act::Cancel { target: Target::Products });
    }
    let cancelled = acts.iter().any(|a| matches!(a, Act::Cancel { target } if *target != Target::Products));
    if c.has(Cue::PaymentClaim) && !s.asks {
        acts.push(Act::ClaimPayment);
    }
    let visit = c.has(Cue::Visit) && !cancelled && !c.has(Cue::PastStory);
    if visit {
        acts.push(Act::VisitSite);
    }
    let keep = c.has(Cue::Keep);
    if keep {
        acts.push(Act::KeepAsIs);
    }
    let negated_change = keep
        || (c.has(Cue::Negation)
            && (text.contains("not change") || text.contains("nichts aendern") || text.contains("nicht aendern")));
    if factual && !cancelled && !visit && !negated_change {
        changes(
            &mut acts,
            s,
            [has_date, has_time, has_room, has_count, has_layout],
            dropped,
            !wishes.is_empty(),
            text,
            context,
        );
    }
    let changed = acts.iter().any(|a| matches!(a, Act::Change { .. }));
    let counter = !changed
        && (c.has(Cue::Counter) && !c.topic_only_price(text)
            || (money.is_some() && c.has(Cue::CounterSoft))
            || (money.is_some() && context.offer && s.asks));
    if counter {
        acts.push(Act::Counter { amount: money });
    }
    let decline = c.has(Cue::Decline) && factual && !(c.has(Cue::Counter));
    if decline {
        acts.push(Act::Decline);
    }
    agree(&mut acts, s, text, changed || counter || decline || cancelled || keep, context);
    if let Some(p) = picks.iter().find(|p| s.holds(p.1) && factual) {
        acts.retain(|a| !matches!(a, Act::Confirm));
        acts.push(Act::ChooseNth { n: p.0 });
    }
    let polite = s.kind == Kind::PoliteQuestion && has_count && any_date;
    let inquires = (c.has(Cue::EventWord) || polite)
        && !changed
        && !cancelled
        && !visit
        && factual
        && !c.any(&[Cue::Payment, Cue::AddRequest, Cue::Decline])
        && (c.has(Cue::Need) || (has_count && (any_date || has_date)))
        && (!has_room || has_count || has_date || context.held.is_none())
        && !acts.iter().any(|a| matches!(a, Act::Accept | Act::AcceptConditionally | Act::RequestHuman));
    if inquires {
        acts.retain(|a| *a != Act::Confirm || text.starts_with("yes") || text.starts_with("ja"));
        acts.push(Act::Inquire);
        if s.asks && c.topic(Topic::Prices) && c.has(Cue::Interrogative) {
            acts.push(Act::Ask { topic: Topic::Prices });
        }
    }
    if c.has(Cue::RequestOffer) && !decline {
        acts.push(Act::RequestOffer);
        acts.retain(|a| !matches!(a, Act::Confirm));
    }
    let ask = s.kind == Kind::Question
        && !(c.has(Cue::RequestOffer) || c.has(Cue::AskConfirm))
        && !acts.iter().any(|a| matches!(a, Act::RequestHuman | Act::KeepAsIs));
    let ask = ask && (!c.has(Cue::AddRequest) || wishes.is_empty()) && (!visit || c.topic(Topic::Parking));
    if ask {
        for topic in topics::of(s) {
            acts.push(Act::Ask { topic });
        }
    }
    if c.has(Cue::Thank) && !decline {
        acts.push(Act::Thank);
    }
    let gives =
        has_date || has_time || has_room || has_count || has_layout || !wishes.is_empty() || billing_in(u, s, text);
    if acts.iter().all(|a| matches!(a, Act::Thank)) && gives && factual {
        acts.insert(0, Act::Provide);
    }
    acts
}

fn billing_in(u: &Understanding, s: &Sentence, text: &str) -> bool {
    let inside = |v: &Option<String>| v.as_ref().is_some_and(|v| part(&u.text, s.span).contains(v.as_str()));
    inside(&u.billing.street)
        || inside(&u.billing.city)
        || inside(&u.billing.vat)
        || inside(&u.billing.postal_code)
        || (u.billing.country.is_some() && text.contains("country"))
}

fn changes(
    acts: &mut Vec<Act>,
    s: &Sentence,
    facts: [bool; 5],
    dropped: bool,
    wished: bool,
    text: &str,
    context: &Context,
) {
    let c = s.cues;
    let [date, time, room, count, layout] = facts;
    let verb = c.has(Cue::ChangeVerb) && !(c.has(Cue::Indirect) && s.kind == Kind::Question);
    let marker = c.has(Cue::Instead)
        || (c.has(Cue::HowAbout) && s.asks)
        || (c.has(Cue::Revision) && !starts_yes(text) && !(c.has(Cue::Need) && c.has(Cue::EventWord)));
    // A bare "but" or "now" binds only beside a value.
    if !(verb || marker) {
        if dropped {
            acts.push(Act::Change { target: Target::Products });
        }
        return;
    }
    let before = acts.len();
    if date || time {
        acts.push(Act::Change { target: Target::Date });
    }
    if room {
        acts.push(Act::Change { target: Target::Room });
    }
    if count {
        acts.push(Act::Change { target: Target::Headcount });
    }
    if layout {
        acts.push(Act::Change { target: Target::Layout });
    }
    if dropped || (wished && verb) {
        acts.push(Act::Change { target: Target::Products });
    }
    if acts.len() == before && verb && !c.has(Cue::Hypothetical) && s.kind != Kind::Question {
        // A wish to change without a value: the target is asked about.
        let target = if c.has(Cue::TargetBilling) {
            Target::Billing
        } else if c.has(Cue::TargetRoom) {
            Target::Room
        } else if c.has(Cue::TargetHeadcount) {
            Target::Headcount
        } else if c.has(Cue::TargetDate) {
            Target::Date
        } else if c.has(Cue::TargetLayout) {
            Target::Layout
        } else if c.has(Cue::TargetProducts) {
            Target::Products
        } else {
            return;
        };
        let wanted = c.has(Cue::Need)
            || c.any(&[Cue::Revision, Cue::TargetBilling])
            || starts_change(text)
            || context.held.is_some();
        if wanted {
            acts.push(Act::Change { target });
        }
    }
}

fn starts_yes(text: &str) -> bool {
    text.starts_with("yes") || text.starts_with("ja ") || text.starts_with("ja,")
}

fn starts_change(text: &str) -> bool {
    ["please", "bitte", "we", "wir", "can", "could", "change", "move", "i "].iter().any(|w| text.starts_with(w))
}

fn agree(acts: &mut Vec<Act>, s: &Sentence, text: &str, blocked: bool, context: &Context) {
    let c = s.cues;
    let conditional = c.has(Cue::Condition) && c.has(Cue::Accept) && s.factual();
    if conditional && !acts.iter().any(|a| matches!(a, Act::Change { .. } | Act::Decline)) {
        acts.retain(|a| !matches!(a, Act::Counter { .. }));
        acts.push(Act::AcceptConditionally);
        return;
    }
    if blocked {
        return;
    }
    if c.has(Cue::AskConfirm) {
        acts.push(Act::Confirm);
        return;
    }
    if s.asks && s.kind == Kind::Question {
        return;
    }
    let agrees = c.any(&[Cue::Accept, Cue::AcceptSoft, Cue::Confirm]) || text.contains("we can proceed");
    if !agrees {
        return;
    }
    let negated = c.has(Cue::Negation) && !starts_yes(text);
    let condition = c.has(Cue::Condition);
    if condition
        && (c.any(&[Cue::Accept, Cue::AcceptSoft])
            || text.contains("proceed")
            || (context.offer && c.has(Cue::Confirm)))
    {
        acts.push(Act::AcceptConditionally);
        return;
    }
    if negated || c.has(Cue::Human) {
        return;
    }
    if c.has(Cue::Accept) || (context.offer && c.has(Cue::AcceptSoft)) {
        acts.push(Act::Accept);
    } else if c.has(Cue::Confirm) || c.has(Cue::AcceptSoft) {
        acts.push(Act::Confirm);
    }
}

impl super::sentences::Cues {
    /// "Can we cancel for free?" asks about terms.
    fn topic_question(self) -> bool {
        self.has(Cue::Interrogative) && self.topic(Topic::CancellationTerms)
    }

    /// A question for the price is no counter.
    fn topic_only_price(self, text: &str) -> bool {
        self.has(Cue::Interrogative) && text.starts_with("how") && !text.contains("discount")
    }
}
