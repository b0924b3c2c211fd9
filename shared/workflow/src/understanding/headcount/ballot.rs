//! Which number is that of the guests, put to the vote: the words beside it, what the sentence tells, how it stands to
//! the other numbers of the mail, and what the rules say.

use super::numerals::{self, Number};
use super::{Headcount, VOTE, grammar};
use crate::understanding::fold::{BLANK, Span};
use crate::understanding::lang::counts::JOBS;
use crate::understanding::sentences::{Kind as Mood, Sentence, Text};
use crate::understanding::tokens::{Kind, View};
use crate::understanding::vote::{Clues, Weights, stem};
use crate::venue::Language;
use std::sync::LazyLock;

/// The columns of the table: the number to plan for, a part of it, a number given up, other people, no people.
const MEANINGS: usize = 5;

static WEIGHTS: LazyLock<Weights<MEANINGS>> = LazyLock::new(|| Weights::read(include_str!("ballot.tsv")));

/// A mail names few numbers; more are not voted on, so that reading stays linear.
const MANY: usize = 24;
/// Words on each side that are looked at one by one.
const NEAR: usize = 4;

/// A number of the text and its votes, in sixteenths.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub(super) value: u16,
    pub(super) span: Span,
    /// Whether it may be taken: said, not asked, and not told apart from the guests by a rule.
    free: bool,
    votes: [i32; MEANINGS],
}

/// What was read before the vote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before<'a> {
    pub(super) rules: &'a Headcount,
    /// A count was asked for.
    pub(super) bare: bool,
    /// Nothing was said before.
    pub(super) first: bool,
    pub(super) language: Option<Language>,
}

struct Candidate<'a> {
    number: Number,
    value: u16,
    at: usize,
    s: &'a Sentence,
    span: Span,
}

/// Votes on every number of the text.
pub(super) fn hold(low: &str, text: &Text, before: Before<'_>) -> Vec<Judged> {
    let mut all: Vec<Candidate> = Vec::new();
    for (at, s) in text.sentences.iter().enumerate() {
        let view = text.view(low, s);
        for number in numerals::all(&view) {
            let Ok(value) = u16::try_from(number.value) else { continue };
            if number.article || !(1..=9_999).contains(&value) {
                continue;
            }
            all.push(Candidate { number, value, at, s, span: view.span(number.first, number.end) });
        }
    }
    all.truncate(MANY);
    let values: Vec<u16> = all.iter().map(|c| c.value).collect();
    let judged = all.iter().enumerate().map(|(i, c)| {
        let mut clues = Clues::new();
        neighbours(&mut clues, &text.view(low, c.s), &c.number);
        clues.add_told(text, c.s, c.span);
        if let Some(prior) = c.at.checked_sub(1).and_then(|k| text.sentences.get(k)) {
            clues.add_beside("hp", text, prior);
        }
        place(&mut clues, c);
        among(&mut clues, i, &values);
        by_rules(&mut clues, c, before);
        #[cfg(feature = "learn")]
        {
            let covered = before.rules.count.is_some_and(|r| r.1.0 <= c.span.0 && c.span.1 <= r.1.1);
            crate::understanding::vote::heard::note("count", c.span, if covered { 1 } else { 1 << 4 }, &clues);
        }
        let view = text.view(low, c.s);
        let told = c.s.factual() || before.first;
        let refused = grammar::Sentence::new(&view, before.language).refuses(&c.number);
        let free = told && !refused && stands_alone(&view, &c.number);
        Judged { value: c.value, span: c.span, free, votes: WEIGHTS.sum(&clues) }
    });
    judged.collect()
}

/// Whether a number is a word of its own and no share: none of "Q2xp", "12.5", "90 percent".
fn stands_alone(view: &View<'_>, n: &Number) -> bool {
    let word = |i: usize| view.kind(i) == Some(Kind::Word);
    // "STAFF-100", too.
    let mut left = n.first;
    while view.glued(left)
        && left.checked_sub(1).is_some_and(|b| matches!(view.kind(b), Some(Kind::Sign(b'-' | b'_' | b'/'))))
    {
        left -= 1;
    }
    let before = view.glued(left) && left.checked_sub(1).is_some_and(word);
    let behind = view.glued(n.end) && word(n.end);
    let share = view.sign(n.end, b'%')
        || matches!(view.text(n.end), "percent" | "prozent")
        || matches!((view.text(n.end), view.text(n.end + 1)), ("pour", "cent") | ("per", "cent" | "cento"));
    !before && !behind && !share && (!n.spoiled || n.dotted)
}

/// The words beside the number and what they do there.
fn neighbours(clues: &mut Clues, view: &View<'_>, n: &Number) {
    let left = |d: usize| n.first.checked_sub(d + 1);
    let right = |d: usize| Some(n.end + d).filter(|i| *i < view.len());
    let sides = [
        (["l1", "l2", "l3", "l4"], ["jl1", "jl2", "jl3", "jl4"]),
        (["r1", "r2", "r3", "r4"], ["jr1", "jr2", "jr3", "jr4"]),
    ];
    for (k, (words, jobs)) in sides.into_iter().enumerate() {
        for (d, (word, job)) in words.into_iter().zip(jobs).enumerate().take(NEAR) {
            let at = if k == 0 { left(d) } else { right(d) };
            let w = shown(view, at);
            clues.add(word, w);
            clues.add("5", format_args!("{word} {}", stem(w)));
            let entry = at.map(|i| view.entry(i)).unwrap_or_default();
            if entry.any_job() {
                JOBS.iter().filter(|j| entry.does(**j)).for_each(|j| clues.add(job, format_args!("{j:?}")));
            }
        }
    }
    let (l1, l2) = (shown(view, left(0)), shown(view, left(1)));
    let (r1, r2) = (shown(view, right(0)), shown(view, right(1)));
    clues.add("l21", format_args!("{l2} {l1}"));
    clues.add("r12", format_args!("{r1} {r2}"));
    clues.add("lr", format_args!("{l1} {r1}"));
    for i in (0..view.len()).filter(|i| !(n.first..n.end).contains(i)) {
        let entry = view.entry(i);
        if entry.any_job() {
            let side = if i < n.first { "jl" } else { "jr" };
            JOBS.iter().filter(|j| entry.does(**j)).for_each(|j| clues.add(side, format_args!("{j:?}")));
        }
    }
    clues.add_if(n.spoiled, "spoiled");
    clues.add_if(n.group, "group");
    clues.add_if(n.collective, "collective");
    clues.add_if(n.language.is_some(), "word");
}

