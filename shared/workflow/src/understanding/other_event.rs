//! "For another event we also need a room", "the other booking", "both offers": what is said of another event than the one
//! that the mail answers about, so that nothing of it is taken for that one.

use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Kind, Sentence, Text};
use super::{Context, DateRole, OtherEvent, Understanding, When};

/// Which other event the mail is about. What is listed to choose from, "the other one" is of that.
pub(super) fn read(u: &Understanding, text: &Text, context: &Context) -> Option<OtherEvent> {
    let told = |s: &&Sentence| s.kind != Kind::Question;
    let all = || text.sentences.iter().filter(told);
    if context.held.is_some() {
        let from = |sign: Sign| text.sentences.iter().find(|s| text.says(s, sign));
        let sure = from(Sign::OneMoreEvent).is_some_and(|s| asks_for_one(u, text, context, s, true));
        let maybe = from(Sign::OtherMatter).is_some_and(|s| asks_for_one(u, text, context, s, false));
        if sure || maybe {
            return Some(OtherEvent::OneMore);
        }
    }
    if context.listed || context.is_first() {
        return None;
    }
    if all().any(|s| text.says(s, Sign::BothEvents)) {
        return Some(OtherEvent::Both);
    }
    let known =
        all().any(|s| text.says(s, Sign::OtherEvent)) && !text.sentences.iter().any(|s| text.says(s, Sign::ThisEvent));
    known.then_some(OtherEvent::Known)
}

/// Whether the mail asks for an event of its own from that sentence on: on another day than the one held, for so many
/// people or in a room, and changes nothing.
fn asks_for_one(u: &Understanding, text: &Text, context: &Context, from: &Sentence, named: bool) -> bool {
    let rest = || text.sentences.iter().filter(|s| s.span.0 >= from.span.0);
    let has = |cues: &[Cue]| rest().any(|s| s.cues.any(cues));
    let other_day = u.dates.iter().any(|d| match &d.value.when {
        When::Days { start, .. } => {
            d.span.0 >= from.span.0
                && matches!(d.value.role, DateRole::Event | DateRole::Other)
                && Some(*start) != context.held
        }
        When::Vague(_) => d.value.role == DateRole::Event && d.span.0 >= from.span.0,
    });
    let count = u.headcount.is_some() || rest().any(|s| s.cues.has(Cue::NeedsRoom));
    let seeks = has(&[Cue::Need, Cue::RequestOffer]);
    let speaks = seeks || has(&[Cue::HaveYou, Cue::EventWord]);
    let changes = has(&[Cue::ChangeVerb, Cue::Moves, Cue::Instead, Cue::Accept]);
    let room = has(&[Cue::NeedsRoom]) && has(&[Cue::Need, Cue::HaveYou]);
    !changes && (if named { other_day && (count || seeks) || room } else { other_day && count && speaks })
}
