//! Which number is that of the guests, put to the vote: the words beside it, what the sentence tells, how it stands to
//! the other numbers of the mail, and what the rules say.

use super::numerals::{self, Number};
use super::{Headcount, Setting, VOTE, grammar};
use crate::understanding::fold::{BLANK, Span};
use crate::understanding::lang::counts;
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::tokens::{Kind, View};
use crate::understanding::vote::{Clues, Name, Pair, Weights, ballot, bucket, listening, packed};
use std::sync::LazyLock;

/// What a number may be, in the order of the table's columns.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    /// The number to plan for.
    Total,
    /// A part of it.
    Part,
    /// A number given up.
    Old,
    /// Other people.
    Other,
    /// No people.
    Thing,
}

const MEANINGS: [Meaning; 5] = [Meaning::Total, Meaning::Part, Meaning::Old, Meaning::Other, Meaning::Thing];

static WEIGHTS: LazyLock<Weights<{ MEANINGS.len() }, { packed(MEANINGS.len()) }>> =
    LazyLock::new(|| Weights::unpacked(ballot!("headcount")));

/// What words do beside a number, by its bit.
static JOBS: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut names = vec![Name::NONE; 64];
    for (job, _) in counts::ALL.iter().flat_map(|c| c.jobs) {
        names.get_mut(*job as usize).into_iter().for_each(|name| *name = Name::of(job));
    }
    names
});

/// A mail names few numbers; more are not voted on, so that reading stays linear.
const MANY: usize = 24;

/// What was read before the vote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before<'a> {
    pub(super) rules: &'a Headcount,
    pub(super) at: Setting<'a>,
    /// The mail promises to tell the number for sure.
    pub(super) later: bool,
}

/// By so much must a number lead to be the guests' where the rules found none, in sixteenths: more than twice as likely.
const LIKELY: i32 = 14;
/// And where the rules took another.
const SURER: i32 = 18;

/// The rules' number, or the one that is voted for.
pub(super) fn vote(low: &str, text: &Text, before: Before<'_>) -> Headcount {
    let rules = *before.rules;
    if rules.change.is_some() && !listening() {
        return rules;
    }
    let numbers = numbers(low, text);
    let ballot = Ballot { text, before, values: numbers.iter().map(|c| c.value).collect() };
    let numbers = || numbers.iter().enumerate();
    if listening() {
        numbers().for_each(|(i, c)| ballot.note(i, c));
        return rules;
    }
    let own = |c: &Candidate| rules.count.is_some_and(|(n, span)| c.value == n || within(c.span, span));
    if let Some((n, _)) = rules.count {
        // A sum of what is said stands, and so does what the votes take for the guests', too.
        let summed = numbers().all(|(_, c)| c.value != n);
        if summed || numbers().any(|(i, c)| own(c) && ballot.lead(i, c) > 0) {
            return rules;
        }
    }
    let free = numbers().filter(|(_, c)| !own(c) && ballot.free(c));
    let voted = free.map(|(i, c)| (c, ballot.lead(i, c))).max_by_key(|(_, lead)| *lead);
    let needed = rules.count.map_or(LIKELY, |_| SURER);
    match voted.filter(|(_, lead)| *lead > needed) {
        Some((c, _)) => Headcount { count: Some((c.value, c.span)), rule: VOTE, ..rules },
        None => rules,
    }
}

/// A number of the text.
struct Candidate<'a> {
    number: Number,
    value: u16,
    /// Index of its sentence.
    at: usize,
    s: &'a Sentence,
    view: View<'a>,
    span: Span,
}

/// The numbers of a text that may count people.
fn numbers<'a>(low: &'a str, text: &'a Text) -> Vec<Candidate<'a>> {
    let mut all: Vec<Candidate> = Vec::new();
    for (at, s) in text.sentences.iter().enumerate() {
        let view = text.view(low, s);
        for number in numerals::all(&view) {
            let Ok(value) = u16::try_from(number.value) else { continue };
            if number.article || !(1..=9_999).contains(&value) {
                continue;
            }
            all.push(Candidate { number, value, at, s, view, span: view.span(number.first, number.end) });
            if all.len() == MANY {
                return all;
            }
        }
    }
    all
}

fn within(inner: Span, outer: Span) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

struct Ballot<'a> {
    text: &'a Text,
    before: Before<'a>,
    /// Of all numbers.
    values: Vec<u16>,
}

