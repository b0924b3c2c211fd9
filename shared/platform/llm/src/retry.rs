//! How long to wait before a call is made again.
//!
//! Full jitter: anything between nothing and a ceiling that doubles, so that many who failed together do not come back
//! together. `Retry-After` is the least that is waited when it is given. Nobody waits past the deadline: then the
//! failure is told at once.

use crate::Kind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// How often and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Calls of one question at most, the first included; a repair is one more.
    pub attempts: u32,
    /// The first ceiling.
    pub base: Duration,
    /// The largest ceiling.
    pub most: Duration,
}

/// Waits by chance.
#[derive(Debug)]
pub struct Backoff {
    limits: Limits,
    state: AtomicU64,
}

impl Backoff {
    /// With a seed: equal seeds give equal waits.
    pub fn new(limits: Limits, seed: u64) -> Self {
        Self { limits, state: AtomicU64::new(seed) }
    }

    /// How long to wait after a failure; `retries` counts from 0. `None`: not again, or not within `left`.
    pub fn wait(&self, kind: &Kind, retries: u32, left: Duration) -> Option<Duration> {
        if !kind.is_transient() || retries + 1 >= self.limits.attempts {
            return None;
        }
        let ceiling = self.limits.base.saturating_mul(1 << retries.min(16)).min(self.limits.most);
        let wait = self.jitter(ceiling).max(kind.retry_after().unwrap_or_default());
        (wait < left).then_some(wait)
    }

    fn jitter(&self, ceiling: Duration) -> Duration {
        let most = u64::try_from(ceiling.as_micros()).unwrap_or(u64::MAX);
        Duration::from_micros(self.next() % most.saturating_add(1).max(1))
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    fn next(&self) -> u64 {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut z = self.state.fetch_add(GOLDEN, Ordering::Relaxed).wrapping_add(GOLDEN);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// The wait that a `Retry-After` header asks for: seconds, or a date of HTTP.
pub fn retry_after(header: &str, now: SystemTime) -> Option<Duration> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than a number holds is longer than anybody waits.
        return Some(Duration::from_secs(header.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let at = httpdate::parse_http_date(header).ok()?;
    Some(at.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::UNIX_EPOCH;

    const LIMITS: Limits = Limits { attempts: 4, base: Duration::from_millis(200), most: Duration::from_millis(500) };
    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn s3_l_waits_are_full_jitter_under_a_ceiling_that_doubles() {
        let backoff = Backoff::new(LIMITS, 7);
        for (retries, ceiling) in [(0, 200), (1, 400), (2, 500)] {
            let all: Vec<_> = (0..500).filter_map(|_| backoff.wait(&Kind::Timeout, retries, LONG)).collect();
            assert_eq!(all.len(), 500);
            let ceiling = Duration::from_millis(ceiling);
            assert!(all.iter().all(|wait| *wait <= ceiling));
            assert!(all.iter().any(|wait| *wait < ceiling / 10) && all.iter().any(|wait| *wait > ceiling * 9 / 10));
        }
        assert_eq!(backoff.wait(&Kind::Timeout, 3, LONG), None, "four calls in all");
    }

    #[test]
    fn equal_seeds_wait_equally() {
        let waits = |seed| {
            let backoff = Backoff::new(LIMITS, seed);
            (0..5).map(|_| backoff.wait(&Kind::Connect, 0, LONG)).collect::<Vec<_>>()
        };
        assert_eq!(waits(1), waits(1));
        assert_ne!(waits(1), waits(2));
    }

    #[test]
    fn s3_l_retry_after_is_honoured_but_never_past_the_deadline() {
        let backoff = Backoff::new(LIMITS, 7);
        let kind = Kind::RateLimited { retry_after: Some(Duration::from_secs(7)) };
        assert_eq!(backoff.wait(&kind, 0, LONG), Some(Duration::from_secs(7)));
        assert_eq!(backoff.wait(&kind, 0, Duration::from_secs(7)), None);
        assert_eq!(backoff.wait(&Kind::Refused { status: 400 }, 0, LONG), None);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_770);
        assert_eq!(retry_after(" 7 ", now), Some(Duration::from_secs(7)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(Duration::from_secs(7)));
        assert_eq!(retry_after("Sat, 05 Nov 1994 08:49:37 GMT", now), Some(Duration::ZERO));
        assert_eq!(retry_after("99999999999999999999999", now), Some(Duration::from_secs(u64::from(u32::MAX))));
        for bad in ["", "soon", "-1", "1.5"] {
            assert_eq!(retry_after(bad, now), None, "{bad}");
        }
    }
}
