//! The tenant's catalogue, prepared for reading: every name, synonym and common word of a good, in one spelling.

use super::plain::{COMMON, GENERAL};
use super::stems::{Stems, bare};
use super::typo::{lacks, letters, mistyped, typos};
use super::{graded, meals};
use crate::understanding::Item;
use crate::understanding::cues;
use crate::understanding::fold::{fold, part};
use crate::understanding::hash::{Map, Openings, Shapes};
use crate::understanding::lang::meals::Meal;
use crate::understanding::lang::{self, Good};
use crate::understanding::lexicon::spell;
use crate::understanding::tokens::{self, Kind};
use crate::venue::catalogue::Category;
use crate::venue::{Language, MenuId, Product, Unit, Venue};

struct Phrase {
    /// Stems of its words.
    words: Vec<String>,
    /// Its first word as written, in one spelling.
    full: String,
    item: Item,
    /// The language whose word it is, if it is no name of the tenant's.
    language: Option<Language>,
}

/// A name of the catalogue, or a word for one of its goods.
struct Name {
    words: Vec<String>,
    full: String,
}

impl Name {
    fn of(name: &str) -> Self {
        let low = fold(name);
        let tokens = tokens::split(&low);
        let mut all = tokens.iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number)).map(|t| {
            let mut w = String::new();
            spell(part(&low, t.span), &mut w);
            w
        });
        let full = all.next().unwrap_or_default();
        let words = std::iter::once(full.clone()).chain(all).map(|mut w| {
            w.truncate(bare(&w));
            w
        });
        Self { words: words.filter(|w| !w.is_empty()).collect(), full }
    }

    /// "Pasta Station" as "Pastastation".
    fn joined(&self, name: &str) -> Option<Self> {
        let two = self.words.len() == 2
            && self.words.iter().all(|w| w.len() >= 4 && w.bytes().all(|b| b.is_ascii_lowercase()));
        two.then(|| Self::of(&name.replace([' ', '-'], "")))
    }
}

/// The catalogue as looked up.
pub(super) struct Index {
    /// What it was made from, to tell whether it still holds.
    source: Vec<(String, String, Vec<String>)>,
    /// Food and drink, menus among them.
    food: Vec<Item>,
    /// Goods in two grades, the usual one first.
    graded: Vec<(Item, Item)>,
    menus: Vec<MenuId>,
    by_first: Map<String, First>,
    /// How their first words look: most words look otherwise.
    firsts: Shapes,
    /// Those also read with a typo, by their first two letters.
    by_letters: Map<[u8; 2], Vec<Typed>>,
    /// The first letters of all phrases.
    openings: Openings,
    /// The first two letters of all that is also read with a typo.
    typos: Openings,
    /// Some phrase opens with a single letter: "X" and its bent form "Xer" are told by no two letters.
    lettered: bool,
    phrases: Vec<Phrase>,
    /// What chairs are: furniture, but for a layout that names them.
    chairs: Option<Item>,
    /// What lunch is.
    lunch: Option<Item>,
    /// What wine is.
    wine: Option<Item>,
    /// What is sold by the bottle.
    bottled: Vec<Item>,
    /// Dinners by their courses, and menus: what a meal that is wished consists of.
    courses: Vec<Item>,
    /// The one dish of the house for each meal, in the order of [`Meal::EACH`].
    meals: Vec<Option<Item>>,
}

/// The phrases with one first word.
#[derive(Default)]
struct First {
    phrases: Vec<usize>,
    /// Words of the longest.
    longest: usize,
}

/// A name that is also read with a typo.
struct Typed {
    phrase: usize,
    /// How long its first word is, and which letters are in it: most words differ in more than a typo.
    length: usize,
    letters: u32,
}

/// A menu of the house goes by its number, too.
const MENU: [&str; 2] = ["menu", "menue"];

/// The first four letters; of a shorter word those it has.
fn opening(word: &str) -> [u8; 4] {
    match word.as_bytes() {
        [a, b, c, d, ..] => [*a, *b, *c, *d],
        [a, b, c] => [*a, *b, *c, 0],
        [a, b] => [*a, *b, 0, 0],
        _ => [0; 4],
    }
}

