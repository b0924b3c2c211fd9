//! What a date is for, put to the vote: the words beside it, what the sentence tells, its form, its place in the mail,
//! and what the rules say of it.

use super::around::Around;
use super::class::Tell;
use super::parse::Join;
use super::roles::over;
use super::{Found, tells};
use crate::understanding::cues;
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::Sentence;
use crate::understanding::vote::{Called, Clues, Name, Pair, Weights, Word, ballot, bucket, listening, packed, shape};
use crate::understanding::{DateFlag, DateRole, When};
use jiff::civil::Date;
use std::sync::LazyLock;

/// The meanings, in the order of the table's columns.
const ROLES: [DateRole; 7] = [
    DateRole::Event,
    DateRole::Visit,
    DateRole::Payment,
    DateRole::Deadline,
    DateRole::Replaced,
    DateRole::Past,
    DateRole::Other,
];

static WEIGHTS: LazyLock<Weights<7, { packed(7) }>> = LazyLock::new(|| Weights::unpacked(ballot!("when")));

/// Four times as likely.
const FAIR: i32 = 24;
/// Seven times as likely.
const CLEAR: i32 = 32;
/// Thirty times as likely.
const CERTAIN: i32 = 56;
/// Words of the date itself that are looked at.
const INSIDE: usize = 4;
/// Words of its clause and of its sentence that are.
const CLAUSE: usize = 24;
const SENTENCE: usize = 40;
/// A mail names few dates; with more of them only the neighbours are compared, so that reading stays linear.
const MANY: usize = 16;

/// A date among the others, before the vote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Index of the date.
    pub(super) at: usize,
    /// Index of its sentence.
    pub(super) sentence: usize,
    pub(super) s: &'a Sentence,
    /// What the rules take it for.
    pub(super) rules: DateRole,
    /// What they take each date for.
    pub(super) ruled: &'a [DateRole],
    pub(super) today: Date,
}

