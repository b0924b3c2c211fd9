//! What clues weigh: logistic regression over several meanings, one pass after the other, the same every time.
#![allow(clippy::float_arithmetic, reason = "weights, no money")]

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use workflow::understanding::vote::heard::number_of;

/// Something judged: the clues seen around it, and what it is.
#[derive(Debug, Clone)]
pub struct Example {
    /// Who wrote it; examples of one author are left out together.
    pub author: String,
    /// What is seen.
    pub clues: Vec<String>,
    /// The right columns, a bit for each.
    pub label: u32,
    /// The columns of which that is known, a bit for each.
    pub known: u32,
    /// The columns that the rules alone choose.
    pub rules: u32,
    /// As how many it counts.
    pub weight: f32,
}

/// Whether one meaning excludes the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One of all: softmax.
    One,
    /// Each for itself: logistic functions.
    Each,
}

impl Choice {
    fn shares<const N: usize>(self, sums: [f32; N]) -> [f32; N] {
        match self {
            Self::One => softmax(sums),
            Self::Each => sums.map(|s| 1.0 / (1.0 + (-s).exp())),
        }
    }

    /// Clues seen less often are not learnt. The table of many columns is the largest by far, and hardly worse for fewer rows.
    fn rare(self) -> u32 {
        match self {
            Self::One => 3,
            Self::Each => 10,
        }
    }

    /// Rows that a table has at most: those that move least are left out, and the others learn what these knew.
    fn most(self) -> usize {
        match self {
            Self::One => 7_000,
            Self::Each => usize::MAX,
        }
    }

    /// Passes over all examples.
    fn passes(self) -> usize {
        match self {
            Self::One => 12,
            Self::Each => 8,
        }
    }

    /// First step, shortened as a weight is moved again and again (AdaGrad). Of many clues that tell the same each needs
    /// to say little.
    fn step(self) -> f32 {
        match self {
            Self::One => 0.05,
            Self::Each => 0.1,
        }
    }

    /// Pull towards nothing, spread over a clue's examples.
    fn pull(self) -> f32 {
        match self {
            Self::One => 0.3,
            Self::Each => 1.0,
        }
    }

    /// Steps of the table's weights, in sixteenths: coarser ones zip better.
    fn grain(self) -> f32 {
        match self {
            Self::One => 1.0,
            Self::Each => 4.0,
        }
    }

    /// The meanings that are voted, a bit for each.
    fn voted<const N: usize>(self, sums: [f32; N]) -> u32 {
        match self {
            Self::One => 1 << (0..N).max_by(|a, b| sums[*a].total_cmp(&sums[*b])).unwrap_or(0),
            Self::Each => (0..N).filter(|k| sums[*k] > 0.0).fold(0, |bits, k| bits | 1 << k),
        }
    }
}

/// The weights of `N` meanings by clue, as the table has them: in sixteenths of a natural logarithm.
#[derive(Debug, Default)]
pub struct Model<const N: usize>(HashMap<String, [i8; N]>);

/// Weights in the table are sixteenths; what moves nothing by a sixth is left out.
const SCALE: f32 = 16.0;
const LEAST: i8 = 3;

impl<const N: usize> Model<N> {
    /// Learns from some examples.
    #[must_use]
    pub fn learn(examples: &[&Example], choice: Choice) -> Self {
        let mut seen: HashMap<&str, u32> = HashMap::new();
        for e in examples {
            distinct(&e.clues).into_iter().for_each(|c| *seen.entry(c).or_default() += 1);
        }
        seen.retain(|_, n| *n >= choice.rare());
        let all = Self::of(examples, &seen, choice);
        if all.0.len() <= choice.most() {
            return all;
        }
        let moves = |(clue, cells): (&String, &[i8; N])| spread(cells) * often(seen.get(clue.as_str()).copied()).sqrt();
        let mut rows: Vec<(f32, &String)> = all.0.iter().map(|row| (moves(row), row.0)).collect();
        rows.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let kept: HashSet<&str> = rows.iter().take(choice.most()).map(|row| row.1.as_str()).collect();
        seen.retain(|clue, _| kept.contains(clue));
        Self::of(examples, &seen, choice)
    }

    /// Learns what those clues weigh; with each, how often it is seen.
    fn of(examples: &[&Example], seen: &HashMap<&str, u32>, choice: Choice) -> Self {
        let mut names: Vec<&str> = seen.keys().copied().collect();
        names.sort_unstable();
        // The reader knows clues by their numbers: of those with the same one the first is learnt.
        let mut numbers = HashSet::new();
        names.retain(|clue| number_of(clue).is_none_or(|number| numbers.insert(number)));
        let ids: HashMap<&str, usize> = names.iter().enumerate().map(|(i, n)| (*n, i)).collect();
        let rows: Vec<Vec<usize>> =
            examples.iter().map(|e| e.clues.iter().filter_map(|c| ids.get(c.as_str()).copied()).collect()).collect();
        let often: Vec<f32> = names.iter().map(|n| often(seen.get(n).copied())).collect();
        let mut weights = vec![[0_f32; N]; names.len()];
        let mut moved = vec![[1e-6_f32; N]; names.len()];
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let mut dice = 12_345_u64;
        for _ in 0..choice.passes() {
            shuffle(&mut order, &mut dice);
            for &i in &order {
                let mut error = choice.shares(sum(rows[i].iter().map(|c| weights[*c])));
                for (k, error) in error.iter_mut().enumerate() {
                    let bit = |bits: u32| f32::from(u8::from(bits >> k & 1 == 1));
                    *error = (*error - bit(examples[i].label)) * bit(examples[i].known) * examples[i].weight;
                }
                for &c in &rows[i] {
                    for k in 0..N {
                        let slope = error[k] + choice.pull() * weights[c][k] / often[c];
                        moved[c][k] += slope * slope;
                        weights[c][k] -= choice.step() * slope / moved[c][k].sqrt();
                    }
                }
            }
        }
        let moving = |cells: &[i8; N]| cells.iter().any(|c| c.abs() >= LEAST);
        let cells = weights.into_iter().map(|w| w.map(|w| sixteenths(w, choice.grain())));
        Self(names.into_iter().map(str::to_owned).zip(cells).filter(|(_, cells)| moving(cells)).collect())
    }

