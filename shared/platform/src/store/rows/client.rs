//! Clients and what binds a mail to a booking.

use super::*;

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

/// A client's booking, or conversation without one, as far as a new mail of theirs needs it to be bound.
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
