//! A manager's decision: approve what was seen, or reject it. Approving sends; there is no second call.

mod body;

pub use body::{DecideRequest, DecisionAnswer, Discount, Price, Verdict};

use super::letter::{Letter, Outgoing, complain};
use super::scene::Scene;
use super::talk::thread;
use super::{Again, TRIES, checked_text, decided_before, invalid, refusal, repeated, stale, unconfirmed};
use crate::State;
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids;
use crate::store::{Author, Case, Commit, Hint, IdempotencyKey, Ranges, Task, TaskDecision, TaskStatus};
use crate::view;
use jiff::Timestamp;
use serde_json::{Value, json};
use workflow::booking::{Booking, TaskId, TaskKind};
use workflow::replay::Given;
use workflow::turn::{Activity, Decision, Grant, Input, Plan, Refusal, Say, Sourced};
use workflow::venue::{Diary, Money};
use workflow::{Decided, NewTask, Reply, run, wording};

/// Decides a task.
///
/// # Errors
/// `NotFound`, `Invalid`, `StaleDraft`, `AlreadyDecided`, `Deviation`, `RoomLost`, `KeyReused`, `NoVenue`, `Busy`,
/// the store's.
pub async fn decide(
    state: &State,
    who: &Principal,
    task: &str,
    verdict: Verdict,
    request: &Sent<DecideRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let id = ids::parse_task(task).ok_or(ApiError::NotFound("task"))?;
    let now = state.clock.now();
    let request = match request.judge(|r| check_texts(verdict, r).map(|()| r)) {
        Ok(request) => request,
        Err(wrong) => return Err(and_for_the_task(state, who, (&id, now), verdict, request, wrong).await?),
    };
    for attempt in 0..TRIES {
        let opened = state.store.open_decision(&who.tenant, &id, key, now).await?;
        if let Some(first) = &opened.answered {
            return repeated(first, key);
        }
        let (Some(task), Some(case)) = (opened.task, opened.case) else { return Err(ApiError::NotFound("task")) };
        let scene = Scene::new(&state.settings, opened.bundle, now)?;
        if task.status == TaskStatus::Superseded {
            let now_open = in_its_place(state, who, &task, &case).await?;
            return Err(stale(shown(now_open.as_ref().unwrap_or(&task), &case, &scene)?));
        }
        if task.status != TaskStatus::Pending {
            return Err(decided_before(first_result(&task, &case.booking, &scene)?));
        }
        let desk = Decider { who, scene: &scene, task: &task, case: &case, verdict, request };
        desk.approves_what_was_seen()?;
        let ranges = Ranges::for_booking(&Hint::of(&case.booking), scene.today());
        let diary = state.store.diary(&who.tenant, ranges).await?;
        let decision = desk.decision()?;
        let (decided, seen, others) = desk.decided(state, &decision, diary).await?;
        complain(&decided);
        let given = Given::Decision { decision };
        let (commit, result) = desk.written(decided, given, &seen, key)?;
        let Some(commit) = commit else { return result };
        let all = super::conflict::settled(commit, others);
        let Some(commit) = all.first() else { return result };
        match state.store.commit_all(&who.tenant, &all).await.map_err(Again::from) {
            Ok(()) => {
                tracing::info!(
                    event_id = %commit.event,
                    thread_id = %thread(&case.thread.session),
                    task_id = %id,
                    done = result.is_ok(),
                    "decision",
                );
                return result;
            }
            Err(Again::Yes) => tracing::info!(event_id = %commit.event, task_id = %id, attempt, "lost a race"),
            Err(Again::No(failure)) => return Err(failure),
        }
    }
    Err(ApiError::Busy)
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
    super::check_length(&mut problems, "/notes", r.notes.as_deref());
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

/// One decision on one task.
struct Decider<'a> {
    who: &'a Principal,
    scene: &'a Scene<'a>,
    task: &'a Task,
    case: &'a Case,
    verdict: Verdict,
    request: &'a DecideRequest,
}

