//! One turn: `advance(&Booking, &Input, &World) -> Turn`. Pure and total.
//!
//! Order (WORKFLOW section 3): capture every fact offered, changes on a copy, acts for what is open, re-make
//! what is stale as far as possible, answer questions, one call to action last.

mod acts;
mod advance;
mod afterwards;
mod amend;
mod answers;
mod bargain;
mod capture;
mod conflict;
mod contact;
mod contract;
mod dates;
mod deal;
mod decision;
mod diary;
mod extent;
mod gates;
mod ground;
mod hours;
mod intake;
mod levers;
mod mutant;
mod offer;
mod open;
mod other_events;
mod plan;
mod portions;
mod priced;
mod promise;
mod remake;
mod reply;
mod restore;
mod room;
mod running;
mod suggest;
mod timer;
mod told;
mod transition;
mod unclear;
mod visit;
mod when;
mod wishes;
mod work;

pub use advance::advance;
pub use amend::Amendment;
pub use intake::{Binding, Standing, bind};
pub use mutant::Mutant;
pub use plan::{About, Answer, Change, DateProblem, ItemFact, OfferFact, Plan, RoomFact, Say, WhenFact};
pub use timer::next_look;
pub use visit::VISIT_HORIZON;

pub use crate::booking::Sourced;
use crate::booking::{Booking, Fingerprint, TaskAbout, TaskId, TaskKind, Told};
use crate::understanding::Understanding;
use crate::venue::{Diary, DiaryKey, DiaryRow, Money, RoomId, Venue};
use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

/// What a turn may look at besides the booking.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    /// The house.
    pub venue: &'a Venue,
    /// The slice of the diary read for this turn.
    pub diary: &'a Diary,
    /// Now.
    pub now: Timestamp,
    /// Now in the venue's zone.
    pub local: DateTime,
}

/// What drives a turn.
#[derive(Debug, Clone)]
pub enum Input {
    /// A client's message, read.
    Message(Box<Understanding>),
    /// A manager's decision on an open task.
    Decision(Decision),
    /// A verified payment.
    Payment {
        /// Who says so: a manager, or the payment service.
        by: String,
        /// Reference of the payment.
        reference: String,
        /// Amount.
        amount: Money,
    },
    /// Time passed: options may have ended, tasks be due.
    Timer,
    /// A manager changes facts by their own route.
    Amend {
        /// Who.
        by: String,
        /// What.
        amendment: Box<Amendment>,
    },
    /// A manager gave the room that is held to another event.
    Displaced {
        /// Which.
        room: RoomId,
        /// Who.
        by: String,
    },
    /// A manager has the offer sent once more.
    SendOffer {
        /// Who.
        by: String,
    },
    /// A manager wants alternatives drafted for a client who asked for a taken room.
    Suggest {
        /// Who.
        by: String,
    },
    /// A manager cancels the booking by their own route.
    Cancel {
        /// Who.
        by: String,
        /// Why, for the trail.
        reason: Option<String>,
    },
}

/// The word a manager types to cancel.
pub const CANCEL_WORD: &str = "CANCEL";

/// What the trail calls a client's mail.
const CLIENT_MESSAGE: &str = "client_message";

impl Input {
    /// A manager's own cancellation; `None` unless the word was typed exactly.
    pub fn cancel(word: &str, by: &str, reason: Option<&str>) -> Option<Self> {
        (word == CANCEL_WORD).then(|| Self::Cancel { by: by.to_owned(), reason: reason.map(str::to_owned) })
    }

    /// What drove the turn, as the trail names it.
    fn cause(&self) -> &'static str {
        match self {
            Input::Message(_) => CLIENT_MESSAGE,
            Input::Decision(_) => "manager_decision",
            Input::Payment { .. } => "payment",
            Input::Timer => "time_passed",
            Input::Amend { .. } => "manager_change",
            Input::SendOffer { .. } => "manager_request",
            Input::Displaced { .. } | Input::Suggest { .. } => "room_conflict",
            Input::Cancel { .. } => "manager_cancellation",
        }
    }
}

/// A manager's decision. Enters only through an authenticated command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The task decided.
    pub task: TaskId,
    /// Its type.
    pub kind: TaskKind,
    /// The facts its draft rests on.
    pub made_from: Fingerprint,
    /// Who decides.
    pub by: String,
    /// What.
    pub verdict: Verdict,
    /// The mail they send in its place, where it promises what no data of the house holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<String>,
    /// The mail they send, where it says more than the draft does ([`crate::wording::own_words`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_words: Option<String>,
}

