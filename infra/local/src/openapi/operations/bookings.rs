//! Conversations, bookings, tasks.

use super::super::Operation;
use super::{CURSOR, DECISION, LIMIT, cursor, day, limit, one_of};
use platform::desk::{
    ActivityList, AmendRequest, Amended, CancelRequest, Cancellation, CleanUpRequest, CleanedUp, DateRequest,
    DecideRequest, DecisionAnswer, EventDeposit, EventList, MessageList, MessageRequest, NoFields, OfferDetail, Paid,
    PaidRequest, PayRequest, StartRequest, TaskList, UsageList,
};
use platform::http::Code::{
    AlreadyDecided, BookingCancelled, BookingConfirmed, DeviationUnconfirmed, NoOffer, NotPossible, NothingDue,
    RoomLost, StaleDraft,
};
use platform::http::Role::{Agent, Manager, Viewer};
use platform::view::{AnyEvent, ConversationAnswer, History, Progress, TaskView};
use serde_json::json;

const VIEW: &str = "`legacy` adds the earlier frontend's flat names.";

pub(super) fn operations() -> Vec<Operation> {
    type Op = Operation;
    let statuses = json!({
        "type": "string",
        "pattern": "^(Lead|Option|Confirmed|Cancelled)(,(Lead|Option|Confirmed|Cancelled))*$"
    });
    vec![
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/accept-booking/{session_id}",
            "acceptBooking",
            "The client accepts the offer, by a button.",
            &["answer-buttons.accept"],
        )
        .role(Agent)
        .may_take::<NoFields>()
        .keyed()
        .conflicts(&[NoOffer]),
        Op::new::<History>(
            "GET",
            "/api/conversation/{session_id}",
            "getConversation",
            "What was said so far. Held drafts are shown to managers only.",
            &["conversation"],
        )
        .role(Agent),
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/conversation/{session_id}/confirm-date",
            "confirmDate",
            "The client takes a day, by a button.",
            &["answer-buttons.confirm-date"],
        )
        .role(Agent)
        .may_take::<DateRequest>()
        .keyed(),
        Op::new::<Paid>(
            "POST",
            "/api/event/deposit/pay",
            "payDeposit",
            "Pays the open deposit as a payment service would. Developers only.",
            &["pay-deposit.pay"],
        )
        .role(Agent)
        .takes::<PayRequest>()
        .keyed()
        .versioned()
        .may_miss()
        .conflicts(&[NothingDue])
        .dev_only(),
        Op::new::<Cancellation>(
            "POST",
            "/api/event/{id}/cancel",
            "cancelEvent",
            "Cancels an event; a second time changes nothing.",
            &["change-event.cancel"],
        )
        .role(Manager)
        .takes::<CancelRequest>()
        .keyed()
        .versioned()
        .if_match(),
        Op::new::<EventDeposit>(
            "GET",
            "/api/event/{id}/deposit",
            "getDeposit",
            "The deposit of an event.",
            &["events.deposit"],
        )
        .role(Viewer),
        Op::new::<Paid>(
            "POST",
            "/api/event/{id}/deposit/mark-paid",
            "markDepositPaid",
            "Notes a payment; the same reference twice is one payment.",
            &["pay-deposit.mark-paid"],
        )
        .role(Manager)
        .takes::<PaidRequest>()
        .keyed()
        .versioned()
        .if_match()
        .conflicts(&[NothingDue]),
        Op::new::<EventList>("GET", "/api/events", "listEvents", "Events by date.", &["events.list"])
            .role(Viewer)
            .query("status", "Statuses, by comma.", statuses)
            .query("from", "From this day.", day())
            .query("to", "To this day.", day())
            .query(
                "q",
                "Words of client, address, company or kind of event.",
                json!({ "type": "string", "maxLength": 200 }),
            )
            .query("view", VIEW, one_of(&["event", "legacy"]))
            .query("limit", LIMIT, limit())
            .query("cursor", CURSOR, cursor()),
        Op::new::<AnyEvent>("GET", "/api/events/{id}", "getEvent", "One event.", &["events.get"])
            .role(Viewer)
            .query("view", VIEW, one_of(&["event", "legacy"]))
            .versioned(),
        Op::new::<Amended>(
            "PATCH",
            "/api/events/{id}",
            "changeEvent",
            "Changes facts of an event, all of them or none; the client is told what it leads to.",
            &["change-event.amend"],
        )
        .role(Manager)
        .takes::<AmendRequest>()
        .versioned()
        .if_match()
        .conflicts(&[BookingCancelled, BookingConfirmed, NotPossible, RoomLost]),
        Op::new::<ActivityList>(
            "GET",
            "/api/events/{id}/activity",
            "getActivity",
            "The trail of an event, oldest first.",
            &["events.activity"],
        )
        .role(Viewer)
        .query("granularity", "`high`: milestones only.", one_of(&["high", "detailed"])),
        Op::new::<UsageList>(
            "GET",
            "/api/events/{id}/usage",
            "getUsage",
            "What the calls of a model for an event cost, oldest first.",
            &["events.usage"],
        )
        .role(Viewer),
        Op::new::<OfferDetail>(
            "GET",
            "/api/events/{id}/offers/{n}",
            "getOffer",
            "A version of the offer; as a page or a PDF where `Accept` prefers it.",
            &["offers"],
        )
        .role(Viewer)
        .also(&["text/html", "application/pdf"]),
        Op::new::<MessageList>(
            "GET",
            "/api/events/{id}/messages",
            "getMessages",
            "The messages of an event and how far their mails have come.",
            &["events.messages"],
        )
        .role(Viewer),
        Op::new::<Progress>(
            "GET",
            "/api/events/{id}/progress",
            "getProgress",
            "How far an event has come.",
            &["events.progress"],
        )
        .role(Viewer),
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/reject-booking/{session_id}",
            "rejectBooking",
            "The client turns the offer down, by a button.",
            &["answer-buttons.reject"],
        )
        .role(Agent)
        .may_take::<NoFields>()
        .keyed()
        .conflicts(&[NoOffer]),
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/send-message",
            "sendMessage",
            "A further message of a client, answered.",
            &["send-message"],
        )
        .role(Agent)
        .takes::<MessageRequest>()
        .keyed()
        .may_miss(),
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/start-conversation",
            "startConversation",
            "A client's first mail, answered.",
            &["start-conversation"],
        )
        .role(Agent)
        .takes::<StartRequest>()
        .keyed(),
        Op::new::<CleanedUp>(
            "POST",
            "/api/tasks/cleanup",
            "cleanUpTasks",
            "Puts decided tasks away; what is still to be decided is never touched.",
            &["cleanup-tasks"],
        )
        .role(Manager)
        .keyed()
        .may_take::<CleanUpRequest>(),
        Op::new::<TaskList>(
            "GET",
            "/api/tasks/pending",
            "listPendingTasks",
            "Open tasks, the most urgent first.",
            &["tasks.pending"],
        )
        .role(Manager)
        .query("limit", LIMIT, limit())
        .query("cursor", CURSOR, cursor()),
        Op::new::<TaskView>("GET", "/api/tasks/{id}", "getTask", "One task, open or decided.", &["tasks.get"])
            .role(Manager),
        Op::new::<DecisionAnswer>(
            "POST",
            "/api/tasks/{id}/approve",
            "approveTask",
            "Approves what was seen, and sends it.",
            &["decide-task.approve"],
        )
        .role(Manager)
        .may_take::<DecideRequest>()
        .keyed()
        .conflicts(DECISION),
        Op::new::<DecisionAnswer>(
            "POST",
            "/api/tasks/{id}/reject",
            "rejectTask",
            "Rejects: nothing of the draft is sent.",
            &["decide-task.reject"],
        )
        .role(Manager)
        .may_take::<DecideRequest>()
        .keyed()
        .conflicts(&[
            StaleDraft,
            AlreadyDecided,
            DeviationUnconfirmed,
            RoomLost,
            BookingCancelled,
            NotPossible,
        ]),
    ]
}
