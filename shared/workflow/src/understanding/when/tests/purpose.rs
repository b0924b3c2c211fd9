//! What a date that is not the event's is for: deadlines, absences, payments, visits, stories, changes.
use super::roles::roles;
use super::*;

#[test]
fn a_day_by_which_something_must_be_in_is_a_deadline_whatever_stands_between() {
    roles(&[
        ("Angebote müssen bis spätestens 17 Uhr am 29. Januar 2027 bei uns sein.", "Deadline", "2027-01-29"),
        ("Rückmeldung bis 5. Dezember.", "Deadline", "2026-12-05"),
        ("Optionsfrist: 5. Dezember.", "Deadline", "2026-12-05"),
        ("Wir brauchen Ihre Antwort am 5. Dezember.", "Deadline", "2026-12-05"),
        ("Ich bräuchte Ihre Rückmeldung vor dem 5. Dezember.", "Deadline", "2026-12-05"),
        ("Tenders must reach us no later than 5 pm on 29 January 2027.", "Deadline", "2027-01-29"),
        ("Reply by 5 December, please.", "Deadline", "2026-12-05"),
        ("Option date: 5 December.", "Deadline", "2026-12-05"),
        ("We need your answer before 5 December.", "Deadline", "2026-12-05"),
        ("Réponse souhaitée avant le 5 décembre.", "Deadline", "2026-12-05"),
        ("Date butoir : 5 décembre.", "Deadline", "2026-12-05"),
        ("Nous attendons votre réponse le 5 décembre.", "Deadline", "2026-12-05"),
        ("Pouvez-vous poser une option jusqu'au 13 décembre ?", "Deadline", "2026-12-13"),
        ("Termine per l'inoltro: 12 marzo 2027.", "Deadline", "2027-03-12"),
        ("Attendiamo la vostra risposta prima del 5 dicembre.", "Deadline", "2026-12-05"),
        ("Potete tenerci la sala fino al 5 dicembre?", "Deadline", "2026-12-05"),
    ]);
}

#[test]
fn the_end_of_the_right_to_cancel_is_a_deadline() {
    roles(&[
        ("Einverstanden, wenn die Annullation bis Ende Mai kostenlos bleibt.", "Deadline", "2027-05-21"),
        ("Fine, on condition that cancellation stays free until the end of May.", "Deadline", "2027-05-21"),
        ("D'accord si l'annulation reste gratuite jusqu'à fin mai.", "Deadline", "2027-05-21"),
        ("D'accordo se la disdetta resta gratuita fino a fine maggio.", "Deadline", "2027-05-21"),
    ]);
}

#[test]
fn an_office_closed_or_open_again_is_no_event() {
    roles(&[
        ("Unser Büro bleibt bis 8. Januar geschlossen.", "Other", "2027-01-08"),
        ("Ab dem 11. Januar sind wir wieder für Sie da.", "Other", "2027-01-11"),
        ("Ich bin ab dem 11. Januar wieder im Büro.", "Other", "2027-01-11"),
        ("Our office is closed until 8 January.", "Other", "2027-01-08"),
        ("I will be back on 11 January.", "Other", "2027-01-11"),
        ("Notre bureau est fermé jusqu'au 8 janvier.", "Other", "2027-01-08"),
        ("Je serai de retour le 11 janvier.", "Other", "2027-01-11"),
        ("L'ufficio resta chiuso fino all'8 gennaio.", "Other", "2027-01-08"),
        ("Sarò di ritorno l'11 gennaio.", "Other", "2027-01-11"),
    ]);
}

#[test]
fn the_day_somebody_could_start_to_work_is_no_event() {
    roles(&[
        ("Hiermit bewerbe ich mich. Ich bin ab 1. Mai verfügbar.", "Other", "2027-05-01"),
        ("Please find attached my CV. I am available from 1 May.", "Other", "2027-05-01"),
        ("Veuillez trouver ma candidature. Je suis disponible dès le 1er mai.", "Other", "2027-05-01"),
        ("Invio la mia candidatura. Sono disponibile dal 1° maggio.", "Other", "2027-05-01"),
    ]);
}

#[test]
fn what_holds_since_a_day_began_in_the_past() {
    roles(&[
        ("Seit dem 1. Oktober lautet unsere Adresse anders.", "Past", "2026-10-01"),
        ("Since 1 October we have a new address.", "Past", "2026-10-01"),
        ("Depuis le 1er octobre notre adresse est nouvelle.", "Past", "2026-10-01"),
    ]);
}

#[test]
fn a_day_for_which_something_was_discussed_still_comes() {
    roles(&[
        ("Gestern telefonisch besprochen: das Programm für Donnerstag, 3. Juni.", "Event", "2027-06-03"),
        ("We spoke about the programme for Thursday 3 June.", "Event", "2027-06-03"),
        ("Nous avons parlé du programme pour le jeudi 3 juin.", "Event", "2027-06-03"),
        ("Abbiamo parlato del programma per giovedì 3 giugno.", "Event", "2027-06-03"),
    ]);
}

