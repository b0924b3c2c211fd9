//! How much each clue speaks for each meaning.

use super::Clues;
use super::value::NUMBER;

/// How much each clue speaks for each of `N` meanings, in sixteenths of a natural logarithm; `M` is [`packed`] of `N`.
#[derive(Debug)]
pub(in crate::understanding) struct Weights<const N: usize, const M: usize> {
    /// The clues' numbers, sorted, each with what it says: nine in ten of those that are asked for stand in the table.
    rows: Vec<(u32, Row<M>)>,
    /// Where the clues begin whose numbers have the same first bits.
    starts: Vec<u16>,
}

/// What a clue says for each meaning: a byte for each, eight in one number.
type Row<const M: usize> = [u64; M];

/// How many numbers hold so many bytes.
pub(in crate::understanding) const fn packed(cells: usize) -> usize {
    cells.div_ceil(8)
}

/// What is added to a cell, so that none is below zero.
const ZERO: i32 = 128;

/// Rows added up several cells at a time.
#[derive(Debug, Clone, Copy)]
struct Sums<const M: usize> {
    /// Those of the bytes in even places, and those of the others; each has 16 bits.
    even: [u64; M],
    odd: [u64; M],
}

impl<const M: usize> Sums<M> {
    /// So many rows are added up without filling the bits of a sum.
    const SAFE: usize = 1 << 8;
    /// The bytes in even places.
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;

    #[inline]
    fn add(&mut self, row: &Row<M>) {
        for ((even, odd), cells) in self.even.iter_mut().zip(&mut self.odd).zip(row) {
            *even += cells & Self::EVEN;
            *odd += cells >> 8 & Self::EVEN;
        }
    }

    fn of(&self, column: usize) -> i32 {
        let sums = if column.is_multiple_of(2) { &self.even } else { &self.odd };
        let sum = sums.get(column / 8).map_or(0, |sums| sums >> (column % 8 / 2 * 16) & 0xffff);
        i32::try_from(sum).unwrap_or_default()
    }
}

/// The numbers of a table's clues are spread over so many bits' beginnings.
const BITS: u32 = 14;

impl<const N: usize, const M: usize> Weights<N, M> {
    /// A table as the build script packs it (`build.rs` of this crate); one of another number of columns says nothing.
    pub(in crate::understanding) fn unpacked(table: &[u8]) -> Self {
        let (many, packed) = table.split_first_chunk().unwrap_or((&[0; 4], &[]));
        let many = usize::try_from(u32::from_le_bytes(*many)).unwrap_or_default();
        let mut rows = Vec::new();
        if many > 0 && packed.len() == many * (4 + N) {
            let (steps, cells) = packed.split_at(many * 4);
            let at = |bytes: &[u8], i: usize| bytes.get(i).copied().unwrap_or_default();
            let mut clue = 0_u32;
            rows.extend((0..many).map(|i| {
                clue = clue.wrapping_add(u32::from_le_bytes(std::array::from_fn(|byte| at(steps, byte * many + i))));
                let mut row = [0; M];
                for column in 0..N {
                    // The highest bit is turned: 128 more.
                    let cell = u64::from(at(cells, column * many + i) ^ 0x80) << (column % 8 * 8);
                    row.get_mut(column / 8).into_iter().for_each(|slot| *slot |= cell);
                }
                (clue, row)
            }));
        }
        let starts = starts(rows.iter().map(|(clue, _)| *clue));
        Self { rows, starts }
    }

    /// What a clue says.
    #[inline]
    fn row(&self, clue: u32) -> Option<&Row<M>> {
        let from = usize::from(*self.starts.get(place(clue))?);
        // They are sorted: where none is as large any more, it is not there.
        let (known, row) = self.rows.get(from..)?.iter().find(|(known, _)| *known >= clue)?;
        (*known == clue).then_some(row)
    }

    /// What the clues say together, in sixteenths.
    pub(in crate::understanding) fn sum(&self, clues: &Clues) -> [i32; N] {
        let mut sums = [0; N];
        for clues in clues.keys.chunks(Sums::<M>::SAFE) {
            let (mut all, mut rows) = (Sums { even: [0; M], odd: [0; M] }, 0);
            for row in clues.iter().filter_map(|clue| self.row(*clue)) {
                all.add(row);
                rows += 1;
            }
            sums.iter_mut().zip(0..).for_each(|(sum, column)| *sum += all.of(column) - rows * ZERO);
        }
        sums
    }
}

/// Which beginning a clue has.
fn place(clue: u32) -> usize {
    (clue >> (NUMBER - BITS)) as usize
}

/// Where the rows of each beginning start, and where the last end.
fn starts(clues: impl Iterator<Item = u32>) -> Vec<u16> {
    let mut starts = vec![0; (1 << BITS) + 1];
    for clue in clues {
        starts.get_mut(place(clue) + 1).into_iter().for_each(|many| *many += 1);
    }
    let mut before = 0;
    for many in &mut starts {
        before += *many;
        *many = before;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::vote::ballot;
    use crate::understanding::vote::value::key_of;

    fn told(keys: impl IntoIterator<Item = u32>) -> Clues {
        let mut clues = Clues::default();
        clues.keys.extend(keys);
        clues
    }

    #[test]
    fn each_clue_of_a_table_weighs_what_its_line_says() {
        fn check<const N: usize, const M: usize>(packed: &[u8], table: &str) {
            let weights = Weights::<N, M>::unpacked(packed);
            assert_eq!(weights.rows.len(), table.lines().count() - 1, "all but the heading");
            assert!(weights.rows.is_sorted_by(|a, b| a.0 < b.0), "two clues with one number");
            for text in table.lines().skip(1) {
                let numbers: Vec<i32> = text.split('\t').skip(1).filter_map(|n| n.parse().ok()).collect();
                let clue = text.split('\t').next().and_then(key_of).unwrap_or_default();
                assert!(weights.row(clue).is_some(), "{text}");
                assert_eq!(weights.sum(&told([clue])).to_vec(), numbers, "{text}");
            }
        }
        check::<7, 1>(ballot!("when"), include_str!("../when/ballot.tsv"));
        check::<5, 1>(ballot!("headcount"), include_str!("../headcount/ballot.tsv"));
        check::<17, 3>(ballot!("acts"), include_str!("../acts/ballot.tsv"));
    }

    #[test]
    fn however_many_clues_are_added_up_no_cell_runs_over() {
        let table = [&[1, 0, 0, 0][..], &[7, 0, 0, 0], &[128], &[127], &[1]].concat();
        let many = 3 * i32::try_from(Sums::<1>::SAFE).unwrap_or_default() + 1;
        let clues = told((0..many).map(|_| 7));
        assert_eq!(Weights::<3, 1>::unpacked(&table).sum(&clues), [-128 * many, 127 * many, many]);
    }

    #[test]
    fn a_table_of_other_columns_or_cut_off_says_nothing() {
        let table = [&[2, 0, 0, 0][..], &[7, 1, 0, 0, 0, 0, 0, 0], &[1, 254], &[3, 0]].concat();
        let weights = Weights::<2, 1>::unpacked(&table);
        assert_eq!([7, 8].map(|clue| weights.sum(&told([clue]))), [[1, 3], [-2, 0]]);
        assert_eq!(weights.rows.len(), 2);
        assert!(Weights::<3, 1>::unpacked(&table).rows.is_empty());
        assert!(Weights::<2, 1>::unpacked(&table[..11]).rows.is_empty());
        assert!(Weights::<2, 1>::unpacked(&[]).rows.is_empty());
    }
}
