//! Products and menus of the house, by name or synonym, with quantity and whether they are wanted.

use super::cues::{self, Hit, Key, NUMBER, Word};
use super::fold::{Masked, Span, part};
use super::lang::{Cue, common, listed};
use super::sentences::{Kind, Sentence, Text};
use super::{AskedAbout, Item, Mention, Portion, ProductWish, unknown};
use crate::venue::{Language, Topic, Venue};
use index::Index;
use std::cell::RefCell;
use std::rc::Rc;
use stems::Stems;

mod bottles;
mod graded;
pub(super) mod guests;
mod index;
mod meals;
mod meant;
mod midday;
mod plain;
mod portions;
mod quantity;
mod stems;
mod typo;
mod wanted;

pub(super) use index::is_common;
pub(super) use meals::{is_meal, of_meals};

thread_local! {
    /// The index of the catalogue read last: a warm process reads for one house again and again. It is compared
    /// name by name before use, so that no house reads with another's.
    static LAST: RefCell<Option<Rc<Index>>> = const { RefCell::new(None) };
}

fn index_of(venue: &Venue) -> Rc<Index> {
    LAST.with(|last| {
        let mut last = last.borrow_mut();
        match &*last {
            Some(i) if i.is_of(venue) => Rc::clone(i),
            _ => Rc::clone(last.insert(Rc::new(Index::new(venue)))),
        }
    })
}

/// What was read of the catalogue.
#[derive(Default)]
pub(super) struct Read {
    pub(super) wishes: Vec<Mention<ProductWish>>,
    pub(super) asked: Vec<AskedAbout>,
    /// What of it a yes would order.
    pub(super) asked_for: Vec<Mention<ProductWish>>,
    /// What the client brings or sees to.
    pub(super) brought: Vec<Item>,
    /// What is said of the client's own people: an hour there is theirs.
    pub(super) arrivals: Vec<Span>,
}

/// One item found in a sentence: its first and last word there.
#[derive(Clone)]
struct Found {
    item: Item,
    first: usize,
    last: usize,
}

impl Found {
    fn span(&self, words: &[Word]) -> Span {
        (words.get(self.first).map_or(0, |w| w.span.0), words.get(self.last).map_or(0, |w| w.span.1))
    }

    /// What the house has not is told in the client's own words.
    fn tell(&mut self, words: &[Word], text: &str) {
        if matches!(self.item, Item::Unknown(_)) {
            self.item = Item::Unknown(part(text, self.span(words)).to_owned());
        }
    }
}

/// Finds products and menus and blanks them. `talk`: the party is known, and a number of people beside a thing counts
/// those who have it.
pub(super) fn read(
    page: &mut Masked,
    text: &str,
    parsed: &Text,
    languages: &[Mention<Language>],
    venue: &Venue,
    talk: bool,
) -> Read {
    let index = index_of(venue);
    let mut out = Read::default();
    let mut told = languages.iter().peekable();
    let mut last: Option<Item> = None;
    for s in &parsed.sentences {
        let words = parsed.words_of(s);
        let language = told.next_if(|l| l.span == s.span).map(|l| l.value);
        let mut found = items(&index, page, words, language);
        if language == Some(Language::En) {
            compounds(&mut found, page, words);
        }
        graded::read(&index, page, s, words, &mut found);
        let named = found;
        let told = meant::Told { index: &index, page, parsed, s, words, found: &named, language };
        let (mut found, brought) = told.sorted();
        out.brought.extend(brought);
        out.arrivals.extend(told.arrivals());
        found.iter_mut().for_each(|f| f.tell(words, text));
        let sentence = Wishes { index: &index, parsed, s, words, all: &found, talk };
        for f in &found {
            sentence.wish(page, f, &mut out);
        }
        out.wishes.extend(bottles::read(&index, page, s, words, &named, talk));
        out.wishes.extend(taken_up(page, parsed, s, last.as_ref().filter(|_| named.is_empty())));
        last = match named.as_slice() {
            [one] => Some(one.item.clone()),
            _ => None,
        };
        let mut more = {
            let sentence = meals::Meals { index: &index, page, text, parsed, s, words, found: &found, named: &named };
            let mut more = sentence.read();
            more.extend(sentence.beside(language == Some(Language::De)));
            if let Some(lunch) = sentence.at_midday() {
                more.retain(|m| m.span.0 < lunch.span.0 || lunch.span.1 < m.span.1);
                more.push(lunch);
            }
            more
        };
        // "Les repas : une pause-café et un lunch" heads what follows.
        let heads = |m: &Mention<ProductWish>| part(text, (m.span.1, s.span.1)).trim_start().starts_with(':');
        more.retain(|m| !(matches!(m.value.item, Item::Unknown(_)) && heads(m)));
        let off = found.iter().all(|f| !wanted::wanted(parsed, page, s, f, &found));
        if off && more.is_empty() && s.factual() {
            out.wishes.extend(unknown::read(page, s, words, text));
        }
        more.iter().filter(|m| !matches!(m.value.item, Item::Unknown(_))).for_each(|m| page.blank(m.span));
        out.wishes.extend(more);
    }
    settle(&mut out.wishes);
    one_grade(&mut out.wishes, &index);
    midday::one_meal(&mut out.wishes, &index, parsed, text);
    out
}

