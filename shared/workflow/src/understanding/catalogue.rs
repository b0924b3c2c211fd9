//! Products and menus of the house, by name or synonym, with quantity and whether they are wanted.

use super::fold::{Masked, Span, before, fold, part, re};
use super::lang::{self, Cue, number};
use super::sentences::{Kind, Sentence};
use super::{AskedAbout, Item, Mention, ProductWish, unknown};
use crate::venue::Venue;
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

static QUANTITY: LazyLock<Regex> = LazyLock::new(|| {
    re(&format!(
        r"\b(\d{{1,4}}|{}) ?(?:x|mal|stk\.?|stueck|pieces? of|units? of|bottles? of|flaschen?|sets? of|portionen|additional|more|weitere|zusaetzliche|extra|of the|of)? ?(?:[a-z]+e[rsn]? )?$",
        lang::numbers()
    ))
});
static QUANTITY_AFTER: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ ?(?:x|:|\() ?(\d{1,3})\b(?: ?(?:x|stk|stueck|pieces?))?"));
static UNWANTED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:without|no|remove|cancel|drop|skip|leave out|take (?:out|off)|don't (?:\w+ )?(?:need|want)|do not (?:\w+ )?(?:need|want)|not need|no longer (?:need|want)|instead of|replace|delete|minus|except|not",
        r"|ohne|kein|keine|keinen|keinerlei|streichen|entfernen|stornieren|abbestellen|weglassen|verzichten auf|statt|anstatt|anstelle|ersetzen)\b[^.,;]*$"
    ))
});
static UNWANTED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"^[^.,;]{0,40}?\b(?:streichen|weglassen|stornieren|absagen|abbestellen|entfernen|weg|brauchen wir (?:doch |leider )?nicht|nicht (?:mehr )?(?:noetig|brauchen|benoetigen|notwendig)",
        r"|is not (?:needed|necessary|required)|isn't needed|not needed|no longer needed|can be (?:removed|dropped|cancel\w+)|off the list|durch .*\bersetzen|verzichten)\b"
    ))
});
static TURN: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:but|aber|sondern|dafuer|instead,? |add|plus|please have|with|mit|durch|nehmen|need|hinzufuegen|want a|brauchen wir)\b",
    )
});
struct Phrase {
    words: Vec<String>,
    item: Item,
}

/// The catalogue, prepared for one mail.
pub(super) struct Index {
    by_first: HashMap<String, Vec<usize>>,
    by_letters: HashMap<[u8; 2], Vec<usize>>,
    phrases: Vec<Phrase>,
}

pub(super) fn words(folded: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut at = 0;
    folded.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'').filter_map(move |w| {
        let start = at;
        at += w.len() + 1;
        (!w.is_empty()).then_some(((start, start + w.len()), w))
    })
}

/// The bare form of a word: accents doubled by folding become single, plural endings go.
fn stem(word: &str) -> String {
    let single = word.replace("ee", "e").replace("aa", "a");
    for ending in ["en", "er", "es", "s", "n", "e"] {
        if let Some(short) = single.strip_suffix(ending)
            && short.len() >= 4
        {
            return short.to_owned();
        }
    }
    single
}

impl Index {
    /// All names and synonyms, and last words of names that only one product has.
    pub(super) fn new(venue: &Venue) -> Self {
        let mut index = Self { by_first: HashMap::new(), by_letters: HashMap::new(), phrases: Vec::new() };
        let mut heads: HashMap<String, Option<Item>> = HashMap::new();
        for m in &venue.menus {
            index.add(&m.name, Item::Menu(m.id.clone()));
        }
        for p in &venue.products {
            let item = Item::Product(p.id.clone());
            index.add(&p.name, item.clone());
            for s in &p.synonyms {
                index.add(s, item.clone());
            }
            let folded = fold(&p.name);
            let list: Vec<&str> = words(&folded).map(|w| w.1).collect();
            let general = [
                "service", "package", "set", "kit", "bar", "staff", "station", "team", "menu", "system", "support",
                "dinner", "activity", "setup", "pointer",
            ];
            for head in list
                .iter()
                .rev()
                .take(1)
                .chain(list.first().filter(|_| list.last().is_some_and(|l| general.contains(l))))
            {
                if head.len() >= 5 && !general.contains(head) && list.len() > 1 {
                    heads
                        .entry((*head).to_owned())
                        .and_modify(|h| {
                            if h.as_ref() != Some(&item) {
                                *h = None
                            }
                        })
                        .or_insert(Some(item.clone()));
                }
            }
        }
        for (head, item) in heads {
            let taken = index
                .by_first
                .get(&stem(&head))
                .is_some_and(|l| l.iter().any(|i| index.phrases.get(*i).is_some_and(|p| p.words.len() == 1)));
            let common = [
                "classic",
                "basic",
                "premium",
                "extra",
                "fresh",
                "event",
                "large",
                "mobile",
                "portable",
                "sound",
                "background",
                "vegetarian",
                "vegan",
                "halal",
                "welcome",
            ];
            if let (Some(item), false, false) = (item, taken, common.contains(&head.as_str())) {
                index.add(&head, item);
            }
        }
        index
    }

    fn add(&mut self, name: &str, item: Item) {
        let folded = fold(name);
        let words: Vec<String> = words(&folded).map(|w| stem(w.1)).collect();
        let Some(first) = words.first().cloned() else { return };
        let id = self.phrases.len();
        if words.len() == 1
            && let [a, b, ..] = first.as_bytes()
            && first.len() >= 5
        {
            self.by_letters.entry([*a, *b]).or_default().push(id);
        }
        self.by_first.entry(first).or_default().push(id);
        self.phrases.push(Phrase { words, item });
    }

