//! The managers' page of mails, mails by hand, and the clients.

use super::super::Operation;
use super::{CURSOR, DECISION, LIMIT, cursor, limit};
use platform::desk::{
    Alternatives, ApproveDraft, ClientExport, ClientView, ContinueRequest, DecisionAnswer, DeliverRequest, Delivered,
    DraftFeedback, Erased, MarkRequest, RejectDraft, Reset, ResetRequest, ResolveConflict, SendOfferRequest, Sent,
    SpecialRequest, SuggestAlternatives, TestMailRequest, ThreadDetail, ThreadList,
};
use platform::http::Code::{BookingCancelled, ClientHasEvents, NoOffer, NotApproved, NotFound, NotPossible};
use platform::http::Role::{Admin, Manager};
use platform::view::{ConversationAnswer, EventView, MoneyView, ThreadView};
use serde_json::json;

/// A decision, with what the mail page reads beside it.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct PageDecision {
    #[schemars(flatten)]
    decision: DecisionAnswer,
    /// Always true.
    success: bool,
    /// Message-ID of the mail that went out.
    email_id: Option<String>,
    /// Of a resolved conflict: `offer_sent` or `suggest_alternatives`.
    #[schemars(skip_serializing_if = "Option::is_none")]
    next_action: Option<String>,
}

/// An offer that was sent once more.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct OfferSent {
    /// Always true.
    success: bool,
    /// The event.
    event_id: String,
    /// Its sum.
    offer_total: Option<MoneyView>,
    /// The mail.
    sent: Option<Sent>,
    /// The event as it is now.
    event: EventView,
}

/// A test mail on its way.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct TestSent {
    /// Always true.
    success: bool,
    /// Message-ID, without brackets.
    message_id: String,
}

/// A test notification, if the team is mailed at all.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct NotificationTested {
    /// False where mails to the team are switched off.
    success: bool,
    /// Message-ID, without brackets; null where nothing went out.
    message_id: Option<String>,
}

/// A rated draft.
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct Rated {
    /// Always true.
    success: bool,
    /// The draft's task.
    draft_id: String,
    /// `positive` or `negative`.
    rating: String,
}

pub(super) fn operations() -> Vec<Operation> {
    type Op = Operation;
    let status = json!({
        "type": "string",
        "pattern": "^(needs_attention|(lead|option|confirmed|cancelled)(,(lead|option|confirmed|cancelled))*)$"
    });
    let words = json!({ "type": "string", "maxLength": 200 });
    let post = |path: &'static str, id: &'static str, summary: &'static str, sample: &'static [&'static str]| {
        Op::new::<PageDecision>("POST", path, id, summary, sample).role(Manager).keyed().conflicts(DECISION)
    };
    let mut all = by_hand();
    all.extend([
        Op::new::<ThreadList>(
            "GET",
            "/api/event-requests",
            "listEventRequests",
            "Threads of mails, the newest activity first on each page.",
            &["event-requests.list"],
        )
        .role(Manager)
        .query("status", "Statuses, by comma; or `needs_attention`.", status)
        .query("q", "Words of client, address, company, kind or subject.", words)
        .query("limit", LIMIT, limit())
        .query("cursor", CURSOR, cursor()),
        Op::new::<ThreadDetail>(
            "GET",
            "/api/event-requests/{thread}",
            "getEventRequest",
            "One thread with all that is needed to answer it; by its session or its event.",
            &["event-requests.get"],
        )
        .role(Manager),
        Op::new::<ThreadView>(
            "PATCH",
            "/api/event-requests/{thread}",
            "markEventRequest",
            "The team's marks on a thread.",
            &["event-requests.mark"],
        )
        .role(Manager)
        .takes::<MarkRequest>(),
        post("/api/event-requests/{thread}/approve", "approveDraft", "Sends a draft.", &["answer-requests.approve"])
            .takes::<ApproveDraft>(),
        post(
            "/api/event-requests/{thread}/reject",
            "rejectDraft",
            "Discards a draft, or sends another text in its place.",
            &["answer-requests.reject"],
        )
        .takes::<RejectDraft>(),
        post(
            "/api/event-requests/{thread}/resolve-conflict",
            "resolveConflict",
            "Gives a contested room away, or leaves it.",
            &["answer-requests.resolve-conflict"],
        )
        .takes::<ResolveConflict>(),
        post(
            "/api/event-requests/{thread}/special-request/{id}",
            "decideSpecialRequest",
            "Grants or refuses a special request.",
            &["answer-requests.special-request"],
        )
        .takes::<SpecialRequest>(),
        Op::new::<Alternatives>(
            "POST",
            "/api/event-requests/{thread}/suggest-alternatives",
            "suggestAlternatives",
            "Drafts alternatives for the client who asked for a taken room.",
            &["answer-requests.suggest-alternatives"],
        )
        .role(Manager)
        .takes::<SuggestAlternatives>()
        .keyed()
        .conflicts(DECISION),
        Op::new::<Rated>(
            "POST",
            "/api/event-requests/{thread}/draft-feedback",
            "rateDraft",
            "Notes what a manager thinks of a draft.",
            &["answer-requests.draft-feedback"],
        )
        .role(Manager)
        .takes::<DraftFeedback>()
        .keyed(),
    ]);
    all
}