impl Around<'_> {
    /// The role that most speaks for.
    pub(super) fn vote(&self, place: Place<'_>) -> DateRole {
        let Some(f) = self.found.get(place.at) else { return place.rules };
        let settled = ROLES.iter().all(|role| majority(place.rules, *role, f).is_none());
        if settled && !listening() {
            return place.rules;
        }
        let clues = self.clues(f, place);
        if listening() {
            #[cfg(feature = "learn")]
            {
                let rules = ROLES.iter().position(|r| *r == place.rules).unwrap_or(0);
                crate::understanding::vote::heard::note("date", f.span, 1 << rules, &clues);
            }
            return place.rules;
        }
        let sums = WEIGHTS.sum(&clues);
        let votes = |role: DateRole| ROLES.iter().zip(sums).find(|(r, _)| **r == role).map_or(0, |(_, sum)| sum);
        // No event is to be held on a day that is over: the rules say so of it where they know nothing better.
        let over = over(f, place.today);
        let chosen = |role: &DateRole| !over || *role != DateRole::Event;
        let most = ROLES.into_iter().filter(chosen).max_by_key(|role| votes(*role)).unwrap_or(place.rules);
        let lead = votes(most) - votes(place.rules);
        let unsaid = match most {
            // A day named twice is not given up by one of the two.
            DateRole::Replaced => {
                self.set_right(place.at, f, place.s) || self.named_again(f, place) || self.against_next(f, place)
            }
            // "We must move the party. Could we do it in two weeks?"
            DateRole::Visit => !self.tells_of_visits() && self.moves(),
            // "It is our turn now."
            DateRole::Past => f.when.start() == Some(place.today),
            _ => false,
        };
        if unsaid {
            return place.rules;
        }
        if majority(place.rules, most, f).is_some_and(|needed| lead > needed) { most } else { place.rules }
    }

    /// Whether the rules take the same day for the event's elsewhere.
    fn named_again(&self, f: &Found, place: Place<'_>) -> bool {
        let same = |(k, other): (usize, &Found)| {
            k != place.at && place.ruled.get(k) == Some(&DateRole::Event) && other.when.start() == f.when.start()
        };
        f.when.start().is_some() && self.found.iter().take(MANY).enumerate().any(same)
    }

    /// "Rather the 4th, the 11th is impossible": nothing is said against the first of two that we proposed, and it is
    /// wished or the other falls away.
    fn against_next(&self, f: &Found, place: Place<'_>) -> bool {
        let next = self.found.get(place.at + 1).filter(|n| place.s.holds(n.span));
        let apart = next.is_some_and(|n| matches!(n.join, Join::Beside | Join::Apart));
        let out = matches!(place.ruled.get(place.at + 1), Some(DateRole::Replaced | DateRole::Other));
        let clause = self.heard.clause(place.s.span, f.span);
        let (told, cues) = (self.heard.of(clause), self.heard.cues(clause));
        let denied = [Tell::Taken, Tell::Moves, Tell::Drops, Tell::Out].into_iter().any(|t| told.has(t));
        let wished = told.has(Tell::Rather) || told.has(Tell::Chosen);
        apart
            && (out || wished)
            && self.is_proposed(f)
            && !denied
            && !cues.any(&[Cue::Negation, Cue::NotWork, Cue::Instead])
    }

    /// Whether an event is moved anywhere.
    fn moves(&self) -> bool {
        (0..self.sentences.len()).any(|k| self.tells(k).has(Tell::Moves))
    }

    /// Whether a visit is spoken of anywhere, or was offered.
    fn tells_of_visits(&self) -> bool {
        let told = self.text.sentences.iter().any(|s| s.cues.has(Cue::Visit));
        told || self.context.visit || !self.context.visits.is_empty()
    }

    fn clues(&self, f: &Found, place: Place<'_>) -> Clues {
        let mut clues = Clues::new();
        // Asked for often, made once.
        let rules = &Name::of(place.rules);
        clues.add("rules", rules);
        clues.add("Rrule", Pair(rules, Called(f.rule)));
        clues.add("R", Pair(rules, if f.time.is_some() { "timed" } else { "plain" }));
        let s = place.s;
        let clause = self.heard.clause(s.span, f.span);
        self.words(&mut clues, f, s, clause);
        clues.add_told(self.text, s, f.span);
        for h in self.text.hits_of(s) {
            let span = self.text.span(h);
            if clause.0 <= span.0 && span.1 <= clause.1 {
                clues.add("hc", cues::name(h));
                clues.add("Rhc", Pair(rules, cues::name(h)));
            }
        }
        self.heard.of(clause).each(|tell| {
            clues.add("t", tell);
            clues.add("Rt", Pair(rules, tell));
        });
        self.tells(place.sentence).each(|tell| clues.add("T", tell));
        form(&mut clues, f, place.today);
        self.position(&mut clues, f, place);
        self.asked(&mut clues, f);
        self.neighbours(&mut clues, f, place, clause);
        clues
    }

    /// The words beside the date, in it, in its clause and sentence.
    fn words(&self, clues: &mut Clues, f: &Found, s: &Sentence, clause: Span) {
        let left = tells::words(part(self.low, (s.span.0, f.span.0))).rev().map(shape);
        let right = tells::words(part(self.low, (f.span.1, s.span.1))).map(shape);
        side(clues, "n5", ["l1", "l2", "l3"], left, "^");
        side(clues, "m5", ["r1", "r2", "r3"], right, "$");
        let stems = |clues: &mut Clues, kind: &str, span: Span, most: usize| {
            self.heard.words(span).take(most).for_each(|w| clues.add(kind, Word::stem_of(shape(w))));
        };
        stems(clues, "in5", f.span, INSIDE);
        stems(clues, "cw", clause, CLAUSE);
        stems(clues, "sw", s.span, SENTENCE);
    }

    /// Where it stands among the sentences and the other dates.
    fn position(&self, clues: &mut Clues, f: &Found, place: Place<'_>) {
        let s = place.s;
        clues.add_mood(s);
        clues.add_if(s.asks, "asks");
        clues.add("sentence", bucket(place.sentence, &[0, 2, 4, 7]));
        clues.add("dates", bucket(self.found.len(), &[1, 2, 3, 5]));
        clues.add("nth", bucket(place.at, &[0, 1, 2]));
        clues.add_if(place.at + 1 == self.found.len(), "last");
        let from = place.at.saturating_sub(MANY);
        let others = self.found.iter().enumerate().skip(from).take(2 * MANY).filter(|(k, _)| *k != place.at);
        let (mut beside, mut ahead, mut timed_here, mut timed, mut again) = (0, 0, f.time.is_some(), false, false);
        for (k, other) in others {
            let here = s.holds(other.span);
            beside += usize::from(here);
            ahead += usize::from(here && k < place.at);
            timed_here |= here && other.time.is_some();
            timed |= other.time.is_some();
            again = again || other.when == f.when;
        }
        clues.add("beside", bucket(beside, &[0, 1, 2]));
        clues.add_if(beside > 0 && ahead == 0, "first-here");
        clues.add_if(timed_here, "sentence-timed");
        clues.add_if(timed, "other-timed");
        clues.add_if(again, "again");
        if let Some(next) = self.found.get(place.at + 1).filter(|n| s.holds(n.span)) {
            clues.add("next", Called(next.join));
        }
        let before = part(self.low, (0, f.span.0)).trim_end_matches(' ').bytes().next_back();
        clues.add_if(before == Some(b'('), "bracket");
        clues.add_if(before == Some(b':'), "colon");
        clues.add_if(matches!(before, Some(b'\n') | None), "line");
    }

    /// What was asked before.
    fn asked(&self, clues: &mut Clues, f: &Found) {
        let c = self.context;
        let day = f.when.start();
        clues.add_if(day.is_some_and(|d| c.dates.contains(&d)), "is-proposed");
        clues.add_if(day.is_some_and(|d| c.visits.contains(&d)), "is-slot");
        clues.add_if(day.is_some() && day == c.held, "is-held");
        clues.add_if(c.reply, "reply");
        clues.add_if(c.offer, "offer");
        clues.add_if(c.visit, "visit");
        clues.add_if(c.billing, "billing");
        clues.add_if(c.held.is_some(), "held");
        clues.add_if(!c.dates.is_empty(), "proposed");
        clues.add_if(c.listed, "listed");
    }
}

