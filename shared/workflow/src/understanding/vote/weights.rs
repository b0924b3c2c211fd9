//! How much each clue speaks for each meaning.

use super::Clues;
use super::value::NUMBER;

/// How much each clue speaks for each of `N` meanings, in sixteenths of a natural logarithm; `M` is [`packed`] of `N`.
#[derive(Debug)]
pub(in crate::understanding) struct Weights<const N: usize, const M: usize> {
    /// The clues' numbers, sorted.
    clues: Vec<u32>,
    /// What each of them says. Apart from the numbers, as most clues that are asked for stand in no table.
    rows: Vec<Row<M>>,
    /// Where the clues begin whose numbers have the same first bits.
    starts: Vec<u16>,
    filter: Filter,
}

/// A row of cells, [`EACH`] in one number, so that rows are added up several cells at a time.
type Row<const M: usize> = [u64; M];

/// Cells in one number, and the bits that one has there.
const EACH: usize = 3;
const CELL: usize = 21;
/// What is added to a cell, so that none is below zero.
const ZERO: i32 = 128;
/// So many rows are added up without filling the bits of a cell.
const SAFE: usize = (1 << CELL) / 256;

/// How many numbers hold so many cells.
pub(in crate::understanding) const fn packed(cells: usize) -> usize {
    cells.div_ceil(EACH)
}

/// Where a cell has its bits.
fn shift(column: usize) -> usize {
    column % EACH * CELL
}

/// The numbers of a table's clues are spread over so many bits' beginnings.
const BITS: u32 = 14;

impl<const N: usize, const M: usize> Weights<N, M> {
    /// A table as the build script packs it (`build.rs` of this crate); one of another number of columns says nothing.
    pub(in crate::understanding) fn unpacked(table: &[u8]) -> Self {
        let (many, packed) = table.split_first_chunk().unwrap_or((&[0; 4], &[]));
        let many = usize::try_from(u32::from_le_bytes(*many)).unwrap_or_default();
        let (mut clues, mut rows) = (Vec::new(), Vec::new());
        if many > 0 && packed.len() == many * (4 + N) {
            let (steps, cells) = packed.split_at(many * 4);
            let at = |bytes: &[u8], i: usize| bytes.get(i).copied().unwrap_or_default();
            let mut clue = 0_u32;
            clues.extend((0..many).map(|i| {
                clue = clue.wrapping_add(u32::from_le_bytes(std::array::from_fn(|byte| at(steps, byte * many + i))));
                clue
            }));
            rows.extend((0..many).map(|i| {
                let mut row = [0; M];
                for column in 0..N {
                    let cell = i32::from(at(cells, column * many + i).cast_signed()) + ZERO;
                    let bits = u64::try_from(cell).unwrap_or_default() << shift(column);
                    row.get_mut(column / EACH).into_iter().for_each(|slot| *slot |= bits);
                }
                row
            }));
        }
        let (starts, filter) = (starts(&clues), Filter::of(&clues));
        Self { clues, rows, starts, filter }
    }

    /// What a clue says.
    #[inline]
    fn row(&self, clue: u32) -> Option<&Row<M>> {
        let at = place(clue);
        let [from, to] = *self.starts.get(at..at + 2)? else { return None };
        let (from, to) = (usize::from(from), usize::from(to));
        let near = self.clues.get(from..to)?.iter().position(|known| *known == clue)?;
        self.rows.get(from + near)
    }

    /// What the clues say together, in sixteenths.
    pub(in crate::understanding) fn sum(&self, mut clues: Clues) -> [i32; N] {
        // Whether a clue is known is as good as random: they are sorted out without a branch on it.
        let mut many = 0;
        for at in 0..clues.keys.len() {
            let clue = clues.keys.get(at).copied().unwrap_or_default();
            clues.keys.get_mut(many).into_iter().for_each(|slot| *slot = clue);
            many += usize::from(self.filter.may(clue));
        }
        clues.keys.truncate(many);
        let mut sums = [0; N];
        for clues in clues.keys.chunks(SAFE) {
            let (mut all, mut rows) = ([0; M], 0);
            for row in clues.iter().filter_map(|clue| self.row(*clue)) {
                all.iter_mut().zip(row).for_each(|(sum, cells)| *sum += cells);
                rows += 1;
            }
            sums.iter_mut().zip(unpacked::<N, M>(&all, rows)).for_each(|(sum, cell)| *sum += cell);
        }
        sums
    }
}