impl Decider<'_> {
    /// The digest names the stored draft, and an edited text states only what the booking holds, or was confirmed.
    fn approves_what_was_seen(&self) -> Result<(), ApiError> {
        if let Some(seen) = &self.request.digest
            && self.verdict == Verdict::Approve
            && self.task.digest.as_ref() != Some(seen)
        {
            return Err(stale(self.shown(self.task)?));
        }
        let deviations = self.deviations();
        if deviations.is_empty() || self.request.confirm_deviation { Ok(()) } else { Err(unconfirmed(&deviations)) }
    }

    fn deviations(&self) -> Vec<wording::Deviation> {
        let Some(text) = &self.request.edited_message else { return Vec::new() };
        if self.task.draft.as_ref().is_some_and(|d| d.text == *text) {
            return Vec::new();
        }
        // Without a draft nothing is proved: every fact stated is the manager's own.
        let nothing = || Plan::new(self.case.booking.language, None, Say::Manager { text: String::new() }, []);
        let plan = self.task.draft.as_ref().map_or_else(nothing, |d| d.plan.clone());
        wording::verify(text, &plan, &self.scene.venue, self.scene.today())
    }

    /// What the decision leads to, with the diary it rests on, and what it writes to other bookings.
    async fn decided(
        &self,
        state: &State,
        decision: &Decision,
        diary: Diary,
    ) -> Result<(Decided, Diary, Vec<Commit>), ApiError> {
        let decided = run(&self.case.booking, &Input::Decision(decision.clone()), &self.scene.world(&diary));
        if decided.reply == Reply::Refused(Refusal::RoomLost)
            && let Some(moved) =
                super::conflict::give(state, &self.who.tenant, self.scene, &self.case.booking, decision, &diary).await?
        {
            return Ok(moved);
        }
        Ok((decided, diary, Vec::new()))
    }

    fn decision(&self) -> Result<Decision, ApiError> {
        let verdict = match self.verdict {
            Verdict::Approve => workflow::turn::Verdict::Approve(self.grant()?),
            Verdict::Reject => workflow::turn::Verdict::Reject { reply: self.request.reply.clone() },
        };
        Ok(Decision {
            task: self.task.id.clone(),
            kind: self.task.kind,
            made_from: self.task.made_from.clone(),
            by: self.who.actor.clone(),
            verdict,
        })
    }

    /// What an approval grants, or everything in it that the task does not take.
    fn grant(&self) -> Result<Grant, ApiError> {
        let mut problems = Problems::default();
        let discount = problems.keep(self.discount())?.flatten();
        let received = problems.keep(self.received())?.flatten();
        problems.finish()?;
        Ok(Grant { discount, sourced: self.sourced(), received })
    }

    /// What the manager found, for a sourcing task; without a price it is only a note.
    fn sourced(&self) -> Option<Sourced> {
        let name = self.request.sourced_product_name.as_deref().map(super::letter::one_line)?;
        let price = self.request.sourced_product_price.filter(|p| p.amount_minor > 0)?;
        let found = !name.is_empty() && self.task.kind == TaskKind::SourceMissingProduct;
        found.then(|| Sourced { name, price: Money::new(price.amount_minor, self.scene.venue.currency) })
    }

    /// What really arrived, for a claimed payment.
    fn received(&self) -> Result<Option<Money>, ApiError> {
        let Some(price) = self.request.received else { return Ok(None) };
        if self.task.kind != TaskKind::VerifyPayment {
            return Err(invalid("/received", Code::InvalidValue, "only a claimed payment takes one"));
        }
        if price.amount_minor < 1 {
            return Err(invalid("/received/amount_minor", Code::OutOfRange, "more than nothing, in minor units"));
        }
        Ok(Some(Money::new(price.amount_minor, self.scene.venue.currency)))
    }

    fn discount(&self) -> Result<Option<Money>, ApiError> {
        let Some(d) = self.request.discount else { return Ok(None) };
        let refuse = |detail| invalid("/discount", Code::InvalidValue, detail);
        if self.task.kind != TaskKind::DiscountRequest {
            return Err(refuse("only a discount request takes one"));
        }
        let total = self.case.booking.offer().map(|o| o.total).ok_or_else(|| refuse("there is no offer to reduce"))?;
        let granted = match (d.amount_minor, d.percent) {
            (Some(minor), None) => Money::new(minor, total.currency),
            (None, Some(percent @ 1..=100)) => total.share(u32::from(percent) * 100),
            _ => return Err(refuse("either amount_minor or percent (1 to 100)")),
        };
        if granted.minor < 1 || granted.minor > total.minor {
            return Err(refuse("more than nothing and at most the total"));
        }
        Ok(Some(granted))
    }

    /// What is to be written, if anything, and the result once it is.
    #[allow(clippy::type_complexity, reason = "a commit and what it leads to, nothing more")]
    fn written(
        &self,
        decided: Decided,
        given: Given,
        diary: &Diary,
        key: Option<&IdempotencyKey>,
    ) -> Result<(Option<Commit>, Result<Value, ApiError>), ApiError> {
        if let Reply::Refused(why) = &decided.reply {
            let failure = self.refused(why, &decided.open)?;
            return Ok((self.refusal_commit(decided, given, diary)?, Err(failure)));
        }
        let edited = self.request.edited_message.is_some();
        if edited && matches!(decided.reply, Reply::Send(_) | Reply::Held { .. }) {
            return Err(invalid(
                "/edited_message",
                Code::InvalidValue,
                "approving this makes a new mail from the facts; approve it, then edit that mail",
            ));
        }
        let mut letter = Letter::new(self.scene, self.case)?;
        letter.record(given, diary, &decided);
        let Decided { next, reply, rows, open, close, mut activity, notices, .. } = decided;
        let outgoing = self.outgoing(&reply);
        // Only the draft itself, or its edited form, takes the place of the held message.
        let held = match &reply {
            Reply::SendStored => letter.take_held(&self.task.id),
            Reply::Send(_) | Reply::None(_) | Reply::Held { .. } | Reply::Refused(_) => None,
        };
        let message_id = outgoing.map(|out| letter.send(out, held));
        let text = outgoing.map(|out| out.text.to_owned());
        let decision = TaskDecision {
            at: self.scene.now,
            by: self.who.actor.clone(),
            notes: self.request.notes.clone(),
            message_id,
            text,
        };
        letter.close(close, Some((&self.task.id, &decision)));
        letter.open(open, &next);
        letter.remind(notices, &next);
        activity.extend(self.own_lines());
        letter.trail(activity);
        let (mut commit, after) = letter.finish(next, rows);
        let mut shown = after.booking;
        shown.version += 1;
        let status = match self.verdict {
            Verdict::Approve => TaskStatus::Approved,
            Verdict::Reject => TaskStatus::Rejected,
        };
        let answer = result_of(self.task, status, Some(&decision), &shown, self.scene)?;
        commit.idempotency = key.map(|k| (k.clone(), 200, answer.to_string()));
        Ok((Some(commit), Ok(answer)))
    }

    /// What the client gets.
    fn outgoing<'s>(&'s self, reply: &'s Reply) -> Option<Outgoing<'s>> {
        let own = |text: &'s str| Outgoing {
            author: Author::Manager,
            text,
            language: self.task.draft.as_ref().map_or(self.case.booking.language, |d| d.language),
            plan: self.task.draft.as_ref().map(|d| &d.plan),
        };
        let words = self.request.edited_message.as_deref().or(self.request.reply.as_deref());
        match (reply, words) {
            // A plan of one sentence is the manager's reply itself: it goes out as written.
            (Reply::Send(d), Some(words)) if d.plan.says().len() == 1 => Some(own(words)),
            (Reply::Send(d), _) | (Reply::Held { holding: Some(d), .. }, _) => Some(Outgoing::draft(d)),
            (Reply::SendStored | Reply::None(_), Some(words)) => Some(own(words)),
            (Reply::SendStored, None) => self.task.draft.as_ref().map(Outgoing::draft),
            (Reply::None(_) | Reply::Held { holding: None, .. } | Reply::Refused(_), _) => None,
        }
    }

    /// What the manager did beside the booking, for the trail.
    fn own_lines(&self) -> Vec<Activity> {
        let line = |what: &str, after: String| Activity {
            actor: self.who.actor.clone(),
            what: what.to_owned(),
            before: None,
            after: Some(after),
            reason: "manager_decision".to_owned(),
        };
        let mut lines = Vec::new();
        let deviations = self.deviations();
        if !deviations.is_empty() {
            let codes: Vec<_> = deviations.iter().map(|d| d.code).collect();
            lines.push(line("deviation_confirmed", codes.join(", ")));
        }
        // With a price it is a line of the offer, and the turn notes it.
        if let (Some(name), None) = (&self.request.sourced_product_name, self.request.sourced_product_price) {
            lines.push(line("product_sourced", super::letter::one_line(name)));
        }
        lines
    }

    fn refused(&self, why: &Refusal, open: &[NewTask]) -> Result<ApiError, ApiError> {
        Ok(match why {
            Refusal::AlreadyDecided => decided_before(first_result(self.task, &self.case.booking, self.scene)?),
            Refusal::RoomLost | Refusal::Cancelled | Refusal::Contracted | Refusal::NotPossible => refusal(why),
            Refusal::StaleDraft { successor } => {
                let new = successor.as_ref().and_then(|id| open.iter().find(|t| t.id == *id));
                stale(match new {
                    None => self.shown(self.task)?,
                    Some(t) => self.shown(&Task {
                        id: t.id.clone(),
                        kind: t.kind,
                        reason: t.reason.to_owned(),
                        digest: t.draft.as_ref().map(workflow::Draft::digest),
                        draft: t.draft.clone(),
                        made_from: t.made_from.clone(),
                        about: t.about.clone(),
                        ..self.task.clone()
                    })?,
                })
            }
        })
    }

    /// A refusal may open a successor; it is stored before the manager hears of it.
    fn refusal_commit(&self, decided: Decided, given: Given, diary: &Diary) -> Result<Option<Commit>, ApiError> {
        let nothing = decided.open.is_empty() && decided.close.is_empty() && decided.rows.is_empty();
        if nothing && decided.next == self.case.booking {
            return Ok(None);
        }
        let mut letter = Letter::new(self.scene, self.case)?;
        letter.record(given, diary, &decided);
        let Decided { next, rows, open, close, activity, .. } = decided;
        letter.close(close, None);
        letter.open(open, &next);
        letter.trail(activity);
        Ok(Some(letter.finish(next, rows).0))
    }

    fn shown(&self, task: &Task) -> Result<Value, ApiError> {
        shown(task, self.case, self.scene)
    }
}

fn shown(task: &Task, case: &Case, scene: &Scene<'_>) -> Result<Value, ApiError> {
    Ok(serde_json::to_value(view::task(task, Some((&case.booking, &scene.venue))))?)
}

/// What is to be decided now in place of a superseded task: the open one of its kind, else what replaced it.
async fn in_its_place(state: &State, who: &Principal, old: &Task, case: &Case) -> Result<Option<Task>, ApiError> {
    let open = case.booking.tasks.iter().find(|t| t.kind == old.kind).map(|t| &t.id);
    match open.or(old.successor.as_ref()) {
        Some(id) => Ok(state.store.task(&who.tenant, id, state.clock.now()).await?),
        None => Ok(None),
    }
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