    /// What speaks for each meaning, in natural logarithms, as the reader adds it up.
    #[must_use]
    pub fn sum(&self, clues: &[String]) -> [f32; N] {
        let rows = clues.iter().filter_map(|c| self.0.get(c)).map(|cells| cells.map(f32::from));
        sum(rows).map(|all| all / SCALE)
    }

    /// The table as the reader takes it: a heading, then a clue and its sixteenths a line.
    #[must_use]
    pub fn table(&self, columns: [&str; N]) -> String {
        let line = |(clue, cells): (&String, &[i8; N])| {
            let mut line = clue.clone();
            cells.iter().for_each(|c| _ = write!(line, "\t{c}"));
            line
        };
        let mut lines: Vec<String> = self.0.iter().map(line).collect();
        lines.sort_unstable();
        lines.insert(0, format!("clue\t{}", columns.join("\t")));
        lines.join("\n") + "\n"
    }
}

fn often(seen: Option<u32>) -> f32 {
    f32::from(u16::try_from(seen.unwrap_or_default()).unwrap_or(u16::MAX))
}

/// How far the cells of a row lie apart.
fn spread<const N: usize>(cells: &[i8; N]) -> f32 {
    let cells = cells.map(f32::from);
    let all = f32::from(u8::try_from(N).unwrap_or(u8::MAX));
    let middle = cells.iter().sum::<f32>() / all;
    cells.iter().map(|c| (c - middle).powi(2)).sum::<f32>().sqrt()
}

fn distinct(clues: &[String]) -> Vec<&str> {
    let mut all: Vec<&str> = clues.iter().map(String::as_str).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[allow(clippy::cast_possible_truncation, reason = "clamped")]
fn sixteenths(weight: f32, grain: f32) -> i8 {
    let most = (127.0 / grain).floor();
    ((weight * SCALE / grain).round().clamp(-most, most) * grain) as i8
}

fn sum<const N: usize>(rows: impl Iterator<Item = [f32; N]>) -> [f32; N] {
    rows.fold([0.0; N], |mut sum, row| {
        sum.iter_mut().zip(row).for_each(|(s, w)| *s += w);
        sum
    })
}

fn softmax<const N: usize>(sums: [f32; N]) -> [f32; N] {
    let most = sums.into_iter().fold(f32::MIN, f32::max);
    let powers = sums.map(|s| (s - most).exp());
    let all: f32 = powers.iter().sum();
    powers.map(|p| p / all)
}

fn shuffle(order: &mut [usize], dice: &mut u64) {
    for i in (1..order.len()).rev() {
        *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(i + 1).unwrap_or(1);
        order.swap(i, usize::try_from((*dice >> 33) % bound).unwrap_or(0));
    }
}

/// How many of one author's examples the rules alone, and the votes learnt from all the others, get right.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// How many there are.
    pub all: u32,
    /// Right by the rules.
    pub rules: u32,
    /// Right by vote.
    pub votes: u32,
}

/// Leaves out one author after the other. `outside`: an author who is never left out.
#[must_use]
pub fn cross_check<const N: usize>(examples: &[Example], outside: &str, choice: Choice) -> Vec<(String, Tally)> {
    let mut authors: Vec<&str> = examples.iter().map(|e| e.author.as_str()).filter(|a| *a != outside).collect();
    authors.sort_unstable();
    authors.dedup();
    let tally = |author: &str| {
        let (own, others): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.author == author);
        let model = Model::<N>::learn(&others, choice);
        let mut tally = Tally::default();
        for e in own {
            let voted = choice.voted(model.sum(&e.clues));
            tally.all += 1;
            tally.rules += u32::from(e.rules == e.label);
            tally.votes += u32::from(voted == e.label);
        }
        (author.to_owned(), tally)
    };
    authors.into_iter().map(tally).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(clues: &[&str], label: u32) -> Example {
        let clues = clues.iter().map(|c| (*c).to_owned()).collect();
        Example { author: String::new(), clues, label, known: !0, rules: 0, weight: 1.0 }
    }

    #[test]
    fn what_is_always_seen_beside_a_meaning_speaks_for_it() {
        let all: Vec<Example> =
            (0..20).map(|i| if i % 2 == 0 { example(&["a", "b"], 1) } else { example(&["a", "c"], 2) }).collect();
        let model = Model::<2>::learn(&all.iter().collect::<Vec<_>>(), Choice::One);
        let [first, second] = model.sum(&["b".to_owned()]);
        // More than four times as likely, from twenty examples and against the pull.
        assert!(first - second > 1.5, "{first} {second}");
        let table = model.table(["first", "second"]);
        assert!(table.starts_with("clue\tfirst\tsecond\nb\t"), "what tells nothing is left out: {table}");
    }

    #[test]
    fn the_same_examples_give_the_same_table() {
        let all: Vec<Example> = (0..9).map(|i| example(&["x", ["p", "q", "r"][i % 3]], 1 << (i % 3))).collect();
        let learn = || Model::<3>::learn(&all.iter().collect::<Vec<_>>(), Choice::One).table(["p", "q", "r"]);
        assert_eq!(learn(), learn());
    }
}
