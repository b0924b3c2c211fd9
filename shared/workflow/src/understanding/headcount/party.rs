//! Which counts are not those of the whole party: a part of which something is told, who eats one dish, what is only
//! supposed, an age, and numbers of other things.

use super::Job::*;
use super::grammar::{Count, LOOK, Reading, Sentence, WIDE, Weight};
use super::numerals::{self, Number};
use super::{Job, Setting};
use crate::understanding::fold::BLANK;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, people, phrases};
use crate::understanding::phrases::Phrases;
use crate::understanding::tokens::{Kind, View};
use crate::venue::Language;
use std::sync::LazyLock;

static WE: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.we).collect());
static ALL: LazyLock<WordSet> = LazyLock::new(|| lang::words(&people::ALL, |p| p.all_of).collect());

/// Where the first phrase of a list ends that begins at a word.
fn begins(words: &View, i: usize, phrases: &Phrases) -> Option<usize> {
    words.phrase_ends(i, phrases).next()
}

/// "I'll let you know for sure": the number is still to come.
pub(super) fn tells_later(words: &View) -> bool {
    (0..words.len()).any(|i| begins(words, i, phrases!(people.tells_later, forward)).is_some())
}

/// "12 bottles are not enough": numbers of things and of nobody.
pub(super) fn counts_things(words: &View, at: Setting<'_>) -> bool {
    let numbers = numerals::all(words);
    !numbers.is_empty() && {
        let s = Sentence::new(words, at.language, at.things);
        numbers.iter().any(|n| s.of_thing(n))
    }
}

/// "Forget that, 12 is fine": a number of which nobody can tell what it counts, and that may be an hour.
pub(in crate::understanding) fn unread_hour(words: &View, language: Option<Language>) -> bool {
    const HOURS: u32 = 24;
    let s = Sentence::new(words, language, &[]);
    numerals::all(words).iter().any(|n| {
        let numbered = n.first.checked_sub(1).is_some_and(|b| s.numbers(b) || s.does(b, Label) || words.sign(b, b'('));
        let bare = !n.article && !n.spoiled && n.language.is_none() && n.value <= HOURS && !numbered;
        bare && s.count(*n).is_some_and(|c| !c.claimed && !c.people())
    })
}

