//! How many people. "20 to 25" plans for 25, "25 instead of 20" is 25, "5 more" is a change (WORKFLOW 2.6).

mod alone;
mod around;
mod ballot;
mod changes;
mod companions;
mod doers;
mod each;
mod grammar;
mod joins;
pub(super) mod numerals;
mod parts;
mod party;
mod retold;
mod sums;
#[cfg(test)]
mod tests;
mod whole;

pub(super) use party::unread_hour;

use super::Context;
use super::cues::{Key, NUMBER};
use super::fold::{Masked, Span, part};
use super::lang::Cue;
use super::lang::counts::Job;
use super::lang::signals::Sign;
use super::lexicon::{COUNTS, WRITTEN};
use super::sentences::{Sentence, Text};
use super::tokens::{Kind, Token, View};
use crate::venue::Language;
use grammar::{Reading, Weight};

/// The rule of a number that was voted for.
pub(super) const VOTE: &str = "vote";

/// The rule of those who do not come after all: it takes nothing off a number of the same mail.
const DROPS_OUT: &str = "drops-out";

/// A number that was said to be too many or too few, and the one in its place. Of what, only the booking tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Restated {
    pub(super) old: u32,
    pub(super) new: u32,
    /// Where the new one stands.
    pub(super) span: Span,
}

/// What was said before a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing, and the mail names a day.
    Nothing,
    /// Nothing that is known of.
    Unknown,
    /// The talk goes on, and we did not ask how many: only what tells the number of all changes it.
    Talk,
    /// We asked how many: a number alone is the answer.
    Asked,
}

impl Before {
    /// `day`: the mail names one.
    pub(super) fn of(context: &Context, day: bool) -> Self {
        match (context.headcount, context.is_first(), day) {
            (true, ..) => Self::Asked,
            (false, false, _) => Self::Talk,
            (false, true, true) => Self::Nothing,
            (false, true, false) => Self::Unknown,
        }
    }
}

/// Where a mail stands in its talk, and what else was read of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) before: Before,
    pub(super) language: Option<Language>,
    /// Where it names things from the catalogue.
    pub(super) things: &'a [Span],
}

/// The rule of a number that another is changed to, without a word of what is counted: "make it 18".
const CHANGED: &str = "changed-to";

/// What a mail says about the number of people.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Headcount {
    /// The number, 1..=9999.
    pub(super) count: Option<(u16, Span)>,
    /// The rule that read it.
    pub(super) rule: &'static str,
    /// So many more or fewer than some number the mail does not name.
    pub(super) change: Option<(i32, Span)>,
    /// A number told in the place of another.
    pub(super) restated: Option<Restated>,
}

impl Headcount {
    /// Whether anything was said of a number of people.
    pub(super) fn any(self) -> bool {
        self.count.is_some() || self.change.is_some()
    }
}

/// "Do you have something for 55 people?": in a first mail the question tells the number of people by their noun; in a
/// later one that of a choice does.
fn asked(low: &str, text: &Text, at: Setting<'_>) -> Vec<Found> {
    let first = at.before == Before::Nothing;
    let told = |s: &&Sentence| {
        !s.factual() && (first || s.settles()) && !s.cues.any(&[Cue::Hypothetical, Cue::PastStory, Cue::Terms])
    };
    let read = text.sentences.iter().filter(told).filter_map(|s| sentence(&text.view(low, s), at));
    read.filter(|f| f.weight == Weight::Full && !f.relative).collect()
}

/// Reads the count.
pub(super) fn read(page: &Masked, text: &Text, at: Setting<'_>) -> Headcount {
    let low = page.as_str();
    let bare = at.before == Before::Asked;
    let later = at.before == Before::Talk && text.sentences.iter().any(|s| party::tells_later(&text.view(low, s)));
    let found = said_of_all(low, text, at, later);
    let mut out = choose(&found);
    if !out.any() {
        out = choose(&asked(low, text, at));
    }
    if !out.any() && bare {
        out.count = alone::number(low, text, at.language);
        out.rule = "number-alone";
    }
    if !out.any() && bare {
        out.count = alone::range(low, text, at.language);
        out.rule = "only-range";
    }
    let mut out = ballot::vote(low, text, ballot::Before { rules: &out, at, later });
    if let Some(dropped) = found.iter().rfind(|f| f.rule == DROPS_OUT).filter(|_| !out.any()) {
        out = Headcount { change: dropped.change(), rule: DROPS_OUT, ..Headcount::default() };
    }
    if !out.any() {
        out = so_many(low, text);
    }
    out.restated = changes::restated(low, text, at);
    out
}

/// The rule of so many more than was said before.
pub(super) const ON_TOP: &str = "on-top";

/// "Could we be 35?", "4 more on top of what I said": the number of the phrase, as many or as many more.
fn so_many(low: &str, text: &Text) -> Headcount {
    let said = text.hits.iter().find_map(|h| {
        let more = match h.key {
            Key::Sign(Sign::BeSoMany) => false,
            Key::Sign(Sign::OnTop) => true,
            _ => return None,
        };
        let words = text.words.get(h.first..=h.last)?;
        let number = words.iter().find(|w| w.is(NUMBER))?;
        let n = part(low, number.span).parse::<u16>().ok().filter(|n| (1..=9_999).contains(n))?;
        Some((more, n, number.span))
    });
    match said {
        Some((false, n, span)) => Headcount { count: Some((n, span)), rule: "so-many", ..Headcount::default() },
        Some((true, n, span)) => Headcount { change: Some((i32::from(n), span)), rule: ON_TOP, ..Headcount::default() },
        None => Headcount::default(),
    }
}