/// What a manager gives along with an approval.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Discount off the total, for a discount task.
    pub discount: Option<Money>,
    /// What was found outside the catalogue, for a sourcing task.
    pub sourced: Option<Sourced>,
    /// What really arrived, for a claimed payment; the open deposit when not said.
    pub received: Option<Money>,
}

/// Approve or reject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Do it.
    Approve(Grant),
    /// Do not.
    Reject {
        /// A reply of the manager's own, sent verbatim.
        reply: Option<String>,
    },
}

/// What a turn leads to. There is no empty reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Send this to the client.
    Reply(Plan),
    /// Keep this as the draft of the task with that id; the client may be told so.
    Hold {
        /// What the client gets now, if anything.
        holding: Option<Plan>,
        /// The task that holds the reply.
        task: TaskId,
    },
    /// Send exactly the stored draft of the decided task (or its edited text).
    SendDraft,
    /// Nothing is sent, for a recorded reason.
    Silence(SilenceReason),
    /// The decision cannot be carried out.
    Refused(Refusal),
}

/// Why nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SilenceReason {
    /// Auto-reply, bounce, list mail.
    AutomatedMail,
    /// A manager rejected the draft.
    Rejected,
    /// One guidance a day is enough.
    GuidedAlready,
    /// A timer without effect.
    NothingDue,
    /// The team was told already that it must answer; the client too.
    WaitingForTeam,
    /// The same payment again.
    KnownPayment,
    /// A task was closed that asked for nothing to be sent.
    TaskClosed,
    /// A manager noted what the client need not be told.
    Noted,
}

/// Why a decision is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Refusal {
    /// It was decided, or overtaken, before.
    AlreadyDecided,
    /// The facts moved since the draft; a new one is in the task with that id.
    StaleDraft {
        /// The task with the new draft, if one could be made.
        successor: Option<TaskId>,
    },
    /// The room was taken meanwhile.
    RoomLost,
    /// Others hold the contested room than those that the manager was told of, or for other days; the task with that
    /// id says who, and for how long.
    ConflictChanged {
        /// The task to decide.
        successor: TaskId,
    },
    /// The booking is cancelled.
    Cancelled,
    /// What is changed is fixed by the contract.
    Contracted,
    /// The house has no such day, time or room for so many people.
    NotPossible,
}

/// A task to open; the draft is worded from its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskDraft {
    /// Id.
    pub id: TaskId,
    /// Type.
    pub kind: TaskKind,
    /// Why a person is asked: a stable code.
    pub reason: &'static str,
    /// The facts its draft rests on.
    pub made_from: Fingerprint,
    /// What will be sent on approval, if anything.
    pub plan: Option<Plan>,
    /// What it is about, beside the booking.
    pub about: Option<TaskAbout>,
}

/// The team is told again about a task that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Which.
    pub task: TaskId,
    /// Its type.
    pub kind: TaskKind,
    /// A reminder, or the word to the second address.
    pub told: Told,
}

/// A change to the task list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskWrite {
    /// Opens a task.
    Open(Box<TaskDraft>),
    /// Closes one.
    Close {
        /// Which.
        id: TaskId,
        /// How.
        how: Closed,
    },
    /// The client said more to one that waits.
    Heard {
        /// Which.
        id: TaskId,
        /// Their words, shortened.
        text: String,
    },
}

/// How a task ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Closed {
    /// Approved by.
    Approved {
        /// Actor.
        by: String,
    },
    /// Rejected by.
    Rejected {
        /// Actor.
        by: String,
    },
    /// Overtaken by other facts.
    Superseded {
        /// The task that replaces it.
        successor: Option<TaskId>,
    },
}

/// A diary row to write: its new content, on the condition that it still has the version that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowWrite {
    /// Which.
    pub key: DiaryKey,
    /// New content; its version is the one read plus one.
    pub row: DiaryRow,
}

/// One line of the manager-readable trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Who: `client`, `system` or a manager's name.
    pub actor: String,
    /// What: a stable code such as `schedule_changed`.
    pub what: String,
    /// Value before.
    pub before: Option<String>,
    /// Value after.
    pub after: Option<String>,
    /// What drove the change: a stable code such as `client_message`.
    pub reason: String,
}

/// All that follows from one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The booking after the turn; its version is still the one that was read.
    pub next: Booking,
    /// What is said.
    pub outcome: Outcome,
    /// Diary rows to write.
    pub rows: Vec<RowWrite>,
    /// Tasks to open and close.
    pub tasks: Vec<TaskWrite>,
    /// Activity entries.
    pub activity: Vec<Activity>,
    /// What the team is told about tasks that wait.
    pub notices: Vec<Notice>,
}
