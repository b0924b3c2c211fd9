//! Maps without the cost of a keyed hash: the keys are short words, and ours.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Words are short: a multiply and a turn per byte will do.
#[derive(Default)]
pub(super) struct ShortHash(u64);

impl Hasher for ShortHash {
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*b)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// A map with cheap hashing.
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<ShortHash>>;

/// A map from words.
pub(super) type WordMap<V> = Map<String, V>;

/// A set of fixed words.
pub(super) type WordSet = HashSet<&'static str, BuildHasherDefault<ShortHash>>;