impl Sentence<'_> {
    pub(super) fn of_thing(&self, n: &Number) -> bool {
        let noun = self.words.kind(n.end) == Some(Kind::Word) && !self.does(n.end, Unit) || self.thing(n.end);
        noun && !n.article && self.count(*n).is_some_and(|c| c.claimed)
    }

    /// Whether a token is, or was, the name of something from the catalogue.
    fn thing(&self, i: usize) -> bool {
        let span = self.words.span(i, i + 1);
        i < self.words.len() && self.things.iter().any(|t| t.0 <= span.0 && span.1 <= t.1)
    }

    /// Whether a count may be one of a part: others come as well.
    pub(super) fn of_part(&self, c: &Count) -> bool {
        let us = c.end().checked_sub(1).is_some_and(|i| self.does(i, Own));
        // "Wir sind übrigens fix 14 Frauen".
        let first = c.number.first;
        let ours = (first.saturating_sub(LOOK)..=first).any(|i| self.ourselves(i)) || self.changed(c) || us;
        !ours && (!c.joined && (self.kind_of_guest(c) || self.told_else(c)) || self.for_thing(c))
    }

    /// "For the 8 children", "die Kinder sind 7": some of the guests by what they are.
    fn kind_of_guest(&self, c: &Count) -> bool {
        let lead = self.lead(c.number.first);
        let part = c.noun.is_some_and(|n| n.0 == Part);
        let subject = || {
            let noun = lead.checked_sub(2).filter(|i| self.does(*i, Part));
            noun.is_some() && self.does(lead - 1, Are)
        };
        // "25 trainees" alone answers how many.
        let alone = lead == 0 && self.closes(c.end());
        part && !alone && !self.attended(c) || c.noun.is_none() && subject()
    }

    /// "5 Personen reisen mit dem Auto an", "4 guests are vegan": what is told of them is not that they come.
    fn told_else(&self, c: &Count) -> bool {
        if !c.people() {
            return false;
        }
        let ends = |i: &usize| {
            self.words.kind(*i).is_none() || [b',', b';', b':', b'\n'].iter().any(|s| self.words.sign(*i, *s))
        };
        let clause: Vec<usize> = (c.end()..c.end() + WIDE)
            .take_while(|i| !ends(i) && !(self.does(*i, And) && !self.does(*i, For) && *i > c.end()))
            .collect();
        let any = |jobs: &[Job]| clause.iter().any(|i| jobs.iter().any(|j| self.does(*i, *j)));
        let manner = clause.iter().any(|i| begins(self.words, *i, phrases!(people.manners, forward)).is_some());
        let Some(verb) = clause.first().copied().filter(|i| self.words.kind(*i) == Some(Kind::Word)) else {
            return false;
        };
        let lead = self.lead(c.number.first);
        let before = |n: usize| lead.checked_sub(n);
        let opens =
            before(1).is_none_or(|b| self.words.kind(b) != Some(Kind::Word) || self.does(b, And) && !self.does(b, For));
        // "Leider haben 4 Gäste eine Allergie", but "wir haben 45 Gäste".
        let we = |i: usize| WE.contains(self.words.text(i));
        let has = before(1).is_some_and(|b| {
            self.finite(b) && !self.does(b, Attend) && !self.being(b) && !before(2).is_some_and(we) && !we(c.end())
        });
        let told = [Now, Label, Extreme, Instead, Than, More, Fewer];
        let comes = [Attend, Expect, Agreed, Become];
        let there = clause.iter().any(|i| matches!(self.words.text(*i), "there" | "da" | "es" | "it" | "wir" | "we"));
        if any(&told) || there {
            return false;
        }
        if manner && opens || has && !any(&comes) {
            return true;
        }
        let verbal = self.finite(verb) && !self.is(verb) || self.future(verb);
        let strange = !self.words.entry(verb).any_job() && self.words.text(verb).len() >= 4 && clause.len() > 1;
        !any(&comes) && clause.len() > 1 && (verbal || opens && strange)
    }

    fn future(&self, i: usize) -> bool {
        matches!(self.words.text(i), "will" | "werden" | "vont" | "wuerden" | "would" | "seront" | "saranno")
    }

    fn being(&self, i: usize) -> bool {
        matches!(self.words.text(i), "sind" | "are" | "sont" | "sono" | "is" | "ist")
    }

    /// "Coffee only for 15", "the tasting menu for 12 people": so many have of it.
    fn for_thing(&self, c: &Count) -> bool {
        let Some(prep) = self.lead(c.number.first).checked_sub(1) else { return false };
        // "Only" may count among the words before a number, or stand before the preposition.
        let Some(prep) = (prep.saturating_sub(1)..=prep).rev().find(|i| self.does(*i, For)) else { return false };
        let only = prep.checked_sub(1).filter(|i| listed!(people.only).contains(self.words.text(*i)));
        let Some(thing) = only.unwrap_or(prep).checked_sub(1) else { return false };
        let blank = |i: usize| self.words.sign(i, BLANK) && !self.thing(i);
        // "Lunch for all 15".
        let all = (prep..c.number.first).any(|i| ALL.contains(self.words.text(i)));
        let bare = !all && (0..self.words.len()).all(|i| !blank(i));
        (self.thing(thing) || only.is_some() && self.does(thing, Meal)) && (only.is_some() || bare)
    }

    /// "If we were only 28", "falls wir doch 45 wären": nobody says that it is so.
    pub(super) fn supposed(&self, first: usize) -> bool {
        let clause = |i: &usize| ![b',', b';', b':', b'\n'].iter().any(|s| self.words.sign(*i, *s));
        let before = (first.saturating_sub(WIDE)..first).rev().take_while(clause);
        // Between "if" and the number somebody is said to be so many: "let me know if 45 is too many".
        let opens = |i: usize| {
            begins(self.words, i, phrases!(people.supposes, forward)).filter(|end| *end < first || first > i + 1)
        };
        // "Wenn möglich für 45", "if you can seat 45".
        before.into_iter().any(|i| {
            opens(i).is_some()
                && !(i..first).any(|k| listed!(people.allows).contains(self.words.text(k)) || self.does(k, Plan))
        })
    }

    /// "No more than 350", "pas plus de 350": of what, nobody says.
    pub(super) fn no_more(&self, n: &Number) -> bool {
        let lead = self.lead(n.first);
        let told = lead.saturating_sub(1)..n.first;
        let more = |i: usize| self.does(i, Than) || matches!(self.words.text(i), "plus" | "piu" | "piuu" | "oltre");
        told.clone().any(|i| self.does(i, Not)) && told.into_iter().any(more)
    }

    /// "Perhaps" in the clause of a number.
    pub(super) fn hedged(&self, first: usize) -> bool {
        (first.saturating_sub(LOOK)..first).any(|i| listed!(people.hedges).contains(self.words.text(i)))
    }

    /// "Ich werde achtzig", "she is turning 70", "I have written a book at seventy-one", "hanno passato gli ottanta": an age.
    pub(super) fn aged(&self, n: &Number) -> bool {
        let Some(b) = n.first.checked_sub(1) else { return false };
        let one = |i: usize| matches!(self.words.text(i), "i" | "he" | "she");
        // "A colleague of mine will be sixty".
        let somebody = |i: usize| listed!(orders.kin).contains(self.words.text(i));
        let near = |n: usize| b.saturating_sub(n)..b;
        let be = matches!(self.words.text(b), "be" | "am" | "is")
            && (near(LOOK / 2).any(one) || near(LOOK).any(somebody) && self.one_alone(near(LOOK)));
        let turns = listed!(people.turns).contains(self.words.text(b)) || be;
        let led = self.words.text(b) == "at" || n.value > 30 && matches!(self.words.text(b), "gli" | "les");
        n.language.is_some() && led || turns && self.noun(n).is_none()
    }

    /// Whether nobody stands among some words who may be many: neither "we" nor "there" nor an "and".
    fn one_alone(&self, mut near: std::ops::Range<usize>) -> bool {
        !near.any(|i| {
            let word = self.words.text(i);
            self.does(i, And) || WE.contains(word) && word != "i" || matches!(word, "there" | "it" | "they")
        })
    }

    /// "Ein Dutzend mehr": no number of its own.
    pub(super) fn compared(&self, n: &Number) -> bool {
        self.count(*n).is_some_and(|c| self.relative(&c).is_some())
    }

    /// "Our club (28 people) meets in June, and last time we sat in a garage": where the clause of the story begins that
    /// is told besides.
    pub(super) fn before_story(&self) -> Option<usize> {
        const ARTICLES: usize = 2;
        const TOLD: usize = 3;
        let story = (0..self.words.len()).find(|i| self.does(*i, Story))?;
        let article = |i: &usize| {
            let word = self.words.text(*i);
            word.len() <= 3 && !self.does(*i, And) && self.words.kind(*i) == Some(Kind::Word)
                || self.words.sign(*i, b'\'')
        };
        let start = story - (story.saturating_sub(ARTICLES)..story).rev().take_while(article).count();
        let parts = |i: usize| self.words.sign(i, b',') || self.does(i, And) && !self.does(i, For);
        let head = start.checked_sub(1).filter(|i| parts(*i))?;
        let was = |i: usize| listed!(people.was).contains(self.words.text(i));
        (story + TOLD < self.words.len() && !(0..head).any(was)).then_some(head)
    }

    /// "Last time we were 45, now I expect a dozen more": counted from those of an earlier event.
    pub(super) fn since(&self, numbers: &[Number]) -> Option<Reading> {
        // "Einem guten Dutzend": the article counts nothing.
        let counts: Vec<Count> = numbers.iter().filter(|n| !n.article).filter_map(|n| self.count(*n)).collect();
        counts.iter().zip(counts.iter().skip(1)).find_map(|(then, more)| {
            let told = then.people() || !then.claimed;
            let change = i64::from(more.number.value) * self.relative(more)?;
            told.then(|| Reading {
                value: i64::from(then.number.value) + change,
                relative: false,
                weight: Weight::Full,
                first: then.number.first,
                end: more.end(),
                rule: "since-then",
            })
        })
    }

    /// Whether anything ties a number to those who come: "a choir of 45", "wir sind unverändert 28".
    pub(super) fn of_party(&self, n: &Number) -> bool {
        let before = |job: Job| (0..n.first).any(|i| self.does(i, job));
        let we = || before(Are) && (0..n.first).any(|i| WE.contains(self.words.text(i)) || self.does(i, Own));
        let of = |i: usize| self.does(i, OutOf) || matches!(self.words.text(i), "of" | "mit" | "with");
        let told = |c: Count| !c.claimed && !self.of_part(&c);
        if self.supposed(n.first) || !self.count(*n).is_some_and(told) {
            return false;
        }
        let group = || {
            n.first
                .checked_sub(2)
                .is_some_and(|b| of(b + 1) && self.words.kind(b) == Some(Kind::Word) && !self.does(b, Approx))
        };
        before(Label) || before(Group) || before(Job::People) || we() || group()
    }
}
