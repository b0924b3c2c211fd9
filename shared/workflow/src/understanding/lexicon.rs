//! One look-up from a word to all that any table knows of it: an id for the patterns of cues, what it does beside a
//! number or an amount, for which language it speaks, and by which numbers other tables know it. How a word may be
//! spelled is told in [`spelling`].

use super::fold::fold;
use super::hash::Words;
use super::headcount::numerals;
use super::lang::choices;
use super::lang::common;
use super::lang::counts;
use super::lang::prices;
use super::{catalogue, when};
use crate::order;

mod affixes;
mod entry;
mod spelling;

use affixes::Affixes;
pub(super) use entry::{COUNTS, Entry, Jobs, MEAL, MONEY, PRICES, TELLS, WRITTEN};
use spelling::{accented, is_spelled, key, spelled};
pub(super) use spelling::{spell, spellings};

/// Ids of a word: the word itself, its longest known beginning, its longest known ending; 0 is none.
pub(super) type Ids = [u16; 3];

/// What is asked of every word as it is met.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Met {
    pub(super) ids: Ids,
    /// Its number among the words that tell what a date near them is for.
    pub(super) telling: u16,
    /// Its number among the words of time.
    pub(super) timely: u16,
    /// What kinds of things are known of it beside its ids: [`TELLS`] and the like.
    pub(super) told: u8,
}

/// All words of all tables.
#[derive(Default)]
pub(super) struct Lexicon {
    words: Words<u16>,
    /// Those words as they are kept: most words of a mail are among them.
    met: Words<Met>,
    /// The same in letters, until all are there.
    spelled: Vec<(String, u16)>,
    heads: Affixes,
    tails: Affixes,
    /// Of a short word with an accent the word without; of a beginning or ending the next shorter one.
    parents: Vec<u16>,
    entries: Vec<Entry>,
    /// What is known of a whole word, its beginning and its ending included; of an affix the same as its entry.
    full: Vec<Entry>,
    /// What kinds of things entries say: [`TELLS`] and the like.
    told: Vec<u8>,
    votes: Vec<[u8; 4]>,
    /// Of each id itself and those above it: where they stand in `line`.
    lines: Vec<(u32, u32)>,
    /// The same of a whole word, with those of its beginning and its ending.
    whole: Vec<(u32, u32)>,
    line: Vec<u16>,
}

impl Lexicon {
    /// With the words beside numbers and amounts, of choices and of the languages.
    pub(super) fn new() -> Self {
        let mut out = Self::default();
        out.push();
        out.counts();
        for (price, words) in prices::ALL.iter().flat_map(|t| t.iter()) {
            out.mark(words, |e| e.prices |= 1 << *price as u32);
        }
        for (currency, small, words) in prices::ALL_UNITS.iter().flat_map(|t| t.iter()) {
            out.mark(words, |e| e.currency = Some((*currency, *small)));
        }
        for c in choices::ALL {
            for (choice, words) in c.words {
                out.mark(words, |e| e.choices |= 1 << *choice as u16);
            }
            for (word, n) in c.ordinals {
                out.mark(&[word], |e| e.ordinal = Some(*n));
            }
        }
        for (i, (_, words)) in common::ALL.iter().enumerate() {
            for word in words.iter().flat_map(|w| spellings(w)) {
                let id = out.word(key(&word));
                if let Some(vote) = out.votes.get_mut(usize::from(id)).and_then(|v| v.get_mut(i)) {
                    *vote = 1;
                }
            }
        }
        out
    }

    fn counts(&mut self) {
        for counts in counts::ALL {
            for (job, words) in counts.jobs {
                self.mark(words, |e| e.jobs |= 1 << *job as u64);
            }
            let language = counts.language;
            for (word, value) in counts.numerals {
                self.mark(&[word], |e| e.numeral = e.numeral.or(Some((*value, language))));
            }
            for (word, value) in counts.collective {
                self.mark(&[word], |e| e.collective = Some((*value, language)));
            }
            for (word, value) in counts.together {
                self.mark(&[word], |e| e.together = Some(*value));
            }
        }
    }

