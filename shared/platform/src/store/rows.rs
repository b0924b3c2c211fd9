//! The shapes of the items. Flat, with a `schema` number; what the database never looks into is one JSON text.

use super::{StoreError, Tenant};
use crate::ids::SessionId;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use workflow::Draft;
use workflow::booking::{Booking, EventId, Fingerprint, TaskAbout, TaskId, TaskKind};
use workflow::turn::Standing;
use workflow::understanding::Context;
use workflow::venue::Venue;

/// Version of the item shapes; upcast on read.
pub const SCHEMA: u16 = 1;

/// Version of a booking's item: 2 has `tenant_pk`.
pub const BOOKING_SCHEMA: u16 = 2;

/// Reads a JSON attribute.
pub(super) fn parse<T: DeserializeOwned>(what: &'static str, json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|e| StoreError::Corrupt { what, why: e.to_string() })
}

/// Writes a JSON attribute.
pub(super) fn json<T: Serialize>(what: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Corrupt { what, why: e.to_string() })
}

/// A venue's configuration as published: what a turn sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Whose.
    pub tenant: Tenant,
    /// Counts up with every publication.
    pub version: u64,
    /// The house.
    pub venue: Venue,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BundleItem {
    pub schema: u16,
    pub version: u64,
    pub body: String,
    /// Which publication changed which room, product or menu last: [`Stamps`](super::venue::Stamps).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamps: Option<String>,
}

/// An API key as stored: found by the hash of its secret, which is nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiKey {
    /// Its name among the tenant's keys; empty on those of local stacks.
    #[serde(default)]
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// Who acts with it, for the trail.
    pub actor: String,
    /// `viewer`, `agent`, `manager` or `admin`.
    pub role: String,
    /// What it is good for, if not for all that its role may: `read`, or families of routes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The last four characters, to tell keys apart.
    pub last4: String,
    /// When it was used last, to the hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used: Option<Timestamp>,
    /// Revoked keys stay, for the trail.
    #[serde(default)]
    pub revoked: bool,
}

impl ApiKey {
    /// A key that is good for all that its role may.
    pub fn new(tenant: &str, actor: &str, role: &str, secret: &str, created_at: Timestamp) -> Self {
        Self {
            id: String::new(),
            tenant: tenant.to_owned(),
            actor: actor.to_owned(),
            role: role.to_owned(),
            scopes: Vec::new(),
            created_at,
            last4: secret.chars().skip(secret.chars().count().saturating_sub(4)).collect(),
            last_used: None,
            revoked: false,
        }
    }
}

/// The mail thread with a client: what keeps subject and references together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The chat session the client writes in.
    pub session: SessionId,
    /// Subject of the client's first mail, or ours.
    pub subject: Option<String>,
    /// Message-IDs so far, oldest first, without brackets.
    pub references: Vec<String>,
    /// Drafts shown to managers as held messages: the task and the ULID of the message.
    #[serde(default)]
    pub held: Vec<(TaskId, String)>,
    /// What the client read last.
    #[serde(default)]
    pub last_reply: Option<String>,
    /// The client's newest mail.
    #[serde(default)]
    pub newest: Option<Newest>,
    /// Turns so far, whatever drove them: makes the order of rows when the clock stands.
    #[serde(default)]
    pub turns: u64,
}

impl Thread {
    /// Without a word of the client's or to them.
    pub fn erased(&self) -> Self {
        Self {
            session: self.session.clone(),
            subject: None,
            references: Vec::new(),
            held: Vec::new(),
            last_reply: None,
            newest: None,
            turns: self.turns,
        }
    }
}

/// The client's newest mail, for lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// When it came.
    pub at: Timestamp,
    /// Its beginning, one line.
    pub preview: String,
}

/// A booking with its thread, as one item (or, before there is a fact to book, on the session).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The booking; version 0 while it is not stored as one.
    pub booking: Booking,
    /// The mails.
    pub thread: Thread,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BookingItem {
    pub schema: u16,
    pub version: u64,
    /// Since schema 2; an item of schema 1 is in no list by date until it is written again, or migrated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_pk: Option<String>,
    pub status_pk: String,
    pub status_sk: String,
    pub email: String,
    /// A copy for queries only; truth is derived from the body.
    pub step: u8,
    pub updated_at: Timestamp,
    pub body: String,
    pub thread: String,
}

impl BookingItem {
    pub fn of(t: &Tenant, case: &Case) -> Result<Self, StoreError> {
        let b = &case.booking;
        let day = b.facts.schedule.map_or_else(|| b.created_at.strftime("%F").to_string().parse(), |s| Ok(s.date));
        let day: Date = day.map_err(|_| StoreError::Corrupt { what: "booking", why: "no day".into() })?;
        Ok(Self {
            schema: BOOKING_SCHEMA,
            version: b.version,
            tenant_pk: Some(super::keys::tenant_pk(t)),
            status_pk: super::keys::status_pk(t, b.status()),
            status_sk: super::keys::status_sk(day, &b.id),
            email: b.client.email.clone(),
            step: b.step().into(),
            updated_at: b.updated_at,
            body: json("booking", b)?,
            thread: json("thread", &case.thread)?,
        })
    }

