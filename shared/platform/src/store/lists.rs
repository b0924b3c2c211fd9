//! What people look at: the queue of tasks, events by date, messages and the trail of one event.

use super::partition::Sorted;
use super::rows::{BookingItem, TaskItem};
use super::{
    Case, Cursor, Entry, Item, Message, OutMail, Store, StoreError, Task, Tenant, expired, from_item, keys, text,
};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{Timestamp, civil::Date};
use workflow::booking::{EventId, Status, TaskId};

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where it goes on, if it does.
    pub next: Option<Cursor>,
}

/// Which events to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Of these statuses; empty means all.
    pub statuses: Vec<Status>,
    /// From this day.
    pub from: Option<Date>,
    /// To this day.
    pub to: Option<Date>,
    /// Whose client, address, company or kind holds these words.
    pub words: Option<String>,
}

/// Rounds of a filtered list: after so many pages the caller gets what was found and a cursor.
const ROUNDS: usize = 2;

impl Store {
    /// A task, or `None`.
    pub async fn task(&self, t: &Tenant, id: &TaskId, now: Timestamp) -> Result<Option<Task>, StoreError> {
        let Some(key) = keys::task(t, id) else { return Ok(None) };
        let item = self.get(&self.tables.tasks, &key).await?.filter(|i| !expired(i, now));
        item.map(|i| from_item::<TaskItem>("task", i)?.task()).transpose()
    }

