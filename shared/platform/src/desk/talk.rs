//! A client's mail, from the chat or the API: understand, run, commit, answer.
//!
//! At most five requests when nobody interferes: {bundle, session and key in one batch, rate limit}, {booking,
//! diary}, {one transaction}.

use super::assist::Assist;
use super::button::Pressed;
use super::letter::{Letter, Outgoing, bare_subject, complain, one_line};
use super::scene::Scene;
use super::{Again, TRIES, checked_text, repeated};
use crate::State;
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::ids::{self, SessionId};
use crate::store::{
    Arrival, Case, Commit, Hint, IdempotencyKey, Link, Passage, Ranges, Roster, Session, StoreError, Tenant, Thread,
    Turnstile, Wanted,
};
use crate::telemetry::{MetricUnit, metric};
use crate::view::ConversationAnswer;
use crate::view::Shown;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use serde_json::Value;
use workflow::booking::{Booking, Client};
use workflow::turn::{Binding, Input, Standing, World, bind};
use workflow::understanding::{Context, understand};
use workflow::venue::Diary;
use workflow::{Decided, Reply, run};

/// The first mail of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartRequest {
    /// The mail's text.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub email_body: String,
    /// Who wrote it.
    #[cfg_attr(feature = "openapi", schemars(length(min = 3, max = 254), regex(pattern = crate::http::ADDRESS)))]
    pub client_email: String,
    /// Their name, if the mailer knew it.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    #[serde(default)]
    pub client_name: Option<String>,
    /// Subject.
    #[cfg_attr(feature = "openapi", schemars(length(max = 10_000)))]
    #[serde(default)]
    pub subject: Option<String>,
}

/// A later mail of a client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MessageRequest {
    /// The conversation.
    pub session_id: String,
    /// The text.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = 10_000), regex(pattern = crate::http::TEXT)))]
    pub message: String,
}

/// Hours a session lives after its last message.
const SESSION_HOURS: i64 = 30 * 24;

/// Starts a conversation with a client's first mail.
///
/// # Errors
/// `Invalid`, `RateLimited`, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn start(
    state: &State,
    who: &Principal,
    request: &Sent<StartRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (request, text, email) = request.judge(checked_start)?;
    let name = request.client_name.as_deref().map(one_line).filter(|n| !n.is_empty());
    let subject = request.subject.as_deref().and_then(bare_subject);

    let now = state.clock.now();
    let event = ids::event_id(now)?;
    let id = SessionId::new(&event)?;
    let mut visit =
        Visit { state, tenant: &who.tenant, text, subject: subject.as_deref(), key, keeps_session: true, roster: None };
    let Inside { scene, answered, links, roster, .. } =
        visit.enter(Wanted { client: Some(&email), idempotency: key, ..Wanted::default() }).await?;
    if let Some(answer) = answered {
        return Ok(answer);
    }
    if let Some(known) = visit.bound(&scene, &links, &email) {
        return Visit { keeps_session: false, ..visit }.converse(&scene, known, None).await;
    }
    visit.roster = Some(roster);
    let client = Client { email: email.clone(), name, company: None, phone: None };
    let booking = Booking::new(event, client, scene.venue.default_language, now);
    let thread = Thread {
        session: id.clone(),
        subject: subject.clone(),
        references: vec![],
        held: vec![],
        last_reply: None,
        newest: None,
        turns: 0,
    };
    let session = Session {
        id,
        version: 0,
        client_email: email,
        hint: Hint::default(),
        embryo: Some(Case { booking, thread }),
        expires: now,
    };
    visit.converse(&scene, session, None).await
}

/// The text and the writer's address, or everything that is wrong with them.
fn checked_start(request: &StartRequest) -> Result<(&StartRequest, &str, String), ApiError> {
    let mut problems = Problems::default();
    let text = problems.keep(checked_text("/email_body", &request.email_body))?;
    let email = address(&request.client_email);
    if email.is_none() {
        problems.add("/client_email", Code::InvalidValue, "one mail address, e.g. anna@example.ch");
    }
    super::check_length(&mut problems, "/client_name", request.client_name.as_deref());
    super::check_length(&mut problems, "/subject", request.subject.as_deref());
    problems.finish()?;
    let (text, email) = text.zip(email).ok_or_else(|| ApiError::internal("a checked request without its text"))?;
    Ok((request, text, email))
}

/// Receives a later mail of a conversation.
///
/// # Errors
/// `NotFound` for an unknown session, `Invalid`, `RateLimited`, `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn message(
    state: &State,
    who: &Principal,
    request: &Sent<MessageRequest>,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let (text, session) = request.judge(|r| Ok((checked_text("/message", &r.message)?, &r.session_id)))?;
    let id = SessionId::parse(session).ok_or(ApiError::NotFound("conversation"))?;
    let visit = Visit { state, tenant: &who.tenant, text, subject: None, key, keeps_session: true, roster: None };
    let wanted = Wanted { session: Some(&id), idempotency: key, ..Wanted::default() };
    let Inside { scene, session, answered, .. } = visit.enter(wanted).await?;
    if let Some(answer) = answered {
        return Ok(answer);
    }
    let session = match session {
        Some(session) => session,
        None => visit.resumed(&id, state.store.case(&who.tenant, &id.event()).await?)?,
    };
    visit.converse(&scene, session, None).await
}

/// A client presses a button of the chat: the sentence it stands for, as a mail of theirs. Three requests and the
/// rate limit: {bundle, session, booking and key in one batch}, {diary}, {one transaction}.
///
/// # Errors
/// `NotFound` for an unknown session, `Invalid`, `Conflict` when there is no offer to answer, `RateLimited`,
/// `KeyReused`, `NoVenue`, `Busy`, the store's.
pub async fn press(
    state: &State,
    who: &Principal,
    session: &str,
    button: &Pressed,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    button.settle(pressed(state, who, session, button, key).await)
}