    pub fn case(self) -> Result<Case, StoreError> {
        let mut booking: Booking = parse("booking", &self.body)?;
        booking.version = self.version;
        Ok(Case { booking, thread: parse("thread", &self.thread)? })
    }
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Author {
    /// The client.
    Client,
    /// The house.
    Venue,
    /// A manager, in their own words.
    Manager,
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MessageStatus {
    /// It came in.
    Received,
    /// A draft that waits for a manager; managers only.
    Held,
    /// It went out.
    Sent,
    /// A draft that never went out; managers only.
    Discarded,
}

impl MessageStatus {
    /// Whether a caller may see it: drafts that never went out are the team's.
    pub fn visible(self, to_managers: bool) -> bool {
        match self {
            Self::Received | Self::Sent => true,
            Self::Held | Self::Discarded => to_managers,
        }
    }
}

/// One message of the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// ULID: its place in the conversation.
    pub ulid: String,
    /// Who.
    pub role: Author,
    /// What.
    pub text: String,
    /// When.
    pub at: Timestamp,
    /// Where it stands.
    pub status: MessageStatus,
    /// Message-ID of the mail, without brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

/// What becomes of a held message when its task is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// Which.
    pub ulid: String,
    /// `None` discards it; else text, instant and Message-ID of what went out.
    pub sent: Option<(Author, String, Timestamp, String)>,
}

/// One line of the trail, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// ULID.
    pub ulid: String,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// What: a stable code.
    pub what: String,
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// After.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What drove the change; unknown in older lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

/// Whom a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailKind {
    /// The client.
    Client,
    /// The team.
    Manager,
}

/// How far a mail has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MailStatus {
    /// Decided, not yet handed over.
    Queued,
    /// Being handed over.
    Sending,
    /// Handed over.
    Sent,
    /// Given up, or bounced.
    Failed,
}

/// A mail to be delivered, with everything its delivery needs. The stream of `events` starts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutMail {
    /// ULID.
    pub ulid: String,
    /// Always `outbox`; the stream's filter looks for it.
    pub entity: String,
    /// The event it belongs to.
    pub event_id: EventId,
    /// Address of the recipient.
    pub to: String,
    /// Address of the sender.
    pub from: String,
    /// Name of the sender.
    pub from_name: String,
    /// Subject, one line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML.
    pub html: String,
    /// Message-ID without brackets; the same for every attempt.
    pub message_id: String,
    /// Message-ID answered, without brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<String>,
    /// The chain, oldest first, without brackets.
    #[serde(default)]
    pub references: Vec<String>,
    /// Whom it is for.
    pub kind: MailKind,
    /// The task it tells of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<TaskId>,
    /// How far it has come.
    pub status: MailStatus,
    /// Attempts so far.
    #[serde(default)]
    pub attempts: u32,
    /// When it was decided.
    pub created_at: Timestamp,
    /// When the running attempt began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed_at: Option<Timestamp>,
    /// When it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TaskStatus {
    /// Open.
    Pending,
    /// Approved.
    Approved,
    /// Rejected.
    Rejected,
    /// Overtaken by other facts.
    Superseded,
}

impl TaskStatus {
    /// Name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Superseded => "superseded",
        }
    }
}

/// A human decision, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Id.
    pub id: TaskId,
    /// Its event.
    pub event_id: EventId,
    /// Type.
    pub kind: TaskKind,
    /// Why a person is asked.
    pub reason: String,
    /// What is sent on approval.
    pub draft: Option<Draft>,
    /// Digest of the draft's text.
    pub digest: Option<String>,
    /// The facts it rests on.
    pub made_from: Fingerprint,
    /// What it is about, beside the booking.
    #[serde(default)]
    pub about: Option<TaskAbout>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// Until when it should be decided.
    pub due_at: Timestamp,
    /// From when somebody else is told.
    pub escalate_at: Timestamp,
    /// The chat session.
    pub session_id: SessionId,
    /// Name of the client.
    pub client_name: Option<String>,
    /// Address of the client.
    pub client_email: String,
    /// Where it stands; lives beside the body.
    #[serde(skip, default = "pending")]
    pub status: TaskStatus,
    /// How it was decided; lives beside the body.
    #[serde(skip)]
    pub decided: Option<TaskDecision>,
    /// The task that replaced it.
    #[serde(skip)]
    pub successor: Option<TaskId>,
}

