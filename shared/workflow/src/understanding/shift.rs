//! Hours told by how far they move: "half an hour earlier", "eine Stunde länger", "une heure plus tard".

use super::cues;
use super::fold::Span;
use super::lang::{Cue, listed, phrases};
use super::phrases::Phrases;
use super::sentences::{Sentence, Text};
use super::tokens::View;
use super::{Act, ActMention, HoursMoved, Mention, Target, running};

/// A length of time in a mail.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) minutes: u16,
    /// "About two hours".
    pub(super) about: bool,
    pub(super) span: Span,
}

/// How far the lengths of a mail move the hours of the event: those of a sentence that changes something, be it the number
/// of guests too.
pub(super) fn read(low: &str, text: &Text, lengths: &[Length], acts: &[ActMention]) -> Option<Mention<HoursMoved>> {
    let changes = |a: &&ActMention| matches!(a.act, Act::Change { target: Target::Date | Target::Headcount });
    let mut all: Option<Mention<HoursMoved>> = None;
    let mut spans: Vec<Span> = acts.iter().filter(changes).map(|a| a.span).collect();
    spans.dedup();
    for span in spans {
        let inside = |l: &&Length| span.0 <= l.span.0 && l.span.1 <= span.1;
        let mut from = span.0;
        let mut own = lengths.iter().filter(inside).peekable();
        while let Some(l) = own.next() {
            // "Start an hour earlier and finish an hour later": each has the words of its own part.
            let to = own.peek().map_or(span.1, |next| joint(text, (l.span.1, next.span.0)));
            if let Some(by) = moved(low, text, l, (from, to)) {
                let sum = all.get_or_insert(Mention::sure(HoursMoved::default(), l.span));
                sum.value.start = sum.value.start.saturating_add(by.start);
                sum.value.end = sum.value.end.saturating_add(by.end);
                sum.value.about |= l.about;
            }
            from = to;
        }
    }
    all
}

/// Where the part of a sentence that begins in a stretch ends: at its last "and", or else at its end.
fn joint(text: &Text, between: Span) -> usize {
    let first = text.tokens.partition_point(|t| t.span.0 < between.0);
    let end = text.tokens.partition_point(|t| t.span.1 <= between.1);
    let inside = text.tokens.get(first..end).unwrap_or_default();
    inside.iter().rfind(|t| cues::is_joint(t.ids())).map_or(between.1, |t| t.span.0)
}

/// How far one length moves them, by the words around it.
fn moved(low: &str, text: &Text, l: &Length, around: Span) -> Option<HoursMoved> {
    let first = text.tokens.partition_point(|t| t.span.1 <= around.0);
    let end = text.tokens.partition_point(|t| t.span.0 < around.1);
    let view = View::new(low, text.tokens.get(first..end)?);
    let at = |byte: usize| view.tokens.partition_point(|t| t.span.0 < byte);
    let (before, behind) = (at(l.span.0), at(l.span.1));
    let said = |list: &Phrases| list.any(|k| view.text(behind + k));
    let any = |has: &dyn Fn(&str) -> bool| (0..view.len()).any(|k| has(view.text(k)));
    let prepares = (0..view.len()).any(|at| phrases!(shifts.prepares, forward).any(|k| view.text(at + k)));
    let thought = |s: &Sentence| s.holds(l.span) && s.cues.has(Cue::Hypothetical);
    let thought = text.sentences.iter().any(thought);
    if prepares || thought || any(&|w| running::is_part(w) || listed!(shifts.parts).contains(w)) {
        return None;
    }
    let by = i16::try_from(l.minutes).ok()?;
    let more = before.checked_sub(1).is_some_and(|k| listed!(shifts.more).contains(view.text(k)));
    let told = |list: &Phrases, verb: &dyn Fn(&str) -> bool| said(list) || more && any(verb);
    if told(phrases!(shifts.longer, forward), &|w| listed!(shifts.stays).contains(w)) {
        return Some(HoursMoved { end: by, ..HoursMoved::default() });
    }
    if told(phrases!(shifts.shorter, forward), &|w| listed!(shifts.shortens).contains(w)) {
        return Some(HoursMoved { end: -by, ..HoursMoved::default() });
    }
    let by = match () {
        () if said(phrases!(shifts.earlier, forward)) => -by,
        () if said(phrases!(shifts.later, forward)) => by,
        () => return None,
    };
    let begins = any(&|w| listed!(shifts.begins).contains(w));
    let ends = any(&|w| listed!(shifts.ends).contains(w));
    // "Could it be an hour later?" is all of it.
    let (start, end) = (begins || !ends, ends || !begins);
    Some(HoursMoved { start: if start { by } else { 0 }, end: if end { by } else { 0 }, about: false })
}
