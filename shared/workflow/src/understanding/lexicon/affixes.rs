//! Beginnings and endings of words, looked up letter by letter.

use crate::understanding::hash::{Map, few};

/// Beginnings, or endings turned round, by their first letters, longest first.
#[derive(Default)]
pub(super) struct Affixes {
    /// As they are gathered.
    pub(super) lists: Map<[u8; 3], Vec<(String, u16)>>,
    /// As they are looked up.
    slots: Vec<Vec<Affix>>,
    /// Index of the slot for three letters, or two.
    places: Vec<u16>,
}

struct Affix {
    /// The first eight letters as one number, and which bits of a word to compare with it.
    first: u64,
    mask: u64,
    text: String,
    id: u16,
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
        self.slots = vec![Vec::new()];
        self.places = vec![0; 1 << 15];
        for (key, list) in &self.lists {
            let Some(place) = self.places.get_mut(place(*key)) else { continue };
            if *place == 0 {
                *place = u16::try_from(self.slots.len()).unwrap_or(0);
                self.slots.push(Vec::new());
            }
            let Some(slot) = self.slots.get_mut(usize::from(*place)) else { continue };
            slot.extend(list.iter().map(|(text, id)| {
                let bits = 8 * u32::try_from(text.len()).unwrap_or(8);
                let mask = 1_u64.checked_shl(bits).map_or(u64::MAX, |bit| bit - 1);
                Affix { first: few(text.as_bytes()), mask, text: text.clone(), id: *id }
            }));
        }
    }

    /// The affixes that may begin so.
    #[inline]
    fn slot(&self, key: [u8; 3]) -> &[Affix] {
        let at = self.places.get(place(key)).copied().unwrap_or(0);
        if at == 0 { &[] } else { self.slots.get(usize::from(at)).map_or(&[], Vec::as_slice) }
    }

    /// The longest with which a word begins.
    #[inline]
    pub(super) fn longest_head(&self, word: &str) -> u16 {
        let bytes = word.as_bytes();
        let first = few(bytes);
        let fits = |a: &&Affix| first & a.mask == a.first && (a.text.len() <= 8 || word.starts_with(&a.text));
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
        if !near.iter().any(|x| x.text.as_bytes().starts_with(&[*c, *b, *a])) {
            return 0;
        }
        let last = match bytes.last_chunk::<8>() {
            Some(eight) => u64::from_be_bytes(*eight),
            None => few(bytes).swap_bytes() >> (64 - 8 * bytes.len()),
        };
        let fits = |a: &&Affix| {
            let long = || bytes.len() >= a.text.len() && bytes.iter().rev().zip(a.text.bytes()).all(|(w, t)| *w == t);
            last & a.mask == a.first && (a.text.len() <= 8 || long())
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

/// Five bits a letter.
#[inline]
fn place([a, b, c]: [u8; 3]) -> usize {
    usize::from(a & 31) << 10 | usize::from(b & 31) << 5 | usize::from(c & 31)
}
