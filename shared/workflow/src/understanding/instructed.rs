//! Sentences that instruct the machine: nothing in them is a fact of the client's.

use super::fold::Span;
use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Sentence, Text};
use super::{Act, Understanding};

/// Where a text instructs the machine.
fn places(text: &Text) -> Vec<Span> {
    let signed = |s: &&Sentence| s.cues.has(Cue::Injection) || s.cues.signs(Sign::Injection);
    text.sentences.iter().filter(signed).map(|s| s.span).collect()
}

/// Signs that a sentence wants something of the house.
const WISHES: &[Cue] = &[
    Cue::Need,
    Cue::Polite,
    Cue::AddRequest,
    Cue::Adds,
    Cue::Drop,
    Cue::Without,
    Cue::NoLongerNeed,
    Cue::Take,
    Cue::ChangeVerb,
    Cue::Instead,
];

/// Takes out what was read there; in such a mail a thing merely named is no wish either, unless an event is inquired for.
pub(super) fn unhear(u: &mut Understanding, text: &Text) {
    let places = places(text);
    let inquires = u.has(&Act::Inquire);
    let wanted = |span: Span| inquires || text.sentences.iter().any(|s| s.holds(span) && s.cues.any(WISHES));
    u.products.retain(|m| wanted(m.span));
    let heard = |span: Span| !places.iter().any(|p| p.0 <= span.0 && span.0 < p.1);
    u.hear_only(heard);
}
