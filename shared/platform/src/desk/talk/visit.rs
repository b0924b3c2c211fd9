//! One mail on its way through the house: what it meets, what it leads to, and the one commit.

use super::thread;
use crate::State;
use crate::desk::talk::assist::Assist;
use crate::desk::turn::letter::{Letter, Outgoing, complain};
use crate::desk::turn::scene::Scene;
use crate::desk::{Again, TRIES, repeated};
use crate::http::ApiError;
use crate::ids::SessionId;
use crate::store::{
    Arrival, Case, Commit, Hint, IdempotencyKey, Link, Passage, Ranges, Roster, Session, StoreError, Tenant, Turnstile,
    Wanted,
};
use crate::telemetry::{MetricUnit, metric};
use crate::view::{ConversationAnswer, Shown};
use jiff::{Timestamp, ToSpan};
use serde_json::Value;
use workflow::turn::{Binding, Input, Standing, World, bind};
use workflow::understanding::{Context, understand};
use workflow::venue::Diary;
use workflow::{Decided, Reply, run};

/// Hours a session lives after its last message.
const SESSION_HOURS: i64 = 30 * 24;

/// Counts a message of the tenant.
pub(super) async fn counted(state: &State, tenant: &Tenant, now: Timestamp) -> Result<Turnstile, StoreError> {
    let limits = &state.settings.limits;
    if limits.excepts(tenant) {
        return Ok(Turnstile::Pass);
    }
    state.store.pass(tenant, limits.messages, now).await
}

/// One mail on its way through the house.
pub(super) struct Visit<'a> {
    pub state: &'a State,
    pub tenant: &'a Tenant,
    pub text: &'a str,
    pub subject: Option<&'a str>,
    pub key: Option<&'a IdempotencyKey>,
    /// Whether the session's row was looked for, so that it can be written.
    pub keeps_session: bool,
    /// The client's sessions, where one more begins.
    pub roster: Option<Roster>,
}

