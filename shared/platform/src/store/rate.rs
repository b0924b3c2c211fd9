//! Token buckets, each a single instant: the theoretical arrival time (GCRA).
//!
//! | bucket | counts | where | costs |
//! |---|---|---|---|
//! | messages of a tenant | exactly | first hop of a message | one write, two under load |
//! | messages of a client's address | exactly | read with the booking, written in the turn's transaction | no request |
//! | requests of a tenant, of all tenants | in shares: a process takes a twentieth of the burst at once | the authorizer | one write a share |
//!
//! A share that is not used up is lost after a minute, so these two let through rather less than more.

use super::{Item, Store, StoreError, Tenant, keys};
use aws_sdk_dynamodb::error::{BuildError, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{AttributeValue, Put, ReturnValuesOnConditionCheckFailure};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How often something may happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Microseconds that one takes.
    interval: i64,
    /// At once.
    burst: u32,
}

/// Whether something may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turnstile {
    /// It may.
    Pass,
    /// Not before so many seconds.
    Wait(u32),
}

/// A client's message that was let through, to be written with its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The client's address.
    pub email: String,
    /// The arrival time that was read.
    pub(super) seen: Option<i64>,
    /// The one from now on.
    pub(super) next: i64,
}

/// Seconds after which an untouched bucket is swept.
const KEPT: i64 = 3_600;

impl RateLimit {
    /// So many a second, and so many at once.
    pub fn per_second(rate: u32, burst: u32) -> Self {
        Self { interval: 1_000_000 / i64::from(rate.max(1)), burst: burst.max(1) }
    }

    /// So many a minute, and so many at once.
    pub fn per_minute(rate: u32, burst: u32) -> Self {
        Self { interval: 60_000_000 / i64::from(rate.max(1)), burst: burst.max(1) }
    }

    /// How far ahead of now the arrival time may lie before the next one is refused.
    fn tolerance(self) -> i64 {
        self.interval.saturating_mul(i64::from(self.burst) - 1)
    }

    /// How many a process takes at once.
    fn share(self) -> u32 {
        (self.burst / 20).max(1)
    }

    /// Seconds until one passes, given the stored arrival time.
    fn wait(self, arrival: i64, now: i64) -> u32 {
        let micros = arrival.saturating_sub(self.tolerance()).saturating_sub(now).max(0);
        u32::try_from(micros.saturating_add(999_999) / 1_000_000).unwrap_or(u32::MAX).max(1)
    }

    /// Whether a client's message may pass, given the arrival time that was read.
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn passage(self, email: &str, seen: Option<i64>, now: Timestamp) -> Result<Passage, u32> {
        let micros = now.as_microsecond();
        match seen {
            Some(arrival) if arrival > micros.saturating_add(self.tolerance()) => Err(self.wait(arrival, micros)),
            _ => {
                let next = seen.unwrap_or(micros).max(micros).saturating_add(self.interval);
                Ok(Passage { email: email.to_owned(), seen, next })
            }
        }
    }
}

/// What this process has taken of buckets and not used yet.
#[derive(Debug, Clone, Default)]
pub(super) struct Shares(Arc<Mutex<HashMap<String, Share>>>);

#[derive(Debug, Clone, Copy)]
struct Share {
    left: u32,
    until: i64,
}

/// Microseconds for which a share may be used.
const SHARE_LASTS: i64 = 60_000_000;
/// Shares kept; beyond that all are given up.
const MOST_SHARES: usize = 1_000;

impl Shares {
    /// One of what is left.
    fn take(&self, pk: &str, now: i64) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match all.get_mut(pk) {
            Some(share) if share.left > 0 && share.until > now => {
                share.left -= 1;
                true
            }
            _ => false,
        }
    }

    fn keep(&self, pk: &str, left: u32, now: i64) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_SHARES {
            all.clear();
        }
        let share = all.entry(pk.to_owned()).or_insert(Share { left: 0, until: now });
        // Another request may have taken one meanwhile; what both took is theirs.
        let before = if share.until > now { share.left } else { 0 };
        *share = Share { left: before.saturating_add(left), until: now.saturating_add(SHARE_LASTS) };
    }
}

impl Store {
    /// Counts one message against the tenant's limit.
    pub async fn pass(&self, t: &Tenant, limit: RateLimit, now: Timestamp) -> Result<Turnstile, StoreError> {
        self.take(&keys::rate(t), limit, 1, now).await
    }

    /// Counts one request of any kind: of this tenant, or of all when none is named.
    pub async fn pass_request(
        &self,
        t: Option<&Tenant>,
        limit: RateLimit,
        now: Timestamp,
    ) -> Result<Turnstile, StoreError> {
        let key = t.map_or_else(keys::rate_of_all, keys::rate_of_requests);
        let micros = now.as_microsecond();
        if self.shares.take(&key.pk, micros) {
            return Ok(Turnstile::Pass);
        }
        let mut found = self.take(&key, limit, limit.share(), now).await?;
        if found == Turnstile::Pass {
            self.shares.keep(&key.pk, limit.share() - 1, micros);
        } else if self.shares.take(&key.pk, micros) {
            // Others of this process took the last shares meanwhile.
            found = Turnstile::Pass;
        } else if limit.share() > 1 {
            // Not so many, but perhaps one.
            found = self.take(&key, limit, 1, now).await?;
        }
        Ok(found)
    }