/// The words for one good.
type Words = Vec<(Language, &'static str, Name)>;

/// The goods of all languages.
fn goods() -> &'static [(Good, Words)] {
    static GOODS: std::sync::LazyLock<Vec<(Good, Words)>> = std::sync::LazyLock::new(|| {
        let mut all: Vec<(Good, Words)> = Vec::new();
        for (language, words) in lang::LANGUAGES.iter().zip(lang::ALL) {
            for (good, rows) in words.goods {
                let names = rows.split(';').map(str::trim).map(|r| (*language, r, Name::of(r)));
                let names = names.filter(|n| !n.2.words.is_empty());
                match all.iter_mut().find(|g| g.0 == *good) {
                    Some(known) => known.1.extend(names),
                    None => all.push((*good, names.collect())),
                }
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
            food: food(venue),
            graded: graded::pairs(venue),
            menus: venue.menus.iter().map(|m| m.id.clone()).collect(),
            by_first: Map::default(),
            firsts: Shapes::default(),
            by_letters: Map::default(),
            openings: Openings::default(),
            typos: Openings::default(),
            lettered: false,
            phrases: Vec::new(),
            chairs: None,
            lunch: None,
            wine: None,
            bottled: venue
                .products
                .iter()
                .filter(|p| p.unit == Unit::PerBottle)
                .map(|p| Item::Product(p.id.clone()))
                .collect(),
            courses: venue.menus.iter().map(|m| Item::Menu(m.id.clone())).collect(),
            meals: Meal::EACH.into_iter().map(|meal| meals::only(venue, meal)).collect(),
        };
        for m in &venue.menus {
            index.named(&m.name, &Item::Menu(m.id.clone()));
        }
        for p in &venue.products {
            let item = Item::Product(p.id.clone());
            index.named(&p.name, &item);
            p.synonyms.iter().for_each(|s| index.named(s, &item));
        }
        for (good, names) in goods() {
            let owner = names.iter().find_map(|n| index.exactly(&n.2.words)).map(|p| p.item.clone());
            // What the house has not is wished in the client's own words.
            let item = owner.unwrap_or_else(|| Item::Unknown(String::new()));
            for (language, _, n) in names.iter().filter(|n| index.exactly(&n.2.words).is_none()).collect::<Vec<_>>() {
                index.add(n.words.clone(), n.full.clone(), item.clone(), Some(*language));
            }
            match good {
                Good::Chairs if !matches!(item, Item::Unknown(_)) => index.chairs = Some(item),
                Good::Lunch if !matches!(item, Item::Unknown(_)) => index.lunch = Some(item),
                Good::Wine if !matches!(item, Item::Unknown(_)) => index.wine = Some(item),
                Good::Dinner | Good::GalaDinner if !matches!(item, Item::Unknown(_)) => index.courses.push(item),
                _ => {}
            }
        }
        index.heads(venue);
        index.firsts = Shapes::of(index.by_first.keys().map(String::as_str));
        index.lettered = index.by_first.keys().any(|k| k.len() < 2);
        index.openings.extend(index.by_first.keys().map(String::as_str).chain(MENU).map(opening));
        index.typos.extend(index.by_letters.keys().map(|[a, b]| [*a, *b, 0, 0]));
        index
    }

    /// Whether a name may start with a word of the page; `common` tells that the sentence uses it every day.
    pub(super) fn may(&self, word: &str, common: impl Fn() -> bool) -> bool {
        let [a, b, c, d] = opening(word);
        // Doubled letters are one in the index's spelling.
        let twice = |x, y| x == y && matches!(x, b'a' | b'c' | b'e' | b'i' | b'o' | b'u');
        // "er" may bend a stem of three letters or two, and "s" one of three.
        let bent = || (d == b'e' || word.len() == 4) && self.openings.may([a, b, c, 0]);
        let short = || c == b'e' && self.openings.may([a, b, 0, 0]);
        let lettered = || word.len() < 2 || word.trim_end_matches('s').ends_with("er");
        self.openings.may([a, b, c, d])
            || bent()
            || short()
            || twice(a, b)
            || twice(b, c)
            || twice(c, d)
            || word.len() >= SHORTEST_TYPO && !common() && self.may_be_mistyped(word)
            || self.lettered && lettered()
    }

    /// Whether a word of the page has the letters of a name, but for a typo.
    fn may_be_mistyped(&self, word: &str) -> bool {
        let Some([a, b]) = word.as_bytes().first_chunk() else { return false };
        let near = if self.typos.may([*a, *b, 0, 0]) { self.by_letters.get(&[*a, *b]) } else { None };
        let own = letters(word);
        // Its stem is no longer, and has no other letters.
        let alike = |t: &Typed| {
            let limit = typos(t.length, word.len());
            t.length <= word.len() + limit && !lacks(t.letters, own, limit)
        };
        near.is_some_and(|near| near.iter().any(alike))
    }

    /// Words of the longest name that starts with a stem, or with what it bends; 0 if none does.
    pub(super) fn longest(&self, stem: &str) -> usize {
        let known = |stem: &str| if self.firsts.may(stem) { self.by_first.get(stem) } else { None };
        let of = |stem: &str| known(stem).map_or(0, |first| first.longest);
        of(stem).max(stem.strip_suffix("er").map_or(0, of))
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
                // "Buffet" alone is any: see the meals.
                if head.len() < 5 || plain || list.len() < 2 || meals::is_meal(head) {
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
            let name = Name::of(&head);
            if let (Some(item), true) = (item, self.exactly(&name.words).is_none()) {
                self.add(name.words, name.full, item, None);
            }
        }
    }

    /// A name of the tenant's, also written as one word.
    fn named(&mut self, name: &str, item: &Item) {
        let own = Name::of(name);
        if let Some(joined) = own.joined(name).filter(|j| self.exactly(&j.words).is_none()) {
            self.add(joined.words, joined.full, item.clone(), None);
        }
        self.add(own.words, own.full, item.clone(), None);
    }

    fn add(&mut self, words: Vec<String>, full: String, item: Item, language: Option<Language>) {
        let Some(first) = words.first().cloned() else { return };
        let id = self.phrases.len();
        // A typo must not make a word of what the house has not.
        if words.len() == 1
            && !matches!(item, Item::Unknown(_))
            && let [a, b, ..] = first.as_bytes()
            && first.len() >= SHORTEST_TYPO
        {
            let typed = Typed { phrase: id, length: first.len(), letters: letters(&first) };
            self.by_letters.entry([*a, *b]).or_default().push(typed);
        }
        let known = self.by_first.entry(first).or_default();
        known.phrases.push(id);
        known.longest = known.longest.max(words.len());
        self.phrases.push(Phrase { words, full, item, language });
    }

    /// The dish of the house for a meal, where there is one alone.
    pub(super) fn meal(&self, meal: Meal) -> Option<&Item> {
        let at = Meal::EACH.iter().position(|m| *m == meal)?;
        self.meals.get(at)?.as_ref()
    }

    /// What lunch is, where the house has it.
    pub(super) fn lunch(&self) -> Option<&Item> {
        self.lunch.as_ref()
    }

    /// What wine is, where the house has it.
    pub(super) fn wine(&self) -> Option<&Item> {
        self.wine.as_ref()
    }

    /// What is sold by the bottle.
    pub(super) fn bottled(&self) -> &[Item] {
        &self.bottled
    }

    /// Dinners by their courses, and menus.
    pub(super) fn dinners(&self) -> &[Item] {
        &self.courses
    }

    /// What is eaten as a meal: lunch, in both grades, and dinners by their courses.
    pub(super) fn main_meals(&self) -> impl Iterator<Item = &Item> {
        let finer = self.graded.iter().filter(|(usual, _)| self.lunch.as_ref() == Some(usual)).map(|(_, fine)| fine);
        self.lunch.iter().chain(finer).chain(&self.courses)
    }

    /// The better one of a kind, if the item is the usual one.
    pub(super) fn finer(&self, item: &Item) -> Option<&Item> {
        self.graded.iter().find(|(usual, _)| usual == item).map(|(_, fine)| fine)
    }

    /// Whether the item tells what a meal consists of.
    pub(super) fn is_of_courses(&self, item: &Item) -> bool {
        self.courses.contains(item)
    }

    /// Whether the item is food or drink.
    pub(super) fn is_food(&self, item: &Item) -> bool {
        self.food.contains(item)
    }

    /// Goods in two grades, the usual one first.
    pub(super) fn graded(&self) -> &[(Item, Item)] {
        &self.graded
    }

    /// Whether the item is chairs.
    pub(super) fn is_chairs(&self, item: &Item) -> bool {
        self.chairs.as_ref() == Some(item)
    }

    fn exactly(&self, words: &[String]) -> Option<&Phrase> {
        let first = self.by_first.get(words.first()?)?;
        first.phrases.iter().filter_map(|i| self.phrases.get(*i)).find(|p| p.words == words)
    }

    /// The longest name that starts at a word, with its number of words. `said` is the language of the sentence,
    /// `common` tells that it uses the word every day.
    pub(super) fn longest_at<'a>(
        &'a self,
        stems: &Stems,
        at: usize,
        said: Option<Language>,
        common: bool,
    ) -> Option<(&'a Item, usize)> {
        let first = stems.get(at);
        // "Mit offener Bar": the first of several words may bend.
        let bent = first.strip_suffix("er").and_then(|f| self.by_first.get(f));
        let phrases =
            |first: Option<&'a First>| first.into_iter().flat_map(|f| &f.phrases).filter_map(|i| self.phrases.get(*i));
        let hits = phrases(self.by_first.get(first)).chain(phrases(bent).filter(|p| p.words.len() > 1));
        // "Sono" is the sound system of French, and "we are" of Italian; "booth" is not "both".
        let own = |p: &&Phrase| !common || p.words.len() > 1 || p.language.is_some() && p.language == said;
        let fits = |p: &&Phrase| {
            p.words
                .iter()
                .enumerate()
                .all(|(n, w)| w == stems.get(at + n) || n == 0 && first.strip_suffix("er") == Some(w))
        };
        // Of several equally long names the first of the catalogue wins.
        let longest = hits.filter(own).filter(fits).fold(None, |best: Option<&Phrase>, p| match best {
            Some(b) if b.words.len() >= p.words.len() => Some(b),
            _ => Some(p),
        });
        longest.map(|p| (&p.item, p.words.len()))
    }

    /// The name of one word that a word is with a typo.
    pub(super) fn mistyped_at(&self, stems: &Stems, at: usize) -> Option<&Item> {
        let first = stems.get(at);
        let [a, b, ..] = first.as_bytes() else { return None };
        if first.len() < SHORTEST_TYPO {
            return None;
        }
        let near = self.by_letters.get(&[*a, *b])?;
        let (own, full) = (letters(first), stems.full(at));
        let alike = |t: &&Typed| {
            let limit = typos(t.length, first.len());
            let lacks = lacks(t.letters, own, limit) || lacks(own, t.letters, limit);
            t.length.abs_diff(first.len()) <= limit && !lacks
        };
        let typo = |p: &&Phrase| {
            p.words.first().is_some_and(|w| mistyped(w, first) && (mistyped(&p.full, full) || full == p.full))
        };
        let found = near.iter().filter(alike).filter_map(|t| self.phrases.get(t.phrase)).find(typo);
        found.filter(|_| !is_common(first)).map(|p| &p.item)
    }

    /// "Menü 2" is the second of the menus as they are shown.
    pub(super) fn numbered(&self, word: &str, n: Option<u32>) -> Option<&Item> {
        let n = usize::try_from(n?).ok()?.checked_sub(1)?;
        if !MENU.contains(&word) {
            return None;
        }
        let id = self.menus.get(n)?;
        self.phrases.iter().map(|p| &p.item).find(|i| matches!(i, Item::Menu(m) if m == id))
    }
}

fn food(venue: &Venue) -> Vec<Item> {
    let served = |p: &&Product| matches!(p.category, Category::Catering | Category::Beverages);
    let products = venue.products.iter().filter(served).map(|p| Item::Product(p.id.clone()));
    products.chain(venue.menus.iter().map(|m| Item::Menu(m.id.clone()))).collect()
}

fn source(p: &Product) -> (String, String, Vec<String>) {
    (p.id.0.clone(), p.name.clone(), p.synonyms.clone())
}

/// Shorter words are never read with a typo.
const SHORTEST_TYPO: usize = 5;

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