impl<'a> Visit<'a> {
    /// First hop: the house, the session, an answer given before, and the limit.
    pub async fn enter(&self, wanted: Wanted<'_>) -> Result<Inside<'a>, ApiError> {
        let now = self.state.clock.now();
        let settings = &self.state.settings;
        let (opened, turnstile) = tokio::try_join!(
            async { self.state.store.open(self.tenant, wanted, now).await },
            counted(self.state, self.tenant, now),
        )?;
        if let Turnstile::Wait(retry_after) = turnstile {
            return Err(ApiError::RateLimited(retry_after));
        }
        let answered = opened.answered.map(|first| repeated(&first, self.key)).transpose()?;
        let scene = Scene::new(settings, opened.bundle, now)?;
        Ok(Inside { scene, session: opened.session, answered, links: opened.links, roster: opened.roster })
    }

    /// The conversation that a mail without a thread belongs to by what it says, if it is one of the client's.
    pub fn bound(&self, scene: &Scene<'_>, links: &[Link], email: &str) -> Option<Session> {
        let own: Vec<Standing> = links.iter().map(|l| l.standing.clone()).filter(|s| s.begun).collect();
        if own.is_empty() {
            return None;
        }
        let u = understand(self.subject, self.text, scene.today(), &scene.venue, &Context::default());
        let Binding::Existing(event) = bind(&u, &own, scene.today()) else { return None };
        let link = links.iter().find(|l| l.standing.event == event)?;
        let hint = Hint { schedule: link.standing.days, ..Hint::default() };
        Some(Session {
            id: link.session.clone(),
            version: 0,
            client_email: email.to_owned(),
            hint,
            embryo: None,
            expires: scene.now,
        })
    }

    /// A conversation whose session has ended goes on with its booking, which knows it.
    pub fn resumed(&self, id: &SessionId, case: Option<Case>) -> Result<Session, ApiError> {
        let case = case
            .filter(|c| c.booking.is_kept() && c.thread.session == *id)
            .ok_or(ApiError::NotFound("conversation"))?;
        Ok(Session {
            id: id.clone(),
            version: 0,
            client_email: case.booking.client.email.clone(),
            hint: Hint::of(&case.booking),
            embryo: None,
            expires: self.state.clock.now(),
        })
    }

    /// Second and third hop, again when somebody was faster. `known` is the case where the first hop read it.
    pub async fn converse(
        &self,
        scene: &Scene<'_>,
        mut session: Session,
        mut known: Option<Case>,
    ) -> Result<Conversed, ApiError> {
        let store = &self.state.store;
        let guess = understand(self.subject, self.text, scene.today(), &scene.venue, &session.hint.context);
        let mut ranges = Ranges::for_message(&guess, &session.hint, scene.today());
        let mut assist = Assist::new(self.state, thread(&session.id));
        for attempt in 0..TRIES {
            if attempt > 0 {
                match self.re_enter(&session, scene).await? {
                    Entered::Answered(answer) => return Ok(Conversed { answer, after: None }),
                    Entered::Session(s) => session = *s,
                }
            }
            let (case, diary, passage) = match known.take() {
                Some(case) => (case, store.diary(self.tenant, ranges).await?, None),
                None => self.second_hop(&session, ranges).await?,
            };
            let read =
                understand(self.subject, self.text, scene.today(), &scene.venue, &case.booking.reading_context());
            let read = assist.completed(read, &case.booking, scene).await;
            let needed = Ranges::for_message(&read, &Hint::of(&case.booking), scene.today());
            let diary = if ranges.covers(&needed) {
                diary
            } else {
                // The booking moved since the session was written: rare, one query more.
                ranges = needed;
                Diary { own: diary.own, ..store.diary(self.tenant, ranges).await? }
            };
            let input = Input::Message(Box::new(read));
            let house = assist.house(scene);
            let decided = run(&case.booking, &input, &World { venue: &house, ..scene.world(&diary) });
            complain(&decided);
            let (mut commit, answer) = self.written(scene, &session, &case, (&diary, &mut assist), decided).await?;
            commit.passage = passage;
            match store.commit(self.tenant, &commit).await.map_err(Again::from) {
                Ok(()) => return Ok(Conversed { answer, after: commit.case }),
                Err(Again::Yes) => {
                    tracing::info!(event_id = %commit.event, thread_id = %thread(&session.id), attempt, "lost a race");
                }
                Err(Again::No(failure)) => return Err(failure),
            }
        }
        Err(ApiError::Busy)
    }

    async fn re_enter(&self, session: &Session, scene: &Scene<'_>) -> Result<Entered, ApiError> {
        let store = &self.state.store;
        let known = (session.version > 0).then_some(&session.id);
        let opened = store.open_turn(self.tenant, known, self.key, scene.now).await?;
        if let Some(first) = opened.answered {
            return Ok(Entered::Answered(repeated(&first, self.key)?));
        }
        match known {
            None => Ok(Entered::Session(Box::new(session.clone()))),
            Some(_) => opened.session.map(|s| Entered::Session(Box::new(s))).ok_or(ApiError::NotFound("conversation")),
        }
    }

    /// The case, its days of the diary, and whether the client may write again already.
    async fn second_hop(&self, session: &Session, ranges: Ranges) -> Result<(Case, Diary, Option<Passage>), ApiError> {
        let store = &self.state.store;
        // A conversation that starts now has nothing stored.
        let event = (!session.is_new()).then(|| session.id.event());
        let email = &session.client_email;
        let (Arrival { case, seen, own }, mut diary) = tokio::try_join!(
            store.case_and_arrival(self.tenant, event.as_ref(), email),
            store.diary(self.tenant, ranges)
        )?;
        let limits = &self.state.settings.limits;
        let passage = if limits.excepts(self.tenant) {
            None
        } else {
            Some(limits.client.passage(email, seen, self.state.clock.now()).map_err(ApiError::RateLimited)?)
        };
        diary.own = own.into_iter().map(|e| e.0).collect();
        let case = case.or_else(|| session.embryo.clone()).ok_or(ApiError::NotFound("conversation"))?;
        Ok((case, diary, passage))
    }

    /// The commit of a decided turn, and its answer.
    async fn written(
        &self,
        scene: &Scene<'_>,
        session: &Session,
        case: &Case,
        (diary, assist): (&Diary, &mut Assist<'_>),
        mut decided: Decided,
    ) -> Result<(Commit, Value), ApiError> {
        let mut letter = Letter::new(scene, case)?;
        let msg_id = letter.received(self.text);
        let given = assist.given(msg_id.clone(), self.subject.map(str::to_owned), scene);
        letter.record(given, diary, &decided);
        assist.reworded(&mut decided, &case.booking, scene).await;
        let Decided { next, reply, rows, open, close, heard, activity, notices, .. } = decided;
        letter.close(close, None);
        letter.hear(heard);
        let said = match &reply {
            Reply::Send(draft) | Reply::Held { holding: Some(draft), .. } => {
                letter.send(Outgoing::draft(draft), None);
                Some(draft)
            }
            Reply::Held { holding: None, .. } | Reply::None(_) | Reply::SendStored | Reply::Refused(_) => None,
        };
        letter.open(open, &next);
        letter.remind(notices, &next);
        letter.trail(activity);
        letter.trail(assist.trail());
        let (mut commit, after) = letter.finish(next, rows);

        let response = match (&reply, said) {
            (_, Some(draft)) => Some(draft.text.clone()),
            // The reply waits for the team, and the client was told so before.
            (Reply::Held { .. }, None) => after.thread.last_reply.clone(),
            _ => None,
        };
        let booked = after.booking.is_begun();
        let mut shown = after.booking.clone();
        shown.version += 1;
        let answer = ConversationAnswer::of(Shown {
            session: &session.id,
            booking: &shown,
            booked,
            venue: &scene.venue,
            response: response.as_deref(),
            plan: said.map(|d| &d.plan),
        });
        let answer = if session.is_new() { answer } else { answer.with_reply() };
        let answer = serde_json::to_value(answer)?;
        let expires = scene.now.checked_add(SESSION_HOURS.hours()).unwrap_or(scene.now);
        tracing::info!(
            event_id = %after.booking.id,
            thread_id = %thread(&session.id),
            step = u8::from(after.booking.step()),
            msg_id,
            reply = kind(&reply),
            "turn",
        );
        commit.session = self.keeps_session.then(|| Session {
            hint: Hint::of(&after.booking),
            embryo: None,
            expires,
            ..session.clone()
        });
        if let Some(roster) = &self.roster {
            let admission = roster.admit(&session.client_email, &session.id, expires, scene.now);
            if !admission.evicted.is_empty() {
                let n = u64::try_from(admission.evicted.len()).unwrap_or(u64::MAX);
                metric("SessionsEvicted", n, MetricUnit::Count, &[]);
                tracing::info!(n, thread_id = %thread(&session.id), "sessions gave way to a new one");
            }
            commit.admission = Some(admission);
        }
        commit.idempotency = self.key.map(|k| (k.clone(), 200, answer.to_string()));
        Ok((commit, answer))
    }
}

/// What was said, and the case as it is now, under the version that was read; `None` for an answer given before.
pub(super) struct Conversed {
    pub answer: Value,
    pub after: Option<Case>,
}

/// What the first hop found.
pub(super) struct Inside<'a> {
    pub scene: Scene<'a>,
    pub session: Option<Session>,
    /// The first answer to the caller's key.
    pub answered: Option<Value>,
    pub links: Vec<Link>,
    pub roster: Roster,
}

/// What entering again found.
enum Entered {
    Answered(Value),
    Session(Box<Session>),
}

fn kind(reply: &Reply) -> &'static str {
    match reply {
        Reply::Send(_) => "sent",
        Reply::SendStored => "stored",
        Reply::None(_) => "silence",
        Reply::Held { .. } => "held",
        Reply::Refused(_) => "refused",
    }
}
