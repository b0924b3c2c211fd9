//! What the invoice needs beside the address: for whose attention, an order number, how it is sent.

use super::{BillingParts, segments};
use crate::understanding::cues::Key;
use crate::understanding::fold::{Masked, Span, part};
use crate::understanding::lang::signals::Sign;
use crate::understanding::sentences::{Kind, Text};

/// Adds the stretches that say it, in the client's words. `addressed`: the mail is about an address.
pub(in crate::understanding) fn notes(
    folded: &str,
    text: &str,
    parsed: &Text,
    addressed: bool,
    out: &mut BillingParts,
) {
    let asks = |at: usize| parsed.sentences.iter().any(|s| s.kind == Kind::Question && s.span.0 <= at && at < s.span.1);
    let told = |key: Key| key == Key::Sign(Sign::OnInvoice) || addressed && key == Key::Sign(Sign::Attention);
    let at: Vec<usize> = parsed.hits.iter().filter(|h| told(h.key)).map(|h| parsed.span(h).0).collect();
    let at: Vec<usize> = at.into_iter().filter(|at| !asks(*at)).collect();
    if at.is_empty() {
        return;
    }
    let holds = |s: &&Span| at.iter().any(|at| s.0 <= *at && *at < s.1);
    for span in segments(folded, 0, &Masked::new(folded)).iter().filter(holds) {
        let said = part(text, *span);
        match &mut out.note {
            Some(note) if note.contains(said) => {}
            Some(note) => *note = format!("{note}, {said}"),
            None => out.note = Some(said.to_owned()),
        }
    }
}

/// Whether the address is said to stay the same.
pub(in crate::understanding) fn stays(parsed: &Text) -> bool {
    parsed.hits.iter().any(|h| h.key == Key::Sign(Sign::SameAddress))
}