    fn best(&self, stems: &[String], at: usize) -> Option<(&Phrase, usize)> {
        let first = stems.get(at)?;
        let exact = self.by_first.get(first).into_iter().flatten().filter_map(|i| self.phrases.get(*i));
        let hit = exact
            .filter(|p| p.words.iter().zip(stems.iter().skip(at)).filter(|(a, b)| a == b).count() == p.words.len());
        // Of several equally long names the first of the catalogue wins.
        if let Some(p) = hit.fold(None, |best: Option<&Phrase>, p| match best {
            Some(b) if b.words.len() >= p.words.len() => Some(b),
            _ => Some(p),
        }) {
            return Some((p, p.words.len()));
        }
        if first.len() < 5 {
            return None;
        }
        let [a, b, ..] = first.as_bytes() else { return None };
        let near = self.by_letters.get(&[*a, *b])?.iter().filter_map(|i| self.phrases.get(*i));
        let limit = if first.len() >= 8 { 2 } else { 1 };
        let ok = |p: &&Phrase| {
            p.words.first().is_some_and(|w| {
                w.len().abs_diff(first.len()) <= limit
                    && letters(w).abs_diff_bits(letters(first)) <= 2 * limit
                    && strsim::osa_distance(w, first) <= limit
            })
        };
        near.into_iter().find(ok).filter(|_| !known_word(first)).map(|p| (p, 1))
    }
}

/// Words that a typo must not turn into a product.
fn known_word(word: &str) -> bool {
    const COMMON: &[&str] = &[
        "presenter",
        "present",
        "project",
        "micro",
        "flip",
        "packag",
        "class",
        "classic",
        "prosec",
        "service",
        "servic",
    ];
    COMMON.contains(&word)
        || lang::ALL.iter().any(|w| {
            w.months.iter().any(|m| m.0.starts_with(word))
                || w.weekdays.iter().any(|d| d.0.starts_with(word))
                || w.function.contains(&word)
        })
}

struct Letters(u32);
impl Letters {
    fn abs_diff_bits(&self, other: Letters) -> usize {
        (self.0 ^ other.0).count_ones() as usize
    }
}
fn letters(word: &str) -> Letters {
    Letters(word.bytes().filter(u8::is_ascii_lowercase).fold(0, |m, b| m | 1 << (b - b'a')))
}

/// What was read of the catalogue.
#[derive(Default)]
pub(super) struct Read {
    /// Wishes, in text order.
    pub(super) wishes: Vec<Mention<ProductWish>>,
    /// Only asked about.
    pub(super) asked: Vec<AskedAbout>,
}

/// Finds wishes and questions about products, and blanks them with their quantities.
pub(super) fn read(page: &mut Masked, text: &str, sentences: &[Sentence], venue: &Venue) -> Read {
    let index = Index::new(venue);
    let mut out = Read::default();
    for s in sentences {
        let low = part(page.as_str(), s.span).to_owned();
        let list: Vec<(Span, &str)> = words(&low).collect();
        let stems: Vec<String> = list.iter().map(|w| stem(w.1)).collect();
        let mut i = 0;
        let mut here = 0;
        while i < list.len() {
            let Some((phrase, n)) = index.best(&stems, i) else {
                i += 1;
                continue;
            };
            let (Some(a), Some(b)) = (list.get(i), list.get(i + n - 1)) else { break };
            let span = (a.0.0, b.0.1);
            i += n;
            here += 1;
            let add = s.cues.has(Cue::AddRequest) && s.asks;
            if s.kind == Kind::Question && !add {
                out.asked.push(AskedAbout::Item(phrase.item.clone()));
                page.blank((s.span.0 + span.0, s.span.0 + span.1));
                continue;
            }
            let (quantity, from) = quantity(&low, span);
            let wanted = wanted(&low, span);
            let whole = (s.span.0 + from, s.span.0 + span.1);
            page.blank(whole);
            out.wishes.push(Mention::sure(ProductWish { item: phrase.item.clone(), quantity, wanted }, whole));
        }
        if here == 0 && s.factual() {
            out.wishes.extend(unknown::read(&low, s, text));
        }
    }
    settle(&mut out.wishes);
    out
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

fn quantity(low: &str, span: Span) -> (Option<u32>, usize) {
    if let Some(c) = QUANTITY.captures(before(low, span.0))
        && let (Some(all), Some(n)) = (c.get(0), c.get(1))
        && !matches!(n.as_str(), "ein" | "eine" | "einen" | "einem" | "einer" | "one")
        && let Some(v) = number(n.as_str())
    {
        return (Some(v), all.start());
    }
    let after = QUANTITY_AFTER.captures(low.get(span.1..).unwrap_or_default());
    (after.and_then(|c| c.get(1)?.as_str().parse().ok()), span.0)
}

fn wanted(low: &str, span: Span) -> bool {
    let head = before(low, span.0);
    let tail = low.get(span.1..).unwrap_or_default();
    if let Some(m) = UNWANTED_BEFORE.find(head) {
        let word_end = m.start() + m.as_str().find(' ').unwrap_or(m.as_str().len());
        return TURN.is_match(head.get(word_end..).unwrap_or_default()) && !m.as_str().contains("need");
    }
    !UNWANTED_AFTER.is_match(tail)
}