/// A token as a clue: one number is as good as another, what was read already is a blank.
fn shown<'a>(view: &View<'a>, at: Option<usize>) -> &'a str {
    let Some(i) = at else { return "^" };
    match view.kind(i) {
        Some(Kind::Word) => view.text(i),
        Some(Kind::Number) => "#",
        Some(Kind::Sign(BLANK)) => "_",
        Some(Kind::Sign(b'\n')) => "/",
        Some(Kind::Sign(_)) => view.text(i),
        None => "^",
    }
}

/// Its sentence.
fn place(clues: &mut Clues, c: &Candidate<'_>) {
    clues.add(
        "sentence",
        match c.at {
            0..=1 => "0",
            2..=3 => "2",
            _ => "4",
        },
    );
    clues.add(
        "mood",
        match c.s.kind {
            Mood::Statement => "said",
            Mood::Question => "asked",
            Mood::PoliteQuestion => "polite",
        },
    );
    clues.add(
        "size",
        match c.value {
            1 => "1",
            2..=4 => "2",
            5..=9 => "5",
            10..=19 => "10",
            20..=49 => "20",
            50..=149 => "50",
            150..=499 => "150",
            _ => "500",
        },
    );
}

/// How it stands to the other numbers.
fn among(clues: &mut Clues, i: usize, values: &[u16]) {
    let Some(own) = values.get(i).copied() else { return };
    let rest: Vec<u16> = values.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, v)| *v).collect();
    clues.add(
        "others",
        match rest.len() {
            0 => "0",
            1 => "1",
            2..=3 => "2",
            _ => "4",
        },
    );
    clues.add_if(rest.iter().all(|v| *v <= own), "most");
    clues.add_if(i == 0, "head");
    clues.add_if(i + 1 == values.len(), "tail");
    clues.add_if(rest.contains(&own), "again");
    let pair = |sum: u32| {
        let other = |x: &u16| sum.checked_sub(u32::from(*x)).and_then(|y| u16::try_from(y).ok());
        rest.iter().enumerate().any(|(k, x)| other(x).is_some_and(|y| rest.iter().skip(k + 1).any(|v| *v == y)))
    };
    let triple = rest.windows(3).any(|w| w.iter().map(|v| u32::from(*v)).sum::<u32>() == u32::from(own));
    clues.add_if(pair(u32::from(own)) || triple, "sum");
    let addend = rest.iter().any(|whole| whole.checked_sub(own).is_some_and(|left| left > 0 && rest.contains(&left)));
    clues.add_if(addend, "addend");
}

/// What the rules say.
fn by_rules(clues: &mut Clues, c: &Candidate<'_>, before: Before<'_>) {
    let state = match before.rules.count {
        None => "none",
        Some((n, span)) => match (span.0 <= c.span.0 && c.span.1 <= span.1, n == c.value) {
            (true, true) => "it",
            (true, false) => "in",
            (false, true) => "same",
            (false, false) if c.value < n => "less",
            (false, false) => "more",
        },
    };
    clues.add("rules", state);
    clues.add("rule", format_args!("{state} {}", before.rules.rule));
    clues.add("rules-first", format_args!("{state} {}", before.first));
    clues.add_if(before.rules.change.is_some(), "change");
    clues.add_if(before.bare, "bare");
    clues.add_if(before.first, "first");
}

impl Judged {
    /// By how much it is the number to plan for rather than anything else; below nothing where it is not.
    fn lead(&self) -> i32 {
        let [total, others @ ..] = self.votes;
        total - others.into_iter().max().unwrap_or_default()
    }
}

/// By so much must a number lead to be the guests' where the rules found none, in sixteenths: twice as likely.
const LIKELY: i32 = 12;
/// And where the rules took another.
const SURER: i32 = 16;

/// The rules' number, or the one that was voted for.
pub(super) fn elect(rules: Headcount, judged: &[Judged]) -> Headcount {
    if cfg!(feature = "learn") || WEIGHTS.is_empty() || rules.change.is_some() {
        return rules;
    }
    let voted = judged.iter().filter(|j| j.free).max_by_key(|j| j.lead());
    let needed = rules.count.map_or(LIKELY, |_| SURER);
    let Some(voted) = voted.filter(|j| j.lead() > needed) else { return rules };
    let kept = rules.count.is_some_and(|(n, span)| {
        let own = |j: &Judged| j.value == n || span.0 <= j.span.0 && j.span.1 <= span.1;
        // A sum of what is said stands, and so does what the votes take for the guests', too.
        judged.iter().all(|j| j.value != n) || judged.iter().any(|j| own(j) && j.lead() > 0)
    });
    if kept { rules } else { Headcount { count: Some((voted.value, voted.span)), rule: VOTE, change: None } }
}
