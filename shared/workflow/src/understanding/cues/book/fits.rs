//! Which patterns of the book fit the words of a sentence.

use super::super::{Hit, NUMBER, OPENS, SEPARATED, Word};
use super::{Beyond, Book, Openings, Other, Part, WIDEST, glance};

/// A word as patterns see it.
#[derive(Clone, Copy)]
struct Seen {
    /// Where its ids and those above them stand: in the lexicon, or in the row's own list.
    ids: (u32, u32),
    own: bool,
    /// [`glance`] of them all.
    glance: u64,
    /// The same of the words that a gap before this one may end at.
    ahead: u64,
    flags: u8,
}

impl Seen {
    fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// The words of a sentence as patterns see them.
#[derive(Default)]
pub(in crate::understanding::cues) struct Row {
    words: Vec<Seen>,
    ids: Vec<u16>,
}

impl Beyond {
    /// Whether the word right behind the sure parts lets the rest fit.
    #[inline]
    fn may(self, word: Option<&Seen>) -> bool {
        match self {
            Self::Any => true,
            Self::Next(glance) => word.is_some_and(|w| w.glance & glance != 0),
            Self::Gap(glance) => word.is_some_and(|w| w.ahead & glance != 0),
        }
    }
}

impl Book {
    /// Makes the row of a sentence's words.
    pub(in crate::understanding::cues) fn row(&self, words: &[Word], row: &mut Row) {
        row.words.clear();
        row.ids.clear();
        for w in words {
            let glance = w.ids.iter().fold(0, |all, id| all | self.glance_above(*id));
            let line = self.lexicon.line_of(w.ids);
            let ids = line.unwrap_or_else(|| {
                let from = row.ids.len();
                w.ids.iter().for_each(|id| row.ids.extend_from_slice(self.lexicon.with_parents(*id)));
                (u32::try_from(from).unwrap_or(0), u32::try_from(row.ids.len()).unwrap_or(0))
            });
            row.words.push(Seen { ids, own: line.is_none(), glance, ahead: 0, flags: w.flags });
        }
        for at in 0..row.words.len() {
            let ahead = Self::ahead(row.words.get(at..).unwrap_or_default());
            row.words.get_mut(at).into_iter().for_each(|w| w.ahead = ahead);
        }
    }

    /// A word's ids, and the shorter beginnings and endings above them.
    #[inline]
    fn ids<'r>(&'r self, row: &'r Row, word: &Seen) -> &'r [u16] {
        if word.own {
            row.ids.get(word.ids.0 as usize..word.ids.1 as usize).unwrap_or_default()
        } else {
            self.lexicon.line(word.ids)
        }
    }

    /// [`glance`] of the words that a gap may end at: as far as the widest gap goes, see [`Self::skip`].
    fn ahead(words: &[Seen]) -> u64 {
        let (mut all, mut skipped) = (0, 0);
        for w in words {
            if skipped > usize::from(WIDEST) || w.is(SEPARATED) {
                break;
            }
            all |= w.glance;
            skipped += usize::from(!w.is(NUMBER));
        }
        all
    }

    /// Whether the word is one of the alternation.
    fn either(&self, row: &Row, word: &Seen, at: u32) -> bool {
        let Some(a) = self.alternations.get(at as usize).filter(|a| a.glance & word.glance != 0) else { return false };
        let choices = self.choices(a);
        self.ids(row, word).iter().any(|id| choices.binary_search(id).is_ok())
    }

    /// Whether the parts match from `at` on; the index after the last word.
    fn fits(&self, parts: &[Part], row: &Row, mut at: usize) -> Option<usize> {
        for (n, part) in parts.iter().enumerate() {
            if let Part::Skip(most) = part {
                return self.skip(usize::from(*most), parts.get(n + 1..).unwrap_or_default(), row, at);
            }
            let word = row.words.get(at)?;
            let ok = match part {
                Part::One(id) => word.glance & glance(*id) != 0 && self.ids(row, word).contains(id),
                Part::Any(at) => self.either(row, word, *at),
                Part::Number => word.is(NUMBER) && !word.is(SEPARATED),
                Part::Word | Part::Skip(_) => !word.is(SEPARATED),
            };
            if !ok {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The rest behind a gap of so many words; a number in it does not count.
    fn skip(&self, most: usize, rest: &[Part], row: &Row, at: usize) -> Option<usize> {
        let next = rest.first().and_then(|part| self.glance_of(part));
        let (mut skipped, mut i) = (0, at);
        while skipped <= most {
            let word = row.words.get(i);
            if word.is_some_and(|w| w.is(SEPARATED)) {
                return None;
            }
            // Most words are refused at a glance.
            let may = next.is_none_or(|next| word.is_some_and(|w| w.glance & next != 0));
            if let Some(end) = may.then(|| self.fits(rest, row, i)).flatten() {
                return Some(end);
            }
            skipped += usize::from(!word?.is(NUMBER));
            i += 1;
        }
        None
    }

    /// Appends what is found from one word on, in the order of the tables; `candidates` is scratch.
    pub(in crate::understanding::cues) fn hits(
        &self,
        row: &Row,
        at: usize,
        base: usize,
        candidates: &mut Vec<u32>,
        hits: &mut Vec<Hit>,
    ) {
        candidates.clear();
        let Some(word) = row.words.get(at) else { return };
        let next = row.words.get(at + 1).map_or(&[][..], |w| self.ids(row, w));
        let numeric = Some(&self.numeric).filter(|_| word.is(NUMBER));
        let second = row.words.get(at + 1);
        for list in self.ids(row, word).iter().filter_map(|id| self.starts.get(usize::from(*id))).chain(numeric) {
            self.by_second(list, next, candidates);
            let others = self.others.get(list.others.0 as usize..list.others.1 as usize).unwrap_or_default();
            let may = |o: &&Other| o.beyond.may(second) && (!o.opens || word.is(OPENS));
            candidates.extend(others.iter().filter(may).map(|o| o.pattern));
        }
        if candidates.is_empty() {
            return;
        }
        candidates.sort_unstable();
        candidates.dedup();
        for p in candidates.iter().filter_map(|i| self.patterns.get(*i as usize)) {
            if p.opens && !word.is(OPENS) {
                continue;
            }
            let sure = usize::from(p.sure);
            if !p.beyond.may(row.words.get(at + sure)) {
                continue;
            }
            // What led to the candidate need not be looked at again.
            let parts = self.parts.get(p.parts.0 as usize + sure..p.parts.1 as usize).unwrap_or_default();
            let Some(end) = self.fits(parts, row, at + sure) else { continue };
            if p.closes && row.words.get(end).is_some_and(|w| !w.is(SEPARATED)) {
                continue;
            }
            hits.push(Hit { key: p.key, name: p.name, first: base + at, last: base + end - 1 });
        }
    }

    /// The patterns of a first word whose second one stands there.
    fn by_second(&self, list: &Openings, next: &[u16], candidates: &mut Vec<u32>) {
        for id in next.iter().filter(|id| list.seconds & glance(**id) != 0) {
            let among = list.by_second.0 as usize..list.by_second.1 as usize;
            let by_second = self.by_second.get(among).unwrap_or_default();
            let from = by_second.partition_point(|(second, _)| second < id);
            let same = by_second.iter().skip(from).take_while(|(second, _)| second == id);
            candidates.extend(same.map(|(_, pattern)| pattern));
        }
    }
}
