//! "Let's stay with the original date", "undo that, please": a change that was made is taken back, by what was held
//! before and not by its value.

use super::cues::{Hit, Key};
use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Sentence, Text};
use super::{Context, DateRole, Target, Understanding};

/// What shall be as it was. A value named beside says itself what is wanted; "the first date" of those listed is a choice.
pub(super) fn read(u: &Understanding, text: &Text, context: &Context) -> Option<Target> {
    const REFUSED: [Cue; 3] = [Cue::NotWork, Cue::PastStory, Cue::Hypothetical];
    let named = u.dates.iter().any(|d| d.value.role == DateRole::Event)
        || !(u.times.is_empty() && u.rooms.is_empty() && u.products.is_empty())
        || u.headcount.is_some()
        || u.headcount_change.is_some();
    if named || context.listed || context.is_first() {
        return None;
    }
    // "Wie es war" tells no story.
    let refused = |s: &Sentence, h: &Hit| {
        let around = |c: &Hit| c.first < h.first || h.last < c.last;
        REFUSED.into_iter().any(|cue| text.all(s, cue).any(around)) && !s.cues.has(Cue::Keep)
    };
    let meant = |s: &Sentence| {
        let mut said = text.hits_of(s).filter(|h| h.key == Key::Sign(Sign::Back));
        said.any(|h| !text.denied(s, h) && !refused(s, h))
    };
    let s = text.sentences.iter().find(|s| s.factual() && meant(s))?;
    let targets =
        [(Cue::TargetDate, Target::Date), (Cue::TargetRoom, Target::Room), (Cue::TargetHeadcount, Target::Headcount)];
    let of = targets.into_iter().find(|(cue, _)| s.cues.has(*cue));
    Some(of.map_or(Target::Unspecified, |(_, target)| target))
}
