//! Manager decisions. They enter only here; no client phrase can set them.

use super::ground::Ground;
use super::remake::{go_on, go_on_by_hand};
use super::reply::Reply;
use super::timer::Reminder;
use super::work::{Work, shortened, when};
use super::{
    Closed, DateProblem, Decision, Grant, Mutant, Outcome, Refusal, Say, SilenceReason, Sourced, Turn, Verdict,
    answers, contract, gates, ground, other_events, promise, room, timer, transition, visit,
};
use crate::booking::{Asked, Cancelled, Contract, Fingerprint, OfferStatus, TaskAbout, TaskKind};
use crate::conflict::{self, Contest};
use crate::understanding::Item;
use crate::venue::Money;

/// Carries out one decision.
pub(super) fn decide(mut w: Work<'_>, d: &Decision) -> Turn {
    if !w.next.tasks.iter().any(|t| t.id == d.task) {
        return w.unchanged(Outcome::Refused(Refusal::AlreadyDecided));
    }
    match &d.verdict {
        Verdict::Reject { reply } => reject(w, d, reply.as_deref()),
        Verdict::Approve(grant) => match d.kind {
            TaskKind::ConfirmationMessage => confirm(w, d),
            TaskKind::RoomConflictResolution => give_room(w, d),
            TaskKind::ChangeAfterConfirmation => contract::approve(w, d),
            // A contract has no offer left to end or to reduce.
            TaskKind::DeclineReview | TaskKind::DiscountRequest if w.next.contract.is_some() => {
                w.unchanged(Outcome::Refused(Refusal::Contracted))
            }
            // What is billed by contract changes with the client's word alone.
            TaskKind::SourceMissingProduct if grant.sourced.is_some() && w.next.contract.is_some() => {
                w.unchanged(Outcome::Refused(Refusal::Contracted))
            }
            TaskKind::ManualReview if reminds_too_late(&mut w, d) => overtaken(w, d),
            TaskKind::DiscountRequest => discount(w, d, grant.discount),
            _ if is_draft(d.kind) => send_draft(w, d),
            _ => {
                w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
                spoken(&mut w, d);
                match grant.sourced.as_ref().filter(|_| d.kind == TaskKind::SourceMissingProduct) {
                    Some(found) => source(w, d, found),
                    None => approve(w, d, grant),
                }
            }
        },
    }
}

/// Whether approving sends a reply of ours that waited.
fn is_draft(kind: TaskKind) -> bool {
    matches!(
        kind,
        TaskKind::OfferMessage
            | TaskKind::AiReplyApproval
            | TaskKind::DateConfirmationMessage
            | TaskKind::RoomAvailabilityMessage
            | TaskKind::TransitionMessage
    )
}

/// What a manager wrote in their own words stands: what they promise is denied by nobody, and what they ask, or offer for
/// another price, is answered to them.
pub(super) fn spoken(w: &mut Work<'_>, d: &Decision) {
    promise::keep(w, d);
    if let Some(words) = &d.own_words {
        w.next.own_question = Some(shortened(words)).filter(|_| other_events::asks_or_prices(w, words));
    }
}

