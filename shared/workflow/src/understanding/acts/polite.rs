//! Questions that are changes, requests or inquiries.

use super::Look;
use crate::understanding::cues::{Hit, Key, NUMBER};
use crate::understanding::lang::Cue;
use crate::understanding::lang::signals::Sign;
use crate::understanding::sentences::{Sentence, Text};
use crate::venue::Topic;

/// What a sentence carries at first sight.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::understanding) struct Glance {
    /// A day.
    pub(in crate::understanding) date: bool,
    /// A day or a vague wish.
    pub(in crate::understanding) date_or_wish: bool,
    /// A time.
    pub(in crate::understanding) time: bool,
    /// A room.
    pub(in crate::understanding) room: bool,
    /// A number of people.
    pub(in crate::understanding) count: bool,
    /// An amount.
    pub(in crate::understanding) money: bool,
}

/// Decides, before any fact is read, which questions are changes, requests or inquiries.
pub(in crate::understanding) fn is_polite(text: &Text, s: &Sentence, facts: Glance) -> bool {
    let c = s.cues;
    if !s.asks || c.has(Cue::Hypothetical) {
        return false;
    }
    // "Please plan for 44, if that suits you?" tells a number.
    let numbered = || text.words_of(s).iter().any(|w| w.is(NUMBER));
    if facts.date_or_wish && facts.count || c.has(Cue::Reckon) && numbered() {
        return true;
    }
    let wh = text.opens_with(s, Cue::Wh) && !text.opens_with(s, Cue::HowAbout);
    let told = c.has(Cue::Indirect) && !(c.has(Cue::RequestOffer) || cancels_in_request(text, s));
    let bound = facts.date || facts.time || facts.room || facts.count;
    if (wh && !facts.money) || told {
        return false;
    }
    let request = c.has(Cue::RequestForm) && !impersonal(text, s);
    // "Could we come in an hour earlier to set up?", "is Room B enough, or do we have to move?"
    let enters = s.cues.topic(Topic::Setup) && !c.has(Cue::ChangeVerb) && !facts.count;
    let laid = || text.hits_of(s).any(|h| matches!(h.key, Key::Layout(_)));
    let change = !(enters || c.has(Cue::Obliged) && !facts.date)
        && c.any(&[Cue::ChangeVerb, Cue::HowAbout, Cue::Instead, Cue::More])
        && (bound
            || laid()
            || (request
                && c.any(&[Cue::ChangeVerb, Cue::More])
                && !c.topic(Topic::Other)
                && (target_named(s) || goods_named(s))));
    let drops = c.has(Cue::Drop) && !c.has(Cue::Terms) && (goods_named(s) || !c.has(Cue::CancelEvent));
    let asked_for = drops || c.any(&[Cue::AskConfirm, Cue::RequestOffer]);
    // "Is there wifi in the hall for our 50 guests?"
    let of_house = [Topic::Wifi, Topic::Parking, Topic::Accessibility].into_iter().any(|t| c.topic(t)) && !facts.date;
    let has_you = c.has(Cue::HaveYou) && !of_house;
    let books = c.has(Cue::EventWord) && facts.count && ((request && c.has(Cue::Need)) || has_you);
    let reserves = request && c.has(Cue::Need) && bound && !(enters || c.topic(Topic::OpeningHours) && !facts.date);
    let counter = facts.money && c.any(&[Cue::Counter, Cue::CounterSoft]);
    // "Could we go back to the original date?"
    let former = [Sign::FirstOffer, Sign::OfferBefore].into_iter().any(|sign| s.cues.signs(sign));
    let goes_back = request && (s.cues.signs(Sign::Back) || former && s.cues.signs(Sign::Returns));
    // "I would like to book for 6 people, if possible?", "hi, I would like a table for 6?"
    // Its verb behind its subject is no question's: "do we need", "brauchen wir".
    let behind_subject = |h: &Hit| h.first > s.first_word() && text.at_head(s.first_word(), h.first - 1);
    let wishes = facts.count && text.all(s, Cue::Need).any(behind_subject);
    // "Could we be 35?"
    let so_many = s.cues.signs(Sign::BeSoMany);
    change
        || so_many
        || wishes
        || goes_back
        || (request && (asked_for || cancels_in_request(text, s)))
        || c.has(Cue::AskConfirm)
        || books
        || reserves
        || counter
}

/// Whether thanks say what for: "thanks for the info", not "great, many thanks!".
pub(super) fn names_what_for(l: &Look<'_>) -> bool {
    /// Words of what for: "for Saturday".
    const LEAST: usize = 2;
    l.text.all(l.s, Cue::Thank).any(|h| {
        let end = h.last + LEAST;
        end < l.s.words.1 && !l.text.parted(l.s, h.last, end)
    })
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
