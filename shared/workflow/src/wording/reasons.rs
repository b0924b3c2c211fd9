//! Why a person is asked, in words: a manager never reads the code.

use crate::venue::Language;

/// Code of a task's reason, English, German. Of each other language English is used, as in the rest of the mail.
const REASONS: [(&str, &str, &str); 47] = [
    (
        "allergies",
        "the client tells that somebody must not eat something; the kitchen should know",
        "der Kunde schreibt, dass jemand etwas nicht essen darf; die Küche sollte es wissen",
    ),
    (
        "alternatives_suggested",
        "a manager asked for alternatives to a room that is taken",
        "jemand aus dem Team hat Alternativen zu einem vergebenen Raum verlangt",
    ),
    (
        "answers_a_manager",
        "the client answers what a person of the team asked in their own words",
        "der Kunde antwortet auf das, was jemand aus dem Team mit eigenen Worten gefragt hat",
    ),
    (
        "approval_policy",
        "this mail waits for approval, by the settings of the house or because the client asked for a person",
        "dieses Mail wartet auf eine Freigabe, weil das Haus es so eingestellt hat oder der Kunde einen Menschen wünscht",
    ),
    (
        "asks_for_confirmation",
        "the client waits for the confirmation that the team did not approve",
        "der Kunde wartet auf die Bestätigung, die das Team nicht freigegeben hat",
    ),
    (
        "billing_after_confirmation",
        "the billing address of a confirmed booking was corrected",
        "die Rechnungsadresse einer bestätigten Buchung wurde geändert",
    ),
    (
        "booking_complete",
        "the offer is accepted and nothing is missing any more",
        "die Offerte ist angenommen, und es fehlt nichts mehr",
    ),
    (
        "cancelled_with_payment",
        "the booking was cancelled after a payment had arrived",
        "die Buchung wurde storniert, nachdem eine Zahlung eingegangen war",
    ),
    (
        "change_after_confirmation",
        "the client wants to change a confirmed booking",
        "der Kunde möchte eine bestätigte Buchung ändern",
    ),
    (
        "client_cancels",
        "the client wants to cancel, and has said so twice",
        "der Kunde möchte stornieren und hat es auf Nachfrage bestätigt",
    ),
    ("client_counters", "the client asks for a better price", "der Kunde bittet um einen besseren Preis"),
    ("client_declines", "the client does not want the offer", "der Kunde lehnt die Offerte ab"),
    ("client_wants_a_person", "the client wants to talk to a person", "der Kunde möchte mit einem Menschen sprechen"),
    (
        "colleague_asked_too",
        "somebody else of the same company has a booking for the same time; is it the same event?",
        "jemand anderes derselben Firma hat eine Buchung für dieselbe Zeit; ist es derselbe Anlass?",
    ),
    ("complaint", "the client complains about something of the house", "der Kunde beschwert sich über etwas im Haus"),
    ("conditional_acceptance", "the client accepts on a condition", "der Kunde nimmt unter einer Bedingung an"),
    (
        "deposit_difference",
        "more was paid than the accepted offer asks for as a deposit",
        "es wurde mehr bezahlt, als die angenommene Offerte als Anzahlung verlangt",
    ),
    (
        "deposit_overdue",
        "the deposit has not arrived in time; the draft reminds the client",
        "die Anzahlung ist nicht rechtzeitig eingegangen; der Entwurf erinnert den Kunden daran",
    ),
    (
        "event_on_visit_day",
        "the event takes place on a day on which somebody visits the house",
        "der Anlass fällt auf einen Tag, an dem jemand das Haus besichtigt",
    ),
    (
        "hours_of_a_part",
        "the client names hours for a part of the event, or for somebody who comes later or leaves before",
        "der Kunde nennt Zeiten für einen Teil des Anlasses, oder für jemanden, der später kommt oder früher geht",
    ),
    (
        "hours_of_one_day",
        "the client names other hours for one of several days",
        "der Kunde nennt für einen von mehreren Tagen andere Zeiten",
    ),
    (
        "injection_suspected",
        "the mail holds instructions meant for a machine; only its honest content was read",
        "das Mail enthält Anweisungen an eine Maschine; gelesen wurde nur der ehrliche Inhalt",
    ),
    (
        "mail_after_cancellation",
        "the client writes about a new wish after the cancellation",
        "der Kunde schreibt nach der Absage mit einem neuen Wunsch",
    ),
    (
        "mail_after_event",
        "the client writes after the event: thanks, something lost or amiss, or the wish to come again",
        "der Kunde schreibt nach dem Anlass: Dank, etwas Verlorenes oder Missglücktes, oder der Wunsch wiederzukommen",
    ),
    (
        "more_days",
        "the client wants one day more than the event has",
        "der Kunde möchte einen Tag mehr, als der Anlass hat",
    ),
    (
        "named_by_hand",
        "the client takes a price that the team named in its own words; approving makes it an offer",
        "der Kunde nimmt einen Preis an, den das Team in eigenen Worten genannt hat; die Freigabe macht ihn zur Offerte",
    ),
    (
        "no_data_for_question",
        "the client asks something that our data does not answer",
        "der Kunde fragt etwas, das unsere Daten nicht beantworten",
    ),
    (
        "no_date_found",
        "no date that suits was found in several rounds",
        "in mehreren Runden fand sich kein passendes Datum",
    ),
    ("nonsense_repeated", "several mails made no sense", "mehrere Mails ergaben keinen Sinn"),
    (
        "not_in_catalogue",
        "the client wishes something that is not in our catalogue",
        "der Kunde wünscht etwas, das nicht in unserem Katalog steht",
    ),
    ("not_understood", "the mail could not be understood with certainty", "das Mail liess sich nicht sicher verstehen"),
    (
        "option_ends_soon",
        "the option on the room ends within three days; the draft reminds the client",
        "die Option auf den Raum endet in den nächsten drei Tagen; der Entwurf erinnert den Kunden daran",
    ),
    ("option_expired", "the option on the room has run out", "die Option auf den Raum ist abgelaufen"),
    (
        "other_address",
        "the client wants the offer sent to somebody else; nothing was sent there",
        "der Kunde möchte die Offerte an eine andere Adresse; dorthin ging nichts",
    ),
    (
        "other_booking",
        "the client writes about another of their bookings, or about two at once; nothing was changed",
        "der Kunde schreibt von einer anderen seiner Buchungen oder von zweien zugleich; geändert wurde nichts",
    ),
    (
        "own_bookings_collide",
        "two bookings of the client want the same room on the same day; which of them is to have it?",
        "zwei Buchungen des Kunden wollen denselben Raum am selben Tag; welche soll ihn haben?",
    ),
    (
        "own_caterer",
        "the client brings a caterer; what the house charges for it is on the offer",
        "der Kunde bringt einen eigenen Caterer mit; was das Haus dafür verrechnet, steht auf der Offerte",
    ),
    (
        "own_caterer_unpriced",
        "the client brings a caterer; what the house charges for it is in no offer yet",
        "der Kunde bringt einen eigenen Caterer mit; was das Haus dafür verrechnet, steht noch in keiner Offerte",
    ),
    (
        "seats_fewer",
        "a dinner is wished for more guests than the room held seats at tables",
        "ein Essen ist für mehr Gäste gewünscht, als der reservierte Raum an Tischen fasst",
    ),
    (
        "paid_without_room",
        "money was paid, and no room is held for it; settle it with the client, or give it back",
        "es wurde bezahlt, und kein Raum ist dafür reserviert; klären Sie es mit dem Kunden oder zahlen Sie es zurück",
    ),
    ("payment_claimed", "the client writes that the payment was made", "der Kunde schreibt, die Zahlung sei erfolgt"),
    (
        "price_before_offer",
        "the client names a budget, a discount or a condition before an offer is out",
        "der Kunde nennt ein Budget, einen Rabatt oder eine Bedingung, bevor eine Offerte vorliegt",
    ),
    (
        "promised_by_hand",
        "the offer holds something about which the team promised something in its own words; its price is to be checked",
        "die Offerte enthält etwas, wozu das Team in eigenen Worten etwas versprochen hat; der Preis ist zu prüfen",
    ),
    (
        "room_contested",
        "the client insists on a room that another event holds; approving gives it to them once it is free",
        "der Kunde besteht auf einem Raum, den ein anderer Anlass belegt; die Freigabe gibt ihm den Raum, sobald er frei ist",
    ),
    ("several_events", "the client writes about more than one event", "der Kunde schreibt von mehr als einem Anlass"),
    ("site_visit", "it is about a visit to the house", "es geht um eine Besichtigung"),
    (
        "taken_back",
        "the client withdraws a mail, or returns to an offer that nobody can restore",
        "der Kunde zieht ein Mail zurück oder meint eine Offerte, die sich nicht wiederherstellen lässt",
    ),
];

