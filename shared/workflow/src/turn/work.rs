//! The copy a turn works on, and how it ends: every write is derived from the difference to the booking before.

use super::timer::{self, Reminder};
use super::{
    Activity, CLIENT_MESSAGE, Closed, Notice, Outcome, Plan, Say, SilenceReason, TaskDraft, TaskWrite, Turn, WhenFact,
    World, diary,
};
use crate::booking::{
    Booking, Fingerprint, OfferStatus, PendingChange, Question, Schedule, TaskAbout, TaskId, TaskKind, TaskRef, Told,
};
use crate::understanding::Item;
use crate::venue::{Room, RoomId};

/// A turn under construction.
pub(super) struct Work<'a> {
    /// The booking as it was.
    pub before: &'a Booking,
    /// The booking as it becomes.
    pub next: Booking,
    /// What may be looked at.
    pub world: &'a World<'a>,
    /// Questions that this turn's reply answers.
    pub questions: Vec<Question>,
    /// The client complains: whatever is said begins with an apology.
    pub apologises: bool,
    /// Whose facts are taken: `client`, or a manager's name.
    speaker: &'a str,
    /// What drove the turn.
    pub cause: &'static str,
    tasks: Vec<TaskWrite>,
    activity: Vec<Activity>,
    notices: Vec<Notice>,
}

/// Open tasks of a type that piles up; beyond that the oldest makes room.
const PILE: usize = 5;

/// How often a client can say more to one task; the conversation has the rest.
const MOST_HEARD: u8 = 20;

/// A client's words on one line, as long as a task has room for.
pub(super) fn shortened(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(400).collect()
}

