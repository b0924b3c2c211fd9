//! A key for an act that is no transaction: claimed before it, answered after it. What one transaction writes needs no
//! claim; see [`Write::answered`](super::write::Write::answered).

use super::commit::first_answer;
use super::{FirstAnswer, IdempotencyKey, Store, StoreError, Tenant, expired, from_item, keys};
use aws_sdk_dynamodb::error::{ProvideErrorMetadata as _, SdkError};
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValuesOnConditionCheckFailure};
use jiff::Timestamp;

/// Seconds after which a claim without an answer is void: longer than any function runs.
const CLAIM: i64 = 60;

impl Store {
    /// Claims the key; or what stands there: the first answer, or a claim (an answer without text). One request.
    ///
    /// # Errors
    /// The store's.
    pub async fn claim(
        &self,
        t: &Tenant,
        key: &IdempotencyKey,
        now: Timestamp,
    ) -> Result<Option<FirstAnswer>, StoreError> {
        let mut put = first_answer(&self.tables.sessions, t, key, (0, ""), now)?;
        put.item.insert("ttl".to_owned(), AttributeValue::N((now.as_second() + CLAIM).to_string()));
        let sent = self
            .client
            .put_item()
            .table_name(put.table_name)
            .set_item(Some(put.item))
            .set_condition_expression(put.condition_expression)
            .set_expression_attribute_names(put.expression_attribute_names)
            .set_expression_attribute_values(put.expression_attribute_values)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        match sent {
            Ok(_) => Ok(None),
            Err(SdkError::ServiceError(failed)) => match failed.into_err() {
                PutItemError::ConditionalCheckFailedException(e) => {
                    let old = e.item.ok_or(StoreError::Corrupt { what: "first answer", why: "not shown".into() })?;
                    from_item("first answer", old).map(Some)
                }
                other => Err(StoreError::of_code(other.code().unwrap_or("unknown"))),
            },
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }

    /// The first answer to the key, if there is one.
    ///
    /// # Errors
    /// The store's.
    pub async fn answer(
        &self,
        t: &Tenant,
        key: Option<&IdempotencyKey>,
        now: Timestamp,
    ) -> Result<Option<FirstAnswer>, StoreError> {
        let Some(key) = key else { return Ok(None) };
        let item = self.get(&self.tables.sessions, &keys::idempotency(t, key.route, &key.key)).await?;
        item.filter(|i| !expired(i, now)).map(|i| from_item("first answer", i)).transpose()
    }

    /// Puts the answer in the place of our claim; without one, the claim is void from now on.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_answer(
        &self,
        t: &Tenant,
        key: &IdempotencyKey,
        answer: Option<(u16, &str)>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut put = first_answer(&self.tables.sessions, t, key, answer.unwrap_or((0, "")), now)?;
        if answer.is_none() {
            put.item.insert("ttl".to_owned(), AttributeValue::N(now.as_second().to_string()));
        }
        let sent = self.client.put_item().table_name(put.table_name).set_item(Some(put.item)).send().await;
        sent.map(drop).map_err(StoreError::from_sdk)
    }
}
