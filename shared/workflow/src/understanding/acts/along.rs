//! How a sentence goes on from the one before it.

use super::{Look, Read};
use crate::understanding::cues::{self, Hit, NUMBER};
use crate::understanding::fold::part;
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Kind;
use crate::understanding::{Act, Target, topics};
use crate::venue::Topic;

impl Read<'_> {
    /// What the next sentence goes on about: the payment that this one claims, or what it asks, where the next names
    /// but another room for it: "is Room B free that day? And if not, Room C?"
    pub(super) fn told_or_asked(&self, next: &Look<'_>) -> Option<Topic> {
        const SHORT: usize = 5;
        let short = || next.room && next.s.asks && next.text.words_of(next.s).len() <= SHORT;
        self.acts.iter().find_map(|a| match a {
            Act::ClaimPayment => Some(Topic::Payment),
            Act::Ask { topic } if short() => Some(*topic),
            _ => None,
        })
    }
}

/// "We had told you 40": a number of before.
pub(super) fn tells_number_before(l: &Look<'_>) -> bool {
    let number = |h: &Hit| l.text.words.get(h.first..=h.last).unwrap_or_default().iter().any(|w| w.is(NUMBER));
    l.text.all(l.s, Cue::Booked).any(number)
}

/// "We have the following changes:" heads a list of them.
pub(super) fn announces_changes(l: &Look<'_>) -> bool {
    part(l.low, l.s.span).trim_end().ends_with(':') && l.means(Cue::ChangeVerb) && !l.inquiring
}

/// Whether a question goes on about what was told before it: "two guests use a wheelchair - is that a problem?",
/// "the cake comes from our baker. Is there a fee for this?"
pub(super) fn carries_on(l: &Look<'_>, topic: Topic, about: Topic) -> bool {
    /// Words of a question that has no topic of its own.
    const SHORT: usize = 7;
    const LONGER: usize = 11;
    let words = l.text.words_of(l.s).len();
    let vague = topics::vague(part(l.low, l.s.span), l.s);
    let own = l.s.cues.topic(Topic::Other);
    match (topic, about) {
        (Topic::Other, Topic::Prices) => words <= SHORT && !own && !vague,
        (Topic::Other, Topic::Payment) => words <= LONGER && !own && !vague,
        (Topic::Other, _) => !own && (words <= SHORT && says_little(l) || l.has(Cue::Refers)),
        // "Two of us are coeliac, could the kitchen handle that?"
        (Topic::Catering, Topic::Diets) => words <= LONGER,
        (Topic::Rooms, Topic::FreeDates | Topic::Prices) => l.room && !l.text.opens_with(l.s, Cue::Wh),
        (Topic::Prices | Topic::RateInclusions, Topic::ExternalCatering) => l.has(Cue::Refers),
        _ => false,
    }
}

/// Whether the booking is named, by its noun or by its day.
pub(super) fn names_booking(l: &Look<'_>) -> bool {
    let noun = |h: &Hit| !plain(part(l.low, l.text.span(h)));
    l.any_date || l.has(Cue::Booked) || l.text.all(l.s, Cue::CancelEvent).any(noun)
}

/// Whether at most one word of a question names a thing: "is that a problem?", not "may one hang up balloons?".
fn says_little(l: &Look<'_>) -> bool {
    let words = l.text.words_of(l.s);
    words.iter().filter(|w| !plain(part(l.low, w.span))).count() <= 1
}

/// Whether a word names nothing in particular.
pub(super) fn plain(word: &str) -> bool {
    word.len() < 5 || cues::common(word)
}

/// What a sentence does by the one before it: "Could you come down to 105? Then we sign at once" hangs on the answer,
/// "we all love Room C. That one we take" chooses the room.
pub(super) fn behind(last: &Read<'_>, l: &Look<'_>, acts: &mut Vec<Act>) {
    /// Words of a request that only points: "please correct that for us".
    const SHORT: usize = 6;
    let asked = last.l.s.asks || last.acts.iter().any(|a| matches!(a, Act::Counter { .. } | Act::Change { .. }));
    let hangs = l.context.offer && asked && l.text.opens_with(l.s, Cue::Then);
    if hangs && let Some(yes) = acts.iter_mut().find(|a| matches!(a, Act::Accept | Act::Confirm)) {
        *yes = Act::AcceptConditionally;
    }
    // "Annulli la visita di giovedì. Non serve più": what is needed no more was named before.
    let named = l.facts() || l.any_date || l.any(&[Cue::EventWord, Cue::CancelEvent]);
    let off = |a: &Act| matches!(a, Act::Cancel { target: Target::Visit } | Act::Change { target: Target::Products });
    if !named && last.acts.iter().any(off) && last.acts.len() == 1 {
        acts.retain(|a| *a != Act::Cancel { target: Target::Event });
    }
    // "Our visit on the 11th gets difficult. Could we move it to the 13th?"
    let asked = l.s.asks || l.has(Cue::Polite);
    let moves = asked && l.means(Cue::Moves) && !l.any(&[Cue::EventWord, Cue::Booked, Cue::Visit]);
    if moves && last.acts.contains(&Act::VisitSite) {
        let visit = Act::Change { target: Target::Visit };
        acts.retain(|a| {
            !matches!(a, Act::Ask { .. } | Act::Change { target: Target::Date | Target::Unspecified }) && *a != visit
        });
        acts.push(visit);
    }
    // "The apéro is for 25 of us only. Please correct that": what was told before.
    let points = l.has(Cue::Polite) && l.means(Cue::ChangeVerb) && !l.facts() && !l.any_date && acts.is_empty();
    if points && l.text.words_of(l.s).len() <= SHORT && last.l.factual() && !last.l.wishes.is_empty() {
        acts.push(Act::Change { target: Target::Products });
    }
    let open = acts.iter().all(|a| matches!(a, Act::Confirm | Act::Thank));
    let taken = l.context.listed && l.s.kind == Kind::Statement && l.means(Cue::Take) && !l.has(Cue::NotWork);
    if open && taken && !l.facts() && last.l.room && last.l.factual() {
        acts.retain(|a| *a != Act::Confirm);
        acts.push(Act::ChooseNamed { target: Target::Room });
    }
}