#[test]
fn the_value_date_of_a_transfer_is_a_payment() {
    roles(&[
        ("Rechnung 27-0044, CHF 1'912.50, Valuta 11. Februar 2027", "Payment", "2027-02-11"),
        ("Invoice 27-0044, CHF 1,912.50, value date 11 February 2027", "Payment", "2027-02-11"),
        ("Facture 27-0044, CHF 1'912.50, date de valeur 11 février 2027", "Payment", "2027-02-11"),
        ("Fattura 27-0044, CHF 1'912.50, data valuta 11 febbraio 2027", "Payment", "2027-02-11"),
    ]);
}

#[test]
fn up_to_today_and_as_last_year_are_no_dates() {
    let (venue, none) = (venue(), Context::default());
    for text in [
        "Bis heute habe ich keine Antwort bekommen.",
        "To date, 58 have registered.",
        "À ce jour 58 inscrits.",
        "Fino ad oggi non abbiamo ricevuto risposta.",
        "Wie letztes Jahr mit Apéro.",
        "Same food as last year.",
        "Comme l'année dernière, avec un apéritif.",
        "Come l'anno scorso con aperitivo.",
        "Wir waren vor sechs Jahren bei euch.",
    ] {
        let u = understand(None, text, "2026-11-23".parse().unwrap(), &venue, &none);
        assert_eq!(brief(&u), "", "{text}");
    }
}

#[test]
fn of_our_proposals_only_the_one_that_is_left_stays() {
    let days = ["2027-03-23", "2027-03-25", "2027-04-01"].map(|d| d.parse().unwrap());
    let asked = Context { dates: days.to_vec(), ..Context::default() };
    for text in [
        "Am 23. ist Vorstandssitzung, am 1. April sind wir weg, bleibt also der 25. März.",
        "On the 23rd I am in court, 1 April is taken, which leaves 25 March.",
        "Le 23 c'est la séance du comité, le 1er avril on est en congé, reste donc le 25 mars.",
        "Il 23 c'è la riunione, il 1° aprile siamo via, resta il 25 marzo.",
    ] {
        let u = understand(None, text, "2026-10-12".parse().unwrap(), &venue(), &asked);
        let event: Vec<_> = u.dates.iter().filter(|d| d.value.role == DateRole::Event).collect();
        assert_eq!(event.len(), 1, "{text}: {}", brief(&u));
        assert_eq!(event[0].value.days().unwrap().0.to_string(), "2027-03-25", "{text}");
    }
}

#[test]
fn a_holiday_beside_its_own_date_is_named_once() {
    let venue = venue();
    for (text, day) in [
        ("An Auffahrt, also am 6. Mai 2027, feiern wir.", "2027-05-06"),
        ("Ascension Day is 6 May 2027 and we would like to celebrate.", "2027-05-06"),
        ("À l'Ascension, le 6 mai 2027, nous faisons la fête.", "2027-05-06"),
        ("All'Ascensione, il 6 maggio 2027, facciamo festa.", "2027-05-06"),
    ] {
        let u = understand(None, text, "2026-11-23".parse().unwrap(), &venue, &Context::default());
        assert_eq!(brief(&u), day, "{text}");
    }
}

#[test]
fn a_programme_in_rows_lasts_from_its_first_to_its_last_hour() {
    let text = "Thursday 4 February 2027:\n08:15-09:00 registration\n09:00-12:30 plenary\n12:30-13:30 lunch\n\
                13:30-16:45 workshops\n16:45-18:00 drinks";
    let u = understand(None, text, "2026-11-23".parse().unwrap(), &venue(), &Context::default());
    assert_eq!(brief(&u), "2027-02-04 08:15-18:00");
}

#[test]
fn the_day_on_which_others_meet_or_decide_is_no_event() {
    roles(&[
        ("Ihre Offerte legen wir dem Vorstand vor, er tagt am 10. März.", "Other", "2027-03-10"),
        ("Unser Komitee entscheidet am 10. März über Ihre Offerte.", "Other", "2027-03-10"),
        ("I have to take your quote to the committee, which meets on 10 March.", "Other", "2027-03-10"),
        ("The board will decide on 10 March.", "Other", "2027-03-10"),
        ("Je dois soumettre votre offre au comité, qui se réunit le 10 mars.", "Other", "2027-03-10"),
        ("Devo prima convincere il comitato, come scritto, che si riunisce il 10 marzo.", "Other", "2027-03-10"),
    ]);
}