async fn pressed(
    state: &State,
    who: &Principal,
    session: &str,
    button: &Pressed,
    key: Option<&IdempotencyKey>,
) -> Result<Value, ApiError> {
    let id = SessionId::parse(session).ok_or(ApiError::NotFound("conversation"))?;
    let (event, now) = (id.event(), state.clock.now());
    let wanted = Wanted { session: Some(&id), idempotency: key, event: Some(&event), ..Wanted::default() };
    let (opened, turnstile) =
        tokio::try_join!(state.store.open(&who.tenant, wanted, now), counted(state, &who.tenant, now))?;
    if let Turnstile::Wait(retry_after) = turnstile {
        return Err(ApiError::RateLimited(retry_after));
    }
    if let Some(first) = opened.answered {
        return repeated(&first, key);
    }
    let scene = Scene::new(&state.settings, opened.bundle, now)?;
    let embryo = opened.session.as_ref().and_then(|s| s.embryo.clone());
    let case = opened.case.or(embryo).ok_or(ApiError::NotFound("conversation"))?;
    let text = button.sentence(&case.booking)?;
    let visit =
        Visit { state, tenant: &who.tenant, text: &text, subject: None, key, keeps_session: true, roster: None };
    let session = match opened.session {
        Some(session) => session,
        None => visit.resumed(&id, Some(case.clone()))?,
    };
    visit.converse(&scene, session, Some(case)).await
}

/// Counts a message of the tenant.
async fn counted(state: &State, tenant: &Tenant, now: Timestamp) -> Result<Turnstile, StoreError> {
    let limits = &state.settings.limits;
    if limits.excepts(tenant) {
        return Ok(Turnstile::Pass);
    }
    state.store.pass(tenant, limits.messages, now).await
}

/// One mail on its way through the house.
struct Visit<'a> {
    state: &'a State,
    tenant: &'a Tenant,
    text: &'a str,
    subject: Option<&'a str>,
    key: Option<&'a IdempotencyKey>,
    /// Whether the session's row was looked for, so that it can be written.
    keeps_session: bool,
    /// The client's sessions, where one more begins.
    roster: Option<Roster>,
}

impl<'a> Visit<'a> {
    /// First hop: the house, the session, an answer given before, and the limit.
    async fn enter(&self, wanted: Wanted<'_>) -> Result<Inside<'a>, ApiError> {
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
    fn bound(&self, scene: &Scene<'_>, links: &[Link], email: &str) -> Option<Session> {
        let own: Vec<Standing> = links.iter().map(|l| l.standing.clone()).collect();
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
    fn resumed(&self, id: &SessionId, case: Option<Case>) -> Result<Session, ApiError> {
        let case = case.filter(|c| c.thread.session == *id).ok_or(ApiError::NotFound("conversation"))?;
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
    async fn converse(
        &self,
        scene: &Scene<'_>,
        mut session: Session,
        mut known: Option<Case>,
    ) -> Result<Value, ApiError> {
        let store = &self.state.store;
        let guess = understand(self.subject, self.text, scene.today(), &scene.venue, &session.hint.context);
        let mut ranges = Ranges::for_message(&guess, &session.hint, scene.today());
        let mut assist = Assist::new(self.state, thread(&session.id));
        for attempt in 0..TRIES {
            if attempt > 0 {
                match self.re_enter(&session, scene).await? {
                    Entered::Answered(answer) => return Ok(answer),
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
                Ok(()) => return Ok(answer),
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

/// What the first hop found.
struct Inside<'a> {
    scene: Scene<'a>,
    session: Option<Session>,
    /// The first answer to the caller's key.
    answered: Option<Value>,
    links: Vec<Link>,
    roster: Roster,
}

/// What entering again found.
enum Entered {
    Answered(Value),
    Session(Box<Session>),
}

/// A session in the log: enough to follow it, too little to use it.
pub(super) fn thread(id: &SessionId) -> String {
    id.as_str().chars().take(ULID_AND_FOUR).collect()
}

const ULID_AND_FOUR: usize = 26 + 1 + 4;

fn kind(reply: &Reply) -> &'static str {
    match reply {
        Reply::Send(_) => "sent",
        Reply::SendStored => "stored",
        Reply::None(_) => "silence",
        Reply::Held { .. } => "held",
        Reply::Refused(_) => "refused",
    }
}

/// One mail address in lower case, or `None`.
pub(super) fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !"<>()[],;:\\\"@".contains(c);
    let dotted = domain.contains('.') && domain.split('.').all(|label| !label.is_empty() && label.len() <= 63);
    let host = domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    let good = text.len() <= 254 && !local.is_empty() && local.len() <= 64 && local.chars().all(plain);
    let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    (good && dots && dotted && host).then(|| text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["a@b.ch", " Anna.Muster+x@Example.co.uk ", "o'neill@b.ie"] {
            assert!(address(good).is_some(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.ch", "a@b.ch, c@d.ch", "a@b.ch\r\nBcc: x@y.z", "a b@c.ch", "a@b..ch", ".a@b.ch"]
        {
            assert_eq!(address(bad), None, "{bad}");
        }
        assert_eq!(address("Anna@B.CH").as_deref(), Some("anna@b.ch"));
    }

    #[test]
    fn the_log_never_holds_a_usable_session() {
        let id = SessionId::parse(&format!("01ARZ3NDEKTSV4RRFFQ69G5FAV.{}", "a".repeat(32))).unwrap();
        assert!(SessionId::parse(&thread(&id)).is_none());
    }
}
