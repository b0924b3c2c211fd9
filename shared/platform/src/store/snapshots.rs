//! Snapshots: what an info page shows, kept for some days. Two rows each: one by its unguessable id, one in its tenant's
//! list. Both end by TTL, and an expired one is absent.

use super::commit::CommitError;
use super::rows::{SCHEMA, json, parse};
use super::turn::Wanted;
use super::{Cursor, IdempotencyKey, Opened, Page, Store, StoreError, Tenant, expired, from_item, keys, text};
use crate::ids::SnapshotId;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workflow::booking::EventId;

/// What a list tells of a snapshot.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SnapshotMeta {
    /// Its id.
    pub snapshot_id: SnapshotId,
    /// What it shows.
    pub r#type: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// From then on it does not exist.
    pub expires_at: Timestamp,
    /// The event it was made for.
    pub event_id: Option<EventId>,
    /// What was asked.
    pub params: Value,
}

/// A snapshot.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// Whose.
    pub tenant: Tenant,
    /// What a list tells of it.
    pub meta: SnapshotMeta,
    /// What it shows.
    pub data: Value,
}

#[derive(Debug, Serialize, Deserialize)]
struct SnapshotItem {
    schema: u16,
    snapshot_id: SnapshotId,
    tenant: Tenant,
    kind: String,
    created_at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event_id: Option<EventId>,
    params: String,
    /// Only in the row that is found by the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    data: Option<String>,
    ttl: i64,
}

impl SnapshotItem {
    fn meta(&self) -> Result<SnapshotMeta, StoreError> {
        Ok(SnapshotMeta {
            snapshot_id: self.snapshot_id.clone(),
            r#type: self.kind.clone(),
            created_at: self.created_at,
            expires_at: Timestamp::from_second(self.ttl)
                .map_err(|e| StoreError::Corrupt { what: "snapshot", why: e.to_string() })?,
            event_id: self.event_id.clone(),
            params: parse("snapshot", &self.params)?,
        })
    }
}

/// Which snapshots to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SnapshotFilter {
    /// Of this type.
    pub kind: Option<String>,
    /// Made for this event.
    pub event: Option<EventId>,
}

/// Rows looked at for one page: a filtered list answers what it found among these, and a cursor.
const LOOKED_AT: i32 = 200;

impl Store {
    /// Stores a snapshot, with the answer to the caller's key.
    ///
    /// # Errors
    /// `Duplicate`, the store's.
    pub async fn put_snapshot(
        &self,
        s: &Snapshot,
        (key, status, answer): (Option<&IdempotencyKey>, u16, &str),
    ) -> Result<(), CommitError> {
        let (m, sessions) = (&s.meta, &self.tables.sessions);
        let listed = SnapshotItem {
            schema: SCHEMA,
            snapshot_id: m.snapshot_id.clone(),
            tenant: s.tenant.clone(),
            kind: m.r#type.clone(),
            created_at: m.created_at,
            event_id: m.event_id.clone(),
            params: json("snapshot", &m.params)?,
            data: None,
            ttl: m.expires_at.as_second(),
        };
        let write = self.write(&s.tenant, m.created_at).answered(key, status, answer)?.create(
            sessions,
            &keys::snapshot_listed(&s.tenant, m.created_at, &m.snapshot_id),
            &listed,
        )?;
        let whole = SnapshotItem { data: Some(json("snapshot", &s.data)?), ..listed };
        write.create(sessions, &keys::snapshot(&m.snapshot_id), &whole)?.commit().await
    }

    /// The snapshot with this id, whoever's; `None` when it is gone.
    pub async fn snapshot(&self, id: &SnapshotId, now: Timestamp) -> Result<Option<Snapshot>, StoreError> {
        let item = self.get(&self.tables.sessions, &keys::snapshot(id)).await?.filter(|i| !expired(i, now));
        let Some(item) = item else { return Ok(None) };
        let row: SnapshotItem = from_item("snapshot", item)?;
        let data = row.data.as_deref().map_or(Ok(Value::Null), |d| parse("snapshot", d))?;
        Ok(Some(Snapshot { meta: row.meta()?, tenant: row.tenant, data }))
    }

    /// A tenant's snapshots, the newest first.
    pub async fn snapshots(
        &self,
        t: &Tenant,
        filter: &SnapshotFilter,
        (limit, after): (usize, Option<&Cursor>),
        now: Timestamp,
    ) -> Result<Page<SnapshotMeta>, StoreError> {
        let to = after.map_or_else(|| "~".to_owned(), |c| c.0.clone());
        let sent = self
            .client
            .query()
            .table_name(&self.tables.sessions)
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk < :to")
            .expression_attribute_values(":pk", AttributeValue::S(keys::snapshots_pk(t)))
            .expression_attribute_values(":to", AttributeValue::S(to))
            .scan_index_forward(false)
            .limit(LOOKED_AT)
            .send()
            .await
            .map_err(StoreError::from_sdk)?;
        let mut page = Page { items: Vec::new(), next: None };
        let (rows, more) = (sent.items.unwrap_or_default(), sent.last_evaluated_key.is_some());
        let total = rows.len();
        for (i, item) in rows.into_iter().enumerate() {
            let place = text(&item, "sk").map(|sk| Cursor(sk.to_owned()));
            let full = page.items.len() + 1 == limit;
            let gone = expired(&item, now);
            let meta = from_item::<SnapshotItem>("snapshot", item)?.meta()?;
            let wanted = filter.kind.as_ref().is_none_or(|k| *k == meta.r#type)
                && filter.event.as_ref().is_none_or(|e| Some(e) == meta.event_id.as_ref());
            if wanted && !gone {
                page.items.push(meta);
                if full {
                    page.next = place.filter(|_| more || i + 1 < total);
                    return Ok(page);
                }
            }
            if i + 1 == total && more {
                page.next = place;
            }
        }
        Ok(page)
    }

    /// What a new snapshot needs: bundle, the event it is for, an answer given before; in one batch.
    pub async fn open_snapshot(
        &self,
        t: &Tenant,
        event: Option<&EventId>,
        idempotency: Option<&IdempotencyKey>,
        now: Timestamp,
    ) -> Result<Opened, StoreError> {
        self.open(t, Wanted { event, idempotency, ..Wanted::default() }, now).await
    }
}
