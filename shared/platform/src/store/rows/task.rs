//! Tasks and how they were decided.

use super::*;
use crate::store::{Item, from_item};

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
pub(in crate::store) struct TaskItem {
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
    /// What the client said to it since it was opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<String>,
    pub body: String,
}

impl TaskItem {
    pub fn opened(t: &Tenant, task: &Task) -> Result<Self, StoreError> {
        use crate::store::keys;
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
            heard: Vec::new(),
            body: json("task", task)?,
        })
    }

    pub fn read(item: Item) -> Result<Task, StoreError> {
        from_item::<Self>("task", item)?.task()
    }

    pub fn task(self) -> Result<Task, StoreError> {
        let mut task: Task = parse("task", &self.body)?;
        task.status = self.status;
        task.decided = self.decided.as_deref().map(|d| parse("decision", d)).transpose()?;
        task.successor = self.successor;
        for more in &self.heard {
            TaskAbout::hear(&mut task.about, more);
        }
        Ok(task)
    }
}
