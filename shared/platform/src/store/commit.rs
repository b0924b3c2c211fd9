//! The one way to write what a turn decided: a single transaction. Either all of it happened or none.

use super::due::LookItem;
use super::rate::passed;
use super::rows::{BookingItem, ROSTERED, SCHEMA, SessionItem, TaskItem, json};
use super::{
    Admission, Case, Entry, FirstAnswer, IdempotencyKey, Known, Message, OutMail, Passage, Session, Settle, Store,
    StoreError, Task, TaskDecision, TaskStatus, Tenant, keys, to_item,
};
use crate::ids;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem, Update};
use jiff::{Timestamp, ToSpan};
use workflow::booking::{EventId, Offer, TaskId};
use workflow::replay::Record;
use workflow::turn::RowWrite;

/// How an open task ends in this commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// Which.
    pub id: TaskId,
    /// How it stands from now on.
    pub status: TaskStatus,
    /// Who decided, for approved and rejected ones.
    pub decision: Option<TaskDecision>,
    /// What replaces it.
    pub successor: Option<TaskId>,
}

/// All that one turn writes.
#[derive(Debug, Clone)]
pub struct Commit {
    /// Now.
    pub now: Timestamp,
    /// The event; reserved even while nothing is booked.
    pub event: EventId,
    /// The booking with the version that was read; a conversation about nothing bookable has one too.
    pub case: Option<Case>,
    /// New messages.
    pub messages: Vec<Message>,
    /// Held messages whose task is decided.
    pub settled: Vec<Settle>,
    /// Trail.
    pub activity: Vec<Entry>,
    /// Tasks to open.
    pub open: Vec<Task>,
    /// Tasks to close.
    pub close: Vec<Close>,
    /// What the client says to tasks that wait: none of those to close.
    pub heard: Vec<(TaskId, String)>,
    /// Diary rows, each on the condition that nobody wrote it since.
    pub diary: Vec<RowWrite>,
    /// Mails to deliver.
    pub outbox: Vec<OutMail>,
    /// Offers made or changed.
    pub offers: Vec<Offer>,
    /// The session, with the version that was read.
    pub session: Option<Session>,
    /// A new session among those of its client.
    pub admission: Option<Admission>,
    /// The client's message, counted with what it did.
    pub passage: Option<Passage>,
    /// The client, when something about them or their booking is new.
    pub client: Option<Known>,
    /// The caller's key and the answer to repeat.
    pub idempotency: Option<(IdempotencyKey, u16, String)>,
    /// What the turn was judged with.
    pub turn: Option<Record>,
    /// When the clock looks at the booking next, where that has changed; `Some(None)`: no more.
    pub look: Option<Option<Timestamp>>,
}

impl Commit {
    /// A commit of nothing yet.
    pub fn new(event: EventId, now: Timestamp) -> Self {
        Self {
            now,
            event,
            case: None,
            messages: Vec::new(),
            settled: Vec::new(),
            activity: Vec::new(),
            open: Vec::new(),
            close: Vec::new(),
            heard: Vec::new(),
            diary: Vec::new(),
            outbox: Vec::new(),
            offers: Vec::new(),
            session: None,
            admission: None,
            passage: None,
            client: None,
            idempotency: None,
            turn: None,
            look: None,
        }
    }
}

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// Something the turn saw has changed since. Read again and decide again.
    #[error("lost a race")]
    LostRace,
    /// The same key was answered meanwhile. Read the answer and repeat it.
    #[error("answered before")]
    Duplicate,
    /// The task was decided, although the booking did not change. Read the first decision.
    #[error("decided before")]
    AlreadyDecided,
    /// More than one transaction can hold.
    #[error("{0} writes in one turn")]
    TooLarge(usize),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a failed condition of an action means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// Something that was read has changed, or an id was taken.
    Seen,
    /// The task is no longer pending.
    Pending,
    /// The caller's key was used.
    FirstTime,
}

/// DynamoDB's limit.
pub(super) const MAX_ACTIONS: usize = 100;
/// Decided tasks are kept so many months.
const TASK_MONTHS: i64 = 24;
/// Answers to keyed writes are kept so many hours.
const ANSWER_HOURS: i64 = 24;

/// Largest record of a turn, in bytes of JSON: a quarter of what an item may hold.
const LARGEST_RECORD: usize = 100_000;

pub(super) const ABSENT: &str = "attribute_not_exists(pk)";