impl Ballot<'_> {
    /// Whether a number may be taken: said, not asked, and not told apart from the guests by a rule.
    fn free(&self, c: &Candidate<'_>) -> bool {
        let at = self.before.at;
        let told = c.s.factual() || at.before == super::Before::Nothing;
        let grammar = grammar::Sentence::new(&c.view, at.language, at.things);
        // Where the talk goes on, a number that nothing ties to those who come is one of many things.
        let hedged = || self.before.later && grammar.hedged(c.number.first);
        let strange = || at.before == super::Before::Talk && (hedged() || !grammar.of_party(&c.number));
        // "For 5 people for 7 nights from 26 May".
        let refused = || grammar.refuses(&c.number) || grammar.measures(c.number.end) || strange();
        // A number alone is what was asked for, or nothing.
        let worded = self.text.words_of(c.s).len() > 1;
        told && worded && stands_alone(&c.view, &c.number) && !refused()
    }

    /// By how much it is the number to plan for rather than anything else; below nothing where it is not.
    fn lead(&self, i: usize, c: &Candidate<'_>) -> i32 {
        let [total, others @ ..] = WEIGHTS.sum(&self.clues(i, c));
        total - others.into_iter().max().unwrap_or_default()
    }

    fn clues(&self, i: usize, c: &Candidate<'_>) -> Clues {
        let mut clues = Clues::new();
        neighbours(&mut clues, &c.view, &c.number);
        clues.add_told(self.text, c.s, c.span);
        if let Some(prior) = c.at.checked_sub(1).and_then(|k| self.text.sentences.get(k)) {
            clues.add_beside("hp", self.text, prior);
        }
        clues.add("sentence", bucket(c.at, &[0, 2, 4]));
        clues.add_mood(c.s);
        clues.add("size", bucket(usize::from(c.value), &[1, 2, 5, 10, 20, 50, 150, 500]));
        among(&mut clues, i, &self.values);
        by_rules(&mut clues, c, self.before);
        clues
    }

    /// For who learns the weights.
    fn note(&self, i: usize, c: &Candidate<'_>) {
        let clues = self.clues(i, c);
        let covered = self.before.rules.count.is_some_and(|r| within(c.span, r.1));
        #[cfg(feature = "learn")]
        {
            let meaning = if covered { Meaning::Total } else { Meaning::Thing };
            crate::understanding::vote::heard::note("count", c.span, 1 << meaning as u32, &clues);
        }
        #[cfg(not(feature = "learn"))]
        let _ = (clues, covered);
    }
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
    // "58 214" is one long number.
    let run = |i: usize| view.kind(i) == Some(Kind::Number);
    let long = run(n.end) || n.first.checked_sub(1).is_some_and(run);
    let share = view.sign(n.end, b'%') || counts::is_share(view.text(n.end), view.text(n.end + 1));
    !before && !behind && !share && !long && (!n.spoiled || n.dotted)
}

/// The words beside the number and what they do there.
fn neighbours(clues: &mut Clues, view: &View<'_>, n: &Number) {
    let left = (0..n.first).rev().map(|i| shown(view, i));
    let right = (n.end..view.len()).map(|i| shown(view, i));
    let (left, _) = clues.add_side(&["l1", "l2", "l3", "l4"], left, "^");
    let (right, _) = clues.add_side(&["r1", "r2", "r3", "r4"], right, "^");
    for (place, word) in ["l1", "l2", "l3", "l4"].iter().zip(left).chain(["r1", "r2", "r3", "r4"].iter().zip(right)) {
        clues.add("5", Pair(*place, word.stem()));
    }
    let ([l1, l2, ..], [r1, r2, ..]) = (left, right);
    clues.add("l21", Pair(l2, l1));
    clues.add("r12", Pair(r1, r2));
    clues.add("lr", Pair(l1, r1));
    for i in (0..n.first).chain(n.end..view.len()) {
        let (side, near, away) = if i < n.first {
            ("jl", ["jl1", "jl2", "jl3", "jl4"], n.first - 1 - i)
        } else {
            ("jr", ["jr1", "jr2", "jr3", "jr4"], i - n.end)
        };
        let place = near.get(away);
        view.entry(i).jobs().each(|job| {
            if let Some(name) = JOBS.get(job) {
                clues.add(side, name);
                place.into_iter().for_each(|place| clues.add(place, name));
            }
        });
    }
    clues.add_if(n.spoiled, "spoiled");
    clues.add_if(n.group, "group");
    clues.add_if(n.collective, "collective");
    clues.add_if(n.language.is_some(), "word");
}

/// A token as a clue: one number is as good as another, what was read already is a blank.
fn shown<'a>(view: &View<'a>, i: usize) -> &'a str {
    match view.kind(i) {
        Some(Kind::Word) => view.text(i),
        Some(Kind::Number) => "#",
        Some(Kind::Sign(BLANK)) => "_",
        Some(Kind::Sign(b'\n')) => "/",
        Some(Kind::Sign(_)) => view.text(i),
        None => "^",
    }
}

/// How it stands to the other numbers.
fn among(clues: &mut Clues, i: usize, values: &[u16]) {
    let Some(own) = values.get(i).copied() else { return };
    let rest: Vec<u16> = values.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, v)| *v).collect();
    clues.add("others", bucket(rest.len(), &[0, 1, 2, 4]));
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
        Some((n, span)) => match (within(c.span, span), n == c.value) {
            (true, true) => "it",
            (true, false) => "in",
            (false, true) => "same",
            (false, false) if c.value < n => "less",
            (false, false) => "more",
        },
    };
    clues.add("rules", state);
    clues.add("rule", Pair(state, before.rules.rule));
    let first = before.at.before == super::Before::Nothing;
    clues.add("rules-first", Pair(state, first));
    clues.add_if(before.rules.change.is_some(), "change");
    clues.add_if(before.at.before == super::Before::Asked, "bare");
    clues.add_if(first, "first");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::vote::columns;

    #[test]
    fn the_columns_of_the_table_are_the_meanings() {
        assert_eq!(columns(include_str!("ballot.tsv")), MEANINGS.map(|m| format!("{m:?}")));
        assert!(MEANINGS.iter().enumerate().all(|(at, m)| *m as usize == at), "a meaning is found by its column");
    }
}
