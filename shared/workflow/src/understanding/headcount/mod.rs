//! How many people. "20 to 25" plans for 25, "25 instead of 20" is 25, "5 more" is a change (WORKFLOW 2.6).

mod grammar;
mod joins;
pub(super) mod numerals;
#[cfg(test)]
mod tests;

use super::fold::{Masked, Span, part};
use super::lang::counts::Job;
use super::lexicon::counted;
use super::sentences::Sentence;
use super::tokens::{self, Kind, Token};
use crate::venue::Language;
use grammar::{Reading, Weight};
use numerals::Words;

/// What a mail says about the number of people.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Headcount {
    /// The number, 1..=9999.
    pub(super) count: Option<(u16, Span)>,
    /// So many more or fewer than some number the mail does not name.
    pub(super) change: Option<(i32, Span)>,
}

impl Headcount {
    /// Whether anything was said of a number of people.
    pub(super) fn any(self) -> bool {
        self.count.is_some() || self.change.is_some()
    }
}

/// Reads the count. `bare`: a count was asked for, so a number alone is one.
pub(super) fn read(page: &Masked, sentences: &[Sentence], bare: bool, language: Option<Language>) -> Headcount {
    let low = page.as_str();
    let mut found: Vec<Found> = Vec::new();
    for s in sentences.iter().filter(|s| s.factual()) {
        sentence(part(low, s.span), s.span.0, language, &mut found);
    }
    let mut out = choose(&found);
    if out.count.is_none() && out.change.is_none() && bare {
        out.count = alone(low, language);
    }
    out
}

struct Found {
    value: i64,
    relative: bool,
    weight: Weight,
    span: Span,
    /// Its sentence says that it is news.
    now: bool,
}

fn sentence(text: &str, offset: usize, language: Option<Language>, found: &mut Vec<Found>) {
    let tokens = tokens::split(text, 0);
    if !tokens.iter().any(|t| number_like(text, t)) {
        return;
    }
    let words = Words::new(text, tokens);
    let any = |job: Job| words.entries.iter().any(|e| e.does(job));
    if any(Job::Story) && !any(Job::Now) {
        return;
    }
    let numbers = numerals::all(&words);
    let readings = grammar::Sentence::new(&words, language).read(&numbers);
    let now = any(Job::Now);
    let Some(best) = strongest(&readings) else { return };
    let start = words.tokens.get(best.first).map_or(0, |t| t.span.0);
    let end = best.end.checked_sub(1).and_then(|i| words.tokens.get(i)).map_or(start, |t| t.span.1);
    let span = (start + offset, end + offset);
    found.push(Found { value: best.value, relative: best.relative, weight: best.weight, span, now });
}

fn number_like(text: &str, t: &Token) -> bool {
    match t.kind {
        Kind::Number => true,
        Kind::Word => {
            let word = part(text, t.span);
            counted(word) || numerals::written(word)
        }
        Kind::Sign(_) => false,
    }
}

/// Of one sentence's readings, the surest; of several as sure, the largest, for which the room must do.
fn strongest(readings: &[Reading]) -> Option<&Reading> {
    let absolute = readings.iter().filter(|r| !r.relative);
    absolute.max_by_key(|r| (r.weight, r.value)).or_else(|| readings.iter().find(|r| r.relative))
}

/// Of several sentences, a later correction or news wins over what was said before; else the surest and largest.
fn choose(found: &[Found]) -> Headcount {
    let mut out = Headcount::default();
    let mut held: Option<&Found> = None;
    for f in found {
        if f.relative {
            let n = i32::try_from(f.value).unwrap_or_default();
            out.change = Some((n, f.span));
            continue;
        }
        let replaces = held.is_none_or(|h| {
            let news = (f.now || f.weight == Weight::Correction) && f.weight >= Weight::Full;
            news || f.weight > h.weight || f.weight == h.weight && f.value > h.value
        });
        if replaces {
            held = Some(f);
        }
    }
    let Some(held) = held else { return out };
    // "We are 20. Make it 5 more."
    let later = out.change.filter(|c| c.1.0 > held.span.0);
    let total = held.value + later.map_or(0, |c| i64::from(c.0));
    let count = u16::try_from(total).ok().filter(|n| (1..=9_999).contains(n));
    Headcount { count: count.map(|n| (n, later.map_or(held.span, |c| c.1))), change: None }
}

/// A line that says a number and nothing else.
fn alone(low: &str, language: Option<Language>) -> Option<(u16, Span)> {
    let mut start = 0;
    for line in low.split('\n') {
        let at = start;
        start += line.len() + 1;
        if line.len() > 100 {
            continue;
        }
        let words = Words::new(low, tokens::split(line, at));
        let numbers = numerals::all(&words);
        let inside = |i: usize| numbers.iter().any(|n| (n.first..n.end).contains(&i));
        let plain = (0..words.tokens.len()).all(|i| {
            let e = words.entry(i);
            inside(i)
                || match words.kind(i) {
                    Some(Kind::Word) => {
                        [Job::Approx, Job::Are, Job::Small, Job::To, Job::Now, Job::People].iter().any(|j| e.does(*j))
                            || filler(words.text(i))
                    }
                    Some(Kind::Sign(s)) => s != 0x1f && s != b'%',
                    _ => false,
                }
        });
        let own = numbers.iter().filter(|n| !n.article && n.language.is_none_or(|l| language.is_none_or(|o| o == l)));
        let last_dot = |n: &&numerals::Number| !n.spoiled || words.sign(n.end, b'.');
        let best = own.filter(last_dot).max_by_key(|n| n.value);
        if let Some(n) = best.filter(|n| plain && (1..=9_999).contains(&n.value) && numbers.len() <= 2) {
            let span = (words.tokens.get(n.first)?.span.0, words.tokens.get(n.end.checked_sub(1)?)?.span.1);
            return Some((u16::try_from(n.value).ok()?, span));
        }
    }
    None
}

fn filler(word: &str) -> bool {
    matches!(
        word,
        "yes"
            | "ja"
            | "oui"
            | "si"
            | "sii"
            | "danke"
            | "thanks"
            | "merci"
            | "grazie"
            | "please"
            | "bitte"
            | "svp"
            | "hello"
            | "hallo"
    )
}
