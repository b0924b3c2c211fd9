//! What a date is for, by the words around it, in German, English, French and Italian.
use super::*;

/// Every text names one date; its role and its first day.
pub(super) fn roles(rows: &[(&str, &str, &str)]) {
    let (venue, none) = (venue(), Context::default());
    let today: Date = "2026-11-23".parse().unwrap();
    let mut wrong = Vec::new();
    for (text, role, day) in rows {
        let u = understand(None, text, today, &venue, &none);
        let got: Vec<_> = u
            .dates
            .iter()
            .map(|d| (format!("{:?}", d.value.role), d.value.days().map(|d| d.0.to_string()).unwrap_or_default()))
            .collect();
        let last = got.last().cloned().unwrap_or_default();
        if last != ((*role).to_owned(), (*day).to_owned()) {
            wrong.push(format!("{text}: {got:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn an_answer_wanted_by_a_day_is_a_deadline() {
    roles(&[
        ("Bitte geben Sie uns bis am 5. Dezember Bescheid.", "Deadline", "2026-12-05"),
        ("Wir geben Ihnen bis Ende Monat Bescheid.", "Deadline", "2026-11-21"),
        ("Anmeldeschluss ist der 30. April.", "Deadline", "2027-04-30"),
        ("Could you get back to me by 5 December?", "Deadline", "2026-12-05"),
        ("RSVP deadline is 30 April.", "Deadline", "2027-04-30"),
        ("Merci de nous répondre d'ici au 5 décembre.", "Deadline", "2026-12-05"),
        ("Les offres sont à nous retourner pour le 5 décembre au plus tard.", "Deadline", "2026-12-05"),
        ("Vi preghiamo di rispondere entro il 5 dicembre.", "Deadline", "2026-12-05"),
        ("Vi comunicheremo il numero definitivo entro il 1° maggio.", "Deadline", "2027-05-01"),
    ]);
}

#[test]
fn until_a_day_that_something_lasts_is_no_deadline() {
    roles(&[
        ("Die Messe dauert bis am 5. Dezember.", "Event", "2026-12-05"),
        ("The fair lasts until 5 December.", "Event", "2026-12-05"),
        ("Le salon dure jusqu'au 5 décembre.", "Event", "2026-12-05"),
        ("La fiera dura fino al 5 dicembre.", "Event", "2026-12-05"),
    ]);
}

#[test]
fn a_day_to_pay_is_a_payment() {
    roles(&[
        ("Die Rechnung begleichen wir am 15. Januar.", "Payment", "2027-01-15"),
        ("We will pay the invoice on 15 January.", "Payment", "2027-01-15"),
        ("Le solde suivra le 15 janvier.", "Payment", "2027-01-15"),
        ("Pagheremo la fattura il 15 gennaio.", "Payment", "2027-01-15"),
    ]);
}

#[test]
fn a_day_to_see_the_rooms_is_a_visit() {
    roles(&[
        ("Wir möchten die Räume gerne sehen. Ginge es am 2. Dezember?", "Visit", "2026-12-02"),
        ("May I come and see the room on 2 December?", "Visit", "2026-12-02"),
        ("Serait-il possible de venir voir les lieux le 2 décembre ?", "Visit", "2026-12-02"),
        ("Possiamo venire a vedere gli spazi il 2 dicembre?", "Visit", "2026-12-02"),
    ]);
}

#[test]
fn a_story_lies_behind_us() {
    roles(&[
        ("Wir haben am 3.12. mit Frau Meier telefoniert.", "Past", "2025-12-03"),
        ("We met at your venue on 3 December.", "Past", "2025-12-03"),
        ("Nous nous sommes rencontrés le 3 décembre, nous avons discuté le 4 décembre.", "Past", "2025-12-04"),
        ("Le ho scritto il 3 dicembre.", "Past", "2025-12-03"),
        ("Unsere Mutter ist am Samstag gestorben.", "Past", "2026-11-21"),
    ]);
}

#[test]
fn a_wish_is_no_story_whatever_was_discussed() {
    roles(&[
        ("Wie besprochen möchten wir den 12. Februar 2027 buchen.", "Event", "2027-02-12"),
        ("As discussed we would like to book 12 February 2027.", "Event", "2027-02-12"),
        ("Comme convenu nous souhaitons réserver le 12 février 2027.", "Event", "2027-02-12"),
        ("Come da accordi vorremmo prenotare il 12 febbraio 2027.", "Event", "2027-02-12"),
    ]);
}

#[test]
fn a_letters_date_is_another_and_not_ahead() {
    roles(&[
        ("Besten Dank für Ihre Bestätigung vom 12. Dezember.", "Other", "2025-12-12"),
        ("Thank you for your invoice of 12 December.", "Other", "2025-12-12"),
        ("Suite à votre courriel du 12 décembre.", "Other", "2025-12-12"),
        ("In riferimento alla vostra mail del 12 dicembre.", "Other", "2025-12-12"),
    ]);
}

#[test]
fn a_birthday_is_another_day_than_the_party() {
    roles(&[
        ("Am 17. Juli 2027 feiern wir, denn ich werde am 13. Juli 50.", "Other", "2027-07-13"),
        ("The party is on 17 July 2027, as I turn 50 on 13 July.", "Other", "2027-07-13"),
        ("La fête est le 17 juillet 2027, car j'aurai 50 ans le 13 juillet.", "Other", "2027-07-13"),
        ("La festa è il 17 luglio 2027, perché compio 50 anni il 13 luglio.", "Other", "2027-07-13"),
    ]);
}

#[test]
fn people_counted_on_a_day_are_no_age() {
    roles(&[
        ("Wir werden am 14. März 50 Personen sein.", "Event", "2027-03-14"),
        ("We will be 50 people on 14 March.", "Event", "2027-03-14"),
        ("Nous serons 50 personnes le 14 mars.", "Event", "2027-03-14"),
        ("Saremo 50 persone il 14 marzo.", "Event", "2027-03-14"),
    ]);
}

#[test]
fn a_decision_an_absence_and_invitations_are_other_days() {
    roles(&[
        ("Der Entscheid fällt am 4. Dezember.", "Other", "2026-12-04"),
        ("The board decides on 4 December.", "Other", "2026-12-04"),
        ("Le comité décide le 4 décembre.", "Other", "2026-12-04"),
        ("Il comitato decide il 4 dicembre.", "Other", "2026-12-04"),
        ("Ich bin ab dem 1. Dezember wieder im Büro.", "Other", "2026-12-01"),
        ("I'm on parental leave until 1 December.", "Other", "2026-12-01"),
        ("Je serai de retour le 1er décembre.", "Other", "2026-12-01"),
        ("Sono assente fino al 1 dicembre.", "Other", "2026-12-01"),
        ("Die Einladungen verschicken wir am 10. Januar.", "Other", "2027-01-10"),
        ("We are sending out the invitations on 10 January.", "Other", "2027-01-10"),
        ("Nous enverrons les invitations le 10 janvier.", "Other", "2027-01-10"),
        ("Spediremo gli inviti il 10 gennaio.", "Other", "2027-01-10"),
    ]);
}

#[test]
fn a_day_that_is_denied_is_replaced() {
    roles(&[
        ("Am 14. März sind wir verhindert.", "Replaced", "2027-03-14"),
        ("Unfortunately we can't make 14 March.", "Replaced", "2027-03-14"),
        ("Le 14 mars n'est plus possible.", "Replaced", "2027-03-14"),
        ("Il 14 marzo non va più bene.", "Replaced", "2027-03-14"),
    ]);
}

#[test]
fn what_was_written_wrong_is_replaced_by_the_next_sentence() {
    let (venue, none) = (venue(), Context::default());
    for text in [
        "In Ihrer Bestätigung steht der 6. November. Richtig ist der 13. November.",
        "Your confirmation says 6 November. It should be 13 November.",
        "Votre confirmation indique le 6 novembre. La bonne date est le 13 novembre.",
        "La vostra conferma riporta il 6 novembre. La data giusta è il 13 novembre.",
    ] {
        let u = understand(None, text, "2026-09-01".parse().unwrap(), &venue, &none);
        assert_eq!(brief(&u), "2026-11-06 replaced; 2026-11-13", "{text}");
    }
}

#[test]
fn today_that_only_tells_when_somebody_paid_is_no_date() {
    let (venue, none) = (venue(), Context::default());
    for text in [
        "Die Anzahlung haben wir heute Morgen überwiesen.",
        "We transferred the deposit this morning.",
        "Nous avons viré l'acompte ce matin.",
        "Il bonifico dell'acconto è partito stamattina.",
    ] {
        let u = understand(None, text, "2026-11-23".parse().unwrap(), &venue, &none);
        assert_eq!(brief(&u), "", "{text}");
    }
}

#[test]
fn around_a_time_is_told_as_about() {
    let (venue, none) = (venue(), Context::default());
    for text in
        ["gegen 18 Uhr", "ca. 18 Uhr", "around 6 pm", "about 6pm", "vers 18h", "verso le 18:00", "kurz nach sechs"]
    {
        let u = understand(None, text, "2026-11-23".parse().unwrap(), &venue, &none);
        let got: Vec<_> = u.times.iter().map(|t| (t.value.start, t.value.about)).collect();
        assert_eq!(got, [(ClockTime::hm(18, 0), true)], "{text}");
    }
}
