//! Words of the mail to a manager.

use super::French;
use crate::booking::TaskKind;
use crate::wording::voice::{Desk, Labels};

const LABELS: Labels = Labels {
    client: "Client",
    date: "Date",
    room: "Salle",
    guests: "Invités",
    total: "Total",
    billing: "Adresse de facturation",
    deposit: "Acompte",
    received: "reçu",
    due: "échéance",
    open: "ouvert",
    missing: "manque",
    reason: "Motif",
    draft: "Projet",
    draft_end: "Fin du projet",
    link: "Décider ici",
    asked: "Total souhaité",
    words: "Le client écrit",
    reminder: "Rappel : une décision est attendue",
    escalated: "Urgent : une décision est attendue depuis longtemps",
};

impl Desk for French {
    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "Cette réponse peut-elle partir telle quelle ?",
            TaskKind::DateConfirmationMessage => "Aucune date n'a convenu jusqu'ici : quelles dates proposons-nous ?",
            TaskKind::RoomAvailabilityMessage => "Cette proposition de salle peut-elle partir telle quelle ?",
            TaskKind::OfferMessage => "Cette offre peut-elle partir telle quelle ?",
            TaskKind::TransitionMessage => "Cette réponse à l'offre acceptée peut-elle partir telle quelle ?",
            TaskKind::ConfirmationMessage => "Confirmons-nous cette réservation de manière ferme ?",
            TaskKind::ManualReview => "À regarder, s'il vous plaît : il faut ici une personne.",
            TaskKind::MessageManager => "Quelqu'un souhaite parler à une personne.",
            TaskKind::OpenQuestion => "Comment répondons-nous à cette question ouverte ?",
            TaskKind::CancellationRequest => "Acceptons-nous cette annulation ?",
            TaskKind::DeclineReview => "Clôturons-nous cette offre refusée ?",
            TaskKind::SourceMissingProduct => "Pouvons-nous nous procurer ce produit manquant ?",
            TaskKind::RoomConflictResolution => "Deux événements veulent la même salle : qui l'obtient ?",
            TaskKind::DiscountRequest => "Accordons-nous un rabais ?",
            TaskKind::VerifyPayment => "Ce paiement est-il arrivé ?",
            TaskKind::Refund => "Remboursons-nous ce montant ?",
            TaskKind::ChangeAfterConfirmation => "Acceptons-nous ce changement de la réservation confirmée ?",
            TaskKind::PrivacyRequest => "Merci de traiter cette demande de protection des données.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }
}
