//! One decision on one task: what it leads to, and the one commit.

use super::conflict::{self, Seen};
use super::{DecideRequest, Verdict, first_result, result_of, shown};
use crate::State;
use crate::desk::talk::thread;
use crate::desk::turn::letter::{Letter, Outgoing, complain, one_line};
use crate::desk::turn::scene::Scene;
use crate::desk::{Again, decided_before, invalid, refusal, stale, unconfirmed};
use crate::http::{ApiError, Code, Principal, Problems};
use crate::store::{Author, Case, Commit, IdempotencyKey, Task, TaskDecision, TaskStatus};
use serde_json::Value;
use workflow::booking::{TaskId, TaskKind};
use workflow::replay::Given;
use workflow::turn::{Activity, Decision, Grant, Input, Plan, Refusal, Sourced};
use workflow::venue::{Diary, Money};
use workflow::{Decided, NewTask, Reply, run, wording};

/// One decision on one task.
pub(super) struct Decider<'a> {
    pub who: &'a Principal,
    pub scene: &'a Scene<'a>,
    pub task: &'a Task,
    pub case: &'a Case,
    pub verdict: Verdict,
    pub request: &'a DecideRequest,
}

/// What came of a decision, and what was written.
pub(super) struct Made {
    pub answer: Result<Value, ApiError>,
    pub commit: Option<Commit>,
}

impl Decider<'_> {
    /// Runs the decision's turn and writes it; `None` when somebody was faster.
    pub async fn made(&self, state: &State, key: Option<&IdempotencyKey>) -> Result<Option<Made>, ApiError> {
        self.approves_what_was_seen()?;
        let decision = self.decision()?;
        let seen = conflict::seen(state, self.scene, (self.task, self.case), &decision).await?;
        let (decided, seen, others) = self.decided(&decision, seen)?;
        complain(&decided);
        let (commit, answer) = self.written(decided, Given::Decision { decision }, &seen, key)?;
        let Some(commit) = commit else { return Ok(Some(Made { answer, commit: None })) };
        let all = conflict::settled(commit, others);
        match state.store.commit_all(&self.who.tenant, &all).await.map_err(Again::from) {
            Ok(()) => {
                tracing::info!(
                    event_id = %self.case.booking.id,
                    thread_id = %thread(&self.case.thread.session),
                    task_id = %self.task.id,
                    done = answer.is_ok(),
                    "decision",
                );
                Ok(Some(Made { answer, commit: all.into_iter().next() }))
            }
            Err(Again::Yes) => Ok(None),
            Err(Again::No(failure)) => Err(failure),
        }
    }

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
        let plan = self.task.draft.as_ref().map(|d| d.plan.clone());
        let plan = plan.unwrap_or_else(|| Plan::unproved(self.case.booking.language));
        wording::verify_by_hand(text, &plan, &self.scene.venue, self.scene.today())
    }

    /// The mail that the manager writes, where it promises what no data holds.
    fn promised(&self) -> Option<String> {
        let words = self.request.edited_message.as_ref().or(self.request.reply.as_ref())?;
        let draft = self.task.draft.as_ref().map(|d| &d.plan);
        wording::promises(words, draft, &self.scene.venue, self.scene.today()).then(|| words.clone())
    }

    /// The mail that the manager writes, where it says more than the draft.
    fn own_words(&self) -> Option<String> {
        let words = self.request.edited_message.as_ref().or(self.request.reply.as_ref())?;
        let draft = self.task.draft.as_ref().map(|d| (d.text.as_str(), &d.plan));
        wording::own_words(words, draft, &self.scene.venue, self.scene.today()).map(str::to_owned)
    }

    /// What the decision leads to, with the diary it rests on, and what it writes to other bookings.
    fn decided(&self, decision: &Decision, seen: Seen) -> Result<(Decided, Diary, Vec<Commit>), ApiError> {
        let decided = run(&self.case.booking, &Input::Decision(decision.clone()), &self.scene.world(&seen.diary));
        if decided.reply == Reply::Refused(Refusal::RoomLost)
            && let Some(moved) = conflict::give(self.scene, &self.case.booking, decision, &seen)?
        {
            return Ok(moved);
        }
        Ok((decided, seen.diary, Vec::new()))
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
            promised: self.promised(),
            own_words: self.own_words(),
        })
    }

    /// What an approval grants, or everything in it that the task does not take.
    pub fn grant(&self) -> Result<Grant, ApiError> {
        let mut problems = Problems::default();
        let discount = problems.keep(self.discount())?.flatten();
        let received = problems.keep(self.received())?.flatten();
        problems.finish()?;
        Ok(Grant { discount, sourced: self.sourced(), received })
    }

    /// What the manager found, for a sourcing task; without a price it is only a note.
    fn sourced(&self) -> Option<Sourced> {
        let name = self.request.sourced_product_name.as_deref().map(one_line)?;
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
            lines.push(line("product_sourced", one_line(name)));
        }
        lines
    }

    fn refused(&self, why: &Refusal, open: &[NewTask]) -> Result<ApiError, ApiError> {
        Ok(match why {
            Refusal::AlreadyDecided => decided_before(first_result(self.task, &self.case.booking, self.scene)?),
            Refusal::RoomLost | Refusal::Cancelled | Refusal::Contracted | Refusal::NotPossible => refusal(why),
            Refusal::StaleDraft { successor } => stale(self.replaced(successor.as_ref(), open)?),
            Refusal::ConflictChanged { successor } => refusal(why).with("task", self.replaced(Some(successor), open)?),
        })
    }

    /// The task to decide in place of this one.
    fn replaced(&self, successor: Option<&TaskId>, open: &[NewTask]) -> Result<Value, ApiError> {
        match successor.and_then(|id| open.iter().find(|t| t.id == *id)) {
            None => self.shown(self.task),
            Some(t) => self.shown(&Task {
                id: t.id.clone(),
                kind: t.kind,
                reason: t.reason.to_owned(),
                digest: t.draft.as_ref().map(workflow::Draft::digest),
                draft: t.draft.clone(),
                made_from: t.made_from.clone(),
                about: t.about.clone(),
                ..self.task.clone()
            }),
        }
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
