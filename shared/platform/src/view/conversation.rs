//! The conversation: what a message is answered with, and what was said so far.

use super::event::deposit;
use super::{DepositView, EventView, MoneyView, OfferView, Progress, event, progress};
use crate::ids::SessionId;
use crate::store::{Author, Message, MessageStatus};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use workflow::booking::{Booking, EventId, TaskId, TaskKind};
use workflow::turn::{Answer, Plan, RoomFact, Say};
use workflow::venue::Venue;

/// The answer to a client's message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConversationAnswer {
    /// The session.
    pub session_id: SessionId,
    /// The event; null while no booking exists.
    pub event_id: Option<EventId>,
    /// `new_event` once a booking exists, `standalone_qna` before.
    pub workflow_type: &'static str,
    /// What the client may read now; null when nothing is said, for a recorded reason.
    pub response: Option<String>,
    /// The same, for `send-message`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assistant_reply: Option<Option<String>>,
    /// Whether the booking is confirmed or over.
    pub is_complete: bool,
    /// The booking.
    pub event_info: Option<EventView>,
    /// What waits for the team.
    pub pending_actions: Option<PendingActions>,
    /// How far it has come.
    pub progress: Progress,
    /// The deposit.
    pub deposit_info: Option<DepositView>,
    /// Dates, rooms and offer of the response, structured.
    pub blocks: Vec<Block>,
}

/// What waits for the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PendingActions {
    /// Always `workflow_actions`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Each.
    pub actions: Vec<PendingAction>,
}

/// One open task, as a client's chat may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PendingAction {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: TaskKind,
    /// Its id.
    pub task_id: TaskId,
}

/// A structured part of a response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// Dates to choose from, in order.
    Dates {
        /// At least one.
        dates: Vec<Date>,
    },
    /// Rooms to choose from, recommended first.
    Rooms {
        /// At least one.
        rooms: Vec<RoomCard>,
    },
    /// The offer.
    Offer {
        /// All of it.
        offer: Box<OfferView>,
    },
}

/// A room to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RoomCard {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Most people.
    pub capacity: u16,
    /// Gross rate of a day.
    pub day_rate: MoneyView,
}

impl RoomCard {
    /// A room as a mail presents it.
    pub fn of(r: &RoomFact) -> Self {
        Self { id: r.id.0.clone(), name: r.name.clone(), capacity: r.capacity, day_rate: r.day_rate.into() }
    }
}

/// What is known after a turn, to be shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a> {
    pub session: &'a SessionId,
    pub booking: &'a Booking,
    /// Whether the booking is stored as one.
    pub booked: bool,
    pub venue: &'a Venue,
    pub response: Option<&'a str>,
    pub plan: Option<&'a Plan>,
}

impl ConversationAnswer {
    pub(crate) fn of(s: Shown<'_>) -> Self {
        let b = s.booking;
        let view = s.booked.then(|| event(b, s.venue));
        let actions: Vec<_> = b.tasks.iter().map(|t| PendingAction { kind: t.kind, task_id: t.id.clone() }).collect();
        let offer = view.as_ref().and_then(|v| v.offer.clone());
        Self {
            session_id: s.session.clone(),
            event_id: s.booked.then(|| b.id.clone()),
            workflow_type: if s.booked { "new_event" } else { "standalone_qna" },
            response: s.response.map(str::to_owned),
            assistant_reply: None,
            is_complete: b.contract.is_some() || b.cancelled.is_some(),
            event_info: view,
            pending_actions: (!actions.is_empty()).then_some(PendingActions { kind: "workflow_actions", actions }),
            progress: progress(b),
            deposit_info: s.booked.then(|| deposit(b)),
            blocks: s.plan.map(|p| blocks(p, offer)).unwrap_or_default(),
        }
    }

    /// The same with `assistant_reply`, as `send-message` answers.
    pub(crate) fn with_reply(mut self) -> Self {
        self.assistant_reply = Some(self.response.clone());
        self
    }
}

/// The structured parts of what a plan says.
pub fn blocks(plan: &Plan, offer: Option<OfferView>) -> Vec<Block> {
    let cards = |rooms: &[RoomFact]| Block::Rooms { rooms: rooms.iter().map(RoomCard::of).collect() };
    let mut found = Vec::new();
    for say in plan.says() {
        match say {
            Say::ProposeDates { dates, .. }
            | Say::AskWhichDate { dates }
            | Say::Answer { answer: Answer::FreeDates { dates } } => {
                found.push(Block::Dates { dates: dates.clone() });
            }
            Say::OfferRooms { rooms, .. } | Say::Answer { answer: Answer::Rooms { rooms } } => {
                found.push(cards(rooms));
            }
            Say::Offer { .. } => found.extend(offer.clone().map(|o| Block::Offer { offer: Box::new(o) })),
            _ => {}
        }
    }
    found
}

/// A conversation so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct History {
    /// The session.
    pub session_id: SessionId,
    /// What was said, oldest first.
    pub conversation_history: Vec<HistoryLine>,
    /// The booking.
    pub event_info: Option<EventView>,
    /// The event; null while no booking exists.
    pub event_id: Option<EventId>,
    /// Whether the booking is confirmed or over.
    pub is_complete: bool,
    /// How far it has come.
    pub progress: Option<Progress>,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct HistoryLine {
    /// Who.
    pub role: Author,
    /// What.
    pub content: String,
    /// When.
    pub at: Timestamp,
    /// Where it stands.
    pub status: MessageStatus,
}

impl HistoryLine {
    /// The messages a caller may see: drafts that never went out are the team's.
    pub fn visible(messages: Vec<Message>, to_managers: bool) -> Vec<Self> {
        let line = |m: Message| Self { role: m.role, content: m.text, at: m.at, status: m.status };
        messages.into_iter().filter(|m| m.status.visible(to_managers)).map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_draft_is_the_teams_alone() {
        let message = |status| Message {
            ulid: "1".into(),
            role: Author::Venue,
            text: "draft".into(),
            at: Timestamp::from_second(0).unwrap(),
            status,
            message_id: None,
            schema: 1,
        };
        let all =
            || vec![message(MessageStatus::Held), message(MessageStatus::Sent), message(MessageStatus::Discarded)];
        assert_eq!(HistoryLine::visible(all(), false).len(), 1);
        assert_eq!(HistoryLine::visible(all(), true).len(), 3);
    }
}
