//! A thread as the manager's mail page shows it.

use crate::store::{Author, Case, Marks, Message, Task};
use crate::zones;
use jiff::Timestamp;
use serde::Serialize;
use workflow::booking::{Booking, EventId, TaskAbout, TaskId, TaskKind};
use workflow::understanding::{Mention, Source, Understanding, When, understand};
use workflow::venue::{Language, Venue};
use workflow::wording;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ThreadView {
    /// The thread: the session.
    pub id: String,
    /// Its event; null while no booking exists.
    pub event_id: Option<EventId>,
    /// Name.
    pub client_name: Option<String>,
    /// Address.
    pub client_email: String,
    /// Company.
    pub company: Option<String>,
    /// Subject without `Re:`.
    pub subject: Option<String>,
    /// The beginning of the client's newest mail.
    pub preview: Option<String>,
    /// `Lead`, `Option`, `Confirmed`, `Cancelled`; null while no booking exists.
    pub status: Option<&'static str>,
    /// Kept in view.
    pub starred: bool,
    /// Whether nothing came in since it was read.
    pub read: bool,
    /// Whether something asks for a person.
    pub has_alerts: bool,
    /// Whether a draft waits for approval.
    pub has_pending_draft: bool,
    /// Last change.
    pub last_activity_at: Timestamp,
}

/// A draft that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PendingDraft {
    /// Its task, which approving names.
    pub id: TaskId,
    /// Type of the task.
    #[serde(rename = "type")]
    pub kind: TaskKind,
    /// As text.
    pub body_text: String,
    /// As HTML.
    pub body_html: String,
    /// Language.
    pub language: Language,
    /// To be repeated on approval.
    pub digest: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What asks for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Alert {
    /// Its task.
    pub id: TaskId,
    /// Type of the task.
    #[serde(rename = "type")]
    pub kind: TaskKind,
    /// `conflict`, `special_request` or `attention`.
    pub group: &'static str,
    /// Why, in words.
    pub title: String,
    /// The client's words, where there are any.
    pub description: Option<String>,
    /// For a conflict: the event that held the room when it came up, the first of several.
    pub conflicting_event_id: Option<EventId>,
    /// When it came up.
    pub created_at: Timestamp,
}

/// A value of the booking with the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Extracted {
    /// `date`, `time`, `participants`, `room` or `layout`.
    pub field: &'static str,
    /// The value, as in the event view.
    pub value: String,
    /// The client's words.
    pub phrase: String,
    /// The message they stand in.
    pub message_id: String,
    /// 0 to 100.
    pub confidence: u8,
    /// `rules` or `model`.
    pub source: Source,
}

/// The thread of a case.
pub fn thread(case: &Case, marks: Marks) -> ThreadView {
    let (b, t) = (&case.booking, &case.thread);
    let (newest, begun) = (t.newest.as_ref(), b.is_begun());
    ThreadView {
        id: t.session.to_string(),
        event_id: begun.then(|| b.id.clone()),
        client_name: b.client.name.clone(),
        client_email: b.client.email.clone(),
        company: b.client.company.clone(),
        subject: t.subject.clone(),
        preview: newest.map(|m| m.preview.clone()),
        status: begun.then(|| b.status().name()),
        starred: marks.starred,
        read: newest.map_or(marks.read_at.is_some(), |m| marks.read_at.is_some_and(|read| read >= m.at)),
        has_alerts: b.tasks.iter().any(|t| group(t.kind).is_some()),
        has_pending_draft: !t.held.is_empty(),
        last_activity_at: b.updated_at,
    }
}

/// The draft of an open task.
pub fn pending_draft(t: &Task) -> Option<PendingDraft> {
    let d = t.draft.as_ref()?;
    Some(PendingDraft {
        id: t.id.clone(),
        kind: t.kind,
        body_text: d.text.clone(),
        body_html: wording::html(&d.text, d.language),
        language: d.language,
        digest: t.digest.clone(),
        created_at: t.created_at,
    })
}