    /// A fresh id.
    fn push(&mut self) -> u16 {
        let id = u16::try_from(self.parents.len()).unwrap_or(0);
        self.parents.push(0);
        self.entries.push(Entry::default());
        self.votes.push([0; 4]);
        id
    }

    fn word(&mut self, key: String) -> u16 {
        if let Some(known) = self.words.get(&key) {
            return *known;
        }
        let id = self.push();
        self.words.entry(&key).or_insert(id);
        self.spelled.push((key, id));
        id
    }

    fn affix(&mut self, text: String, ending: bool) -> u16 {
        let text: String = if ending { text.bytes().rev().map(char::from).collect() } else { text };
        let list = if ending { &mut self.tails } else { &mut self.heads };
        let id = u16::try_from(self.parents.len()).unwrap_or(0);
        list.known_or_add(text, id).unwrap_or_else(|| self.push())
    }

    /// Tells something of words, whole or with a star, in both spellings.
    fn mark(&mut self, words: &[&str], set: impl Fn(&mut Entry)) {
        for word in words.iter().flat_map(|w| spellings(w)) {
            let id = if let Some(head) = word.strip_suffix('*') {
                self.affix(spelled(head), false)
            } else if let Some(tail) = word.strip_prefix('*') {
                self.affix(spelled(tail), true)
            } else {
                self.word(key(&word))
            };
            if let Some(e) = self.entries.get_mut(usize::from(id)) {
                set(e);
            }
        }
    }

    /// The id of a word of a pattern: whole, `x*` or `*x`. Accents never matter in patterns.
    pub(super) fn id(&mut self, word: &str) -> u16 {
        let folded = fold(word);
        if let Some(head) = folded.strip_suffix('*').filter(|h| !h.is_empty()) {
            return self.affix(spelled(head), false);
        }
        if let Some(tail) = folded.strip_prefix('*').filter(|t| !t.is_empty()) {
            return self.affix(spelled(tail), true);
        }
        let text = spelled(&folded);
        let id = self.word(text.clone());
        for other in accented(&text) {
            let variant = self.word(other);
            if let Some(parent) = self.parents.get_mut(usize::from(variant)) {
                *parent = id;
            }
        }
        id
    }

    /// Orders beginnings and endings by length, links each to the next shorter one and hands on what that means.
    pub(super) fn finish(&mut self) {
        for list in [&mut self.heads, &mut self.tails] {
            let short: Vec<(String, u16)> = list.lists.values().flatten().filter(|e| e.0.len() < 3).cloned().collect();
            for slot in list.lists.values_mut() {
                order::by_key(slot, |e| std::cmp::Reverse(e.0.len()));
                // Shortest first, so that what is handed on is whole.
                for i in (0..slot.len()).rev() {
                    let Some((text, id)) = slot.get(i) else { continue };
                    let longer = |s: &&(String, u16)| s.0.len() < text.len() && text.starts_with(&s.0);
                    let parent = slot.iter().skip(i + 1).find(longer).or_else(|| short.iter().find(longer));
                    let Some(parent) = parent.map(|p| p.1) else { continue };
                    let inherited = self.entries.get(usize::from(parent)).copied().unwrap_or_default();
                    if let Some(p) = self.parents.get_mut(usize::from(*id)) {
                        *p = parent;
                    }
                    if let Some(e) = self.entries.get_mut(usize::from(*id)) {
                        e.add(&inherited);
                    }
                }
            }
            list.finish();
        }
        let spelled = std::mem::take(&mut self.spelled);
        for (word, id) in &spelled {
            let Some(votes) = self.votes.get_mut(usize::from(*id)) else { continue };
            // A word of one language only says much.
            if votes.iter().sum::<u8>() == 1 && word.len() > 1 {
                votes.iter_mut().for_each(|v| *v *= 3);
            }
        }
        self.told = self.entries.iter().map(Entry::told).collect();
        self.full.clone_from(&self.entries);
        let mut room = String::new();
        let words: Vec<Ids> = spelled.iter().map(|(word, _)| self.look_up(word, &mut room)).collect();
        for ids in &words {
            let (entry, [id, ..]) = (self.merged(*ids), *ids);
            self.full.get_mut(usize::from(id)).into_iter().for_each(|slot| *slot = entry);
        }
        self.met = spelled.iter().map(|(word, _)| (word.as_str(), self.meet(word, &mut room))).collect();
        self.number(when::telling(), |met, number| met.telling = number);
        self.number(when::timely(), |met, number| met.timely = number);
        self.number(catalogue::of_meals().map(|word| (word, 0)), |met, _| met.told |= MEAL);
        for id in 0..u16::try_from(self.parents.len()).unwrap_or(u16::MAX) {
            let above = self.append(&[id]);
            self.lines.push(above);
        }
        self.whole.clone_from(&self.lines);
        for ids in words.iter().filter(|[_, head, tail]| *head != 0 || *tail != 0) {
            let all = self.append(ids);
            self.whole.get_mut(usize::from(ids[0])).into_iter().for_each(|slot| *slot = all);
        }
    }

