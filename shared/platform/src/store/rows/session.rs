//! What lives for a while: sessions and first answers.

use super::*;

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
pub(in crate::store) struct SessionItem {
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