/// What an open task alerts to, if it is more than a draft to approve.
pub fn alert(t: &Task) -> Option<Alert> {
    let (description, conflicting_event_id) = match &t.about {
        Some(TaskAbout::Words { text }) => (Some(text.clone()), None),
        Some(TaskAbout::Conflict { events, .. }) => (None, events.first().cloned()),
        _ => (None, None),
    };
    Some(Alert {
        id: t.id.clone(),
        kind: t.kind,
        group: group(t.kind)?,
        title: wording::reason(&t.reason, Language::En).unwrap_or("a person is asked").to_owned(),
        description,
        conflicting_event_id,
        created_at: t.created_at,
    })
}

/// What a task is to the mail page, if it is more than a draft to approve.
pub fn group(kind: TaskKind) -> Option<&'static str> {
    Some(match kind {
        TaskKind::RoomConflictResolution => "conflict",
        TaskKind::SourceMissingProduct
        | TaskKind::DiscountRequest
        | TaskKind::OpenQuestion
        | TaskKind::ChangeAfterConfirmation => "special_request",
        TaskKind::ManualReview
        | TaskKind::MessageManager
        | TaskKind::CancellationRequest
        | TaskKind::DeclineReview
        | TaskKind::VerifyPayment
        | TaskKind::Refund
        | TaskKind::PrivacyRequest => "attention",
        TaskKind::AiReplyApproval
        | TaskKind::DateConfirmationMessage
        | TaskKind::RoomAvailabilityMessage
        | TaskKind::OfferMessage
        | TaskKind::TransitionMessage
        | TaskKind::ConfirmationMessage => return None,
    })
}

/// The booking's values that the client's mails name, each with its newest words. Read again when asked for: nothing
/// of it is stored.
pub fn extracted(b: &Booking, messages: &[Message], venue: &Venue) -> Vec<Extracted> {
    let mut found: Vec<Extracted> = Vec::new();
    let Some(zone) = zones::named(&venue.timezone) else { return found };
    for m in messages.iter().filter(|m| m.role == Author::Client) {
        let day = zone.to_datetime(m.at).date();
        let u = understand(None, &m.text, day, venue, &b.reading_context());
        for value in values(b, &u, &m.ulid) {
            found.retain(|f| f.field != value.field);
            found.push(value);
        }
    }
    found
}

fn values(b: &Booking, u: &Understanding, message: &str) -> Vec<Extracted> {
    let f = &b.facts;
    let one = |field: &'static str, value: String, span: (usize, usize), confidence: u8, source: Source| Extracted {
        field,
        value,
        phrase: u.text.get(span.0..span.1).unwrap_or_default().to_owned(),
        message_id: message.to_owned(),
        confidence,
        source,
    };
    let mut all = Vec::new();
    if let Some(s) = f.schedule {
        let is_day = |w: &When| matches!(w, When::Days { start, .. } if *start == s.date);
        let day = u.event_dates().find(|d| is_day(&d.value.when));
        all.extend(day.map(|d| one("date", s.date.to_string(), d.span, d.confidence, d.source)));
        let hours = u.times.iter().find(|t| t.value.start.is_some() && t.value.start == s.start);
        let shown = |t: Option<_>| t.map_or_else(|| "?".to_owned(), |t: workflow::venue::ClockTime| t.to_string());
        let range = || format!("{}-{}", shown(s.start), shown(s.end));
        all.extend(hours.map(|t| one("time", range(), t.span, t.confidence, t.source)));
    }
    let matching = |n: &&Mention<u16>| Some(n.value) == f.participants;
    let count = u.headcount.as_ref().filter(matching);
    all.extend(count.map(|n| one("participants", n.value.to_string(), n.span, n.confidence, n.source)));
    let room = b.hold.as_ref().map(|h| &h.room).or(f.room_wish.as_ref());
    let named = u.rooms.iter().find(|r| Some(&r.value) == room);
    all.extend(named.map(|r| one("room", r.value.to_string(), r.span, r.confidence, r.source)));
    if let Some(l) = u.layout.as_ref().filter(|l| Some(l.value) == f.layout) {
        let name = serde_json::to_value(l.value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        all.push(one("layout", name, l.span, l.confidence, l.source));
    }
    all
}
