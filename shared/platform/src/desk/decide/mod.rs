//! A manager's decision: approve what was seen, or reject it. Approving sends; there is no second call.

mod body;
mod conflict;
mod decider;
pub(super) mod queue;

pub use body::{DecideRequest, DecisionAnswer, Discount, Price, Verdict};

use crate::State;
use crate::desk::turn::scene::Scene;
use crate::desk::{TRIES, checked_text, decided_before, repeated, stale};
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids;
use crate::store::{Case, Commit, IdempotencyKey, Task, TaskDecision, TaskStatus};
use crate::view;
use decider::{Decider, Made};
use jiff::Timestamp;
use serde_json::{Value, json};
use workflow::booking::{Booking, TaskId, TaskKind};
use workflow::venue::Venue;

/// Decides a task.
///
/// # Errors
/// `NotFound`, `Invalid`, `StaleDraft`, `AlreadyDecided`, `Deviation`, `RoomLost`, `ConflictChanged`, `KeyReused`, `NoVenue`, `Busy`,
/// the store's.
pub async fn decide<'a>(
    state: &State,
    who: &Principal,
    task: impl Into<Which<'a>>,
    verdict: Verdict,
    request: &Sent<DecideRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    judge(state, who, task.into(), verdict, request, key).await?.answer
}

/// The task that a caller means: whoever speaks of a conflict decides no draft by it.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// Its id as it came in.
    pub id: &'a str,
    /// What it is called where there is none.
    pub what: &'static str,
    /// Whether it may be of this kind.
    pub of: fn(TaskKind) -> bool,
}

impl<'a> From<&'a str> for Which<'a> {
    fn from(id: &'a str) -> Self {
        Self { id, what: "task", of: |_| true }
    }
}

/// A decision, and what there is to see now, without reading it again.
pub(in crate::desk) struct Judged {
    pub answer: Result<Value, ApiError>,
    /// `None` where it was not looked at.
    pub seen: Option<Seen>,
}

/// A task as it stands, or what took its place.
pub(in crate::desk) struct Seen {
    pub task: Task,
    pub booking: Booking,
    pub venue: Venue,
}

