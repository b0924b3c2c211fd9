//! "The second one", "Variante 2", "la dernière": a choice by position.

use super::Look;
use crate::understanding::Context;
use crate::understanding::cues::{self, Hit, NUMBER, SEPARATED, TELLS, Word};
use crate::understanding::fold::{BLANK, Masked, Span, part};
use crate::understanding::lang::choices::Choice;
use crate::understanding::lang::{self, Cue};
use crate::understanding::lexicon::Entry;
use crate::understanding::sentences::{Sentence, Text};
use jiff::civil::Date;

/// Position chosen, 1-based, 0 the last, with its span.
pub(in crate::understanding) type Pick = (u8, Span);

/// Reads the choices. What is already blanked in `page` (a date, a time) is none, nor is the day of a date that was
/// proposed ("the 8th") or, where none was, a day of several ("lunch only on the first day").
pub(in crate::understanding) fn read(page: &Masked, text: &Text, context: &Context) -> Vec<Pick> {
    let mut out = Vec::new();
    let days = if context.dates.is_empty() { &context.visits } else { &context.dates };
    for s in &text.sentences {
        in_sentence(page, text, s, context, days, &mut out);
    }
    out
}

/// "Neither the 4th nor the 5th works": what is named and does not do is not chosen.
pub(super) fn refused(l: &Look<'_>, pick: &Pick) -> bool {
    let at = l.text.words.partition_point(|w| w.span.1 <= pick.1.0);
    let refuses = |h: &Hit| {
        let here = at <= h.last && (h.first <= at || !l.text.parted(l.s, at, h.first));
        here && !l.text.reported(l.s, h)
    };
    // "What I said last time".
    let told = l.text.all(l.s, Cue::PastStory).any(|h| h.first <= at && at <= h.last);
    told || l.text.all(l.s, Cue::NotWork).chain(l.text.all(l.s, Cue::Decline)).any(refuses)
}

/// The place of what is chosen: "the 12th" is a day, if we proposed a 12th, and else a place that we proposed.
pub(super) fn place(l: &Look<'_>, pick: &Pick) -> Option<u8> {
    let shown = part(l.low, pick.1);
    let days = if l.context.dates.is_empty() { &l.context.visits } else { &l.context.dates };
    let figures: String = shown.chars().filter(char::is_ascii_digit).collect();
    let numbered = figures.parse() == Ok(pick.0);
    let day = days.iter().position(|d| i8::try_from(pick.0).is_ok_and(|n| d.day() == n)).filter(|_| numbered);
    let place = day.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(pick.0);
    (days.is_empty() || usize::from(place) <= days.len()).then_some(place)
}