/// "Lectern microphone": in English the last of two names side by side is meant.
fn compounds(found: &mut Vec<Found>, page: &Masked, words: &[Word]) {
    let heads: Vec<usize> = found.iter().map(|f| f.first).collect();
    let beside = |f: &Found| {
        let gap = words.get(f.last).zip(words.get(f.last + 1)).map(|(a, b)| (a.span.1, b.span.0));
        gap.is_some_and(|gap| page.part(gap) == " ")
    };
    found.retain(|f| !(heads.contains(&(f.last + 1)) && beside(f)));
}

fn items(index: &Index, page: &Masked, words: &[Word], language: Option<Language>) -> Vec<Found> {
    let mut stems = Stems::of(page, words);
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let common = || words.get(i).is_some_and(|w| everyday(w, language));
        if !words.get(i).is_some_and(|w| index.may(page.part(w.span), common)) {
            i += 1;
            continue;
        }
        let common = common();
        stems.read(i);
        let longest = index.longest(stems.get(i));
        (i + 1..words.len().min(i + longest)).for_each(|k| stems.read(k));
        let named = if longest == 0 { None } else { index.longest_at(&stems, i, language, common) };
        let mistyped = || if common { None } else { index.mistyped_at(&stems, i) };
        let numbered = || index.numbered(stems.get(i), digits(page, words.get(i + 1)));
        match named.or_else(|| mistyped().map(|m| (m, 1))).or_else(|| numbered().map(|m| (m, 2))) {
            Some((item, n)) => {
                found.push(Found { item: item.clone(), first: i, last: i + n - 1 });
                i += n;
            }
            None => i += 1,
        }
    }
    found
}

/// Whether the language of the sentence uses the word every day.
fn everyday(w: &Word, language: Option<Language>) -> bool {
    let votes = cues::lexicon().votes(w.ids);
    common::ALL.iter().zip(votes).any(|((l, _), v)| v > 0 && Some(*l) == language)
}

/// A number written in digits and not yet read as something else.
fn digits(page: &Masked, word: Option<&Word>) -> Option<u32> {
    let w = word.filter(|w| w.is(NUMBER))?;
    page.part(w.span).parse().ok()
}

/// "The DJ is nice. Can you take it out?": what the sentence before named is turned down by a pronoun.
fn taken_up(page: &Masked, parsed: &Text, s: &Sentence, last: Option<&Item>) -> Option<Mention<ProductWish>> {
    let item = last?;
    let asked = s.kind != Kind::Question || s.cues.has(Cue::RequestForm);
    let calls_off = |h: &Hit| parsed.all(s, Cue::Cancel).any(|c| c.meets(h));
    let refuses = |h: &&Hit| !parsed.denied(s, h) && !calls_off(h) && wanted::takes_up(parsed, page, s, h);
    let h = parsed.all(s, Cue::Drop).find(refuses)?;
    asked.then(|| Mention::sure(ProductWish::of(item.clone(), None, false), parsed.span(h)))
}

/// One sentence while its wishes are read.
struct Wishes<'a> {
    index: &'a Index,
    parsed: &'a Text,
    s: &'a Sentence,
    words: &'a [Word],
    all: &'a [Found],
    talk: bool,
}