/// The reason in words, or `None` for a code that has none: then nothing is said rather than the code.
pub fn reason(code: &str, language: Language) -> Option<&'static str> {
    let (_, english, german) = REASONS.iter().find(|(known, _, _)| *known == code)?;
    Some(match language {
        Language::De => german,
        Language::En | Language::Fr | Language::It => english,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// The codes that turns open tasks with, from their source: the first text in each call of `open_task` and of
    /// `hand_over`, which opens one with the reason given to it.
    fn opened() -> BTreeSet<String> {
        let mut codes = BTreeSet::new();
        for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/turn")).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|e| e != "rs") {
                continue;
            }
            let source = std::fs::read_to_string(path).unwrap();
            let given = |call: &&str| {
                !["&mut self", "TaskKind::ManualReview, reason,"].iter().any(|own| call.trim_start().starts_with(own))
            };
            let calls =
                ["open_task(", "hand_over("].into_iter().flat_map(|call| source.split(call).skip(1)).filter(given);
            codes.extend(calls.map(|call| call.split('"').nth(1).unwrap_or_default().to_owned()));
        }
        codes
    }

    #[test]
    fn every_reason_that_a_turn_gives_has_words_in_both_languages() {
        let known: BTreeSet<String> = REASONS.iter().map(|(code, _, _)| (*code).to_owned()).collect();
        assert_eq!(opened(), known);
        for (code, english, german) in REASONS {
            assert_ne!(english, german);
            assert!(!english.contains('_') && !english.contains(&code.replace('_', " ")), "{code}: {english}");
        }
    }
}