/// The one approval that confirms: contract, binding claim, mail and activity in one transaction.
fn confirm(mut w: Work<'_>, d: &Decision) -> Turn {
    let fresh = d.made_from == w.next.confirmation_fingerprint();
    let today = w.world.local.date();
    let room_kept = fresh && {
        room::judge_option(&mut w);
        w.next.hold.as_ref().is_some_and(|h| {
            w.room(&h.room).is_some_and(|r| w.world.diary.is_free(r, &h.windows, &w.next.id.0, w.world.now))
        })
    };
    if fresh && !room_kept {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    if !fresh || w.next.facts.schedule.is_none_or(|s| s.date < today) {
        w.close_task(&d.task, Closed::Superseded { successor: None });
        if w.next.is_accepted() && w.next.missing_billing().is_empty() && w.next.deposit_settled() {
            transition::open_confirmation(&mut w);
        }
        let successor = w.opened_draft(TaskKind::ConfirmationMessage);
        return w.finish(Outcome::Refused(Refusal::StaleDraft { successor }));
    }
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    spoken(&mut w, d);
    w.next.contract = Some(Contract { at: w.world.now, by: d.by.clone() });
    if let Some(h) = &mut w.next.hold {
        h.until = None;
    }
    // Asked whether they really cancel, they may still say yes.
    w.next.asked.retain(|a| *a == Asked::Cancel);
    w.note(&d.by, "booking_confirmed", None, None);
    w.finish(Outcome::SendDraft)
}

/// The client gets the contested room, once the other event has let it go; until then the decision is refused. Who must
/// give way is who the manager was told of: where that is another by now, or would lose more days, they are asked anew.
fn give_room(mut w: Work<'_>, d: &Decision) -> Turn {
    ground::judge(&mut w);
    let Some(id) = w.next.contested.clone() else { return w.unchanged(Outcome::Refused(Refusal::RoomLost)) };
    let windows = conflict::wanted(&w.next);
    if let Some(contest) = Contest::of(&w.next.id, &id, &windows, w.world)
        && !contest.binds
        && contest.fingerprint(&id, &windows) != d.made_from
    {
        let successor = room::open_conflict(&mut w, &id, &windows, contest);
        return w.finish(Outcome::Refused(Refusal::ConflictChanged { successor }));
    }
    let pending = w.next.pending_change.take();
    if let Some(p) = pending {
        let f = &mut w.next.facts;
        f.schedule = p.schedule.or(f.schedule);
        f.participants = p.participants.or(f.participants);
        f.layout = p.layout.or(f.layout);
    }
    w.next.facts.room_wish = Some(id.clone());
    if !room::claim(&mut w, &id) {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    w.next.contested = None;
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    w.note(&d.by, "room_given", None, Some(id.to_string()));
    let mut r = Reply::default();
    visit::judge(&mut w, &mut r);
    go_on_by_hand(w, r, SilenceReason::TaskClosed)
}

/// What a manager found becomes a priced line; wishes still open stay a task.
fn source(mut w: Work<'_>, d: &Decision, found: &Sourced) -> Turn {
    ground::judge(&mut w);
    let f = &mut w.next.facts;
    let same = |m: &String| m.to_lowercase() == found.name.to_lowercase();
    let at = f.missing.iter().position(same).unwrap_or(0);
    if at < f.missing.len() {
        f.missing.remove(at);
    }
    f.sourced.retain(|s| s.name != found.name);
    // A product that the room does not allow comes from elsewhere now: it is no open wish any more.
    let venue = w.world.venue;
    let ours = |i: &Item| matches!(i, Item::Product(id) if venue.product(id).is_some_and(|p| same(&p.name)));
    f.wishes.retain(|x| !ours(&x.item));
    f.sourced.push(found.clone());
    f.acceptance = None;
    w.note(&d.by, "product_sourced", None, Some(format!("{}: {}", found.name, found.price)));
    if !w.next.facts.missing.is_empty() {
        let made_from = Fingerprint::of(&w.next.facts.missing);
        w.open_task(TaskKind::SourceMissingProduct, "not_in_catalogue", made_from, None);
    }
    continue_booking(w, vec![Say::ItemFound { name: found.name.clone() }])
}

/// A reply of ours that waited goes out, unless the ground under it moved: then a fresh one waits in its place.
fn send_draft(mut w: Work<'_>, d: &Decision) -> Turn {
    let old = d.kind == TaskKind::AiReplyApproval && !gates::draft_is_fresh(&w, &d.made_from);
    let days = d.kind == TaskKind::DateConfirmationMessage && ground::days_are_gone(&w);
    let ground = ground::judge(&mut w);
    if old || days || ground.moved || ground::offer_ran_out_since(&w, d) {
        return stale_reply(w, d, &ground);
    }
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    spoken(&mut w, d);
    if let Some(o) = w.next.offers.last_mut()
        && o.status == OfferStatus::Held
    {
        o.status = OfferStatus::Sent;
    }
    w.next.unanswered.clear();
    w.note(&d.by, "reply_approved", Some(d.kind.code()), None);
    w.finish(Outcome::SendDraft)
}

/// A manager grants a discount on what can still be had: for another room or another day nobody granted one.
fn discount(mut w: Work<'_>, d: &Decision, amount: Option<Money>) -> Turn {
    ground::judge(&mut w);
    if w.next.facts.schedule.is_none() {
        return w.unchanged(Outcome::Refused(Refusal::NotPossible));
    }
    let offered = w.next.offer().and_then(|o| o.room().cloned());
    if w.next.hold.is_none() && !offered.is_some_and(|room| room::claim(&mut w, &room)) {
        return w.unchanged(Outcome::Refused(Refusal::RoomLost));
    }
    w.close_task(&d.task, Closed::Approved { by: d.by.clone() });
    grant_discount(&mut w, d, amount);
    continue_booking(w, Vec::new())
}

/// Whether a reminder would be sent that is not true any more: the option or the offer it speaks of has ended, or the
/// room that a deposit is asked for is gone.
fn reminds_too_late(w: &mut Work<'_>, d: &Decision) -> bool {
    let Some(reminder) = timer::reminder(&w.next, &d.made_from) else { return false };
    w.tried(|w| {
        let moved = ground::judge(w).moved;
        match reminder {
            Reminder::Option(until) => moved || until <= w.world.now,
            Reminder::Deposit => w.next.hold.is_none(),
            // It holds no mail: approving it only notes that it was seen.
            Reminder::Ended(_) => false,
        }
    })
}

/// The task has nothing left to send; what is to be done instead the clock or the client's next mail tells.
fn overtaken(mut w: Work<'_>, d: &Decision) -> Turn {
    w.close_task(&d.task, Closed::Superseded { successor: None });
    w.finish(Outcome::Refused(Refusal::StaleDraft { successor: None }))
}

fn approve(mut w: Work<'_>, d: &Decision, grant: &Grant) -> Turn {
    match d.kind {
        TaskKind::CancellationRequest => {
            call_off(&mut w, &d.by, None);
            w.finish(Outcome::SendDraft)
        }
        TaskKind::DeclineReview => {
            w.release(OfferStatus::Declined);
            w.next.facts.room_wish = None;
            w.next.asked.clear();
            w.note(&d.by, "decline_closed", None, None);
            w.finish(Outcome::SendDraft)
        }
        TaskKind::VerifyPayment => {
            let Some(amount) = grant.received.or(w.next.open_deposit().map(|x| x.amount)).filter(|m| m.minor > 0)
            else {
                return w.finish(Outcome::Silence(SilenceReason::TaskClosed));
            };
            ground::judge(&mut w);
            transition::receive(&mut w, &d.by, "payment_verified", &format!("task {}", d.task), amount);
            let rest = transition::settle(&mut w, &d.task.to_string());
            let plan = w.plan(Say::PaymentReceived { amount }, rest);
            w.finish(Outcome::Reply(plan))
        }
        TaskKind::ManualReview => {
            w.note(&d.by, "task_done", Some(d.kind.code()), None);
            if transition::confirms_after_all(&mut w) {
                return w.finish(Outcome::Silence(SilenceReason::WaitingForTeam));
            }
            // Most reviews hold no mail; a reminder does.
            w.finish(Outcome::SendDraft)
        }
        TaskKind::ConfirmationMessage
        | TaskKind::OfferMessage
        | TaskKind::AiReplyApproval
        | TaskKind::DateConfirmationMessage
        | TaskKind::RoomAvailabilityMessage
        | TaskKind::TransitionMessage
        | TaskKind::DiscountRequest
        | TaskKind::MessageManager
        | TaskKind::OpenQuestion
        | TaskKind::SourceMissingProduct
        | TaskKind::RoomConflictResolution
        | TaskKind::Refund
        | TaskKind::ChangeAfterConfirmation
        | TaskKind::PrivacyRequest => {
            w.note(&d.by, "task_done", Some(d.kind.code()), None);
            w.finish(Outcome::Silence(SilenceReason::TaskClosed))
        }
    }
}

/// A discount off the current total; without an amount what the client asked for. The next offer shows it as a line.
fn grant_discount(w: &mut Work<'_>, d: &Decision, amount: Option<Money>) {
    let total = w.next.offer().map(|o| o.total);
    let asked = w.next.countered.zip(total).map(|(asked, t)| Money::new(t.minor - asked.minor, t.currency));
    let before = w.next.facts.discount;
    let Some(off) = amount.or(asked).filter(|m| m.minor > 0) else {
        w.note(&d.by, "task_done", Some(d.kind.code()), None);
        return;
    };
    w.next.facts.discount = Some(before.map_or(off, |b| b.plus(off)));
    w.next.facts.acceptance = None;
    w.next.countered = None;
    let after = w.next.facts.discount.map(|m| m.to_string());
    w.note(&d.by, "discount_granted", before.map(|m| m.to_string()), after);
}

/// The booking is off: room, visit and open tasks go, a receipt becomes a refund task.
fn call_off(w: &mut Work<'_>, by: &str, reason: Option<&str>) {
    let (step, status) = (w.next.step(), w.next.status());
    let received = w.next.received();
    let room = w.next.hold.clone().filter(|_| Mutant::KeepsCancelledRooms.lives());
    w.release(OfferStatus::Superseded);
    w.next.hold = room;
    w.next.cancelled = Some(Cancelled { at: w.world.now, by: by.to_owned(), step });
    w.next.asked.clear();
    w.next.visit = None;
    w.next.pending_change = None;
    // Money that may be on its way and what a person may ask of their data are not the event's.
    let ends = |kind: TaskKind| !matches!(kind, TaskKind::VerifyPayment | TaskKind::PrivacyRequest);
    for t in w.next.tasks.clone().into_iter().filter(|t| ends(t.kind)) {
        w.close_task(&t.id, Closed::Superseded { successor: None });
    }
    if received.is_some() {
        let id = w.open_task(TaskKind::Refund, "cancelled_with_payment", Fingerprint::of(&"refund"), None);
        w.about(&id, TaskAbout::Payment { due: None, received });
    }
    w.note(by, "booking_cancelled", Some(status.name().to_owned()), reason.map(str::to_owned));
}

/// A manager cancels by their own route; a second time nothing is left to do.
pub(super) fn cancel(mut w: Work<'_>, by: &str, reason: Option<&str>) -> Turn {
    if w.next.cancelled.is_some() {
        return w.unchanged(Outcome::Refused(Refusal::AlreadyDecided));
    }
    call_off(&mut w, by, reason);
    let plan = w.plan(Say::Cancelled { when: w.next.facts.schedule.map(when) }, []);
    w.finish(Outcome::Reply(plan))
}

/// The facts moved since a held reply was written: it is not sent, a fresh one takes its place.
fn stale_reply(mut w: Work<'_>, d: &Decision, ground: &Ground) -> Turn {
    w.close_task(&d.task, Closed::Superseded { successor: None });
    let mut r = Reply::default();
    if w.next.cancelled.is_none() {
        if let Some(date) = ground.over {
            r.result.push(Say::DateImpossible { date, problem: DateProblem::Past });
        }
        r.result.extend(ground.expired.map(|valid_until| Say::OfferExpired { valid_until }));
        r.answers = answers::still_waiting(&mut w);
        go_on(&mut w, r.result.is_empty(), &mut r);
    }
    // Days proposed anew wait in a task of their own.
    let days = w.opened_draft(TaskKind::DateConfirmationMessage);
    let mut says = r.into_says().into_iter();
    let successor = days.or_else(|| {
        let plan = w.plan(says.next()?, says);
        Some(gates::hold_anew(&mut w, d.kind, plan))
    });
    w.finish(Outcome::Refused(Refusal::StaleDraft { successor }))
}

/// Goes on after a decision: the re-made offer or the next question is sent.
fn continue_booking(w: Work<'_>, result: Vec<Say>) -> Turn {
    go_on_by_hand(w, Reply { result, ..Reply::default() }, SilenceReason::TaskClosed)
}

/// Sends nothing unless the manager wrote a reply.
fn reject(mut w: Work<'_>, d: &Decision, reply: Option<&str>) -> Turn {
    w.close_task(&d.task, Closed::Rejected { by: d.by.clone() });
    spoken(&mut w, d);
    match d.kind {
        TaskKind::ChangeAfterConfirmation => contract::drop_wish(&mut w, &d.by),
        TaskKind::DiscountRequest => w.next.countered = None,
        TaskKind::CancellationRequest => transition::resume(&mut w),
        TaskKind::ConfirmationMessage => w.next.rejected_confirmation = Some(w.next.confirmation_fingerprint()),
        TaskKind::OfferMessage | TaskKind::AiReplyApproval => {
            w.next.unanswered.clear();
            if let Some(o) = w.next.offers.last_mut()
                && o.status == OfferStatus::Held
            {
                o.status = OfferStatus::Superseded;
            }
        }
        _ => {}
    }
    w.note(&d.by, "task_rejected", Some(d.kind.code()), None);
    // Whoever does not confirm says why, and the client's next words are an answer to it; so they are to a question.
    let asks = |text: &&str| d.kind == TaskKind::ConfirmationMessage || other_events::asks_or_prices(&w, text);
    w.next.own_question = reply.filter(asks).map(shortened);
    match reply {
        Some(text) => {
            let plan = w.plan(Say::Manager { text: text.to_owned() }, []);
            w.finish(Outcome::Reply(plan))
        }
        None => w.finish(Outcome::Silence(SilenceReason::Rejected)),
    }
}
