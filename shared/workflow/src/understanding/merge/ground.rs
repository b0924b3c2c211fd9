//! Where a quote stands in the client's new text, and whether a value may be read there.

use super::{Why, sure};
use crate::understanding::fold::{BLANK, Masked, Span, fold};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{self, Cues, Sentence, Text};
use crate::understanding::{Act, Mention, Source, Understanding, billing, mask};

/// Longest quote, in bytes: a value takes fewer words.
const LONGEST: usize = 300;

/// What is read from a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Day,
    Time,
    Count,
    /// A room, a layout, something wanted.
    Thing,
    /// Something taken off.
    Dropped,
    /// An act.
    Act,
    /// An act that may be asked for.
    Request,
}

/// A mail with the places that the rules are sure of.
pub(super) struct Ground<'a> {
    u: &'a Understanding,
    /// Links, phones and numbers of things blanked.
    page: Masked,
    text: Text,
    sure: Vec<Span>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(u: &'a Understanding) -> Self {
        let mut page = Masked::new(&fold(&u.text));
        mask::links(&mut page);
        let text = sentences::read(page.as_str());
        billing::vat(&mut page, &u.text);
        mask::numbers(&mut page, None);
        Self { u, page, text, sure: sure_places(u) }
    }

    /// The first place of a quote where a value for `what` may be read.
    pub(super) fn find(&self, quote: &str, what: Use) -> Result<Span, Why> {
        let quote = quote.trim();
        if quote.is_empty() || quote.len() > LONGEST || !quote.contains(char::is_alphanumeric) {
            return Err(Why::NotInText);
        }
        let mut first = None;
        for (at, found) in self.u.text.match_indices(quote) {
            let span = (at, at + found.len());
            if !self.whole(span) {
                continue;
            }
            match self.fault(span, what) {
                None => return Ok(span),
                Some(why) => first = first.or(Some(why)),
            }
        }
        Err(first.unwrap_or(Why::NotInText))
    }

    /// Whether no word goes on beyond the span.
    fn whole(&self, span: Span) -> bool {
        let text = &self.u.text;
        let inside = text.get(span.0..span.1).unwrap_or_default();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..span.0).and_then(|t| t.chars().next_back());
        let after = text.get(span.1..).and_then(|t| t.chars().next());
        !(letter(before) && letter(inside.chars().next()) || letter(after) && letter(inside.chars().next_back()))
    }

    fn fault(&self, span: Span, what: Use) -> Option<Why> {
        let act = matches!(what, Use::Act | Use::Request);
        let meets = |s: Span| s.0 < span.1 && span.0 < s.1;
        let masked = self.page.part(span).contains(char::from(BLANK));
        if !act && (masked || self.sure.iter().any(|s| meets(*s))) {
            return Some(Why::ReadByRules);
        }
        let touched = || self.text.sentences.iter().filter(|s| meets(s.span));
        if what != Use::Request && touched().any(|s| self.asks(s)) {
            return Some(Why::Question);
        }
        touched().any(|s| about_else(&s.cues, what)).then_some(Why::AboutSomethingElse)
    }

    /// A question, unless the rules read more in it than a question.
    fn asks(&self, s: &Sentence) -> bool {
        let read = |a: &&crate::understanding::ActMention| a.span.0 < s.span.1 && s.span.0 < a.span.1;
        let more = self.u.acts.iter().filter(read).any(|a| !matches!(a.act, Act::Ask { .. }));
        s.asks && !more
    }
}

/// Whether a sentence speaks of something for which a value in it does not count.
fn about_else(cues: &Cues, what: Use) -> bool {
    let told = cues.any(&[Cue::Injection, Cue::Reported, Cue::Hypothetical]);
    let past = cues.has(Cue::PastStory);
    let denied = cues.any(&[Cue::Negation, Cue::Lack]);
    match what {
        Use::Day | Use::Time => {
            told || past || denied || cues.any(&[Cue::Payment, Cue::PaymentClaim, Cue::DeadlineNoun, Cue::Visit])
        }
        Use::Count => told || past || denied,
        Use::Thing => {
            let apart = [Cue::Without, Cue::Drop, Cue::NoLongerNeed, Cue::Own, Cue::Passing];
            told || past || denied || cues.any(&apart)
        }
        Use::Dropped => told || past,
        Use::Act => told || cues.has(Cue::Condition),
        Use::Request => cues.has(Cue::Injection),
    }
}

/// Where the rules are sure of a value.
fn sure_places(u: &Understanding) -> Vec<Span> {
    fn of<'m, T: 'm>(all: impl Iterator<Item = &'m Mention<T>>, out: &mut Vec<Span>) {
        out.extend(all.filter(|m| m.source == Source::Rules && sure(m)).map(|m| m.span));
    }
    let mut out = Vec::new();
    of(u.dates.iter(), &mut out);
    of(u.times.iter(), &mut out);
    of(u.headcount.iter(), &mut out);
    of(u.headcount_change.iter(), &mut out);
    of(u.rooms.iter(), &mut out);
    of(u.layout.iter(), &mut out);
    of(u.products.iter(), &mut out);
    of(u.money.iter(), &mut out);
    out
}
