//! Whose hour it is. Of an event whose hours are known, "lunch at 12:30", "the photographer from 7 to 9", "my boss
//! arrives at 11" and "access from 7:30 to set up" tell of a part of it, or of somebody: they move nothing.

use super::catalogue::is_meal;
use super::cues::{self, Key, NUMBER, SEPARATED, Word};
use super::fold::{Span, fold, part};
use super::hash::Map;
use super::lang::{self, Cue, listed, orders, phrases, running};
use super::sentences::{Sentence, Text};
use super::when::Found;
use super::{Context, Mention, TimeRange, When};
use crate::venue::Language;
use std::sync::LazyLock;

/// The words of a running order, folded, each with what it says in each language.
static WORDS: LazyLock<Map<String, [u16; 4]>> = LazyLock::new(|| {
    let mut out: Map<String, [u16; 4]> = Map::default();
    for (of, (running, orders)) in running::ALL.into_iter().zip(orders::ALL).enumerate() {
        let lists = [
            (STEP, running.steps),
            (STEP, orders.performers),
            (COMES, running.comes),
            (SOME, running.some),
            (COME, running.come),
            (ALL, running.all),
            (WE, running.we),
            (BEGIN, running.begin),
            (BOOKS, running.books),
            (ACCESS, running.access),
            (SO, running.so),
            (THEN, running.then),
            (AT, running.at),
            (STAYS, running.stays),
            (FROM, running.from),
            (HOLDS, running.holds),
            (SEQUEL, running.sequel),
        ];
        for (bit, list) in lists {
            list.iter().for_each(|w| out.entry(fold(w)).or_default()[of] |= bit);
        }
    }
    out
});
const STEP: u16 = 1;
const COMES: u16 = 2;
const SOME: u16 = 4;
const COME: u16 = 8;
const ALL: u16 = 16;
const WE: u16 = 32;
const BEGIN: u16 = 64;
const BOOKS: u16 = 128;
const ACCESS: u16 = 256;
const SO: u16 = 512;
const THEN: u16 = 1024;
const AT: u16 = 2048;
const STAYS: u16 = 4096;
const FROM: u16 = 8192;
const HOLDS: u16 = 16384;
const SEQUEL: u16 = 32768;

/// Whether a word speaks of those who write, in some language.
pub(super) fn is_we(word: &str) -> bool {
    says(word, WE)
}

/// Whether a word names a part of the event, or somebody who comes to it: their hours are not its own.
pub(super) fn is_part(word: &str) -> bool {
    says(word, SOME | STEP) || is_meal(word)
}

/// What a word says in any language.
fn bits(word: &str) -> u16 {
    WORDS.get(word).map_or(0, |bits| bits.iter().fold(0, |all, b| all | b))
}

fn says(word: &str, what: u16) -> bool {
    bits(word) & what != 0
}

/// "Beim Apéro sind nur 25 dabei", "à l'apéro, nous ne serons que 25": the word with the number of those who are at a meal
/// that begins at `meal`, where others come as well. A meal of ours ("für unser Essen") is the event.
pub(super) fn only_at<'t>(
    len: usize,
    word: impl Fn(usize) -> &'t str,
    number: impl Fn(usize) -> bool,
    meal: usize,
) -> Option<usize> {
    /// Words between "only" and its number: "solo in 25".
    const NEAR: usize = 2;
    let small = |at: usize| word(at).len() < 4 && !says(word(at), AT);
    let led = (meal.saturating_sub(NEAR)..meal).rev().find(|at| !small(*at) || says(word(*at), AT))?;
    let stays = (0..len).any(|at| says(word(at), STAYS));
    let denies = |at: usize| (0..at).any(|k| matches!(word(k), "ne" | "n"));
    let only = |at: usize| listed!(people.only).contains(word(at)) || word(at) == "que" && denies(at);
    let counted = |at: &usize| number(*at) && (stays || (at.saturating_sub(NEAR)..*at).any(only));
    says(word(led), AT).then(|| (0..len).find(counted)).flatten()
}

