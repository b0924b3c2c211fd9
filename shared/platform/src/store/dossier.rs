//! Everything stored about one event but its turns, in one query; and what the team marked on its thread.

use super::partition::Sorted;
use super::rows::{BookingItem, SCHEMA, TaskItem};
use super::{Case, Entry, Message, OutMail, Store, StoreError, Task, Tenant, Write, expired, from_item, keys, text};
use aws_sdk_dynamodb::types::{AttributeValue, Delete, TransactWriteItem};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use workflow::booking::{EventId, TaskId};

/// Marks of the team on a thread; no turn looks at them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// Kept in view.
    pub starred: bool,
    /// When it was read last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_at: Option<Timestamp>,
    /// Counts changes.
    pub version: u64,
    /// Shape.
    pub schema: u16,
}

/// An event with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The booking and its thread.
    pub case: Case,
    /// Trail, oldest first.
    pub activity: Vec<Entry>,
    /// Messages, oldest first.
    pub messages: Vec<Message>,
    /// Mails to the client and to the team, oldest first.
    pub mails: Vec<OutMail>,
    /// Marks.
    pub marks: Marks,
}

impl Store {
    /// An event with all that belongs to it, or `None`.
    pub async fn dossier(&self, t: &Tenant, e: &EventId) -> Result<Option<Dossier>, StoreError> {
        let mut case = None;
        let (mut activity, mut messages, mut mails) = (Vec::new(), Vec::new(), Vec::new());
        let mut marks = Marks::default();
        let before = Sorted::Before(keys::TURNS);
        for item in self.partition(&self.tables.events, keys::event_pk(t, e), before).await? {
            let sk = text(&item, "sk").unwrap_or_default().to_owned();
            if sk == keys::booking(t, e).sk {
                case = Some(from_item::<BookingItem>("booking", item)?.case()?);
            } else if sk == keys::MARKS {
                marks = from_item("marks", item)?;
            } else if sk.starts_with(keys::ACTIVITY) {
                activity.push(from_item("activity", item)?);
            } else if sk.starts_with(keys::MESSAGES) {
                messages.push(from_item("message", item)?);
            } else if sk.starts_with(keys::OUTBOX) {
                mails.push(from_item("mail", item)?);
            }
        }
        // A held draft keeps its id when it is sent later.
        messages.sort_by(|a: &Message, b: &Message| (a.at, &a.ulid).cmp(&(b.at, &b.ulid)));
        Ok(case.map(|case| Dossier { case, activity, messages, mails, marks }))
    }

    /// The tasks of an event, oldest first.
    pub async fn tasks_of(&self, t: &Tenant, e: &EventId, now: Timestamp) -> Result<Vec<Task>, StoreError> {
        let items = self.partition(&self.tables.tasks, keys::event_pk(t, e), Sorted::Under(keys::TASKS)).await?;
        items.into_iter().filter(|i| !expired(i, now)).map(|i| from_item::<TaskItem>("task", i)?.task()).collect()
    }

    /// The marks on some threads (at most 100), in one batch; those without marks are not in it.
    pub async fn marks(&self, t: &Tenant, events: &[EventId]) -> Result<BTreeMap<EventId, Marks>, StoreError> {
        if events.is_empty() {
            return Ok(BTreeMap::new());
        }
        let asked = events.iter().map(|e| (&self.tables.events, keys::marks(t, e))).collect();
        let found = self.batch(asked).await?;
        let mut all = BTreeMap::new();
        for e in events {
            if let Some(item) = found.get(&(self.tables.events.clone(), keys::marks(t, e))) {
                all.insert(e.clone(), from_item("marks", item.clone())?);
            }
        }
        Ok(all)
    }

    /// Writes the marks on a thread, unless somebody was faster. False then.
    pub async fn mark(&self, t: &Tenant, e: &EventId, marks: Marks) -> Result<bool, StoreError> {
        let next = Marks { version: marks.version + 1, schema: SCHEMA, ..marks };
        let item = super::to_item(&keys::marks(t, e), &next)?;
        let put = self.client.put_item().table_name(&self.tables.events).set_item(Some(item));
        let put = match marks.version {
            0 => put.condition_expression("attribute_not_exists(pk)"),
            seen => put
                .condition_expression("#version = :seen")
                .expression_attribute_names("#version", "version")
                .expression_attribute_values(":seen", AttributeValue::N(seen.to_string())),
        };
        super::outbox::kept(put.send().await.map(drop))
    }

    /// Decided tasks, the first decided first, at most `most`; and whether there are more.
    pub async fn decided_tasks(&self, t: &Tenant, most: i32) -> Result<(Vec<Task>, bool), StoreError> {
        let sent = self
            .client
            .query()
            .table_name(&self.tables.tasks)
            .index_name("queue")
            .key_condition_expression("queue_pk = :pk")
            .expression_attribute_values(":pk", AttributeValue::S(keys::queue_pk(t, false)))
            .limit(most)
            .send()
            .await;
        let page = sent.map_err(StoreError::from_sdk)?;
        let more = page.last_evaluated_key.is_some_and(|k| !k.is_empty());
        let tasks = page.items.unwrap_or_default().into_iter().map(|i| from_item::<TaskItem>("task", i)?.task());
        Ok((tasks.collect::<Result<_, _>>()?, more))
    }
}

impl Write<'_> {
    /// Adds a line to the trail of an event.
    ///
    /// # Errors
    /// None but those of building a request.
    pub fn noted(self, e: &EventId, entry: &Entry) -> Result<Self, StoreError> {
        let (store, t) = self.place();
        let (table, key) = (&store.tables.events, keys::activity(t, e, &entry.ulid));
        self.create(table, &key, entry)
    }

    /// Removes decided tasks; one that is open again stays, and so do all.
    ///
    /// # Errors
    /// None but those of building a request.
    pub fn without_tasks(mut self, ids: &[TaskId]) -> Result<Self, StoreError> {
        for id in ids {
            let (store, t) = self.place();
            let Some(key) = keys::task(t, id) else { continue };
            let delete = Delete::builder()
                .table_name(&store.tables.tasks)
                .set_key(Some(key.attributes()))
                .condition_expression("#status <> :pending")
                .expression_attribute_names("#status", "status")
                .expression_attribute_values(":pending", AttributeValue::S("pending".to_owned()))
                .build()?;
            self = self.with(TransactWriteItem::builder().delete(delete).build());
        }
        Ok(self)
    }
}