impl Wishes<'_> {
    fn wish(&self, page: &mut Masked, f: &Found, out: &mut Read) {
        let Self { parsed, s, words, .. } = *self;
        let span = f.span(words);
        let added = s.asks && s.cues.has(Cue::AddRequest) && !s.cues.has(Cue::Hypothetical);
        // "Without the band, could we get to 5000?" takes the band off.
        // "What would it cost without the DJ?" takes nothing off.
        let supposed = s.cues.has(Cue::Hypothetical) && !s.cues.has(Cue::Drop);
        let priced = supposed || s.cues.has(Cue::Wh) && s.cues.topic(Topic::Prices);
        let bargain = s.asks
            && !priced
            && wanted::told_off(parsed, s, f)
            && s.cues.any(&[Cue::Counter, Cue::CounterSoft, Cue::Condition, Cue::Without]);
        if s.kind == Kind::Question && !added && !bargain || added && self.only_priced(f) {
            // Whether the house has what its catalogue lacks is a question like any other.
            if !matches!(f.item, Item::Unknown(_)) {
                out.asked.push(AskedAbout::Item(f.item.clone()));
                out.asked_for.push(self.told(page, f).0);
                page.blank(span);
            }
            return;
        }
        let (wish, thing, guests) = self.told(page, f);
        page.blank(thing);
        guests.into_iter().for_each(|s| page.blank(s));
        out.wishes.push(wish);
    }

    /// "What does the projector cost, and could we have two microphones?": of the one only the price is asked.
    fn only_priced(&self, f: &Found) -> bool {
        let Self { parsed, s, .. } = *self;
        let at = s.first_word() + f.first;
        let price = parsed.hits_of(s).find(|h| h.key == Key::Topic(Topic::Prices));
        let (Some(price), Some(added)) = (price, parsed.all(s, Cue::AddRequest).next()) else { return false };
        let priced_first = price.first < at && at < added.first && parsed.parted(s, at, added.first);
        let priced_last = added.first < price.first && price.first < at && parsed.parted(s, added.first, price.first);
        s.asks && (priced_first || priced_last)
    }

    /// What is wished of a thing, where it stands with its quantity, and where those are counted who have it.
    fn told(&self, page: &Masked, f: &Found) -> (Mention<ProductWish>, Span, Option<Span>) {
        let Self { parsed, s, words, all, .. } = *self;
        let span = f.span(words);
        let before = quantity::before(page, words, f.first);
        let one_more = if before.is_none() { quantity::one_more(page, words, f.first) } else { None };
        let from = before.or(one_more).map_or(f.first, |b| b.1);
        let off = !wanted::wanted(parsed, page, s, f, all);
        let clause = portions::Clause { page, words, f, all };
        let told = clause.told(self.talk, off);
        let quantity = before
            .or(one_more)
            .map(|b| b.0)
            .or_else(|| quantity::after(page, words, f, all))
            .or_else(|| quantity::for_people(page, words, f))
            .or_else(|| quantity::diners(page, words, f))
            .filter(|_| !quantity::each(page, words, f));
        let more = (before.is_some() || one_more.is_some()) && quantity::on_top(page, words, from, f.last);
        // "The vegan menu for 4 people": the number counts those who eat it.
        let portion =
            quantity::portion(page, words, f).map_or(span.1, |last| words.get(last).map_or(span.1, |w| w.span.1));
        let whole = (words.get(from).map_or(span.0, |w| w.span.0), span.1);
        // "Statt vier Mikrofonen reichen zwei."
        let fewer =
            before.and_then(|b| quantity::instead(page, words, (b.1, f.last), |at| all.iter().any(|o| o.first == at)));
        let (quantity, wanted) = (fewer.or(quantity), fewer.is_some() || !off);
        let told = told.filter(|t| quantity.is_none() || t.number == quantity);
        let diet = quantity::diet(page, words, f);
        let stands_for = self.kind(page, f, from);
        let thing = (whole.0, portion);
        let portion = match &told {
            Some(t) => Some(t.portion),
            None => (more && wanted).then_some(Portion::More),
        };
        let wish = ProductWish {
            portion,
            stands_for,
            in_place_of: if diet {
                self.index.main_meals().filter(|i| **i != f.item).cloned().collect()
            } else {
                vec![]
            },
            ..ProductWish::of(f.item.clone(), quantity.or(told.as_ref().and_then(|t| t.number)), wanted)
        };
        (Mention::sure(wish, whole), thing, told.and_then(|t| t.span))
    }

    /// "The apéro" may be the better one, where that is held; "an apéro" and "the classic apéro" are what they say.
    fn kind(&self, page: &Masked, f: &Found, from: usize) -> Vec<Item> {
        let word = |at: usize| self.words.get(at).map_or("", |w| page.part(w.span));
        let near = f.first.saturating_sub(1)..f.last + 2;
        let specific = near.into_iter().any(|at| listed!(orders.usual).contains(word(at)));
        let one = f.first.checked_sub(1).is_some_and(|b| listed!(orders.one).contains(word(b)));
        let finer = self.index.finer(&f.item).filter(|_| !specific && !one && from == f.first);
        finer.cloned().into_iter().collect()
    }
}

/// A thing named twice counts once: the last word on it.
fn settle(wishes: &mut Vec<Mention<ProductWish>>) {
    let mut kept: Vec<Mention<ProductWish>> = Vec::new();
    for w in wishes.drain(..) {
        match kept.iter_mut().find(|k| k.value.item == w.value.item) {
            Some(k) => {
                let quantity = w.value.quantity.or(k.value.quantity);
                *k = w;
                k.value.quantity = quantity;
            }
            None => kept.push(w),
        }
    }
    *wishes = kept;
}

/// "An investor lunch. Premium lunch please": the better one, told behind, is the one that is meant.
fn one_grade(wishes: &mut Vec<Mention<ProductWish>>, index: &Index) {
    let better = |w: &Mention<ProductWish>| {
        let pair = index.graded().iter().find(|(usual, _)| *usual == w.value.item);
        let fine = pair.and_then(|(_, fine)| wishes.iter().find(|o| o.value.item == *fine && o.value.wanted));
        w.value.wanted && w.value.quantity.is_none() && fine.is_some_and(|o| o.span.0 > w.span.0)
    };
    let kept: Vec<bool> = wishes.iter().map(|w| !better(w)).collect();
    let mut kept = kept.iter();
    wishes.retain(|_| kept.next().is_none_or(|k| *k));
}
