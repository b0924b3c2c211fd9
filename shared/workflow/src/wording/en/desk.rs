//! Words of the mail to a manager.

use super::English;
use crate::booking::TaskKind;
use crate::wording::voice::{Desk, Labels};

const LABELS: Labels = Labels {
    client: "Client",
    date: "Date",
    room: "Room",
    guests: "Guests",
    total: "Total",
    billing: "Billing address",
    deposit: "Deposit",
    received: "received",
    due: "due",
    open: "open",
    missing: "missing",
    reason: "Reason",
    draft: "Draft",
    draft_end: "End of the draft",
    link: "Decide here",
    asked: "Total asked for",
    words: "The client writes",
    reminder: "Reminder: this still waits for a decision",
    escalated: "Urgent: this has waited for a decision for long",
};

impl Desk for English {
    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "May this reply go out as it is?",
            TaskKind::DateConfirmationMessage => "No date has suited so far: which dates do we propose?",
            TaskKind::RoomAvailabilityMessage => "May this room proposal go out as it is?",
            TaskKind::OfferMessage => "May this offer go out as it is?",
            TaskKind::TransitionMessage => "May this reply about the accepted offer go out as it is?",
            TaskKind::ConfirmationMessage => "Do we confirm this booking with binding effect?",
            TaskKind::ManualReview => "Please have a look: a person is needed here.",
            TaskKind::MessageManager => "A client would like to talk to a person.",
            TaskKind::OpenQuestion => "How do we answer this open question?",
            TaskKind::CancellationRequest => "Do we accept this cancellation?",
            TaskKind::DeclineReview => "Do we close this declined offer?",
            TaskKind::SourceMissingProduct => "Can we source this missing product?",
            TaskKind::RoomConflictResolution => "Two events want the same room: who gets it?",
            TaskKind::DiscountRequest => "Do we grant a discount?",
            TaskKind::VerifyPayment => "Has this payment arrived?",
            TaskKind::Refund => "Do we refund this amount?",
            TaskKind::ChangeAfterConfirmation => "Do we accept this change to the confirmed booking?",
            TaskKind::PrivacyRequest => "Please handle this privacy request.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }
}
