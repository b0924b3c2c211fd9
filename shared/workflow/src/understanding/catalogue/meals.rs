//! Meals by their general name: "Apéro und Dinner". The one dish of the house that is such a meal, else the client's
//! own word: which of several menus it shall be is not ours to choose.

use super::index::Index;
use super::{Found, quantity, wanted};
use crate::order;
use crate::understanding::cues::{MEAL, SEPARATED, Word};
use crate::understanding::fold::{Masked, Span, fold, part};
use crate::understanding::hash::{Map, Shapes};
use crate::understanding::lang::meals::{self, Meal};
use crate::understanding::lang::{self, Cue, List};
use crate::understanding::sentences::{Kind, Sentence, Text};
use crate::understanding::{Item, Mention, ProductWish};
use crate::venue::Venue;
use std::sync::LazyLock;

/// Every name of a meal, folded, in words.
static FOLDED: LazyLock<Vec<(Meal, Vec<String>)>> = LazyLock::new(|| {
    let names = Meal::EACH.into_iter().flat_map(|meal| meal.names().map(move |name| (meal, name)));
    let folded = names.map(|(meal, name)| {
        let low = fold(name);
        (meal, low.split([' ', '-']).map(str::to_owned).collect::<Vec<String>>())
    });
    let mut all: Vec<(Meal, Vec<String>)> = folded.collect();
    order::by_key(&mut all, |(_, words)| std::cmp::Reverse(words.len()));
    all
});

/// The small words around a meal, folded, each with what it does there.
static SMALL: LazyLock<Map<String, u8>> = LazyLock::new(|| {
    let mut out: Map<String, u8> = Map::default();
    let mut add = |bit: u8, pick: fn(&meals::Meals) -> List| {
        lang::words(&meals::ALL, pick).for_each(|w| *out.entry(fold(w)).or_default() |= bit);
    };
    add(LEAD, |m| m.leads);
    add(JOIN, |m| m.joins);
    add(STEP, |m| m.between);
    add(ARTICLE, |m| m.articles);
    add(SERVE, |m| m.served);
    add(THEN, |m| m.then);
    out
});
const LEAD: u8 = 1;
const JOIN: u8 = 2;
const STEP: u8 = 4;
const ARTICLE: u8 = 8;
const SERVE: u8 = 16;
const THEN: u8 = 32;

/// Whether a word does one of these.
fn any(what: u8, word: &str) -> bool {
    SMALL.get(word).is_some_and(|bits| bits & what != 0)
}

/// Whether a word joins two things.
pub(super) fn joins(word: &str) -> bool {
    any(JOIN, word)
}

/// Whether a word may stand between two things of a list.
pub(super) fn is_small(word: &str) -> bool {
    any(JOIN | STEP | ARTICLE | LEAD, word)
}

/// The first words of all names, to look no further at others.
static FIRST: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut first: Vec<&str> = FOLDED.iter().filter_map(|(_, words)| words.first().map(String::as_str)).collect();
    first.sort_unstable();
    first
});

/// Their shapes.
static SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes::of(FIRST.iter().copied()));

/// The same, and the words that stand for a meal without a name: the other words of a mail need not be looked at.
pub(in crate::understanding) fn of_meals() -> impl Iterator<Item = &'static str> {
    FIRST.iter().copied().chain(lang::words(&meals::ALL, |m| m.some))
}

/// Whether a name of the catalogue names the meal, alone or as the last part of a word: "Galaabendessen".
fn names(name: &str, meal: Meal) -> bool {
    let low = fold(name);
    let words: Vec<&str> = low.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let phrase = |p: &[String]| {
        words.windows(p.len()).any(|w| w.iter().zip(p).all(|(have, want)| have == want))
            || p.len() == 1 && p.iter().all(|want| words.iter().any(|w| w.ends_with(want.as_str())))
    };
    FOLDED.iter().filter(|(m, _)| *m == meal).any(|(_, p)| phrase(p))
}