impl Store {
    /// Writes a turn, or nothing.
    pub async fn commit(&self, t: &Tenant, commit: &Commit) -> Result<(), CommitError> {
        self.commit_all(t, std::slice::from_ref(commit)).await
    }

    /// Writes turns of several bookings together, or nothing. No two may write the same diary row.
    pub async fn commit_all(&self, t: &Tenant, commits: &[Commit]) -> Result<(), CommitError> {
        let mut actions = Vec::new();
        for commit in commits {
            actions.extend(self.actions(t, commit)?);
        }
        self.transact(actions).await
    }

    /// All of it, or nothing.
    pub(super) async fn transact(&self, actions: Vec<(Guard, TransactWriteItem)>) -> Result<(), CommitError> {
        if actions.len() > MAX_ACTIONS {
            return Err(CommitError::TooLarge(actions.len()));
        }
        let (guards, items): (Vec<Guard>, Vec<TransactWriteItem>) = actions.into_iter().unzip();
        // The token makes a retry of this very request harmless; another attempt is another request.
        let token = ids::request_token().map_err(|e| StoreError::Unavailable(e.to_string()))?;
        let sent = self.client.transact_write_items().set_transact_items(Some(items)).client_request_token(token);
        match sent.send().await {
            Ok(_) => Ok(()),
            Err(SdkError::ServiceError(e)) => Err(refused(&guards, e.err())),
            Err(e) => Err(StoreError::from_sdk(e).into()),
        }
    }

    fn actions(&self, t: &Tenant, c: &Commit) -> Result<Vec<(Guard, TransactWriteItem)>, StoreError> {
        let (events, tasks, sessions) = (&self.tables.events, &self.tables.tasks, &self.tables.sessions);
        let mut actions = Vec::new();
        let mut put = |guard, request: Put| actions.push((guard, TransactWriteItem::builder().put(request).build()));

        if let Some((key, code, answer)) = &c.idempotency {
            put(Guard::FirstTime, first_answer(sessions, t, key, (*code, answer), c.now)?);
        }
        if let Some(case) = &c.case {
            let mut next = case.clone();
            next.booking.version += 1;
            let item = to_item(&keys::booking(t, &c.event), &BookingItem::of(t, &next)?)?;
            put(Guard::Seen, versioned(events, item, case.booking.version)?);
        }
        if let Some(session) = &c.session {
            let mut next = session.clone();
            next.version += 1;
            let item = to_item(&keys::session(t, &session.id), &SessionItem::of(t, &next)?)?;
            put(
                Guard::Seen,
                match session.version {
                    0 => absent_or_expired(sessions, item, c.now)?,
                    seen => versioned(sessions, item, seen)?,
                },
            );
        }
        if let Some(passage) = &c.passage {
            put(Guard::Seen, passed(sessions, t, passage)?);
        }
        for m in &c.messages {
            put(Guard::Seen, create(events, to_item(&keys::message(t, &c.event, &m.ulid), m)?)?);
        }
        for a in &c.activity {
            put(Guard::Seen, create(events, to_item(&keys::activity(t, &c.event, &a.ulid), a)?)?);
        }
        for m in &c.outbox {
            put(Guard::Seen, create(events, to_item(&keys::out_mail(t, &c.event, &m.ulid), m)?)?);
        }
        for o in &c.offers {
            let row = OfferItem { schema: SCHEMA, body: json("offer", o)? };
            put(Guard::Seen, plain(events, to_item(&keys::offer(t, &c.event, o.version), &row)?)?);
        }
        for w in &c.diary {
            let row = DiaryItem { schema: SCHEMA, version: w.row.version, claims: json("claims", &w.row.claims)? };
            let item = to_item(&keys::diary_row(t, &w.key), &row)?;
            put(Guard::Seen, versioned(events, item, w.row.version.saturating_sub(1))?);
        }
        for task in &c.open {
            let key = keys::task(t, &task.id)
                .ok_or_else(|| StoreError::Corrupt { what: "task", why: "no task id".into() })?;
            put(Guard::Seen, create(tasks, to_item(&key, &TaskItem::opened(t, task)?)?)?);
        }
        if let Some(record) = &c.turn {
            let row = TurnItem { schema: SCHEMA, body: json("turn", record)? };
            // A full diary is no reason to lose a turn: such a one is only not played again.
            if row.body.len() <= LARGEST_RECORD {
                put(Guard::Seen, create(events, to_item(&keys::turn(t, &c.event, record.turn), &row)?)?);
            }
        }
        if let Some(at) = c.look.filter(|_| c.case.is_some()) {
            put(Guard::Seen, plain(tasks, to_item(&keys::look(t, &c.event), &LookItem::at(&c.event, at))?)?);
        }
        for update in c
            .admission
            .iter()
            .map(|a| self.admitting(t, a, c.now))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
        {
            actions.push((Guard::Seen, TransactWriteItem::builder().update(update).build()));
        }
        if let Some(client) = &c.client {
            let update = self.knowing(t, &c.event, client)?;
            actions.push((Guard::Seen, TransactWriteItem::builder().update(update).build()));
        }
        for close in &c.close {
            let update = self.closing(t, close, c.now)?;
            actions.push((Guard::Pending, TransactWriteItem::builder().update(update).build()));
        }
        for (id, text) in &c.heard {
            let update = self.hearing(t, id, text)?;
            actions.push((Guard::Pending, TransactWriteItem::builder().update(update).build()));
        }
        for s in &c.settled {
            let update = self.settling(t, &c.event, s)?;
            actions.push((Guard::Seen, TransactWriteItem::builder().update(update).build()));
        }
        Ok(actions)
    }

