//! Who calls: API keys, found by the hash of their secret before the tenant is known.
//!
//! | item | key | holds |
//! |---|---|---|
//! | the key | `KEY#<hash>`, `-` | [`ApiKey`] |
//! | its entry | `T#<tenant>`, `KEY#<id>` | the hash, so that a tenant's keys can be listed |
//! | its name | `T#<tenant>`, `KEYNAME#<hash of the actor>` | the ids of the live keys of that name: two at most |

use super::partition::Sorted;
use super::{ApiKey, Item, Store, StoreError, Tenant, from_item, keys, text, to_item};
use aws_sdk_dynamodb::error::{BuildError, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem, Update};
use jiff::{Timestamp, ToSpan};
use std::collections::HashMap;

/// Live keys that one name may have: the old and the new one, while callers change over.
pub const LIVE_KEYS: usize = 2;

/// Why a key was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// The name has its two keys.
    #[error("this name has two live keys; revoke one first")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<BuildError> for IssueError {
    fn from(error: BuildError) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// The API key with this secret, unless it was revoked. Only the hash is sent and stored.
    pub async fn api_key(&self, secret: &str) -> Result<Option<ApiKey>, StoreError> {
        let key = keys::api_key(&keys::hash_hex(secret));
        let item = self.get(&self.tables.venues, &key).await?;
        let found: Option<ApiKey> = item.map(|i| from_item("api key", i)).transpose()?;
        Ok(found.filter(|k| !k.revoked))
    }

    /// Notes that a key is in use, at most once an hour. Whether it worked matters to nobody who calls.
    pub async fn note_use(&self, secret: &str, now: Timestamp) -> Result<(), StoreError> {
        let stale = now.checked_sub(1.hour()).unwrap_or(now);
        let sent = self
            .client
            .update_item()
            .table_name(&self.tables.venues)
            .set_key(Some(keys::api_key(&keys::hash_hex(secret)).attributes()))
            .update_expression("SET last_used = :now")
            .condition_expression("attribute_exists(pk) AND (attribute_not_exists(last_used) OR last_used <= :stale)")
            .expression_attribute_values(":now", AttributeValue::S(keys::instant(now)))
            .expression_attribute_values(":stale", AttributeValue::S(keys::instant(stale)))
            .send()
            .await;
        match sent {
            Ok(_) => Ok(()),
            // Another sandbox was faster.
            Err(e) if e.code() == Some("ConditionalCheckFailedException") => Ok(()),
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }

    /// Stores an API key that no list shows: the one of local stacks, and those of tests.
    pub async fn put_api_key(&self, secret: &str, key: &ApiKey) -> Result<(), StoreError> {
        let item = to_item(&keys::api_key(&keys::hash_hex(secret)), key)?;
        let sent = self.client.put_item().table_name(&self.tables.venues).set_item(Some(item)).send().await;
        sent.map(drop).map_err(StoreError::from_sdk)
    }

    /// Makes an API key: itself, its entry, and one of its name's two places.
    ///
    /// # Errors
    /// [`IssueError::TooMany`] when both are taken.
    pub async fn issue_api_key(&self, t: &Tenant, secret: &str, key: &ApiKey) -> Result<(), IssueError> {
        let hash = keys::hash_hex(secret);
        let entry = Item::from([("hash".to_owned(), AttributeValue::S(hash.clone()))]);
        let entry = entry.into_iter().chain(keys::api_key_entry(t, &key.id).attributes()).collect();
        let name = self
            .place(t, &key.actor, &key.id)
            .update_expression("ADD live :id")
            .condition_expression("attribute_not_exists(live) OR size(live) < :most")
            .expression_attribute_values(":most", AttributeValue::N(LIVE_KEYS.to_string()));
        let actions = [
            TransactWriteItem::builder().update(name.build()?).build(),
            TransactWriteItem::builder().put(self.new_item(to_item(&keys::api_key(&hash), key)?)?).build(),
            TransactWriteItem::builder().put(self.new_item(entry)?).build(),
        ];
        let sent = self.client.transact_write_items().set_transact_items(Some(actions.to_vec())).send().await;
        match sent {
            Ok(_) => Ok(()),
            Err(SdkError::ServiceError(e)) if failed(e.err()) == Some(0) => Err(IssueError::TooMany),
            Err(e) => Err(StoreError::from_sdk(e).into()),
        }
    }

    /// All keys of a tenant, revoked ones too, oldest first.
    pub async fn api_keys(&self, t: &Tenant) -> Result<Vec<ApiKey>, StoreError> {
        let entries = self.partition(&self.tables.venues, keys::venue_pk(t), Sorted::Under(keys::API_KEYS)).await?;
        let mut found: Vec<ApiKey> = Vec::new();
        for entry in entries {
            let hash = text(&entry, "hash").unwrap_or_default();
            if let Some(item) = self.get(&self.tables.venues, &keys::api_key(hash)).await? {
                found.push(from_item("api key", item)?);
            }
        }
        Ok(found)
    }

    /// Ends a key for good. `false` when the tenant has no such key, or it was revoked before.
    pub async fn revoke_api_key(&self, t: &Tenant, id: &str) -> Result<bool, StoreError> {
        let entry = self.get(&self.tables.venues, &keys::api_key_entry(t, id)).await?;
        let Some(hash) = entry.as_ref().and_then(|e| text(e, "hash")) else { return Ok(false) };
        let key = keys::api_key(hash);
        let Some(item) = self.get(&self.tables.venues, &key).await? else { return Ok(false) };
        let found: ApiKey = from_item("api key", item)?;
        let end = Update::builder()
            .table_name(&self.tables.venues)
            .set_key(Some(key.attributes()))
            .update_expression("SET revoked = :yes")
            .condition_expression("revoked = :no AND tenant = :tenant")
            .expression_attribute_values(":yes", AttributeValue::Bool(true))
            .expression_attribute_values(":no", AttributeValue::Bool(false))
            .expression_attribute_values(":tenant", AttributeValue::S(t.to_string()))
            .build()?;
        let name = self.place(t, &found.actor, id).update_expression("DELETE live :id").build()?;
        let actions =
            [TransactWriteItem::builder().update(end).build(), TransactWriteItem::builder().update(name).build()];
        let sent = self.client.transact_write_items().set_transact_items(Some(actions.to_vec())).send().await;
        match sent {
            Ok(_) => Ok(true),
            Err(SdkError::ServiceError(e)) if failed(e.err()) == Some(0) => Ok(false),
            Err(e) => Err(StoreError::from_sdk(e)),
        }
    }

    fn place(&self, t: &Tenant, actor: &str, id: &str) -> aws_sdk_dynamodb::types::builders::UpdateBuilder {
        Update::builder()
            .table_name(&self.tables.venues)
            .set_key(Some(keys::api_key_name(t, actor).attributes()))
            .expression_attribute_values(":id", AttributeValue::Ss(vec![id.to_owned()]))
    }

    fn new_item(&self, item: HashMap<String, AttributeValue>) -> Result<Put, BuildError> {
        let put = Put::builder().table_name(&self.tables.venues).set_item(Some(item));
        put.condition_expression("attribute_not_exists(pk)").build()
    }
}

/// The first action whose condition failed.
fn failed(error: &TransactWriteItemsError) -> Option<usize> {
    let TransactWriteItemsError::TransactionCanceledException(cancelled) = error else { return None };
    cancelled.cancellation_reasons().iter().position(|reason| reason.code() == Some("ConditionalCheckFailed"))
}