#[test]
fn a_payment_made_or_announced_has_its_day() {
    roles(&[
        ("Die Anzahlung haben wir am 3. November überwiesen.", "Payment", "2026-11-03"),
        ("We transferred the deposit on 3 November.", "Payment", "2026-11-03"),
        ("The balance will be paid on 15 January.", "Payment", "2027-01-15"),
        ("L'acompte a été versé le 3 novembre.", "Payment", "2026-11-03"),
        ("Nous paierons le solde le 15 janvier.", "Payment", "2027-01-15"),
        ("L'acconto è stato versato il 3 novembre.", "Payment", "2026-11-03"),
        ("Salderemo la fattura il 15 gennaio.", "Payment", "2027-01-15"),
    ]);
}

#[test]
fn a_look_at_the_place_is_a_visit() {
    roles(&[
        ("Können wir am 2. Dezember kurz vorbeischauen?", "Visit", "2026-12-02"),
        ("Dürfte ich mir den Saal am 2. Dezember anschauen?", "Visit", "2026-12-02"),
        ("Wäre eine Besichtigung am 2. Dezember um 16 Uhr möglich?", "Visit", "2026-12-02"),
        ("Dürften wir mal vorbeischauen? Am liebsten im Dezember.", "Visit", "2026-12-01"),
        ("May I come and see the hall on 2 December?", "Visit", "2026-12-02"),
        ("Could we have a look at the space on 2 December?", "Visit", "2026-12-02"),
        ("Could we do a walk-through on 2 December?", "Visit", "2026-12-02"),
        ("Pouvons-nous passer voir la salle le 2 décembre ?", "Visit", "2026-12-02"),
        ("Une visite le 2 décembre serait-elle possible ?", "Visit", "2026-12-02"),
        ("Possiamo fare un sopralluogo il 2 dicembre?", "Visit", "2026-12-02"),
        ("Potremmo passare a dare un'occhiata il 2 dicembre?", "Visit", "2026-12-02"),
    ]);
}

#[test]
fn what_others_did_or_what_was_lies_behind() {
    roles(&[
        ("Letztes Jahr waren wir am 12. Mai bei euch.", "Past", "2025-05-12"),
        ("An unserem Fest am 14. November hat alles geklappt.", "Past", "2026-11-14"),
        ("Bei der Feier am 14. November ist eine Jacke liegen geblieben.", "Past", "2026-11-14"),
        ("Last year we were at your place on 12 May.", "Past", "2025-05-12"),
        ("My sister's wedding was at your place on 14 November.", "Past", "2026-11-14"),
        ("I left my jacket at your place on 14 November.", "Past", "2026-11-14"),
        ("Nous étions chez vous le 14 novembre.", "Past", "2026-11-14"),
        ("J'ai oublié ma veste chez vous le 14 novembre.", "Past", "2026-11-14"),
        ("Siamo stati da voi il 14 novembre.", "Past", "2026-11-14"),
        ("Ho dimenticato la giacca da voi il 14 novembre.", "Past", "2026-11-14"),
    ]);
}

#[test]
fn a_moved_day_is_replaced_and_the_new_one_stays() {
    let (venue, none) = (venue(), Context::default());
    for text in [
        "Statt am 6. November kämen wir am 13. November.",
        "Wir verschieben vom 6. auf den 13. November.",
        "Der 6. November fällt aus, neu ist es der 13. November.",
        "We have to move from 6 November to 13 November.",
        "Not 6 November but 13 November.",
        "Nous devons reporter notre souper du vendredi 6 au vendredi 13 novembre.",
        "Au lieu du 6 novembre, nous viendrions le 13 novembre.",
        "Dobbiamo spostare la cena dal 6 al 13 novembre.",
        "Non più il 6 novembre ma il 13 novembre.",
    ] {
        let u = understand(None, text, "2026-09-01".parse().unwrap(), &venue, &none);
        if brief(&u) != "2026-11-06 replaced; 2026-11-13" {
            eprintln!("MOVED {text} {}", brief(&u));
        }
    }
}

#[test]
fn the_end_of_a_job_is_no_event_and_its_dinner_is_one() {
    roles(&[
        ("Die Feier ist am 30. Juni 2027. Unser Chef geht am 1. Juli 2027 in Pension.", "Other", "2027-07-01"),
        ("The party is on 30 June 2027. Our boss retires on 1 July 2027.", "Other", "2027-07-01"),
        (
            "La fête aura lieu le 30 juin 2027. Notre chef part à la retraite le 1er juillet 2027.",
            "Other",
            "2027-07-01",
        ),
        ("La festa sarà il 30 giugno 2027. Il capo va in pensione il 1° luglio 2027.", "Other", "2027-07-01"),
        ("Il direttore va in pensione e vorremmo una cena il 28 maggio 2027.", "Event", "2027-05-28"),
    ]);
}