/// How far another role must lead to take the place of the rules' own, in sixteenths; `None` where it never may. That a
/// date is the event's is what rules say where they know nothing better; that it is given up they know, and when
/// something is due or a letter was written.
fn majority(rules: DateRole, voted: DateRole, f: &Found) -> Option<i32> {
    let window = matches!(f.when, When::Vague(_));
    let open = matches!(&f.when, When::Vague(w) if w.from.is_none());
    match (rules, voted) {
        (DateRole::Replaced, _) | (DateRole::Other | DateRole::Deadline, DateRole::Event) => None,
        // A letter's day, a visit's or a payment's is one, over or not.
        (DateRole::Visit | DateRole::Payment | DateRole::Other, DateRole::Past) => None,
        // "In November, but not the 19th": the month stays.
        (_, DateRole::Replaced) if window => None,
        // "On a Friday evening": no day is told on which something could be due.
        (_, DateRole::Payment | DateRole::Deadline | DateRole::Other) if open => None,
        // Back into the year before.
        (_, DateRole::Past) if window => Some(CERTAIN),
        // "We cannot decide between the 11th and the 18th".
        (DateRole::Event, DateRole::Replaced) if f.flags.contains(&DateFlag::OneOf) => Some(CERTAIN),
        (DateRole::Event, DateRole::Past) => Some(CLEAR),
        (DateRole::Event, _) => Some(FAIR),
        (DateRole::Visit, DateRole::Event) => Some(CERTAIN),
        (DateRole::Visit | DateRole::Payment | DateRole::Deadline | DateRole::Past | DateRole::Other, _) => Some(CLEAR),
    }
}

/// The expression itself, and how far ahead it lies.
fn form(clues: &mut Clues, f: &Found, today: Date) {
    clues.add("rule", Called(f.rule));
    clues.add("grain", Called(f.grain));
    clues.add("join", Called(f.join));
    clues.add_if(matches!(f.join, Join::And | Join::Or | Join::To), "joined");
    clues.add_if(f.time.is_some(), "timed");
    clues.add_if(f.part.is_some(), "part");
    let (kind, first, last) = match &f.when {
        When::Days { start, end: None } => ("day", Some(*start), Some(*start)),
        When::Days { start, end } => ("range", Some(*start), *end),
        When::Vague(w) => (if w.from.is_some() { "window" } else { "vague" }, w.from, w.to),
    };
    clues.add("kind", kind);
    for flag in &f.flags {
        let name = match flag {
            DateFlag::Past { .. } => "past",
            DateFlag::YearAssumed => "year",
            DateFlag::WeekdayOnly => "weekday",
            DateFlag::OneOf => "one of",
            _ => "other",
        };
        clues.add("flag", name);
    }
    let ahead = |d: Option<Date>| d.and_then(|d| today.until(d).ok()).map(|s| s.get_days());
    match ahead(first).map(usize::try_from) {
        None => clues.add("ahead", "unknown"),
        Some(Err(_)) => clues.add("ahead", "begun"),
        Some(Ok(days)) => clues.add("ahead", bucket(days, &[0, 2, 8, 22, 61, 201, 331])),
    }
    clues.add_if(ahead(last).is_some_and(|d| d < 0), "over");
}

/// The words on one side, nearest first: each as a stem near by, in its place, and by twos.
fn side<'w>(clues: &mut Clues, near: &str, places: [&str; 3], words: impl Iterator<Item = &'w str>, none: &'w str) {
    let (side, there) = clues.add_side(&places, words, none);
    let stems = side.map(Word::stem);
    stems.iter().take(there).for_each(|w| clues.add(near, *w));
    let [first, second, third, _] = stems;
    let [one, two, ..] = places;
    clues.add(one, Pair(first, second));
    clues.add(two, Pair(second, third));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::vote::columns;

    #[test]
    fn the_columns_of_the_table_are_the_roles() {
        assert_eq!(columns(include_str!("ballot.tsv")), ROLES.map(|r| format!("{r:?}")));
    }
}
