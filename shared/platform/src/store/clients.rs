//! Clients: who they are and which events are theirs; and how they are forgotten.
//!
//! Erasing an event removes what was said (messages, mails, drafts, tasks, inputs of turns, the session), and writes the
//! booking without a person, last: an erasure that is cut off is finished by repeating it.

use super::commit::{CommitError, Guard, versioned};
use super::keys::Key;
use super::partition::Sorted;
use super::rows::BookingItem;
use super::turn::links;
use super::{Case, ClientRow, Entry, Item, Link, Store, StoreError, Tenant, from_item, keys, text, to_item};
use aws_sdk_dynamodb::types::{AttributeValue, Delete, Put, TransactWriteItem};
use workflow::booking::EventId;

/// A client with their events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownClient {
    /// Who.
    pub row: ClientRow,
    /// Their bookings, and conversations without one, oldest first.
    pub links: Vec<Link>,
}

/// What an erasure removed of one event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Tasks.
    pub tasks: usize,
    /// Messages and mails.
    pub messages: usize,
}

/// Deletions of one transaction.
const CHUNK: usize = 90;

/// Trail entries whose values may name a person.
const PERSONAL: [&str; 8] = [
    "billing_changed",
    "booking_cancelled",
    "company_changed",
    "company_noted",
    "name_changed",
    "name_noted",
    "phone_changed",
    "phone_noted",
];

impl Store {
    /// A client by the hash of their address, or `None`.
    pub async fn client(&self, t: &Tenant, id: &str) -> Result<Option<KnownClient>, StoreError> {
        let Some(item) = self.get(&self.tables.events, &keys::client_by_id(t, id)).await? else { return Ok(None) };
        let row = from_item("client", item.clone())?;
        Ok(Some(KnownClient { row, links: links(item)? }))
    }

    /// Forgets what was said about an event, and puts `after` in the booking's place, unless it changed meanwhile.
    pub async fn erase_event(&self, t: &Tenant, after: &Case, note: &Entry) -> Result<Removed, CommitError> {
        let event = &after.booking.id;
        let mut removed = Removed::default();
        let (mut gone, mut kept) = (Vec::new(), Vec::new());
        for item in self.partition(&self.tables.events, keys::event_pk(t, event), Sorted::All).await? {
            let sk = text(&item, "sk").unwrap_or_default().to_owned();
            let said = is_said(&sk);
            removed.messages += usize::from(said);
            if said || sk.starts_with(keys::TURNS) || sk == keys::MARKS {
                gone.push((&self.tables.events, item));
            } else if sk.starts_with(keys::ACTIVITY) {
                kept.push(item);
            }
        }
        let tasks = self.partition(&self.tables.tasks, keys::event_pk(t, event), Sorted::All).await?;
        removed.tasks = tasks.iter().filter(|i| text(i, "sk").is_some_and(|sk| sk.starts_with(keys::TASKS))).count();
        gone.extend(tasks.into_iter().map(|item| (&self.tables.tasks, item)));
        let mut actions = gone.iter().map(|(table, item)| delete(table, item)).collect::<Result<Vec<_>, _>>()?;
        let session = keys::session(t, &after.thread.session);
        actions.push(delete_key(&self.tables.sessions, &session)?);
        for item in kept {
            actions.extend(self.unnamed(item)?);
        }
        for chunk in actions.chunks(CHUNK) {
            self.transact(chunk.to_vec()).await?;
        }
        let mut next = after.clone();
        next.booking.version += 1;
        let item = to_item(&keys::booking(t, event), &BookingItem::of(t, &next)?)?;
        let trail = to_item(&keys::activity(t, event, &note.ulid), note)?;
        let booking = versioned(&self.tables.events, item, after.booking.version)?;
        let trail = super::commit::create(&self.tables.events, trail)?;
        let put = |p: Put| (Guard::Seen, TransactWriteItem::builder().put(p).build());
        self.transact(vec![put(booking), put(trail)]).await?;
        Ok(removed)
    }

