//! The words of time in all languages: what each may mean, for which language it speaks, and the phrases it opens.

use super::class::{Class, Sense, Tag};
use super::slips;
use crate::order;
use crate::understanding::fold::fold;
use crate::understanding::hash::{Dictionary, Openings, Shapes, WordMap, few};
use crate::understanding::lang::{self, counts::Counts};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Index for "no language".
pub(super) const ANY: usize = 4;

/// Words while they are gathered.
type Table<T> = WordMap<T>;

/// What a word means in each language, and at last in none.
#[derive(Default)]
pub(super) struct Senses {
    /// Each once: most words mean the same in all.
    different: Vec<Sense>,
    /// Which of them it is in each.
    of: [u8; 5],
}

impl Senses {
    fn of(all: &[Sense; 5]) -> Self {
        let mut out = Self::default();
        for (slot, sense) in out.of.iter_mut().zip(all) {
            let at = out.different.iter().position(|s| s == sense).unwrap_or_else(|| {
                out.different.push(*sense);
                out.different.len() - 1
            });
            *slot = u8::try_from(at).unwrap_or_default();
        }
        out
    }

    /// What it means in a language.
    pub(super) fn get(&self, language: usize) -> Option<&Sense> {
        self.different.get(usize::from(*self.of.get(language)?))
    }
}

/// One word: what it means alone, how it votes, and the phrases it opens, longest first.
#[derive(Default)]
pub(super) struct Entry {
    pub(super) senses: Senses,
    /// How much it speaks for each language.
    pub(super) votes: [u8; 4],
    pub(super) phrases: Vec<Phrase>,
}

impl Entry {
    /// What the word may mean in any language.
    pub(super) fn any(&self) -> Option<&Sense> {
        self.senses.get(ANY)
    }

    /// What it means wherever it stands.
    pub(super) fn sure(&self) -> Option<&Sense> {
        self.senses.get(0)
    }
}

/// The rest of a phrase behind its first word.
pub(super) struct Phrase {
    /// The first letters of its next word, as one number: at a glance most are refused by them.
    pub(super) glance: u64,
    pub(super) words: Vec<String>,
    pub(super) senses: Senses,
}

/// A word while it is gathered.
#[derive(Default)]
struct Draft {
    senses: [Sense; 5],
    votes: [u8; 4],
    phrases: Vec<(Vec<String>, [Sense; 5])>,
}

impl Draft {
    fn done(self) -> Entry {
        let phrase = |(words, senses): (Vec<String>, [Sense; 5])| {
            let glance = words.first().map_or(0, |w| few(w.as_bytes()));
            Phrase { glance, words, senses: Senses::of(&senses) }
        };
        let phrases = self.phrases.into_iter().map(phrase).collect();
        Entry { senses: Senses::of(&self.senses), votes: self.votes, phrases }
    }
}

/// All words, and which letters begin and end a compound.
pub(super) struct Lexicon {
    pub(super) words: Dictionary<Entry>,
    /// The first two letters of what a compound of two words may begin with.
    heads: Openings,
    /// The first three of a year's.
    millennia: Openings,
    tails: Shapes,
}

impl Lexicon {
    /// What is known of a word.
    pub(super) fn get(&self, word: &str) -> Option<&Entry> {
        self.words.get(word)
    }

    /// Whether the word may be two, as "Samstagabend" is.
    pub(super) fn may_be_two(&self, word: &str) -> bool {
        beginning(word).is_some_and(|two| self.heads.may(two)) && self.tails.may(ending(word))
    }

    /// Whether the word may be a year, as "duemilaventisette" is.
    pub(super) fn may_be_year(&self, word: &str) -> bool {
        first_three(word).is_some_and(|three| self.millennia.may(three))
    }
}

/// Whether a compound may begin with a word that means this: "Samstag" in "Samstagabend".
pub(super) fn timely(s: &Sense) -> bool {
    s.month.or(s.weekday).or(s.season).is_some()
}

/// The first two letters.
fn beginning(word: &str) -> Option<[u8; 4]> {
    word.as_bytes().first_chunk().map(|[a, b]| [*a, *b, 0, 0])
}

/// The first three letters.
fn first_three(word: &str) -> Option<[u8; 4]> {
    word.as_bytes().first_chunk().map(|[a, b, c]| [*a, *b, *c, 0])
}

/// The last two letters.
fn ending(word: &str) -> &str {
    word.get(word.len().saturating_sub(2)..).unwrap_or_default()
}

/// The one lexicon.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let words: Dictionary<Entry> = build().into_iter().map(|(word, draft)| (word, draft.done())).collect();
    let tails = lang::TIMES.iter().flat_map(|t| t.tails).map(|t| ending(t));
    let (mut heads, mut millennia) = (Openings::default(), Openings::default());
    let opening = words.iter().filter(|(_, e)| e.sure().is_some_and(timely));
    heads.extend(opening.filter_map(|(word, _)| beginning(word)));
    let years = lang::TIMES.iter().flat_map(|t| t.millennia);
    millennia.extend(years.filter_map(|m| first_three(m)));
    Lexicon { heads, millennia, tails: Shapes::of(tails), words }
});

