//! Advance, word, verify: the pure pipeline behind every commit.

use crate::booking::{Booking, TaskAbout, TaskId, TaskKind};
use crate::turn::{
    Activity, Closed, Input, Notice, Outcome, Plan, Refusal, RowWrite, SilenceReason, TaskWrite, World, advance,
};
use crate::venue::Language;
use crate::wording;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Whose words a mail has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordedBy {
    /// The templates'.
    #[default]
    Template,
    /// A model's, checked against the plan: [`wording::rephrase`].
    Model,
}

impl WordedBy {
    fn is_template(&self) -> bool {
        *self == Self::Template
    }
}

/// A mail ready to be sent or approved, with the plan that proves its facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Language.
    pub language: Language,
    /// Plain text, salutation to signature.
    pub text: String,
    /// What it says; every fact of the text is in it.
    pub plan: Plan,
    /// Whose words it has.
    #[serde(default, skip_serializing_if = "WordedBy::is_template")]
    pub worded_by: WordedBy,
}

impl Draft {
    /// Words a plan and verifies the result; a template that fails verification is a bug, so the error is kept
    /// for the caller to log while the text, being made of the plan alone, still goes out.
    pub fn of(plan: Plan, booking: &Booking, world: &World<'_>) -> Self {
        let text = wording::render(&plan, world.venue, &booking.id);
        Self { language: plan.language(), text, plan, worded_by: WordedBy::Template }
    }

    /// Digest of what a manager sees: approving names it, so that nobody approves another text.
    pub fn digest(&self) -> String {
        Sha256::digest(self.text.as_bytes()).iter().take(16).map(|b| format!("{b:02x}")).collect()
    }
}

/// A task to be stored, with its worded draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewTask {
    /// Id.
    pub id: TaskId,
    /// Type.
    pub kind: TaskKind,
    /// Why a person is asked.
    pub reason: &'static str,
    /// The facts it rests on.
    pub made_from: crate::booking::Fingerprint,
    /// What is sent on approval.
    pub draft: Option<Draft>,
    /// What it is about, beside the booking.
    pub about: Option<TaskAbout>,
}

/// What the client gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Reply {
    /// This text, now.
    Send(Draft),
    /// The stored draft of the decided task.
    SendStored,
    /// Nothing, for a recorded reason.
    None(SilenceReason),
    /// The reply waits in a task; this may be said meanwhile.
    Held {
        /// Holding sentence.
        holding: Option<Draft>,
        /// The task.
        task: TaskId,
    },
    /// The decision was refused.
    Refused(Refusal),
}

/// A worded turn, ready to commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// The booking after the turn.
    pub next: Booking,
    /// What the client gets.
    pub reply: Reply,
    /// Diary rows to write.
    pub rows: Vec<RowWrite>,
    /// Tasks to open.
    pub open: Vec<NewTask>,
    /// Tasks to close.
    pub close: Vec<(TaskId, Closed)>,
    /// What the client said to tasks that wait.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<(TaskId, String)>,
    /// Activity entries.
    pub activity: Vec<Activity>,
    /// What the team is told about tasks that wait.
    pub notices: Vec<Notice>,
    /// Facts in an outgoing text that the plan does not hold; always empty unless a template is wrong.
    pub unproved: Vec<wording::Deviation>,
}

/// Runs one turn to the end: decided, worded, verified.
pub fn run(booking: &Booking, input: &Input, world: &World<'_>) -> Decided {
    let turn = advance(booking, input, world);
    let mut unproved = Vec::new();
    let mut draft = |plan: Plan| {
        let d = Draft::of(plan, &turn.next, world);
        unproved.extend(wording::verify(&d.text, &d.plan, world.venue, world.local.date()));
        d
    };
    let reply = match turn.outcome {
        Outcome::Reply(plan) => Reply::Send(draft(plan)),
        Outcome::Hold { holding, task } => Reply::Held { holding: holding.map(&mut draft), task },
        Outcome::SendDraft => Reply::SendStored,
        Outcome::Silence(reason) => Reply::None(reason),
        Outcome::Refused(why) => Reply::Refused(why),
    };
    let (mut open, mut close, mut heard) = (Vec::new(), Vec::new(), Vec::new());
    for write in turn.tasks {
        match write {
            TaskWrite::Open(t) => open.push(NewTask {
                id: t.id,
                kind: t.kind,
                reason: t.reason,
                made_from: t.made_from,
                draft: t.plan.map(&mut draft),
                about: t.about,
            }),
            TaskWrite::Close { id, how } => close.push((id, how)),
            TaskWrite::Heard { id, text } => heard.push((id, text)),
        }
    }
    Decided {
        next: turn.next,
        reply,
        rows: turn.rows,
        open,
        close,
        heard,
        activity: turn.activity,
        notices: turn.notices,
        unproved,
    }
}