    fn closing(&self, t: &Tenant, close: &Close, now: Timestamp) -> Result<Update, StoreError> {
        let key =
            keys::task(t, &close.id).ok_or_else(|| StoreError::Corrupt { what: "task", why: "no task id".into() })?;
        let mut set = "SET #status = :status, queue_pk = :queue, queue_sk = :at, #ttl = :ttl".to_owned();
        let mut request = Update::builder()
            .table_name(&self.tables.tasks)
            .set_key(Some(key.attributes()))
            .condition_expression("#status = :pending")
            .expression_attribute_names("#status", "status")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":pending", string(TaskStatus::Pending.name()))
            .expression_attribute_values(":status", string(close.status.name()))
            .expression_attribute_values(":queue", string(&keys::queue_pk(t, false)))
            .expression_attribute_values(":at", string(&keys::queue_sk(now, &close.id)))
            .expression_attribute_values(":ttl", number(later(now, (TASK_MONTHS * 31 * 24).hours()).as_second()));
        if let Some(d) = &close.decision {
            set.push_str(", decided = :decided");
            request = request.expression_attribute_values(":decided", string(&json("decision", d)?));
        }
        if let Some(s) = &close.successor {
            set.push_str(", successor = :successor");
            request = request.expression_attribute_values(":successor", string(&s.0));
        }
        set.push_str(" REMOVE due_pk, due_sk");
        request.update_expression(set).build().map_err(StoreError::from)
    }

    /// Words more on a task that is still open.
    fn hearing(&self, t: &Tenant, id: &TaskId, text: &str) -> Result<Update, StoreError> {
        let key = keys::task(t, id).ok_or_else(|| StoreError::Corrupt { what: "task", why: "no task id".into() })?;
        let update = Update::builder()
            .table_name(&self.tables.tasks)
            .set_key(Some(key.attributes()))
            .condition_expression("#status = :pending")
            .update_expression("SET heard = list_append(if_not_exists(heard, :none), :more)")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":pending", string(TaskStatus::Pending.name()))
            .expression_attribute_values(":none", AttributeValue::L(Vec::new()))
            .expression_attribute_values(":more", AttributeValue::L(vec![string(text)]));
        update.build().map_err(StoreError::from)
    }

    /// One session more for a client, and an end to those that make room. Attributes of their own, so that two first
    /// mails of one client never overwrite each other's.
    fn admitting(&self, t: &Tenant, a: &Admission, now: Timestamp) -> Result<Vec<Update>, StoreError> {
        let end = |key: keys::Key| Update::builder().table_name(&self.tables.sessions).set_key(Some(key.attributes()));
        let gone: Vec<&str> = a.ended.iter().map(String::as_str).chain(a.evicted.iter().map(|s| s.as_str())).collect();
        let mut change = "SET #new = :ends, #ttl = :ends".to_owned();
        let mut roster = end(keys::sessions_of_client(t, &a.email))
            .expression_attribute_names("#new", format!("{ROSTERED}{}", a.id.as_str()))
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":ends", number(a.expires.as_second()));
        for (i, id) in gone.iter().enumerate() {
            change.push_str(if i == 0 { " REMOVE " } else { ", " });
            change.push_str(&format!("#gone{i}"));
            roster = roster.expression_attribute_names(format!("#gone{i}"), format!("{ROSTERED}{id}"));
        }
        let mut updates = vec![roster.update_expression(change).build()?];
        for id in &a.evicted {
            // What has ended does not exist; the sweep takes it.
            let ended = end(keys::session(t, id))
                .update_expression("SET #ttl = :now")
                .expression_attribute_names("#ttl", "ttl")
                .expression_attribute_values(":now", number(now.as_second()));
            updates.push(ended.build()?);
        }
        Ok(updates)
    }

    /// What is known of a client, and their link to this booking. Attributes of their own, so that two bookings of
    /// one client never overwrite each other's; nothing known is forgotten.
    fn knowing(&self, t: &Tenant, event: &EventId, known: &Known) -> Result<Update, StoreError> {
        let row = &known.row;
        let link = serde_dynamo::to_attribute_value(&known.link)
            .map_err(|e| StoreError::Corrupt { what: "link", why: e.to_string() })?;
        let mut set = "SET email = :email, updated_at = :at, #schema = :schema, #link = :link".to_owned();
        let mut request = Update::builder()
            .table_name(&self.tables.events)
            .set_key(Some(keys::client(t, &row.email).attributes()))
            .expression_attribute_names("#schema", "schema")
            .expression_attribute_names("#link", keys::client_link(event))
            .expression_attribute_values(":email", string(&row.email))
            .expression_attribute_values(":at", string(&row.updated_at.to_string()))
            .expression_attribute_values(":schema", number(i64::from(SCHEMA)))
            .expression_attribute_values(":link", link);
        for (name, value) in [("name", &row.name), ("company", &row.company), ("phone", &row.phone)] {
            if let Some(value) = value {
                set.push_str(&format!(", #{name} = :{name}"));
                request = request
                    .expression_attribute_names(format!("#{name}"), name)
                    .expression_attribute_values(format!(":{name}"), string(value));
            }
        }
        request.update_expression(set).build().map_err(StoreError::from)
    }

    fn settling(&self, t: &Tenant, event: &EventId, s: &Settle) -> Result<Update, StoreError> {
        let request = Update::builder()
            .table_name(&self.tables.events)
            .set_key(Some(keys::message(t, event, &s.ulid).attributes()))
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_names("#status", "status");
        let request = match &s.sent {
            None => request
                .update_expression("SET #status = :status")
                .expression_attribute_values(":status", string("discarded")),
            Some((role, text, at, message_id)) => request
                .update_expression("SET #status = :status, #role = :role, #text = :text, #at = :at, message_id = :id")
                .expression_attribute_names("#role", "role")
                .expression_attribute_names("#text", "text")
                .expression_attribute_names("#at", "at")
                .expression_attribute_values(":status", string("sent"))
                .expression_attribute_values(":role", string(author(*role)))
                .expression_attribute_values(":text", string(text))
                .expression_attribute_values(":at", string(&at.to_string()))
                .expression_attribute_values(":id", string(message_id)),
        };
        request.build().map_err(StoreError::from)
    }
}

