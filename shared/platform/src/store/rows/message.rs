//! Messages, the trail and mails on their way.

use super::*;

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
