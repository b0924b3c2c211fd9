//! What a manager writes: small talk, a call and names in a greeting are theirs; facts of the booking are checked.

use super::super::{render, verify, verify_by_hand};
use super::house::*;
use super::plans::{plan, small_offer};
use crate::turn::{Plan, Say};
use crate::venue::Language;

const LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

/// As a task without a draft has it: nothing is proved.
fn nothing(language: Language) -> Plan {
    Plan::new(language, None, Say::Manager { text: String::new() }, [])
}

#[rustfmt::skip] // One mail a line.
const HARMLESS: [[&str; 4]; 10] = [
    ["Hallo Greg, ich rufe dich um 16 Uhr an. Rosa", "Hi Greg, I'll call you at 4pm. Rosa", "Bonjour Greg, je vous appelle à 16h. Rosa", "Buongiorno Greg, La chiamo alle 16:00. Rosa"],
    ["Guten Tag Frau Keller\n\nIch melde mich morgen um 9 Uhr bei Ihnen.\n\nLiebe Grüsse\nPeter Meier", "Dear Mrs Keller\n\nI will get back to you tomorrow at 9am.\n\nKind regards\nPeter Meier", "Bonjour Madame Keller\n\nJe reviens vers vous demain à 9h.\n\nMeilleures salutations\nPeter Meier", "Gentile signora Keller\n\nLa ricontatto domani alle 9:00.\n\nCordiali saluti\nPeter Meier"],
    ["Um 16 Uhr rufe ich Sie an, um den Anlass zu besprechen.", "At 4pm I will call you to talk about the event.", "À 16h je vous appelle pour parler de l'événement.", "Alle 16:00 La chiamo per parlare dell'evento."],
    ["Danke vielmals für Ihre Geduld, das ist sehr nett!", "Thank you so much for your patience, that is very kind!", "Merci beaucoup pour votre patience, c'est très gentil !", "Grazie mille per la pazienza, è molto gentile!"],
    ["Ich wünsche Ihnen einen schönen Sonntag.", "Have a lovely Sunday.", "Je vous souhaite un beau dimanche.", "Le auguro una bella domenica."],
    ["Ich rufe Sie in 10 Minuten an.", "I'll phone you in 10 minutes.", "Je vous rappelle dans 10 minutes.", "La richiamo tra 10 minuti."],
    ["Ich melde mich nächste Woche.", "I will be in touch next week.", "Je vous rappelle la semaine prochaine.", "La richiamo la settimana prossima."],
    ["Liebe Anna, lieber Max, herzlichen Dank!", "Dear Anna, thank you!", "Chère Anna, merci !", "Cara Anna, grazie!"],
    ["Gerne! Bis bald, Rosa", "With pleasure! Talk soon, Rosa", "Avec plaisir ! À bientôt, Rosa", "Con piacere! A presto, Rosa"],
    ["Kein Problem, wir schauen das gerne an.", "No problem, we will gladly look into it.", "Pas de problème, nous regardons volontiers.", "Nessun problema, guardiamo volentieri."],
];

/// Facts of a booking, beside what is harmless.
#[rustfmt::skip] // One mail a line.
const CHECKED: [[&str; 4]; 7] = [
    ["Hallo Greg, der Raum kostet CHF 300. Rosa", "Hi Greg, the room is CHF 300. Rosa", "Bonjour Greg, la salle coûte CHF 300. Rosa", "Buongiorno Greg, la sala costa CHF 300. Rosa"],
    ["Ich rufe Sie wegen des Anlasses um 16 Uhr an.", "I call you about your event at 4pm.", "Je vous appelle pour votre événement à 16h.", "La chiamo per il Suo evento alle 16:00."],
    ["Ihr Anlass ist am 27. März 2026.", "Your event is on 27 March 2026.", "Votre événement a lieu le 27 mars 2026.", "Il Suo evento è il 27 marzo 2026."],
    ["Ich rufe an, Ihr Anlass beginnt um 16 Uhr.", "I'll call you, your event starts at 4pm.", "Je vous appelle, votre événement commence à 16h.", "La chiamo, il Suo evento inizia alle 16:00."],
    ["Sie haben Room C. Rosa", "You have Room C. Rosa", "Vous avez Room C. Rosa", "Ha Room C. Rosa"],
    ["Fragen Sie einfach nach Sandra.\n\nLiebe Grüsse", "Just ask for Sandra.\n\nKind regards", "Demandez simplement Sandra.\n\nSalutations", "Chieda semplicemente di Sandra.\n\nSaluti"],
    ["Der Beamer ist gratis. Rosa", "The projector is free of charge. Rosa", "Le projecteur est gratuit. Rosa", "Il proiettore è gratis. Rosa"],
];

#[test]
fn a_call_a_greeting_and_small_talk_pass() {
    let mut stopped = Vec::new();
    for language in LANGUAGES {
        for mail in HARMLESS {
            let text = mail[language as usize];
            let found = verify_by_hand(text, &nothing(language), &venue(), TODAY);
            if !found.is_empty() {
                stopped.push(format!("{language:?} {text}: {found:?}"));
            }
        }
    }
    assert!(stopped.is_empty(), "{}", stopped.join("\n"));
}

#[test]
fn facts_of_a_booking_are_stopped_whatever_stands_beside_them() {
    let mut passed = Vec::new();
    for language in LANGUAGES {
        for mail in CHECKED {
            let text = mail[language as usize];
            if verify_by_hand(text, &nothing(language), &venue(), TODAY).is_empty() {
                passed.push(format!("{language:?} {text}"));
            }
        }
    }
    assert!(passed.is_empty(), "{}", passed.join("\n"));
}

/// A machine calls nobody and signs with no name.
#[test]
fn what_a_person_may_say_no_model_may() {
    for language in LANGUAGES {
        let text = HARMLESS[0][language as usize];
        assert!(!verify(text, &nothing(language), &venue(), TODAY).is_empty(), "{text}");
    }
}

#[test]
fn a_call_may_be_added_to_an_offer_and_nothing_else_may_move() {
    for language in LANGUAGES {
        let plan = plan(language, &[Say::ThankForInquiry, small_offer(), Say::AskAcceptance]);
        let text = render(&plan, &venue(), &event());
        let call =
            ["Ich rufe Sie um 16 Uhr an.", "I'll call you at 4pm.", "Je vous appelle à 16h.", "La chiamo alle 16:00."];
        let edited = format!("{}\n\n{text}", call[language as usize]);
        assert_eq!(verify_by_hand(&edited, &plan, &venue(), TODAY), vec![], "{edited}");
        let wrong = edited.replace("1'850", "1'750");
        assert_ne!(verify_by_hand(&wrong, &plan, &venue(), TODAY), vec![], "{wrong}");
    }
}