fn author(a: super::Author) -> &'static str {
    match a {
        super::Author::Client => "client",
        super::Author::Venue => "venue",
        super::Author::Manager => "manager",
    }
}

/// What a turn was judged with, as one JSON text.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct TurnItem {
    pub schema: u16,
    pub body: String,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct OfferItem {
    schema: u16,
    body: String,
}

#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct DiaryItem {
    pub schema: u16,
    pub version: u64,
    pub claims: String,
}

/// An instant later by so much; at the end of time, the same.
pub(super) fn later(at: Timestamp, by: jiff::Span) -> Timestamp {
    at.checked_add(by).unwrap_or(at)
}

fn string(s: &str) -> AttributeValue {
    AttributeValue::S(s.to_owned())
}

pub(super) fn number(n: i64) -> AttributeValue {
    AttributeValue::N(n.to_string())
}

pub(super) fn plain(table: &str, item: super::Item) -> Result<Put, StoreError> {
    Put::builder().table_name(table).set_item(Some(item)).build().map_err(StoreError::from)
}

/// A new item: must not exist.
pub(super) fn create(table: &str, item: super::Item) -> Result<Put, StoreError> {
    let put = Put::builder().table_name(table).set_item(Some(item)).condition_expression(ABSENT);
    put.build().map_err(StoreError::from)
}

