//! The words of all tables by id, found by hash, by beginning or by ending.

use super::fold::fold;
use super::words;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a: the words are short and ours.
pub(super) struct Fnv(u64);
impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}
impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// All words of the tables, each with an id; 0 is none.
pub(super) struct Vocabulary {
    exact: Map<String, u16>,
    /// Beginnings and reversed endings, by their first two letters, longest first.
    heads: Map<[u8; 2], Vec<(String, u16)>>,
    tails: Map<[u8; 2], Vec<(String, u16)>>,
    /// The next shorter known beginning or ending.
    parent: Vec<u16>,
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        Self { exact: Map::default(), heads: Map::default(), tails: Map::default(), parent: vec![0] }
    }

    /// The next shorter known beginning or ending; 0 if there is none.
    pub(super) fn parent(&self, id: u16) -> u16 {
        self.parent.get(usize::from(id)).copied().unwrap_or(0)
    }

    /// How many ids there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.parent.len()
    }

    /// The id of a word of a table: whole, `x*` or `*x`.
    pub(super) fn id(&mut self, word: &str) -> u16 {
        let next = u16::try_from(self.parent.len()).unwrap_or(0);
        let (text, list) = if let Some(h) = word.strip_suffix('*') {
            (spelled(h), Some(&mut self.heads))
        } else if let Some(t) = word.strip_prefix('*') {
            (spelled(t).bytes().rev().map(char::from).collect(), Some(&mut self.tails))
        } else {
            (spelled(word), None)
        };
        let Some(list) = list else {
            return *self.exact.entry(text).or_insert_with(|| {
                self.parent.push(0);
                next
            });
        };
        let slot = list.entry(pair(&text)).or_default();
        if let Some(known) = slot.iter().find(|k| k.0 == text) {
            return known.1;
        }
        self.parent.push(0);
        slot.push((text, next));
        next
    }

    /// Orders beginnings and endings by length and links each to the next shorter one.
    pub(super) fn finish(&mut self) {
        for list in self.heads.values_mut().chain(self.tails.values_mut()) {
            list.sort_by_key(|e| std::cmp::Reverse(e.0.len()));
            for (i, (text, id)) in list.iter().enumerate() {
                let shorter = list.iter().skip(i + 1).find(|s| text.starts_with(&s.0));
                if let (Some(slot), Some(s)) = (self.parent.get_mut(usize::from(*id)), shorter) {
                    *slot = s.1;
                }
            }
        }
    }

    /// The ids of a word of a text, in its one spelling: itself, its longest known beginning and ending.
    pub(super) fn look_up(&self, word: &str, reversed: &mut String) -> [u16; 3] {
        let longest = |list: &Map<[u8; 2], Vec<(String, u16)>>, w: &str| {
            let all = list.get(&pair(w))?;
            all.iter().find(|e| w.starts_with(&e.0)).map(|e| e.1)
        };
        let head = longest(&self.heads, word).unwrap_or(0);
        let tail = match word.as_bytes() {
            [.., a, b] if self.tails.contains_key(&[*b, *a]) => {
                reversed.clear();
                reversed.extend(word.bytes().rev().map(char::from));
                longest(&self.tails, reversed).unwrap_or(0)
            }
            _ => 0,
        };
        [self.exact.get(word).copied().unwrap_or(0), head, tail]
    }
}

fn pair(word: &str) -> [u8; 2] {
    match word.as_bytes() {
        [a, b, ..] => [*a, *b],
        _ => [0, 0],
    }
}

fn spelled(word: &str) -> String {
    let mut out = String::new();
    words::spell(&fold(word), &mut out);
    out
}
