//! The tenant's catalogue, prepared for reading: every name, synonym and common word of a good, in one spelling.

use crate::understanding::Item;
use crate::understanding::cues::{self, Word};
use crate::understanding::fold::{fold, part};
use crate::understanding::hash::Map;
use crate::understanding::lang::{self, Good};
use crate::understanding::lexicon::spell;
use crate::understanding::tokens::{self, Kind};
use crate::venue::{MenuId, Product, Venue};

struct Phrase {
    words: Vec<String>,
    item: Item,
}

/// The catalogue as looked up.
pub(super) struct Index {
    /// What it was made from, to tell whether it still holds.
    source: Vec<(String, String, Vec<String>)>,
    menus: Vec<MenuId>,
    by_first: Map<String, Vec<usize>>,
    by_letters: Map<[u8; 2], Vec<usize>>,
    phrases: Vec<Phrase>,
}

/// The words of a sentence as the index knows them.
#[derive(Default)]
pub(super) struct Stems {
    text: String,
    ends: Vec<(usize, usize)>,
}

impl Stems {
    /// Reads the words; masked ones are empty.
    pub(super) fn fill(&mut self, page: &str, words: &[Word]) {
        self.text.clear();
        self.ends.clear();
        for w in words {
            let from = self.text.len();
            let word = part(page, w.span);
            if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
                spell(word, &mut self.text);
                let short = bare(self.text.get(from..).unwrap_or_default());
                self.text.truncate(from + short);
            }
            self.ends.push((from, self.text.len()));
        }
    }

    pub(super) fn get(&self, at: usize) -> &str {
        let span = self.ends.get(at).copied().unwrap_or((0, 0));
        self.text.get(span.0..span.1).unwrap_or_default()
    }
}

/// Length of a word without its plural or case ending.
fn bare(word: &str) -> usize {
    for ending in ["ern", "en", "er", "es", "s", "e"] {
        if let Some(short) = word.strip_suffix(ending)
            && short.len() >= 4
        {
            return short.len();
        }
    }
    match word.as_bytes() {
        [.., b'i' | b'o' | b'a'] if word.len() >= 7 => word.len() - 1,
        _ => word.len(),
    }
}

/// The words of a name, stemmed. Numbers and letters part: "3-Gang" is three words less the dash.
fn stems_of(name: &str) -> Vec<String> {
    let low = fold(name);
    let mut out = Vec::new();
    for t in tokens::split(&low).iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number)) {
        let mut w = String::new();
        spell(part(&low, t.span), &mut w);
        w.truncate(bare(&w));
        out.push(w);
    }
    out
}

/// The stems of the goods of all languages.
fn goods() -> &'static [(Good, Vec<Vec<String>>)] {
    static GOODS: std::sync::LazyLock<Vec<(Good, Vec<Vec<String>>)>> = std::sync::LazyLock::new(|| {
        let mut all: Vec<(Good, Vec<Vec<String>>)> = Vec::new();
        for (good, rows) in lang::ALL.iter().flat_map(|l| l.goods) {
            let phrases = rows.split(';').map(stems_of).filter(|p| !p.is_empty());
            match all.iter_mut().find(|g| g.0 == *good) {
                Some(known) => known.1.extend(phrases),
                None => all.push((*good, phrases.collect())),
            }
        }
        all
    });
    &GOODS
}

impl Index {
    /// All names and synonyms, then the other words of the same goods, then words that only one product's name has.
    pub(super) fn new(venue: &Venue) -> Self {
        let mut index = Self {
            source: venue
                .products
                .iter()
                .map(source)
                .chain(venue.menus.iter().map(|m| (m.id.0.clone(), m.name.clone(), vec![])))
                .collect(),
            menus: venue.menus.iter().map(|m| m.id.clone()).collect(),
            by_first: Map::default(),
            by_letters: Map::default(),
            phrases: Vec::new(),
        };
        for m in &venue.menus {
            index.add(stems_of(&m.name), Item::Menu(m.id.clone()));
        }
        for p in &venue.products {
            let item = Item::Product(p.id.clone());
            index.add(stems_of(&p.name), item.clone());
            for s in &p.synonyms {
                index.add(stems_of(s), item.clone());
            }
        }
        for (_, phrases) in goods() {
            let owner = phrases.iter().find_map(|p| index.exactly(p)).map(|p| p.item.clone());
            if let Some(item) = owner {
                for p in phrases {
                    if index.exactly(p).is_none() {
                        index.add(p.clone(), item.clone());
                    }
                }
            }
        }
        index.heads(venue);
        index
    }

    /// Whether the catalogue is still the one this was made from.
    pub(super) fn is_of(&self, venue: &Venue) -> bool {
        let n = venue.products.len();
        let products =
            self.source.iter().zip(&venue.products).all(|(s, p)| s.0 == p.id.0 && s.1 == p.name && s.2 == p.synonyms);
        let menus = self.source.iter().skip(n).zip(&venue.menus).all(|(s, m)| s.0 == m.id.0 && s.1 == m.name);
        self.source.len() == n + venue.menus.len() && products && menus
    }