/// An item that must not exist; one that has outlived its `ttl` does not, though it was not swept yet.
fn absent_or_expired(table: &str, item: super::Item, now: Timestamp) -> Result<Put, StoreError> {
    let put = Put::builder()
        .table_name(table)
        .set_item(Some(item))
        .condition_expression("attribute_not_exists(pk) OR #ttl <= :now")
        .expression_attribute_names("#ttl", "ttl")
        .expression_attribute_values(":now", number(now.as_second()));
    put.build().map_err(StoreError::from)
}

/// An item that must still have the version that was read; 0 means that there was none.
pub(super) fn versioned(table: &str, item: super::Item, seen: u64) -> Result<Put, StoreError> {
    let put = Put::builder().table_name(table).set_item(Some(item));
    let put = if seen == 0 {
        put.condition_expression(ABSENT)
    } else {
        put.condition_expression("#version = :seen")
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":seen", AttributeValue::N(seen.to_string()))
    };
    put.build().map_err(StoreError::from)
}

/// The first answer to a key: must not exist, or has outlived itself.
pub(super) fn first_answer(
    sessions: &str,
    t: &Tenant,
    key: &IdempotencyKey,
    (code, answer): (u16, &str),
    now: Timestamp,
) -> Result<Put, StoreError> {
    let row = FirstAnswer {
        body_hash: key.body_hash.clone(),
        code,
        answer: answer.to_owned(),
        ttl: later(now, ANSWER_HOURS.hours()).as_second(),
        schema: SCHEMA,
    };
    absent_or_expired(sessions, to_item(&keys::idempotency(t, key.route, &key.key), &row)?, now)
}

/// What a refused transaction means, judged by the reason at each action's place.
pub(super) fn refused(guards: &[Guard], error: &TransactWriteItemsError) -> CommitError {
    let TransactWriteItemsError::TransactionCanceledException(cancelled) = error else {
        return match error.code() {
            Some("TransactionInProgressException" | "TransactionConflictException") => CommitError::LostRace,
            code => StoreError::of_code(code.unwrap_or("unknown")).into(),
        };
    };
    let codes = cancelled.cancellation_reasons().iter().map(|r| r.code().unwrap_or("None"));
    judged(guards, codes)
}

fn judged<'a>(guards: &[Guard], codes: impl Iterator<Item = &'a str>) -> CommitError {
    let (mut raced, mut decided, mut other) = (false, false, None);
    for (guard, code) in guards.iter().zip(codes) {
        match (code, guard) {
            ("None", _) => {}
            // An answered key is final, whatever else has changed since.
            ("ConditionalCheckFailed", Guard::FirstTime) => return CommitError::Duplicate,
            ("ConditionalCheckFailed", Guard::Pending) => decided = true,
            ("ConditionalCheckFailed", Guard::Seen) | ("TransactionConflict", _) => raced = true,
            (code, _) => other = Some(StoreError::of_code(code)),
        }
    }
    match (raced, decided, other) {
        (true, _, _) => CommitError::LostRace,
        (_, true, _) => CommitError::AlreadyDecided,
        (_, _, Some(e)) => e.into(),
        (false, false, None) => StoreError::Unavailable("TransactionCanceled".into()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUARDS: [Guard; 3] = [Guard::FirstTime, Guard::Seen, Guard::Pending];

    #[test]
    fn a_used_key_wins_over_every_other_reason() {
        let codes = ["ConditionalCheckFailed", "ConditionalCheckFailed", "None"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::Duplicate);
    }

    #[test]
    fn a_changed_row_or_a_running_transaction_is_a_lost_race() {
        for code in ["ConditionalCheckFailed", "TransactionConflict"] {
            assert_eq!(judged(&GUARDS, ["None", code, "None"].into_iter()), CommitError::LostRace);
        }
        let both = ["None", "ConditionalCheckFailed", "ConditionalCheckFailed"];
        assert_eq!(judged(&GUARDS, both.into_iter()), CommitError::LostRace);
    }

    #[test]
    fn a_decided_task_is_told_apart() {
        let codes = ["None", "None", "ConditionalCheckFailed"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::AlreadyDecided);
    }

    #[test]
    fn throttling_is_told_apart() {
        let codes = ["None", "ThrottlingError", "None"];
        assert_eq!(judged(&GUARDS, codes.into_iter()), CommitError::Store(StoreError::Throttled));
    }
}
