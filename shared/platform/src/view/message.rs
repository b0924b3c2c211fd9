//! A message of an event, and how far its mail has come.

use crate::store::{Author, MailStatus, Message, MessageStatus, OutMail};
use jiff::Timestamp;
use serde::Serialize;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MessageView {
    /// Its id.
    pub id: String,
    /// Who.
    pub role: Author,
    /// What.
    pub content: String,
    /// When.
    pub at: Timestamp,
    /// Where it stands.
    pub status: MessageStatus,
    /// Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// How far the mail has come.
    pub delivery: Option<Delivery>,
}

/// How far a mail has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Delivery {
    /// `queued`, `sending`, `sent`, `failed`.
    pub status: MailStatus,
    /// Attempts so far.
    pub attempts: u32,
    /// When it was handed over.
    pub sent_at: Option<Timestamp>,
}

impl MessageView {
    /// The messages a caller may see: drafts that never went out are the team's.
    pub fn all(messages: Vec<Message>, mails: &[OutMail], to_managers: bool) -> Vec<Self> {
        let delivery = |id: &Option<String>| {
            let mail = mails.iter().find(|m| Some(&m.message_id) == id.as_ref())?;
            Some(Delivery { status: mail.status, attempts: mail.attempts, sent_at: mail.sent_at })
        };
        let view = |m: Message| Self {
            delivery: delivery(&m.message_id),
            id: m.ulid,
            role: m.role,
            content: m.text,
            at: m.at,
            status: m.status,
            message_id: m.message_id,
        };
        messages.into_iter().filter(|m| m.status.visible(to_managers)).map(view).collect()
    }
}