/// The one dish of the house that is the meal; `None` where there is none, or several.
pub(super) fn only(venue: &Venue, meal: Meal) -> Option<Item> {
    let products =
        venue.products.iter().filter(|p| std::iter::once(&p.name).chain(&p.synonyms).any(|name| names(name, meal)));
    // A menu is dinner or lunch.
    let served = matches!(meal, Meal::Dinner | Meal::Lunch);
    let menus = venue.menus.iter().filter(|m| served || names(&m.name, meal)).map(|m| Item::Menu(m.id.clone()));
    let mut all = products.map(|p| Item::Product(p.id.clone())).chain(menus);
    all.next().filter(|_| all.next().is_none())
}

/// Whether the word opens the name of a meal.
fn opens(word: &str) -> bool {
    SHAPES.may(word) && FIRST.binary_search(&word).is_ok()
}

/// Whether the word is one of a meal.
pub(in crate::understanding) fn is_meal(word: &str) -> bool {
    let alone = |p: &[String]| matches!(p, [one] if one == word);
    opens(word) && FOLDED.iter().any(|(_, p)| alone(p))
}

/// One sentence while its meals are read.
pub(super) struct Meals<'a> {
    pub(super) index: &'a Index,
    pub(super) page: &'a Masked,
    pub(super) text: &'a str,
    pub(super) parsed: &'a Text,
    pub(super) s: &'a Sentence,
    pub(super) words: &'a [Word],
    pub(super) found: &'a [Found],
    /// Whatever the catalogue names there, wished or not.
    pub(super) named: &'a [Found],
}