    /// Takes so many of a bucket, or none.
    async fn take(&self, key: &keys::Key, limit: RateLimit, n: u32, now: Timestamp) -> Result<Turnstile, StoreError> {
        let micros = now.as_microsecond();
        let all = limit.interval.saturating_mul(i64::from(n));
        let quiet = [(":next", micros.saturating_add(all)), (":now", micros)];
        let fresh =
            self.step(key, "SET tat = :next, #ttl = :ttl", "attribute_not_exists(pk) OR tat <= :now", &quiet, now);
        let Some(arrival) = fresh.await? else { return Ok(Turnstile::Pass) };
        // The last of them must not arrive too early either.
        let latest = micros.saturating_add(limit.tolerance()).saturating_sub(all - limit.interval);
        if arrival > latest {
            return Ok(Turnstile::Wait(limit.wait(arrival, micros)));
        }
        let busy = [(":all", all), (":latest", latest)];
        let queued = self.step(key, "SET tat = tat + :all, #ttl = :ttl", "tat <= :latest", &busy, now);
        Ok(match queued.await? {
            None => Turnstile::Pass,
            Some(arrival) => Turnstile::Wait(limit.wait(arrival, micros)),
        })
    }

    /// One conditional update; `None` when it was made, else the arrival time that forbade it.
    async fn step(
        &self,
        key: &keys::Key,
        update: &str,
        condition: &str,
        values: &[(&str, i64)],
        now: Timestamp,
    ) -> Result<Option<i64>, StoreError> {
        let mut request = self
            .client
            .update_item()
            .table_name(&self.tables.sessions)
            .set_key(Some(key.attributes()))
            .update_expression(update)
            .condition_expression(condition)
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":ttl", AttributeValue::N((now.as_second() + KEPT).to_string()))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        for (name, value) in values {
            request = request.expression_attribute_values(*name, AttributeValue::N(value.to_string()));
        }
        match request.send().await {
            Ok(_) => Ok(None),
            Err(SdkError::ServiceError(s)) => match s.into_err() {
                UpdateItemError::ConditionalCheckFailedException(e) => {
                    Ok(Some(e.item.as_ref().and_then(arrival).unwrap_or(now.as_microsecond())))
                }
                other => Err(StoreError::of_code(other.code().unwrap_or("unknown"))),
            },
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }
}

/// The new arrival time of a client's bucket, if nobody else was let through since it was read.
pub(super) fn passed(table: &str, t: &Tenant, passage: &Passage) -> Result<Put, BuildError> {
    let mut item = keys::rate_of_client(t, &passage.email).attributes();
    item.insert("tat".to_owned(), AttributeValue::N(passage.next.to_string()));
    item.insert("ttl".to_owned(), AttributeValue::N((passage.next / 1_000_000 + KEPT).to_string()));
    let put = Put::builder().table_name(table).set_item(Some(item));
    let put = match passage.seen {
        None => put.condition_expression("attribute_not_exists(pk)"),
        Some(seen) => put
            .condition_expression("tat = :seen")
            .expression_attribute_values(":seen", AttributeValue::N(seen.to_string())),
    };
    put.build()
}

/// The arrival time in a bucket's item.
pub(super) fn arrival(item: &Item) -> Option<i64> {
    item.get("tat").and_then(|v| v.as_n().ok()).and_then(|n| n.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_the_next_waits_for_its_turn() {
        let limit = RateLimit::per_second(2, 3);
        // Three at once put the arrival time at 1.5 s; the third was allowed at 1.0 s.
        assert_eq!(limit.tolerance(), 1_000_000);
        assert!(1_000_000 <= limit.tolerance() && 1_500_000 > limit.tolerance());
        assert_eq!(limit.wait(1_500_000, 0), 1);
    }

    #[test]
    fn pr03_a_client_may_write_a_burst_and_then_one_each_interval() {
        let limit = RateLimit::per_minute(12, 3);
        let at = |second: i64| Timestamp::from_second(1_000 + second).unwrap();
        let mut seen = None;
        for _ in 0..3 {
            seen = Some(limit.passage("a@b.ch", seen, at(0)).unwrap().next);
        }
        assert_eq!(limit.passage("a@b.ch", seen, at(0)), Err(5));
        assert_eq!(limit.passage("a@b.ch", seen, at(4)), Err(1));
        assert!(limit.passage("a@b.ch", seen, at(5)).is_ok());
    }

    #[test]
    fn a_share_is_used_up_or_lost() {
        let shares = Shares::default();
        assert!(!shares.take("k", 0));
        shares.keep("k", 2, 0);
        assert!(shares.take("k", 1) && shares.take("k", 2) && !shares.take("k", 3));
        shares.keep("k", 2, 3);
        assert!(!shares.take("k", 3 + SHARE_LASTS));
        assert_eq!(RateLimit::per_second(5, 20).share(), 1, "a small limit is counted exactly");
        assert_eq!(RateLimit::per_second(200, 400).share(), 20);
    }
}
