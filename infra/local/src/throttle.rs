//! Token buckets, one per method, as API Gateway throttles.

use crate::template::Throttle;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The fill of every bucket.
#[derive(Debug, Default)]
pub struct Buckets(Mutex<HashMap<String, Bucket>>);

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    seen: Instant,
}

impl Buckets {
    /// Takes one token of the bucket `key`; false when it is empty.
    #[allow(clippy::float_arithmetic, reason = "a rate per second, not money")]
    pub fn take(&self, key: &str, limit: Throttle, now: Instant) -> bool {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let full = f64::from(limit.burst);
        let bucket = buckets.entry(key.to_owned()).or_insert(Bucket { tokens: full, seen: now });
        let passed = now.checked_duration_since(bucket.seen).unwrap_or(Duration::ZERO);
        bucket.tokens = (bucket.tokens + passed.as_secs_f64() * limit.rate).min(full);
        bucket.seen = now;
        if bucket.tokens < 1.0 {
            return false;
        }
        bucket.tokens -= 1.0;
        true
    }
}