    /// Open tasks, the most urgent first.
    pub async fn pending_tasks(
        &self,
        t: &Tenant,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<Page<Task>, StoreError> {
        let start = after.map_or_else(|| "0".to_owned(), Cursor::next);
        let index = Index { table: &self.tables.tasks, name: "queue", pk: "queue_pk", sk: "queue_sk" };
        let items = self.index_page(index, &keys::queue_pk(t, true), &start, "~", limit + 1).await?;
        let place = |i: &Item| text(i, "queue_sk").map(|sk| Cursor(sk.to_owned()));
        let next =
            if items.len() > limit { limit.checked_sub(1).and_then(|n| items.get(n)).and_then(place) } else { None };
        let tasks = items.into_iter().take(limit).map(|i| from_item::<TaskItem>("task", i)?.task());
        Ok(Page { items: tasks.collect::<Result<_, _>>()?, next })
    }

    /// Events by date of event (or of inquiry, while there is none), earliest first.
    pub async fn events(
        &self,
        t: &Tenant,
        filter: &EventFilter,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<Page<Case>, StoreError> {
        let first = filter.from.map_or_else(|| "0".to_owned(), |d| format!("{d}#"));
        let last = filter.to.map_or_else(|| "~".to_owned(), |d| format!("{d}$"));
        let mut start = after.map(Cursor::next).filter(|s| *s > first).unwrap_or(first);
        let mut page = Page { items: Vec::new(), next: None };
        for _ in 0..ROUNDS {
            if start > last {
                page.next = None;
                return Ok(page);
            }
            let (round, more) = self.events_round(t, filter, &start, &last, limit).await?;
            let Some((end, _)) = round.last() else {
                page.next = None;
                return Ok(page);
            };
            start = Cursor(end.clone()).next();
            page.next = more.then(|| Cursor(end.clone()));
            let total = round.len();
            for (i, (place, case)) in round.into_iter().enumerate() {
                let status = filter.statuses.is_empty() || filter.statuses.contains(&case.booking.status());
                // Earlier items of conversations without a booking are still in the index.
                if status && case.booking.is_begun() && matches(&case, filter.words.as_deref()) {
                    page.items.push(case);
                    if page.items.len() == limit {
                        page.next = (more || i + 1 < total).then_some(Cursor(place));
                        return Ok(page);
                    }
                }
            }
            if !more {
                return Ok(page);
            }
        }
        Ok(page)
    }

    /// The events of a status from this day on, earliest first, at most `most`: as many requests as they fill pages of
    /// 1 MB.
    pub async fn standing(&self, t: &Tenant, status: Status, from: Date, most: usize) -> Result<Vec<Case>, StoreError> {
        let index = Index { table: &self.tables.events, name: "by-status", pk: "status_pk", sk: "status_sk" };
        let items = self.index_page(index, &keys::status_pk(t, status), &format!("{from}#"), "~", most).await?;
        items.into_iter().map(|item| from_item::<BookingItem>("booking", item)?.case()).collect()
    }

    /// The next events by date, and whether there are more: of one status by its own index, else of all.
    async fn events_round(
        &self,
        t: &Tenant,
        filter: &EventFilter,
        start: &str,
        last: &str,
        limit: usize,
    ) -> Result<(Vec<(String, Case)>, bool), StoreError> {
        let table = &self.tables.events;
        let (index, pk) = match filter.statuses.as_slice() {
            [only] => (Index { table, name: "by-status", pk: "status_pk", sk: "status_sk" }, keys::status_pk(t, *only)),
            _ => (Index { table, name: "by-date", pk: "tenant_pk", sk: "status_sk" }, keys::tenant_pk(t)),
        };
        let mut found = Vec::new();
        for item in self.index_page(index, &pk, start, last, limit + 1).await? {
            let place = text(&item, "status_sk").unwrap_or_default().to_owned();
            found.push((place, from_item::<BookingItem>("booking", item)?.case()?));
        }
        let more = found.len() > limit;
        found.truncate(limit);
        Ok((found, more))
    }

    /// Up to `limit` items of one partition of an index, between two sort keys.
    async fn index_page(
        &self,
        index: Index<'_>,
        pk: &str,
        from: &str,
        to: &str,
        limit: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let mut items = Vec::new();
        let mut resume = None;
        loop {
            let missing = i32::try_from(limit.saturating_sub(items.len())).unwrap_or(i32::MAX);
            let sent = self
                .client
                .query()
                .table_name(index.table)
                .index_name(index.name)
                .key_condition_expression("#pk = :pk AND #sk BETWEEN :from AND :to")
                .expression_attribute_names("#pk", index.pk)
                .expression_attribute_names("#sk", index.sk)
                .expression_attribute_values(":pk", AttributeValue::S(pk.to_owned()))
                .expression_attribute_values(":from", AttributeValue::S(from.to_owned()))
                .expression_attribute_values(":to", AttributeValue::S(to.to_owned()))
                .limit(missing)
                .set_exclusive_start_key(resume)
                .send()
                .await
                .map_err(StoreError::from_sdk)?;
            items.extend(sent.items.unwrap_or_default());
            resume = sent.last_evaluated_key.filter(|k| !k.is_empty());
            if resume.is_none() || items.len() >= limit {
                return Ok(items);
            }
        }
    }

    /// All messages of an event, oldest first.
    pub async fn messages(&self, t: &Tenant, e: &EventId) -> Result<Vec<Message>, StoreError> {
        let items = self.belonging(t, e, keys::MESSAGES).await?;
        let mut all: Vec<Message> = items.into_iter().map(|i| from_item("message", i)).collect::<Result<_, _>>()?;
        // A held draft keeps its id when it is sent later.
        all.sort_by(|a, b| (a.at, &a.ulid).cmp(&(b.at, &b.ulid)));
        Ok(all)
    }

    /// The trail of an event, oldest first.
    pub async fn activity(&self, t: &Tenant, e: &EventId) -> Result<Vec<Entry>, StoreError> {
        let items = self.belonging(t, e, keys::ACTIVITY).await?;
        items.into_iter().map(|i| from_item("activity", i)).collect()
    }

    /// The outgoing mails of an event, oldest first.
    pub async fn mails(&self, t: &Tenant, e: &EventId) -> Result<Vec<OutMail>, StoreError> {
        let items = self.belonging(t, e, keys::OUTBOX).await?;
        items.into_iter().map(|i| from_item("mail", i)).collect()
    }

    pub(super) async fn belonging(&self, t: &Tenant, e: &EventId, prefix: &str) -> Result<Vec<Item>, StoreError> {
        self.partition(&self.tables.events, keys::event_pk(t, e), Sorted::Under(prefix)).await
    }
}

/// An index of a table.
#[derive(Debug, Clone, Copy)]
struct Index<'a> {
    table: &'a str,
    name: &'a str,
    pk: &'a str,
    sk: &'a str,
}

pub(crate) fn matches(case: &Case, words: Option<&str>) -> bool {
    let Some(words) = words.map(str::to_lowercase) else { return true };
    let b = &case.booking;
    let (c, subject) = (&b.client, case.thread.subject.as_ref());
    let fields = [Some(&c.email), c.name.as_ref(), c.company.as_ref(), b.facts.event_type.as_ref(), subject];
    let all = fields.into_iter().flatten().map(|f| f.to_lowercase()).collect::<Vec<_>>().join(" ");
    words.split_whitespace().all(|w| all.contains(w)) || b.id.0.eq_ignore_ascii_case(words.trim())
}
