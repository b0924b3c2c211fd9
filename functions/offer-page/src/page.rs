//! An offer as its client's page, in their language.

use platform::desk::links::{OfferSheet, OfferState};
use platform::view::paper::{article, document, escaped};
use workflow::venue::Language;

/// What the page says about what the client just did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The house's answer; empty when there is none yet.
    Reply(String),
    /// The offer is another one now; nothing was done.
    Moved,
    /// A question that is empty or too long.
    Text,
}

struct Words {
    accept: &'static str,
    decline: &'static str,
    ask: &'static str,
    question: &'static str,
    accepted: &'static str,
    declined: &'static str,
    expired: &'static str,
    revision: &'static str,
    cancelled: &'static str,
    moved: &'static str,
    text: &'static str,
    thanks: &'static str,
}

const DE: Words = Words {
    accept: "Offerte annehmen",
    decline: "Offerte ablehnen",
    ask: "Frage senden",
    question: "Ihre Frage",
    accepted: "Sie haben diese Offerte angenommen.",
    declined: "Sie haben diese Offerte abgelehnt.",
    expired: "Diese Offerte ist abgelaufen.",
    revision: "Diese Offerte wird gerade überarbeitet.",
    cancelled: "Diese Buchung ist storniert.",
    moved: "Die Offerte hat sich inzwischen geändert. Bitte prüfen Sie den jetzigen Stand.",
    text: "Bitte schreiben Sie eine Frage mit höchstens 10 000 Zeichen.",
    thanks: "Vielen Dank, Ihre Nachricht ist angekommen.",
};

const EN: Words = Words {
    accept: "Accept the offer",
    decline: "Decline the offer",
    ask: "Send the question",
    question: "Your question",
    accepted: "You have accepted this offer.",
    declined: "You have declined this offer.",
    expired: "This offer has expired.",
    revision: "This offer is being revised.",
    cancelled: "This booking is cancelled.",
    moved: "The offer has changed in the meantime. Please check how it stands now.",
    text: "Please write a question of at most 10,000 characters.",
    thanks: "Thank you, your message has arrived.",
};

const FR: Words = Words {
    accept: "Accepter l’offre",
    decline: "Décliner l’offre",
    ask: "Envoyer la question",
    question: "Votre question",
    accepted: "Vous avez accepté cette offre.",
    declined: "Vous avez décliné cette offre.",
    expired: "Cette offre a expiré.",
    revision: "Cette offre est en cours de révision.",
    cancelled: "Cette réservation est annulée.",
    moved: "L’offre a changé entre-temps. Veuillez vérifier son état actuel.",
    text: "Veuillez écrire une question de 10 000 caractères au plus.",
    thanks: "Merci, votre message est bien arrivé.",
};

const IT: Words = Words {
    accept: "Accettare l’offerta",
    decline: "Rifiutare l’offerta",
    ask: "Inviare la domanda",
    question: "La sua domanda",
    accepted: "Ha accettato questa offerta.",
    declined: "Ha rifiutato questa offerta.",
    expired: "Questa offerta è scaduta.",
    revision: "Questa offerta è in fase di revisione.",
    cancelled: "Questa prenotazione è annullata.",
    moved: "Nel frattempo l’offerta è cambiata. La preghiamo di verificarne lo stato attuale.",
    text: "La preghiamo di scrivere una domanda di al massimo 10 000 caratteri.",
    thanks: "Grazie, il suo messaggio è arrivato.",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &DE,
        Language::En => &EN,
        Language::Fr => &FR,
        Language::It => &IT,
    }
}

/// The page of an offer.
pub fn page(s: &OfferSheet, said: Option<&Said>) -> String {
    let w = words(s.sheet.language);
    let state = match s.state {
        OfferState::Open => None,
        OfferState::Accepted => Some(w.accepted),
        OfferState::Declined => Some(w.declined),
        OfferState::Expired => Some(w.expired),
        OfferState::InRevision => Some(w.revision),
        OfferState::Cancelled => Some(w.cancelled),
    };
    let said = said.map(|said| match said {
        Said::Reply(text) if text.trim().is_empty() => w.thanks,
        Said::Reply(text) => text,
        Said::Moved => w.moved,
        Said::Text => w.text,
    });
    let said = said.map_or_else(String::new, |text| format!("<pre class=\"notice\">{}</pre>\n", escaped(text)));
    let state = state.map_or_else(String::new, |line| format!("<p><strong>{}</strong></p>\n", escaped(line)));
    let body = format!("{said}{}{state}{}", article(&s.sheet), forms(s, w));
    document(s.sheet.language, &s.sheet.title, &body)
}

/// Answers while it is open; questions as long as there is a booking.
fn forms(s: &OfferSheet, w: &Words) -> String {
    let seen = format!(
        "<input type=\"hidden\" name=\"offer\" value=\"{}\">\n<input type=\"hidden\" name=\"seen\" value=\"{}\">\n",
        s.version, s.seen
    );
    let mut out = String::new();
    if s.state == OfferState::Open {
        out.push_str(&format!(
            "<form method=\"post\">\n{seen}<button name=\"act\" value=\"accept\">{}</button>\n\
             <button name=\"act\" value=\"decline\">{}</button>\n</form>\n",
            escaped(w.accept),
            escaped(w.decline),
        ));
    }
    if s.state != OfferState::Cancelled {
        out.push_str(&format!(
            "<form method=\"post\">\n{seen}<p><label>{}<br><textarea name=\"question\" rows=\"5\" maxlength=\"10000\" \
             required></textarea></label></p>\n<button name=\"act\" value=\"ask\">{}</button>\n</form>\n",
            escaped(w.question),
            escaped(w.ask),
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflow::wording::Sheet;

    fn offer(language: Language, state: OfferState) -> OfferSheet {
        let sheet = Sheet {
            language,
            house: "Atelier <1>".into(),
            house_lines: vec![],
            title: "Offerte 2".into(),
            client_lines: vec!["<script>".into()],
            facts: vec![],
            heads: ["a", "b", "c", "d"].map(str::to_owned),
            rows: vec![],
            sums: vec![],
            notes: vec![],
        };
        OfferSheet { sheet, version: 2, state, seen: 7 }
    }

    #[test]
    fn only_an_open_offer_is_answered() {
        for language in [Language::De, Language::En, Language::Fr, Language::It] {
            let open = page(&offer(language, OfferState::Open), Some(&Said::Reply("<b>Merci</b>".into())));
            assert!(open.contains("value=\"accept\"") && open.contains("value=\"2\"") && open.contains("value=\"7\""));
            assert!(!open.contains("<script") && !open.contains("<b>"), "{open}");
        }
        use OfferState::{Accepted, Cancelled, Declined, Expired, InRevision};
        for state in [Accepted, Declined, Expired, InRevision, Cancelled] {
            let page = page(&offer(Language::En, state), None);
            assert!(!page.contains("value=\"accept\""), "{state:?}");
            assert_eq!(page.contains("value=\"ask\""), state != Cancelled, "{state:?}");
        }
    }
}