fn build() -> Table<Draft> {
    let mut table: Table<Draft> = Table::default();
    for (i, (words, time)) in lang::ALL.iter().zip(lang::TIMES).enumerate() {
        for (classes, list) in time.words {
            list.split('|').for_each(|p| put(&mut table, i, classes, p, false));
        }
        let plain = [Class::T(Tag::Plain)];
        for word in words.function.iter().copied().chain(time.plain.split_ascii_whitespace()) {
            spellings(word).iter().for_each(|s| vote(&mut table, i, s, 2));
            put(&mut table, i, &plain, word, false);
        }
    }
    for (i, counts) in lang::counts::ALL.iter().enumerate() {
        for (word, n) in numbers_in_one_word(counts) {
            put(&mut table, i, &[Class::Card(n)], &word, false);
        }
    }
    for (i, time) in lang::TIMES.iter().enumerate() {
        for (classes, list) in time.strict {
            list.split('|').for_each(|p| put(&mut table, i, classes, p, true));
        }
    }
    misspell(&mut table);
    for e in table.values_mut() {
        let mut said = e.votes.iter_mut().filter(|v| **v > 0);
        if let (Some(only), None) = (said.next(), said.next()) {
            *only = 3;
        }
        order::by_key(&mut e.phrases, |p| std::cmp::Reverse(p.0.len()));
    }
    table
}

/// Adds the names of days and months as a hasty hand writes them, where that is no word of its own.
fn misspell(table: &mut Table<Draft>) {
    for (i, time) in lang::TIMES.iter().enumerate() {
        for (classes, list) in time.words {
            let names = list.split('|').flat_map(spellings);
            let all: Vec<String> = names.flat_map(|name| slips::slips(classes, &name)).collect();
            for slip in all.iter().filter(|slip| !table.contains_key(*slip)).collect::<Vec<_>>() {
                put(table, i, &slips::meaning(classes), slip, false);
                // The same slip is made in other languages.
                table.entry(slip.clone()).or_default().votes = [0; 4];
            }
        }
    }
}

/// "Einundzwanzig", "ventuno", up to the minutes of an hour: a ten and a one, told as the language joins them.
fn numbers_in_one_word(counts: &'static Counts) -> impl Iterator<Item = (String, u16)> {
    let pieces = move |range: RangeInclusive<u32>| {
        // Where nothing joins them the last letter may be dropped: "venti", "vent".
        let own = |p: &&(&str, u32)| {
            counts.linker.is_empty() || counts.numerals.iter().find(|q| q.1 == p.1).is_some_and(|q| q == *p)
        };
        counts.numerals.iter().filter(move |p| range.contains(&p.1)).filter(own)
    };
    let vowel = |letter: Option<u8>| matches!(letter, Some(b'a' | b'e' | b'i' | b'o' | b'u'));
    let joined = move |one: &str, ten: &str| match counts.linker {
        "" if vowel(ten.bytes().last()) == vowel(one.bytes().next()) => None,
        "" => Some(format!("{ten}{one}")),
        linker => Some(format!("{one}{linker}{ten}")),
    };
    pieces(1..=9).filter(|_| counts.glued).flat_map(move |(one, n)| {
        let tens = pieces(20..=50).filter(|p| p.1.is_multiple_of(10));
        tens.filter_map(move |(ten, m)| Some((joined(one, ten)?, u16::try_from(n + m).ok()?)))
    })
}

fn vote(table: &mut Table<Draft>, language: usize, word: &str, n: u8) {
    if let Some(v) = table.entry(word.to_owned()).or_default().votes.get_mut(language) {
        *v = n.max(*v);
    }
}

/// A word as the folded page shows it, with and without its accents.
pub(super) fn spellings(word: &str) -> Vec<String> {
    let bare: String = word
        .chars()
        .map(|c| match c {
            'ä' | 'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ì' | 'î' | 'ï' => 'i',
            'ö' | 'ô' | 'ò' => 'o',
            'ü' | 'û' | 'ù' => 'u',
            'ç' => 'c',
            c => c,
        })
        .collect();
    let mut all = vec![fold(word), fold(&bare)];
    all.dedup();
    all
}

fn put(table: &mut Table<Draft>, language: usize, classes: &[Class], phrase: &str, strict: bool) {
    for spelled in spellings(phrase) {
        let mut parts =
            spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty()).map(str::to_owned);
        let Some(first) = parts.next() else { continue };
        let rest: Vec<String> = parts.collect();
        let entry = table.entry(first).or_default();
        let senses = if rest.is_empty() {
            let plain = classes.contains(&Class::T(super::class::Tag::Plain));
            let heard = if strict { phrase.len() > 2 } else { phrase.len() > 3 };
            if let Some(v) = entry.votes.get_mut(language).filter(|_| heard && !plain) {
                *v = (*v).max(1);
            }
            &mut entry.senses
        } else {
            let at = entry.phrases.iter().position(|p| p.0 == rest).unwrap_or_else(|| {
                entry.phrases.push((rest, [Sense::default(); 5]));
                entry.phrases.len() - 1
            });
            match entry.phrases.get_mut(at) {
                Some(p) => &mut p.1,
                None => continue,
            }
        };
        for (i, s) in senses.iter_mut().enumerate() {
            // A name that is shy abroad is a plain month at home.
            if strict && i == language && matches!(classes, [Class::Month(_)]) {
                s.drop(Tag::Shy);
            }
            if !strict || i == language || i == ANY {
                classes.iter().for_each(|c| s.add(*c));
            }
        }
    }
}