fn pending() -> TaskStatus {
    TaskStatus::Pending
}

/// How a task was decided, and what went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TaskDecision {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// Their notes.
    pub notes: Option<String>,
    /// Message-ID of what was sent.
    pub message_id: Option<String>,
    /// Text of what was sent.
    pub text: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TaskItem {
    pub schema: u16,
    pub status: TaskStatus,
    pub queue_pk: String,
    pub queue_sk: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_sk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<TaskId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<i64>,
    pub body: String,
}

impl TaskItem {
    pub fn opened(t: &Tenant, task: &Task) -> Result<Self, StoreError> {
        use super::keys;
        Ok(Self {
            schema: SCHEMA,
            status: TaskStatus::Pending,
            queue_pk: keys::queue_pk(t, true),
            queue_sk: keys::queue_sk(task.due_at, &task.id),
            // The clock finds the booking, which knows its tasks.
            due_pk: None,
            due_sk: None,
            decided: None,
            successor: None,
            ttl: None,
            body: json("task", task)?,
        })
    }

    pub fn task(self) -> Result<Task, StoreError> {
        let mut task: Task = parse("task", &self.body)?;
        task.status = self.status;
        task.decided = self.decided.as_deref().map(|d| parse("decision", d)).transpose()?;
        task.successor = self.successor;
        Ok(task)
    }
}

/// What is remembered of a booking to guess, before it is read, which days of the diary a message needs.
/// Only ever a guess: the turn checks and reads again when it was too narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// What had been asked.
    pub context: Context,
    /// First and last day held or chosen.
    pub schedule: Option<(Date, Date)>,
    /// Days asked about or wished: proposals, pending change, a vague window.
    pub wished: Vec<Date>,
}

/// A chat session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Id; names its event.
    pub id: SessionId,
    /// Counts its writes.
    pub version: u64,
    /// Address of the client.
    pub client_email: String,
    /// Which days the next message may need.
    pub hint: Hint,
    /// The case while there is no fact to book.
    pub embryo: Option<Case>,
    /// From then on it does not exist.
    pub expires: Timestamp,
}

impl Session {
    /// Whether its first message is being answered.
    pub fn is_new(&self) -> bool {
        self.version == 0 && self.embryo.is_some()
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SessionItem {
    pub schema: u16,
    pub version: u64,
    pub tenant: Tenant,
    pub session_id: SessionId,
    pub event_id: EventId,
    pub client_email: String,
    pub hint: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embryo: Option<String>,
    pub ttl: i64,
}

impl SessionItem {
    pub fn of(t: &Tenant, s: &Session) -> Result<Self, StoreError> {
        Ok(Self {
            schema: SCHEMA,
            version: s.version,
            tenant: t.clone(),
            session_id: s.id.clone(),
            event_id: s.id.event(),
            client_email: s.client_email.clone(),
            hint: json("hint", &s.hint)?,
            embryo: s.embryo.as_ref().map(|c| json("embryo", c)).transpose()?,
            ttl: s.expires.as_second(),
        })
    }

    pub fn session(self) -> Result<Session, StoreError> {
        Ok(Session {
            id: self.session_id,
            version: self.version,
            client_email: self.client_email,
            hint: parse("hint", &self.hint)?,
            embryo: self.embryo.as_deref().map(|e| parse("embryo", e)).transpose()?,
            expires: Timestamp::from_second(self.ttl)
                .map_err(|e| StoreError::Corrupt { what: "session", why: e.to_string() })?,
        })
    }
}

/// A client of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRow {
    /// Address.
    pub email: String,
    /// Name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Last change.
    pub updated_at: Timestamp,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}

/// A client's booking, as far as a new mail of theirs needs it to be bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What binding looks at.
    #[serde(flatten)]
    pub standing: Standing,
    /// Its conversation.
    pub session: SessionId,
    /// Shape.
    pub schema: u16,
}

impl Link {
    /// To a case.
    pub fn to(case: &Case) -> Self {
        Self { standing: Standing::of(&case.booking), session: case.thread.session.clone(), schema: SCHEMA }
    }
}

/// What a booking tells of its client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who they are.
    pub row: ClientRow,
    /// Their booking.
    pub link: Link,
}

/// A caller's key for a write that must happen once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey {
    /// The route it was sent to.
    pub route: &'static str,
    /// The caller's key.
    pub key: String,
    /// SHA-256 of the body, hex.
    pub body_hash: String,
}

/// The first answer to a keyed write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstAnswer {
    /// SHA-256 of the body it answered.
    pub body_hash: String,
    /// HTTP status.
    pub code: u16,
    /// Body, JSON.
    pub answer: String,
    /// Epoch second from which it does not exist.
    pub ttl: i64,
    /// Shape.
    #[serde(default)]
    pub schema: u16,
}