fn in_sentence(page: &Masked, text: &Text, s: &Sentence, context: &Context, days: &[Date], out: &mut Vec<Pick>) {
    let dated = !days.is_empty();
    let several = dated || context.listed;
    let words = text.words_of(s);
    let low = page.as_str();
    let entry = |w: Option<&Word>| -> Entry {
        let shown = w.filter(|w| w.is(TELLS) && low.as_bytes().get(w.span.0) != Some(&BLANK));
        shown.map_or_else(Entry::default, |w| cues::lexicon().entry(w.ids))
    };
    let is = |w: Option<&Word>, choice: Choice| entry(w).chooses(choice);
    let ends = |w: Option<&Word>| w.is_none_or(|w| w.is(SEPARATED)) || is(w, Choice::Follows);
    let count = |w: &Word| lang::number(part(low, w.span)).is_some_and(|n| n > 1);
    // "The first of the two", "le premier des deux jours".
    let of_those = |at: usize| {
        let counted = words.iter().skip(at + 1).take(2).any(|w| is(Some(w), Choice::Both) || count(w));
        several && counted && is(words.get(at), Choice::Of)
    };
    for (i, w) in words.iter().enumerate().filter(|(_, w)| w.is(TELLS) || w.is(NUMBER)) {
        let next = words.get(i + 1);
        let here = entry(Some(w));
        if here.chooses(Choice::Label)
            && let Some(n) = next.filter(|n| n.is(NUMBER)).and_then(|n| number(low, n))
        {
            let end = next.map_or(w.span.1, |n| n.span.1);
            if ends(words.get(i + 2)) {
                out.push((n, (w.span.0, end)));
            }
            continue;
        }
        // "The 27 is good", where we proposed the 27th.
        let day = || {
            let n = i8::try_from(lang::number(part(low, w.span))?).ok()?;
            u8::try_from(days.iter().position(|d| d.day() == n)? + 1).ok()
        };
        let before = i.checked_sub(1).and_then(|b| words.get(b));
        if dated
            && w.is(NUMBER)
            && is(before, Choice::Figure)
            && ends(next)
            && let Some(n) = day()
        {
            out.push((n, w.span));
            continue;
        }
        if here.chooses(Choice::Earlier) || here.chooses(Choice::Later) {
            let compared = compared(words, i, &is).filter(|at| ends(words.get(at.1)) || of_those(at.1));
            if let Some((first, behind)) = compared
                && let Some(n) = farthest(days, here.chooses(Choice::Later))
            {
                out.push((
                    n,
                    (
                        words.get(first).map_or(w.span.0, |x| x.span.0),
                        words.get(behind - 1).map_or(w.span.1, |x| x.span.1),
                    ),
                ));
            }
            continue;
        }
        let ordinal = here.ordinal.map(|n| (n, i + 1));
        // "the 2nd", "la 2e": a number and its ending.
        let short = next.filter(|n| w.is(NUMBER) && n.span.0 == w.span.1).filter(|n| {
            matches!(low.get(n.span.0..n.span.1), Some("st" | "nd" | "rd" | "th" | "e" | "eeme" | "ee" | "er" | "eere"))
        });
        let Some((n, after)) = ordinal.or_else(|| short.and_then(|_| number(low, w)).map(|n| (n, i + 2))) else {
            continue;
        };
        // "Our CFO is back on the 7th and has to approve it": where nothing was listed, a bare figure is a day.
        let led = is(before, Choice::Article) && (several || here.ordinal.is_some());
        let named = is(words.get(after), Choice::Noun) || dated && is(words.get(after), Choice::Day);
        let alone = words.len() <= 2;
        let rest = if named { after + 1 } else { after };
        if (led || named || alone) && (ends(words.get(rest)) || of_those(rest)) {
            let start = before.filter(|_| led).map_or(w.span.0, |b| b.span.0);
            let end = words.get(rest - 1).map_or(w.span.1, |x| x.span.1);
            out.push((n, (start, end)));
        }
    }
}

/// "The later date", "la date la plus tôt", "la più vicina": the first word, and what stands behind it. "A later date" is
/// another one, "the sooner the better" is none, and "la plus tardive" is a day only where nothing else is named by it.
fn compared(words: &[Word], at: usize, is: &impl Fn(Option<&Word>, Choice) -> bool) -> Option<(usize, usize)> {
    let word = |back: usize| words.get(at.checked_sub(back)?);
    let pointed = is(word(1), Choice::Pointing);
    if !is(word(1), Choice::More) {
        let named = is(words.get(at + 1), Choice::Dated);
        let paired = is(words.get(at + 1), Choice::Pointing);
        return (pointed && (named || !paired)).then(|| (at - 1, at + if named { 2 } else { 1 }));
    }
    // "La date la plus tôt" says its article again, "la data più tardi" does not.
    let noun = if is(word(2), Choice::Dated) { 2 } else { 3 };
    if is(word(noun), Choice::Dated) && (noun == 2 || is(word(2), Choice::Article)) {
        return is(word(noun + 1), Choice::Article).then(|| (at - noun - 1, at + 1));
    }
    let opens = word(3).is_none() || word(2).is_some_and(|w| w.is(SEPARATED)) || is(word(3), Choice::Takes);
    (is(word(2), Choice::Pointing) && opens).then(|| (at - 2, at + 1))
}

/// The place of the first or the last of several days.
fn farthest(days: &[Date], last: bool) -> Option<u8> {
    let day = if last { days.iter().max() } else { days.iter().min() }.filter(|_| days.len() > 1)?;
    u8::try_from(days.iter().position(|d| d == day)? + 1).ok()
}

fn number(low: &str, w: &Word) -> Option<u8> {
    let digits = low.get(w.span.0..w.span.1)?;
    (!digits.bytes().any(|b| b == BLANK)).then_some(())?;
    u8::try_from(lang::number(digits)?).ok().filter(|n| (1..=9).contains(n))
}