impl Meals<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| self.page.part(w.span))
    }

    /// Whether a word may name a meal, or stand for one.
    pub(super) fn of_meal(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.is(MEAL))
    }

    /// The meals wished in the sentence.
    pub(super) fn read(&self) -> Vec<Mention<ProductWish>> {
        if self.s.kind == Kind::Question || self.s.cues.any(&[Cue::PastStory, Cue::Hypothetical]) {
            return Vec::new();
        }
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            if !(self.of_meal(at) && opens(self.word(at))) {
                at += 1;
                continue;
            }
            let here = FOLDED.iter().find(|(_, p)| p.iter().enumerate().all(|(n, w)| self.word(at + n) == w));
            let Some((meal, phrase)) = here else {
                at += 1;
                continue;
            };
            let last = at + phrase.len() - 1;
            out.extend(self.wish(*meal, at, last));
            at = last + 1;
        }
        out
    }

    fn wish(&self, meal: Meal, first: usize, last: usize) -> Option<Mention<ProductWish>> {
        let taken = self.named.iter().any(|f| f.first <= last && first <= f.last);
        if taken || self.part_of_name(first, last) || !self.wished(meal, first) {
            return None;
        }
        let span = self.span(first, last);
        let words = part(self.text, span).to_owned();
        let item = self.index.meal(meal).cloned().unwrap_or(Item::Unknown(words));
        let found = Found { item: item.clone(), first, last };
        let wanted = wanted::wanted(self.parsed, self.page, self.s, &found, self.found);
        let known = !matches!(item, Item::Unknown(_));
        let quantity = quantity::before(self.page, self.words, first).map(|q| q.0);
        // Which of several dinners is meant, the client says, or the booking does.
        let several = !known && meal == Meal::Dinner;
        let stands_for = if several { self.index.dinners().to_vec() } else { Vec::new() };
        let value = ProductWish { stands_for, ..ProductWish::of(item, quantity, wanted) };
        (wanted || known).then(|| Mention { confidence: 80, ..Mention::sure(value, span) })
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        (self.words.get(first).map_or(0, |w| w.span.0), self.words.get(last).map_or(0, |w| w.span.1))
    }

    /// "Buffet de brunch", "dinner menu": the dish beside it is meant.
    fn part_of_name(&self, first: usize, last: usize) -> bool {
        let link = |at: usize| matches!(self.word(at), "de" | "di" | "of" | "d" | "du");
        self.found.iter().any(|f| f.last + 1 == first || last + 1 == f.first || last + 2 == f.first && link(last + 1))
    }

    /// Listed beside another thing, led to as a part of the event, said to be served; a buffet is no event.
    fn wished(&self, meal: Meal, first: usize) -> bool {
        let own = |h: &crate::understanding::cues::Hit| {
            let at = self.s.first_word() + first;
            h.first <= at && at <= h.last
        };
        if self.parsed.all(self.s, Cue::Own).any(own) || self.parsed.all(self.s, Cue::Idiom).any(own) {
            return false;
        }
        let near = |n: usize| (first.saturating_sub(n)..first).rev();
        let parts = |at: usize| self.words.get(at + 1).is_some_and(|w| w.is(SEPARATED));
        let led = near(3).take_while(|at| !parts(*at)).any(|at| any(LEAD, self.word(at)));
        let served = near(2).any(|at| any(SERVE, self.word(at)));
        let article = |at: &usize| any(ARTICLE, self.word(*at)) || any(SERVE, self.word(*at));
        let head = near(3).find(|at| !article(at));
        let then = head.is_some_and(|at| any(THEN, self.word(at)));
        let asks = self.s.cues.any(&[Cue::Need, Cue::Polite, Cue::AddRequest]);
        let more = asks && self.goes_on() && near(2).any(|at| any(ARTICLE, self.word(at)));
        led || then || served || self.listed(first) || meal == Meal::Buffet || more && meal == Meal::Dinner
    }

    /// Whether the event was named in an earlier sentence: what is wanted here comes on top.
    fn goes_on(&self) -> bool {
        let before = self.parsed.sentences.iter().take_while(|o| o.span.0 < self.s.span.0);
        before.into_iter().any(|o| o.cues.has(Cue::EventWord))
    }

    /// "Apéro und Dinner", "dinner and a DJ".
    fn listed(&self, first: usize) -> bool {
        self.found.iter().any(|f| {
            let (from, to) = if f.last < first { (f.last + 1, first) } else { (first + 1, f.first) };
            let joint = |at: usize| any(JOIN, self.word(at)) || self.words.get(at).is_some_and(|w| w.is(SEPARATED));
            to >= from && to - from <= 4 && (from..=to).any(joint) && (from..to).all(|at| is_small(self.word(at)))
        })
    }

    /// "Apéro und danach ein Fondue": what the house has not, beside what it has. German writes nouns with a capital;
    /// elsewhere an article must stand before.
    pub(super) fn beside(&self, german: bool) -> Vec<Mention<ProductWish>> {
        if !self.s.factual() || self.s.cues.any(&[Cue::PastStory, Cue::Hypothetical]) {
            return Vec::new();
        }
        let wanted = |f: &&Found| wanted::wanted(self.parsed, self.page, self.s, f, self.found);
        let joined = self.found.iter().filter(|f| any(JOIN, self.word(f.last + 1)));
        joined.filter(wanted).filter_map(|f| self.noun_behind(f.last + 2, german)).collect()
    }

    fn noun_behind(&self, mut at: usize, german: bool) -> Option<Mention<ProductWish>> {
        while any(STEP, self.word(at)) {
            at += 1;
        }
        let article = ["ein", "eine", "einen", "a", "an", "some", "un", "une", "uno", "una", "des"];
        let led = article.contains(&self.word(at));
        at += usize::from(led);
        let word = self.words.get(at).filter(|w| !w.is(SEPARATED))?;
        let low = self.word(at);
        let capital = part(self.text, word.span).starts_with(char::is_uppercase);
        let plain = low.len() >= 4 && low.bytes().all(|b| b.is_ascii_alphabetic()) && !super::is_common(low);
        // "Un bicchiere di vino": the glass is no thing of its own.
        let holds = |f: &Found| matches!(self.word(at + 1), "di" | "de" | "d" | "of") && f.first == at + 2;
        let other = self.found.iter().any(|f| f.first <= at && at <= f.last || holds(f)) || is_meal(low);
        let named = if german { capital } else { led && self.ends(at + 1) };
        if !plain || other || !named {
            return None;
        }
        let value = ProductWish::of(Item::Unknown(part(self.text, word.span).to_owned()), None, true);
        Some(Mention { confidence: 70, ..Mention::sure(value, word.span) })
    }

    /// Whether a noun may end here: a clause, a joint, or a small word.
    fn ends(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|w| w.is(SEPARATED)) || self.word(at).len() < 4 || any(JOIN, self.word(at))
    }
}
