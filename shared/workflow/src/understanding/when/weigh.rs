//! Which of a mail's days is the event's. A day that only belongs to the story around it ("the holidays begin on
//! 20 April", "on 2 July we get our reports") is another's, where one of the days has its hours.

use super::Found;
use super::class::{Tag, Tell};
use super::parse::{Join, P};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::{Context, DateFlag, DateMention, DateRole, Mention, Rule, When};

/// A mail names few days; with more of them none is set aside, so that reading stays linear.
const MANY: usize = 16;

impl P<'_> {
    /// Which of the dates something ties to the event: all of them where there is nothing to weigh.
    pub(super) fn of_the_event(
        &self,
        kept: &[&Found],
        out: &[Mention<DateMention>],
        sentences: &[Sentence],
        context: &Context,
    ) -> Vec<bool> {
        let days = out.iter().filter(|d| event(&d.value)).count();
        if !(2..=MANY).contains(&days) || context.listed {
            return vec![true; out.len()];
        }
        let tied = |k: usize| kept.get(k).is_some_and(|f| matches!(f.join, Join::Or | Join::And | Join::To));
        let ours = |(i, d): (usize, &Mention<DateMention>)| {
            let Some(f) = kept.get(i).filter(|_| event(&d.value)) else { return true };
            let or = kept.get(i + 1).is_some_and(|next| self.alternative(f, next));
            d.value.time.is_some() || tied(i) || tied(i + 1) || or || self.belongs(f, sentences, context)
        };
        out.iter().enumerate().map(ours).collect()
    }

    /// "The 5th, or if that is taken the 19th".
    fn alternative(&self, f: &Found, next: &Found) -> bool {
        const APART: usize = 12;
        // What was found beside the items stands at none.
        let near = next.items.0.checked_sub(f.items.1).is_some_and(|apart| apart <= APART);
        near && (f.items.1..next.items.0).any(|k| self.any(k, &[Tag::Or]))
    }

    /// Whether the words around a day plan, ask or choose, or name the event.
    fn belongs(&self, f: &Found, sentences: &[Sentence], context: &Context) -> bool {
        let at = sentences.partition_point(|s| s.span.0 <= f.span.0);
        let Some(s) = at.checked_sub(1).and_then(|k| sentences.get(k)).filter(|s| s.holds(f.span)) else {
            return true;
        };
        let proposed = matches!(f.when, When::Days { start, .. } if context.dates.contains(&start));
        let moved = s.cues.has(Cue::ChangeVerb) || context.held.is_some();
        let labelled = self.led_by(f, &[Tag::DateLead, Tag::Or, Tag::But, Tag::Instead]);
        let counted = matches!(f.rule, Rule::Picked | Rule::Later) || f.flags.contains(&DateFlag::OneOf);
        let head = self.mark(self.prev(f.items.0), b':') || self.line(f.items.0);
        if head || proposed || moved || labelled || counted || s.asks || self.alone(f.items.0, f.items.1) {
            return true;
        }
        let words = self.heard.clause(s.span, f.span);
        let here = self.heard.of(words);
        here.has(Tell::Suits)
            || here.has(Tell::Planned)
            || self.heard.cues(words).any(&[Cue::EventWord, Cue::Need, Cue::NeedsRoom])
    }
}

fn event(d: &DateMention) -> bool {
    d.role == DateRole::Event && matches!(d.when, When::Days { .. })
}

/// Sets the days aside that nothing ties to the event, where one that is tied has its hours.
pub(super) fn set_aside(out: &mut [Mention<DateMention>], ours: &[bool]) {
    // "14 January suits us. Hours on the 14th: 1 to 5.30": the day whose hours are told later.
    let days: Vec<When> = out
        .iter()
        .zip(ours)
        .filter(|(d, ours)| **ours && event(&d.value))
        .map(|(d, _)| d.value.when.clone())
        .take(MANY)
        .collect();
    let timed = out.iter().zip(ours).any(|(d, ours)| *ours && event(&d.value) && d.value.time.is_some());
    for (d, ours) in out.iter_mut().zip(ours) {
        if timed && !ours && event(&d.value) && !days.contains(&d.value.when) {
            d.value.role = DateRole::Other;
            d.value.time = None;
        }
    }
}