    /// Forgets a conversation that became no booking, wholly, unless it changed meanwhile.
    pub async fn erase_conversation(&self, t: &Tenant, case: &Case) -> Result<Removed, CommitError> {
        let event = &case.booking.id;
        let key = keys::booking(t, event);
        let mut removed = Removed::default();
        let mut actions = Vec::new();
        for item in self.partition(&self.tables.events, keys::event_pk(t, event), Sorted::All).await? {
            let sk = text(&item, "sk").unwrap_or_default();
            removed.messages += usize::from(is_said(sk));
            if sk != key.sk {
                actions.push(delete(&self.tables.events, &item)?);
            }
        }
        let tasks = self.partition(&self.tables.tasks, keys::event_pk(t, event), Sorted::All).await?;
        removed.tasks = tasks.iter().filter(|i| text(i, "sk").is_some_and(|sk| sk.starts_with(keys::TASKS))).count();
        for item in &tasks {
            actions.push(delete(&self.tables.tasks, item)?);
        }
        actions.push(delete_key(&self.tables.sessions, &keys::session(t, &case.thread.session))?);
        for chunk in actions.chunks(CHUNK) {
            self.transact(chunk.to_vec()).await?;
        }
        let last = Delete::builder()
            .table_name(&self.tables.events)
            .set_key(Some(key.attributes()))
            .condition_expression("#version = :seen")
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":seen", AttributeValue::N(case.booking.version.to_string()))
            .build()
            .map_err(StoreError::from)?;
        self.transact(vec![(Guard::Seen, TransactWriteItem::builder().delete(last).build())]).await?;
        Ok(removed)
    }

    /// Removes an event with all that belongs to it; how many tasks went along. For developers: what it held must have
    /// been released.
    pub async fn remove_event(&self, t: &Tenant, event: &EventId) -> Result<usize, CommitError> {
        let pk = keys::event_pk(t, event);
        let mut session = None;
        let mut actions = Vec::new();
        for item in self.partition(&self.tables.events, pk.clone(), Sorted::All).await? {
            if text(&item, "sk") == Some(keys::booking(t, event).sk.as_str()) {
                let case = from_item::<BookingItem>("booking", item.clone())?.case()?;
                session = Some(keys::session(t, &case.thread.session));
            }
            actions.push(delete(&self.tables.events, &item)?);
        }
        let tasks = self.partition(&self.tables.tasks, pk, Sorted::All).await?;
        let count = tasks.iter().filter(|i| text(i, "sk").is_some_and(|sk| sk.starts_with(keys::TASKS))).count();
        for item in &tasks {
            actions.push(delete(&self.tables.tasks, item)?);
        }
        if let Some(session) = session {
            actions.push(delete_key(&self.tables.sessions, &session)?);
        }
        for chunk in actions.chunks(CHUNK) {
            self.transact(chunk.to_vec()).await?;
        }
        Ok(count)
    }

    /// Forgets a client whose events are forgotten.
    pub async fn erase_client(&self, t: &Tenant, id: &str) -> Result<(), CommitError> {
        self.transact(vec![delete_key(&self.tables.events, &keys::client_by_id(t, id))?]).await
    }

    /// A line of the trail without the values that may name a person.
    fn unnamed(&self, item: Item) -> Result<Option<(Guard, TransactWriteItem)>, StoreError> {
        let what = text(&item, "what").unwrap_or_default();
        if !PERSONAL.contains(&what) {
            return Ok(None);
        }
        let mut bare = item;
        bare.remove("before");
        bare.remove("after");
        let put = Put::builder().table_name(&self.tables.events).set_item(Some(bare));
        let put = put.condition_expression("attribute_exists(pk)").build()?;
        Ok(Some((Guard::Seen, TransactWriteItem::builder().put(put).build())))
    }
}

/// Whether a row of an event is a message or a mail.
fn is_said(sk: &str) -> bool {
    sk.starts_with(keys::MESSAGES) || sk.starts_with(keys::OUTBOX)
}

fn delete(table: &str, item: &Item) -> Result<(Guard, TransactWriteItem), StoreError> {
    let part = |name: &str| text(item, name).map(str::to_owned).unwrap_or_default();
    delete_key(table, &Key { pk: part("pk"), sk: part("sk") })
}

fn delete_key(table: &str, key: &Key) -> Result<(Guard, TransactWriteItem), StoreError> {
    let delete = Delete::builder().table_name(table).set_key(Some(key.attributes())).build()?;
    Ok((Guard::Seen, TransactWriteItem::builder().delete(delete).build()))
}

/// Whether a text can be a client's id: a SHA-256 in hex.
pub fn is_client_id(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// The events of links.
pub fn events_of(links: &[Link]) -> Vec<EventId> {
    links.iter().map(|l| l.standing.event.clone()).collect()
}
