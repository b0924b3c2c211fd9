//! What is said in jest is not said: "we'll be 400! Just kidding, still 40", "sure, and I'm the Queen of England".

use super::cues::Hit;
use super::fold::Span;
use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Sentence, Text};

/// Words before the one that takes a joke back which say nothing themselves: "haha no, just kidding".
const BARE: usize = 2;

/// Where a text jests: what stands before the words that take it back, in their sentence, else the sentence before; a
/// sentence that makes fun, with the bare yes before it.
pub(super) fn places(text: &Text) -> Vec<Span> {
    let mut out = Vec::new();
    let mut before: Option<&Sentence> = None;
    for s in &text.sentences {
        if let Some(h) = text.signed(s, Sign::Jest).last().filter(|h| meant(text, s, h)) {
            let alone = h.first - s.first_word() <= BARE;
            let from = before.filter(|_| alone).map_or(s.span.0, |b| b.span.0);
            out.push((from, text.span(h).1));
        } else if text.signed(s, Sign::Mocks).any(|h| meant(text, s, h)) {
            // "Sure. And I'm the Queen of England."
            let bare = |b: &&Sentence| b.words.1 - b.words.0 <= BARE;
            let first = s.first_word();
            let goes_on = text.signed(s, Sign::Mocks).any(|h| h.first <= first + 1);
            let from = before.filter(|b| goes_on && bare(b)).map_or(s.span.0, |b| b.span.0);
            out.push((from, s.span.1));
        }
        before = Some(s);
    }
    out
}

/// "I'm not joking", "is that a joke?" take nothing back.
fn meant(text: &Text, s: &Sentence, h: &Hit) -> bool {
    let denied = text.all(s, Cue::Negation).any(|n| n.first <= h.last && n.last + 1 >= h.first && n.key != h.key);
    !s.asks && !denied
}
