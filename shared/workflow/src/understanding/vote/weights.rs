//! How much each clue speaks for each meaning.

use super::Clues;
use super::value::key_of;

/// How much each clue speaks for each of `N` meanings, in sixteenths of a natural logarithm.
#[derive(Debug)]
pub(in crate::understanding) struct Weights<const N: usize> {
    /// Sorted by the clue's number.
    rows: Vec<(u32, [i8; N])>,
    /// Where the rows begin whose numbers have the same first bits.
    starts: Vec<u16>,
}

/// The numbers of a table's clues are spread over so many bits' beginnings.
const BITS: u32 = 13;

impl<const N: usize> Weights<N> {
    /// Reads lines of a clue and its `N` numbers, parted by tabs. A line without numbers, as the heading, says nothing.
    pub(in crate::understanding) fn read(table: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split('\t');
            let clue = key_of(parts.next()?)?;
            let mut row = [0_i8; N];
            for cell in &mut row {
                *cell = parts.next()?.parse().ok()?;
            }
            Some((clue, row))
        };
        let mut rows: Vec<(u32, [i8; N])> = table.lines().filter_map(line).collect();
        rows.sort_unstable_by_key(|row| row.0);
        let start = |bits: u32| rows.partition_point(|row| row.0 >> (32 - BITS) < bits);
        let starts = (0..=1 << BITS).map(|bits| u16::try_from(start(bits)).unwrap_or(u16::MAX)).collect();
        Self { rows, starts }
    }

    /// Whether nothing was learnt yet.
    pub(in crate::understanding) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn row(&self, clue: u32) -> Option<&[i8; N]> {
        let at = (clue >> (32 - BITS)) as usize;
        let [from, to] = self.starts.get(at..at + 2)? else { return None };
        let near = self.rows.get(usize::from(*from)..usize::from(*to))?;
        near.iter().find(|row| row.0 == clue).map(|row| &row.1)
    }

    /// What the clues say together, in sixteenths.
    pub(in crate::understanding) fn sum(&self, clues: &Clues) -> [i32; N] {
        let mut sums = [0; N];
        for row in clues.keys.iter().filter_map(|k| self.row(*k)) {
            for (sum, cell) in sums.iter_mut().zip(row) {
                *sum += i32::from(*cell);
            }
        }
        sums
    }
}
