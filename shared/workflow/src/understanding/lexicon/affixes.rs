//! Beginnings and endings of words, looked up letter by letter.

use crate::order;
use crate::understanding::hash::{Map, Openings, few};

/// Beginnings, or endings turned round, by their first letters, longest first.
#[derive(Default)]
pub(super) struct Affixes {
    /// As they are gathered.
    pub(super) lists: Map<[u8; 3], Vec<(String, u16)>>,
    /// As they are looked up: those with the same first letters side by side.
    all: Vec<Affix>,
    /// Where those begin that have the same first three letters, or two.
    starts: Vec<u16>,
    /// First letters of some: most words are refused by them.
    openings: Openings,
    /// Those longer than eight letters; none is the first.
    long: Vec<String>,
}

struct Affix {
    /// The first eight letters as one number, and which bits of a word to compare with it.
    first: u64,
    mask: u64,
    id: u16,
    /// Its place among the long ones.
    long: u16,
}

impl Affixes {
    /// The id of one that is known; `id` is its own if it is not.
    pub(super) fn known_or_add(&mut self, text: String, id: u16) -> Option<u16> {
        let slot = self.lists.entry(opening(text.as_bytes())).or_default();
        let known = slot.iter().find(|k| k.0 == text).map(|k| k.1);
        if known.is_none() {
            slot.push((text, id));
        }
        known
    }

    /// Makes ready for looking up, once the lists are in order.
    pub(super) fn finish(&mut self) {
        let mut lists: Vec<(usize, &Vec<(String, u16)>)> =
            self.lists.iter().map(|(k, list)| (place(*k), list)).collect();
        order::by_key(&mut lists, |(place, _)| *place);
        self.openings.extend(self.lists.keys().map(|[a, b, c]| [*a, *b, *c, 0]));
        self.starts = vec![0; PLACES + 1];
        self.long = vec![String::new()];
        let end = |len: usize| u16::try_from(len).unwrap_or(u16::MAX);
        for (place, list) in lists {
            for (text, id) in list {
                let bits = 8 * u32::try_from(text.len()).unwrap_or(8);
                let mask = 1_u64.checked_shl(bits).map_or(u64::MAX, |bit| bit - 1);
                let long = if text.len() > 8 { end(self.long.len()) } else { 0 };
                self.long.extend((long > 0).then(|| text.clone()));
                self.all.push(Affix { first: few(text.as_bytes()), mask, id: *id, long });
            }
            self.starts.get_mut(place + 1).into_iter().for_each(|start| *start = end(self.all.len()));
        }
        let mut last = 0;
        for start in &mut self.starts {
            last = last.max(*start);
            *start = last;
        }
    }

    /// The affixes that may begin so.
    #[inline]
    fn slot(&self, key: [u8; 3]) -> &[Affix] {
        let [a, b, c] = key;
        if !self.openings.may([a, b, c, 0]) {
            return &[];
        }
        let at = place(key);
        let Some([from, to]) = self.starts.get(at..at + 2) else { return &[] };
        self.all.get(usize::from(*from)..usize::from(*to)).unwrap_or_default()
    }

    /// The text of one that is longer than eight letters.
    fn long(&self, a: &Affix) -> Option<&str> {
        if a.long == 0 { None } else { self.long.get(usize::from(a.long)).map(String::as_str) }
    }

    /// The longest with which a word begins.
    #[inline]
    pub(super) fn longest_head(&self, word: &str) -> u16 {
        let bytes = word.as_bytes();
        let first = few(bytes);
        let fits = |a: &&Affix| first & a.mask == a.first && self.long(a).is_none_or(|text| word.starts_with(text));
        let [a, b, c] = opening(bytes);
        let found = self.slot([a, b, c]).iter().find(fits).or_else(|| self.slot([a, b, 0]).iter().find(fits));
        found.map_or(0, |a| a.id)
    }

    /// The longest with which a word ends, where some end with its last three letters.
    #[inline]
    pub(super) fn longest_tail(&self, word: &str) -> u16 {
        let bytes = word.as_bytes();
        let [.., a, b, c] = bytes else { return 0 };
        let near = self.slot([*c, *b, *a]);
        let three = few(&[*c, *b, *a]);
        if !near.iter().any(|x| x.first & 0xff_ffff == three) {
            return 0;
        }
        let last = match bytes.last_chunk::<8>() {
            Some(eight) => u64::from_be_bytes(*eight),
            None => few(bytes).swap_bytes() >> (64 - 8 * bytes.len()),
        };
        let fits = |a: &&Affix| {
            let long =
                |text: &str| bytes.len() >= text.len() && bytes.iter().rev().zip(text.bytes()).all(|(w, t)| *w == t);
            last & a.mask == a.first && self.long(a).is_none_or(long)
        };
        let found = near.iter().find(fits).or_else(|| self.slot([*c, *b, 0]).iter().find(fits));
        found.map_or(0, |a| a.id)
    }
}

fn opening(word: &[u8]) -> [u8; 3] {
    match word {
        [a, b, c, ..] => [*a, *b, *c],
        [a, b] => [*a, *b, 0],
        _ => [0; 3],
    }
}

/// So many places three letters may have.
const PLACES: usize = 1 << 15;

/// Five bits a letter.
#[inline]
fn place([a, b, c]: [u8; 3]) -> usize {
    usize::from(a & 31) << 10 | usize::from(b & 31) << 5 | usize::from(c & 31)
}
