//! Products and menus of the house, by name or synonym, with quantity and whether they are wanted.

use super::cues::{self, NUMBER, SEPARATED, Word};
use super::fold::{BLANK, Masked, part, re};
use super::lang::{self, Cue};
use super::sentences::{Kind, Sentence, Text};
use super::{AskedAbout, Item, Mention, ProductWish, unknown};
use crate::venue::Venue;
use index::{Index, Stems};
use regex::Regex;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

mod index;

pub(super) use index::is_common;

static QUANTITY_AFTER: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ ?(?:x|:|\() ?(\d{1,3})\b(?: ?(?:x|stk|stueck|pieces?|pieecces|pezzi))?"));

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

/// Finds products and menus and blanks them.
pub(super) fn read(page: &mut Masked, text: &str, parsed: &Text, venue: &Venue) -> Read {
    let index = index_of(venue);
    let mut out = Read::default();
    let mut stems = Stems::default();
    for s in &parsed.sentences {
        let words = parsed.words_of(s);
        stems.fill(page.as_str(), words);
        let found = items(&index, &stems, page, words);
        for f in &found {
            wish(page, parsed, s, words, f, &found, &mut out);
        }
        if found.is_empty() && s.factual() {
            out.wishes.extend(unknown::read(part(page.as_str(), s.span), s, text));
        }
    }
    settle(&mut out.wishes);
    out
}

fn items(index: &Index, stems: &Stems, page: &Masked, words: &[Word]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let numbered = || index.numbered(stems.get(i), digits(page, words.get(i + 1)));
        match index.best(stems, i).or_else(|| numbered().map(|m| (m, 2))) {
            Some((item, n)) => {
                found.push(Found { item: item.clone(), first: i, last: i + n - 1 });
                i += n;
            }
            None => i += 1,
        }
    }
    found
}

/// A number written in digits and not yet read as something else.
fn digits(page: &Masked, word: Option<&Word>) -> Option<u32> {
    let w = word.filter(|w| w.is(NUMBER))?;
    part(page.as_str(), w.span).parse().ok()
}

fn wish(page: &mut Masked, parsed: &Text, s: &Sentence, words: &[Word], f: &Found, all: &[Found], out: &mut Read) {
    let span = (words.get(f.first).map_or(0, |w| w.span.0), words.get(f.last).map_or(0, |w| w.span.1));
    let added = s.asks && s.cues.has(Cue::AddRequest) && !s.cues.has(Cue::Hypothetical);
    if s.kind == Kind::Question && !added {
        out.asked.push(AskedAbout::Item(f.item.clone()));
        page.blank(span);
        return;
    }
    let before = quantity_before(page, words, f.first);
    let after = || {
        let tail = part(page.as_str(), (span.1, s.span.1));
        QUANTITY_AFTER.captures(tail).and_then(|c| c.get(1)?.as_str().parse().ok())
    };
    let from = before.map_or(f.first, |b| b.1);
    let quantity = before.map(|b| b.0).or_else(after).or_else(|| for_people(page, words, f));
    let whole = (words.get(from).map_or(span.0, |w| w.span.0), span.1);
    let wanted = wanted(parsed, s, f, all);
    page.blank(whole);
    out.wishes.push(Mention::sure(ProductWish { item: f.item.clone(), quantity, wanted }, whole));
}

/// "2 Flipcharts", "zwei drahtlose Mikrofone", "3 x": the number and its word. One describing word may stand between.
fn quantity_before(page: &Masked, words: &[Word], first: usize) -> Option<(u32, usize)> {
    const SKIP: &[&str] = &[
        "x",
        "mal",
        "stk",
        "stueck",
        "piece",
        "pieces",
        "of",
        "units",
        "bottles",
        "bottle",
        "flaschen",
        "flasche",
        "sets",
        "portionen",
        "additional",
        "more",
        "weitere",
        "weiteren",
        "zusaetzliche",
        "extra",
        "bouteilles",
        "de",
        "d",
        "bottiglie",
        "di",
        "pezzi",
        "fois",
        "volte",
        "autres",
        "altri",
        "altre",
        "mobile",
        "other",
        "piecces",
    ];
    const ONE: &[&str] = &["ein", "eine", "einen", "einem", "einer", "one", "un", "une", "uno", "una", "a dozen"];
    let mut strange = false;
    for back in 1..=3 {
        if words.get(first + 1 - back).is_some_and(|w| w.is(SEPARATED)) {
            return None;
        }
        let at = first.checked_sub(back)?;
        let word = part(page.as_str(), words.get(at)?.span);
        if word.bytes().any(|b| b == BLANK) || ONE.contains(&word) {
            return None;
        }
        if let Some(n) = lang::number(word).filter(|n| (1..10_000).contains(n)) {
            return Some((n, at));
        }
        let known = words.get(at).is_some_and(|w| cues::patterned(w.ids));
        if !SKIP.contains(&word) {
            if strange || known || word.len() < 4 {
                return None;
            }
            strange = true;
        }
    }
    None
}

/// "für 30 Personen das Menü 2".
fn for_people(page: &Masked, words: &[Word], f: &Found) -> Option<u32> {
    let Item::Menu(_) = f.item else { return None };
    (2..=3).find_map(|back| {
        let at = f.first.checked_sub(back)?;
        let n = digits(page, words.get(at))?;
        let people = part(page.as_str(), words.get(at + 1)?.span);
        lang::ALL
            .iter()
            .any(|l| l.persons.iter().any(|p| people.starts_with(p.trim_end_matches(['?', 's']))))
            .then_some(n)
    })
}

/// Whether it is to be had, not to be left out: "ohne Beamer", "den Apéro streichen", "not the projector but".
fn wanted(parsed: &Text, s: &Sentence, f: &Found, all: &[Found]) -> bool {
    const REACH: usize = 6;
    let base = s.first_word();
    let (first, last) = (base + f.first, base + f.last);
    let words = |from: usize, to: usize| parsed.words.get(from..to).unwrap_or_default();
    let listed = |from: usize, to: usize| {
        let items = all.iter().filter(|o| from <= base + o.first && base + o.last < to);
        items.map(|o| o.last - o.first + 1).sum::<usize>()
    };
    let turned = |from: usize, to: usize| {
        let turn = |cue| parsed.all(s, cue).any(|t| from <= t.first && t.last < to);
        turn(Cue::Turn) || (words(from, to).iter().any(|w| w.is(SEPARATED)) && (turn(Cue::Need) || turn(Cue::Take)))
    };
    let off_before = parsed.all(s, Cue::Without).chain(parsed.all(s, Cue::Drop)).any(|h| {
        let near = h.last < first && first - h.last - 1 <= REACH + 2 * listed(h.last + 1, first);
        near && !turned(h.last + 1, first)
    });
    let others = |from: usize, to: usize| all.iter().any(|o| from <= base + o.first && base + o.last < to);
    // "den Apéro durch ein Mittagessen ersetzen": the first goes, the second comes.
    let comes = parsed.all(s, Cue::Turn).any(|t| t.last < first && first - t.last <= 3 && others(base, t.first));
    let off_after = parsed.all(s, Cue::Drop).any(|h| {
        let near = h.first > last && h.first - last <= REACH + 2;
        let comma = words(last + 1, h.first + 1).iter().any(|w| w.is(SEPARATED));
        let swapped = turned(last + 1, h.first) && others(last + 1, h.first);
        near && !comma && !comes && (swapped || !turned(last + 1, h.first))
    });
    let around = parsed.all(s, Cue::Drop).any(|h| h.first < first && last < h.last);
    !(off_before || off_after || around)
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
