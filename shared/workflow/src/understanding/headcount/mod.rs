//! How many people. "20 to 25" plans for 25, "25 instead of 20" is 25, "5 more" is a change (WORKFLOW 2.6).

mod around;
mod ballot;
mod companions;
mod doers;
mod each;
mod grammar;
mod joins;
pub(super) mod numerals;
mod parts;
mod retold;
mod sums;
#[cfg(test)]
mod tests;
mod whole;

use super::fold::{BLANK, Masked, Span};
use super::lang::Cue;
use super::lang::counts::Job;
use super::lexicon::{COUNTS, WRITTEN};
use super::sentences::{Sentence, Text};
use super::tokens::{Kind, Token, View};
use crate::venue::Language;
use grammar::{Reading, Weight};

/// The rule of a number that was voted for.
pub(super) const VOTE: &str = "vote";

/// The rule of those who do not come after all: it takes nothing off a number of the same mail.
const DROPS_OUT: &str = "drops-out";

/// What a mail says about the number of people.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Headcount {
    /// The number, 1..=9999.
    pub(super) count: Option<(u16, Span)>,
    /// The rule that read it.
    pub(super) rule: &'static str,
    /// So many more or fewer than some number the mail does not name.
    pub(super) change: Option<(i32, Span)>,
}

impl Headcount {
    /// Whether anything was said of a number of people.
    pub(super) fn any(self) -> bool {
        self.count.is_some() || self.change.is_some()
    }
}

/// "Do you have something for 55 people?": in a first mail the question tells the number of people by their noun; in a
/// later one that of a choice does.
fn asked(low: &str, text: &Text, first: bool, language: Option<Language>) -> Vec<Found> {
    let told = |s: &&Sentence| {
        !s.factual() && (first || s.settles()) && !s.cues.any(&[Cue::Hypothetical, Cue::PastStory, Cue::Terms])
    };
    let read = text.sentences.iter().filter(told).filter_map(|s| sentence(&text.view(low, s), language));
    read.filter(|f| f.weight == Weight::Full && !f.relative).collect()
}

/// Reads the count. `bare`: a count was asked for, so a number alone is one. `first`: nothing was said before.
pub(super) fn read(page: &Masked, text: &Text, bare: bool, first: bool, language: Option<Language>) -> Headcount {
    let low = page.as_str();
    let found: Vec<Found> = text.sentences.iter().filter_map(|s| told(&text.view(low, s), s, language)).collect();
    // "12 mats": in a first mail each is a guest's; later it is a thing ordered.
    let found: Vec<Found> = found.into_iter().filter(|f| first || f.weight != Weight::Thing).collect();
    let mut out = choose(&found);
    if !out.any() {
        out = choose(&asked(low, text, first, language));
    }
    if !out.any() && bare {
        out.count = alone(low, text, language);
        out.rule = "number-alone";
    }
    if !out.any() && bare {
        out.count = only_range(low, text, language);
        out.rule = "only-range";
    }
    let mut out = ballot::vote(low, text, ballot::Before { rules: &out, bare, first, language });
    if let Some(dropped) = found.iter().rfind(|f| f.rule == DROPS_OUT).filter(|_| !out.any()) {
        out = Headcount { change: dropped.change(), rule: DROPS_OUT, count: None };
    }
    out
}

/// Numbers of people that look like times or days to whoever reads those: "the number stays at 18".
pub(super) fn like_times(page: &Masked, text: &Text) -> Vec<Span> {
    let low = page.as_str();
    let mut out = Vec::new();
    for s in &text.sentences {
        let view = text.view(low, s);
        if !(0..view.len()).any(|i| number_like(&view, i)) {
            continue;
        }
        let numbers = numerals::all(&view);
        let held = grammar::Sentence::new(&view, None).like_times(&numbers);
        out.extend(held.into_iter().map(|(first, end)| view.span(first, end)));
    }
    out
}

/// Whether a sentence, taken as a statement, says how many.
pub(super) fn said(page: &Masked, text: &Text, s: &Sentence) -> bool {
    sentence(&text.view(page.as_str(), s), None).is_some_and(|f| choose(&[f]).any())
}

/// What a sentence states; a question tells no more than what to plan for: "rechnen Sie doch mit 44, wenn das geht?".
fn told(view: &View, s: &Sentence, language: Option<Language>) -> Option<Found> {
    let asks = || (0..view.len()).any(|i| view.does(i, Job::Plan));
    let read = (s.factual() || asks()).then(|| sentence(view, language))??;
    (s.factual() || read.rule == "planned-for").then_some(read)
}

struct Found {
    value: i64,
    relative: bool,
    weight: Weight,
    span: Span,
    rule: &'static str,
    /// Its sentence says that it is news.
    now: bool,
}

impl Found {
    /// So many more or fewer.
    fn change(&self) -> Option<(i32, Span)> {
        i32::try_from(self.value).ok().map(|n| (n, self.span))
    }
}

fn sentence(all: &View, language: Option<Language>) -> Option<Found> {
    // A line end within a sentence only wraps it.
    let wrapped = all.tokens.iter().any(|t| t.kind == Kind::Sign(b'\n'));
    if !wrapped {
        return unwrapped(all, language);
    }
    let tokens: Vec<Token> = all.tokens.iter().filter(|t| t.kind != Kind::Sign(b'\n')).copied().collect();
    let tokens: Vec<Token> = tokens
        .iter()
        .enumerate()
        .map(|(i, t)| {
            let before = i.checked_sub(1).and_then(|b| tokens.get(b));
            let mut joined = *t;
            joined.glued &= before.is_some_and(|b| b.span.1 == t.span.0);
            joined
        })
        .collect();
    unwrapped(&View::new(all.low, &tokens), language)
}