/// Whose hour a clause tells.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Event,
    Part,
}

/// The mail as far as it tells whose hours it names.
pub(super) struct Mail<'a> {
    /// Folded, with nothing blanked.
    pub(super) low: &'a str,
    pub(super) parsed: &'a Text,
    /// Where things of the house are named.
    pub(super) things: &'a [Span],
    pub(super) found: &'a [Found],
    pub(super) languages: &'a [Mention<Language>],
    pub(super) context: &'a Context,
}

impl Mail<'_> {
    /// Takes the hours of parts out of those of the event, and returns them. In a first mail only those go that lie
    /// within hours told besides: whoever names one span names the event's.
    pub(super) fn parts(&self, ranges: &mut Vec<(TimeRange, Span)>) -> Vec<(TimeRange, Span)> {
        if self.context.time {
            return Vec::new();
        }
        let whose: Vec<Whose> = ranges.iter().map(|r| self.whose(r.1.0, r.0.start.is_none())).collect();
        if self.lone_part(ranges, &whose) {
            ranges.clear();
        }
        if self.context.held.is_none() {
            let spans: Vec<(u16, u16)> = self.told(ranges, &whose).collect();
            let mut whose = whose.iter();
            let others = |t: &TimeRange| spans.iter().filter(|s| both(*t) != Some(**s)).any(|s| lies_in(t, *s));
            ranges.retain(|(t, _)| whose.next() == Some(&Whose::Event) || !others(t));
            return Vec::new();
        }
        let (mut event, mut parts): (Vec<_>, Vec<(TimeRange, Span)>) = (Vec::new(), Vec::new());
        for ((range, span), whose) in ranges.drain(..).zip(whose) {
            let behind = span.1.saturating_sub(1);
            // "Lunch at one, so we stay until half past two": the hour of the part, and the end of the event.
            let joined = parts.last().is_some_and(|p| p.0 == range && range.start.is_some() && range.end.is_some());
            match whose {
                Whose::Event if joined => {
                    parts.iter_mut().rev().take(1).for_each(|p| p.0.end = None);
                    event.push((TimeRange { start: None, ..range }, span));
                }
                Whose::Event => event.push((range, span)),
                Whose::Part if self.parted(span) && self.whose(behind, false) == Whose::Event => {
                    parts.push((TimeRange { end: None, ..range }, span));
                    event.push((TimeRange { start: None, ..range }, span));
                }
                Whose::Part => parts.push((range, span)),
            }
        }
        *ranges = event;
        parts
    }

    /// Whether so many are at a meal only: no number of all.
    pub(super) fn of_meal(&self, count: Span) -> bool {
        let behind = self.parsed.sentences.partition_point(|s| s.span.0 <= count.0);
        let Some(s) = behind.checked_sub(1).and_then(|k| self.parsed.sentences.get(k)) else { return false };
        let words = self.parsed.words_of(s);
        let word = |at: usize| words.get(at).map_or("", |w| self.word(w));
        let number = |at: usize| words.get(at).is_some_and(|w| w.is(NUMBER) && w.span.0 == count.0);
        let meal = |at: &usize| words.get(*at).is_some_and(|w| self.served(w) || says(self.word(w), STEP));
        !self.context.is_first()
            && (0..words.len()).filter(meal).any(|at| only_at(words.len(), word, number, at).is_some())
    }

    /// "Davon sind drei im Rollstuhl", "of these, three are vegan": so many of all, in a sentence that opens so.
    pub(super) fn of_them(&self, count: Span) -> bool {
        let behind = self.parsed.sentences.partition_point(|s| s.span.0 <= count.0);
        let Some(s) = behind.checked_sub(1).and_then(|k| self.parsed.sentences.get(k)) else { return false };
        let words = self.parsed.words_of(s);
        let word = |k: usize| words.get(k).map_or("", |w| self.word(w));
        phrases!(running.of_them, forward).at(word).next().is_some()
            && words.first().is_some_and(|w| w.span.1 <= count.0)
    }

    /// "We celebrate on 12 December, cake at four": in a first mail the lone hour of a part of another event, told by its
    /// point. "Apéro ab 17 Uhr, danach Essen" begins it, and "birthday dinner, dinner at seven" is the event.
    fn lone_part(&self, ranges: &[(TimeRange, Span)], whose: &[Whose]) -> bool {
        let ([(range, span)], [Whose::Part]) = (ranges, whose) else { return false };
        let timed = self.found.iter().any(|f| f.time.is_some_and(|t| t != *range));
        let words = &self.parsed.words;
        let goes_on = words.iter().any(|w| says(self.word(w), THEN | SEQUEL));
        if !self.context.is_first() || timed || goes_on || range.end.is_some() || range.all_day {
            return false;
        }
        let near = |w: &Word| self.same_clause(w.span.0, span.0);
        let (here, beside): (Vec<&Word>, Vec<&Word>) = words.iter().partition(|w| near(w));
        let said = here.iter().fold(0, |all, w| all | bits(self.word(w)));
        let dated = self.found.iter().any(|f| here.iter().any(|w| f.span.0 <= w.span.0 && w.span.0 < f.span.1));
        if dated || said & (FROM | BEGIN) != 0 || said & WE != 0 && said & (COME | COMES) != 0 {
            return false;
        }
        let named = |w: &&&Word| here.iter().any(|meal| self.served(meal) && self.word(w).ends_with(self.word(meal)));
        let event = |h: &cues::Hit| matches!(h.key, Key::Event(_));
        let at = |h: &cues::Hit| self.parsed.span(h).0;
        let of_meal = |h: &cues::Hit| words.get(h.first).is_some_and(|w| self.served(w));
        let room = |h: &cues::Hit| {
            let needed = |r: &cues::Hit| matches!(r.key, Key::Cue(Cue::NeedsRoom | Cue::TargetRoom));
            self.parsed.hits.iter().any(|r| needed(r) && r.first <= h.last && h.last <= r.last)
        };
        let mut events = self.parsed.hits.iter().filter(|h| event(h) && !of_meal(h) && !room(h)).peekable();
        let told = events.peek().is_some() || words.iter().any(|w| says(self.word(w), HOLDS));
        told && !events.any(|h| here.iter().any(|w| w.span.0 == at(h))) && !beside.iter().any(|w| named(&w))
    }

    /// Whether a word names something to eat, or a thing of the house.
    fn served(&self, w: &Word) -> bool {
        self.things.iter().any(|t| t.0 <= w.span.0 && w.span.0 < t.1) || is_meal(self.word(w))
    }

    /// Spans of the event, in minutes.
    fn told(&self, ranges: &[(TimeRange, Span)], whose: &[Whose]) -> impl Iterator<Item = (u16, u16)> {
        let events = ranges.iter().zip(whose).filter(|(_, w)| **w == Whose::Event).map(|(r, _)| r.0);
        let days = self.found.iter().filter_map(|f| f.time);
        events.chain(days).filter_map(both)
    }

    fn word(&self, w: &Word) -> &str {
        part(self.low, w.span)
    }

    /// Whose the hour is that stands at a byte, an end or not: its clause says so, or the one before it.
    fn whose(&self, at: usize, ends: bool) -> Whose {
        let behind = self.parsed.sentences.partition_point(|s| s.span.0 <= at);
        let Some(s) = behind.checked_sub(1).and_then(|k| self.parsed.sentences.get(k)) else { return Whose::Event };
        // "Dinner for 40 on 8 May from 6 to 10" is another event.
        let other =
            |f: &Found| matches!(f.when, When::Days { start, .. } if self.context.held.is_some_and(|h| h != start));
        if self.found.iter().any(|f| s.holds(f.span) && other(f)) {
            return Whose::Event;
        }
        let words = self.parsed.words_of(s);
        let mut end = words.partition_point(|w| w.span.0 <= at);
        end += words.iter().skip(end).take_while(|w| !self.opens(w)).count();
        while end > 0 {
            let first = (0..end).rev().find(|k| words.get(*k).is_some_and(|w| self.opens(w))).unwrap_or(0);
            if let Some(whose) = self.clause(s, words.get(first..end).unwrap_or_default(), ends) {
                return whose;
            }
            end = first;
        }
        Whose::Event
    }

    /// Whether a word opens a clause: behind a comma, or joined to the one before.
    fn opens(&self, w: &Word) -> bool {
        w.is(SEPARATED) || cues::is_joint(w.ids)
    }

    /// Whether a range spans two clauses.
    fn parted(&self, span: Span) -> bool {
        let inside = |w: &&Word| span.0 < w.span.0 && w.span.0 < span.1;
        let from = self.parsed.words.partition_point(|w| w.span.0 <= span.0);
        self.parsed.words.iter().skip(from).take_while(inside).any(|w| self.opens(w))
    }

    /// Whether two bytes stand in one clause.
    pub(super) fn same_clause(&self, a: usize, b: usize) -> bool {
        let (a, b) = (a.min(b), a.max(b));
        let from = self.parsed.words.partition_point(|w| w.span.0 <= a);
        let between = self.parsed.words.iter().skip(from).take_while(|w| w.span.0 <= b);
        let one = self.parsed.sentences.iter().any(|s| s.holds((a, a)) && s.holds((b, b)));
        one && !between.into_iter().any(|w| self.opens(w))
    }

    fn clause(&self, s: &Sentence, words: &[Word], ends: bool) -> Option<Whose> {
        let at = self.languages.partition_point(|l| l.span.0 < s.span.0);
        let own = self.languages.get(at).filter(|l| l.span == s.span).map(|l| l.value);
        let tongue = |l: usize| own.is_none() || lang::LANGUAGES.get(l).copied() == own;
        let of = |bits: &[u16; 4]| bits.iter().enumerate().filter(|(l, _)| tongue(*l)).fold(0, |all, (_, b)| all | b);
        let said = words.iter().filter_map(|w| WORDS.get(self.word(w))).fold(0, |all, bits| all | of(bits));
        let has = |bits: u16| said & bits != 0;
        // "Then drinks until ten".
        if has(BOOKS) || has(BEGIN) && has(WE | ALL) || ends && has(THEN) {
            return Some(Whose::Event);
        }
        let some = has(SOME) || self.of_us(words);
        // "4 Gäste kommen erst um 19 Uhr": so many, and the hour.
        let whole = self.parsed.words_of(s);
        let numbers = || whole.iter().filter(|w| w.is(NUMBER) || lang::number(self.word(w)).is_some()).count();
        let late = || whole.iter().any(|w| listed!(running.late).contains(self.word(w)));
        if has(COME | COMES) && !has(WE) && late() && numbers() > 1 {
            return Some(Whose::Part);
        }
        let comes = has(COMES) && !has(ALL | WE) || some && has(COME) || has(COME) && has(ACCESS);
        if has(STEP) || comes || words.iter().any(|w| self.served(w)) {
            return Some(Whose::Part);
        }
        // "Quindi fino alle 14.30".
        has(WE | ALL | SO).then_some(Whose::Event)
    }

    /// "Four of us".
    fn of_us(&self, words: &[Word]) -> bool {
        (0..words.len())
            .any(|at| phrases!(running.of_us, forward).any(|k| words.get(at + k).map_or("", |w| self.word(w))))
    }
}

/// Its start and its end, in minutes.
fn both(t: TimeRange) -> Option<(u16, u16)> {
    Some((t.start?.minutes(), t.end?.minutes())).filter(|(s, e)| s < e)
}

/// Whether a range lies within a span of minutes, be it told by the twelve-hour clock.
fn lies_in(t: &TimeRange, (start, end): (u16, u16)) -> bool {
    const HALF: u16 = 12 * 60;
    let ends = [t.start, t.end].into_iter().flatten().map(|c| c.minutes());
    [0, HALF].into_iter().any(|by| ends.clone().all(|m| (start..=end).contains(&(m + by))))
}
