//! Amounts: "CHF 2'500.-", "Fr. 6'000.–", "2.5k", "3500 Franken", and bare numbers where a price is meant; what each
//! is for and whether it is a budget or another price.

mod amounts;
mod figures;
mod ranges;
mod roles;
#[cfg(test)]
mod tests;

use super::fold::{Masked, Span, part};
use super::lang::{Cue, listed, prices::Price};
use super::sentences::{Sentence, Text};
use super::tokens::View;
use super::{Amount, AmountRole};
use crate::venue::{Currency, Money};

/// An amount in figures or words, before its role is known.
struct Figure {
    minor: i64,
    /// Of a range: the lower end, its first token and the one after its last.
    lower: Option<(i64, usize, usize)>,
    currency: Option<Currency>,
    foreign: bool,
    /// First token and the one after the last.
    first: usize,
    end: usize,
}

/// Reads and blanks amounts that carry a currency, a price dash or thousands.
pub(super) fn read(page: &mut Masked, text: &Text, venue: Currency) -> Vec<(Amount, Span)> {
    let words = View::new(page.as_str(), &text.tokens);
    let figures = figures::all(&words);
    let spans: Vec<Span> = figures.iter().map(|f| words.span(f.first, f.end)).collect();
    let known = figures.iter().zip(&spans).filter(|(f, _)| !f.foreign);
    let mut out = Vec::with_capacity(figures.len());
    for (f, span) in known {
        let upper = roles::amount(&words, &text.sentences, f, venue);
        let Some((minor, first, end)) = f.lower else {
            out.push((upper, *span));
            continue;
        };
        let low = Amount { money: Money::new(minor, upper.money.currency), ..upper };
        out.push((low, words.span(first, end)));
        out.push((upper, words.span(end + 1, f.end)));
    }
    spans.iter().for_each(|s| page.blank(*s));
    out
}

/// In an answer to an offer, an amount of which nothing else is told is the price that was offered, or what is held
/// against it: "5.940 Franken sprengen den Rahmen. Wenn Sie auf 5.200 runtergehen, unterschreibe ich."
pub(super) fn answers(page: &Masked, text: &Text, amounts: &mut [(Amount, Span)]) {
    let mut offered = 0;
    for (amount, span) in amounts {
        let minor = amount.money.minor;
        if amount.role == AmountRole::Other {
            let sentence = text.sentences.iter().find(|s| s.holds(*span));
            let would = |s: &Sentence| {
                let mut said = part(page.as_str(), s.span).split(|c: char| !c.is_ascii_alphanumeric());
                said.any(|word| listed!(sums.would).contains(word))
            };
            let bound = sentence.is_some_and(|s| s.cues.has(Cue::Condition));
            let less = minor < offered && 2 * minor >= offered && sentence.is_some_and(|s| s.asks || would(s));
            amount.role = if bound || less { AmountRole::Counter } else { AmountRole::Price };
        }
        offered = offered.max(minor);
    }
}

/// Whether a sentence says yes to something.
fn deals(words: &View, s: &Sentence) -> bool {
    s.cues.any(&[Cue::Accept, Cue::AcceptSoft, Cue::Confirm]) || (0..words.len()).any(|i| words.says(i, Price::Agree))
}

/// Reads bare numbers in sentences about a budget or another price.
/// `named`: the mail names amounts with their currency, so "2'200" beside them is one too.
/// `offer`: one is open, of which such a number may be the price; so many guests does the largest room take.
pub(super) fn bare(
    page: &mut Masked,
    text: &Text,
    venue: Currency,
    named: bool,
    offer: Option<u16>,
) -> Vec<(Amount, Span)> {
    let mut out = Vec::new();
    // Said anywhere, it is looked for in each sentence.
    let budgeted = page.as_str().contains("budget");
    for s in &text.sentences {
        let counter = s.cues.any(&[Cue::Counter, Cue::CounterSoft]);
        let words = text.view(page.as_str(), s);
        let budget = || budgeted && part(words.low, words.span(0, words.len())).contains("budget");
        let priced = counter || budget();
        let most = offer.filter(|_| deals(&words, s));
        let mut each = false;
        if !priced && !named && offer.is_none() {
            continue;
        }
        let found = (0..words.len()).filter_map(|i| {
            let dealt = || most.is_some_and(|most| roles::dealt(&words, i, most));
            // "85 per head instead of 95": both are prices.
            let told = offer.is_some() && (roles::for_each(&words, i) || each && roles::stood_for(&words, i));
            each |= told;
            let minor = if told {
                figures::bare(&words, i)?
            } else {
                figures::plain(&words, i, s.cues.has(Cue::Counter))
                    .filter(|_| priced || named && words.text(i).contains('\'') || dealt())?
            };
            Some(Figure { minor, lower: None, currency: None, foreign: false, first: i, end: i + 1 })
        });
        let read: Vec<(Amount, Span)> =
            found.map(|f| (roles::amount(&words, &text.sentences, &f, venue), words.span(f.first, f.end))).collect();
        read.iter().for_each(|(_, span)| page.blank(*span));
        out.extend(read);
    }
    out
}