/// What the sentences tell of all who come, in text order. `later`: the mail promises to tell for sure.
fn said_of_all(low: &str, text: &Text, at: Setting<'_>, later: bool) -> Vec<Found> {
    let talk = at.before == Before::Talk;
    let mut out: Vec<Found> = Vec::new();
    let mut of_things = false;
    for s in &text.sentences {
        let view = text.view(low, s);
        let again = || (!out.is_empty()).then(|| taken_back(&view, at)).flatten();
        let Some(f) = told(&view, s, at).or_else(again) else {
            // "12 bottles are not enough. Make it 18."
            of_things |= party::counts_things(&view, at);
            continue;
        };
        // "12 mats": in a first mail each is a guest's; later it is a thing ordered.
        let thing = f.weight == Weight::Thing && at.before != Before::Nothing;
        let part = talk && (f.weight == Weight::Part || later && f.hedged || of_things && f.unnamed);
        if !thing && !part {
            out.push(f);
        }
    }
    out
}

/// Numbers of people that look like times or days to whoever reads those: "the number stays at 18", and a bare "20" where
/// we `asked` how many.
pub(super) fn like_times(page: &Masked, text: &Text, asked: bool) -> Vec<Span> {
    let low = page.as_str();
    let mut out: Vec<Span> = asked.then(|| alone::single(low, text)).flatten().into_iter().collect();
    for s in &text.sentences {
        let view = text.view(low, s);
        if !any_number_like(&view, view.len()) {
            continue;
        }
        let numbers = numerals::all(&view);
        let held = grammar::Sentence::new(&view, None, &[]).like_times(&numbers);
        out.extend(held.into_iter().map(|(first, end)| view.span(first, end)));
    }
    out
}

/// Whether a sentence, taken as a statement, says how many.
pub(super) fn said(page: &Masked, text: &Text, s: &Sentence) -> bool {
    let at = Setting { before: Before::Unknown, language: None, things: &[] };
    sentence(&text.view(page.as_str(), s), at).is_some_and(|f| f.weight > Weight::Part && choose(&[f]).any())
}

/// What a sentence states; a question tells no more than what to plan for: "rechnen Sie doch mit 44, wenn das geht?".
fn told(view: &View, s: &Sentence, at: Setting<'_>) -> Option<Found> {
    let asks = || (0..view.len()).any(|i| view.does(i, Job::Plan));
    let read = (s.factual() || asks()).then(|| sentence(view, at))??;
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
    /// "Perhaps" stands before it.
    hedged: bool,
    /// "Make it 18": of what, another sentence says.
    unnamed: bool,
}

impl Found {
    /// So many more or fewer.
    fn change(&self) -> Option<(i32, Span)> {
        i32::try_from(self.value).ok().map(|n| (n, self.span))
    }
}

fn sentence(all: &View, at: Setting<'_>) -> Option<Found> {
    // A line end within a sentence only wraps it.
    let wrapped = all.tokens.iter().any(|t| t.kind == Kind::Sign(b'\n'));
    if !wrapped {
        return unwrapped(all, at);
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
    unwrapped(&View::new(all.low, &tokens), at)
}

fn unwrapped(words: &View, at: Setting<'_>) -> Option<Found> {
    if !any_number_like(words, words.len()) {
        return None;
    }
    let grammar = grammar::Sentence::new(words, at.language, at.things);
    let jobs = grammar.jobs();
    let now = jobs.does(Job::Now);
    let numbers = numerals::all(words);
    let readings = grammar.read(&numbers);
    if jobs.does(Job::Story) && !now {
        if let Some(head) = grammar.before_story().filter(|head| any_number_like(words, *head)) {
            return unwrapped(&View::new(words.low, words.tokens.get(..head)?), at);
        }
        return grammar.since(&numbers).map(|r| found(&grammar, &r, now));
    }
    let balance = grammar::Sentence::balance(&readings);
    balance.as_ref().or_else(|| strongest(&readings)).map(|r| found(&grammar, r, now))
}

fn found(s: &grammar::Sentence<'_>, r: &Reading, now: bool) -> Found {
    let weight = if s.supposed(r.first) { Weight::Part } else { r.weight };
    Found {
        value: r.value,
        relative: r.relative,
        weight,
        span: s.words.span(r.first, r.end),
        rule: r.rule,
        now,
        hedged: s.hedged(r.first),
        unnamed: r.rule == CHANGED,
    }
}

/// "No sorry, 48.": another number than the one before.
fn taken_back(view: &View, at: Setting<'_>) -> Option<Found> {
    let numbers = numerals::all(view);
    if numbers.is_empty() {
        return None;
    }
    let grammar = grammar::Sentence::new(view, at.language, at.things);
    let reading = grammar.anew(&numbers)?;
    Some(found(&grammar, &reading, true))
}

/// Whether one of the first words may be a number. Most are told apart at a glance.
fn any_number_like(words: &View, first: usize) -> bool {
    let may = |t: &Token| t.kind == Kind::Number || t.may(COUNTS | WRITTEN);
    let first = words.tokens.iter().take(first).enumerate();
    first.filter(|(_, t)| may(t)).any(|(i, _)| number_like(words, i))
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
    Headcount { count: count.map(|n| (n, later.map_or(held.span, |c| c.1))), rule: held.rule, ..Headcount::default() }
}
