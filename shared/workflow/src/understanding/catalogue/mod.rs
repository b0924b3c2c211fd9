//! Products and menus of the house, by name or synonym, with quantity and whether they are wanted.

use super::cues::{self, Key, NUMBER, SEPARATED, Word};
use super::fold::{Masked, Span, part};
use super::lang::{self, Cue, common};
use super::sentences::{Kind, Sentence, Text};
use super::{AskedAbout, Item, Mention, ProductWish, unknown};
use crate::venue::{Language, Venue};
use index::Index;
use std::cell::RefCell;
use std::rc::Rc;
use stems::Stems;

mod along;
pub(super) mod guests;
mod index;
mod meals;
mod midday;
mod plain;
mod quantity;
mod stems;
mod typo;
mod wanted;

pub(super) use index::is_common;
pub(super) use meals::is_meal;

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
}

/// One item found in a sentence: its first and last word there.
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

/// Finds products and menus and blanks them.
pub(super) fn read(
    page: &mut Masked,
    text: &str,
    parsed: &Text,
    languages: &[Mention<Language>],
    venue: &Venue,
) -> Read {
    let index = index_of(venue);
    let mut out = Read::default();
    let mut stems = Stems::default();
    let mut told = languages.iter().peekable();
    for s in &parsed.sentences {
        let words = parsed.words_of(s);
        stems.clear(words.len());
        let language = told.next_if(|l| l.span == s.span).map(|l| l.value);
        let mut found = items(&index, &mut stems, page, words, language);
        if language == Some(Language::En) {
            compounds(&mut found, page, words);
        }
        let mut found: Vec<Found> = found.into_iter().filter(|f| meant(parsed, s, &index, page, words, f)).collect();
        found.iter_mut().for_each(|f| f.tell(words, text));
        for f in &found {
            wish(page, parsed, s, words, f, &found, &mut out);
        }
        let more = {
            let sentence = meals::Meals { index: &index, page, text, parsed, s, words, found: &found };
            let mut more = sentence.read();
            more.extend(sentence.beside(language == Some(Language::De)));
            if let Some(lunch) = sentence.at_midday() {
                more.retain(|m| m.span.0 < lunch.span.0 || lunch.span.1 < m.span.1);
                more.push(lunch);
            }
            more
        };
        let off = found.iter().all(|f| !wanted::wanted(page, parsed, s, f, &found));
        if off && more.is_empty() && s.factual() {
            out.wishes.extend(unknown::read(page.part(s.span), s, text));
        }
        more.iter().filter(|m| !matches!(m.value.item, Item::Unknown(_))).for_each(|m| page.blank(m.span));
        out.wishes.extend(more);
    }
    settle(&mut out.wishes);
    midday::one_meal(&mut out.wishes, &index, parsed, text);
    out
}

/// Whether an item found is one: not an idiom, not people, not brought along, no chairs of a layout.
fn meant(parsed: &Text, s: &Sentence, index: &Index, page: &Masked, words: &[Word], f: &Found) -> bool {
    let base = s.first_word();
    let (first, last) = (base + f.first, base + f.last);
    let idiom = parsed.all(s, Cue::Idiom).any(|h| h.first <= first && last <= h.last);
    // "Le gâteau, c'est ma tante qui l'apporte": named first, told behind the comma.
    let topic = f.first <= 1 && words.get(f.last + 1).is_some_and(|w| w.is(SEPARATED));
    let own = parsed.all(s, Cue::Own).any(|h| {
        let here = |from: usize, to: usize| topic && from == last || !parsed.parted(s, from, to);
        h.last < first && here(h.last, first)
            || h.first > last && here(last, h.first)
            || h.first <= first && last <= h.last
    });
    let counted = quantity::before(page, words, f.first).is_some();
    // "Chairs we do not need": the room's own are meant.
    let spare = index.is_chairs(&f.item) && !counted && !wanted::wanted(page, parsed, s, f, &[]);
    let people = f.first == f.last
        && (counted && guests::names_people(words.get(f.first)) || guests::beside(page, words, f.first));
    let staged = guests::on_stage(page, words, f.first);
    // "Cocktail style": the layout is meant, not the drink.
    let next = words.get(f.last + 1).map_or("", |w| page.part(w.span));
    let style = matches!(next, "style" | "stil" | "attire" | "dress");
    let laid = || parsed.hits_of(s).any(|h| matches!(h.key, Key::Layout(_)));
    let seats = index.is_chairs(&f.item) && (!counted && laid() || in_a_ring(page.part(s.span)));
    // "Last time the screen didn't work."
    let told = |h: &cues::Hit| base + f.first > h.first || !parsed.parted(s, last, h.first);
    let story = parsed.all(s, Cue::PastStory).any(told)
        && !s.cues.any(&[Cue::Need, Cue::Polite, Cue::Adds, Cue::Drop, Cue::ChangeVerb]);
    let named = along::Named { s, page, words, f };
    let along = named.is_performer() || named.stands_there() || named.seats_guests(index);
    !(idiom || own || people || staged || seats || spare || style || story || along)
}

/// "43 chairs in half circle": how the guests sit, not chairs to be added.
fn in_a_ring(sentence: &str) -> bool {
    lang::words(&lang::orders::ALL, |o| o.rings).any(|r| sentence.contains(r))
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

fn items(index: &Index, stems: &mut Stems, page: &Masked, words: &[Word], language: Option<Language>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let common = words.get(i).is_some_and(|w| everyday(w, language));
        if !words.get(i).is_some_and(|w| index.may(page.part(w.span), common)) {
            i += 1;
            continue;
        }
        stems.read(page, words, i);
        let named = if index.opens(stems.get(i)) {
            (i + 1..words.len().min(i + index.longest())).for_each(|k| stems.read(page, words, k));
            index.longest_at(stems, i, language, common)
        } else {
            None
        };
        let mistyped = || if common { None } else { index.mistyped_at(stems, i) };
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

fn wish(page: &mut Masked, parsed: &Text, s: &Sentence, words: &[Word], f: &Found, all: &[Found], out: &mut Read) {
    let span = f.span(words);
    let added = s.asks && s.cues.has(Cue::AddRequest) && !s.cues.has(Cue::Hypothetical);
    // "Without the band, could we get to 5000?" takes the band off.
    let bargain = s.asks
        && wanted::told_off(parsed, s, f)
        && s.cues.any(&[Cue::Counter, Cue::CounterSoft, Cue::Condition, Cue::Without]);
    if s.kind == Kind::Question && !added && !bargain {
        // Whether the house has what its catalogue lacks is a question like any other.
        if !matches!(f.item, Item::Unknown(_)) {
            out.asked.push(AskedAbout::Item(f.item.clone()));
            page.blank(span);
        }
        return;
    }
    let before = quantity::before(page, words, f.first);
    let from = before.map_or(f.first, |b| b.1);
    let quantity = before
        .map(|b| b.0)
        .or_else(|| quantity::after(page, words, f.last))
        .or_else(|| quantity::for_people(page, words, f))
        .or_else(|| quantity::diners(page, words, f));
    // "The vegan menu for 4 people": the number counts those who eat it.
    let portion = quantity::portion(page, words, f).map_or(span.1, |last| words.get(last).map_or(span.1, |w| w.span.1));
    let whole = (words.get(from).map_or(span.0, |w| w.span.0), span.1);
    let wanted = wanted::wanted(page, parsed, s, f, all);
    page.blank((whole.0, portion));
    out.wishes.push(Mention::sure(ProductWish { item: f.item.clone(), quantity, wanted }, whole));
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