/// Decides a task. A refusal is an answer too; what could not be asked is an error.
///
/// # Errors
/// As [`decide`].
pub(in crate::desk) async fn judge(
    state: &State,
    who: &Principal,
    which: Which<'_>,
    verdict: Verdict,
    request: &Sent<DecideRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Judged, ApiError> {
    let id = ids::parse_task(which.id).ok_or(ApiError::NotFound(which.what))?;
    let now = state.clock.now();
    let request = match request.judge(|r| check_texts(verdict, r).map(|()| r)) {
        Ok(request) => request,
        Err(wrong) => return Err(and_for_the_task(state, who, (&id, now), verdict, request, wrong).await?),
    };
    for attempt in 0..TRIES {
        let opened = state.store.open_decision(&who.tenant, &id, key, now).await?;
        if let Some(first) = &opened.answered {
            return Ok(Judged { answer: repeated(first, key), seen: None });
        }
        let meant = opened.task.filter(|t| (which.of)(t.kind));
        let (Some(task), Some(case)) = (meant, opened.case) else { return Err(ApiError::NotFound(which.what)) };
        let scene = Scene::new(&state.settings, opened.bundle, now)?;
        let (answer, task, booking) = match task.status {
            TaskStatus::Superseded => {
                let task = in_its_place(state, who, task, &case).await?;
                (Err(stale(shown(&task, &case, &scene)?)), task, case.booking)
            }
            TaskStatus::Approved | TaskStatus::Rejected => {
                (Err(decided_before(first_result(&task, &case.booking, &scene)?)), task, case.booking)
            }
            TaskStatus::Pending => {
                let desk = Decider { who, scene: &scene, task: &task, case: &case, verdict, request };
                match desk.made(state, key).await {
                    Ok(Some(Made { answer, commit })) => {
                        let (task, booking) = after(task, case.booking, commit);
                        (answer, task, booking)
                    }
                    Ok(None) => {
                        tracing::info!(event_id = %case.booking.id, task_id = %id, attempt, "lost a race");
                        continue;
                    }
                    Err(failure) => (Err(failure), task, case.booking),
                }
            }
        };
        return Ok(Judged { answer, seen: Some(Seen { task, booking, venue: scene.venue }) });
    }
    Err(ApiError::Busy)
}

/// The task and the booking once the commit is written.
fn after(mut task: Task, booking: Booking, commit: Option<Commit>) -> (Task, Booking) {
    let Some(commit) = commit else { return (task, booking) };
    if let Some(close) = commit.close.into_iter().find(|c| c.id == task.id) {
        (task.status, task.decided, task.successor) = (close.status, close.decision, close.successor);
    }
    let next = commit.open.into_iter().find(|t| Some(&t.id) == task.successor.as_ref());
    (next.unwrap_or(task), commit.case.map_or(booking, |case| case.booking))
}

/// What is wrong with a request by itself, and what is wrong with it for its task, if that is open.
async fn and_for_the_task(
    state: &State,
    who: &Principal,
    (id, now): (&TaskId, Timestamp),
    verdict: Verdict,
    request: &Sent<DecideRequest>,
    wrong: ApiError,
) -> Result<ApiError, ApiError> {
    let ApiError::Invalid(mut errors) = wrong else { return Ok(wrong) };
    let opened = state.store.open_decision(&who.tenant, id, None, now).await?;
    let open = opened.task.filter(|t| t.status == TaskStatus::Pending && verdict == Verdict::Approve);
    if let Some((task, case)) = open.zip(opened.case) {
        let scene = Scene::new(&state.settings, opened.bundle, now)?;
        let (sent, shape) = request.with_faults();
        let desk = Decider { who, scene: &scene, task: &task, case: &case, verdict, request: sent };
        if let Err(ApiError::Invalid(more)) = shape.with(desk.grant()) {
            errors.extend(more.into_iter().filter(|e| !shape.holds(e)));
        }
    }
    Ok(ApiError::Invalid(errors))
}

/// Texts are there or absent, never empty; each verdict has its own.
fn check_texts(verdict: Verdict, r: &DecideRequest) -> Result<(), ApiError> {
    let mut problems = Problems::default();
    for (pointer, text) in [("/edited_message", &r.edited_message), ("/reply", &r.reply)] {
        if let Some(text) = text {
            problems.keep(checked_text(pointer, text))?;
        }
    }
    crate::desk::check_length(&mut problems, "/notes", r.notes.as_deref());
    let mut forbid = |forbidden: bool, pointer: &str, detail: &str| {
        if forbidden {
            problems.add(pointer, Code::InvalidValue, detail);
        }
    };
    match verdict {
        Verdict::Approve => {
            forbid(r.reply.is_some(), "/reply", "only a rejection has a reply; use edited_message");
        }
        Verdict::Reject => {
            forbid(r.edited_message.is_some(), "/edited_message", "a rejection sends only its reply");
            forbid(r.discount.is_some(), "/discount", "a rejection grants nothing");
            forbid(r.received.is_some(), "/received", "a rejection books nothing");
        }
    }
    problems.finish()
}

fn shown(task: &Task, case: &Case, scene: &Scene<'_>) -> Result<Value, ApiError> {
    Ok(serde_json::to_value(view::task(task, Some((&case.booking, &scene.venue))))?)
}

/// What is to be decided now in place of a superseded task: the open one of its kind, else the last of those that
/// replaced it.
async fn in_its_place(state: &State, who: &Principal, old: Task, case: &Case) -> Result<Task, ApiError> {
    let all = state.store.tasks_of(&who.tenant, &old.event_id, state.clock.now()).await?;
    let open = case.booking.tasks.iter().find(|t| t.kind == old.kind).map(|t| &t.id);
    let open = open.and_then(|id| all.iter().find(|t| t.id == *id)).cloned();
    Ok(open.unwrap_or_else(|| newest(old, all)))
}

/// The last of the tasks that replaced each other, from this one on.
pub(in crate::desk) fn newest(first: Task, mut all: Vec<Task>) -> Task {
    let mut last = first;
    while let Some(next) = last.successor.as_ref().and_then(|id| all.iter().position(|t| t.id == *id)) {
        last = all.swap_remove(next);
    }
    last
}

/// The result of the first decision, for whoever comes second.
fn first_result(task: &Task, booking: &Booking, scene: &Scene<'_>) -> Result<Value, ApiError> {
    let mut result = result_of(task, task.status, task.decided.as_ref(), booking, scene)?;
    if let Some(map) = result.as_object_mut() {
        map.insert("decided".into(), serde_json::to_value(&task.decided)?);
        map.insert("successor".into(), serde_json::to_value(&task.successor)?);
    }
    Ok(result)
}

fn result_of(
    task: &Task,
    status: TaskStatus,
    decision: Option<&TaskDecision>,
    booking: &Booking,
    scene: &Scene<'_>,
) -> Result<Value, ApiError> {
    let text = decision.and_then(|d| d.text.clone());
    let message_id = decision.and_then(|d| d.message_id.clone());
    let sent = text.as_ref().zip(message_id).map(|(text, id)| json!({"message_id": id, "text": text}));
    let begun = booking.is_begun();
    let answer = DecisionAnswer {
        task_id: task.id.to_string(),
        task_status: status.name(),
        event_id: begun.then(|| task.event_id.to_string()),
        thread_id: task.session_id.to_string(),
        review_state: status.name(),
        assistant_reply: text,
        sent,
        event: begun.then(|| view::event(booking, &scene.venue)),
    };
    Ok(serde_json::to_value(answer)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_verdict_has_its_own_text() {
        let reply = DecideRequest { reply: Some("no".into()), ..DecideRequest::default() };
        assert!(check_texts(Verdict::Approve, &reply).is_err());
        assert!(check_texts(Verdict::Reject, &reply).is_ok());
        let edited = DecideRequest { edited_message: Some(" ".into()), ..DecideRequest::default() };
        assert!(check_texts(Verdict::Approve, &edited).is_err(), "an empty edit is none");
    }

    #[test]
    fn money_in_a_decision_is_in_minor_units() {
        let d: DecideRequest = serde_json::from_str(r#"{"discount":{"amount_minor":5000}}"#).unwrap();
        assert_eq!(d.discount, Some(Discount { amount_minor: Some(5_000), percent: None }));
        assert!(serde_json::from_str::<DecideRequest>(r#"{"discount":{"amount_minor":50.5}}"#).is_err());
        assert!(serde_json::from_str::<DecideRequest>(r#"{"discont":{}}"#).is_err(), "a typo is no silent approval");
    }
}
