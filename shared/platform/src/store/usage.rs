//! What calls of a model cost: a row for each call with its booking, and two counters that a call is reserved on before
//! it is made, the tenant's month and the booking.
//!
//! A reservation is counted as spent at once, and corrected when the call's cost is known. A process that ends between
//! the two leaves the reservation counted: a budget is spent too early, never twice.

use super::keys::{self, Key};
use super::{Store, StoreError, Tenant, expired, from_item, to_item};
use aws_sdk_dynamodb::error::{ProvideErrorMetadata as _, SdkError};
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem, Update};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use workflow::booking::EventId;

/// One call of a model, as it is kept. Money in millionths of the price table's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ModelUse {
    /// When it ended.
    pub at: Timestamp,
    /// `understand`, `rephrase` or `judge`.
    pub phase: String,
    /// The model's name at its provider.
    pub model: String,
    /// Which prompt.
    pub prompt: String,
    /// Of the prompt.
    pub prompt_version: u32,
    /// Tokens of the prompt.
    pub tokens_in: u64,
    /// Tokens of the answer.
    pub tokens_out: u64,
    /// What it cost, in millionths.
    pub cost_micros: u64,
    /// Which price table that was counted with.
    pub prices: String,
    /// From the first attempt to the end, in milliseconds.
    pub latency_ms: u64,
    /// Attempts after the first.
    pub retries: u32,
    /// `ok`, or the code of the failure.
    pub outcome: String,
}

/// Most that may be spent, in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// By the tenant in a calendar month (UTC).
    pub month: u64,
    /// For one booking.
    pub booking: u64,
}

/// Seconds after its month that a month's counter is kept, and after its last call that a booking's is.
const KEPT: i64 = 180 * 86_400;

/// Hours that the row of a call is kept, as long as a decided task: 24 months, whether the conversation became a booking
/// or not.
const ROW_HOURS: i64 = 24 * 31 * 24;

impl Store {
    /// Reserves `micros` on both counters, or on none. `false` when one of the budgets does not hold as much.
    pub async fn reserve(
        &self,
        t: &Tenant,
        e: &EventId,
        budget: Budget,
        micros: u64,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (Some(month), Some(booking)) = (budget.month.checked_sub(micros), budget.booking.checked_sub(micros))
        else {
            return Ok(false);
        };
        let step = |key: &Key, most: u64| -> Result<TransactWriteItem, StoreError> {
            let update = self
                .count(key, i128::from(micros), now)
                .condition_expression("attribute_not_exists(micros) OR micros <= :most")
                .expression_attribute_values(":most", AttributeValue::N(most.to_string()))
                .build()?;
            Ok(TransactWriteItem::builder().update(update).build())
        };
        let sent = self
            .client
            .transact_write_items()
            .transact_items(step(&keys::spent_in_month(t, now), month)?)
            .transact_items(step(&keys::spent_on(t, e), booking)?)
            .send()
            .await;
        match sent {
            Ok(_) => Ok(true),
            Err(SdkError::ServiceError(s)) if s.err().code() == Some("TransactionCanceledException") => Ok(false),
            Err(other) => Err(StoreError::from_sdk(other)),
        }
    }

    /// Writes what a call cost, and corrects what was reserved for it.
    pub async fn settle(
        &self,
        t: &Tenant,
        e: &EventId,
        reserved: u64,
        used: &ModelUse,
        id: &str,
    ) -> Result<(), StoreError> {
        let difference = i128::from(used.cost_micros) - i128::from(reserved);
        let mut row = to_item(&keys::model_use(t, e, id), used)?;
        let until = used.at.as_second() + ROW_HOURS * 3_600;
        row.insert("ttl".to_owned(), AttributeValue::N(until.to_string()));
        let put = Put::builder().table_name(&self.tables.events).set_item(Some(row)).build()?;
        let mut request =
            self.client.transact_write_items().transact_items(TransactWriteItem::builder().put(put).build());
        for key in [keys::spent_in_month(t, used.at), keys::spent_on(t, e)] {
            let update = self.count(&key, difference, used.at).build()?;
            request = request.transact_items(TransactWriteItem::builder().update(update).build());
        }
        request.send().await.map_err(StoreError::from_sdk)?;
        Ok(())
    }

    /// The calls made for an event that are kept still, oldest first.
    pub async fn model_uses(&self, t: &Tenant, e: &EventId, now: Timestamp) -> Result<Vec<ModelUse>, StoreError> {
        let items = self.belonging(t, e, keys::MODEL_USES).await?;
        items.into_iter().filter(|i| !expired(i, now)).map(|i| from_item("model use", i)).collect()
    }

    fn count(&self, key: &Key, micros: i128, now: Timestamp) -> aws_sdk_dynamodb::types::builders::UpdateBuilder {
        Update::builder()
            .table_name(&self.tables.sessions)
            .set_key(Some(key.attributes()))
            .update_expression("ADD micros :n SET #ttl = :ttl")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":n", AttributeValue::N(micros.to_string()))
            .expression_attribute_values(":ttl", AttributeValue::N((now.as_second() + KEPT).to_string()))
    }
}
