//! One token bucket per tenant, as a single instant: the theoretical arrival time (GCRA). One request while the
//! tenant is quiet, two under load, exact in both.

use super::{Store, StoreError, Tenant, keys};
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValuesOnConditionCheckFailure};
use jiff::Timestamp;

/// How many messages a tenant may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Per second, in the long run.
    pub per_second: u32,
    /// At once.
    pub burst: u32,
}

/// Whether a message may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turnstile {
    /// It may.
    Pass,
    /// Not before so many seconds.
    Wait(u32),
}

/// Seconds after which an untouched limit is swept.
const KEPT: i64 = 3_600;

impl RateLimit {
    /// Microseconds one message takes.
    fn interval(self) -> i64 {
        1_000_000 / i64::from(self.per_second.max(1))
    }

    /// How far ahead of now the arrival time may lie before a message is refused.
    fn tolerance(self) -> i64 {
        self.interval().saturating_mul(i64::from(self.burst.max(1)).saturating_sub(1))
    }

    /// Seconds until a message passes, given the stored arrival time.
    fn wait(self, arrival: i64, now: i64) -> u32 {
        let micros = arrival.saturating_sub(self.tolerance()).saturating_sub(now).max(0);
        u32::try_from(micros.saturating_add(999_999) / 1_000_000).unwrap_or(u32::MAX).max(1)
    }
}

impl Store {
    /// Counts one message against the tenant's limit.
    pub async fn pass(&self, t: &Tenant, limit: RateLimit, now: Timestamp) -> Result<Turnstile, StoreError> {
        let micros = now.as_microsecond();
        let quiet = [(":next", micros.saturating_add(limit.interval())), (":now", micros)];
        let fresh =
            self.step(t, "SET tat = :next, #ttl = :ttl", "attribute_not_exists(pk) OR tat <= :now", &quiet, now);
        let Some(arrival) = fresh.await? else { return Ok(Turnstile::Pass) };
        if arrival > micros.saturating_add(limit.tolerance()) {
            return Ok(Turnstile::Wait(limit.wait(arrival, micros)));
        }
        let busy = [(":one", limit.interval()), (":latest", micros.saturating_add(limit.tolerance()))];
        let queued = self.step(t, "SET tat = tat + :one, #ttl = :ttl", "tat <= :latest", &busy, now);
        Ok(match queued.await? {
            None => Turnstile::Pass,
            Some(arrival) => Turnstile::Wait(limit.wait(arrival, micros)),
        })
    }

    /// One conditional update; `None` when it was made, else the arrival time that forbade it.
    async fn step(
        &self,
        t: &Tenant,
        update: &str,
        condition: &str,
        values: &[(&str, i64)],
        now: Timestamp,
    ) -> Result<Option<i64>, StoreError> {
        let mut request = self
            .client
            .update_item()
            .table_name(&self.tables.sessions)
            .set_key(Some(keys::rate(t).attributes()))
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
                    let stored = e.item.as_ref().and_then(|i| i.get("tat")).and_then(|v| v.as_n().ok());
                    Ok(Some(stored.and_then(|n| n.parse().ok()).unwrap_or(now.as_microsecond())))
                }
                other => Err(StoreError::of_code(other.code().unwrap_or("unknown"))),
            },
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_the_next_waits_for_its_turn() {
        let limit = RateLimit { per_second: 2, burst: 3 };
        // Three at once put the arrival time at 1.5 s; the third was allowed at 1.0 s.
        assert_eq!(limit.tolerance(), 1_000_000);
        assert!(1_000_000 <= limit.tolerance() && 1_500_000 > limit.tolerance());
        assert_eq!(limit.wait(1_500_000, 0), 1);
    }
}
