//! Words of the mail to a manager.

use super::Italian;
use crate::booking::TaskKind;
use crate::wording::voice::{Desk, Labels};

const LABELS: Labels = Labels {
    client: "Cliente",
    date: "Data",
    room: "Sala",
    guests: "Ospiti",
    total: "Totale",
    billing: "Indirizzo di fatturazione",
    deposit: "Acconto",
    received: "ricevuto",
    due: "scadenza",
    open: "aperto",
    missing: "manca",
    reason: "Motivo",
    draft: "Bozza",
    draft_end: "Fine della bozza",
    link: "Decidere qui",
    asked: "Totale desiderato",
    words: "Il cliente scrive",
    reminder: "Promemoria: si attende una decisione",
    escalated: "Urgente: si attende una decisione da tempo",
};

impl Desk for Italian {
    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "Questa risposta può partire così com'è?",
            TaskKind::DateConfirmationMessage => "Finora nessuna data andava bene: quali date proponiamo?",
            TaskKind::RoomAvailabilityMessage => "Questa proposta di sala può partire così com'è?",
            TaskKind::OfferMessage => "Questa offerta può partire così com'è?",
            TaskKind::TransitionMessage => "Questa risposta sull'offerta accettata può partire così com'è?",
            TaskKind::ConfirmationMessage => "Confermiamo questa prenotazione in modo vincolante?",
            TaskKind::ManualReview => "Da guardare, per favore: qui serve una persona.",
            TaskKind::MessageManager => "Qualcuno desidera parlare con una persona.",
            TaskKind::OpenQuestion => "Come rispondiamo a questa domanda aperta?",
            TaskKind::CancellationRequest => "Accettiamo questo annullamento?",
            TaskKind::DeclineReview => "Chiudiamo questa offerta rifiutata?",
            TaskKind::SourceMissingProduct => "Possiamo procurare questo prodotto mancante?",
            TaskKind::RoomConflictResolution => "Due eventi vogliono la stessa sala: chi la ottiene?",
            TaskKind::DiscountRequest => "Concediamo uno sconto?",
            TaskKind::VerifyPayment => "Questo pagamento è arrivato?",
            TaskKind::Refund => "Rimborsiamo questo importo?",
            TaskKind::ChangeAfterConfirmation => "Accettiamo questa modifica alla prenotazione confermata?",
            TaskKind::PrivacyRequest => "Si prega di trattare questa richiesta sulla protezione dei dati.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }
}
