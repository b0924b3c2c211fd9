//! The copy a turn works on, and how it ends: every write is derived from the difference to the booking before.

use super::{
    Activity, Closed, Outcome, Plan, RowWrite, Say, SilenceReason, TaskDraft, TaskWrite, Turn, WhenFact, World,
};
use crate::booking::{Booking, Fingerprint, OfferStatus, Schedule, TaskId, TaskKind, TaskRef};
use crate::venue::{Claim, ClaimStatus, DiaryKey, Room, RoomId, diary};
use std::collections::BTreeMap;

/// A turn under construction.
pub(super) struct Work<'a> {
    /// The booking as it was.
    pub before: &'a Booking,
    /// The booking as it becomes.
    pub next: Booking,
    /// What may be looked at.
    pub world: &'a World<'a>,
    tasks: Vec<TaskWrite>,
    activity: Vec<Activity>,
}

impl<'a> Work<'a> {
    pub fn new(before: &'a Booking, world: &'a World<'a>) -> Self {
        Self { before, next: before.clone(), world, tasks: Vec::new(), activity: Vec::new() }
    }

    /// Notes a change of fact.
    pub fn note(&mut self, actor: &str, what: &str, before: Option<String>, after: Option<String>) {
        self.activity.push(Activity { actor: actor.to_owned(), what: what.to_owned(), before, after });
    }

    /// The room with that id; a room taken out of the catalogue is no longer known.
    pub fn room(&self, id: &RoomId) -> Option<&'a Room> {
        self.world.venue.room(id)
    }

    /// Name of a room for people.
    pub fn room_name(&self, id: &RoomId) -> String {
        self.room(id).map_or_else(|| id.to_string(), |r| r.name.clone())
    }

    /// Wraps sentences into a plan in the client's language.
    pub fn plan(&self, first: Say, rest: impl IntoIterator<Item = Say>) -> Plan {
        Plan::new(self.next.language, self.next.client.name.clone(), first, rest)
    }

    /// Opens a task, or replaces the open one of the same kind when its facts moved; returns its id.
    /// An open task of the kind that rests on the same facts is kept.
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
        if let Some(old) = self.next.tasks.iter().find(|t| t.kind == kind).map(|t| t.id.clone()) {
            self.close_task(&old, Closed::Superseded { successor: Some(id.clone()) });
        }
        self.next.tasks.push(TaskRef { id: id.clone(), kind, made_from: made_from.clone() });
        self.tasks.push(TaskWrite::Open(Box::new(TaskDraft { id: id.clone(), kind, reason, made_from, plan })));
        self.note("system", "task_opened", None, Some(reason.to_owned()));
        id
    }

    /// Closes a task that is open.
    pub fn close_task(&mut self, id: &TaskId, how: Closed) {
        self.next.tasks.retain(|t| &t.id != id);
        let opened_now = self.tasks.iter().position(|t| matches!(t, TaskWrite::Open(d) if &d.id == id));
        match opened_now {
            Some(i) => drop(self.tasks.remove(i)),
            None => self.tasks.push(TaskWrite::Close { id: id.clone(), how }),
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
        let current = self.next.confirmation_fingerprint();
        let offer_from = self.next.offer_fingerprint();
        let stale: Vec<TaskId> = self
            .next
            .tasks
            .iter()
            .filter(|t| match t.kind {
                TaskKind::ConfirmationMessage => t.made_from != current || self.next.contract.is_some(),
                TaskKind::OfferMessage => t.made_from != offer_from,
                _ => false,
            })
            .map(|t| t.id.clone())
            .collect();
        for id in stale {
            self.close_task(&id, Closed::Superseded { successor: None });
        }
        let rows = self.rows();
        let changed = self.next != *self.before;
        if changed {
            self.next.updated_at = self.world.now;
        }
        Turn { next: self.next, outcome, rows, tasks: self.tasks, activity: self.activity }
    }

    /// A turn that changes nothing.
    pub fn unchanged(self, outcome: Outcome) -> Turn {
        Turn { next: self.before.clone(), outcome, rows: Vec::new(), tasks: Vec::new(), activity: Vec::new() }
    }

    /// Rows whose claims differ: the old hold's claims go, the new one's come, in one set of conditional writes.
    fn rows(&self) -> Vec<RowWrite> {
        let claims = |b: &Booking| -> BTreeMap<DiaryKey, Vec<Claim>> {
            let mut by_row: BTreeMap<DiaryKey, Vec<Claim>> = BTreeMap::new();
            if let Some(v) = b.visit {
                let window = v.window(self.world.venue.policy.visits.minutes);
                let claim = Claim { event: b.id.0.clone(), window, status: ClaimStatus::Confirmed, until: None };
                let key = DiaryKey { date: v.date, room: RoomId(diary::VISITS.to_owned()) };
                by_row.entry(key).or_default().push(claim);
            }
            let Some(hold) = &b.hold else { return by_row };
            let gap = self.room(&hold.room).map_or(0, diary::gap);
            let status = if b.contract.is_some() { ClaimStatus::Confirmed } else { ClaimStatus::Option };
            for w in &hold.windows {
                let claim = Claim { event: b.id.0.clone(), window: *w, status, until: hold.until };
                for date in w.days(gap) {
                    by_row.entry(DiaryKey { date, room: hold.room.clone() }).or_default().push(claim.clone());
                }
            }
            by_row
        };
        let (old, new) = (claims(self.before), claims(&self.next));
        if old == new {
            return Vec::new();
        }
        let keys: std::collections::BTreeSet<&DiaryKey> = old.keys().chain(new.keys()).collect();
        keys.into_iter()
            .filter(|k| old.get(k) != new.get(k))
            .map(|k| {
                let mut row = self.world.diary.row(k.date, &k.room);
                // Dead options of others go with the write; they block nobody any more.
                row.claims.retain(|c| c.event != self.next.id.0 && c.is_live(self.world.now));
                row.claims.extend(new.get(k).into_iter().flatten().cloned());
                row.claims.sort_by_key(|c| c.window);
                row.version += 1;
                RowWrite { key: k.clone(), row }
            })
            .collect()
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