fn unwrapped(words: &View, language: Option<Language>) -> Option<Found> {
    if !(0..words.len()).any(|i| number_like(words, i)) {
        return None;
    }
    let jobs = words.jobs();
    let now = jobs.does(Job::Now);
    if jobs.does(Job::Story) && !now {
        return None;
    }
    let numbers = numerals::all(words);
    let readings = grammar::Sentence::new(words, language).read(&numbers);
    let best = strongest(&readings)?;
    let span = words.span(best.first, best.end);
    Some(Found { value: best.value, relative: best.relative, weight: best.weight, span, rule: best.rule, now })
}

fn number_like(words: &View, i: usize) -> bool {
    if !words.may(i, COUNTS | WRITTEN) || !words.is(i, Kind::Word) {
        return words.is(i, Kind::Number);
    }
    if !words.may(i, COUNTS) {
        return true;
    }
    // "One adult and one child", "me plus one", "one fewer": a one before anything else is an article.
    let entry = words.entry(i);
    let more = i.checked_sub(1).is_some_and(|b| words.text(b) == "plus");
    entry.counts()
        || entry.numeral.is_some() && (more || one_fewer(words, i) || companions::is_single(words.text(i + 1)))
}

/// "Eine Person weniger", "un de moins que prévu", but no "one less expensive".
fn one_fewer(words: &View, i: usize) -> bool {
    let fewer = (i + 1..i + 4).find(|k| words.does(*k, Job::Fewer));
    let idle = |k: usize| words.does(k, Job::People) || words.text(k).len() < 3;
    let ends = |k: usize| !words.is(k, Kind::Word) || words.does(k, Job::Than) || words.does(k, Job::People);
    fewer.is_some_and(|f| (i + 1..f).all(idle) && ends(f + 1))
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
            if f.rule != DROPS_OUT {
                (out.change, out.rule) = (f.change(), f.rule);
            }
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
    Headcount { count: count.map(|n| (n, later.map_or(held.span, |c| c.1))), rule: held.rule, change: None }
}

/// "My boss thinks 18 to 20": asked how many, the only number told is the answer where it is the range of a guess.
fn only_range(low: &str, text: &Text, language: Option<Language>) -> Option<(u16, Span)> {
    let mut out = None;
    let answers = |s: &&Sentence| !super::fold::part(low, s.span).contains('?');
    for s in text.sentences.iter().filter(answers) {
        let view = text.view(low, s);
        let numbers = numerals::all(&view);
        let Some(range) = grammar::Sentence::new(&view, language).lone_range(&numbers) else {
            if numbers.iter().any(|n| !n.article) {
                return None;
            }
            continue;
        };
        if out.is_some() {
            return None;
        }
        out = Some((u16::try_from(range.value).ok()?, view.span(range.first, range.end)));
    }
    out
}

/// A line that says a number and nothing else.
fn alone(low: &str, text: &Text, language: Option<Language>) -> Option<(u16, Span)> {
    let lines = || text.tokens.split(|t| t.kind == Kind::Sign(b'\n'));
    let whole =
        lines().filter(|line| line.len() <= LONGEST).find_map(|line| number_alone(&View::new(low, line), language));
    // "40 bis 50, je nach Wetter".
    let opening = |line: &[Token]| {
        let clause = line.split(|t| t.kind == Kind::Sign(b',')).next()?.to_vec();
        (clause.len() <= LONGEST).then(|| number_alone(&View::new(low, &clause), language)).flatten()
    };
    whole.or_else(|| lines().find_map(opening))
}

/// Tokens of a line that is no more than a number.
const LONGEST: usize = 30;

fn number_alone(words: &View, language: Option<Language>) -> Option<(u16, Span)> {
    let numbers = numerals::all(words);
    let told = (0..words.len()).any(|i| matches!(words.text(i), "stand" | "per" | "as" | "ce" | "ad" | "da"));
    let inside = |i: usize| numbers.iter().any(|n| (n.first..n.end).contains(&i));
    let plain = (0..words.len()).all(|i| {
        let e = words.entry(i);
        inside(i)
            || match words.kind(i) {
                Some(Kind::Word) => {
                    [
                        Job::Approx,
                        Job::Are,
                        Job::Small,
                        Job::To,
                        Job::Between,
                        Job::And,
                        Job::Now,
                        Job::So,
                        Job::People,
                        Job::Extreme,
                        Job::Agreed,
                    ]
                    .iter()
                    .any(|j| e.does(*j))
                        || filler(words.text(i))
                }
                // "Stand heute 36": a day beside it is of no matter.
                Some(Kind::Sign(s)) => s != b'%' && (s != BLANK || told && !inside(i + 1)),
                _ => false,
            }
    });
    let own = numbers.iter().filter(|n| !n.article && n.language.is_none_or(|l| language.is_none_or(|o| o == l)));
    let last_dot = |n: &&numerals::Number| !n.spoiled || words.sign(n.end, b'.');
    let best = own.filter(last_dot).max_by_key(|n| n.value)?;
    let fits = plain && (1..=9_999).contains(&best.value) && numbers.len() <= 2;
    fits.then(|| Some((u16::try_from(best.value).ok()?, words.span(best.first, best.end))))?
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
            | "heute"
            | "today"
            | "aujourd"
            | "hui"
            | "oggi"
            | "stand"
            | "tops"
            | "hallo"
            | "le"
            | "les"
            | "the"
            | "die"
    )
}
