//! What a question asks of the house.

use super::{Act, DateRole, Look, Understanding, adds, topics};
use crate::understanding::cues::Hit;
use crate::understanding::fold::part;
use crate::understanding::lang::Cue;
use crate::understanding::lang::signals::Sign;
use crate::understanding::sentences::Kind;
use crate::venue::Topic;

/// Adds the topics that a question of the sentence is about.
pub(super) fn asks(l: &Look<'_>, u: &Understanding, visit: bool, acts: &mut Vec<Act>) {
    let done = acts.iter().any(|a| matches!(a, Act::RequestHuman | Act::KeepAsIs | Act::Counter { .. }));
    let request = l.any(&[Cue::RequestOffer, Cue::AskConfirm]) && !l.has(Cue::Indirect);
    let added = adds(l);
    // "What does the projector cost, and could we have two microphones?"
    if added && !done && u.asked_for.iter().any(|m| l.s.holds(m.span)) {
        acts.push(Act::Ask { topic: Topic::Prices });
    }
    // "Your best offer together with your cancellation conditions": the terms are asked for besides.
    let besides = l.has(Cue::AsWell) && l.has(Cue::TellUs) && topics::tellable(l.s);
    if l.s.kind != Kind::Question || done || request && !besides || added || (visit && !l.s.cues.topic(Topic::Parking))
    {
        return;
    }
    let mut topics = topics::of(l.low, l.text, l.s);
    // "Would the canapés still be CHF 18 a head?"
    if topics == [Topic::Catering] && l.money.is_some() {
        topics = vec![Topic::Prices];
    }
    // "Would the last week of October do?", "Is that below CHF 200 a head?"
    let named_nothing = topics == [Topic::Other];
    if named_nothing
        && !l.s.cues.topic(Topic::Other)
        && !l.has(Cue::Idiom)
        && !topics::vague(part(l.low, l.s.span), l.s)
    {
        let about = match () {
            () if l.money.is_some() => Some(Topic::Prices),
            () if !visit && l.dates.iter().any(|d| d.value.role != DateRole::Deadline) => Some(Topic::FreeDates),
            () => None,
        };
        topics = about.map_or(topics, |t| vec![t]);
    }
    // "One question about our course on 5 May:" asks what follows.
    let heads = part(l.low, l.s.span).trim_end().ends_with(':') && !l.s.cues.topic(Topic::Other);
    if announces(l, &topics) || named_nothing && heads || topics == [Topic::Other] && asks_nothing(l) {
        return;
    }
    // "What if we drop the band?" takes it off.
    if l.has(Cue::Drop) && l.dropped() {
        topics.retain(|t| !matches!(t, Topic::Catering | Topic::Equipment | Topic::Menus));
    }
    acts.extend(topics.into_iter().map(|topic| Act::Ask { topic }));
}

/// "Could you resend the confirmation?", "può rimandarmi la conferma?": what was sent before is wanted once more. It is no
/// yes, and nothing is put off.
pub(super) fn wants_again(l: &Look<'_>, acts: &mut Vec<Act>) {
    let told = |h: &Hit| !l.text.denied(l.s, h) && !l.text.reported(l.s, h);
    if l.has(Cue::Hypothetical) || !l.text.signed(l.s, Sign::Resend).any(told) {
        return;
    }
    let stays = |a: &Act| *a == Act::Thank || *a == Act::Accept && l.means(Cue::Accept);
    acts.retain(|a| stays(a) || matches!(a, Act::ClaimPayment | Act::RequestHuman));
    acts.push(Act::RequestOffer);
}

/// "I write with two questions about our evening of 7 February": what they are is asked elsewhere.
pub(super) fn announces(l: &Look<'_>, topics: &[Topic]) -> bool {
    let about = |i: &Hit| l.text.all(l.s, Cue::Which).any(|w| w.meets(i));
    let named = l.s.cues.topic(Topic::Other);
    let of_event = matches!(topics, [Topic::Other | Topic::FreeDates] if !named) || topics == [Topic::BookingState];
    of_event && !part(l.low, l.s.span).contains('?') && l.text.all(l.s, Cue::Indirect).any(about)
}

/// "Could you answer the following questions?", "I don't know how that works" ask for nothing that the house could tell;
/// nor does who asks for something to be done.
pub(super) fn asks_nothing(l: &Look<'_>) -> bool {
    let marked = part(l.low, l.s.span).contains('?');
    let wh = l.text.opens_with(l.s, Cue::Wh);
    // "Could you tell me by Friday whether it works?" only asks for a reply.
    let deadline = l.any_date && l.dates.iter().all(|d| d.value.role == DateRole::Deadline);
    let idle = l.has(Cue::Idiom) || l.has(Cue::Unsure) && !marked || deadline && l.has(Cue::Indirect);
    let to_do = l.has(Cue::Errand) && !wh && !l.has(Cue::Obliged);
    (idle || to_do) && !l.s.cues.topic(Topic::Other)
}