impl<'a> Work<'a> {
    pub fn new(before: &'a Booking, world: &'a World<'a>, cause: &'static str) -> Self {
        let next = before.clone();
        Self {
            before,
            next,
            world,
            questions: Vec::new(),
            apologises: false,
            speaker: "client",
            cause,
            tasks: Vec::new(),
            activity: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Notes a change of fact.
    pub fn note(&mut self, actor: &str, what: &str, before: Option<String>, after: Option<String>) {
        let reason = self.cause.to_owned();
        self.activity.push(Activity { actor: actor.to_owned(), what: what.to_owned(), before, after, reason });
    }

    /// The same turn, with the facts of somebody else than the client.
    pub fn spoken_by(self, speaker: &'a str) -> Self {
        Self { speaker, ..self }
    }

    /// Notes a change of fact by whoever speaks.
    pub fn note_said(&mut self, what: &str, before: Option<String>, after: Option<String>) {
        self.note(self.speaker, what, before, after);
    }

    /// The room with that id; a room taken out of the catalogue is no longer known.
    pub fn room(&self, id: &RoomId) -> Option<&'a Room> {
        self.world.venue.room(id)
    }

    /// Name of a room for people.
    pub fn room_name(&self, id: &RoomId) -> String {
        self.room(id).map_or_else(|| id.to_string(), |r| r.name.clone())
    }

    /// Name of a product or menu of the house.
    pub fn item_name(&self, item: &Item) -> Option<String> {
        match item {
            Item::Product(id) => self.world.venue.product(id).map(|p| p.name.clone()),
            Item::Menu(id) => self.world.venue.menu(id).map(|m| m.name.clone()),
            Item::Unknown(_) => None,
        }
    }

    /// What `attempt` comes to, without leaving a trace in the booking, its tasks or its trail.
    pub fn tried<T>(&mut self, attempt: impl FnOnce(&mut Self) -> T) -> T {
        let (next, tasks, activity) = (self.next.clone(), self.tasks.clone(), self.activity.len());
        let result = attempt(self);
        self.next = next;
        self.tasks = tasks;
        self.activity.truncate(activity);
        result
    }

    /// Wraps sentences into a plan in the client's language.
    pub fn plan(&self, first: Say, rest: impl IntoIterator<Item = Say>) -> Plan {
        Plan::new(self.next.language, self.next.client.name.clone(), first, rest)
    }

    /// Opens a task, or replaces the open one of the same kind when its facts moved (each question, sourcing wish
    /// or review is a task of its own); returns its id. An open task of the kind that rests on the same facts is kept.
    pub fn open_task(
        &mut self,
        kind: TaskKind,
        reason: &'static str,
        made_from: Fingerprint,
        plan: Option<Plan>,
    ) -> TaskId {
        if let Some(same) = self.next.tasks.iter().find(|t| t.kind == kind && t.made_from == made_from) {
            return same.id.clone();
        }
        self.next.task_seq += 1;
        let id = TaskId::nth(&self.next.id, self.next.task_seq);
        let mut same_kind = self.next.tasks.iter().filter(|t| t.kind == kind);
        let most = if kind.piles_up() { PILE } else { 1 };
        if let Some(old) = same_kind.clone().nth(most - 1).and_then(|_| same_kind.next()).map(|t| t.id.clone()) {
            self.close_task(&old, Closed::Superseded { successor: Some(id.clone()) });
        }
        self.next.tasks.push(TaskRef {
            id: id.clone(),
            kind,
            made_from: made_from.clone(),
            opened_at: Some(self.world.now),
            told: Told::Opened,
            heard: 0,
            words: String::new(),
        });
        let draft = TaskDraft { id: id.clone(), kind, reason, made_from, plan, about: None };
        self.tasks.push(TaskWrite::Open(Box::new(draft)));
        self.note("system", "task_opened", None, Some(reason.to_owned()));
        id
    }

    /// Says what a task opened in this turn is about.
    pub fn about(&mut self, id: &TaskId, about: TaskAbout) {
        for t in &mut self.tasks {
            if let TaskWrite::Open(d) = t
                && &d.id == id
            {
                d.about = Some(about);
                return;
            }
        }
    }

    /// A person is to read what the client wrote.
    pub fn hand_over(&mut self, reason: &'static str, made_from: Fingerprint, text: &str) {
        let id = self.open_task(TaskKind::ManualReview, reason, made_from, None);
        self.words(&id, text);
    }

    /// The client's own words for a task, shortened.
    pub fn words(&mut self, id: &TaskId, text: &str) {
        if let Some(task) = self.next.tasks.iter_mut().find(|t| t.id == *id && t.kind.is_to_be_read()) {
            task.words = shortened(text);
        }
        self.about(id, TaskAbout::Words { text: shortened(text) });
    }

    /// What the client wrote that nobody of the team has read yet, a line each.
    pub fn unread(&self) -> String {
        let words = self.next.tasks.iter().map(|t| t.words.as_str()).filter(|t| !t.is_empty());
        words.collect::<Vec<_>>().join("\n")
    }

    /// What the client said to a task in this turn and before, as far as the booking keeps it.
    pub fn said_to(&self, task: &TaskRef) -> String {
        let now = self.tasks.iter().filter_map(|t| match t {
            TaskWrite::Heard { id, text } if *id == task.id => Some(text.as_str()),
            _ => None,
        });
        let before = Some(task.words.as_str()).filter(|words| !words.is_empty());
        before.into_iter().chain(now).collect::<Vec<_>>().join("\n")
    }

    /// What the client says to a task that waits since an earlier turn, beside what they said then.
    pub fn heard(&mut self, id: &TaskId, text: &str) {
        if let Some(task) = self.next.tasks.iter_mut().find(|t| t.id == *id && t.heard < MOST_HEARD) {
            task.heard += 1;
            self.tasks.push(TaskWrite::Heard { id: id.clone(), text: shortened(text) });
        }
    }

    /// What the client writes while something binding waits for a manager is put to it: they decide on the last word.
    pub fn heard_by_deciders(&mut self, text: &str) {
        let waiting: Vec<TaskId> = self.next.tasks.iter().filter(|t| t.kind.binds()).map(|t| t.id.clone()).collect();
        for id in waiting {
            self.heard(&id, text);
        }
    }

    /// Tells the team again about a task that waits.
    pub fn notice(&mut self, task: &TaskId, kind: TaskKind, told: Told) {
        self.notices.push(Notice { task: task.clone(), kind, told });
    }

    /// Closes a task that is open.
    pub fn close_task(&mut self, id: &TaskId, how: Closed) {
        self.next.tasks.retain(|t| &t.id != id);
        self.tasks.retain(|t| !matches!(t, TaskWrite::Heard { id: other, .. } if other == id));
        let opened_now = self.tasks.iter().position(|t| matches!(t, TaskWrite::Open(d) if &d.id == id));
        match opened_now {
            Some(i) => drop(self.tasks.remove(i)),
            None => self.tasks.push(TaskWrite::Close { id: id.clone(), how }),
        }
    }

    /// Closes the open tasks of a type that events have settled.
    pub fn supersede(&mut self, kind: TaskKind) {
        let open: Vec<TaskId> = self.next.tasks.iter().filter(|t| t.kind == kind).map(|t| t.id.clone()).collect();
        for id in open {
            self.close_task(&id, Closed::Superseded { successor: None });
        }
    }

    /// Whether a task of that kind is open.
    pub fn has_task(&self, kind: TaskKind) -> bool {
        self.next.tasks.iter().any(|t| t.kind == kind)
    }

    /// The task opened in this turn that carries a draft of the given kind, if any.
    pub fn opened_draft(&self, kind: TaskKind) -> Option<TaskId> {
        self.tasks.iter().find_map(|t| match t {
            TaskWrite::Open(d) if d.kind == kind && d.plan.is_some() => Some(d.id.clone()),
            _ => None,
        })
    }

    /// Releases the room and ends what rested on it.
    pub fn release(&mut self, offer_becomes: OfferStatus) {
        self.next.hold = None;
        self.next.facts.acceptance = None;
        for o in self.next.offers.iter_mut().filter(|o| o.status.is_live()) {
            o.status = offer_becomes;
        }
    }

    /// Ends the turn: supersedes tasks whose facts moved, derives the diary writes from the hold before and after.
    pub fn finish(mut self, outcome: Outcome) -> Turn {
        diary::tell_team(&mut self);
        let current = self.next.confirmation_fingerprint();
        let (offer_from, offer_draft) = (self.next.offer_fingerprint(), self.next.offer_draft());
        let stale: Vec<TaskId> = self
            .next
            .tasks
            .iter()
            .filter(|t| match t.kind {
                TaskKind::ConfirmationMessage => t.made_from != current || self.next.contract.is_some(),
                // Those of before the version was kept rest on the facts alone.
                TaskKind::OfferMessage => t.made_from != offer_draft && t.made_from != offer_from,
                TaskKind::ManualReview => self.reminder_is_moot(&t.made_from),
                _ => false,
            })
            .map(|t| t.id.clone())
            .collect();
        for id in stale {
            self.close_task(&id, Closed::Superseded { successor: None });
        }
        let rows = diary::rows(&self);
        let earlier = std::mem::take(&mut self.next.earlier);
        self.next.earlier = earlier.replaced(&self.before.facts, &self.next.facts);
        // The same mail once more changes nothing, and takes nothing's place.
        if self.cause == CLIENT_MESSAGE && self.next.last_mail != self.before.last_mail {
            let (old, new) = (&self.before.facts, &self.next.facts);
            let wishes = (old.wishes != new.wishes).then(|| old.wishes.clone());
            self.next.replaced_last = PendingChange { wishes, ..PendingChange::default().replaced(old, new) };
        }
        let changed = self.next != *self.before;
        if changed {
            self.next.updated_at = self.world.now;
        }
        Turn { next: self.next, outcome, rows, tasks: self.tasks, activity: self.activity, notices: self.notices }
    }

    /// Whether a task that reminds the client of an option or a deposit has nothing left to remind of.
    fn reminder_is_moot(&self, made_from: &Fingerprint) -> bool {
        let b = &self.next;
        match timer::reminder(b, made_from) {
            Some(Reminder::Option(until)) => {
                let other = b.hold.as_ref().and_then(|h| h.until) != Some(until);
                other || b.contract.is_some() || b.offer().is_none_or(|o| o.status != OfferStatus::Sent)
            }
            Some(Reminder::Ended(until)) => b.hold.as_ref().is_some_and(|h| h.until != Some(until)),
            Some(Reminder::Deposit) => b.deposit_settled() || !b.is_accepted(),
            None => false,
        }
    }

    /// A turn that changes nothing.
    pub fn unchanged(self, outcome: Outcome) -> Turn {
        Turn {
            next: self.before.clone(),
            outcome,
            rows: Vec::new(),
            tasks: Vec::new(),
            activity: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Silence that still keeps what was captured.
    pub fn silent(self, reason: SilenceReason) -> Turn {
        self.finish(Outcome::Silence(reason))
    }
}

/// The schedule as a fact for a mail.
pub(super) fn when(s: Schedule) -> WhenFact {
    WhenFact { date: s.date, end_date: s.end_date, start: s.start, end: s.end }
}
