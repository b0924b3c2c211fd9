//! Which bookings the clock has to look at: one row each in `tasks`, found by the hour in which it falls due.
//!
//! | what may happen | what follows |
//! |---|---|
//! | the clock stops for hours | the next runs ask for the hours they missed; the row stays until it was looked at |
//! | a run is cut off | what it did not reach stays where it is |
//! | two runs at once | both look; the second finds nothing left to do, or loses the race and leaves it |

use super::rows::SCHEMA;
use super::{Item, Store, StoreError, Tenant, keys, text, to_item};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use workflow::booking::EventId;

/// When the clock looks at a booking next. Without an instant it is in no index.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LookItem {
    schema: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_sk: Option<String>,
}

impl LookItem {
    pub fn at(e: &EventId, at: Option<Timestamp>) -> Self {
        Self { schema: SCHEMA, due_pk: at.map(|t| keys::due_pk(t, e)), due_sk: at.map(|t| keys::due_sk(t, e)) }
    }
}

/// A booking to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Whose.
    pub tenant: Tenant,
    /// Which.
    pub event: EventId,
}

impl Store {
    /// Bookings that fell due in the last `hours` hours, this one included, oldest hour first; at most `most`.
    pub async fn due(&self, now: Timestamp, hours: i64, most: usize) -> Result<Vec<Due>, StoreError> {
        let mut found = Vec::new();
        for back in (0..hours).rev() {
            let hour = now.checked_sub(back.hours()).unwrap_or(now);
            for shard in 0..keys::DUE_SHARDS {
                let left = most.saturating_sub(found.len());
                if left == 0 {
                    return Ok(found);
                }
                found.extend(self.due_in(&keys::due_partition(hour, shard), now, left).await?);
            }
        }
        Ok(found)
    }

    async fn due_in(&self, partition: &str, now: Timestamp, most: usize) -> Result<Vec<Due>, StoreError> {
        // A row of this very second is due; its sort key goes on after the instant.
        let until = format!("{}$", keys::instant(now));
        let sent = self
            .client
            .query()
            .table_name(&self.tables.tasks)
            .index_name("due")
            .key_condition_expression("due_pk = :pk AND due_sk < :until")
            .expression_attribute_values(":pk", AttributeValue::S(partition.to_owned()))
            .expression_attribute_values(":until", AttributeValue::S(until))
            .limit(i32::try_from(most).unwrap_or(i32::MAX))
            .send()
            .await;
        let items = sent.map_err(StoreError::from_sdk)?.items.unwrap_or_default();
        Ok(items.iter().filter_map(due).collect())
    }

    /// Notes when to look at a booking next, where looking changed nothing else.
    pub async fn look_again(&self, due: &Due, at: Option<Timestamp>) -> Result<(), StoreError> {
        let item = to_item(&keys::look(&due.tenant, &due.event), &LookItem::at(&due.event, at))?;
        let sent = self.client.put_item().table_name(&self.tables.tasks).set_item(Some(item)).send().await;
        sent.map(drop).map_err(StoreError::from_sdk)
    }
}

/// The booking of a row of the index; a row of another kind is none.
fn due(item: &Item) -> Option<Due> {
    let (pk, sk) = (text(item, "pk")?, text(item, "sk")?);
    let event = pk.split_once("#E#").map(|(_, e)| EventId(e.to_owned())).filter(|_| sk == keys::LOOK)?;
    Some(Due { tenant: Tenant::of_stored_key(pk)?, event })
}
