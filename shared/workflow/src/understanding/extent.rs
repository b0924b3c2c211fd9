//! Of how many more days an event shall be: "the day after as well", "all three" of those listed.

use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Sentence, Text};
use super::{Context, DateRole, Extent, Fate, Understanding, When};

/// What the mail says of it; nothing where it changes days anyway, or turns them down.
pub(super) fn read(u: &Understanding, text: &Text, context: &Context) -> Option<Extent> {
    let no = |s: &Sentence| s.cues.any(&[Cue::NotWork, Cue::Decline, Cue::Hypothetical]);
    let all = |s: &Sentence| text.says(s, Sign::AllOf) && s.factual() && !no(s);
    if context.dates.len() > 1 && text.sentences.iter().any(all) {
        return Some(Extent::AllListed);
    }
    context.held?;
    // "Only the second day", "the first one falls through": no day is added.
    if u.event_days.iter().any(|d| d.value.fate != Fate::Named) {
        return None;
    }
    let moves = |s: &Sentence| s.cues.any(&[Cue::ChangeVerb, Cue::Moves]);
    let wants = |s: &Sentence| s.cues.any(&[Cue::Need, Cue::RequestForm, Cue::AddRequest, Cue::Adds]);
    let other_day = |s: &Sentence| {
        u.dates.iter().any(|d| {
            let day = match &d.value.when {
                When::Days { start, .. } => Some(*start) != context.held,
                When::Vague(wish) => wish.weekday.is_some(),
            };
            day && d.value.role == DateRole::Event && s.holds(d.span)
        })
    };
    let more = |s: &Sentence| {
        let named = text.says(s, Sign::MoreDays) && (s.factual() || s.cues.has(Cue::RequestForm));
        let besides = s.factual() && text.says(s, Sign::Also) && wants(s) && other_day(s) && context.dates.is_empty();
        // "From 2 to 6" replaces nothing.
        (named || besides && !s.cues.any(&[Cue::Instead, Cue::Confirm])) && !(moves(s) || no(s))
    };
    text.sentences.iter().any(more).then_some(Extent::MoreDays)
}