/// The cells of so many rows added up.
fn unpacked<const N: usize, const M: usize>(row: &Row<M>, rows: i32) -> [i32; N] {
    std::array::from_fn(|column| {
        let cell = row.get(column / EACH).map_or(0, |cells| cells >> shift(column) & ((1 << CELL) - 1));
        i32::try_from(cell).unwrap_or_default() - rows * ZERO
    })
}

/// A bit for each clue: most clues that are asked for stand in no table, and are refused without looking there.
#[derive(Debug)]
struct Filter(Vec<u64>);

impl Filter {
    /// Bits, as a power of two: a table fills one in eight at most.
    const BITS: u32 = 17;

    fn of(clues: &[u32]) -> Self {
        let mut out = Self(vec![0; 1 << (Self::BITS - 6)]);
        for clue in clues {
            let (at, bit) = Self::bit(*clue);
            out.0.get_mut(at).into_iter().for_each(|slot| *slot |= bit);
        }
        out
    }

    /// The last bits: by the first the table is sorted.
    fn bit(clue: u32) -> (usize, u64) {
        let place = clue & ((1 << Self::BITS) - 1);
        (place as usize >> 6, 1 << (place & 63))
    }

    #[inline]
    fn may(&self, clue: u32) -> bool {
        let (at, bit) = Self::bit(clue);
        self.0.get(at).is_some_and(|slot| slot & bit != 0)
    }
}

/// Which beginning a clue has.
fn place(clue: u32) -> usize {
    (clue >> (NUMBER - BITS)) as usize
}

/// Where the rows of each beginning start, and where the last end.
fn starts(clues: &[u32]) -> Vec<u16> {
    let mut starts = vec![0; (1 << BITS) + 1];
    for clue in clues {
        starts.get_mut(place(*clue) + 1).into_iter().for_each(|many| *many += 1);
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

    #[test]
    fn each_clue_of_a_table_weighs_what_its_line_says() {
        fn check<const N: usize, const M: usize>(packed: &[u8], table: &str) {
            let weights = Weights::<N, M>::unpacked(packed);
            assert_eq!(weights.clues.len(), table.lines().count() - 1, "all but the heading");
            assert!(weights.clues.is_sorted_by(|a, b| a < b), "two clues with one number");
            for text in table.lines().skip(1) {
                let numbers: Vec<i32> = text.split('\t').skip(1).filter_map(|n| n.parse().ok()).collect();
                let clue = text.split('\t').next().and_then(key_of);
                let row = clue.and_then(|clue| weights.row(clue)).map(|row| unpacked::<N, M>(row, 1).to_vec());
                assert_eq!(row, Some(numbers), "{text}");
            }
        }
        check::<7, 3>(ballot!("when"), include_str!("../when/ballot.tsv"));
        check::<5, 2>(ballot!("headcount"), include_str!("../headcount/ballot.tsv"));
        check::<17, 6>(ballot!("acts"), include_str!("../acts/ballot.tsv"));
    }

    #[test]
    fn however_many_clues_are_added_up_no_cell_runs_over() {
        let table = [&[1, 0, 0, 0][..], &[7, 0, 0, 0], &[128], &[127], &[1]].concat();
        let many = 3 * i32::try_from(SAFE).unwrap_or_default() + 1;
        let mut clues = Clues::default();
        clues.keys.extend((0..many).map(|_| 7));
        assert_eq!(Weights::<3, 1>::unpacked(&table).sum(clues), [-128 * many, 127 * many, many]);
    }

    #[test]
    fn a_table_of_other_columns_or_cut_off_says_nothing() {
        let table = [&[2, 0, 0, 0][..], &[7, 1, 0, 0, 0, 0, 0, 0], &[1, 254], &[3, 0]].concat();
        let weights = Weights::<2, 1>::unpacked(&table);
        let rows: Vec<[i32; 2]> = weights.rows.iter().map(|row| unpacked(row, 1)).collect();
        assert_eq!((weights.clues, rows), (vec![7, 8], vec![[1, 3], [-2, 0]]));
        assert!(Weights::<3, 1>::unpacked(&table).clues.is_empty());
        assert!(Weights::<2, 1>::unpacked(&table[..11]).clues.is_empty());
        assert!(Weights::<2, 1>::unpacked(&[]).clues.is_empty());
    }
}