    /// Adds a line of ids and those above them; where it stands.
    fn append(&mut self, ids: &[u16]) -> (u32, u32) {
        let end = |line: &[u16]| u32::try_from(line.len()).unwrap_or(0);
        let from = end(&self.line);
        let known = |id: u16| (id != 0).then_some(id);
        let above = |id: &u16| std::iter::successors(known(*id), |id| known(self.parent(*id))).collect::<Vec<_>>();
        let all: Vec<u16> = ids.iter().flat_map(above).collect();
        self.line.extend(all);
        (from, end(&self.line))
    }

    /// Where a word's ids and those above them stand side by side; nowhere where the word is known by two affixes alone.
    #[inline]
    pub(super) fn line_of(&self, ids: Ids) -> Option<(u32, u32)> {
        let (lines, id) = match ids {
            [0, id, 0] | [0, 0, id] => (&self.lines, id),
            [0, ..] => return None,
            [id, ..] => (&self.whole, id),
        };
        lines.get(usize::from(id)).copied()
    }

    /// What stands there.
    #[inline]
    pub(super) fn line(&self, (from, to): (u32, u32)) -> &[u16] {
        self.line.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Notes of words by which numbers another table knows them.
    fn number<'w>(&mut self, words: impl Iterator<Item = (&'w str, u16)>, note: impl Fn(&mut Met, u16)) {
        let mut room = String::new();
        for (word, number) in words {
            let met = self.meet(word, &mut room);
            note(self.met.entry(word).or_insert(met), number);
        }
    }

    /// The id, then the shorter beginnings or endings above it; none for 0.
    pub(super) fn with_parents(&self, id: u16) -> &[u16] {
        self.line(self.lines.get(usize::from(id)).copied().unwrap_or_default())
    }

    /// The next shorter beginning or ending, or the word without its accent; 0 if there is none.
    pub(super) fn parent(&self, id: u16) -> u16 {
        self.parents.get(usize::from(id)).copied().unwrap_or(0)
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.parents.len()
    }

    /// What is asked of every folded word; `room` to spell it in.
    pub(super) fn meet(&self, word: &str, room: &mut String) -> Met {
        self.met.get(word).copied().unwrap_or_else(|| {
            let ids = self.look_up(word, room);
            let told = self.told(ids) | if numerals::written(word) { WRITTEN } else { 0 };
            Met { ids, told, ..Met::default() }
        })
    }

    /// The ids of a folded word; `room` to spell it in.
    pub(super) fn look_up(&self, word: &str, room: &mut String) -> Ids {
        let spelling = if is_spelled(word) {
            word
        } else {
            room.clear();
            spell(word, room);
            room.as_str()
        };
        let exact = self.words.get(if word.len() <= 3 { word } else { spelling });
        [exact.copied().unwrap_or(0), self.heads.longest_head(spelling), self.tails.longest_tail(spelling)]
    }

    /// All that is known of a word.
    pub(super) fn entry(&self, ids: Ids) -> Entry {
        let lone = match ids {
            [0, id, 0] | [0, 0, id] | [id, _, _] if id != 0 => id,
            _ => return self.merged(ids),
        };
        self.full.get(usize::from(lone)).copied().unwrap_or_default()
    }

    /// What the word, its beginning and its ending tell together.
    fn merged(&self, ids: Ids) -> Entry {
        let told = |id: u16| {
            if self.told.get(usize::from(id)).is_some_and(|t| *t != 0) {
                self.entries.get(usize::from(id))
            } else {
                None
            }
        };
        let [exact, head, tail] = ids;
        let (exact, head, tail) = (told(exact), told(head), told(tail));
        let Some(first) = exact.or(head).or(tail) else { return Entry::default() };
        let mut out = *first;
        if exact.is_some() {
            head.into_iter().for_each(|e| out.add(e));
        }
        if exact.or(head).is_some() {
            tail.into_iter().for_each(|e| out.add(e));
        }
        out
    }

    /// What kinds of things are known of a word beside its id: [`TELLS`] and the like.
    pub(super) fn told(&self, [exact, head, tail]: Ids) -> u8 {
        let told = |id: u16| if id == 0 { 0 } else { self.told.get(usize::from(id)).copied().unwrap_or(0) };
        told(exact) | told(head) | told(tail)
    }

    /// All that the word does beside a number.
    pub(super) fn jobs(&self, ids: Ids) -> Jobs {
        let told = ids.into_iter().filter_map(|id| self.entries.get(usize::from(id)));
        Jobs(told.fold(0, |all, e| all | e.jobs))
    }

    /// What a word says for each of the languages of [`common::ALL`].
    pub(super) fn votes(&self, ids: Ids) -> [u8; 4] {
        let [exact, ..] = ids;
        self.votes.get(usize::from(exact)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::understanding::cues::lexicon;
    use crate::understanding::lang::counts::Job;

    fn ids(word: &str) -> Ids {
        lexicon().look_up(&fold(word), &mut String::new())
    }

    #[test]
    fn accents_do_not_matter_in_long_words() {
        assert_eq!(ids("réunion"), ids("reunion"));
        assert_eq!(ids("février"), ids("fevrier"));
        assert!(lexicon().entry(ids("invités")).does(Job::People) && lexicon().entry(ids("invites")).does(Job::People));
    }

    #[test]
    fn accents_tell_short_words_apart() {
        assert!(lexicon().entry(ids("ou")).does(Job::To));
        assert!(!lexicon().entry(ids("où")).does(Job::To));
        let mut see = String::new();
        spell("see", &mut see);
        assert_eq!(see, "see");
    }

    #[test]
    fn a_word_is_known_by_the_numbers_of_the_other_tables() {
        let met = |word: &str| lexicon().meet(word, &mut String::new());
        assert!(when::telling().all(|(word, number)| met(word).telling == number));
        assert!(when::timely().all(|(word, number)| met(word).timely == number));
        assert!(catalogue::of_meals().all(|word| met(word).told & MEAL != 0));
        assert!(when::telling().count().max(when::timely().count()) < usize::from(u16::MAX));
        assert_eq!((met("gummistiefel").telling, met("gummistiefel").timely), (0, 0));
    }

    #[test]
    fn the_line_of_a_word_has_all_that_is_above_its_ids() {
        for word in ["Reservierung", "Gäste", "samstags", "when", "réserver", "Teilnehmerinnen"] {
            let each: Vec<u16> = ids(word).iter().flat_map(|id| lexicon().with_parents(*id)).copied().collect();
            let line = lexicon().line_of(ids(word)).map(|line| lexicon().line(line));
            let two_affixes = matches!(ids(word), [0, head, tail] if head != 0 && tail != 0);
            assert_eq!(line, (!two_affixes).then_some(&*each), "{word}");
        }
    }

    #[test]
    fn a_longer_beginning_does_what_a_shorter_one_does() {
        for word in ["Teilnehmerinnen", "Teilnehmenden", "Ehrengäste", "Gäste"] {
            let e = lexicon().entry(ids(word));
            assert!(e.does(Job::People) || e.does(Job::Part), "{word}");
        }
    }
}
