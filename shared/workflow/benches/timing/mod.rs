//! How long some work takes, again and again.

use std::time::{Duration, Instant};

/// How long the work took each time, the shortest first; its result must hold.
pub fn timed<T>(rounds: usize, mut work: impl FnMut() -> T, holds: impl Fn(T) -> bool) -> Vec<Duration> {
    let mut all: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            let result = work();
            let taken = start.elapsed();
            assert!(holds(result));
            taken
        })
        .collect();
    all.sort();
    all
}

/// The time that so many in a hundred took at most, in microseconds.
pub fn at(all: &[Duration], percent: usize) -> f64 {
    let i = (all.len() * percent / 100).min(all.len().saturating_sub(1));
    all.get(i).map_or(0.0, |d| d.as_secs_f64() * 1e6)
}