fn by_hand() -> Vec<Operation> {
    type Op = Operation;
    vec![
        Op::new::<Delivered>(
            "POST",
            "/api/emails/send-to-client",
            "sendToClient",
            "Delivers the mail of an approved draft: a failed one is queued again.",
            &["emails.send-to-client"],
        )
        .role(Manager)
        .keyed()
        .takes::<DeliverRequest>()
        .may_miss()
        .conflicts(&[NotApproved]),
        Op::new::<OfferSent>(
            "POST",
            "/api/emails/send-offer",
            "sendOffer",
            "Sends the newest offer once more.",
            &["emails.send-offer"],
        )
        .role(Manager)
        .takes::<SendOfferRequest>()
        .keyed()
        .versioned()
        .if_match()
        .may_miss()
        .conflicts(&[NoOffer, NotPossible, BookingCancelled]),
        Op::new::<TestSent>(
            "POST",
            "/api/emails/test",
            "sendTestMail",
            "Sends a test mail through the whole mail path. Developers only.",
            &["emails.test"],
        )
        .role(Manager)
        .keyed()
        .may_take::<TestMailRequest>()
        .dev_only(),
        Op::new::<NotificationTested>(
            "POST",
            "/api/config/{key}/test",
            "sendTestNotification",
            "Sends the team a test notification; the key is `hil-email`. Developers only.",
            &["emails.notification"],
        )
        .role(Manager)
        .keyed()
        .misses(&[NotFound])
        .dev_only(),
        Op::new::<ClientView>("GET", "/api/clients/{id}", "getClient", "A client and their events.", &["clients.get"])
            .role(Manager),
        Op::new::<ClientExport>(
            "GET",
            "/api/clients/{id}/export",
            "exportClient",
            "All that is stored about a client, one event on a page.",
            &["clients.export"],
        )
        .role(Manager)
        .query("cursor", CURSOR, cursor()),
        Op::new::<ConversationAnswer>(
            "POST",
            "/api/client/continue",
            "continueClient",
            "Takes a mail of a client as if it had come in. Developers only, where it is switched on.",
            &["client-tools.continue"],
        )
        .role(Admin)
        .takes::<ContinueRequest>()
        .keyed()
        .may_miss()
        .dev_only(),
        Op::new::<Reset>(
            "POST",
            "/api/client/reset",
            "resetClient",
            "Removes a client with all that is stored about them. Developers only, where it is switched on.",
            &["client-tools.reset"],
        )
        .role(Admin)
        .keyed()
        .takes::<ResetRequest>()
        .dev_only(),
        Op::new::<Erased>(
            "DELETE",
            "/api/clients/{id}",
            "eraseClient",
            "Forgets a client, one event at a time: while there is `more`, ask again. Bookings stay, without a person.",
            &["clients.erase"],
        )
        .role(Admin)
        .conflicts(&[ClientHasEvents]),
    ]
}
