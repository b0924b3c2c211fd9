//! Rooms of which it is only said what they are like: "Room A has no windows" chooses none.

use crate::understanding::cues::{Key, Word};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::{Cue, phrases};
use crate::understanding::sentences::{Sentence, Text};

/// What takes a room that was named before.
const TAKES: [Cue; 6] = [Cue::Take, Cue::Confirm, Cue::Yes, Cue::Accept, Cue::AcceptSoft, Cue::Booked];
/// What chooses a room, or may, beside what is said of it: "Room A has windows, we'll take it".
const WISHES: [Cue; 21] = [
    Cue::Take,
    Cue::Confirm,
    Cue::Yes,
    Cue::Accept,
    Cue::AcceptSoft,
    Cue::Need,
    Cue::Polite,
    Cue::RequestForm,
    Cue::RequestOffer,
    Cue::ChangeVerb,
    Cue::Moves,
    Cue::Instead,
    Cue::HowAbout,
    Cue::Booked,
    Cue::Keep,
    Cue::Cancel,
    Cue::Decline,
    Cue::Visit,
    Cue::PaymentClaim,
    Cue::Condition,
    Cue::Hypothetical,
];

/// Whether no more is said of the room at `span` than what it is like; `others`: where rooms are named.
pub(super) fn only_told(low: &str, text: &Text, s: &Sentence, span: Span, others: &[Span]) -> bool {
    let at = text.words.partition_point(|w| w.span.0 < span.1);
    let word = |k: usize| text.words.get(at + k).filter(|_| at + k < s.words.1).map_or("", |w| part(low, w.span));
    let near = text.words.get(at).is_some_and(|w: &Word| part(low, (span.1, w.span.0)).trim().is_empty());
    if s.asks || !near || !phrases!(rooms.tells, forward).any(word) {
        return false;
    }
    // Between the room named before it and the one behind, what is said is said of it, up to the comma.
    let said = |from: usize, to: usize| part(low, (from.min(to), to));
    let behind = others.iter().filter(|o| o.0 >= span.1).map(|o| o.0).min().filter(|at| *at < s.span.1);
    let to = behind.map_or(s.span.1, |next| said(span.1, next).rfind(',').map_or(next, |k| span.1 + k));
    let before = others.iter().filter(|o| o.1 <= span.0).map(|o| o.1).max().filter(|at| *at > s.span.0);
    let from = before.map_or(s.span.0, |last| said(last, span.0).find(',').map_or(last, |k| last + k));
    let name = |at: Span| at.0 <= span.0 && span.1 <= at.1 || span.0 <= at.0 && at.1 <= span.1;
    let told = |s: &Sentence, cues: &[Cue], within: Span| {
        text.hits_of(s).any(|h| {
            let at = text.span(h);
            matches!(h.key, Key::Cue(cue) if cues.contains(&cue)) && !name(at) && within.0 <= at.0 && at.1 <= within.1
        })
    };
    // "Room C has a stage. That one we take": another sentence takes what it does not name.
    let taken = |o: &Sentence| !others.iter().any(|at| o.holds(*at)) && told(o, &TAKES, o.span);
    !told(s, &WISHES, (from, to)) && !text.sentences.iter().filter(|o| o.span != s.span).any(taken)
}