    /// The last word of a name, or the first before a general word, when one product alone has it.
    fn heads(&mut self, venue: &Venue) {
        let mut heads: Vec<(String, Option<Item>)> = Vec::new();
        for p in &venue.products {
            let low = fold(&p.name);
            let list: Vec<&str> = low.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
            let general = list.last().is_some_and(|l| GENERAL.contains(l));
            for head in list.last().into_iter().chain(list.first().filter(|_| general)) {
                let plain = GENERAL.contains(head) || COMMON.contains(head) || lang::number(head).is_some();
                if head.len() < 5 || plain || list.len() < 2 {
                    continue;
                }
                let item = Item::Product(p.id.clone());
                match heads.iter_mut().find(|h| h.0 == *head) {
                    Some(h) if h.1.as_ref() != Some(&item) => h.1 = None,
                    Some(_) => {}
                    None => heads.push(((*head).to_owned(), Some(item))),
                }
            }
        }
        for (head, item) in heads {
            let stems = stems_of(&head);
            if let (Some(item), true) = (item, self.exactly(&stems).is_none()) {
                self.add(stems, item);
            }
        }
    }

    fn add(&mut self, words: Vec<String>, item: Item) {
        let Some(first) = words.first().cloned() else { return };
        let id = self.phrases.len();
        if words.len() == 1
            && let [a, b, ..] = first.as_bytes()
            && first.len() >= SHORTEST_TYPO
        {
            self.by_letters.entry([*a, *b]).or_default().push(id);
        }
        self.by_first.entry(first).or_default().push(id);
        self.phrases.push(Phrase { words, item });
    }

    fn exactly(&self, words: &[String]) -> Option<&Phrase> {
        let first = self.by_first.get(words.first()?)?;
        first.iter().filter_map(|i| self.phrases.get(*i)).find(|p| p.words == words)
    }

    /// The longest name that starts at a word, else one with a typo; with its number of words.
    pub(super) fn best(&self, stems: &Stems, at: usize) -> Option<(&Item, usize)> {
        let first = stems.get(at);
        if first.is_empty() {
            return None;
        }
        let hits = self.by_first.get(first).into_iter().flatten().filter_map(|i| self.phrases.get(*i));
        let fits = |p: &&Phrase| p.words.iter().enumerate().all(|(n, w)| w == stems.get(at + n));
        // Of several equally long names the first of the catalogue wins.
        let longest = hits.filter(fits).fold(None, |best: Option<&Phrase>, p| match best {
            Some(b) if b.words.len() >= p.words.len() => Some(b),
            _ => Some(p),
        });
        if let Some(p) = longest {
            return Some((&p.item, p.words.len()));
        }
        let [a, b, ..] = first.as_bytes() else { return None };
        if first.len() < SHORTEST_TYPO {
            return None;
        }
        let near = self.by_letters.get(&[*a, *b])?.iter().filter_map(|i| self.phrases.get(*i));
        let typo = |p: &&Phrase| {
            p.words.first().is_some_and(|w| {
                let limit = if w.len().max(first.len()) >= 8 { 2 } else { 1 };
                w.len().abs_diff(first.len()) <= limit
                    && (letters(w) ^ letters(first)).count_ones() as usize <= 2 * limit
                    && strsim::osa_distance(w, first) <= limit
            })
        };
        near.into_iter().find(typo).filter(|_| !is_common(first)).map(|p| (&p.item, 1))
    }

    /// "Menü 2" is the second of the menus as they are shown.
    pub(super) fn numbered(&self, word: &str, n: Option<u32>) -> Option<&Item> {
        let n = usize::try_from(n?).ok()?.checked_sub(1)?;
        if !matches!(word, "menu" | "menue") {
            return None;
        }
        let id = self.menus.get(n)?;
        self.phrases.iter().map(|p| &p.item).find(|i| matches!(i, Item::Menu(m) if m == id))
    }
}

fn source(p: &Product) -> (String, String, Vec<String>) {
    (p.id.0.clone(), p.name.clone(), p.synonyms.clone())
}

/// Shorter words are never read with a typo.
const SHORTEST_TYPO: usize = 5;

/// Last words of names that tell nothing on their own.
const GENERAL: &[&str] = &[
    "service",
    "package",
    "set",
    "kit",
    "bar",
    "staff",
    "station",
    "team",
    "menu",
    "system",
    "support",
    "dinner",
    "activity",
    "setup",
    "pointer",
    "paket",
    "forfait",
    "servizio",
    "pacchetto",
    "anlage",
    "lunch",
    "breakfast",
];
/// First words of names that are ordinary words.
const COMMON: &[&str] = &[
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
    "presenter",
    "present",
    "project",
    "micro",
    "flip",
    "service",
    "close",
    "solo",
    "still",
    "light",
    "display",
    "screen",
    "photo",
    "table",
    "tables",
    "chairs",
    "package",
    "selection",
];

/// Words that a typo must not turn into a product: months, weekdays and all words the rules know.
pub(in crate::understanding) fn is_common(word: &str) -> bool {
    COMMON.iter().any(|c| c.starts_with(word))
        || cues::is_known(word)
        || lang::ALL.iter().any(|w| {
            w.months.iter().any(|m| m.0.starts_with(word))
                || w.weekdays.iter().any(|d| d.0.starts_with(word))
                || w.function.contains(&word)
        })
}

fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |m, b| m | 1 << (b - b'a'))
}
