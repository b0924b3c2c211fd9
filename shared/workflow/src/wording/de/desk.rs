//! Words of the mail to a manager.

use super::German;
use crate::booking::TaskKind;
use crate::wording::voice::{Desk, Labels};

const LABELS: Labels = Labels {
    client: "Kundin/Kunde",
    date: "Datum",
    room: "Raum",
    guests: "Gäste",
    total: "Total",
    billing: "Rechnungsadresse",
    deposit: "Anzahlung",
    received: "erhalten",
    due: "fällig",
    open: "offen",
    missing: "es fehlt",
    reason: "Grund",
    draft: "Entwurf",
    draft_end: "Ende des Entwurfs",
    link: "Hier entscheiden",
    asked: "Gewünschtes Total",
    words: "Der Kunde schreibt",
    reminder: "Erinnerung: Hier wartet noch eine Entscheidung",
    escalated: "Dringend: Hier wartet seit längerem eine Entscheidung",
};

impl Desk for German {
    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "Darf diese Antwort so hinaus?",
            TaskKind::DateConfirmationMessage => "Kein Datum hat bisher gepasst: Welche Daten schlagen wir vor?",
            TaskKind::RoomAvailabilityMessage => "Darf dieser Raumvorschlag so hinaus?",
            TaskKind::OfferMessage => "Darf diese Offerte so hinaus?",
            TaskKind::TransitionMessage => "Darf diese Antwort zur angenommenen Offerte so hinaus?",
            TaskKind::ConfirmationMessage => "Bestätigen wir diese Buchung verbindlich?",
            TaskKind::ManualReview => "Bitte ansehen: Hier braucht es einen Menschen.",
            TaskKind::MessageManager => "Jemand möchte mit einem Menschen sprechen.",
            TaskKind::OpenQuestion => "Wie beantworten wir diese offene Frage?",
            TaskKind::CancellationRequest => "Nehmen wir diese Annullation an?",
            TaskKind::DeclineReview => "Schliessen wir diese abgelehnte Offerte ab?",
            TaskKind::SourceMissingProduct => "Können wir dieses fehlende Produkt beschaffen?",
            TaskKind::RoomConflictResolution => "Zwei Anlässe wollen denselben Raum: Wer erhält ihn?",
            TaskKind::DiscountRequest => "Gewähren wir einen Rabatt?",
            TaskKind::VerifyPayment => "Ist diese Zahlung eingegangen?",
            TaskKind::Refund => "Zahlen wir diesen Betrag zurück?",
            TaskKind::ChangeAfterConfirmation => "Nehmen wir diese Änderung an der bestätigten Buchung an?",
            TaskKind::PrivacyRequest => "Bitte dieses Datenschutzgesuch bearbeiten.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }
}
